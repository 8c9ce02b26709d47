"""The small family of errors that a person may meet: each is an id of the texts and the values that fill its words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from workbench.texts import Texts


class WorkbenchError(Exception):
    """Anything that went wrong in a way a person can act on: what, and what to do, stand in the catalogues.

    `title`, `hint` and `str()` are English, for logs and tests; `Texts.told` says it in the interface's language.
    """

    exit_code = 1

    def __init__(self, id: str, /, **values: object) -> None:
        super().__init__(id)
        self.id = id
        self.values: Mapping[str, object] = values

    def __reduce__(self) -> tuple[Any, ...]:
        # Some are raised in a process of their own.
        return partial(type(self), self.id, **self.values), ()

    @property
    def title(self) -> str:
        """What went wrong."""
        return Texts("en", "faults").parts(self)[0]

    @property
    def hint(self) -> str:
        """What to do about it; empty when there is nothing to say."""
        return Texts("en", "faults").parts(self)[1]

    def __str__(self) -> str:
        return Texts("en", "faults").told(self)


class UsageError(WorkbenchError):
    """The command line or a key was used in a way that has no meaning."""

    exit_code = 2


class ConfigError(WorkbenchError):
    """The configuration cannot be used; `problems` lists every fault with its line."""

    exit_code = 2

    def __init__(self, id: str, /, problems: tuple[str, ...] = (), **values: object) -> None:
        super().__init__(id, **values)
        self.problems = problems

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(type(self), self.id, self.problems, **self.values), ()


class StoreError(WorkbenchError):
    """The database file cannot be opened or written safely."""

    exit_code = 3


class NotFound(WorkbenchError):
    """The thing asked for is not in the database."""

    exit_code = 4


class Conflict(WorkbenchError):
    """Another analyst changed the same row since it was read."""

    exit_code = 5
