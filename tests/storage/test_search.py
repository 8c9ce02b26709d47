"""Full-text search: folded Arabic, clitics, and queries that nobody should have to survive."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.helpers import add_articles, raw
from workbench.domain.query import ListQuery
from workbench.storage import articles, listing, search
from workbench.storage.rows import dump
from workbench.storage.store import Store


def found(store: Store, text: str) -> list[int]:
    return sorted(listing.ids(store, ListQuery(text=text)))


@pytest.mark.parametrize(
    ("body", "query"),
    [
        ("أعلنت الحكومة", "اعلنت"),
        ("اعلنت الحكومه", "أُعْلِنَت"),
        ("قالت والحكومة ماضية", "حكومة"),
        ("قالت والحكومة ماضية", "الحكومة"),
        ("دعم للحكومة", "الحكومة"),
        ("دعم للحكومة", "حكومه"),
        ("مبنى كبيـــر", "كبير"),
        ("قتل ٢٣ شخصا", "23"),
        ("قتل 23 شخصا", "۲۳"),
        ("کتاب علی", "كتاب علي"),
        ("ﻻ بد", "لا"),
        ("وكالة رويترز", '"وكالة رويترز"'),
        ("مقاتلون في تيبستي", "مقاتل*"),
        ("NATO قال", "nato"),
        ("سد مأرب", "سد مأرب -صنعاء"),
    ],
)
def test_spellings_that_are_the_same_word_find_each_other(store: Store, body: str, query: str) -> None:
    (article,) = add_articles(store, raw(1, body))
    add_articles(store, raw(2, "نص لا صلة له صنعاء"))
    assert article in found(store, query)


@pytest.mark.parametrize(
    ("body", "query"),
    [
        ("رويترز عن وكالة", '"وكالة رويترز"'),
        ("سد مأرب في صنعاء", "سد -صنعاء"),
        ("وكالة", "كالة"),
        ("سد مأرب", "سد عدن"),
        ("الكتاب", "كتا"),
    ],
)
def test_what_does_not_match_is_not_found(store: Store, body: str, query: str) -> None:
    add_articles(store, raw(1, body))
    assert found(store, query) == []


def test_debris_is_not_searched(store: Store) -> None:
    from workbench.domain.article import Block, BlockKind, RawArticle

    text = "عنوان\nمقالات ذات صلة"
    blocks = (Block(0, 5, BlockKind.TITLE), Block(6, len(text), BlockKind.DEBRIS))
    add_articles(store, RawArticle(text, blocks, "عنوان"))
    assert found(store, "عنوان") == [1]
    assert found(store, "مقالات") == []


def test_an_empty_query_is_answered_not_run(store: Store) -> None:
    ids = add_articles(store, raw(1), raw(2))
    for nothing in ("", "   ", "!!!", '"', '""', "-", "*", "ـــ", "\x00"):
        assert found(store, nothing) == ids, repr(nothing)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                ["AND", "OR", "NOT", "NEAR(", ")", '"', "*", "^", "-", ":", "words :", "{", "}", "+", "\x00", "'", "--",
                 ";", "\ud800", "_", "حكومة", "ﷺ", "\u202e", "(", "NEAR(a b, 3)", "a*b", '"a" "b', "\u0663"]
            ),
        ),
        max_size=6,
    ).map(" ".join)
)  # fmt: skip
def test_no_query_is_an_error(query: str) -> None:
    store = hostile_store()
    listing.ids(store, ListQuery(text=query))
    listing.count(store, ListQuery(text=query))


_STORES: list[tuple[Store, TemporaryDirectory[str]]] = []


def hostile_store() -> Store:
    """One small store for all examples."""
    if not _STORES:
        folder = TemporaryDirectory()
        store = Store.open(Path(folder.name) / "x.sqlite", "amal")
        add_articles(store, raw(1), raw(2, "a b AND words"))
        _STORES.append((store, folder))
    return _STORES[0][0]


def test_another_version_of_the_fold_fills_the_index_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = add_articles(store, raw(1, "حكومة"), raw(2, "سد"))
    articles.refresh_search(store)
    monkeypatch.setattr(search, "INDEX_VERSION", "next")
    assert articles.refresh_search(store)
    assert not articles.refresh_search(store)
    assert found(store, "حكومة") == ids[:1]
    assert found(store, "خبر") == ids
    assert (
        store.conn.execute("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'خبر'").fetchone()[0]
        == 2
    )


def test_dump_keeps_arabic_readable() -> None:
    assert dump(["سد"]) == '["سد"]'
