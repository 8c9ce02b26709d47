"""`workbench edit`: say what an article's page did not say, or said wrongly."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import Progress, lines, print_json, workspace
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("article", meta="id", nargs="+", type=int)
    parser.option("--published", meta="date")
    parser.option("--outlet", meta="outlet")
    parser.option("--url", meta="url")
    parser.option("--no-detect", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Change the articles in one step of the journal, which u in the app takes back."""
    given = {"outlet": args.outlet, "published": args.published, "url": args.url}
    if all(value is None for value in given.values()):
        raise UsageError("nothing_to_change")
    ids = list(dict.fromkeys(args.article))
    with workspace(args, must_exist=True) as work:
        work.library.edit_meta(ids, **given)
        stale = work.detecting.stale(ids) if args.published is not None and not args.no_detect else []
        if stale:
            work.detecting.run(stale, Progress("detecting"))
        details = work.library.details(ids)
        rows = work.library.rows(ids)
    if args.json:
        print_json(details)
    else:
        lines([[r.id, r.published or "", r.outlet, r.title] for r in rows])
    return 0
