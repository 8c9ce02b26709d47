"""What the ids inside a row stand for: in any file (hashes, UUIDs, places), or in the file that takes the row in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Protocol

Ref = Any
"""A hash, UUID or place of a row; or its id in this file."""
CACHED = 4096


class Refs(Protocol):
    """Answers with None for what is not there."""

    def article(self, pk: int) -> Ref | None:
        """An article."""

    def claim(self, pk: int) -> Ref | None:
        """A claim."""

    def event(self, pk: int) -> Ref | None:
        """An event."""

    def figure(self, pk: int) -> Ref | None:
        """A mention that a claim names."""


class Portable:
    """Names that mean the same in every file: an article's SHA-256, UUIDs, the place of a figure."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        def one(sql: str) -> Callable[[int], str | None]:
            def ask(pk: int) -> str | None:
                row = conn.execute(sql, [pk]).fetchone()
                return None if row is None else str(row[0])

            return lru_cache(maxsize=CACHED)(ask)

        self.article = one("SELECT sha256 FROM article WHERE id = ?")
        self.claim = one("SELECT uuid FROM claim WHERE id = ?")
        self.event = one("SELECT uuid FROM event WHERE id = ?")
        self.figure = one("SELECT start || '-' || end FROM mention WHERE id = ?")


class Mapped:
    """Ids in the file that takes rows in, as far as what they name has been taken in."""

    def __init__(
        self,
        articles: Mapping[int, int],
        claims: Mapping[int, int],
        events: Mapping[int, int],
        figure: Callable[[int], int | None],
    ) -> None:
        self._articles, self._claims, self._events = articles, claims, events
        self.figure = figure

    def article(self, pk: int) -> int | None:
        """The article of the same content."""
        return self._articles.get(pk)

    def claim(self, pk: int) -> int | None:
        """The claim with the same UUID."""
        return self._claims.get(pk)

    def event(self, pk: int) -> int | None:
        """The event with the same UUID."""
        return self._events.get(pk)
