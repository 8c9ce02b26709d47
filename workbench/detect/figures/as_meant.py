"""What the marks of a text stand for: a tatweel for a dash, a lost percent sign, a bar in a date, ligatures."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.arabic.chars import Folded, fold
from workbench.detect.figures.spelling import scaled
from workbench.detect.months import month

_ASKED = re.compile(r"[\u0621-\u064a] ?\?|\?\?")
_LOST = re.compile(r"(?<=[0-9\u0660-\u0669])\?(?= [\u0621-\u064a])")
"""20? في يوم واحد: percent signs that an archive could not keep, in a text that asks nothing with the Latin mark."""
_LIGATURES = dict.fromkeys(range(0xFDF0, 0xFE00), "\u2022")
_LIGATURE = re.compile("[\ufdf0-\ufdff]")
"""Ligatures of whole phrases (ﷺ) hold no figure; left alone they would make one character into many words."""
_DASH = re.compile(r"(?<=\d )\u0640+(?= |\d)")
_SCORED = re.compile(r"(?<=\d)\u0640+(?= ?\d)|(?<=\d )\u0640+(?= |\d)")
"""A tatweel between two numbers is typed for a dash: 2 ـ 0, in a text of matches also 2ـ0 and 79 ــــ67."""
_MONTHS = re.compile(
    r"(?<![\u0621-\u064a])([\u0621-\u064a]+)((?: \d{4})?(?: \u0640+ ?|\u0640+ ))(?=(?:\d{1,2} )?([\u0621-\u064a]+))"
)
"""يناير ـ 25 أغسطس, مايوـ يونيو: a tatweel between two months is typed for a dash."""
_BARRED = re.compile(r"\((\d{1,2})\|(\d{1,2})\)")
"""(27|9): a day and its month."""
_SEMICOLONS = re.compile(r"(?<![\d؛;])\d{1,3}(?:[؛;]\d{3})+(?![\d؛;])")
"""1؛250؛000: thousands that a semicolon was typed between for a comma."""
_PLAYED = re.compile("نتيجة|مبارا|هزيم|شوط|ثلاثيات|الدوري")


def as_meant(text: str) -> Folded:
    """The text folded, with the marks put right that were typed or kept for others; every offset stays."""
    plain = text.translate(_LIGATURES) if _LIGATURE.search(text) else text
    if "\u0640" in plain:
        dash = _SCORED if _PLAYED.search(plain) else _DASH
        plain = _MONTHS.sub(_month_dash, dash.sub(lambda m: "-" + m.group()[1:], plain))
    if "|" in plain:
        plain = _BARRED.sub(r"(\1/\2)", plain)
    if "؛" in plain and _SEMICOLONS.search(plain):
        plain = _SEMICOLONS.sub(lambda m: m.group().replace("؛", ",").replace(";", ","), plain)
    if "د.إ" in plain:
        plain = plain.replace("د.إ", "د.ه")  # the dirham of the Emirates, no Jordanian dinar (د.أ)
    if "\u2052" in plain:
        plain = plain.replace("\u2052", "%")
    if "?" in plain and not _ASKED.search(plain):
        plain = _LOST.sub("%", plain)
    known = fold(plain)
    pointed = scaled(known.text)
    return known if pointed == known.text else replace(known, text=pointed)


def _month_dash(m: re.Match[str]) -> str:
    """The months around a tatweel with the dash that it stands for; what are no months as they are."""
    both = month(m[1]) is not None and month(m[3]) is not None
    return m[1] + m[2].replace("\u0640", "-", 1) if both else m.group()
