"""Who a sentence without a subject speaks of: headlines, things that rise, those who came to say it; lists below a colon."""

from __future__ import annotations

import pytest

from tests.detect.attribution.helpers import quoted, read
from workbench.domain.mention import CueClass, EntityType


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("المجلس يرفض المقترح ويؤكد تمسكه بالحوار", "يؤكد", "المجلس"),
        ("اللجنة تجتمع اليوم وتعلن نتائجها غدا", "تعلن", "اللجنة"),
        (
            "وقالت الشركة إن الربح زاد.\nوبلغ صافي الدخل مليوني ريال، مشيرة إلى أن النمو مستمر.",
            "مشيرة",
            "الشركة",
        ),
        ("وبلغ صافي الدخل مليوني ريال، مشيرة إلى أن النمو مستمر.", "مشيرة", None),
        ("سجلت الشركة ارتفاعا في الدخل، لافتة إلى أن المبيعات زادت.", "لافتة", "الشركة"),
        ("وعادت الفنانة إلى المسرح لتعلن عن عمل جديد.", "تعلن", "الفنانة"),
        ("ظهر المتحدث العسكري مساء أمس ليؤكد أن العملية مستمرة.", "يؤكد", "المتحدث العسكري"),
        ("قامت الصفحة الرسمية للوزارة بنشر بيان جديد وأكدت أن الخبر قديم.", "أكدت", "الصفحة الرسمية للوزارة"),
        ("وخرج الناطق الرسمي باسم النقابة أمس ليؤكد أن الإضراب مستمر.", "يؤكد", "الناطق الرسمي باسم النقابة"),
        ("وحذر المصدر أي جهة أو طرف من نشر الخبر.", "حذر", "المصدر"),
        ("وهناك توقع أن يتراجع السعر.", "توقع", None),
        ("وقال المدير إن البنك لن يغير سياسته كونه يعتبر أن الغلاء مؤقت.", "يعتبر", "المدير"),
        ("وقالت إنها أرسلت رسائل إلى القرية تحذر من الفيضان.", "تحذر", "رسائل"),
    ],
)
def test_who_is_meant(text: str, cue: str, speaker: str | None) -> None:
    assert (cue, speaker) in [(c, s) for c, s, _ in quoted(text)], quoted(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("جاءت النتائج لتؤكد أن الخطة فشلت.", "تؤكد"),
        ("أطلق الحكم صافرته ليعلن نهاية المباراة.", "يعلن"),
        ("يستعد الوزير ليعلن عن خطة جديدة.", "يعلن"),
    ],
)
def test_nobody_says_it(text: str, word: str) -> None:
    assert word not in [cue for cue, _, _ in quoted(text)], quoted(text)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "أكد الوزير على ما يلي:\n- وقف الحرب.\n- عودة النازحين.\nوغادر القاعة.",
            "أكد",
            "ما يلي:\n- وقف الحرب.\n- عودة النازحين",
        ),
        (
            "وحضر المدير، مشددا على ضرورة:\nفتح المعابر فورا\nصورة من اللقاء",
            "مشددا",
            "ضرورة:\nفتح المعابر فورا",
        ),
        ('وقال الوزير:\n"لن نتراجع عن قرارنا أبدا".', "قال", "لن نتراجع عن قرارنا أبدا"),
        (
            "وأظهرت البيانات الأولية الصادرة عن البنك تراجع الأسعار.",
            "أظهرت",
            "تراجع الأسعار",
        ),
    ],
)
def test_what_is_said(text: str, cue: str, content: str) -> None:
    assert (cue, content) in [(c, said) for c, _, said in quoted(text)], quoted(text)


def test_a_capital_estimates_a_number_and_a_diameter_does_not() -> None:
    found = read("وتقدر صور وجود نحو مئة سجين هناك.", ("صور", EntityType.LOC))
    assert found == [("تقدر", CueClass.ESTIMATE, "صور", "وجود نحو مئة سجين هناك")]
    assert read("ويقدر قطر الحجر الذي سقط بنحو 250 مترا.", ("قطر", EntityType.LOC)) == []
