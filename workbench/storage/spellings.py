"""Names that are surely one thing, one entity over all articles: which name each of them goes by.

Names can be one only inside a block (kind and consonants), so a new name is compared with the few of its block. The
most mentioned one is shown, of two the one that was found first. A name that a person said something about goes by
itself and is the first choice of the others; names that somebody keeps apart never meet. `waits` is 1 for a name
that is looked at before the transaction ends, 2 for one that is looked at later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from workbench.domain.entity import Name
from workbench.domain.mention import EntityType
from workbench.storage import aliases, rows
from workbench.storage.rows import Row, dump, listed
from workbench.storage.store import Store
from workbench.storage.tx import Tx

APART = "names"
"""What a dismissal of two names is called."""
_NONE = 2
"""Rank of a name that nobody spoke of."""
_MOST = 500
"""Statement-sized pieces of names."""
_VERSION, _FIRST = "spellings", "1"
"""Under which name the file keeps by which rules its names were compared, and those where it says nothing."""


def pair(a: Name, b: Name) -> str:
    """Two names as one key of a dismissal, whichever is first."""
    return "\t".join(sorted(f"{n.kind}:{n.canonical}" for n in (a, b)))


def block_of(kind: str, name: str) -> int:
    """The block of a name: 63 bits of a hash of its kind and consonants, the same in every process."""
    from workbench.detect.entities.canonical import canonical, skeleton

    key = f"{kind}\t{skeleton(canonical(name, EntityType(kind)))}"
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) >> 1


def wake(tx: Tx, names: Iterable[tuple[str, str]]) -> None:
    """Have the blocks of these (kind, name) looked at again; names that no article holds are put beside the others."""
    tx.conn.executemany(
        "INSERT INTO spelling (kind, name, mentions, waits) VALUES (?, ?, 0, 1)"
        " ON CONFLICT (kind, name) DO UPDATE SET waits = 1",
        names,
    )


def wake_pair(tx: Tx, key: str) -> None:
    """`wake` for the two names of a dismissal."""
    parts = [part.partition(":") for part in key.split("\t")]
    wake(tx, [(kind, name) for kind, _, name in parts])


def settle(tx: Tx) -> None:
    """Bring names in line whose numbers, rules or neighbours changed; the transaction does so before it ends."""
    while found := tx.conn.execute(
        "SELECT id, kind, name, block FROM spelling WHERE waits = 1 LIMIT ?", [_MOST]
    ).fetchall():
        _look_at(tx, found)


def others(store: Store, names: Iterable[Name]) -> dict[tuple[str, str], tuple[str, ...]]:
    """(name, kind) → the other names of the same thing that articles hold, in order of the alphabet."""
    known = aliases.rules(store.conn)
    led: dict[tuple[str, str], set[str]] = {}
    for kind, name in known.names:
        led.setdefault((known.resolve(kind, name), kind), set()).add(name)
    wanted = {(n.canonical, n.kind): {n.canonical} | led.get((n.canonical, n.kind), set()) for n in names}
    every = sorted(set().union(*wanted.values()))
    found = store.conn.execute(
        "SELECT kind, name, coalesce(shown, name) FROM spelling WHERE mentions > 0 AND shown IS NOT NULL"
        " AND shown IN (SELECT value FROM json_each(?1)) UNION ALL"
        " SELECT kind, name, name FROM spelling WHERE mentions > 0 AND shown IS NULL"
        " AND name IN (SELECT value FROM json_each(?2)) ORDER BY 1, 2",
        [dump(every), dump(sorted(set().union(*led.values())))],
    ).fetchall()
    goes: dict[tuple[str, str], list[str]] = {}
    for kind, name, shown in found:
        goes.setdefault((shown, kind), []).append(name)
    return {
        (canonical, kind): tuple(
            dict.fromkeys(n for at in sorted(held) for n in goes.get((at, kind), ()) if n != canonical)
        )
        for (canonical, kind), held in wanted.items()
    }


def waiting(store: Store) -> bool:
    """True when names of before the file knew of blocks are still to be looked at, or all by newer rules."""
    found = store.conn.execute("SELECT 1 FROM spelling WHERE waits = 2 LIMIT 1").fetchone()
    return found is not None or outdated(store)


def outdated(store: Store) -> bool:
    """True when the names were compared by other rules."""
    row = store.conn.execute("SELECT value FROM setting WHERE key = ?", [_VERSION]).fetchone()
    return (_FIRST if row is None else row[0]) != _rules()


def renew(tx: Tx) -> None:
    """Have every name looked at again: the rules of comparing have changed."""
    tx.conn.execute("UPDATE spelling SET block = NULL, waits = 2")
    tx.conn.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", [_VERSION, _rules()])


def later(tx: Tx, limit: int) -> int:
    """Look at some of the names that wait; returns at how many."""
    found = tx.conn.execute(
        "SELECT id, kind, name, block FROM spelling WHERE waits = 2 LIMIT ?", [limit]
    ).fetchall()
    _look_at(tx, found)
    return len(found)


def _rules() -> str:
    from workbench.detect.entities.canonical import RULES

    return RULES


def _look_at(tx: Tx, found: Sequence[tuple[int, str, str, int | None]]) -> None:
    """Put names into their blocks and say in each block which name each goes by."""
    blocks = {pk: block_of(kind, name) if block is None else block for pk, kind, name, block in found}
    tx.conn.executemany(
        "UPDATE spelling SET block = ?, waits = 0 WHERE id = ?", [(block, pk) for pk, block in blocks.items()]
    )
    known = aliases.rules(tx.conn)
    spoken, apart = known.spoken(), _apart(tx)
    members: dict[int, list[Row]] = {}
    for row in rows.fetch(
        tx.conn,
        "SELECT id, kind, name, mentions, block, peers, shown FROM spelling"
        " WHERE block IN (SELECT value FROM json_each(?)) ORDER BY mentions DESC, id",
        [listed(dict.fromkeys(blocks.values()))],
    ):
        members.setdefault(row["block"], []).append(row)
    changed: dict[str, list[str]] = {}
    for block in members.values():
        for row in _regroup(tx, block, spoken, apart):
            changed.setdefault(row["kind"], []).append(row["name"])
    for kind, names in changed.items():
        aliases.derive(tx, known, kind, names)


def _apart(tx: Tx) -> set[str]:
    cursor = tx.conn.execute("SELECT key FROM dismissal WHERE kind = ? AND deleted IS NULL", [APART])
    return {row[0] for row in cursor}


def _regroup(tx: Tx, block: Sequence[Row], spoken: dict[tuple[str, str], int], apart: set[str]) -> list[Row]:
    """Say which name each of a block goes by; returns those for which that is another than before."""
    if len(block) == 1 and block[0]["shown"] is None and not block[0]["peers"]:
        return []
    changed, peers = [], int(len(block) > 1)
    shown = _shown(block, spoken, apart)
    for row in block:
        now = shown[row["id"]]
        if row["shown"] != now or row["peers"] != peers:
            rows.update(tx.conn, "spelling", row["id"], {"shown": now, "peers": peers})
        if row["shown"] != now:
            changed.append(row)
    return changed


def _shown(
    block: Sequence[Row], spoken: dict[tuple[str, str], int], apart: set[str]
) -> dict[int, str | None]:
    """Row → the name it goes by, None for its own. The block is in order: the most mentioned name first."""
    from workbench.detect.entities.canonical import same

    groups: list[list[Row]] = []
    shown: dict[int, str | None] = {}
    for row in sorted(block, key=lambda r: spoken.get((r["kind"], r["name"]), _NONE)):
        own = row["name"], EntityType(row["kind"])
        home = None
        if (row["kind"], row["name"]) not in spoken:
            home = next(
                (
                    group
                    for group in groups
                    if same((group[0]["name"], EntityType(group[0]["kind"])), own)
                    and not (apart and any(_kept(row, other, apart) for other in group))
                ),
                None,
            )
        if home is None:
            groups.append([row])
        else:
            home.append(row)
        shown[row["id"]] = None if home is None else home[0]["name"]
    return shown


def _kept(a: Row, b: Row, apart: set[str]) -> bool:
    return pair(Name(a["name"], a["kind"]), Name(b["name"], b["kind"])) in apart
