"""A day or month without a year lies where the words beside it say: behind what happened, ahead of what is to come."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

MAY, JANUARY = date(2022, 5, 10), date(2022, 1, 10)


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("ارتفع التضخم في أواخر ديسمبر", MAY, "2021-12"),
        ("المستويات التي سجلتها الليرة في 20 ديسمبر", MAY, "2021-12-20"),
        ("وقعت المعارك في نوفمبر", MAY, "2021-11"),
        ("الهجوم الذي وقع في 20 ديسمبر", MAY, "2021-12-20"),
        ("قال إنه سيزور موسكو بعد الهجوم الذي وقع في 20 ديسمبر", JANUARY, "2021-12-20"),
        ("ستعلن النتائج وكان التصويت جرى في 20 ديسمبر", MAY, "2021-12-20"),
        ("سيعقد المؤتمر في 20 ديسمبر", JANUARY, "2022-12-20"),
        ("سيعقد المؤتمر في 20 ديسمبر", MAY, "2022-12-20"),
        ("المؤتمر المقرر في 20 ديسمبر", JANUARY, "2022-12-20"),
        ("تنتهي المهلة في 20 ديسمبر", MAY, "2022-12-20"),
        ("كان مقررا عقده في 20 ديسمبر", JANUARY, "2021-12-20"),
        ("في 20 ديسمبر", MAY, "2022-12-20"),
        ("ارتفعت المبيعات في الربع الرابع", JANUARY, "2021-36"),
        ("وستعلن الأرقام خلال الثلاثي الأول", date(2022, 12, 1), "2023-33"),
    ],
)
def test_the_nearest_word_of_time_chooses_the_year(text: str, published: date, iso: str) -> None:
    (found,) = find(text, published)
    assert found.iso == iso
    assert found.alternatives, "the other year is kept"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("احتج العمال يوم 26 جانفي 1978 ويعرف هذا اليوم بالخميس الأسود", ["1978-01-26"]),
        ("يجتمع المجلس هذا اليوم", ["2022-05-10"]),
        ("يشهد الشارع منذ صباح اليوم الثلاثاء 10 ماي توافد الناس", ["2022-05-10"]),
        ("بين 22 أكتوبر 2021 وحتى يوم 25 من الشهر ذاته", ["2021-10-22/2021-10-25"]),
        ("العام الجديد", ["2022"]),
        ("في عام 2019 انخفض العدد مقارنة بالعام السابق", ["2019", "2018"]),
        ("المهرجان يعلن الخميس عن الفائزين", ["2022-05-12"]),
        ("والوزيرة سيلفي غولار قالت الخميس إنها ترحل", ["2022-05-05"]),
        ("سيمتد الخسوف إلى المنطقة السبت", ["2022-05-14"]),
        ("سيفتح الصندوق الذي تم تسليمه الأحد", ["2022-05-08"]),
        ("ستجرى الاختبارات من الخميس إلى السبت", ["2022-05-12/2022-05-14"]),
        ("استقبلت في ديسمبر الماضي 1257 سائحا", ["2021-12", None]),
        ("سيتم إصلاح الطريق في موفى شهر ماي", ["2022-05"]),
    ],
)
def test_days_that_other_words_settle(text: str, iso: list[str]) -> None:
    assert [f.iso for f in find(text, MAY)] == iso


@pytest.mark.parametrize("text", ["حصد النصر نقطته رقم (57)", "حصد الوفد 57 ميدالية"])
def test_points_and_medals_are_no_deaths(text: str) -> None:
    (found,) = find(text, MAY)
    assert found.role is None and found.value == 57
