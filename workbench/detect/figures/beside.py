"""Indefinite ordinals beside the noun that they rank: ثالث هجوم, دفعة أولى, حادث ثالث, عملية اجتياز ثانية."""

from __future__ import annotations

from workbench.detect.figures import context
from workbench.detect.figures.convicts import ACCUSED
from workbench.detect.figures.guess import WAW, begins_so, clitics, is_verb, no_noun
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.rank_words import NOT_RANKED
from workbench.detect.figures.ranked import RankedNouns
from workbench.detect.figures.tokens import Item

_IDIOMS = frozenset(
    [
        "جهه",
        "مره",
        "ناحيه",
        "يد",
        "حياه",
        "لغه",
        "طبيعه",
        "سنه",
        "دقيقه",
        "ساعه",
        "درجه",
        "فرصه",
        "وهله",
        "نظره",
        "اشاره",
    ]
)
"""من جهة ثانية, مرة ثانية, للوهلة الأولى: indefinite ones that rank nothing."""
_TWO_LETTERS = frozenset(["خط", "سد", "حي", "فن", "حل", "رد", "حج", "لص", "فخ", "حق", "شك", "نص", "كم", "حب"])
"""Nouns of two letters that an ordinal before them ranks: أول خط جوي."""
_AT_FIRST = frozenset(["نظره", "وهله"])
"""من أول نظرة ranks no looks."""
_SUPERLATIVE = frozenset(["اكثر", "اقل"])
"""ثاني أكثر مستورد."""
_DAYS = frozenset(["يوم", "ليله", "ايام", "ليالي", "عام", "سنه"])


def _joined(after: Item) -> bool:
    """لقب رابع وانتصار: a word bound by و, none that begins with it."""
    return after.lex is OTHER and after.text[0] == "و" and len(after.text) > _SHORT and after.text not in WAW


_SHORT = 4


_THEIRS = ("اته", "اتها", "اتهم", "اتنا")


class Beside(RankedNouns):
    """Indefinite ordinals beside the noun that they rank: ثالث هجوم, دفعة أولى, حادث ثالث, عملية اجتياز ثانية."""

    @staticmethod
    def _before_noun(item: Item, before: Item | None, after: Item) -> bool:
        """أول رئيس, ثالث هجوم: an indefinite ordinal before the indefinite noun that it ranks."""
        counted = after.cls[0] in "rRjhal" or (after.cls == "U" and not item.wa)
        short = len(after.text) < 3 and after.text not in _TWO_LETTERS
        if not counted or after.al or after.prep or context.begins_with_al(after.text) or short:
            return False
        stops = after.text in context.STOP and not (after.text in _DAYS and item.text != "ثان")
        stops = stops and after.text != "نتيجه" and not (after.text in _SUPERLATIVE and item.value != 1)
        if stops or after.start - item.end > 2:
            return False
        if after.cls == "r" and after.text.startswith("و") and after.text not in WAW:
            return False
        governed = after.text[0] in "بل" and no_noun(after.text) and not begins_so(after.text)
        governed = governed and not after.text.endswith(_THEIRS)
        if after.cls == "r" and (is_verb(after.text) or governed):
            return False
        if after.text in _AT_FIRST or item.text in {"ثان", "تاني"} or item.text.endswith("ه"):
            return False
        if before is not None and before.text in _IDIOMS and not context.is_definite(before):
            return False
        return not (item.text == "اولي" and after.text.endswith("ا") and not after.text.endswith("ها"))

    def _masculine(self, i: int, before: Item | None, after: Item | None) -> bool:
        """بهدف ثالث, بلاغ ثان, حادث ثالث في, باب أول بعنوان: behind a noun, before no noun of its own."""
        item = self.items[i]
        if before is None or item.prep or item.wa or not item.value or item.text.endswith(("ه", "ولي")):
            return False
        word = before.text[clitics(before) :]
        if before.cls not in "rR" or before.kind != "word" or context.is_definite(before) or len(word) < 3:
            return False
        if word.endswith(("ه", "ات", "ين", "ون", "ا", "وا")) or word in context.STOP or before.lex.role:
            return False
        if word in ACCUSED and item.value > 1:
            return True
        if is_verb(word) or (item.value == 1 and not self._closed(after)):
            return False
        governed = bool(before.prep) or clitics(before) > 0 or (i > 1 and self.items[i - 2].cls in "fmip")
        forward = (
            after is not None and after.cls in "rR" and not after.prep and not context.is_definite(after)
        )
        forward &= after is not None and after.text not in context.STOP and not after.text.startswith("مت")
        forward &= after is not None and not is_verb(after.text) and not _joined(after)
        if forward and governed and after is not None:
            forward = not after.text.startswith("م") or after.lex.noun is not None
        ends = governed or self._closed(after) or (after is not None and _joined(after))
        return (not forward and ends) or item.text == "ثان"

    @staticmethod
    def _closed(after: Item | None) -> bool:
        """A preposition, a relative or the end of the clause stands here: no noun that an ordinal before it ranks."""
        if after is None or after.cls in ".|,)fxzgqku":
            return True
        governed = bool(after.prep) or (after.text[0] in "بل" and no_noun(after.text)) or is_verb(after.text)
        return governed or (after.text in context.STOP and after.cls != "m")

    @staticmethod
    def _first_of(item: Item, after: Item) -> bool:
        """ثاني المتأهلين, أول الواصلين, ثالث البطولات, أول الشروط: an ordinal before those that it is one of."""
        contracts = after.text.removeprefix("ال") == "عقود"  # they are decades elsewhere
        if item.al or after.prep or not context.is_definite(after):
            return False
        if after.cls[0] not in "rR" and not contracts:
            return False
        word = after.text.removeprefix("ال")
        if word.endswith(("تين", "تان", "ان")) or item.text.endswith("ه"):
            return False
        if word.endswith("ين"):
            return after.lex.noun is not None or word[0] in "موا"
        his = next((word[: -len(end)] for end in ("ها", "هم", "ه") if word.endswith(end)), word)
        return len(word) > 2 and (plural(word) or (len(his) > 3 and plural(his)))

    @staticmethod
    def _after_noun(item: Item, before: Item | None, after: Item | None, further: Item | None) -> bool:
        """دفعة أولى, جولة ثانية: an indefinite ordinal after a feminine noun that it agrees with."""
        if item.prep or item.wa or before is None or context.is_definite(before):
            return False
        word = before.text
        if word in _SPANS and not before.al:
            return (item.value or 0) >= 2 and item.text.endswith("ه") == word.endswith("ه")  # ليوم ثان
        if before.cls[0] not in "rR":
            return False
        if (
            before.lex.noun is not None
            and before.lex.noun.count == 1
            and not word.endswith(("ه", "ات", "ين"))
        ):
            forward = after is not None and after.lex.noun is not None
            if before.lex.noun.unit == "person" and after is not None and after.text.startswith("م"):
                forward = False  # شخص ثالث متورط
            return (item.value or 0) >= 2 and not item.text.endswith("ه") and not forward
        if not item.text.endswith(("ه", "ولي")) or len(word) < 3:
            return False
        if not word.endswith("ه"):
            return further is not None and Beside._construct_of(further, before, after)
        if word in NOT_RANKED or word in _IDIOMS or word in context.STOP or before.prep == "ك":
            return False
        forward = after is not None and after.cls[0] in "rR" and after.text.endswith("ات")
        return not (item.text.endswith("ولي") and forward)

    @staticmethod
    def _construct_of(head: Item, genitive: Item, after: Item | None) -> bool:
        """عملية اجتياز ثانية: the feminine ordinal agrees with the noun before its masculine genitive."""
        if (
            not head.text.endswith("ه")
            or head.cls not in "rR"
            or context.is_definite(head)
            or head.kind != "word"
        ):
            return False
        plain = (
            genitive.lex.unit is None
            and not genitive.text.endswith(("ا", "ات", "ت", "ها", "هم"))
            and not genitive.prep
        )
        named = head.text in _IDIOMS or head.text in context.STOP or genitive.text in context.STOP
        return plain and not named and Beside._closed(after)


_SPANS = frozenset(["يوم", "ليله", "اسبوع", "شهر", "عام", "سنه", "موسم"])
"""Spans of time that an indefinite ordinal ranks: ليلة خامسة, لأسبوع ثان."""
