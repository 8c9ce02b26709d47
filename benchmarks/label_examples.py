"""Write what each typed claim of the gold shows, for `make -C training labels`: python -m benchmarks.label_examples FILE."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.fields import GOLD, RENAMED, SHARED, around, marked
from workbench.services import labels


def examples() -> Iterator[dict[str, Any]]:
    """One row a passage: gold file, article, worth (3 to 1), label, what it shows."""
    for file, gold, text, found in marked(sorted(GOLD.glob("*.jsonl")), "types"):
        claims = [*zip(gold["claims"], gold["types"], gold["worth"], strict=True)]
        claims += [
            (c, t, 1) for c, t in zip(gold.get("worth1", ()), gold.get("worth1_types", ()), strict=True)
        ]
        for (start, end), kind, worth in claims:
            yield {
                "file": file,
                "article": gold["id"],
                "worth": worth,
                "label": RENAMED.get(kind, kind),
                "shown": labels.shown(labels.passage(text, *around(found, start, end), start, end)),
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
