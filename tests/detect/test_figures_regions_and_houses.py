"""Regions of what was destroyed, houses of the dead, days since which something lasts, and names that look like figures."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType, Qualifier

DAY = date(2026, 1, 26)


def told(text: str) -> list[tuple[str, str | None]]:
    """Each figure of a text with its role."""
    return [(f.surface, f.role) for f in find(text, DAY)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أوكرانيا تدمر 19 مسيرة", ["destroyed"]),
        ("وجرت عمليات الإسقاط كالتالي: 12 مسيرة فوق كورسك و6 مسيرات فوق بيلغورود", ["destroyed"] * 2),
        (
            "ويتوزع التدمير على النحو الآتي:\n- 12 مسيرة فوق كورسك\n- مسيرتان فوق القرم\n\nووصلت 9 طائرات إلى المطار",
            ["destroyed", "destroyed", None],
        ),
        ("وزعت الشحنات على النحو التالي:\n- 12 طائرة إلى مصر\n- 6 طائرات إلى ليبيا", [None, None]),
        ("قتل من أسرة حمدان أربعة، ومن أسرة صالح ثلاثة بينهم أم", ["killed", "killed"]),
        ("أصيب من قرية كفر مالك سبعة، ومن قرية سنجل اثنان", ["wounded", "wounded"]),
        ("قتل من أسرة حمدان أربعة، ومن أسرة صالح حضر ثلاثة", ["killed", None]),
        ("تفشي الكوليرا في البلاد. وأدت السيول إلى مقتل 40 شخصا، وإصابة 62 آخرين", ["killed", "wounded"]),
        ("تفشي الكوليرا في البلاد، وتسبب الوباء في وفاة 12 شخصا وإصابة 62 آخرين", ["killed", "infected"]),
        ("أوقع القصف عددا من الشهداء ومئات المصابين", ["wounded"]),
    ],
)
def test_roles(text: str, roles: list[str | None]) -> None:
    """A list of regions keeps what its heading says; another house, what was said of the first."""
    assert [role for _, role in told(text)] == roles


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("وتواصلت الاعتصامات في الميادين ابتداء من 5 يناير", "2026-01-05"),
        ("شهدت العاصمة احتجاجات انطلاقا من 8 كانون الثاني", "2026-01-08"),
        ("تبدأ الدراسة ابتداء من 8 يناير", "2027-01-08"),
    ],
)
def test_since_a_day(text: str, iso: str) -> None:
    """What went on from a day has begun; what begins on it has not."""
    assert [f.iso for f in find(text, DAY)] == [iso]


@pytest.mark.parametrize(
    ("text", "type_", "qualifier"),
    [
        ("بما لا يتجاوز حصة المساهم الواحد 15% من السوق", FigureType.PERCENT, Qualifier.AT_MOST),
        ("تجاوز صرف الدينار حاجز 1150 ريالا", FigureType.MONEY, Qualifier.MORE_THAN),
        ("صعدت أعداد الزوار بنسبة 8.6 حتى نهاية يوليو", FigureType.PERCENT, None),
        ("وقع الحادث في الساعة الثالثة فجرا تقريبا", FigureType.TIME, Qualifier.ABOUT),
        ("يبدأ الحفل الساعة الثالثة عصرا تقريبا 40 دقيقة قبل الغروب", FigureType.TIME, None),
        ("ضربت هزتان شدتهما 5.9 جنوب البلاد", FigureType.MEASURE, None),
    ],
)
def test_kinds(text: str, type_: FigureType, qualifier: Qualifier | None) -> None:
    """A bound over its subject, a rate until a time, the strength of two earthquakes."""
    figure = next(f for f in find(text, DAY) if f.type is not FigureType.DATE and f.surface != "هزتان")
    assert (figure.type, figure.qualifier) == (type_, qualifier)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("اقترع 2,350 من 4,125", ["2,350", "4,125"]),
        ("اقترع 9 من 10", ["9 من 10"]),
        ("وزعت الجمعية 500 بطانية على النازحين", ["500 بطانية"]),
        ("الرياض-الرياض اليوم\nأعلنت الوزارة نتائجها", []),
        ("زار الوزير الرياض اليوم", ["يوم"]),
        ('نقلت صحيفة "اليوم" السعودية الخبر', []),
        ("صحيفة صنعاء اليوم : الوزير يزور مأرب", []),
        ("زار الوزير صنعاء اليوم", ["يوم"]),
        ("انطلقت الدعوات من منابر الجمعة", []),
        ("قال كابلان إن الشركة نمت", []),
        ("انقطع كابلان بحريان", ["كابلان"]),
    ],
)
def test_spans(text: str, spans: list[str]) -> None:
    """Two large counts are two; papers, pulpits and a surname are none."""
    assert [span for span, _ in told(text)] == spans
