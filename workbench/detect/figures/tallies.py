"""The role of what is numbered: بلغ عدد القتلى 30, ليصل إجمالي الوفيات إلى 382."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.context import AMOUNTS, article
from workbench.detect.figures.nouns import AFTER_ROLES
from workbench.detect.figures.tokens import Item

_ROLE_AFTER = {w: role for role, words in AFTER_ROLES for w in folded(words).split()}
THINGS = frozenset(["المدمره", "المهدمه", "المنهاره", "المتهدمه"])
_ROLE_AFTER |= dict.fromkeys(THINGS, "destroyed")
_TO_REACH = frozenset(
    ["ليصبح", "لتصبح", "اصبح", "يصبح", "ليبلغ", "لتبلغ", "ليصل", "لتصل", "ليرتفع", "لترتفع", "فبلغ", "فبلغت"]
)
_CLIMBING = AMOUNTS - {"الي", "علي"} | {
    "ارتفعت",
    "تجاوزت",
    "وصلت",
    "يرتفع",
    "ترتفع",
    "بلغوا",
    "تخطت",
    "تخطي",
    "ناهزت",
    "قاربت",
    "اقترب",
    "يقترب",
    "تفوق",
    "يفوق",
}


_MEANWHILE = frozenset(["فيما", "بينما"])
"""What stands before them is told of others."""


_TALLIES = word_set("عدد العدد حصيله الحصيله اعداد اجمالي الاجمالي")
_STAYED = frozenset(
    [
        "عند",
        "اصبح",
        "اصبحت",
        "ظل",
        "استقر",
        "استقرت",
        "ليبلغ",
        "ليصل",
        "ليرتفع",
        "لترتفع",
        "لتبلغ",
        "لتصل",
        "انخفض",
        "انخفضت",
        "تراجع",
        "تراجعت",
        "تقلص",
        "تقلصت",
    ]
)
_STAYED |= {"بلغوا", "تخطت", "تخطي", "ناهزت", "قاربت", "اقترب", "يقترب"}
_GOT_TO = AMOUNTS | _STAYED
_TALLY_ENDS = tuple(_TALLIES)


def has_tally(items: Sequence[Item], words: Collection[str]) -> bool:
    """Whether the text, whose known items and different words are given, numbers anything by عدد or حصيلة at all."""
    if not _DEATHS.isdisjoint(words) or any([i.lex.direction for i in items]):
        return True
    return any(map(_is_tally, words))


_DEATHS = frozenset(["وفيات", "وفاه"])
"""وفيات الكوليرا تجاوزت 2200 حالة: deaths, which are told of as a number."""


@lru_cache(maxsize=1 << 15)
def _is_tally(word: str) -> bool:
    """العدد, والحصيلة: a tally under its article."""
    return word.endswith(_TALLY_ENDS) and word[article(word) :] in _TALLIES


_OF_SO_MANY = frozenset(["ل", "ب"])
"""تصدرت في عدد الوفيات بـ346: so many."""


def _others(items: Sequence[Item], i: int, at: int) -> bool:
    """عدد القتلى إلى 212 وإصابة 1400 منهم 400 طفل: what was done to others, told with their own number before this one."""
    noun = items[i].lex.noun
    role = items[i].lex.role or (noun.role if noun is not None else None)
    if role is None or not i < at - 2 or items[i + 1].cls not in "dnyvw":
        return False
    return bool(items[i].wa) or items[i - 1].cls in "ki"


def role_of_tally(items: Sequence[Item], at: int, near: bool = False) -> str | None:
    """بلغ عدد القتلى 30, عدد الذين تم إيقافهم بلغ 23: the role of what is numbered, in the same sentence."""
    led = at - 2 if at > 1 and items[at - 1].cls in "u(" else at - 1
    reached = items[at].prep in _OF_SO_MANY or (
        led >= 0 and (items[led].text in _OF_SO_MANY or items[led].prep in _OF_SO_MANY)
    )
    climbed = False
    for i in range(at - 1, max(at - 28, -1), -1):
        item = items[i]
        if item.cls in ".|" or (near and item.cls in "dnyv"):
            return None
        amount = item.text.removeprefix("و")
        if (
            amount in _MEANWHILE
            or _others(items, i, at)
            or (item.lex.role and item.lex.noun is None and not (reached or climbed) and i < at - 1)
        ):
            return None
        reached |= amount in AMOUNTS or amount in _STAYED
        told = item.al or (item.text == "وفيات" and items[i + 1].kind == "word")
        if climbed and told and item.lex.noun is not None and item.lex.noun.role:
            return item.lex.noun.role
        climbed |= amount in _CLIMBING
        counted = items[i + 1].lex.noun if item.lex.direction and i + 1 < at else None
        to = at - 2 if items[at - 1].cls in "A(u" else at - 1
        if counted is not None and counted.role and items[to].text == "الي":
            return counted.role
        if amount[article(amount) :] in _TALLIES:
            total = i > 1 and items[i - 1].text.removeprefix("ال") in {"اجمالي", "مجموع"}
            before = (
                items[i - 2 if total or (i > 1 and items[i - 1].text == "بذلك") else i - 1].text if i else ""
            )
            reached |= before.removeprefix("و") in _GOT_TO or before in _TO_REACH
            if not reached:
                return None
            for word in items[i + 1 : at]:
                role = (
                    word.lex.role
                    or (word.lex.noun.role if word.lex.noun else None)
                    or _ROLE_AFTER.get(word.text)
                )
                if role or word.cls in "dnyv":
                    return role
            return None
    return None
