"""Roles handed on over an age, a colon or a و, what burns, limbs that are lost, drones shot down, duals by their sukun."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType

_DAY = date(2025, 11, 13)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("وفاة الأم (28 سنة) وثلاثة من أطفالها", [None, "killed"]),
        ("إصابة السائق (40 عاما) واثنين من الركاب", [None, "wounded"]),
        ("مقتل ركابها السبعة وطاقمها الثلاثة", ["killed", "killed"]),
        ("الحصيلة إلى 10 قتلى؛ 7 جنود وثلاثة مسلحين قبليين", ["killed"] * 3),
        ("ثلاثة لصوص: 7 جنود", [None, None]),
        ("فيما أصيب 15 من الجانبين", ["wounded"]),
        ("لقي طالب على الأقل مصرعه وأصيب العشرات.", ["wounded"]),
        ("طالب بإطلاق 20 أسيرا", ["captured"]),
        ("إن 32 من ضباط وجنود الفرقة قتلوا", ["killed"]),
        ("9 ملايين شخص في السودان لا يزالون نازحين", ["displaced"]),
        ("9 ملايين شخص في السودان لا يزالون يعملون", [None]),
        ("محاصرة سيول لثلاثة أشخاص في واد، حيث تمكنت من مساعدتهم وإجلائهم", ["evacuated"]),
        ("أن 31 طائرة مسيرة أسقطت فوق بريانسك، و21 فوق كورسك، و14 فوق تولا", ["destroyed"] * 3),
    ],
)
def test_roles_handed_on(text: str, want: list[str | None]) -> None:
    assert [f.role for f in find(text, _DAY)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("أحرق المتظاهرون ثلاث سيارات شرطة", ["destroyed"]),
        ("التهمت النيران 15 محلا", ["destroyed"]),
        ("حرق 300 سعرة حرارية", [None]),
        ("أحترق في اليوم آلاف المرات", [None]),
        ("فقد 3 من أسنانه", [None]),
        ("فقد 3 من بحارتها", ["missing"]),
    ],
)
def test_what_burns_and_what_is_lost(text: str, want: list[str | None]) -> None:
    assert [f.role for f in find(text, _DAY)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("القبض على اثنين من عناصر تنظيم داعش", FigureType.STRENGTH),
        ("القبض على ثلاثة دواعش", FigureType.STRENGTH),
        ("ضبط 3 من عناصر العصابة", FigureType.COUNT),
        ("ثلاثة من عناصر النجاح", FigureType.COUNT),
        ("السجن المشدد لـ 5", FigureType.COUNT),
        ("حكما بحق متهمين تراوحت بين 3 سنوات و10 سنوات", FigureType.DURATION),
    ],
)
def test_fighters_gangs_and_terms(text: str, want: FigureType) -> None:
    assert [f.type for f in find(text, _DAY)] == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("أحالت النيابة متهميْن إلى المحكمة", ["متهميْن"]),
        ("أحالت النيابة متهمين إلى المحكمة", []),
        ("الأمينيْن العاميْن", []),
        ("تطرقا إلى القضايا، مؤكّديْن العزم", []),
        ("مسلح يقتل ثلاثة ويصيب رابعا", ["ثلاثة", "رابعا"]),
        ("سقوط 22 قتيلا وجريحا", ["22 قتيلا"]),
    ],
)
def test_duals_by_their_sukun_and_the_next_one(text: str, want: list[str]) -> None:
    assert [f.surface for f in find(text, _DAY)] == want
