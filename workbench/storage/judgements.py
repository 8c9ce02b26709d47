"""What analysts said of suggested claims: the examples that suggestions learn from."""

from __future__ import annotations

import json
from collections.abc import Mapping

from workbench.domain.span import Anchor
from workbench.domain.suggestion import Judgement
from workbench.storage import rows
from workbench.storage.rows import Row, dump
from workbench.storage.store import Store
from workbench.storage.tx import Step

_LIVE = "SELECT * FROM judgement WHERE deleted IS NULL AND by = ?"


def put(
    step: Step, article_id: int, anchor: Anchor, features: Mapping[str, float], claim_id: int | None
) -> int:
    """Note that a suggestion was accepted as a claim, or rejected (no claim); an earlier word on it gives way."""
    known = rows.fetch(
        step.conn,
        f"{_LIVE} AND article_id = ? AND start = ? AND end = ?",
        [step.by, article_id, anchor.start, anchor.end],
    )
    for row in known:
        step.delete("judgement", row["id"])
    return step.insert(
        "judgement",
        {
            "article_id": article_id,
            "start": anchor.start,
            "end": anchor.end,
            "exact": anchor.exact,
            "accepted": int(claim_id is not None),
            "features": dump(dict(features)),
            "claim_id": claim_id,
            "by": step.by,
            "at": step.at,
        },
    )


def of(store: Store, article_id: int) -> list[Judgement]:
    """This analyst's judgements of an article, the oldest first."""
    found = rows.fetch(store.conn, f"{_LIVE} AND article_id = ? ORDER BY id", [store.analyst, article_id])
    return [_judgement(row) for row in found]


def of_older(store: Store, article_id: int) -> dict[str, Judgement]:
    """The words of a sentence → what this analyst said of it last in an older version of the article."""
    found = rows.fetch(
        store.conn,
        "SELECT j.* FROM standing s JOIN standing o ON o.head = s.head AND o.number < s.number"
        " JOIN judgement j ON j.article_id = o.article_id"
        " WHERE s.article_id = ? AND j.deleted IS NULL AND j.by = ? ORDER BY j.id",
        [article_id, store.analyst],
    )
    return {row["exact"]: _judgement(row) for row in found}


def every(store: Store) -> list[Judgement]:
    """This analyst's judgements, the oldest first."""
    return [_judgement(row) for row in rows.fetch(store.conn, f"{_LIVE} ORDER BY id", [store.analyst])]


def state(store: Store) -> tuple[int, int]:
    """A value that changes whenever this analyst's judgements do."""
    row = store.conn.execute(
        "SELECT count(*), coalesce(sum(id), 0) FROM judgement WHERE deleted IS NULL AND by = ?",
        [store.analyst],
    ).fetchone()
    return int(row[0]), int(row[1])


def forget(step: Step, ids: list[int]) -> int:
    """Mark judgements deleted; returns how many were not yet."""
    return sum(step.delete("judgement", pk) for pk in ids)


def _judgement(row: Row) -> Judgement:
    values = {
        name: row[name] for name in ("id", "article_id", "start", "end", "exact", "claim_id", "by", "at")
    }
    return Judgement(accepted=bool(row["accepted"]), features=json.loads(row["features"]), **values)
