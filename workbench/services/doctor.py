"""Looking the database over; nothing is repaired without being asked."""

from __future__ import annotations

from workbench.config.model import Detection
from workbench.detect.registry import fault
from workbench.domain.codebook import Codebook
from workbench.domain.sheet import Check
from workbench.storage import checks
from workbench.storage.store import Store
from workbench.texts import Said

__all__ = ["Check", "Doctor"]


class Doctor:
    """Checks of the file, the spans, the codebook and the entity model."""

    def __init__(self, store: Store, codebook: Codebook, detection: Detection | None = None) -> None:
        self._store = store
        self._codebook = codebook
        self._detection = detection or Detection()

    def checks(self) -> list[Check]:
        """Every check with what it found; none of them writes."""
        return [*checks.everything(self._store, self._codebook), self._entity_model()]

    def _entity_model(self) -> Check:
        """Whether the configured entity backend is there and whole."""
        backend, wrong = self._detection.backend, fault(self._detection)
        if not wrong:
            return Check(Said("check.model"), True, backend)
        return Check(
            Said("check.model"),
            False,
            Said("check.crf", why=wrong),
            Said("check.crf_do"),
        )
