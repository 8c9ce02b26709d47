"""أولي الألباب, قانون الستين, أمناء عامين, قال لـ24, مؤتمر جنيف - 2, and اليوم of outlets and these times are no figures."""

from datetime import date

import pytest

from workbench.detect.figures import find

_DAY = date(2017, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "إن في ذلك لعبرة لأولي الألباب",
        "صبر أولي العزم",
        "النقاش حول قانون الستين مستمر",
        "يشكر رؤساء عامين ورئيسات عامات",
        "اجتمع مع أمناء عامين لأحزاب",
        "وأكد في تصريحات خاصة لـ24، أن الأمر انتهى",
        "وقال الخبير لـ24 إن السوق تحسن",
        'في تصريح لـ "24" قال الكاتب',
        "22 الاعلامي –",
        "الأردن اليوم _ عمان",
        "كل المنطقة تصاغ اليوم على قياس مصالحهم",
        "يعاد اليوم رسم الخريطة",
        "مؤتمر جنيف- 2 الخاص بسوريا",
        "لن نعود إلى ما قبل يناير",
        "مصر ما بعد يناير ليست كما قبلها",
    ],
)
def test_none(text: str) -> None:
    assert not find(text, _DAY)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("وفرها لـ24 لاعبا من الفريق", ["24 لاعبا"]),
        ("صرف مكافأة لـ24 من موظفيه", ["24"]),
        ("كان رئيسا عامين متتاليين", ["عامين"]),
        ("بعد عامين من العمل", ["عامين"]),
        ("تأجل اللقاء إلى ما بعد رمضان", ["رمضان"]),
        ("تأجل إلى ما بعد شهر جانفي", ["شهر جانفي"]),
        ("يعاد اليوم فتح المعبر", ["يوم"]),
        ("بينهم فتى 15 سنة", ["15 سنة"]),
    ],
)
def test_figures_beside_them(text: str, spans: list[str]) -> None:
    assert [text[f.start : f.end].removeprefix("ال") for f in find(text, _DAY)] == [
        s.removeprefix("ال") for s in spans
    ]


@pytest.mark.parametrize("text", ["طريق الألف ميل يبدأ بخطوة", "فالصورة بألف كلمة", "تحليلات قبل ليلة الحسم"])
def test_sayings(text: str) -> None:
    assert not find(text, _DAY)


def test_tens_behind_an_adjective_rank() -> None:
    text = "انعقاد المؤتمر السنوي العشرين في تونس"
    (figure,) = find(text, _DAY)
    assert (text[figure.start : figure.end], figure.value, figure.rule) == (
        "مؤتمر السنوي العشرين",
        20,
        "figure:tens",
    )
