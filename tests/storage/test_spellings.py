"""Names of files from before names were one over all articles; the counts that choose which one is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.domain.entity import Name
from workbench.services.entities import Entities
from workbench.storage import spellings
from workbench.storage.store import Store
from workbench.storage.tx import Tx

G, J = "سيرغي شويغو", "سيرجي شويجو"
OLD = (
    "INSERT INTO mention (uuid, article_id, family, type, start, end, exact, canonical, detected, data, state,"
    " detector, version, by) VALUES ('', 1, 'entity', 'PER', 0, 1, ?1, ?1, ?1, ?2, 'suggested', 'entities', '1', ?3)"
)
DETECTED, EDITED = '{"probability": 1, "rule": "list"}', '{"probability": 1, "rule": "edited"}'


def counts(store: Store) -> dict[tuple[str, str], int]:
    found = store.conn.execute("SELECT kind, name, mentions FROM spelling WHERE mentions <> 0")
    return {(kind, name): n for kind, name, n in found}


def called(store: Store) -> list[str]:
    return [row[0] for row in store.conn.execute("SELECT canonical FROM mention ORDER BY id")]


def test_an_older_file_is_brought_up_to_date_a_few_names_at_a_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.storage.migrations import migrations

    every = list(migrations._migrations)
    monkeypatch.setattr(migrations, "_migrations", [m for m in every if m.name < "m0015"])
    with monkeypatch.context() as then:
        then.setattr(Tx, "finish", lambda tx: None)  # it knew no spellings
        old = Store.open(path, "amal")
        add_articles(old, raw(1))
        with old.bulk_tx() as tx:
            for name, data, by in ((J, DETECTED, None), (G, DETECTED, None), (G, DETECTED, None)):
                tx.conn.execute(OLD, [name, data, by])
            tx.conn.execute(OLD, [J, EDITED, "amal"])
            tx.conn.execute(
                "INSERT INTO step (id, what, detail, by, at) VALUES (1, 'mention.edit', '', 'amal', '')"
            )
            tx.conn.execute(
                "INSERT INTO change (step, tbl, pk, after) SELECT 1, 'mention', max(id), '{}' FROM mention"
            )
            tx.conn.execute("DELETE FROM mention WHERE id = 1")
            tx.conn.execute(OLD, [J, DETECTED, None])
            tx.conn.execute(OLD, [G, DETECTED, None])
        old.close()
    monkeypatch.setattr(migrations, "_migrations", every)
    new = Store.open(path, "amal")
    assert called(new) == [G, G, J, J, G] and counts(new) == {("PER", G): 3, ("PER", J): 2}
    work = Entities(new)
    assert work.unsettled() and work.settle(cancel=lambda: True) == 0
    told: list[int] = []
    assert work.settle(lambda done, total: told.append(done)) == 2 and told == [2]
    assert called(new) == [G, G, J, G, G], "what a person named keeps its name"
    assert not work.unsettled()
    new.close()


def test_numbers_follow_every_change_of_a_mention(store: Store) -> None:
    add_articles(store, raw(1))

    def do(sql: str, *args: object) -> dict[tuple[str, str], int]:
        with store.bulk_tx() as tx:
            tx.conn.execute(sql, args)
        return counts(store)

    assert do(OLD, G, DETECTED, None) == {("PER", G): 1}
    assert do(OLD, J, DETECTED, None) == {("PER", G): 1, ("PER", J): 1}
    assert do("UPDATE mention SET type = 'GROUP' WHERE id = 2") == {("PER", G): 1, ("ORG", J): 1}
    assert do("UPDATE mention SET state = 'rejected' WHERE id = 2") == {("PER", G): 1}
    assert do("UPDATE mention SET state = 'accepted', type = 'PER' WHERE id = 2") == {
        ("PER", G): 1,
        ("PER", J): 1,
    }
    assert called(store) == [G, G]
    assert do("UPDATE mention SET deleted = 'x' WHERE id = 1") == {("PER", J): 1}
    assert called(store) == [J, J]
    assert do("DELETE FROM mention WHERE id = 1") == {("PER", J): 1}
    assert do("DELETE FROM mention WHERE id = 2") == {}


def test_a_block_holds_what_can_be_one_and_is_the_same_everywhere() -> None:
    assert spellings.block_of("PER", G) == spellings.block_of("PER", J) != spellings.block_of("LOC", G)
    assert spellings.block_of("PER", "سيرغي لافروف") != spellings.block_of("PER", G)
    assert 0 <= spellings.block_of("PER", G) < 1 << 63
    assert spellings.pair(Name(G, "PER"), Name(J, "PER")) == spellings.pair(Name(J, "PER"), Name(G, "PER"))
