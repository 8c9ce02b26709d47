"""Write what each typed claim of the gold shows, for `make -C training labels`: python -m benchmarks.label_examples FILE."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.fields import GOLD, RENAMED, SHARED, corpus, mentions, published
from workbench.domain.mention import Figure, Statement
from workbench.services import attribution, label_rules, labels


def examples() -> Iterator[dict[str, Any]]:
    """One row a passage: gold file, article, worth (3 to 1), label, what it shows."""
    known = corpus()
    for path in sorted(GOLD.glob("*.jsonl")):
        for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            row = known.get(gold["id"])
            if row is None or "types" not in gold:
                continue
            text = row["text"]
            if hashlib.sha256(text.encode()).hexdigest() != gold["sha256"]:
                print(f"another text: {gold['id']}", file=sys.stderr)
                continue
            found = [m.detail for m in mentions(text, published(row["date"]))]
            claims = [*zip(gold["claims"], gold["types"], gold["worth"], strict=True)]
            claims += [
                (c, t, 1) for c, t in zip(gold.get("worth1", ()), gold.get("worth1_types", ()), strict=True)
            ]
            for (start, end), kind, worth in claims:
                figures = [m for m in found if isinstance(m, Figure) and start <= m.start and m.end <= end]
                near = [m for m in found if isinstance(m, Statement) and m.start < end and start < m.end]
                said = sorted(near, key=lambda s: s.end - s.start)
                reported = [s for s in said if attribution.belongs(s, start, end)]
                one = label_rules.passage(text, figures, reported, start, end)
                yield {
                    "file": path.stem,
                    "article": gold["id"],
                    "worth": worth,
                    "label": RENAMED.get(kind, kind),
                    "shown": labels.shown(one),
                }


def main() -> int:
    """Write the examples, gzipped, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    with gzip.open(args.file, "wt", encoding="utf-8") as out:
        for row in examples():
            print(json.dumps(row, ensure_ascii=False), file=out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
