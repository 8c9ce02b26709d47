"""Who else has the file open, and whether anything in it changed."""

from __future__ import annotations

from workbench.domain.sheet import Person
from workbench.storage import sessions
from workbench.storage.store import Store


class Presence:
    """Polled once a second by the app."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._version = store.data_version()
        self._session: int | None = None

    @property
    def analyst(self) -> str:
        """Who I am."""
        return self._store.analyst

    def changed(self) -> bool:
        """True when another program has written to the file since the last call (PRAGMA data_version, some 15 µs)."""
        seen, self._version = self._version, self._store.data_version()
        return seen != self._version

    def beat(self) -> None:
        """Say that I am still here; call it every half minute or so."""
        if self._store.read_only:
            return
        if self._session is None:
            self._session = sessions.begin(self._store)
        else:
            sessions.beat(self._store, self._session)

    def people(self) -> list[Person]:
        """The others who have the file open now."""
        return sessions.people(self._store, self._session)

    def others(self) -> list[str]:
        """Their names, sorted, each once; a second window of mine counts as me, not as another."""
        return sorted({person.analyst for person in self.people()} - {self.analyst})

    def leave(self) -> None:
        """Say that I go; closing the workspace does it."""
        if self._session is not None:
            sessions.end(self._store, self._session)
            self._session = None
