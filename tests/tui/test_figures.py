"""Figures, dates and names in the app: what the inspector says, editing by key, dates that are counted again."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.detect.figures import nouns
from workbench.domain.article import Given
from workbench.domain.mention import Entity, Figure, FigureType, Mention, MentionState, Qualifier
from workbench.texts import Texts, ar, en
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.card import CardScreen
from workbench.tui.screens.desk_mentions import figure_fields
from workbench.tui.screens.form import FormScreen

SIZE = (80, 24)
TEXT = """الفيضان في الوادي
قالت وزارة الصحة أمس إن نحو 120 شخصًا قتلوا، وإن الخسائر بلغت 3.5 مليون دولار.
وقد افتتح الجسر في 5/6/2021 بحضور وزارة الصحة، ويعود الوزير غدا.
"""


def paste(work: Workspace, published: str | None = "2024-08-09") -> int:
    """One more article, the newest, with everything detected."""
    added = work.ingesting.paste(TEXT, Given(outlet="النهار", published=published)).added[0]
    work.detecting.run([added])
    return added


def at(work: Workspace, article: int, words: str) -> Mention:
    """The first mention whose surface holds `words`."""
    return next(
        m
        for m in work.mentions.of(article)
        if isinstance(m.detail, Figure | Entity) and words in m.detail.surface
    )


async def stand(pilot: Pilot[Any], app: WorkbenchApp, work: Workspace, article: int, words: str) -> Mention:
    """Open the article with the caret on a mention."""
    mention = at(work, article, words)
    await app.desk.open_article(article, mention.start)
    await settle(pilot)
    focused = app.desk.focused_mark
    assert focused is not None and focused.mention == mention
    return mention


async def empty(pilot: Pilot[Any], app: WorkbenchApp, field: str) -> None:
    """Focus a field of the open form and take its text out."""
    app.screen.query_one(f"#field-{field}").focus()
    await press(pilot, "ctrl+a", "backspace")


async def test_the_inspector_says_what_a_figure_and_a_date_mean(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, work, article, "120")
        shown = page(app)
        assert "~ 120 people killed" in shown and "casualties" in shown and "figure:" in shown
        await stand(pilot, app, work, article, "أمس")
        shown = page(app)
        assert "2024-08-08" in shown and "to the day" in shown and "Gregorian" in shown
        assert "counted from 2024-08-09" in shown
        await stand(pilot, app, work, article, "5/6")
        assert "2021-06-05" in page(app) and "or 2021-05-06" in page(app)
        await stand(pilot, app, work, article, "3.5")
        assert "3,500,000 USD" in page(app) and "money" in page(app)


async def test_without_a_date_the_inspector_says_what_is_missing(work: Workspace) -> None:
    article = paste(work, None)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, work, article, "أمس")
        assert "unresolved" in page(app) and "the article has no date to count from" in page(app)


async def test_e_edits_the_figure_in_focus_and_u_takes_it_back(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = await stand(pilot, app, work, article, "120")
        await press(pilot, "e")
        assert isinstance(app.screen, FormScreen)
        await empty(pilot, app, "value")
        await press(pilot, *"١٢٥")
        app.screen.query_one("#field-qualifier").focus()
        await press(pilot, "right", "enter")
        after = work.mentions.get(before.id)
        assert isinstance(after.detail, Figure)
        assert (after.detail.value, after.detail.qualifier) == (125, Qualifier.AT_LEAST)
        assert (after.state, after.by) == (MentionState.ACCEPTED, "sara")
        assert "≥ 125 people killed" in page(app) and "edited by sara" in page(app)
        await press(pilot, "u")
        assert work.mentions.get(before.id) == before
        assert "~ 120 people killed" in page(app)


async def test_what_cannot_be_keeps_the_form_open(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = await stand(pilot, app, work, article, "أمس")
        await press(pilot, "e")
        await empty(pilot, app, "iso")
        await press(pilot, *"2024-02-31", "enter")
        assert isinstance(app.screen, FormScreen) and "no date" in page(app)
        await press(pilot, "escape")
        assert work.mentions.get(before.id) == before


async def test_the_other_reading_is_one_key(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = await stand(pilot, app, work, article, "5/6")
        await press(pilot, "e", "tab", "2", "enter")
        detail = work.mentions.get(before.id).detail
        assert isinstance(detail, Figure)
        assert (detail.iso, detail.alternatives) == ("2021-05-06", ())


async def test_a_name_gets_another_type_and_a_selection_another_span(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = await stand(pilot, app, work, article, "وزارة الصحة")
        assert isinstance(before.detail, Entity)
        await press(pilot, "e", "4")
        await empty(pilot, app, "canonical")
        await press(pilot, *"الصحة", "enter")
        named = work.mentions.get(before.id).detail
        assert isinstance(named, Entity) and (str(named.type), named.canonical) == ("GROUP", "الصحة")
        figure = await stand(pilot, app, work, article, "120")
        text = work.reading.sheet(article).article.text
        app.desk.reader.go(text.index("نحو"))
        await press(pilot, "w", "w", "w", "e", "enter")
        detail = work.mentions.get(figure.id).detail
        assert isinstance(detail, Figure)
        assert text[detail.start : detail.end] == detail.surface == "نحو 120 شخصًا"
        assert (detail.value, text[detail.num_start : detail.num_end]) == (120, "120")


async def test_e_on_plain_text_still_makes_a_claim(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await app.desk.open_article(article, 0)
        await settle(pilot)
        await press(pilot, "j", "s", "e", "enter")
        claims = [row.claim for row in work.tagging.rows() if row.claim.article_id == article]
        assert len(claims) == 1
        app.desk.reader.go(claims[0].anchor.start)
        for _ in range(3):
            focused = app.desk.focused_mark
            if focused is not None and focused.claim is not None:
                break
            await press(pilot, "o")
        await press(pilot, "e", "tab", *"ملاحظة", "enter")
        assert work.tagging.rows()[0].claim.note == "ملاحظة"


async def test_another_date_of_the_article_counts_its_dates_again(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        tomorrow = await stand(pilot, app, work, article, "غدا")
        await press(pilot, "a")
        yesterday = await stand(pilot, app, work, article, "أمس")
        assert "2024-08-08" in page(app)
        await press(pilot, "escape")
        app.desk.list.move_to(list(app.desk.list.ids).index(article))
        await press(pilot, "e")
        await empty(pilot, app, "published")
        await press(pilot, *"2023-01-01", "enter")
        await settle(pilot)
        counted = work.mentions.get(yesterday.id).detail
        assert isinstance(counted, Figure) and counted.iso == "2022-12-31"
        assert work.mentions.get(tomorrow.id).detail == tomorrow.detail
        shown = {m.key: m for m in app.desk.reader.marks}
        mention = shown["m", yesterday.id].mention
        assert mention is not None and mention.detail == counted
        await press(pilot, "u")
        await settle(pilot)
        back = work.mentions.get(yesterday.id).detail
        assert isinstance(back, Figure) and back.iso == "2024-08-08"


async def test_enter_shows_all_that_is_known(work: Workspace) -> None:
    article = paste(work)
    app = app_on(work)
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        mention = await stand(pilot, app, work, article, "وزارة الصحة")
        await press(pilot, "enter")
        assert isinstance(app.screen, CardScreen)
        shown = page(app)
        assert mention.version in shown and mention.detector in shown
        assert "2 mentions in 1 article" in shown and "2024-08 2" in shown
        await press(pilot, "G", "enter")
        assert app.current is app.desk and app.desk.sheet is not None and app.desk.sheet.article.id == article
        await stand(pilot, app, work, article, "أمس")
        await press(pilot, "enter")
        assert "counted from 2024-08-09" in page(app) and "date:deictic" in page(app)
        await press(pilot, "escape")
        assert app.desk.reader.has_focus


@pytest.mark.parametrize("texts", [en.TEXTS, ar.TEXTS], ids=["en", "ar"])
def test_every_role_that_detection_gives_has_a_name(texts: dict[str, str]) -> None:
    roles = {role for role, _ in (*nouns.ROLE_WORDS, *nouns.AFTER_ROLES)} | {"killed_or_wounded"}
    roles.discard("fallen")  # becomes killed, or none where things fall
    assert not {r for r in roles if f"role.{r}" not in texts}


async def test_an_unresolved_date_is_still_told_as_a_date_in_the_list_of_figures(work: Workspace) -> None:
    article = paste(work, None)
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app.desk.open_article(article, 0)
        await settle(pilot)
        rows = ["".join(text for text, _ in item.pieces) for item in app.desk.inspector.items]
        assert "D أمس = unresolved" in rows and "F 3.5 مليون دولار = 3,500,000 USD" in rows


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("value", ["up", "sideways"])
def test_codes_are_chosen_by_their_names(language: str, value: str) -> None:
    texts = Texts(language)
    figure = Figure(0, 1, "x", 0, 1, FigureType.PERCENT, direction=value)
    field = next(f for f in figure_fields(figure, texts) if f.id == "direction")
    titles = {o.value: o.title for o in field.options}
    assert field.value == value and titles.keys() == {"", "up", "down", value}
    assert titles["down"] == texts("direction.down") and titles.get("sideways", "sideways") == "sideways"
