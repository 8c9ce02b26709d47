"""`workbench concordance`: every place of a word or an entity, with what stands around it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import lines, note, print_json, words, workspace
from workbench.domain.day import typed_day

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("word", meta="word")
    parser.option("--match", choices=["word", "form", "stem", "entity"], default="word")
    parser.option("--type", meta="type", default="")
    parser.option("--outlet", meta="outlet", action="append", default=[])
    parser.option("--since", meta="date")
    parser.option("--until", meta="date")
    parser.option("--width", meta="number", type=int, default=60)
    parser.option("--limit", meta="number", type=int, default=500)
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """List the places in the order of the articles, the newest first."""
    from workbench.domain.concordance import KwicQuery, Match
    from workbench.domain.query import ListQuery

    listed = ListQuery(outlets=tuple(args.outlet), since=typed_day(args.since), until=typed_day(args.until))
    width, limit = max(0, args.width), max(0, args.limit)
    query = KwicQuery(args.word, Match(args.match), args.type.upper(), listed, width, limit)
    with workspace(args, must_exist=True) as work:
        found = work.concordance.find(query)
    if args.json:
        print_json(found.hits)
    else:
        lines([[h.article_id, h.start, f"{h.before}[{h.exact}]{h.after}"] for h in found.hits])
    if found.more:
        note(words()("cli.more", n=limit))
    return 0
