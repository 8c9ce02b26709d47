"""The form of a claim: every field of the codebook, the chain and the figures; most used first, in parts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from textual.widget import Widget

from workbench.domain.claim import Draft, origin_of
from workbench.domain.codebook import (
    ClaimField,
    Codebook,
    joined,
    lacking,
    listed,
    named_in,
    refusal,
)
from workbench.domain.day import ascii_digits, typed_day
from workbench.domain.errors import UsageError
from workbench.texts import Texts
from workbench.tui.bridge import Bridge
from workbench.tui.screens.claim_parts import RECENT_VALUES, Known, PartForms
from workbench.tui.screens.form import Field
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.tui.widgets.choice import Choice, Option
from workbench.tui.widgets.offers import field_name, label_name, value_name
from workbench.tui.widgets.parts import FigureList, HopList, Parts
from workbench.verbs import Scope

ABOUT, ASSESSED = "about", "assessed"
_ASSESSED = frozenset({"status", "credibility", "confidence", "verdict", "rationale"})
RECENT_LABELS = 3
"""How many labels used lately are offered first."""
DATES = ("date_from", "date_to")
"""Fields that hold a year, a month or a day."""
OWN = ("label", "note", "gloss")
"""Fields that every claim has, whatever the codebook."""

SaveDraft = Callable[[Draft], Awaitable[None]]
KeepDraft = Callable[[Draft], None]


class ClaimForm(PartForms):
    """Makes a claim, or changes one; `save` gets it whole."""

    SHARE = 0.75

    def __init__(
        self,
        bridge: Bridge,
        title: str,
        draft: Draft,
        known: Known,
        save: SaveDraft,
        *,
        keep: KeepDraft | None = None,
        fresh: bool = True,
        texts: Texts,
    ) -> None:
        self.bridge = bridge
        self.codebook = bridge.workspace.config.codebook
        self.draft = draft
        self.known = known
        self.fresh = fresh
        """Values come from detection, not from a person."""
        self._save_draft, self._keep_draft = save, keep
        self._warned: tuple[str, ...] = ()
        self._texts = texts
        about = " ".join(draft.anchor.exact.split())
        super().__init__(title, self._fields(), self._store, about=about, on_cancel=self._left)

    # fields ------------------------------------------------------------------------------------------

    def _fields(self) -> tuple[Field, ...]:
        """Label and note; who says it and how; figures; what, where, when; the assessment."""
        texts, own = self._texts, self.codebook.fields
        said = [self._field(f) for f in own if not f.more]
        about = [self._field(f) for f in own if f.more and f.id not in _ASSESSED]
        assessed = [self._field(f) for f in own if f.more and f.id in _ASSESSED]
        gloss = self._text("gloss", self.draft.gloss)
        return (
            self._label(),
            self._text("note", self.draft.note),
            *_headed(texts("section.said"), [*said, Field("hops", texts("field.hops"))]),
            *_headed(texts("section.figures"), [Field("figures", "")]),
            *_headed(texts("section.about"), [gloss, *about]),
            *_headed(texts("section.assessed"), assessed),
        )

    def _label(self) -> Field:
        """The labels, those used lately first."""
        lately = self.known.recent.labels[:RECENT_LABELS]
        order = sorted(
            self.codebook.labels, key=lambda x: lately.index(x.id) if x.id in lately else len(lately)
        )
        options = [Option(x.id, label_name(x.id, self._texts, self.codebook), x.key) for x in order]
        if self.codebook.label(self.draft.label) is None:
            options.insert(0, Option(self.draft.label, self.draft.label))
        return Field("label", self._texts("field.label"), self.draft.label, tuple(options), filled=self.fresh)

    def _text(self, id: str, value: str, hint: str = "") -> Field:
        recent = self.known.recent.values.get(id, ())[:RECENT_VALUES]
        name = field_name(id, self._texts, self.codebook)
        return Field(id, name, value, hint=hint, filled=self.fresh and bool(value), recent=recent)

    def _field(self, one: ClaimField) -> Field:
        """A field of the codebook: a choice where it lists values, else text."""
        value = self.draft.fields.get(one.id, one.default if self.fresh else "")
        if not one.values:
            hint = self._texts("hint.date") if _dated(one) else ""
            return replace(self._text(one.id, value, hint), id=f"x-{one.id}")
        values = [*one.values]
        for odd in listed(value) if one.many else [value]:
            if odd and odd not in values:
                values.append(odd)
        keys = "1234567890" if len(values) <= 10 else ""
        options = [
            Option(v, value_name(one.id, v, self._texts), keys[i : i + 1]) for i, v in enumerate(values)
        ]
        if not one.many and not one.default:
            options.insert(0, Option("", self._texts("word.none")))
        chosen = ",".join(listed(value)) if one.many else value
        name = field_name(one.id, self._texts, self.codebook)
        filled = self.fresh and bool(value)
        return Field(f"x-{one.id}", name, chosen, tuple(options), many=one.many, filled=filled)

    def _input(self, field: Field) -> Widget:
        key = self.work.keymap.first("part.add")
        if field.id == "hops":
            hops = HopList(self.draft.hops, key, id="field-hops")
            hops.fresh = self.fresh
            return hops
        if field.id == "figures":
            span = (self.draft.anchor.start, self.draft.anchor.end)
            figures = FigureList(self.known.mentions, self.draft.figures, span, key, id="field-figures")
            figures.fresh = self.fresh
            return figures
        return super()._input(field)

    # what keys mean ----------------------------------------------------------------------------------

    @property
    def scope(self) -> Scope:
        """Inside a list its own keys work too."""
        return Scope.PART if isinstance(self.focused, Parts) else Scope.FORM

    @property
    def told_keys(self) -> tuple[str, ...]:
        """The list's own keys first, where one has the focus."""
        if isinstance(self.focused, HopList):
            lists: tuple[str, ...] = ("part.add", "part.edit", "part.remove", "part.quoted", "part.rate")
        elif isinstance(self.focused, FigureList):
            lists = ("part.switch", "part.edit", "part.add", "part.more")
        else:
            return super().told_keys
        return (*lists, "form.save", "form.cancel")

    @property
    def hops(self) -> HopList:
        """The chain."""
        return self.query_one("#field-hops", HopList)

    @property
    def figures(self) -> FigureList:
        """The figures."""
        return self.query_one("#field-figures", FigureList)

    def on_bidi_input_changed(self, event: BidiInput.Changed) -> None:
        """A source that is typed is the origin of the chain."""
        from workbench.services.tagging import with_origin

        event.stop()
        self._warned = ()
        if event.input.id == "field-x-source":
            self.hops.show(with_origin(self.hops.hops, event.input.value.strip()))

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """What was lacking may be there now."""
        event.stop()
        self._warned = ()

    def on_parts_changed(self, event: Parts.Changed) -> None:
        """A chain that is changed names the source."""
        event.stop()
        self._warned = ()
        source = self.query("#field-x-source")
        if event.parts is self.hops and source:
            box = source.first(BidiInput)
            if box.value.strip() != origin_of(self.hops.hops):
                box.value = origin_of(self.hops.hops)
                box.fresh = False

    # saving ------------------------------------------------------------------------------------------

    def held(self, values: Mapping[str, str] | None = None) -> Draft:
        """The claim as the form holds it."""
        values = self.values if values is None else values
        fields = dict(self.draft.fields)
        for one in self.codebook.fields:
            value = values[f"x-{one.id}"].strip()
            if one.many:
                value = joined(value.split(",") if one.values else listed(value))
            if _dated(one):
                value = ascii_digits(value)
            if value or one.id in fields:
                fields[one.id] = value
        return replace(
            self.draft,
            label=values["label"],
            note=values["note"],
            gloss=values["gloss"],
            fields={k: v for k, v in fields.items() if v},
            hops=tuple(self.hops.hops),
            figures=tuple(self.figures.chosen),
        )

    async def do_form_save(self) -> None:
        """Refuse what the codebook does not take, name what is needed once, then save."""
        draft = self.held()
        for one in self.codebook.fields:
            value = draft.fields.get(one.id, "")
            if value != self.draft.fields.get(one.id, "") and refusal(one, value):
                self.stand_in(f"x-{one.id}")
                self.say(self._refused(one, value), bad=True)
                return
            if value != self.draft.fields.get(one.id, "") and _dated(one):
                try:
                    typed_day(value)
                except UsageError as error:
                    self.stand_in(f"x-{one.id}")
                    self.say(self._texts.told(error), bad=True)
                    return
        known = {**draft.fields, "note": draft.note, "gloss": draft.gloss}
        needs = lacking(self.codebook, draft.label, known)
        if needs and needs != self._warned:
            self._warned = needs
            first = named_in(needs[0])
            self.stand_in(first if first in OWN else f"x-{first}")
            names = " · ".join(self._needed(n) for n in needs)
            key = self.work.keymap.first("form.save")
            self.say(self._texts("form.lacking", fields=names, key=key), bad=True)
            return
        await super().do_form_save()

    def _refused(self, one: ClaimField, value: str) -> str:
        texts = self._texts
        if one.values:
            names = texts("figure.or_join").join(value_name(one.id, v, texts) for v in one.values)
            takes = texts("form.takes_values", values=names)
        else:
            takes = texts("form.takes_pattern", pattern=one.pattern)
        name = field_name(one.id, texts, self.codebook)
        return texts("form.refused", field=name, value=value, takes=takes)

    def _needed(self, condition: str) -> str:
        """A condition of the codebook in words."""
        texts = self._texts
        id = named_in(condition)
        said = field_name(id, texts, self.codebook)
        _, equals, wanted = condition.partition("=")
        if equals:
            values = texts("figure.or_join").join(value_name(id, v, texts) for v in wanted.split("|"))
            said = texts("form.one_of", field=said, values=values)
        return texts("form.not", what=said) if condition.startswith("!") else said

    async def _store(self, values: Mapping[str, str]) -> None:
        await self._save_draft(self.held(values))

    def _left(self, values: Mapping[str, str]) -> None:
        """Keep what was changed when the form is closed without saving."""
        draft = self.held(values)
        if self._keep_draft is not None and draft != self.draft:
            self._keep_draft(draft)


def _dated(one: ClaimField) -> bool:
    """True for a field that holds a date."""
    return one.id in DATES and not one.values


def _headed(title: str, fields: Sequence[Field]) -> tuple[Field, ...]:
    """Fields with a heading above the first; nothing where there are none."""
    return (replace(fields[0], section=title), *fields[1:]) if fields else ()


def changed_fields(before: Mapping[str, str], after: Mapping[str, str], codebook: Codebook) -> dict[str, str]:
    """What an edit says of the codebook's fields: new values, "" for those that were emptied."""
    known = {f.id for f in codebook.fields}
    ids = (before.keys() | after.keys()) & known
    return {i: after.get(i, "") for i in sorted(ids) if before.get(i, "") != after.get(i, "")}
