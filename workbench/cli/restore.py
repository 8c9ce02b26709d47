"""`workbench restore`: go back to a backup; what is there now is kept beside it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import configuration, note, words
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("backup", meta="file")


def run(args: argparse.Namespace) -> int:
    """Check the backup and put it in place; refused while the database is open."""
    from workbench.services.backups import restore

    source, database = Path(args.backup), configuration(args).database
    if not source.is_file() or database is None:
        raise UsageError("no_backup_here", path=source)
    kept = restore(source, database)
    note(words()("cli.restored_kept" if kept else "cli.restored", file=database, kept=kept or ""))
    return 0
