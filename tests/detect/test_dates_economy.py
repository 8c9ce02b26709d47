"""Dates of budgets, schools and price lists: fiscal and school years, their parts, years in brackets, commas before الموافق."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

SEPTEMBER, JUNE, JULY = date(2025, 9, 20), date(2014, 6, 10), date(2014, 7, 10)


@pytest.mark.parametrize(
    ("text", "published", "surface", "iso"),
    [
        ("خلال العام المالي الجاري", SEPTEMBER, "عام المالي الجاري", None),
        ("الموازنة للعام المالي الجديد 2025/2026", SEPTEMBER, "عام المالي الجديد 2025/2026", "2025/2026"),
        ("للعام المالي (٢٠١٤- ٢٠١٥)", JUNE, "عام المالي (٢٠١٤- ٢٠١٥)", "2014/2015"),
        ("الربع الأول من العام المالي الجاري", SEPTEMBER, "ربع الأول من العام المالي الجاري", None),
        ("الربع الثاني من السنة المالية 2025", SEPTEMBER, "ربع الثاني من السنة المالية 2025", "2025-34"),
        ("النصف الأول من العام المالي 2024-2025", SEPTEMBER, "نصف الأول من العام المالي 2024-2025", None),
        (
            "الأشهر العشرة الأولى من العام المالي الحالي",
            JUNE,
            "أشهر العشرة الأولى من العام المالي الحالي",
            None,
        ),
        ("أول 11 شهرا من السنة المالية 2024/2025", JULY, "أول 11 شهرا من السنة المالية 2024/2025", None),
        ("خلال العام الدراسي المقبل", JUNE, "عام الدراسي المقبل", "2014/2015"),
        ("خلال العام الدراسي الحالي", JUNE, "عام الدراسي الحالي", "2013/2014"),
        ("نتائج العام الدراسي الماضي", JULY, "عام الدراسي الماضي", "2013/2014"),
        ("نتائج العام الدراسي الماضي", SEPTEMBER, "عام الدراسي الماضي", "2024/2025"),
        ("انطلاق العام الدراسي الجديد", JULY, "عام الدراسي الجديد", "2014/2015"),
        ("انطلاق العام الدراسي الجديد", SEPTEMBER, "عام الدراسي الجديد", "2025/2026"),
    ],
)
def test_years_that_run_over_two(text: str, published: date, surface: str, iso: str | None) -> None:
    dates = [(f.surface, f.iso) for f in find(text, published) if f.type.value == "date"]
    assert dates == [(surface, iso)]


@pytest.mark.parametrize(
    "text", ["المدير العام المالي الجديد", "المدير العام المالي السابق", "عام مالي جديد"]
)
def test_what_is_general_is_no_year(text: str) -> None:
    assert find(text, SEPTEMBER) == []


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        (
            "أسعار اليوم الخميس، الموافق 11 ديسمبر الجاري",
            "يوم الخميس، الموافق 11 ديسمبر الجاري",
            "2025-12-11",
        ),
        ("في 12 سبتمبر/أيلول (2022) توقف", "12 سبتمبر/أيلول (2022)", "2022-09-12"),
        ("منذ أيلول (2022) بدأ", "أيلول (2022)", "2022-09"),
    ],
)
def test_one_date_over_a_comma_or_with_its_year_in_brackets(text: str, surface: str, iso: str) -> None:
    (found,) = find(text, date(2025, 12, 11))
    assert (found.surface, found.iso) == (surface, iso)


def test_a_count_in_brackets_behind_a_month_is_no_year() -> None:
    assert [f.surface for f in find("خلال مارس (120) قتيلا", SEPTEMBER)][-1].startswith("120")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ستبدأ الأسعار في التراجع في ديسمبر", "2025-12"),
        ("تتوقع الشركة رفع الإنتاج ابتداء من نوفمبر مقارنة بما كان في أغسطس", "2025-08"),
        ("أعلن النتائج المالية للربع الثالث", "2024-35"),
        ("توقعات للربع الرابع", "2025-36"),
    ],
)
def test_which_year_a_bare_month_or_quarter_is_of(text: str, iso: str) -> None:
    published = date(2025, 1, 20) if "الثالث" in text else SEPTEMBER
    assert find(text, published)[-1].iso == iso


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("من 5 الجاري إلى 10 منه", [("5 الجاري إلى 10 منه", "2025-09-05/2025-09-10")]),
        (
            "تبدأ في الأول من فبراير 2026 وتستمر حتى الخامس منه",
            [("أول من فبراير 2026", "2026-02-01"), ("خامس منه", "2026-02-05")],
        ),
        ("بلغ عددها 10 منه", []),
        (
            "بلغ 108 نقاط في ديسمبر 2016 مقارنة بالشهر السابق",
            [("ديسمبر 2016", "2016-12"), ("شهر السابق", "2016-11")],
        ),
        (
            "يوم 7 مارس 2016 بعد أن أغلق في اليوم السابق",
            [("يوم 7 مارس 2016", "2016-03-07"), ("يوم السابق", "2016-03-06")],
        ),
        (
            "لشهر أبريل 2015 مقارنة بشهر مارس لنفس العام",
            [("شهر أبريل 2015", "2015-04"), ("شهر مارس لنفس العام", "2015-03")],
        ),
        ("غد الأحد الواقع فيه 21/9/2025", [("غد الأحد الواقع فيه 21/9/2025", "2025-09-21")]),
        ("يوم الثلاثاء الماضي (16 سبتمبر)", [("يوم الثلاثاء الماضي (16 سبتمبر)", "2025-09-16")]),
        ("ارتفعت في نهاية ديسمبر إلى مستوى جديد", [("نهاية ديسمبر", "2024-12")]),
        ("ارتفعت أسعار النفط تسليم ديسمبر", [("ديسمبر", "2025-12")]),
        ("النصف الثاني من العام المالي الذي بدأ", [("نصف الثاني من العام المالي", None)]),
        ("لثورة ديسمبر أهداف", []),
    ],
)
def test_dates_beside_one_another(text: str, dates: list[tuple[str, str | None]]) -> None:
    found = [(f.surface, f.iso) for f in find(text, SEPTEMBER) if f.type.value == "date"]
    assert found == dates


@pytest.mark.parametrize("text", ["تأخر الإقلاع قرابة الساعة", "بعد تأخر ساعة", "بتأخير ساعة عن الموعد"])
def test_an_hour_late_is_a_length(text: str) -> None:
    (found,) = find(text, SEPTEMBER)
    assert (found.type.value, found.iso) == ("duration", "PT1H")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("صدرت في الشهر الأول من سنة 2026", [("شهر الأول من سنة 2026", "2026-01")]),
        ("في الشهر الأخير من العام الماضي", [("شهر الأخير من العام الماضي", "2024-12")]),
        ("في الأسبوع الثالث من الشهر الرابع", [("أسبوع الثالث من الشهر الرابع", "2025-W16")]),
        ("يبدأ العمل في الفاتح من نوفمبر المقبل", [("فاتح من نوفمبر المقبل", "2025-11-01")]),
        ("انخفضت الأرباح في الربع الماضي", [("ربع الماضي", "2025-34")]),
        ("انخفضت الأرباح في الربع الحالي", [("ربع الحالي", "2025-35")]),
        (
            "بلغت الأرباح في الربع الأول من عام 2022 أعلى مستوى، عن الربع السابق",
            [("ربع الأول من عام 2022", "2022-33"), ("ربع السابق", "2021-36")],
        ),
        ("نمت الإيرادات مقارنة بالربع نفسه من العام الماضي", [("عام الماضي", "2024")]),
        ("المقرر صرفها يوم 28 من كل شهر", [("يوم 28 من كل شهر", None)]),
        ("بلغ الإنتاج 1800 – 2000 قنطارا", []),
        ("شاب طموح في منتصف العشرينيات يعمل في المزرعة", []),
    ],
)
def test_quarters_and_months_by_their_number(text: str, dates: list[tuple[str, str | None]]) -> None:
    found = [(f.surface, f.iso) for f in find(text, SEPTEMBER) if f.type.value == "date"]
    assert found == dates


def test_a_last_quarter_needs_a_publication_date() -> None:
    (found,) = find("انخفضت الأرباح في الربع الماضي", None)
    assert (found.iso, found.precision) == (None, "quarter")


def test_a_month_of_a_fiscal_year_has_no_iso_date() -> None:
    text = "انتهى الشهر الحادي عشر من السنة المالية الحالية 2023/2024"
    (found,) = find(text, SEPTEMBER)
    assert (found.surface, found.iso) == ("شهر الحادي عشر من السنة المالية الحالية 2023/2024", None)


def test_the_month_before_the_last_one() -> None:
    found = find("خلال الشهر الماضي بلغ الإنتاج أعلى مقارنة بالشهر السابق عليه", SEPTEMBER)
    assert [f.iso for f in found] == ["2025-08", "2025-07"]


def test_a_fiscal_year_by_its_hijri_numbers_and_its_own() -> None:
    (found,) = find("للعام المالي القادم 1447 / 1448هـ (2026م)", SEPTEMBER)
    assert (found.surface, found.iso) == ("عام المالي القادم 1447 / 1448هـ (2026م)", "2026")


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("أول أيام شهر رمضان الفضيل", "أول أيام شهر رمضان", "2024-03-11"),
        ("شهدت الأسعار انخفاضا بالرغم من اقتراب عيد الأضحى", "عيد الأضحى", "2024-06-16"),
        ("لشهري يناير وفبراير 2024", "يناير وفبراير 2024", "{2024-01,2024-02}"),
    ],
)
def test_days_of_feasts(text: str, surface: str, iso: str) -> None:
    (found,) = [f for f in find(text, date(2024, 3, 14)) if f.type.value == "date"]
    assert (found.surface, found.iso) == (surface, iso)


def test_the_last_term_of_a_year_is_its_fourth_quarter() -> None:
    (found,) = find("صادرات الذهب الفصل الأخير من عام 2022 فقط", SEPTEMBER)
    assert (found.surface, found.iso) == ("فصل الأخير من عام 2022", "2022-36")
