"""`workbench import`: claims from a file, as one step that undo takes back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import note, print_json, say, words, workspace

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("file", meta="file")
    parser.option("--dry-run", action="store_true")
    parser.option("--force", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Take claims in; returns 1 when a row was rejected."""
    with workspace(args, must_exist=True) as work:
        report = work.importing.run(Path(args.file), dry=args.dry_run, force=args.force)
    texts = words()
    if args.json:
        print_json(report)
    else:
        for bad in report.rejected:
            note(texts("cli.rejected", path=bad.path, reason=texts.told(bad.reason)))
        counts = {name: getattr(report, name) for name in ("made", "changed", "same", "linked")}
        said = "cli.would_import" if report.dry else "cli.imported"
        say(texts(said, **counts, rejected=len(report.rejected)))
    return 1 if report.rejected else 0
