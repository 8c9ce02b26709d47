"""Two articles beside each other: which passages they share, and what stands in the place of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.article import Article
from workbench.domain.span import Span

SHARED = 3
"""Words in a row that must be equal to count as shared: fewer are chance."""


Place = tuple[int, int]
"""An interval of an original."""


@dataclass(frozen=True, slots=True)
class Passage:
    """An interval of one original; `other` is the interval of the other that stands for it, None when there is none."""

    start: int
    end: int
    shared: bool
    other: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of words in a diff that is read in one go: what both have, what was cut, what was added."""

    change: str
    """same, cut or added."""
    text: str


def told(a: Article, b: Article, around: int = 8) -> list[Told]:
    """What `b` made of `a`, in the order of the text; of what both have only `around` words at each side of a change."""
    from workbench.detect.run import masked
    from workbench.linking.diff import Change, diff

    left, right = masked(a.text, a.blocks), masked(b.text, b.blocks)
    ops = diff(left, right)
    out: list[Told] = []
    for i, op in enumerate(ops):
        span, text = (op.a, left) if op.change is Change.CUT else (op.b, right)
        words = text[span.start : span.end].split()
        if op.change is Change.SAME and len(words) > 2 * around + 1:
            head = words[:around] if i else []
            tail = words[-around:] if i + 1 < len(ops) else []
            words = [*head, "…", *tail]
        if words:
            out.append(Told(str(op.change), " ".join(words)))
    return out


def worded(a: str, b: str) -> list[Told]:
    """The words of two sentences in one: what both have, what only the one, what only the other."""
    from workbench.linking.diff import Change, cut_first, diff

    found = [
        Told(
            str(op.change), a[op.a.start : op.a.end] if op.change is Change.CUT else b[op.b.start : op.b.end]
        )
        for op in cut_first(diff(a, b))
    ]
    return [one for one in found if one.text.strip()]


def passages(a: Article, b: Article) -> tuple[list[Passage], list[Passage]]:
    """The passages of both articles' reading text, in order."""
    from workbench.detect.run import masked

    left: list[Passage] = []
    right: list[Passage] = []
    for shared, span_a, span_b in _regions(masked(a.text, a.blocks), masked(b.text, b.blocks)):
        at_a = (span_a.start, span_a.end) if span_a else None
        at_b = (span_b.start, span_b.end) if span_b else None
        if at_a:
            left.append(Passage(*at_a, shared, at_b))
        if at_b:
            right.append(Passage(*at_b, shared, at_a))
    return left, right


def differences(left: list[Passage], right: list[Passage]) -> list[tuple[Place | None, Place | None]]:
    """What `passages` found to differ, in order: the place in the first and in the second, None where it lacks it."""
    out: list[tuple[Place | None, Place | None]] = []
    i = j = 0
    while i < len(left) or j < len(right):
        one = left[i] if i < len(left) else None
        two = right[j] if j < len(right) else None
        if one is not None and not one.shared:
            out.append(((one.start, one.end), one.other))
            i, j = i + 1, j + (one.other is not None)
        elif two is not None and not two.shared:
            out.append((None, (two.start, two.end)))
            j += 1
        else:
            i, j = i + 1, j + 1
    return out


def _regions(a: str, b: str) -> Iterator[tuple[bool, Span | None, Span | None]]:
    """Shared stretches and what lies between them; short stretches of equal words belong to what differs."""
    from workbench.linking.diff import Change, diff

    open_a: Span | None = None
    open_b: Span | None = None
    for op in diff(a, b):
        if op.change is Change.SAME and len(a[op.a.start : op.a.end].split()) >= SHARED:
            if open_a or open_b:
                yield False, open_a, open_b
            open_a = open_b = None
            yield True, op.a, op.b
            continue
        open_a, open_b = _joined(open_a, op.a), _joined(open_b, op.b)
    if open_a or open_b:
        yield False, open_a, open_b


def _joined(before: Span | None, span: Span) -> Span | None:
    """The interval from the start of the first to the end of the second; an empty one adds nothing."""
    if not len(span):
        return before
    return Span(before.start if before else span.start, span.end)
