"""The form of a claim: every field of the codebook, the chain and the figures; most used first, in parts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from textual.widget import Widget

from workbench.domain.claim import Draft, Hop, Recent, origin_of
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
from workbench.domain.mention import CueClass, Family, Figure, Mention
from workbench.texts import Texts
from workbench.tui.bridge import Bridge
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.widgets.bidi_input import BidiInput
from workbench.tui.widgets.choice import Choice, Option
from workbench.tui.widgets.offers import field_name, label_name, value_name
from workbench.tui.widgets.parts import FigureList, HopList, Parts
from workbench.verbs import Scope

ABOUT, ASSESSED = "about", "assessed"
_ASSESSED = frozenset({"status", "credibility", "confidence", "verdict", "rationale"})
RECENT_LABELS, RECENT_VALUES = 3, 8
"""How many values used lately are offered first."""
DATES = ("date_from", "date_to")
"""Fields that hold a year, a month or a day."""
OWN = ("label", "note", "gloss")
"""Fields that every claim has, whatever the codebook."""

SaveDraft = Callable[[Draft], Awaitable[None]]
KeepDraft = Callable[[Draft], None]


@dataclass(frozen=True, slots=True)
class Known:
    """What the form is filled from beside the claim: fetched before it opens."""

    mentions: tuple[Mention, ...] = ()
    """The figures of the article."""
    recent: Recent = field(default_factory=Recent)


async def fetch(bridge: Bridge, article_id: int) -> Known:
    """What a form on this article is filled from."""
    found = await bridge.read(bridge.workspace.mentions.of, article_id)
    recent = await bridge.read(bridge.workspace.tagging.recent)
    return Known(tuple(m for m in found if m.family is Family.FIGURE), recent)


class ClaimForm(FormScreen):
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

    def on_parts_asked(self, event: Parts.Asked) -> None:
        """The form of one link of the chain, or of one figure."""
        event.stop()
        if isinstance(event.parts, HopList):
            self._ask_hop(event.parts, new=event.new)
        elif isinstance(event.parts, FigureList):
            self._ask_figure(event.parts, new=event.new)

    def _ask_hop(self, hops: HopList, *, new: bool) -> None:
        texts = self._texts
        hop = Hop("") if new else hops.hops[hops.cursor]
        at = "new" if new else str(hops.cursor)
        known = self.known.recent.values.get("source", ())[:RECENT_VALUES]

        async def save(values: Mapping[str, str]) -> None:
            name = " ".join(values["source"].split())
            changed = replace(
                hop,
                source=name,
                span=hop.span if name == hop.source else None,
                cue_class=CueClass(values["cue_class"]) if values["cue_class"] else None,
                direct=values["direct"] == "yes",
                anonymous=values["anonymous"] == "yes",
                said=typed_day(values["said"]) or "",
                reliability=values["reliability"],
            )
            hops.put(changed, new=new)

        self.app.push_screen(
            FormScreen(
                texts("hop.title"), hop_fields(hop, known, texts), save, place=self._part("source", at)
            )
        )

    def _ask_figure(self, figures: FigureList, *, new: bool) -> None:
        from workbench.services import correcting
        from workbench.tui.screens.desk_mentions import figure_fields

        texts, ws = self._texts, self.bridge.workspace
        mention = None if new else figures.current
        if mention is not None and isinstance(mention.detail, Figure):
            held, pk = mention.detail, mention.id
            fields = figure_fields(held, texts)

            async def edit(values: Mapping[str, str]) -> None:
                await self.bridge.write(ws.mentions.edit, pk, correcting.figure(held, values))
                figures.take(await self._figures())

            self.app.push_screen(
                FormScreen(
                    texts("mention.edit_figure"),
                    fields,
                    edit,
                    about=held.surface,
                    place=self._part("figure", str(pk)),
                )
            )
            return

        async def add(values: Mapping[str, str]) -> None:
            start, end = await self._place_of(values["surface"])
            given = {k: v for k, v in values.items() if k != "surface"}
            made = await self.bridge.write(ws.mentions.add_figure, self.draft.article_id, start, end, given)
            figures.take(await self._figures(), made.id)

        words = Field("surface", texts("field.surface"))
        fields = (words, *figure_fields(None, texts))
        self.app.push_screen(
            FormScreen(
                texts("figures.title"), fields, add, about=self.about, place=self._part("figure", "new")
            )
        )

    def _part(self, kind: str, which: str) -> str:
        """Under which name what was typed of a source or figure of this claim is kept."""
        anchor = self.draft.anchor
        return f"{kind} {which} {self.draft.article_id} {anchor.start} {anchor.end}"

    async def _place_of(self, surface: str) -> tuple[int, int]:
        """Where words stand in the claim's own text, else in the article; UsageError where they do not."""
        from workbench.tui.widgets.reader import find_all

        sheet = await self.bridge.read(self.bridge.workspace.reading.sheet, self.draft.article_id)
        found = find_all([(0, sheet.article.text)], surface)
        anchor = self.draft.anchor
        inside = [f for f in found if anchor.start <= f[0] and f[1] <= anchor.end]
        if not found:
            raise UsageError("as_said", what=self._texts("figures.not_here", words=surface or "«»"))
        return (inside or list(found))[0]

    async def _figures(self) -> Sequence[Mention]:
        """The figures of the article as they are now."""
        return (await fetch(self.bridge, self.draft.article_id)).mentions

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


def hop_fields(hop: Hop, known: tuple[str, ...], texts: Texts) -> tuple[Field, ...]:
    """The form of one link of a chain."""
    cues = (Option("", texts("word.none")), *(Option(c, texts(f"cue.{c}")) for c in CueClass))
    either = (Option("no", texts("value.no"), "0"), Option("yes", texts("value.yes"), "1"))
    rated = [Option("", texts("word.none"), "0")]
    rated += [Option(r, f"{r} {texts(f'reliability.{r}')}", str(n)) for n, r in enumerate("ABCDEF", 1)]
    return (
        Field("source", texts("field.source"), hop.source, recent=known),
        Field("cue_class", texts("field.cue_class"), str(hop.cue_class or ""), cues),
        Field("direct", texts("field.direct"), "yes" if hop.direct else "no", either),
        Field("anonymous", texts("field.anonymous"), "yes" if hop.anonymous else "no", either),
        Field("said", texts("field.said"), hop.said, hint=texts("hint.date")),
        Field("reliability", texts("field.reliability"), hop.reliability, tuple(rated)),
    )


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
