"""Figures and dates measured: reach on independent sets, our own news gold, speed. Entities have their own script.

Run: python benchmarks/detection.py [--misses]. Reads ../shared (or $WORKBENCH_SHARED); what is absent is said and skipped.
Spans are compared after the span convention's trimming (docs/figures.md) on both sides: the sets keep prepositions,
clitics and the article inside, and numbers without their noun.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import time
from datetime import date
from pathlib import Path

from figures_gold import Score, score
from figures_reach import duckling, recognizers

from workbench.detect.figures import find

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared"))
GOLD = ROOT / "benchmarks" / "gold" / "figures" / "ant.jsonl"
NAMES = ("numbers", "percent", "dates", "periods", "durations", "times")


def reach(misses: bool) -> None:
    """Recognizers-Text spans and Duckling values, by type."""
    for name in NAMES:
        found, total, missed = recognizers(SHARED / "testsets" / "recognizers_ar.jsonl", name)
        print(f"Recognizers {name:10} spans {found}/{total}")
        for text, note in missed if misses else ():
            print("    ", text, "|", note)
    for dim, (right, lines, wrong) in duckling(SHARED / "testsets" / "duckling_ar_sample.jsonl").items():
        print(f"Duckling    {dim:12} values {right}/{lines}")
        for note in wrong if misses else ():
            print("    ", note)


def corpus() -> dict[str, tuple[str, str]]:
    """ANT article id → text (title, newline, body), date as given."""
    with gzip.open(SHARED / "corpora" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {r["id"]: (f"{r['title']}\n{r['text']}", r["date"]) for r in rows}


def gold(texts: dict[str, tuple[str, str]], misses: bool) -> None:
    """Our annotations: span F1, value, qualifier, role, ISO; the tuned and the blind part apart."""
    totals: dict[str, Score] = {}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts[row["id"]][0]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            print(f"{row['id']}: the corpus holds another text")
            continue
        got = find(text, date.fromisoformat(row["published"]))
        total = totals.setdefault(row["part"], Score())
        score(total, row["figures"], got, text, row["id"] if misses else None)
    for part, total in totals.items():
        print(f"News gold ({part}): {total}")


def speed(texts: dict[str, tuple[str, str]], articles: int = 1500) -> None:
    """Characters a second of CPU time, one core."""
    sample = [t for t, _ in list(texts.values())[:articles]]
    start = time.process_time()
    for text in sample:
        find(text, date(2017, 1, 1))
    took = time.process_time() - start
    print(f"Speed: {sum(map(len, sample)) / took:,.0f} characters/s over {len(sample)} articles")


def main() -> None:
    """Print every measurement that the data at hand allows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list every miss")
    options = parser.parse_args()
    if (SHARED / "testsets").is_dir():
        reach(options.misses)
    else:
        print(f"no test sets at {SHARED}: set WORKBENCH_SHARED")
    if (SHARED / "corpora" / "ant.jsonl.gz").is_file():
        texts = corpus()
        gold(texts, options.misses)
        speed(texts)
    else:
        print(f"no corpus at {SHARED}: the news gold is stand-off and needs it")


if __name__ == "__main__":
    main()
