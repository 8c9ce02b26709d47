"""Arabic joining: which presentation form draws each letter (The Unicode Standard, section 9.2, rules R1–R7)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from workbench.arabic import tables
from workbench.arabic.ucd import joining_type

_ISOLATED, _FINAL, _INITIAL, _MEDIAL = range(4)
LAM = "\u0644"


def _rows(table: str) -> dict[str, tuple[str, ...]]:
    """`letter form form …` rows as a dictionary; a form that does not exist is an empty string."""
    rows = (row.split(" ") for row in table.split(";"))
    return {
        chr(int(letter, 16)): tuple("" if form == "0" else chr(int(form, 16)) for form in forms)
        for letter, *forms in rows
    }


FORMS = _rows(tables.FORMS)
"""Letter → its isolated, final, initial and medial presentation form."""
LAM_ALEF = _rows(tables.LAM_ALEF)
"""Alef → the isolated and the final form of its ligature with a lam."""

_ARABIC = re.compile("[\u0620-\u08ff]")
_JOINED = re.compile(rb"[RDLC](?:T*[RDLC])+")
_LONGEST_KEPT = 48
"""Longer words are not remembered, so that the memory of the cache is bounded."""
_SPLIT = re.compile(r"([^ ]+)")


def shape(text: str, ligature: bool = True) -> list[str]:
    """The glyph of each code point of `text`, which is shaped by itself: nothing joins across its ends.

    An alef that is drawn with the lam before it has an empty glyph. Joining goes through marks, is asked for
    by ZWJ and tatweel, and stopped by ZWNJ; neither a highlight nor the direction of a run matters.
    """
    if not _ARABIC.search(text):
        return list(text)
    glyphs: list[str] = []
    for word in _SPLIT.split(text):
        glyphs += _word(word, ligature) if len(word) <= _LONGEST_KEPT else _shape_word(word, ligature)
    return glyphs


@lru_cache(maxsize=16384)
def _word(word: str, ligature: bool) -> tuple[str, ...]:
    """`_shape_word`, remembered: news repeats its words."""
    return _shape_word(word, ligature)


def _shape_word(word: str, ligature: bool) -> tuple[str, ...]:
    """`shape` for a piece without a space (a space joins to nothing)."""
    glyphs = list(word)
    kinds = joining_type.letters(word)
    for run in _JOINED.finditer(kinds):
        _run(word, kinds, glyphs, run.start(), run.end())
    if ligature:
        _ligate(word, kinds, glyphs)
    for at, char in enumerate(word):
        if glyphs[at] == char and char in FORMS:
            glyphs[at] = FORMS[char][_ISOLATED] or char
    return tuple(glyphs)


def _run(word: str, kinds: bytes, glyphs: list[str], start: int, end: int) -> None:
    """Choose forms in a stretch of joining letters and transparent marks."""
    letters = [at for at in range(start, end) if kinds[at] != 0x54]
    joins = [kinds[a] in b"DLC" and kinds[b] in b"DRC" for a, b in pairwise(letters)]
    for at, before, after in zip(letters, [False, *joins], [*joins, False], strict=True):
        forms = FORMS.get(word[at])
        if forms is None:
            continue
        wanted = (_MEDIAL if after else _FINAL) if before else (_INITIAL if after else _ISOLATED)
        fallback = forms[_FINAL] if before else forms[_ISOLATED]
        glyphs[at] = forms[wanted] or fallback or forms[_ISOLATED] or word[at]


def ligated(kinds: bytes, word: str, lam: int) -> int | None:
    """Index of the alef that forms a ligature with the lam at `lam`, None when there is none.

    Marks may stand between; a ZWJ or ZWNJ there prevents the ligature.
    """
    at = lam + 1
    while at < len(word) and kinds[at] == 0x54:
        at += 1
    return at if at < len(word) and word[at] in LAM_ALEF else None


def _ligate(word: str, kinds: bytes, glyphs: list[str]) -> None:
    """Replace each lam-alef by its ligature: the lam gets the glyph, the alef none."""
    lam = word.find(LAM)
    while lam >= 0:
        alef = ligated(kinds, word, lam)
        if alef is not None:
            joined = glyphs[lam] in FORMS[LAM][_FINAL] + FORMS[LAM][_MEDIAL]
            glyphs[lam] = LAM_ALEF[word[alef]][joined]
            glyphs[alef] = ""
        lam = word.find(LAM, lam + 1)
