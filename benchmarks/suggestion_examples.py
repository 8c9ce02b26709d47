"""Write the sentences that the ranking is trained on: those of the gold, and those of articles that nobody marked.

    python -m benchmarks.suggestion_examples FILE.jsonl.gz && make -C training suggestions EXAMPLES=FILE.jsonl.gz

One line an article: `file` ("" for none), `id`, `sentences` (text), `keys` (folded words), `features`, and `worth` (3, 2,
1, 0; null where nobody marked it). Held-out articles are in neither part, nor are unmarked ones from which held-out
files are drawn.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.suggestions import GOLD, SHARED, articles, corpus, digest, held_out
from workbench.arabic.chars import folded
from workbench.arabic.words import words
from workbench.detect.run import analyse
from workbench.detect.suggest import rank
from workbench.domain.suggestion import Scored

FILES = ("dev", "second", "third", "fourth", "fifth", "sixth")
"""The gold of one annotator, before the third round; that of the statements' later samples is marked too broadly."""
ROUNDS = ("r3-", "r4-", "r5-")
"""How the names of the graded files begin."""
UNMARKED = 7000
LEAST = 3
"""Sentences that an unmarked article has at least."""
KEPT_BACK = "cdef"
"""First digits of the SHA-256 of an id: from these articles held-out files are drawn."""


def line(file: str, name: str, text: str, scored: list[Scored], worth: list[int] | None) -> str:
    """One article as a line of JSON."""
    found = [text[s.start : s.end] for s in scored]
    return json.dumps(
        {
            "file": file,
            "id": name,
            "sentences": found,
            "keys": [[folded(s[w.start : w.end]) for w in words(s)] for s in found],
            "features": [dict(s.features) for s in scored],
            "worth": worth,
        },
        ensure_ascii=False,
    )


def marked() -> Iterator[str]:
    """The articles of the gold."""
    for path in sorted(GOLD.glob("*.jsonl")):
        if held_out(path) or not (path.stem in FILES or path.stem.startswith(ROUNDS)):
            continue
        for one in articles(path):
            yield line(path.stem, one.name, one.text, list(one.suggested), list(one.worth))


def unmarked() -> Iterator[str]:
    """Articles of the corpus that no gold file holds, drawn by a fixed seed."""
    rows = [
        json.loads(row)
        for path in sorted(GOLD.glob("*.jsonl"))
        for row in path.read_text("utf-8").splitlines()
    ]
    taken, texts = {r["id"] for r in rows}, {r["sha256"] for r in rows}
    known = corpus()
    names = sorted(known)
    random.Random(1).shuffle(names)
    count = 0
    for name in names:
        text = known[name]
        kept_back = hashlib.sha256(name.encode()).hexdigest()[0] in KEPT_BACK
        if kept_back or name in taken or digest(text) in texts:
            continue
        found = analyse(text)
        scored = rank(text, found.figures, found.entities, found.statements)
        if len(scored) >= LEAST:
            yield line("", name, text, scored, None)
            count += 1
        if count == UNMARKED:
            return


def main() -> int:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    with gzip.open(args.out, "wt", encoding="utf-8") as out:
        for source in (marked, unmarked):
            for row in source():
                print(row, file=out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
