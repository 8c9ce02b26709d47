"""Second versions of rows, which a merge brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.storage.migrations.steps import run_script

if TYPE_CHECKING:
    from sqlite_utils import Database


def m0018_variants(db: Database) -> None:
    """What another file says of a row that was changed here too: kept beside it until somebody decides.

    `version` is the whole row of the other file, as JSON, with the ids of this one; `digest` is what it says, the same
    in every file. `verdict` is empty while nobody has decided: mine, theirs, both or edited.
    """
    run_script(
        db,
        """CREATE TABLE variant (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    tbl TEXT NOT NULL,
    pk INTEGER NOT NULL,
    article_id INTEGER REFERENCES article (id),
    digest TEXT NOT NULL,
    version TEXT NOT NULL,
    origin TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT '',
    by TEXT,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX variant_once ON variant (tbl, pk, digest) WHERE deleted IS NULL;
CREATE INDEX variant_article ON variant (article_id) WHERE deleted IS NULL;
""",
    )
