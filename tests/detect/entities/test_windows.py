"""Windows of pieces: every word once, none too long, neighbours together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.detect.entities.windows import BEGIN, END, Cut, windows

WORD = st.lists(st.integers(4, 90), min_size=1, max_size=8).map(tuple)
SENTENCES = st.lists(st.lists(WORD, max_size=40), max_size=12)
LIMIT = 24


@given(SENTENCES)
def test_every_word_is_in_one_window_with_its_pieces(sentences: list[list[Cut]]) -> None:
    seen: list[tuple[int, int]] = []
    for window in windows(sentences, LIMIT):
        assert len(window.ids) == len(window.word) <= LIMIT
        assert window.ids[0] == BEGIN
        assert window.ids[-1] == END
        for n, ((sentence, word), first) in enumerate(zip(window.places, window.first, strict=True), 1):
            pieces = sentences[sentence][word]
            assert tuple(window.ids[first : first + len(pieces)]) == pieces
            assert [i for i, w in enumerate(window.word) if w == n] == [
                *range(first, first + len(pieces)),
            ]
        seen += window.places
    assert seen == [(s, w) for s, row in enumerate(sentences) for w in range(len(row))]


def test_neighbours_share_a_window_while_there_is_room() -> None:
    sentences: list[list[Cut]] = [[(5,), (6,)], [(7, 8)], [(9,)] * 30]
    first, second, third = windows(sentences, LIMIT)
    assert first.ids == [BEGIN, 5, 6, END, 7, 8, END]
    assert first.places == [(0, 0), (0, 1), (1, 0)]
    assert {s for s, _ in second.places} == {s for s, _ in third.places} == {2}
    assert len(second.places) + len(third.places) == 30


def test_no_text_has_no_window() -> None:
    assert list(windows([], LIMIT)) == []
    assert list(windows([[]] * 100, LIMIT)) == []
