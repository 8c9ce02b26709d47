"""The small family of errors that a person may meet: each has a title and a hint that says what to do."""

from __future__ import annotations


class WorkbenchError(Exception):
    """Anything that went wrong in a way a person can act on."""

    exit_code = 1

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.title}. {self.hint}" if self.hint else self.title


class UsageError(WorkbenchError):
    """The command line or a key was used in a way that has no meaning."""

    exit_code = 2


class ConfigError(WorkbenchError):
    """The configuration cannot be used; `problems` lists every fault with its line."""

    exit_code = 2

    def __init__(self, title: str, hint: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(title, hint)
        self.problems = problems


class StoreError(WorkbenchError):
    """The database file cannot be opened or written safely."""

    exit_code = 3


class NotFound(WorkbenchError):
    """The thing asked for is not in the database."""

    exit_code = 4


class Conflict(WorkbenchError):
    """Another analyst changed the same row since it was read."""

    exit_code = 5
