"""`workbench suggestions`: the sentences of an article ranked as claims, and what was learned from accepting and rejecting."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from workbench.cli.common import lines, print_json, workspace
from workbench.domain.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("article", nargs="?", type=int, help="number of the article")
    parser.add_argument(
        "--order",
        choices=["score", "uncertain", "text"],
        default="score",
        help="best first (the default), those whose answer teaches most first, or as in the text",
    )
    parser.add_argument(
        "--learned",
        action="store_true",
        help="instead: each weight that your judgements moved, and by how many",
    )
    parser.add_argument(
        "--judgements", action="store_true", help="instead: what you accepted and rejected, newest first"
    )
    parser.add_argument("--json", action="store_true", help="print an array of objects")


def run(args: argparse.Namespace) -> int:
    """Print suggestions, weights or judgements."""
    from workbench.domain.suggestion import Ranking
    from workbench.texts import Texts

    asked = args.learned or args.judgements
    if (args.article is None) is not asked:
        raise UsageError(
            "name an article, or ask for --learned or --judgements", "workbench list shows the numbers"
        )
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
    table = [
        [
            s.anchor.start,
            f"{s.score:.2f}",
            s.label,
            s.fate,
            ", ".join(texts(f"why.{r.code}") for r in s.reasons[:3]),
            s.anchor.exact,
        ]
        for s in found
    ]
    return _print(args, found, table)


def _print(args: argparse.Namespace, values: object, table: Sequence[Sequence[object]]) -> int:
    if args.json:
        print_json(values)
    else:
        lines(table)
    return 0
