"""What steps about links joined, for a person: by headlines, which every view shows, and not by numbers of rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from workbench.domain.sheet import Joined
from workbench.storage.rows import listed

_LINKS = """SELECT c.step, json_extract(c.after, '$.scope') AS scope, json_extract(c.after, '$.a') AS a,
json_extract(c.after, '$.b') AS b FROM change c WHERE c.tbl = 'link' AND c.step IN (SELECT value FROM json_each(?))
ORDER BY c.id"""
_ROOTS = """SELECT c.step, c.article_id FROM change c WHERE c.tbl = 'family_root'
AND c.step IN (SELECT value FROM json_each(?)) AND json_extract(c.after, '$.deleted') IS NULL ORDER BY c.id"""


def joined(conn: sqlite3.Connection, steps: Iterable[int]) -> dict[int, tuple[Joined, ...]]:
    """Step → the articles that its links join, or the claims with their articles, in their order and each once."""
    ids = listed(steps)
    ends: dict[int, dict[tuple[str, int], None]] = {}
    for step, scope, a, b in conn.execute(_LINKS, [ids]):
        ends.setdefault(step, {}).update({(scope, a): None, (scope, b): None})
    for step, article in conn.execute(_ROOTS, [ids]):
        ends.setdefault(step, {})[("article", article)] = None
    wanted = {end for found in ends.values() for end in found}
    named = _named(conn, wanted)
    return {step: tuple(named[end] for end in found if end in named) for step, found in ends.items()}


def _named(conn: sqlite3.Connection, wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Joined]:
    of: dict[str, list[int]] = {"article": [], "claim": []}
    for scope, pk in wanted:
        of[scope].append(pk)
    articles = conn.execute(
        "SELECT id, title FROM article WHERE id IN (SELECT value FROM json_each(?))", [listed(of["article"])]
    )
    found = {("article", pk): Joined(title) for pk, title in articles}
    claims = conn.execute(
        "SELECT c.id, a.title, c.label FROM claim c JOIN article a ON a.id = c.article_id"
        " WHERE c.id IN (SELECT value FROM json_each(?))",
        [listed(of["claim"])],
    )
    return found | {("claim", pk): Joined(title, label) for pk, title, label in claims}
