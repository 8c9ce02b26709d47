"""Two analysts' files made one: all of it, once, in either order, and taken back in one step."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.helpers import BODY, add_articles, add_claim, live, raw, redo, undo
from tests.storage.merging.conftest import Open
from tests.storage.merging.helpers import row, said, take, take_path
from workbench.domain.article import ReadState
from workbench.domain.claim_link import Evidence, Relation
from workbench.domain.entity import Name
from workbench.domain.link import LinkState
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, MentionState
from workbench.domain.merging import Outcome
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.domain.span import Anchor
from workbench.storage import (
    aliases,
    articles,
    claim_links,
    claims,
    codec,
    dismissals,
    events,
    judgements,
    links,
    listing,
    mentions,
    rows,
    saved,
)
from workbench.storage.migrations import migrations
from workbench.storage.store import Store
from workbench.storage.tx import Tx

START = raw(1).text.index("23")


def figure(start: int = START) -> Figure:
    return Figure(start, start + 2, "23", start, start + 2, FigureType.COUNT, value=23)


def fill(store: Store, numbers: list[int], note: str) -> dict[str, int]:
    """Every kind of work an analyst can do, over articles of these numbers."""
    ids = add_articles(store, *(raw(n, outlet="صحيفة") for n in numbers))
    first, second = ids[0], ids[1]
    text = articles.get(store, first).text
    with store.bulk_tx() as tx:
        for pk in ids:
            mentions.replace(tx, pk, articles.get(store, pk).text, "figures", "1", [figure()])
    (found,) = mentions.of(store, first)
    with store.edit_tx("mention.accept") as step:
        mentions.judge(step, found.id, MentionState.ACCEPTED)
    a = add_claim(store, first, "money", note)
    b = add_claim(store, second, "event", f"{note} 2")
    evidence = claim_links.pack([Evidence(second, 0, 3, "خبر")])
    with store.edit_tx("claim.edit") as step:
        claims.edit(step, a, None, {"figures": [found.id], "fields": {"status": "new"}})
        claim_links.decide(step, b, a, Relation.CONTRADICTS, LinkState.CONFIRMED, {"a": evidence}, 0.5, ())
        links.decide(step, second, first, "near", LinkState.CONFIRMED, 0.9, ())
        event = events.create(step, f"حدث {note}")
        events.add(step, event, "article", [first])
        events.add(step, event, "claim", [b])
        events.choose_root(step, first, [second])
        aliases.rename(step, Name(f"اسم {note}", EntityType.PER), f"اسم آخر {note}")
        dismissals.put(step, dismissals.FIGURES, f"{first}:1-3|{second}:4-6", first)
        dismissals.put(step, dismissals.EVENT, f"{event}:{second}", second)
        dismissals.put(step, dismissals.PASSAGE, f"{a}:{second}:5-9", second)
        judgements.put(step, first, Anchor.of(text, 0, 3), {"x": 1.0}, a)
        saved.put(step, f"بحث {note}", ClaimQuery(articles=(first,), listed=ListQuery(ids=(first, second))))
        articles.set_state(step, first, ReadState.DONE)
        mentions.add(
            step, second, articles.get(store, second).text, Entity(0, 3, "خبر", EntityType.ORG, "خبر", 1.0)
        )
    return {"first": first, "second": second, "a": a, "b": b, "event": event}


def test_everything_comes_along_once_and_in_either_order(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    fill(amal, [1, 2, 3], "أمل")
    add_articles(badr, raw(9))
    fill(badr, [2, 1, 4], "بدر")
    both = {table: said(amal)[table] | said(badr)[table] for table in said(amal)}
    report = take(amal, badr)
    assert report.total(Outcome.CONFLICT) == report.total(Outcome.LEFT) == 0
    assert (len(report.articles), report.known) == (2, 2)
    assert report.analysts == ("badr",)
    assert said(amal) == both
    again = take(amal, badr)
    assert (again.step, again.articles, again.total(Outcome.ADDED), again.total(Outcome.UPDATED)) == (
        None,
        (),
        0,
        0,
    )
    take(badr, amal)
    assert said(badr) == said(amal)
    assert take(badr, amal).step is None


def test_what_was_merged_hangs_together_here(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    add_articles(amal, raw(7), raw(2))
    made = fill(badr, [1, 2], "بدر")
    take(amal, badr)
    there = claims.get(badr, made["a"])
    (claim,) = [claims.get(amal, pk) for pk in claims.ids(amal, ClaimQuery(labels=("money",)))]
    assert (claim.uuid, claim.by, claim.note) == (there.uuid, "badr", "بدر")
    assert articles.get(amal, claim.article_id).sha256 == articles.get(badr, made["first"]).sha256
    assert mentions.figures(amal, claim.figures)[claim.figures[0]].value == 23
    (link,) = claim_links.every(amal)
    assert articles.get(amal, (link.evidence_a or link.evidence_b)[0].article).sha256 == raw(2).sha256
    assert {claims.get(amal, link.a).note, claims.get(amal, link.b).note} == {"بدر", "بدر 2"}
    (event,) = events.every(amal)
    assert event.claims == (claims.ids(amal, ClaimQuery(labels=("event",)))[0],)
    (kept,) = dismissals.every(amal, dismissals.EVENT)
    assert kept == f"{event.id}:{claims.get(amal, event.claims[0]).article_id}"
    assert listing.rows(amal, [claim.article_id])[0].counts.claims == 1
    assert claim.article_id in listing.ids(amal, ListQuery(text="حضرموت"))
    assert not saved.every(amal), "a saved search is its owner's"


def test_one_undo_takes_all_of_it_back_and_redo_or_another_merge_brings_it_again(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    fill(amal, [1, 2], "أمل")
    fill(badr, [2, 3, 4], "بدر")
    before, state = said(amal), live(amal)
    take(amal, badr)
    after = said(amal)
    assert undo(amal) == "merge"
    assert said(amal) == before
    assert live(amal)["claim"] == state["claim"]
    assert redo(amal) == "merge"
    assert said(amal) == after
    undo(amal)
    add_claim(amal, 1, "threat")
    assert redo(amal) is None
    take(amal, badr)
    assert {table: after[table] for table in after if table != "claim"} == {
        table: found for table, found in said(amal).items() if table != "claim"
    }
    assert len(said(amal)["claim"]) == len(after["claim"]) + 1


def test_the_copy_is_gone_as_soon_as_it_is_open(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    badr = opened("b", "badr")
    fill(badr, [1, 2], "بدر")
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    aside = Store.aside(badr.path, "amal")
    assert list((tmp_path / "tmp").iterdir()) == []
    assert len(aside.conn.execute("SELECT * FROM claim").fetchall()) == 2
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        aside.conn.execute("DELETE FROM claim")
    aside.close()


def test_the_other_file_is_not_touched(opened: Open, copied: Callable[[Store, str], Path]) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    fill(badr, [1, 2], "بدر")
    path = copied(badr, "usb")
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        content, listed = path.read_bytes(), sorted(path.parent.iterdir())
        aside = Store.aside(path, "amal")
        aside.close()
        assert (path.read_bytes(), sorted(path.parent.iterdir())) == (content, listed)
    finally:
        path.parent.chmod(0o700)
    assert add_articles(amal, raw(1))


def test_articles_that_an_unfinished_merge_left_are_unseen_and_go_in_with_the_next(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.storage.merging.work import Merge

    amal, badr = opened("a", "amal"), opened("b", "badr")
    fill(badr, [1, 2, 3], "بدر")

    def fail(self: Merge) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Merge, "run", fail)
        with pytest.raises(KeyboardInterrupt):
            take(amal, badr)
    assert listing.count(amal, ListQuery()) == 0
    assert not listing.ids(amal, ListQuery(text="حضرموت"))
    assert sum(len(rows) for rows in live(amal).values()) == len(live(amal)["mention"])
    take(amal, badr)
    assert said(amal) == said(badr)


def test_ingesting_an_article_of_an_undone_merge_shows_it_again(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    fill(badr, [1, 2], "بدر")
    take(amal, badr)
    undo(amal)
    (pk,) = add_articles(amal, raw(1))
    assert list(listing.ids(amal, ListQuery())) == [pk]
    assert add_articles(amal, raw(1)) == []


def test_a_text_that_is_not_what_its_hash_says_stays_out(opened: Open) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    made = fill(badr, [1, 2], "بدر")
    badr.conn.execute("UPDATE article_text SET text = ? WHERE article_id = ?", [BODY * 2, made["first"]])
    badr.conn.execute("UPDATE claim SET exact = 'x' WHERE id = ?", [made["b"]])
    report = take(amal, badr)
    assert len(report.articles) == 1
    assert report.counts["claim"] == {"left": 2}
    assert row(amal, "article", report.articles[0])["sha256"] == raw(2).sha256


def test_an_older_file_is_brought_up_to_date_in_the_copy_alone(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amal = opened("a", "amal")
    path = tmp_path / "old" / "w.sqlite"
    path.parent.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "_migrations", migrations._migrations[:16])
        old = Store.open(path, "badr")
        with old.bulk_tx() as tx:
            old_article(tx)
        old.close()
    before = path.read_bytes()
    report = take_path(amal, path)
    assert report.counts["claim"] == {"added": 1}
    (claim,) = claims.of(amal, report.articles[0])
    assert (claim.by, claim.note) == ("badr", "قديم")
    assert path.read_bytes() == before
    assert sorted(p.name for p in path.parent.iterdir() if p.name.startswith("backups")) == []


def old_article(tx: Tx) -> None:
    """An article and a claim as the program of sixteen migrations wrote them."""
    one = raw(1)
    common = {"subtitle": "", "byline": "", "outlet": "", "published_how": "unknown", "url": "", "path": ""}
    pk = rows.insert(
        tx.conn,
        "article",
        {**common, "uuid": "u1", "sha256": one.sha256, "title": one.title, "title_key": one.title,
         "encoding": "utf-8", "notes": "[]", "added": "2025-01-01", "added_by": "badr"},
    )  # fmt: skip
    tx.conn.execute(
        "INSERT INTO article_text VALUES (?, ?, ?)", [pk, one.text, codec.pack_blocks(one.blocks)]
    )
    tx.conn.execute("INSERT INTO tally (article_id) VALUES (?)", [pk])
    rows.insert(
        tx.conn,
        "claim",
        {"uuid": "u2", "article_id": pk, "start": 0, "end": 3, "exact": one.text[:3], "prefix": "", "suffix": "",
         "label": "event", "note": "قديم", "gloss": "", "fields": "{}", "figures": "[]", "origin": "manual",
         "by": "badr", "codebook": "1", "created": "2025-01-01", "updated": "2025-01-01"},
    )  # fmt: skip
