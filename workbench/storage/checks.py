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
from workbench.texts import Said

SAFE_SQLITE = (3, 51, 3)
"""The first version without the WAL reset bug (sqlite.org/wal.html)."""
SHOWN = 5


def everything(store: Store, codebook: Codebook) -> list[Check]:
    """All checks, the file first, then what is in it; a damaged file gives failed checks, not an exception."""
    found = [sqlite_version(), _mode(store), _backups(store)]
    for id, check in (
        ("quick", _quick),
        ("keys", _foreign_keys),
        ("quotes", _quotes),
        ("orphans", _orphans),
        ("counts", _counts),
        ("search", _search),
        ("standing", _standing),
        ("detection", _detection),
    ):
        name = Said(f"check.{id}")
        try:
            found.append(check(store, name))
        except sqlite3.DatabaseError as error:
            found.append(Check(name, False, str(error), Said("check.damaged")))
    with suppress(sqlite3.DatabaseError):
        found.append(_labels(store, tuple(label.id for label in codebook.labels)))
        found += [_versions(store, codebook), _complete(store, codebook)]
    return found


def sqlite_version() -> Check:
    """Whether the SQLite that Python uses has the WAL reset bug; the store's own lock keeps it harmless."""
    here = sqlite3.sqlite_version_info
    if here >= SAFE_SQLITE:
        return Check(Said("check.sqlite"), True, sqlite3.sqlite_version)
    return Check(
        Said("check.sqlite"),
        True,
        Said("check.sqlite_old", version=sqlite3.sqlite_version, safe=".".join(map(str, SAFE_SQLITE))),
        Said("check.sqlite_do"),
    )


def _mode(store: Store) -> Check:
    mode = stat.S_IMODE(store.path.stat().st_mode)
    ok = not mode & 0o007
    return Check(
        Said("check.permissions"),
        ok,
        f"{mode:04o}",
        "" if ok else Said("check.readable", path=store.path),
    )


def _backups(store: Store) -> Check:
    have = backup.existing(store.path)
    detail = Said("check.newest", n=len(have), name=have[0].name) if have else Said("check.no_backup")
    return Check(Said("check.backups"), True, detail, "" if have else Said("check.no_backup_do"))


def _quick(store: Store, name: str) -> Check:
    found = [str(row[0]) for row in store.conn.execute(f"PRAGMA quick_check({SHOWN})")]
    ok = found == ["ok"]
    return Check(name, ok, "; ".join(found), "" if ok else Said("check.restore"))


def _foreign_keys(store: Store, name: str) -> Check:
    found = store.conn.execute("PRAGMA foreign_key_check").fetchall()
    tables = sorted({str(row[0]) for row in found})
    detail = Said("check.parentless", n=len(found), tables=", ".join(tables)) if found else Said("check.fine")
    return Check(name, not found, detail, Said("check.restore") if found else "")


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
    if not wrong:
        return Check(name, True, Said("check.quotes_fine", n=number))
    detail = Said("check.quotes_wrong", n=len(wrong), total=number, which=", ".join(wrong[:SHOWN]))
    return Check(name, False, detail, Said("check.quotes_do"))


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
        Said(what, ids=", ".join(map(str, ids[:SHOWN])))
        for what, ids in (
            ("check.no_text", texts),
            ("check.no_article", links),
            ("check.no_figures", figures),
        )
        if ids
    ]
    return Check(
        name,
        not parts,
        Said.all(parts) if parts else Said("check.none"),
        Said("check.report") if parts else "",
    )


def _column(store: Store, sql: str) -> list[int]:
    return [row[0] for row in store.conn.execute(sql)]


def _counts(store: Store, name: str) -> Check:
    wrong = _column(
        store,
        "SELECT article_id FROM tally t WHERE claims <> (SELECT count(*) FROM claim c WHERE c.article_id = t.article_id"
        " AND c.deleted IS NULL) OR suggestions <> (SELECT count(*) FROM mention m WHERE m.article_id = t.article_id"
        " AND m.deleted IS NULL AND m.state = 'suggested')",
    )
    if not wrong:
        return Check(name, True, Said("check.fine"))
    detail = Said("check.counts_wrong", which=listed(wrong[:SHOWN]))
    return Check(name, False, detail, Said("check.counts_do"))


def _search(store: Store, name: str) -> Check:
    made = search.version(store.conn)
    articles = store.conn.execute("SELECT count(*) FROM article").fetchone()[0]
    indexed = store.conn.execute("SELECT count(*) FROM article_fts_docsize").fetchone()[0]
    if made not in {"", search.INDEX_VERSION} or articles != indexed:
        return Check(
            name,
            False,
            Said("check.indexed", n=indexed, total=articles, version=made),
            Said("check.indexed_do"),
        )
    return Check(name, True, Said("check.articles", n=indexed))


def _standing(store: Store, name: str) -> Check:
    """Whether every article with versions stands where the confirmed pairs say."""
    wrong = _column(
        store,
        "SELECT v.older FROM version v LEFT JOIN standing s ON s.article_id = v.older"
        " LEFT JOIN standing n ON n.article_id = v.newer WHERE v.deleted IS NULL AND v.state = 'confirmed'"
        " AND (s.head IS NULL OR n.head IS NOT s.head OR n.number <= s.number) UNION SELECT article_id FROM standing"
        " WHERE article_id NOT IN (SELECT older FROM version WHERE deleted IS NULL AND state = 'confirmed'"
        " UNION SELECT newer FROM version WHERE deleted IS NULL AND state = 'confirmed')",
    )
    if not wrong:
        heads = store.conn.execute("SELECT count(DISTINCT head) FROM standing").fetchone()[0]
        return Check(name, True, Said("check.standing_fine", n=heads))
    return Check(name, False, Said("check.standing_wrong", which=listed(wrong[:SHOWN])), Said("check.report"))


def _detection(store: Store, name: str) -> Check:
    failed = store.conn.execute(
        "SELECT detector, count(*), min(failure) FROM run WHERE failure IS NOT NULL GROUP BY detector ORDER BY 1"
    ).fetchall()
    if not failed:
        return Check(name, True, Said("check.fine"))
    detail = Said.all([Said("check.failed", who=who, n=n, why=why) for who, n, why in failed])
    return Check(name, False, detail, Said("check.failed_do"))


def _labels(store: Store, labels: tuple[str, ...]) -> Check:
    used = store.conn.execute(
        "SELECT label, count(*) FROM claim WHERE deleted IS NULL GROUP BY label ORDER BY label"
    ).fetchall()
    unknown = [f"{label} ({n})" for label, n in used if label not in labels]
    return Check(
        Said("check.labels"),
        not unknown,
        Said("check.labels_unknown", which=", ".join(unknown))
        if unknown
        else Said("check.labels_fine", n=len(used)),
        Said("check.labels_do") if unknown else "",
    )


def _versions(store: Store, codebook: Codebook) -> Check:
    """Claims made under another version are named, and so is a codebook that changed under its old version."""
    name = Said("check.codebook")
    kept = store.conn.execute("SELECT digest FROM codebook WHERE version = ?", [codebook.version]).fetchone()
    if kept is not None and kept[0] != codebook.digest():
        return Check(
            name,
            False,
            Said("check.book_changed", version=codebook.version),
            Said("check.book_changed_do"),
        )
    others = store.conn.execute(
        "SELECT codebook, count(*) FROM claim WHERE deleted IS NULL AND codebook <> ? GROUP BY 1 ORDER BY 1",
        [codebook.version],
    ).fetchall()
    if not others:
        return Check(name, True, Said("check.version", version=codebook.version))
    told = Said.all([Said("check.under", n=number, version=version) for version, number in others])
    detail = Said("check.older", version=codebook.version, which=told)
    return Check(name, True, detail, Said("check.older_do"))


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
    parts = [Said("check.with", n=n, what=what) for what, n in unknown.most_common(SHOWN)]
    parts += [Said("check.without", n=n, what=what) for what, n in lacks.most_common(SHOWN)]
    detail = Said.all(parts) if parts else Said("check.complete")
    return Check(Said("check.claims"), not unknown, detail, Said("check.fields_do") if unknown else "")
