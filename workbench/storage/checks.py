"""What `doctor` looks at in a database; everything here only reads."""

from __future__ import annotations

import json
import sqlite3
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from workbench.domain.codebook import Codebook, standing
from workbench.domain.sheet import Check
from workbench.storage import backup, search
from workbench.storage.rows import listed
from workbench.storage.store import Store

SAFE_SQLITE = (3, 51, 3)
"""The first version without the WAL reset bug (sqlite.org/wal.html)."""
SHOWN = 5


def everything(store: Store, codebook: Codebook) -> list[Check]:
    """All checks, the file first, then what is in it; a damaged file gives failed checks, not an exception."""
    found = [sqlite_version(), _mode(store), _backups(store)]
    for name, check in (
        ("quick check", _quick),
        ("foreign keys", _foreign_keys),
        ("quotes", _quotes),
        ("orphans", _orphans),
        ("counts", _counts),
        ("search index", _search),
        ("detection", _detection),
    ):
        try:
            found.append(check(store, name))
        except sqlite3.DatabaseError as error:
            found.append(Check(name, False, str(error), "the file is damaged: restore a backup"))
    with suppress(sqlite3.DatabaseError):
        found.append(_labels(store, tuple(label.id for label in codebook.labels)))
        found += [_versions(store, codebook), _complete(store, codebook)]
    return found


def sqlite_version() -> Check:
    """Whether the SQLite that Python uses has the WAL reset bug; the store's own lock keeps it harmless."""
    here = sqlite3.sqlite_version_info
    if here >= SAFE_SQLITE:
        return Check("sqlite", True, sqlite3.sqlite_version)
    return Check(
        "sqlite",
        True,
        f"{sqlite3.sqlite_version} is older than {'.'.join(map(str, SAFE_SQLITE))} (WAL reset bug)",
        "open the file only with Workbench while others write to it: its lock avoids the bug",
    )


def _mode(store: Store) -> Check:
    mode = stat.S_IMODE(store.path.stat().st_mode)
    ok = not mode & 0o007
    return Check(
        "permissions", ok, f"{mode:04o}", "" if ok else f"everyone can read it: chmod o= {store.path}"
    )


def _backups(store: Store) -> Check:
    have = backup.existing(store.path)
    detail = f"{len(have)}, newest {have[0].name}" if have else "none yet"
    return Check("backups", True, detail, "" if have else "workbench backup makes one")


def _quick(store: Store, name: str) -> Check:
    found = [str(row[0]) for row in store.conn.execute(f"PRAGMA quick_check({SHOWN})")]
    ok = found == ["ok"]
    return Check(name, ok, "; ".join(found), "" if ok else "restore a backup: workbench restore")


def _foreign_keys(store: Store, name: str) -> Check:
    found = store.conn.execute("PRAGMA foreign_key_check").fetchall()
    tables = sorted({str(row[0]) for row in found})
    detail = f"{len(found)} rows without their parent in {', '.join(tables)}" if found else "ok"
    return Check(name, not found, detail, "restore a backup: workbench restore" if found else "")


def _spans(store: Store) -> Iterator[tuple[str, int, int, int, str, str]]:
    """(table, id, start, end, exact, text) of every span; in Python, because SQLite's substr stops at NUL."""
    sql = " UNION ALL ".join(
        f"SELECT '{table}' tbl, id, article_id, start, end, exact FROM {table} WHERE deleted IS NULL"
        for table in ("claim", "mention")
    )
    article, text = None, ""
    for table, pk, article_id, start, end, exact in store.conn.execute(f"{sql} ORDER BY article_id"):
        if article_id != article:
            row = store.conn.execute(
                "SELECT text FROM article_text WHERE article_id = ?", [article_id]
            ).fetchone()
            article, text = article_id, row[0] if row else ""
        yield table, pk, start, end, exact, text


def _quotes(store: Store, name: str) -> Check:
    number, wrong = 0, []
    for table, pk, start, end, exact, text in _spans(store):
        number += 1
        if text[start:end] != exact:
            wrong.append(f"{table} {pk}")
    detail = (
        f"{len(wrong)} of {number} do not stand in their text: {', '.join(wrong[:SHOWN])}" if wrong else ""
    )
    return Check(
        name, not wrong, detail or f"{number} ok", "restore a backup, or delete them" if wrong else ""
    )


def _orphans(store: Store, name: str) -> Check:
    texts = _column(store, "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_text)")
    links = _column(
        store,
        "SELECT id FROM link WHERE scope = 'article' AND (a NOT IN (SELECT id FROM article)"
        " OR b NOT IN (SELECT id FROM article))",
    )
    figures = _column(
        store,
        "SELECT c.id FROM claim c, json_each(c.figures) f WHERE f.value NOT IN (SELECT id FROM mention)",
    )
    parts = [
        f"{what} {', '.join(map(str, ids[:SHOWN]))}"
        for what, ids in (
            ("articles without text:", texts),
            ("links to no article:", links),
            ("claims whose figures are gone:", figures),
        )
        if ids
    ]
    return Check(name, not parts, "; ".join(parts) or "none", "report this" if parts else "")


def _column(store: Store, sql: str) -> list[int]:
    return [row[0] for row in store.conn.execute(sql)]


def _counts(store: Store, name: str) -> Check:
    wrong = _column(
        store,
        "SELECT article_id FROM tally t WHERE claims <> (SELECT count(*) FROM claim c WHERE c.article_id = t.article_id"
        " AND c.deleted IS NULL) OR suggestions <> (SELECT count(*) FROM mention m WHERE m.article_id = t.article_id"
        " AND m.deleted IS NULL AND m.state = 'suggested')",
    )
    detail = f"wrong for articles {listed(wrong[:SHOWN])}" if wrong else "ok"
    return Check(
        name, not wrong, detail, "tag or untag something there: counts follow every change" if wrong else ""
    )


def _search(store: Store, name: str) -> Check:
    made = search.version(store.conn)
    articles = store.conn.execute("SELECT count(*) FROM article").fetchone()[0]
    indexed = store.conn.execute("SELECT count(*) FROM article_fts_docsize").fetchone()[0]
    if made not in {"", search.INDEX_VERSION} or articles != indexed:
        return Check(
            name,
            False,
            f"{indexed} of {articles} articles, version {made}",
            "the next start of the app fills it",
        )
    return Check(name, True, f"{indexed} articles")


def _detection(store: Store, name: str) -> Check:
    failed = store.conn.execute(
        "SELECT detector, count(*), min(failure) FROM run WHERE failure IS NOT NULL GROUP BY detector ORDER BY 1"
    ).fetchall()
    detail = "; ".join(f"{who} failed on {n} articles ({why})" for who, n, why in failed)
    return Check(name, not failed, detail or "ok", "report this, with the article" if failed else "")


def _labels(store: Store, labels: tuple[str, ...]) -> Check:
    used = store.conn.execute(
        "SELECT label, count(*) FROM claim WHERE deleted IS NULL GROUP BY label ORDER BY label"
    ).fetchall()
    unknown = [f"{label} ({n})" for label, n in used if label not in labels]
    return Check(
        "labels",
        not unknown,
        f"not in the codebook: {', '.join(unknown)}"
        if unknown
        else f"{len(used)} in use, all in the codebook",
        "add them to config.yaml or change these claims; nothing is deleted" if unknown else "",
    )


def _versions(store: Store, codebook: Codebook) -> Check:
    """Claims made under another version are named, and so is a codebook that changed under its old version."""
    name = "codebook"
    kept = store.conn.execute("SELECT digest FROM codebook WHERE version = ?", [codebook.version]).fetchone()
    if kept is not None and kept[0] != codebook.digest():
        return Check(
            name,
            False,
            f"it was changed, and its version is still {codebook.version}",
            "give codebook.version another value, so that older claims can be told",
        )
    others = store.conn.execute(
        "SELECT codebook, count(*) FROM claim WHERE deleted IS NULL AND codebook <> ? GROUP BY 1 ORDER BY 1",
        [codebook.version],
    ).fetchall()
    if not others:
        return Check(name, True, f"version {codebook.version}")
    told = ", ".join(f"{number} under {version}" for version, number in others)
    return Check(
        name, True, f"version {codebook.version}; older claims: {told}", "look at them; nothing was converted"
    )


def _complete(store: Store, codebook: Codebook) -> Check:
    """Values that the codebook does not have, and claims that lack what it needs."""
    unknown: Counter[str] = Counter()
    lacks: Counter[str] = Counter()
    sql = "SELECT codebook, label, fields, note, gloss FROM claim WHERE deleted IS NULL"
    for version, label, fields, note, gloss in store.conn.execute(sql):
        known = {**json.loads(fields), "note": note, "gloss": gloss}
        found = standing(codebook, version, label, known)
        unknown.update(u for u in found.unknown if not u.startswith("label="))
        lacks.update(found.lacks)
    parts = [f"{n} with {what}, not in the codebook" for what, n in unknown.most_common(SHOWN)]
    parts += [f"{n} without {what}" for what, n in lacks.most_common(SHOWN)]
    hint = "add the fields to config.yaml or change these claims; nothing is deleted" if unknown else ""
    return Check("claims", not unknown, "; ".join(parts) or "complete", hint)
