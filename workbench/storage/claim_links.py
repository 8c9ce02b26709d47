"""Links between claims: decided, changed and taken away in steps of the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from workbench.domain.claim_link import SYMMETRIC, ClaimLink, Evidence, Relation, Subtype
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.link import LinkState, Reason
from workbench.storage import blind, rows
from workbench.storage.rows import Row, dump, listed, new_uuid
from workbench.storage.store import Store
from workbench.storage.tx import Step

_LIVE = "SELECT * FROM link WHERE scope = 'claim' AND deleted IS NULL"


def confirmed(conn: sqlite3.Connection, a: int, b: int, relation: Relation) -> bool:
    """True when the two claims are linked so, in this direction where the relation has one."""
    ends = [(a, b), (b, a)] if relation in SYMMETRIC else [(a, b)]
    sql = f"SELECT 1 FROM ({_LIVE} AND kind = ? AND a = ? AND b = ? AND state = ?)"
    return any(conn.execute(sql, [relation, *end, LinkState.CONFIRMED]).fetchone() for end in ends)


def decide(
    step: Step,
    a: int,
    b: int,
    relation: Relation,
    state: LinkState,
    detail: Mapping[str, object],
    score: float | None,
    reasons: Iterable[Reason],
) -> ClaimLink:
    """Confirm or reject that `a` stands in this relation to `b`; a pair has one link of each relation at most."""
    if a == b:
        raise UsageError("claim_to_itself")
    for end in (a, b):
        found = step.conn.execute("SELECT 1 FROM claim WHERE id = ? AND deleted IS NULL", [end]).fetchone()
        if found is None:
            raise NotFound("no_claim", id=end)
    if relation in SYMMETRIC and a > b:
        a, b = b, a
        detail = {**detail, "a": detail.get("b", []), "b": detail.get("a", [])}
    values: Row = {
        "kind": relation,
        "a": a,
        "b": b,
        "state": state,
        "score": None if score is None else float(score),
        "reasons": dump([r.dump() for r in reasons]),
        "by": step.by,
        "at": step.at,
        "detail": dump({k: v for k, v in detail.items() if v}),
    }
    same = rows.one(
        step.conn,
        f"{_LIVE} AND kind = ? AND min(a, b) = ? AND max(a, b) = ?",
        [relation, min(a, b), max(a, b)],
    )
    if same is None:
        pk = step.insert("link", values | {"uuid": new_uuid(), "scope": "claim"})
    else:
        pk = int(same["id"])
        step.update("link", pk, **values)
    return _get(step, pk)


def edit(step: Step, link_id: int, relation: Relation | None, detail: Mapping[str, object]) -> ClaimLink:
    """Change the relation, or what is given of subtype, rationale, confidence and evidence."""
    row = _row(step, link_id)
    merged = {**json.loads(row["detail"]), **detail}
    values: Row = {"detail": dump({k: v for k, v in merged.items() if v})}
    if relation is not None and relation != row["kind"]:
        pair = [relation, min(row["a"], row["b"]), max(row["a"], row["b"])]
        if rows.one(step.conn, f"{_LIVE} AND kind = ? AND min(a, b) = ? AND max(a, b) = ?", pair):
            raise UsageError("linked_so")
        values["kind"] = relation
    step.update("link", link_id, **values)
    return _get(step, link_id)


def remove(step: Step, link_id: int) -> ClaimLink:
    """Mark a link deleted; returns what it was."""
    link = _get(step, link_id)
    step.delete("link", link_id)
    return link


def of(store: Store, claim_ids: Iterable[int]) -> list[ClaimLink]:
    """The links of these claims, confirmed first; links with a deleted claim at the other end are left out."""
    ids = listed(claim_ids)
    found = rows.fetch(
        store.conn,
        f"SELECT l.* FROM ({_LIVE} AND (a IN (SELECT value FROM json_each(?)) OR b IN (SELECT value FROM json_each(?)))) l"
        " JOIN claim x ON x.id = l.a JOIN claim y ON y.id = l.b"
        f" WHERE x.deleted IS NULL AND y.deleted IS NULL AND {_may_be_seen(store)} ORDER BY l.state, l.score DESC, l.id",
        [ids, ids],
    )
    return [_link(row) for row in found]


def every(store: Store, relations: Iterable[str] = ()) -> list[ClaimLink]:
    """All links between live claims of these relations (empty: any), by id."""
    wanted = dump(list(relations))
    found = rows.fetch(
        store.conn,
        f"SELECT l.* FROM ({_LIVE} AND (? = '[]' OR kind IN (SELECT value FROM json_each(?)))) l"
        " JOIN claim x ON x.id = l.a JOIN claim y ON y.id = l.b"
        f" WHERE x.deleted IS NULL AND y.deleted IS NULL AND {_may_be_seen(store)} ORDER BY l.id",
        [wanted, wanted],
    )
    return [_link(row) for row in found]


def _may_be_seen(store: Store) -> str:
    """SQL: neither a claim at one of the ends nor the link itself is hidden by a blind review."""
    parts = (blind.shown(store, f"{end}.article_id", f"{who}.by") for end in "xy" for who in (end, "l"))
    return " AND ".join(parts)


def pack(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Evidence as JSON can hold it."""
    return [asdict(e) for e in evidence]


def _row(step: Step, link_id: int) -> Row:
    row = rows.one(step.conn, f"{_LIVE} AND id = ?", [link_id])
    if row is None:
        raise NotFound("no_claim_link", id=link_id)
    return row


def _get(step: Step, link_id: int) -> ClaimLink:
    return _link(_row(step, link_id))


def _link(row: Row) -> ClaimLink:
    detail = json.loads(row["detail"])
    return ClaimLink(
        row["id"],
        row["uuid"],
        Relation(row["kind"]),
        row["a"],
        row["b"],
        LinkState(row["state"]),
        Subtype(detail["subtype"]) if detail.get("subtype") else None,
        detail.get("rationale", ""),
        detail.get("confidence", ""),
        tuple(Evidence(**e) for e in detail.get("a", ())),
        tuple(Evidence(**e) for e in detail.get("b", ())),
        row["score"],
        tuple(Reason.load(r) for r in json.loads(row["reasons"])),
        row["by"],
        row["at"],
    )
