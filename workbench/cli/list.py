"""`workbench list`: the articles, for a person or as JSON."""

from __future__ import annotations

import argparse

from workbench.cli.common import lines, print_json, workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument(
        "--search", metavar="TEXT", default="", help="only articles with these words, in any spelling"
    )
    parser.add_argument("--outlet", action="append", default=[], help="only this outlet (may be repeated)")
    parser.add_argument("--since", metavar="ISO", help="published on or after this date")
    parser.add_argument("--until", metavar="ISO", help="published on or before this date")
    parser.add_argument("--limit", type=int, metavar="N", help="at most N articles")
    parser.add_argument("--json", action="store_true", help="print an array of objects")


def run(args: argparse.Namespace) -> int:
    """List the articles."""
    from workbench.domain.query import ListQuery

    query = ListQuery(text=args.search, outlets=tuple(args.outlet), since=args.since, until=args.until)
    with workspace(args, must_exist=True) as work:
        ids = work.library.ids(query, args.limit)
        if args.json:
            print_json(work.library.details(ids))
            return 0
        rows = work.library.rows(ids)
    lines([[r.id, r.published or "", r.outlet, r.counts.claims, r.counts.figures, r.title] for r in rows])
    return 0
