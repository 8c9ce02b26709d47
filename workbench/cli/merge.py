"""`workbench merge`: take another database in, as one step that undo takes back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import Progress, lines, note, one_line, print_json, say, words, workspace

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar
    from workbench.domain.merging import MergeReport

SHOWN = 50
"""Conflicts that are listed for a person; --json has all of them."""


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("other", meta="file")
    parser.option("--dry-run", action="store_true")
    parser.option("--no-detect", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Merge, detect in what is new and was not detected in with the present detectors, and say what came."""
    with workspace(args) as work:
        report = work.merging.run(Path(args.other), Progress("merging"), dry=args.dry_run)
        assert report is not None
        if report.articles and not report.dry and not args.no_detect:
            work.detecting.run(report.articles, Progress("detecting"))
    if args.json:
        print_json(report)
    else:
        _tell(report)
    return 0


def _tell(report: MergeReport) -> None:
    texts = words()
    said = "cli.would_merge" if report.dry else "cli.merged" if report.step else "cli.merged_nothing"
    say(texts(said, file=Path(report.path).name, new=len(report.articles), known=report.known))
    if report.analysts:
        say(texts("cli.merge_analysts", who=texts("cli.between").join(map(one_line, report.analysts))))
    outcomes = ("added", "updated", "same", "older", "conflict", "left")
    if report.counts:
        lines(
            [["", *(texts(f"merge.{outcome}") for outcome in outcomes)]]
            + [
                [texts(f"merge.table.{table}"), *(counts.get(outcome, 0) for outcome in outcomes)]
                for table, counts in report.counts.items()
            ]
        )
    for one in report.conflicts[:SHOWN]:
        table = texts(f"merge.table.{one.table}")
        say(texts("cli.merge_conflict", table=table, what=one.what, mine=one.mine, theirs=one.theirs))
    if len(report.conflicts) > SHOWN:
        say(texts("cli.merge_more", n=len(report.conflicts) - SHOWN))
    for book in report.codebooks:
        note(texts("cli.merge_book", version=book.version, n=book.claims))
        if book.changed:
            note(texts("cli.merge_book_changed", version=book.version))
        between = texts("cli.between")
        if book.labels:
            note(texts("cli.merge_labels", which=between.join(book.labels)))
        if book.fields:
            note(texts("cli.merge_fields", which=between.join(book.fields)))
