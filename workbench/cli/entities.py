"""`workbench entities`: the named things found in the articles, by canonical name."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.cli.common import lines, named, print_json, workspace
from workbench.domain.day import typed_day
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar
    from workbench.domain.entity import EntityRow, Name


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("name", meta="name", nargs="?", default="")
    parser.option("--article", meta="id", type=int, action="append")
    parser.option("--type", meta="type", action="append")
    parser.option("--outlet", meta="outlet", action="append", default=[])
    parser.option("--since", meta="date")
    parser.option("--until", meta="date")
    parser.option("--limit", meta="number", type=int)
    parser.option("--alike", action="store_true")
    parser.option("--corrections", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """List the entities, the most mentioned first, or the pairs that may be one."""
    from workbench.domain.entity import EntityQuery

    if args.corrections:
        return _corrections(args)
    _known(args.type or ())
    query = EntityQuery(
        text=args.name,
        types=tuple(t.upper() for t in args.type or ()),
        outlets=tuple(args.outlet),
        since=typed_day(args.since),
        until=typed_day(args.until),
        articles=tuple(args.article) if args.article else None,
        limit=args.limit,
    )
    with workspace(args, must_exist=True) as work:
        for article in args.article or ():
            work.reading.sheet(article)
        work.entities.settle()
        if args.alike:
            return _pairs(args, work.entities.alike(query))
        rows = work.entities.rows(query)
        if args.json:
            print_json([_entity(row, work.entities.detail(row.name).articles) for row in rows])
            return 0
    lines(
        [
            [r.mentions, r.articles, named("kind", r.name.type), " = ".join((r.name.canonical, *r.also))]
            for r in rows
        ]
    )
    return 0


def _known(types: Sequence[str]) -> None:
    """Raise UsageError for a type that there is not."""
    from workbench.domain.mention import EntityType

    unknown = [t for t in types if t.upper() not in set(EntityType)]
    if unknown:
        raise UsageError("type_unknown", unknown=", ".join(unknown), known=", ".join(sorted(EntityType)))


def _entity(row: EntityRow, articles: tuple[int, ...]) -> dict[str, object]:
    return {
        "canonical": row.name.canonical,
        "type": row.name.type,
        "mentions": row.mentions,
        "articles": sorted(articles),
        "outlets": row.outlets,
        "first": row.first,
        "last": row.last,
        "surfaces": list(row.surfaces),
        "also": list(row.also),
    }


def _corrections(args: argparse.Namespace) -> int:
    """The corrections in force, the newest first."""
    with workspace(args, must_exist=True) as work:
        found = work.corrections.every()
    if args.json:
        print_json(
            [
                {
                    "id": c.id,
                    "surface": c.said.surface,
                    "context": c.said.context,
                    "type": c.said.type,
                    "was": c.said.was or None,
                    "canonical": c.said.canonical,
                    "everywhere": c.everywhere,
                    "article": c.said.article_id,
                    "mentions": c.mentions,
                    "hidden": c.hidden,
                    "by": c.by,
                    "at": c.at,
                }
                for c in found
            ]
        )
        return 0
    lines(
        [
            [c.id, c.by, c.said.type, c.mentions, "*" if c.everywhere else c.said.article_id, c.said.surface]
            for c in found
        ]
    )
    return 0


def _pairs(args: argparse.Namespace, pairs: list[tuple[Name, Name, float]]) -> int:
    if args.json:
        print_json([{"a": a, "b": b, "score": round(score, 1)} for a, b, score in pairs])
    else:
        lines([[round(score), a.type, a.canonical, b.canonical] for a, b, score in pairs])
    return 0
