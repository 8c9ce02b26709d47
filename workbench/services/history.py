"""The journal: undo, redo, and what was done."""

from __future__ import annotations

from workbench.domain.sheet import StepRow
from workbench.storage import journal
from workbench.storage.store import Store
from workbench.texts import Texts

__all__ = ["History", "StepRow"]


class History:
    """This analyst's undo and redo: unlimited, across articles and restarts."""

    def __init__(self, store: Store, language: str = "en") -> None:
        self._store = store
        self._texts = Texts(language)
        self._touched: int | None = None
        self._redated: tuple[int, ...] = ()

    def undo(self) -> str | None:
        """Take the last step back and say which it was; None when there is nothing to undo.

        Raises Conflict, naming who and when, when another analyst has changed the same row since.
        """
        with self._store.turn_tx() as tx:
            step = journal.undo(tx, self._store.analyst)
        return self._said(step)

    def redo(self) -> str | None:
        """Do again what was undone last and say what it was; None when there is nothing to redo."""
        with self._store.turn_tx() as tx:
            step = journal.redo(tx, self._store.analyst)
        return self._said(step)

    def steps(self, limit: int = 200, *, before: int | None = None, mine: bool = False) -> list[StepRow]:
        """Steps of everyone (or mine), newest first, from below step id `before` on."""
        return journal.steps(self._store.conn, limit, before, self._store.analyst if mine else None)

    def title(self, step: StepRow, language: str | None = None) -> str:
        """The step in words, in the interface language or another."""
        texts = self._texts if language is None else Texts(language)
        return texts(f"step.{step.what}", detail=step.detail).strip()

    def last_touched(self) -> int | None:
        """The article that the last undo or redo of this session touched, None when none or several."""
        return self._touched

    def redated(self) -> tuple[int, ...]:
        """Articles whose date the last undo or redo of this session changed: detection is to run on them again."""
        return self._redated

    def _said(self, step: StepRow | None) -> str | None:
        self._touched = step.article_id if step else None
        self._redated = tuple(journal.redated(self._store.conn, step.id)) if step else ()
        return self.title(step) if step else None
