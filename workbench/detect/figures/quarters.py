"""Quarters, halves and semesters of a year: الربع الثالث, النصف الأول, السداسي الثاني."""

from __future__ import annotations

from workbench.detect.figures.lexicon import OTHER, Lex
from workbench.detect.figures.tokens import Item

_PARTS_OF_YEAR = {
    "ربع": "ربع", "نصف": "نصف", "ثلث": "ثلث", "السداسي": "نصف", "السداسيه": "نصف", "الثلاثي": "ربع", "الثلاثيه": "ربع",
}  # fmt: skip
"""الربع, السداسي: what an ordinal makes a part of a year of."""

_BOUND = {
    ahead + clitic + part: part
    for ahead in ("", "و", "ف")
    for clitic in ("بال", "كال", "لل")
    for part in ("سداسي", "سداسيه", "ثلاثي", "ثلاثيه")
}
"""بالسداسي: the part behind its clitics."""
_ASKED = frozenset([*_PARTS_OF_YEAR, *_BOUND])


def label_quarters(items: list[Item]) -> None:
    """الربع الثالث and النصف الأول are parts of a year, not fractions."""
    places = [at for at, i in enumerate(items) if i.text in _ASKED or i.cls == "M"]
    if places and places[-1] == len(items) - 1:
        places[-1:] = [] if places[-2:-1] == [len(items) - 2] else [len(items) - 2]
    for at in places:
        if at < 0:
            continue
        item, after = items[at], items[at + 1]
        if item.al and item.text == "ربع" and item.cls == "w" and _this_or_nth(items, at):
            continue
        if at + 2 == len(items) and after.al and after.text == "ربع":
            _this_or_nth(items, at + 1)
        if after.cls == "-" and item.cls == "M":
            _two_names(items, at)
        if not after.al:
            continue
        bound = _BOUND.get(item.text)
        tag = _PARTS_OF_YEAR.get("ال" + bound if bound else item.text)
        if tag is None:
            continue
        night = [x.text.removeprefix("ال") for x in items[at + 2 : at + 4]]
        if night in (["من", "ليل"], ["من", "ليله"]):
            item.cls, item.lex = "r", OTHER
            continue
        word = bound or item.text.removeprefix("ال")
        last = after.text in {"اخير", "اخيره"}
        if item.text in {"ربع", "نصف"} and item.al and not last and after.cls in "PFC":
            item.cls, item.lex = "Q", Lex("Q", tag=tag)
            continue
        if not (item.al or word != item.text) or not (after.cls == "o" or last):
            continue
        if word not in {"ربع", "نصف", "ثلث"} and not any(x.cls in "yaT" for x in items[at + 2 : at + 5]):
            continue
        if last:
            after.cls, after.value = "o", 4 if tag == "ربع" else 2 if tag == "نصف" else 3
        if word != item.text:
            item.start, item.text, item.al = item.start + len(item.text) - len(word), word, True
        item.cls, item.lex = "Q", Lex("Q", tag=tag)


def _this_or_nth(items: list[Item], at: int) -> bool:
    """هذا الربع is the one that runs; الربع الـ12 على التوالي is one of so many."""
    item, ahead = items[at], items[at + 1 : at + 3]
    number = ahead[1] if len(ahead) == 2 and ahead[0].cls == "p" else ahead[0] if ahead else None
    if number is not None and number.digits and number.prep == "ال":
        item.cls, item.lex, item.kind, item.value = "r", OTHER, "word", None
        return True
    this = at > 0 and items[at - 1].cls == "T" and items[at - 1].text in {"هذا", "وهذا"}
    if this and (not ahead or (ahead[0].cls not in "oPFCR$%" and not ahead[0].al)):
        item.cls, item.lex = "Q", Lex("Q", tag="ربع")
        return True
    return False


def _two_names(items: list[Item], at: int) -> None:
    """ديسمبر-كانون الأول: two names of one month, as with a stroke."""
    other = items[at + 2] if at + 2 < len(items) else None
    if other is not None and other.cls == "M" and other.lex.month == items[at].lex.month:
        items[at + 1].cls = "/"
