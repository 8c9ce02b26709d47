"""What a word of a text is to the grammar, its clitics taken off."""

from __future__ import annotations

from workbench.detect.figures.lexicon import LEXICON, Lex

Found = tuple[Lex, int, bool, str, bool]
"""Lex, length of the clitics, و or not, the preposition, ال or not."""
_PREFIXES = (
    ("ال", False, "", True), ("و", True, "", False), ("وال", True, "", True), ("ب", False, "ب", False), ("بال", False, "ب", True),
    ("ل", False, "ل", False), ("لل", False, "ل", True), ("ف", False, "", False), ("فال", False, "", True), ("ك", False, "ك", False),
    ("كال", False, "ك", True), ("وب", True, "ب", False), ("وبال", True, "ب", True), ("ول", True, "ل", False), ("ولل", True, "ل", True),
    ("ه", False, "", False), ("ع", False, "ع", False), ("عال", False, "ع", True), ("هال", False, "", True),
)  # fmt: skip
_BY_LETTER = {
    letter: [p for p in _PREFIXES if p[0][0] == letter]
    for letter in dict.fromkeys(p[0][0] for p in _PREFIXES)
}
_MEMO_LIMIT = 50_000
_WHOLE = frozenset(["لامس", "ولامس", "فلامس"])
"""Words that only look like a clitic and another: لامس is to touch, not yesterday."""
_DROPS_AL = frozenset("WDMtH")
_SPOKEN_CLITICS = frozenset(["ه", "ع", "عال", "هال"])
_RARE_CLITICS = _SPOKEN_CLITICS | frozenset(["ف", "ك"])
"""Letters that far more often begin the word than a dual: فاسدين, كافرين."""


class _Memo(dict[str, Found | None]):
    def __missing__(self, word: str) -> Found | None:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        found = self[word] = _analyse(word)
        return found


lookup = _Memo().__getitem__
"""What a word is, with its clitics; None for a word that no rule looks at. Remembers its answers."""


def _analyse(word: str) -> Found | None:
    if word in _WHOLE:
        return None
    exact = LEXICON.get(word)
    if exact is not None and not exact.needs_al:
        al = word.startswith("ال") and exact.cls in _DROPS_AL
        return exact, 2 if al else 0, False, "", al
    for prefix, wa, prep, al in _BY_LETTER.get(word[:1], ()):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        lex = LEXICON.get("ال" + rest) if al else None
        lex = lex or LEXICON.get(rest)
        if lex is None or (lex.needs_al and not al) or len(rest) < _shortest(lex, prefix):
            continue
        if rest == "تمان" and (al or prefix == "ك"):  # إلتمان, كتمان
            continue
        drop = not al and rest.startswith("ال") and lex.cls in _DROPS_AL
        return lex, len(prefix) + (2 if drop else 0), wa, prep, al or drop
    return None


def _shortest(lex: Lex, prefix: str) -> int:
    """Shortest word that may stand after the clitic: short words are too often the tail of another."""
    if prefix in _SPOKEN_CLITICS and lex.numeral is not None:
        return 99
    if prefix in _RARE_CLITICS and lex.noun is not None and lex.noun.count == 2:
        return 99
    if prefix in _RARE_CLITICS and lex.unit is not None and lex.unit.count == 2:
        return 99  # عميلين
    if prefix in _SPOKEN_CLITICS and lex.cls == "2":
        return 99
    if prefix == "ك" and lex.cls == "o":
        return 3
    if prefix in {"ه", "ع", "ك", "ف"}:
        return 4
    if prefix == "ب" and lex.numeral is not None and lex.numeral.value == 6:
        return 2
    if lex.cls in "kfmibqgzx":
        return 2 if prefix == "و" and lex.cls in "fmibqgzxA" else 99
    if lex.numeral is not None and prefix == "و":
        return 2
    return 2 if prefix.endswith("ال") or (prefix == "لل" and lex.cls == "D") else 3
