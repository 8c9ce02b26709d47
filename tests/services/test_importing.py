"""Claims from files: the round trip through every form, edits made in a spreadsheet, and rows that cannot be used."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.services.test_arrivals import FIRST, OTHER, SECOND, TITLE
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config, Detection
from workbench.domain.article import Given
from workbench.domain.claim import Claim
from workbench.domain.errors import Conflict, UsageError
from workbench.domain.importing import ImportReport
from workbench.domain.review import Chosen
from workbench.ingest.tagged import parts
from workbench.storage import found

Edit = Callable[[list[dict[str, str]]], object]


@pytest.fixture
def filled(work: Workspace) -> Workspace:
    """Two reports of one thing with a claim each, one updating the other, and a third article."""
    for text, outlet, title in (
        (FIRST, "الشرق", TITLE),
        (SECOND, "الغرب", "حصيلة جديدة"),
        (OTHER, "الشمال", "الفائدة"),
    ):
        work.ingesting.paste(f"{title}\n\n{text}", Given(outlet=outlet, published="2024-05-01"))
    work.detecting.run()
    one, two = tag(work, 1, "مقتل 12 شخصا"), tag(work, 2, "مقتل 15 شخصا")
    work.tagging.edit(
        two.id,
        two.revision,
        note="=ملاحظة; أولى",
        fields={"status": "corroborated", "source": "الوالي; نفسه"},
    )
    work.claim_links.link(two.id, one.id, "updates", rationale="لاحقة")
    return work


@pytest.fixture
def elsewhere(tmp_path: Path, filled: Workspace) -> Iterator[Workspace]:
    """Another analyst's database with the same articles, taken in in another order."""
    opened = workbench(
        Config(analyst="basim", database=tmp_path / "b" / "other.sqlite", detection=Detection(backend="crf"))
    )
    for article in (3, 2, 1):
        raw = filled.reading.sheet(article).article
        opened.ingesting.paste(raw.text, Given(outlet=raw.outlet, published=raw.published))
    yield opened
    opened.close()


def tag(work: Workspace, article: int, words: str) -> Claim:
    start = work.reading.sheet(article).article.text.index(words)
    return work.tagging.add(work.tagging.draft(article, start, start + len(words)))


def told(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.made, report.changed, report.same, report.linked, len(report.rejected)


def contents(work: Workspace, *, whole: bool = True) -> list[tuple[object, ...]]:
    """What is compared between databases: everything but numbers, authors and times."""
    return sorted(
        (
            *(
                r.claim_uuid,
                r.title,
                r.quote,
                r.label,
                r.note,
                r.gloss,
                tuple(sorted(r.fields.items())),
                r.source,
            ),
            r.hops if whole else (),
            tuple((x.relation, x.claim_uuid, x.rationale if whole else "") for x in r.related),
        )
        for r in work.exporting.rows()
    )


@pytest.mark.parametrize("form", ["jsonl", "excel", "machine"])
def test_an_export_comes_in_elsewhere_and_a_second_time_adds_nothing(
    tmp_path: Path, filled: Workspace, elsewhere: Workspace, form: str
) -> None:
    path = tmp_path / ("claims.jsonl" if form == "jsonl" else "claims.csv")
    filled.exporting.to_path(path, form=form)
    assert told(elsewhere.importing.run(path, dry=True)) == (2, 0, 0, 0, 0)
    assert elsewhere.tagging.ids() == []
    assert told(elsewhere.importing.run(path)) == (2, 0, 0, 1, 0)
    whole = form == "jsonl"  # a table has no room for where the hops stand, nor for the reason of a link
    mine, theirs = contents(filled, whole=whole), contents(elsewhere, whole=whole)
    assert theirs == mine
    assert {r.origin for r in elsewhere.exporting.rows()} == {"import"}
    assert {r.analyst for r in elsewhere.exporting.rows()} == {"basim"}
    assert told(elsewhere.importing.run(path)) == (0, 0, 2, 0, 0)
    elsewhere.history.undo()
    assert elsewhere.tagging.ids() == [] and elsewhere.claim_links.all() == []


def test_what_was_tagged_here_too_stands_in_for_a_row_and_takes_its_links(
    tmp_path: Path, filled: Workspace, elsewhere: Workspace
) -> None:
    path = tmp_path / "claims.jsonl"
    filled.exporting.to_path(path, form="jsonl")
    mine = tag(elsewhere, 3, "مقتل 12 شخصا")
    elsewhere.tagging.edit(mine.id, mine.revision, label=filled.tagging.get(1).label)
    assert told(elsewhere.importing.run(path)) == (1, 0, 1, 1, 0)
    (link,) = elsewhere.claim_links.all()
    assert (link.relation, link.b) == ("updates", mine.id)
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    assert [bad.reason for bad in elsewhere.importing.run(path).rejected] == [
        "the claim stands in the file twice. Keep one of the rows"
    ] * 2


@pytest.fixture
def sheet(tmp_path: Path, filled: Workspace) -> Callable[[Edit], Path]:
    """Export for a spreadsheet, change rows there, save."""

    def change(edit: Edit) -> Path:
        path = tmp_path / "sheet.csv"
        filled.exporting.to_path(path, form="excel")
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
        names = list(rows[0])
        edit(rows)
        out = io.StringIO()
        table = csv.DictWriter(out, names, delimiter=";")
        table.writeheader()
        table.writerows(rows)
        path.write_bytes(out.getvalue().encode("utf-8-sig"))
        return path

    return change


def test_what_a_spreadsheet_changed_is_changed_here_as_one_step(
    filled: Workspace, sheet: Callable[[Edit], Path]
) -> None:
    before = contents(filled)

    def edit(rows: list[dict[str, str]]) -> None:
        rows[0]["label"], rows[0]["note"] = "denial", "سطر\nوسطر"
        rows[1]["fields"], rows[1]["source"] = "status=contested", "الحكومة"

    path = sheet(edit)
    assert told(filled.importing.run(path)) == (0, 2, 0, 0, 0)
    one, two = (filled.tagging.get(pk) for pk in (1, 2))
    assert (one.label, one.note) == ("denial", "سطر\nوسطر")
    assert two.fields["status"] == "contested" and two.fields["source"] == "الحكومة"
    assert two.hops[-1].source == "الحكومة" and two.note == "=ملاحظة; أولى"
    assert told(filled.importing.run(path)) == (0, 0, 2, 0, 0)
    filled.history.undo()
    assert contents(filled) == before


def test_what_was_changed_here_since_is_not_overwritten_unawares(
    filled: Workspace, sheet: Callable[[Edit], Path]
) -> None:
    path = sheet(lambda rows: rows[0].update(note="من الجدول"))
    filled.tagging.edit(1, filled.tagging.get(1).revision, note="من البرنامج")
    report = filled.importing.run(path)
    assert told(report) == (0, 0, 1, 0, 1) and "changed here since" in report.rejected[0].reason
    assert filled.tagging.get(1).note == "من البرنامج"
    assert told(filled.importing.run(path, force=True)) == (0, 1, 1, 0, 0)
    assert filled.tagging.get(1).note == "من الجدول"


def test_rows_that_cannot_be_used_are_named_and_the_others_go_in(
    filled: Workspace, sheet: Callable[[Edit], Path]
) -> None:
    text = filled.reading.sheet(3).article.text
    quote = "رفع سعر الفائدة"

    def edit(rows: list[dict[str, str]]) -> None:
        model = {**rows[0], "claim": "", "relations": "", "related": "", "relation_kinds": ""}
        third = {**model, "title": "الفائدة", "path": "", "quote": quote, "start": str(text.index(quote))}
        rows += [
            third,
            {**third, "start": "0", "label": "policy"},  # found by its words
            {**third, "label": "no such label"},
            {**third, "quote": "كلمات ليست فيه"},
            {**third, "title": "لا مقالة كهذه"},
            {**rows[0], "quote": "كلمات أخرى"},
            dict(rows[1]),
        ]

    report = filled.importing.run(sheet(edit))
    assert told(report) == (2, 0, 2, 0, 5)
    assert [bad.path for bad in report.rejected] == [f"sheet.csv:{n}" for n in (5, 6, 7, 8, 9)]
    made = [filled.tagging.get(pk) for pk in filled.tagging.ids() if pk > 2]
    assert {(c.article_id, c.anchor.exact) for c in made} == {(3, quote)}
    assert sorted(c.label for c in made) == sorted([filled.tagging.get(1).label, "policy"])


def test_annotations_of_another_tool(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    target = {
        "source": "https://example.org/none",
        "selector": {"type": "TextQuoteSelector", "exact": "رفع سعر الفائدة", "prefix": "المركزي "},
    }
    one = {"type": "Annotation", "body": {"type": "TextualBody", "value": "policy"}, "target": target}
    path.write_text(json.dumps([one]), encoding="utf-8")
    assert "not here" in filled.importing.run(path).rejected[0].reason
    filled.library.edit_meta([3], url="https://example.org/none")
    assert told(filled.importing.run(path)) == (1, 0, 0, 0, 0)
    made = filled.tagging.get(3)
    assert (made.article_id, made.anchor.exact, made.label) == (3, "رفع سعر الفائدة", "policy")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", "x", "no file of claims"),
        ("a.csv", "", "empty"),
        ("a.json", "{", "no JSON"),
    ],
)
def test_files_of_another_kind_are_refused(
    filled: Workspace, tmp_path: Path, name: str, data: str, reason: str
) -> None:
    (tmp_path / name).write_text(data, encoding="utf-8")
    with pytest.raises(UsageError) as said:
        filled.importing.run(tmp_path / name)
    assert reason in str(said.value)
    with pytest.raises(UsageError):
        filled.importing.run(tmp_path / "none.csv")


@pytest.mark.parametrize(
    "values", [["a", "b"], ["a", ""], ["", "a"], ["", ""], ["a;b\\", "c"], ["only"], ["a", "", ""]]
)
def test_cells_with_several_values_are_taken_apart_as_they_were_joined(values: list[str]) -> None:
    from workbench.export.columns import joined

    assert parts(joined(values)) == values
    assert parts(joined(values).strip()) == values


def annotation(work: Workspace, words: str, **more: object) -> dict[str, object]:
    """A Web Annotation of another tool on words of the first article."""
    label = work.tagging.rows()[0].claim.label
    place = {"type": "TextPositionSelector", "start": more.pop("start", None)}
    return {
        "body": [
            {"purpose": "tagging", "value": label},
            {"purpose": "commenting", "value": more.pop("note", "")},
        ],
        "target": {"selector": [{"type": "TextQuoteSelector", "exact": words}, place]},
        "claim": {"article": {"title": more.pop("title", TITLE)}},
    }


def test_an_apostrophe_inside_a_cell_is_no_guard(filled: Workspace, tmp_path: Path) -> None:
    label, path = filled.tagging.rows()[0].claim.label, tmp_path / "a.csv"
    path.write_text(f"quote,label,title,note\nفي,{label},{TITLE},قال '-5 درجات\n", encoding="utf-8")
    path.write_text(path.read_text("utf-8").replace("\nفي,", "\n12 شخصا,"), encoding="utf-8")
    assert filled.importing.run(path).made == 1
    assert "قال '-5 درجات" in [row.claim.note for row in filled.tagging.rows()]


def test_places_and_texts_that_cannot_be_stop_nothing(filled: Workspace, tmp_path: Path) -> None:
    text = filled.reading.sheet(1).article.text
    words, path = "12 شخصا", tmp_path / "a.jsonl"
    rows = [
        annotation(filled, words, start=text.index(words) - len(text)),
        annotation(filled, words, title="\ud800"),
        annotation(filled, "شخصا", note="x\ud800y\x00"),
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert told(filled.importing.run(path)) == (2, 0, 0, 0, 1)
    assert "x\ufffdy\ufffd" in [row.claim.note for row in filled.tagging.rows()]
    table = tmp_path / "a.csv"
    table.write_text(f"quote,label,title,start\nمقتل,event,{TITLE},{'9' * 5000}\n", encoding="utf-8")
    assert filled.importing.run(table).made == 1


def test_a_row_without_a_uuid_stands_in_for_nothing(filled: Workspace, tmp_path: Path) -> None:
    """A relation whose other end is unreadable is no relation with whatever row has no UUID."""
    one, two = sorted((row.claim for row in filled.tagging.rows()), key=lambda claim: claim.article_id)
    path = tmp_path / "a.csv"
    path.write_text(
        "claim,quote,label,title,relations,related\n"
        f",{one.anchor.exact},{one.label},{TITLE},,\n"
        f"{two.uuid},{two.anchor.exact},{two.label},حصيلة جديدة,supports,nothing\n",
        encoding="utf-8",
    )
    assert told(filled.importing.run(path)) == (0, 0, 2, 0, 0)


def test_a_claim_that_changes_while_the_file_is_read_is_not_overwritten(
    filled: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two, path = filled.tagging.rows()[1].claim, tmp_path / "a.csv"
    path.write_text(
        f"claim,quote,label,note\n{two.uuid},{two.anchor.exact},{two.label},أخرى\n", encoding="utf-8"
    )
    planned = filled.importing._planned

    def meanwhile(path: Path, *, force: bool) -> object:
        plan = planned(path, force=force)
        filled.tagging.edit(two.id, two.revision, note="جديدة")
        return plan

    monkeypatch.setattr(filled.importing, "_planned", meanwhile)
    with pytest.raises(Conflict):
        filled.importing.run(path)
    assert filled.tagging.get(two.id).note == "جديدة"


def test_the_home_of_nobody_is_told(filled: Workspace) -> None:
    with pytest.raises(UsageError):
        filled.importing.run(Path("~nobody-of-this-name/a.csv"))


@pytest.mark.parametrize(
    "named", [("https://x.example/a", "", "", ""), ("", "a.txt", "", ""), ("", "", "t", "")]
)
def test_articles_that_a_row_names_are_found_by_an_index(
    filled: Workspace, named: tuple[str, str, str, str]
) -> None:
    conn, asked = filled.store.conn, list[str]()
    conn.set_trace_callback(asked.append)
    found.articles_of(conn, *named)
    conn.set_trace_callback(None)
    (sql,) = asked
    assert "SEARCH article USING INDEX" in str(conn.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall())


def test_in_a_blind_review_another_analysts_claim_does_not_stand_in(
    filled: Workspace, tmp_path: Path
) -> None:
    """Neither is mine left out because of theirs, nor do the counts tell that theirs is there."""
    path = filled.store.path
    other = workbench(Config(analyst="basim", database=path, detection=Detection(backend="crf")))
    made = other.tagging.add(other.tagging.draft(3, 0, 7))
    other.close()
    filled.reviewing.begin("basim", Chosen.SAMPLE, hidden=True)
    path = tmp_path / "a.csv"
    row = f"{made.anchor.exact},{made.label},الفائدة,{made.anchor.start}"
    path.write_text(f"quote,label,title,start\n{row}\n", encoding="utf-8")
    assert told(filled.importing.run(path)) == (1, 0, 0, 0, 0)


def test_a_folder_for_exports_that_cannot_be_made_is_told(filled: Workspace) -> None:
    (filled.store.path.parent / "exports").write_text("")
    with pytest.raises(UsageError):
        filled.exporting.to_file()


def kept(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write_annotations(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


def test_a_uuid_of_a_claim_that_a_blind_review_hides_reaches_nothing(
    filled: Workspace, tmp_path: Path
) -> None:
    """The row is mine: theirs is neither changed nor linked to, and no count tells that it is there."""
    other = workbench(Config(analyst="basim", database=filled.store.path, detection=Detection(backend="crf")))
    made = other.tagging.add(other.tagging.draft(3, 0, 7))
    other.close()
    filled.reviewing.begin("basim", Chosen.SAMPLE, hidden=True)
    one = filled.tagging.rows()[0].claim
    path = tmp_path / "a.csv"
    path.write_text(
        "claim,quote,label,title,start,note,relations,related\n"
        f"{made.uuid},{made.anchor.exact},{made.label},الفائدة,{made.anchor.start},قولي,supports,{one.uuid}\n"
        f"{one.uuid},{one.anchor.exact},{one.label},,,{one.note},contradicts,{made.uuid}\n",
        encoding="utf-8",
    )
    assert told(filled.importing.run(path, dry=True))[:2] == (1, 0)
    assert told(filled.importing.run(path)) == (1, 0, 1, 2, 0)
    rows = {
        r[0]: r[1:]
        for r in filled.store.conn.execute("SELECT uuid, by, note FROM claim WHERE article_id = 3")
    }
    assert rows.pop(made.uuid) == ("basim", made.note)
    ((by, note),) = rows.values()
    assert (by, note) == (filled.analyst, "قولي")
    assert not [link for link in filled.claim_links.all() if made.id in (link.a, link.b)]
    assert told(filled.importing.run(path)) == (0, 0, 2, 0, 0)


def test_the_chain_of_a_known_claim_comes_in(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    filled.exporting.to_path(path, form="jsonl")
    rows = kept(path)
    row = next(r for r in rows if len(r["claim"]["hops"]) > 1)
    row["claim"]["hops"][-1]["reliability"] = "B"
    row["claim"]["hops"].insert(1, {"source": "وكالة"})
    write_annotations(path, rows)
    assert told(filled.importing.run(path)) == (0, 1, 1, 0, 0)
    claim = next(r.claim for r in filled.tagging.rows() if row["id"].endswith(r.claim.uuid))
    assert [h.source for h in claim.hops[1:]] == ["وكالة", row["claim"]["source"]]
    assert claim.hops[-1].reliability == "B"
    rows[rows.index(row)]["claim"]["hops"][-1]["reliability"] = "Z"
    write_annotations(path, rows)
    assert told(filled.importing.run(path, force=True))[4] == 1, "what no source can be is refused"


@pytest.mark.parametrize("told_where", [True, False])
def test_places_in_a_chain_are_those_of_the_text_here(
    filled: Workspace, elsewhere: Workspace, tmp_path: Path, told_where: bool
) -> None:
    """The same article with another beginning: what is named stands as much further down as the claim."""
    claim = next(r.claim for r in filled.tagging.rows() if len(r.claim.hops) > 1)
    text = filled.reading.sheet(claim.article_id).article.text
    source = claim.anchor.start + claim.anchor.exact.index(claim.anchor.exact.split()[0])
    path = tmp_path / "a.jsonl"
    filled.exporting.to_path(path, form="jsonl")
    (row,) = [r for r in kept(path) if r["id"].endswith(claim.uuid)]
    row["claim"]["hops"][-1] |= {"span": [source, source + 3], "cue": [10**6, 10**6 + 4]}
    row["claim"]["article"] = {"title": "عنوان آخر طويل"}
    row["target"].pop("source", None)
    if not told_where:
        row["target"]["selector"] = row["target"]["selector"][:1]
    body = text.split("\n\n", 1)[1]
    new = elsewhere.ingesting.paste(
        f"عنوان آخر طويل\n\nسطر أول لا يعني شيئا في الخبر.\n\n{body}", Given(outlet="ت")
    )
    write_annotations(path, [row])
    assert told(elsewhere.importing.run(path))[0] == 1
    (got,) = [r.claim for r in elsewhere.tagging.rows() if r.claim.article_id in new.added]
    there = elsewhere.reading.sheet(got.article_id).article.text
    span = got.hops[-1].span
    assert got.hops[-1].source == claim.hops[-1].source
    assert got.hops[-1].cue is None, "beyond the text"
    assert (span is not None and there[slice(*span)] == text[source : source + 3]) is told_where


def test_what_somebody_else_took_in_meanwhile_is_not_counted_as_made(
    filled: Workspace, elsewhere: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    filled.exporting.to_path(path, form="jsonl")
    planned = elsewhere.importing._planned

    def meanwhile(path: Path, *, force: bool) -> object:
        plan = planned(path, force=force)
        monkeypatch.undo()
        elsewhere.importing.run(path)
        return plan

    monkeypatch.setattr(elsewhere.importing, "_planned", meanwhile)
    assert told(elsewhere.importing.run(path)) == (0, 0, 2, 0, 0)


def test_an_import_that_was_undone_can_be_done_again(filled: Workspace, tmp_path: Path) -> None:
    path = edited_file(filled, tmp_path, "note", "معدلة")
    assert told(filled.importing.run(path)) == (0, 1, 1, 0, 0)
    filled.history.undo()
    assert told(filled.importing.run(path)) == (0, 1, 1, 0, 0)
    filled.history.undo()
    two = filled.tagging.rows()[1].claim
    filled.tagging.edit(two.id, two.revision, note="بيدي")
    assert told(filled.importing.run(path)) == (0, 0, 1, 0, 1), "what was changed by hand since is a conflict"
    filled.history.undo()
    assert told(filled.importing.run(path)) == (0, 1, 1, 0, 0)


def test_a_file_from_before_an_undo_is_a_conflict(filled: Workspace, tmp_path: Path) -> None:
    two = filled.tagging.rows()[1].claim
    filled.tagging.edit(two.id, two.revision, gloss="شرح")
    path = edited_file(filled, tmp_path, "note", "معدلة")
    filled.history.undo()
    assert told(filled.importing.run(path)) == (0, 0, 1, 0, 1), "the file says what was taken back since"


def edited_file(work: Workspace, folder: Path, column: str, value: str) -> Path:
    """An export in which a spreadsheet changed one cell of the second claim."""
    path = folder / "edited.csv"
    work.exporting.to_path(path, form="machine")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    (row,) = [r for r in rows if r["claim"].endswith(work.tagging.rows()[1].claim.uuid)]
    row[column] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path
