"""What an incoming text is: new, known, a new version, one to ask about, a copy; and files that change back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import Given, IngestReport
from workbench.domain.errors import Conflict
from workbench.storage import version_rows

TITLE = "انهيار جسر في بغلان"
FIRST = (
    "قال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.\n"
    "وأرسلت الحكومة فرق الإنقاذ إلى المكان وأغلقت الطريق أمام المركبات الثقيلة.\n"
    "وأوضح المتحدث أن لجنة من المهندسين ستبحث أسباب الانهيار خلال أسبوع واحد."
)
SECOND = FIRST.replace("12 شخصا", "15 شخصا") + "\nوارتفعت الحصيلة بعد العثور على ثلاث جثث تحت الأنقاض."
OTHER = "أعلن البنك المركزي رفع سعر الفائدة للمرة الثانية هذا العام بسبب التضخم وتراجع العملة المحلية."


@pytest.fixture
def at(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def put(path: Path, body: str, title: str = TITLE, **known: str) -> Path:
    """A file, with what its sidecar says of it."""
    path.write_text(f"{title}\n\n{body}\n", encoding="utf-8")
    if known:
        path.with_suffix(".yaml").write_text(
            "".join(f"{k}: {v!r}\n" for k, v in known.items()), encoding="utf-8"
        )
    return path


def taken(work: Workspace, *paths: Path, **given: str) -> IngestReport:
    return work.ingesting.run(list(paths), Given(**given))


def told(report: IngestReport) -> tuple[int, int, int, int]:
    """(added, known, new versions, asked about)."""
    return len(report.added), len(report.repeated), len(report.versions), len(report.offered)


def listed(work: Workspace) -> list[int]:
    return sorted(work.library.ids())


def test_an_edited_file_is_a_new_version_and_nothing_is_lost(work: Workspace, at: Path) -> None:
    assert told(taken(work, put(at / "a.txt", FIRST))) == (1, 0, 0, 0)
    assert told(taken(work, put(at / "a.txt", SECOND))) == (1, 0, 1, 0)
    assert told(taken(work, at / "a.txt")) == (0, 1, 0, 0)
    assert listed(work) == [2]
    assert "12 شخصا" in work.reading.sheet(1).article.text
    assert [(v.article, v.number, v.how) for v in version_rows.of(work.store, 2)] == [
        (2, 2, "file"),
        (1, 1, None),
    ]


def test_a_file_that_changes_back_and_forth(work: Workspace, at: Path) -> None:
    for body in (FIRST, SECOND):
        taken(work, put(at / "a.txt", body))
    assert told(taken(work, put(at / "a.txt", FIRST))) == (0, 0, 1, 0)
    assert listed(work) == [1]
    assert told(taken(work, at / "a.txt")) == (0, 1, 0, 0)
    assert told(taken(work, put(at / "a.txt", SECOND))) == (0, 0, 1, 0)
    assert listed(work) == [2]
    assert [v.number for v in version_rows.of(work.store, 1)] == [4, 3]


def test_a_folder_with_both_texts_is_read_again_without_change(work: Workspace, at: Path) -> None:
    known = {"outlet": "الشرق", "date": "2024-05-01"}
    put(at / "a.txt", FIRST, **known)
    put(at / "b.txt", SECOND, **known)
    assert told(taken(work, at)) == (2, 0, 1, 0)
    assert told(taken(work, at)) == (0, 2, 0, 0)
    assert listed(work) == [2]


def test_the_same_address_is_the_same_article(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST), url="https://www.example.org/news/17?utm_source=tw")
    assert told(taken(work, put(at / "b.txt", SECOND, "حصيلة جديدة"), url="http://example.org/news/17/")) == (
        1,
        0,
        1,
        0,
    )
    assert listed(work) == [2]


def test_an_address_with_other_words_is_asked_about(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST), url="https://example.org/latest")
    middle = "\n".join([OTHER, OTHER.replace("البنك", "المصرف"), FIRST.split("\n")[1]])
    assert told(taken(work, put(at / "b.txt", middle, "الفائدة"), url="https://example.org/latest")) == (
        1,
        0,
        0,
        1,
    )
    assert listed(work) == [1, 2]


def test_outlet_headline_and_day_make_a_version(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST), outlet="الشرق", published="2024-05-01T08:00")
    assert told(taken(work, put(at / "b.txt", SECOND), outlet="الشرق", published="2024-05-01T12:00")) == (
        1,
        0,
        1,
        0,
    )
    assert listed(work) == [2]


@pytest.mark.parametrize(
    "given",
    [
        {"outlet": "القدس", "published": "2024-05-01"},
        {"outlet": "", "published": "2024-05-01"},
    ],
)
def test_across_outlets_it_is_a_copy(work: Workspace, at: Path, given: dict[str, str]) -> None:
    taken(work, put(at / "a.txt", FIRST), outlet="الشرق", published="2024-05-01")
    assert told(taken(work, put(at / "b.txt", SECOND), **given)) == (1, 0, 0, 0)
    assert listed(work) == [1, 2]
    assert [row.other for row in work.links.of(2)] == [1]


def test_a_file_that_another_outlet_wrote_over_is_no_version(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST, outlet="الشرق"))
    assert told(taken(work, put(at / "a.txt", SECOND, outlet="القدس"))) == (1, 0, 0, 0)


def test_a_file_that_is_used_for_another_article_is_no_version(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST))
    assert told(taken(work, put(at / "a.txt", OTHER, "الفائدة"))) == (1, 0, 0, 0)
    assert listed(work) == [1, 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"published": "2024-05-01"}, {"published": "2024-05-02"}),  # another day: a bulletin
        ({"published": "2024-05-01T12:00"}, {"published": "2024-05-01T08:00"}),  # came late
        ({}, {"published": "2024-05-01"}),  # undated
        (
            {"published": "2024-05-01", "url": "https://example.org/1"},
            {"published": "2024-05-01", "url": "https://example.org/2"},
        ),
    ],
)
def test_what_is_not_sure_is_asked(
    work: Workspace, at: Path, first: dict[str, str], second: dict[str, str]
) -> None:
    taken(work, put(at / "a.txt", FIRST), outlet="الشرق", **first)
    assert told(taken(work, put(at / "b.txt", SECOND), outlet="الشرق", **second)) == (1, 0, 0, 1)
    assert listed(work) == [1, 2]
    (offer,) = version_rows.offers(work.store)
    earlier = second.get("published", "") < first.get("published", "") and "published" in second
    assert (offer.older, offer.newer) == ((2, 1) if earlier else (1, 2))


def test_another_headline_over_the_same_words_of_one_outlet_is_asked(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST), outlet="الشرق", published="2024-05-01")
    report = taken(
        work, put(at / "b.txt", FIRST + "\nانتهى.", "جسر ينهار"), outlet="الشرق", published="2024-05-02"
    )
    assert told(report) == (1, 0, 0, 1)
    assert [(x.older, x.newer, x.how) for x in version_rows.offers(work.store)] == [(1, 2, "text")]


def test_two_articles_of_one_headline_leave_the_choice_to_a_person(work: Workspace, at: Path) -> None:
    known = {"outlet": "الشرق", "published": "2024-05-01"}
    taken(work, put(at / "a.txt", FIRST), **known, url="https://example.org/1")
    taken(work, put(at / "b.txt", SECOND), **known, url="https://example.org/2")
    assert listed(work) == [1, 2]
    third = FIRST.replace("12 شخصا", "14 شخصا")
    assert told(taken(work, put(at / "c.txt", third), **known)) == (1, 0, 0, 1)


def test_what_an_analyst_said_of_the_article_stays_with_the_new_version(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST))
    work.library.edit_meta([1], outlet="الشرق", published="2024-05-01", url="https://example.org/1")
    taken(work, put(at / "a.txt", SECOND))
    article = work.reading.sheet(2).article
    assert (article.outlet, article.published, article.url) == (
        "الشرق",
        "2024-05-01",
        "https://example.org/1",
    )
    assert work.history.undo_from(work.history.steps()[-1].id) == 2
    assert work.reading.sheet(1).article.outlet == ""


def test_a_join_that_was_found_is_a_step_like_others(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST))
    assert work.history.steps() == []
    taken(work, put(at / "a.txt", SECOND))
    (step,) = work.history.steps()
    assert (step.what, step.by, step.changes) == ("version.found", work.analyst, 1)
    assert f"“{TITLE}”" in work.history.title(step)
    assert work.history.place(step.id) == (2, None)
    assert work.history.undo() is not None
    assert sorted(work.library.ids()) == [1, 2]
    assert told(taken(work, put(at / "a.txt", SECOND))) == (0, 1, 0, 0)
    assert sorted(work.library.ids()) == [1, 2]
    assert work.history.redo() is not None
    assert work.library.ids().tolist() == [2]
    work.history.undo()
    taken(work, put(at / "a.txt", SECOND.replace("15", "19")))
    assert [v.article for v in work.versions.of(3)] == [3, 2]
    assert work.library.rows([3])[0].version == 2


def test_a_file_that_changes_back_is_a_step_too(work: Workspace, at: Path) -> None:
    for text in (FIRST, SECOND, FIRST):
        taken(work, put(at / "a.txt", text))
    assert [step.what for step in work.history.steps()] == ["version.back", "version.found"]
    assert [(v.article, v.number) for v in work.versions.of(1)] == [(1, 3), (2, 2)]
    work.history.undo()
    assert [(v.article, v.number) for v in work.versions.of(1)] == [(2, 2), (1, 1)]
    work.history.undo()
    assert sorted(work.library.ids()) == [1, 2]
    work.history.redo()
    work.history.redo()
    assert [(v.article, v.number) for v in work.versions.of(1)] == [(1, 3), (2, 2)]


def test_a_join_is_undone_by_who_took_it_in_alone(work: Workspace, config: Config, at: Path) -> None:
    other = workbench(replace(config, analyst="badr"))
    taken(work, put(at / "a.txt", FIRST))
    taken(other, put(at / "a.txt", SECOND))
    assert work.history.undo() is None
    work.versions.part(2)
    with pytest.raises(Conflict):
        other.history.undo()
    work.history.undo()
    assert other.history.undo() is not None
    other.close()


def test_versions_are_no_copies_of_each_other(work: Workspace, at: Path) -> None:
    taken(work, put(at / "copy.txt", FIRST), outlet="القدس")
    taken(work, put(at / "a.txt", FIRST + "\nقريبا."), outlet="الشرق")
    assert [row.other for row in work.links.of(1)] == [2]
    taken(work, put(at / "a.txt", SECOND), outlet="الشرق")
    assert [row.other for row in work.links.of(1)] == [3]
    assert [c.b for c in work.links.candidates(3)] == [1] and [c.b for c in work.links.candidates(1)] == [3]
    work.links.update()
    assert [row.other for row in work.links.of(3)] == [1]


def test_files_of_an_older_program_are_known_by_their_path(work: Workspace, at: Path) -> None:
    taken(work, put(at / "a.txt", FIRST))
    with work.store.bulk_tx() as tx:
        tx.conn.execute("DELETE FROM came_from")
    assert told(taken(work, put(at / "a.txt", SECOND))) == (1, 0, 1, 0)


def test_the_same_name_elsewhere_is_another_file(
    config: Config, work: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del config
    for name, body in (("x", FIRST), ("y", OTHER)):
        (tmp_path / name).mkdir()
        put(tmp_path / name / "a.txt", body, name)
        monkeypatch.chdir(tmp_path / name)
        assert told(taken(work, Path("a.txt"))) == (1, 0, 0, 0)
    monkeypatch.chdir(tmp_path / "x")
    assert told(taken(work, Path("a.txt"))) == (0, 1, 0, 0)


def test_a_record_of_an_export_is_known_by_its_id_and_address_not_by_its_row(
    work: Workspace, at: Path
) -> None:
    def crawl(**record: str) -> IngestReport:
        (at / "crawl.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
        return taken(work, at / "crawl.jsonl")

    assert told(crawl(text=FIRST, title="في الصباح")) == (1, 0, 0, 0)
    assert told(crawl(text=SECOND, title="في المساء")) == (1, 0, 0, 0)  # the first row of another day
    assert told(crawl(text=FIRST + " اليوم.", id="n-778123")) == (1, 0, 0, 0)
    assert told(crawl(text=SECOND + " اليوم.", id="n-778123")) == (1, 0, 1, 0)
    assert told(crawl(text=FIRST + " غدا.", url="https://example.org/9")) == (1, 0, 0, 0)
    assert told(crawl(text=SECOND + " غدا.", url="https://example.org/9")) == (1, 0, 1, 0)
    assert told(crawl(text=SECOND + " غدا.", url="https://example.org/9")) == (0, 1, 0, 0)
