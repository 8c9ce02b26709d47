"""Full-text search in folded Arabic: what is put into the index, and how a query is made safe for FTS5."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from workbench.arabic.chars import FOLD_VERSION, folded
from workbench.arabic.words import clitics
from workbench.storage.tx import Tx
from workbench.storage.versions import OLDER

INDEX_VERSION = f"{FOLD_VERSION}.1"
"""Fold version and the version of the forms below; an index made under another one is filled anew."""
_SETTING = "search.version"
_WORD = re.compile(r"\w+")
_CLITIC_LIKE = re.compile(r"(?<!\w)[وفبلكا][\w\u0640\u064b-\u0652\u0670]{2,}")
"""Written words that begin like a proclitic: only these are asked for theirs."""
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')


@lru_cache(maxsize=65536)
def stripped(word: str) -> tuple[str, ...]:
    """The folded forms of a written word without its proclitics: والحكومة → الحكومه, حكومه; للحكومة the same."""
    cuts = clitics(word)
    if not cuts:
        return ()
    forms = [word[span.end :] for span in cuts]
    if word[cuts[-1].start : cuts[-1].end] == "ل":
        forms.append("ال" + forms[-1])
    return tuple(dict.fromkeys(folded(form) for form in forms))


def forms(text: str) -> tuple[str, str]:
    """The two columns of the index for a text: its folded words, and the forms they have without clitics."""
    plain = " ".join(_WORD.findall(folded(text)))
    written = dict.fromkeys(_CLITIC_LIKE.findall(text))
    return plain, " ".join(dict.fromkeys(form for word in written for form in stripped(word)))


def key(word: str) -> str:
    """The form under which most articles that have a written word are found: folded, without its proclitics."""
    return min(stripped(word), key=len, default="") or folded(word)


@dataclass(frozen=True, slots=True)
class Match:
    """A query in FTS5's language: what must match and what must not; either may be empty."""

    all: str
    none: str

    @property
    def empty(self) -> bool:
        """True when the query asks for nothing."""
        return not self.all and not self.none


def parse(query: str) -> Match:
    """Turn what a person typed into quoted FTS5 terms: words (all must occur), "a phrase", prefix*, -without.

    Only runs of word characters of the folded query reach FTS5, each in quotes, so that no punctuation, operator,
    NUL or lone surrogate can be an error; marks in a query that are none of the above separate words.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _TERM.findall(query):
        tokens = _tokens(phrase or word)
        if not tokens:
            continue
        if phrase:
            term = f'words : "{" ".join(tokens)}"' if len(tokens) > 1 else f'"{tokens[0]}"'
        else:
            star = "*" if word.rstrip().endswith("*") else ""
            terms = [f'"{t}"' for t in tokens]
            terms[-1] += star
            term = f"({' AND '.join(terms)})" if len(terms) > 1 else terms[0]
        (unwanted if minus else wanted).append(term)
    return Match(" AND ".join(wanted), " OR ".join(unwanted))


def _tokens(text: str) -> list[str]:
    """Folded words; the underscore joins nothing in FTS5, so it joins nothing here."""
    safe = text.encode("utf-8", "replace").decode("utf-8")
    return [word for word in _WORD.findall(folded(safe).replace("_", " ")) if any(c.isalnum() for c in word)]


def put(tx: Tx, article_id: int, text: str) -> None:
    """Index the reading text of a new article."""
    plain, stems = forms(text.encode("utf-8", "replace").decode("utf-8"))
    tx.conn.execute(
        "INSERT INTO article_fts (rowid, words, stems) VALUES (?, ?, ?)", [article_id, plain, stems]
    )


def alike(conn: sqlite3.Connection, words: Iterable[str], limit: int) -> list[tuple[int, float]]:
    """(article id, BM25 score, higher is better) of the articles that hold any of these words, best first."""
    terms = [f'"{token}"' for word in words for token in _tokens(word)]
    if not terms:
        return []
    cursor = conn.execute(
        # Sorted by the value, not by rank: for many words FTS5 takes half as long again to sort by rank itself.
        "SELECT rowid, -bm25(article_fts) AS score FROM article_fts WHERE article_fts MATCH ?"
        f" AND rowid NOT IN {OLDER} ORDER BY score DESC, rowid LIMIT ?",
        [" OR ".join(dict.fromkeys(terms)), limit],
    )
    return [(int(pk), float(score)) for pk, score in cursor]


def frequencies(conn: sqlite3.Connection, words: Iterable[str]) -> dict[str, int]:
    """Word → how many articles hold it, in the words of the index: folded, as written or without clitics."""
    sql = "SELECT count(*) FROM article_fts WHERE article_fts MATCH ?"
    return {
        word: int(conn.execute(sql, [f'"{token}"']).fetchone()[0])
        for word in dict.fromkeys(words)
        if (token := " ".join(_tokens(word)))
    }


def version(conn: sqlite3.Connection) -> str:
    """The version the index was made under, "" when it is empty and new."""
    row = conn.execute("SELECT value FROM setting WHERE key = ?", [_SETTING]).fetchone()
    return str(row[0]) if row else ""


def restart(tx: Tx) -> None:
    """Empty the index and note the present version; the caller puts every article in again."""
    tx.conn.execute("INSERT INTO article_fts (article_fts) VALUES ('delete-all')")
    tx.conn.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [_SETTING, INDEX_VERSION],
    )
