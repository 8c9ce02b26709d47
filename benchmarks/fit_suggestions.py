"""Fit the weights of the claim suggestions to gold files, near the ones that ship; leave one article out to check them."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.suggestions import FIRST, GOLD, SHARED, Judged, articles, average_precision, recall
from workbench.detect.suggest import PRIOR, probability
from workbench.detect.suggest.weights import BIAS

RIDGE = 10.0
"""How strongly a weight is drawn to the one it starts from."""
STEPS = 150


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: the gold file it is of (each has its own generosity), its features, and whether it is a claim."""

    file: str
    article: str
    features: Mapping[str, float]
    wanted: bool


def fit(examples: Sequence[Example], start: Mapping[str, float]) -> dict[str, float]:
    """Weights of least logistic loss with a ridge around `start`; each file has an offset of its own, then dropped.

    Gradient descent with a step for each weight by how often its feature occurs; O(STEPS · examples · features).
    """
    weights = dict(start)
    offsets = {e.file: 0.0 for e in examples}
    often: dict[str, float] = {}
    for e in examples:
        for name in e.features:
            often[name] = often.get(name, 0.0) + 0.25
    sizes = {f: 0.25 * sum(e.file == f for e in examples) for f in offsets}
    for _ in range(STEPS):
        slope: dict[str, float] = {}
        tilt = dict.fromkeys(offsets, 0.0)
        for e in examples:
            total = weights[BIAS] + offsets[e.file] + sum(weights.get(n, 0.0) for n in e.features)
            miss = e.wanted - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            tilt[e.file] += miss
            for n in e.features:
                slope[n] = slope.get(n, 0.0) + miss
        for n, s in slope.items():
            pull = RIDGE * (start.get(n, 0.0) - weights.get(n, 0.0))
            weights[n] = weights.get(n, 0.0) + 0.3 * (s + pull) / (often[n] + RIDGE)
        for f, t in tilt.items():
            offsets[f] += 0.3 * t / (sizes[f] + 0.1)
    mean = sum(offsets[e.file] for e in examples) / len(examples)
    weights[BIAS] += mean
    return weights


def examples_of(judged: Sequence[Judged], file: str) -> list[Example]:
    """Every sentence of one gold file."""
    return [
        Example(file, one.name, s.features, w)
        for one in judged
        for s, w in zip(one.suggested, one.wanted, strict=True)
    ]


def row(name: str, examples: Sequence[Example], scores: Sequence[float]) -> str:
    """One line of the table."""
    pairs = [(s, e.wanted) for s, e in zip(scores, examples, strict=True)]
    found, most = recall(pairs, FIRST)
    return (
        f"{name:<24} {len(pairs):>9} {100 * found:>8.1f} {100 * most:>8.1f} {average_precision(pairs):>6.3f}"
    )


def held_out(examples: Sequence[Example]) -> list[float]:
    """The score of each sentence by weights fitted without its article."""
    by_article = {}
    for article in {e.article for e in examples}:
        by_article[article] = fit([e for e in examples if e.article != article], PRIOR)
    return [probability(e.features, by_article[e.article]) for e in examples]


def main() -> int:
    """Print the shipped weights' figures, those of leaving one article out, and the fitted weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--on", nargs="+", default=["dev", "second", "third"], help="gold files to fit to")
    parser.add_argument("--print", action="store_true", help="the fitted weights too")
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    files = {p.stem: examples_of(list(articles(p)), p.stem) for p in sorted(Path(GOLD).glob("*.jsonl"))}
    chosen = [e for name in args.on for e in files[name]]
    fitted = fit(chosen, PRIOR)
    left_out = dict(zip(map(id, chosen), held_out(chosen), strict=True))
    print(f"{'gold':<24} {'sentences':>9} {'in 40 %':>8} {'at most':>8} {'AP':>6}")
    for name, one in files.items():
        print(row(f"{name} shipped", one, [probability(e.features) for e in one]))
        if name in args.on:
            print(row(f"{name} left out", one, [left_out[id(e)] for e in one]))
        else:
            print(row(f"{name} fitted", one, [probability(e.features, fitted) for e in one]))
    if args.print:
        for name in sorted(fitted, key=list(PRIOR).index if set(fitted) <= set(PRIOR) else str):
            print(f'    "{name}": {fitted[name]:.2f},')
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
