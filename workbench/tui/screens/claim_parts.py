"""The forms of the parts of a claim: one link of its chain, one of its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.domain.claim import Draft, Hop, Recent
from workbench.domain.day import typed_day
from workbench.domain.errors import UsageError
from workbench.domain.mention import CueClass, Family, Figure, Mention
from workbench.texts import Texts
from workbench.tui.bridge import Bridge
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.parts import FigureList, HopList, Parts

RECENT_VALUES = 8
"""How many values used lately are offered first."""


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


class PartForms(FormScreen):
    """Opens them over the claim's form."""

    bridge: Bridge
    draft: Draft
    known: Known
    _texts: Texts

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
