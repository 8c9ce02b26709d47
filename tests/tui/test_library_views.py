"""History, facets, saved searches and the progress of my work, by keyboard and asserted on the database."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.helpers import app_on, cells, page, press, settle
from workbench.arabic.layout import visual
from workbench.assemble import Workspace, workbench
from workbench.domain.article import ReadState
from workbench.domain.concordance import KwicQuery, Match
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.texts import Texts
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.concordance import ConcordanceScreen
from workbench.tui.screens.facets import FacetsScreen
from workbench.tui.screens.form import ConfirmScreen
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.searches import SearchesScreen

SIZE = (80, 24)


async def test_history_undoes_back_to_a_step_after_its_count(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "a", "a", "a")
        assert len(work.tagging.rows()) == 3
        await press(pilot, "f4")
        screen = app.screen
        assert isinstance(screen, HistoryScreen)
        assert [s.what for s, _ in screen.rows.steps[:3]] == ["suggestion.accept"] * 3
        assert "sara" in page(app) and "everybody's steps" in page(app)
        await press(pilot, "j", "z")
        assert isinstance(app.screen, ConfirmScreen) and "Undo 2 steps" in page(app)
        assert len(work.tagging.rows()) == 3, "nothing before the answer"
        await press(pilot, "escape")
        assert len(work.tagging.rows()) == 3
        await press(pilot, "z", "enter")
        assert len(work.tagging.rows()) == 1 and "2 steps" in page(app)
        assert sum("undone" in row for row in cells(app)) == 2
        await press(pilot, "z")
        assert "undone already" in page(app)
        await press(pilot, "r")
        assert len(work.tagging.rows()) == 3 and "2 steps" in page(app), "together, as they were undone"


async def test_history_opens_the_place_and_comes_back(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "a", "a")
        (last, first) = work.tagging.rows()
        await press(pilot, "f4", "j", "enter")
        assert app.screen is app.desk
        assert app.desk.claim_here is not None and app.desk.claim_here.id == first.claim.id != last.claim.id
        await press(pilot, "escape")
        assert isinstance(app.screen, HistoryScreen)


async def test_history_of_another_analyst_is_shown_and_not_mine_to_undo(work: Workspace) -> None:
    article = work.library.ids()[0]
    mine = work.tagging.add(work.tagging.draft(article, 0, 20))
    other = workbench(replace(work.config, analyst="omar"))
    try:
        other.tagging.change([mine.id], label="policy")
    finally:
        other.close()
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "f4")
        screen = app.screen
        assert isinstance(screen, HistoryScreen)
        assert [s.by for s, _ in screen.rows.steps[:2]] == ["omar", "sara"]
        await press(pilot, "z")
        assert app.screen is screen and "omar" in cells(app)[-1]
        # what another built on is refused with who and what to do, and nothing changes
        await press(pilot, "j", "z", "enter")
        assert "omar changed this claim" in page(app) and work.tagging.get(mine.id).label == "policy"
        await press(pilot, "escape", "m")
        assert {s.by for s, _ in screen.rows.steps} == {"sara"} and "my steps" in page(app)
        await press(pilot, "slash", *"لا شيء كهذا", "enter")
        assert screen.rows.count == 0
        await press(pilot, "escape")
        assert screen.rows.count > 0


async def test_a_facet_filters_with_two_keys_and_several_together(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "t")
        screen = app.screen
        assert isinstance(screen, FacetsScreen)
        groups = [x.group for x in screen.rows.lines if x.value is None]
        assert groups == ["outlets", "months", "states", "entities"], "labels and analysts need a claim"
        outlet = screen.rows.current
        assert outlet is not None and outlet.count == 1
        await press(pilot, "enter")
        assert app.screen is app.desk and app.desk.list.count == 1
        assert app.desk.query_now.outlets == (outlet.value,)

        # what is filtered by is marked; a month beside it leaves nothing, clearing shows all
        await press(pilot, "t")
        screen = app.screen
        assert isinstance(screen, FacetsScreen) and screen.rows.marked == {("outlets", outlet.value)}
        await press(pilot, "x")
        assert app.desk.list.count == 3

        # two outlets marked, then Enter
        await press(pilot, "t", "space", "space", "enter")
        assert app.desk.list.count == 2 and len(app.desk.query_now.outlets) == 2
        await press(pilot, "t", "x", "t", "tab", "j", "enter")
        month = app.desk.query_now.since
        assert month == "2024-06" and app.desk.list.count == 2
        await press(pilot, "t", "x", "t", "shift+tab", "enter")
        name = app.desk.query_now.entity
        assert name and set(app.desk.list.ids) == set(work.library.ids(replace(app.desk.query_now)))


async def test_facets_of_my_labels_and_analysts(work: Workspace) -> None:
    article = work.library.ids()[1]
    work.tagging.add(replace(work.tagging.draft(article, 0, 20), label="policy"))
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "t", "tab", "tab", "tab")
        screen = app.screen
        assert isinstance(screen, FacetsScreen) and screen.rows.current is not None
        assert (screen.rows.current.group, screen.rows.current.value) == ("labels", "policy")
        await press(pilot, "enter")
        assert list(app.desk.list.ids) == [article]


async def test_what_a_search_found_is_not_told_when_it_is_over(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"WHO", "enter")
        assert app.desk.list.count == 2 and app.desk.footer.told == app.desk.texts("say.listed", n=2)
        await press(pilot, "escape")
        assert app.desk.list.count == 3 and app.desk.footer.told == app.desk.texts("say.listed", n=3)


async def test_a_search_that_finds_nothing_offers_the_nearest_words(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"WHHO", "enter")
        assert app.desk.list.count == 0
        said = " ".join(row[: app.desk.list.size.width].strip() for row in cells(app)[1:6])
        assert "Enter searches for WHO, Esc shows all again." in said
        await press(pilot, "enter")
        assert app.desk.list.count == 2 and app.desk.query_now.text == "WHO"
        await press(pilot, "escape", "slash", *"zzzzzz", "enter")
        assert app.desk.list.count == 0 and "searches for" not in page(app)
        await press(pilot, "enter")
        assert app.desk.list.count == 0
        await press(pilot, "escape")
        assert app.desk.list.count == 3


async def test_searches_are_saved_opened_renamed_and_deleted(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "s")
        assert "No search is saved yet" in page(app)
        await press(pilot, "escape", "slash", *"الصحه", "enter")
        found = list(app.desk.list.ids)
        assert len(found) == 2, "in any spelling"
        await press(pilot, "s", "s", "enter")
        (kept,) = work.mine.searches()
        assert kept.name == "الصحه"
        await press(pilot, "e", "ctrl+u", *"صحة", "enter")
        assert [s.name for s in work.mine.searches()] == ["صحة"]
        await press(pilot, "escape", "escape")
        assert app.desk.list.count == 3
        await press(pilot, "s", "enter")
        assert list(app.desk.list.ids) == found
        await press(pilot, "s", "X")
        assert work.mine.searches() == [] and isinstance(app.screen, SearchesScreen)
        await press(pilot, "u")
        assert [s.name for s in work.mine.searches()] == ["صحة"] and app.screen.rows.count == 1


async def test_a_search_of_claims_opens_in_their_table_with_its_filter(work: Workspace) -> None:
    article = work.library.ids()[0]
    for label in ("policy", "casualty"):
        work.tagging.add(replace(work.tagging.draft(article, 0, 20), label=label))
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.do_view_claims()
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ClaimsScreen)
        screen.asked = ClaimQuery(labels=("policy",))
        await press(pilot, "S", "s", *"mine", "enter")
        assert [(s.name, s.query) for s in work.mine.searches()] == [("mine", ClaimQuery(labels=("policy",)))]
        await press(pilot, "escape", "f2", "s")
        assert "Policy" in page(app) and "claims" in page(app)
        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, ClaimsScreen) and [r.claim.label for r in screen.table.claims] == ["policy"]
        await press(pilot, "escape")
        assert screen.table.count == 2, "Esc takes the filter off first"
        await press(pilot, "escape")
        assert app.screen is app.desk


async def test_a_search_of_words_opens_as_a_concordance_of_the_same_articles(work: Workspace) -> None:
    word, match = "الصحة", Match.STEM
    query = KwicQuery(word, match, listed=ListQuery(ids=tuple(work.library.ids()[:2])))
    work.mine.save("كشاف", query)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "s", "enter")
        screen = app.screen
        assert isinstance(screen, ConcordanceScreen)
        assert (screen.word, screen.match, screen.listed) == (word, match, query.listed)
        hits = work.concordance.find(replace(query, limit=300)).hits
        assert [(h.article_id, h.start) for h in screen.found.hits] == [(h.article_id, h.start) for h in hits]
        await press(pilot, "s", "s", "ctrl+u", *"again", "enter")
        kept = next(s for s in work.mine.searches() if s.name == "again").query
        assert isinstance(kept, KwicQuery) and (kept.text, kept.match, kept.listed) == (
            word,
            match,
            query.listed,
        )


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_my_progress_stands_above_the_list(work: Workspace, language: str) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        if language == "ar":
            await press(pilot, "f7")
        first = work.mine.progress()
        assert str(first.unread) in cells(app)[0]
        await press(pilot, "j", "enter", "a", "a", "escape")
        mine = app.desk.progress
        assert mine is not None and mine == work.mine.progress()
        assert (mine.unread, mine.claims) == (2, 2) and mine.untriaged > 0
        assert "0.0" not in cells(app)[0], "no article is finished yet"
        assert str(mine.untriaged) in cells(app)[0]
        await press(pilot, "m")
        assert work.reading.state(work.library.ids()[1]) is ReadState.DONE
        assert app.desk.progress is not None and app.desk.progress.per_article == 2.0
        assert "2.0" in cells(app)[0]


async def test_the_sources_own_words_are_a_tag(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "g", "j", "right_square_bracket", "w", "w", "I")
        (row,) = work.tagging.rows()
        tag = row.claim.fields["tags"]
        assert tag == "وزارة الداخلية" and tag in row.claim.anchor.exact
        assert row.claim.anchor.exact.startswith("قالت")
        await press(pilot, "u")
        assert work.tagging.rows() == []


async def test_what_was_noted_of_a_file_is_told_in_the_language(work: Workspace, tmp_path: Path) -> None:
    page_of = tmp_path / "old.txt"
    page_of.write_bytes("عنوان الخبر\nقال الوزير إن 12 شخصا قتلوا في وادي الرمان.\n".encode("windows-1256"))
    app = app_on(work)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "f7", "i", *str(page_of), "enter")
        await settle(pilot)
        assert "converted" not in page(app)
        first = Texts("ar", "faults")("note.converted", codec="x").split()[0]
        assert visual(first) in page(app) and "windows-1256" in page(app)


async def test_a_rejected_sentence_that_is_cut_says_so(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter")
        mark = app.desk.focus_now
        assert mark is not None and mark.offer is not None and len(mark.offer.anchor.exact) > 40
        await press(pilot, "x")
        assert "…" in cells(app)[-1]
