"""Every shape of a number before every scale is read, in three kinds of digits: nothing stops the detection of a text."""

from __future__ import annotations

import itertools

import pytest

from workbench.detect.figures import find

PARTS = ("0", "2", "12", "100", "007", "1500"), ("0", "00", "000", "5", "50", "005", "0000")
MARKS = ",.٫،٬/-:ر’'"
SHAPES = [a + mark + b for a, b in itertools.product(*PARTS) for mark in MARKS]
SHAPES += [
    f"{a}{m}{b}{n}000"
    for a, b in itertools.product(("2", "100"), ("000", "12"))
    for m, n in itertools.product(",.٫٬", repeat=2)
]
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
BEHIND = ("مليون", "ألف", "مليار دولار", "%", "ونصف مليون", "إلى 3,000 مليون", "-5.000 مليون", "سنة", "/2016")


@pytest.mark.parametrize("behind", BEHIND)
def test_no_shape_stops_the_reading(behind: str) -> None:
    for shape, digits in itertools.product(SHAPES, DIGITS):
        text = f"بلغت {shape.translate(str.maketrans(DIGITS[0], digits))} {behind} ريال"
        for figure in find(text):
            assert text[figure.start : figure.end] == figure.surface


@pytest.mark.parametrize(
    ("written", "value", "other"),
    [
        ("2,000 مليون", 2e9, "2000000"),
        ("٢٫٠٠٠ مليون", 2e9, "2000000"),
        ("12,000 مليار", 12e12, "12000000000"),
        ("2,500 مليون", 2.5e6, "2500000000"),
    ],
)
def test_thousands_before_a_scale_keep_their_other_reading(written: str, value: float, other: str) -> None:
    (figure,) = find(f"بلغت الأرباح {written} ريال")
    assert (figure.value, figure.alternatives) == (value, (other,))


@pytest.mark.parametrize("last", ["يوم", "أسبوع", "شهر", "موسم", "كلمة"])
def test_the_last_word_of_a_text_is_not_before_its_first(last: str) -> None:
    text = f"المسرحية الأول ثم {last}"
    assert [f.surface for f in find(text) if f.num_start < 15] == ["مسرحية الأول"]
