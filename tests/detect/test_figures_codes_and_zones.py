"""Codes before amounts, millions of riyals, torn decimals, bounds that may be met, eleven months, zones in brackets, indices in thousands."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("بلغت قيمة العقد USD 20 مليون", [("USD 20 مليون", 20e6, "USD")]),
        ("بسعر USD 350 للطن وEUR 20", [("USD 350", 350, "USD"), ("EUR 20", 20, "EUR")]),
        ("بلغ 20 USD و30 دولارا", [("20 USD", 20, "USD"), ("30 دولارا", 30, "USD")]),
        ("أرباح بقيمة 5 م.ر", [("5 م.ر", 5e6, None)]),
        ("إيرادات 12.5 م.ر مقابل 10 م.ر", [("12.5 م.ر", 12.5e6, None), ("10 م.ر", 10e6, None)]),
        ("ارتفع بنسبة 6 ,20 في المائة", [("6 ,20 في المائة", 20.6, None)]),
        ("نزولا إلى 5 ،375 ريالا", [("5 ،375 ريالا", 375.5, None)]),
        ("انخفاض الأرباح إلى 890 ،1 مليار ريال", [("890 ،1 مليار ريال", 1.89e9, None)]),
        ("اشترى 5، 6 ريالات", [("5", 5, None), ("6 ريالات", 6, None)]),
        ("مقاس 1 من 420 إلى 520 جنيها", [("1", 1, None), ("420 إلى 520 جنيها", None, None)]),
        ("أسعار السمك 95 جنيها، بوري صغير 120, والوسط 140 والكبير 160 جنيها", [("95 جنيها", 95, None), ("120", 120, None), ("140", 140, None), ("160 جنيها", 160, None)]),
        ("تعداد 2013إلى 4 ملايين نسمة", [("2013", 2013, None), ("4 ملايين نسمة", 4e6, None)]),
        ("أغلق المؤشر عند 1.453 نقطة بعد أن كان 1453.56 نقطة", [("1.453 نقطة", 1453, None), ("1453.56 نقطة", 1453.56, None)]),
        ("ارتفع 1.453 نقطة إلى 512.3 نقطة", [("1.453 نقطة", 1.453, None), ("512.3 نقطة", 512.3, None)]),
        ("سعر الدولار 8900 شراء و9000 مبيع", [("8900", 8900, None), ("9000", 9000, None)]),
    ],
)  # fmt: skip
def test_amounts(text: str, wanted: list[tuple[str, float, str | None]]) -> None:
    assert [(f.surface, f.value, f.currency) for f in find(text, PUBLISHED)] == wanted


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("عوائد تعادل أو تفوق 5 في المائة", "at_least"),
        ("مداخيل تفوق أو تعادل 5000 درهم", "at_least"),
        ("يساوي أو يقل عن 20 درجة", "at_most"),
        ("عوائد تفوق 5 في المائة", "more_than"),
        ("يدفعون أو يحصلون على أكثر من 20 دينارا", "more_than"),
    ],
)
def test_bounds_that_may_be_met(text: str, qualifier: str) -> None:
    (found,) = find(text, PUBLISHED)
    assert found.qualifier is not None
    assert found.qualifier.value == qualifier


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("في الربع الأول من العام المالي (2023/ 2024)؛", "ربع الأول من العام المالي (2023/ 2024)", None),
        ("في الربع الثاني من العام المالي 2010م", "ربع الثاني من العام المالي 2010م", "2010-34"),
        ("خلال الأحد عشر شهرا الأولى من هذا العام", "أحد عشر شهرا الأولى من هذا العام", "2024-01/2024-11"),
        ("خلال الأشهر الأحد عشر الأولى من العام الماضي", "أشهر الأحد عشر الأولى من العام الماضي", "2023-01/2023-11"),
        ("الطابق الأحد عشر", "طابق الأحد عشر", None),
        ("ينطلق اللقاء في 20:21 (غرينتش)", "20:21 (غرينتش)", "T20:21Z"),
        ("تقام المباراة الساعة 21:00 (مكة المكرمة)", "ساعة 21:00 (مكة المكرمة)", "T21:00+03:00"),
        ("في الثامنة مساء (بتوقيت بيروت)", "ثامنة مساء (بتوقيت بيروت)", "T20:00"),
        ("يبدأ الساعة 20:00 (القاهرة)", "ساعة 20:00", "T20:00"),
        ("عند 17:00 غرينتش", "17:00 غرينتش", "T17:00Z"),
    ],
)  # fmt: skip
def test_times(text: str, surface: str, iso: str | None) -> None:
    (found,) = find(text, PUBLISHED)
    assert (found.surface, found.iso) == (surface, iso)
