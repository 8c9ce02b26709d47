"""How far two analysts agree: in what they tagged (spans), and in what they called it (labels).

Every measure says its formula's source; all are pure and are tested on published worked examples.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SHARE = 0.5
"""How much of the shorter of two spans the other must hold for both to be one unit."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One tagged span of an article; offsets are code points."""

    id: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of agreement: over all labels, or of one label. None: there is nothing to measure it by."""

    label: str
    """Empty for all labels."""
    mine: int
    theirs: int
    both: int
    """Spans that both tagged; of a label: that both gave this label."""
    span_f1: float | None
    extent_f1: float | None
    """The same in code points: how much of the text that one tagged the other tagged too."""
    kappa: float | None
    alpha: float | None


def paired(mine: Sequence[Unit], theirs: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """One-to-one pairs of spans that are one unit, those that cover each other best first, in order of the text.

    Two spans are one unit when SHARE of the shorter one lies in the other. Of equally good ones those of one label.
    """
    found = []
    for a in mine:
        for b in theirs:
            common = min(a.end, b.end) - max(a.start, b.start)
            shorter = min(a.end - a.start, b.end - b.start)
            if common > 0 and common >= SHARE * shorter:
                cover = common / (max(a.end, b.end) - min(a.start, b.start))
                found.append((-cover, a.label != b.label, a.start, b.start, a.id, b.id, a, b))
    taken_a, taken_b, out = set[int](), set[int](), []
    for *_, a, b in sorted(found, key=lambda x: x[:6]):
        if a.id not in taken_a and b.id not in taken_b:
            taken_a.add(a.id)
            taken_b.add(b.id)
            out.append((a, b))
    return sorted(out, key=lambda pair: (min(pair[0].start, pair[1].start), pair[0].id))


def f1(both: float, mine: float, theirs: float) -> float | None:
    """F-measure as agreement, 2a / (2a + b + c): a of both, b and c of one alone (Hripcsak & Rothschild 2005, JAMIA 12:296)."""
    return 2 * both / (mine + theirs) if mine + theirs else None


def kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Cohen's kappa, (po - pe) / (1 - pe), pe from each coder's own margins (Cohen 1960, EPM 20:37).

    None without pairs, and where chance alone would agree on everything (pe = 1).
    """
    table = Counter(pairs)
    n = table.total()
    if not n:
        return None
    left, right = Counter[str](), Counter[str]()
    for (a, b), k in table.items():
        left[a] += k
        right[b] += k
    observed = sum(k for (a, b), k in table.items() if a == b) / n
    chance = sum(k * right[a] for a, k in left.items()) / n**2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal data, 1 - Do/De, any number of coders, values may be missing.

    From coincidences (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", C): a unit of m values gives
    each of its ordered pairs 1 / (m - 1); units with one value pair with nothing. None where nothing varies.
    """
    same, margins = 0.0, Counter[str]()
    for values in units:
        m = len(values)
        if m < 2:
            continue
        counts = Counter(values)
        margins.update(counts)
        same += sum(k * (k - 1) for k in counts.values()) / (m - 1)
    n = margins.total()
    expected = n * (n - 1) - sum(k * (k - 1) for k in margins.values())
    return None if not expected else 1 - (n - 1) * (n - same) / expected


def extent(units: Iterable[Unit]) -> list[tuple[int, int]]:
    """The stretches of text that units cover, without overlaps, in order."""
    out: list[tuple[int, int]] = []
    for start, end in sorted((u.start, u.end) for u in units):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def common(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> int:
    """Code points in both of two orderly lists of stretches."""
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


Articles = Mapping[int, tuple[Sequence[Unit], Sequence[Unit]]]
"""Article → what each of the two tagged in it."""


def measures(articles: Articles) -> tuple[Measure, ...]:
    """All labels together, then each label, the most frequent first."""
    pairs = {pk: paired(mine, theirs) for pk, (mine, theirs) in articles.items()}
    labels = Counter(u.label for mine, theirs in articles.values() for u in (*mine, *theirs))
    order = sorted(labels, key=lambda label: (-labels[label], label))
    matched = [(a.label, b.label) for found in pairs.values() for a, b in found]
    return (_measure("", articles, matched), *(_measure(label, articles, matched) for label in order))


def _measure(label: str, articles: Articles, matched: Sequence[tuple[str, str]]) -> Measure:
    """One line; a label's kappa and alpha ask of every unit of both whether it has the label."""

    def of(units: Sequence[Unit]) -> list[Unit]:
        return [u for u in units if not label or u.label == label]

    mine = sum(len(of(a)) for a, _ in articles.values())
    theirs = sum(len(of(b)) for _, b in articles.values())
    both = sum(not label or a == b == label for a, b in matched)
    extents = [(extent(of(a)), extent(of(b))) for a, b in articles.values()]
    sizes = [sum(end - start for start, end in side) for pair in extents for side in pair]
    said = [(a, b) if not label else (str(a == label), str(b == label)) for a, b in matched]
    return Measure(
        label,
        mine,
        theirs,
        both,
        f1(both, mine, theirs),
        f1(sum(common(a, b) for a, b in extents), sum(sizes[::2]), sum(sizes[1::2])),
        kappa(said),
        alpha(said),
    )
