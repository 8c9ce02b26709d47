"""Searches that find nothing, said with words that the index knows."""

from __future__ import annotations

import pytest

from workbench.assemble import Workspace
from workbench.domain.article import Given
from workbench.domain.query import ListQuery
from workbench.storage import near

TEXTS = (
    "هجوم في بروكسيل\n\nأخلت الشرطة محطة القطارات في بروكسيل بعد انفجار صغير مساء أمس.",
    "قمة في بروكسل\n\nبدأ قادة الدول الأوروبية قمة في بروكسل لبحث الميزانية.",
    "قطارات جديدة\n\nأعلنت الشركة أن القطارات الجديدة ستصل إلى المحطة في مايو.",
)


@pytest.fixture
def library(work: Workspace) -> Workspace:
    for text in TEXTS:
        work.ingesting.paste(text, Given(outlet="صحيفة", published="2024-05-01"))
    return work


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("القطاارات", "القطارات"),
        ("محطة القطارات بروكسل", "محطة القطارات بروكسيل"),  # all are known, never together
        ("xyzzy", None),
        ('"قمة بروكسيل"', None),
        ("", None),
    ],
)
def test_the_nearest_words_that_find_something(library: Workspace, typed: str, found: str | None) -> None:
    said = library.library.near(ListQuery(text=typed))
    assert said is None if found is None else said == found
    if said is not None:
        assert library.library.count(ListQuery(text=said)) and not library.library.count(
            ListQuery(text=typed)
        )


def test_an_empty_library_knows_no_words(work: Workspace) -> None:
    assert list(near.queries(work.store.conn, "بروكسل")) == []


def test_words_are_offered_as_the_articles_spell_them(library: Workspace) -> None:
    for text in (
        "زيارة إسرائيل\n\nوصل الوزير إلى إسرائيل ثم غادر إسرائيلَ مساء.",
        "نبأ\n\nقالت اسرائيل إنها ستوافق على الهدنة في الأردن.",
    ):
        library.ingesting.paste(text, Given(outlet="صحيفة", published="2024-05-01"))
    assert library.library.near(ListQuery(text="اسراءيل")) == "إسرائيل"
    assert library.library.near(ListQuery(text="الارددن الهدنة")) == "الأردن الهدنة"
