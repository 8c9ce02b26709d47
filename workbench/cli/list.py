"""`workbench list`: the articles, for a person or as JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import lines, print_json, workspace
from workbench.domain.day import typed_day

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--search", meta="text", default="")
    parser.option("--outlet", meta="outlet", action="append", default=[])
    parser.option("--since", meta="date")
    parser.option("--until", meta="date")
    parser.option("--limit", meta="number", type=int)
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """List the articles."""
    from workbench.domain.query import ListQuery

    query = ListQuery(
        text=args.search, outlets=tuple(args.outlet), since=typed_day(args.since), until=typed_day(args.until)
    )
    with workspace(args, must_exist=True) as work:
        ids = work.library.ids(query, args.limit)
        if args.json:
            print_json(work.library.details(ids))
            return 0
        rows = work.library.rows(ids)
    lines(
        [
            [
                r.id, r.published or "", r.outlet, r.counts.claims, r.counts.figures, r.title,
                *([f"v{r.version}"] if r.version > 1 else []),
            ]
            for r in rows
        ]
    )  # fmt: skip
    return 0
