"""`workbench edit`: say what an article's page did not say, or said wrongly."""

from __future__ import annotations

import argparse

from workbench.cli.common import Progress, lines, print_json, workspace
from workbench.domain.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("article", nargs="+", type=int, metavar="ID", help="the articles' numbers")
    parser.add_argument(
        "--published",
        metavar="ISO",
        help='publication date, such as 2025-05-17; "" when it is not known. Relative dates are read again, but for those edited by hand',
    )
    parser.add_argument("--outlet", help='who published it; "" empties it')
    parser.add_argument("--url", help='where it was published; "" empties it')
    parser.add_argument(
        "--no-detect", action="store_true", help="leave reading the dates again for when an article is opened"
    )
    parser.add_argument("--json", action="store_true", help="print the articles as they are now, as JSON")


def run(args: argparse.Namespace) -> int:
    """Change the articles in one step of the journal, which u in the app takes back."""
    given = {"outlet": args.outlet, "published": args.published, "url": args.url}
    if all(value is None for value in given.values()):
        raise UsageError("nothing to change", "Give --published, --outlet or --url")
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
