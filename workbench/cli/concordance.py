"""`workbench concordance`: every place of a word or an entity, with what stands around it."""

from __future__ import annotations

import argparse

from workbench.cli.common import lines, note, print_json, workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("word", help="a word, a phrase, or the canonical name of an entity")
    parser.add_argument(
        "--match",
        choices=["word", "form", "stem", "entity"],
        default="word",
        help="word: with or without clitics (the default); form: as written; stem: inflected forms too; "
        "entity: mentions by canonical name. Spelling variants always count as the same",
    )
    parser.add_argument("--type", metavar="TYPE", default="", help="with --match entity: PER, LOC, ORG, …")
    parser.add_argument("--outlet", action="append", default=[], help="only this outlet (may be repeated)")
    parser.add_argument("--since", metavar="ISO", help="published on or after this date")
    parser.add_argument("--until", metavar="ISO", help="published on or before this date")
    parser.add_argument(
        "--width", type=int, default=60, metavar="N", help="letters of context on each side (60)"
    )
    parser.add_argument("--limit", type=int, default=500, metavar="N", help="at most N places (500)")
    parser.add_argument("--json", action="store_true", help="print an array of objects")


def run(args: argparse.Namespace) -> int:
    """List the places in the order of the articles, the newest first."""
    from workbench.domain.concordance import KwicQuery, Match
    from workbench.domain.query import ListQuery

    listed = ListQuery(outlets=tuple(args.outlet), since=args.since, until=args.until)
    width, limit = max(0, args.width), max(0, args.limit)
    query = KwicQuery(args.word, Match(args.match), args.type.upper(), listed, width, limit)
    with workspace(args, must_exist=True) as work:
        found = work.concordance.find(query)
    if args.json:
        print_json(found.hits)
    else:
        lines([[h.article_id, h.start, f"{h.before}[{h.exact}]{h.after}"] for h in found.hits])
    if found.more:
        note(f"there are more: --limit {limit} was reached")
    return 0
