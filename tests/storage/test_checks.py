"""What doctor sees: every check must be able to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, add_claim, raw
from workbench.storage import checks, mentions
from workbench.storage.store import Store


def failed(store: Store, labels: tuple[str, ...] = ("event",)) -> list[str]:
    return [c.name for c in checks.everything(store, labels) if not c.ok]


@pytest.fixture
def tagged(store: Store) -> Store:
    (article,) = add_articles(store, raw(1))
    add_claim(store, article)
    return store


def test_a_sound_database_passes(tagged: Store) -> None:
    found = checks.everything(tagged, ("event",))
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
    ],
)
def test_each_kind_of_damage_is_seen(tagged: Store, name: str, damage: str) -> None:
    tagged.conn.execute("PRAGMA foreign_keys = OFF")
    tagged.conn.execute(damage)
    assert name in failed(tagged)


def test_a_detector_that_failed_is_told(tagged: Store) -> None:
    with tagged.bulk_tx() as tx:
        mentions.fail(tx, 1, "entities", "1", "ValueError: no")
    (check,) = [c for c in checks.everything(tagged, ("event",)) if not c.ok]
    assert "ValueError: no" in check.detail


def test_a_file_that_everyone_reads_is_told(tagged: Store, path: Path) -> None:
    path.chmod(0o644)
    assert failed(tagged) == ["permissions"]


def test_an_old_sqlite_is_warned_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 51, 2))
    assert "WAL reset" in checks.sqlite_version().detail
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 51, 3))
    assert checks.sqlite_version().hint == ""
