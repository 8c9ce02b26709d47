"""The index: finds copies of every kind, grows as it is built, stays bounded."""

from __future__ import annotations

import random

import numpy as np
import pytest

from workbench.linking.index import COMMON, LIMIT, Index, Postings
from workbench.linking.sketch import Sketch, sketch

DICE = random.Random(11)
VOCABULARY = [
    "".join(DICE.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=DICE.randint(3, 7))) for _ in range(3000)
]


def article(seed: int, words: int = 150) -> str:
    return " ".join(random.Random(seed).choices(VOCABULARY, k=words))


@pytest.fixture(scope="module")
def stored() -> list[tuple[int, Sketch]]:
    return [(i, sketch(article(i))) for i in range(400)]


def changed(text: str, every: int) -> str:
    return " ".join("كلمةجديدة" if i % every == 0 else w for i, w in enumerate(text.split(), 1))


@pytest.mark.parametrize(
    ("what", "make"),
    [
        ("exact", lambda t: t),
        ("near", lambda t: changed(t, 20)),
        ("rewrite", lambda t: changed(t, 6)),
        ("excerpt", lambda t: " ".join(t.split()[40:90])),
        ("inside a longer one", lambda t: article(9001, 200) + " " + t + " " + article(9002, 200)),
    ],
)
def test_copies_are_proposed_first(what: str, make: object, stored: list[tuple[int, Sketch]]) -> None:
    assert callable(make)
    index = Index(stored)
    found = [index.lookup(sketch(make(article(i))))[:1] for i in range(0, 400, 10)]
    assert found == [[i] for i in range(0, 400, 10)], what


def test_a_text_like_no_other_has_no_candidates(stored: list[tuple[int, Sketch]]) -> None:
    assert Index(stored).lookup(sketch(article(5000))) == []
    assert Index(stored).lookup(sketch("")) == []
    assert Index().lookup(sketch(article(1))) == []


def test_growing_gives_what_building_gives(stored: list[tuple[int, Sketch]]) -> None:
    built, grown = Index(stored), Index(stored[:100])
    for id, one in stored[100:]:
        grown.add(id, one)
    assert len(grown) == len(built) == 400
    for i in range(0, 400, 25):
        query = sketch(changed(article(i), 8))
        assert grown.matches(query) == built.matches(query)


def test_itself_and_removed_and_replaced_texts_are_left_out(stored: list[tuple[int, Sketch]]) -> None:
    index = Index(stored)
    index.add(1000, sketch(changed(article(7), 20)))
    assert index.lookup(stored[7][1], but=7) == [1000]
    index.remove(1000)
    assert index.lookup(stored[7][1], but=7) == []
    assert 1000 not in index
    index.add(7, sketch(article(6000)))
    assert index.lookup(stored[7][1]) == []
    assert index.lookup(sketch(article(6000))) == [7]


def test_the_number_of_candidates_is_bounded() -> None:
    index = Index((i, sketch(changed(article(1), 30) + f" خاتمة {i}")) for i in range(200))
    assert len(index.lookup(sketch(article(1)))) == LIMIT


def test_keys_that_too_many_texts_share_are_not_followed() -> None:
    key = np.array([7], dtype=np.uint32)
    postings = Postings()
    postings.fill([key] * COMMON, 0)
    assert postings.rows(key).size == COMMON
    postings.fill([key], COMMON)
    assert postings.rows(key).size == 0


def test_loading_stored_sketches_gives_the_same_index(stored: list[tuple[int, Sketch]]) -> None:
    empty = (900, sketch(""))
    built = Index([*stored, empty])
    loaded = Index.load([*((pk, one.to_bytes()) for pk, one in [*stored, empty]), (901, b"broken")])
    for pk, one in stored[:60]:
        assert loaded.matches(one) == built.matches(one)
        assert loaded.matches(one, but=pk) == built.matches(one, but=pk)
    assert 901 not in loaded
    assert not loaded.matches(empty[1])
    more = sketch("كلمات لم تكن في أي نص من قبل وهي كثيرة بما يكفي")
    loaded.add(902, more)
    assert [m.id for m in loaded.matches(more)] == [902]


def test_a_quoted_piece_is_proposed_and_a_frame_that_many_share_is_not() -> None:
    frame = article(77, 30)
    texts = {i: f"{article(i)} {frame}" for i in range(40)}
    texts[100] = f"{article(500, 80)} {' '.join(article(5).split()[20:60])} {article(501, 80)}"
    texts[101] = f"{article(502, 80)} {frame} {article(503, 80)}"
    index = Index((i, sketch(t)) for i, t in texts.items())
    assert index.lookup(sketch(texts[100]), but=100) == [5]
    assert index.lookup(sketch(texts[101]), but=101) == []
    assert index.lookup(sketch(texts[3]), but=3) == []


def test_a_match_says_how_much_of_it_is_frame() -> None:
    frame = article(77, 60)
    index = Index((i, sketch(f"{frame} {article(i, 60)}")) for i in range(40))
    found = index.matches(sketch(f"{frame} {article(900, 60)}"))
    assert found
    assert all(m.frame > 0.9 for m in found)
    assert all(m.frame == 0.0 for m in Index([(1, sketch(article(1)))]).matches(sketch(article(1))))
