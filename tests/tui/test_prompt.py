"""A question in the footer: on a narrow line the answers are shortened, and stay apart."""

from __future__ import annotations

import pytest

from workbench.texts import Texts
from workbench.tui import themes
from workbench.tui.paint import Painter
from workbench.tui.prompt import Question, pieces_of
from workbench.tui.widgets.choice import Option

EN = (
    "Event",
    "Casualties",
    "Statistic",
    "Money",
    "Statement",
    "Denial",
    "Responsibility",
    "Threat",
    "Policy",
)
AR = ("حدث", "ضحايا", "إحصاء", "مال", "تصريح", "نفي", "تبنٍّ", "تهديد أو توقع", "سياسة")


async def _never(label: str) -> None:
    raise AssertionError(label)


def names(titles: tuple[str, ...], width: int) -> list[str]:
    painter = Painter(Texts("en"), themes.PAPER)
    options = tuple(Option(t, t, str(n)) for n, t in enumerate(titles, 1))
    question = Question("2 places, 2 sentences:", options, _never, short="2 sentences:")
    pieces = pieces_of(question, painter, width)
    if width >= 80:
        assert sum(painter.text_width(text) for text, _ in pieces) <= width
    return [text for text, _ in pieces[4::4]]


@pytest.mark.parametrize("titles", [EN, AR])
@pytest.mark.parametrize("width", [60, 80, 100, 120, 160])
def test_answers_stay_apart(titles: tuple[str, ...], width: int) -> None:
    found = names(titles, width)
    assert len(set(found)) == len(titles)
    assert all(t.startswith(n.rstrip("…")) for t, n in zip(titles, found, strict=True))


def test_a_cut_answer_says_so_where_there_is_room() -> None:
    assert names(EN, 160) == list(EN)
    assert [n for n, t in zip(names(EN, 110), EN, strict=True) if n != t and not n.endswith("…")] == []
