"""Versions of one article: which newer text stands in an older one's place, and where each stands in its chain."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from workbench.domain.errors import NotFound, UsageError
from workbench.domain.version import SameBy, VersionState
from workbench.storage import rows
from workbench.storage.rows import Row, listed, new_uuid, now
from workbench.storage.tx import Step, Tx

OLDER = "(SELECT article_id FROM standing WHERE head <> article_id)"
"""Articles in whose place a newer version stands, for `id NOT IN`: lists, counts and searches leave them out."""
SHOWN = f"(NOT EXISTS (SELECT 1 FROM standing) OR article.id NOT IN {OLDER})"
"""The same as a condition on `article`; where nothing has versions it costs a list of 100,000 one millisecond."""
LIVE = "deleted IS NULL AND state = 'confirmed'"
"""Of `version`: what holds."""


def head(conn: sqlite3.Connection, article_id: int) -> int:
    """The newest version of an article, itself when it is that."""
    row = conn.execute("SELECT head FROM standing WHERE article_id = ?", [article_id]).fetchone()
    return article_id if row is None else int(row[0])


def heads(conn: sqlite3.Connection, ids: Iterable[int]) -> dict[int, int]:
    """Older version → the newest, for those of these articles that are older ones."""
    cursor = conn.execute(
        "SELECT article_id, head FROM standing WHERE head <> article_id"
        " AND article_id IN (SELECT value FROM json_each(?))",
        [listed(ids)],
    )
    return dict(cursor.fetchall())


def newest(conn: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """These articles with the newest version in the place of an older one, each once, in their order."""
    wanted = list(ids)
    known = heads(conn, wanted)
    return list(dict.fromkeys(known.get(pk, pk) for pk in wanted))


def chain(conn: sqlite3.Connection, article_id: int) -> list[int]:
    """All versions of an article, the oldest first; itself alone where it has no other."""
    found = conn.execute(
        "SELECT article_id FROM standing WHERE head = ? ORDER BY number", [head(conn, article_id)]
    ).fetchall()
    return [int(row[0]) for row in found] or [article_id]


def chains(conn: sqlite3.Connection, ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Article → all versions of it, the oldest first; itself alone where it has no other."""
    wanted = list(ids)
    lines: dict[int, list[int]] = {}
    for pk, top in conn.execute(
        "SELECT article_id, head FROM standing WHERE head IN (SELECT head FROM standing"
        " WHERE article_id IN (SELECT value FROM json_each(?))) ORDER BY head, number",
        [listed(wanted)],
    ):
        lines.setdefault(top, []).append(pk)
    found = {pk: tuple(line) for line in lines.values() for pk in line}
    return {pk: found.get(pk, (pk,)) for pk in wanted}


def numbers(conn: sqlite3.Connection, ids: Iterable[int]) -> dict[int, tuple[int, bool]]:
    """Article → (its number, whether it is the newest), for those that have versions."""
    cursor = conn.execute(
        "SELECT article_id, number, head = article_id FROM standing"
        " WHERE article_id IN (SELECT value FROM json_each(?))",
        [listed(ids)],
    )
    return {pk: (number, bool(is_head)) for pk, number, is_head in cursor}


# where a text came from ------------------------------------------------------------------------------


def came_from(tx: Tx, key: str) -> int | None:
    """The article that a file or an address gave last."""
    row = tx.conn.execute("SELECT article_id FROM came_from WHERE key = ?", [key]).fetchone()
    return None if row is None else int(row[0])


def note_source(tx: Tx, keys: Iterable[str], article_id: int) -> None:
    """Keep that these files and addresses hold this text now."""
    tx.conn.executemany(
        "INSERT INTO came_from (key, article_id) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET article_id = excluded.article_id",
        [(key, article_id) for key in keys],
    )


# what stands in whose place --------------------------------------------------------------------------


def suggest(tx: Tx, older: int, newer: int, how: SameBy, overlap: float) -> None:
    """Keep that `newer` may be the next version of `older`: a person is asked."""
    if _pair(tx, older, newer) is None:
        rows.insert(tx.conn, "version", _found(tx, older, newer, how, overlap, VersionState.SUGGESTED))
        settle(tx, [older, newer])


def found(step: Step, older: int, newer: int, how: SameBy, overlap: float) -> None:
    """The program found that `newer` is the next version of `older`, which is the newest so far."""
    if _pair(step, older, newer) is None:
        step.insert("version", _found(step, older, newer, how, overlap, VersionState.CONFIRMED))
        settle(step, [older, newer])


def _found(tx: Tx, older: int, newer: int, how: SameBy, overlap: float, state: VersionState) -> Row:
    return {
        "uuid": new_uuid(),
        "older": older,
        "newer": newer,
        "number": _number(tx, older) + 1,
        "how": how,
        "overlap": float(overlap),
        "state": state,
        "at": now(),
    }


def turn_back(step: Step, article_id: int) -> None:
    """Make an older version the newest of its chain again: its file holds its words once more."""
    before = chain(step.conn, article_id)
    if before[-1] == article_id:
        return
    own = rows.fetch(
        step.conn,
        f"SELECT * FROM version WHERE {LIVE} AND (older = ? OR newer = ?)",
        [article_id, article_id],
    )
    for row in own:
        step.update("version", row["id"], state=VersionState.PASSED)
    if len(own) == 2:
        down, up = sorted(own, key=lambda row: bool(row["older"] == article_id))
        how, overlap = SameBy(up["how"]), up["overlap"]
        joined = _found(step, down["older"], up["newer"], how, overlap, VersionState.CONFIRMED)
        step.insert("version", joined | {"number": up["number"]})
    back = _found(step, before[-1], article_id, SameBy.BACK, 1.0, VersionState.CONFIRMED)
    step.insert("version", back)
    settle(step, before)


def join(step: Step, older: int, newer: int) -> tuple[int, int]:
    """Say that `newer` is a new version of `older`; returns which text then stands after which.

    The first version of the one goes behind the newest of the other. UsageError where both are versions already.
    """
    for pk in (older, newer):
        if (
            step.conn.execute("SELECT 1 FROM article WHERE id = ? AND deleted IS NULL", [pk]).fetchone()
            is None
        ):
            raise NotFound("no_article", id=pk)
    last, first = head(step.conn, older), chain(step.conn, newer)[0]
    if head(step.conn, newer) == last:
        raise UsageError("versions_already")
    values: Row = {
        "older": last,
        "newer": first,
        "number": _number(step, last) + 1,
        "state": VersionState.CONFIRMED,
        "by": step.by,
        "at": step.at,
    }
    known = _pair(step, last, first)
    if known is not None:
        step.update("version", known["id"], **values)
    else:
        step.insert("version", values | {"uuid": new_uuid(), "how": SameBy.PERSON, "overlap": 0.0})
    _answered(step, older, newer)
    settle(step, [last, first])
    return last, first


def part(step: Step, article_id: int) -> int:
    """Say that a text is no version of the one before it; returns that one. UsageError where it is a first one."""
    row = rows.one(step.conn, f"SELECT * FROM version WHERE newer = ? AND {LIVE}", [article_id])
    if row is None:
        raise UsageError("no_version_before")
    step.update("version", row["id"], state=VersionState.REJECTED, by=step.by, at=step.at)
    settle(step, [row["older"], article_id])
    return int(row["older"])


def refuse(step: Step, link_id: int) -> None:
    """Say that what was offered is no new version; it is not offered again."""
    step.update("version", link_id, state=VersionState.REJECTED, by=step.by, at=step.at)


def _answered(step: Step, older: int, newer: int) -> None:
    """Offers between the two chains are answered with the join."""
    one, two = listed(chain(step.conn, older)), listed(chain(step.conn, newer))
    found = rows.fetch(
        step.conn,
        "SELECT id FROM version WHERE deleted IS NULL AND state = 'suggested'"
        " AND ((older IN (SELECT value FROM json_each(?1)) AND newer IN (SELECT value FROM json_each(?2)))"
        " OR (newer IN (SELECT value FROM json_each(?1)) AND older IN (SELECT value FROM json_each(?2))))",
        [one, two],
    )
    for row in found:
        step.delete("version", row["id"])


def _pair(tx: Tx, a: int, b: int) -> Row | None:
    """What is said of two articles."""
    return rows.one(
        tx.conn,
        "SELECT * FROM version WHERE deleted IS NULL AND state <> 'passed'"
        " AND min(older, newer) = ? AND max(older, newer) = ?",
        [min(a, b), max(a, b)],
    )


def _number(tx: Tx, article_id: int) -> int:
    """An article's number: what it had when it came, 1 for a first one, more for one that came back."""
    confirmed = f"SELECT number FROM version WHERE newer = ?1 AND {LIVE}"
    passed = "SELECT max(number) FROM version WHERE newer = ?1 AND deleted IS NULL AND state = 'passed'"
    found = tx.conn.execute(f"SELECT coalesce(({confirmed}), ({passed}), 1)", [article_id]).fetchone()
    return int(found[0])


def settle(tx: Tx, ids: Iterable[int]) -> None:
    """Derive anew where the versions around these articles stand; what is hidden or seen again is counted anew."""
    asked = set(ids)
    was: dict[int, int] = {}
    for pk in asked:
        top = head(tx.conn, pk)
        was |= dict(tx.conn.execute("SELECT article_id, head FROM standing WHERE head = ?", [top]).fetchall())
    members, after = _around(tx, asked | set(was))
    tx.conn.execute(
        "DELETE FROM standing WHERE article_id IN (SELECT value FROM json_each(?))", [listed(members)]
    )
    before = {newer: older for older, newer in after.items()}
    stands: dict[int, int] = {}
    for first in sorted(members - before.keys()):
        line = [first]
        while line[-1] in after:
            line.append(after[line[-1]])
        if len(line) > 1:
            stands |= dict.fromkeys(line, line[-1])
            number = 0
            for pk in line:
                number = max(number + 1, _number(tx, pk))
                tx.conn.execute(
                    "INSERT INTO standing (article_id, head, number) VALUES (?, ?, ?)", [pk, line[-1], number]
                )
    for pk in members:
        hidden, hid = stands.get(pk, pk) != pk, was.get(pk, pk) != pk
        if hidden != hid:
            _shown_or_hidden(tx, pk, hidden)
        tx.touch(pk)


def _around(tx: Tx, ids: set[int]) -> tuple[set[int], Mapping[int, int]]:
    """Everything that hangs together with these by confirmed versions, and older → newer among it."""
    members, after, todo = set(ids), dict[int, int](), set(ids)
    while todo:
        found = tx.conn.execute(
            f"SELECT older, newer FROM version WHERE {LIVE}"
            " AND (older IN (SELECT value FROM json_each(?1)) OR newer IN (SELECT value FROM json_each(?1)))",
            [listed(todo)],
        ).fetchall()
        after |= dict(found)
        todo = {pk for pair in found for pk in pair} - members
        members |= todo
    return members, after


def _shown_or_hidden(tx: Tx, article_id: int, hidden: bool) -> None:
    """Suggested copies of a text that is hidden go; one that is seen again is looked over at the next search."""
    from workbench.storage import links

    if hidden:
        links.suggest(tx, article_id, ())
    else:
        tx.conn.execute("UPDATE sketch SET linked = NULL WHERE article_id = ?", [article_id])
