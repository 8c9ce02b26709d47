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
