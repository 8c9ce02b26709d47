"""Parts of a whole over what describes them, comparisons, what the next clause says became of those counted."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2019, 10, 14)


def _roles(text: str) -> list[tuple[str, str | None]]:
    return [
        (f.surface, f.role)
        for f in find(text, PUBLISHED)
        if f.type.value in {"count", "casualty", "strength"}
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أن ستة أطفال كانوا على متن هذا القارب وتم إنقاذهم جميعا", [("ستة أطفال", "rescued")]),
        ("شارك 20 شابا في الاعتداء على المركز فتم إيقافهم", [("20 شابا", "detained")]),
        ("اقتحم ثلاثة ملثمين المحل وقد تم القبض عليهم", [("ثلاثة ملثمين", "detained")]),
        ("قال 3 شهود إن اللصوص تم اعتقالهم", [("3 شهود", None)]),
        ("كان 12 طالبا في المكان ولم يتم اعتقالهم", [("12 طالبا", None)]),
        ("تضم القائمة 15 شخصا سيتم ترحيلهم", [("15 شخصا", None)]),
        ("وتم العثور على جثتي طفلين فلسطينيين", [("جثتي", "killed"), ("طفلين", "killed")]),
        ("لمنازل 5 عائلات تم إخلاؤها", [("5 عائلات", "evacuated")]),
        ("قتل 120 شخصا هذا العام مقارنة بـ98 في العام الماضي", [("120 شخصا", "killed"), ("98", "killed")]),
        (
            "أن 2013 مهاجرا فقدوا، مقارنة بـ 1417 مهاجرا",
            [("2013 مهاجرا", "missing"), ("1417 مهاجرا", "missing")],
        ),
    ],
)
def test_what_became_of_them(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert _roles(text) == wanted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("أنقذت 272 شخصا، بينهم 32 قاصرا غير مصحوبين بذويهم، و9 أطفال", ["32 قاصرا", "9 أطفال"]),
        ("إنقاذ 105 أشخاص، معظمهم من السودانيين، وبينهم 29 قاصرا", ["29 قاصرا"]),
        ("قتل 12 شخصا، بينهم 3 نساء من أسرة واحدة، و4 أطفال", ["3 نساء", "4 أطفال"]),
    ],
)
def test_parts_go_on_behind_what_describes_them(text: str, parts: list[str]) -> None:
    figures = find(text, PUBLISHED)
    whole = figures[0]
    inside = [f for f in figures if f.subset_of == (whole.start, whole.end)]
    assert [f.surface for f in inside] == parts
    assert all(f.role == whole.role for f in inside)


def test_the_evening_of_that_very_day_is_not_today() -> None:
    assert [f.surface for f in find("غادر يوم 3 سبتمبر ووصل مساء اليوم نفسه", PUBLISHED)] == ["يوم 3 سبتمبر"]


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("الإعدام لـ 5 أشخاص والمؤبد لـ 3", "5 أشخاص", None),
        ("الإعدام لـ11 في مصر", "11", None),
        ("تنفيذ الإعدام في 3 مدانين", "3 مدانين", "killed"),
        ("السعودية تعدم 3 أشخاص", "3 أشخاص", "killed"),
        ("تهم القتل والخطف إلى خمسة متهمين", "خمسة متهمين", None),
    ],
)
def test_sentences_and_charges_are_no_deeds(text: str, surface: str, role: str | None) -> None:
    assert dict(_roles(text))[surface] == role


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("يأتي الانفجار الذي حدث السبت في إطار سلسلة", "2019-10-12"),
        ("يشارك في القمة التي تعقد السبت", "2019-10-19"),
        ("يعقد السبت اجتماعا", "2019-10-19"),
    ],
)
def test_a_weekday_of_a_relative_clause_in_the_past(text: str, iso: str) -> None:
    assert [f.iso for f in find(text, PUBLISHED)] == [iso]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("السجن لـ13 كويتيا وغرامة", None),
        ("السجن المؤبد لـ13 كويتيا", None),
        ("إيداع السجن لـ13 كويتيا", "detained"),
    ],
)
def test_prison_for_so_many_is_a_sentence(text: str, role: str | None) -> None:
    assert _roles(text) == [("13 كويتيا", role)]


def test_convicts_told_by_rank_behind_lam() -> None:
    figures = find("الحبس 10 سنوات للأول وخمس سنوات للثاني", PUBLISHED)
    assert [(f.surface, f.type.value) for f in figures] == [
        ("10 سنوات", "duration"),
        ("أول", "ordinal"),
        ("خمس سنوات", "duration"),
        ("ثاني", "ordinal"),
    ]
    assert not [f for f in find("منح 5 آلاف دينار للأول في المسابقة", PUBLISHED) if f.surface == "أول"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("عقوبة السجن النافذ، 10 سنوات، في حق المتهم", "duration"),
        ("وأمرت بحبس المتهم، 3 سنوات، مع الشغل", "duration"),
        ("منع المحكوم من السفر، 5 سنوات، بعد خروجه", "duration"),
        ("حبس المتهم أحمد، 35 سنة، عامل", "age"),
        ("حبس المتهم، 35 سنة، بتهمة السرقة", "age"),
    ],
)
def test_a_term_between_commas_is_no_age(text: str, kind: str) -> None:
    assert [f.type.value for f in find(text, PUBLISHED)] == [kind]
