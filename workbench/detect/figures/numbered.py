"""Digits that a name ends in or holds: rounds, products, courts and universities of one name, channels, titles, time zones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP, article, is_definite
from workbench.detect.figures.facilities import on_air
from workbench.detect.figures.guess import is_verb, no_noun
from workbench.detect.figures.series import of_index
from workbench.detect.figures.tokens import Item

_ROUNDS = frozenset([8, 16, 32, 64, 128])
_GROUPS = frozenset([5, 7, 8, 15, 20, 24, 77])
"""مجموعة 77, مجموعة 20: groups of states."""
_OUTLETS = word_set("شبكة موقع قناة إذاعة تلفزيون تلفزة منصة صحيفة وكالة راديو برنامج تطبيق")
_SITES = word_set("موقع صحيفة شبكة منصة تطبيق وكالة")
"""موقع "0404": what stands in quotation marks is their name."""
_WORKS = word_set(
    "فيلم مسلسل رواية مسرحية كتاب برنامج عنوان بعنوان أغنية ألبوم سلسلة شعار مهرجان مسابقة لعبة حملة اسم مبادرة تظاهرة عرض عمل"
)
_PRODUCTS = word_set(
    "طائرة طائرات مروحية مروحيات مقاتلة مقاتلات صاروخ صواريخ هاتف هواتف معالج سيارة سيارات دبابة دبابات مسيرة نوع طراز نموذج نظام لوحة بندقية كاميرا قمر محرك سفينة قطار منظومة رادار غواصة فرقاطة مدرعة"
)
_SOFT = word_set(
    "أندرويد ويندوز آيفون غالاكسي جالاكسي غالكسي فورمولا الفورمولا سنابدراغون دراغون إكسيونس إكسينوس كيرين هيليو بلايستيشن بلايستايشن إكسبوكس سبورت سبورتس نوت غازوال قازوال القازوال الغازوال ميدي فوتوشوب فيفا بيكسل ميت تابلت سات كروم فايرفوكس بايثون بلوتوث فاي ويب أوتوكاد ستارشيب فالكون سبوتنيك كيبلر أستانا أستانة"
)
"""What is made in versions, and never stands before what it counts."""
_TWINS = word_set(
    "جامعة كلية محكمة دائرة نيابة هيئة معهد مدرسة إعدادية السوربون سوربون استئناف انتخابات مجمع مصنع محول معبر إقليم مندوبية حي مبنى عمارة قطب مفاعل وحدة ثكنة صالة شاطئ"
)
"""Bodies and places of one name that a number tells apart."""
_TOWNS = word_set(
    "باريس ليون رين ليل بوردو مونبلييه نانت غرونوبل تونس سوسة صفاقس نابل قابس قفصة بنزرت منوبة أريانة القيروان الجزائر وهران قسنطينة الرباط فاس مراكش وجدة طرابلس بنغازي القاهرة بغداد البصرة دمشق حلب عدن فرنسا ألمانيا إيطاليا"
)
_PAIRS: dict[str, frozenset[int]] = {
    **dict.fromkeys(("نيكي", "نيكاي"), frozenset([225])),
    "بورز": frozenset([500]),
    **dict.fromkeys(("فوتسي", "فاينانشال"), frozenset([100, 250])),
    "كاك": frozenset([40]),
    "داكس": frozenset([30, 40]),
    **dict.fromkeys(("ستوكس", "يوروستوكس"), frozenset([50, 600])),
    "ناسداك": frozenset([100]),
    "راسل": frozenset([1000, 2000]),
    "ايبكس": frozenset([35]),
    "كوب": frozenset(range(20, 40)),
    "كويت": frozenset([15, 50]),
    "الكويت": frozenset([15, 50]),
    "اكس": frozenset([30, 35, 70, 100]),
}
"""Indices and conferences that are called by one number: نيكي 225, كوب 28."""
_ZONES = word_set("غرينيتش غرينتش جرينتش غرينيش")
_SHOWS = word_set(
    "فيلم مسلسل رواية لعبة ألبوم مسرحية سلسلة عملية مؤتمر قمة اتفاق مفاوضات محادثات حقل بئر مفاعل محطة منصة قمر مركبة لقاح مسبار مكوك"
)
_NEAR, _FAR = 4, 9
_CLOSES = frozenset(".,|)u(-k")


def in_name(items: Sequence[Item], i: int, sporty: bool, counts: Callable[[], bool]) -> bool:
    """The digits at `i` are part of a name; `counts` says whether what follows could be what they count."""
    before = items[i - 1] if i else None
    if before is None:
        return False
    after = items[i + 1] if i + 1 < len(items) else None
    if before.kind != "word" or before.cls not in "rR$M" or items[i].prep:
        return _behind_sign(items, i, before, after, counts)
    name = _bare(before.text)
    if items[i].value in _PAIRS.get(name, ()):
        return after is None or after.text not in {"نقطه", "نقاط"}
    if name in _SOFT and _apart(before, items[i]) <= _GAP:
        return after is None or (after.lex.noun is None and after.lex.unit is None and after.cls not in "$%")
    lettered = after is not None and after.text in _LETTERS and _product(items, i, before)
    if lettered or _quoted(items, i, before, after) or (not sporty and on_air(items, i)):
        return True
    return _called(items, i, before, name, sporty) and not counts()


_LETTERS = word_set("كي إتش سي بي إم إس دي تي إف إيه آر جي")
"""صاروخ بركان 2 إتش: the letter of a model, spelled."""

_CONFERENCES = word_set("جنيف أستانا أستانة باريس الرياض سوتشي ستوكهولم القاهرة مدريد فيينا برلين واشنطن")
_CONFERRED = word_set("مؤتمر مفاوضات محادثات جولة بيان اتفاق مسار اجتماعات قمة")
_FIGURES = 2


def _conferred(items: Sequence[Item], i: int) -> bool:
    """مؤتمر جنيف - 2: the dash with blanks, behind a word for what is called so."""
    near = [x.text for x in items[max(0, i - 5) : i - 2]]
    return any(not _CONFERRED.isdisjoint({x, x[article(x) :], x[1:]}) for x in near)


_VERSIONED = frozenset(
    [
        "ios",
        "android",
        "windows",
        "iphone",
        "galaxy",
        "gpt",
        "chatgpt",
        "version",
        "playstation",
        "xbox",
        "note",
        "mate",
        "pixel",
        "plus",
        "pro",
        "model",
        "crew",
        "mi",
    ]
)
"""نظام iOS 15.1, هاتف Galaxy Note 2: what comes in versions, by its Latin name."""


def _behind_sign(
    items: Sequence[Item], i: int, before: Item, after: Item | None, counts: Callable[[], bool]
) -> bool:
    """A quotation mark, a sign, a letter or ال between the name and the digits: تي في 5, قناة الـ12, غرينيتش +1."""
    two = items[i - 2].text if i > 1 else ""
    if before.text == "." and i > 1 and items[i - 2].kind == "latin":
        tight = items[i - 2].end == before.start and before.end == items[i].start
        return tight and (after is None or after.lex.unit is None)
    named = after is not None and after.cls == "r"
    if named and before.cls == "u" and _bare(two) in _KINDS and before.end == items[i].start:
        return True
    if before.cls == "u":
        sited = after is not None and after.cls == "u" and _bare(two) in _SITES
        return sited or _misquoted(items, i, before, after) or _acts(items, i)
    if before.text == "+":
        return two in _ZONES
    if before.cls == "-" and two in _CONFERENCES and len(items[i].text) <= _FIGURES and _conferred(items, i):
        return not counts()
    if before.cls == "-" and after is not None and after.cls == "u" and i > 2:
        return items[i - 2].kind == "word" and any(x.cls == "u" for x in items[max(0, i - 6) : i - 2])
    if before.text == ".":
        return (
            items[i - 2].kind == "skip" and items[i - 2].end == before.start and before.end == items[i].start
        )
    if before.kind == "latin" and before.text in _VERSIONED and _apart(before, items[i]) <= 1:
        return not counts()
    if before.kind == "latin":
        return len(before.text) == 1 and before.text != "x" and _apart(before, items[i]) <= 1 and not counts()
    french = before.text == "في" and two in {"تي", "وتي"}
    if french and i + 1 < len(items) and items[i + 1].text == "موند":
        return True
    return (french or (before.text == "ال" and two.lstrip("بلو") in {"قناه", "القناه"})) and not counts()


def _set_of_games(items: Sequence[Item], i: int) -> bool:
    """حسم المجموعة 7-5: the games of a set, no group of seven."""
    return i + 2 < len(items) and items[i + 1].cls == "-" and items[i + 2].digits


def _called(items: Sequence[Item], i: int, before: Item, name: str, sporty: bool) -> bool:
    """Names with digits, if nothing behind them is counted."""
    item = items[i]
    if (name == "دور" and before.cls in "rR" and item.value in _ROUNDS) or (
        before.text == "مجموعه" and item.value in _GROUPS and not _set_of_games(items, i)
    ):
        return True
    if name in _OUTLETS and not is_definite(before):
        return len(item.text) > 1
    closed = i + 1 < len(items) and items[i + 1].cls == "u" and items[i + 1].start == item.end
    if (closed or not sporty) and _glued(items, i, before):
        return True
    if i > 1 and not is_verb(before.text):
        head = _bare(items[i - 2].text)
        if head in _CHANNELS or (head in _OUTLETS and item.value == _ROUND_THE_CLOCK):
            return True
    if _show(items, i) or of_index(items, i):
        return True
    after = items[i + 1] if i + 1 < len(items) else None
    return _after(after) and (_told_apart(items, i, before, name, sporty) or _product(items, i, before))


_CHANNELS = frozenset(["قناه", "اذاعه", "راديو"])


_ROUND_THE_CLOCK = 24
_SEQUELS = 20
_TITLE = 5


def _show(items: Sequence[Item], i: int) -> bool:
    """مسلسل باب الحارة 12, عملية الوعد الصادق 3: the number of a sequel behind the title of a work."""
    after = items[i + 1] if i + 1 < len(items) else None
    if (
        not 0 < float(items[i].value or 0) <= _SEQUELS
        or len(items[i].text) > 2
        or items[i - 1].text in {"عدد", "رقم"}
    ):
        return False
    if after is not None and after.cls[0] in "$%R" and not after.prep:
        return False
    for k in range(i - 1, max(i - _TITLE, -1), -1):
        item = items[k]
        head = _bare(item.text)
        if head == "دوري" and items[k + 1].text == "ابطال" and k < i - 2:
            return True  # دوري أبطال آسيا 2
        if head in _SHOWS and k < i - 1 and not is_definite(item):
            return head != "عمليه" or all(is_definite(x) for x in items[k + 1 : i])
        if (
            item.cls not in "rR"
            or item.kind != "word"
            or item.prep
            or is_verb(item.text)
            or item.text in STOP
        ):
            return False
    return False


def _glued(items: Sequence[Item], i: int, before: Item) -> bool:
    """وصفاقس1, المجمع الكيميائي2: a digit written onto a name."""
    plain = before.lex.noun is None and before.lex.unit is None and before.lex.role is None
    word = before.text
    if len(items[i].text) > 1 or before.end != items[i].start or len(word) < _CLITIC + 1 or not plain:
        return False
    return before.cls == "r" and not is_verb(word) and word not in STOP and not no_noun(word)


_GAP = 2


def _apart(before: Item, item: Item) -> int:
    return item.start - before.end


@lru_cache(maxsize=1 << 15)
def _bare(word: str) -> str:
    """A word without its article, its و and its ب or ل where what is left is known."""
    stem = word[article(word) :]
    short = stem[1:] if stem[:1] in "بلو" and len(stem) > _CLITIC else stem
    for form in (word, word[1:] if word.startswith(("و", "ب", "ل")) else word, stem, short):
        if form in _KNOWN:
            return form
    return short


_KNOWN = _SOFT | _OUTLETS | _TWINS | _TOWNS | _PRODUCTS | _WORKS | _SHOWS | frozenset(_PAIRS)


_CLITIC = 3


def _after(after: Item | None) -> bool:
    """What may follow a name: an end, a preposition, a definite word, what is bound with ب or ل."""
    if after is None or after.cls in _CLOSES or after.cls in "fmiqgxzDWt":
        return True
    if after.kind != "word" or after.cls not in "rR":
        return False
    if is_verb(after.text):
        return True
    return after.al or after.prep in {"ب", "ل"} or after.text[:2] in {"ال", "لل", "با"} or no_noun(after.text)


def _told_apart(items: Sequence[Item], i: int, before: Item, name: str, sporty: bool) -> bool:
    """(باريس 5), محكمة تونس 02, المبنى 8: a body or a place, a town's name, and a number of one or two digits."""
    item = items[i]
    if len(item.text) > 2 or not 0 < float(item.value or 0) <= _LAST_TWIN or sporty:
        return False
    near = [_bare(x.text) for x in items[max(0, i - _FAR) : i]]
    if name in _TOWNS:
        return not _TWINS.isdisjoint(near)
    if item.text[0] == "0" and len(item.text) > 1:
        counted = before.text.endswith(_NUMBERING) or (i + 1 < len(items) and items[i + 1].cls in "mi-")
        return before.cls == "r" and not counted and before.text not in STOP and not is_verb(before.text)
    if not _SAINTS.isdisjoint(near[-_NEAR:-1]) and len(item.text) == 1:
        return before.cls == "r" and not is_verb(before.text)
    return name == "بئر" or (name in _BUILT and is_definite(before))


_LAST_TWIN = 30
_NUMBERING = ("عدد", "رقم", "ماده", "فصل", "قرار", "قانون", "مرسوم", "بند", "فقره", "طريق", "صفحه")
"""الطريق الوطني رقم 05, المادة 03: words that a number is the label of, also with its nought."""
_BUILT = word_set("مبنى عمارة ثكنة قطب")
_SAINTS = word_set("سيدي بني عين وادي حمام منزل")
"""What names of places begin with: سيدي عبد الحميد 1."""


def _product(items: Sequence[Item], i: int, before: Item) -> bool:
    """من النوع سيسنا 310, بالمعالج كوالكوم 652: a foreign name behind what it is the name of."""
    word = before.text
    if before.cls != "r" or is_definite(before) or word in STOP or no_noun(word):
        return False
    kinds = [_bare(x.text) for x in items[max(0, i - 3) : i - 1] if x.cls not in "u("]
    if kinds and kinds[-1] in _KINDS:
        return True
    if is_verb(word) or word.endswith(("ه", "ين", "ون", "ات")) or len(word) < _CLITIC + 1:
        return False
    if before.lex.noun is not None or before.lex.unit is not None or before.lex.role is not None:
        return False
    head = [x for x in items[max(0, i - _NEAR) : i - 1] if x.cls not in "u("]
    if head and _bare(head[-1].text) in _PRODUCTS and not head[-1].al:
        return True  # أطلقت صاروخ بركان 2
    if any(x.cls in ".|,k" or x.digits or is_verb(x.text) for x in head):
        return False
    return any(_bare(x.text) in _PRODUCTS for x in head)


_KINDS = word_set("نوع طراز نموذج موديل ماركة صنف")


def _quoted(items: Sequence[Item], i: int, before: Item, after: Item | None) -> bool:
    """شبكة "لا 10 سبورت", لفيلم 3000" ليلة ": a number in a quotation behind what it names, its marks misplaced or not."""
    if (
        after is not None
        and after.cls == "u"
        and after.start == items[i].end
        and _bare(before.text) in _WORKS
    ):
        return True
    for k in range(i - 1, max(i - _NEAR - 1, 0), -1):
        if items[k].cls == "u":
            closed = any(x.cls == "u" for x in items[i + 1 : i + _NEAR])
            return closed and _bare(items[k - 1].text) in _OUTLETS
    return False


def _acts(items: Sequence[Item], i: int) -> bool:
    """«911» يتلقى: a number in quotation marks that opens its sentence and does something."""
    if i + 2 >= len(items) or items[i + 1].cls != "u" or (i > 1 and items[i - 2].cls not in ".|"):
        return False
    verb = items[i + 2]
    return verb.cls == "r" and not verb.al and verb.text[:1] in "يت" and is_verb(verb.text)


def _misquoted(items: Sequence[Item], i: int, quote: Item, after: Item | None) -> bool:
    """ "ميكس "50: a number that stands just outside the quotation it ends."""
    if quote.end != items[i].start or i < _SHORTEST or items[i - 2].kind != "word":
        return False
    opened = any(x.cls == "u" for x in items[max(0, i - _NEAR) : i - 2])
    return opened and (after is None or after.cls in "rf.,|") and not is_verb(items[i - 2].text)


_SHORTEST = 3
