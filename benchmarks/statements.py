"""Score the attribution detector on the stand-off gold: cues, classes, speakers, contents."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.detect.attribution import find
from workbench.detect.run import analyse
from workbench.domain.mention import Family, Statement

GOLD = Path(__file__).parent / "gold" / "statements"
SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))


@dataclass
class Score:
    """Counts over one gold file."""

    found: int = 0
    extra: int = 0
    missed: int = 0
    classes: int = 0
    speakers: int = 0
    content: float = 0.0

    def line(self, name: str) -> str:
        """One row of the table; all but the counts in percent."""
        precision = self.found / max(1, self.found + self.extra)
        recall = self.found / max(1, self.found + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        rates = (
            precision,
            recall,
            f1,
            *(x / max(1, self.found) for x in (self.classes, self.speakers, self.content)),
        )
        return f"{name:<10} {self.found + self.missed:>5} " + " ".join(f"{100 * r:>8.1f}" for r in rates)


def texts() -> dict[str, str]:
    """Every text that a gold line can name."""
    out = {p.name: p.read_text(encoding="utf-8") for p in sorted((SHARED / "seeds").glob("*.txt"))}
    with gzip.open(SHARED / "corpora" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        out |= {row["id"]: row["text"] for row in map(json.loads, lines)}
    return out


def overlap(a: list[int] | None, b: tuple[int, int] | None) -> float:
    """F1 of two spans by code points; two absences agree."""
    if a is None or b is None:
        return float(a is None and b is None)
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return 2 * shared / (a[1] - a[0] + b[1] - b[0])


def head_agrees(text: str, gold: list[int] | None, found: tuple[int, int] | None) -> bool:
    """True when the heads match: the same first word, or the gold head inside a span not 2.5 times as long."""
    if gold is None or found is None:
        return gold is None and found is None
    first = [text[s:e].split(maxsplit=1)[0].strip('"«»،') for s, e in (gold, found)]
    if first[0] == first[1]:
        return True
    return found[0] <= gold[0] < found[1] and found[1] - found[0] < 2.5 * (gold[1] - gold[0])


def score(article: dict[str, Any], text: str, statements: list[Statement], into: Score) -> Iterator[str]:
    """Add one article to a score and tell the differences."""
    used: set[int] = set()
    for gold in article["statements"]:
        start, end = gold["cue"]
        hit = next(
            (i for i, s in enumerate(statements) if i not in used and s.cue[0] < end and start < s.cue[1]),
            None,
        )
        if hit is None:
            into.missed += 1
            yield f"missed {article['id']} {gold['cue']}"
            continue
        used.add(hit)
        one = statements[hit]
        into.found += 1
        into.classes += one.cue_class == gold["cue_class"]
        right = head_agrees(text, gold["speaker"], one.speaker)
        into.speakers += right
        into.content += (near := overlap(gold["content"], one.content))
        if not right or near < 0.8:
            yield f"differs {article['id']} {gold['cue']} speaker {'ok' if right else one.speaker} content {near:.2f}"
    into.extra += len(statements) - len(used)
    yield from (f"extra {article['id']} {s.cue}" for i, s in enumerate(statements) if i not in used)


def main() -> int:
    """Print one row per gold file; with --verbose every difference as ids and offsets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument(
        "--entities", action="store_true", help="let the entity detector show where names end"
    )
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    known = texts()
    print(
        f"{'gold':<10} {'n':>5} {'cue P':>8} {'cue R':>8} {'cue F1':>8} {'class':>8} {'speaker':>8} {'content':>8}"
    )
    for path in sorted(GOLD.glob("*.jsonl")):
        total = Score()
        for article in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            text = known[article["id"]]
            if hashlib.sha256(text.encode()).hexdigest() != article["sha256"]:
                print(f"another text: {article['id']}", file=sys.stderr)
                continue
            whole = list(analyse(text, only=(Family.STATEMENT,)).statements) if args.entities else find(text)
            for line in score(article, text, whole, total):
                if args.verbose:
                    print(line)
        print(total.line(path.stem))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
