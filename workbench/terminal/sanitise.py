"""Makes untrusted text harmless to draw: every control becomes something a person can see."""

from __future__ import annotations

import re

BIDI_PLACEHOLDER = "\u2327"
"""Stands for an explicit bidi control (UAX #9 2.1-2.4): X IN A RECTANGLE BOX, one cell, neutral."""
C1_PLACEHOLDER = "\u2426"
"""Stands for a C1 control (ECMA-48): SYMBOL FOR SUBSTITUTE FORM TWO."""
REPLACEMENT = "\ufffd"
"""Stands for a lone surrogate, which no UTF-8 stream can carry."""


def _table() -> dict[int, str]:
    """Code point → its picture, always one code point of one cell."""
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x7F] = "\u2421"
    table |= {code: C1_PLACEHOLDER for code in range(0x80, 0xA0)}
    table[0x85] = "\u2424"
    table |= {code: BIDI_PLACEHOLDER for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
    table[0x2028] = "\u2424"
    table[0x2029] = "\u00b6"
    table |= {code: REPLACEMENT for code in range(0xD800, 0xE000)}
    return table


_PICTURES = _table()
_HOSTILE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def sanitise(text: str) -> str:
    """The same text with nothing in it that a terminal would obey; same length, offset for offset.

    RLM, LRM, ZWNJ and ZWJ stay: they count for layout, which never draws them.
    """
    return text.translate(_PICTURES) if _HOSTILE.search(text) else text
