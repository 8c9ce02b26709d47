"""What analysts did in the other file, taken in as one step of the journal.

Each row is looked for by its name, then by its place. What is new is added; what one side has gone on from is taken
from that side; what both changed stays here, with the other version beside it as a `variant`.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from workbench.domain.merging import Disagreement, Outcome
from workbench.storage import aliases, journal, rows
from workbench.storage.merging import beside, readings
from workbench.storage.merging.history import Later, Side, later, spoke
from workbench.storage.merging.kinds import ARTICLE, KINDS, Kind
from workbench.storage.merging.refs import Mapped
from workbench.storage.rows import Row, new_uuid
from workbench.storage.tx import Step

_MENTION = next(kind for kind in KINDS if kind.table == "mention")
FETCHED = 500
"""Rows of the other file that are in memory at a time."""


def each(conn: sqlite3.Connection, sql: str) -> Iterator[Row]:
    """The rows of a query, FETCHED at a time."""
    cursor = conn.execute(sql)
    names = [d[0] for d in cursor.description]
    while some := cursor.fetchmany(FETCHED):
        for values in some:
            yield dict(zip(names, values, strict=True))


class Merge:
    """One merge, while its step is open."""

    def __init__(
        self,
        step: Step,
        other: sqlite3.Connection,
        articles: Mapping[int, int],
        origin: str,
        told: Callable[[], None],
    ) -> None:
        self._step, self._other, self._origin, self._told = step, other, origin, told
        self._articles = articles
        self.mine, self.theirs = Side(step.conn), Side(other)
        self._ids: dict[str, dict[int, int]] = {kind.table: {} for kind in KINDS}
        self._refs = Mapped(articles, self._ids["claim"], self._ids["event"], self._figure)
        self._text: tuple[int, str] = (0, "")
        self.counts: dict[str, Counter[str]] = {}
        self.conflicts: list[Disagreement] = []
        self.analysts: set[str] = set()

    def run(self) -> None:
        """Take everything in. The step is whole when this returns, and nothing is written when it raises."""
        for pk in sorted(set(self._articles.values())):
            self._step.update("article", pk, deleted=None)
        readings.articles(self)
        for kind in KINDS:
            self.counts[kind.table] = Counter()
            changed: list[Row] = []
            for row in each(self._other, f"SELECT * FROM {kind.table} WHERE {kind.mine} ORDER BY id"):
                outcome = self._take(kind, row, changed)
                if outcome is not None:
                    self.count(kind.table, outcome, row.get("by"))
                self._told()
            journal.followed(self._step, kind.table, changed)
        readings.states(self)
        self._variants()

    @property
    def step(self) -> Step:
        """The step that everything is written in."""
        return self._step

    @property
    def other(self) -> sqlite3.Connection:
        """The other file."""
        return self._other

    @property
    def articles(self) -> Mapping[int, int]:
        """Article there → article here."""
        return self._articles

    def count(self, table: str, outcome: Outcome, by: str | None) -> None:
        """Note what became of a row, and whose it was."""
        self.counts.setdefault(table, Counter())[outcome] += 1
        if by and outcome in {Outcome.ADDED, Outcome.UPDATED}:
            self.analysts.add(by)

    def _take(self, kind: Kind, row: Row, changed: list[Row]) -> Outcome | None:
        """Take one row in; None for a deleted one that was never here and has no name by which it could come again."""
        moved = self._moved(kind, row)
        if moved is None:
            return Outcome.LEFT if row["deleted"] is None else None
        here = kind.named(self._step.conn, moved)
        if here is not None:
            self._ids[kind.table][row["id"]] = here["id"]
            if self.mine.unmerged(kind, here):
                return self._again(kind, here, moved, changed)
            return self._compare(kind, here, row, moved, changed)
        if row["deleted"] is not None:
            if kind.ident[0] == "uuid":
                self._ids[kind.table][row["id"]] = self._insert(kind, moved)
            return None
        standing = kind.in_place(self._step.conn, moved)
        if standing:
            return self._meet(kind, standing, row, moved, changed)
        if kind.table == "alias" and (circle := self._circle(moved)) is not None:
            return self.disagree(kind, circle, row, moved)
        pk = self._ids[kind.table][row["id"]] = self._insert(kind, moved)
        self._note(kind, changed, {**moved, "id": pk})
        return Outcome.ADDED

    def _note(self, kind: Kind, changed: list[Row], *touched: Row) -> None:
        """Remember rows that others are derived from; of big tables none is kept."""
        if kind.table in journal.FOLLOWED:
            changed += touched

    def _moved(self, kind: Kind, row: Row) -> Row | None:
        """The row as it can stand here; None when what it needs is missing or its values make no sense."""
        try:
            kind.check(row)
            moved = kind.moved(row, self._refs)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        if moved is not None and "exact" in row and kind.table in {"claim", "mention"}:
            text = self._text_of(moved["article_id"])
            if not 0 <= row["start"] <= row["end"] or text[row["start"] : row["end"]] != row["exact"]:
                return None
        return moved

    def _text_of(self, article_id: int) -> str:
        if self._text[0] != article_id:
            found = self._step.conn.execute(
                "SELECT text FROM article_text WHERE article_id = ?", [article_id]
            ).fetchone()
            self._text = (article_id, found[0] if found else "")
        return self._text[1]

    def _insert(self, kind: Kind, moved: Row) -> int:
        if kind.table == "mention":
            moved = {**moved, "canonical": aliases.named(self._step.conn, moved)}
            self._clear(moved)
        return self._step.insert(kind.table, _without_id(moved))

    def _clear(self, moved: Row) -> None:
        """Suggestions that a person's mention covers go, as they do when it is made here."""
        if moved["family"] == "statement" or moved["deleted"] is not None:
            return
        covered = rows.fetch(
            self._step.conn,
            "SELECT id FROM mention WHERE article_id = ? AND family = ? AND deleted IS NULL AND by IS NULL"
            " AND start < ? AND end > ?",
            [moved["article_id"], moved["family"], moved["end"], moved["start"]],
        )
        for row in covered:
            self._step.delete("mention", row["id"])

    def _again(self, kind: Kind, here: Row, moved: Row, changed: list[Row]) -> Outcome | None:
        """A row that went with a merge that was undone comes back as the other file has it now."""
        if moved["deleted"] is not None:
            return None
        self._write(kind, here, moved)
        self._note(kind, changed, {**moved, "id": here["id"]})
        return Outcome.ADDED

    def _compare(self, kind: Kind, here: Row, row: Row, moved: Row, changed: list[Row]) -> Outcome:
        """The row is here by its name: the version that was worked on from the other is the one to have."""
        who = later(kind, self.mine, here, self.theirs, row)
        if who is Later.NEITHER:
            return Outcome.SAME
        if who is Later.MINE:
            return Outcome.OLDER
        if who is Later.BOTH:
            return self.disagree(kind, here, row, moved)
        if here["deleted"] is not None and moved["deleted"] is None:
            standing = kind.in_place(self._step.conn, moved)
            if standing:
                return self.disagree(kind, standing[0], row, moved)
        self._write(kind, here, moved)
        self._note(kind, changed, here, {**moved, "id": here["id"]})
        return Outcome.UPDATED

    def _write(self, kind: Kind, here: Row, moved: Row) -> None:
        """Put the other version in the place of the row here, which keeps its name; a revision only goes up."""
        new = {name: value for name, value in moved.items() if name not in {"id", "uuid"}}
        if "revision" in here:
            new["revision"] = max(here["revision"] + 1, moved["revision"])
        if kind.table == "mention":
            new["canonical"] = aliases.named(self._step.conn, {**here, **new})
        self._step.update(kind.table, here["id"], **new)

    def _meet(self, kind: Kind, standing: list[Row], row: Row, moved: Row, changed: list[Row]) -> Outcome:
        """Where this row would stand there is one already that somebody made here by themselves."""
        said = self.theirs.digest(kind, row)
        same = next((r for r in standing if self.mine.digest(kind, r) == said), None)
        spoken = [r for r in standing if r["by"] is not None]
        if same is not None and (same["by"] is not None or row["by"] is None):
            self._ids[kind.table][row["id"]] = same["id"]
            return Outcome.SAME
        here = (spoken or standing)[0]
        self._ids[kind.table][row["id"]] = here["id"]
        if row["by"] is None and spoken:
            return Outcome.OLDER
        if row["by"] is not None and not spoken:
            for extra in standing[1:]:
                self._step.delete(kind.table, extra["id"])
            self._write(kind, here, moved)
            self._note(kind, changed, *standing, {**moved, "id": here["id"]})
            return Outcome.UPDATED
        if kind.latest:
            if (here["at"], self.mine.digest(kind, here)) >= (row["at"], said):
                return Outcome.OLDER
            self._write(kind, here, moved)
            return Outcome.UPDATED
        return self.disagree(kind, here, row, moved)

    def _circle(self, moved: Row) -> Row | None:
        """The rule here by which a name of the other file would lead back to itself."""
        if moved["surface"]:
            return None
        known = aliases.rules(self._step.conn)
        if known.resolve(moved["kind"], moved["canonical"]) != moved["key"]:
            return None
        return rows.one(
            self._step.conn,
            "SELECT * FROM alias WHERE deleted IS NULL AND NOT surface AND kind = ? AND key = ?",
            [moved["kind"], moved["canonical"]],
        )

    def disagree(self, kind: Kind, here: Row, row: Row, moved: Row) -> Outcome:
        """Keep the other version beside the one here, once."""
        if kind.table in self._ids:
            self._ids[kind.table].setdefault(row["id"], here["id"])
        who = spoke(self._other, kind.table, row)
        digest = self.theirs.digest(kind, row)
        if not beside.keep(self._step, kind, here, moved, digest, self._origin, who):
            decided = beside.decided(self._step.conn, kind, here, digest)
            return Outcome.OLDER if decided else Outcome.CONFLICT
        self.analysts.add(who)
        self.conflicts.append(
            Disagreement(
                kind.table,
                here["id"],
                here["id"] if kind is ARTICLE else here.get("article_id"),
                beside.words(here),
                spoke(self._step.conn, kind.table, here),
                who,
            )
        )
        return Outcome.CONFLICT

    def _variants(self) -> None:
        """Versions that wait for adjudication in the other file wait here too."""
        kinds = {kind.table: kind for kind in (ARTICLE, *KINDS)}
        ids = {**self._ids, "article": dict(self._articles)}
        waiting = "SELECT * FROM variant WHERE verdict = '' AND deleted IS NULL ORDER BY id"
        for variant in each(self._other, waiting):
            kind, pk = kinds.get(variant["tbl"]), ids.get(variant["tbl"], {}).get(variant["pk"])
            if kind is None or pk is None:
                continue
            try:
                version = {"id": 0, **json.loads(variant["version"])}
                moved = self._moved(kind, version)
            except (ValueError, TypeError):
                continue
            here = rows.one(self._step.conn, f"SELECT * FROM {kind.table} WHERE id = ?", [pk])
            if moved is None or here is None or self.mine.digest(kind, here) == variant["digest"]:
                continue
            if variant["digest"] not in self.mine.known(kind, here):
                origin, who = variant["origin"], variant["who"]
                beside.keep(self._step, kind, here, moved, variant["digest"], origin, who)

    def _figure(self, pk: int) -> int | None:
        """The mention here that a claim of the other file names: the figure at the same place, brought along if need be.

        None where the other file does not have it either; ValueError for one that makes no sense.
        """
        row = rows.one(self._other, "SELECT * FROM mention WHERE id = ?", [pk])
        if row is None:
            return None
        moved = self._moved(_MENTION, row)
        if moved is None:
            raise ValueError("figure")
        found = self._step.conn.execute(
            "SELECT id FROM mention WHERE article_id = ? AND family = ? AND start = ? AND end = ?"
            " ORDER BY deleted IS NOT NULL, id LIMIT 1",
            [moved["article_id"], row["family"], row["start"], row["end"]],
        ).fetchone()
        if found is not None:
            return int(found[0])
        return rows.insert(self._step.conn, "mention", {**_without_id(moved), "uuid": new_uuid()})


def _without_id(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id"}
