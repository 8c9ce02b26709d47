"""Whatever two analysts do, apart or from a common file: either order gives the same, a second merge nothing, undo all back."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.helpers import add_articles, live, raw, undo
from tests.storage.merging.helpers import said, take
from workbench.domain.article import ReadState
from workbench.domain.claim import Draft
from workbench.domain.claim_link import Relation
from workbench.domain.entity import Name
from workbench.domain.errors import WorkbenchError
from workbench.domain.link import LinkState
from workbench.domain.mention import Entity, EntityType
from workbench.domain.query import ClaimQuery
from workbench.domain.span import Anchor
from workbench.storage import (
    aliases,
    articles,
    backup,
    claim_links,
    claims,
    events,
    journal,
    links,
    mentions,
    reviews,
    saved,
)
from workbench.storage.store import Store

LABELS = ("event", "money", "threat")
act = st.tuples(
    st.sampled_from(
        ["tag", "edit", "delete", "state", "copy", "relate", "event", "fill", "rename", "mark", "search",
         "outlet", "judge", "undo"]
    ),
    st.integers(0, 5),
    st.integers(0, 5),
)  # fmt: skip
acts = st.lists(act, max_size=8)
_another = itertools.count()
"""Searches differ: two alike that are saved in one millisecond are one to a merge."""


def ids(store: Store, table: str) -> list[int]:
    found = store.conn.execute(f"SELECT id FROM {table} WHERE deleted IS NULL ORDER BY id")
    return [pk for (pk,) in found]


def do(store: Store, what: str, n: int, m: int) -> None:
    """One thing that an analyst does; nothing where there is nothing to do it with."""
    if what == "undo":
        with store.turn_tx() as tx:
            journal.undo(tx, store.analyst)
        return
    arts, tagged = ids(store, "article"), ids(store, "claim")
    article = arts[n % len(arts)]
    text = articles.get(store, article).text
    with store.edit_tx(f"test.{what}") as step:
        if what == "tag":
            anchor = Anchor.of(text, m, m + 5)
            claims.add(step, Draft(article, anchor, LABELS[n % 3], note=str(m)), "1")
        elif what == "state":
            articles.set_state(step, article, list(ReadState)[1 + m % 3])
        elif what == "copy" and len(arts) > 1 and arts[m % len(arts)] != article:
            state = LinkState.CONFIRMED if n % 2 else LinkState.REJECTED
            links.decide(step, article, arts[m % len(arts)], "near", state, 0.5, ())
        elif what == "event":
            events.create(step, f"حدث {n}")
        elif what == "rename":
            aliases.rename(step, Name(f"اسم {n}", EntityType.PER), f"اسم {m}" if n != m else "آخر")
        elif what == "mark":
            mentions.add(step, article, text, Entity(m, m + 3, text[m : m + 3], EntityType.ORG, "خبر", 1.0))
        elif what == "search":
            saved.put(step, f"بحث {n % 2}", ClaimQuery(text=f"{m} {next(_another)}", articles=(article,)))
        elif what == "outlet":
            articles.edit(step, article, outlet=f"صحيفة {m % 3}")
        elif what == "fill" and (made := ids(store, "event")):
            events.add(step, made[m % len(made)], "article", [article])
        elif tagged:
            claim = tagged[n % len(tagged)]
            if what == "edit":
                claims.edit(step, claim, None, {"note": f"{store.analyst} {m}", "label": LABELS[m % 3]})
            elif what == "delete":
                claims.delete(step, claim)
            elif what == "relate" and tagged[m % len(tagged)] != claim:
                relation = Relation.CONTRADICTS if n % 2 else Relation.UPDATES
                claim_links.decide(
                    step, claim, tagged[m % len(tagged)], relation, LinkState.CONFIRMED, {}, None, ()
                )
            elif what == "judge":
                where = claims.get(store, claim).article_id
                reviews.decide(step, where, claim, None, ("one", "two")[m % 2])


def act_on(store: Store, done: list[tuple[str, int, int]]) -> None:
    for one in done:
        try:
            do(store, *one)
        except WorkbenchError:
            continue


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(common=acts, mine=acts, theirs=acts, apart=st.booleans())
def test_any_work_of_two_comes_together(
    common: list[tuple[str, int, int]],
    mine: list[tuple[str, int, int]],
    theirs: list[tuple[str, int, int]],
    apart: bool,
) -> None:
    with TemporaryDirectory() as folder:
        a, b = Path(folder) / "a" / "w.sqlite", Path(folder) / "b" / "w.sqlite"
        store = Store.open(a, "amal")
        add_articles(store, raw(1), raw(2), raw(3))
        act_on(store, common)
        store.close()
        b.parent.mkdir()
        if not apart:
            shutil.copyfile(a, b)
        amal, badr = Store.open(a, "amal"), Store.open(b, "badr")
        try:
            if apart:
                add_articles(badr, raw(3), raw(4), raw(1))
            act_on(amal, mine)
            act_on(badr, theirs)
            before = live(amal)
            aside = Path(folder) / "c" / "w.sqlite"
            backup.copy(badr.conn, aside)
            other = Store.open(aside, "badr")
            take(other, amal)
            turned = said(other)
            other.close()
            take(amal, badr)
            assert take(amal, badr).step is None, "twice is once"
            found = said(amal)
            assert {
                t: (found[t] - turned[t], turned[t] - found[t]) for t in found if found[t] != turned[t]
            } == {}
            take(badr, amal)
            assert said(badr) == said(amal)
            assert take(badr, amal).step is None
            assert take(amal, badr).step is None
            top = journal.steps(amal.conn, 1)
            if top and top[0].what == "merge":
                assert undo(amal) == "merge"
                assert live(amal)["claim"] == before["claim"]
                assert live(amal)["link"] == before["link"]
            broken = amal.conn.execute("PRAGMA foreign_key_check").fetchall()
            assert not broken
        finally:
            amal.close()
            badr.close()
