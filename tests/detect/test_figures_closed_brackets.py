"""Brackets that close a date, the letter of an era drawn out, one up to few with its noun, days ranked by tens, what several are."""

from __future__ import annotations

import re
from datetime import date

import pytest

from workbench.detect.figures import find

_DAY = date(2019, 11, 12)


@pytest.mark.parametrize(
    "text",
    [
        "أعلن ال[[يوم (الثلاثاء 12 نوفمبر 2019)]] أن",
        "أعلن [[أمس (الاثنين الحادي عشر من نوفمبر/ تشرين الثاني 2019)]] أن",
        "عقد (أعلن ال[[اثنين 11 نوفمبر 2019]]) في تونس",
        "عقد في [[11 أكتوبر 2019 مـ]] في",
        "عقد في [[11 أكتوبر 2019مـ]] في",
        "طوله [[20 م]]ـ",
        "عند ال[[ساعة 15: 00 (تغ)]] من",
        "عند ال[[ساعة 09: 30 (غرينتش)]] من",
        "تراوح ما بين [[نائب واحد إلى 4 نواب]] لكل",
        "ينتخب كل حي من [[عضو واحد إلى ستة أعضاء]]",
        "حكم بالسجن من [[سنة واحدة إلى خمس سنوات]] نافذة",
        "من كل [[شخص واحد]] إلى [[خمسة أشخاص]]",
        "مع دخول العدوان [[يومه الخمسين]]",
        "قضى أيامه ال[[خمسين]]",
        "تعتبر هذه الانتخابات ال[[أولى]] التي تجرى منذ الثورة",
        "وتعد هذه المباحثات ال[[أولى]] من نوعها",
        "وتعد هذه ال[[زيارة الأولى]] التي",
        "وكانت هذه النتائج الأولى في",
        "مدينة حلب، [[ثاني المدن]] السورية",
        "[[ثالث الدول]] المصدرة للنفط",
        "[[ثاني أكبر]] المدن السورية",
    ],
)
def test_what_belongs_inside(text: str) -> None:
    want = re.findall(r"\[\[(.*?)\]\]", text)
    assert [f.surface for f in find(re.sub(r"\[\[|\]\]", "", text), _DAY)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("ويتجاوز أقصاها 60 عاما", "more_than"),
        ("لا يتجاوز أقصاها 60 عاما", "at_most"),
        ("بمدة أقصاها 60 يوما", "at_most"),
        ("ألا يكون مر على الواقعة أكثر من عام ونصف", "at_most"),
        ("ألا تملك الأسرة أكثر من 3 سيارات", "at_most"),
        ("ولم يصل إلا بعد أكثر من 20 يوما", "more_than"),
        ("إلا أنها تضم أكثر من 20 شخصا", "more_than"),
    ],
)
def test_what_is_denied(text: str, want: str) -> None:
    (figure,) = find(text, _DAY)
    assert figure.qualifier == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("رقم العدد: 14927", "identifier"),
        ("رقم العدد [ 14927 ]", "identifier"),
        ("بلغ العدد: 14927 شخصا", "count"),
    ],
)
def test_issues_by_their_number(text: str, want: str) -> None:
    (figure,) = find(text, _DAY)
    assert figure.type == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("ارتفع عدد القتلى إلى 212 وإصابة 1400 مواطن منهم 400 طفل", ["killed", "wounded", "wounded"]),
        ("بلغ عدد القتلى 20 والمصابين 50 بينهم 5 أطفال", ["killed", "wounded", "wounded"]),
        ("بعد إصابة 10 وصل عدد القتلى إلى 7", ["wounded", "killed"]),
    ],
)
def test_parts_of_the_others(text: str, want: list[str]) -> None:
    assert [f.role for f in find(text, _DAY)] == want
