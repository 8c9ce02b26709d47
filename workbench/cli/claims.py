"""`workbench claims`: the tagged claims, for a person or as JSON."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.cli.common import lines, print_json, workspace

if TYPE_CHECKING:
    from workbench.domain.query import ClaimQuery


def add_filters(parser: argparse.ArgumentParser) -> None:
    """The filters that `claims` and `export` share."""
    parser.add_argument("--label", action="append", default=[], help="only this label (may be repeated)")
    parser.add_argument(
        "--analyst",
        action="append",
        default=[],
        metavar="NAME",
        help="only claims made by NAME (may be repeated)",
    )
    parser.add_argument(
        "--text",
        metavar="WORDS",
        default="",
        help="with these words in quote, note or gloss, in any spelling",
    )
    parser.add_argument("--source", metavar="NAME", default="", help="attributed to NAME, or passed on by it")
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="CONDITION",
        help="with this field, or field=value|value; ! before it denies it (may be repeated: all must hold)",
    )
    parser.add_argument(
        "--origin",
        action="append",
        default=[],
        choices=["manual", "suggested", "import"],
        help="made this way",
    )
    parser.add_argument("--since", metavar="ISO", help="made on or after this date (UTC)")
    parser.add_argument(
        "--article", type=int, action="append", metavar="ID", help="only claims of this article"
    )


def query(args: argparse.Namespace) -> ClaimQuery:
    """The filters as a query, in the order of the texts."""
    from workbench.domain.query import ClaimQuery

    return ClaimQuery(
        labels=tuple(args.label),
        analysts=tuple(args.analyst),
        text=args.text,
        source=args.source,
        conditions=tuple(args.where),
        origins=tuple(args.origin),
        since=args.since,
        articles=tuple(args.article) if args.article else None,
        by_article=True,
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    add_filters(parser)
    parser.add_argument(
        "--older", action="store_true", help="only claims made under another version of the codebook"
    )
    parser.add_argument(
        "--incomplete", action="store_true", help="only claims that lack something the codebook needs"
    )
    parser.add_argument("--json", action="store_true", help="print an array of objects")


def run(args: argparse.Namespace) -> int:
    """List the claims."""
    asked = query(args)
    with workspace(args, must_exist=True) as work:
        if args.older:
            asked = replace(asked, not_under=work.config.codebook.version)
        rows = work.tagging.rows(asked)
        if args.incomplete:
            rows = [r for r in rows if work.tagging.standing(r.claim).lacks]
    if args.json:
        print_json(rows)
    else:
        lines(
            [[r.claim.id, r.claim.article_id, r.claim.label, r.claim.by, r.claim.anchor.exact] for r in rows]
        )
    return 0
