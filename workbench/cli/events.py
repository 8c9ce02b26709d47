"""`workbench events`: the named events, what is in them, and their timelines."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import lines, print_json, workspace
from workbench.texts import Texts

if TYPE_CHECKING:
    from workbench.assemble import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("--event", metavar="EVENT", help="the timeline of this one, by id or name")
    parser.add_argument("--create", metavar="NAME", help="make an event, with --article and --claim in it")
    parser.add_argument("--rename", metavar="NAME", help="with --event: give it this name")
    parser.add_argument(
        "--delete", action="store_true", help="with --event: take it away (undo brings it back)"
    )
    parser.add_argument(
        "--article",
        type=int,
        action="append",
        default=[],
        metavar="ID",
        help="with --event: put an article in",
    )
    parser.add_argument(
        "--claim", type=int, action="append", default=[], metavar="ID", help="with --event: put a claim in"
    )
    parser.add_argument(
        "--remove", action="store_true", help="with --article and --claim: take them out instead"
    )
    parser.add_argument(
        "--candidates",
        type=int,
        metavar="ARTICLE",
        help="articles that may tell of the same event as this one; alone with --event: of the event",
        nargs="?",
        const=0,
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many candidates (20)")
    parser.add_argument("--json", action="store_true", help="print as JSON")


def run(args: argparse.Namespace) -> int:
    """List events, or show, make and change one."""
    from workbench.domain.errors import UsageError

    if args.candidates == 0 and not args.event:
        raise UsageError("of which article or event?", "--candidates ARTICLE, or --event EVENT --candidates")
    if not args.event and not args.create and (args.rename or args.delete or args.article or args.claim):
        raise UsageError("which event?", "name it with --event, or make one with --create")
    with workspace(args, must_exist=True) as work:
        events = work.events
        if args.candidates is not None:
            return _candidates(args, work)
        if args.create:
            event = events.create(args.create, args.article, args.claim)
        elif args.event:
            event = events.find(args.event)
            if args.delete:
                events.delete(event.id)
                return 0
            if args.rename:
                event = events.rename(event.id, args.rename)
            if args.article or args.claim:
                change = events.remove if args.remove else events.add
                event = change(event.id, args.article, args.claim)
        else:
            found = events.all()
            if args.json:
                print_json(found)
            else:
                lines([[e.id, len(e.articles), len(e.claims), e.name, e.note] for e in found])
            return 0
        told = events.timeline(event.id)
    if args.json:
        print_json({"event": event, "timeline": told})
        return 0
    lines([[event.id, len(event.articles), len(event.claims), event.name, event.note]])
    lines([[m.at, m.what, m.claim or m.article, m.outlet, m.text] for m in told])
    return 0


def _candidates(args: argparse.Namespace, work: Workspace) -> int:
    if args.candidates:
        found = work.events.candidates(args.candidates, args.limit)
    else:
        found = work.events.candidates_of(work.events.find(args.event).id, args.limit)
    if args.json:
        print_json(found)
        return 0
    texts = Texts(work.config.ui.language)
    lines(
        [
            [
                c.article_id,
                f"{c.score:.2f}",
                c.published or "",
                c.outlet,
                c.title,
                "; ".join(map(texts.reason, c.reasons)),
            ]
            for c in found
        ]
    )
    return 0
