"""Entities across articles, and what a person says about their names: one step each, remembered for later detection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workbench.domain.entity import (
    Alias,
    Alike,
    EntityCard,
    EntityDetail,
    EntityQuery,
    EntityRow,
    Name,
    Names,
    NameSort,
)
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import EntityType, Mention
from workbench.storage import aliases, dismissals, entities, names, spellings
from workbench.storage.store import Store

__all__ = ["Alike", "Entities", "EntityCard", "EntityQuery", "Name", "NameSort", "Names"]

ALL = EntityQuery()
COMPARED = 2000
"""The most mentioned names that are compared for likely merges."""
AT_ONCE = 50
"""Names that are compared in one transaction while somebody works."""
TOGETHER, READ_FOR_IT = 8, 500
"""Names told beside an entity, and the newest of its articles that they are looked for in."""


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
            raise NotFound("named_nowhere", name=name.canonical)
        return found

    def names(self, query: EntityQuery = ALL) -> Names:
        """Names in the order of the query, Latin letters by their sound; nothing of their rows is read."""
        return names.keys(self._store, query)

    def rows_of(self, wanted: Iterable[Name]) -> dict[Name, EntityRow]:
        """The rows of some names, without their spellings."""
        return names.rows_of(self._store, wanted)

    def card(self, name: Name) -> EntityCard:
        """All that is known of an entity; NotFound when no article names it."""
        from workbench.detect.entities.transliterate import transliterate

        found = self.detail(name)
        row = names.rows_of(self._store, [name]).get(name)
        near = names.together(self._store, name, found.articles[:READ_FOR_IT], TOGETHER)
        first, last = (row.first, row.last) if row else (None, None)
        return EntityCard(found, transliterate(name.canonical), first, last, near)

    def places(self, name: Name, limit: int) -> list[tuple[int, int, int]]:
        """The newest articles that name it: (article id, its first mention's start, how many mentions there)."""
        return names.places(self._store, name, limit)

    def latin(self, wanted: Iterable[str]) -> dict[str, str]:
        """Names in Latin letters (HSB)."""
        from workbench.detect.entities.transliterate import transliterate

        return {name: transliterate(name) for name in wanted}

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
            raise UsageError("merge_two")
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
            raise UsageError("nothing_to_split")
        unknown = sorted(wanted - known)
        if unknown:
            raise UsageError(
                "spelling_unknown", name=name.canonical, spelling=unknown[0], known=", ".join(sorted(known))
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
            raise NotFound("no_alias", id=alias_id)
        with self._store.edit_tx("entity.drop", f"{found.key} → {found.canonical}") as step:
            aliases.drop(step, alias_id)

    def alike(self, query: EntityQuery = ALL) -> list[tuple[Name, Name, float]]:
        """Pairs of names that may be one entity, the likeliest first (0 … 100), among the most mentioned."""
        from workbench.detect.entities.canonical import merge, suggest

        limit = COMPARED if query.limit is None else min(query.limit, COMPARED)
        known = self.names(replace(query, limit=limit)).names
        rows = self.rows_of(known)
        keys = [(r.name.canonical, EntityType(r.name.type)) for n in known if (r := rows.get(n))]
        sure = [(group[0], other, 100.0) for group in merge(keys) for other in group[1:]]
        pairs = [*sure, *suggest(keys)]
        return [(Name(a, str(ta)), Name(b, str(tb)), score) for (a, ta), (b, tb), score in pairs]

    def suggested(self) -> list[Alike]:
        """Merges to decide, the likeliest first; those that a person rejected are left out."""
        from workbench.detect.entities.canonical import same

        apart = dismissals.every(self._store, spellings.APART)
        pairs = [(a, b, score) for a, b, score in self.alike() if spellings.pair(a, b) not in apart]
        rows = self.rows_of({n for a, b, _ in pairs for n in (a, b)})
        out = []
        for a, b, score in pairs:
            one, other = rows.get(a), rows.get(b)
            if one is None or other is None:
                continue
            stays, goes = (one, other) if one.mentions >= other.mentions else (other, one)
            sure = same((a.canonical, EntityType(a.type)), (b.canonical, EntityType(b.type)))
            out.append(Alike(stays.name, goes.name, score, sure, (stays.mentions, goes.mentions)))
        return out

    def keep_apart(self, a: Name, b: Name) -> None:
        """Say that two names are not one entity, so that it is not suggested again: one step."""
        article = self.detail(a).articles[0]
        with self._store.edit_tx("entity.apart", f"{a.canonical} ≠ {b.canonical}") as step:
            dismissals.put(step, spellings.APART, spellings.pair(a, b), article)
            spellings.wake_pair(step, spellings.pair(a, b))

    def unsettled(self) -> bool:
        """True when names of an older file, or by older rules, are still to be compared with each other."""
        return not self._store.read_only and spellings.waiting(self._store)

    def settle(
        self,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> int:
        """Compare the names that wait, in short transactions; returns how many. Cancelled, it goes on next time."""
        if not self.unsettled():
            return 0
        if spellings.outdated(self._store):
            with self._store.bulk_tx() as tx:
                spellings.renew(tx)
        done = 0
        while not (cancel and cancel()):
            with self._store.bulk_tx() as tx:
                number = spellings.later(tx, AT_ONCE)
            if not number:
                break
            done += number
            if progress:
                progress(done, None)
        return done


def _written(name: str) -> str:
    """A name as it is kept; UsageError for an empty one."""
    plain = " ".join(name.split())
    if not plain:
        raise UsageError("empty_name")
    return plain
