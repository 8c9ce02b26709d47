"""The generated tables are what the generator writes, and agree with the properties they stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.arabic import make_tables
from workbench.arabic import tables, ucd


def test_the_committed_module_is_what_the_generator_writes() -> None:
    if not (make_tables.DEFAULT / "UnicodeData.txt").exists():
        pytest.skip("the Unicode Character Database is not installed (Debian: unicode-data)")
    with (make_tables.DEFAULT / "extracted/DerivedBidiClass.txt").open(encoding="utf-8") as lines:
        if make_tables.VERSION not in lines.readline():
            pytest.skip(f"the installed Unicode Character Database is not {make_tables.VERSION}")
    assert Path(tables.__file__).read_text(encoding="utf-8") == make_tables.module(make_tables.DEFAULT)


@pytest.mark.parametrize("runs", [tables.BIDI_CLASS, tables.LINE_BREAK, tables.JOINING_TYPE, tables.CELLS])
def test_a_property_covers_every_code_point(runs: str) -> None:
    assert sum(int(run[1:], 16) for run in runs.split(" ")) == 0x110000


def test_the_fast_and_the_general_encoding_agree() -> None:
    """The same text with a character outside of the frequent alphabet takes the other path."""
    text = "قال: «نعم» (18%) و٣٫٥ – WHO…\u200f\n\t"
    for prop in (ucd.bidi_class, ucd.line_break, ucd.joining_type, ucd.cells):
        assert prop.letters(text) == prop.letters(text + "漢")[:-1]
        assert prop.letters(text) == b"".join(prop[char].encode() for char in text)


def test_a_lone_surrogate_has_properties_too() -> None:
    assert len(ucd.bidi_class.letters("ا\ud800ب")) == 3
