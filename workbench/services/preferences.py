"""What an analyst set for themselves, kept in the file; no step of the journal."""

from __future__ import annotations

import json

from workbench.domain.shown import Shown
from workbench.storage import settings
from workbench.storage.store import Store

__all__ = ["Preferences", "Shown"]


class Preferences:
    """This analyst's own settings."""

    def __init__(self, store: Store, least: float = 0.0) -> None:
        self._store = store
        self._first = Shown(least=least)

    def shown(self) -> Shown:
        """What is marked in texts: as this analyst left it, else as the configuration says."""
        kept = settings.get(self._store, self._key)
        if kept is None:
            return self._first
        try:
            values = json.loads(kept)
            return Shown(frozenset(map(str, values["hidden"])), float(values["least"]))
        except (ValueError, KeyError, TypeError):
            return self._first

    def keep_shown(self, shown: Shown) -> None:
        """Remember it; nothing happens in a file that is open for reading only."""
        if not self._store.read_only:
            with self._store.bulk_tx() as tx:
                values = {"hidden": sorted(shown.hidden), "least": shown.least}
                settings.put(tx, self._key, json.dumps(values))

    def tour(self) -> int | None:
        """The task at which this analyst's first round stands, from 0; None when none is under way."""
        kept = settings.get(self._store, self._tour)
        return int(kept) if kept is not None and kept.isdecimal() else None

    def keep_tour(self, at: int | None) -> None:
        """Remember the task, or with None that the round is over."""
        with self._store.bulk_tx() as tx:
            settings.put(tx, self._tour, "over" if at is None else str(at))

    @property
    def _tour(self) -> str:
        return f"tour.{self._store.analyst}"

    @property
    def _key(self) -> str:
        return f"shown.{self._store.analyst}"
