"""`workbench export`: the tagged set as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workbench.cli.claims import add_filters, query
from workbench.cli.common import note, workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("--format", choices=["csv"], default="csv", help="file format")
    parser.add_argument(
        "--out", metavar="FILE", default="-", help="where to; - (the default) is standard output"
    )
    parser.add_argument(
        "--preset",
        choices=["excel", "machine"],
        help="excel: opens in a spreadsheet, no cell becomes a formula; machine: plain UTF-8 that reads back unchanged",
    )
    add_filters(parser)


def run(args: argparse.Namespace) -> int:
    """Write the claims; a file appears whole or not at all."""
    with workspace(args, must_exist=True) as work:
        if args.out == "-":
            rows = work.exporting.to_csv(sys.stdout.buffer, query(args), args.preset)
            sys.stdout.buffer.flush()
        else:
            rows = work.exporting.to_path(Path(args.out), query(args), args.preset)
            note(f"{rows} claims written to {args.out}")
    return 0
