"""What other articles say about a claim: its links, then sentences and claims that may be linked with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.claim import Claim
from workbench.domain.claim_link import CONFIDENCE, ClaimCandidate, ClaimLinkRow, Relation
from workbench.services.claim_links import later_updates
from workbench.texts import Texts
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen, when
from workbench.tui.screens.conflict_compare import relation_fields, relation_words
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.extract import Over, Passage
from workbench.tui.widgets.inspector import label_name
from workbench.verbs import Scope


@dataclass(frozen=True, slots=True)
class Other:
    """One row: a link there is, or a candidate for one."""

    linked: ClaimLinkRow | None = None
    candidate: ClaimCandidate | None = None


class PairingScreen(CardsScreen[Other]):
    """One claim; one key links it with a row."""

    HOME_SCOPE = Scope.PAIRING
    EMPTY = "pairing.none"

    def __init__(self, bridge: Bridge, claim: Claim) -> None:
        super().__init__(bridge)
        self.claim = claim
        self.published: str | None = None

    async def fetch(self) -> list[Other]:
        """Links and candidates in one go."""

        def ask() -> tuple[str | None, list[ClaimLinkRow], list[ClaimCandidate]]:
            ws = self.bridge.workspace
            rows = ws.library.rows([self.claim.article_id])
            links = ws.claim_links.seen_from([self.claim.id])
            return rows[0].published if rows else None, links, ws.claim_links.candidates(self.claim.id)

        self.published, links, found = await self.bridge.read(ask)
        return [*(Other(linked=x) for x in links), *(Other(candidate=x) for x in found)]

    def key(self, thing: Other) -> tuple[str, int, int]:
        """A link, or a place."""
        if thing.linked is not None:
            return "link", thing.linked.link.id, 0
        assert thing.candidate is not None
        return "place", thing.candidate.article, thing.candidate.start

    def card(self, thing: Other) -> Card:
        """Its words; below them the relation, how sure, from whom and when."""
        texts = self.texts
        if thing.linked is not None:
            row = thing.linked
            title = CardLine((("= ", "good"),), text=" ".join(row.other.anchor.exact.split()))
            near = [("  ", "dim"), (link_words(row, texts), "good")]
            near += _who(row.outlet, row.published, texts)
            return Card(self.key(thing), (title, CardLine(tuple(near))))
        one = thing.candidate
        assert one is not None
        sign = ("◆ ", "figure") if one.claim is not None else ("? ", "organisation")
        title = CardLine((sign,), text=" ".join(one.exact.split()))
        near = [
            ("  ", "dim"),
            (f"{round(100 * one.score)}% ", "organisation"),
            (self._proposed(one), "accent"),
        ]
        near += _who(one.outlet, one.published, texts)
        return Card(self.key(thing), (title, CardLine(tuple(near))))

    def _proposed(self, one: ClaimCandidate) -> str:
        """The relation that `l` stores, as it reads from this claim."""
        if later_updates(one, self.published):
            return self.texts("relation.back.updates")
        return relation_words(one.relation, one.subtype, self.texts)

    def passages(self, thing: Other) -> tuple[Passage, ...]:
        """The other's words, why the two may be linked, and this claim's own words."""
        texts = self.texts
        mine = Passage(" ".join(self.claim.anchor.exact.split()), ink="dim")
        own = (_own(texts("pairing.mine")), mine)
        if thing.linked is not None:
            row = thing.linked
            said = [link_words(row, texts), *(texts.reason(r) for r in row.link.reasons)]
            said += [x for x in (row.link.rationale, row.link.by or "") if x]
            words = Passage(row.other.anchor.exact)
            return (Passage(row.title, ink="accent"), words, _own(" · ".join(said)), *own)
        one = thing.candidate
        assert one is not None
        head = f"{one.outlet or texts('list.no_outlet')} {when(one.published, texts)} · {one.title}"
        return (
            Passage(head, ink="accent", own=True),
            Passage(one.exact, (Over(0, len(one.exact), "text", bold=True),)),
            _own(" · ".join(texts.reason(r) for r in one.reasons)),
            *own,
        )

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The claim."""
        style = self.work.painter.style
        label = label_name(self.claim.label, self.texts, self.bridge.workspace.config.codebook)
        linked = sum(x.linked is not None for x in self.things)
        near = (
            (f"◆ {label}", style("figure", "bar", bold=True)),
            (" · ", style("dim", "bar")),
            (" ".join(self.claim.anchor.exact.split()), style("text", "bar")),
        )
        return near, (
            (self.texts("pairing.counts", n=linked, m=len(self.things) - linked), style("text", "bar")),
        )

    # deciding ----------------------------------------------------------------------------------------

    async def do_pairing_link(self) -> None:
        """Link with the proposed relation."""
        if self.current is not None:
            await self._link(self.current, None, None)

    async def do_pairing_relation(self) -> None:
        """The relation of this digit; a contradiction without a known subject asks what it is about."""
        thing = self.current
        digit = {chr(0x660 + d): str(d) for d in range(10)}.get(self.last_key, self.last_key)
        if thing is None or not digit.isdigit():
            return
        relation = list(Relation)[int(digit) - 1]
        known = (
            thing.candidate.subtype
            if thing.candidate
            else thing.linked.link.subtype
            if thing.linked
            else None
        )
        if relation is Relation.CONTRADICTS and known is None:
            self._form(thing, relation)
        else:
            await self._link(thing, relation, known if relation is Relation.CONTRADICTS else None)

    def do_pairing_choose(self) -> None:
        """Relation, subject of a contradiction, rationale and confidence in a form."""
        if self.current is not None:
            self._form(self.current, None)

    def _form(self, thing: Other, relation: Relation | None) -> None:
        texts = self.texts
        link = thing.linked.link if thing.linked else None
        own = link or thing.candidate
        assert own is not None
        options = tuple(
            Option(c, texts(f"confidence.{c}") if c else texts("subtype.none"), str(i) if c else "")
            for i, c in enumerate(CONFIDENCE)
        )
        fields = (
            *relation_fields(texts, relation or own.relation, own.subtype),
            Field("confidence", texts("field.confidence"), link.confidence if link else "", options),
            Field("rationale", texts("field.rationale"), link.rationale if link else ""),
        )

        async def save(values: Mapping[str, str]) -> None:
            kind = values["relation"]
            subtype = values["subtype"] if kind == Relation.CONTRADICTS else ""
            await self._link(thing, kind, subtype or None, values["rationale"].strip(), values["confidence"])

        place = f"pair {self.claim.id} {self.key(thing)}"
        first = "subtype" if relation is Relation.CONTRADICTS else "relation"
        self.app.push_screen(
            FormScreen(texts("verb.pairing.choose.help"), fields, save, first=first, place=place)
        )

    async def _link(
        self,
        thing: Other,
        relation: str | None,
        subtype: str | None,
        rationale: str = "",
        confidence: str = "",
    ) -> None:
        """Store it; a link there is takes the other relation."""
        links, key = self.bridge.workspace.claim_links, self.work.keymap.first("undo")
        more: dict[str, str] = {k: v for k, v in (("rationale", rationale), ("confidence", confidence)) if v}
        if thing.linked is not None:
            if relation is None:
                self.say(self.texts("compare.already"))
                return
            link = await self.bridge.write(
                links.edit, thing.linked.link.id, relation=relation, subtype=subtype or "", **more
            )
        else:
            assert thing.candidate is not None
            link = await self.bridge.write(
                links.accept, self.claim.id, thing.candidate, relation, subtype=subtype, **more
            )
        await self.reload()
        self.rows.show(self.cards(), keep=("link", link.id, 0))
        self._moved()
        self.say(
            self.texts(
                "say.claims_linked", relation=relation_words(link.relation, link.subtype, self.texts), key=key
            )
        )

    async def do_pairing_reject(self) -> None:
        """Not linked: a candidate is not suggested again, a link is taken away."""
        thing, links = self.current, self.bridge.workspace.claim_links
        if thing is None:
            return
        if thing.linked is not None:
            await self.bridge.write(links.unlink, thing.linked.link.id)
        else:
            assert thing.candidate is not None
            await self.bridge.write(links.dismiss, self.claim.id, thing.candidate)
        await self.reload()
        said = "say.unlinked" if thing.linked is not None else "say.pairing_rejected"
        self.say(
            self.texts(said, key=self.work.keymap.first("undo")) if thing.linked is None else self.texts(said)
        )

    async def do_pairing_article(self) -> None:
        if self.current is not None:
            await self.open_thing(self.current)

    async def open_thing(self, thing: Other) -> None:
        """The other article at its words."""
        if thing.linked is not None:
            await self.leave_for(thing.linked.other.article_id, thing.linked.other.anchor.start)
        elif thing.candidate is not None:
            await self.leave_for(thing.candidate.article, thing.candidate.start)


def link_words(row: ClaimLinkRow, texts: Texts) -> str:
    """The relation as it reads from the claim it is seen from."""
    if row.back:
        return texts(f"relation.back.{row.link.relation}")
    return relation_words(row.link.relation, row.link.subtype, texts)


def _who(outlet: str, published: str | None, texts: Texts) -> list[tuple[str, str]]:
    """Outlet and date as pieces of their own direction."""
    date = (published or texts("list.no_date"))[:10]
    return [(" · ", "dim"), (outlet or texts("list.no_outlet"), "text"), (" ", "dim"), (date, "dim")]


def _own(text: str) -> Passage:
    return Passage(text, ink="dim", own=True)
