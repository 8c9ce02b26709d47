"""`workbench backup`: a safe copy of the database, made while others may be working in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.common import workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("--out", metavar="FILE", help="where to; default: backups/ beside the database")


def run(args: argparse.Namespace) -> int:
    """Make the copy, check it, say where it is."""
    with workspace(args, must_exist=True) as work:
        print(work.backups.make(Path(args.out) if args.out else None))
    return 0
