"""`workbench suggestions`: the sentences of an article ranked as claims, and what was learned from accepting and rejecting."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.cli.common import labelled, lines, named, print_json, words, workspace
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.assemble import Workspace
    from workbench.cli.grammar import Grammar
    from workbench.domain.suggestion import Suggestion


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("article", meta="article", nargs="?", type=int)
    parser.option("--order", choices=["score", "uncertain", "text"], default="score")
    parser.option("--learned", action="store_true")
    parser.option("--judgements", action="store_true")
    parser.option("--same", meta="start", type=int)
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Print suggestions, weights or judgements."""
    from workbench.domain.suggestion import Ranking
    from workbench.texts import Texts

    asked = args.learned or args.judgements
    if (args.article is None) is not asked:
        raise UsageError("name_an_article")
    with workspace(args, must_exist=True) as work:
        texts = Texts(work.config.ui.language)
        if args.learned:
            weights = work.suggesting.learned()
            table = [
                [f"{w.weight - w.prior:+.2f}", w.accepted, w.rejected, texts(f"why.{w.code}")]
                for w in weights
            ]
            return _print(args, weights, table)
        if args.judgements:
            judged = work.suggesting.judgements()
            rows = [[j.id, j.at[:16], "+" if j.accepted else "-", j.article_id, j.exact] for j in judged]
            return _print(args, judged, rows)
        found = work.suggesting.of(args.article, Ranking(args.order))
        if args.same is not None:
            return _alike(args, work, found)
    table = [
        [
            s.anchor.start,
            f"{s.score:.2f}",
            labelled(work.config.codebook, s.label),
            named("fate", s.fate),
            words()("cli.between").join(texts(f"why.{r.code}") for r in s.reasons[:3]),
            s.anchor.exact,
        ]
        for s in found
    ]
    return _print(args, found, table)


def _alike(args: argparse.Namespace, work: Workspace, found: Sequence[Suggestion]) -> int:
    """Print where the sentence that begins at --same stands again; UsageError when none begins there."""
    one = next((s for s in found if s.anchor.start <= args.same < s.anchor.end), None)
    if one is None:
        raise UsageError("no_sentence_there")
    alike = work.suggesting.alike(one.article_id, one.anchor.start, one.anchor.end)
    rows = [[sign, *place[:2]] for sign, places in (("=", alike.same), ("~", alike.near)) for place in places]
    return _print(args, alike, rows)


def _print(args: argparse.Namespace, values: object, table: Sequence[Sequence[object]]) -> int:
    if args.json:
        print_json(values)
    else:
        lines(table)
    return 0
