"""Score the claim suggestions on the stand-off gold: how soon do the sentences come that a person made claims of?"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import os
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench.detect.run import analyse, masked
from workbench.detect.suggest import PRIOR, learn, probability, rank
from workbench.domain.article import BlockKind, Given
from workbench.domain.suggestion import Scored
from workbench.ingest.parse import parse

GOLD = Path(__file__).parent / "gold" / "claims"
READINGS = GOLD / "readings"
"""What other readers marked in the held-out files, each without the others' marks."""
SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
FIRST = 0.4
"""Share of the suggested sentences that is looked at."""
SHARES = (0.2, FIRST, 0.6)
CLAIM, SURE = 2, 3
"""Worth of a claim, and of one that a monitor surely makes."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: its suggestions in order of the text, and which of them a person made a claim of."""

    name: str
    text: str
    suggested: Sequence[Scored]
    worth: Sequence[int]
    """3 surely a claim, 2 a claim (where the gold has no grades, every claim), 1 of a thorough analyst, 0 none."""

    @property
    def wanted(self) -> list[bool]:
        """Which sentences are claims."""
        return [w >= CLAIM for w in self.worth]

    @property
    def pairs(self) -> list[tuple[float, bool]]:
        """(score, claim) of every sentence."""
        return list(zip((s.score for s in self.suggested), self.wanted, strict=True))


def corpus() -> dict[str, str]:
    """Id → text of the shared corpus."""
    with gzip.open(SHARED / "corpora" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def digest(text: str) -> str:
    """What the gold knows a text by."""
    return hashlib.sha256(text.encode()).hexdigest()


def held_out(path: Path) -> bool:
    """True for the gold files that nothing may be fitted to."""
    return "-held-" in path.stem


def articles(path: Path) -> Iterator[Judged]:
    """The articles of one gold file, analysed; an article whose text is another one is passed over and told."""
    known = corpus()
    for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if gold["id"].endswith(".txt"):
            raw = parse((SHARED / "seeds" / gold["id"]).read_text(encoding="utf-8"), Given())
            text, blocks = raw.text, raw.blocks
        else:
            text, blocks = known[gold["id"]], ()
        if digest(text) != gold["sha256"]:
            print(f"another text: {gold['id']}", file=sys.stderr)
            continue
        reading = masked(text, blocks)
        found = analyse(reading)
        headings = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)
        titles = [(b.start, b.end) for b in blocks if b.kind in headings]
        scored = rank(reading, found.figures, found.entities, found.statements, titles=titles)
        yield Judged(gold["id"], text, scored, [_worth(s, gold) for s in scored])


def _worth(one: Scored, gold: Mapping[str, Any]) -> int:
    """The worth of the claim that the sentence holds most of."""
    claims = [*zip(gold["claims"], gold.get("worth") or [CLAIM] * len(gold["claims"]), strict=True)]
    claims += [(c, 1) for c in gold.get("worth1", ())]
    return max((w for c, w in claims if 2 * _shared(one, c) > c[1] - c[0]), default=0)


def readings() -> dict[str, list[Mapping[str, Any]]]:
    """Id of a held-out article → what each of the other readers marked in it."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for path in sorted(READINGS.glob("*.jsonl")):
        for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            found.setdefault(gold["id"], []).append(gold)
    return found


def agreed(judged: Sequence[Judged]) -> list[Judged]:
    """The same articles with the median of all readings as the worth of a sentence: a claim is what most readers mark."""
    others = readings()
    return [
        replace(
            one,
            worth=[
                int(statistics.median([w, *(_worth(s, gold) for gold in others.get(one.name, ()))]))
                for s, w in zip(one.suggested, one.worth, strict=True)
            ],
        )
        for one in judged
    ]


def _shared(one: Scored, claim: Sequence[int]) -> int:
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


def per_article(judged: Sequence[Judged]) -> tuple[float, float]:
    """(mean over the articles that have claims of the recall in the first 40 % of their own sentences, the most)."""
    shares = [recall(one.pairs, FIRST) for one in judged if any(one.wanted)]
    return sum(s for s, _ in shares) / max(1, len(shares)), sum(m for _, m in shares) / max(1, len(shares))


def sure(judged: Sequence[Judged]) -> float:
    """Recall in the first 40 % of the claims that a monitor surely makes."""
    return recall(
        [(s.score, w >= SURE) for one in judged for s, w in zip(one.suggested, one.worth, strict=True)], FIRST
    )[0]


def triaged(judged: Sequence[Judged]) -> float:
    """Recall in the first 40 % when each answer is learned at once, and what comes next is the best by then."""
    left = [(s.features, w) for one in judged for s, w in zip(one.suggested, one.wanted, strict=True)]
    total, reach = sum(w for _, w in left), math.ceil(FIRST * len(left))
    weights: Mapping[str, float] = PRIOR
    given: list[tuple[Mapping[str, float], bool]] = []
    for _ in range(reach):
        now = weights
        best = max(range(len(left)), key=lambda n: probability(left[n][0], now))
        given.append(left.pop(best))
        weights = learn(given)
    return sum(w for _, w in given) / max(1, total)


def row(name: str, judged: Sequence[Judged]) -> str:
    """One line of the table."""
    pairs = [p for one in judged for p in one.pairs]
    shares = " ".join(f"{100 * recall(pairs, share)[0]:>7.1f}" for share in SHARES)
    most, each = recall(pairs, FIRST)[1], per_article(judged)
    graded = any(w == SURE for one in judged for w in one.worth)
    told = f"{100 * sure(judged):>6.1f}" if graded else f"{'':>6}"
    return (
        f"{name:<24} {len(pairs):>9} {sum(w for _, w in pairs):>6} {shares} {100 * most:>8.1f} {told} "
        f"{100 * each[0]:>8.1f} {100 * each[1]:>8.1f} {average_precision(pairs):>6.2f} {at_five(judged):>6.2f}"
    )


def at_five(judged: Sequence[Judged]) -> float:
    """Mean over articles of the share of claims among their five best sentences."""
    shares = []
    for one in judged:
        best = sorted(one.pairs, key=lambda p: -p[0])[:5]
        shares.append(sum(w for _, w in best) / max(1, len(best)))
    return sum(shares) / max(1, len(shares))


def missed(judged: Sequence[Judged]) -> None:
    """Print the offsets and reasons of the claims that come late, and of the others that come early."""
    scores = sorted((s.score for one in judged for s in one.suggested), reverse=True)
    limit = scores[math.ceil(FIRST * len(scores)) - 1]
    for one in judged:
        for s, w in zip(one.suggested, one.wanted, strict=True):
            if w != (s.score >= limit):
                reasons = [r.code for r in s.reasons]
                print("late " if w else "early", one.name, s.start, f"{s.score:.2f}", reasons)


def main() -> int:
    """Print one line an article and one a gold file: all its sentences in one list, as the triage of a library shows them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", action="store_true", help="one line an article too")
    parser.add_argument(
        "--missed", action="store_true", help="the claims that come late, and what comes before them"
    )
    parser.add_argument(
        "--held", action="store_true", help="the held-out files alone, which nothing is fitted to"
    )
    parser.add_argument(
        "--triage", action="store_true", help="at the end, all in one list with each answer learned at once"
    )
    parser.add_argument("--only", nargs="+", default=[], help="names of gold files")
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    print(
        f"{'gold':<24} {'sentences':>9} {'claims':>6} {'in 20 %':>7} {'in 40 %':>7} {'in 60 %':>7} {'40: most':>8} "
        f"{'sure':>6} {'article':>8} {'its most':>8} {'AP':>6} {'P@5':>6}"
    )
    everything: list[Judged] = []
    for path in sorted(GOLD.glob("*.jsonl")):
        if held_out(path) is not args.held or (args.only and path.stem not in args.only):
            continue
        judged = list(articles(path))
        everything += judged
        for one in judged if args.articles else ():
            print(row(f"  {one.name[:20]}", [one]))
        print(row(path.stem, judged), flush=True)
        if args.missed:
            missed(judged)
    if args.held:
        print(row("all", everything))
        print(row("all, by most readers", agreed(everything)))
    if args.triage:
        print(f"in the first 40 %, each answer learned at once: {100 * triaged(everything):.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
