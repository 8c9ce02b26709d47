"""Isolated words through a UAX #9 terminal look as painted."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.terminal.simulator import shown, shown_by_python_bidi
from workbench.arabic.layout import Paragraph
from workbench.arabic.ucd import bidi_class
from workbench.terminal.isolate import ANCHOR, order
from workbench.terminal.plan import BLANK

LINES = (
    "بلغ عدد القتلى 2000 و5000 شخص عام 2024م، و1445هـ.",
    "ارتفع بنسبة 18% أو 3.5٪، و٢٠٠٠ أو ٥٠٪ من 1,250,000.5$",
    "قال (إن «الأمم» بخير)... ثم 18% من 5000؟ نعم! - لا؛ 7؛",
    "كوفيد-19 و/أو (كورونا)، «نعم»؛ في 31/12/2024 لـUNHCR (WHO)",
    "[انظر: www.un.org/ar] 12:30-14:45 و٣١/١٢/٢٠٢٤ و٣-٥ و3-5ب",
    "English with كلمة عربية (قوسين) 50% و5000.",
    "5آلاف جندي و10كم 20ألف 30مليون",
    "الاتحاد(الأوروبي) و(غيره) ((ب)ا) [و(كذا)]",
    "قُتِلَ ١٢ شَخْصًا",
)
WORDS = st.one_of(
    st.sampled_from(
        [word for line in LINES for word in line.split()]
        + [
            "(WHO)",
            "«",
            "»",
            "-",
            "–",
            "...",
            "2024",
            "٢٠٢٤",
            "5",
            "؟",
            "؛",
            "،",
            "%",
            "abc",
            "لا",
            "﷼",
            "50كم",
            "م",
        ]
    ),
    st.text(alphabet="ابمو12٣٤a.,:/-%«»()[]؟؛،", min_size=1, max_size=6),
)


def cells_of(text: str, base: int | None = None) -> list[str]:
    """The painted cells of a text laid out on one line."""
    cells: list[str] = []
    for cluster in Paragraph(text, base).line().clusters:
        cells += [cluster.glyph] + [""] * (cluster.width - 1)
    return cells


def impossible(row: list[str]) -> bool:
    """True where no sending order exists: a figure between a letter on its left and a Latin one on its right.

    Left-to-right text puts the figure left of the letter, and there is no blank to hold an anchor (or the
    one blank there is must also keep the next figure apart).
    """
    kinds = re.sub(r"  +", "|", "".join(" " if c.isspace() else bidi_class[c[0]] for c in row if c))
    return re.search(r"[RA][^L|]*1([^LRA| ]*|[^LRA|]*[12][^LRA|]*)L", kinds) is not None


def seen(row: list[str], base: int | None = None) -> list[str]:
    """The row after encoding, with the guard column, by way of a reordering terminal."""
    sent = order(row, BLANK)
    assert sorted(item.cell for item in sent) == [i for i, cell in enumerate(row) if cell]
    for item in sent:
        assert item.hidden == (item.glyph == ANCHOR and row[item.cell].isspace())
    cells = [BLANK, *(item.glyph for item in sent)]
    picture = shown(cells, BLANK, base)
    other = shown_by_python_bidi(cells, BLANK)
    assert [c for c in other if c not in "()<>[]{}«»‹›"] == [
        c[0] for c in picture if c[0] not in "()<>[]{}«»‹›"
    ]
    hidden = {item.cell + 1 for item in sent if item.hidden}
    return [" " if at in hidden else cell for at, cell in enumerate(picture)][1:]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("base", [0, 1])
def test_lines_of_news_survive_reordering(line: str, base: int) -> None:
    row = cells_of(line, base) + [" "] * 3
    assert seen(row) == row


@settings(max_examples=1500, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=7), st.sampled_from([0, 1]))
def test_any_line_survives_reordering(words: list[str], base: int) -> None:
    row = cells_of(" ".join(words), base) + [" "] * 2
    assume(not impossible(row))
    assert seen(row) == row
