"""Score the claim suggestions on the stand-off gold: how soon do the sentences come that a person made claims of?"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.detect.run import analyse, masked
from workbench.detect.suggest import rank
from workbench.domain.article import BlockKind, Given
from workbench.domain.suggestion import Scored
from workbench.ingest.parse import parse

GOLD = Path(__file__).parent / "gold" / "claims"
SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
FIRST = 0.4
"""Share of the suggested sentences that is looked at."""
SHARES = (0.2, FIRST, 0.6)


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: its suggestions in order of the text, and which of them a person made a claim of."""

    name: str
    suggested: Sequence[Scored]
    wanted: Sequence[bool]


def articles(path: Path) -> Iterator[Judged]:
    """The articles of one gold file, analysed; an article whose text is another one is passed over and told."""
    with gzip.open(SHARED / "corpora" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        known = {row["id"]: row["text"] for row in map(json.loads, lines)}
    for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if gold["id"].endswith(".txt"):
            raw = parse((SHARED / "seeds" / gold["id"]).read_text(encoding="utf-8"), Given())
            text, blocks = raw.text, raw.blocks
        else:
            text, blocks = known[gold["id"]], ()
        if hashlib.sha256(text.encode()).hexdigest() != gold["sha256"]:
            print(f"another text: {gold['id']}", file=sys.stderr)
            continue
        reading = masked(text, blocks)
        found = analyse(reading)
        headings = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)
        titles = [(b.start, b.end) for b in blocks if b.kind in headings]
        scored = rank(reading, found.figures, found.entities, found.statements, titles=titles)
        claims = [tuple(c) for c in gold["claims"]]
        wanted = [any(2 * _shared(s, c) > c[1] - c[0] for c in claims) for s in scored]
        yield Judged(gold["id"], scored, wanted)


def _shared(one: Scored, claim: tuple[int, ...]) -> int:
    return min(one.end, claim[1]) - max(one.start, claim[0])


def recall(pairs: Sequence[tuple[float, bool]], share: float) -> tuple[float, float]:
    """(recall of the claims within the first `share` of the sentences by score, the most that could be had)."""
    cut = math.ceil(share * len(pairs))
    best = sorted(pairs, key=lambda p: -p[0])[:cut]
    total = sum(w for _, w in pairs)
    return sum(w for _, w in best) / max(1, total), min(1.0, cut / max(1, total))


def average_precision(pairs: Sequence[tuple[float, bool]]) -> float:
    """Mean of the precision at each claim, in the order of the scores."""
    hits, total = 0, 0.0
    for place, (_, wanted) in enumerate(sorted(pairs, key=lambda p: -p[0]), 1):
        hits += wanted
        total += hits / place if wanted else 0.0
    return total / max(1, hits)


def row(name: str, pairs: Sequence[tuple[float, bool]], first: float | None = None) -> str:
    """One line of the table; `first` is the share of claims among the first five of each article."""
    shares = [recall(pairs, share)[0] for share in SHARES]
    most = recall(pairs, FIRST)[1]
    claims = sum(w for _, w in pairs)
    cells = " ".join(f"{100 * s:>7.1f}" for s in shares)
    at_five = f"{first:>6.2f}" if first is not None else ""
    return f"{name:<24} {len(pairs):>9} {claims:>6} {cells} {100 * most:>8.1f} {average_precision(pairs):>6.2f} {at_five}"


def at_five(judged: Sequence[Judged]) -> float:
    """Mean over articles of the share of claims among their five best sentences."""
    shares = []
    for one in judged:
        best = sorted(zip((s.score for s in one.suggested), one.wanted, strict=True), key=lambda p: -p[0])[:5]
        shares.append(sum(w for _, w in best) / max(1, len(best)))
    return sum(shares) / max(1, len(shares))


def main() -> int:
    """Print one line an article and one a gold file: all its sentences in one list, as the triage of a library shows them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", action="store_true", help="one line an article too")
    parser.add_argument(
        "--missed", action="store_true", help="offsets and reasons of the claims that come late"
    )
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    print(
        f"{'gold':<24} {'sentences':>9} {'claims':>6} {'in 20 %':>7} {'in 40 %':>7} {'in 60 %':>7} "
        f"{'40: most':>8} {'AP':>6} {'P@5':>6}"
    )
    for path in sorted(GOLD.glob("*.jsonl")):
        judged = list(articles(path))
        pairs = [(s.score, w) for one in judged for s, w in zip(one.suggested, one.wanted, strict=True)]
        for one in judged if args.articles else ():
            print(
                row(
                    f"  {one.name[:20]}",
                    [(s.score, w) for s, w in zip(one.suggested, one.wanted, strict=True)],
                )
            )
        print(row(path.stem, pairs, at_five(judged)))
        limit = sorted((p for p, _ in pairs), reverse=True)[math.ceil(FIRST * len(pairs)) - 1]
        for one in judged if args.missed else ():
            for s, w in zip(one.suggested, one.wanted, strict=True):
                if w != (s.score >= limit):
                    print(
                        "late " if w else "early",
                        one.name,
                        s.start,
                        f"{s.score:.2f}",
                        [r.code for r in s.reasons],
                    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
