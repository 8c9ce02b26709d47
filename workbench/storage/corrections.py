"""Corrections: what analysts said of the same words in an article or everywhere. Each is a row of the journal.

What follows from one is derived (`corrected`): at once where that is little, else a few articles at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from workbench.detect.entities.said import rule as rule_of
from workbench.domain.article import Article
from workbench.domain.correction import Correction, Said
from workbench.domain.mention import Entity, MentionState
from workbench.domain.span import Anchor
from workbench.storage import aliases, codec, rows
from workbench.storage.corrected import DETECTOR, apply, entities_of
from workbench.storage.rows import Row, new_uuid, now
from workbench.storage.store import Store
from workbench.storage.tx import Step, Tx

BY_HAND = "analyst"
"""What made a mention that a person marked."""
INLINE = 200
"""Articles that are brought up to date in the step itself; more are done after it, a few at a time."""
_TODO = "todo"
_FRONTS = ("", *"وفبلك", "وب", "ول", "وك", "فب", "فل", "فك")


def say(step: Step, said: Said, *, everywhere: bool) -> int | None:
    """Write a correction down and apply it; one of the same words and reach gives way to it. None: its words hold no word."""
    rule = rule_of(0, said.context, said.at, said.to)
    if rule is None:
        return None
    key = " ".join(rule.words)
    old = rows.fetch(
        step.conn,
        "SELECT * FROM correction WHERE deleted IS NULL AND key = ?"
        " AND CASE WHEN everywhere THEN ? ELSE article_id = ? END",
        [key, everywhere, said.article_id],
    )
    for row in old:
        step.delete("correction", row["id"])
    pk = step.insert(
        "correction",
        {
            "article_id": said.article_id,
            "everywhere": int(everywhere),
            "key": key,
            "first": rule.first,
            "stop": rule.stop,
            "skip": rule.skip,
            "context": said.context,
            "at_start": said.at,
            "at_end": said.to,
            "type": said.type,
            "canonical": said.canonical,
            "was": said.was,
            "start": said.start,
            "end": said.end,
            "by": step.by,
            "at": step.at,
        },
    )
    refresh(step, [*old, {"id": pk, "key": key, "everywhere": everywhere, "article_id": said.article_id}])
    return pk


def forget(step: Step, correction_id: int) -> bool:
    """Take a correction back; false when there is none."""
    row = rows.one(step.conn, "SELECT * FROM correction WHERE id = ? AND deleted IS NULL", [correction_id])
    if row is None:
        return False
    step.delete("correction", correction_id)
    refresh(step, [row])
    return True


def refresh(tx: Tx, changed: Iterable[Row]) -> None:
    """Bring up to date what corrections that came or went touch: at once where that is little, else `finish` does."""
    ids: dict[int, None] = {}
    for row in changed:
        held = tx.conn.execute("SELECT DISTINCT article_id FROM mention WHERE correction = ?", [row["id"]])
        ids.update(dict.fromkeys(r[0] for r in held.fetchall()))
        if not row["everywhere"]:
            ids[row["article_id"]] = None
        else:
            ids.update(dict.fromkeys(candidates(tx.conn, row["key"].split(" "))))
    wanted = list(ids)
    for article in _texts(tx.conn, wanted[:INLINE]):
        apply(tx, article)
    tx.conn.executemany(
        "INSERT OR REPLACE INTO run (article_id, detector, version, failure, at) VALUES (?, ?, ?, NULL, ?)",
        [(pk, DETECTOR, _TODO, now()) for pk in wanted[INLINE:]],
    )


def _texts(conn: sqlite3.Connection, ids: Iterable[int]) -> Iterator[Article]:
    for pk in ids:
        row = rows.one(
            conn,
            "SELECT a.*, t.text, t.blocks, 0 AS revision FROM article a JOIN article_text t ON t.article_id = a.id"
            " WHERE a.id = ? AND a.deleted IS NULL",
            [pk],
        )
        if row is not None:
            yield codec.article(row)


def candidates(conn: sqlite3.Connection, words: Sequence[str]) -> list[int]:
    """Articles in which the folded words can stand, the first with any proclitics; some of them may not hold them."""
    first, rest = words[0], words[1:]
    forms = [f"{front}{first}" for front in _FRONTS]
    if first.startswith("ال"):
        forms += [f"{front}لل{first[2:]}" for front in ("", "و", "ف")]
    phrases = " OR ".join(f'"{" ".join([form, *rest])}"' for form in forms)
    cursor = conn.execute(
        "SELECT f.rowid FROM article_fts f JOIN article a ON a.id = f.rowid"
        " WHERE article_fts MATCH ? AND a.deleted IS NULL ORDER BY f.rowid DESC",
        [f"words : ({phrases})"],
    )
    return [int(row[0]) for row in cursor]


def waiting(store: Store) -> list[int]:
    """Articles that a correction still has to be applied to."""
    cursor = store.conn.execute(
        "SELECT article_id FROM run WHERE detector = ? AND version = ? ORDER BY article_id", [DETECTOR, _TODO]
    )
    return [row[0] for row in cursor.fetchall()]


def finish(tx: Tx, article: Article) -> None:
    """Apply the corrections to an article that waits for them."""
    apply(tx, article)
    tx.conn.execute("DELETE FROM run WHERE article_id = ? AND detector = ?", [article.id, DETECTOR])


def every(store: Store) -> list[Correction]:
    """The corrections in force, the newest first."""
    found = rows.fetch(
        store.conn,
        "SELECT c.*, (SELECT count(*) FROM mention m WHERE m.correction = c.id AND m.detector = ?"
        "  AND m.deleted IS NULL AND m.state <> 'rejected') AS mentions,"
        " (SELECT count(*) FROM mention m WHERE m.correction = c.id AND m.detector <> ?"
        "  AND m.deleted IS NULL AND m.by IS NULL) AS hidden"
        " FROM correction c WHERE c.deleted IS NULL ORDER BY c.id DESC",
        [DETECTOR, DETECTOR],
    )
    return [
        Correction(
            r["id"],
            Said(
                r["article_id"],
                r["start"],
                r["end"],
                r["context"],
                r["at_start"],
                r["at_end"],
                r["type"],
                r["canonical"],
                r["was"],
            ),
            bool(r["everywhere"]),
            r["by"],
            r["at"],
            r["mentions"],
            r["hidden"],
        )
        for r in found
    ]


def add(step: Step, article: Article, detail: Entity) -> int:
    """Put a name that a person marked; what detectors had suggested over it goes. Returns the mention's id."""
    exact = article.text[detail.start : detail.end]
    for row in entities_of(step.conn, article.id):
        own = row["by"] is None or (
            row["state"] == MentionState.REJECTED and (row["start"], row["end"]) == (detail.start, detail.end)
        )
        if own and row["start"] < detail.end and detail.start < row["end"]:
            step.delete("mention", row["id"])
    anchor = Anchor.of(article.text, detail.start, detail.end)
    return step.insert(
        "mention",
        {
            "uuid": new_uuid(),
            "article_id": article.id,
            "family": "entity",
            "type": str(detail.type),
            "start": detail.start,
            "end": detail.end,
            "exact": exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "canonical": aliases.rules(step.conn).effective(detail.type, detail.canonical, exact),
            "detected": detail.canonical,
            "data": codec.pack_detail(detail),
            "state": MentionState.ACCEPTED,
            "detector": BY_HAND,
            "version": "1",
            "by": step.by,
            "at": step.at,
        },
    )
