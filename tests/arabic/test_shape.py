"""Joining: every joining type, the ligatures, and what stops or asks for a join."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.arabic.shape import FORMS, LAM_ALEF, shape
from workbench.arabic.ucd import joining_type

_DUAL = sorted(letter for letter in FORMS if joining_type[letter] == "D" and all(FORMS[letter]))
_RIGHT = sorted(letter for letter in FORMS if joining_type[letter] == "R" and FORMS[letter][1])


@pytest.mark.parametrize("letter", _DUAL)
def test_dual_joining_letters_take_all_four_forms(letter: str) -> None:
    isolated, final, initial, medial = FORMS[letter]
    assert shape(letter) == [isolated]
    assert shape(letter * 3) == [initial, medial, final]
    assert shape(f"{letter} {letter}") == [isolated, " ", isolated]


@pytest.mark.parametrize("letter", _RIGHT)
def test_right_joining_letters_join_only_to_what_stands_before(letter: str) -> None:
    isolated, final, *_ = FORMS[letter]
    beh = FORMS["ب"]
    assert shape(f"ب{letter}ب") == [beh[2], final, beh[0]]
    assert shape(letter * 2) == [isolated, isolated]


def test_the_alphabets_of_arabic_persian_and_urdu_have_forms() -> None:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء" + "پچژکگی" + "ٹڈڑںہھےۓ" + "ڤۆۇۈېڭ"
    assert [letter for letter in letters if letter not in FORMS] == []


@pytest.mark.parametrize("alef", sorted(LAM_ALEF))
def test_lam_alef(alef: str) -> None:
    isolated, final = LAM_ALEF[alef]
    assert shape(f"ل{alef}") == [isolated, ""]
    assert shape(f"بل{alef}") == [FORMS["ب"][2], final, ""]
    assert shape(f"ل\u064e\u0651{alef}\u064b") == [isolated, "\u064e", "\u0651", "", "\u064b"]
    assert shape(f"ل{alef}", ligature=False) == [FORMS["ل"][2], FORMS[alef][1]]
    assert shape(f"دل{alef}ب")[1:] == [isolated, "", FORMS["ب"][0]]


@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("ب\u200d", ["\ufe91", "\u200d"]),
        ("\u200dب", ["\u200d", "\ufe90"]),
        ("ب\u200cب", ["\ufe8f", "\u200c", "\ufe8f"]),
        ("ل\u200cا", ["\ufedd", "\u200c", "\ufe8d"]),
        ("ل\u200dا", ["\ufedf", "\u200d", "\ufe8e"]),
        ("ـب", ["ـ", "\ufe90"]),
        ("بـ", ["\ufe91", "ـ"]),
        ("دـ", ["\ufea9", "ـ"]),
        ("ب\u064eب", ["\ufe91", "\u064e", "\ufe90"]),
        ("ب\u200fب", ["\ufe91", "\u200f", "\ufe90"]),
        ("ءب", ["\ufe80", "\ufe8f"]),
        ("بA", ["\ufe8f", "A"]),
        ("ں", ["\ufb9e"]),
        ("abc 123", list("abc 123")),
        ("", []),
    ],
)
def test_what_joins_and_what_does_not(text: str, glyphs: list[str]) -> None:
    assert shape(text) == glyphs


@given(st.text("ابلدمءأى\u064e\u0651\u200c\u200dـ aپ1", max_size=30), st.booleans())
def test_one_glyph_a_code_point_and_spaces_divide(text: str, ligature: bool) -> None:
    glyphs = shape(text, ligature)
    assert len(glyphs) == len(text)
    by_word: list[str] = []
    for index, word in enumerate(text.split(" ")):
        by_word += [" "] * bool(index) + shape(word, ligature)
    assert glyphs == by_word
    assert all(text[at] in LAM_ALEF for at, glyph in enumerate(glyphs) if not glyph)
