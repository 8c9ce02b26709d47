"""Figures that count the same thing: how many of the pairs ranked first are right, by the pairs judged by reading.

Runs the pairing over the whole corpus (minutes) and joins its list with `benchmarks/gold/links/figures.jsonl` by
article and place. Pairs that nobody judged are counted and left out; --unjudged N prints where N of them stand.
`python -m benchmarks.linking_figures [--database FILE] [--unjudged N]`
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.library import corpus, library, missing
from workbench.domain.board import FigurePair, Report

GOLD = Path(__file__).parent / "gold" / "links" / "figures.jsonl"
Spot = tuple[str, int, int]


def read_gold(rows: Sequence[dict[str, str]]) -> list[dict[str, object]]:
    """The judged pairs; raises ValueError where a text is not the one that was judged."""
    by_id = {row["id"]: row["text"] for row in rows}
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for pair in gold:
        for side, expected in zip("ab", pair["sha256"], strict=True):
            if hashlib.sha256(by_id[pair[side]].encode()).hexdigest() != expected:
                raise ValueError(f"{pair[side]} is not the text that was judged")
    return gold


class Judged:
    """Looks pairs up by article and overlapping places, in either order."""

    def __init__(self, gold: Sequence[Mapping[str, object]]) -> None:
        self._known: dict[frozenset[str], list[tuple[Spot, Spot, Mapping[str, object]]]] = {}
        for pair in gold:
            a, b = str(pair["a"]), str(pair["b"])
            one = (a, *_span(pair["a_span"]))
            two = (b, *_span(pair["b_span"]))
            self._known.setdefault(frozenset((a, b)), []).append((one, two, pair))

    def of(self, one: Spot, two: Spot) -> Mapping[str, object] | None:
        """The judgement on a pair, None when there is none."""
        for a, b, pair in self._known.get(frozenset((one[0], two[0])), ()):
            if (_meet(a, one) and _meet(b, two)) or (_meet(a, two) and _meet(b, one)):
                return pair
        return None


def _span(value: object) -> tuple[int, int]:
    start, end = list(value)  # type: ignore[call-overload]
    return int(start), int(end)


def _meet(a: Spot, b: Spot) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def report(found: Sequence[FigurePair], judged: Judged, path: Mapping[int, str], unjudged: int) -> None:
    """Print precision by depth and the outcomes of what was judged."""

    def spot(side: Report) -> Spot:
        return path[side.article], side.figure.start, side.figure.end

    said = [judged.of(spot(p.a), spot(p.b)) for p in found]
    for depth in (50, 100, 200, len(found)):
        known = [one for one in said[:depth] if one is not None]
        right = sum(bool(one["same_thing"]) for one in known)
        print(f"first {depth:>5}: {right}/{len(known)} right = {right / max(1, len(known)):.2f}, "
              f"{min(depth, len(found)) - len(known)} not judged")  # fmt: skip
    for outcome in ("conflict", "updates", "touching"):
        known = [
            one for p, one in zip(found[:100], said, strict=False) if one is not None and p.outcome == outcome
        ]
        right = sum(bool(one["same_thing"]) for one in known)
        named = Counter(str(one["outcome"]) for one in known)
        print(
            f"  {outcome} among the first 100: {right}/{len(known)} count the same thing; judged as {dict(named)}"
        )
    for rank, (pair, one) in enumerate(zip(found, said, strict=True), 1):
        if one is None and unjudged > 0:
            unjudged -= 1
            print(f"  not judged, {rank}: {spot(pair.a)} {spot(pair.b)}")


def main() -> int:
    """Pair the figures of the corpus and print precision."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", type=Path, help="keep the library here, or use the one that is here")
    parser.add_argument("--unjudged", type=int, default=0, metavar="N", help="name the first N not judged")
    args = parser.parse_args()
    if missing():
        return 1
    rows = corpus()
    judged = Judged(read_gold(rows))
    with library(rows, at=args.database) as work:
        start = time.process_time()
        found = work.figures.conflicts(limit=10_000)
        print(f"{len(found)} pairs that do not agree, in {time.process_time() - start:.0f} s CPU")
        path = {one.id: one.path for one in work.library.details(list(work.library.ids()))}
        report(found, judged, path, args.unjudged)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
