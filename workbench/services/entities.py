"""Entities across articles, and what a person says about their names: one step each, remembered for later detection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.domain.entity import Alias, EntityDetail, EntityQuery, EntityRow, Name
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import EntityType, Mention
from workbench.storage import aliases, entities
from workbench.storage.store import Store

__all__ = ["Entities", "EntityQuery", "Name"]

ALL = EntityQuery()
COMPARED = 2000
"""The most mentioned names that are compared for likely merges."""


class Entities:
    """Canonical names, their spellings, and where they stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, query: EntityQuery = ALL) -> list[EntityRow]:
        """The entities that `query` lets through, the most mentioned first."""
        return entities.ranked(self._store, query)

    def detail(self, name: Name) -> EntityDetail:
        """One entity by spelling, outlet and month; NotFound when no article names it."""
        found = entities.detail(self._store, name)
        if not found.mentions:
            raise NotFound(f"no article names {name.canonical}", "workbench entities lists the names")
        return found

    def mentions(self, name: Name) -> list[Mention]:
        """Every mention of an entity, the newest publication first."""
        return entities.mentions(self._store, name)

    def rename(self, name: Name, to: str) -> None:
        """Call an entity otherwise, here and in everything detected from now on."""
        to = _written(to)
        if to != name.canonical:
            self.detail(name)
            with self._store.edit_tx("entity.rename", f"{name.canonical} → {to}") as step:
                aliases.rename(step, name, to)

    def merge(self, names: Iterable[Name], into: str) -> None:
        """Say that these are one entity, called `into`: one step."""
        into = _written(into)
        others = [n for n in dict.fromkeys(names) if n.canonical != into]
        if not others:
            raise UsageError("there is nothing to merge", "name two entities at least")
        for name in others:
            self.detail(name)
        told = "، ".join(n.canonical for n in others)
        with self._store.edit_tx("entity.merge", f"{told} → {into}") as step:
            for name in others:
                aliases.rename(step, name, into)

    def split(self, name: Name, surfaces: Sequence[str], to: str) -> None:
        """Say that some spellings of an entity are another one, called `to`: one step."""
        to = _written(to)
        known = {aliases.surface_key(f.value) for f in self.detail(name).surfaces}
        wanted = {aliases.surface_key(s) for s in surfaces}
        if to == name.canonical or not wanted:
            raise UsageError("there is nothing to split", "choose spellings and give them another name")
        unknown = sorted(wanted - known)
        if unknown:
            raise UsageError(
                f"{name.canonical} is nowhere written {unknown[0]!r}",
                f"it is written: {', '.join(sorted(known))}",
            )
        with self._store.edit_tx("entity.split", f"{'، '.join(surfaces)} → {to}") as step:
            aliases.split(step, name, surfaces, to)

    def aliases(self) -> list[Alias]:
        """What was said about names and is in force, the newest first."""
        return aliases.every(self._store)

    def drop(self, alias_id: int) -> None:
        """Take back one thing that was said about a name: one step."""
        found = next((a for a in self.aliases() if a.id == alias_id), None)
        if found is None:
            raise NotFound(f"there is no alias {alias_id}")
        with self._store.edit_tx("entity.drop", f"{found.key} → {found.canonical}") as step:
            aliases.drop(step, alias_id)

    def alike(self, query: EntityQuery = ALL) -> list[tuple[Name, Name, float]]:
        """Pairs of names that may be one entity, the likeliest first (0 … 100), among the most mentioned."""
        from workbench.detect.entities.canonical import merge, suggest

        names = [row.name for row in self.rows(query)[:COMPARED]]
        keys = [(n.canonical, EntityType(n.type)) for n in names]
        sure = [(group[0], other, 100.0) for group in merge(keys) for other in group[1:]]
        pairs = [*sure, *suggest(keys)]
        return [(Name(a, str(ta)), Name(b, str(tb)), score) for (a, ta), (b, tb), score in pairs]


def _written(name: str) -> str:
    """A name as it is kept; UsageError for an empty one."""
    plain = " ".join(name.split())
    if not plain:
        raise UsageError("a name cannot be empty", "write one")
    return plain
