"""Events over a library: which other articles tell of what one tells, and what belongs to an event."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from workbench.assemble import Workspace
from workbench.domain.errors import NotFound

SEEDS = Path(__file__).parents[2] / "seeds"
TEXTS = {
    "flood": "غرقت قرى في ولاية بغلان بعد فيضانات مفاجئة يوم 10 مايو 2024 وقتل 150 شخصا من السكان.",
    "again": "ارتفاع عدد ضحايا الفيضانات التي اجتاحت قرى بغلان إلى 150 قتيلا بحسب الوالي.",
    "other": "فيضانات تجتاح جنوب البرازيل في 2 أبريل وإجلاء آلاف العائلات.",
    "match": "فاز الفريق الأول بهدف في مباراة نهائي الكأس أمام جمهور كبير.",
    "talks": "بدأ الوزير محادثات في العاصمة حول اتفاق تجاري جديد بين البلدين.",
}


@pytest.fixture
def filled(work: Workspace, tmp_path: Path) -> dict[str, int]:
    """Name → id of five articles, two of them on one flood."""
    ids = {}
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (ids[name],) = work.ingesting.run([tmp_path / f"{name}.txt"]).added
    work.library.edit_meta(list(ids.values()), published="2024-05-11")
    work.detecting.run()
    return ids


def test_the_other_report_of_the_event_comes_first_and_says_why(
    work: Workspace, filled: dict[str, int]
) -> None:
    first, *rest = work.events.candidates(filled["flood"])
    assert first.article_id == filled["again"]
    said = {r.id: dict(r.values) for r in first.reasons}
    assert "قرى" in str(said["rare_words"]["words"])
    assert said["same_values"] == {"values": "150"}
    assert all(first.score > 2 * other.score for other in rest)
    assert filled["match"] not in {c.article_id for c in rest}
    assert work.events.candidates(filled["flood"], 1) == [first]
    with pytest.raises(NotFound):
        work.events.candidates(99)


def test_candidates_of_an_event_are_not_in_it(work: Workspace, filled: dict[str, int]) -> None:
    event = work.events.create("فيضان", [filled["flood"]])
    assert work.events.candidates_of(event.id)[0].article_id == filled["again"]
    work.events.add(event.id, [filled["again"]])
    assert filled["again"] not in {c.article_id for c in work.events.candidates_of(event.id)}


def test_articles_without_words_in_common_have_no_candidates(work: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر وحيد", encoding="utf-8")
    work.ingesting.run([tmp_path / "a.txt"])
    assert work.events.candidates(1) == []


def test_the_projects_two_events_are_told_apart(work: Workspace) -> None:
    work.ingesting.run([SEEDS])
    work.detecting.run()
    ids = list(work.library.ids())
    talks = {pk for pk in ids if "تشاد" in work.reading.sheet(pk).article.text}
    floods = set(ids) - talks
    assert min(len(talks), len(floods)) >= 5
    average = []
    for group in (talks, floods):
        for pk in group:
            found = [c.article_id for c in work.events.candidates(pk, len(ids))]
            ranks = [rank for rank, other in enumerate(found, 1) if other in group]
            average.append(sum(n / rank for n, rank in enumerate(ranks, 1)) / (len(group) - 1))
    assert statistics.mean(average) > 0.9


def test_what_does_not_belong_is_not_suggested_again_until_undone(work: Workspace) -> None:
    from workbench.domain.article import Given

    for day in range(1, 4):
        text = f"جسر بغلان {day}\n\nانهار جسر الوادي في ولاية بغلان يوم السبت وأسفر عن مقتل {10 + day} شخصا بحسب الوالي."
        work.ingesting.paste(text, Given(outlet=f"صحيفة {day}", published=f"2024-05-0{day}"))
    for day in range(4, 9):
        other = f"سوق {day}\n\nارتفعت أسعار القمح في السوق رقم {day} بعد موسم أمطار."
        work.ingesting.paste(other, Given(published="2024-05-04"))
    work.detecting.run()
    event = work.events.create("انهيار جسر", [1])
    found = [c.article_id for c in work.events.suggestions(event.id)]
    assert set(found[:2]) == {2, 3}
    work.events.refuse(event.id, [2])
    assert 2 not in {c.article_id for c in work.events.suggestions(event.id)}
    work.history.undo()
    assert [c.article_id for c in work.events.suggestions(event.id)] == found
    work.events.add(event.id, [3])
    (row,) = work.events.overview()
    assert (row.reports, row.outlets, row.first, row.last) == (
        2,
        ("صحيفة 1", "صحيفة 3"),
        "2024-05-01",
        "2024-05-03",
    )


def test_a_timeline_orders_months_days_and_reports_sanely(work: Workspace) -> None:
    from workbench.domain.article import Given

    text = "جسر\n\nانهار الجسر يوم السبت. وكان قد أغلق من قبل. وسيفتح من جديد."
    (pk,) = work.ingesting.paste(text, Given(published="2024-05-05T10:00")).added
    claims = []
    for start, date in (
        (5, {"date_from": "2024-05-04"}),
        (28, {"date_from": "2024-03-01", "date_to": "2024-03-31"}),
    ):
        claim = work.tagging.add(work.tagging.draft(pk, start, start + 14))
        claims.append(work.tagging.edit(claim.id, claim.revision, fields={"date_to": "", **date}).id)
    event = work.events.create("جسر", [pk], claims)
    told = work.events.timeline(event.id)
    assert [m.at for m in told] == ["2024-03-01/2024-03-31", "2024-05-04", "2024-05-05T10:00"]
    assert told[0].start == 28 and told[2].start is None
