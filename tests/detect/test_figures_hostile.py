"""No text, however hostile, makes the figure detector work more than in proportion to its length: counted in calls, not in time."""

from __future__ import annotations

import random
import sys
from datetime import date
from types import FrameType

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 10, 4)
SHAPES = (
    "0", "0 ", "1,", "1/1/", "1-1-1", "+1 ", "(1) ", "1، ", "و1", "ثلاثة و", "مئة ألف و", "عشرات ", "أول أول ", "شخص 1 ", "بين 1 و",
    "من 1 إلى ", "بلغ عدد 1 ", "1 قتيل ", "10 أو 11 أو ", "يناير ", "1 يناير ", "منذ سنة و", "الساعة 1 ", "السبت ", "سيارتي ", "\n1",
    "1\u0640", "\u0661\u064e ", "\ufdfa", "\ufefb1", "الجولة الثانية ", "بينهم 1 ",
)  # fmt: skip
CALLS_A_CHARACTER = 48
"""Calls of functions, builtin ones too, for one character; 5,000 numbers in 10,000 characters need about 25, glued presentation forms 43."""


def calls(text: str) -> int:
    """How many calls reading a text takes, once its words have been seen."""
    find(text, PUBLISHED)
    count = 0

    def tally(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        find(text, PUBLISHED)
    finally:
        sys.setprofile(before)
    return count


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


@pytest.mark.parametrize("unit", SHAPES)
def test_a_repeated_shape_costs_in_proportion(unit: str) -> None:
    once, twice = calls(repeated(unit, 3000)), calls(repeated(unit, 6000))
    assert twice <= 2.2 * once + 500
    assert twice <= CALLS_A_CHARACTER * 6000


def test_mixes_of_shapes_cost_in_proportion() -> None:
    rng = random.Random(7)
    for _ in range(12):
        parts = [rng.choice(SHAPES) for _ in range(rng.randint(2, 5))]
        text = "".join(rng.choice(parts) for _ in range(4000))[:4000]
        assert calls(text) <= CALLS_A_CHARACTER * 4000, parts
