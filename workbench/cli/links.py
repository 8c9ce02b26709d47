"""`workbench links`: links between articles and claims, families of copies, and candidates that were not decided yet."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from workbench.cli.common import Progress, lines, named, print_json, say, words, workspace
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.link import Reason
from workbench.texts import Texts

if TYPE_CHECKING:
    from workbench.assemble import Workspace
    from workbench.cli.grammar import Grammar
    from workbench.domain.family import FamilyView

Said = Callable[[Iterable[Reason]], str]


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--article", meta="id", type=int)
    parser.option("--claim", meta="id", type=int)
    parser.option("--claims", action="store_true")
    parser.option("--to", meta="id", type=int)
    parser.option("--relation", meta="relation")
    parser.option("--subtype", meta="subtype")
    parser.option("--rationale", meta="text", default="")
    parser.option("--confidence", meta="how_sure", default="")
    parser.option("--unlink", meta="link", type=int)
    parser.option("--kind", meta="kind", action="append", default=[])
    parser.option("--suggested", action="store_true")
    parser.option("--explain", meta="first,second", nargs=2, type=int)
    parser.option("--update", action="store_true")
    parser.option("--families", action="store_true")
    parser.option("--family", meta="id", type=int)
    parser.option("--root", action="store_true")
    parser.option("--split", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """List links and candidates."""
    with workspace(args, must_exist=True) as work:
        texts = Texts(work.config.ui.language)

        def said(reasons: Iterable[Reason]) -> str:
            return words()("cli.between").join(map(texts.reason, reasons))

        if args.update:
            print(work.links.update(progress=Progress("links")))
            return 0
        if args.explain:
            return _explain(args, work, texts)
        if args.family or args.families:
            return _families(args, work, texts)
        if args.unlink:
            work.claim_links.unlink(args.unlink)
            return 0
        if args.to or args.relation:
            return _link(args, work, texts)
        if args.claim or args.claims:
            return _claims(args, work, texts, said)
        return _articles(args, work, said)


def _explain(args: argparse.Namespace, work: Workspace, texts: Texts) -> int:
    candidate = work.links.between(*args.explain)
    if candidate is None:
        raise NotFound("no_copy", one=args.explain[0], other=args.explain[1])
    if args.json:
        print_json(candidate)
        return 0
    say(f"{named('copy', candidate.kind)} {candidate.score:.2f}")
    lines(
        [
            *(["+", texts.reason(r)] for r in candidate.reasons),
            *(["!", texts.reason(v)] for v in candidate.vetoes),
        ]
    )
    return 0


def _articles(args: argparse.Namespace, work: Workspace, said: Said) -> int:
    links = work.links.all(kinds=tuple(args.kind))
    asked = [args.article] if args.article else list(work.library.ids()) if args.suggested else []
    candidates = [c for i in asked for c in work.links.candidates(i) if args.article or c.a < c.b]
    candidates = [c for c in candidates if not args.kind or c.kind in args.kind]
    if args.article:
        links = [x for x in links if args.article in (x.a, x.b)]
    if args.json:
        print_json({"links": links, "candidates": candidates})
        return 0
    lines(
        [
            [named("link", x.state), named("copy", x.kind), x.a, x.b, x.by or "", said(x.reasons)]
            for x in links
        ]
    )
    lines(
        [
            [
                named("link", "candidate"),
                named("copy", c.kind),
                c.a,
                c.b,
                f"{c.score:.2f}",
                said((*c.reasons, *c.vetoes)),
            ]
            for c in candidates
        ]
    )
    return 0


def _link(args: argparse.Namespace, work: Workspace, texts: Texts) -> int:
    """Write one link between two claims; the claims' own words are its evidence."""
    if not (args.claim and args.to and args.relation):
        raise UsageError("which_claims")
    link = work.claim_links.link(
        args.claim,
        args.to,
        args.relation,
        subtype=args.subtype,
        rationale=args.rationale,
        confidence=args.confidence,
    )
    if args.json:
        print_json(link)
        return 0
    kind = f" ({texts(f'subtype.{link.subtype}')})" if link.subtype else ""
    lines([[link.id, f"{texts(f'relation.{link.relation}')}{kind}", link.a, link.b, link.rationale]])
    return 0


def _claims(args: argparse.Namespace, work: Workspace, texts: Texts, said: Said) -> int:
    links = work.claim_links.of(args.claim) if args.claim else work.claim_links.all(args.kind)
    links = [x for x in links if not args.kind or x.relation in args.kind]
    candidates = work.claim_links.candidates(args.claim) if args.claim else []
    candidates = [c for c in candidates if not args.kind or c.relation in args.kind]
    if args.json:
        print_json({"links": links, "candidates": candidates})
        return 0

    def relation(name: str, subtype: str | None) -> str:
        kind = texts(f"subtype.{subtype}") if subtype else ""
        return f"{texts(f'relation.{name}')}{f' ({kind})' if kind else ''}"

    lines(
        [
            [x.id, named("link", x.state), relation(x.relation, x.subtype), x.a, x.b, x.by or "", x.rationale]
            for x in links
        ]
    )
    lines(
        [
            [
                named("link", "candidate"),
                relation(c.relation, c.subtype),
                c.article,
                f"{c.score:.2f}",
                c.exact,
                said(c.reasons),
            ]
            for c in candidates
        ]
    )
    return 0


def _families(args: argparse.Namespace, work: Workspace, texts: Texts) -> int:
    found: list[FamilyView] = []
    if args.family and args.split:
        found = [work.families.split([args.family])]
    elif args.family and args.root:
        found = [work.families.choose_root(args.family)]
    elif args.family:
        found = [work.families.of(args.family)]
    else:
        found = work.families.all()
    if args.json:
        print_json(found)
        return 0
    for one in found:
        say(texts("family.summary", reports=len(one.rows), roots=len(one.roots)))
        lines(
            [
                [
                    r.article,
                    r.published or "",
                    r.outlet,
                    r.source or "",
                    named("copy", r.kind),
                    f"+{r.added} −{r.cut}" if r.source else "",
                    r.title,
                ]
                for r in one.rows
            ]
        )
    return 0
