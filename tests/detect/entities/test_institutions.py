"""Institutions grow to the right, and nationalities agree in gender (lessons of the design)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Of = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وقالت وزارة الصناعة والتجارة الأفغانية إن", "وزارة الصناعة والتجارة الأفغانية"),
        ("حذر المركز الوطني الأمريكي لمكافحة الإرهاب من", "المركز الوطني الأمريكي لمكافحة الإرهاب"),
        ("قررت المحكمة العليا في الاتحاد الروسي تعليق", "المحكمة العليا في الاتحاد الروسي"),
        ("كانت المحكمة الروسية العليا رفعت", "المحكمة الروسية العليا"),
        ("أعلنت الخارجية الروسية أن", "الخارجية الروسية"),
        ("ذكرت وزارة الداخلية في بيان", "وزارة الداخلية"),
        ("بيان لوزارة الدفاع الأميركية", "وزارة الدفاع الأميركية"),
        ("قال مجلس القضاء الأعلى إن", "مجلس القضاء الأعلى"),
        ("خريج جامعة القاهرة قال", "جامعة القاهرة"),
        ("أعلنت هيئة الطيران المدني أن", "هيئة الطيران المدني"),
        ("الهيئة العامة للطيران المدني قالت", "الهيئة العامة للطيران المدني"),
        (
            "الهيئة العليا المستقلة للاتصال السمعي والبصري قررت",
            "الهيئة العليا المستقلة للاتصال السمعي والبصري",
        ),
    ],
)
def test_the_whole_institution_is_one_organisation(pairs: Of, text: str, surface: str) -> None:
    assert (surface, "ORG") in pairs(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("قال وزير الخارجية الروسي سيرغي لافروف", "الخارجية الروسي"),
        ("اجتمع وزير الخارجية الروسية", "الخارجية الروسية"),
        ("قالت وزارة الخارجية الشهر الماضي", "وزارة الخارجية الشهر"),
        ("وزارة الصحة الأربعاء الماضي", "وزارة الصحة الأربعاء"),
        ("قالت وزارة الخارجية والمبعوث الأميركي", "وزارة الخارجية والمبعوث الأميركي"),
        ("حذر مركز مكافحة الإرهاب الجماعة المتمردة", "مركز مكافحة الإرهاب الجماعة المتمردة"),
    ],
)
def test_an_institution_ends_where_its_name_ends(pairs: Of, text: str, wrong: str) -> None:
    assert (wrong, "ORG") not in pairs(text)


def test_a_masculine_nationality_belongs_to_the_minister(pairs: Of) -> None:
    assert ("الروسي", "NAT") in pairs("قال وزير الخارجية الروسي للصحفيين")


def test_a_bare_head_is_no_institution(pairs: Of) -> None:
    assert pairs("قال المجلس إن اللجنة والهيئة والوزارة لم تتفق") == []


def test_quoted_names_take_the_type_of_their_head(pairs: Of) -> None:
    assert ("نسور الشمال", "GROUP") in pairs("تبنت جماعة «نسور الشمال» الهجوم")
    assert ("صدى الوادي", "MEDIA") in pairs("كتبت صحيفة «صدى الوادي» أمس")


@pytest.mark.parametrize(
    ("text", "surface", "type_"),
    [
        ("وأكدت هيئة الأركان العامة الإسرائيلية مقتل", "هيئة الأركان العامة الإسرائيلية", "ORG"),
        ("بدأت محكمة العدل الدولية في لاهاي جلسات", "محكمة العدل الدولية", "ORG"),
        ("قالت إن مستشفى الشفاء خرج من الخدمة", "مستشفى الشفاء", "ORG"),
        ("في تحطم مروحية بمحافظة أذربيجان الشرقية", "أذربيجان الشرقية", "LOC"),
        ("قتل القيادي في كتائب القسام أمس", "كتائب القسام", "GROUP"),
    ],
)
def test_names_end_after_their_adjectives(pairs: Of, text: str, surface: str, type_: str) -> None:
    assert (surface, type_) in pairs(text)


@pytest.mark.parametrize(
    "text", ["صنفتها منظمة «إرهابية»", "هذه الشركة الروسية الجديدة", "الهيئة الرسمية قالت"]
)
def test_descriptions_are_no_organisations(pairs: Of, text: str) -> None:
    assert [s for s, t in pairs(text) if t in ("ORG", "GROUP")] == []
