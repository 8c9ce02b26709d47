"""Another analyst's work beside mine: what differs, in order of the articles, each decided by one key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbench.domain.agreement import Measure
from workbench.domain.claim import Claim, Draft
from workbench.domain.errors import UsageError
from workbench.domain.review import Chosen, Item, ItemKind, ReviewBoard, Verdict
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.cards_screen import CardsScreen
from workbench.tui.screens.claim_form import ClaimForm
from workbench.tui.screens.claim_parts import fetch
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.screens.pages import LinesScreen, PageLine
from workbench.tui.widgets.cards import Card, CardLine
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.details import worded
from workbench.tui.widgets.extract import Over, Passage
from workbench.tui.widgets.offers import field_name, label_name, value_name
from workbench.verbs import Scope

SIGNS = {
    ItemKind.BLIND: ("▒", "dim"),
    ItemKind.MINE: ("●○", "accent"),
    ItemKind.THEIRS: ("○●", "person"),
    ItemKind.DIFFER: ("≠", "figure"),
    ItemKind.APART: ("△", "dim"),
    ItemKind.VERSION: ("⇄", "bad"),
}
"""Told by a sign and in words; the colour only helps."""
RLM = "\u200f"
MEASURES = ("span_f1", "extent_f1", "kappa", "alpha")
COLUMNS = ("label", "mine", "theirs", "both", *MEASURES)


class ReviewScreen(CardsScreen[Item]):
    """The differences with one other analyst, the conflicts of merges among them."""

    HOME_SCOPE = Scope.REVIEW
    EMPTY = "review.empty"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.board = ReviewBoard(None, (), (), (), 0)

    async def fetch(self) -> list[Item]:
        """Everything in one call."""
        self.board = await self.bridge.read(self.bridge.workspace.reviewing.board)
        return list(self.board.items)

    def key(self, thing: Item) -> tuple[object, ...]:
        """The two claims, the conflict, or the article."""
        return thing.key

    def empty_text(self) -> str:
        """What to press."""
        if self.words:
            return super().empty_text()
        return self.texts(self.EMPTY, key=self.work.keymap.first("review.choose"))

    # how a row looks ---------------------------------------------------------------------------------

    def card(self, thing: Item) -> Card:
        """What kind of difference, between which labels, what was decided; below it the article."""
        texts = self.texts
        sign, ink = SIGNS[thing.kind]
        near: list[tuple[str, str]] = [(f"{sign} ", ink), (texts(f"review.kind.{thing.kind}"), ink)]
        near += [(" · ", "dim"), *self._labels(thing)] if self._labels(thing) else []
        far: tuple[tuple[str, str], ...] = ()
        if thing.verdict is not None:
            far = ((f"✓ {texts(f'review.verdict.{thing.verdict}')}", "good"),)
        claim = thing.mine or thing.theirs
        below = " ".join(claim.anchor.exact.split()) if claim is not None else thing.what or thing.title
        undecided = thing.verdict is None and thing.kind is not ItemKind.BLIND
        return Card(
            thing.key,
            (CardLine(tuple(near), far, bold=undecided), CardLine((("  ", "dim"),), text=below, ink="dim")),
        )

    def _labels(self, thing: Item) -> list[tuple[str, str]]:
        """The labels of both, or what differs in a row of a merge."""
        if thing.kind is ItemKind.VERSION:
            names = " · ".join(self._column(name) for name in thing.differ)
            return [(self.texts(f"review.table.{thing.table}"), "text"), (f" ({names})", "dim")]
        sides = [claim for claim in (thing.mine, thing.theirs) if claim is not None]
        labels = list(dict.fromkeys(self._label(claim.label) for claim in sides))
        pieces: list[tuple[str, str]] = [(labels[0], "text")] if labels else []
        if len(labels) > 1:
            pieces += [(" ↔ ", "dim"), (labels[1], "text")]
        fields = [self._column(name) for name in thing.differ if name != "label"]
        return [*pieces, (f" ({' · '.join(fields)})", "dim")] if fields else pieces

    def _label(self, id: str) -> str:
        return label_name(id, self.texts, self.bridge.workspace.config.codebook)

    def _column(self, name: str) -> str:
        """A field of the codebook, or a column of another table, in words."""
        own = field_name(name, self.texts, self.bridge.workspace.config.codebook)
        return own if own != name else worded(self.texts, f"review.column.{name}", name)

    def found_in(self, thing: Item) -> str:
        """The words that were tagged are looked in too."""
        sides = (thing.mine, thing.theirs)
        return f"{super().found_in(thing)} {' '.join(c.anchor.exact for c in sides if c is not None)}"

    def passages(self, thing: Item) -> tuple[Passage, ...]:
        """Both sides with their words in context, then what they say otherwise."""
        texts, review = self.texts, self.board.review
        me = self.bridge.workspace.analyst
        if thing.kind is ItemKind.BLIND:
            keys = {name: self.work.keymap.first(f"{name}") for name in ("rows.open", "review.finish")}
            said = texts("review.blind_help", open=keys["rows.open"], done=keys["review.finish"])
            return (Passage(thing.title, bold=True), Passage(said, ink="dim", own=True))
        if thing.kind is ItemKind.VERSION:
            return self._versions(thing)
        other = review.other if review is not None else ""
        out: list[Passage] = []
        if thing.kind is ItemKind.APART:
            out.append(Passage(texts("review.apart"), ink="figure", own=True))
        for name in thing.differ:
            one, two = self._value(thing.mine, name), self._value(thing.theirs, name)
            out.append(Passage(f"{self._column(name)}: {one} ↔ {two}", ink="figure", own=True))
        for who, claim in ((me, thing.mine), (other, thing.theirs)):
            if claim is None:
                out.append(Passage(texts("review.nothing_tagged", who=who), ink="dim", own=True))
            else:
                out += self._side(who, claim)
        return (*out, Passage(thing.title, ink="dim"))

    def _side(self, who: str, claim: Claim) -> list[Passage]:
        """Who, label and note; below it the words with what stands around them."""
        note = f" · {' '.join(claim.note.split())}" if claim.note.strip() else ""
        anchor = claim.anchor
        before, after = _whole_words(anchor.prefix, anchor.suffix)
        # The direction is the quote's, also where a Latin name stands before it.
        before = f"{RLM if self.work.painter.paragraph(anchor.exact).base else ''}{before}"
        mark = Over(len(before), len(before) + len(anchor.exact), underline=True, bold=True)
        flat = f"{before}{anchor.exact}{after}".replace("\n", " ")
        head = Passage(f"{who}: {self._label(claim.label)}{note}", ink="accent", own=True)
        return [head, Passage(flat, (mark,))]

    def _value(self, claim: Claim | None, name: str) -> str:
        if claim is None:
            return "–"
        if name == "label":
            return self._label(claim.label)
        return value_name(name, claim.fields.get(name, ""), self.texts) or "–"

    def _versions(self, thing: Item) -> tuple[Passage, ...]:
        """What this file and the other one say, column by column."""
        texts = self.texts
        heads = {0: texts("review.here", who=self.bridge.workspace.analyst)}
        heads[1] = texts("review.there", who=thing.who or "?")
        out: list[Passage] = []
        for side in (0, 1):
            out.append(Passage(heads[side], ink="accent", own=True))
            for name, pair in thing.said.items():
                value = self._label(pair[side]) if name == "label" else value_name(name, pair[side], texts)
                out.append(Passage(f"{self._column(name)}: {value or '–'}", own=True))
        out += [Passage(words, ink="dim") for words in dict.fromkeys((thing.what, thing.title)) if words]
        return tuple(out)

    def top_line(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Whose work, in how many articles; what is left to decide."""
        style, review, texts = self.work.painter.style, self.board.review, self.texts
        said = texts("review.no_review")
        if review is not None:
            said = texts("review.title", who=review.other, n=len(review.articles))
        far = [(texts("review.to_decide", n=self.board.open), style("text", "bar"))]
        blind = sum(item.kind is ItemKind.BLIND for item in self.things)
        if blind:
            far += [
                (" · ", style("dim", "bar")),
                (texts("review.blind_left", n=blind), style("dim", "bar")),
            ]
        return ((said, style("accent", "bar", bold=True)),), tuple(far)

    # whose work --------------------------------------------------------------------------------------

    async def do_review_choose(self) -> None:
        """Ask for the analyst, the articles, and whether they are blind."""
        texts, ws = self.texts, self.bridge.workspace
        others = await self.bridge.read(ws.reviewing.analysts)
        if not others:
            self.say(texts("review.nobody", key=self.work.keymap.first("merge")))
            return
        was = self.board.review
        known = [name for name, _ in others]
        who = was.other if was is not None and was.other in known else known[0]
        either = (Option("no", texts("value.no"), "0"), Option("yes", texts("value.yes"), "1"))
        which = tuple(Option(str(c), texts(f"review.which.{c}"), str(n)) for n, c in enumerate(Chosen, 1))
        names = tuple(Option(n, texts("review.claims", who=n, n=k), "") for n, k in others)
        fields = (
            Field("other", texts("review.who"), who, names),
            Field("chosen", texts("review.which"), str(was.chosen if was else Chosen.BOTH), which),
            Field("blind", texts("review.blind"), "yes" if was is not None and was.blind else "no", either),
            Field("size", texts("review.size"), "20"),
            Field("seed", texts("review.seed"), str(was.seed if was is not None else 1)),
        )
        self.app.push_screen(FormScreen(texts("verb.review.choose.help"), fields, self._begin))

    async def _begin(self, values: Mapping[str, str]) -> None:
        size, seed = (self._number(values[name]) for name in ("size", "seed"))
        begin = self.bridge.workspace.reviewing.begin
        chosen, hidden = Chosen(values["chosen"]), values["blind"] == "yes"
        await self.bridge.write(begin, values["other"], chosen, size, seed, hidden=hidden)
        await self._unveiled()
        self.rows.move_first()

    def _number(self, value: str) -> int:
        """Digits of any kind; UsageError for anything else."""
        try:
            return int(value.strip())
        except ValueError:
            raise UsageError("as_said", what=self.texts("review.number", value=value)) from None

    async def do_review_finish(self) -> None:
        """The blind articles that are marked, or this one, are done."""
        wanted = [item.article_id for item in self.chosen if item.kind is ItemKind.BLIND]
        ids = [pk for pk in wanted if pk is not None]
        if not ids:
            self.say(self.texts("review.not_blind"))
            return
        await self.bridge.write(self.bridge.workspace.reviewing.finish, ids)
        self.rows.marked.clear()
        await self._unveiled()
        self.say(self.texts("review.finished"))

    async def _unveiled(self) -> None:
        """Other work is seen now than before, here and in what lies below."""
        await self.reload()
        await self.work.desk.reload_list()
        await self.work.desk.reload()

    # deciding ----------------------------------------------------------------------------------------

    async def do_review_mine(self) -> None:
        """Mine stands."""
        await self._decide(Verdict.MINE)

    async def do_review_theirs(self) -> None:
        """The other's stands."""
        await self._decide(Verdict.THEIRS)

    async def do_review_both(self) -> None:
        """Both stand."""
        await self._decide(Verdict.BOTH)

    async def _decide(self, verdict: Verdict) -> None:
        """The marked rows, or this one; then the next row."""
        wanted = [item for item in self.chosen if item.kind is not ItemKind.BLIND]
        if not wanted:
            self.say(self.texts("review.not_here"))
            return
        one = not self.rows.marked
        await self.bridge.write(self.bridge.workspace.reviewing.decide, wanted, verdict)
        await self._after(verdict, stay=not one or wanted[0].variant is not None)

    async def _after(self, verdict: Verdict, *, stay: bool) -> None:
        """Show it anew; on to the next row, unless the rows below moved up."""
        self.rows.marked.clear()
        await self.reload()
        self.work.desk.recount()
        if not stay:
            self.rows.move_by(1)
        texts, key = self.texts, self.work.keymap.first("undo")
        self.say(texts("review.decided", verdict=texts(f"review.verdict.{verdict}"), key=key))

    async def do_review_edit(self) -> None:
        """The form of a claim, filled from mine, else from the other's."""
        item, ws = self.current, self.bridge.workspace
        if item is None or item.kind is ItemKind.BLIND:
            self.say(self.texts("review.not_here"))
            return
        draft, kept = ws.reviewing.draft(item), ws.drafts.load()
        if kept is not None and (kept.article_id, kept.anchor) == (draft.article_id, draft.anchor):
            draft = replace(kept, origin=draft.origin)

        async def save(held: Draft) -> None:
            await self.bridge.write(ws.reviewing.edit, item, held)
            ws.drafts.clear()
            await self._after(Verdict.EDITED, stay=True)

        def keep(held: Draft) -> None:
            ws.drafts.save(held)
            self.say(self.texts("say.draft_kept"))

        known = await fetch(self.bridge, draft.article_id)
        title = self.texts("verb.review.edit.help")
        form = ClaimForm(self.bridge, title, draft, known, save, keep=keep, fresh=False, texts=self.texts)
        await self.app.push_screen(form)

    async def open_thing(self, thing: Item) -> None:
        """The article, at the place."""
        if thing.article_id is None:
            self.say(self.texts("history.no_place"))
            return
        await self.leave_for(thing.article_id, thing.start or None)

    # the result --------------------------------------------------------------------------------------

    async def do_review_agreement(self) -> None:
        """How far the two agree, a line a label."""
        board, texts = self.board, self.texts
        if board.review is None:
            self.say(texts("review.no_measure", key=self.work.keymap.first("review.choose")))
            return
        narrow = self.size.width < 80
        widths, end = (NARROW, ".short") if narrow else (WIDTHS, "")
        named = [texts(f"review.head.{c}{end if c in MEASURES else ''}") for c in COLUMNS]
        heads = PageLine(tuple((name, "dim") for name in named), widths)
        lines = [heads, *(self._measured(m, widths) for m in board.measures), PageLine()]
        for name in ("span_f1", "extent_f1", "kappa"):
            lines += [PageLine(((part, "dim"),)) for part in self._wrapped(texts(f"review.about.{name}"))]
        title = texts("review.measures", who=board.review.other, n=board.compared)
        await self.app.push_screen(LinesScreen(title, tuple(lines)))

    def _measured(self, measure: Measure, widths: tuple[int, ...]) -> PageLine:
        label = self._label(measure.label) if measure.label else self.texts("review.all_labels")
        counts = (str(n) for n in (measure.mine, measure.theirs, measure.both))
        ratios = (measure.span_f1, measure.extent_f1, measure.kappa, measure.alpha)
        shown = ("–" if x is None else f"{x:.2f}" for x in ratios)
        cells = [(label, "text"), *((n, "figure") for n in counts), *((x, "text") for x in shown)]
        return PageLine(tuple(cells), widths, head=not measure.label)

    def _wrapped(self, text: str) -> list[str]:
        """A paragraph in lines of the page's width."""
        width = max(20, self.size.width - 4)
        lines = self.work.painter.paragraph(text).wrap(width)
        return [text[line.start : line.end].strip() for line in lines]

    async def do_review_export(self) -> None:
        """The agreement and the adjudicated claims as two files."""
        ws = self.bridge.workspace
        _, path, number = await self.bridge.read(ws.exporting.review_to_files, self.board)
        self.say(self.texts("review.exported", rows=number, path=path))


WIDTHS, NARROW = (15, 6, 7, 5, 11, 12, 9, 12), (11, 6, 7, 5, 8, 8, 6, 7)
"""Cells of the columns of agreement, and where there are fewer than 80."""


def _whole_words(before: str, after: str) -> tuple[str, str]:
    """What stands around a quote, without the pieces of words at its ends."""
    begun, ended = before.find(" "), after.rfind(" ")
    return before[begun + 1 :] if begun >= 0 else "", after[:ended] if ended >= 0 else ""
