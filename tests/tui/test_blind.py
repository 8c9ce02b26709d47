"""While a review is blind nothing of another analyst's work is seen anywhere in its articles, until mine is done there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from tests.tui.helpers import app_on, page, press, settle
from tests.tui.test_review import tag
from workbench.assemble import Workspace, workbench
from workbench.domain.claim import Claim
from workbench.domain.claim_link import Relation
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.domain.review import Chosen
from workbench.storage import blind
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.families import FamiliesScreen
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.widgets.bars import Footer

WORDS = "التضخم بلغ 33% في يوليو"
OMARS = "اجتماع يوم الخميس"
FLOOD = "قالت وزارة الداخلية، يوم الأحد"


@dataclass(frozen=True)
class Two:
    """sara and omar, and what both made; `blind` is the article of the review, `other` one that is not in it."""

    sara: Workspace
    omar: Workspace
    blind: int
    copy: int
    other: int
    mine: Claim
    theirs: Claim
    elsewhere: Claim


@pytest.fixture
def two(work: Workspace) -> Iterator[Two]:
    """Both worked in the first article; omar alone in the two others, with links and an event."""
    omar = workbench(replace(work.config, analyst="omar"))
    bank, copy, other = work.library.ids()
    mine = tag(work, bank, WORDS, "statement")
    theirs = tag(omar, bank, OMARS, "threat", "لعمر")
    elsewhere = tag(omar, other, FLOOD, "casualty")
    omar.claim_links.link(mine.id, elsewhere.id, Relation.SUPPORTS)
    omar.claim_links.link(theirs.id, elsewhere.id, Relation.SAME_AS)
    omar.links.confirm(bank, copy, "near")
    event = omar.events.create("اجتماع البنك")
    omar.events.add(event.id, [bank], [theirs.id])
    work.reviewing.begin("omar", Chosen.BOTH, hidden=True)
    yield Two(work, omar, bank, copy, other, mine, theirs, elsewhere)
    omar.close()


async def test_the_list_counts_mine_alone(two: Two) -> None:
    app = app_on(two.sara)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = {row.id: row for row in two.sara.library.rows(two.sara.library.ids())}
        assert (rows[two.blind].counts.claims, rows[two.blind].counts.duplicates) == (1, 0)
        assert rows[two.other].counts.claims == 1
        assert page(app).count("◆1") == 2 and "◆2" not in page(app)
        await press(pilot, "%", "f", "escape", "f2")
        assert two.sara.library.rows([two.blind])[0].counts.claims == 2
        assert "◆2" in page(app)
    assert two.omar.library.rows([two.blind])[0].counts.claims == 2


async def test_filters_and_facets_know_nothing_of_it(two: Two) -> None:
    search = two.sara.search
    assert search.ids(ListQuery(labels=("threat",))).tolist() == []
    assert search.ids(ListQuery(analyst="omar")).tolist() == [two.other]
    app = app_on(two.sara)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "t")
        seen = page(app)
        assert "Statement" in seen and "Casualties" in seen and "Threat" not in seen
    facets = search.facets()
    assert [(f.value, f.count) for f in facets.analysts] == [("omar", 1), ("sara", 1)]
    two.sara.reviewing.finish([two.blind])
    assert [(f.value, f.count) for f in search.facets().analysts] == [("omar", 2), ("sara", 1)]
    assert search.ids(ListQuery(labels=("threat",))).tolist() == [two.blind]


async def test_the_table_of_claims_and_the_export_leave_it_out(two: Two) -> None:
    app = app_on(two.sara)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f3")
        assert isinstance(app.screen, ClaimsScreen)
        assert {row.claim.id for row in app.screen.table.claims} == {two.mine.id, two.elsewhere.id}
        assert "Threat" not in page(app)
        await press(pilot, "w", "enter")
        assert "without others' work in 1 article of the blind review" in app.screen.query_one(Footer).told
    ids = (two.theirs.id,)
    assert not two.sara.tagging.ids(ClaimQuery(ids=ids)) and two.omar.tagging.ids(ClaimQuery(ids=ids))
    assert {row.claim_uuid for row in two.sara.exporting.rows()} == {two.mine.uuid, two.elsewhere.uuid}


async def test_the_article_shows_neither_their_claims_nor_their_links(two: Two) -> None:
    app = app_on(two.sara)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app.desk.open_article(two.blind)
        await settle(pilot)
        sheet = app.desk.sheet
        assert sheet is not None
        assert [c.id for c in sheet.claims] == [two.mine.id]
        assert not sheet.links and not sheet.claim_links
        two.sara.reviewing.finish([two.blind])
        await app.desk.open_article(two.blind)
        await settle(pilot)
        sheet = app.desk.sheet
        assert sheet is not None
        assert len(sheet.claims) == 2 and len(sheet.links) == 1 and len(sheet.claim_links) == 2


async def test_the_links_of_a_claim_leave_out_what_they_linked(two: Two) -> None:
    assert two.sara.claim_links.of(two.mine.id) == []
    assert two.sara.claim_links.of(two.elsewhere.id) == []
    assert two.sara.claim_links.all() == []
    assert len(two.omar.claim_links.of(two.elsewhere.id)) == 2
    app = app_on(two.sara)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app.desk.open_article(two.blind, two.mine.anchor.start)
        await settle(pilot)
        await press(pilot, "p")
        assert "0 linked" in page(app)


async def test_history_leaves_out_their_steps_there_and_nothing_else(two: Two) -> None:
    app = app_on(two.sara)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f4")
        assert isinstance(app.screen, HistoryScreen)
        told = [(step.by, step.what) for step, _ in app.screen.rows.steps]
        assert told == [("omar", "event.create"), ("omar", "claim.add"), ("sara", "claim.add")]
        two.sara.reviewing.finish([two.blind])
        await app.screen.reload()
        assert len(app.screen.rows.steps) == 8


async def test_families_stand_as_before_they_decided(two: Two) -> None:
    found = two.sara.links.between(two.copy, two.other)
    assert found is not None
    work = two.sara
    work.reviewing.begin("omar", Chosen.SAMPLE, 9, hidden=True)
    two.omar.links.confirm(two.copy, two.other, found.kind, found.score, found.reasons)
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "=")
        assert isinstance(app.screen, FamiliesScreen)
        assert "to decide" in page(app)
        ((link,),) = [[x for x in work.links.all() if {x.a, x.b} == {two.copy, two.other}]]
        assert (str(link.state), link.by) == ("suggested", None)
        assert not [x for x in work.links.all() if two.blind in {x.a, x.b}]
    assert [str(x.state) for x in two.omar.links.all()] == ["confirmed", "confirmed"]


async def test_events_hold_what_i_may_see(two: Two) -> None:
    (event,) = two.sara.events.all()
    assert (event.articles, event.claims) == ((), ())
    assert two.sara.events.of(two.blind) == []
    app = app_on(two.sara)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "&")
        assert "لعمر" not in page(app)
    (event,) = two.omar.events.all()
    assert (event.articles, event.claims) == ((two.blind,), (two.theirs.id,))


async def test_conflicts_of_merges_wait_until_mine_is_done(two: Two) -> None:
    from workbench.storage.rows import dump, now

    with two.sara.store.edit_tx("merge", "x") as step:
        step.insert(
            "variant",
            {
                "uuid": "u", "tbl": "claim", "pk": two.mine.id, "article_id": two.blind, "digest": "d",
                "version": dump({"label": "threat"}), "origin": "x", "who": "omar", "at": now(),
            },
        )  # fmt: skip
    assert two.sara.merging.waiting() == 0
    app = app_on(two.sara)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "%")
        assert "Threat" not in page(app) and "1 blind" in page(app)
        await press(pilot, "f")
        assert two.sara.merging.waiting() == 1
        assert "two versions" in page(app)


async def test_older_versions_of_a_blind_article_are_blind_too(work: Workspace) -> None:
    from tests.tui.helpers import edited

    omar = workbench(replace(work.config, analyst="omar"))
    old, new = edited(work)
    theirs = tag(omar, old, "بلخ", "threat")
    tag(omar, new, "بلخ", "threat")
    work.reviewing.begin("omar", Chosen.SAMPLE, 9, hidden=True)
    assert old in blind.veil(work.store).articles
    assert theirs.id not in work.tagging.ids()
    assert [one.claim.by for one in work.versions.moving(new)] == ["sara"]
    assert [(v.article, v.claims) for v in work.versions.of(new)] == [(new, 0), (old, 1)]
    row = work.library.rows([new])[0]
    assert (row.counts.claims, row.left) == (0, 1)
    assert work.reading.sheet(new).left == 1
    omar.close()


def test_a_damaged_setting_hides_nothing_and_breaks_nothing(two: Two) -> None:
    with two.sara.store.bulk_tx() as tx:
        tx.conn.execute("UPDATE setting SET value = '{\"articles\": [' WHERE key = 'review.sara'")
    assert len(two.sara.tagging.ids()) == 3
    assert two.sara.library.rows([two.blind])[0].counts.claims == 2


async def test_a_name_with_a_quote_is_an_analyst_like_others(work: Workspace) -> None:
    other = workbench(replace(work.config, analyst="o'mar"))
    article = work.library.ids()[0]
    tag(work, article, WORDS, "statement")
    tag(other, article, OMARS, "threat")
    other.reviewing.begin("sara", Chosen.BOTH, hidden=True)
    assert [row.claim.by for row in other.tagging.rows()] == ["o'mar"]
    assert len(other.history.steps()) == 1
    other.close()
