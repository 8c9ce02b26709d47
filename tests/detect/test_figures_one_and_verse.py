"""One that counts and one that is unity; chapter and verse; a day and its weekday over a dash."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

DAY = date(2019, 12, 10)


def spans(text: str) -> list[str]:
    """The surfaces of all figures of a text."""
    return [f.surface for f in find(text, DAY)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("لا يمكن إنهاء الملف باجتماع واحد", "اجتماع واحد"),
        ("كانت العائلة تكتفي بتنكة زيت واحدة في السنة", "تنكة زيت واحدة"),
        ("هناك صين واحدة فقط", "صين واحدة"),
        ("اشترى كيس طحين واحد", "كيس طحين واحد"),
        ("لا يملك قطرة ماء واحدة", "قطرة ماء واحدة"),
        ("دخلت سيارة إسعاف واحدة", "سيارة إسعاف واحدة"),
        ("وزعت سلة غذائية واحدة لكل أسرة", "سلة غذائية واحدة"),
        ("لم تشكل سوى حكومة واحدة منذ الانتخابات", "حكومة واحدة"),
    ],
)
def test_one_counts(text: str, span: str) -> None:
    """The noun that واحد tells the number of, over the stuff it holds."""
    assert spans(text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "يجب أن يكون هناك جيش واحد في البلاد",
        "لا بد من سلاح واحد بيد الدولة",
        "تحت راية حكومة واحدة",
        "على طاولة حوار واحدة",
        "صرخة رجل واحد",
        "قال تعالى (البقرة: 255)",
        "جاء في القرآن [آل عمران: 103-104]",
        "قرأ من الإنجيل (متى 5: 9)",
        "قال السيد المسيح (1 كورنثوس 13: 4)",
        "في إنجيل لوقا (2: 14)",
    ],
)
def test_none(text: str) -> None:
    """Unity, and the chapters and verses of scripture."""
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("قال صباح اليوم- الثلاثاء", "صباح اليوم- الثلاثاء"),
        ("مسابقة القرآن: أحمد (25 عاما)", "25 عاما"),
        ("حفظة القرآن (النساء: 58 حافظة)", "58 حافظة"),
    ],
)
def test_still_found(text: str, span: str) -> None:
    """What stands in brackets and is no verse, and what a dash joins."""
    assert spans(text) == [span]
