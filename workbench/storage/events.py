"""Events that analysts name: made, renamed, filled and emptied in steps of the journal."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.errors import NotFound
from workbench.domain.event import Event
from workbench.storage import blind, rows, versions
from workbench.storage.rows import Row, listed, new_uuid
from workbench.storage.store import Store
from workbench.storage.tx import Step


def create(step: Step, name: str, note: str = "") -> int:
    """Make an event and return its id."""
    return step.insert(
        "event", {"uuid": new_uuid(), "name": name, "note": note, "by": step.by, "created": step.at}
    )


def edit(step: Step, event_id: int, **values: str) -> bool:
    """Change the name or note; false when they already were so. NotFound when there is no such event."""
    _row(step, event_id)
    return step.update("event", event_id, **values)


def delete(step: Step, event_id: int) -> None:
    """Mark an event and what is in it deleted."""
    _row(step, event_id)
    for row in _items(step, event_id):
        step.delete("event_item", row["id"])
    step.delete("event", event_id)


def add(step: Step, event_id: int, scope: str, items: Iterable[int]) -> int:
    """Put articles or claims into an event; returns how many were not in it. NotFound for an unknown one."""
    _row(step, event_id)
    have = {row["item"] for row in _items(step, event_id) if row["scope"] == scope}
    if scope == "article":
        have |= {pk for one in have for pk in versions.chain(step.conn, one)}
    added = 0
    for item in dict.fromkeys(items):
        if item in have:
            continue
        values = {"event_id": event_id, "scope": scope, "item": item, "by": step.by, "at": step.at}
        step.insert("event_item", values | {"article_id": _article(step, scope, item)})
        added += 1
    return added


def remove(step: Step, event_id: int, scope: str, items: Iterable[int]) -> int:
    """Take articles or claims out of an event; returns how many were in it."""
    _row(step, event_id)
    gone = set(items)
    if scope == "article":
        gone |= {pk for one in gone for pk in versions.chain(step.conn, one)}
    found = [row for row in _items(step, event_id) if row["scope"] == scope and row["item"] in gone]
    for row in found:
        step.delete("event_item", row["id"])
    return len(found)


def every(store: Store) -> list[Event]:
    """All events, the newest first."""
    found = rows.fetch(store.conn, "SELECT * FROM event WHERE deleted IS NULL ORDER BY id DESC")
    return [_event(store, row) for row in found]


def get(store: Store, event_id: int) -> Event:
    """One event; NotFound when there is none."""
    row = rows.one(store.conn, "SELECT * FROM event WHERE id = ? AND deleted IS NULL", [event_id])
    if row is None:
        raise NotFound("no_event", id=event_id)
    return _event(store, row)


def of_article(store: Store, article_id: int) -> list[Event]:
    """The events that an article or one of its claims is in."""
    found = rows.fetch(
        store.conn,
        "SELECT * FROM event WHERE deleted IS NULL AND id IN (SELECT event_id FROM event_item"
        " WHERE article_id IN (SELECT value FROM json_each(?)) AND deleted IS NULL"
        f" AND {_may_be_seen(store, 'event_item')}) ORDER BY id",
        [listed(versions.chain(store.conn, article_id))],
    )
    return [_event(store, row) for row in found]


def articles_of(store: Store, event: Event) -> list[int]:
    """The articles of an event and of the claims in it, each in its newest version, ascending; deleted ones are left out."""
    cursor = store.conn.execute(
        "SELECT DISTINCT i.article_id FROM event_item i JOIN article a ON a.id = i.article_id"
        " LEFT JOIN claim c ON i.scope = 'claim' AND c.id = i.item"
        " WHERE i.event_id = ? AND i.deleted IS NULL AND a.deleted IS NULL AND c.deleted IS NULL"
        f" AND {_may_be_seen(store)}"
        " ORDER BY i.article_id",
        [event.id],
    )
    return sorted(versions.newest(store.conn, [row[0] for row in cursor]))


def _event(store: Store, row: Row) -> Event:
    items = rows.fetch(
        store.conn,
        "SELECT scope, item FROM event_item i WHERE event_id = ? AND deleted IS NULL"
        f" AND {_may_be_seen(store)} ORDER BY item",
        [row["id"]],
    )
    return Event(
        row["id"],
        row["uuid"],
        row["name"],
        row["note"],
        row["by"],
        row["created"],
        tuple(versions.newest(store.conn, [i["item"] for i in items if i["scope"] == "article"])),
        tuple(i["item"] for i in items if i["scope"] == "claim"),
    )


def _may_be_seen(store: Store, item: str = "i") -> str:
    """SQL: a blind review does not hide that somebody put this into an event."""
    return blind.shown(store, f"{item}.article_id", f"{item}.by")


def _row(step: Step, event_id: int) -> Row:
    row = rows.one(step.conn, "SELECT * FROM event WHERE id = ? AND deleted IS NULL", [event_id])
    if row is None:
        raise NotFound("no_event", id=event_id)
    return row


def _items(step: Step, event_id: int) -> list[Row]:
    return rows.fetch(
        step.conn, "SELECT * FROM event_item WHERE event_id = ? AND deleted IS NULL", [event_id]
    )


def _article(step: Step, scope: str, item: int) -> int:
    """The article of an item; NotFound when there is no such article or claim."""
    column = "id" if scope == "article" else "article_id"
    found = step.conn.execute(
        f"SELECT {column} FROM {scope} WHERE id = ? AND deleted IS NULL", [item]
    ).fetchone()
    if found is None:
        raise NotFound("no_row", table=scope, id=item)
    return int(found[0])


def roots(store: Store, ids: Iterable[int]) -> list[int]:
    """Those of these articles that a person chose as the root of their family, the latest choice first."""
    cursor = store.conn.execute(
        "SELECT coalesce(s.head, f.article_id) AS root FROM family_root f"
        " LEFT JOIN standing s ON s.article_id = f.article_id WHERE f.deleted IS NULL"
        " AND root IN (SELECT value FROM json_each(?)) ORDER BY f.id DESC",
        [listed(ids)],
    )
    return [row[0] for row in cursor]


def choose_root(step: Step, article_id: int, others: Iterable[int]) -> None:
    """Make an article the root of its family, in the place of any of `others` that was."""
    every = [pk for one in (article_id, *others) for pk in versions.chain(step.conn, one)]
    found = rows.fetch(
        step.conn,
        "SELECT id, article_id FROM family_root WHERE deleted IS NULL"
        " AND article_id IN (SELECT value FROM json_each(?))",
        [listed(every)],
    )
    for row in found:
        if row["article_id"] != article_id:
            step.delete("family_root", row["id"])
    if not any(row["article_id"] == article_id for row in found):
        step.insert("family_root", {"article_id": article_id, "by": step.by, "at": step.at})
