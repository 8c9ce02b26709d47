"""`workbench entities`: the named things found in the articles, by canonical name."""

from __future__ import annotations

import argparse
from collections import defaultdict

from workbench.cli.common import lines, print_json, workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument(
        "--article", type=int, action="append", metavar="ID", help="only this article (may be repeated)"
    )
    parser.add_argument(
        "--type", action="append", metavar="TYPE", help="PER, LOC, ORG, GROUP, MEDIA, EVENT or NAT"
    )
    parser.add_argument("--json", action="store_true", help="print an array of objects")


def run(args: argparse.Namespace) -> int:
    """List the entities, most frequent first."""
    from workbench.domain.mention import Entity

    wanted = {t.upper() for t in args.type or ()}
    found: dict[tuple[str, str], list[tuple[int, Entity]]] = defaultdict(list)
    with workspace(args, must_exist=True) as work:
        for article in args.article or work.library.ids():
            for mention in work.mentions.of(article):
                entity = mention.detail
                if isinstance(entity, Entity) and (not wanted or entity.type in wanted):
                    found[entity.canonical, str(entity.type)].append((article, entity))
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    if args.json:
        print_json(
            [
                {
                    "canonical": name,
                    "type": kind,
                    "mentions": len(uses),
                    "articles": sorted({a for a, _ in uses}),
                    "surfaces": sorted({e.surface for _, e in uses}),
                    "probability": round(max(e.probability for _, e in uses), 3),
                }
                for (name, kind), uses in ranked
            ]
        )
    else:
        lines([[len(uses), len({a for a, _ in uses}), kind, name] for (name, kind), uses in ranked])
    return 0
