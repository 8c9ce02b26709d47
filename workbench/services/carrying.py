"""What moves from an older version of an article to its newest with a claim, and what analysts said of marks there.

Everything is looked up before a step is opened: a step only writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.claim import Claim, Hop
from workbench.domain.mention import Entity, Figure, Mention, MentionState
from workbench.domain.span import Anchor
from workbench.domain.version import Fate, Moving, Place
from workbench.linking.reanchor import Texts
from workbench.storage import mentions, moving
from workbench.storage.tx import Step

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Planned:
    """A claim as it will stand in the newest version."""

    claim: Claim
    newest: int
    anchor: Anchor
    hops: tuple[Hop, ...]
    figures: tuple[int | Figure, ...]
    """Mentions that are there, and figures that have to be put there."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What an analyst said of a name or figure, where the same words stand in the newest version."""

    article: int
    detail: Entity | Figure
    state: MentionState
    here: Mention | None
    """What detection found at that place."""


class Pair:
    """An older version and the newest, read for one another."""

    def __init__(
        self, older: Article, newest: Article, marks: Sequence[Mention], there: Sequence[Mention]
    ) -> None:
        """`marks` and `there` are all mentions of the two, rejected ones among them."""
        self.older, self.newest = older, newest
        self._marks, self._there = marks, there
        self.texts = Texts(
            masked(older.text, older.blocks),
            masked(newest.text, newest.blocks),
            *([m.detail for m in _living(side) if isinstance(m.detail, Figure)] for side in (marks, there)),
        )

    def place(self, anchor: Anchor) -> Place:
        """Where a quote may stand; one outside the reading text is looked for in all of it."""
        if self.texts.older[anchor.start : anchor.end] == anchor.exact:
            return self.texts.place(anchor)
        return Texts(self.older.text, self.newest.text, (), ()).place(anchor)

    def plan(self, one: Moving, figures: Sequence[Figure]) -> Planned:
        """What moves with a claim whose figures these are."""
        anchor = Anchor.of(self.newest.text, one.place.start, one.place.end)
        by = anchor.start - one.claim.anchor.start if one.place.fate is Fate.EXACT else None
        hops = tuple(self._hop(hop, one.claim.anchor, by) for hop in one.claim.hops)
        found = self._figures(figures, by) if by is not None else self._inside(anchor)
        return Planned(one.claim, self.newest.id, anchor, hops, tuple(dict.fromkeys(found)))

    def _hop(self, hop: Hop, around: Anchor, by: int | None) -> Hop:
        """A link of the chain with its words where they stand now; without them where that is not sure."""

        def moved(span: Span | None) -> Span | None:
            if span is None or not 0 <= span[0] < span[1] <= len(self.older.text):
                return None
            if by is not None and around.start <= span[0] and span[1] <= around.end:
                return span[0] + by, span[1] + by
            place = self.place(Anchor.of(self.older.text, *span))
            return (place.start, place.end) if place.fate is Fate.EXACT else None

        return replace(hop, span=moved(hop.span), cue=moved(hop.cue))

    def _inside(self, anchor: Anchor) -> list[int | Figure]:
        return [m.id for m in _living(self._there) if anchor.start <= m.start and m.end <= anchor.end]

    def _figures(self, figures: Sequence[Figure], by: int) -> list[int | Figure]:
        """The figures of a claim as they are found in the newest version, else as they will be put there."""
        out: list[int | Figure] = []
        for figure in figures:
            start, end = figure.start + by, figure.end + by
            met = [m.id for m in _living(self._there) if m.start < end and start < m.end]
            if met:
                out.append(met[0])
            elif 0 <= start < end <= len(self.newest.text) and self.newest.text[start:end] == figure.surface:
                out.append(_figure_at(figure, start))
        return out

    def decided(self) -> list[Decided]:
        """What was said of names and figures that is not said in the newest version yet, where their words stand exactly."""
        out = []
        for mark in self._marks:
            detail = mark.detail
            if mark.by is None or not isinstance(detail, Entity | Figure):
                continue
            place = self.place(Anchor.of(self.older.text, mark.start, mark.end))
            if place.fate is not Fate.EXACT:
                continue
            met = [
                m for m in self._there
                if m.family is mark.family and m.start < place.end and place.start < m.end
            ]  # fmt: skip
            if any(m.by is not None for m in met):
                continue
            same = next((m for m in met if (m.start, m.end) == (place.start, place.end)), None)
            rejected = mark.state is MentionState.REJECTED
            if same is None and rejected:
                continue
            here = same or (met[0] if met else None)
            out.append(Decided(self.newest.id, _at(detail, place.start), mark.state, here))
        return out


def _living(marks: Sequence[Mention]) -> list[Mention]:
    """The figures that nobody rejected."""
    return [m for m in marks if isinstance(m.detail, Figure) and m.state is not MentionState.REJECTED]


def _figure_at(figure: Figure, start: int) -> Figure:
    """The same figure at another place."""
    by = start - figure.start
    return replace(
        figure,
        start=start,
        end=figure.end + by,
        num_start=figure.num_start + by,
        num_end=figure.num_end + by,
        subset_of=None,
    )


def _at(detail: Entity | Figure, start: int) -> Entity | Figure:
    """The same at another place."""
    if isinstance(detail, Figure):
        return _figure_at(detail, start)
    return replace(detail, start=start, end=detail.end + start - detail.start)


def move(step: Step, planned: Planned, text: str) -> None:
    """Write a planned claim; `text` is that of the newest version."""
    figures = [
        f if isinstance(f, int) else mentions.add(step, planned.newest, text, f) for f in planned.figures
    ]
    moving.move(step, planned.claim, planned.newest, planned.anchor, planned.hops, figures)


def decide(step: Step, said: Decided, text: str) -> None:
    """Say in the newest version what was said of the same words in an older one."""
    here = said.here
    if here is None:
        mentions.add(step, said.article, text, said.detail)
    elif said.state is MentionState.REJECTED or _means_the_same(said.detail, here):
        mentions.judge(step, here.id, said.state)
    else:
        named = isinstance(said.detail, Entity)
        mentions.edit(step, here.id, said.detail, named=named)


def _means_the_same(said: Entity | Figure, here: Mention) -> bool:
    """Whether detection says of the place what the analyst said of it."""
    found = here.detail
    if isinstance(said, Entity) and isinstance(found, Entity):
        return (said.start, said.end, said.type, said.canonical) == (
            found.start, found.end, found.type, found.canonical
        )  # fmt: skip
    if isinstance(said, Figure) and isinstance(found, Figure):
        plain = dict(rule="", score=1.0, against=None, subset_of=None, alternatives=())
        return replace(said, **plain) == replace(found, **plain)  # type: ignore[arg-type]
    return False
