"""Several programs at once, and programs that die in the middle of a write."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.domain.codebook import Codebook, Label
from workbench.domain.errors import StoreError
from workbench.storage import checks, claims
from workbench.storage.lock import WriteLock
from workbench.storage.store import Store

ROOT = Path(__file__).parents[2]
WRITER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from tests.storage.helpers import add_claim, add_articles, raw
    from workbench.storage.store import Store

    path, analyst, number, kind = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
    store = Store.open(path, analyst)
    print("ready", flush=True)
    sys.stdin.readline()
    for i in range(number):
        if kind == "import":
            add_articles(store, *(raw(f"{analyst}-{i}-{k}") for k in range(5)))
        else:
            add_claim(store, 1, "event", f"{analyst} {i}")
        print(i, flush=True)
    store.close()
    """
)


def writer(path: Path, analyst: str, number: int, kind: str = "tag") -> subprocess.Popen[str]:
    """Another program that waits for a line on its standard input and then says each write that was acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), analyst, str(number), kind],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def sound(path: Path) -> None:
    """The file is whole: SQLite says so, quotes stand in their texts, counts are right."""
    store = Store.open(path, "doctor")
    failed = [
        c for c in checks.everything(store, Codebook("1", (Label("event", "1", "Event", "حدث"),))) if not c.ok
    ]
    assert failed == []
    store.close()


def test_two_programs_write_at_once_and_nothing_fails_or_is_lost(store: Store, path: Path) -> None:
    add_articles(store, raw(1))
    processes = [writer(path, "amal", 40), writer(path, "badr", 40), writer(path, "carim", 15, "import")]
    for process in processes:
        go(process)
    for process in processes:
        out, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        assert len(out.split()) in {40, 15}
    notes = {c.note for c in claims.of(store, 1)}
    assert notes == {f"{who} {i}" for who in ("amal", "badr") for i in range(40)}
    assert store.conn.execute("SELECT count(*) FROM article").fetchone()[0] == 1 + 75
    sound(path)


@pytest.mark.parametrize("kind", ["tag", "import"])
def test_a_killed_writer_loses_nothing_that_was_acknowledged(path: Path, kind: str) -> None:
    store = Store.open(path, "amal")
    add_articles(store, raw(1))
    store.close()
    pick = random.Random(20261122)
    for round_ in range(15):
        process = writer(path, f"w{round_}", 10_000, kind)
        go(process)
        time.sleep(pick.uniform(0.0, 0.06))
        os.kill(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        acknowledged = len([line for line in out.split("\n")[:-1] if line])
        again = Store.open(path, "amal")
        if kind == "tag":
            notes = {c.note for c in claims.of(again, 1) if c.note.startswith(f"w{round_} ")}
            assert notes >= {f"w{round_} {i}" for i in range(acknowledged)}
            assert len(notes) <= acknowledged + 1
        else:
            titles = again.conn.execute(
                "SELECT title FROM article WHERE title LIKE ?", [f"% w{round_}-%"]
            ).fetchall()
            assert acknowledged * 5 <= len(titles) <= acknowledged * 5 + 5
            assert len(titles) % 5 == 0, "a chunk is written whole or not at all"
        again.close()
    sound(path)


def test_a_killed_first_start_leaves_nothing_half_made(tmp_path: Path) -> None:
    pick = random.Random(3)
    for round_ in range(10):
        path = tmp_path / f"{round_}.sqlite"
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), "amal", "0", "tag"], cwd=ROOT, stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 20
        while not list(tmp_path.glob(f"*{round_}.sqlite*")) and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(pick.uniform(0, 0.02))
        process.kill()
        process.communicate()
        Store.open(path, "badr").close()
        assert list(tmp_path.glob(f".{round_}.sqlite*")) == []
        with closing(sqlite3.connect(path)) as conn:
            assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_stopped_program_is_waited_for_only_so_long(store: Store, path: Path) -> None:
    other = WriteLock(Path(f"{path}.lock"), wait=0.05)
    with other.taken():
        mine = WriteLock(Path(f"{path}.lock"), wait=0.05)
        with pytest.raises(StoreError, match="another program"), mine.taken():
            pass
    with mine.taken():
        assert mine.held


def test_a_lock_that_was_given_up_is_not_kept_by_the_one_who_waited(path: Path, store: Store) -> None:
    first, second, third = (WriteLock(Path(f"{path}.lock"), wait=0.05) for _ in range(3))
    with first.taken(), pytest.raises(StoreError), second.taken():
        pass
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            with third.taken():
                return
        except StoreError:
            continue
    pytest.fail("the abandoned waiter kept the lock")


def test_a_transaction_inside_a_transaction_is_a_mistake(store: Store) -> None:
    with store.edit_tx("a"), pytest.raises(RuntimeError, match="inside"), store.bulk_tx():
        pass


def test_edits_are_full_and_bulk_is_normal(store: Store) -> None:
    with store.edit_tx("a") as step:
        assert step.conn.execute("PRAGMA synchronous").fetchone()[0] == 2
    with store.bulk_tx() as tx:
        assert tx.conn.execute("PRAGMA synchronous").fetchone()[0] == 1


def test_bulk_lets_others_in_between_chunks(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.storage import store as module

    monkeypatch.setattr(module, "CHUNK_SECONDS", 0.0)
    taken: list[bool] = []

    def work(tx: object, item: int) -> None:
        taken.append(store._lock is not None and store._lock.held)

    other = Store.open(path, "badr")

    def source() -> object:
        for i in range(450):
            assert store._lock is not None
            assert not store._lock.held, "items are drawn outside the lock"
            yield i

    before = other.data_version()
    assert store.bulk(source(), work) == 450  # type: ignore[arg-type]
    assert taken == [True] * 450
    assert other.data_version() == before, "nothing was written, so nobody is told"
    other.close()
