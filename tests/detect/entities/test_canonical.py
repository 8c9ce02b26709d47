"""Which names are one thing: the daily cases merge, the known confusions do not."""

from __future__ import annotations

import pytest

from workbench.detect.entities.canonical import canonical, merge, same, skeleton, suggest
from workbench.domain.mention import EntityType

PER, LOC, ORG, GROUP, NAT, MEDIA = (
    EntityType.PER,
    EntityType.LOC,
    EntityType.ORG,
    EntityType.GROUP,
    EntityType.NAT,
    EntityType.MEDIA,
)


@pytest.mark.parametrize(
    ("surface", "type_", "name"),
    [
        ("حركة «طالبان»", GROUP, "طالبان"),
        ("داعش – ولاية خراسان", GROUP, "داعش خراسان"),
        ("الروسية", NAT, "روسي"),
        ("فرنسيين", NAT, "فرنسي"),
        ("الرئيس فلاديمير بوتين", PER, "فلاديمير بوتين"),
        ("رُوسيـــا", LOC, "روسيا"),
        ("أمريكا", LOC, "الولايات المتحدة"),
        ("الناتو", ORG, "حلف شمال الأطلسي"),
        ("عُمان", LOC, "عُمان"),
        ("عمان", LOC, "عمان"),
    ],
)
def test_canonical_name(surface: str, type_: EntityType, name: str) -> None:
    assert canonical(surface, type_) == name


@pytest.mark.parametrize(
    ("a", "b", "type_"),
    [
        ("سيرجي شويجو", "سيرغي شويغو", PER),
        ("سيرجي لافروف", "سيرغي لافروف", PER),
        ("كروكس", "كروكوس", LOC),
        ("ديمتري بيسكوف", "دميتري بيسكوف", PER),
        ("ديمترى بيسكوف", "دميتري بيسكوف", PER),
        ("نتنياهو", "نتانياهو", PER),
        ("عبد الله الثاني", "عبدالله الثاني", PER),
        ("محمد بن راشد آل مكتوم", "محمد راشد آل مكتوم", PER),
        ("وزارة العدل الأميركية", "وزارة العدل الأمريكية", ORG),
        ("جوفنتوس", "جوفنتس", ORG),
        ("مارين لوبان", "مارين لوبن", PER),
        ("أوروبيون", "الأوربية", NAT),
        ("الروس", "روسي", NAT),
        ("تونسيا", "التونسيات", NAT),
        ("عملية طوفان الأقصى", "طوفان الأقصى", EntityType.EVENT),
        ("داعش–خراسان", "تنظيم داعش - ولاية خراسان", GROUP),
        ("كابل", "كابول", LOC),
        ("أفغانستان", "افغانستان", LOC),
    ],
)
def test_spellings_of_one_name_merge(a: str, b: str, type_: EntityType) -> None:
    assert same((a, type_), (b, type_))
    assert same((b, type_), (a, type_))


@pytest.mark.parametrize(
    ("a", "b", "type_"),
    [
        ("حسن روحاني", "حسين روحاني", PER),
        ("كمال", "كامل", PER),
        ("جمال مبارك", "جميل مبارك", PER),
        ("سالم", "سليم", PER),
        ("محمد بن سلمان", "محمد سلمان", PER),
        ("علي", "بن علي", PER),
        ("العامري", "العماري", PER),
        ("محمد العياري", "محمد العروي", PER),
        ("مورينيو", "مورينو", PER),
        ("خليف", "خليفي", PER),
        ("نيجيري", "نيجري", NAT),
        ("المنتخب الغيني", "المنتخب الغاني", ORG),
        ("الجمعية التونسية", "الجامعة التونسية", ORG),
        ("هولندا", "هولاند", LOC),
        ("إستونيا", "أستانا", LOC),
        ("عمان", "عُمان", LOC),
        ("عُمان", "عمّان", LOC),
        ("مالي", "ملاوي", LOC),
        ("النيجر", "نيجيريا", LOC),
        ("إيران", "أوران", LOC),
        ("سيرجي لافروف", "لافروف", PER),
        ("مجلس الأمن الروسي", "مجلس الأمن الدولي", ORG),
    ],
)
def test_different_things_stay_apart(a: str, b: str, type_: EntityType) -> None:
    assert not same((a, type_), (b, type_))
    assert not same((b, type_), (a, type_))


def test_types_must_agree_but_group_media_and_organisation_are_one_kind() -> None:
    assert not same(("واشنطن", PER), ("واشنطن", LOC))
    assert same(("حزب الله", GROUP), ("حزب الله", ORG))


def test_merge_puts_every_name_into_exactly_one_group() -> None:
    names = [("سيرجي شويجو", PER), ("حسن روحاني", PER), ("سيرغي شويغو", PER), ("حسين روحاني", PER)]
    groups = merge(names)
    assert groups == [[names[0], names[2]], [names[1]], [names[3]]]


def test_suggestions_are_only_what_is_not_merged_already() -> None:
    pairs = suggest([("غوتيريش", PER), ("غوتيريس", PER), ("سيرجي شويجو", PER), ("سيرغي شويغو", PER)])
    assert [(a[0], b[0]) for a, b, _ in pairs] == [("غوتيريش", "غوتيريس")]


def test_skeleton_joins_the_letters_for_one_foreign_sound() -> None:
    assert skeleton("شويجو") == skeleton("شويغو")
    assert skeleton("بوتين") != skeleton("بيدن")
