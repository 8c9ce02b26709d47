"""A real workspace on a temporary database, with a few articles in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.assemble import Workspace, workbench
from workbench.config.model import Config, Detection, Exporting
from workbench.domain.article import Given

FIRST = """الفيضان يودي بحياة 12 شخصًا في وادي الرمان
قالت وزارة الداخلية، يوم الأحد، إن نحو 120 شخصًا أصيبوا وإن 12 شخصًا قتلوا في فيضان وادي الرمان. وأضافت الوزارة أن فرق الإنقاذ تواصل البحث عن المفقودين.

وأعلنت منظمة الصحة العالمية (WHO) أن 2000 و5000 أسرة نزحت من القاهرة وبيروت، بزيادة 18% عن العام الماضي. ونفى المتحدث باسم الجيش ذلك في 31/12/2024.

وقال شهود إن المياه غمرت الطرق «بسرعة كبيرة»، وإن الناس لجؤوا إلى الأسطح. وتعهد رئيس الوزراء بتعويض المتضررين بمبلغ 3.5 مليون دولار.
"""
COPY = (
    FIRST.replace("الفيضان يودي", "فيضان جارف يودي")
    .replace("وأضافت الوزارة", "وذكرت الوزارة")
    .replace("12 شخصًا قتلوا", "14 شخصًا قتلوا")
)
OTHER = """البنك المركزي يرفع الفائدة
رفع البنك المركزي المصري سعر الفائدة 200 نقطة أساس إلى 21.25% في اجتماع يوم الخميس. وقال المحافظ حسن عبد الله إن التضخم بلغ 33% في يوليو.
"""


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    """Three articles: two copies of one story, and another."""
    config = Config(
        analyst="sara",
        database=tmp_path / "test.sqlite",
        export=Exporting(folder=tmp_path / "exports"),
        detection=Detection(backend="crf"),
    )
    workspace = workbench(config)
    for text, outlet, day in (
        (OTHER, "Mada", "2024-08-01"),
        (COPY, "الشرق", "2024-06-02"),
        (FIRST, "القدس العربي", "2024-06-01"),
    ):
        report = workspace.ingesting.paste(text, Given(outlet=outlet, published=day))
        workspace.detecting.run(report.added)
    yield workspace
    workspace.close()
