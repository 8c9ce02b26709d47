"""Exports of crawlers, news services and spreadsheets: every record an article, nothing lost beside a bad one."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from workbench.domain.article import DateFrom, Given, RawArticle, Rejected
from workbench.ingest import tables
from workbench.ingest.fields import date_of, record
from workbench.ingest.markup import plain
from workbench.ingest.readers import STDIN, read_path, read_paths
from workbench.texts import Said

BODY = (
    "أعلنت شركة المياه أن الإمدادات ستتوقف عن ثلاثة أحياء مدة 12 ساعة بسبب أعمال صيانة طارئة في الخط الرئيسي."
)
OTHER = "قالت البلدية إن نحو 40 ألف مشترك سيتأثرون بالانقطاع، ودعت السكان إلى تخزين ما يكفيهم من المياه."
TITLE = "انقطاع المياه عن ثلاثة أحياء"


def articles(found: Iterable[RawArticle | Rejected]) -> list[RawArticle]:
    return [one for one in found if isinstance(one, RawArticle)]


def refusals(found: Iterable[RawArticle | Rejected]) -> list[Rejected]:
    return [one for one in found if isinstance(one, Rejected)]


def lines(*rows: object) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_a_line_of_json_is_an_article_with_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "crawl.jsonl"
    path.write_text(
        lines(
            {
                "id": "n-77812",
                "headline": TITLE,
                "body": BODY,
                "source": {"id": 3, "name": "صحيفة المدينة"},
                "authors": ["سلمى حداد", "كريم ناصر"],
                "publishedAt": "2025-05-17T20:47:00Z",
                "url": "https://example.org/a?x=1",
            },
            {"text": OTHER},
        ),
        encoding="utf-8",
    )
    first, second = articles(read_path(path))
    assert (first.title, first.outlet, first.byline) == (TITLE, "صحيفة المدينة", "سلمى حداد، كريم ناصر")
    assert (first.published, first.published_how) == ("2025-05-17T20:47", DateFrom.SIDECAR)
    assert first.url == "https://example.org/a?x=1"
    assert first.text == f"{TITLE}\n\n{BODY}"
    assert first.path == f"{path}#n-77812" and first.lasting
    assert second.text == OTHER and second.path == f"{path}:2" and not second.lasting


def test_what_is_given_outranks_the_record(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": BODY, "outlet": "أ", "date": "2024-01-02"}), encoding="utf-8")
    (one,) = articles(read_path(path, Given(outlet="ب", published="2024-02-03")))
    assert (one.outlet, one.published) == ("ب", "2024-02-03")


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("list", [{"text": BODY}, {"text": OTHER}]),
        ("newsapi", {"status": "ok", "articles": [{"content": BODY}, {"content": OTHER}]}),
        (
            "search",
            {
                "took": 3,
                "hits": {"total": 2, "hits": [{"_source": {"text": BODY}}, {"_source": {"text": OTHER}}]},
            },
        ),
        (
            "wordpress",
            [
                {"id": 9, "content": {"rendered": f"<p>{BODY}</p>"}},
                {"content": {"rendered": f"<p>{OTHER}</p>"}},
            ],
        ),
        (
            "results",
            {"response": {"results": [{"fields": {"bodyText": BODY}}, {"fields": {"bodyText": OTHER}}]}},
        ),
    ],
)
def test_documents_of_news_services(tmp_path: Path, name: str, document: object) -> None:
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert [one.text for one in articles(read_path(path))] == [BODY, OTHER]


def test_one_article_and_lines_by_the_name_of_json(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps({"title": TITLE, "text": BODY}), encoding="utf-8")
    assert [one.title for one in articles(read_path(path))] == [TITLE]
    path.write_text(lines({"text": BODY}, {"text": OTHER}), encoding="utf-8")
    assert [one.text for one in articles(read_path(path))] == [BODY, OTHER]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
@pytest.mark.parametrize(("suffix", "separator"), [(".csv", ","), (".csv", ";"), (".tsv", "\t")])
def test_tables_in_the_encodings_of_spreadsheets(
    tmp_path: Path, codec: str, suffix: str, separator: str
) -> None:
    out = io.StringIO()
    table = csv.writer(out, delimiter=separator)
    table.writerow(["العنوان", "المصدر", "التاريخ", "نص المقال"])
    table.writerow([TITLE, "صحيفة المدينة", "17/05/2025", f"{BODY}\n\n{OTHER}"])
    table.writerow(["", "", "", OTHER])
    path = tmp_path / f"t{suffix}"
    path.write_bytes(out.getvalue().encode(codec))
    first, second = articles(read_path(path))
    assert (first.title, first.outlet, first.published) == (TITLE, "صحيفة المدينة", "2025-05-17")
    assert first.text == f"{TITLE}\n\n{BODY}\n\n{OTHER}"
    assert second.text == OTHER


def test_a_long_table_is_read_past_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    rows = "".join(f'"{n} {BODY}"\r\n' for n in range(3000))
    path.write_text("text\r\n" + rows, encoding="utf-8", newline="")
    assert [one.text.split(" ", 1)[0] for one in articles(read_path(path))] == [str(n) for n in range(3000)]


def test_bad_records_are_named_and_the_others_go_in(tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text(
        lines({"text": BODY})
        + "{broken\n[1]\n"
        + lines({"text": " "}, {"title": TITLE}, {"text": OTHER, "date": "yesterday"}),
        encoding="utf-8",
    )
    found = list(read_path(path))
    assert [one.text for one in articles(found)] == [BODY, OTHER]
    assert [one.path.rsplit(":", 1)[1] for one in refusals(found)] == ["2", "3", "4", "5"]
    late = articles(found)[1]
    assert late.published is None and any("yesterday" in note for note in late.notes)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", "name,age\nx,3\n", "name, age"),
        ("a.json", '{"outlet": "x"}', "outlet"),
        ("a.json", "[1, 2", "no JSON"),
        ("a.jsonl", "", "no record"),
        ("a.csv", "", "empty"),
        ("a.csv", b"text\n" + bytes(range(256)) * 20, "binary"),
    ],
)
def test_exports_without_articles_say_why(tmp_path: Path, name: str, data: str | bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (said,) = refusals(read_path(path))
    assert reason in said.reason and said.path == str(path)


def test_a_record_larger_than_the_limit_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": BODY * 100}, {"text": OTHER}), encoding="utf-8")
    found = list(read_path(path, limit=4000))
    assert [one.text for one in articles(found)] == [OTHER]
    assert len(refusals(found)) == 1


def test_json_through_a_pipe() -> None:
    data = lines({"text": BODY}, {"text": OTHER}).encode()
    assert [one.text for one in articles(read_path(STDIN, stdin=io.BytesIO(data)))] == [BODY, OTHER]


def test_a_folder_gives_its_exports_and_leaves_sidecars_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "a.json").write_text('{"outlet": "صحيفة المدينة"}', encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(lines({"text": OTHER}), encoding="utf-8")
    found = list(read_paths([tmp_path]))
    assert [one.text for one in articles(found)] == [BODY, OTHER]
    assert refusals(found) == [] and articles(found)[0].outlet == "صحيفة المدينة"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-05-17", "2025-05-17"),
        ("2025-05-17T20:47:11+03:00", "2025-05-17T20:47"),
        ("Sat, 17 May 2025 20:47:00 +0300", "2025-05-17T20:47"),
        ("17 أيار 2025", "2025-05-17"),
        ("1747514820", "2025-05-17T20:47"),
        ("1747514820000", "2025-05-17T20:47"),
        ("soon", None),
        ("12", None),
    ],
)
def test_dates_as_exports_write_them(written: str, iso: str | None) -> None:
    assert date_of(written) == iso


def test_what_is_nested_without_end_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "deep.jsonl"
    path.write_text(
        '{"text": ' + "[" * 800 + '"x"' + "]" * 800 + "}\n" + lines({"text": OTHER}), encoding="utf-8"
    )
    found = list(read_path(path))
    assert len(refusals(found)) == 1 and [one.text for one in articles(found)] == [OTHER]


def test_short_numbers_do_not_name_an_article_for_good() -> None:
    assert not record({"id": 17, "text": BODY}).named
    assert record({"id": 4417283, "text": BODY}).named
    assert record({"guid": "https://example.org/?p=9", "text": BODY}).named


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>أولا</p><p>ثانيا <b>وثالثا</b></p>", "أولا\nثانيا وثالثا"),
        ("سطر<br/>آخر<script>var x = 1 < 2;</script>", "سطر\nآخر"),
        ("قال &quot;نعم&quot;&nbsp;ثم مضى", 'قال "نعم" ثم مضى'),
        ("3 < 5 و 7 > 2 & نعم", "3 < 5 و 7 > 2 & نعم"),
    ],
)
def test_markup_becomes_lines(markup: str, text: str) -> None:
    assert plain(markup) == text


@pytest.mark.parametrize(
    "value",
    ["9" * 5000, "9" * 400, "Mon, 1 Jan 99999999999999 00:00:00", "15 Aug 2017 10:00 +99999999999999999999"],
)
def test_a_date_beyond_all_numbers_is_told_and_stops_nothing(tmp_path: Path, value: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": BODY, "date": value}, {"text": OTHER}), encoding="utf-8")
    first, second = articles(read_path(path))
    assert first.published is None and first.notes
    assert second.text == OTHER


def test_days_and_times_without_signs_are_no_counts_of_milliseconds() -> None:
    assert date_of("20170815123000") == "2017-08-15T12:30"
    assert date_of("201708151230") == "2017-08-15T12:30"
    assert date_of("1502755200000") == "2017-08-15T00:00"


def test_a_first_record_without_a_text_does_not_speak_for_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"total": 2}, {"title": TITLE}, {"text": BODY}), encoding="utf-8")
    found = list(read_path(path))
    assert [one.text for one in articles(found)] == [BODY]
    assert len(refusals(found)) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<![foo bar]><p>أولى</p>", "أولى"),
        ("<![CDATA[<p>أولى</p><p>ثانية</p>]]>", "أولى\nثانية"),
        ("<p>أولى<!-- لا يقال --></p><p>ثانية", "أولى\nثانية"),
        ("<p>أولى<button>ثانية</p><p>ثالثة</p>", "أولى\nثانية\nثالثة"),
        ("<p>أولى</p><script>var a = 1;", "أولى"),
    ],
)
def test_bad_markup_loses_no_words(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("tag", ["<!--", "<a ", "<![", "<p a='"])
def test_tags_without_an_end_are_read_in_one_walk(monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    """The parser looks to the end of the text for the end of each: it must not be handed so many."""
    seen: list[str] = []
    monkeypatch.setattr("html.parser.HTMLParser.feed", lambda _, data: seen.append(data))
    plain("<p>" + tag * 5000)
    assert sum(text.count("<") for text in seen) < 10


def test_a_row_with_more_cells_than_columns_is_told_and_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"title,text\n{TITLE},{BODY}, وأضافت أنها ستعود\n{TITLE},{OTHER},,\n", encoding="utf-8")
    found = list(read_path(path))
    assert [one.text for one in articles(found)] == [f"{TITLE}\n\n{OTHER}"]
    (bad,) = refusals(found)
    assert bad.path == f"{path}:1" and "3" in str(bad.reason)


def test_a_row_number_as_a_data_frame_writes_it_and_a_missing_value_name_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"id,title,url,text\n17.0,nan,N/A,{BODY}\nnan,NaN,,{OTHER}\n", encoding="utf-8")
    first, second = articles(read_path(path))
    assert (first.path, second.path) == (f"{path}:1", f"{path}:2")
    assert not first.lasting and not second.lasting
    assert (first.url, first.text, second.text) == ("", BODY, OTHER)


@pytest.mark.parametrize("separator", [";", ",", "|"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "cp1256", "utf-16"])
def test_the_line_that_tells_excel_the_separator_is_no_header(
    tmp_path: Path, separator: str, codec: str
) -> None:
    path = tmp_path / "a.csv"
    rows = f"sep={separator}\r\ntitle{separator}text\r\n{TITLE}{separator}{BODY.replace(',', ' ')}\r\n"
    path.write_bytes(rows.encode(codec))
    assert [one.text for one in articles(read_path(path))] == [f"{TITLE}\n\n{BODY.replace(',', ' ')}"]


def test_a_quotation_mark_that_is_left_open_takes_only_its_own_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [
        f'{TITLE},"{BODY}\nسطر ثان"',
        f'{TITLE},"{OTHER}',
        "وحيدة",
        f"{TITLE} ٢,{BODY}",
        f'{TITLE} ٣,"{OTHER}"',
        f'{TITLE} ٤,"{OTHER}\nسطر ثان"',
    ]
    path.write_text("title,text\n" + "\n".join(rows) + "\n", encoding="utf-8")
    found = list(read_path(path))
    assert [one.title for one in articles(found)] == [TITLE, *(f"{TITLE} {n}" for n in "٢٣٤")]
    unclosed, short = refusals(found)
    assert told_of(unclosed) == ("record.unclosed", 4)
    assert told_of(short)[0] == "record.cells", (
        "behind it a row must have all cells: it may be the rest of a text"
    )


def test_many_open_quotation_marks_take_one_row_each_and_few_readings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, taken = tmp_path / "a.csv", [0]
    rows = [f'{TITLE},"{OTHER}' if n % 3 == 0 else f"{TITLE} {n},{BODY}" for n in range(600)]
    path.write_text("title,text\n" + "\n".join(rows) + "\n", encoding="utf-8")
    real = tables._Lines.__next__

    def counted(self: tables._Lines) -> str:
        taken[0] += 1
        return real(self)

    monkeypatch.setattr(tables._Lines, "__next__", counted)
    found = list(read_path(path))
    assert len(articles(found)) == 400 and len(refusals(found)) == 200
    assert taken[0] < 3 * len(rows)


def test_a_quotation_mark_out_of_place_is_part_of_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'title,text\n"{TITLE}" (1),{BODY}\nب"ج"د,{OTHER}\n', encoding="utf-8")
    assert [one.title for one in articles(read_path(path))] == [f"{TITLE} (1)", 'ب"ج"د']


def test_a_header_with_an_open_quotation_mark_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'"title,text\n{TITLE},{BODY}\n', encoding="utf-8")
    (bad,) = refusals(list(read_path(path)))
    assert told_of(bad) == ("record.unclosed", 1)


def told_of(bad: Rejected) -> tuple[str, object]:
    """The id of a reason and the line that it names."""
    reason = bad.reason
    assert isinstance(reason, Said)
    return reason.id, reason.values.get("line")
