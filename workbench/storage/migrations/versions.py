"""Versions: which article is the newer text of which, and where a file's or an address's last text stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.storage.migrations.steps import run_script

if TYPE_CHECKING:
    from sqlite_utils import Database


def m0017_versions(db: Database) -> None:
    """An edited article is a row of its own that stands in the place of the older one; the older text stays.

    `standing` is derived from the confirmed rows of `version`: each article of a chain with its newest and its number;
    one that is in no chain has no row. `came_from`: which article a file or an address gave last, so that a text that
    comes back is known from one that is only read again. Older files have neither: nothing is guessed for them.
    """
    run_script(
        db,
        """CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    older INTEGER NOT NULL REFERENCES article (id),
    newer INTEGER NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL,
    how TEXT NOT NULL,
    overlap REAL NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('confirmed', 'suggested', 'rejected', 'passed')),
    by TEXT,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX version_older ON version (older) WHERE deleted IS NULL AND state = 'confirmed';
CREATE UNIQUE INDEX version_newer ON version (newer) WHERE deleted IS NULL AND state = 'confirmed';
CREATE UNIQUE INDEX version_pair ON version (min(older, newer), max(older, newer))
    WHERE deleted IS NULL AND state <> 'passed';
CREATE INDEX version_of ON version (newer);
CREATE INDEX version_from ON version (older);
CREATE TABLE standing (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    head INTEGER NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL
) STRICT;
CREATE INDEX standing_head ON standing (head);
CREATE TABLE came_from (
    key TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_path ON article (path) WHERE path <> '';
CREATE INDEX article_url ON article (url) WHERE url <> '';
""",
    )
