"""Courts, casualties and the press that reports them: ranks of convicts, bracketed days, towns named like numbers."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure

PUBLISHED = date(2021, 12, 30)


def figures(text: str) -> dict[str, Figure]:
    return {f.surface: f for f in find(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        (
            "قضت المحكمة بسجن الأول خمس سنوات وسجن الثاني ثلاث سنوات",
            ["أول", "خمس سنوات", "ثاني", "ثلاث سنوات"],
        ),
        ("حكمت بسجن المتهم الأول عشر سنوات", ["متهم الأول", "عشر سنوات"]),
        ("حكمت على المتهم الثالث عشر سنوات سجنا", ["متهم الثالث", "عشر سنوات"]),
        (
            "بالسجن خمس سنوات في حق الأول وسنتين في حق الثاني والثالث",
            ["خمس سنوات", "أول", "سنتين", "ثاني", "ثالث"],
        ),
        ("وحكم على الأول بالسجن المؤبد وعلى الثاني بالسجن 20 عاما", ["أول", "ثاني", "20 عاما"]),
        ("في الدقيقة الثالثة عشرة من المباراة", ["دقيقة الثالثة عشرة"]),
        ("الدورة الثامنة عشر لأيام قرطاج", ["دورة الثامنة عشر"]),
        ("على الساعة الحادية عشرة", ["ساعة الحادية عشرة"]),
        ("أطلق النار على الأول فأصابه", []),
    ],
)
def test_convicts_are_told_by_their_rank(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("في بيان تلقته اليوم الخميس (30-12)، إن محكمة", "يوم الخميس (30-12)", "2021-12-30"),
        ("الأحد (26/12) في المدينة", "أحد (26/12)", "2021-12-26"),
        ("في 13 أغسطس «آب» عام 2008م", "13 أغسطس «آب» عام 2008م", "2008-08-13"),
        ('في 4 نيسان "أبريل" 2019', '4 نيسان "أبريل" 2019', "2019-04-04"),
    ],
)
def test_days_in_brackets_and_months_in_quotation_marks(text: str, surface: str, iso: str) -> None:
    assert figures(text)[surface].iso == iso


def test_a_score_in_brackets_is_no_day() -> None:
    assert figures("فاز الفريق الخميس (3-1)")["خميس"].iso == "2021-12-30"


@pytest.mark.parametrize(
    "text",
    ["في مدينة الخمس غرب ليبيا", "قرب قرية بليون في الريف", "في بلدية الأربعاء بالبليدة", "سكان حي الثلاثاء"],
)
def test_towns_are_no_numbers_and_no_days(text: str) -> None:
    assert find(text, PUBLISHED) == []


def test_what_is_no_town_still_counts() -> None:
    assert figures("شهدت المدن الخمس هدوءا")["مدن الخمس"].value == 5
    assert figures("أنفق 3 بليون دولار")["3 بليون دولار"].value == 3_000_000_000
    assert figures("شهدت المدينة السبت هدوءا")["سبت"].iso == "2021-12-25"


@pytest.mark.parametrize(
    ("text", "surface", "noun"),
    [
        ("من هؤلاء، 552 حكم عليهم بالسجن", "552", None),
        ("وإن 14 قبض عليهم في المطار", "14", None),
        ("منعت المحاكمة عن 12 مدعى عليهم", "12 مدعى", "مدعى"),
        ("والمتوفين 7 أو 8 كإحصائية أولية", "7 أو 8", None),
        ("دفع 500 كتعويض أولي", "500", None),
    ],
)
def test_what_follows_a_number_and_is_not_counted(text: str, surface: str, noun: str | None) -> None:
    assert figures(text)[surface].noun == noun


def test_a_hedge_behind_the_number_is_not_of_the_day() -> None:
    found = figures("قتل 11 مدنيا على الأقل أمس السبت")
    assert found["11 مدنيا"].qualifier == "at_least"
    assert found["أمس السبت"].qualifier is None


def test_the_eldest_and_the_youngest_have_an_age() -> None:
    found = figures("عمر أصغرهم أربع سنوات وأكبرهم لم يتجاوز 18 عاما")
    assert found["18 عاما"].type == "age"
    assert figures("أكبرهن 12 عاما")["12 عاما"].type == "age"
    assert figures("أكبرهم حكم عليه بالسجن مدة 12 عاما")["12 عاما"].type == "duration"


def test_a_dual_behind_a_preposition_counts_after_another_dual() -> None:
    assert figures("في اليومين الأخيرين لطفلتين عالقتين")["طفلتين"].value == 2
