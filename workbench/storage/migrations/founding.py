"""The tables that everything stands on: articles, marks, the journal, search, sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.storage.migrations.steps import run_script

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x57424E31
"""PRAGMA application_id ("WBN1"): how a Workbench file is told from any other SQLite file."""


def m0001_articles(db: Database) -> None:
    """Articles, apart from their text: lists of 100,000 rows must not page through the texts.

    `tally` holds the counts of a list row and the revision that layouts are cached by; it is derived, so it is no
    part of the article's row, whose changes are journalled. `title_key` is the folded title, for the order by title.
    """
    run_script(
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


def m0002_marks(db: Database) -> None:
    """What is found in texts and what analysts say: mentions, claims, links, detector runs, sketches.

    Deletion is soft everywhere (`deleted` holds when), because the journal must be able to bring a row back.
    """
    run_script(
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


def m0003_journal(db: Database) -> None:
    """Who did what: steps, the rows they changed (before and after as JSON), and every undo and redo.

    A step is undone or done; one that was undone before something else was done is `superseded`: it stays as the
    audit trail but can no longer be redone.
    """
    run_script(
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


def m0004_search(db: Database) -> None:
    """Full-text search over folded text, with the forms that are left when clitics go in a column of their own.

    Contentless, because the text is already in article_text and the index is a function of it; no row is ever
    deleted from it (articles go softly), and it is emptied and filled again when the fold's version changes.
    """
    run_script(
        db,
        """CREATE VIRTUAL TABLE article_fts USING fts5 (words, stems, content='', tokenize="unicode61 remove_diacritics 0");
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
""",
    )


def m0005_sessions(db: Database) -> None:
    """Who has the file open: a row per program, kept fresh by a heartbeat."""
    run_script(
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
