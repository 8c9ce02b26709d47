"""Figures that count the same thing: the board of an event and role, and the list of what does not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.board import Board, FigurePair, Report
from workbench.domain.errors import UsageError
from workbench.domain.link import LinkState
from workbench.domain.mention import Entity, Figure, FigureType, Mention, Statement
from workbench.linking import board as boards
from workbench.linking import plot, render
from workbench.linking.figures import Outcome
from workbench.linking.pairing import reported
from workbench.linking.passages import Likeness, Passage, passage_over, passages
from workbench.services import attribution
from workbench.services.families import Families
from workbench.services.nearness import Nearness
from workbench.storage import articles, dismissals, events, links, mentions
from workbench.storage.store import Store

RELATED = 8
"""How many articles on what may be the same event are looked at for one."""
SAME_EVENT, UNRELATED = 0.35, 0.08
"""From this nearness on two articles tell of one event, as far as words and names can say; below that one of others."""
ASKED, SHORTLIST = 32, 40
"""Words that are asked for, and articles that are looked at, for one of very many."""
READY, SAMPLE = 2000, 400
"""Articles whose figures are kept ready; articles from which the rarity of words is taken."""
WEIGHT: dict[str, float] = {Outcome.UPDATES: 0.9, Outcome.TOUCHING: 0.8}
"""A contradiction comes before an update of the same score."""
DISAGREE = (Outcome.CONFLICT, Outcome.UPDATES, Outcome.TOUCHING)


class Figures:
    """What reports say in numbers, beside each other; nothing is decided here."""

    def __init__(self, store: Store, families: Families, ensure: Callable[[int], bool] | None = None) -> None:
        self._store = store
        self._families = families
        self._ensure = ensure

    def roles(self, event_id: int) -> dict[str, int]:
        """Role (killed, strength, money, …) → how many articles of the event have such a figure, the most first."""
        return self.roles_over(events.articles_of(self._store, events.get(self._store, event_id)))

    def board(self, event_id: int, role: str) -> Board:
        """What the articles of an event say in one role; NotFound for an unknown event."""
        event = events.get(self._store, event_id)
        return self.over(events.articles_of(self._store, event), role, event.name)

    def over(self, article_ids: Iterable[int], role: str, name: str = "") -> Board:
        """The same over any articles."""
        roots = self._families.roots(ids := list(article_ids))
        every = {pk: self._entries(pk) for pk in ids}
        likeness = Likeness(e.passage for found in every.values() for e in found)
        chosen = [
            replace(e, report=replace(e.report, root=roots[pk]))
            for pk, found in every.items()
            for e in _without_repeats(found)
            if boards.role(e.said.figure) == role
        ]
        sets = boards.row_sets(chosen, likeness)
        rows = [r for s in sets for r in s.rows]
        return Board(
            name,
            role,
            sets,
            len({r.article for r in rows}),
            len({r.value for r in rows}),
            len({r.root for r in rows}),
        )

    def conflicts(
        self,
        event_id: int | None = None,
        *,
        outcomes: Sequence[str] = DISAGREE,
        limit: int = 50,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> list[FigurePair]:
        """Pairs of figures that do not agree, the likeliest to count the same thing first.

        Looked at are the articles of one event; with None, of every event, those that are linked, and those whose
        words are alike (BM25). Durations are passed over. Copies of each other are left out: they repeat, they do not
        confirm or contradict. So is what somebody dismissed.
        """
        found: list[FigurePair] = []
        todo = self._pairs(event_id, cancel)
        ids = sorted({pk for pair in todo for pk in pair})
        roots = self._families.roots(ids)
        entries = lru_cache(maxsize=READY)(lambda pk: _without_repeats(self._entries(pk)))
        likeness = Likeness(e.passage for pk in _sample(ids) for e in entries(pk))
        for done, ((a, b), same_event) in enumerate(sorted(todo.items()), 1):
            if cancel and cancel():
                break
            if roots[a] != roots[b] and (left := entries(a)) and (right := entries(b)):
                found += boards.pairs(left, right, likeness, same_event)
            if progress:
                progress(done, len(todo))
        dismissed = dismissals.every(self._store, dismissals.FIGURES)
        found = [
            p
            for p in found
            if p.outcome in outcomes and p.a.figure.type is not FigureType.DURATION and p.key not in dismissed
        ]
        found.sort(key=lambda p: (-p.score * WEIGHT.get(p.outcome, 1.0), p.a.article, p.b.article))
        return found[:limit]

    def dismissed(self) -> set[str]:
        """The keys of the pairs that somebody said are no conflict."""
        return dismissals.every(self._store, dismissals.FIGURES)

    def dismiss(self, pairs: Iterable[FigurePair]) -> int:
        """Say that these pairs are no conflict, in one step; they are not listed again. Returns how many were."""
        wanted = list(pairs)
        detail = "، ".join(f"{p.a.value} ↔ {p.b.value}" for p in wanted)
        with self._store.edit_tx("figures.dismiss", detail) as step:
            made = [dismissals.put(step, dismissals.FIGURES, p.key, p.a.article) for p in wanted]
        return sum(made)

    def between(self, a: int, b: int) -> list[FigurePair]:
        """The figures of two articles that may count the same thing and are not the same, the likeliest first."""
        left, right = _without_repeats(self._entries(a)), _without_repeats(self._entries(b))
        likeness = Likeness(e.passage for e in (*left, *right))
        found = boards.pairs(left, right, likeness)
        return [p for p in found if p.outcome != Outcome.SAME and p.a.value != p.b.value]

    def roles_over(self, article_ids: Iterable[int]) -> dict[str, int]:
        """Role → how many of these articles have such a figure, the most first."""
        counts: Counter[str] = Counter()
        for pk in article_ids:
            counts.update({boards.role(e.said.figure) for e in self._entries(pk)})
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def save(self, board: Board, title: str, to: Path) -> Path:
        """Write the board as SVG or CSV, as the name's ending says; the file appears whole or not at all."""
        svg = to.suffix.lower() == ".svg"
        text = self.svg(board, title) if svg else self.csv(board)
        part = to.with_name(f".{to.name}.part")
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8" if svg else "utf-8-sig", newline="")
            part.replace(to)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise UsageError("cannot_write", path=to, why=error.strerror) from error
        return to

    def csv(self, board: Board) -> str:
        """The board as CSV, a line per report."""
        return render.to_csv(board)

    def svg(self, board: Board, title: str) -> str:
        """The board as a self-contained SVG."""
        return render.to_svg(board, title)

    def plot(self, board: Board, width: int = 40) -> list[list[tuple[str, str, str]]]:
        """Every set as rows (value, bar, who says it) with its axis last; logical text, box-drawing characters."""
        return [plot.lines(s.rows, width) for s in board.sets]

    def _pairs(
        self, event_id: int | None, cancel: Callable[[], bool] | None = None
    ) -> dict[tuple[int, int], float]:
        """Pairs of articles to look at (lower id first) → how likely they tell of one event."""
        named = events.every(self._store) if event_id is None else [events.get(self._store, event_id)]
        out: dict[tuple[int, int], float] = {}
        for event in named:
            ids = events.articles_of(self._store, event)
            out |= {(a, b): 1.0 for i, a in enumerate(ids) for b in ids[i + 1 :]}
        if event_id is not None:
            return out
        for link in links.every(self._store, (), (LinkState.CONFIRMED, LinkState.SUGGESTED)):
            out.setdefault((min(link.a, link.b), max(link.a, link.b)), link.score or 0.9)
        nearness = Nearness(self._store, ASKED, SHORTLIST)
        for article in articles.texts(self._store, articles.every(self._store)):
            if cancel and cancel():
                break
            for near in nearness.near(article, RELATED):
                pair = (min(article.id, near.id), max(article.id, near.id))
                score = min(1.0, near.score / SAME_EVENT)
                if near.score >= UNRELATED and score > out.get(pair, 0.0):
                    out[pair] = round(score, 4)
        return out

    def _entries(self, article_id: int) -> list[boards.Entry]:
        """Every comparable figure of an article, with its sentence and sources; made fresh where detection is stale."""
        if self._ensure is not None:
            self._ensure(article_id)
        article = articles.get(self._store, article_id)
        found = mentions.of(self._store, article_id)
        ids = {(m.start, m.end): m.id for m in found if isinstance(m.detail, Figure)}
        figures = [m.detail for m in found if isinstance(m.detail, Figure)]
        statements = [m.detail for m in found if isinstance(m.detail, Statement)]
        text = masked(article.text, article.blocks)
        parts = passages(text, article_id, figures, statements, article.published)
        entities = [m.detail for m in found if isinstance(m.detail, Entity)]
        out = []
        for said in reported(text, article_id, article.published, figures, entities):
            figure = said.figure
            place = passage_over(parts, boards.span(figure))
            if place is None:
                continue
            report = _report(article, found, figure, ids[figure.start, figure.end], parts)
            out.append(boards.Entry(report, said, place))
        return out


def _report(
    article: Article, found: Sequence[Mention], figure: Figure, mention_id: int, parts: Sequence[Passage]
) -> Report:
    """A figure as its article tells it: with its sentences, whole, and who is said to have said it."""
    met = [p for p in parts if p.start < figure.end and figure.start < p.end]
    start, end = met[0].start, met[-1].end
    over = mentions.statements_over(found, figure.start, figure.end)
    chain = attribution.hops(article.text, found, over, figure.start, figure.end, article.outlet)
    low, high = boards.limits(figure)
    value, point = boards.shown(figure)
    return Report(
        article.id,
        mention_id,
        article.title,
        article.outlet,
        article.published,
        figure,
        value,
        low,
        high,
        point,
        tuple(hop.source for hop in chain),
        article.id,
        sentence=article.text[start:end],
        at=start,
    )


def _sample(ids: Sequence[int]) -> Sequence[int]:
    """At most SAMPLE of them, evenly spread."""
    return ids[:: max(1, -(-len(ids) // SAMPLE))]


def _without_repeats(entries: Sequence[boards.Entry]) -> list[boards.Entry]:
    """Each value of a kind once an article, where it stands first."""
    seen = set()
    out = []
    for e in entries:
        figure = e.said.figure
        key = (
            boards.role(figure),
            e.report.value,
            figure.noun if not figure.role else "",
            figure.subset_of is None,
        )
        if key not in seen:
            seen.add(key)
            out.append(e)
    return out
