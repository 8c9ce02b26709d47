"""A person's reading of a mention: forms read, kept through later detection, taken back; dates resolved again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.detect import registry
from workbench.detect.base import Analysis
from workbench.domain.article import Given
from workbench.domain.entity import Name
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, Mention, MentionState, Qualifier
from workbench.services import correcting
from workbench.services.workers import Job, Workers

TEXT = """انهيار مبنى في الضاحية
قالت وزارة الصحة أمس إن نحو 120 شخصًا قتلوا، وإن الخسائر بلغت 3.5 مليون دولار. ووصلت فرق الإنقاذ غدا.
وقد افتتح المبنى في 5/6/2021، وزارته لجنة يوم 12 يونيو.
"""


def article(work: Workspace, published: str | None = "2024-06-05") -> int:
    added = work.ingesting.paste(TEXT, Given(outlet="أ", published=published)).added[0]
    work.detecting.run([added])
    return added


def at(work: Workspace, article_id: int, words: str) -> Mention:
    """The one mention whose surface holds `words`."""
    found = [
        m
        for m in work.mentions.of(article_id)
        if isinstance(m.detail, Figure | Entity) and words in m.detail.surface
    ]
    assert len(found) == 1, found
    return found[0]


def figure(work: Workspace, article_id: int, words: str) -> Figure:
    detail = at(work, article_id, words).detail
    assert isinstance(detail, Figure)
    return detail


def test_an_edit_is_accepted_kept_by_later_detection_and_undone(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = article(work)
    before = at(work, one, "120")
    assert isinstance(before.detail, Figure)
    said = correcting.figure(before.detail, {"value": "١٬٢٠٠", "qualifier": "at_least", "role": "wounded"})
    after = work.mentions.edit(before.id, said)
    assert isinstance(after.detail, Figure)
    assert (after.detail.value, after.detail.qualifier, after.detail.role) == (
        1200,
        Qualifier.AT_LEAST,
        "wounded",
    )
    assert (after.state, after.by, after.detail.rule) == (MentionState.ACCEPTED, "amal", correcting.EDITED)
    monkeypatch.setattr(registry.Module, "version", property(lambda self: "next"))
    assert work.detecting.run([one]) == 1
    assert work.mentions.get(before.id) == after
    step = work.history.steps(1)[0]
    assert (step.what, step.article_id) == ("mention.edit", one)
    assert work.history.undo() is not None
    assert work.mentions.get(before.id) == before
    assert work.history.redo() is not None
    assert work.mentions.get(before.id) == after


def test_an_edit_without_a_change_accepts_once(work: Workspace) -> None:
    one = article(work)
    before = at(work, one, "120")
    after = work.mentions.edit(before.id, before.detail)
    assert (after.state, after.detail) == (MentionState.ACCEPTED, before.detail)
    work.mentions.edit(before.id, before.detail)
    assert [s.what for s in work.history.steps()] == ["mention.edit"]


def test_another_family_or_place_is_refused(work: Workspace) -> None:
    one = article(work)
    before = at(work, one, "120")
    assert isinstance(before.detail, Figure)
    with pytest.raises(UsageError):
        work.mentions.edit(before.id, Entity(0, 5, "x", EntityType.PER, "x", 1.0))
    for start, end in ((5, 5), (-1, 4), (0, len(TEXT) + 1)):
        with pytest.raises(UsageError):
            work.mentions.edit(before.id, replace(before.detail, start=start, end=end))
    with pytest.raises(NotFound):
        work.mentions.edit(99999, before.detail)
    assert not work.history.steps()


def test_a_longer_span_takes_the_suggestions_it_covers_and_undo_gives_them_back(work: Workspace) -> None:
    one = article(work)
    before = work.mentions.of(one)
    text = work.reading.sheet(one).article.text
    mention = at(work, one, "120")
    assert isinstance(mention.detail, Figure)
    end = text.index("دولار") + len("دولار")
    wide = correcting.resized(mention.detail, text, text.index("نحو 120") - 1, end)
    assert wide.surface.startswith("نحو 120") and wide.surface.endswith("دولار")
    work.mentions.edit(mention.id, wide)
    inside = [
        m for m in work.mentions.of(one) if isinstance(m.detail, Figure) and wide.start < m.start < wide.end
    ]
    assert not inside
    work.history.undo()
    assert work.mentions.of(one) == before


def test_an_entity_gets_another_type_and_name_and_renames_apply_to_it(work: Workspace) -> None:
    one = article(work)
    before = at(work, one, "وزارة الصحة")
    assert isinstance(before.detail, Entity)
    work.mentions.edit(
        before.id, correcting.entity(before.detail, {"type": "GROUP", "canonical": " الصحة  أ "})
    )
    after = work.mentions.get(before.id).detail
    assert isinstance(after, Entity)
    assert (after.type, after.canonical, after.probability) == (EntityType.GROUP, "الصحة أ", 1.0)
    other = workbench(Config(analyst="omar", database=work.path))
    try:
        other.entities.rename(Name("الصحة أ", "GROUP"), "الصحة ب")
        renamed = work.mentions.get(before.id).detail
        assert isinstance(renamed, Entity) and renamed.canonical == "الصحة ب"
        work.history.undo()
        assert work.mentions.get(before.id) == before
        work.history.redo()
        assert work.mentions.get(before.id).detail == renamed
    finally:
        other.close()


def test_another_date_resolves_again_what_nobody_decided(work: Workspace) -> None:
    one = article(work)
    decided = at(work, one, "غدا")
    assert isinstance(decided.detail, Figure)
    work.mentions.edit(decided.id, replace(decided.detail, iso="2020-01-01"))
    accepted = at(work, one, "12 يونيو")
    work.mentions.accept(accepted.id)
    assert figure(work, one, "أمس").iso == "2024-06-04"
    assert work.detecting.stale() == []
    work.library.edit_meta([one], published="2023-03-10")
    assert work.detecting.stale() == [one]
    assert work.detecting.run([one]) == 1
    yesterday = figure(work, one, "أمس")
    assert (yesterday.iso, yesterday.against) == ("2023-03-09", "2023-03-10")
    assert figure(work, one, "5/6/2021").iso == "2021-06-05"
    assert figure(work, one, "غدا").iso == "2020-01-01"
    assert at(work, one, "12 يونيو").detail == accepted.detail


def test_undo_and_redo_of_a_date_make_it_stale_too(work: Workspace) -> None:
    one = article(work)
    for published, turn, iso in (
        ("", None, None),
        ("2024-06-05", work.history.undo, "2024-06-04"),
        ("", work.history.redo, None),
    ):
        if turn is None:
            work.library.edit_meta([one], published=published)
        else:
            turn()
            assert work.history.redated() == (one,)
        assert work.detecting.run([one]) == 1
        assert figure(work, one, "أمس").iso == iso
    work.library.edit_meta([one], outlet="ب")
    assert work.detecting.stale() == []
    work.history.undo()
    assert work.history.redated() == ()


def test_the_same_date_again_changes_nothing(work: Workspace) -> None:
    one = article(work)
    work.library.edit_meta([one], published="2024-06-05")
    assert work.detecting.stale() == []


def test_a_date_that_changes_during_detection_keeps_the_article_stale(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = article(work)
    work.library.edit_meta([one], published="2023-03-10")
    real = Workers.analyse

    def slow(self: Workers, jobs: list[Job]) -> list[Analysis]:
        found = real(self, jobs)
        work.library.edit_meta([one], published="2022-02-02")
        return found

    monkeypatch.setattr(Workers, "analyse", slow)
    work.detecting.run([one])
    assert work.detecting.stale() == [one]
    monkeypatch.setattr(Workers, "analyse", real)
    work.detecting.run([one])
    assert figure(work, one, "أمس").iso == "2022-02-01"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("١٢٠٠", 1200),
        ("۳٫۵", 3.5),
        ("٣٬٥٠٠٬٠٠٠", 3500000),
        ("-4", -4),
        (" ", None),
    ],
)
def test_numbers_as_people_write_them(written: str, value: float | None) -> None:
    assert correcting.number(written, "value") == value


@pytest.mark.parametrize("written", ["3,5", "اثنان", "inf", "nan", "1e999", "12x"])
def test_what_is_no_number_says_which_field(written: str) -> None:
    with pytest.raises(UsageError, match="low"):
        correcting.number(written, "low")


DATE = Figure(
    0, 4, "5/6", 0, 4, FigureType.DATE, iso="2024-06-05", alternatives=("2024-05-06",), against="2024-07-01"
)


def test_a_reading_that_is_chosen_or_written_leaves_no_other() -> None:
    chosen = correcting.figure(DATE, {"iso": "2024-06-05", "reading": "2024-05-06"})
    assert (chosen.iso, chosen.alternatives, chosen.against) == ("2024-05-06", (), None)
    written = correcting.figure(DATE, {"iso": "٢٠٢٤-٠٨", "reading": "2024-05-06"})
    assert (written.iso, written.alternatives) == ("2024-08", ())
    same = correcting.figure(DATE, {"iso": "2024-06-05", "reading": "2024-06-05", "qualifier": ""})
    assert same == DATE
    amount = Figure(0, 3, "4ر1", 0, 3, FigureType.COUNT, value=4.1, alternatives=("41",))
    assert correcting.figure(amount, {"value": "4.1", "reading": "41"}).value == 41


@pytest.mark.parametrize(
    "given",
    [{"iso": "2024-02-30"}, {"iso": "غدا"}, {"iso": "T"}, {"currency": "دولار"}, {"low": "5", "high": "4"}],
)
def test_what_cannot_be_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        correcting.figure(DATE, given)


def test_an_interval_and_a_duration_are_dates_too() -> None:
    for iso in (
        "2024-06-03/2024-06-09",
        "XXXX-06",
        "19XX",
        "P3M",
        "T13:30",
        "2024-06-05T13:30+03:00",
        "199X",
    ):
        assert correcting.figure(DATE, {"iso": iso}).iso == iso
