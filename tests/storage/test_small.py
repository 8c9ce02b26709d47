"""Drafts, sessions, links, claim lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.helpers import add_articles, add_claim, raw
from workbench.domain.claim import Draft, Origin
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.link import Candidate, CopyKind, LinkState, Reason
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.domain.span import Anchor
from workbench.storage import claims, draft, links, listing, sessions
from workbench.storage.store import Store


def test_a_draft_comes_back_after_a_crash_and_can_be_forgotten(tmp_path: Path) -> None:
    path = draft.place(tmp_path / "news.sqlite", "أمل/../x")
    assert path.parent == tmp_path / "news.sqlite.drafts"
    made = Draft(
        3,
        Anchor(1, 4, "خبر", "ل", "م"),
        "money",
        "note\n",
        "gloss",
        {"source": "س"},
        (1, 2),
        Origin.SUGGESTED,
    )
    assert draft.load(path) is None
    draft.save(path, made)
    draft.save(path, made)
    assert draft.load(path) == made
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    draft.clear(path)
    draft.clear(path)
    assert draft.load(path) is None


@given(st.binary(max_size=60))
def test_a_spoilt_draft_is_no_draft(data: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "d.json"
        path.write_bytes(data)
        assert draft.load(path) is None


def test_others_are_seen_until_they_go(store: Store, path: Path) -> None:
    other = Store.open(path, "badr")
    mine, theirs = sessions.begin(store), sessions.begin(other)
    assert [p.analyst for p in sessions.people(store, mine)] == ["badr"]
    store.conn.execute("UPDATE session SET heartbeat = '2020-01-01T00:00:00.000Z' WHERE id = ?", [theirs])
    assert sessions.people(store, mine) == []
    sessions.beat(other, theirs)
    assert len(sessions.people(store, mine)) == 1
    store.conn.execute("UPDATE session SET pid = 2147483600 WHERE id = ?", [theirs])
    assert sessions.people(store, mine) == [], "a dead process is nobody"
    sessions.end(other, theirs)
    other.close()


def candidate(a: int, b: int, score: float = 0.9, kind: CopyKind = CopyKind.NEAR) -> Candidate:
    return Candidate(a, b, kind, score, score, score, (Reason("same_words"),), (Reason("fresh_lead"),))


def test_suggestions_are_replaced_and_decisions_are_not(store: Store) -> None:
    a, b, c, d = add_articles(store, *(raw(n) for n in range(4)))
    with store.bulk_tx() as tx:
        links.suggest(tx, a, [candidate(a, b), candidate(a, c)])
    with store.edit_tx("link.reject") as step:
        links.decide(step, b, a, "near", LinkState.REJECTED, None, [])
    with store.bulk_tx() as tx:
        links.suggest(tx, a, [candidate(a, b), candidate(a, d, 0.4, CopyKind.WIRE)])
    assert [(r.other, r.link.kind, r.link.state) for r in links.of(store, a)] == [(d, "wire", "suggested")]
    assert links.rejected(store, a) == {b}
    assert links.rejected(store, b) == {a}
    assert [r.counts.duplicates for r in listing.rows(store, [a, b, c, d])] == [1, 0, 0, 1]


def test_confirmed_copies_make_families(store: Store) -> None:
    a, b, c, d = add_articles(store, *(raw(n) for n in range(4)))
    with store.edit_tx("link.confirm") as step:
        links.decide(step, c, b, "near", LinkState.CONFIRMED, 0.9, [Reason("same_day")])
        links.decide(step, b, a, "wire", LinkState.CONFIRMED, None, [])
        links.decide(step, d, a, "follow_up", LinkState.CONFIRMED, None, [])
    family = frozenset({a, b, c})
    assert links.families(store) == dict.fromkeys(family, family)
    follow = links.every(store, ("follow_up",), ())[0]
    assert (follow.a, follow.b) == (d, a)
    assert [link.kind for link in links.every(store, (), ("confirmed",))] == ["near", "wire", "follow_up"]
    claim = add_claim(store, a)
    (row,) = claims.rows_of(store, [claim])
    assert row.duplicates == (b, c)
    with store.edit_tx("link.remove") as step:
        links.remove(step, links.of(store, b)[0].link.id)
    assert len(links.families(store)) == 2


def test_a_pair_is_decided_once_and_never_with_itself(store: Store) -> None:
    a, b = add_articles(store, raw(1), raw(2))
    for state in (LinkState.CONFIRMED, LinkState.REJECTED, LinkState.CONFIRMED):
        with store.edit_tx("link") as step:
            links.decide(step, a, b, "near", state, None, [])
    with store.edit_tx("link") as step:
        links.decide(step, a, b, "wire", LinkState.REJECTED, None, [])
    assert links.of(store, a) == (), (
        "rejecting a pair under one kind takes back what was confirmed under another"
    )
    with pytest.raises(UsageError), store.edit_tx("link") as step:
        links.decide(step, a, a, "near", LinkState.CONFIRMED, None, [])
    with pytest.raises(NotFound), store.edit_tx("link") as step:
        links.decide(step, a, 99, "near", LinkState.CONFIRMED, None, [])


def test_claims_are_found_by_what_they_say(store: Store) -> None:
    a, b = add_articles(store, raw(1, published="2025-01-01", outlet="المدار"), raw(2))
    one = add_claim(store, a, "money", "أُمُّ الفحم")
    two = add_claim(store, b, "event", "سد")

    def ids(**query: object) -> list[int]:
        return claims.ids(store, ClaimQuery(**query))  # type: ignore[arg-type]

    assert ids() == [two, one]
    assert ids(by_article=True) == [one, two]
    assert ids(text="ام الفحم") == [one]
    assert ids(labels=("money",)) == [one]
    assert ids(analysts=("badr",)) == []
    assert ids(articles=(b,)) == [two]
    assert ids(listed=ListQuery(outlets=("المدار",))) == [one]
    assert ids(ids=(two,)) == [two]
    assert ids(limit=1) == [two]
    assert ids(text="خبر", limit=1) == [two]
    assert ids(since="2999-01-01") == []
    assert ids(until="2999-01-01") == [two, one]
    with store.edit_tx("claim.delete") as step:
        claims.delete(step, two)
    assert ids() == [one]
    assert [r.outlet for r in claims.rows_of(store, [one])] == ["المدار"]
