"""The head of a number: percent sign, currency, unit or counted noun, after it or (definite) before it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context, labels
from workbench.detect.figures.ahead import POWER, Head, currency_of, money, near, percent
from workbench.detect.figures.currencies import NATIONAL
from workbench.detect.figures.described import describes, possessed
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.nouns_ahead import noun_of, two_others
from workbench.detect.figures.one import ONE, governs, holds, one_of, qualified
from workbench.detect.figures.plurals import counted_head, crew_head, plural
from workbench.detect.figures.senses import is_bomb, is_extent
from workbench.detect.figures.slams import slams
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.units_ahead import unit_of
from workbench.detect.figures.unity import united
from workbench.detect.figures.whence import is_whence
from workbench.domain.mention import FigureType

_READERS = (percent, money, unit_of, two_others, noun_of)
"""What may stand behind a number, in the order in which it is asked."""


def head(items: Sequence[Item], taken: bytearray, at: int, after: int) -> Head:
    """The head of the number items[at:after]."""
    found = Head(after)
    number = items[at] if at >= 0 else None
    if number is not None and (number.al or number.prep == "ال") and not _ranks(items, at):
        _noun_before(items, taken, at, after, found)
        if found.before is not None:
            return found
        found = Head(after)
    if (
        number is not None
        and number.text in _SINGLES
        and number.kind == "weak"
        and not (number.al or _one_coin(items, after))
    ):
        _noun_before(items, taken, at, after, found)
        if found.rule == "figure:one":
            return found  # نال حزب سياسي واحد مقعدا
        found = Head(after)
    if number is not None and at and not taken[at - 1] and _few_times(items, at, after):
        _named_before(items[at - 1], at - 1, found)
        return found
    item = items[after] if near(items, after) else None
    if item is not None and item.cls not in ".|)(,ku" and not taken[after]:
        for read in _READERS:
            if read(items, taken, at, after, item, found):
                return found
    if (
        item is not None
        and item.cls in ")u"
        and at > 0
        and items[at - 1].cls in ("()" if item.cls == ")" else "u")
        and items[at].outer - items[at - 1].end <= 1
        and near(items, after + 1)
    ):
        counted = Head(after + 1)
        for read in _READERS:
            if not taken[after + 1] and read(items, taken, at, after + 1, items[after + 1], counted):
                counted.last = after
                return counted
    if at >= 0 and not _ranks(items, at):
        _noun_before(items, taken, at, after, found)
    return found


def _ranks(items: Sequence[Item], at: int) -> bool:
    return items[at].digits and labels.is_rank(items, at)


def _one_coin(items: Sequence[Item], after: int) -> bool:
    """دفع واحد جنيه: spoken, the one stands before its coin."""
    coin = items[after] if near(items, after) else None
    return (
        coin is not None and coin.cls == "$" and coin.kind == "word" and not (coin.al or coin.prep or coin.wa)
    )


_STATES = frozenset(["دول", "لدول", "بلدان", "ودول"])
"""دول الـ27, typed so for الدول الـ27."""
_SINGLES = frozenset(["واحد", "واحده"])
"""واحد counts nothing behind it."""
_PAIR, _TEENS_END, _UNION = 2, 20, 30
"""دول الاتحاد الـ27 counts; greater digits with the article rank."""


def _noun_before(items: Sequence[Item], taken: bytearray, at: int, after: int, found: Head) -> None:
    """الدول الـ27, الأشهر الثمانية, شخص واحد: the noun stands first."""
    number = items[at]
    if number.prep not in {"", "ال"} or (number.wa and number.text.startswith("احد")):
        _partitive(items, after, found)
        return
    i = at - 1
    if i >= 0 and items[i].cls == "p" and items[i].text == "ال":
        definite = True
        i -= 1
    else:
        definite = number.al or number.prep == "ال"
    construct = i > 0 and items[i - 1].lex.noun is not None and not items[i - 1].al
    near_by = 4 if i == at - 2 and not construct else 3  # الأعضاء الـ 15, but دول المنظمة الـ 15
    spaced = items[at].outer - items[i].end > near_by and not (
        i >= 0 and (items[i].text.endswith(("ات", "ين", "يه", "ها", "هم")) or possessed(items[i]))
    )
    if i < 0 or taken[i] or spaced or items[i + 1].outer - items[i].end > 3:
        _partitive(items, after, found)
        return
    before = items[i]
    if definite and (tournaments := slams(items, i)) is not None and not taken[tournaments]:
        _named_before(items[tournaments], tournaments, found)
        return
    if definite and i > 0 and not taken[i - 1] and describes(items[i - 1], before):
        i -= 1
        before = items[i]
    measured = number.digits and number.prep == "ال" and near(items, after) and _measured(items[after])
    if definite and (measured or (number.al and not before.text.endswith("ون") and _forward(items, after))):
        return
    few = _PAIR < float(number.value or 0) < (_UNION if number.digits else _TEENS_END)
    many = few and not (number.digits and before.text.endswith("ه"))
    once = before.al and before.text in _EDITIONS and number.digits
    crew = crew_head(items, taken, i) if definite and float(number.value or 0) > _PAIR else None
    counted = counted_head(items, taken, i) if definite and many and not once and crew is None else crew
    if (head := counted) is not None:
        before = items[head]
        _named_before(before, head, found)
        return
    unioned = number.digits and number.prep == "ال" and before.text in _STATES
    is_definite = (
        context.is_definite(before) or unioned or ((many or number.digits) and definite and possessed(before))
    )
    each = (
        number.text.startswith("واحد") and before.lex.unit is not None and i > 0 and items[i - 1].cls == "f"
    )
    if (
        definite
        and not each
        and is_definite
        and before.cls[0] in "rRjhalcU"
        and (before.text not in context.STOP or before.lex.noun is not None)
    ):
        _named_before(before, i, found)
        return
    if (
        not is_definite
        and number.text in ONE
        and not number.al
        and i > 0
        and not taken[i - 1]
        and qualified(items, i)
    ):
        i -= 1
        before = items[i]
    if not is_definite and i > 0 and not taken[i - 1] and holds(items, i, number):
        held = items[i - 1]
        found.before, found.word, found.noun, found.rule = i - 1, held, held.text, "figure:one"
        return
    if not is_definite and one_of(items, i, number, found):
        if united(items, i, after):
            _partitive(items, after, found)
            return
        case = items[i - 1] if i and not taken[i - 1] else None
        if before.lex.noun is not None and before.lex.noun.role and case is not None:
            i -= case.text == "حاله" and not case.al
        if case is not None and governs(case, before, number):
            i, before = i - 1, case
        found.before, found.word, found.noun, found.rule = i, before, before.text, "figure:one"
        return
    if not definite and _few_of(items, i, at, after):
        _named_before(before, i, found)
        return
    _partitive(items, after, found)


def _measured(item: Item) -> bool:
    """عمق البحر ال120 مترا: the unit of the number stands behind it."""
    unit = item.lex.unit
    return unit is not None and unit.kind == "measure" and not item.al and not item.prep and not item.wa


def _few_of(items: Sequence[Item], noun: int, at: int, after: int) -> bool:
    """جهات ثلاث، وهي: an indefinite plural that a number behind it counts, where nothing follows for it to count."""
    number, many = items[at], items[noun]
    if number.cls != "w" or number.digits or number.al or number.wa or number.prep:
        return False
    if not 2 < (number.value or 0) <= 10 or many.kind != "word" or many.cls not in "rR" or many.lex.role:
        return False
    word = many.text[clitics(many) :]
    if many.wa or context.is_definite(many) or word in context.STOP or len(word) < 4:
        return False
    if not plural(word) or word.endswith(("ين", "ون", "ان")):
        return False
    closed = items[after] if after < len(items) else None
    return (
        closed is None
        or closed.cls in ".|,)fk:("
        or bool(closed.prep)
        or closed.text in {"هي", "وهي", "هم", "وهم"}
    )


_EDITIONS = word_set("ألبوم مهرجان مؤتمر لقب موسم عيد فيلم")
"""أغنيات الألبوم الـ12: the digits rank the last of the two."""
_TIMES = word_set("سنوات أعوام أشهر شهور أسابيع أيام ساعات دقائق عقود قرون")
_LASTING = word_set("قادمة مقبلة كاملة متتالية متواصلة متتاليات ماضية عجاف فقط")


def _few_times(items: Sequence[Item], at: int, after: int) -> bool:
    """سنوات ثلاث من الحرب, أيام أربعة: a length of time whose number stands behind it, before nothing it might count."""
    number, many = items[at], items[at - 1]
    if (
        number.cls != "w"
        or number.digits
        or number.al
        or number.wa
        or number.prep
        or number.value not in range(3, 11)
    ):
        return False
    if many.text not in _TIMES or many.al or number.outer - many.end > 1:
        return False
    item = items[after] if near(items, after) else None
    if item is None or item.cls in ".|,)fk:(mixg" or item.prep or item.al:
        return True
    return item.cls == "r" and item.text in _LASTING


_TENS = frozenset(range(20, 100, 10))
_ROUND = frozenset([100, 1000])
"""يتجاوز الحكم المائة عام: what stands before the definite number is no head of its years."""
_ADVERBS = word_set(
    "أيضا تقريبا دائما معا جميعا حاليا سابقا لاحقا غدا فيما مما عندما بينما كما إنما مهما فقط كلما"
)


def _told_apart(counted: Item) -> bool:
    """فيلما, متهما: an indefinite accusative, which is what tens count."""
    plain = counted.kind == "word" and counted.cls in "rRU" and not (counted.al or counted.prep or counted.wa)
    return plain and len(counted.text) > 3 and counted.text.endswith("ا") and counted.text not in _ADVERBS


def _forward(items: Sequence[Item], after: int) -> bool:
    """الحافلات العاملة العشر سنوات: what the number counts stands behind it."""
    counted = items[after] if after < len(items) else None
    few = float(items[after - 1].value or 0)
    if counted is not None and few in _TENS and _told_apart(counted) and not plural(items[after - 2].text):
        return True  # عدد أفلام الراحل الثمانين فيلما
    if counted is not None and counted.lex.noun is not None and 3 <= few <= 10 and not plural(counted.text):
        return False
    return (
        counted is not None
        and not counted.al
        and not counted.prep
        and (
            counted.cls == "U"
            or (
                counted.cls == "a"
                and few in _ROUND
                and not any(x.digits for x in items[after + 1 : after + 2])
            )
            or counted.lex.noun is not None
        )
    )


def _named_before(before: Item, at: int, found: Head) -> None:
    """Take the noun at `at`, before the number, for the head."""
    found.before, found.word = at, before
    found.noun = before.text if before.al else before.text[context.article(before.text) :]
    if before.lex.unit and before.lex.unit.kind == "time":
        found.type, found.unit, found.rule = FigureType.DURATION, before.lex.unit.name, "figure:duration"
    elif before.lex.unit and is_extent(before):
        found.type, found.unit, found.rule = FigureType.MEASURE, before.lex.unit.name, "figure:measure"
    else:
        found.unit = before.lex.noun.unit if before.lex.noun else None
        found.rule = "figure:definite"


def _partitive(items: Sequence[Item], after: int, found: Head) -> None:
    """عشرات الآلاف من المتظاهرين, 5 من الجنود: the noun stays outside the span."""
    if after + 1 < len(items) and items[after].cls == "m" and not items[after].wa:
        word = items[after + 1]
        stops = word.text in context.STOP and word.lex.noun is None
        stops |= is_whence(word)
        if word.cls[0] in "rR$" and (word.al or word.text.startswith("ال")) and not stops:
            found.noun = word.text if word.al else word.text.removeprefix("ال")
            found.word = word
            found.unit = word.lex.noun.unit if word.lex.noun else None
            found.rule = "figure:partitive"
            if word.cls == "$":
                found.type, found.rule = FigureType.MONEY, "figure:money"
                found.currency, found.unit = currency_of(word)


def dual(items: Sequence[Item], taken: bytearray, at: int) -> Head:
    """The head of a noun in the dual, which is its own number."""
    item = items[at]
    noun, unit = item.lex.noun, item.lex.unit
    found = Head(at + 1, rule="figure:dual", word=item, noun=item.text)
    if noun:
        found.unit = noun.unit or None
    elif unit and unit.kind == "money":
        found.type = FigureType.MONEY
        found.currency, found.unit = currency_of(item)
        after = items[at + 1] if near(items, at + 1) and not taken[at + 1] else None
        code = NATIONAL.get((unit.name, _singular(after.text))) if after else None
        if code:
            found.currency, found.last = code, at + 2
    elif unit:
        found.type, found.unit = None if is_bomb(items, at) else FigureType.MEASURE, unit.name
        after = items[at + 1] if near(items, at + 1) and not taken[at + 1] else None
        if after and _singular(after.text) in POWER:
            found.unit, found.last = f"{POWER[_singular(after.text)]} {unit.name}", at + 2
        elif after and unit.name == "degree" and after.text in {"مئويتين", "مئويتان"}:
            found.last = at + 2
    return found


def _singular(word: str) -> str:
    """A dual adjective without its ending (أمريكيين → أمريكي)."""
    return word[:-2] if word.endswith(("ين", "ان")) and len(word) > 4 else word
