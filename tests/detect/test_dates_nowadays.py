"""اليوم and غدا that mean these times or times to come are no date; the day of the text is one."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

MONDAY = date(2017, 3, 13)


@pytest.mark.parametrize(
    "text",
    [
        "هيئة وقتية التي تعمل اليوم بنصاب",
        "المشكل الحقيقي اليوم يتمثل في غياب الرؤية",
        "القضية الأساسية اليوم هي القدرة الشرائية",
        "من أهم أولوياته اليوم هو تحسين الخدمات",
        "تونس اليوم أكثر من أي وقت مضى في حاجة إلى الوحدة",
        "لكن اليوم لم يعد بإمكانه فعل ذلك",
        "ما يحصل اليوم لا يمكن اختصاره",
        "التركيز اليوم يجب أن يكون على المؤتمر",
        "بات هناك اليوم من يدخن",
        "أصبح يدرس اليوم بكليات الطب",
        "سلم دائمة تحتاجها تونس اليوم",
        "تراث الجهة يواجه اليوم عدة تجاوزات",
        "أشغال اليوم البرلماني في بنزرت",
        "ويمكن أن يصبحوا غدا أكثر قوة",
    ],
)
def test_these_times_are_no_date(text: str) -> None:
    assert not find(text, MONDAY)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("تعمل اليوم المصالح الإدارية بصفة عادية", "2017-03-13"),
        ("الجلسة التي عقدت اليوم هي الأخيرة", "2017-03-13"),
        ("العهد الذي أجراه اليوم هو عهد وفاء", "2017-03-13"),
        ("يعرف أن اليوم هو عيد ميلاده", "2017-03-13"),
        ("كان هناك اليوم اجتماع", "2017-03-13"),
        ("النجم يواجه اليوم الهلال السوداني", "2017-03-13"),
        ("لم يعد إلى غاية اليوم", "2017-03-13"),
        ("التي تنطلق اليوم في سوسة", "2017-03-13"),
        ("طرح المشكل اليوم على البرلمان", "2017-03-13"),
        ("سيصبح غدا رئيسا للحكومة", "2017-03-14"),
    ],
)
def test_the_day_of_the_text_is_a_date(text: str, iso: str) -> None:
    assert [f.iso for f in find(text, MONDAY)] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("تبحث فرق الإنقاذ عن ناجين من حريق شب فجر السبت", "2017-03-11"),
        ("سيتم التحقيق في الحريق الذي اندلع فجر السبت", "2017-03-11"),
        ("تبحث اللجنة الملف السبت", "2017-03-18"),
        ("يودع ملعبه بعد 29 عاما", "P29Y"),
        ("ستغلق المحطة بعد 29 عاما", "2046"),
        ("منذ أيار/مايو من العام ذاته", "2016-05"),
    ],
)
def test_what_broke_out_is_past_and_a_present_looks_back_over_years(text: str, iso: str) -> None:
    assert [f.iso for f in find(text, MONDAY)] == [iso]


def test_both_names_of_a_month_stand_before_its_year() -> None:
    (found,) = find("حتى أيار/مايو من العام ذاته", MONDAY)
    assert found.surface == "أيار/مايو من العام ذاته"
