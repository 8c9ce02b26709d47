"""Steps, undo and redo."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.helpers import add_articles, add_claim, draft, live, raw, redo, undo
from workbench.domain.article import ReadState
from workbench.domain.errors import Conflict, NotFound, WorkbenchError
from workbench.domain.link import LinkState, Reason
from workbench.domain.mention import Entity, EntityType, MentionState
from workbench.storage import articles, claims, journal, links, listing, mentions
from workbench.storage.store import Store
from workbench.storage.tx import Step


def test_an_edit_outside_a_step_raises(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    with store.edit_tx("claim.add") as step:
        pass
    with pytest.raises(RuntimeError, match="outside a step"):
        claims.add(step, draft(store, article), "1")
    assert claims.of(store, article) == ()


def test_a_step_that_fails_leaves_nothing(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    before = live(store)
    with pytest.raises(ZeroDivisionError), store.edit_tx("claim.add") as step:
        claims.add(step, draft(store, article), "1")
        raise ZeroDivisionError
    assert live(store) == before
    assert journal.steps(store.conn, 10) == []


def test_a_step_without_changes_leaves_no_trace_and_keeps_the_redo(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    add_claim(store, article)
    undo(store)
    with store.edit_tx("article.edit") as step:
        articles.edit(step, article, outlet="")
    assert redo(store) == "claim.add"


def test_only_known_tables_can_be_edited(store: Store) -> None:
    with store.edit_tx("x") as step, pytest.raises(ValueError, match="not a table"):
        step.insert("setting", {"key": "a", "value": "b"})


def test_undo_and_redo_of_a_claim_keep_counts_and_revisions_right(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    claim = add_claim(store, article, "money", "note")
    made = claims.get(store, claim)
    assert listing.rows(store, [article])[0].counts.claims == 1
    shown = articles.revision(store, article)
    assert undo(store) == "claim.add"
    assert listing.rows(store, [article])[0].counts.claims == 0
    assert articles.revision(store, article) > shown
    with pytest.raises(NotFound):
        claims.get(store, claim)
    assert redo(store) == "claim.add"
    again = claims.get(store, claim)
    assert (again.uuid, again.label, again.note) == (made.uuid, made.label, made.note)
    assert again.revision > made.revision, "an editor that saw the old revision must be told"
    assert (undo(store), undo(store)) == ("claim.add", None)


def test_a_new_step_supersedes_the_redo_but_deletes_nothing(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    add_claim(store, article, "event")
    undo(store)
    add_claim(store, article, "money")
    assert redo(store) is None
    newest, oldest = journal.steps(store.conn, 10)
    assert (oldest.undone, oldest.superseded, oldest.detail) == (True, True, "event")
    assert (newest.undone, newest.superseded) == (False, False)
    assert newest.article_id == article
    turns = store.conn.execute("SELECT what, by FROM turn").fetchall()
    assert turns == [("undo", "amal")]


def test_undo_survives_a_restart_and_crosses_articles(store: Store, path: Path) -> None:
    first, second = add_articles(store, raw(1), raw(2))
    add_claim(store, first)
    add_claim(store, second)
    store.close()
    again = Store.open(path, "amal")
    assert undo(again) == "claim.add"
    assert claims.of(again, second) == ()
    assert undo(again) == "claim.add"
    assert claims.of(again, first) == ()
    again.close()


def test_undo_is_mine_alone(store: Store, path: Path) -> None:
    (article,) = add_articles(store, raw(1))
    add_claim(store, article)
    other = Store.open(path, "badr")
    assert undo(other) is None
    add_claim(other, article, "money")
    assert undo(store) == "claim.add"
    assert [c.label for c in claims.of(store, article)] == ["money"]
    other.close()


def test_undo_of_what_another_changed_is_refused_with_who_and_when(store: Store, path: Path) -> None:
    (article,) = add_articles(store, raw(1))
    claim = add_claim(store, article)
    other = Store.open(path, "badr")
    with other.edit_tx("claim.edit") as step:
        changed = claims.edit(step, claim, 1, {"note": "badr was here"})
    before = live(store)
    with pytest.raises(Conflict, match="badr changed this claim on ") as error:
        undo(store)
    assert changed.updated in str(error.value)
    assert live(store) == before
    assert undo(other) == "claim.edit"
    assert undo(store) == "claim.add"
    other.close()


def test_redo_is_refused_when_the_pair_was_linked_by_another_meanwhile(store: Store, path: Path) -> None:
    a, b = add_articles(store, raw(1), raw(2))
    with store.edit_tx("link.confirm") as step:
        links.decide(step, a, b, "near", LinkState.CONFIRMED, 0.9, [Reason("same_words")])
    undo(store)
    other = Store.open(path, "badr")
    with other.edit_tx("link.confirm") as step:
        links.decide(step, b, a, "near", LinkState.CONFIRMED, 0.9, [Reason("same_words")])
    with pytest.raises(Conflict):
        redo(store)
    assert len(links.of(store, a)) == 1
    other.close()


def test_a_stale_edit_is_refused_and_shows_what_is_there(store: Store) -> None:
    (article,) = add_articles(store, raw(1))
    claim = add_claim(store, article)
    with store.edit_tx("claim.edit") as step:
        claims.edit(step, claim, 1, {"note": "first"})
    with (
        pytest.raises(Conflict, match="amal changed this claim") as error,
        store.edit_tx("claim.edit") as step,
    ):
        claims.edit(step, claim, 1, {"note": "second"})
    assert "first" in error.value.hint
    assert claims.get(store, claim).note == "first"


def act(store: Store, pick: random.Random, ids: list[int]) -> None:
    """One random thing that an analyst may do; what is not possible just now is no step."""
    article, other = pick.choice(ids), pick.choice(ids)
    of_article = claims.of(store, article)
    shown = mentions.of(store, article)

    def tag(step: Step) -> None:
        start = pick.randrange(30)
        claims.add(step, draft(store, article, start, start + pick.randrange(1, 20), pick.choice("abc")), "1")

    def change(step: Step) -> None:
        claim = pick.choice(of_article)
        claims.edit(
            step,
            claim.id,
            claim.revision,
            {"note": pick.choice("xyz"), "fields": {"source": pick.choice("pq")}},
        )

    def bulk(step: Step) -> None:
        tag(step)
        articles.edit(
            step, article, outlet=pick.choice(["", "المدار"]), published=pick.choice(["2025-01-02", None])
        )
        articles.set_state(step, other, pick.choice(list(ReadState)))

    deeds = {
        "claim.add": tag,
        "claim.edit": change,
        "claim.delete": lambda step: claims.delete(step, pick.choice(of_article).id),
        "link.confirm": lambda step: links.decide(
            step, article, other, pick.choice(["near", "wire"]), pick.choice([LinkState.CONFIRMED, LinkState.REJECTED]),
            0.5, [Reason("same_day")],
        ),
        "link.remove": lambda step: links.remove(step, pick.choice(links.of(store, article)).link.id),
        "mention.accept": lambda step: mentions.judge(
            step, pick.choice(shown).id, pick.choice([MentionState.ACCEPTED, MentionState.REJECTED])
        ),
        "article.edit": bulk,
    }  # fmt: skip
    what = pick.choice(list(deeds))
    try:
        with store.edit_tx(what) as step:
            deeds[what](step)
    except (IndexError, WorkbenchError):
        return


def detect(store: Store, ids: list[int], version: str) -> None:
    found = [Entity(0, 3, "", EntityType.LOC, "x", 0.9), Entity(4, 7, "", EntityType.PER, "y", 0.8)]
    with store.bulk_tx() as tx:
        for article in ids:
            mentions.replace(tx, article, articles.get(store, article).text, "entities", version, found)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**9), number=st.integers(1, 25), back=st.integers(0, 25))
def test_undoing_everything_is_the_start_and_redoing_everything_the_end(
    seed: int, number: int, back: int
) -> None:
    pick = random.Random(seed)
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "news.sqlite", "amal")
        ids = add_articles(store, raw(1), raw(2), raw(3))
        detect(store, ids, "1")
        with store.bulk_tx() as tx:
            for article in ids:
                articles.opened(tx, article, store.analyst)
        start = live(store)
        for _ in range(number):
            act(store, pick, ids)
        for _ in range(pick.randrange(4)):
            undo(store)
        act(store, pick, ids)
        end = live(store)
        steps = [s for s in journal.steps(store.conn, 100) if not s.undone]
        states = [end]
        for _ in steps:
            assert undo(store)
            states.append(live(store))
        assert states[-1] == start
        for expected in reversed(states[:-1]):
            assert redo(store)
            assert live(store) == expected
        for _ in range(min(back, len(steps))):
            undo(store)
        assert live(store) == states[min(back, len(steps))]
        counted = {r.id: r.counts.claims for r in listing.rows(store, ids)}
        assert counted == {a: len(claims.of(store, a)) for a in ids}
        store.close()
