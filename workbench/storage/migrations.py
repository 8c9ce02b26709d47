"""The schema, one migration after the other; each says why it is there. Never edit one that was released."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x57424E31
"""PRAGMA application_id ("WBN1"): how a Workbench file is told from any other SQLite file."""


class Migration(NamedTuple):
    """One step of the schema."""

    name: str
    fn: Callable[[Database], None]


class Steps:
    """The migrations in order. sqlite-utils, and NumPy with it, is imported only when one has to be applied."""

    def __init__(self) -> None:
        self._migrations: list[Migration] = []

    def __call__(self) -> Callable[[Callable[[Database], None]], Callable[[Database], None]]:
        """A decorator that adds a migration after those there are, under the function's name."""

        def add(fn: Callable[[Database], None]) -> Callable[[Database], None]:
            self._migrations.append(Migration(fn.__name__, fn))
            return fn

        return add

    @property
    def names(self) -> tuple[str, ...]:
        """Names in order."""
        return tuple(m.name for m in self._migrations)

    def apply(self, db: Database) -> None:
        """Apply what the file has not gone through."""
        from sqlite_utils import Migrations

        known = Migrations(SET)
        for name, fn in self._migrations:
            known(name=name)(fn)
        known.apply(db)


SET = "workbench"
"""Under which name the file keeps what it has gone through (`_sqlite_migrations.migration_set`)."""
migrations = Steps()


def _script(db: Database, sql: str) -> None:
    """Run statements one by one: executescript would commit the transaction the migration runs in."""
    for statement in sql.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m0001_articles(db: Database) -> None:
    """Articles, apart from their text: lists of 100,000 rows must not page through the texts.

    `tally` holds the counts of a list row and the revision that layouts are cached by; it is derived, so it is no
    part of the article's row, whose changes are journalled. `title_key` is the folded title, for the order by title.
    """
    _script(
        db,
        f"""PRAGMA application_id = {APPLICATION_ID};
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    byline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT,
    published_how TEXT NOT NULL,
    url TEXT NOT NULL,
    path TEXT NOT NULL,
    encoding TEXT NOT NULL,
    notes TEXT NOT NULL,
    added TEXT NOT NULL,
    added_by TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX article_published ON article (published DESC, id) WHERE deleted IS NULL;
CREATE INDEX article_title ON article (title_key, id) WHERE deleted IS NULL;
CREATE INDEX article_outlet ON article (outlet, published DESC, id) WHERE deleted IS NULL;
CREATE INDEX article_live ON article (id) WHERE deleted IS NULL;
CREATE TABLE article_text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    text TEXT NOT NULL,
    blocks TEXT NOT NULL
) STRICT;
CREATE TABLE tally (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    claims INTEGER NOT NULL DEFAULT 0,
    figures INTEGER NOT NULL DEFAULT 0,
    entities INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    suggestions INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    analyst TEXT NOT NULL,
    state TEXT NOT NULL,
    caret INTEGER NOT NULL DEFAULT 0,
    opened TEXT,
    UNIQUE (analyst, article_id)
) STRICT;
CREATE INDEX reading_opened ON reading (analyst, opened DESC);
""",
    )


@migrations()
def m0002_marks(db: Database) -> None:
    """What is found in texts and what analysts say: mentions, claims, links, detector runs, sketches.

    Deletion is soft everywhere (`deleted` holds when), because the journal must be able to bring a row back.
    """
    _script(
        db,
        """CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    family TEXT NOT NULL,
    type TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    canonical TEXT,
    data TEXT NOT NULL,
    state TEXT NOT NULL,
    detector TEXT NOT NULL,
    version TEXT NOT NULL,
    by TEXT,
    at TEXT,
    deleted TEXT
) STRICT;
CREATE INDEX mention_article ON mention (article_id, start);
CREATE INDEX mention_canonical ON mention (canonical, article_id) WHERE canonical IS NOT NULL;
CREATE TABLE run (
    article_id INTEGER NOT NULL REFERENCES article (id),
    detector TEXT NOT NULL,
    version TEXT NOT NULL,
    failure TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (article_id, detector)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_detector ON run (detector, version, article_id);
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    gloss TEXT NOT NULL,
    fields TEXT NOT NULL,
    figures TEXT NOT NULL,
    origin TEXT NOT NULL,
    by TEXT NOT NULL,
    codebook TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    deleted TEXT
) STRICT;
CREATE INDEX claim_article ON claim (article_id, start);
CREATE INDEX claim_label ON claim (label, article_id) WHERE deleted IS NULL;
CREATE INDEX claim_by ON claim (by, created) WHERE deleted IS NULL;
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL CHECK (scope IN ('article', 'claim')),
    kind TEXT NOT NULL,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    state TEXT NOT NULL,
    score REAL,
    reasons TEXT NOT NULL,
    by TEXT,
    at TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX link_pair ON link (scope, min(a, b), max(a, b), kind) WHERE deleted IS NULL;
CREATE INDEX link_a ON link (scope, a);
CREATE INDEX link_b ON link (scope, b);
CREATE TABLE sketch (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    version TEXT NOT NULL,
    sketch BLOB NOT NULL
) STRICT;
""",
    )


@migrations()
def m0003_journal(db: Database) -> None:
    """Who did what: steps, the rows they changed (before and after as JSON), and every undo and redo.

    A step is undone or done; one that was undone before something else was done is `superseded`: it stays as the
    audit trail but can no longer be redone.
    """
    _script(
        db,
        """CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    undone TEXT,
    superseded INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_by ON step (by, id);
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES step (id),
    tbl TEXT NOT NULL,
    pk INTEGER NOT NULL,
    article_id INTEGER,
    before TEXT,
    after TEXT NOT NULL
) STRICT;
CREATE INDEX change_step ON change (step);
CREATE INDEX change_row ON change (tbl, pk);
CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES step (id),
    what TEXT NOT NULL CHECK (what IN ('undo', 'redo')),
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
""",
    )


@migrations()
def m0004_search(db: Database) -> None:
    """Full-text search over folded text, with the forms that are left when clitics go in a column of their own.

    Contentless, because the text is already in article_text and the index is a function of it; no row is ever
    deleted from it (articles go softly), and it is emptied and filled again when the fold's version changes.
    """
    _script(
        db,
        """CREATE VIRTUAL TABLE article_fts USING fts5 (words, stems, content='', tokenize="unicode61 remove_diacritics 0");
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
""",
    )


@migrations()
def m0005_sessions(db: Database) -> None:
    """Who has the file open: a row per program, kept fresh by a heartbeat."""
    _script(
        db,
        """CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    analyst TEXT NOT NULL,
    pid INTEGER NOT NULL,
    host TEXT NOT NULL,
    started TEXT NOT NULL,
    heartbeat TEXT NOT NULL
) STRICT;
""",
    )


@migrations()
def m0006_hops(db: Database) -> None:
    """The chain of attribution of a claim (JSON, the outlet first), and the codebooks that claims were made under.

    Older claims keep an empty chain: nothing is guessed for them. A codebook is kept whole, so that it can be told
    when it was changed without a new version, and what an older claim meant.
    """
    _script(
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


@migrations()
def m0007_judgements(db: Database) -> None:
    """Suggestions that were accepted or rejected, with the features they had: all that learning knows.

    Weights are no rows: they are the replay of these, so that undoing a judgement undoes what it taught.
    """
    _script(
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


@migrations()
def m0008_events(db: Database) -> None:
    """Events that analysts name, the root a person chose for a family of copies, and what a link says beyond its kind.

    `detail` of a link is JSON: subtype, rationale, confidence and evidence of a link between claims; older links
    have none of it. An item of an event keeps the article of a claim, so that the journal can name it.
    """
    _script(
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


@migrations()
def m0009_aliases(db: Database) -> None:
    """What analysts say about names; and beside a mention's canonical name the one that detection gave it.

    The canonical name follows from `detected`, the spelling and the rules, and is derived again when a rule changes.
    """
    _script(
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


@migrations()
def m0010_saved_searches(db: Database) -> None:
    """Queries that an analyst gave a name; a query is JSON, read back field by field."""
    _script(
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


@migrations()
def m0011_linked(db: Database) -> None:
    """Which sketches were looked up already, so that a long search for copies goes on where it was stopped."""
    _script(db, "ALTER TABLE sketch ADD COLUMN linked TEXT;\n")


@migrations()
def m0012_dismissals(db: Database) -> None:
    """What analysts said is nothing: two figures, an article for an event, a sentence for a claim; undone like all."""
    _script(
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


@migrations()
def m0013_corrections(db: Database) -> None:
    """What analysts said of the same words everywhere or in one article, and which mentions follow from it.

    A mention with a correction and no analyst is derived: made by the correction, or found by a detector and hidden.
    """
    _script(
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


@migrations()
def m0014_names(db: Database) -> None:
    """The names that count, by themselves: 5 million mentions are counted by name without reading one of them."""
    _script(
        db,
        "CREATE INDEX mention_name ON mention (canonical, type, exact, article_id)"
        " WHERE family = 'entity' AND deleted IS NULL AND state <> 'rejected';\n",
    )


@migrations()
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
    _script(
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


@migrations()
def m0016_other_names(db: Database) -> None:
    """Which other names a name goes by, without reading its mentions."""
    _script(db, "CREATE INDEX spelling_shown ON spelling (shown, kind) WHERE shown IS NOT NULL;\n")
