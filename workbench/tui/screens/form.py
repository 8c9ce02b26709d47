"""Dialogs made of fields: a label and an input or a choice on each line; Tab goes on, Enter saves, Esc closes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget

from workbench.domain.errors import WorkbenchError
from workbench.tui.bindings import WorkScreen
from workbench.tui.paint import Piece
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


Save = Callable[[Mapping[str, str]], Awaitable[None]]


class FormScreen(WorkScreen):
    """A form at the foot of the screen, so that the text above stays readable."""

    HOME_SCOPE = Scope.FORM

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        save: Save,
        *,
        about: str = "",
        first: str = "",
        on_cancel: Callable[[Mapping[str, str]], None] | None = None,
    ) -> None:
        super().__init__()
        self.heading, self.fields, self.about = title, fields, about
        self._save = save
        self._first = first or (fields[0].id if fields else "")
        self._on_cancel = on_cancel
        self._busy = False

    def compose(self) -> ComposeResult:
        """Title, what it is about, fields, keys."""
        with Container(id="form"):
            yield Bar(id="form-title")
            if self.about:
                yield Bar(id="form-about")
            for field in self.fields:
                with Horizontal(classes="field area" if field.area else "field"):
                    widgets: list[Widget] = [Bar(id=f"label-{field.id}"), self._input(field)]
                    if self.work.painter.rtl:
                        widgets.reverse()
                    yield from widgets
            yield Bar(id="form-keys")

    def _input(self, field: Field) -> Widget:
        if field.options:
            return Choice(field.options, field.value, many=field.many, id=f"field-{field.id}")
        box = BidiInput(field.value, area=field.area, hint=field.hint, id=f"field-{field.id}")
        box.logical_arrows = self.work.workspace.config.ui.arrows == "logical"
        return box

    def on_mount(self) -> None:
        """Write the lines and stand in the first field."""
        self._write()
        if self._first:
            self.query_one(f"#field-{self._first}").focus()

    def _write(self) -> None:
        """Paint labels and keys."""
        style, texts = self.work.painter.style, self.work.painter.texts
        self.query_one("#form-title", Bar).show(((self.heading, style("accent", "bar", bold=True)),))
        if self.about:
            self.query_one("#form-about", Bar).show(((self.about, style("dim", "bar")),))
        for field in self.fields:
            self.query_one(f"#label-{field.id}", Bar).show(((field.label, style("dim", "bar")),))
        keys: list[Piece] = []
        for id in ("form.save", "form.next", "form.cancel"):
            key = self.work.keymap.first(id)
            keys += [
                (key, style("accent", "bar", bold=True)),
                (f" {texts(f'verb.{id}')}  ", style("text", "bar")),
            ]
        self.query_one("#form-keys", Bar).show(tuple(keys))

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
            self.say(str(error), bad=True)
            return
        finally:
            self._busy = False
        if self.is_current:
            self.dismiss(values)

    def keep(self) -> None:
        """Keep what was typed as a draft, where this form has one; safe to call from a signal handler."""
        if self._on_cancel is not None:
            self._on_cancel(self.values)

    def do_form_cancel(self) -> None:
        """Close without saving."""
        self.keep()
        self.dismiss(None)


def ask(title: str, label: str, value: str, save: Save, *, area: bool = False, about: str = "") -> FormScreen:
    """A form of one field."""
    return FormScreen(title, (Field("value", label, value, area=area),), save, about=about)


class ConfirmScreen(FormScreen):
    """A question: Enter says yes, Esc says no."""

    def __init__(self, title: str, about: str, save: Save) -> None:
        super().__init__(title, (), save, about=about)
