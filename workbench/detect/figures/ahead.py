"""The head of a number that stands behind it: percent sign, currency, unit or counted noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.detect.figures import context, labels
from workbench.detect.figures.currencies import (
    ABBREVIATED,
    CODES,
    CURRENCIES,
    CURRENCY_DUALS,
    MILLIONS,
    NATIONAL,
    SYMBOLS,
)
from workbench.detect.figures.guess import WAW, WITH_BA_OR_LAM, is_verb, no_noun, rooted
from workbench.detect.figures.place_lists import in_place_list
from workbench.detect.figures.senses import POINTS, is_bomb, is_contract, is_place
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_TENS = frozenset(range(20, 100, 10))


@dataclass(slots=True)
class Head:
    """What a number counts; `last` is the index past the whole phrase, `before` that of a noun that precedes."""

    last: int
    type: FigureType | None = None
    noun: str | None = None
    unit: str | None = None
    currency: str | None = None
    rule: str = "figure:count"
    word: Item | None = None
    before: int | None = None


SQUARE = frozenset(["مربع", "مربعه", "مربعا", "مكعب", "مكعبه", "مكعبا"])

POWER = {"مربع": "square", "مكعب": "cubic"}

TWO = frozenset(["اثنين", "اثنان", "اثنتين", "اثنتان"])
"""The pronoun forms of two, which no noun follows."""


def currency_of(item: Item) -> tuple[str | None, str | None]:
    """(ISO 4217 code, name) that a currency item names by itself."""
    if item.text in SYMBOLS:
        return SYMBOLS[item.text], None
    if item.kind == "latin" and item.text not in CURRENCIES:
        return (item.text.upper() if item.text in CODES else None), None
    if item.text == MILLIONS:
        return None, "dinar"
    if item.kind == "abbr":
        return ABBREVIATED.get(item.text.rstrip(".")), None
    name, code = CURRENCIES.get(item.text) or CURRENCY_DUALS.get(item.text) or (None, None)
    return code, name


def near(items: Sequence[Item], i: int) -> bool:
    """The item follows the one before it with nothing but blanks."""
    return i < len(items) and items[i].outer - items[i - 1].end <= 2


def _percent(
    _items: Sequence[Item], _taken: bytearray, _at: int, after: int, item: Item, found: Head
) -> bool:
    if item.cls != "%":
        return False
    found.type, found.last, found.rule, found.unit = (
        FigureType.PERCENT,
        after + 1,
        "figure:percent",
        "percent",
    )
    return True


def _money(items: Sequence[Item], taken: bytearray, _at: int, after: int, item: Item, found: Head) -> bool:
    code_word = item.kind == "latin" and item.text in CODES
    vague = items[after - 1].cls[0] == "v"
    if (item.cls != "$" and not code_word) or item.wa or item.prep or (item.al and not vague):
        return False
    if item.lex.unit and item.lex.unit.count == 2 and after and items[after - 1].cls[0] in "dnyw":
        return False
    found.type, found.last, found.rule, found.word = FigureType.MONEY, after + 1, "figure:money", item
    found.currency, found.unit = currency_of(item)
    found.noun = item.text if item.kind == "word" else None
    if found.unit and near(items, after + 1) and not taken[after + 1]:
        code = NATIONAL.get((found.unit, items[after + 1].text))
        if code:
            found.currency, found.last = code, after + 2
    return not (code_word and items[after - 1].end < item.start - 2)


_NUMBERED = frozenset(["رقم", "الرقم", "برقم"])


def _is_numbered(items: Sequence[Item], at: int, after: int) -> bool:
    """القضية رقم 1472 سنة 47, الطريق رقم 90 كلم 6: a number that names, before the unit of the next."""
    unit = items[after].lex.unit
    led = at > 0 and items[at - 1].text in _NUMBERED and items[after + 1].digits
    return led and unit is not None and unit.name in {"year", "kilometre"}


def _unit(items: Sequence[Item], taken: bytearray, at: int, after: int, item: Item, found: Head) -> bool:
    part = at >= 0 and (items[at].text in {"نصف", "ربع", "ثلث"} or 0 < float(items[at].value or 0) < 1)
    if item.cls == "H" and part and not item.prep:
        found.type, found.rule, found.last = FigureType.DURATION, "figure:duration", after + 1
        found.unit, found.noun, found.word = "hour", item.text, item
        return True
    unit = item.lex.unit
    if unit is None or unit.kind not in {"measure", "time"} or item.wa or item.prep:
        return False
    if near(items, after + 1) and (
        (item.text in POINTS and is_place(item, items[after + 1])) or _is_numbered(items, at, after)
    ):
        return False
    if unit.count == 2 and at >= 0 and after > at + 1:
        return False
    if unit.kind == "time":
        one_of = at >= 0 and (
            items[at].text in {"احد", "احدي"} or (item.text == "اشهر" and items[at].text == "من")
        )
        if item.cls == "U" and one_of:
            return False
        if item.al and not (
            (at >= 0 and items[at].cls[0] == "v" and item.cls == "U" and unit.name != "hour")
            or (at >= 0 and items[at].cls in "wn" and item.cls == "U" and items[at].value != 1)
            or items[at].text in {"نصف", "ربع", "ثلث"}
        ):
            return False
        if item.cls == "H" or (item.cls[0] == "c" and items[at].cls == "y" and not item.text.endswith("ا")):
            return False
        found.type, found.rule = FigureType.DURATION, "figure:duration"
    elif item.kind == "latin" and item.text in {"m", "g", "l"} and item.start != items[after - 1].end:
        return False
    else:
        found.type, found.rule = FigureType.MEASURE, "figure:measure"
    found.last, found.unit, found.noun, found.word = after + 1, unit.name, item.text, item
    if is_bomb(items, after):
        found.type, found.rule = None, "figure:counted"
    if unit.name == "decade" and is_contract(items, at, after):
        found.type, found.rule, found.unit = None, "figure:noun", None
    if unit.kind == "measure" and near(items, after + 1) and not taken[after + 1]:
        word = items[after + 1].text
        if word in SQUARE:
            found.unit = f"{POWER[word.rstrip('اه')]} {unit.name}"
            found.last = after + 2
        elif (
            items[after + 1].cls == "/"
            and near(items, after + 2)
            and items[after + 2].text in {"س", "ساعه", "ثانيه", "h"}
        ):
            found.unit, found.last = (
                f"{unit.name} per {'second' if items[after + 2].text == 'ثانيه' else 'hour'}",
                after + 3,
            )
        elif unit.name == "degree" and word in {"مئويه", "فهرنهايت", "c", "f"}:
            found.last = after + 2
    return True


def _others(items: Sequence[Item], _taken: bytearray, at: int, after: int, item: Item, found: Head) -> bool:
    """اثنان آخران: the one noun behind the pronoun forms of two; وإصابة 689 آخر: so many more."""
    if at < 0:
        return False
    more = item.text == "اخر" and at > 0 and bool(items[at - 1].lex.role) and (items[at].value or 0) > _FEW
    behind = items[after + 1] if more and after + 1 < len(items) else None
    more = more and (behind is None or behind.cls not in "rRjhalcUdnyw" or behind.text[0] in "بل")
    if not more and (items[at].text not in TWO or item.text not in _OTHER_TWO):
        return False
    found.noun, found.unit, found.last = item.text, "person", after + 1
    found.word, found.rule = item, "figure:counted"
    return True


def _noun(items: Sequence[Item], _taken: bytearray, at: int, after: int, item: Item, found: Head) -> bool:
    number = items[at] if at >= 0 else items[after - 1]
    vague = number.cls[0] == "v"
    if (
        item.cls[0] not in "rR"
        or item.kind != "word"
        or item.wa
        or item.prep
        or (item.cls == "R" and item.lex.unit and item.text not in POINTS)
    ):
        return False
    if (
        (item.text in context.STOP and not _hurt(item, number) and not _machine(items, after, number))
        or (at > 0 and number.digits and items[at - 1].text in {"رقم", "برقم"} and not items[at - 1].al)
        or (len(item.text) < 2 and item.lex.noun is None)
        or (item.lex.direction and item.text not in {"خسائر", "مكاسب", "قفزه"})
        or (item.lex.role and not item.lex.noun and item.text != "ارواح")
        or _of_them(items, after)
    ):
        return False
    definite = item.al or (item.text.startswith("ال") and len(item.text) > 3 and context.is_definite(item))
    if definite and not vague:
        return False
    if number.text in TWO and number.cls == "w":
        if item.text not in _OTHER_TWO:
            return False
        found.last, found.word, found.noun, found.unit, found.rule = (
            after + 1,
            item,
            item.text,
            "person",
            "figure:counted",
        )
        return True
    tens = number.al and not number.digits and number.value in _TENS
    if tens and item.lex.noun is None and (item.text.startswith("م") or not item.text.endswith(("ا", "ه"))):
        return False
    if item.lex.noun is None and not vague:
        if number.cls == "y" and not _counts(items, at, number, item.text):
            return False
        if (
            labels.is_label(items, at)
            or (labels.is_rank(items, at) and (items[at].digits or items[at].al))
            or no_noun(item.text)
            or (number.digits and in_place_list(items, at))
        ):
            return False
        if item.text in _GOES_ON or item.text in _AS or (number.digits and _precise(number, item)):
            return False
        if (
            item.text.startswith("و")
            and item.text not in WAW
            and not ((number.digits or number.cls == "w") and rooted(item.text))
        ):
            return False
        joined = item.text[0] in "وبلفك" and item.text[1:3] == "ال" and context.article(item.text)
        if joined or (is_verb(item.text) and not _per_head(items, after)):
            return False
        if number.kind == "weak" and number.text in {"واحد", "واحده", "احد", "احدي"}:
            return False
    sure = item.text in WITH_BA_OR_LAM or item.text in WAW
    if (item.text.startswith("لل") and item.lex.noun is None) or (number.kind == "dec" and item.text in WAW):
        return False
    if item.text[0] in "وبف" and item.lex.noun is None and not sure and item.text[1:] in context.STOP:
        return False
    if vague and (
        (number.al and not definite) or (item.lex.noun is None and _no_noun_of_many(item.text, definite))
    ):
        return False
    found.last, found.word = after + 1, item
    found.noun = item.text if item.al or not definite else item.text.removeprefix("ال")
    found.unit = (item.lex.noun.unit or None) if item.lex.noun else None
    found.rule = "figure:counted" if item.lex.noun else "figure:noun"
    return True


_FEW = 10
"""More than so many are told with a singular."""
_OTHER_TWO = frozenset(["اخرين", "اخران", "اخريين", "اخريان"])
_GOES_ON = frozenset(
    folded(
        "انطلاقا مرورا ابتداء بدءا انتهاء إزاء داخل خارج حيال وسط تجاه أصيلي أصيل أصيلة صادر صادرة تابع تابعة كائن كائنة قاطن قاطنة قيمة مجموع إجمالي عدد حصيلة "
        "حتفهم حتفه حتفها مصرعهم مصرعه مصرعها أفضل أكبر أعلى أقل أهم أبرز صحيحة متأتية متأت مقارنة مصحوبا مصحوبة موزعين موزعة مرفوقا مرفوقين عوضا بدلا مستوى بيع شراء"
    ).split()
)
"""Prepositions, superlatives and participles with which the sentence goes on behind a number; it counts none of them."""


def _hurt(item: Item, number: Item) -> bool:
    """309 مصابين: the wounded whom a number counts; behind 12 جنديا they only describe them."""
    noun = item.lex.noun
    return noun is not None and noun.role is not None and number.cls[0] in "dnyw"


def _machine(items: Sequence[Item], at: int, number: Item) -> bool:
    """20 آلية عسكرية: آلية folds as إليه; a vehicle where its adjective follows or the clause ends."""
    if items[at].text != "اليه" or number.value is None or (2 < number.value < 11) or number.al:
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    described = after is not None and after.cls == "r" and after.text.endswith("ه") and not after.al
    behind = after is not None and (after.prep == "ل" or after.text[:2] == "لل")
    return after is None or after.cls in ".,|f" or described or behind


_AS = frozenset(
    "ك" + word
    for word in folded(
        "إحصائية حصيلة رقم حد نتيجة عدد دفعة مرحلة تعويض تعويضات قيمة رسوم معدل متوسط ضمان قرض راتب مكافأة إجمالي مجموع غرامة تقدير سعر مبلغ منحة هدية هدف أقصى أقل أول آخر مهر ربح أرباح مصاريف بداية"
    ).split()
)
"""7 أو 8 كإحصائية أولية: as what the number is given."""


def _of_them(items: Sequence[Item], at: int) -> bool:
    """552 حكم عليهم, 14 قبض عليهم: a verb and its pronoun, no noun; a participle (12 مدعى عليهم) is one."""
    item, them = items[at], items[at + 1].text if at + 1 < len(items) else ""
    plain = item.lex.noun is None or item.text == "حكم"
    return plain and them in _THEM and not item.text.startswith("م") and not item.text.endswith("ا")


_THEM = frozenset(["عليهم", "عليهما", "عليهن", "عنهم", "عنهما", "بهم", "بحقهم"])


def _per_head(items: Sequence[Item], at: int) -> bool:
    """106.3 ذكر لكل 100 أنثى: males, not the verb to mention."""
    return items[at].text == "ذكر" and at + 1 < len(items) and items[at + 1].text == "لكل"


def _precise(number: Item, item: Item) -> bool:
    """19.27, 15.83: a mark or a rate, which counts nothing that no list knows, unlike 141٫831 حبة."""
    if number.kind == "dotted" and (item.text.endswith("ه") or item.text == "حادث"):
        return False
    value = float(number.value or 0)
    return abs(value * 10 - round(value * 10)) > 1e-6


def _no_noun_of_many(word: str, definite: bool) -> bool:
    """مقتل الآلاف بالفعل, بالمئات ترجع: what behind a vague number is none of its nouns."""
    joined = word[0] == "و" and word not in WAW
    adverb = (
        len(word) > 3
        and word.endswith("ا")
        and not word.endswith(("ايا", "يا", "ميرا", "راما"))
        and word not in WAW
    )
    governed = word[0] == "ل" and word[1] not in "اي" and no_noun(word)
    described = (word.startswith("مت") and word.endswith("ه")) or word in _GOES_ON
    if (adverb or governed or described) and not definite:
        return True
    return joined or word.startswith(("بال", "كال", "فال", "بج")) or (not definite and is_verb(word))


def _counts(items: Sequence[Item], at: int, number: Item, word: str) -> bool:
    """A number that could be a year counts the unlisted word after it (2000 ضيفا, 1500 عمادة)."""
    before = items[at - 1] if at > 0 else None
    value = float(number.value or 0)
    possible = 1800 <= value <= 2100 or (1400 <= value <= 1460)
    if before is not None and before.cls in "fhTezqgxMaL/-" and possible:
        return False
    if value % 100 == 0 or not 1900 <= value <= 2035:
        return True
    return word.endswith("ا") and len(word) >= 4 and not word.endswith(("يا", "نا", "ها", "وا"))


READERS = (_percent, _money, _unit, _others, _noun)
"""What may stand behind a number, in the order in which it is asked."""
