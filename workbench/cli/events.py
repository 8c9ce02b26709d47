"""`workbench events`: the named events, what is in them, and their timelines."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import lines, named, print_json, words, workspace
from workbench.texts import Texts

if TYPE_CHECKING:
    from workbench.assemble import Workspace
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--event", meta="event")
    parser.option("--create", meta="name")
    parser.option("--rename", meta="name")
    parser.option("--delete", action="store_true")
    parser.option("--article", meta="id", type=int, action="append", default=[])
    parser.option("--claim", meta="id", type=int, action="append", default=[])
    parser.option("--remove", action="store_true")
    parser.option("--candidates", meta="article", type=int, nargs="?", const=0)
    parser.option("--limit", meta="number", type=int, default=20)
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """List events, or show, make and change one."""
    from workbench.domain.errors import UsageError

    if args.candidates == 0 and not args.event:
        raise UsageError("which_candidates")
    if not args.event and not args.create and (args.rename or args.delete or args.article or args.claim):
        raise UsageError("which_event_to_change")
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
    lines([[m.at, named("events", m.what), m.claim or m.article, m.outlet, m.text] for m in told])
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
                words()("cli.between").join(map(texts.reason, c.reasons)),
            ]
            for c in found
        ]
    )
    return 0
