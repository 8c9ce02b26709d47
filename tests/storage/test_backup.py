"""Backups, and the drill of going back to one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, add_claim, live, raw
from workbench.domain.errors import StoreError
from workbench.storage import backup, connect
from workbench.storage.store import Store


def test_a_restore_drill(store: Store, path: Path) -> None:
    (article,) = add_articles(store, raw(1))
    add_claim(store, article, "money", "before")
    made = backup.make(store.conn, path)
    expected = live(store)
    add_claim(store, article, "event", "after")
    with pytest.raises(StoreError, match="open elsewhere"):
        backup.restore(made, path)
    store.close()
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * 20000)
    aside = backup.restore(made, path)
    assert aside is not None
    assert aside.exists()
    again = Store.open(path, "amal")
    assert live(again) == expected
    with again.turn_tx() as tx:
        from workbench.storage import journal

        undone = journal.undo(tx, "amal")
    assert undone is not None
    assert undone.detail == "money"
    again.close()
    assert path.stat().st_mode & 0o777 == 0o600
    assert backup.problems(made) == "", "the backup itself is never written to"


def test_a_backup_holds_what_is_only_in_the_wal(store: Store, path: Path) -> None:
    add_articles(store, raw(1), raw(2))
    made = backup.make(store.conn, path)
    with closing(sqlite3.connect(made)) as conn:
        assert conn.execute("SELECT count(*) FROM article").fetchone()[0] == 2


def test_one_a_day_and_only_the_newest_are_kept(store: Store, path: Path) -> None:
    assert backup.daily(store.conn, path) is None, "there is nothing to lose yet"
    add_articles(store, raw(1))
    first = backup.daily(store.conn, path)
    assert first is not None
    assert backup.daily(store.conn, path) is None
    made = [backup.make(store.conn, path) for _ in range(backup.KEEP + 2)]
    assert backup.existing(path) == made[: -backup.KEEP - 1 : -1]
    assert not first.exists()


def test_what_a_killed_backup_left_is_cleared_away(store: Store, path: Path) -> None:
    folder = connect.make_folder(backup.folder(path))
    old, fresh = folder / ".news-1.sqlite.1.new", folder / ".news-2.sqlite.2.new"
    for half_made in (old, fresh):
        half_made.write_bytes(b"half")
    os.utime(old, (0, 0))
    made = backup.make(store.conn, path)
    assert {p.name for p in folder.iterdir()} == {fresh.name, made.name}, "the fresh one may be at work"


def test_an_unsound_copy_is_not_kept_and_costs_no_older_one(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = backup.make(store.conn, path)
    monkeypatch.setattr(backup, "problems", lambda _: "row 3 missing from index")
    with pytest.raises(StoreError, match="not sound"):
        backup.make(store.conn, path)
    assert [p.name for p in backup.folder(path).iterdir()] == [good.name]


def test_an_unsound_backup_is_not_restored(store: Store, path: Path) -> None:
    made = backup.make(store.conn, path)
    with made.open("rb+") as file:
        file.seek(5000)
        file.write(b"\xff" * 30000)
    store.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not sound"):
        backup.restore(made, path)
    with pytest.raises(StoreError, match="no backup"):
        backup.restore(path.with_name("nothing"), path)
    assert path.read_bytes() == before


def test_a_backup_restored_where_there_was_nothing(store: Store, path: Path, tmp_path: Path) -> None:
    add_articles(store, raw(1))
    made = backup.make(store.conn, path)
    place = tmp_path / "elsewhere" / "news.sqlite"
    assert backup.restore(made, place) is None
    again = Store.open(place, "amal")
    assert again.conn.execute("SELECT count(*) FROM article").fetchone()[0] == 1
    again.close()
