"""Who else has the file open, and whether anything in it changed."""

from __future__ import annotations

from workbench.domain.sheet import Person
from workbench.storage.store import Store


class Presence:
    """Polled once a second by the app."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def analyst(self) -> str:
        """Who I am."""
        raise NotImplementedError

    def changed(self) -> bool:
        """True when another program has written to the file since the last call (PRAGMA data_version, some 15 µs)."""
        raise NotImplementedError

    def beat(self) -> None:
        """Say that I am still here; call it every half minute or so."""
        raise NotImplementedError

    def people(self) -> list[Person]:
        """The others who have the file open now."""
        raise NotImplementedError

    def others(self) -> list[str]:
        """Their names, sorted, each once; a second window of mine counts as me, not as another."""
        raise NotImplementedError
