"""Opening: what the file is like afterwards, and every way in which it is refused."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.domain.claim import Draft
from workbench.domain.errors import StoreError
from workbench.domain.span import Anchor
from workbench.storage import backup, connect, draft, schema
from workbench.storage.store import Store
from workbench.storage.tx import Tx


def test_a_new_database_is_private_strict_and_in_wal_mode(store: Store, path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert store.conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.conn.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert store.conn.execute("PRAGMA busy_timeout").fetchone()[0] == 5000
    for table in store.db.tables:
        if not table.name.startswith(("article_fts", "sqlite_")):
            assert table.strict, table.name
    with pytest.raises(sqlite3.IntegrityError):
        store.conn.execute("INSERT INTO tally (article_id) VALUES (99)")


def test_a_shared_folder_gives_a_shared_file(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    folder.mkdir()
    folder.chmod(0o2770)
    before = os.umask(0o077)
    try:
        store = Store.open(folder / "news.sqlite", "amal")
        add_articles(store, raw(1))
        made = backup.make(store.conn, store.path)
        draft.save(draft.place(store.path, "amal"), Draft(1, Anchor(0, 1, "خ"), "event"))
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()}
        store.close()
    finally:
        os.umask(before)
    folders = {"backups", "news.sqlite.drafts"}
    assert {name: mode for name, mode in modes.items() if name in folders} == dict.fromkeys(folders, 0o2770)
    assert {mode for name, mode in modes.items() if name not in folders} == {0o660}
    assert len(modes) == 7, "database, WAL, shared memory, two locks, two folders"
    assert stat.S_IMODE(made.stat().st_mode) == 0o660


def test_nothing_is_left_beside_a_closed_database_but_its_locks(store: Store, path: Path) -> None:
    add_articles(store, raw(1))
    store.conn.execute("SELECT 1")
    names = {p.name for p in path.parent.iterdir()}
    assert names == {
        "news.sqlite", "news.sqlite-wal", "news.sqlite-shm", "news.sqlite.lock", "news.sqlite.users",
    }  # fmt: skip


def test_a_missing_file_is_refused_when_it_was_meant_to_exist(path: Path) -> None:
    with pytest.raises(StoreError, match="no database"):
        Store.open(path, "amal", create=False)
    with pytest.raises(StoreError, match="no database"):
        Store.open(path, "amal", read_only=True)
    assert not path.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "0 bytes"), (b"\x00" * 4096, "not an SQLite"), ("خبر".encode(), "not an SQLite")],
)
def test_an_empty_or_foreign_file_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=words) as error:
        Store.open(path, "amal")
    assert error.value.hint
    assert "\n" not in str(error.value)
    assert path.read_bytes() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        Store.open(tmp_path, "amal")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE note (x)")
    with pytest.raises(StoreError, match="another program"):
        Store.open(path, "amal")


def test_a_newer_schema_is_refused_and_untouched(store: Store, path: Path) -> None:
    store.conn.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('workbench', 'm9999_future', '')"
    )
    with pytest.raises(StoreError, match=r"newer Workbench .m9999_future"):
        Store.open(path, "amal")
    assert schema.applied(store.conn)[-1] == "m9999_future"


def test_a_damaged_file_is_refused(store: Store, path: Path) -> None:
    add_articles(store, *(raw(n) for n in range(50)))
    store.close()
    with path.open("rb+") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    with pytest.raises(StoreError):
        Store.open(path, "amal")


def test_a_network_file_system_is_refused(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        f"40 22 0:31 / {tmp_path} rw,relatime shared:1 - nfs4 server:/export rw\n",
        encoding="utf-8",
    )
    with pytest.raises(StoreError, match=r"network file system .nfs4"):
        connect.refuse_network(tmp_path / "news.sqlite", mounts)
    connect.refuse_network(Path("/var/news.sqlite"), mounts)


def test_a_place_that_takes_no_writes_is_copied_aside_with_its_wal(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_articles(store, raw(1))
    assert Path(f"{path}-wal").stat().st_size > 0, (
        "the article must be in the WAL only for this test to mean something"
    )
    monkeypatch.setattr(connect, "writable", lambda _: False)
    copy = Store.open(path, "badr")
    scratch = Path(str(copy.conn.execute("PRAGMA database_list").fetchone()[2]))
    assert scratch.parent != path.parent
    assert copy.conn.execute("SELECT count(*) FROM article").fetchone()[0] == 1
    assert copy.read_only
    assert "nothing is saved" in copy.notice
    with pytest.raises(StoreError, match="reading only"), copy.edit_tx("claim.add"):
        pass
    copy.close()
    assert not scratch.exists()


def test_reading_only_does_not_write(store: Store, path: Path) -> None:
    reader = Store.open(path, "badr", read_only=True)
    with pytest.raises(StoreError, match="reading only"), reader.bulk_tx():
        pass
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.conn.execute("DELETE FROM article")
    reader.close()


def test_an_older_schema_is_migrated_after_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made by a program that knew the first four migrations."""
    from workbench.storage.migrations import migrations

    every = list(migrations._migrations)
    monkeypatch.setattr(migrations, "_migrations", [m for m in every if m.name < "m0005"])
    old = Store.open(path, "amal")
    with monkeypatch.context() as then:
        then.setattr(Tx, "finish", lambda tx: None)  # it knew no spellings
        add_articles(old, raw(1))
    assert not old.db["session"].exists()
    monkeypatch.setattr(migrations, "_migrations", every)
    with pytest.raises(StoreError, match="open elsewhere"):
        Store.open(path, "badr")
    old.close()
    new = Store.open(path, "amal")
    assert new.db["session"].exists()
    assert new.conn.execute("SELECT count(*) FROM article").fetchone()[0] == 1
    assert new.conn.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    new.close()
    (made,) = backup.existing(path)
    assert "before-migration" in made.name
    with closing(sqlite3.connect(made)) as conn:
        assert conn.execute("SELECT count(*) FROM sqlite_master WHERE name = 'session'").fetchone()[0] == 0


def test_a_migration_that_orphans_rows_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sqlite_utils import Database

    from workbench.storage.migrations import migrations
    from workbench.storage.migrations.steps import Migration

    Store.open(path, "amal").close()
    every = list(migrations._migrations)

    def m9000_breaks(db: Database) -> None:
        """Loses a parent."""
        db.conn.execute("INSERT INTO tally (article_id) VALUES (12345)")

    with monkeypatch.context() as broken:
        broken.setattr(migrations, "_migrations", [*every, Migration("m9000_breaks", m9000_breaks)])
        with pytest.raises(StoreError, match="orphan"):
            Store.open(path, "amal")
    opened = Store.open(path, "amal")
    assert "m9000_breaks" not in schema.applied(opened.conn)
    assert opened.conn.execute("SELECT count(*) FROM tally").fetchone()[0] == 0
    opened.close()


def test_every_migration_says_why() -> None:
    from workbench.storage.migrations import migrations

    for number, migration in enumerate(migrations._migrations, 1):
        assert migration.name.startswith(f"m{number:04}_")
        assert migration.fn.__doc__
