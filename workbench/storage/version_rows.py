"""Versions of an article as they are shown: all of them, what may be one, and how many claims older ones hold."""

from __future__ import annotations

from workbench.domain.errors import NotFound
from workbench.domain.version import SameBy, Version, VersionLink, VersionState
from workbench.storage import blind, rows, veiled, versions
from workbench.storage.rows import Row, listed
from workbench.storage.store import Store


def seen(store: Store, article_id: int) -> tuple[int, int, int]:
    """(its number, the newest version or 0 where it is that, claims on older versions of it)."""
    row = store.conn.execute(
        "SELECT s.number, iif(s.head = s.article_id, 0, s.head), (SELECT sum(t.claims) FROM standing o"
        " JOIN tally t ON t.article_id = o.article_id WHERE o.head = s.article_id AND o.article_id <> s.article_id)"
        f", s.article_id IN {blind.hidden(store)} FROM standing s WHERE s.article_id = ?",
        [article_id],
    ).fetchone()
    if row is None:
        return 1, 0, 0
    return row[0], row[1], _veiled_claims(store)[article_id][1] if row[3] else row[2] or 0


def of(store: Store, article_id: int) -> list[Version]:
    """All versions of an article, the newest first; one for an article without others. NotFound."""
    if (
        store.conn.execute("SELECT 1 FROM article WHERE id = ? AND deleted IS NULL", [article_id]).fetchone()
        is None
    ):
        raise NotFound("no_article", id=article_id)
    ids = versions.chain(store.conn, article_id)
    found = rows.fetch(
        store.conn,
        "SELECT a.id, a.title, a.outlet, a.published, a.added, a.path, t.claims, s.number, s.head,"
        f" (SELECT how FROM version v WHERE v.newer = a.id AND {versions.LIVE}) how, a.id IN {blind.hidden(store)} AS hidden"
        " FROM json_each(?) w JOIN article a ON a.id = w.value JOIN tally t ON t.article_id = a.id"
        " LEFT JOIN standing s ON s.article_id = a.id ORDER BY w.key DESC",
        [listed(ids)],
    )
    seen = _veiled_claims(store) if any(row["hidden"] for row in found) else {}
    return [_version(row | ({"claims": seen[row["id"]][0]} if row["id"] in seen else {})) for row in found]


def _veiled_claims(store: Store) -> dict[int, tuple[int, int]]:
    return veiled.claims(store, blind.veil(store))


def _version(row: Row) -> Version:
    return Version(
        row["id"],
        row["number"] or 1,
        row["head"] in {None, row["id"]},
        row["title"],
        row["outlet"],
        row["published"],
        row["added"],
        row["path"],
        row["claims"],
        SameBy(row["how"]) if row["how"] else None,
    )


def offers(store: Store, article_id: int | None = None) -> list[VersionLink]:
    """What may be a new version of what and waits for a person: of one article and its versions, or of all."""
    ids = None if article_id is None else versions.chain(store.conn, article_id)
    found = rows.fetch(
        store.conn,
        "SELECT v.* FROM version v JOIN article a ON a.id = v.older JOIN article b ON b.id = v.newer"
        " LEFT JOIN standing x ON x.article_id = v.older LEFT JOIN standing y ON y.article_id = v.newer"
        " WHERE v.deleted IS NULL AND v.state = 'suggested' AND a.deleted IS NULL AND b.deleted IS NULL"
        " AND coalesce(x.head, v.older) <> coalesce(y.head, v.newer) AND (?1 IS NULL"
        " OR v.older IN (SELECT value FROM json_each(?1)) OR v.newer IN (SELECT value FROM json_each(?1)))"
        " ORDER BY v.overlap DESC, v.id",
        [None if ids is None else listed(ids)],
    )
    return [_link(row) for row in found]


def _link(row: Row) -> VersionLink:
    return VersionLink(
        row["id"],
        row["older"],
        row["newer"],
        SameBy(row["how"]),
        row["overlap"],
        VersionState(row["state"]),
        row["by"],
        row["at"],
    )
