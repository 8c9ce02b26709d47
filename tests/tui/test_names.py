"""Names corrected by key in the reader, asserted on the database; what is shown, and how one gets around."""

from __future__ import annotations

from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.domain.article import Given
from workbench.domain.mention import Entity, EntityType, Mention
from workbench.tui.app import WorkbenchApp
from workbench.tui.caret import Selection
from workbench.tui.screens.form import FormScreen

SIZE = (80, 24)
ONE = """لقاء في موسكو
قالت حركة طالبان إن وفد طالبان وصل إلى موسكو، وإن لطالبان رأيا آخر. وجاء في «بيان قصير» أن موسكو بعيدة.
"""
TWO = """طالبان ترد
ردت طالبان على موسكو أمس. ونفت ذلك.
"""


@pytest.fixture
def both(work: Workspace) -> tuple[int, int]:
    """Two articles that name the same."""
    ids: list[int] = []
    for text, outlet, day in ((TWO, "الشروق", "2024-09-02"), (ONE, "المدار", "2024-09-03")):
        report = work.ingesting.paste(text, Given(outlet=outlet, published=day))
        work.detecting.run(report.added)
        ids += report.added
    return ids[1], ids[0]


def names(work: Workspace, article: int) -> list[Mention]:
    return [m for m in work.mentions.of(article) if isinstance(m.detail, Entity)]


def types(work: Workspace, article: int, surface: str) -> list[str]:
    found = [m.detail for m in names(work, article) if isinstance(m.detail, Entity)]
    return [str(e.type) for e in found if e.surface == surface]


async def stand(pilot: Pilot[Any], app: WorkbenchApp, article: int, words: str, nth: int = 0) -> None:
    """Open the article with the caret on some words."""
    sheet = app.desk.ws.reading.sheet(article)
    at = -1
    for _ in range(nth + 1):
        at = sheet.article.text.index(words, at + 1)
    await app.desk.open_article(article, at)
    await settle(pilot)


def select(app: WorkbenchApp, words: str, nth: int = 0) -> None:
    assert app.desk.sheet is not None
    text, at = app.desk.sheet.article.text, -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    app.desk.reader.select(Selection(at, at + len(words)))


async def test_a_selection_becomes_a_name_without_quotes_and_the_letter_is_asked(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "قالت")
        select(app, "«بيان قصير»")
        await press(pilot, "R")
        last = page(app).split("\n")[-1]
        assert all(word in last for word in ("p Perso", "l Place", "g Group", "n Nati"))
        await press(pilot, "escape")
        assert app.screen is app.desk and app.desk.question is None
        assert types(work, both[0], "بيان قصير") == []
        await press(pilot, "R", "j")
        assert app.desk.question is not None, "another key is no answer"
        await press(pilot, "p")
        assert types(work, both[0], "بيان قصير") == ["PER"]
        (made,) = [m for m in names(work, both[0]) if m.by == "sara"]
        assert app.desk.focused_mark is not None and app.desk.focused_mark.mention == made
        await press(pilot, "u")
        assert types(work, both[0], "بيان قصير") == []


async def test_a_name_is_retagged_resized_and_everywhere_with_counts_first(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = [types(work, a, "موسكو") for a in both]
        assert before == [["LOC"] * 3, ["LOC"]]
        await stand(pilot, app, both[0], "موسكو")
        await press(pilot, "R", "o")
        assert types(work, both[0], "موسكو") == ["ORG", "LOC", "LOC"]
        steps = len(work.history.steps())
        await press(pilot, "A")
        last = page(app).split("\n")[-1]
        assert "here: 2" in last and "everywhere: 3 in 2 articles" in last
        assert len(work.history.steps()) == steps, "nothing is done before Enter"
        await press(pilot, "enter")
        assert types(work, both[0], "موسكو") == ["ORG"] * 3 and types(work, both[1], "موسكو") == ["LOC"]
        await press(pilot, "A", "right", "enter")
        assert types(work, both[1], "موسكو") == ["ORG"]
        assert len(work.history.steps()) == steps + 2
        await press(pilot, "u", "u", "u")
        assert [types(work, a, "موسكو") for a in both] == before

        await stand(pilot, app, both[0], "موسكو", 1)
        select(app, "إلى موسكو")
        await press(pilot, "R")
        assert "▸l Pla" in page(app), "Enter keeps the type"
        await press(pilot, "enter")
        assert types(work, both[0], "إلى موسكو") == ["LOC"]
        assert types(work, both[0], "موسكو") == ["LOC", "LOC"]


async def test_what_is_rejected_is_rejected_everywhere_and_stays_so_in_new_articles(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "موسكو")
        await press(pilot, "tab", "shift+tab")
        assert app.desk.focus_now is not None and app.desk.focus_now.kind == "LOC"
        await press(pilot, "x", "A", "2")
        assert [types(work, a, "موسكو") for a in both] == [[], []]
        report = work.ingesting.paste("خبر\nزار الوفد موسكو اليوم.", Given())
        work.detecting.run(report.added)
        assert types(work, report.added[0], "موسكو") == []
        (said,) = work.corrections.every()
        assert (said.said.type, said.everywhere, said.by) == ("NONE", True, "sara")


async def mark(pilot: Pilot[Any], char: str) -> None:
    """Press a key whose character is a vowel mark, which the pilot has no name for."""
    pilot.app.post_message(events.Key(char, char))
    await settle(pilot)


async def test_the_arabic_keyboard_marks_too(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        await press(pilot, "f7")
        await stand(pilot, app, both[0], "موسكو")
        await mark(pilot, "\u064c")
        await press(pilot, "خ")
        assert types(work, both[0], "موسكو")[0] == "ORG"
        await mark(pilot, "\u0650")
        await press(pilot, "٢")
        assert {t for a in both for t in types(work, a, "موسكو")} == {"ORG"}


async def test_the_next_of_a_type_is_found_round_and_round(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "موسكو")
        places = [m.start for m in names(work, both[0]) if m.detail.type is EntityType.LOC]  # type: ignore[union-attr]
        assert len(places) == 3
        for expected in (places[1], places[2], places[0]):
            await press(pilot, "z")
            assert app.desk.reader.caret == expected
        await press(pilot, "Z")
        assert app.desk.reader.caret == places[2]
        await press(pilot, "right", "right", "left", "z")
        assert app.desk.reader.caret == places[2], "of the type that was visited last"


async def test_every_type_can_be_hidden_and_what_is_improbable(
    work: Workspace, both: tuple[int, int]
) -> None:
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "قالت")
        kinds = {m.kind for m in app.desk.reader.marks}
        assert "LOC" in kinds and "statement" not in kinds
        await press(pilot, "t")
        assert isinstance(app.screen, FormScreen)
        for kind in ("Person", "Place", "Group", "Media", "Event", "Nationality", "Figure", "Date", "Claim"):
            assert kind in page(app)
        await press(pilot, "l", "s", "enter")
        kinds = {m.kind for m in app.desk.reader.marks}
        assert "LOC" not in kinds and "statement" in kinds
        kept = work.preferences.shown()
        assert (kept.shows("LOC"), kept.shows("statement")) == (False, True)
        await press(pilot, "t", "tab", *["backspace"] * 4, *"1.01", "enter")
        assert isinstance(app.screen, FormScreen), "no probability"
        await press(pilot, *["backspace"] * 4, *"0.995", "enter")
        assert not [m for m in app.desk.reader.marks if m.open and m.score < 0.995]
        assert work.preferences.shown().least == 0.995
    again = app_on(work)
    async with again.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert again.desk.shown == work.preferences.shown(), "as this analyst left it"


async def test_backend_version_and_probability_are_told(work: Workspace, both: tuple[int, int]) -> None:
    app = app_on(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await stand(pilot, app, both[0], "موسكو")
        mention = names(work, both[0])[0]
        told = "\n".join("".join(t for t, _ in item.pieces) for item in app.desk.inspector.items)
        version, _, option = mention.version.partition("+")
        backend = option.partition("=")[2] or "gazetteer"
        assert f"{backend} {version}" in told
        assert isinstance(mention.detail, Entity)
        assert f"{mention.detail.probability:.2f}".replace("0.", ".") in told


async def test_a_correction_that_was_cut_off_goes_on_at_the_next_start(
    work: Workspace, both: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.storage import corrections

    _, said = work.corrections.retag(names(work, both[0])[0].id, "ORG")
    with monkeypatch.context() as cut:
        cut.setattr(corrections, "INLINE", 0)
        work.corrections.say(said, everywhere=True)
    assert len(work.corrections.waiting()) == 2
    app = app_on(work)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await settle(pilot)
    assert work.corrections.waiting() == []
    assert {t for a in both for t in types(work, a, "موسكو")} == {"ORG"}
