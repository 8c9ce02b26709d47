"""Mentions and detector runs: replaced per (article, detector), except where a person has spoken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from workbench.domain.errors import NotFound
from workbench.domain.mention import Entity, Figure, Mention, MentionState, Statement
from workbench.domain.span import Anchor
from workbench.storage import aliases, codec, rows
from workbench.storage.codec import Detail
from workbench.storage.rows import Row, listed, new_uuid, now
from workbench.storage.store import Store
from workbench.storage.tx import Step, Tx
from workbench.storage.versions import OLDER

BY_HAND = "analyst"
"""The detector of what a person found."""


def replace(tx: Tx, article_id: int, text: str, detector: str, version: str, found: Sequence[Detail]) -> None:
    """Put what a detector found in the place of what it had found before, and note the run.

    A finding at the same place keeps its row and id, so that claims keep their figures. What a person accepted,
    rejected or added stays as it is and keeps new findings of its family off its span. Rows that are no longer
    found go; those that a claim or the journal names are only marked deleted.
    """
    old = rows.fetch(
        tx.conn,
        "SELECT * FROM mention WHERE article_id = ? AND (detector = ? OR by IS NOT NULL)",
        [article_id, detector],
    )
    spoken = [row for row in old if row["by"] is not None and row["deleted"] is None]
    mine = {_key(row): row for row in old if row["by"] is None and row["detector"] == detector}
    known_names = aliases.rules(tx.conn)
    for detail in found:
        fresh = _row(article_id, text, detector, version, detail)
        if isinstance(detail, Entity):
            fresh["canonical"] = known_names.effective(detail.type, detail.canonical, fresh["exact"])
        if any(_same_place(row, fresh) for row in spoken):
            continue
        known = mine.pop(_key(fresh), None)
        if known is None:
            rows.insert(tx.conn, "mention", fresh | {"uuid": new_uuid()})
        elif any(known[c] != v for c, v in fresh.items()) or known["deleted"]:
            rows.update(tx.conn, "mention", known["id"], fresh | {"deleted": None})
    _drop(tx, article_id, [row["id"] for row in mine.values()])
    _note(tx, article_id, detector, version, None)
    tx.touch(article_id)


def fail(tx: Tx, article_id: int, detector: str, version: str, failure: str) -> None:
    """Note that a detector failed on an article; what it had found before stays."""
    _note(tx, article_id, detector, version, failure)


def detected(store: Store, article_id: int) -> bool:
    """True when any version of a detector has read the article."""
    return rows.one(store.conn, "SELECT 1 FROM run WHERE article_id = ? LIMIT 1", [article_id]) is not None


def _note(tx: Tx, article_id: int, detector: str, version: str, failure: str | None) -> None:
    tx.conn.execute(
        "INSERT OR REPLACE INTO run (article_id, detector, version, failure, at) VALUES (?, ?, ?, ?, ?)",
        [article_id, detector, version, failure, now()],
    )


def _row(article_id: int, text: str, detector: str, version: str, detail: Detail) -> Row:
    return {
        "article_id": article_id,
        "family": codec.family_of(detail),
        "type": codec.type_of(detail),
        "start": detail.start,
        "end": detail.end,
        "exact": text[detail.start : detail.end],
        "canonical": detail.canonical if isinstance(detail, Entity) else None,
        "detected": detail.canonical if isinstance(detail, Entity) else None,
        "data": codec.pack_detail(detail),
        "state": MentionState.SUGGESTED,
        "detector": detector,
        "version": version,
    }


def _key(row: Row) -> tuple[object, ...]:
    """What makes two findings of one detector the same one: its place; statements may share a span, so their cue too."""
    extra = row["data"].partition('"speaker"')[0] if row["family"] == "statement" else ""
    return row["family"], row["start"], row["end"], extra


def _same_place(spoken: Row, fresh: Row) -> bool:
    """True when a person has spoken about this place: an overlap, or for statements the very same span."""
    if spoken["family"] != fresh["family"]:
        return False
    if fresh["family"] == "statement":
        return bool(_key(spoken) == _key(fresh))
    return bool(spoken["start"] < fresh["end"] and fresh["start"] < spoken["end"])


def _drop(tx: Tx, article_id: int, ids: list[int]) -> None:
    if not ids:
        return
    named = "SELECT value FROM claim, json_each(claim.figures) WHERE claim.article_id = ?"
    kept = "SELECT pk FROM change WHERE tbl = 'mention'"
    tx.conn.execute(
        "UPDATE mention SET deleted = ? WHERE deleted IS NULL AND id IN (SELECT value FROM json_each(?))",
        [now(), listed(ids)],
    )
    tx.conn.execute(
        # Undo may bring a claim back to an older version, with the figures it had there.
        f"DELETE FROM mention WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN ({named})"
        f" AND id NOT IN ({kept} AND pk IN (SELECT value FROM json_each(?)))"
        " AND article_id NOT IN (SELECT article_id FROM standing)",
        [listed(ids), article_id, listed(ids)],
    )


def of(store: Store, article_id: int, *, rejected: bool = False) -> tuple[Mention, ...]:
    """An article's mentions by start, the longest first."""
    found = store.conn.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM mention WHERE article_id = ? AND deleted IS NULL"
        " AND (? OR state <> 'rejected') ORDER BY start, end DESC, id",
        [article_id, rejected],
    )
    return tuple(map(_mention, found))


_COLUMNS = (
    "id", "uuid", "article_id", "family", "type", "start", '"end"', "exact", "canonical", "data", "state",
    "detector", "version", "by",
)  # fmt: skip
_NAMES = tuple(column.strip('"') for column in _COLUMNS)
DECODED = 2048
"""Mentions that stay decoded: a decision on one of hundreds fetches all of them again. Some two kilobytes each."""


@lru_cache(maxsize=DECODED)
def _mention(values: tuple[object, ...]) -> Mention:
    """The mention of a row, the same object for the same row; nothing of it can be changed."""
    return codec.mention(dict(zip(_NAMES, values, strict=True)))


def details(store: Store, ids: Iterable[int]) -> dict[int, list[Figure | Entity]]:
    """Article → its figures and entities that nobody rejected, by start; articles without any are left out."""
    found = rows.fetch(
        store.conn,
        "SELECT * FROM mention WHERE article_id IN (SELECT value FROM json_each(?)) AND deleted IS NULL"
        " AND state <> 'rejected' AND family <> 'statement' ORDER BY article_id, start",
        [listed(ids)],
    )
    out: dict[int, list[Figure | Entity]] = {}
    for row in found:
        detail = codec.unpack_detail(row)
        if isinstance(detail, Figure | Entity):
            out.setdefault(row["article_id"], []).append(detail)
    return out


def spread(store: Store, names: Iterable[str]) -> dict[str, int]:
    """Canonical name → how many articles name it."""
    cursor = store.conn.execute(
        "SELECT canonical, count(DISTINCT article_id) FROM mention"
        " WHERE canonical IN (SELECT value FROM json_each(?)) AND family = 'entity' AND deleted IS NULL"
        f" AND state <> 'rejected' AND article_id NOT IN {OLDER} GROUP BY canonical",
        [rows.dump(sorted(names))],
    )
    return {name: int(n) for name, n in cursor}


def get(store: Store, mention_id: int) -> Mention:
    """One mention; NotFound when there is none."""
    row = rows.one(store.conn, "SELECT * FROM mention WHERE id = ? AND deleted IS NULL", [mention_id])
    if row is None:
        raise NotFound("no_mention", id=mention_id)
    return codec.mention(row)


def figures(store: Store, ids: Iterable[int]) -> dict[int, Figure]:
    """Figures by mention id, deleted ones too: a claim keeps what it was made with."""
    found = rows.fetch(
        store.conn,
        "SELECT * FROM mention WHERE family = 'figure' AND id IN (SELECT value FROM json_each(?))",
        [listed(ids)],
    )
    return {row["id"]: detail for row in found if isinstance(detail := codec.unpack_detail(row), Figure)}


def _with_text(step: Step, mention_id: int) -> rows.Row:
    """A mention's row with the `text` of its article; NotFound."""
    row = rows.one(
        step.conn,
        "SELECT m.*, t.text FROM mention m JOIN article_text t USING (article_id) WHERE m.id = ? AND m.deleted IS NULL",
        [mention_id],
    )
    if row is None:
        raise NotFound("no_mention", id=mention_id)
    return row


def judge(step: Step, mention_id: int, state: MentionState) -> bool:
    """Accept or reject a mention; from now on it is the analyst's, and it keeps its surroundings. False: no change."""
    row = _with_text(step, mention_id)
    if row["state"] == state and row["by"]:
        return False
    anchor = Anchor.of(row["text"], row["start"], row["end"])
    return step.update(
        "mention",
        mention_id,
        state=state,
        by=step.by,
        at=step.at,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
    )


def add(step: Step, article_id: int, text: str, detail: Detail) -> int:
    """Put what an analyst found and no detector did; it is theirs. Returns the mention's id."""
    anchor = Anchor.of(text, detail.start, detail.end)
    around = {"uuid": new_uuid(), "prefix": anchor.prefix, "suffix": anchor.suffix}
    row = _row(article_id, text, BY_HAND, "1", detail) | around
    return step.insert("mention", row | {"state": MentionState.ACCEPTED, "by": step.by})


def edit(step: Step, mention_id: int, detail: Detail, *, named: bool = False) -> bool:
    """Put what an analyst says in the place of what was detected; it is theirs from now on. False: no change.

    Suggestions of the same family that a longer span now covers go. An entity's name is followed along the
    renames in force, as a detected one is; a name that the person gave (`named`) goes by no other of itself.
    """
    row = _with_text(step, mention_id)
    said = _row(row["article_id"], row["text"], row["detector"], row["version"], detail)
    said["named"] = int(named or row["named"])
    said["canonical"] = aliases.named(step.conn, said)
    anchor = Anchor.of(row["text"], detail.start, detail.end)
    said |= {"state": MentionState.ACCEPTED, "prefix": anchor.prefix, "suffix": anchor.suffix}
    if row["by"] and all(row[name] == value for name, value in said.items()):
        return False
    covered = rows.fetch(
        step.conn,
        "SELECT id FROM mention WHERE article_id = ? AND family = ? AND family <> 'statement' AND id <> ?"
        " AND deleted IS NULL AND by IS NULL AND start < ? AND end > ?",
        [row["article_id"], row["family"], mention_id, detail.end, detail.start],
    )
    for other in covered:
        step.delete("mention", other["id"])
    return step.update("mention", mention_id, **said, by=step.by, at=step.at)


def forget_runs(tx: Tx, article_ids: Iterable[int]) -> None:
    """Make these articles stale for every detector: what detection reads along with the text has changed."""
    tx.conn.execute(
        "DELETE FROM run WHERE article_id IN (SELECT value FROM json_each(?))", [listed(article_ids)]
    )


def stale(store: Store, versions: dict[str, str], ids: Iterable[int] | None = None) -> list[int]:
    """Articles that some detector has not gone through in its present version; opened ones first, then the newest."""
    counted = " + ".join(
        "EXISTS (SELECT 1 FROM run WHERE run.article_id = a.id AND detector = ? AND version = ?)"
        for _ in versions
    )
    args: list[object] = [x for pair in versions.items() for x in pair]
    only = "" if ids is None else "AND a.id IN (SELECT value FROM json_each(?))"
    if ids is not None:
        args.append(listed(ids))
    cursor = store.conn.execute(
        "SELECT a.id FROM article a LEFT JOIN reading r ON r.analyst = ? AND r.article_id = a.id"
        f" WHERE a.deleted IS NULL AND {counted or 0} < {len(versions)} {only}"
        " ORDER BY r.opened DESC, a.published DESC, a.id DESC",
        [store.analyst, *args],
    )
    return [row[0] for row in cursor.fetchall()]


def failures(store: Store, versions: dict[str, str]) -> list[tuple[int, str, str]]:
    """(article id, detector, reason) of the runs that failed in the present versions."""
    cursor = store.conn.execute(
        "SELECT article_id, detector, version, failure FROM run WHERE failure IS NOT NULL ORDER BY article_id, detector"
    )
    return [(a, d, f) for a, d, v, f in cursor if versions.get(d) == v]


def statements_over(found: Iterable[Mention], start: int, end: int) -> list[Statement]:
    """Statements among `found` whose content or whole span meets [start, end), the tightest first."""
    meeting = [
        m.detail
        for m in found
        if isinstance(m.detail, Statement) and m.detail.start < end and start < m.detail.end
    ]
    return sorted(meeting, key=lambda s: s.end - s.start)
