"""The mentions that count as names over all articles, in SQL: `m` is a mention, `a` its article."""

from __future__ import annotations

from workbench.domain.entity import KINDS, EntityQuery
from workbench.storage.rows import dump, listed
from workbench.storage.versions import OLDER

KIND = "CASE m.type " + " ".join(f"WHEN '{a}' THEN '{b}'" for a, b in KINDS.items()) + " ELSE m.type END"
"""The kind of a mention: groups and media count as organisations."""
LIVE = "m.family = 'entity' AND m.deleted IS NULL AND m.state <> 'rejected'"
SEEN = f"a.deleted IS NULL AND a.id NOT IN {OLDER}"
"""Articles that count: what an older version names, the newest names too."""


def narrowed(query: EntityQuery) -> tuple[str, list[object]]:
    """What the query asks of mention and article, its text aside: conditions that each begin with AND, and arguments."""
    parts, args = list[str](), list[object]()

    def need(sql: str, value: object) -> None:
        parts.append(f"AND {sql}")
        args.append(value)

    if query.types:
        need("m.type IN (SELECT value FROM json_each(?))", dump(query.types))
    if query.outlets:
        need("a.outlet IN (SELECT value FROM json_each(?))", dump(query.outlets))
    if query.since:
        need("a.published >= ?", query.since)
    if query.until:
        need("a.published <= ?", query.until + "~")
    if query.articles is not None:
        need("m.article_id IN (SELECT value FROM json_each(?))", listed(query.articles))
    return " ".join(parts), args
