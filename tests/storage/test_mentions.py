"""Detections: replaced by their detector, never where a person has spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.helpers import add_articles, draft, raw
from workbench.domain.claim import Draft
from workbench.domain.mention import (
    CueClass,
    Entity,
    EntityType,
    Figure,
    FigureType,
    Mention,
    MentionState,
    Qualifier,
    Statement,
)
from workbench.storage import articles, claims, codec, journal, listing, mentions
from workbench.storage.store import Store

EVERYTHING = (
    Figure(4, 9, "", 4, 6, FigureType.CASUALTY, 23, 20, 30.5, Qualifier.RANGE, "person", "شخص", "USD", "killed", "day",
           "up", (1, 2), "2024-10", "month", "gregorian", ("2024-11",), rule="rule", score=0.5),
    Entity(10, 14, "", EntityType.GROUP, "جبهة", 0.75, "list"),
    Statement((15, 18), CueClass.DENY, (10, 14), None, True, ((1, 2), (3, 4)), "rule"),
    Statement((15, 18), CueClass.SAY, None, (20, 25)),
)  # fmt: skip


def detect(
    store: Store, article: int, found: list[Entity], version: str = "1", detector: str = "entities"
) -> None:
    with store.bulk_tx() as tx:
        mentions.replace(tx, article, articles.get(store, article).text, detector, version, found)


def loc(start: int, end: int, name: str = "اليمن") -> Entity:
    return Entity(start, end, "", EntityType.LOC, name, 0.9)


def judge(store: Store, mention: Mention, state: MentionState) -> None:
    with store.edit_tx("mention") as step:
        mentions.judge(step, mention.id, state)


def spans(store: Store, article: int) -> list[tuple[int, int, str]]:
    return [(m.start, m.end, m.state) for m in mentions.of(store, article, rejected=True)]


def test_every_field_of_a_finding_comes_back(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    text = articles.get(store, article).text
    with store.bulk_tx() as tx:
        for name, found in (
            ("figures", EVERYTHING[:1]),
            ("entities", EVERYTHING[1:2]),
            ("statements", EVERYTHING[2:]),
        ):
            mentions.replace(tx, article, text, name, "1", found)
    back = mentions.of(store, article)
    figure = next(m.detail for m in back if m.family == "figure")
    entity = next(m.detail for m in back if m.family == "entity")
    assert isinstance(figure, Figure)
    assert isinstance(entity, Entity)
    assert (figure.surface, entity.surface) == (text[4:9], text[10:14])
    assert codec.pack_detail(figure) == codec.pack_detail(EVERYTHING[0])
    assert {type(figure.qualifier), type(figure.type), type(entity.type)} == {
        Qualifier,
        FigureType,
        EntityType,
    }
    assert (figure.subset_of, figure.alternatives, figure.high) == ((1, 2), ("2024-11",), 30.5)
    assert entity.canonical == "جبهة"
    assert {d for m in back if isinstance(d := m.detail, Statement)} == set(EVERYTHING[2:])


def test_a_second_run_keeps_rows_and_drops_what_is_gone(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    detect(store, article, [loc(0, 3), loc(4, 7)])
    first = {m.start: m.id for m in mentions.of(store, article)}
    detect(store, article, [loc(0, 3, "عدن"), loc(8, 10)], "2")
    again = mentions.of(store, article)
    assert [(m.start, m.version) for m in again] == [(0, "2"), (8, "2")]
    assert again[0].id == first[0]
    assert isinstance(again[0].detail, Entity)
    assert again[0].detail.canonical == "عدن"
    assert store.conn.execute("SELECT count(*) FROM mention").fetchone()[0] == 2
    assert listing.rows(store, [article])[0].counts.entities == 2


def test_what_a_person_said_outranks_every_later_run(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    detect(store, article, [loc(0, 5), loc(6, 9), loc(12, 15)])
    accepted, rejected, _ = mentions.of(store, article)
    judge(store, accepted, MentionState.ACCEPTED)
    judge(store, rejected, MentionState.REJECTED)
    detect(store, article, [loc(2, 8), loc(6, 9), loc(12, 15)], "2")
    detect(store, article, [loc(0, 5, "other")], "1", "figures-of-another")
    assert spans(store, article) == [(0, 5, "accepted"), (6, 9, "rejected"), (12, 15, "suggested")]
    assert mentions.get(store, accepted.id).by == "amal"
    row = store.conn.execute(
        "SELECT prefix, suffix, exact FROM mention WHERE id = ?", [rejected.id]
    ).fetchone()
    text = articles.get(store, article).text
    assert "".join((row[0], row[2], row[1])) == text[0 : 9 + 32]
    detect(store, article, [], "3")
    assert spans(store, article) == [(0, 5, "accepted"), (6, 9, "rejected")]


def test_a_failed_run_keeps_what_was_found_and_says_why(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    detect(store, article, [loc(0, 3)])
    with store.bulk_tx() as tx:
        mentions.fail(tx, article, "entities", "2", "ValueError: no")
    assert len(mentions.of(store, article)) == 1
    assert mentions.failures(store, {"entities": "2"}) == [(article, "entities", "ValueError: no")]
    assert mentions.failures(store, {"entities": "3"}) == []
    assert mentions.stale(store, {"entities": "2"}) == []
    assert mentions.stale(store, {"entities": "3"}) == [article]
    assert mentions.stale(store, {"entities": "2", "figures": "1"}) == [article]
    assert mentions.stale(store, {"entities": "3"}, []) == []


def test_a_claim_keeps_its_figures_when_they_are_no_longer_found(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    text = articles.get(store, article).text
    figure = Figure(0, 3, text[0:3], 0, 3, FigureType.COUNT, 23)
    with store.bulk_tx() as tx:
        mentions.replace(tx, article, text, "figures", "1", [figure])
    (found,) = mentions.of(store, article)
    base = draft(store, article)
    with store.edit_tx("claim.add") as step:
        claims.add(step, Draft(article, base.anchor, "event", figures=(found.id,)), "1")
    with store.bulk_tx() as tx:
        mentions.replace(tx, article, text, "figures", "2", [])
    assert mentions.of(store, article) == ()
    (row,) = claims.rows_of(store, [1])
    assert row.figures == (figure,)


def test_undo_of_a_judgement_survives_a_run_in_between(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    detect(store, article, [loc(0, 3)])
    judge(store, mentions.of(store, article)[0], MentionState.REJECTED)
    detect(store, article, [loc(0, 3, "renamed")], "2")
    for turn, state in ((journal.undo, "suggested"), (journal.redo, "rejected")):
        with store.turn_tx() as tx:
            turn(tx, "amal")
        assert spans(store, article) == [(0, 3, state)]
        detect(store, article, [loc(0, 3, "again")], "3")


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 8)), max_size=12), st.integers(0, 2**12))
def test_no_suggestion_ever_lies_over_what_a_person_judged(
    places: list[tuple[int, int]], choice: int
) -> None:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "x.sqlite", "amal")
        (article,) = add_articles(store, raw(1))
        found = [loc(start, start + length) for start, length in dict(places).items()]
        half = len(found) // 2
        detect(store, article, found[:half])
        for i, mention in enumerate(mentions.of(store, article)):
            if choice >> i & 1:
                judge(
                    store, mention, MentionState.ACCEPTED if choice >> (i + 1) & 1 else MentionState.REJECTED
                )
        kept = [m for m in mentions.of(store, article, rejected=True) if m.by]
        detect(store, article, found, "2")
        after = mentions.of(store, article, rejected=True)
        assert [m for m in after if m.by] == kept
        for mention in after:
            if mention.by is None:
                assert all(mention.end <= k.start or k.end <= mention.start for k in kept)
        store.close()


def test_an_unknown_mention_is_said_to_be_unknown(store: Store) -> None:
    from workbench.domain.errors import NotFound

    with pytest.raises(NotFound), store.edit_tx("mention") as step:
        mentions.judge(step, 99, MentionState.ACCEPTED)
