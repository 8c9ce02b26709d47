"""What 30 answers teach: an analyst who wants one kind of claim judges half of the articles, the other half is ranked."""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from benchmarks.suggestions import FIRST, GOLD, SHARED, articles, average_precision, held_out, recall
from workbench.detect.suggest import PRIOR, learn, probability

KINDS: Mapping[str, frozenset[str]] = {
    "figures": frozenset({"statistic", "money", "casualty"}),
    "voices": frozenset({"statement", "denial", "threat", "prediction", "responsibility"}),
    "deeds": frozenset({"event", "policy"}),
    "every claim": frozenset(
        {
            "statistic",
            "money",
            "casualty",
            "statement",
            "denial",
            "threat",
            "prediction",
            "responsibility",
            "event",
            "policy",
        }
    ),
}
"""What an analyst may be after, by the first label of the gold."""
SPLITS = 40
ANSWERS = 30


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: its features, and the first label that a person gave it, "" for none."""

    article: str
    features: Mapping[str, float]
    label: str


def sentences(path: Path) -> list[Sentence]:
    """Every sentence of a gold file whose claims have labels."""
    rows = {g["id"]: g for g in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    if held_out(path) or not all("fields" in g or "types" in g for g in rows.values()):
        return []
    found = []
    for one in articles(path):
        gold = rows[one.name]
        labels = [f["label"][0] for f in gold["fields"]] if "fields" in gold else gold["types"]
        for s in one.suggested:
            label = ""
            for (start, end), given in zip(gold["claims"], labels, strict=True):
                if 2 * (min(s.end, end) - max(s.start, start)) > end - start:
                    label = given
            found.append(Sentence(one.name, s.features, label))
    return found


def answered(pool: Sequence[Sentence], wanted: frozenset[str], order: str) -> dict[str, float]:
    """Weights after ANSWERS answers; each next question is the best or the most uncertain one by the weights so far."""
    weights = dict(PRIOR)
    left = list(pool)
    given: list[tuple[Mapping[str, float], bool]] = []
    for _ in range(min(ANSWERS, len(left))):
        if order == "score":
            best = max(left, key=lambda s: probability(s.features, weights))
        else:
            best = min(left, key=lambda s: abs(probability(s.features, weights) - 0.5))
        left.remove(best)
        given.append((best.features, best.label in wanted))
        weights = learn(given)
    return weights


def score(
    held: Sequence[Sentence], wanted: frozenset[str], weights: Mapping[str, float]
) -> tuple[float, float]:
    """(recall within the first 40 %, average precision) on articles that were not judged."""
    pairs = [(probability(s.features, weights), s.label in wanted) for s in held]
    return recall(pairs, FIRST)[0], average_precision(pairs)


def main() -> int:
    """Print recall and average precision before and after, the mean of many splits of the articles."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    known = [s for path in sorted(GOLD.glob("*.jsonl")) for s in sentences(path)]
    names = sorted({s.article for s in known})
    print(f"{len(names)} articles, {len(known)} sentences; {SPLITS} splits in halves, {ANSWERS} answers each")
    print(
        f"{'after':<14} {'asked by':<10} {'in 40 %':>8} {'then':>6} {'AP':>6} {'then':>6} {'better in':>10}"
    )
    for kind, wanted in KINDS.items():
        for order in ("score", "uncertain"):
            rows = []
            for split in range(SPLITS):
                shuffled = names[:]
                random.Random(split).shuffle(shuffled)
                half = set(shuffled[: len(names) // 2])
                pool = [s for s in known if s.article in half]
                held = [s for s in known if s.article not in half]
                rows.append(
                    (*score(held, wanted, PRIOR), *score(held, wanted, answered(pool, wanted, order)))
                )
            before, ap, after, then = (mean(r[i] for r in rows) for i in range(4))
            better = sum(r[3] > r[1] for r in rows)
            print(
                f"{kind:<14} {order:<10} {100 * before:>8.1f} {100 * after:>6.1f} {ap:>6.3f} {then:>6.3f} "
                f"{better:>5}/{SPLITS}"
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
