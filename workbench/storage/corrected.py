"""The mentions that follow from corrections.

Where the words of a correction stand it makes a mention of its own and hides what detectors found there. Both carry
its id and no analyst, so taking it back takes them back too. What a person said of a place outranks it, and a longer
name that holds its words is left alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.detect.entities.said import Place, Rule, Rules
from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.correction import NONE
from workbench.domain.mention import Entity, EntityType, MentionState
from workbench.storage import aliases, codec, rows
from workbench.storage.rows import Row, listed, new_uuid, now
from workbench.storage.tx import Tx

DETECTOR = "corrections"
"""What made the mentions of corrections, and under which name `run` keeps the articles that wait for them."""


@dataclass(frozen=True, slots=True)
class Known:
    """The corrections in force by id, ready to be looked for."""

    rows: dict[int, Row]
    everywhere: Rules
    own: dict[int, tuple[int, ...]]
    """Article → corrections of that article only."""

    def places(self, article_id: int, text: str) -> list[Place]:
        """Where the corrections that hold for an article stand in its text; its own outrank those of everywhere."""
        own = self.own.get(article_id)
        if not own:
            return self.everywhere.places(text)
        keys = {self.rows[i]["key"] for i in own}
        wanted = [i for i, r in self.rows.items() if i in own or (r["everywhere"] and r["key"] not in keys)]
        return Rules(_rule(self.rows[i]) for i in wanted).places(text)


def known(conn: sqlite3.Connection) -> Known:
    """The corrections in force."""
    cursor = conn.execute(
        "SELECT id, article_id, everywhere, key, first, stop, skip, type, canonical FROM correction"
        " WHERE deleted IS NULL ORDER BY id"
    )
    return _known(tuple(cursor.fetchall()))


@lru_cache(maxsize=4)
def _known(found: tuple[tuple[object, ...], ...]) -> Known:
    names = ("id", "article_id", "everywhere", "key", "first", "stop", "skip", "type", "canonical")
    by_id: dict[int, Row] = {}
    own: dict[int, tuple[int, ...]] = {}
    for values in found:
        row: Row = dict(zip(names, values, strict=True))
        by_id[row["id"]] = row
        if not row["everywhere"]:
            own[row["article_id"]] = (*own.get(row["article_id"], ()), row["id"])
    return Known(by_id, Rules(_rule(r) for r in by_id.values() if r["everywhere"]), own)


def _rule(row: Row) -> Rule:
    return Rule(row["id"], tuple(row["key"].split(" ")), row["first"], row["stop"], row["skip"])


def settle(
    places: Iterable[Place], types: dict[int, str], found: Sequence[Row]
) -> Iterator[tuple[Place, list[Row]]]:
    """The places where a correction holds, each with the detections that it hides.

    `types` are those of the corrections by id, `found` the article's live entity rows; those that a correction
    hides or made may be among them.
    """
    spoken = [r for r in found if r["by"] is not None]
    detected = [r for r in found if r["by"] is None and r["detector"] != DETECTOR]
    for place in places:
        if any(r["start"] < place.end and place.start < r["end"] for r in spoken):
            continue
        outer = place.outer_start, place.outer_end
        meeting = [r for r in detected if r["start"] < outer[1] and outer[0] < r["end"]]
        if any(r["start"] <= outer[0] and outer[1] <= r["end"] and _span(r) != outer for r in meeting):
            continue
        if types[place.rule] != NONE:
            yield place, meeting
        elif same := [r for r in meeting if _span(r) == (place.start, place.end)]:
            yield place, same


def _span(row: Row) -> tuple[int, int]:
    return row["start"], row["end"]


def entities_of(conn: sqlite3.Connection, article_id: int) -> list[Row]:
    """The article's live entity rows, rejected and hidden ones too."""
    return rows.fetch(
        conn,
        "SELECT * FROM mention WHERE article_id = ? AND family = 'entity' AND deleted IS NULL",
        [article_id],
    )


def apply(tx: Tx, article: Article) -> None:
    """Bring the mentions of an article in line with the corrections in force; nothing is written when they are."""
    rules = known(tx.conn)
    places = rules.places(article.id, masked(article.text, article.blocks)) if rules.rows else []
    if not places and not _has_any(tx.conn, article.id):
        return
    found = entities_of(tx.conn, article.id)
    types = {pk: row["type"] for pk, row in rules.rows.items()}
    hidden: dict[int, int] = {}
    made: dict[tuple[int, int], Place] = {}
    for place, over in settle(places, types, found):
        hidden |= {row["id"]: place.rule for row in over}
        if types[place.rule] != NONE:
            made[place.start, place.end] = place
    changed = _hide(tx, found, hidden)
    changed |= _make(tx, article, rules, found, made)
    if changed:
        tx.touch(article.id)


def _has_any(conn: sqlite3.Connection, article_id: int) -> bool:
    """True when a correction made or hides something in the article."""
    row = conn.execute(
        "SELECT EXISTS (SELECT 1 FROM mention WHERE article_id = ? AND correction IS NOT NULL)", [article_id]
    ).fetchone()
    return bool(row[0])


def _hide(tx: Tx, found: Sequence[Row], hidden: dict[int, int]) -> bool:
    """Hide the detections that corrections override and show again those that they no longer do."""
    changed = False
    for row in found:
        if row["by"] is not None or row["detector"] == DETECTOR:
            continue
        wanted = hidden.get(row["id"])
        if (row["correction"], row["state"] == MentionState.REJECTED) != (wanted, wanted is not None):
            state = MentionState.SUGGESTED if wanted is None else MentionState.REJECTED
            rows.update(tx.conn, "mention", row["id"], {"correction": wanted, "state": state})
            changed = True
    return changed


def _make(
    tx: Tx, article: Article, rules: Known, found: Sequence[Row], made: dict[tuple[int, int], Place]
) -> bool:
    """Put the corrections' own mentions where they hold, keeping the rows that are there already."""
    names = aliases.rules(tx.conn)
    own = [r for r in found if r["detector"] == DETECTOR and r["by"] is None]
    old = {_span(r): r for r in own}
    twice = [r["id"] for r in own if old[_span(r)] is not r]
    changed = False
    for span, place in made.items():
        rule = rules.rows[place.rule]
        exact = article.text[place.start : place.end]
        fresh = _mention(rule, span, exact)
        fresh |= {
            "article_id": article.id,
            "canonical": names.effective(rule["type"], rule["canonical"], exact),
        }
        row = old.pop(span, None)
        if row is None:
            rows.insert(tx.conn, "mention", fresh | {"uuid": new_uuid()})
        elif any(row[name] != value for name, value in fresh.items()):
            rows.update(tx.conn, "mention", row["id"], fresh)
        else:
            continue
        changed = True
    gone = [*twice, *(r["id"] for r in old.values())]
    if gone:
        _drop(tx, gone)
    return changed or bool(gone)


def _mention(rule: Row, span: tuple[int, int], exact: str) -> Row:
    """What a correction says of these words, as a row of `mention` without its article and its name."""
    kind, name = rule["type"], rule["canonical"]
    detail = Entity(*span, exact, EntityType(kind), name, 1.0, f"correction {rule['id']}")
    return {
        "family": "entity",
        "type": kind,
        "start": span[0],
        "end": span[1],
        "exact": exact,
        "detected": name,
        "data": codec.pack_detail(detail),
        "state": MentionState.ACCEPTED,
        "detector": DETECTOR,
        "version": "1",
        "correction": rule["id"],
    }


def _drop(tx: Tx, ids: Iterable[int]) -> None:
    """Take made mentions away; those that the journal names are only marked."""
    these = listed(ids)
    tx.conn.execute(
        "UPDATE mention SET deleted = ? WHERE id IN (SELECT value FROM json_each(?))", [now(), these]
    )
    tx.conn.execute(
        "DELETE FROM mention WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS"
        " (SELECT 1 FROM change WHERE tbl = 'mention' AND pk = mention.id)",
        [these],
    )
