"""Figures in their sentences: spans, offsets, roles, ranges, parts, dates, and text made to hurt."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.arabic.number_reader import value_of
from workbench.detect.dates.calendar import gregorian_to_hijri, hijri_to_gregorian
from workbench.detect.figures import find
from workbench.domain.mention import Figure, FigureType, Qualifier

FRIDAY = date(2024, 10, 4)


def only(text: str, published: date | None = FRIDAY) -> Figure:
    figures = find(text, published)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("text", "surface", "number"),
    [
        ("وقتل نحو 150 شخصا", "150 شخصا", "150"),
        ("ما لا يقل عن ثلاثة ملايين دولار أمريكي", "ثلاثة ملايين دولار أمريكي", "ثلاثة ملايين"),
        ("بالـ27 دولة", "27 دولة", "27"),
        ("لعشرين جنديا", "عشرين جنديا", "عشرين"),
        ("والخمسة الباقين", "خمسة", "خمسة"),
        ("الدول الـ27 اجتمعت", "دول الـ27", "27"),
        ("بين 2000 و5000 مقاتل", "2000 و5000 مقاتل", "2000 و5000"),
        ("بـ 18% تقريبا", "18%", "18%"),
        ("150 قتيلا على الأقل", "150 قتيلا", "150"),
    ],
)
def test_span_convention(text: str, surface: str, number: str) -> None:
    figure = only(text)
    assert figure.surface == surface
    assert text[figure.num_start : figure.num_end].startswith(number.rstrip("%"))


@pytest.mark.parametrize(
    "text",
    [
        "قُتِلَ ١٥٠ شَخْصاً أَمْسِ",
        "قـــتل 150 شخـصا أمس",
        "ﻗﺘﻞ 150 ﺷﺨﺼﺎ ﺃﻣﺲ",
        "قتل\u00a0۱۵۰\u00a0شخصا\u200f أمس",
        "ﷺ ﷲ قتل 150 شخصا أمس",
    ],
)
def test_offsets_are_of_the_source(text: str) -> None:
    casualty, day = find(text, FRIDAY)
    assert (casualty.value, casualty.role, casualty.type) == (150, "killed", FigureType.CASUALTY)
    assert text[casualty.start : casualty.end] == casualty.surface
    assert casualty.surface[0] in "1١۱"
    assert day.iso == "2024-10-03"


def test_roles_are_shared_by_and_but_not_over_a_new_verb() -> None:
    killed, soldiers, wounded = find("مقتل 5 مدنيين و3 جنود وإصابة 7 آخرين", FRIDAY)
    assert [f.role for f in (killed, soldiers, wounded)] == ["killed", "killed", "wounded"]


def test_partitives_name_their_whole() -> None:
    text = "أصيب 30 شخصا بينهم ثلاثة أطفال، و17 منهم في حال خطرة"
    whole, part, rest = find(text, FRIDAY)
    assert part.subset_of == rest.subset_of == (whole.start, whole.end)


def test_parts_share_the_role_of_their_whole() -> None:
    whole, children, women = find("قتل 45 مدنيا بينهم ثلاثة أطفال وخمس نساء", FRIDAY)
    assert {f.role for f in (whole, children, women)} == {"killed"}
    assert children.subset_of == women.subset_of == (whole.start, whole.end)
    total, soldiers, others, wounded = find("خلفت 19 شهيدا، 12 من الأمنيين و7 مدنيين، و27 جريحا", FRIDAY)
    assert soldiers.subset_of == others.subset_of == (total.start, total.end)
    assert (others.role, wounded.role, wounded.subset_of) == ("killed", "wounded", None)


def test_a_date_takes_the_year_its_sentence_gave() -> None:
    first, second = find("هجوم يوم 7 مارس 2016 تواصل إلى غاية يوم 9 مارس", FRIDAY)
    assert (first.iso, second.iso) == ("2016-03-07", "2016-03-09")


def test_a_dense_table_is_read_as_counts() -> None:
    figures = find("شخص 1 " * 200, FRIDAY)
    assert {(f.rule, f.value) for f in figures} == {("figure:table", 1)}


def test_same_number_again() -> None:
    first, again = find("مقتل نحو 150 شخصا، وإصابة عدد مماثل", FRIDAY)
    assert (again.value, again.role, again.qualifier) == (150, "wounded", Qualifier.ABOUT)
    assert first.role == "killed"


def test_wire_decimal_keeps_its_other_reading() -> None:
    figure = only("4ر1 مليار دولار")
    assert figure.value == 1_400_000_000
    assert figure.alternatives == ("4100000000",)


@pytest.mark.parametrize(
    ("rule", "value", "low"), [("acled", 10, 10), ("gtd", None, 10), ("literal", None, None)]
)
def test_vague_words_follow_the_named_rule(rule: str, value: int | None, low: int | None) -> None:
    (figure,) = find("عشرات القتلى", FRIDAY, rule)
    assert (figure.value, figure.low, figure.qualifier) == (value, low, Qualifier.VAGUE)
    assert figure.rule.startswith(f"vague:{rule}")


def test_three_identifiers() -> None:
    assert [(f.type, f.value) for f in find("1267/1989/2253")] == [
        (FigureType.IDENTIFIER, 1267),
        (FigureType.IDENTIFIER, 1989),
        (FigureType.IDENTIFIER, 2253),
    ]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("16 يونيو", "XXXX-06-16"),
        ("الأربعاء الماضي", None),
        ("العام الماضي", None),
        ("4 أكتوبر 2024", "2024-10-04"),
    ],
)
def test_without_a_publication_date(text: str, iso: str | None) -> None:
    figure = only(text, None)
    assert (figure.type, figure.iso) == (FigureType.DATE, iso)


def test_doubtful_dates_keep_both_readings() -> None:
    assert "2024-10-09" in only("الأربعاء").alternatives
    assert only("الأحد 16 أفريل 2016").alternatives == ("2017-04-16",)
    assert only("الساعة الثالثة").alternatives == ("T15:00",)
    assert "P4Y" in only("منذ أربع سنوات").alternatives


def test_without_a_publication_date_the_years_of_the_text_are_the_other_readings() -> None:
    first, again, sunday, year = find("هجوم 7 مارس 2016. وتواصل يوم 9 أفريل ثم الأحد 16 يونيو بعد عام 2013")
    assert (first.iso, first.alternatives) == ("2016-03-07", ())
    assert (again.iso, again.alternatives) == ("XXXX-04-09", ("2016-04-09", "2013-04-09"))
    assert (sunday.iso, sunday.alternatives) == ("XXXX-06-16", ("2013-06-16", "2016-06-16"))
    assert year.iso == "2013"


HARMLESS = (
    "\u064e",
    "\u0651",
    "\u0640",
    "\u200f",
    "\u200e",
    "\u061c",
    "\u200c",
    "\u200d",
    "\ufeff",
    "\u2066",
    "\u2069",
)
"""Marks, tatweel and invisible controls: none of them changes what a spelling means."""
SPELLINGS = (
    "1,234 شخصا", "3.5 ملايين دولار", "١٬٢٣٤ شخصا", "ثلاثة ملايين ومئتي ألف نازح", "بين 2000 و5000 مقاتل", "18%", "4ر1 مليار دولار",
    "مئتا شخص", "قتيلين", "16 يونيو 2024", "كانون الثاني 2024", "12:30 ظهرا", "عشرات القتلى", "الساعة الثالثة والنصف", "35 عاما",
)  # fmt: skip


def _meaning(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [(f.type, f.value, f.low, f.high, f.qualifier, f.role, f.unit, f.currency, f.iso) for f in figures]


@given(
    st.sampled_from(SPELLINGS),
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(HARMLESS)), min_size=1, max_size=6),
    st.sampled_from("٠۰0"),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_what_carries_no_letter_changes_no_value_and_maps_the_span(
    spelling: str, marks: list[tuple[int, str]], zero: str, wide: bool
) -> None:
    plain = f"قال {spelling} هنا"
    want = find(plain, FRIDAY)
    shown = plain.translate({ord("0") + d: chr(ord(zero) + d) for d in range(10)})
    shown = shown.replace(" ", "\u00a0") if wide else shown
    letters = list(shown)
    for at, mark in sorted(marks, reverse=True):
        place = 5 + at % len(spelling)
        letters.insert(place, mark)
    source = "".join(letters)
    found = find(source, FRIDAY)
    assert _meaning(found) == _meaning(want), source
    kept = [c for c in source if c not in HARMLESS]
    assert "".join(kept) == shown
    for got, one in zip(found, want, strict=True):
        bare = "".join(c for c in got.surface if c not in HARMLESS)
        assert bare == shown[one.start : one.end]
        assert got.surface == source[got.start : got.end]


def test_year_end() -> None:
    assert only("12 ديسمبر", date(2024, 1, 5)).iso == "2023-12-12"
    assert only("ديسمبر الماضي", date(2024, 1, 5)).iso == "2023-12"
    assert only("غدا", date(2024, 12, 31)).iso == "2025-01-01"
    assert only("أمس", datetime(2024, 3, 1, 8, 30)).iso == "2024-02-29"


@given(st.dates(date(1950, 1, 1), date(2070, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_hijri_and_back(day: date) -> None:
    hijri = gregorian_to_hijri(day)
    assert hijri is not None
    assert hijri_to_gregorian(*hijri) == day


def test_value_of_reads_a_whole_phrase_or_nothing() -> None:
    assert value_of("ثلاثة ملايين ومئتي ألف") == 3_200_000
    assert value_of("ثلاثة وخمسة") is None
    assert value_of("كتاب") is None


def _words(text: str) -> list[str]:
    return text.split(" ")


PIECES = _words(
    "0 1 3 12 31 99 2024 1,234 3.5 / - – : . ، ( ) % $ \n ر و ب ل ال خمسة مليون ألف من بين إلى يناير الاثنين قبل بعد منذ سنة شهر "
    "الثالث نصف ثلث نحو الساعة صباحا م عشرات اليوم الماضي هذا دولار أشخاص ـ َ ٣ ۴ \u200f \u00a0 ﷺ ﻻ صفر 1/2 على جزء عيد الفطر كلم/س "
    "12:30 2024/10/04 +216 قرن عقد أسبوع توت رمضان هـ تحت مقابل هدفين القرن الربع الأول"
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    for published in (FRIDAY, None, date(1, 1, 1), date(9999, 12, 31)):
        end = 0
        for figure in find(text, published):
            assert end <= figure.start <= figure.num_start <= figure.num_end <= figure.end <= len(text)
            assert figure.surface == text[figure.start : figure.end] != ""
            end = figure.end


def test_years_outside_the_calendar_give_no_date() -> None:
    assert not [f for f in find("قبل 99999999 يوم", FRIDAY) if f.type is FigureType.DATE]
    assert not [f for f in find("بعد 9000 سنة", FRIDAY) if f.type is FigureType.DATE]
    assert not [f for f in find("31/02/2017", FRIDAY) if f.type is FigureType.DATE]
