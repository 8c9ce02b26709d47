"""The table of names, cards, merges, corrections and the concordance by key, asserted on the database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tui.helpers import SentApp, app_on, cells, page, press, settle
from tests.tui.test_names import both, names, stand, types
from workbench.arabic.layout import visual
from workbench.assemble import Workspace
from workbench.domain.article import Given, RawArticle
from workbench.domain.entity import EntityQuery, Name, NameSort
from workbench.services.history import shortened
from workbench.services.lane import Lane
from workbench.storage import articles, mentions
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.card import CardScreen
from workbench.tui.screens.concordance import ConcordanceScreen
from workbench.tui.screens.desk import Desk
from workbench.tui.screens.entities import EntitiesScreen
from workbench.tui.screens.form import FormScreen
from workbench.tui.screens.merges import CorrectionsScreen, MergesScreen
from workbench.tui.widgets.kwic_rows import KwicRows
from workbench.tui.widgets.listed import PAGE, CellRows

__all__ = ["both"]
SIZE = (80, 24)


def top(app: WorkbenchApp) -> Screen[Any]:
    """The screen that is seen; asked anew each time."""
    return app.screen


def canonicals(work: Workspace) -> list[str]:
    return [n.canonical for n in work.entities.names(EntityQuery()).names]


async def go_to(app: WorkbenchApp, pilot: Pilot[Any], name: str) -> None:
    """Put the cursor of the table on a name."""
    rows = app.screen.query_one(CellRows)
    at = next(i for i, key in enumerate(rows.keys) if isinstance(key, Name) and key.canonical == name)
    rows.move_to(at)
    await settle(pilot)


async def test_every_mention_of_a_name_is_tagged_in_four_keys_and_one_step(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "طالبان")
        mentions_there = work.entities.mentions(Name("طالبان", "GROUP"))
        assert len(mentions_there) >= 4 and {m.article_id for m in mentions_there} == set(both)
        keys = ["*", "t", "5"]
        assert len(keys) <= 4
        await press(pilot, *keys[:2])
        last = page(app).split("\n")[-1]
        assert f"{len(mentions_there)} places" in last and not work.tagging.ids(), "the count comes first"
        await press(pilot, *keys[2:])
        claims = [r.claim for r in work.tagging.rows()]
        assert {c.label for c in claims} == {"statement"}
        for mention in mentions_there:
            assert any(
                c.article_id == mention.article_id and c.anchor.start <= mention.start < c.anchor.end
                for c in claims
            )
        await press(pilot, "u")
        assert work.tagging.ids() == [], "it was one step"


async def test_the_concordance_marks_opens_and_comes_back_to_its_row(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "موسكو")
        await press(pilot, "*")
        found = top(app)
        assert isinstance(found, ConcordanceScreen)
        assert len(found.rows.keys) == 4 and "المدار 3" in page_text(app)
        await press(pilot, "j", "space", "t", "1")
        assert len(work.tagging.ids()) == 1, "only what is marked"
        assert not found.rows.marked
        await press(pilot, "k", "enter")
        hit = found.rows.hit
        assert top(app) is app.desk and hit is not None and app.desk.sheet is not None
        assert (app.desk.sheet.article.id, app.desk.reader.caret) == (hit.article_id, hit.start)
        cursor = found.rows.cursor
        await press(pilot, "escape")
        assert top(app) is found and found.rows.cursor == cursor and found.rows.has_focus
        await press(pilot, "escape")
        assert top(app) is app.desk
        await press(pilot, "escape")
        assert not app.desk.reader.has_focus, "the way back was gone once"


async def test_closing_the_last_view_leads_back_to_where_one_stood(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[1], "موسكو")
        caret = app.desk.reader.caret
        await press(pilot, "enter", "*", "G", "enter")
        assert app.desk.sheet is not None and top(app) is app.desk
        await press(pilot, "escape", "k", "enter", "escape")
        assert isinstance(top(app), ConcordanceScreen)
        work.entities.merge([Name("القاهرة", "LOC")], "موسكو")
        await press(pilot, "escape")
        assert isinstance(top(app), CardScreen) and "6 mentions in 4 articles" in page(app), "asked again"
        await press(pilot, "escape")
        assert top(app) is app.desk and app.desk.reader.has_focus
        assert (app.desk.sheet.article.id, app.desk.reader.caret) == (both[1], caret)

        await press(pilot, "escape", "@", "enter", "G", "enter")
        assert app.desk.reader.has_focus
        await press(pilot, "escape", "escape", "escape")
        assert app.desk.list.has_focus, "from the list one comes back to the list"


def page_text(app: WorkbenchApp) -> str:
    """What the bars say, before it is laid out."""
    from workbench.tui.widgets.bars import Bar

    bars = app.screen.query(Bar)
    return " ".join("".join(t for t, _ in (*b.near, *b.far)) for b in bars)


async def test_words_are_asked_for_and_matched_in_every_way(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        await press(pilot, "*", *"طالبان", "enter")
        found = top(app)
        assert isinstance(found, ConcordanceScreen)
        counts = {}
        for _ in range(3):
            counts[str(found.match)] = len(found.rows.keys)
            await press(pilot, "m")
        assert (
            counts.keys() == {"word", "stem", "form"} and counts["form"] <= counts["word"] <= counts["stem"]
        )
        await press(pilot, "o")
        after = [h.after for h in found.rows.hits.values()]
        assert after == sorted(after, key=lambda a: a.strip(' "«»().،:'))
        await press(pilot, "slash", *["backspace"] * 8, *"لاشيء", "enter")
        assert not found.rows.keys and "Not found" in page(app)


async def test_hits_stand_in_one_column_whatever_stands_around(work: Workspace) -> None:
    bodies = (
        "قال WHO إن 2000 أسرة في جنيف 2024.",
        "جنيف مدينة",
        "اتفق (BBC) مع 33% في جنيف",
        "ولجنيف رأي \u202eسيئ\x1b[31m",
    )
    work.store.bulk(
        (
            RawArticle(f"خبر {i}\n{b}", (), f"خبر {i}", outlet="منفذ \x1b]0;x\x07")
            for i, b in enumerate(bodies)
        ),
        lambda tx, raw: articles.add(tx, raw, "sara"),
    )
    for size in ((60, 16), (80, 24), (120, 40)):
        for language in ("en", "ar"):
            async with app_on(work).run_test(size=size) as pilot:
                app = pilot.app
                assert isinstance(app, WorkbenchApp)
                await settle(pilot)
                await press(pilot, *(("f7",) if language == "ar" else ()), "*", *"جنيف", "enter", "m")
                rows = app.screen.query_one(KwicRows)
                assert len(rows.keys) >= 3
                ends = set()
                for y, key in enumerate(rows.keys):
                    row = cells(app)[rows.region.y + y]
                    laid = rows.laid(rows.hits[key])
                    shown = "".join(c.glyph for c in laid.line.clusters if laid.left <= c.col < laid.right)
                    assert shown in row and "\x1b" not in row and "\u202e" not in row and "\x07" not in row
                    ends.add(row.index(shown) + len(shown))
                    assert len(row) == size[0]
                assert len(ends) == 1


async def test_names_are_filtered_sorted_and_opened(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "@")
        found = top(app)
        assert isinstance(found, EntitiesScreen)
        assert [k.canonical for k in found.rows.keys] == canonicals(work)  # type: ignore[attr-defined]
        assert "mwskw" in page(app)
        await press(pilot, "slash", *"moscow", "enter")
        assert [k.canonical for k in found.rows.keys] == ["موسكو"]  # type: ignore[attr-defined]
        await press(pilot, "escape", "t", "g", "enter")
        assert {k.kind for k in found.rows.keys} == {"ORG"}  # type: ignore[attr-defined]
        await press(pilot, "escape", "o")
        assert found.query_now.sort is NameSort.ARTICLES
        await press(pilot, "o")
        assert [k.canonical for k in found.rows.keys] == sorted(canonicals(work))  # type: ignore[attr-defined]
        await go_to(app, pilot, "موسكو")
        await press(pilot, "enter")
        assert isinstance(top(app), CardScreen)
        assert "4 mentions in 2 articles" in page(app) and "2024-09-02 – 2024-09-03" in page(app)
        await press(pilot, "G", "enter")
        assert top(app) is app.desk and app.desk.sheet is not None
        assert app.desk.sheet.article.id == both[1]
        assert app.desk.sheet.article.text[app.desk.reader.caret :].startswith("موسكو")
        await press(pilot, "escape")
        assert isinstance(top(app), CardScreen)
        await press(pilot, "escape")
        assert isinstance(top(app), EntitiesScreen)
        await press(pilot, "escape")
        assert top(app) is app.desk


async def test_names_are_merged_renamed_and_split_and_undone(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = sorted(canonicals(work))
        await press(pilot, "@")
        await go_to(app, pilot, "موسكو")
        await press(pilot, "space")
        await go_to(app, pilot, "طالبان")
        await press(pilot, "space", "m")
        assert "different kinds" in page(app) and sorted(canonicals(work)) == before
        await go_to(app, pilot, "طالبان")
        await press(pilot, "space")
        await go_to(app, pilot, "القاهرة")
        await press(pilot, "space", "m")
        assert "▸Stays" in page(app) and "Become one name" in page(app)
        await press(pilot, "1", "enter")
        assert sorted(canonicals(work)) == sorted(set(before) - {"القاهرة"})
        assert len(work.entities.mentions(Name("موسكو", "LOC"))) == 6
        await press(pilot, "u")
        assert sorted(canonicals(work)) == before

        await go_to(app, pilot, "طالبان")
        await press(pilot, "e", *["backspace"] * 8, *"الحركة", "enter")
        assert "الحركة" in canonicals(work) and "طالبان" not in canonicals(work)
        await press(pilot, "u")
        assert sorted(canonicals(work)) == before


async def test_a_card_renames_merges_and_splits(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "موسكو")
        await press(pilot, "enter")
        card = top(app)
        assert isinstance(card, CardScreen) and "mwskw" in page(app)
        await press(pilot, "e", *["backspace"] * 8, *"العاصمة", "enter")
        assert card.about.canonical == "العاصمة" and "العاصمة" in canonicals(work)
        await press(pilot, "s")
        assert "one spelling only" in page(app)
        work.entities.merge([Name("القاهرة", "LOC")], "العاصمة")
        await card.reload()
        await press(pilot, "s", "2", "tab", *["backspace"] * 8, *"مصر", "enter")
        assert {"العاصمة", "مصر"} <= set(canonicals(work))
        await press(pilot, "m", "tab", *"بيروت", "enter")
        assert card.about.canonical == "بيروت" and "العاصمة" not in canonicals(work)
        for _ in range(4):
            await press(pilot, "u")
        assert "موسكو" in canonicals(work) and "بيروت" in canonicals(work)
        await press(pilot, "*")
        assert isinstance(top(app), ConcordanceScreen)


async def test_a_merge_without_a_name_says_what_is_missing(work: Workspace, both: tuple[int, int]) -> None:
    del both
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "@", "m")
        form = app.screen
        assert isinstance(form, FormScreen)
        label = app.texts("merge.one_of")
        assert any(label in row and "…" not in row for row in cells(app)), "a field's name is whole"
        await press(pilot, "enter")
        assert app.texts("merge.nobody") in cells(app)[-1] and app.screen is form


@pytest.fixture
def alike(work: Workspace) -> None:
    """Two names that may be one person."""
    text = "التقى عمر العامري الوفد ثم عاد عمر العماري"
    from workbench.domain.mention import Entity, EntityType

    (pk,) = work.ingesting.paste(f"خبر\n{text}").added
    body = articles.get(work.store, pk).text
    spans = [(body.index(n), n) for n in ("عمر العامري", "عمر العماري")]
    found = [Entity(at, at + len(n), n, EntityType.PER, n, 0.9) for at, n in spans]
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, pk, body, "entities", "x", found)


@pytest.mark.usefixtures("alike")
async def test_suggested_merges_are_accepted_and_kept_apart(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "@", "i")
        found = top(app)
        assert isinstance(found, MergesScreen)
        pair = {"عمر العامري", "عمر العماري"}
        at = next(
            i for i, p in enumerate(found.pairs.values()) if {p.stays.canonical, p.goes.canonical} == pair
        )
        found.rows.move_to(at)
        number = len(found.pairs)
        await press(pilot, "x")
        assert len(found.pairs) == number - 1 and pair <= set(canonicals(work))
        await press(pilot, "u")
        assert len(found.pairs) == number
        found.rows.move_to(at)
        stays = list(found.pairs.values())[at].stays.canonical
        await press(pilot, "a")
        assert pair & set(canonicals(work)) == {stays}
        await press(pilot, "escape")
        table = top(app)
        assert isinstance(table, EntitiesScreen)
        assert pair & {k.canonical for k in table.rows.keys} == {stays}  # type: ignore[attr-defined]


async def test_a_correction_of_one_article_names_it_by_its_headline(
    work: Workspace, both: tuple[int, int]
) -> None:
    text = work.reading.sheet(both[0]).article.text
    mention = next(m for m in names(work, both[0]) if text[m.start : m.end] == "موسكو")
    _, said = work.corrections.retag(mention.id, "PER")
    work.corrections.say(said, everywhere=False)
    title = work.reading.sheet(both[0]).article.title
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "@", "c")
        found = top(app)
        assert isinstance(found, CorrectionsScreen)
        assert found.titles == {both[0]: shortened(title)}
        assert visual(shortened(title)) in page(app) and "article 1" not in page(app)


async def test_corrections_are_listed_and_taken_back(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "موسكو")
        await press(pilot, "R", "o", "A", "2")
        assert {t for a in both for t in types(work, a, "موسكو")} == {"ORG"}
        work.entities.rename(Name("طالبان", "GROUP"), "حركة طالبان")
        await press(pilot, "@", "c")
        found = top(app)
        assert isinstance(found, CorrectionsScreen)
        assert len(found.rows.keys) == 2 and "everywhere · 3 names" in page(app)
        await press(pilot, "x")
        assert work.entities.aliases() == [] and "طالبان" in canonicals(work)
        await press(pilot, "x")
        assert work.corrections.every() == [] and types(work, both[1], "موسكو") == ["LOC"]
        assert "Nothing was said of names yet" in page(app)
        await press(pilot, "u", "u")
        assert len(found.rows.keys) == 2 and types(work, both[1], "موسكو") == ["ORG"]
        await press(pilot, "G", "enter")
        assert top(app) is app.desk and app.desk.reader.caret == names(work, both[0])[0].start
        await press(pilot, "escape")
        assert top(app) is found


@pytest.fixture
def no_poll(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is asked of the lanes; what comes once a second is left out."""

    async def nothing(self: Desk) -> None:
        del self

    monkeypatch.setattr(Desk, "_poll", nothing)
    calls: list[str] = []
    run = Lane.run

    async def seen(self: Lane, function: object, *args: object, **kwargs: object) -> object:
        calls.append(getattr(function, "__name__", "?"))
        return await run(self, function, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Lane, "run", seen)
    yield calls


async def test_a_key_costs_a_few_hundred_bytes_and_only_what_is_seen_is_fetched(
    work: Workspace, no_poll: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.domain.mention import Entity, EntityType

    article = work.library.ids()[0]
    text = articles.get(work.store, article).text
    found = [Entity(0, 1, text[0], EntityType.LOC, f"مكان {i:04}", 0.9) for i in range(1000)]
    with work.store.bulk_tx() as tx:
        for i, one in enumerate(found):
            mentions.replace(tx, article, text, f"many{i}", "1", [one])
    drawn: list[int] = []
    render = CellRows.render_line

    def seen(self: CellRows, y: int) -> object:
        drawn.append(y)
        return render(self, y)

    monkeypatch.setattr(CellRows, "render_line", seen)
    app = SentApp(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "@", "o", "o")
        assert app.screen.query_one(CellRows).count >= 1000
        await press(pilot, "j")
        for key, most, lines in (("j", 800, 2), ("k", 800, 2), ("pagedown", 12_000, 44)):
            app.sent.clear()
            drawn.clear()
            no_poll.clear()
            await press(pilot, key)
            assert 0 < sum(len(s.encode()) for s in app.sent) <= most, key
            assert len(drawn) <= lines and len(no_poll) <= 2
        no_poll.clear()
        await press(pilot, "G")
        assert no_poll.count("rows_of") <= 2 and PAGE < 100, "a page or two of rows is asked for"


@pytest.mark.usefixtures("no_poll")
async def test_the_concordance_paints_two_rows_for_a_step(work: Workspace, both: tuple[int, int]) -> None:
    work.store.bulk(
        (
            RawArticle(f"خبر {i}\nوصل الوفد إلى جنيف أمس مع {i} من الخبراء.", (), f"خبر {i}")
            for i in range(60)
        ),
        lambda tx, raw: articles.add(tx, raw, "sara"),
    )
    app = SentApp(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "*", *"جنيف", "enter", "j")
        assert app.screen.query_one(KwicRows).count == 60
        for key, most in (("j", 1_200), ("k", 1_200), ("pagedown", 16_000)):
            app.sent.clear()
            await press(pilot, key)
            assert 0 < sum(len(s.encode()) for s in app.sent) <= most, key


async def test_hostile_names_are_made_harmless_and_keep_the_columns(work: Workspace) -> None:
    from workbench.domain.mention import Entity, EntityType

    bad = "\x1b]0;x\x07سيئ\u202e[red]\u200f東京\u0301" + "ه" * 90
    (pk,) = work.ingesting.paste(
        f"خبر\nنص فيه {bad} كذلك.", Given(outlet="\x1b[2Jمنفذ\u2066", published="2024-01-01")
    ).added
    text = articles.get(work.store, pk).text
    at = text.index("سيئ")
    found = [Entity(at, at + 12, text[at : at + 12], EntityType.GROUP, bad, 0.9)]
    with work.store.bulk_tx() as tx:
        mentions.replace(tx, pk, text, "entities", "x", found)
    mention = names(work, pk)[0]
    _, said = work.corrections.retag(mention.id, "PER")
    work.corrections.say(said, everywhere=True)
    work.entities.rename(Name(said.canonical, "PER"), f"{bad}2")
    for size in ((60, 16), (120, 40)):
        app = app_on(work)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for keys in (
                ("@", "G"),
                ("enter",),
                ("e",),
                ("escape", "*"),
                ("escape", "escape", "c"),
                ("escape", "i"),
            ):
                await press(pilot, *keys)
                for row in cells(app):
                    assert cell_len(row) == size[0], row
                    assert not set(row) & set("\x1b\x07\u202e\u2066\u200f"), row
