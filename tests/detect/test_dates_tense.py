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
    ],
)
def test_the_nearest_word_of_time_chooses_the_year(text: str, published: date, iso: str) -> None:
    (found,) = find(text, published)
    assert found.iso == iso
    assert found.alternatives, "the other year is kept"


@pytest.mark.parametrize("text", ["حصد النصر نقطته رقم (57)", "حصد الوفد 57 ميدالية"])
def test_points_and_medals_are_no_deaths(text: str) -> None:
    (found,) = find(text, MAY)
    assert found.role is None and found.value == 57
