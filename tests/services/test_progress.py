"""My work and my searches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import ReadState
from workbench.domain.concordance import KwicQuery, Match
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Figure, FigureType
from workbench.domain.query import ClaimQuery, Facet, ListQuery, Sort
from workbench.storage import articles, mentions


def test_progress_counts_my_own_work(work: Workspace, config: Config) -> None:
    ids = add_articles(work.store, *(raw(n) for n in range(4)))
    for article in ids[:2]:
        text = articles.get(work.store, article).text
        with work.store.bulk_tx() as tx:
            mentions.replace(tx, article, text, "f", "1", [Figure(0, 3, "", 0, 3, FigureType.COUNT, 1)])
    assert work.mine.progress().per_article == 0.0
    work.reading.open(ids[0])
    work.library.set_state(ids[1:3], ReadState.DONE)
    other = workbench(replace(config, analyst="badr"))
    other.tagging.add(other.tagging.draft(ids[0], 0, 4))
    other.close()
    for start in (0, 4, 8):
        work.tagging.add(
            replace(work.tagging.draft(ids[1], start, start + 3), label="policy" if start else "event")
        )
    mine = work.mine.progress()
    assert (mine.articles, mine.unread, mine.reading, mine.read, mine.done) == (4, 1, 1, 0, 2)
    assert (mine.claims, mine.tagged, mine.per_article) == (3, 1, 1.5)
    assert mine.untriaged == 2
    assert mine.labels == (Facet("policy", 2), Facet("event", 1))
    assert [f.count for f in mine.days] == [3]


QUERIES = (
    ListQuery(
        "سيول", outlets=("المدار", ""), states=(ReadState.NEW,), sort=Sort.TITLE, has_claims=True, ids=(1, 2)
    ),
    ClaimQuery("x", labels=("event",), listed=ListQuery(since="2025-01-01"), limit=5),
    KwicQuery("حكومة", Match.STEM, listed=ListQuery(reverse=True), width=9),
)


def test_searches_come_back_as_they_were(work: Workspace) -> None:
    for query in QUERIES:
        assert work.mine.save("بحث", query).query == query
    assert [s.query for s in work.mine.searches()] == list(QUERIES), "one name for each kind"
    again = work.mine.save(" بحث ", replace(QUERIES[0], text="زلزال"))
    assert len(work.mine.searches()) == 3 and again.name == "بحث"
    work.history.undo()
    assert {s.query for s in work.mine.searches()} == set(QUERIES)
    work.mine.remove(work.mine.searches()[0].id)
    assert len(work.mine.searches()) == 2
    with pytest.raises(NotFound):
        work.mine.remove(999)
    with pytest.raises(UsageError):
        work.mine.save("  ", QUERIES[0])


def test_a_search_of_a_newer_program_is_left_out(work: Workspace) -> None:
    work.mine.save("a", QUERIES[0])
    work.store.conn.execute("UPDATE saved_search SET query = replace(query, 'title', 'moon')")
    assert work.mine.searches() == []
