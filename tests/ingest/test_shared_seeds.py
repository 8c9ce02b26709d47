"""The five real articles beside the project: not copied here, compared by line numbers and hashes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench.domain.article import READING, BlockKind, DateFrom, RawArticle
from workbench.ingest.readers import read_file

FOLDER = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).parents[3] / "shared") / "seeds"


class Expected(NamedTuple):
    title_line: int
    """Line numbers count from 1."""
    subtitle_line: int | None
    body_lines: tuple[int, int]
    byline: str
    outlet: str
    published: str | None


EXPECTED = {
    "000": Expected(1, 3, (4, 23), "", "", None),
    "001": Expected(1, None, (8, 44), "دبي -الشرق", "الشرق", None),
    "002": Expected(1, None, (6, 20), "محمد شعت", "", "2024-10-04T18:52"),
    "003": Expected(4, None, (6, 22), "", "", "2024-04-25"),
    "004": Expected(3, None, (5, 17), "", "", None),
}
TITLES = {
    "000": "120aeeb169e85d0c", "001": "6279ff37c895df0b", "002": "15b4b59732916821", "003": "4416ee619e06dfe2", "004": "a08b9108d1b64278",
}  # fmt: skip
"""First sixteen digits of the SHA-256 of each title."""


def article(number: str) -> tuple[RawArticle, list[str]]:
    """The article whose file name begins so, and the lines of its file."""
    if not FOLDER.is_dir():
        pytest.skip("the shared seeds folder is not beside the project; set WORKBENCH_SHARED")
    path = next(FOLDER.glob(f"{number}_*.txt"))
    read = read_file(path)
    assert isinstance(read, RawArticle)
    return read, [line.strip() for line in path.read_text(encoding="utf-8").split("\n")]


@pytest.mark.parametrize("number", EXPECTED)
def test_title_byline_outlet_and_date(number: str) -> None:
    read, lines = article(number)
    want = EXPECTED[number]
    assert hashlib.sha256(read.title.encode()).hexdigest()[:16] == TITLES[number]
    assert read.title == lines[want.title_line - 1]
    assert read.subtitle == (lines[want.subtitle_line - 1] if want.subtitle_line else "")
    assert (read.byline, read.outlet, read.published) == (want.byline, want.outlet, want.published)
    assert read.published_how is (DateFrom.DATELINE if want.published else DateFrom.UNKNOWN)


@pytest.mark.parametrize("number", EXPECTED)
def test_the_body_is_the_article_and_nothing_else(number: str) -> None:
    read, lines = article(number)
    first, last = EXPECTED[number].body_lines
    body = [
        read.text[b.start : b.end]
        for b in read.blocks
        if b.kind in READING and b.kind not in {BlockKind.TITLE, BlockKind.SUBTITLE}
    ]
    assert body == [line for line in lines[first - 1 : last] if line]
