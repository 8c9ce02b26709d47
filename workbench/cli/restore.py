"""`workbench restore`: go back to a backup; what is there now is kept beside it."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.common import configuration, note
from workbench.domain.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument("backup", metavar="FILE", help="a file that `workbench backup` made")


def run(args: argparse.Namespace) -> int:
    """Check the backup and put it in place; refused while the database is open."""
    from workbench.services.backups import restore

    source, database = Path(args.backup), configuration(args).database
    if not source.is_file() or database is None:
        raise UsageError(f"there is no backup at {source}", "They lie in backups/ beside the database")
    kept = restore(source, database)
    note(f"{database} restored" + (f"; the old file is kept as {kept}" if kept else ""))
    return 0
