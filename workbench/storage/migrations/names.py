"""Names over all articles: what analysts said of them, and which spellings are one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.storage.migrations.steps import run_script

if TYPE_CHECKING:
    from sqlite_utils import Database


def m0009_aliases(db: Database) -> None:
    """What analysts say about names; and beside a mention's canonical name the one that detection gave it.

    The canonical name follows from `detected`, the spelling and the rules, and is derived again when a rule changes.
    """
    run_script(
        db,
        """ALTER TABLE mention ADD COLUMN detected TEXT;
UPDATE mention SET detected = canonical WHERE canonical IS NOT NULL;
CREATE INDEX mention_detected ON mention (detected) WHERE detected IS NOT NULL;
CREATE TABLE alias (
    id INTEGER PRIMARY KEY,
    surface INTEGER NOT NULL,
    key TEXT NOT NULL,
    was TEXT NOT NULL,
    kind TEXT NOT NULL,
    canonical TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX alias_key ON alias (surface, kind, was, key) WHERE deleted IS NULL;
""",
    )


def m0013_corrections(db: Database) -> None:
    """What analysts said of the same words everywhere or in one article, and which mentions follow from it.

    A mention with a correction and no analyst is derived: made by the correction, or found by a detector and hidden.
    """
    run_script(
        db,
        """ALTER TABLE mention ADD COLUMN correction INTEGER;
CREATE INDEX mention_correction ON mention (correction) WHERE correction IS NOT NULL;
CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    everywhere INTEGER NOT NULL,
    key TEXT NOT NULL,
    first INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    skip INTEGER NOT NULL,
    context TEXT NOT NULL,
    at_start INTEGER NOT NULL,
    at_end INTEGER NOT NULL,
    type TEXT NOT NULL,
    canonical TEXT NOT NULL,
    was TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX correction_live ON correction (key) WHERE deleted IS NULL;
""",
    )


def m0014_names(db: Database) -> None:
    """The names that count, by themselves: 5 million mentions are counted by name without reading one of them."""
    run_script(
        db,
        "CREATE INDEX mention_name ON mention (canonical, type, exact, article_id)"
        " WHERE family = 'entity' AND deleted IS NULL AND state <> 'rejected';\n",
    )


def m0015_spellings(db: Database) -> None:
    """Names that are surely one are one over all articles: how often detection gave each name, and which one it goes by.

    Triggers count, so that undo, corrections and detection need not. `block` is a hash of kind and consonants; only
    names of one block can be one. `waits`: 1 when its block is to be looked at before the transaction ends, 2 for
    names of before this step, which are looked at later. `named`: a person gave this one mention its name.
    """
    kind = "CASE {}.type WHEN 'GROUP' THEN 'ORG' WHEN 'MEDIA' THEN 'ORG' ELSE {}.type END"
    counts = (
        "{0}.family = 'entity' AND {0}.detected <> '' AND {0}.deleted IS NULL AND {0}.state <> 'rejected'"
    )
    more, fewer = (
        f"INSERT INTO spelling (kind, name, mentions, waits) SELECT {kind.format('new', 'new')}, new.detected, 1, 1"
        f" WHERE {counts.format('new')} ON CONFLICT (kind, name)"
        " DO UPDATE SET mentions = mentions + 1, waits = max(waits, peers); ",
        "UPDATE spelling SET mentions = mentions - 1, waits = max(waits, peers)"
        f" WHERE {counts.format('old')} AND kind = {kind.format('old', 'old')} AND name = old.detected; ",
    )
    run_script(
        db,
        f"""ALTER TABLE mention ADD COLUMN named INTEGER NOT NULL DEFAULT 0;
UPDATE mention SET named = 1 WHERE id IN (SELECT pk FROM change WHERE tbl = 'mention')
    AND family = 'entity' AND by IS NOT NULL AND json_extract(data, '$.rule') = 'edited';
CREATE TABLE spelling (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    block INTEGER,
    peers INTEGER NOT NULL DEFAULT 0,
    shown TEXT,
    waits INTEGER NOT NULL
) STRICT;
INSERT INTO spelling (kind, name, mentions, waits)
    SELECT {kind.format("m", "m")} AS kind, detected, count(*), 2 FROM mention m WHERE {counts.format("m")}
    GROUP BY detected, kind ORDER BY min(m.id);
CREATE UNIQUE INDEX spelling_name ON spelling (name, kind);
CREATE INDEX spelling_block ON spelling (block) WHERE block IS NOT NULL;
CREATE INDEX spelling_waits ON spelling (waits) WHERE waits > 0;
CREATE TRIGGER spelling_more AFTER INSERT ON mention WHEN {counts.format("new")} BEGIN {more}END;
CREATE TRIGGER spelling_fewer AFTER DELETE ON mention WHEN {counts.format("old")} BEGIN {fewer}END;
CREATE TRIGGER spelling_other AFTER UPDATE OF type, detected, state, deleted ON mention
    WHEN new.family = 'entity' BEGIN {fewer}{more}END;
""",
    )


def m0016_other_names(db: Database) -> None:
    """Which other names a name goes by, without reading its mentions."""
    run_script(db, "CREATE INDEX spelling_shown ON spelling (shown, kind) WHERE shown IS NOT NULL;\n")
