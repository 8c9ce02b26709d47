"""`workbench claims`: the tagged claims, for a person or as JSON."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.cli.common import labelled, lines, print_json, workspace

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar
    from workbench.domain.query import ClaimQuery


def add_filters(parser: Grammar) -> None:
    """The filters that `claims` and `export` share."""
    parser.option("--label", meta="label", room="claims", action="append", default=[])
    parser.option("--analyst", meta="analyst", room="claims", action="append", default=[])
    parser.option("--text", meta="words", room="claims", default="")
    parser.option("--source", meta="name", room="claims", default="")
    parser.option("--where", meta="condition", room="claims", action="append", default=[])
    parser.option(
        "--origin", room="claims", action="append", default=[], choices=["manual", "suggested", "import"]
    )
    parser.option("--since", meta="date", room="claims")
    parser.option("--article", meta="id", room="claims", type=int, action="append")


def query(args: argparse.Namespace) -> ClaimQuery:
    """The filters as a query, in the order of the texts."""
    from workbench.domain.day import typed_day
    from workbench.domain.query import ClaimQuery

    return ClaimQuery(
        labels=tuple(args.label),
        analysts=tuple(args.analyst),
        text=args.text,
        source=args.source,
        conditions=tuple(args.where),
        origins=tuple(args.origin),
        since=typed_day(args.since),
        articles=tuple(args.article) if args.article else None,
        by_article=True,
    )


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    add_filters(parser)
    parser.option("--older", action="store_true")
    parser.option("--incomplete", action="store_true")
    parser.option("--json", action="store_true")


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
            [
                [
                    r.claim.id,
                    r.claim.article_id,
                    labelled(work.config.codebook, r.claim.label),
                    r.claim.by,
                    r.claim.anchor.exact,
                ]
                for r in rows
            ]
        )
    return 0
