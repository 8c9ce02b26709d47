"""Word diff and sentence alignment for the compare screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.linking.diff import WINDOW, Change, align, diff, words

A = "أعلنت الوزارة إغلاق المدارس غدا بسبب الأمطار"
B = "اعلنت الوزاره إغلاق كل المدارس بسبب الامطار"


def test_spelling_is_the_same_and_changes_are_named() -> None:
    found = [(op.change, A[op.a.start : op.a.end], B[op.b.start : op.b.end]) for op in diff(A, B)]
    assert found == [
        (Change.SAME, "أعلنت الوزارة إغلاق", "اعلنت الوزاره إغلاق"),
        (Change.ADDED, "", "كل"),
        (Change.SAME, "المدارس", "المدارس"),
        (Change.CUT, "غدا", ""),
        (Change.SAME, "بسبب الأمطار", "بسبب الامطار"),
    ]


def test_an_empty_text_is_all_cut_or_all_added() -> None:
    assert [op.change for op in diff(A, "")] == [Change.CUT]
    assert [op.change for op in diff("", A)] == [Change.ADDED]
    assert diff("", "") == []


def test_long_texts_are_compared_in_windows() -> None:
    a = "كلمة " * (WINDOW + 50)
    assert [op.change for op in diff(a, a)] == [Change.SAME, Change.SAME]


texts = st.lists(st.sampled_from(["قال", "الوزير", "أمس", "إن", "الطريق", "مغلق", "5"]), max_size=30).map(
    " ".join
)


@given(texts, texts)
def test_ops_cover_every_word_of_both_in_order(a: str, b: str) -> None:
    ops = diff(a, b)
    left = [op.a for op in ops if op.change is not Change.ADDED]
    right = [op.b for op in ops if op.change is not Change.CUT]
    assert " ".join(a[s.start : s.end] for s in left) == a
    assert " ".join(b[s.start : s.end] for s in right) == b
    for op in ops:
        if op.change is Change.SAME:
            assert words(a[op.a.start : op.a.end])[0] == words(b[op.b.start : op.b.end])[0]


def test_sentences_stand_beside_their_like_in_reading_order() -> None:
    a = "وصل الوفد إلى المدينة مساء أمس. أعلنت الوزارة إغلاق المدارس غدا. انتهى الاجتماع دون اتفاق بين الطرفين."
    b = "أعلنت الوزارة أمس إغلاق المدارس غدا. هذا خبر آخر تماما. انتهى الاجتماع بين الطرفين دون اتفاق."
    pairs = [
        (
            p.a and a[p.a.start : p.a.end].split(maxsplit=1)[0],
            p.b and b[p.b.start : p.b.end].split(maxsplit=1)[0],
        )
        for p in align(a, b)
    ]
    assert pairs == [("وصل", None), ("أعلنت", "أعلنت"), (None, "هذا"), ("انتهى", "انتهى")]


sentences = st.lists(
    st.sampled_from(["قال الوزير ذلك.", "نفى الناطق الخبر.", "غدا يوم آخر."]), max_size=6
).map(" ".join)


@given(sentences, sentences)
def test_every_sentence_appears_once_and_in_order(a: str, b: str) -> None:
    pairs = align(a, b)
    for spans, text in (([p.a for p in pairs if p.a], a), ([p.b for p in pairs if p.b], b)):
        assert " ".join(text[s.start : s.end] for s in spans) == text
