"""Shared helpers for the tests of entities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.detect.entities import find

Pairs = list[tuple[str, str]]


@pytest.fixture(params=["gazetteer", "crf", "ensemble"])
def pairs(request: pytest.FixtureRequest) -> Callable[[str], Pairs]:
    """(surface, type) of everything found in a text, by each shipped backend."""

    def of(text: str) -> Pairs:
        return [(e.surface, str(e.type)) for e in find(text, backend=request.param)]

    return of
