"""What tables and rankings of sport leave out: the noun behind points in brackets, the player before his seed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.headless import came_in, next_after_counted
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

SHARED = "figure:standing"
"""The rule of a number that takes what it counts from the bracket or the points before it."""
_FAR = 12
"""Items between two numbers of one table."""
_TALLIED = frozenset(["point", "goal", "metre", "second", "minute", "kilogram", "rebound"])
_AFTER = word_set(
    "أمام ثم خلف يليه تليه يليها تليها تلاه تلتها متقدما متقدمة بفارق مقابل ويليه وتليه ووراء وراء"
)
"""رصيده 78 نقطة، أمام مرسيدس (38): words that set one side's points against another's."""


def bracketed(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> Draft | None:
    """عيسى (5 أهداف)، والأحمر (4), 78 نقطة، أمام مرسيدس (38) وريد بول (37): what the number in brackets is of."""
    if i < 2 or i + 1 >= len(items) or items[i - 1].cls != "(" or items[i + 1].cls != ")":
        return None
    name = items[i - 2]
    if (
        items[i].kind != "int"
        or name.kind not in {"word", "single"}
        or name.lex.unit is not None
        or not drafts
    ):
        return None
    behind = items[i + 2] if i + 2 < len(items) else None
    if (
        name.text in context.STOP
        or name.cls not in ("r", "o", "M")
        or (behind is not None and behind.lex.noun)
    ):
        return None
    if name.cls == "o":  # أمام ساينس الثاني (33)
        drafts = [d for d in drafts[-4:] if d.last != i - 1]
    last = drafts[-1] if drafts else None
    if last is None or i - last.last > _FAR or any(x.cls in ".|" for x in items[last.last : i]):
        return None
    if last.rule == SHARED:
        return last
    if last.unit not in _TALLIED or last.value is None:
        return None
    filled = items[last.first - 1].cls == "(" and last.last < len(items) and items[last.last].cls == ")"
    if name.cls == "o" and last.unit == "point":
        return last
    against = last.unit == "point" and any(x.text in _AFTER for x in items[last.last : i])
    return last if filled or against else None


def of_list(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """الفوز الثاني له والسادس هذا الموسم والـ69 خلال مسيرته, للمرة التاسعة (والـ21): one more rank, in digits."""
    before = items[i - 1] if i else None
    if before is None or before.text not in {"وال", "ال"} or not items[i].digits:
        return False
    joined = before.text == "وال" or (i > 1 and items[i - 2].cls == "k")
    behind = items[i + 1] if i + 1 < len(items) else None
    bare = behind is None or behind.cls in "fmxg.|,)" or behind.cls in "Tt" or behind.prep == "ل"
    for last in reversed(drafts[-3:]):
        if i - last.last > _FAR or any(x.cls in ".|" for x in items[last.last : i]):
            return False
        if last.type is FigureType.ORDINAL:
            return joined and bare
        if last.type is not FigureType.DATE:
            return False
    return False


RACES = word_set(
    "التنس للتنس المصنف المصنفة المضرب غراند ويمبلدون رولان الفورمولا فورمولا للفورمولا لفورمولا الصانعين السائقين"
)
_NATION = ("ي", "يه")
_TOLD = word_set("برصيد بفارق على أمام بطاقته بطاقتها وحامل وحاملة")


def known_player(items: Sequence[Item], words: Collection[str], i: int) -> bool:
    """وديوكوفيتش الثاني عشر على الروسي, أمام ساينس الثاني (33): the seed behind a name that a nation introduced."""
    if RACES.isdisjoint(words) or not i or not items[i].al:
        return False
    name = items[i - 1]
    word = _name(name)
    if not word:
        return False
    behind = items[i + 1] if i + 1 < len(items) else None
    scored = behind is not None and behind.cls == "(" and i + 2 < len(items) and items[i + 2].digits
    if not (scored or (behind is not None and (behind.text in _TOLD or behind.cls == "k"))):
        return False
    return any(
        _name(items[k]) == word and (_nation(items[k - 1]) or _nation(items[k - 2])) for k in range(2, i - 1)
    )


def _name(item: Item) -> str:
    """A word that the lexicon does not know, without its و."""
    if item.kind != "word" or item.cls != "r" or item.lex is not OTHER or context.is_definite(item):
        return ""
    word = item.text[1:] if item.text[0] == "و" and len(item.text) > _SHORTEST else item.text
    return word if len(word) >= _SHORTEST and not is_verb(word) and word not in context.STOP else ""


_SHORTEST = 4


def _nation(item: Item) -> bool:
    """الصربي, الأميركية: what stands before a player's names."""
    return item.kind == "word" and context.is_definite(item) and item.text.endswith(_NATION) and not item.prep


_POINTS = frozenset(["نقطه", "نقاط"])
_BY_SHARE = frozenset(["بنسبه", "برصيد", "بفارق", "بواقع", "بمجموع", "بحصوله", "بحصولها"])
_LISTED = 25
"""Items within which a list of places goes on."""


def took_place(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """حلت فرنسا ثانية بعشر ذهبيات وألمانيا ثالثة بثماني: a place that somebody took, or the next of such a list."""
    hurt = i > 0 and bool(items[i - 1].lex.role)  # يقتل ثلاثة ويصيب رابعا
    return (
        came_in(items, i)
        or placed_by_points(items, drafts, i)
        or (hurt and next_after_counted(items, drafts, i))
    )


def placed_by_points(items: Sequence[Item], drafts: Sequence[Draft], i: int) -> bool:
    """ثم الاتحاد ثالثا بـ35 نقطة، والأهلي رابعا: places of a list, by points or at the end of a clause."""
    item, before = items[i], items[i - 1] if i else None
    if before is None or before.kind != "word" or before.cls[0] not in "rRM":
        return False
    ahead = [x for x in items[i + 1 : i + 4] if x.cls != "p"]
    feminine = item.text.endswith("ه")
    won = bool(ahead) and ahead[0].prep == "ب" and ahead[0].cls[0] in "dnyw" and item.text != "اولا"
    if not (item.text.endswith("ا") or (feminine and won)):
        return False
    if (
        won
        and not feminine
        and len(ahead) > 1
        and (ahead[1].text in _POINTS or ahead[1].lex.noun is not None)
    ):
        return True
    closed = not ahead or ahead[0].cls in ".,|k" or won or ahead[0].text in _BY_SHARE
    place = (item.value if feminine else item.lex.number) or 0
    near = (d for d in drafts[-4:] if (d.rule == "figure:place" or _bare(d)) and i - d.last <= _LISTED)
    return closed and any((d.value or 0) == place - 1 for d in near)


def _bare(draft: Draft) -> bool:
    """حلت فرنسا ثانية: a place that was told without its noun."""
    return draft.type is FigureType.ORDINAL and draft.noun is None


_GROUPS_OF = frozenset(["مجموعه", "فئه", "دوري", "منطقه", "بطوله", "سباق"])


def of_each_group(items: Sequence[Item], i: int) -> bool:
    """يتأهل أول وثاني كل مجموعة, متصدر وثاني كل منطقة: the places of each of several groups."""
    at = i + 1
    if [x.cls[0] for x in items[at : at + 2]] == ["k", "o"]:
        at += 2
    each = items[at : at + 2]
    return not items[i].al and len(each) > 1 and each[0].text == "كل" and each[1].text in _GROUPS_OF
