"""`workbench export`: the tagged set as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.claims import add_filters, query
from workbench.cli.common import note, words, workspace

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--format", choices=["csv"], default="csv")
    parser.option("--out", meta="file", default="-")
    parser.option("--preset", choices=["excel", "machine"])
    add_filters(parser)


def run(args: argparse.Namespace) -> int:
    """Write the claims; a file appears whole or not at all."""
    with workspace(args, must_exist=True) as work:
        if args.out == "-":
            rows = work.exporting.to_csv(sys.stdout.buffer, query(args), args.preset)
            sys.stdout.buffer.flush()
        else:
            rows = work.exporting.to_path(Path(args.out), query(args), args.preset)
            note(words()("cli.written", n=rows, file=args.out))
    return 0
