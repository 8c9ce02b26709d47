"""`workbench export`: the tagged set as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.claims import add_filters, query
from workbench.cli.common import note, words, workspace
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--format", choices=["csv", "xlsx", "jsonl"])
    parser.option("--out", meta="file", default="-")
    parser.option("--preset", choices=["excel", "machine"])
    add_filters(parser)


def run(args: argparse.Namespace) -> int:
    """Write the claims; a file appears whole or not at all."""
    with workspace(args, must_exist=True) as work:
        form = work.exporting.form(args.format, args.preset)
        if form == "xlsx" and args.out == "-" and sys.stdout.isatty():
            raise UsageError("xlsx_to_terminal")
        if args.out == "-":
            rows = work.exporting.write(sys.stdout.buffer, query(args), form)
            sys.stdout.buffer.flush()
        else:
            rows = work.exporting.to_path(Path(args.out), query(args), form)
            note(words()("cli.written", n=rows, file=args.out))
        if blind := work.reviewing.blind():
            note(words()("export.blind", n=blind))
    return 0
