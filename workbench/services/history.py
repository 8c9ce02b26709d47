"""The journal: undo, redo, and what was done."""

from __future__ import annotations

from workbench.domain.sheet import StepRow
from workbench.storage.store import Store
from workbench.texts import Texts

__all__ = ["History", "StepRow"]


class History:
    """This analyst's undo and redo: unlimited, across articles and restarts."""

    def __init__(self, store: Store, language: str = "en") -> None:
        self._store = store
        self._texts = Texts(language)

    def undo(self) -> str | None:
        """Take the last step back and say which it was; None when there is nothing to undo.

        Raises Conflict, naming who and when, when another analyst has changed the same row since.
        """
        raise NotImplementedError

    def redo(self) -> str | None:
        """Do again what was undone last and say what it was; None when there is nothing to redo."""
        raise NotImplementedError

    def steps(self, limit: int = 200, *, before: int | None = None, mine: bool = False) -> list[StepRow]:
        """Steps of everyone (or mine), newest first, from below step id `before` on."""
        raise NotImplementedError

    def title(self, step: StepRow, language: str | None = None) -> str:
        """The step in words, in the interface language or another."""
        raise NotImplementedError

    def last_touched(self) -> int | None:
        """The article that the last undo or redo of this session touched, None when none or several."""
        raise NotImplementedError
