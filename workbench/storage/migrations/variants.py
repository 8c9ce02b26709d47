"""Second versions of rows, which a merge brings, and what was decided between two analysts' claims."""

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


def m0019_adjudications(db: Database) -> None:
    """What was decided where two analysts tagged otherwise.

    Both claims stay. `verdict` names the side that stands (one, two, both), or says edited: then `result` does.
    """
    run_script(
        db,
        """CREATE TABLE adjudication (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article (id),
    one INTEGER REFERENCES claim (id),
    two INTEGER REFERENCES claim (id),
    verdict TEXT NOT NULL,
    result INTEGER REFERENCES claim (id),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX adjudication_once ON adjudication
    (min(ifnull(one, 0), ifnull(two, 0)), max(ifnull(one, 0), ifnull(two, 0))) WHERE deleted IS NULL;
CREATE INDEX adjudication_article ON adjudication (article_id) WHERE deleted IS NULL;
CREATE INDEX adjudication_result ON adjudication (result) WHERE deleted IS NULL AND result IS NOT NULL;
""",
    )
