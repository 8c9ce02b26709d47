"""Looking the database over; nothing is repaired without being asked."""

from __future__ import annotations

from workbench.domain.codebook import Codebook
from workbench.domain.sheet import Check
from workbench.storage import checks
from workbench.storage.store import Store

__all__ = ["Check", "Doctor"]


class Doctor:
    """Checks of the file, the spans and the codebook."""

    def __init__(self, store: Store, codebook: Codebook) -> None:
        self._store = store
        self._codebook = codebook

    def checks(self) -> list[Check]:
        """Every check with what it found; none of them writes."""
        return checks.everything(self._store, self._codebook)
