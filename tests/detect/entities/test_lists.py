"""Names of the lists: boundaries through clitics, quotes and dashes; offsets in the raw text; ambiguous words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.detect.entities import find

Pairs = list[tuple[str, str]]
Of = Callable[[str], Pairs]


@pytest.mark.parametrize(
    ("text", "surface", "type_"),
    [
        ("أعلنت حركة «طالبان» ذلك", "طالبان", "GROUP"),
        ("وقالت روسيا وطالبان إنهما اتفقتا", "طالبان", "GROUP"),
        ("هجوم لداعش في المدينة", "داعش", "GROUP"),
        ("تنظيم (داعش – ولاية خراسان) تبنى", "داعش – ولاية خراسان", "GROUP"),
        ("تنظيم داعش-خراسان تبنى", "داعش-خراسان", "GROUP"),
        ("تنظيم داعش–خراسان تبنى", "داعش–خراسان", "GROUP"),
        ("قال تنظيم القاعدة في بيان", "القاعدة", "GROUP"),
        ("تبنى تنظيما داعش والقاعدة الهجوم", "القاعدة", "GROUP"),
        ("مقاتلو حركة حماس وحزب الله", "حزب الله", "GROUP"),
        ("نقلت وكالة رويترز عن مصدر", "رويترز", "MEDIA"),
        ("قال لصحيفة «الشرق الأوسط» أمس", "الشرق الأوسط", "MEDIA"),
        ("ذكرت قناة الجزيرة أن", "الجزيرة", "MEDIA"),
        ("وبحسب نيويورك تايمز فإن", "نيويورك تايمز", "MEDIA"),
        ("سافر إلى بيروت وبغداد", "بغداد", "LOC"),
        ("زار الولايات المتحدة أمس", "الولايات المتحدة", "LOC"),
        ("من موسكو لكابول مباشرة", "كابول", "LOC"),
        ("أقر مجلس الأمن الدولي القرار", "مجلس الأمن الدولي", "ORG"),
        ("نهاية الحرب العالمية الثانية كانت", "الحرب العالمية الثانية", "EVENT"),
        ("الشركة الروسية الكبرى", "الروسية", "NAT"),
        ("قال المسؤولون الفرنسيون إن", "الفرنسيون", "NAT"),
    ],
)
def test_a_name_is_found_with_its_boundaries(pairs: Of, text: str, surface: str, type_: str) -> None:
    assert (surface, type_) in pairs(text)


def test_lam_of_the_article_is_outside_and_the_canonical_name_has_its_alef_back() -> None:
    (entity,) = [e for e in find("قال المبعوث الخاص للأمم المتحدة إن") if e.type == "ORG"]
    assert entity.surface == "لأمم المتحدة"
    assert entity.canonical == "الأمم المتحدة"


def test_offsets_count_the_raw_text_with_marks_and_tatweel() -> None:
    text = "وزارَ رُوسيـــا ثُمَّ لُبنـانَ."
    found = [(e.start, e.end, e.surface) for e in find(text)]
    assert found == [(6, 15, "رُوسيـــا"), (22, 30, "لُبنـانَ")]
    assert all(text[s:e] == surface for s, e, surface in found)


@pytest.mark.parametrize(
    "text",
    [
        "وضعت القاعدة الأولى لهذا القانون في فتح الباب",
        "هذه هي الحياة في الخليج من دون السفير والبيان والأخبار",
        "السياسة المالية والأزمة المالية",
        "رفعت صور الضحايا وقم بعملك",
        "مياه السيول غمرت الشوارع وسيول جارفة",
    ],
)
def test_ordinary_words_are_no_groups_outlets_or_nations(text: str) -> None:
    wrong = {"القاعدة", "فتح", "الحياة", "السفير", "البيان", "الأخبار", "المالية", "صور", "قم", "سيول"}
    assert not wrong & {e.surface for e in find(text)}


def test_kabul_is_not_read_as_apple_with_a_clitic(pairs: Of) -> None:
    assert pairs("عادوا إلى كابل أمس") == [("كابل", "LOC")]


def test_an_article_is_told_from_a_name_that_begins_with_hamza(pairs: Of) -> None:
    found = pairs("أعلن رئيس مركز ألكسندر بورتنيكوف ذلك")
    assert all("مركز" not in surface for surface, _ in found)


def test_nothing_is_found_across_a_line_end(pairs: Of) -> None:
    found = pairs("زار الولايات\nالمتحدة")
    assert ("الولايات\nالمتحدة", "LOC") not in found
    assert all("\n" not in surface for surface, _ in found)


def test_blanked_out_debris_holds_nothing(pairs: Of) -> None:
    text = "اقرأ أيضا: بوتين في موسكو"
    assert pairs("\n" * len(text)) == []


def test_places_that_are_also_words_need_a_head(pairs: Of) -> None:
    assert ("صور", "LOC") in pairs("قصف الطيران مدينة صور أمس")


def test_a_rare_word_after_a_place_head_is_a_place(pairs: Of) -> None:
    assert ("بارداي", "LOC") in pairs("سيطر الجيش على بلدة بارداي أمس")


@pytest.mark.parametrize(
    ("text", "type_"), [("جاءت السعودية في المرتبة الثانية", "LOC"), ("قالت الحكومة السعودية ذلك", "NAT")]
)
def test_a_country_spelt_like_its_adjective_is_told_by_the_noun_before_it(
    pairs: Of, text: str, type_: str
) -> None:
    assert ("السعودية", type_) in pairs(text)


def test_a_name_is_not_cut_at_a_letter_that_looks_like_a_clitic(pairs: Of) -> None:
    assert all(t != "GROUP" for _, t in pairs("قال الرئيس ابراهيم بوبكر كايتا أمس"))
