"""Those of somebody, the mourned, things destroyed afar, two others, ranks of suspects and the seventh of October."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find
from workbench.domain.mention import Figure

PUBLISHED = date(2025, 3, 10)


def _marked(text: str, published: date = PUBLISHED) -> list[Figure]:
    return list(find(text, published))


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("صفقة تبادل واسعة تشمل 1700 من أسرانا", "1700", "captured"),
        ("مستغلا وجود 4 من أقاربه المحبوسين بنفس الحجز", "4", "detained"),
        ("شيعت الجماعة 12 من قتلاها", "12", "killed"),
        ("باتت تعلن عن تشييع عشرات القادة العسكريين", "عشرات القادة", "killed"),
        ("شيع آلاف الفلسطينيين جثمان الشهيد", "آلاف الفلسطينيين", None),
        ("استقبال 13 أسيرا ومعتقلا (تابعين للجماعة) أفرجت عنهم السلطات", "13 أسيرا", "released"),
        ("وفر آلاف السكان والسائحين إلى أماكن آمنة", "آلاف السكان", "displaced"),
        ("وفرت المديرية 10 آلاف رغيف خبز", "10 آلاف رغيف", None),
        ("دمر القصف في المحور الشمالي لتحرير الموصل، سيارتين مسلحتين", "سيارتين", "destroyed"),
        ("فيما وصل عدد الأبنية المنهارة إلى 2818 مبنى", "2818 مبنى", "destroyed"),
        ("راح ضحيتها عشرات القتلى، ومئات الجرحى", "مئات الجرحى", "wounded"),
    ],
)
def test_whose_they_are(text: str, surface: str, role: str | None) -> None:
    found = [f.role for f in _marked(text) if f.surface == surface]
    assert found == [role], [f.surface for f in _marked(text)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("تم توقيف مشتبه فيه ثالث باستغلال إذن", "مشتبه فيه ثالث", 3),
        ("ضبط بحوزة المشتبه فيه الأول مبلغ مالي", "مشتبه فيه الأول", 1),
        ("حكما بالسجن المؤبد بحق مدان ثالث بتجارة المخدرات", "مدان ثالث", 3),
        ("وحكمت على ثالث بالسجن", "ثالث", 3),
        ("وأصيب آخران بعد أن قتل جنديان وأصيب آخران", "آخران", 2),
        ("بتوجيه 3 تهم للموقوفين", "3 تهم", 3),
        ("بلغ قياس ثلاثة من توابع الزلزال 6.0 أو أكثر", "6.0", 6),
    ],
)
def test_suspects_and_others(text: str, surface: str, value: float) -> None:
    assert [f.value for f in _marked(text) if f.surface == surface] == [value]


@pytest.mark.parametrize("text", ["صدر كتابان مهمان آخران عن الدار", "شخصان آخران", "البلدان الآخران يرفضان"])
def test_others_that_only_describe_two(text: str) -> None:
    assert not [f for f in _marked(text) if "آخران" in f.surface]


def test_the_horrors_of_a_day_are_of_the_day_that_is_a_name() -> None:
    (figure,) = _marked("يضمن تكرار أهوال السابع من أكتوبر ويدفع إسرائيل إلى حرب", date(2025, 8, 17))
    assert figure.iso == "2023-10-07"


@pytest.mark.parametrize(
    "text", ["بموجب القرار 61/177", "اعتمدته الجمعية العامة في قرارها 61/177", "قرار الجمعية العامة 61/177"]
)
def test_a_resolution_with_a_stroke_is_an_identifier_without_value(text: str) -> None:
    (figure,) = [f for f in _marked(text) if f.surface == "61/177"]
    assert (figure.type.value, figure.value) == ("identifier", None)


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("فقد قُبض على آلاف الأشخاص", "آلاف الأشخاص", "detained"),
        ("فيما لا يزال مصير الآلاف من المختفين مجهولا", "آلاف", "missing"),
        ("ووضعت شقيقين تحت تدابير الحراسة النظرية", "شقيقين", "detained"),
        ("قضت المحكمة بإبعاد عشرة أشخاص عن البلاد", "عشرة أشخاص", None),
        ("ثلاثة منهم مجهولي الهوية", "ثلاثة", None),
        ("اعتقل ثلاثة فتية", "ثلاثة فتية", "detained"),
    ],
)
def test_arrests_and_the_disappeared(text: str, surface: str, role: str | None) -> None:
    assert [f.role for f in _marked(text) if f.surface == surface] == [role]


def test_a_month_before_an_indefinite_rank_is_no_day() -> None:
    assert not [f for f in _marked("نيابة أكتوبر ثالث") if f.iso and f.iso.endswith("-03")]
