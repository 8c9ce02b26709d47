"""Half-filled forms that survive a crash: one small file, written without the lane or the database."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.claim import Draft
from workbench.storage import draft as draft_file


class Drafts:
    """One draft per analyst and database; safe to call from a signal handler."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save(self, draft: Draft) -> None:
        """Write the draft (to a temporary file, then renamed over the old one)."""
        draft_file.save(self._path, draft)

    def load(self) -> Draft | None:
        """The draft that was left behind, None when there is none or it cannot be read."""
        return draft_file.load(self._path)

    def clear(self) -> None:
        """Forget the draft."""
        draft_file.clear(self._path)
