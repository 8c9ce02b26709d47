"""`workbench backup`: a safe copy of the database, made while others may be working in it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import workspace

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--out", meta="file")


def run(args: argparse.Namespace) -> int:
    """Make the copy, check it, say where it is."""
    with workspace(args, must_exist=True) as work:
        print(work.backups.make(Path(args.out) if args.out else None))
    return 0
