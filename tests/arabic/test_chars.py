"""Folding: equal spellings fold to the same, and every folded character leads back to its source."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.arabic.chars import IGNORABLE, fold, folded

TEXT = st.text(
    st.sampled_from("ابتأإآىيةهکكپگ٠١۳3 ABİß.\u0640\u064e\u0651\u200c\u200f\u00adﷲﷺﻻﻹﺐ\ufeff")
    | st.characters(),
    max_size=40,
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("الأُمَّة", "الامه"),
        ("مستشفى", "مستشفي"),
        ("آسيا إلى أن", "اسيا الي ان"),
        ("محـــمد", "محمد"),
        ("٣٫٥ ۲۰۲۴", "3٫5 2024"),
        ("کابل", "كابل"),
        ("پاریس", "باريس"),
        ("ڤيروس", "فيروس"),
        ("ﻻ ﷲ", "لا الله"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("a\u00a0b\u3000c\td", "a b c d"),
        ("WHO", "who"),
        ("هٰذا", "هذا"),
    ],
)
def test_spellings_that_fold_together(left: str, right: str) -> None:
    assert folded(left) == folded(right)


@pytest.mark.parametrize("word", ["مؤتمر", "رئيس", "سماء", "گرم"])
def test_letters_that_keep_their_difference(word: str) -> None:
    assert folded(word) == word


def test_case_can_be_kept() -> None:
    assert fold("WHO قال", lower=False).text == "WHO قال"


def test_the_way_back_takes_the_marks_of_the_last_letter_along() -> None:
    source = "قَالَ الوَزِيرُ."
    back = fold(source)
    assert back.text == "قال الوزير."
    assert source[slice(*back.span(0, 3))] == "قَالَ"
    assert source[slice(*back.span(4, 10))] == "الوَزِيرُ"
    assert back.span(10, 11) == (len(source) - 1, len(source))
    assert back.offset(2) == 1 and back.offset(1) == 1


def test_an_expanded_character_has_one_origin() -> None:
    back = fold("بﷲم")
    assert back.text == "بالله" + "م"
    assert back.span(1, 3) == back.span(1, 5) == (1, 2)
    assert back.span(5, 6) == (2, 3)


@given(TEXT)
@example("")
@example("\u064e")
@example("İ")
def test_the_map_is_complete_and_monotone(text: str) -> None:
    back = fold(text)
    assert back.source == text
    assert len(back.origins) == len(back.text) + 1
    assert back.origins[-1] == len(text)
    assert all(a <= b for a, b in pairwise(back.origins))
    for at in range(len(back.text)):
        start, end = back.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert back.text[at] in fold(text[start:end]).text
        assert start == end - 1 or IGNORABLE.fullmatch(text, start + 1, end)


@given(TEXT, st.data())
def test_a_folded_interval_comes_from_its_source_interval(text: str, data: st.DataObject) -> None:
    back = fold(text)
    start = data.draw(st.integers(0, len(back.text)))
    end = data.draw(st.integers(start, len(back.text)))
    left, right = back.span(start, end)
    assert 0 <= left <= right <= len(text)
    if start < end:
        assert back.text[start:end] in fold(text[left:right]).text


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text)
    assert folded(once) == once


@given(TEXT, st.data())
def test_offsets_lead_to_the_first_kept_character(text: str, data: st.DataObject) -> None:
    back = fold(text)
    offset = data.draw(st.integers(0, len(text)))
    at = back.offset(offset)
    assert back.origins[at] >= offset
    assert at == 0 or back.origins[at - 1] < offset
