"""Every line of the corpus: what a spelling means, and what is no figure at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure

CORPUS = Path(__file__).parent / "corpus"
PUBLISHED = date(2024, 10, 4)
"""A Friday; dates in the corpus resolve against it."""


def lines() -> Iterator[tuple[str, str, str]]:
    """(family, expectation, spelling) of the whole corpus."""
    for path in sorted(CORPUS.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                expectation, _, spellings = line.partition("\t")
                for spelling in spellings.split("|"):
                    yield path.stem, expectation, spelling.replace("\\n", "\n")


POSITIVE = [row for row in lines() if not row[1].startswith("!")]
NEGATIVE = [row for row in lines() if row[1].startswith("!")]


def matches(figure: Figure, expectation: str) -> bool:
    """Whether a figure has every field that the expectation names."""
    for pair in expectation.split():
        key, _, want = pair.partition("=")
        got = getattr(figure, key)
        if isinstance(got, int | float) and not isinstance(got, str):
            if abs(got - float(want)) > 1e-9 * max(1.0, abs(got)):
                return False
        elif want == "-":
            if got is not None:
                return False
        elif got is None or str(got).replace(" ", "_") != want:
            return False
    return True


@pytest.mark.parametrize("family", sorted({row[0] for row in POSITIVE}))
def test_spellings(family: str) -> None:
    wrong = []
    for name, expectation, spelling in POSITIVE:
        if name == family and not any(matches(f, expectation) for f in find(spelling, PUBLISHED)):
            wrong.append((expectation, spelling, find(spelling, PUBLISHED)))
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("family", sorted({row[0] for row in NEGATIVE}))
def test_near_misses(family: str) -> None:
    wrong = []
    for name, expectation, text in NEGATIVE:
        if name != family:
            continue
        kinds = set(expectation[1:].split())
        found = [f for f in find(text, PUBLISHED) if not kinds or f.type.value in kinds]
        if found:
            wrong.append((text, [(f.surface, f.type.value, f.rule) for f in found]))
    assert not wrong, wrong[:5]


def test_breadth() -> None:
    assert len({(e, s) for _, e, s in POSITIVE}) >= 1500
    assert len({s for _, _, s in NEGATIVE}) >= 400
