"""`workbench links`: links between articles, and the duplicate candidates that were not decided yet."""

from __future__ import annotations

import argparse

from workbench.cli.common import lines, print_json, workspace
from workbench.domain.errors import NotFound
from workbench.texts import Texts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("--article", type=int, metavar="ID", help="candidates and links of this article only")
    parser.add_argument("--kind", action="append", default=[], help="only this kind (near, wire, excerpt, …)")
    parser.add_argument("--suggested", action="store_true", help="candidates too, for all articles")
    parser.add_argument(
        "--explain", nargs=2, type=int, metavar=("A", "B"), help="what makes B look like a copy of A"
    )
    parser.add_argument("--json", action="store_true", help="print as JSON")


def run(args: argparse.Namespace) -> int:
    """List links and candidates."""
    with workspace(args, must_exist=True) as work:
        said = Texts(work.config.ui.language).reason
        if args.explain:
            candidate = work.links.between(*args.explain)
            if candidate is None:
                raise NotFound(f"nothing makes {args.explain[1]} look like a copy of {args.explain[0]}")
            if args.json:
                print_json(candidate)
            else:
                print(f"{candidate.kind} {candidate.score:.2f}")
                lines(
                    [["+", said(r)] for r in candidate.reasons] + [["!", said(v)] for v in candidate.vetoes]
                )
            return 0
        links = work.links.all(kinds=tuple(args.kind))
        asked = [args.article] if args.article else list(work.library.ids()) if args.suggested else []
        candidates = [c for i in asked for c in work.links.candidates(i) if args.article or c.a < c.b]
    candidates = [c for c in candidates if not args.kind or c.kind in args.kind]
    if args.article:
        links = [x for x in links if args.article in (x.a, x.b)]
    if args.json:
        print_json({"links": links, "candidates": candidates})
        return 0
    lines([[x.state, x.kind, x.a, x.b, x.by or "", "; ".join(map(said, x.reasons))] for x in links])
    lines(
        [
            ["candidate", c.kind, c.a, c.b, f"{c.score:.2f}", "; ".join(map(said, (*c.reasons, *c.vetoes)))]
            for c in candidates
        ]
    )
    return 0
