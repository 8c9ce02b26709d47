"""A library for the benchmarks: the corpus, and whatever articles are added, in a database that is thrown away.

Reads the corpus from $WORKBENCH_SHARED (default ../shared); nothing of it is stored where it could be committed.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import RawArticle, Rejected
from workbench.ingest.readers import expand, read_file
from workbench.services.detecting import Detecting
from workbench.storage import articles

SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
CORPUS = SHARED / "corpora" / "ant.jsonl.gz"
OWN = Path(__file__).parents[1] / "seeds"


def missing() -> bool:
    """True where the corpus is not there, which is then said."""
    if CORPUS.is_file():
        return False
    print(f"the corpus is not at {CORPUS}: set WORKBENCH_SHARED", file=sys.stderr)
    return True


def corpus() -> list[dict[str, str]]:
    """The rows of the corpus: id, source, date, title, text."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def iso(date: str) -> str | None:
    """The corpus's dates (17/11/2016, or ISO 8601) as ISO 8601."""
    parts = date.split("/")
    return "-".join(reversed(parts)) if len(parts) == 3 else date or None


@contextmanager
def library(
    rows: Sequence[dict[str, str]],
    folders: Sequence[Path] = (),
    *,
    detect: bool = True,
    at: Path | None = None,
) -> Iterator[Workspace]:
    """A workspace over `rows` of the corpus (path: the row's id) and the articles in `folders` (path: the file).

    With `at` the database is kept there and used again as it is when it exists.
    """
    with TemporaryDirectory() as folder:
        path = at or Path(folder) / "library.sqlite"
        made = path.exists()
        work = workbench(Config(analyst="benchmark", database=path))
        try:
            if not made:
                _fill(work, rows, folders)
                if detect:
                    Detecting(work.store, work.config.detection).run()
            yield work
        finally:
            work.close()


def _fill(work: Workspace, rows: Sequence[dict[str, str]], folders: Sequence[Path]) -> None:
    raw = [
        RawArticle(
            row["text"], (), row["title"], outlet=row["source"], published=iso(row["date"]), path=row["id"]
        )
        for row in rows
    ]
    for path in expand(folders):
        if not isinstance(path, Rejected) and isinstance(found := read_file(path), RawArticle):
            raw.append(found)
    work.store.bulk(raw, lambda tx, one: articles.add(tx, one, work.analyst))
