"""My work: how far it has come, and the searches I keep."""

from __future__ import annotations

from workbench.domain.errors import NotFound, UsageError
from workbench.domain.progress import Progress, Query, SavedSearch
from workbench.storage import saved
from workbench.storage.store import Store

__all__ = ["Progress", "SavedSearch", "Work"]


class Work:
    """What belongs to this analyst alone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def progress(self) -> Progress:
        """What I have read, have still to decide, and have made."""
        return saved.progress(self._store)

    def save(self, name: str, query: Query) -> SavedSearch:
        """Keep a search of articles, claims or a concordance under a name, as one step; the same name replaces it."""
        name = " ".join(name.split())
        if not name:
            raise UsageError("search_without_name")
        with self._store.edit_tx("search.save", name) as step:
            pk = saved.put(step, name, query)
        return next(s for s in self.searches() if s.id == pk)

    def searches(self) -> list[SavedSearch]:
        """My searches by name."""
        return saved.every(self._store)

    def rename(self, search_id: int, name: str) -> SavedSearch:
        """Call a search otherwise, as one step; UsageError for an empty name or one that another search has."""
        name, found = " ".join(name.split()), self._get(search_id)
        if not name:
            raise UsageError("search_without_name")
        same = (s for s in self.searches() if s.name == name and type(s.query) is type(found.query))
        if any(s.id != search_id for s in same):
            raise UsageError("search_exists", name=name)
        with self._store.edit_tx("search.rename", f"{found.name} → {name}") as step:
            step.update("saved_search", search_id, name=name)
        return self._get(search_id)

    def _get(self, search_id: int) -> SavedSearch:
        found = next((s for s in self.searches() if s.id == search_id), None)
        if found is None:
            raise NotFound("no_search", id=search_id)
        return found

    def remove(self, search_id: int) -> None:
        """Forget a search, as one step."""
        found = self._get(search_id)
        with self._store.edit_tx("search.remove", found.name) as step:
            step.delete("saved_search", search_id)
