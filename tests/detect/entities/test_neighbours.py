"""Names that grow by what stands beside them, nationalities in the accusative, family names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.detect.entities import find

Of = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface", "type_"),
    [
        ("طالب في جامعة الملك عبد العزيز الوطنية", "جامعة الملك عبد العزيز الوطنية", "ORG"),
        ("وصل إلى مستشفى كمال ناصر أمس", "مستشفى كمال ناصر", "ORG"),
        ("قرب شارع محمد علي أمس", "شارع محمد علي", "LOC"),
        ("هبطت في مطار كابول أمس", "كابول", "LOC"),
        ("رئيس الجمهورية العربية السورية قال", "الجمهورية العربية السورية", "LOC"),
        ("في أحياء حلب القديمة أمس", "حلب القديمة", "LOC"),
        ("قالت الشرطة البريطانية أمس", "الشرطة البريطانية", "ORG"),
        ("فوز المنتخب الوطني لكرة السلة أمس", "المنتخب الوطني لكرة السلة", "ORG"),
        ("نقلت وكالة الأنباء القطرية عنه", "وكالة الأنباء القطرية", "MEDIA"),
        ("ذكرت وكالة الأنباء السورية «سانا» أن", "سانا", "MEDIA"),
        ("أعلن مجلس نواب الشعب ذلك", "مجلس نواب الشعب", "ORG"),
        ("تجمعوا في ساحة التحرير أمس", "ساحة التحرير", "LOC"),
        ("قرب كنيسة القيامة أمس", "كنيسة القيامة", "LOC"),
        ("ورفعت وزارة الشؤون الخارجية البلجيكية حظر السفر", "وزارة الشؤون الخارجية البلجيكية", "ORG"),
        ("قالت الجامعة التونسية لكرة القدم إن", "الجامعة التونسية لكرة القدم", "ORG"),
        ("قال تركي وآل الشيخ معه", "آل الشيخ", "PER"),
        ("أسقط طائرات حربية سورية أمس", "سورية", "NAT"),
        ("عاد إلى سورية أمس", "سورية", "LOC"),
        ("عن اللجنة الوطنية للإنقاذ والإصلاح قال", "اللجنة الوطنية للإنقاذ والإصلاح", "ORG"),
    ],
)
def test_the_whole_name(pairs: Of, text: str, surface: str, type_: str) -> None:
    assert (surface, type_) in pairs(text)


@pytest.mark.parametrize(
    ("text", "surface", "type_"),
    [
        ("قدم عملا تونسيا جديدا", "تونسيا", "NAT"),
        ("التقى شخصا ليبيا هناك", "ليبيا", "NAT"),
        ("زار ليبيا وسوريا أمس", "ليبيا", "LOC"),
        ("سياح من أستراليا وإسبانيا وليتوانيا", "إسبانيا", "LOC"),
        ("دعا وزيرا روسيا إلى ذلك", "روسيا", "NAT"),
        ("تدعم عسكريا روسيا هذا", "روسيا", "LOC"),
    ],
)
def test_an_accusative_is_told_from_a_country(pairs: Of, text: str, surface: str, type_: str) -> None:
    assert (surface, type_) in pairs(text)


def test_one_known_name_types_an_enumeration_of_quotes(pairs: Of) -> None:
    text = 'حجبت المواقع "الجزيرة نت" و"البوصلة" و"زهرة الوادي" أمس'
    assert [s for s, t in pairs(text) if t == "MEDIA"] == ["الجزيرة نت", "البوصلة", "زهرة الوادي"]


def test_a_family_name_alone_is_the_person_but_not_behind_a_noun_it_describes() -> None:
    text = "قال محمد الغربي إن الأمر انتهى.\nوأضاف الغربي أن الجانب الغربي هادئ."
    people = [e.surface for e in find(text) if e.type == "PER"]
    assert people == ["محمد الغربي", "الغربي"]


def test_a_direction_mark_is_no_part_of_a_name() -> None:
    text = "حجب \u202d\u201cموقع مصر\u202c\u201d أمس"
    for e in find(text):
        assert not set(e.surface[-1] + e.surface[0]) & set("\u202c\u202d")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("بقيادة الولايات المتحدة الأمريكية أمس", "ORG"),
        ("يسعى إلى إدارة التهديدات الإقليمية", "ORG"),
        ("قالت هيئة الدفاع في القضية", "ORG"),
        ("رئيس الهيئة السياسية للحزب", "ORG"),
        ("في ساحة القتال هناك", "LOC"),
        ("احتل المركز التاسع المؤدي إلى الدورة", "ORG"),
        ("طلبت النقابات السلطات العمومية بذلك", "ORG"),
    ],
)
def test_an_action_or_organ_is_no_institution(pairs: Of, text: str, wrong: str) -> None:
    assert all(t != wrong for _, t in pairs(text))
