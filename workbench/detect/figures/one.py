"""شخص واحد, إصابة واحدة, دولار أميركي واحد, رهانين اثنين: the noun that one and two repeat the number of."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.ahead import SQUARE, TWO, Head, currency_of
from workbench.detect.figures.guess import clitics, is_verb, no_noun
from workbench.detect.figures.misread import of_missile
from workbench.detect.figures.parts import at_least_one, one_part
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_AT_ONCE = frozenset(
    ["دفعه", "مسافه", "جمله", "كلمه", "وتيره", "لحظه", "حزمه", "وحده", "لعمله", "عمله", "يد", "كتله"]
)
"""دفعة واحدة, لحظة واحدة: idioms that count nothing."""
_AS_ONE = frozenset(
    [
        "جانب",
        "وقت",
        "صوت",
        "قلب",
        "نسق",
        "صف",
        "ان",
        "طرف",
        "لون",
        "كل",
        "اي",
        "جسد",
        "بيان",
        "مكان",
        "سقف",
        "خط",
        "راي",
        "قالب",
        "هدف",
        "رقم",
        "غير",
        "نفس",
        "خندق",
        "بوتقه",
        "مركب",
        "كيان",
        "اتجاه",
        "امر",
        "شي",
        "شيء",
    ]
)
"""من جانب واحد, في آن واحد, قلب رجل واحد: idioms of unity."""
_TOGETHER = frozenset(["صرخه", "يد", "ضربه", "قلب", "وقفه", "هبه", "صف"])
"""ضربة رجل واحد: as one man."""
_BEST = frozenset(
    ["اهم", "ابرز", "اكبر", "اشهر", "افضل", "اقوي", "اقدم", "اخطر", "اسوا", "اعرق", "اجمل", "اكثر", "اغني", "اعلي", "احدث", "ضمن", "بين", "هذه", "هذا", "هؤلاء", "تلك"]
)  # fmt: skip
"""واحد من أهم: one of them, no count."""
_BREATH = 14
_FEMININE = frozenset(
    [
        "ساق",
        "بساق",
        "عين",
        "بعين",
        "قدم",
        "نار",
        "حرب",
        "ارض",
        "نفس",
        "اخت",
        "بنت",
        "ام",
        "كاس",
        "كاميرا",
        "شمس",
        "دار",
        "روح",
        "كف",
        "اذن",
        "سن",
        "بئر",
        "طريق",
    ]
)
"""Feminine nouns without ة, of which one is واحدة."""

ONE = frozenset(["واحد", "واحده", "واحدا", "اثنين", "اثنان", "اثنتين"])


_SHE = word_set("ناسفة جديدة مؤكدة إضافية كبيرة صغيرة كاملة مفخخة مسيرة خفيفة ثقيلة طويلة قصيرة سابقة")
"""عبوة ناسفة واحدة, إصابة جديدة واحدة: adjectives of feminine nouns."""


_NOUNS_IN_YA = word_set(
    "كرسي نادي قاضي محامي وادي راعي مباني ثاني صحفي صحافي كردي شرطي جندي صبي نبي والي داعي ساعي شيء"
)
_PLAIN = word_set(
    "كبير صغير جديد قديم كامل مهم رئيس مماثل مؤكد سابق إضافي جزائي خاطئ متأخر مبكر نظيف صحيح"
) - {"رئيس"}
"""Nouns that end as لقب رئيسي واحد has its adjective end, and adjectives that do not."""
_OF_UNITS = frozenset(["متري", "بحري", "بحريه", "ضوئيه", "طولي", "مئويه", "حراريه", "فلكيه"])


def qualified(items: Sequence[Item], at: int) -> bool:
    """دولار أميركي واحد, كيلومتر مربع واحد, جندي تركي واحد: an adjective stands between the noun and واحد."""
    adjective, noun = items[at], items[at - 1]
    if adjective.cls != "r" and not (
        adjective.lex.noun is not None and adjective.text.endswith(("ي", "يين", *_SHE))
    ):
        return False
    known = noun.lex.noun is not None or (
        noun.lex.unit is not None and noun.lex.unit.kind in {"measure", "money"}
    )
    measured = noun.lex.unit is not None and noun.lex.unit.kind == "measure"
    fit = adjective.text in SQUARE or (
        adjective.text.endswith(("ي", "يه")) and (not measured or adjective.text in _OF_UNITS)
    )
    if items[at + 1 : at + 2] and items[at + 1].text == "واحدا":
        known = noun.kind == "word" and noun.cls in "rR" and len(noun.text) > 3 and noun.text.endswith("ا")
        fit = adjective.text.endswith("يا") and known and not is_verb(noun.text)
    if adjective.text.endswith("يين") and noun.text.endswith("ين"):
        known, fit = noun.lex.noun is not None, True
    known |= _of_kind(items, at)
    she = adjective.text in _SHE and noun.text.endswith("ه")
    fit |= she
    feminine = (adjective.text.endswith("يه") or she) and noun.text.endswith("ه") and noun.cls == "r"
    feminine |= adjective.text.endswith("يه") and noun.text.endswith("كاميرا") and noun.cls == "r"
    feminine &= adjective.text[0] != "و" and noun.text != "مسافه"
    fit |= adjective.text in _PLAIN
    known |= feminine and noun.kind == "word" and len(noun.text) > 2 and noun.text not in context.STOP
    return (
        known
        and fit
        and not noun.al
        and not adjective.al
        and not adjective.wa
        and adjective.text not in context.STOP
    )


def _of_kind(items: Sequence[Item], at: int) -> bool:
    """مصدر رسمي واحد, حزب سياسي واحد: an unlisted noun and its adjective in ـي; محمد علي واحد من is none."""
    adjective, noun = items[at], items[at - 1]
    behind = items[at + 1 : at + 3]
    if not behind or behind[0].text != "واحد" or (len(behind) > 1 and behind[1].cls == "m"):
        return False
    plain = noun.kind == "word" and noun.cls in "rR" and len(noun.text) > 2 and not noun.text.endswith("ه")
    named = adjective.lex.noun is not None or adjective.text in _NOUNS_IN_YA
    fit = (len(adjective.text) > 3 and adjective.text.endswith("ي") and not named) or adjective.text in _PLAIN
    return plain and fit and noun.text not in context.STOP and not is_verb(noun.text)


def one_of(items: Sequence[Item], i: int, number: Item, found: Head) -> bool:
    """شخص واحد, متر واحد, حصة واحدة, مقر واحد: the indefinite noun at `i` that واحد or اثنان repeats the number of."""
    before = items[i]
    if number.text == "واحده" and not number.al and before.cls == "r":
        fit = before.text.endswith("ه") and len(before.text) >= 3 and before.text not in _AT_ONCE
        fit &= before.prep != "ك" and before.text[:2] != "كك" and before.text[1:] not in _AT_ONCE
        fit |= _only_one(items, i)
        return before.kind == "word" and (fit or before.text in _FEMININE) and before.text not in context.STOP
    if number.text == "واحده" and not number.al and _one_case(items, i):
        found.unit = (
            before.lex.noun.unit if before.lex.noun else before.lex.unit.name if before.lex.unit else None
        )
        found.type = FigureType.MEASURE if before.lex.unit else None
        return True
    if number.text not in ONE or number.kind == "number" or number.al or of_missile(items, i):
        return False
    if (
        number.text in TWO
        and before.cls == "r"
        and before.kind == "word"
        and before.text.endswith(("ين", "ان"))
    ):
        return len(before.text) >= 5 and not before.text.startswith("ال")
    if before.cls == "R" and before.lex.noun and i and items[i - 1].text in _TOGETHER:
        return False
    if before.cls == "R" and before.lex.noun:
        found.unit = before.lex.noun.unit
        return before.lex.noun.count == 1 and _single_or_pair(items, i, number.text)
    unit = before.lex.unit
    single = number.text in {"واحد", "واحدا"}
    if single and unit is not None and unit.kind in {"measure", "money"} and unit.count == 1:
        found.type = FigureType.MEASURE if unit.kind == "measure" else FigureType.MONEY
        found.unit, found.currency = unit.name, currency_of(before)[0] if unit.kind == "money" else None
        return not (i and items[i - 1].cls[0] in "dnywv")
    if not single or before.cls != "r" or before.kind != "word" or len(before.text) < 3:
        return False
    word = before.text[clitics(before) :]
    if number.text == "واحدا":
        if not word.endswith("ا") or len(word) < 4:
            return False
        word = word[:-1]
    plain = not word.endswith(("ه", "ا", "ات", "ين", "ون", "ت")) and (not is_verb(word) or word in _DEEDS)
    named = word in context.STOP or word in _AS_ONE or before.lex.role or before.lex.direction
    return (
        plain
        and len(word) > 2
        and not named
        and (before.text[0] != "و" or word in _DEEDS)
        and not no_noun(word)
    )


def _only_one(items: Sequence[Item], i: int) -> bool:
    """هناك صين واحدة فقط, إلا صين واحدة: an unlisted feminine that ends as a masculine does, told to be the only one."""
    noun = items[i]
    only = i + 2 < len(items) and items[i + 2].text == "فقط"
    only |= i > 0 and items[i - 1].text in _ONLY
    plain = noun.cls == "r" and len(noun.text) > 2 and not noun.al and not noun.prep and not noun.wa
    return (
        only
        and plain
        and not noun.text.endswith(_NO_SHE)
        and not is_verb(noun.text)
        and not (len(noun.text) > 4 and plural(noun.text))
    )


_ONLY = word_set("سوى إلا غير")
_NO_SHE = ("ه", "ات", "ون", "ها", "هم")


def holds(items: Sequence[Item], i: int, number: Item) -> bool:
    """تنكة زيت واحدة, حبة تمر واحدة, كوب ماء واحد: what stands before the indefinite noun at `i` is the one, as its gender says or as a vessel."""
    if i < 1 or number.al or number.text not in _SINGLE or items[i - 1].kind != "word":
        return False
    head, stuff = items[i - 1], items[i]
    if i > 1 and items[i - 2].text == "علي":
        return False  # على طاولة حوار واحدة
    word = head.text[clitics(head) :]
    word = word if word in _VESSELS else word.removeprefix("ب")
    if stuff.kind != "word" or stuff.cls not in "rR" or stuff.al or stuff.prep or stuff.wa or stuff.lex.role:
        return False
    if head.al or head.cls not in "rR" or head.text in context.STOP or stuff.text in context.STOP:
        return False
    if stuff.text.endswith(("ه", "ات", "ي", "ها", "هم")) or stuff.text in _FEMININE:
        return False
    if is_verb(stuff.text) and word not in _PIECES:
        return False
    if number.text == "واحده":
        further = items[i + 2].text if i + 2 < len(items) else ""
        she = word.endswith("ه") and len(word) > 2 and word not in _AT_ONCE and stuff.text not in _AT_ONCE
        return (
            she
            and further != "من"
            and (head.lex.noun is not None or not is_verb(word))
            and not stuff.text.startswith(("ال", "و", "ب", "ل"))
        )
    return word in _VESSELS


_PIECES = frozenset(["حبه", "قطره", "ذره", "علبه", "شحنه", "زجاجه"])
_SINGLE = frozenset(["واحد", "واحدا", "واحده"])
_VESSELS = word_set("كيس كوب رغيف فنجان صحن طبق برميل صندوق كأس قرص شريط إبريق سطل جالون كرتون طرد")
"""كيس طحين واحد, كوب ماء واحد: what the stuff behind them comes in."""


def governs(head: Item, noun: Item, number: Item) -> bool:
    """عامل خطر واحد, عنصر أمن واحد: the noun before is the one, what it governs is not."""
    listed = head.lex.noun
    if listed is None or listed.count != 1 or listed.role or number.text != "واحد" or noun.cls != "r":
        return False
    single = not head.al and not head.text.endswith(("ه", "ات", "ي")) and not plural(head.text)
    return single and not noun.prep and not noun.wa and noun.text[0] not in "وبلكف"


def _at_hands(items: Sequence[Item], i: int) -> bool:
    """وواحد على يد القوات: one of the killed, at somebody's hands."""
    return [x.text for x in items[i + 1 : i + 3]] in (["علي", "يد"], ["علي", "ايدي"])


_TOWARDS = frozenset(["باتجاه", "الي", "نحو", "صوب", "لدي", "قرب", "عند", "ضد", "علي"])
"""ثلاثة صواريخ باتجاه المطار، وواحد باتجاه الميناء."""


def is_counted_alone(items: Sequence[Item], i: int) -> bool:
    """بينهم واحد أصيب, 13 من مالي وواحد من الصومال, لديهم واحد فقط: one of those spoken of, without its noun."""
    before, after = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
    if after is not None and one_part(items, i):
        return True
    if before is None or items[i].al or items[i].prep not in {"", "ب"}:
        return False
    among = after is not None and after.cls == "m" and not after.wa
    if before.text in context.PARTITIVE:
        return not among
    if at_least_one(items, i):
        return True
    if after is not None and after.text == "فقط":
        return before.cls in "fmp|(k" or context.is_definite(before)
    if before.cls == "f" and (after is None or after.cls in ".|,k" or after.text[:1] == "و"):
        return _played_before(items, i)
    if (
        before.cls != "k"
        or after is None
        or (after.cls not in "mf.|,)" and after.text not in _TOWARDS and not _at_hands(items, i))
        or (i > 1 and items[i - 2].cls == "b")
    ):
        return False
    if among and (i + 2 >= len(items) or items[i + 2].text in _BEST):
        return False
    for item in reversed(items[max(0, i - _BREATH) : i - 1]):
        if item.cls in ".|":
            return False
        if item.cls[0] in "dnw" and item.kind != "weak" and item.value is not None:
            return True
    return False


_DEEDS = frozenset(["تعادل", "تدخل", "تسلل", "تعديل", "تصويت", "تصريح", "توقيع", "تهديد"])
"""تعادل واحد: nouns of deeds that are written like a verb."""
_GAMES = frozenset(["مباراه", "مباريات", "مواجهه", "مواجهات", "جوله", "جولات", "لقاءات"])


def _played_before(items: Sequence[Item], i: int) -> bool:
    """الفوز في 12 مباراة والخسارة في واحدة: one of the games just counted."""
    for item in reversed(items[max(0, i - _BREATH) : i - 1]):
        if item.cls in ".|":
            return False
        if item.text in _GAMES:
            return True
    return False


def _one_case(items: Sequence[Item], at: int) -> bool:
    """إصابة واحدة, حالة وفاة واحدة, درجة واحدة: one of what a feminine noun names."""
    word = items[at]
    if word.kind != "word" or word.wa or (at and items[at - 1].cls[0] in "dnyw"):
        return False
    if word.lex.unit is not None:
        return word.lex.unit.kind == "measure" and word.text.endswith("ه")
    return word.lex.noun is not None and word.text.endswith("ه")


def _single_or_pair(items: Sequence[Item], at: int, number: str) -> bool:
    """شخص واحد, تونسيين اثنين; not إصابة اثنين, nor the plural that another number counts."""
    noun = items[at]
    if noun.lex.role or (at and items[at - 1].cls[0] in "dnyw"):
        return False
    return not number.startswith("اثن") or noun.text.endswith(("ين", "ان"))
