"""Links between articles, their suggestions, and the sketches that suggestions are made from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from workbench.domain.errors import NotFound, UsageError
from workbench.domain.link import Candidate, CopyKind, Link, LinkState, Reason, clusters
from workbench.domain.sheet import LinkRow
from workbench.storage import blind, codec, rows, versions
from workbench.storage.rows import Row, dump, new_uuid, now
from workbench.storage.store import Store
from workbench.storage.tx import Step, Tx

COPIES = tuple(kind for kind in CopyKind if kind is not CopyKind.FOLLOW_UP)
"""The kinds that make a family of copies; a follow-up is a new report."""
_NOW = """(SELECT {columns}, coalesce(x.head, l.a) AS one, coalesce(y.head, l.b) AS two FROM link l
LEFT JOIN standing x ON x.article_id = l.a LEFT JOIN standing y ON y.article_id = l.b
WHERE l.scope = 'article' AND l.deleted IS NULL AND {shown})"""
"""Links between articles as they hold between the newest versions, `one` and `two`; within one article they are the same."""
DIRECTED = frozenset({CopyKind.FOLLOW_UP})
"""Kinds in which a and b are not the same: a follows up b."""


def decide(
    step: Step, a: int, b: int, kind: str, state: LinkState, score: float | None, reasons: Iterable[Reason]
) -> Link:
    """Confirm or reject a pair. What was said about the pair in the same kind before is changed, not doubled."""
    if a == b:
        raise UsageError("article_to_itself")
    for end in (a, b):
        if (
            step.conn.execute("SELECT 1 FROM article WHERE id = ? AND deleted IS NULL", [end]).fetchone()
            is None
        ):
            raise NotFound("no_article", id=end)
    low, high = (a, b) if kind in DIRECTED else (min(a, b), max(a, b))
    old = _live(step, a, b)
    same = next((row for row in old if row["kind"] == kind), None)
    for row in old:
        if row is not same and (state is LinkState.REJECTED or row["state"] != LinkState.CONFIRMED):
            step.delete("link", row["id"])
    values: Row = {
        "kind": kind,
        "a": low,
        "b": high,
        "state": state,
        "score": None if score is None else float(score),
        "reasons": dump([r.dump() for r in reasons]),
        "by": step.by,
        "at": step.at,
    }
    if same is None:
        pk = step.insert("link", values | {"uuid": new_uuid(), "scope": "article"})
    else:
        pk = int(same["id"])
        if same["state"] != state or same["by"] is None:
            step.update("link", pk, **values)
    return codec.link(rows.one(step.conn, "SELECT * FROM link WHERE id = ?", [pk]) or {})


def _live(tx: Tx, a: int, b: int) -> list[Row]:
    return rows.fetch(
        tx.conn,
        "SELECT * FROM link WHERE scope = 'article' AND deleted IS NULL AND ((a = ? AND b = ?) OR (a = ? AND b = ?))",
        [a, b, b, a],
    )


def remove(step: Step, link_id: int) -> Link:
    """Mark a link deleted; returns what it was. NotFound when there is none."""
    row = rows.one(step.conn, "SELECT * FROM link WHERE id = ? AND deleted IS NULL", [link_id])
    if row is None:
        raise NotFound("no_link", id=link_id)
    step.delete("link", link_id)
    return codec.link(row)


def suggest(tx: Tx, article_id: int, found: Iterable[Candidate]) -> None:
    """Put these candidates in the place of the article's suggestions; pairs that a person decided on stay as they are.

    What was decided of one version holds for all; versions are no copies of each other, and older ones of nothing.
    """
    own = versions.chain(tx.conn, article_id)
    old = rows.fetch(
        tx.conn,
        "SELECT * FROM link WHERE scope = 'article' AND deleted IS NULL"
        " AND (a IN (SELECT value FROM json_each(?1)) OR b IN (SELECT value FROM json_each(?1)))",
        [rows.listed(own)],
    )
    found = list(found)
    ends = {pk for row in old for pk in (row["a"], row["b"])} | {pk for c in found for pk in (c.a, c.b)}
    heads = versions.heads(tx.conn, ends)
    decided = {_newest(heads, row["a"], row["b"]) for row in old if row["by"] is not None}
    before = {
        frozenset((row["a"], row["b"])): row
        for row in old
        if row["by"] is None and article_id in {row["a"], row["b"]}
    }
    for candidate in found:
        pair = frozenset((candidate.a, candidate.b))
        if len(pair) < 2 or pair & heads.keys() or pair in decided:
            continue
        known = before.pop(pair, None)
        values = _suggestion(candidate)
        if known is None:
            rows.insert(tx.conn, "link", values | {"uuid": new_uuid(), "scope": "article", "at": now()})
        elif any(known[k] != v for k, v in values.items()):
            rows.update(tx.conn, "link", known["id"], values)
        tx.touch(candidate.a, candidate.b)
    _withdraw(tx, before.values())


def _suggestion(candidate: Candidate) -> Row:
    """A candidate as a row of `link` that nobody has decided on."""
    return {
        "kind": candidate.kind,
        "a": min(candidate.a, candidate.b),
        "b": max(candidate.a, candidate.b),
        "state": LinkState.SUGGESTED,
        "score": float(candidate.score),
        "reasons": dump([r.dump() for r in (*candidate.reasons, *candidate.vetoes)]),
    }


def _withdraw(tx: Tx, old: Iterable[Row]) -> None:
    """Take suggestions away that nothing speaks for any more; those that the journal names are only marked."""
    for row in old:
        named = tx.conn.execute("SELECT 1 FROM change WHERE tbl = 'link' AND pk = ?", [row["id"]]).fetchone()
        if named:
            rows.update(tx.conn, "link", row["id"], {"deleted": now()})
        else:
            tx.conn.execute("DELETE FROM link WHERE id = ?", [row["id"]])
        tx.touch(row["a"], row["b"])


def _newest(heads: Mapping[int, int], *ids: int) -> frozenset[int]:
    """These articles in their newest versions."""
    return frozenset(heads.get(pk, pk) for pk in ids)


def of(store: Store, article_id: int) -> tuple[LinkRow, ...]:
    """An article's links, confirmed first, then suggested by score; rejected ones are left out.

    Those of its other versions are among them, and the newest version stands at the other end; each other one once.
    """
    found = rows.fetch(
        store.conn,
        f"SELECT l.*, {_hidden(store)} AS hidden, o.id AS other, o.title, o.outlet, o.published FROM ("
        "SELECT *, b AS far FROM link WHERE scope = 'article' AND a IN (SELECT value FROM json_each(?1)) UNION"
        " SELECT *, a AS far FROM link WHERE scope = 'article' AND b IN (SELECT value FROM json_each(?1))"
        ") l LEFT JOIN standing s ON s.article_id = l.far JOIN article o ON o.id = coalesce(s.head, l.far)"
        " WHERE l.deleted IS NULL AND o.deleted IS NULL AND l.state <> 'rejected'"
        " AND l.far NOT IN (SELECT value FROM json_each(?1)) ORDER BY l.state, l.score DESC, l.id",
        [rows.listed(versions.chain(store.conn, article_id))],
    )
    if any(row["hidden"] for row in found):
        found = sorted((x for row in found if (x := _veiled(row))), key=lambda row: str(row["state"]))
    once = {row["other"]: row for row in reversed(found)}
    return tuple(
        LinkRow(codec.link(row), row["other"], row["title"], row["outlet"], row["published"])
        for row in found
        if once[row["other"]] is row
    )


def _hidden(store: Store) -> str:
    """SQL: a blind review hides that somebody else confirmed the link `l`."""
    ends = " AND ".join(blind.shown(store, end, "l.by") for end in ("l.a", "l.b"))
    return f"(l.state = 'confirmed' AND NOT ({ends}))"


def _veiled(row: Row) -> Row | None:
    """A link as it stood before somebody else confirmed it, where that is hidden; None for one that they made by hand."""
    if not row["hidden"]:
        return row
    return None if row["score"] is None else {**row, "state": LinkState.SUGGESTED, "by": None}


def _now(store: Store) -> str:
    """`_NOW`, what a blind review hides as in `_veiled`."""
    hidden = _hidden(store)
    state = f"iif({hidden}, 'suggested', l.state) AS state, iif({hidden}, NULL, l.by) AS by"
    columns = f"l.id, l.uuid, l.scope, l.kind, l.a, l.b, {state}, l.score, l.reasons, l.at, l.detail"
    return _NOW.format(columns=columns, shown=f"NOT ({hidden} AND l.score IS NULL)")


def every(store: Store, kinds: tuple[str, ...], states: tuple[str, ...]) -> list[Link]:
    """All article links of these kinds and states, by id, between the newest versions; none within one article."""
    found = rows.fetch(
        store.conn,
        f"SELECT *, one AS a, two AS b FROM {_now(store)} WHERE one <> two"
        " AND (? = '[]' OR kind IN (SELECT value FROM json_each(?)))"
        " AND (? = '[]' OR state IN (SELECT value FROM json_each(?))) ORDER BY id",
        [dump(kinds), dump(kinds), dump(states), dump(states)],
    )
    return [codec.link(row) for row in found]


def rejected(store: Store, article_id: int) -> set[int]:
    """The articles that a person said are no copies of this one, or of another version of it."""
    own = versions.chain(store.conn, article_id)
    cursor = store.conn.execute(
        "SELECT a, b FROM link WHERE scope = 'article' AND deleted IS NULL AND state = 'rejected'"
        " AND (a IN (SELECT value FROM json_each(?1)) OR b IN (SELECT value FROM json_each(?1)))",
        [rows.listed(own)],
    )
    ends = {pk for pair in cursor for pk in pair}
    return set(_newest(versions.heads(store.conn, ends), *ends)) - set(own)


def families(store: Store) -> dict[int, frozenset[int]]:
    """Article id → the cluster of confirmed copies it belongs to."""
    pairs = store.conn.execute(
        f"SELECT one, two FROM {_now(store)} WHERE one <> two AND state = 'confirmed'"
        " AND kind IN (SELECT value FROM json_each(?))",
        [json.dumps([*COPIES, "duplicate"])],
    ).fetchall()
    return {member: family for family in clusters(pairs) for member in family}


def copies(store: Store, states: Iterable[str] = (LinkState.CONFIRMED,)) -> list[Link]:
    """The links that make families of copies, of these states, by id."""
    return every(store, (*COPIES, "duplicate"), tuple(states))


def slim(store: Store) -> list[tuple[int, int, str, str, float | None, bool]]:
    """(a, b, kind, state, score, whether a difference was named) of every copy that was not rejected, best first."""
    cursor = store.conn.execute(
        f"SELECT one, two, kind, state, score, instr(reasons, '_differ\"') > 0 FROM {_now(store)}"
        " WHERE one <> two AND state <> 'rejected'"
        " AND kind IN (SELECT value FROM json_each(?)) ORDER BY score DESC, id",
        [dump([*COPIES, "duplicate"])],
    )
    return [(a, b, kind, state, score, bool(differ)) for a, b, kind, state, score, differ in cursor]


def folding(store: Store) -> list[tuple[int, int, str]]:
    """(a, b, kind) of the copies that a list may fold: confirmed ones, and suggested ones of exactly the same words."""
    cursor = store.conn.execute(
        f"SELECT one, two, kind FROM {_now(store)} WHERE one <> two"
        " AND (state = 'confirmed' AND kind IN (SELECT value FROM json_each(?))"
        " OR state = 'suggested' AND kind = 'exact')",
        [dump([*COPIES, "duplicate"])],
    )
    return [(a, b, kind) for a, b, kind in cursor]


def split(step: Step, part: Iterable[int], rest: Iterable[int]) -> int:
    """Reject every link that makes a copy between two parts of a family; returns how many there were."""
    part, rest = ([pk for one in side for pk in versions.chain(step.conn, one)] for side in (part, rest))
    found = rows.fetch(
        step.conn,
        "SELECT id FROM link WHERE scope = 'article' AND deleted IS NULL AND state <> 'rejected'"
        " AND kind IN (SELECT value FROM json_each(?1))"
        " AND ((a IN (SELECT value FROM json_each(?2)) AND b IN (SELECT value FROM json_each(?3)))"
        " OR (b IN (SELECT value FROM json_each(?2)) AND a IN (SELECT value FROM json_each(?3))))",
        [dump([*COPIES, "duplicate"]), rows.listed(part), rows.listed(rest)],
    )
    for row in found:
        step.update("link", row["id"], state=LinkState.REJECTED, by=step.by, at=step.at)
    return len(found)


def put_sketch(tx: Tx, article_id: int, version: str, sketch: bytes) -> None:
    """Keep an article's sketch."""
    tx.conn.execute(
        "INSERT OR REPLACE INTO sketch (article_id, version, sketch) VALUES (?, ?, ?)",
        [article_id, version, sketch],
    )


def sketch_of(store: Store, article_id: int, version: str) -> bytes | None:
    """An article's stored sketch of this version."""
    row = store.conn.execute(
        "SELECT sketch FROM sketch WHERE article_id = ? AND version = ?", [article_id, version]
    ).fetchone()
    return bytes(row[0]) if row else None


def note_linked(tx: Tx, article_id: int) -> None:
    """Note that an article's copies were looked for."""
    tx.conn.execute("UPDATE sketch SET linked = ? WHERE article_id = ?", [now(), article_id])


def unlinked(store: Store, version: str) -> list[int]:
    """Articles with a sketch of this version whose copies were not looked for, by id."""
    cursor = store.conn.execute(
        "SELECT s.article_id FROM sketch s JOIN article a ON a.id = s.article_id"
        " WHERE s.version = ? AND s.linked IS NULL AND a.deleted IS NULL ORDER BY s.article_id",
        [version],
    )
    return [row[0] for row in cursor.fetchall()]


def sketches(store: Store, version: str, above: int = 0) -> list[tuple[int, bytes]]:
    """(article id, sketch) of every article with an id above `above` that has one of this version, by id."""
    cursor = store.conn.execute(
        "SELECT s.article_id, s.sketch FROM sketch s JOIN article a ON a.id = s.article_id"
        " WHERE s.article_id > ? AND s.version = ? AND a.deleted IS NULL ORDER BY s.article_id",
        [above, version],
    )
    return [(pk, blob) for pk, blob in cursor]


def unsketched(store: Store, version: str, ids: Iterable[int] | None = None) -> list[int]:
    """Articles without a sketch of this version, among `ids` or among all."""
    only = "" if ids is None else "AND id IN (SELECT value FROM json_each(?))"
    cursor = store.conn.execute(
        "SELECT id FROM article WHERE deleted IS NULL AND NOT EXISTS"
        f" (SELECT 1 FROM sketch s WHERE s.article_id = article.id AND s.version = ?) {only} ORDER BY id",
        [version, *([] if ids is None else [rows.listed(ids)])],
    )
    return [row[0] for row in cursor.fetchall()]


def follow(tx: Tx, article_id: int, was: str | None, now_is: str | None) -> None:
    """Suggested links of an article go with it (`deleted` from `was` to `now_is`) and come back with it."""
    found = rows.fetch(
        tx.conn,
        "SELECT id, a, b FROM link WHERE scope = 'article' AND by IS NULL AND deleted IS ? AND (a = ? OR b = ?)",
        [was, article_id, article_id],
    )
    for row in found:
        tx.conn.execute("UPDATE OR IGNORE link SET deleted = ? WHERE id = ?", [now_is, row["id"]])
        tx.touch(row["a"], row["b"])
