"""The steps of the schema, and how those that a file has not gone through are applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "workbench"
"""Under which name the file keeps what it has gone through (`_sqlite_migrations.migration_set`)."""


class Migration(NamedTuple):
    """One step of the schema."""

    name: str
    fn: Callable[[Database], None]


class Steps:
    """The migrations in order. sqlite-utils, and NumPy with it, is imported only when one has to be applied."""

    def __init__(self, functions: Iterable[Callable[[Database], None]]) -> None:
        """Each function is one migration, under its own name."""
        self._migrations = [Migration(fn.__name__, fn) for fn in functions]

    @property
    def names(self) -> tuple[str, ...]:
        """Names in order."""
        return tuple(m.name for m in self._migrations)

    def apply(self, db: Database) -> None:
        """Apply what the file has not gone through."""
        from sqlite_utils import Migrations

        known = Migrations(SET)
        for name, fn in self._migrations:
            known(name=name)(fn)
        known.apply(db)


def run_script(db: Database, sql: str) -> None:
    """Run statements one by one: executescript would commit the transaction the migration runs in."""
    for statement in sql.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
