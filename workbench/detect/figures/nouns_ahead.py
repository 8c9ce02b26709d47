"""The counted noun behind a number, and the words that look like one and are none."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures import context, labels
from workbench.detect.figures.ahead import TWO, Head
from workbench.detect.figures.guess import WAW, WITH_BA_OR_LAM, is_verb, no_noun, rooted
from workbench.detect.figures.place_lists import in_place_list
from workbench.detect.figures.senses import POINTS
from workbench.detect.figures.tokens import Item

_TENS = frozenset(range(20, 100, 10))


def two_others(
    items: Sequence[Item], _taken: bytearray, at: int, after: int, item: Item, found: Head
) -> bool:
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


def noun_of(items: Sequence[Item], _taken: bytearray, at: int, after: int, item: Item, found: Head) -> bool:
    """12 جنديا, آلاف السكان, 7 آخرين: the noun that a number counts, listed or by its form."""
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
    definite = item.al or (item.text.startswith("ال") and len(item.text) > 3 and context.is_definite(item))
    others = number.al and item.al and item.text in _THE_OTHERS
    if (definite and not vague and not others) or _counts_nothing(items, at, after, number):
        return False
    if number.text in TWO and number.cls == "w":
        if item.text not in _OTHER_TWO:
            return False
        found.unit, found.rule, found.noun = "person", "figure:counted", item.text
        found.last, found.word = after + 1, item
        return True
    tens = number.al and not number.digits and number.value in _TENS
    if tens and item.lex.noun is None and (item.text.startswith("م") or not item.text.endswith(("ا", "ه"))):
        return False
    if item.lex.noun is None and not vague and not _by_its_form(items, at, after, number):
        return False
    if _is_joined(item, number) or (vague and _none_of_many(item, number, definite)):
        return False
    found.last, found.word = after + 1, item
    found.noun = item.text if item.al or not definite else item.text.removeprefix("ال")
    found.unit = (item.lex.noun.unit or None) if item.lex.noun else None
    found.rule = "figure:counted" if item.lex.noun else "figure:noun"
    return True


def _counts_nothing(items: Sequence[Item], at: int, after: int, number: Item) -> bool:
    """رقم 5, 12 ارتفاعا, 552 حكم عليهم: a word that belongs to the sentence, or a number that names."""
    item = items[after]
    return (
        (item.text in context.STOP and not _hurt(item, number) and not _machine(items, after, number))
        or (at > 0 and number.digits and items[at - 1].text in {"رقم", "برقم"} and not items[at - 1].al)
        or (len(item.text) < 2 and item.lex.noun is None)
        or bool(item.lex.direction and item.text not in {"خسائر", "مكاسب", "قفزه"})
        or bool(item.lex.role and not item.lex.noun and item.text != "ارواح")
        or _of_them(items, after)
    )


def _by_its_form(items: Sequence[Item], at: int, after: int, number: Item) -> bool:
    """A word that no list knows can be what an exact number counts."""
    item = items[after]
    if number.cls == "y" and not _counts(items, at, number, item.text):
        return False
    if (
        no_noun(item.text)
        or item.text in _GOES_ON
        or item.text in _AS
        or (number.digits and _precise(number, item))
    ):
        return False
    if (
        item.text.startswith("و")
        and item.text not in WAW
        and not (
            (number.digits or number.cls == "w") and rooted(item.text) and (number.value or 0) < _MILLION
        )
    ):
        return False
    joined = item.text[0] in "وبلفك" and item.text[1:3] == "ال" and context.article(item.text)
    if joined or (is_verb(item.text) and not _per_head(items, after)):
        return False
    if number.kind == "weak" and number.text in {"واحد", "واحده", "احد", "احدي"}:
        return False
    ranked = (number.digits or number.al) and labels.is_rank(items, at)
    return not (ranked or labels.is_label(items, at) or (number.digits and in_place_list(items, at)))


def _is_joined(item: Item, number: Item) -> bool:
    """للسكان, وفي, بعد: a word with what joins it to the sentence, behind a number that counts none of it."""
    if (item.text.startswith("لل") and item.lex.noun is None) or (number.kind == "dec" and item.text in WAW):
        return True
    sure = item.text in WITH_BA_OR_LAM or item.text in WAW
    return item.text[0] in "وبف" and item.lex.noun is None and not sure and item.text[1:] in context.STOP


def _none_of_many(item: Item, number: Item, definite: bool) -> bool:
    """A word that is not what a vague number is of."""
    return (number.al and not definite) or (item.lex.noun is None and _no_noun_of_many(item.text, definite))


_MILLION = 1_000_000
_FEW = 10
"""More than so many are told with a singular."""
_OTHER_TWO = frozenset(["اخرين", "اخران", "اخريين", "اخريان"])
_THE_OTHERS = frozenset(["اخرون", "اخرين"])
"""الثلاثة الآخرون, as تسعة آخرون and الاثنان الآخران."""
_GOES_ON = word_set(
    "انطلاقا مرورا ابتداء بدءا انتهاء إزاء داخل خارج حيال وسط تجاه أصيلي أصيل أصيلة صادر صادرة تابع تابعة كائن كائنة قاطن قاطنة قيمة مجموع إجمالي عدد حصيلة "
    "حتفهم حتفه حتفها مصرعهم مصرعه مصرعها أفضل أكبر أعلى أقل أهم أبرز صحيحة متأتية متأت مقارنة مصحوبا مصحوبة موزعين موزعة مرفوقا مرفوقين عوضا بدلا مستوى بيع شراء"
)
"""Prepositions, superlatives and participles with which the sentence goes on behind a number; it counts none of them."""


def _hurt(item: Item, number: Item) -> bool:
    """309 مصابين, عشرات المصابين: the wounded whom a number counts; behind 12 جنديا they only describe them."""
    noun = item.lex.noun
    return (
        noun is not None
        and noun.role is not None
        and (number.cls[0] in "dnyw" or (number.cls == "v" and item.al))
    )


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
    hedged = before is not None and before.cls == "A" and word.endswith("ه")  # نحو 1928 صفقة
    return hedged or (word.endswith("ا") and len(word) >= 4 and not word.endswith(("يا", "نا", "ها", "وا")))
