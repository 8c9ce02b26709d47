"""Events over their genitives, people by their nation before a number, metres of races, minutes behind ranked goals, tennis."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import FigureType

PUBLISHED = date(2026, 3, 4)
RANK, COUNT, MEASURE = FigureType.ORDINAL, FigureType.COUNT, FigureType.MEASURE


def found(text: str) -> list[tuple[str, FigureType]]:
    return [(f.surface, f.type) for f in find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("ضمن دورة ألعاب التضامن الإسلامي الثالثة في إندونيسيا", "دورة ألعاب التضامن الإسلامي الثالثة"),
        ("في بطولة كأس العرب العاشرة", "بطولة كأس العرب العاشرة"),
        ("دورة ألعاب البحر المتوسط التاسعة عشرة", "دورة ألعاب البحر المتوسط التاسعة عشرة"),
        ("مهرجان السينما العربية الخامس", "مهرجان السينما العربية الخامس"),
        ("مهرجان المسرح العربي الثاني", "مهرجان المسرح العربي الثاني"),
        ("معرض القاهرة الدولي للكتاب الثالث", "معرض القاهرة الدولي للكتاب الثالث"),
        ("كأس آسيا الثامنة عشرة", "كأس آسيا الثامنة عشرة"),
        ("جاءت الأهداف في شوط اللعب الأول", "شوط اللعب الأول"),
        ("محتلا الترتيب 15 في الجدول", "15"),
        ("روايته الجديدة هي الرواية رقم 14", "14"),
        ("ليكون سامي الابن الأول له", "ابن الأول"),
        ("سباق اليوم الثاني", "يوم الثاني"),
        ("مؤتمر القمة العربية الثالثة", "قمة العربية الثالثة"),
        ("أمين عام الحزب الثاني", "حزب الثاني"),
    ],
)
def test_the_event_that_a_rank_agrees_with(text: str, surface: str) -> None:
    assert found(text) == [(surface, RANK)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("الفرسان السعوديون الثلاثة", "فرسان السعوديون الثلاثة"),
        ("تأهل اللاعبون الجزائريون الثلاثة", "لاعبون الجزائريون الثلاثة"),
        ("القضاة المصريين الأربعة", "قضاة المصريين الأربعة"),
        ("عاد السعوديون الثلاثة", "سعوديون الثلاثة"),
        ("وقع اللاعبين الجدد الخمسة", "لاعبين الجدد الخمسة"),
        ("اجتمع القادة العرب الثلاثة", "قادة العرب الثلاثة"),
        ("مع العرب الثلاثة", "عرب الثلاثة"),
    ],
)
def test_people_by_their_nation_describe_the_noun_before_them(text: str, surface: str) -> None:
    assert found(text) == [(surface, COUNT)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("سباق 800م و400 م", [("800م", MEASURE), ("400 م", MEASURE)]),
        ("سباق 1500م للرجال", [("1500م", MEASURE)]),
        ("قفز الحواجز بارتفاع 1.45م", [("1.45م", MEASURE)]),
        ("يبلغ طوله 1.85م وعرضه 2.30م", [("1.85م", MEASURE), ("2.30م", MEASURE)]),
        ("تبدأ الصلاة 5.30م", [("5.30م", FigureType.TIME)]),
        ("خسر في نهائي 2010م", [("2010م", FigureType.DATE)]),
    ],
)
def test_metres_glued_to_their_number(text: str, figures: list[tuple[str, FigureType]]) -> None:
    assert found(text) == figures


def test_minutes_stand_behind_ranked_goals() -> None:
    text = "فاز الفريق في المباراة بعد تسجيل الهدف الأول (18) وأحرز الهدف الثاني (66)"
    assert [kind for surface, kind in found(text) if surface in {"18", "66"}] == [RANK, RANK]


def test_no_rank_over_a_comma() -> None:
    assert found("وكانت أحداث هذه الجولة، 7 انتصارات") == [("7 انتصارات", COUNT)]


def test_the_four_tournaments_of_tennis() -> None:
    assert found("رولان جاروس، ثاني بطولات الجراند سلام الأربع الكبرى") == [
        ("ثاني", RANK),
        ("بطولات الجراند سلام الأربع", COUNT),
    ]
    assert found("يليه أوساسونا تاسعا بـ29 نقطة") == [("تاسعا", RANK), ("29 نقطة", MEASURE)]


def test_places_go_on_by_points_and_at_the_end_of_a_clause() -> None:
    text = "يليه النصر ثانيا بـ38 نقطة، ثم الاتحاد ثالثا بـ35 نقطة، والأهلي رابعا"
    assert [s for s, kind in found(text) if kind is RANK] == ["ثانيا", "ثالثا", "رابعا"]
    assert found("مانحا العرب الميدالية الأولى في الدورة") == [("ميدالية الأولى", RANK)]
