"""Ranks whose noun stands elsewhere: the second of a pair, the first of its kind, who came third."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.convicts import is_convict
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_BREATH = 60
"""Items within which what was ranked or paired is still spoken of."""
_NEXT = 25
"""Items within which ثالث is the next of two that were counted."""
_AHEAD = 36
"""Items within which والثاني makes الأول the first of two."""
BEING = word_set(
    "هو هي هما وهو وهي يعد تعد يعتبر تعتبر كان كانت وكان وكانت فكان فكانت ستكون سيكون تكون يكون لتكون ليكون ليصبح لتصبح اصبح اصبحت باعتباره باعتبارها ليس ليست ليسا انها انه بانها بانه لانها لانه كونها كونه لكونها لكونه لكنه لكنها ولكنه ولكنها لعله لعلها كأنه كأنها"
)
"""هو الأول من نوعه, كانت الأولى: the rank is what is said."""
_ONE_OF_TWO = word_set("احدهما احداهما احدهم احداهن احداها احدها")
"""أحدهما … والثاني."""
_CAME = word_set(
    "حل حلت حلوا يحل تحل ليحل لتحل جاء جاءت يأتي تأتي ليأتي استمر استمرت يستمر ليستمر تراجع تراجعت تقدم صعد ارتقى انهى انهت ينهي بقي بقيت ظل ظلت صنف صنفت تموقع رتب وصل وصلت حلوله بحلوله حلولها بحلولها يليه تليه يليها تليها تلاه تلاها تلته تلتها يتبعه تبعه"
)
"""حل ثالثا: verbs of a place in a ranking."""
_CLASSED = frozenset(["مصنف", "مصنفه", "مصنفا"])
"""المصنفة ثانية: a place by itself."""
_PLACED = frozenset(
    ["حل", "حلت", "حلوا", "يحل", "تحل", "ليحل", "لتحل", "حلوله", "بحلوله", "حلولها", "بحلولها"]
)
_SCORED = word_set("بنسبة برصيد بفارق بمجموع بعدد خلف وراء في على الترتيب أمام عالميا عربيا بزمن بتوقيت ب")
"""What follows the place that a feminine took: حلت ثانية بنسبة 16 بالمائة; جاءت ثانية is "came again"."""
_MOST = word_set("أكثر أكبر أعلى أقل أهم أفضل أقوى أغنى أسرع أقدم أطول")
_AGAIN = frozenset(["مره", "ومره", "لمره", "للمره"])
_STANDING = 10
_IN_BRACKETS = 5
_FOLLOWS = word_set("يليه تليه يليها تليها تلاه تلاها تلته تلتها يتبعه تبعه")
_RESULTS = frozenset(["برصيد", "بفارق", "بمجموع", "بزمن"])
"""What the place of a feminine was taken with."""
_ARRIVED = word_set("جاء جاءت يأتي تأتي")
"""Items between the verb and the place: حلت حركة نداء تونس ثانية."""


def stands_alone(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """A definite ordinal without its noun that ranks what is spoken of."""
    before = items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    if _of_its_kind(items, i) or is_convict(items, i) or since(items, i):
        return True
    if before is None or _last_word(items, i):
        return False
    if before.kind == "word" and (before.al or before.text.startswith("ال")) and before.cls[0] != "k":
        return False
    if before.cls in ".|" and items[i].lex.number == 1 and _opens_few(items, drafts, i):
        return True
    if before.text in BEING or (before.cls == "k" and i > 1 and items[i - 2].text in BEING):
        return True
    if before.cls == "," and after is not None and after.cls in "fmzx" and after.text != "و":
        return True
    if before.cls == "m":
        return items[i].lex.number == 1 and after is not None and after.text == "بنسبه" and _leads(items, i)
    if before.cls[0] not in "rRkfx,p" or before.prep in {"ال"}:
        return False
    if before.cls == "f" and (_first_group(items, drafts, i) or _first_of_few(items, drafts, i)):
        return True
    if items[i].lex.number == 1 and any(x.text in _DUO for x in items[max(0, i - _NEXT) : i]):
        return True
    return _follows(items, drafts, i) or (items[i].lex.number == 1 and _leads(items, i)) or _of_two(items, i)


def these_are(items: Sequence[Item], i: int) -> bool:
    """تعتبر هذه الانتخابات الأولى التي: what these several are said to be, the first of their kind."""
    if i < _SAID or not items[i].al or items[i - 2].text != "هذه" or i + 1 >= len(items):
        return False
    noun, said = items[i - 1], items[i - _SAID].text
    several = noun.text.endswith("ات") and (noun.al or noun.text.startswith("ال"))
    being = said in BEING or (said[:1] in "وف" and said[1:] in BEING)
    return several and being and items[i + 1].text in {"التي", "منذ", "من"}


_SAID = 3


def _of_two(items: Sequence[Item], i: int) -> bool:
    """أقر الأول بالسرقة وأنكر الثاني: both behind verbs of their own, of two who were named."""
    if not _acts(items, i):
        return False
    other = 3 - items[i].lex.number
    near = range(max(1, i - _PAIRED), min(len(items), i + _PAIRED))
    return other in {1, 2} and any(
        items[k].cls == "o" and items[k].al and items[k].lex.number == other and _acts(items, k)
        for k in near
        if k != i
    )


def _acts(items: Sequence[Item], i: int) -> bool:
    """A verb right before a definite ordinal that no definite noun follows: its subject."""
    before = items[i - 1].text.removeprefix("و").removeprefix("ف")
    after = items[i + 1] if i + 1 < len(items) else None
    deed = bool(items[i - 1].lex.role) and items[i - 1].lex.noun is None
    acting = is_verb(items[i - 1].text) or is_verb(before) or before in _DID or (deed and not items[i - 1].al)
    return acting and (
        after is None or after.cls not in "rR" or not (after.al or after.text.startswith("ال"))
    )


_PAIRED = 22
_DID = word_set(
    "نقل أقر أنكر اعترف قام أكد قال توفي فر هرب أطلق ضرب طعن سقط أصيب لقي قتل فارق استولى أحضر رفض طلب نفى وصل حاول غادر دخل خرج سجل أحرز أضاف مرر انتحل استقل احتجز سلم اشترى باع عمل يعمل"
)
"""Verbs of the past that their form does not show."""


_DUO = frozenset(["الثنائي", "للثنائي", "بالثنائي", "والثنائي"])
"""تألق الثنائي مبابي وديمبيلي، فسجل الأول هدفين وأضاف الثاني: two who were named together."""


def _of_its_kind(items: Sequence[Item], i: int) -> bool:
    """يعتقد أنها الأولى من نوعها."""
    tail = [x.text for x in items[i + 1 : i + 3]]
    return len(tail) == 2 and tail[0] == "من" and tail[1] in {"نوعه", "نوعها", "نوعهما"}


def since(items: Sequence[Item], i: int) -> bool:
    """زيارة … والأولى منذ 2015, الأول له منذ عام: since when it is the first."""
    tail = [x.text for x in items[i + 1 : i + 3]]
    tail = tail[1:] if tail[:1] and tail[0] in {"له", "لها", "لهم"} else tail
    before = items[i - 1] if i else None
    joined = before is not None and (before.cls in "k,(" or before.text in BEING)
    return joined and tail[:1] == ["منذ"]


def next_after_counted(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """مقتل شخصين وإصابة ثالث, لقاء ثان في فبراير وثالث في يونيو: one more of those that were counted or ranked."""
    item, before = items[i], items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    if item.al or item.lex.number < 3 or before is None:
        return False
    closed = after is None or after.cls in ".|,)fmikxgz" or bool(after.prep) or after.text[:1] in "بل"
    joined = bool(before.lex.role) or before.cls == "k" or (bool(item.prep) and item.prep != "ك")
    if not closed or not joined:
        return False
    for draft in reversed(drafts[-6:]):
        if i - draft.last > _NEXT:
            return False
        if draft.value == item.lex.number - 1 and (draft.type is FigureType.ORDINAL or draft.type in COUNTED):
            told = draft.noun is not None or draft.role is not None
            return draft.type is FigureType.ORDINAL or (told and before.cls != "m")
    return False


def _last_word(items: Sequence[Item], i: int) -> bool:
    """الأول والأخير: an idiom."""
    tail = [x.text for x in items[i + 1 : i + 3]]
    return len(tail) == 2 and tail[0] == "و" and tail[1] in {"اخير", "اخيره"}


def _just_paired(drafts: Sequence[Draft], i: int) -> bool:
    """هناك سببان لهذا الارتفاع. الأول يتعلق … والثاني: two were counted in the sentence before."""
    last = drafts[-1] if drafts else None
    return last is not None and last.value == 2 and last.type in COUNTED and i - last.last <= _NEXT


def _opens_few(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """ثلاثة محاور؛ الأول يتعلق: right behind the few that were counted; سببان. الأول … والثاني."""
    if _just_paired(drafts, i):
        return _leads(items, i)
    last = drafts[-1] if drafts else None
    few = last is not None and last.type in COUNTED and isinstance(last.value, int) and 2 < last.value < 10
    return few and last is not None and last.last == i - 1 and items[i - 1].text in {"؛", ":"}


def _follows(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """The one before it in order was ranked, or two were counted, a little earlier."""
    number = items[i].lex.number
    for draft in reversed(drafts[-10:]):
        if i - draft.last > _BREATH:
            break
        if draft.type is FigureType.ORDINAL and draft.value == number - 1:
            return True
        pair = draft.type in COUNTED and draft.value == 2 and draft.noun is not None
        if pair and number <= 2:
            return True
        if draft.type in COUNTED and draft.value == number - 1 and number > 1:
            return True
        many = draft.type in COUNTED and isinstance(draft.value, int) and 2 < draft.value < 10
        if many and number == 1 and i - draft.last <= 2:
            return True
    if number != 2:
        return False
    return any(x.text in _ONE_OF_TWO for x in items[max(0, i - _BREATH) : i])


def _first_group(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """أربع مجموعات يوجد المنتخب في الأولى: the first of the few just counted, of their gender."""
    last, after = drafts[-1] if drafts else None, items[i + 1] if i + 1 < len(items) else None
    if last is None or last.type is not FigureType.COUNT or i - last.last > _GROUPS_AHEAD:
        return False
    few = isinstance(last.value, int) and 2 < last.value < 10 and last.noun is not None
    feminine = items[i].text.endswith("ولي") == (last.noun or "").endswith("ات")
    name = after is not None and after.cls == "r" and after.kind == "word"
    return few and items[i].lex.number == 1 and feminine and name


def _first_of_few(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """ثلاث عمليات تهريب. في الأولى، كانت …، وفي الثانية: the first of the few that were counted, the next ahead."""
    last = next((d for d in reversed(drafts[-3:]) if d.type in COUNTED), None)
    if last is None or i - last.last > _NEXT or items[i].lex.number != 1:
        return False
    if not isinstance(last.value, int) or not 2 <= last.value <= _FEW:
        return False
    ahead = range(i + 2, min(i + _AHEAD, len(items)))
    return any(
        items[k].cls == "o" and items[k].al and items[k].lex.number == 2 and items[k - 1].cls == "f"
        for k in ahead
    )


_FEW = 10
_GROUPS_AHEAD = 8
"""Items from those that were counted to the first of them."""


def _leads(items: Sequence[Item], i: int) -> bool:
    """يتمثل الأول في … والثاني في: the second is joined to it further on."""
    for k in range(i + 2, min(i + _AHEAD, len(items))):
        item = items[k]
        if item.cls == "|":
            return False
        if item.cls == "o" and item.al and item.lex.number == 2:
            joined = items[k - 1]
            told = (
                items[i - 1].cls == "r" and is_verb(items[i - 1].text.removeprefix("ف")) and joined.cls == "r"
            )
            if told and joined.kind == "word" and is_verb(joined.text.removeprefix("و")):
                return joined.text[0] == "و" or items[k - 2].cls in "k," or items[k - 2].text in _MEANWHILE
            return joined.cls == "k" or joined.text in _MEANWHILE or joined.cls == ","
    return False


_MEANWHILE = frozenset(["اما", "فيما", "بينما"])


def came_in(items: Sequence[Item], i: int) -> bool:
    """حل ثالثا, جاء فياريال ثانيا, حلت ثانية بنسبة: the place that somebody took."""
    item, apposed = items[i], False
    feminine = item.text.endswith("ه")
    if i + 1 < len(items) and items[i + 1].text in _MOST:
        return False  # جاء ثاني أكبر مستورد
    if i and items[i - 1].text.removeprefix("و").removeprefix("ال") in _CLASSED:
        return True
    if i > 1 and items[i - 1].text in {"كان", "كانت"} and items[i - 2].cls == "(":
        return True
    for k in range(i - 1, max(i - _STANDING, -1), -1):
        word = items[k]
        if word.cls in "()" and i - k <= _IN_BRACKETS:
            continue  # يأتي راسل (مرسيدس) رابعا
        verb = word.text.removeprefix("و").removeprefix("ف")
        if word.cls == "," and items[k + 1].al and items[k + 1].text.endswith(("ي", "يه")):
            apposed = True
            continue  # وصل زميله، الإسباني ساينس ثالثا
        if word.cls == "O":
            continue  # حل ويلسون ثانيا وواتانابي ثالثا
        if word.cls[0] in ".|,dnywvo":
            return False
        if verb not in _CAME:
            if word.cls[0] not in "rRu$M" or word.prep:
                return False
            continue
        if not feminine:
            return k > i - 4 or apposed or verb in _PLACED or (items[i - 1].cls == ")" and verb in _ARRIVED)
        after = items[i + 1] if i + 1 < len(items) else None
        out_of = [x.text for x in items[i + 1 : i + 3]] in (["من", "اصل"], ["من", "بين"])
        scored = out_of or after is None or after.cls in ".|,()" or after.text in _SCORED or after.prep == "ب"
        named = not items[i - 1].text.endswith("ه") or items[i - 1].al or items[i - 1].text.startswith("ال")
        if (verb in _FOLLOWS and named) or (after is not None and after.text in _RESULTS and k < i - 1):
            return True  # تلتها سوريا سادسة, جاءت الأردن خامسة برصيد
        named = k < i - 2 and items[k + 1].text != "مره" and items[i - 1].text not in _AGAIN
        return scored and (verb in _PLACED or named or (after is not None and after.prep == "ب"))
    return False
