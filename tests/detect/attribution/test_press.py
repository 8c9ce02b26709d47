"""Ways of quoting that Iraqi, Egyptian and agency prose uses, each in a sentence of its own."""

from __future__ import annotations

import pytest

from tests.detect.attribution.helpers import quoted


@pytest.mark.parametrize(
    "text",
    [
        "جرت العملية بين الساعة 22:25 و23:10 بتوقيت موسكو.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert quoted(text) == []


def test_a_noun_is_no_denial() -> None:
    assert "كذب" not in [cue for cue, _, _ in quoted("ووصف التقرير بأنه “كذب بحت” في اللقاء.")]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        (
            "أعلنت “الهيئة العليا للإغاثة”؛ التابعة لـ”مجلس الوزراء”، أن المخيم أغلق.",
            "أعلنت",
            "الهيئة العليا للإغاثة",
            "المخيم أغلق",
        ),
        ("وأكدت “منظمة الهجرة” أن القتال توقف.", "أكدت", "منظمة الهجرة", "القتال توقف"),
        (
            "نفت السفارة الفرنسية في تونس، اليوم الإثنين، تصريحات منسوبة للسفير.",
            "نفت",
            "السفارة الفرنسية في تونس",
            "تصريحات منسوبة للسفير",
        ),
        ("نفى مصدر رسمي نفيا قاطعا مزاعم عن حدوث لقاء.", "نفى", "مصدر رسمي", "مزاعم عن حدوث لقاء"),
        (
            "وكانت المندوبة الدائمة منى الحسن، قد أعلنت خلال مؤتمر صحفي، أمس الخميس، أن الوفد سيغادر.",
            "أعلنت",
            "المندوبة الدائمة منى الحسن",
            "الوفد سيغادر",
        ),
        ("وتبنى تنظيم القاعدة الهجوم في بيان، قائلا إن اثنين قتلا.", "قائلا", "تنظيم القاعدة", "اثنين قتلا"),
        ("وأوضح المحافظ أكثر من مرة أن الطريق مغلق.", "أوضح", "المحافظ", "الطريق مغلق"),
        (
            "وأفادت الوزارة في تحديثها لعدد الضحايا حتى الساعة (9:20م)، بأن 20 شخصا قتلوا.",
            "أفادت",
            "الوزارة",
            "20 شخصا قتلوا",
        ),
    ],
)
def test_who_says_what(text: str, cue: str, speaker: str, content: str) -> None:
    assert (cue, speaker, content) in quoted(text), quoted(text)


def test_a_nominal_cue_ends_its_speaker() -> None:
    found = quoted('ونقلت وكالة "رويترز" عن مصدر في الوزارة تأكيده أن الميناء أغلق.')
    assert "مصدر في الوزارة" in {speaker for _, speaker, _ in found}, found
    assert all("تأكيده" not in (speaker or "") for _, speaker, _ in found), found


def test_a_clause_about_the_source_is_not_what_it_says() -> None:
    found = quoted("وأكد مصدر أمني طلب عدم الكشف عن هويته حصيلة القتلى.")
    assert ("أكد", "حصيلة القتلى") in [(cue, content) for cue, _, content in found], found
