"""Ages of a list, ends of ranges that go on, two who were named, counts that look like years, those who rose to heaven."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 10)


def test_a_bare_number_in_a_list_of_ages_is_one() -> None:
    found = find("أحمد سالم (22 عاما) ومحمد علي (19)", PUBLISHED)
    assert [(f.surface, f.type.value, f.iso) for f in found] == [
        ("22 عاما", "age", "P22Y"),
        ("19", "age", "P19Y"),
    ]
    assert [f.type.value for f in find("فاز الترجي (22) والنجم (19)", PUBLISHED)] == ["count", "count"]


@pytest.mark.parametrize(
    ("text", "surfaces", "iso"),
    [
        ("بالسجن من عامين إلى خمسة أعوام وستة أشهر", ["عامين إلى خمسة أعوام وستة أشهر"], "P2Y/P5Y6M"),
        ("بالسجن من ثلاث سنوات إلى خمس سنوات", ["ثلاث سنوات إلى خمس سنوات"], "P3Y/P5Y"),
    ],
)
def test_the_upper_end_of_a_term(text: str, surfaces: list[str], iso: str) -> None:
    found = find(text, PUBLISHED)
    assert [f.surface for f in found] == surfaces
    assert found[0].iso == iso


def test_a_year_of_a_term_that_is_not_served() -> None:
    found = find("بسجنه 3 سنوات منها سنة مع وقف التنفيذ", PUBLISHED)
    assert [f.iso for f in found] == ["P3Y", "P1Y"]
    assert [f.surface for f in find("مضت 3 سنوات منها سنة في المنفى", PUBLISHED)] == ["3 سنوات"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("اتهم سالم وخالد، حيث أقر الأول بالسرقة وأنكر الثاني", ["أول", "ثاني"]),
        ("وتوفي الأول في الحال فيما نقل الثاني إلى المستشفى", ["أول", "ثاني"]),
        ("قال الأول إن السيارة مسروقة", []),
    ],
)
def test_two_who_were_named_and_act(text: str, surfaces: list[str]) -> None:
    assert [f.surface for f in find(text, PUBLISHED)] == surfaces


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("إجلاء 2000 من سكان القرية", [("2000", "count", "evacuated")]),
        ("مقتل 2000 من المدنيين", [("2000", "casualty", "killed")]),
        ("نزوح 2000 من القرية", [("2000", "date", None)]),
        ("وارتقاء 3 أطفال جراء سوء التغذية", [("3 أطفال", "casualty", "killed")]),
        ("ارتقاء 20 موظفا إلى رتبة أعلى", [("20 موظفا", "count", None)]),
    ],
)
def test_who_died_and_was_moved(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    assert [(f.surface, f.type.value, f.role) for f in find(text, PUBLISHED)] == wanted
