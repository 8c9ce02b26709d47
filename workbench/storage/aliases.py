"""What analysts said about names: merged, split, renamed. Mentions carry what follows from it as their canonical name.

A mention keeps the name that detection gave it (`detected`); its canonical name is the one that this goes by over all
articles (`spellings`), or the one its spelling was split off to, followed along the renames. It is derived, so undoing
a rule derives it again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from workbench.arabic.chars import folded
from workbench.domain.entity import Alias, Name, kind_of
from workbench.storage import rows
from workbench.storage.rows import Row, dump
from workbench.storage.store import Store
from workbench.storage.tx import Step, Tx


def surface_key(surface: str) -> str:
    """How a spelling is compared: folded, with single blanks."""
    return " ".join(folded(surface).split())


@dataclass(slots=True)
class Rules:
    """The rules in force, by kind."""

    names: dict[tuple[str, str], str] = field(default_factory=dict)
    """(kind, canonical) → what it is called."""
    surfaces: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """(kind, detected name, folded surface) → what it is."""
    shown: Callable[[str, str], str | None] = lambda _kind, _name: None
    """(kind, detected name) → the name of its surely equal ones over all articles; None for a name of its own."""

    def spoken(self) -> dict[tuple[str, str], int]:
        """(kind, name) of the names that a person said something about; these go by no other of themselves.

        With 1 for those that are only there because a spelling was split off to them, which takes no others along.
        """
        off = {(kind, to): 1 for (kind, _, _), to in self.surfaces.items()}
        said = {(kind, name): 0 for (kind, a), b in self.names.items() for name in (a, b)}
        return off | said | {(kind, was): 0 for kind, was, _ in self.surfaces}

    def resolve(self, kind: str, name: str) -> str:
        """Follow the renames from a name; a circle, which no rule makes, ends where it began."""
        seen = {name}
        while (following := self.names.get((kind, name))) is not None and following not in seen:
            seen.add(following)
            name = following
        return name

    def effective(self, type: str, detected: str, surface: str, *, named: bool = False) -> str:
        """The canonical name of a mention; one that a person named goes by no other unless a rule says so."""
        kind = kind_of(type)
        name = detected if named else self.shown(kind, detected) or detected
        if not self.names and not self.surfaces:
            return name
        chain = {name}
        if self.surfaces:
            key = surface_key(surface)
            while True:
                split = self.surfaces.get((kind, name, key))
                following = split if split is not None else self.names.get((kind, name))
                if following is None or following in chain:
                    return name
                chain.add(following)
                name = following
        return self.resolve(kind, name)


def rules(conn: sqlite3.Connection) -> Rules:
    """The rules in force."""

    def shown(kind: str, name: str) -> str | None:
        row = conn.execute("SELECT shown FROM spelling WHERE name = ? AND kind = ?", [name, kind]).fetchone()
        return None if row is None else row[0]

    found = Rules(shown=shown)
    for row in rows.fetch(conn, "SELECT * FROM alias WHERE deleted IS NULL ORDER BY id"):
        if row["surface"]:
            found.surfaces[row["kind"], row["was"], row["key"]] = row["canonical"]
        else:
            found.names[row["kind"], row["key"]] = row["canonical"]
    return found


def named(conn: sqlite3.Connection, mention: Row) -> str | None:
    """What a row of `mention` is called under the rules in force; None when it is no entity."""
    if mention["detected"] is None:
        return None
    named = bool(mention.get("named"))
    return rules(conn).effective(mention["type"], mention["detected"], mention["exact"], named=named)


def rename(step: Step, name: Name, to: str) -> None:
    """Call an entity otherwise from now on; called what another one is called, the two are one."""
    known = rules(step.conn)
    target, changed = to, list[Row]()
    if known.resolve(name.kind, target) == name.canonical:
        # The new name itself leads here: its rule goes, and what leads on to here now leads to it.
        changed += _drop(step, name.kind, [target])
    changed += _drop(step, name.kind, [name.canonical])
    changed.append(_put(step, False, name.canonical, name.canonical, name.kind, target))
    refresh(step, changed)


def split(step: Step, name: Name, surfaces: Iterable[str], to: str) -> None:
    """Say that these spellings of an entity are another one, called `to`."""
    changed = []
    for key in dict.fromkeys(map(surface_key, surfaces)):
        old = rows.fetch(
            step.conn,
            "SELECT * FROM alias WHERE deleted IS NULL AND surface AND kind = ? AND was = ? AND key = ?",
            [name.kind, name.canonical, key],
        )
        for row in old:
            step.delete("alias", row["id"])
            changed.append(row)
        changed.append(_put(step, True, key, name.canonical, name.kind, to))
    refresh(step, changed)


def drop(step: Step, alias_id: int) -> None:
    """Take one rule back."""
    row = rows.one(step.conn, "SELECT * FROM alias WHERE id = ? AND deleted IS NULL", [alias_id])
    if row is not None:
        step.delete("alias", alias_id)
        refresh(step, [row])


def _drop(step: Step, kind: str, names: Iterable[str]) -> list[Row]:
    found = rows.fetch(
        step.conn,
        "SELECT * FROM alias WHERE deleted IS NULL AND NOT surface AND kind = ?"
        " AND key IN (SELECT value FROM json_each(?))",
        [kind, dump(list(names))],
    )
    for row in found:
        step.delete("alias", row["id"])
    return found


def _put(step: Step, surface: bool, key: str, was: str, kind: str, canonical: str) -> Row:
    row: Row = {"surface": int(surface), "key": key, "was": was, "kind": kind, "canonical": canonical}
    step.insert("alias", {**row, "by": step.by, "at": step.at})
    return row


def refresh(tx: Tx, changed: Iterable[Row]) -> None:
    """Derive the canonical names again that rules which came or went can have touched."""
    from workbench.storage import spellings

    touched = _touched(rules(tx.conn), list(changed))
    spellings.wake(tx, ((kind, name) for kind, names in touched.items() for name in names))
    spellings.settle(tx)
    known = rules(tx.conn)
    for kind, names in touched.items():
        derive(tx, known, kind, names)


def derive(tx: Tx, known: Rules, kind: str, names: Iterable[str]) -> None:
    """Derive the canonical names of the mentions again that detection called, or that are called, one of `names`."""
    found = tx.conn.execute(
        "SELECT DISTINCT type, detected, exact, canonical, named FROM mention WHERE family = 'entity'"
        " AND (canonical IN (SELECT value FROM json_each(?1)) OR detected IN (SELECT value FROM json_each(?1)))",
        [dump(sorted(names))],
    ).fetchall()
    for type_, detected, exact, canonical, named in found:
        name = known.effective(type_, detected, exact, named=bool(named))
        if kind_of(type_) != kind or name == canonical:
            continue
        where = (
            "family = 'entity' AND type = ? AND detected = ? AND exact = ? AND canonical = ? AND named = ?"
        )
        args = [type_, detected, exact, canonical, named]
        touched = tx.conn.execute(f"SELECT DISTINCT article_id FROM mention WHERE {where}", args).fetchall()
        tx.touch(*(row[0] for row in touched))
        tx.conn.execute(f"UPDATE mention SET canonical = ? WHERE {where}", [name, *args])


def _touched(known: Rules, changed: list[Row]) -> dict[str, set[str]]:
    """Kind → every name that hangs together with the changed rules."""
    edges = [(k, a, b) for (k, a), b in known.names.items()]
    edges += [(k, a, b) for (k, a, _), b in known.surfaces.items()]
    edges += [(r["kind"], r["was"], r["canonical"]) for r in changed]
    touched: dict[str, set[str]] = {}
    for row in changed:
        touched.setdefault(row["kind"], set()).update((row["was"], row["canonical"]))
    grown = True
    while grown:
        grown = False
        for kind, a, b in edges:
            names = touched.get(kind, set())
            if (a in names) != (b in names):
                names |= {a, b}
                grown = True
    return touched


def every(store: Store) -> list[Alias]:
    """The rules in force, the newest first."""
    found = rows.fetch(store.conn, "SELECT * FROM alias WHERE deleted IS NULL ORDER BY id DESC")
    return [
        Alias(r["id"], bool(r["surface"]), r["key"], r["was"], r["kind"], r["canonical"], r["by"], r["at"])
        for r in found
    ]
