"""Word pieces: the best cut, and spellings that must not change it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.detect.entities.pieces import BEGIN, LONGEST, Pieces, plain

UNKNOWN = 3
VOCABULARY = {
    "<pad>": 0.0,
    "<s>": 0.0,
    "</s>": 0.0,
    "<unk>": 0.0,
    BEGIN: -4.0,
    BEGIN + "و": -3.0,
    BEGIN + "موسكو": -7.0,
    "موسكو": -9.0,
    "ال": -4.0,
    BEGIN + "ال": -3.5,
    "رئيس": -6.0,
    **{c: -11.0 for c in "ابةتجحدرسشعكلمنهويئ"},
    "2": -5.0,
    "0": -5.0,
    "ab": -8.0,
}
NAMES = list(VOCABULARY)


@pytest.fixture
def pieces() -> Pieces:
    return Pieces(NAMES, list(VOCABULARY.values()), UNKNOWN)


def named(pieces: Pieces, word: str) -> list[str]:
    return [NAMES[n] for n in pieces.cut(word)]


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("موسكو", [BEGIN + "موسكو"]),
        ("وموسكو", [BEGIN + "و", "موسكو"]),
        ("الرئيس", [BEGIN + "ال", "رئيس"]),
        ("مُوسْكُو", [BEGIN + "موسكو"]),
        ("موسـكـــو", [BEGIN + "موسكو"]),
        ("ﻣﻮﺳﻜﻮ", [BEGIN + "موسكو"]),
        ("\u200fموسكو\u200e", [BEGIN + "موسكو"]),
        ("موسکو", [BEGIN + "موسكو"]),
        ("٢٠", [BEGIN, "2", "0"]),
        ("۲۰", [BEGIN, "2", "0"]),
        ("ab", [BEGIN, "ab"]),
        ("😀", [BEGIN, "<unk>"]),
        ("😀😀😀", [BEGIN, "<unk>"]),
        ("", [BEGIN]),
        ("\u064b", [BEGIN]),
    ],
)
def test_a_word_is_cut_where_its_pieces_score_best(pieces: Pieces, word: str, cut: list[str]) -> None:
    assert named(pieces, word) == cut


def score(cut: tuple[int, ...]) -> float:
    return sum(VOCABULARY[NAMES[n]] for n in cut)


def best(text: str) -> float:
    """The best score by trying every cut."""
    if not text:
        return 0.0
    return max(
        (VOCABULARY[p] + best(text[len(p) :]) for p in NAMES[4:] if text.startswith(p)), default=-math.inf
    )


@given(st.text("الرئيسوموسكو", min_size=1, max_size=6))
def test_no_cut_scores_better(word: str) -> None:
    cut = Pieces(NAMES, list(VOCABULARY.values()), UNKNOWN).cut(word)
    if UNKNOWN not in cut and len(cut) < LONGEST:
        assert score(cut) == pytest.approx(best(BEGIN + word))
        assert "".join(NAMES[n] for n in cut) == BEGIN + word


@given(st.text(max_size=200))
def test_every_text_has_a_cut_of_bounded_length(word: str) -> None:
    cut = Pieces(NAMES, list(VOCABULARY.values()), UNKNOWN).cut(word)
    assert 1 <= len(cut) <= LONGEST
    assert all(0 <= n < len(NAMES) for n in cut)


def test_hamza_and_ta_marbuta_are_kept() -> None:
    assert plain("أُسـرة") == "أسرة"
