"""Two figures that do not agree, beside each other in their articles."""

from __future__ import annotations

from workbench.domain.board import FigurePair
from workbench.domain.claim_link import ClaimLink, Relation, Subtype
from workbench.services import conflicts
from workbench.texts import Texts
from workbench.tui.paint import Piece
from workbench.tui.screens.compare import CompareScreen
from workbench.tui.screens.form import Field
from workbench.tui.widgets.choice import Option


class ConflictCompare(CompareScreen):
    """Two articles at two figures: `l` links the claims, `x` says that it is no conflict."""

    conflict: FigurePair
    claim_link: ClaimLink | None = None

    def _show(self) -> None:
        """Stand on the two figures."""
        super()._show()
        for id, side in (("#a", self.conflict.a), ("#b", self.conflict.b)):
            self.half(id).go((side.figure.start, side.figure.end), here=True)

    def decision(self) -> tuple[Piece, ...]:
        """The relation between the claims."""
        style, texts = self.work.painter.style, self.work.painter.texts
        one = self.conflict
        kind, own = conflicts.proposed(one.outcome)
        link = self.claim_link
        state = texts("compare.linked") if link else texts("conflicts.would")
        words = (
            relation_words(link.relation, link.subtype, texts) if link else relation_words(kind, own, texts)
        )
        return (
            (state, style("accent", "bar", bold=True)),
            (" ", style("dim", "bar")),
            (words, style("organisation", "bar", bold=True)),
            ("  ", style("dim", "bar")),
            (one.a.value, style("figure", "bar", bold=True)),
            (" ↔ ", style("dim", "bar")),
            (one.b.value, style("figure", "bar", bold=True)),
            *(("  ⚠ " + texts.reason(v), style("bad", "bar")) for v in one.vetoes),
        )

    def reasons(self) -> tuple[Piece, ...]:
        """Why the two are held against each other."""
        style, texts = self.work.painter.style, self.work.painter.texts
        return ((texts.reason(self.conflict.reason), style("text", "bar")),)

    async def do_compare_link(self) -> None:
        """Link the claims on the two figures."""
        texts = self.work.painter.texts
        if self.claim_link is not None:
            self.say(texts("compare.already"))
            return
        links = self.bridge.workspace.claim_links
        self.claim_link = await self.bridge.write(links.link_figures, self.conflict)
        self._write()
        words = relation_words(self.claim_link.relation, self.claim_link.subtype, texts)
        self.say(texts("say.claims_linked", relation=words, key=self.work.keymap.first("undo")))

    async def do_compare_unlink(self) -> None:
        """Unlink, or say that it is no conflict and go back."""
        ws = self.bridge.workspace
        if self.claim_link is not None:
            await self.bridge.write(ws.claim_links.unlink, self.claim_link.id)
            self.claim_link = None
            self._write()
            self.say(self.work.painter.texts("say.unlinked"))
            return
        await self.bridge.write(ws.figures.dismiss, [self.conflict])
        self.dismiss(None)

    def do_compare_kind(self) -> None:
        """The list chooses among relations."""
        self.say(
            self.work.painter.texts(
                "conflicts.kind_in_list", key=self.work.keymap.first("conflicts.relation")
            )
        )

    async def do_compare_next_candidate(self) -> None:
        """There is one pair."""

    async def do_compare_previous_candidate(self) -> None:
        """There is one pair."""

    async def reload(self) -> None:
        """After undo."""
        known = await self.bridge.read(self.bridge.workspace.claim_links.over_figures, [self.conflict])
        self.claim_link = known.get(self.conflict.key)
        self._write()


def relation_words(relation: str, subtype: str | None, texts: Texts) -> str:
    """«contradicts (figure)»."""
    kind = f" ({texts(f'subtype.{subtype}')})" if subtype else ""
    return f"{texts(f'relation.{relation}')}{kind}"


def relation_fields(texts: Texts, relation: str, subtype: str | None) -> tuple[Field, ...]:
    """The nine relations by digit, and what a contradiction is about."""
    kinds = tuple(Option(str(r), texts(f"relation.{r}"), str(i)) for i, r in enumerate(Relation, 1))
    abouts = (
        Option("", texts("subtype.none")),
        *(Option(str(s), texts(f"subtype.{s}"), str(i)) for i, s in enumerate(Subtype, 1)),
    )
    return (
        Field("relation", texts("field.relation"), relation, kinds),
        Field("subtype", texts("field.subtype"), subtype or "", abouts),
    )
