"""The shared sample articles: tolls of one event differ but are compatible, and another event's are kept apart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.detect.run import analyse
from workbench.linking.figures import Outcome, Reported
from workbench.linking.pairing import align, reported

SEEDS = Path(os.environ.get("WORKBENCH_SHARED", "../shared")) / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"the shared sample articles are not at {SEEDS}: set WORKBENCH_SHARED"
)


def killed(number: str) -> list[Reported]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    text = path.read_text(encoding="utf-8")
    found = analyse(text)
    figures = reported(text, int(number), None, found.figures, found.entities)
    return [f for f in figures if f.figure.role == "killed"]


@pytest.mark.parametrize(("one", "other"), [("000", "001"), ("000", "002"), ("001", "002")])
def test_tolls_of_one_attack_differ_but_are_compatible(one: str, other: str) -> None:
    left, right = killed(one), killed(other)
    best = align(left, right)[0]
    assert best.comparison.outcome is Outcome.COMPATIBLE
    assert min(x.figure.value or 0 for x in (best.a, best.b)) > 100
