"""What an analyst wants to see marked in texts."""

from __future__ import annotations

from dataclasses import dataclass

HIDDEN_FIRST = frozenset({"statement"})
"""Kinds of highlights that are hidden until they are asked for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Kinds that are hidden, and how probable a detection must be to be shown before a person decides on it."""

    hidden: frozenset[str] = HIDDEN_FIRST
    least: float = 0.0
    """0 … 1."""

    def shows(self, kind: str) -> bool:
        """True for a kind that is not hidden."""
        return kind not in self.hidden
