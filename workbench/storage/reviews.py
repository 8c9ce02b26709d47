"""What a review is made of: who has worked where, the claims of two analysts, verdicts, conflicts of merges."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from workbench.domain.claim import Claim
from workbench.domain.errors import Conflict, NotFound, UsageError
from workbench.storage import aliases, codec, journal, mentions, rows
from workbench.storage.blind import Veil
from workbench.storage.merging.kinds import ARTICLE, KINDS
from workbench.storage.rows import Row, listed, new_uuid
from workbench.storage.store import Store
from workbench.storage.tx import Step

SAYS = {kind.table: kind.says for kind in (ARTICLE, *KINDS)}
"""Table → the columns in which two versions of a row can differ."""
_WORKED = """SELECT article_id FROM claim WHERE by = ?1 AND deleted IS NULL
    AND id NOT IN (SELECT result FROM adjudication WHERE deleted IS NULL AND result IS NOT NULL)
UNION SELECT article_id FROM reading WHERE analyst = ?1 AND state IN ('read', 'done')"""


def analysts(store: Store) -> list[tuple[str, int]]:
    """The other analysts whose work is in this file, with the number of their claims, the most first."""
    cursor = store.conn.execute(
        "SELECT name, sum(n) FROM (SELECT by AS name, count(*) AS n FROM claim WHERE deleted IS NULL GROUP BY by"
        " UNION ALL SELECT analyst, 0 FROM reading WHERE state IN ('read', 'done') GROUP BY analyst)"
        " WHERE name <> ? GROUP BY name ORDER BY 2 DESC, 1",
        [store.analyst],
    )
    return [(str(name), int(number)) for name, number in cursor]


def worked(store: Store, analyst: str) -> dict[int, str]:
    """Article → hash of its text, for those in which an analyst tagged something or that they have read to the end."""
    cursor = store.conn.execute(
        f"SELECT a.id, a.sha256 FROM article a WHERE a.deleted IS NULL AND a.id IN ({_WORKED}) ORDER BY a.id",
        [analyst],
    )
    return dict(cursor.fetchall())


def hashes(store: Store, ids: Iterable[int]) -> dict[int, str]:
    """Article → hash of its text."""
    cursor = store.conn.execute(
        "SELECT id, sha256 FROM article WHERE id IN (SELECT value FROM json_each(?))", [listed(ids)]
    )
    return dict(cursor.fetchall())


def claims_of(store: Store, articles: Iterable[int], by: Iterable[str]) -> list[Claim]:
    """The claims that these analysts made in these articles by themselves, in order of the text."""
    found = rows.fetch(
        store.conn,
        "SELECT c.* FROM json_each(?) w CROSS JOIN claim c ON c.article_id = w.value WHERE c.deleted IS NULL"
        " AND c.by IN (SELECT value FROM json_each(?)) AND c.id NOT IN"
        " (SELECT result FROM adjudication WHERE deleted IS NULL AND result IS NOT NULL)"
        " ORDER BY w.key, c.start, c.end DESC, c.id",
        [listed(articles), rows.dump(list(by))],
    )
    return [codec.claim(row) for row in found]


def titles(store: Store, articles: Iterable[int]) -> dict[int, str]:
    """Article → its title."""
    cursor = store.conn.execute(
        "SELECT id, title FROM article WHERE id IN (SELECT value FROM json_each(?))", [listed(articles)]
    )
    return dict(cursor.fetchall())


def verdicts(store: Store, articles: Iterable[int]) -> list[Row]:
    """What was decided in these articles."""
    return rows.fetch(
        store.conn,
        "SELECT * FROM adjudication WHERE deleted IS NULL AND article_id IN (SELECT value FROM json_each(?))",
        [listed(articles)],
    )


def decide(
    step: Step, article_id: int, one: int | None, two: int | None, verdict: str, result: int | None = None
) -> None:
    """Write down what stands of two claims, or of one and nothing; another verdict takes the place of an earlier one."""
    pair = sorted((one or 0, two or 0))
    known = rows.one(
        step.conn,
        "SELECT * FROM adjudication WHERE deleted IS NULL AND min(ifnull(one, 0), ifnull(two, 0)) = ?"
        " AND max(ifnull(one, 0), ifnull(two, 0)) = ?",
        pair,
    )
    if known is not None:
        step.delete("adjudication", known["id"])
    step.insert(
        "adjudication",
        {
            "uuid": new_uuid(),
            "article_id": article_id,
            "one": one,
            "two": two,
            "verdict": verdict,
            "result": result,
            "by": step.by,
            "at": step.at,
        },
    )


# conflicts of merges ---------------------------------------------------------------------------------


def variants(store: Store, veil: Veil) -> list[tuple[Row, Row]]:
    """(what waits, the row here) of every conflict that nobody has decided, in order of the articles.

    Those of articles that are blind wait until my work there is done.
    """
    shown = f"ifnull(article_id, 0) NOT IN {veil.ids}" if veil else "1"
    found = rows.fetch(
        store.conn,
        f"SELECT * FROM variant WHERE verdict = '' AND deleted IS NULL AND {shown}"
        " ORDER BY article_id IS NULL, article_id, tbl, pk, id",
    )
    here: dict[tuple[str, int], Row] = {}
    for table in {variant["tbl"] for variant in found} & SAYS.keys():
        ids = [variant["pk"] for variant in found if variant["tbl"] == table]
        these = rows.fetch(
            store.conn, f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(?))", [listed(ids)]
        )
        here |= {(table, row["id"]): row for row in these}
    return [(v, here[v["tbl"], v["pk"]]) for v in found if (v["tbl"], v["pk"]) in here]


def _here(conn: sqlite3.Connection, variant: Row) -> Row | None:
    if variant["tbl"] not in SAYS:
        return None
    return rows.one(conn, f"SELECT * FROM {variant['tbl']} WHERE id = ?", [variant["pk"]])


def settle(step: Step, variant_id: int, verdict: str) -> None:
    """Decide a conflict: the row here stays (mine, edited), the other version takes its place (theirs), or both stay.

    Conflict when the other version cannot stand here any more; UsageError for both where there is room for one only.
    """
    variant = rows.one(
        step.conn, "SELECT * FROM variant WHERE id = ? AND verdict = '' AND deleted IS NULL", [variant_id]
    )
    here = None if variant is None else _here(step.conn, variant)
    if variant is None or here is None:
        raise NotFound("no_variant")
    table, version = variant["tbl"], json.loads(variant["version"])
    try:
        if verdict == "theirs":
            _put(step, table, here, version)
        elif verdict == "both":
            if table != "claim":
                raise UsageError("review_no_both")
            step.insert(table, version | {"uuid": new_uuid(), "revision": 1, "deleted": None})
    except sqlite3.IntegrityError:
        raise Conflict("review_no_room") from None
    step.update("variant", variant_id, verdict=verdict, by=step.by)


def _put(step: Step, table: str, here: Row, version: dict[str, Any]) -> None:
    """The other version in the place of the row here, which keeps its name."""
    new = {name: value for name, value in version.items() if name in here and name not in {"id", "uuid"}}
    if "revision" in here:
        new |= {"revision": here["revision"] + 1, "updated": step.at}
    if table == "mention":
        new["canonical"] = aliases.named(step.conn, {**here, **new})
    if table == "article" and new.get("published") != here["published"]:
        mentions.forget_runs(step, [here["id"]])
    step.update(table, here["id"], **new)
    journal.followed(step, table, [here, here | new])
