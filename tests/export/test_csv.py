"""The bytes of CSV exports."""

from __future__ import annotations

import csv as stdlib_csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.claim import Hop
from workbench.domain.errors import UsageError
from workbench.domain.export_row import ExportRow
from workbench.domain.mention import CueClass, Figure, FigureType, Qualifier
from workbench.export import csv
from workbench.export.columns import COLUMNS, table

KILLED = Figure(
    10, 20, "41 قتيلاً", 10, 12, FigureType.CASUALTY, 41, 41, None, Qualifier.AT_LEAST, role="killed"
)
COST = Figure(30, 44, "9.5 مليون دولار", 30, 38, FigureType.MONEY, 9_500_000.0, None, None, currency="USD")
ROW = ExportRow(
    article_id=7,
    title='ارتفاع الحصيلة إلى 41, "والبحث مستمر"',
    outlet="المدار",
    published="2025-04-10",
    path="seeds/005.txt",
    url="",
    claim_uuid="00000000-0000-4000-8000-000000000001",
    start=10,
    end=44,
    quote="41 قتيلاً\nو9.5 مليون دولار",
    label="casualty",
    note="=HYPERLINK(1)",
    gloss="-5 is text here",
    figures=(KILLED, COST),
    source="@ministry",
    duplicates=(3, 9),
    analyst="salma",
    created="2026-01-02T03:04:05Z",
    updated="2026-01-02T03:04:06Z",
    fields={"polarity": "+", "certainty": "certain"},
    hops=(
        Hop("المدار"),
        Hop("@agency", (1, 3), cue=(0, 1), cue_class=CueClass.REPORT, reliability="B"),
        Hop("مصدر; أمني", cue=(4, 5), cue_class=CueClass.SAY, direct=True, anonymous=True, said="2025-04-10"),
    ),
    origin="suggested",
    codebook="2",
    version=2,
    newest=9,
)
HEADER = (
    "claim,article,title,outlet,published,path,url,start,end,quote,label,note,gloss,source,fields,figures,"
    "figure_types,values,low,high,qualifiers,units,roles,iso,duplicates,analyst,created,updated,"
    "hops,hop_cues,hop_speech,hop_anonymous,hop_said,hop_reliability,origin,codebook,version,newest,"
    "relations,relation_kinds,related,related_articles"
)
HOPS = 'المدار; @agency; مصدر\\; أمني,; report; say,; indirect; direct,; ; anonymous,; ; 2025-04-10,"; B; ",suggested,2,2,9,,,,'


def written(rows: list[ExportRow], preset: str) -> bytes:
    out = io.BytesIO()
    assert csv.write(out, rows, preset) == len(rows)
    return out.getvalue()


def test_machine_bytes() -> None:
    assert written([ROW], "machine").decode("utf-8") == (
        HEADER + "\n"
        "00000000-0000-4000-8000-000000000001,7,"
        '"ارتفاع الحصيلة إلى 41, ""والبحث مستمر""",المدار,2025-04-10,seeds/005.txt,,10,44,'
        '"41 قتيلاً\nو9.5 مليون دولار",casualty,=HYPERLINK(1),-5 is text here,@ministry,'
        "certainty=certain; polarity=+,41 قتيلاً; 9.5 مليون دولار,casualty; money,41; 9500000,"
        '"41; ",,"at_least; ",; USD,"killed; ",,3; 9,salma,2026-01-02T03:04:05Z,2026-01-02T03:04:06Z,'
        + HOPS
        + "\n"
    )


def test_excel_bytes() -> None:
    assert (
        written([ROW], "excel")
        == b"\xef\xbb\xbf"
        + (
            HEADER + "\r\n"
            "00000000-0000-4000-8000-000000000001,7,"
            '"ارتفاع الحصيلة إلى 41, ""والبحث مستمر""",المدار,2025-04-10,seeds/005.txt,,10,44,'
            "\"41 قتيلاً\nو9.5 مليون دولار\",casualty,'=HYPERLINK(1),'-5 is text here,'@ministry,"
            "certainty=certain; polarity=+,41 قتيلاً; 9.5 مليون دولار,casualty; money,41; 9500000,"
            '"41; ",,"at_least; ",; USD,"killed; ",,3; 9,salma,2026-01-02T03:04:05Z,2026-01-02T03:04:06Z,'
            + HOPS
            + "\r\n"
        ).encode()
    )


def test_no_claims_give_the_header_alone() -> None:
    assert written([], "machine") == (HEADER + "\n").encode()
    assert written([], "excel") == b"\xef\xbb\xbf" + (HEADER + "\r\n").encode()


@pytest.mark.parametrize("risky", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_guard_covers_every_text_column_and_no_number(risky: str) -> None:
    low = Figure(0, 2, risky, 0, 2, FigureType.COUNT, -3)
    row = replace(ROW, title=risky, outlet=risky, path=risky, url=risky, quote=risky, label=risky, note=risky)
    row = replace(row, gloss=risky, source=risky, analyst=risky, claim_uuid=risky, figures=(low,))
    cells = next(
        iter(stdlib_csv.DictReader(io.StringIO(written([row], "excel").decode("utf-8-sig"), newline="")))
    )
    guarded = {name for name, cell in cells.items() if cell == f"'{risky}"}
    assert guarded == {
        "title", "outlet", "path", "url", "quote", "label", "note", "gloss", "source", "analyst", "claim", "figures",
    }  # fmt: skip
    assert cells["values"] == "-3"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=3, max_size=3))
def test_machine_reads_back_unchanged(texts: list[str]) -> None:
    row = replace(ROW, quote=texts[0], note=texts[1], title=texts[2])
    back = list(stdlib_csv.reader(io.StringIO(written([row, row], "machine").decode("utf-8"), newline="")))
    assert len(back) == 3
    for cells in back[1:]:
        assert cells == [column.cell(row) for column in COLUMNS]


def test_save_replaces_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_bytes(b"old")
    assert csv.save(target, [ROW], "machine") == 1
    assert target.read_bytes() == written([ROW], "machine")
    assert list(tmp_path.iterdir()) == [target]


def test_a_failing_export_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_bytes(b"old")

    def broken() -> list[ExportRow]:
        raise RuntimeError("lost")

    with pytest.raises(RuntimeError):
        csv.save(target, (row for _ in range(1) for row in broken()), "machine")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_unknown_preset_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="excel, machine"):
        written([], "lotus")


def test_the_page_lists_every_column() -> None:
    page = Path(__file__).parents[2] / "docs" / "export.md"
    assert page.read_text(encoding="utf-8").endswith("\n## Columns\n\n" + table())
