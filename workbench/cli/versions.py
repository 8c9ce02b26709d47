"""`workbench versions`: the versions of an article, what changed, and the claims of older ones."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import lines, print_json, say, words, workspace
from workbench.domain.errors import NotFound, UsageError

if TYPE_CHECKING:
    from workbench.assemble import Workspace
    from workbench.cli.grammar import Grammar
    from workbench.domain.version import Moving

SIGNS = {"same": "", "cut": "−", "added": "+"}
"""What stands before the words of a changed sentence."""


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("article", meta="article", type=int, nargs="?")
    parser.option("--changes", action="store_true")
    parser.option("--claims", action="store_true")
    parser.option("--move-exact", action="store_true")
    parser.option("--of", meta="article", type=int)
    parser.option("--part", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """List, tell, move, join or part."""
    with workspace(args, must_exist=True) as work:
        if args.article is None:
            if args.changes or args.claims or args.move_exact or args.of or args.part:
                raise UsageError("versions_of_what")
            return _offers(args, work)
        if args.of is not None:
            work.versions.join(args.of, args.article)
        if args.part:
            work.versions.part(args.article)
        if args.move_exact:
            moved = work.versions.reanchor(
                work.versions.moving(args.article), work.versions.decided(args.article)
            )
            say(words()("cli.moved", n=moved))
            return 0
        if args.changes:
            return _changes(args, work)
        return _claims(args, work) if args.claims else _versions(args, work)


def _offers(args: argparse.Namespace, work: Workspace) -> int:
    """What may be a new version of what, over the whole library."""
    found = work.versions.offers()
    if args.json:
        print_json(found)
        return 0
    titles = {r.id: r.title for r in work.library.rows([pk for x in found for pk in (x.older, x.newer)])}
    lines([[x.newer, x.older, f"{x.overlap:.2f}", x.how, titles.get(x.newer, "")] for x in found])
    return 0


def _versions(args: argparse.Namespace, work: Workspace) -> int:
    found = work.versions.of(args.article)
    if args.json:
        print_json(found)
    else:
        lines(
            [
                [f"v{v.number}", v.article, v.published or "", v.claims, v.how or "", v.path, v.title]
                for v in found
            ]
        )
    return 0


def _claims(args: argparse.Namespace, work: Workspace) -> int:
    """The claims of older versions with what is offered for each."""
    found = work.versions.moving(args.article)
    if args.json:
        print_json(found)
    else:
        lines([[x.claim.id, f"v{x.number}", x.place.fate, _figures(x), x.claim.anchor.exact] for x in found])
    return 0


def _figures(one: Moving) -> str:
    return "; ".join(f"{was or '-'} > {now or '-'}" for was, now in one.place.changed)


def _changes(args: argparse.Namespace, work: Workspace) -> int:
    """What became of each sentence from the version before to this one."""
    chain = [v.article for v in work.versions.of(args.article)]
    at = chain.index(args.article)
    if at + 1 >= len(chain):
        raise NotFound("no_older_version", id=args.article)
    found = work.versions.edits(chain[at + 1], args.article)
    if args.json:
        print_json(found)
        return 0
    for edit in found:
        text = " ".join(f"{SIGNS[change]}[{said}]" if SIGNS[change] else said for change, said in edit.words)
        figures = "; ".join(f"{was or '-'} > {now or '-'}" for was, now in edit.figures)
        lines([[edit.became, figures, text]])
    return 0
