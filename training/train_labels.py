"""Fit the guess of a claim's label (`make -C training labels`): softmax regression on what its passage shows.

The examples are the typed claims of benchmarks/gold/claims; sentences that only a thorough analyst would claim count
half. Printed are how often the best label is the gold's own, by the rules alone and by the weights: over five parts of the
articles, each left out in turn, and on the held-out files, which nothing is fitted to.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from train_crf import ROOT

sys.path.insert(0, str(ROOT))

from workbench.services.labels import BIAS, KINDS

WRITTEN = ROOT / "workbench" / "data" / "labels" / "weights.tsv"
INVERSE_RIDGE = 0.1
RARE = 3
"""Passages that a unit stands in at least."""
SMALLEST = 0.06
"""Units none of whose weights is larger are left out."""
HALF = 0.5
PARTS = 5
CLAIM = 2
Row = dict[str, Any]


def read(path: Path) -> list[Row]:
    """The examples that `benchmarks/label_examples.py` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fitted(rows: Sequence[Row]) -> dict[str, list[int]]:
    """Unit → hundredths of its weight for each label."""
    often = Counter(unit for row in rows for unit in row["shown"])
    known = [{u: v for u, v in row["shown"].items() if often[u] >= RARE} for row in rows]
    vectors = DictVectorizer()
    model = LogisticRegression(C=INVERSE_RIDGE, max_iter=1000)
    worth = [1.0 if row["worth"] >= CLAIM else HALF for row in rows]
    model.fit(vectors.fit_transform(known), [row["label"] for row in rows], sample_weight=worth)
    order = [list(model.classes_).index(kind) for kind in KINDS]
    table: NDArray[Any] = np.round(100 * model.coef_[order].T).astype(int)
    units = dict(zip(vectors.get_feature_names_out(), table.tolist(), strict=True))
    kept = {u: w for u, w in sorted(units.items()) if max(map(abs, w)) >= 100 * SMALLEST}
    return {BIAS: np.round(100 * model.intercept_[order]).astype(int).tolist(), **kept}


def best(row: Row, table: dict[str, list[int]]) -> str:
    """The label whose weights add up to most."""
    totals = np.array(table[BIAS], float)
    for unit, value in row["shown"].items():
        totals += value * np.array(table.get(unit, [0] * len(KINDS)))
    return KINDS[int(totals.argmax())]


def by_rule(row: Row) -> str:
    """The first rule that fits."""
    return next(unit.split(":")[1] for unit in row["shown"] if unit.startswith("fits1:"))


def told(name: str, rows: Sequence[Row], guesses: Sequence[str]) -> None:
    """Print how many guesses are the gold's label: of all passages, and of those that are claims."""
    right = [g == row["label"] for g, row in zip(guesses, rows, strict=True)]
    claims = [r for r, row in zip(right, rows, strict=True) if row["worth"] >= CLAIM]
    print(
        f"{name:<28}{len(right):>6}{100 * np.mean(right):>7.1f}{len(claims):>6}{100 * np.mean(claims):>7.1f}"
    )


def part(row: Row) -> int:
    """Which of the parts an article is in."""
    return int(hashlib.sha256(row["article"].encode()).hexdigest(), 16) % PARTS


def main() -> int:
    """Print how good the guesses are; write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    rows = read(parser.parse_args().examples)
    held = [row for row in rows if "-held-" in row["file"]]
    rows = [row for row in rows if "-held-" not in row["file"]]
    print(f"{'':<28}{'all':>6}{'%':>7}{'claims':>6}{'%':>7}")
    told("rules", rows, [by_rule(row) for row in rows])
    ordered: list[Row] = []
    guesses: list[str] = []
    for number in range(PARTS):
        table = fitted([row for row in rows if part(row) != number])
        left = [row for row in rows if part(row) == number]
        ordered += left
        guesses += [best(row, table) for row in left]
    told("left out in turn", ordered, guesses)
    table = fitted(rows)
    told("held out, rules", held, [by_rule(row) for row in held])
    told("held out", held, [best(row, table) for row in held])
    WRITTEN.parent.mkdir(exist_ok=True)
    lines = ("\t".join([unit, *map(str, numbers)]) for unit, numbers in table.items())
    WRITTEN.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(table)} units, {WRITTEN.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
