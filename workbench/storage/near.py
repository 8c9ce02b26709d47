"""A search that finds nothing, with words as the index spells them instead: بروكسل → بروكسيل."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, product

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.arabic.chars import IGNORABLE, fold, folded
from workbench.storage import search

LEAST = 0.7
"""Normalised similarity (Levenshtein) from which on a word may be meant."""
SHORTEST = 3
TRIED = 5
"""Nearest words that are tried for one that no article holds."""
WORDS = 6
"""Words of a query that are looked at; a longer one is no name."""
_TABLE = "CREATE VIRTUAL TABLE temp.article_words USING fts5vocab('main', 'article_fts', 'row')"


def queries(conn: sqlite3.Connection, query: str) -> Iterator[str]:
    """`query` with near words in the place of its own, the likeliest first: of those that no article holds, else of one.

    Words in quotes, left out with a minus or open at the end with a star stay as they are.
    """
    written = query.split()
    plain = [word for word in dict.fromkeys(written) if word.isalnum() and len(word) >= SHORTEST]
    if '"' in query or not 0 < len(plain) <= WORDS:
        return
    known = search.frequencies(conn, plain)
    unknown = [word for word in plain if not known.get(word)]
    near = {word: _near(conn, word) for word in unknown or plain}
    if unknown:
        choices = [near.get(word, [word]) for word in written]
        yield from (" ".join(words) for words in islice(product(*choices), TRIED))
        return
    for word, other in sorted(((w, o) for w in near for o in near[w]), key=lambda pair: -_alike(*pair)):
        yield " ".join(other if one == word else one for one in written)


def as_written(texts: Iterable[str], query: str, typed: str) -> str:
    """`query`, one of `queries`, with the words that `typed` has not as the texts spell them most often, vowel signs aside.

    The index holds folded words (اسرائيل); what it strips off a proclitic may stand nowhere alone and stays as it is.
    """
    own = set(typed.split())
    spelled = {word: Counter[str]() for word in query.split() if word not in own}
    for text in texts:
        source = fold(text)
        for word, forms in spelled.items():
            for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", source.text):
                start, end = source.span(*match.span())
                forms[IGNORABLE.sub("", text[start:end])] += 1
    best = {word: forms.most_common(1)[0][0] for word, forms in spelled.items() if forms}
    return " ".join(best.get(word, word) for word in query.split())


def _alike(word: str, other: str) -> float:
    return Levenshtein.normalized_similarity(folded(word), other)


def _near(conn: sqlite3.Connection, word: str) -> list[str]:
    """The nearest words of the index, by likeness and then by how many articles hold them."""
    wanted = folded(word)
    _list_words(conn)
    spread = max(1, round(len(wanted) * (1 - LEAST)))
    rows = conn.execute(
        "SELECT term, doc FROM temp.article_words WHERE length(term) BETWEEN ? AND ?",
        [len(wanted) - spread, len(wanted) + spread],
    )
    held: dict[str, int] = dict(rows)
    found = process.extract(
        wanted, list(held), scorer=Levenshtein.normalized_similarity, score_cutoff=LEAST, limit=4 * TRIED
    )
    best = sorted(found, key=lambda one: (-round(one[1], 2), -held[one[0]]))
    return [term for term, _, _ in best if term != wanted][:TRIED]


def _list_words(conn: sqlite3.Connection) -> None:
    """The index's words as a table of this connection (FTS5's fts5vocab); one that only reads may have it too."""
    if conn.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'article_words'").fetchone():
        return
    (reads,) = conn.execute("PRAGMA query_only").fetchone()
    conn.execute("PRAGMA query_only = 0")
    conn.execute(_TABLE)
    conn.execute(f"PRAGMA query_only = {reads}")
