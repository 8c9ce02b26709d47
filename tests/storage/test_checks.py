"""What doctor sees: every check must be able to fail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, add_claim, raw
from workbench.domain.codebook import ClaimField, Codebook, Label
from workbench.storage import checks, claims, mentions
from workbench.storage.store import Store

BOOK = Codebook(
    "1", (Label("event", "1", "Event", "حدث", needs=("source",)),), (ClaimField("source", "S", "م"),)
)


def failed(store: Store, book: Codebook = BOOK) -> list[str]:
    return [c.name for c in checks.everything(store, book) if not c.ok]


@pytest.fixture
def tagged(store: Store) -> Store:
    (article,) = add_articles(store, raw(1))
    add_claim(store, article)
    return store


def test_a_sound_database_passes(tagged: Store) -> None:
    found = checks.everything(tagged, BOOK)
    assert [c.name for c in found if not c.ok] == []
    assert {"sqlite", "quick check", "foreign keys", "quotes", "orphans", "counts", "labels"} <= {
        c.name for c in found
    }


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("quotes", "UPDATE claim SET start = start + 1"),
        ("foreign keys", "INSERT INTO tally (article_id) VALUES (99)"),
        ("orphans", "DELETE FROM article_text"),
        ("orphans", "UPDATE claim SET figures = '[77]'"),
        ("counts", "UPDATE tally SET claims = 5"),
        ("search index", "INSERT INTO article_fts (article_fts) VALUES ('delete-all')"),
        ("labels", "UPDATE claim SET label = 'gone'"),
        ("claims", """UPDATE claim SET fields = '{"mood": "x"}'"""),
    ],
)
def test_each_kind_of_damage_is_seen(tagged: Store, name: str, damage: str) -> None:
    tagged.conn.execute("PRAGMA foreign_keys = OFF")
    tagged.conn.execute(damage)
    assert name in failed(tagged)


def test_a_detector_that_failed_is_told(tagged: Store) -> None:
    with tagged.bulk_tx() as tx:
        mentions.fail(tx, 1, "entities", "1", "ValueError: no")
    (check,) = [c for c in checks.everything(tagged, BOOK) if not c.ok]
    assert "ValueError: no" in check.detail


def test_a_file_that_everyone_reads_is_told(tagged: Store, path: Path) -> None:
    path.chmod(0o644)
    assert failed(tagged) == ["permissions"]


def test_an_old_sqlite_is_warned_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 51, 2))
    assert "WAL reset" in checks.sqlite_version().detail
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 51, 3))
    assert checks.sqlite_version().hint == ""


def test_claims_of_an_older_codebook_and_incomplete_ones_are_told_but_no_fault(tagged: Store) -> None:
    told = {c.name: c for c in checks.everything(tagged, replace(BOOK, version="2"))}
    assert told["codebook"].ok and "1 under 1" in told["codebook"].detail
    assert told["claims"].ok and "1 without source" in told["claims"].detail


def test_a_codebook_that_changed_under_its_version_is_a_fault(tagged: Store) -> None:
    with tagged.bulk_tx() as tx:
        claims.note_codebook(tx, BOOK)
    assert failed(tagged) == []
    assert failed(tagged, replace(BOOK, fields=())) == ["codebook"]
    assert failed(tagged, replace(BOOK, fields=(), version="2")) == []
