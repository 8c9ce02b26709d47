"""Ordinals of more than one word become one item: الحادي عشر, الخامس والعشرين, الخامس والثمانين بعد المئة."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.arabic.numerals import Kind
from workbench.detect.figures.lexicon import OTHER, Lex
from workbench.detect.figures.number_runs import together
from workbench.detect.figures.tokens import Item

_TENFOLD = word_set("سنوات أعوام أشهر شهور أسابيع أيام ساعات دقائق آلاف ملايين مليارات")


def ordinal(items: list[Item], at: int, out: list[Item], text: str) -> int:
    """Puts the ordinal that begins at `at` on `out`, as one item; the index behind its last word."""
    first = items[at]
    value, last = first.lex.number, at
    nxt = items[at + 1] if at + 1 < len(items) and together(items, at, at + 1) else None
    numeral = nxt.lex.numeral if nxt else None
    if first.cls == "W":
        if not (nxt and numeral and numeral.kind is Kind.TEN and not nxt.wa and not nxt.al):
            out.append(first)
            return at + 1
        value, last = 11, at + 1
        if _counted(items, at):
            lex = Lex("w", numeral=numeral)
            span, end = text[first.start : items[last].end], items[last].end
            number = Item(
                first.start, end, first.outer, "w", lex, span, first.al, first.wa, first.prep, value
            )
            number.kind = "number"
            out.append(number)
            return last + 1
    elif nxt and numeral and numeral.kind is Kind.TEN and value < 10 and not _ten_of(items, at):
        value, last = value + 10, at + 1
    elif nxt and nxt.cls == "k" and at + 2 < len(items):
        after = items[at + 2]
        tens = after.lex.numeral
        if (
            tens
            and tens.kind is Kind.TENS
            and value < 10
            and together(items, at + 1, at + 2)
            and (after.al or not first.al)
        ):
            value, last = value + int(tens.value), at + 2
    beyond = _beyond(items, last) if last > at or first.al else 0
    if beyond:
        value, last = value + beyond, last + 2
    if first.lex.tag == "part" and last == at:
        first.cls, first.lex = "r", OTHER
        out.append(first)
        return at + 1
    lex = Lex("o", number=value)
    kind = "ordinal" if last > at else "single"
    out.append(
        Item(
            first.start,
            items[last].end,
            first.outer,
            "o",
            lex,
            text[first.start : items[last].end],
            first.al,
            first.wa,
            first.prep,
            value,
            kind=kind,
        )
    )
    return last + 1


def _counted(items: list[Item], at: int) -> bool:
    """الأحد عشر شهرا, الأشهر الأحد عشر: eleven, which الحادي عشر ranks."""
    after = items[at + 2] if at + 2 < len(items) else None
    if after is not None and after.text in _ELEVEN_OF and not (after.al or after.prep):
        return True
    return at > 0 and items[at - 1].text.removeprefix("ال") in _TENFOLD


_ELEVEN_OF = word_set("شهرا يوما عاما أسبوعا لاعبا شخصا قتيلا مليونا ألفا مليارا")


def _beyond(items: list[Item], last: int) -> int:
    """اليوم الخامس والثمانين بعد المئة, المادة الثانية بعد الألف: the hundred or thousand an ordinal is counted from."""
    if last + 2 >= len(items) or items[last + 1].text != "بعد" or items[last + 1].cls != "g":
        return 0
    word = items[last + 2].text.removeprefix("ال")
    if not (items[last + 2].al or items[last + 2].text.startswith("ال")):
        return 0
    return {"مئه": 100, "مائه": 100, "الف": 1000}.get(word, 0)


def _ten_of(items: list[Item], at: int) -> bool:
    """المتهم الأول عشر سنوات, الثالث عشرة أيام: the ten counts the plural behind it and closes no teen."""
    ten = items[at + 1]
    if ten.prep or items[at].text in {"اول", "اولي"}:
        return True
    after = items[at + 2] if at + 2 < len(items) else None
    counted = after is not None and after.text in _TENFOLD and not (after.al or after.prep)
    return counted and not (at + 3 < len(items) and items[at + 3].digits)
