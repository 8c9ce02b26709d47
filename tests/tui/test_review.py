"""The review by keys alone: chosen, tagged blind, decided, measured, exported; conflicts of a merge in the same list."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.helpers import BRIDGES, SentApp, app_on, page, press, settle
from tests.tui.test_budgets import SIZE, Counts, counted, no_poll  # noqa: F401
from workbench.assemble import Workspace, workbench
from workbench.domain.article import Given
from workbench.domain.claim import Claim, Draft
from workbench.domain.review import Chosen, Verdict
from workbench.domain.span import Anchor
from workbench.tui.screens.review import ReviewScreen
from workbench.verbs import Scope


def tag(work: Workspace, article: int, words: str, label: str, note: str = "") -> Claim:
    text = work.reading.sheet(article).article.text
    start = text.index(words)
    return work.tagging.add(Draft(article, Anchor.of(text, start, start + len(words)), label, note))


@pytest.fixture
def omar(work: Workspace) -> Iterator[Workspace]:
    opened = workbench(replace(work.config, analyst="omar"))
    yield opened
    opened.close()


@pytest.fixture
def two(work: Workspace, omar: Workspace) -> Workspace:
    """Both tagged the newest article: one thing alike, one otherwise, one each alone."""
    article = work.library.ids()[0]
    for one, label in ((work, "event"), (omar, "event")):
        tag(one, article, "رفع البنك المركزي المصري سعر الفائدة", label)
    tag(work, article, "التضخم بلغ 33% في يوليو", "statement", "لسارة")
    tag(omar, article, "إن التضخم بلغ 33% في يوليو", "statistic", "لعمر")
    tag(omar, article, "اجتماع يوم الخميس", "event")
    tag(work, article, "المحافظ حسن عبد الله", "statement")
    return work


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)])
async def test_a_review_is_chosen_and_decided_by_keys(two: Workspace, size: tuple[int, int]) -> None:
    app = app_on(two)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "%")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        assert "c " in page(app) or " c" in page(app)
        await press(pilot, "c", "enter")
        assert app.current.scope is Scope.REVIEW
        kinds = [str(item.kind) for item in screen.things]
        assert kinds == ["theirs", "mine", "differ"]
        assert "omar" in page(app)
        await press(pilot, "t", "m", "a")
        verdicts = [item.verdict for item in screen.things]
        assert verdicts == [Verdict.THEIRS, Verdict.MINE, Verdict.BOTH]
        assert len(two.reviewing.board().adjudicated) == 5
        await press(pilot, "u")
        assert [item.verdict for item in screen.things][2] is None
        assert two.reviewing.board().open == 1


async def test_both_sides_are_shown_with_what_they_say_otherwise(two: Workspace) -> None:
    two.reviewing.begin("omar", Chosen.BOTH)
    app = app_on(two)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "%", "G")
        seen = page(app)
        for said in ("sara: Statement", "omar: Statistic", "Statement ↔ Statistic"):
            assert said in seen, said
        await press(pilot, "f7")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        shown = [p.text for p in screen.passages(screen.things[-1]) if "التضخم" in p.text]
        assert len(shown) == 2 and all(text.startswith("\u200f") for text in shown)
        assert "مختلفان" in [text for text, _ in screen.rows.cards[-1].lines[0].near]


async def test_a_blind_article_hides_the_other_until_f(two: Workspace) -> None:
    article = two.library.ids()[0]
    app = app_on(two)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "%", "c", "tab", "2", "tab", "1", "enter")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        assert [str(item.kind) for item in screen.things] == ["blind"]
        await press(pilot, "enter")
        sheet = app.desk.sheet
        assert sheet is not None and sheet.article.id == article
        assert {claim.by for claim in sheet.claims} == {"sara"}
        await press(pilot, "%")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "f")
        assert len(app.screen.things) == 3
        await press(pilot, "enter")
        sheet = app.desk.sheet
        assert sheet is not None and {claim.by for claim in sheet.claims} == {"sara", "omar"}


async def test_an_edit_stands_and_the_originals_stay(two: Workspace) -> None:
    two.reviewing.begin("omar", Chosen.BOTH)
    app = app_on(two)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "%", "G", "e", "tab", "x", "escape")
        assert two.drafts.load() is not None
        await press(pilot, "e", "enter")
        if app.current.scope is Scope.FORM:
            await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        item = app.screen.things[-1]
        assert item.verdict is Verdict.EDITED and item.result is not None
        assert two.tagging.get(item.result).note.endswith("x")
        assert len(two.tagging.ids()) == 7


async def test_agreement_is_shown_and_both_files_are_written(two: Workspace, tmp_path: Path) -> None:
    two.reviewing.begin("omar", Chosen.BOTH)
    app = app_on(two)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "%", "t", "i")
        seen = page(app)
        assert "0.67" in seen and "all labels" in seen and "Cohen κ" in seen
        await press(pilot, "escape", "w")
    (table,) = (tmp_path / "exports").glob("agreement-*.csv")
    lines = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert (lines[0]["label"], lines[0]["units_a"], lines[0]["units_b"], lines[0]["units_both"]) == (
        "", "3", "3", "2",
    )  # fmt: skip
    assert float(lines[0]["span_f1"]) == pytest.approx(2 / 3, abs=1e-6)
    (claims,) = (tmp_path / "exports").glob("adjudicated-*.csv")
    kept = list(csv.DictReader(claims.read_text(encoding="utf-8-sig").splitlines()))
    assert {row["analyst"] for row in kept} == {"sara", "omar"} and len(kept) == 2


async def test_hostile_names_and_notes_are_made_harmless(work: Workspace) -> None:
    bad = "\x1b]52;c;x\x07[/nope]\u202e"
    other = workbench(replace(work.config, analyst=f"omar{bad}"))
    article = work.library.ids()[0]
    tag(other, article, "التضخم بلغ 33%", "event", note=bad)
    other.close()
    work.reviewing.begin(f"omar{bad}", Chosen.SAMPLE)
    app = SentApp(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "%", "i", "escape", "c", "escape")
        assert isinstance(app.screen, ReviewScreen) and app.screen.things
    sent = "".join(app.sent)
    assert "\x1b]52" not in sent and "\x07" not in sent and "\u202e" not in sent


async def test_conflicts_of_a_merge_are_decided_in_the_same_list(two: Workspace, tmp_path: Path) -> None:
    claim = next(row.claim for row in two.tagging.rows() if row.claim.note == "لسارة")
    copy = tmp_path / "copy.sqlite"
    two.backups.make(copy)
    there = workbench(replace(two.config, analyst="omar", database=copy))
    there.tagging.edit(claim.id, claim.revision, note="من عمر")
    there.close()
    two.tagging.edit(claim.id, claim.revision, note="من سارة")
    two.merging.run(copy)
    two.reviewing.begin("omar", Chosen.BOTH)
    app = app_on(two)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "%")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        kinds = [str(item.kind) for item in screen.things]
        assert sorted(kinds) == ["differ", "mine", "theirs", "version"]
        await press(pilot, *["j"] * kinds.index("version"))
        assert "⇄" in page(app)
        await press(pilot, "t")
        assert two.tagging.get(claim.id).note == "من عمر"
        assert len(screen.things) == 3
        await press(pilot, "u")
        assert two.tagging.get(claim.id).note == "من سارة"
        assert len(screen.things) == 4


@pytest.mark.usefixtures("no_poll")
async def test_moving_costs_no_query_and_opening_one(
    two: Workspace,
    counted: Counts,  # noqa: F811
) -> None:
    two.reviewing.begin("omar", Chosen.BOTH)
    app = SentApp(two)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted.app, counted.pilot = app, pilot
        await counted.of("%")
        assert [c for c in counted.calls if c not in {"remember"}] == ["board"], counted.calls
        await counted.of("j", "k")
        for key in ("j", "k", "j"):
            sent, _ = await counted.of(key)
            assert not counted.calls
            assert sent <= 6_000
    asked: list[str] = []
    two.store.conn.set_trace_callback(asked.append)
    two.reviewing.board()
    two.store.conn.set_trace_callback(None)
    assert len(asked) <= 6, asked


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_two_versions_are_compared_where_the_words_stand_in_both(
    work: Workspace, omar: Workspace, size: tuple[int, int]
) -> None:
    given = Given(outlet="صحيفة", published="2019-01-01", url="https://example.org/1")
    text = BRIDGES[0].replace("بغلان", "بلخ")
    (old,) = work.ingesting.paste(text, given).added
    (new,) = work.ingesting.paste(text.replace("12", "15") + " وأغلق الطريق.", given).versions
    tag(omar, old, "انهيار جسر الوادي في ولاية بلخ", "event")
    tag(work, new, "انهيار جسر الوادي في ولاية بلخ", "statement")
    tag(omar, old, "مقتل 12 شخصا", "casualty")
    app = app_on(work)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "%", "c", "enter")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        kinds = [str(item.kind) for item in screen.things]
        assert kinds.count("differ") == 1 and "apart" in kinds
        at = kinds.index("apart")
        screen.rows.move_by(at)
        await settle(pilot)
        seen = page(app)
        assert "other version" in seen and "do not stand word for word" in seen
        await press(pilot, "f7")
        assert "صيغة أخرى" in [text for text, _ in screen.rows.cards[at].lines[0].near]
        await press(pilot, "f7", "g", *["j"] * kinds.index("differ"), "t")
        verdicts = work.store.conn.execute("SELECT verdict FROM adjudication WHERE deleted IS NULL")
        assert [row[0] for row in verdicts] == ["two"]
        await press(pilot, *["j"] * 9, "enter")
        assert app.desk.sheet is not None and app.desk.sheet.article.id in {old, new}
