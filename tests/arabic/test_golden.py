"""Whole pages: our own seeds as text, the shared articles as line hashes."""

from __future__ import annotations

import json

import pytest

from tests.arabic import golden


@pytest.mark.parametrize("width", golden.WIDTHS)
@pytest.mark.parametrize("number", golden.SEEDS)
def test_pages_of_our_seeds(number: str, width: int) -> None:
    text = golden.seed(number).read_text(encoding="utf-8")
    wanted = golden.stored(number, width).read_text(encoding="utf-8").splitlines()
    assert golden.page(text, width) == wanted, "look at it, then run: python -m tests.arabic.golden"


HASHED: dict[str, dict[str, list[str]]] = json.loads(golden.HASHES.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(HASHED))
def test_lines_of_the_shared_articles(name: str) -> None:
    path = golden.SHARED / name
    if not path.exists():
        pytest.skip(f"the shared article {name} is not here (WORKBENCH_SHARED or ../shared)")
    text = path.read_text(encoding="utf-8")
    for width, wanted in HASHED[name].items():
        assert golden.hashes(text, int(width)) == wanted
