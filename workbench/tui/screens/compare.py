"""Two articles beside or above each other: what they share is dim, what differs is not; the link is decided here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from workbench.domain.board import FigurePair
from workbench.domain.link import Candidate, CopyKind, LinkState, Reason
from workbench.domain.sheet import Sheet
from workbench.services.difference import Passage, differences, passages
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.widgets.bars import Bar, Footer, Rule
from workbench.tui.widgets.half import Half
from workbench.verbs import Scope, in_scope

BESIDE = 120
"""From this width on the two stand side by side."""
LOW = 20
"""Below this height the reasons give way to the texts."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One article to compare with, and what is known about the pair."""

    other: int
    kind: str
    score: float | None
    reasons: tuple[Reason, ...] = ()
    vetoes: tuple[Reason, ...] = ()
    link: int | None = None
    """Id of the confirmed link."""


def pairs_of(sheet: Sheet, candidates: Iterable[Candidate]) -> list[Pair]:
    """Candidates best first, then what is linked already."""
    linked = {row.other: row.link for row in sheet.links if row.link.state is LinkState.CONFIRMED}
    pairs: list[Pair] = []
    for c in candidates:
        other = c.b if c.a == sheet.article.id else c.a
        if other not in linked:
            pairs.append(Pair(other, str(c.kind), c.score, c.reasons, c.vetoes))
    known = {pair.other for pair in pairs} | linked.keys()
    for row in sheet.links:
        if row.other not in known:
            pairs.append(Pair(row.other, row.link.kind, row.link.score, row.link.reasons))
    for other, link in linked.items():
        pairs.append(Pair(other, link.kind, link.score, link.reasons, (), link.id))
    return pairs


def _inside(pair: FigurePair, here: tuple[int, int] | None) -> bool:
    """Whether a pair's first figure stands in the difference one is at."""
    return here is not None and here[0] < pair.a.figure.end and pair.a.figure.start < here[1]


class CompareScreen(WorkScreen):
    """Decides about one pair after the other."""

    HOME_SCOPE = Scope.COMPARE

    def __init__(self, bridge: Bridge, sheet: Sheet, pairs: list[Pair], at: int, other: Sheet) -> None:
        super().__init__()
        self.bridge, self.sheet, self.pairs, self.at, self.other = bridge, sheet, pairs, at, other
        self.figures: list[FigurePair] = []
        """Figures of the two that may count the same thing and are not the same."""
        self._layout_chosen: bool | None = None
        self._difference = -1
        self._left: list[Passage] = []
        self._right: list[Passage] = []

    def compose(self) -> ComposeResult:
        """A bar over each text, the reasons below, then the keys."""
        with Container(id="pair"):
            with Container(classes="half"):
                yield Bar(id="title-a")
                yield Half(id="a")
            yield Rule(id="between", flat=False)
            with Container(classes="half"):
                yield Bar(id="title-b")
                yield Half(id="b")
        yield Bar(id="decision")
        yield Bar(id="reasons")
        yield Bar(id="figures")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        self._arrange()
        self.call_after_refresh(self._show)

    def on_resize(self, event: events.Resize) -> None:
        del event
        self._arrange()

    def _arrange(self) -> None:
        beside = self._layout_chosen if self._layout_chosen is not None else self.size.width >= BESIDE
        self.set_class(beside, "beside")
        self.set_class(self.size.height < LOW, "low")
        self.query_one("#between").display = beside

    def half(self, id: str) -> Half:
        """One of the two texts."""
        return self.query_one(id, Half)

    @property
    def pair(self) -> Pair:
        """What is being decided."""
        return self.pairs[self.at]

    def _show(self) -> None:
        """Compare and paint both."""
        self._left, self._right = passages(self.sheet.article, self.other.article)
        self._difference = -1
        self.query_one("#a", Half).show(self.sheet, self._left)
        self.query_one("#b", Half).show(self.other, self._right)
        self._write()
        self.run_worker(self._count(), group="figures", exclusive=True)

    async def _count(self) -> None:
        """Mark the figures that differ, once they are known."""
        one, two = self.sheet.article.id, self.other.article.id
        found = await self.bridge.read(self.bridge.workspace.figures.between, one, two)
        if (one, two) != (self.sheet.article.id, self.other.article.id):
            return
        self.figures = found
        for id, sides in (("#a", [p.a for p in found]), ("#b", [p.b for p in found])):
            half = self.query_one(id, Half)
            half.values = tuple((r.figure.start, r.figure.end) for r in sides)
            half.refresh()
        self._write_figures()

    def _write_figures(self) -> None:
        """Both values of each figure that differs, those of the difference one stands on first."""
        style, texts = self.work.painter.style, self.work.painter.texts
        here = self.query_one("#a", Half).here
        found = sorted(self.figures, key=lambda p: not _inside(p, here))
        pieces: list[Piece] = []
        for pair in found:
            pieces.append(("  " if pieces else "", style("dim", "bar")))
            pieces.append(
                (f"{pair.a.value} ↔ {pair.b.value}", style("figure", "bar", bold=_inside(pair, here)))
            )
            pieces.append((f" {texts(f'outcome.{pair.outcome}')}", style("dim", "bar")))
        if not pieces:
            pieces = [(texts("compare.no_figures"), style("dim", "bar"))]
        self.query_one("#figures", Bar).show(tuple(pieces))

    def _write(self) -> None:
        """Title bars, reasons and keys."""
        painter = self.work.painter
        style, texts = painter.style, painter.texts
        for id, sheet in (("#title-a", self.sheet), ("#title-b", self.other)):
            article = sheet.article
            said = f"{article.outlet or texts('list.no_outlet')}"
            date = (article.published or texts("list.no_date"))[:10]
            bar = self.query_one(id, Bar)
            bar.show(((said, style("accent", "bar", bold=True)), (f"  {date}", style("dim", "bar"))))
        self.query_one("#decision", Bar).show(self.decision())
        self.query_one("#reasons", Bar).show(self.reasons())
        verbs = [v for v in in_scope(Scope.COMPARE) if v.footer and v.scope is Scope.COMPARE]
        keymap = self.work.keymap
        hints = [(keymap.first(v.id), texts(f"verb.{v.id}"), v.id) for v in verbs]
        hints += [(keymap.first("compare.next"), texts("verb.compare.next"), "compare.next")]
        hints += [(keymap.first("back"), texts("verb.back"), "back")]
        self.query_one(Footer).hint(tuple(hints))

    def decision(self) -> tuple[Piece, ...]:
        """What `l` would store or has stored, and what speaks against it."""
        style, texts, pair = self.work.painter.style, self.work.painter.texts, self.pair
        state = texts(
            "compare.linked" if pair.link else "compare.suggested", n=self.at + 1, total=len(self.pairs)
        )
        score = "" if pair.score is None else f" {pair.score:.2f}"
        pieces = [
            (state, style("accent", "bar", bold=True)),
            (" ", style("dim", "bar")),
            (texts(f"copy.{pair.kind}") + score, style("organisation", "bar", bold=True)),
        ]
        for reason in pair.vetoes:
            pieces += [("  ⚠ ", style("bad", "bar")), (texts.reason(reason), style("bad", "bar"))]
        return tuple(pieces)

    def reasons(self) -> tuple[Piece, ...]:
        """What speaks for it."""
        style, texts = self.work.painter.style, self.work.painter.texts
        pieces: list[Piece] = []
        for reason in self.pair.reasons:
            pieces += [(" · ", style("dim", "bar"))] if pieces else []
            pieces.append((texts.reason(reason), style("text", "bar")))
        return tuple(pieces)

    def repaint(self) -> None:
        """After a change of theme or language the bars are said anew."""
        self._write()
        self._write_figures()
        super().repaint()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    # deciding ----------------------------------------------------------------------------------------

    async def do_compare_link(self) -> None:
        """Store the relation and stay, so that Esc returns; a second time says it is there."""
        pair, texts = self.pair, self.work.painter.texts
        if pair.link is not None:
            self.say(texts("compare.already"))
            return
        links = self.bridge.workspace.links
        link = await self.bridge.write(
            links.confirm, self.sheet.article.id, pair.other, pair.kind, pair.score, pair.reasons
        )
        self.pairs[self.at] = replace(pair, link=link.id)
        self._write()
        self.say(texts("say.linked", kind=texts(f"copy.{pair.kind}")))

    async def do_compare_unlink(self) -> None:
        """Unlink what is linked, reject what is not, and go on to the next candidate."""
        pair, texts = self.pair, self.work.painter.texts
        links = self.bridge.workspace.links
        if pair.link is not None:
            await self.bridge.write(links.unlink, pair.link)
            self.pairs[self.at] = replace(pair, link=None)
            self._write()
            self.say(texts("say.unlinked"))
            return
        await self.bridge.write(
            links.reject, self.sheet.article.id, pair.other, pair.kind, pair.score, pair.reasons
        )
        del self.pairs[self.at]
        if not self.pairs:
            self.dismiss(texts("say.pair_rejected"))
            return
        await self._candidate(0)
        self.say(texts("say.pair_rejected"))

    def do_compare_kind(self) -> None:
        """The next kind of copy; `l` stores it."""
        kinds = [str(k) for k in CopyKind]
        at = kinds.index(self.pair.kind) + 1 if self.pair.kind in kinds else 0
        self.pairs[self.at] = replace(self.pair, kind=kinds[at % len(kinds)])
        self._write()

    async def _candidate(self, step: int) -> None:
        """Another pair."""
        self.at = (self.at + step) % len(self.pairs)
        self.other = await self.bridge.read(self.bridge.workspace.reading.sheet, self.pair.other)
        self._show()

    async def do_compare_next_candidate(self) -> None:
        await self._candidate(1)

    async def do_compare_previous_candidate(self) -> None:
        await self._candidate(-1)

    # moving ------------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        """Stand on another difference in both texts."""
        differing = differences(self._left, self._right)
        if not differing:
            self.say(self.work.painter.texts("compare.no_difference"))
            return
        first = 0 if step > 0 else len(differing) - 1
        self._difference = (self._difference + step) % len(differing) if self._difference >= 0 else first
        for id, place in zip(("#a", "#b"), differing[self._difference], strict=True):
            if place is not None:
                self.query_one(id, Half).go(place, here=True)
            else:
                self.query_one(id, Half).leave()
        self._write_figures()
        self.say(self.work.painter.texts("compare.at", n=self._difference + 1, total=len(differing)))

    def do_compare_next(self) -> None:
        self._step(1)

    def do_compare_previous(self) -> None:
        self._step(-1)

    def _scroll(self, rows: int) -> None:
        for half in self.query(Half):
            half.scroll_to(y=max(0, half.scroll_offset.y + rows), animate=False, force=True)

    def do_compare_down(self) -> None:
        self._scroll(1)

    def do_compare_up(self) -> None:
        self._scroll(-1)

    def do_compare_page_down(self) -> None:
        self._scroll(max(1, self.query_one("#a").size.height - 1))

    def do_compare_page_up(self) -> None:
        self._scroll(-max(1, self.query_one("#a").size.height - 1))

    def do_compare_layout(self) -> None:
        self._layout_chosen = not self.has_class("beside")
        self._arrange()

    def do_back(self) -> None:
        self.dismiss(None)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)
