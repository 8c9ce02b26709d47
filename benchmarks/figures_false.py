"""False figures among those written without a digit, in a seeded sample of news: lists them for a reader, and counts against verdicts.

Run: python benchmarks/figures_false.py [--seed N] [--words W] [--list | --judge FALSE.txt]. Reads the ANT corpus of ../shared (or $WORKBENCH_SHARED).

Text without digits is where a wrong figure hides: duals, names, titles, ordinals, words that are months. `--list` prints every
such figure (dates and times too) as id, start-end, type, context. A reader writes down the `id start-end` of the false ones;
`--judge` records the verdicts in gold/figures/false.jsonl (stand-off: id, SHA-256, spans). Without either, the recorded verdicts of
the seed are held against what is found now; what no verdict covers is counted apart.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from detection import GOLD, SHARED, corpus

from workbench.detect.figures import find
from workbench.domain.mention import Figure

VERDICTS = GOLD.with_name("false.jsonl")
Span = tuple[int, int]


def sample(seed: int, words: int) -> Iterator[tuple[str, str, date]]:
    """(id, text, publication date) of articles drawn by the seed until they hold that many words."""
    texts = corpus()
    ids = sorted(texts)
    random.Random(seed).shuffle(ids)
    total = 0
    for name in ids:
        text, written = texts[name]
        total += len(text.split())
        yield name, text, _date(written)
        if total >= words:
            return


def _date(written: str) -> date:
    """The corpus writes 2017-01-20T… and 20/01/2017."""
    day = written[:10]
    return date(int(day[6:]), int(day[3:5]), int(day[:2])) if "/" in day else date.fromisoformat(day)


def wordy(text: str, published: date) -> list[Figure]:
    """The figures whose surface holds no digit."""
    return [f for f in find(text, published) if not any(c.isdigit() for c in f.surface)]


def listing(seed: int, words: int) -> None:
    """Every figure without a digit, with what stands around it."""
    for name, text, published in sample(seed, words):
        for f in wordy(text, published):
            around = f"{text[max(0, f.start - 30) : f.start]}«{f.surface}»{text[f.end : f.end + 22]}".replace(
                "\n", "⏎"
            )
            print(f"{name} {f.start}-{f.end}\t{f.type.value}\t{around}")


def judge(seed: int, words: int, path: Path) -> None:
    """Record verdicts: what the file names is false, everything else that is found now is right."""
    wrong = {
        tuple(line.split()[:2]) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    }
    rows = (
        [json.loads(x) for x in VERDICTS.read_text(encoding="utf-8").splitlines()]
        if VERDICTS.exists()
        else []
    )
    rows = [r for r in rows if r["seed"] != seed]
    for name, text, published in sample(seed, words):
        spans = [(f.start, f.end) for f in wordy(text, published)]
        false = [s for s in spans if (name, f"{s[0]}-{s[1]}") in wrong]
        right = [s for s in spans if s not in false]
        digest = hashlib.sha256(text.encode()).hexdigest()
        rows.append(
            {
                "seed": seed,
                "id": name,
                "sha256": digest,
                "words": len(text.split()),
                "right": right,
                "false": false,
            }
        )
    VERDICTS.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")


def count() -> None:
    """Hold the recorded verdicts against what is found now, seed by seed."""
    texts = corpus()
    totals: dict[int, list[int]] = {}
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, written = texts[row["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            print(f"{row['id']}: the corpus holds another text")
            continue
        right, false = ({tuple(s) for s in row[k]} for k in ("right", "false"))
        found = {(f.start, f.end) for f in wordy(text, _date(written))}
        total = totals.setdefault(row["seed"], [0] * 5)
        for i, n in enumerate(
            (row["words"], len(false), len(found), len(found & false), len(found - right - false))
        ):
            total[i] += n
    for seed, (words, then, now, still, new) in totals.items():
        print(
            f"seed {seed}: {words} words; at the reading {then} false ({5000 * then / words:.2f} in 5,000 words); "
            f"now {now} figures, {still} still false ({5000 * still / words:.2f} in 5,000), {new} without a verdict"
        )


def main() -> None:
    """List, record or count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=42_000)
    parser.add_argument("--list", action="store_true", help="print what a reader has to judge")
    parser.add_argument(
        "--judge", type=Path, metavar="FILE", help="a file of the false ones, a line each: id start-end"
    )
    options = parser.parse_args()
    if not (SHARED / "corpora" / "ant.jsonl.gz").is_file():
        print(f"no corpus at {SHARED}: set WORKBENCH_SHARED")
    elif options.list:
        listing(options.seed, options.words)
    elif options.judge:
        judge(options.seed, options.words, options.judge)
    else:
        count()


if __name__ == "__main__":
    main()
