"""What analysts do beyond marking: chains of attribution, judgements, events, searches kept, what they dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.storage.migrations.steps import run_script

if TYPE_CHECKING:
    from sqlite_utils import Database


def m0006_hops(db: Database) -> None:
    """The chain of attribution of a claim (JSON, the outlet first), and the codebooks that claims were made under.

    Older claims keep an empty chain: nothing is guessed for them. A codebook is kept whole, so that it can be told
    when it was changed without a new version, and what an older claim meant.
    """
    run_script(
        db,
        """ALTER TABLE claim ADD COLUMN hops TEXT NOT NULL DEFAULT '[]';
CREATE INDEX claim_codebook ON claim (codebook) WHERE deleted IS NULL;
CREATE TABLE codebook (
    version TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
""",
    )


def m0007_judgements(db: Database) -> None:
    """Suggestions that were accepted or rejected, with the features they had: all that learning knows.

    Weights are no rows: they are the replay of these, so that undoing a judgement undoes what it taught.
    """
    run_script(
        db,
        """CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    features TEXT NOT NULL,
    claim_id INTEGER REFERENCES claim (id),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX judgement_article ON judgement (article_id) WHERE deleted IS NULL;
CREATE INDEX judgement_by ON judgement (by, id) WHERE deleted IS NULL;
""",
    )


def m0008_events(db: Database) -> None:
    """Events that analysts name, the root a person chose for a family of copies, and what a link says beyond its kind.

    `detail` of a link is JSON: subtype, rationale, confidence and evidence of a link between claims; older links
    have none of it. An item of an event keeps the article of a claim, so that the journal can name it.
    """
    run_script(
        db,
        """ALTER TABLE link ADD COLUMN detail TEXT NOT NULL DEFAULT '{}';
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    by TEXT NOT NULL,
    created TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE TABLE event_item (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES event (id),
    scope TEXT NOT NULL CHECK (scope IN ('article', 'claim')),
    item INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX event_item_once ON event_item (event_id, scope, item) WHERE deleted IS NULL;
CREATE INDEX event_item_of ON event_item (scope, item) WHERE deleted IS NULL;
CREATE TABLE family_root (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX family_root_once ON family_root (article_id) WHERE deleted IS NULL;
""",
    )


def m0010_saved_searches(db: Database) -> None:
    """Queries that an analyst gave a name; a query is JSON, read back field by field."""
    run_script(
        db,
        """CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    query TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX saved_search_name ON saved_search (by, kind, name) WHERE deleted IS NULL;
""",
    )


def m0011_linked(db: Database) -> None:
    """Which sketches were looked up already, so that a long search for copies goes on where it was stopped."""
    run_script(db, "ALTER TABLE sketch ADD COLUMN linked TEXT;\n")


def m0012_dismissals(db: Database) -> None:
    """What analysts said is nothing: two figures, an article for an event, a sentence for a claim; undone like all."""
    run_script(
        db,
        """CREATE TABLE dismissal (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX dismissal_once ON dismissal (kind, key) WHERE deleted IS NULL;
""",
    )
