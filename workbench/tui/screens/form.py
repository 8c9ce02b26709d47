"""Dialogs made of fields: a label and an input or a choice on each line; Tab goes on, Enter saves, Esc closes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget

from workbench.config.keymap import twins
from workbench.domain.errors import WorkbenchError
from workbench.tui.bindings import WorkScreen
from workbench.tui.paint import Piece
from workbench.tui.screens.left import LeftForm
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.tui.widgets.choice import Choice, Option
from workbench.verbs import Scope


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    id: str
    label: str
    value: str = ""
    options: tuple[Option, ...] = ()
    """Allowed values; none: free text."""
    many: bool = False
    area: bool = False
    hint: str = ""
    filled: bool = False
    """Detection filled it: dim until it is touched, and typing takes its place."""
    recent: tuple[str, ...] = ()
    """Values used lately, offered with the arrows."""
    completes: Callable[[str], Sequence[str]] | None = None
    """What a text that was begun can go on to, offered with the arrows: paths."""
    section: str = ""
    """The heading above it; PgUp and PgDn go from one to the next."""


Save = Callable[[Mapping[str, str]], Awaitable[None]]
JUMPS = "asdfghjkleruiopnmcvxzwqyt1234567890"
"""The keys of the fields while one is jumped to, in their order; b is none, for it arrives as two letters in Arabic."""


class FormScreen(WorkScreen):
    """A form at the foot of the screen, so that the text above stays readable."""

    HOME_SCOPE = Scope.FORM
    SHARE = 1.0
    """Of the screen's height that it takes at most."""
    NAMES: ClassVar[Mapping[str, str]] = {}
    """Verbs that the line of keys calls otherwise."""

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        save: Save,
        *,
        about: str = "",
        first: str = "",
        place: str = "",
        on_cancel: Callable[[Mapping[str, str]], None] | None = None,
    ) -> None:
        super().__init__()
        self.heading, self.fields, self.about = title, fields, about
        self._save = save
        self._first = first or (fields[0].id if fields else "")
        self._on_cancel = on_cancel
        self.left = LeftForm(place, {f.id: f.value for f in fields})
        self._taken_up = False
        self._busy = False
        self._told = False
        """The line of keys says something; it stays until the next key."""
        self._left_for_jump: Widget | None = None
        """The field that had the focus, while the next key says which field gets it."""

    def compose(self) -> ComposeResult:
        """Title, what it is about, fields, keys."""
        self._take_up()
        with Container(id="form"):
            yield Bar(id="form-title")
            if self.about:
                yield Bar(id="form-about")
            with Container(id="form-fields"):
                for field in self.fields:
                    if field.section:
                        yield Bar(id=f"section-{field.id}")
                    with Horizontal(classes="field area" if field.area else "field"):
                        widgets: list[Widget] = [Bar(id=f"label-{field.id}"), self._input(field)]
                        if self.work.painter.rtl:
                            widgets.reverse()
                        yield from widgets
            yield Bar(id="form-keys")

    def _take_up(self) -> None:
        """Fill in what was left here before, where the form began as it does now."""
        left = self.left.taken_up(self.work.workspace.drafts)
        self._taken_up = bool(left)
        self.fields = tuple(
            replace(f, value=left[f.id], filled=False) if f.id in left else f for f in self.fields
        )

    def _input(self, field: Field) -> Widget:
        if field.options:
            choice = Choice(field.options, field.value, many=field.many, id=f"field-{field.id}")
            choice.fresh = field.filled
            return choice
        box = BidiInput(field.value, area=field.area, hint=field.hint, id=f"field-{field.id}")
        box.fresh, box.recent, box.completes = field.filled, field.recent, field.completes
        box.logical_arrows = self.work.workspace.config.ui.arrows == "logical"
        return box

    def on_mount(self) -> None:
        """Write the lines and stand in the first field."""
        self._fit()
        self._write()
        if self._first:
            self.query_one(f"#field-{self._first}").focus()
        if self._taken_up:
            self.say(self.work.painter.texts("form.taken_up"))
        else:
            self.left.untouched = self.values

    def on_resize(self) -> None:
        """Another size, another part of the fields in sight."""
        self._fit()

    def _fit(self) -> None:
        """Title and keys always stay; the fields between them scroll where they are too many."""
        around = 3 + bool(self.about)
        rows = int(self.size.height * self.SHARE) - around
        self.query_one("#form-fields").styles.max_height = max(2, rows)

    def _write(self) -> None:
        """Paint labels and keys."""
        style = self.work.painter.style
        self.query_one("#form-title", Bar).show(((self.heading, style("accent", "bar", bold=True)),))
        if self.about:
            self.query_one("#form-about", Bar).show(((self.about, style("dim", "bar")),))
        for field in self.fields:
            if field.section:
                heading = (field.section, style("accent", "bar", bold=True))
                self.query_one(f"#section-{field.id}", Bar).show((heading,))
        self.write_keys()

    def write_keys(self) -> None:
        """Which field has the focus, what can be pressed in it, and which values were used lately."""
        style = self.work.painter.style
        for field in self.fields:
            here = self.field_holds(field.id)
            name = (field.label, style("accent" if here else "dim", "bar", bold=here))
            mark = ("▸" if here else " ", style("accent", "bar"))
            if self._left_for_jump is not None:
                mark, here = (f"{self.jump_to(field.id)} ", style("figure", "bar", bold=True)), True
            self.query_one(f"#label-{field.id}", Bar).show((mark, name) if here else (name,))
        if self._told:
            return
        texts = self.work.painter.texts
        keys: list[Piece] = []
        for id in self.told_keys:
            key = self.work.keymap.first(id)
            keys += [
                (key, style("accent", "bar", bold=True)),
                (f" {texts(self.NAMES.get(id, f'verb.{id}'))}  ", style("text", "bar")),
            ]
        recent = self.focused.recent if isinstance(self.focused, BidiInput) else ()
        if recent:
            told = texts("form.recent", values=" · ".join(recent[:4]))
            keys.append((told, style("dim", "bar")))
        if isinstance(self.focused, BidiInput) and self.focused.completes is not None:
            keys.append((texts("form.completes"), style("dim", "bar")))
        self.query_one("#form-keys", Bar).show(tuple(keys))

    @property
    def told_keys(self) -> tuple[str, ...]:
        """The verbs that the line of keys names."""
        paged = ("form.section_next",) if any(f.section for f in self.fields) else ()
        jump = ("form.jump",) if paged else ()
        return ("form.save", "form.next", *paged, *jump, "form.cancel")

    async def on_key(self, event: events.Key) -> None:
        """What was told was seen; the key itself goes to the screen's verbs, or says which field is jumped to."""
        self._told = False
        if self._left_for_jump is not None:
            event.stop()
            event.prevent_default()
            self._jump(event)

    def jump_to(self, id: str) -> str:
        """The key that stands for a field while one is jumped to."""
        at = next(i for i, f in enumerate(self.fields) if f.id == id)
        return JUMPS[at] if at < len(JUMPS) else " "

    def do_form_jump(self) -> None:
        """Every field shows its key; the next key goes there, any other stays."""
        if self.focused is None or len(self.fields) < 2:
            return
        self._left_for_jump = self.focused
        # Without a focus the key arrives here and is typed nowhere.
        self.set_focus(None)
        self.write_keys()
        self.say(self.work.painter.texts("form.jump_where"))

    def _jump(self, event: events.Key) -> None:
        """Stand in the field of this key, under either keyboard layout."""
        stay, self._left_for_jump = self._left_for_jump, None
        layout = self.work.workspace.config.keys.layout
        latin = {arabic: key for key, arabic in twins(layout).items()}
        char = latin.get(event.character or "", event.character or "")
        wanted = next((f.id for f in self.fields if self.jump_to(f.id) == char), None)
        if wanted is not None:
            self.stand_in(wanted)
        elif stay is not None:
            stay.focus()
        self.write_keys()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Another field: other keys, other values used lately."""
        del event
        self.write_keys()

    def _section(self, direction: int) -> None:
        """Stand in the first field of the next or previous section, round and round."""
        starts = [i for i, f in enumerate(self.fields) if f.section or i == 0]
        if not starts:
            return
        at = next((i for i, f in enumerate(self.fields) if self.field_holds(f.id)), 0)
        here = max(n for n, start in enumerate(starts) if start <= at)
        self.stand_in(self.fields[starts[(here + direction) % len(starts)]].id)

    def field_holds(self, id: str) -> bool:
        """True when the focus is in that field."""
        return self.focused is not None and self.focused.id == f"field-{id}"

    def stand_in(self, id: str) -> None:
        """Put the focus into a field, its heading in sight."""
        field = self.query_one(f"#field-{id}")
        field.focus()
        headings = self.query(f"#section-{id}")
        if headings:
            headings.first().scroll_visible(animate=False, top=False)

    def do_form_section_next(self) -> None:
        self._section(1)

    def do_form_section_previous(self) -> None:
        self._section(-1)

    @property
    def values(self) -> dict[str, str]:
        """What the fields hold now."""
        found: dict[str, str] = {}
        for field in self.fields:
            widget = self.query_one(f"#field-{field.id}")
            if isinstance(widget, Choice | BidiInput):
                found[field.id] = widget.value
        return found

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in the line of keys."""
        self._told = True
        style = self.work.painter.style("bad" if bad else "accent", "bar", bold=True)
        self.query_one("#form-keys", Bar).show(((text, style),))

    def do_form_next(self) -> None:
        self.focus_next()

    def do_form_previous(self) -> None:
        self.focus_previous()

    async def do_form_save(self) -> None:
        """Save and close; on an error say so and stay."""
        if self._busy:
            return
        self._busy = True
        try:
            values = self.values
            await self._save(values)
        except WorkbenchError as error:
            self.say(self.work.painter.texts.told(error), bad=True)
            return
        finally:
            self._busy = False
        self.left.settle(self.work.workspace.drafts)
        if self.is_current:
            self.dismiss(values)

    def keep(self) -> bool:
        """Keep what was typed as a draft, where this form has one; safe to call from a signal handler."""
        if self._on_cancel is not None:
            self._on_cancel(self.values)
        return self.left.keep(self.work.workspace.drafts, self.values)

    def do_form_cancel(self) -> None:
        """Close without saving."""
        kept, below = self.keep(), self.app.screen_stack[-2]
        self.dismiss(None)
        if kept and isinstance(below, WorkScreen):
            below.say(self.work.painter.texts("say.draft_kept"))


def ask(
    title: str,
    label: str,
    value: str,
    save: Save,
    *,
    area: bool = False,
    about: str = "",
    place: str = "",
) -> FormScreen:
    """A form of one field."""
    return FormScreen(title, (Field("value", label, value, area=area),), save, about=about, place=place)


class ConfirmScreen(FormScreen):
    """A question: Enter says yes, Esc says no."""

    NAMES: ClassVar[Mapping[str, str]] = {"form.save": "confirm.yes", "form.cancel": "confirm.no"}

    def __init__(self, title: str, about: str, save: Save) -> None:
        super().__init__(title, (), save, about=about)

    @property
    def told_keys(self) -> tuple[str, ...]:
        """Yes and no."""
        return "form.save", "form.cancel"
