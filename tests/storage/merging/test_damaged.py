"""A file with nonsense in its rows: what makes sense comes, the rest stays out, and nothing else happens."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from tests.storage.merging.conftest import Open
from tests.storage.merging.helpers import BOOK, take_path
from tests.storage.merging.test_merge import fill
from workbench.domain.errors import StoreError
from workbench.domain.query import ClaimQuery
from workbench.storage import backup, checks, claim_links, claims, events, links, mentions, saved
from workbench.storage.store import Store

TABLES = ("article", "article_text", "mention", "claim", "link", "event", "event_item", "alias", "dismissal",
          "judgement", "saved_search", "reading", "codebook", "version", "adjudication", "variant")  # fmt: skip
JUNK: tuple[object, ...] = ("", "x", "{}", "[]", "[1", '{"a":1}', -1, 0, 10**12, "\u202e\x1b[2J", '[["x"]]')


def spoil(path: Path, seed: int) -> None:
    """Put junk into cells of a database at random, where its types and keys let it be put."""
    rng, conn = random.Random(seed), sqlite3.connect(path)
    conn.execute("PRAGMA foreign_keys = OFF")
    for _ in range(25):
        table = rng.choice(TABLES)
        columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})") if row[1] != "id"]
        column, junk = rng.choice(columns), rng.choice(JUNK)
        rows = [row[0] for row in conn.execute(f"SELECT rowid FROM {table}")] if table != "codebook" else []
        try:
            if rows:
                conn.execute(f'UPDATE {table} SET "{column}" = ? WHERE rowid = ?', [junk, rng.choice(rows)])
        except sqlite3.Error:
            continue
    conn.commit()
    conn.close()


@pytest.mark.parametrize("seed", range(24))
def test_junk_in_any_cell_stays_out(opened: Open, tmp_path: Path, seed: int) -> None:
    amal, badr = opened("a", "amal"), opened("b", "badr")
    fill(badr, [1, 2, 3], "بدر")
    fill(amal, [2, 5], "أمل")
    path = tmp_path / "spoilt" / "w.sqlite"
    backup.copy(badr.conn, path)
    spoil(path, seed)
    try:
        take_path(amal, path)
        again = take_path(amal, path)
        assert again.step is None, again.counts
    except StoreError:
        assert claims.ids(amal, ClaimQuery(analysts=("badr",))) == []
    assert readable(amal)
    failed = {check.name.id for check in checks.everything(amal, BOOK) if not check.ok}  # type: ignore[attr-defined]
    assert failed <= {"check.labels", "check.claims", "check.codebook"}, failed


def readable(store: Store) -> bool:
    """Everything that views show can be read back."""
    for (article,) in store.conn.execute("SELECT id FROM article WHERE deleted IS NULL").fetchall():
        claims.of(store, article)
        mentions.of(store, article, rejected=True)
        links.of(store, article)
    claims.rows_of(store, claims.ids(store, ClaimQuery()))
    claim_links.every(store)
    events.every(store)
    return isinstance(saved.every(store), list)
