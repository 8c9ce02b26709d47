"""Whatever the text: no exception, spans inside it and in order, surfaces equal to what they cover."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.detect.entities import BACKENDS, find
from workbench.domain.errors import UsageError

PIECES = st.sampled_from(
    [
        "روسيا", "«طالبان»", "داعش", " – ", "ولاية", "خراسان", "للأمم", "المتحدة", "و", "ال", "لل", "ف", "ب", "َ", "ـ", "ـــ",
        "وزارة", "الخارجية", "الروسية", "والتجارة", "الرئيس", "بوتين", "محمد", "بن", "علي", "على", "اً", "\n", ".", "؟", "(", ")",
        '"', "«", "»", "ﷺ", "ﻻ", "\u200f", "\u202e", "x", "H5N1", "١٢", "-", "حركة", "صحيفة", "«الحياة»", "قمة", "جدة", "2023", "😀",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  "])), max_size=40).map(
        lambda pieces: "".join(a + b for a, b in pieces)
    ),
    st.text(max_size=80),
)


@pytest.mark.parametrize("backend", ["gazetteer", "crf"])
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_spans_are_inside_the_text_and_cover_their_surface(backend: str, text: str) -> None:
    end = 0
    for entity in find(text, backend=backend):
        assert 0 <= end <= entity.start < entity.end <= len(text)
        assert text[entity.start : entity.end] == entity.surface
        assert entity.surface.strip() == entity.surface
        assert entity.canonical
        assert 0.5 <= entity.probability <= 1
        assert "\n" not in entity.surface
        end = entity.end


def test_the_threshold_hides_what_is_less_sure() -> None:
    text = "سافر محمد علي من بيروت إلى موسكو"
    everything = find(text, threshold=0)
    sure = find(text, threshold=0.9)
    assert sure
    assert {e.surface for e in sure} <= {e.surface for e in everything}
    assert all(e.probability >= 0.9 for e in sure)


def test_an_unknown_backend_names_those_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        find("نص", backend="magic")
    assert all(name in str(caught.value) for name in BACKENDS)
