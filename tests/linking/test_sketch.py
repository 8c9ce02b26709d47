"""Sketches: stable, blind to spelling variants, honest as estimates, and safe to store."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.arabic.chars import FOLD_VERSION, folded
from workbench.linking.sketch import (
    SAMPLE,
    VERSION,
    Sketch,
    containment,
    jaccard,
    shingle_set,
    sketch,
    sketch_all,
    word_hashes,
)

WORDS = [f"كلمة{chr(0x0628 + i % 26)}{i}" for i in range(400)]


def text(first: int, end: int) -> str:
    return " ".join(WORDS[first:end])


def test_the_hash_of_a_word_never_changes_under_one_version() -> None:
    """These numbers are in people's databases: a change here needs a new VERSION."""
    assert VERSION - FOLD_VERSION == 100
    assert [int(h) for h in word_hashes("سلام عليكم")] == [14888284060805663436, 2872929855820199029]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أعلنت الوزارة إغلاق المدرسة", "اعلنت الوزاره اغلاق المدرسه"),
        ("قَالَ الوَزِيرُ", "قال الوزير"),
        ("الـــوزارة في ٢٠٢٤", "الوزارة في 2024"),
        ("«قال»: الوزير!", "قال الوزير"),
        ("NATO قال", "nato قال"),
        ("ﻻ يوجد", "لا يوجد"),
    ],
)
def test_spelling_variants_have_the_same_words(one: str, other: str) -> None:
    assert word_hashes(one).tolist() == word_hashes(other).tolist()


def test_other_words_and_another_order_have_other_shingles() -> None:
    assert word_hashes("سلام").tolist() != word_hashes("سلم").tolist()
    assert word_hashes("ab").tolist() != word_hashes("ba").tolist()
    assert shingle_set(word_hashes("ا ب ج")).tolist() != shingle_set(word_hashes("ج ب ا")).tolist()


@given(st.text())
def test_words_are_those_of_the_folded_text(raw: str) -> None:
    bmp = "".join(c for c in raw if ord(c) < 0xFFFF and not 0xD800 <= ord(c) < 0xE000)
    plain = folded(bmp)
    expected = "".join(c if c.isalnum() else " " for c in plain).split()
    assert len(word_hashes(bmp)) == len(expected)
    assert word_hashes(bmp).tolist() == word_hashes(" ".join(expected)).tolist()


@given(st.text())
def test_any_text_can_be_sketched_and_stored(raw: str) -> None:
    made = sketch(raw)
    again = Sketch.from_bytes(made.to_bytes())
    assert again == made


def test_damaged_and_foreign_bytes_are_no_sketch() -> None:
    data = sketch(text(0, 50)).to_bytes()
    assert Sketch.from_bytes(b"") is None
    assert Sketch.from_bytes(data[:-1]) is None
    assert Sketch.from_bytes(bytes([data[0] ^ 1]) + data[1:]) is None


def test_an_empty_text_matches_nothing_not_even_another_one() -> None:
    assert jaccard(sketch(""), sketch(" \n.")) == 0.0
    assert containment(sketch(""), sketch(text(0, 9))) == 0.0


@pytest.mark.parametrize("shift", [20, 60, 120, 180])
def test_estimates_lie_within_four_standard_errors(shift: int) -> None:
    a, b = text(0, 200), text(shift, 200 + shift)
    x, y = (set(shingle_set(word_hashes(t)).tolist()) for t in (a, b))
    exact = len(x & y) / len(x | y)
    assert abs(jaccard(sketch(a), sketch(b)) - exact) < 4 * np.sqrt(exact * (1 - exact) / 128) + 0.01


def test_the_sample_is_a_quarter_and_shows_containment() -> None:
    whole, part = sketch(text(0, 400)), sketch(text(100, 250))
    assert abs(whole.sample.size - 399 / SAMPLE) < 40
    assert containment(whole, part) == 1.0
    assert jaccard(whole, part) < 0.55


PIECES = st.lists(
    st.text(alphabet="ابتثة أإ\n .،\u064b\u0640\ufefb\U0001f600a1\u0662ى", max_size=40), max_size=12
)


@given(PIECES)
def test_sketches_made_together_are_those_made_alone(texts: list[str]) -> None:
    assert sketch_all(texts) == [sketch(t) for t in texts]


def test_long_texts_and_many_go_together() -> None:
    texts = [
        " ".join(f"كلمة{i * j}" for j in range(n)) for i, n in enumerate((0, 1, 2, 3, 600, 1, 0, 9000, 80))
    ]
    texts *= 30
    assert sketch_all(texts) == [sketch(t) for t in texts]
