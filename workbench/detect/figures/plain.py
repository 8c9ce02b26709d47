"""A number with its head, and when a number word is none."""

from __future__ import annotations

import re

from workbench.arabic.numerals import FRACTION_OF, tidy
from workbench.detect.figures import context, deeds, hedges, labels
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.head import Head
from workbench.detect.figures.lengths import BOTH
from workbench.detect.figures.meaning import single
from workbench.detect.figures.refusals import Refusals
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_SINGLE = frozenset(
    ["ذكري", "عيد", "دور", "مؤتمر", "موسم", "فصل", "لقاء", "مهرجان", "ملتقي", "منتدي", "معرض", "رئيس", "هدف", "لقب", "اجتماع", "كتاب"]
)  # fmt: skip
"""Single things by their form that الـ and tens rank."""
_REACHING = frozenset(
    [
        "بلغ",
        "بلغت",
        "سجل",
        "سجلت",
        "يساوي",
        "مقابل",
        "الي",
        "علي",
        "تحت",
        "فوق",
        "نقطه",
        "بنتيجه",
        "نتيجه",
        "رقم",
    ]
)
"""Words after which صفر is nought rather than somebody's name."""
_SEVERAL = frozenset(["ثلاث", "اربع", "خمس", "ست", "سته", "سبع", "ثماني", "ثمان", "تسع", "عشر", "عشره"])
"""Weak words that count where من follows: عشر من الولايات."""
_ROUND = frozenset(["الف", "مئه", "مائه", "مليون"])
_FEW = 100
_FINAL = ("نهائي", "النهائي", "نهايي")
"""نصف النهائي, الأدوار نصف نهائية: rounds of a cup."""
_BY = frozenset(["بمقدار", "بنسبه", "بواقع", "بمعدل", "الي", "عن"])
"""بمقدار الثلث: words behind which a definite fraction is an amount."""
_FIFTH = re.compile("[\u0640]?[ثخسرعت]\u064f")
"""A fraction written with its ضمة: خُمس, رُبع."""
_PARTS = frozenset(["نصف", "ثلث", "ربع", "ثلثا", "ثلثي"])
_WHOLES = frozenset(
    ["انتاج", "سكان", "مساحه", "اجمالي", "حجم", "صادرات", "واردات", "عدد", "قيمه", "ميزانيه", "استهلاك", "احتياطي", "اراضي", "ثروه", "مخزون"]
)  # fmt: skip
"""What one takes a خمس or سدس of rather than counts five or six of."""


_WORLDWIDE = frozenset(
    ["عالميا", "عربيا", "دوليا", "افريقيا", "قاريا", "اسيويا", "اوروبيا", "وطنيا", "محليا"]
)
_LAST_PLACE, _MINUTES = 2000, 120
_LONG_LIST = 40
_SKIPPED = 4
"""Entries of a list that may stand without their number."""
_ENTRY_LENGTH = 90


def _is_entry_mark(number: Item, mark: Item) -> bool:
    """1- 2-, 1 - 2 -, 1. 2. and 1) 2): what stands behind the number of an entry."""
    if mark.cls == "-":
        return mark.start - number.end <= 1
    if mark.cls == "/":
        return mark.start == number.end
    return mark.text in {".", ")"} and mark.start == number.end


class Numbers(Refusals):
    """A number with its head, and when a number word is none."""

    def _number(self, i: int) -> Draft | None:
        item = self.items[i]
        after = self._next_free(i + 1)
        if (
            item.kind == "weak"
            and not self._isolated(i)
            and (item.text == "ثمن" or (after is not None and after.text.startswith(_FINAL)))
        ):
            return None
        rule = "figure:list" if self._enumerates(i) else "figure:rank" if self._by_mark(i, after) else ""
        if rule:
            span = (item.start, item.end)
            return Draft(i, i + 1, *span, span, FigureType.ORDINAL, rule, item.value)
        found = self._head(i, i + 1)
        if item.al and item.text in BOTH and found.noun is None:
            return None
        fraction = self._fraction(i, found)
        if fraction:
            return fraction
        if item.cls == "w" and item.kind == "weak" and not self._worth(i, found):
            return None
        if item.kind == "frac":
            slashed = self._slashed(i)
            if slashed is not None:
                return slashed
            part = item.value is not None and 0 < item.value < 1
            if found.type is None and not part and not self._isolated(i):
                return None
        if item.text == "عده" and not self._several(i, found):
            return None
        if (
            found.type is FigureType.DURATION
            and found.before is None
            and item.cls[0] != "v"
            and item.value is not None
        ):
            return self._lengths(
                i, [(float(item.value), found.unit or "")], found.last, (item.start, item.end), found
            )
        draft = self._draft(i, i + 1, item, found)
        if self._tens_rank(item, found):
            draft.type, draft.rule, draft.value = FigureType.ORDINAL, "figure:tens", item.value
            return draft
        draft.alternatives = item.alternatives
        part = item.kind == "frac" or (item.cls == "w" and isinstance(item.value, float))
        if part and draft.type is FigureType.COUNT and item.value and item.value < 1:
            draft.type, draft.rule = FigureType.FRACTION, "figure:fraction"
        if item.kind == "dotted":
            self._dotted(draft, item, found)
        if item.cls[0] == "v":
            self._vague(draft, item)
        else:
            draft.value = item.value
            if found.word is not None and found.word.text == MILLIONS and item.value is not None:
                draft.value = tidy(item.value * 1_000_000)
            self._sign(draft, i)
        self._and_half(draft, found)
        self._typed(draft, i, found)
        return draft

    def _several(self, i: int, found: Head) -> bool:
        """عدة counts lengths of time behind a preposition, and scales: بعد عدة أيام, عدة مليارات."""
        item = self.items[i]
        if item.end - item.start > len(item.text):
            return True
        for_days = item.prep == "ل" and found.unit in {"day", "hour", "week", "minute"}
        governed = for_days or (i > 0 and self.items[i - 1].cls in "xq")
        return governed and found.type is FigureType.DURATION

    def _slashed(self, i: int) -> Draft | None:
        """القانون 30/2016 and بنتيجة 2/2: two numbers with a slash that are no fraction."""
        item = self.items[i]
        span = (item.start, item.end)
        if labels.is_label(self.items, i) and (item.value or 0) > 1:
            return Draft(i, i + 1, *span, span, FigureType.IDENTIFIER, "figure:label")
        if self._slashed_score(i):
            low, high = (int(x) for x in item.text.split("/"))
            return Draft(i, i + 1, *span, span, FigureType.SCORE, "figure:score", low=low, high=high)
        return None

    @staticmethod
    def _tens_rank(item: Item, found: Head) -> bool:
        """الجولة العشرين, الذكرى الستين: tens rank a single thing, as they count many."""
        noun = found.word
        if (
            found.before is None
            or noun is None
            or item.digits
            or not item.al
            or found.type is FigureType.DURATION
        ):
            return False
        word = noun.text[context.article(noun.text) :]
        tens = isinstance(item.value, int) and item.value in range(20, 101, 10)
        return tens and (word in _SINGLE or single(word))

    def _enumerates(self, i: int) -> bool:
        """1- الترجي 2- النادي: the number of an entry in a list, one more than the last."""
        items = self.items
        item = items[i]
        if item.kind != "int" or not item.digits or i + 2 >= len(items) or item.prep:
            return False
        mark, word = items[i + 1], items[i + 2]
        if word.text == "*" and i + 3 < len(items):
            word = items[i + 3]
        if not _is_entry_mark(item, mark) or word.kind not in {"word", "latin"} or word.lex.unit:
            return False
        value = int(item.value or 0)
        tight = mark.cls in "-/" and mark.start == item.end
        step = _SKIPPED if tight else 1
        following = self.entry < value <= self.entry + step if self.entry else value == 1
        following |= tight and i > 0 and items[i - 1].cls == "|" and value <= _LONG_LIST
        following |= tight and value <= _LONG_LIST and self._entry_ahead(i, value + 1)
        if not following and (value != 1 or (tight and i and items[i - 1].cls not in ".|,")):
            return False
        if value == 1 and not tight and not self._entry_ahead(i, 2):
            return False
        self.entry = value
        return True

    def _by_mark(self, i: int, after: Item | None) -> bool:
        """الأول عربيا و18 دوليا: a place among others; 45' of a match."""
        item = self.items[i]
        if after is None or item.prep == "ب" or item.kind != "int":
            return False
        if self.sporty and self._in_brackets(i) and 0 < float(item.value or 0) <= _MINUTES:
            return True
        if after.text in _WORLDWIDE and float(item.value or 0) <= _LAST_PLACE:
            return not (i and self.items[i - 1].cls == "A")
        return (
            self.sporty
            and after.text in {"'", "’", "′"}
            and after.start == item.end
            and float(item.value or 0) <= _MINUTES
        )

    def _in_brackets(self, i: int) -> bool:
        """توماس (71) ووليد (74): the minute of a goal behind its scorer."""
        items = self.items
        if i < 2 or items[i - 1].cls != "(" or items[i + 1].cls != ")":
            return False
        scorer, behind = items[i - 2], self._next_free(i + 2)
        named = (
            scorer.kind == "word"
            and scorer.cls == "r"
            and not scorer.prep
            and scorer.text not in context.STOP
        )
        named &= not scorer.text.startswith("ال") or len(scorer.text) > 6
        return (
            named
            and (behind is None or behind.cls[0] in "rkm.|,f")
            and (behind is None or behind.lex.noun is None)
        )

    def _entry_ahead(self, i: int, number: int) -> bool:
        """The entry of that number, with the same mark, stands further on."""
        mark = self.items[i + 1].text
        for k in range(i + 2, min(i + _ENTRY_LENGTH, len(self.items) - 1)):
            if (
                self.items[k].value == number
                and self.items[k].kind == "int"
                and self.items[k + 1].text == mark
            ):
                return True
        return False

    def _and_half(self, draft: Draft, found: Head) -> None:
        """أربعة مقاعد ونصف المقعد, أربعة مواسم ونصف are 4.5 of them."""
        items, k = self.items, draft.last
        if k + 2 >= len(items) or draft.value is None or found.word is None or any(self.taken[k : k + 3]):
            return
        join, half, again = items[k : k + 3]
        noun = found.word.lex.noun
        if join.cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak":
            return
        if noun is not None and again.al and again.lex.noun is not None and again.lex.noun.unit == noun.unit:
            draft.value = tidy(float(draft.value) + FRACTION_OF[half.text])
            draft.last, draft.end = k + 3, again.end
        elif (again.cls in ".|,fm)" or (again.text in context.STOP and not again.al)) and float(
            draft.value
        ) < _FEW:
            draft.value = tidy(float(draft.value) + FRACTION_OF[half.text])
            draft.last, draft.end = k + 2, half.end

    def _worth(self, i: int, found: Head) -> bool:
        """Whether a word that is often no number (نصف, واحد, ألف) is one here."""
        item = self.items[i]
        if self._isolated(i) or found.type in {
            FigureType.PERCENT,
            FigureType.MONEY,
            FigureType.DURATION,
            FigureType.MEASURE,
        }:
            return True
        if item.text in {"احد", "احدي", "واحد", "واحده", "واحدا", "احدا", "وحده"}:
            if item.al or "أ" in self._written(item)[1:2]:
                return False
            numbered = item.text in {"واحد", "واحده"} and not item.al and labels.is_label(self.items, i)
            return found.before is not None or numbered
        listed = found.word is not None and (
            found.word.lex.noun is not None or found.word.lex.unit is not None
        )
        if item.text in {"نص", "صفر"} and not listed and found.noun is not None:
            return False
        if found.noun is not None:
            return item.text != "نص" or found.before is None
        if item.text == "صفر":
            before = self.items[i - 1] if i else None
            return before is None or before.cls != "r" or before.text in _REACHING
        nxt = self._next_free(i + 1)
        if nxt is not None and nxt.cls == "m" and not nxt.wa and item.text in _SEVERAL and not item.al:
            return True
        if nxt is not None and nxt.cls == "m" and not nxt.wa and item.text in _ROUND and not item.al:
            following = self._next_free(i + 2)
            return found.word is not None or (
                following is not None and following.cls in "rR" and following.kind == "word"
            )
        if item.text in _SEVERAL | _ROUND and i and self.items[i - 1].text in context.PARTITIVE:
            return True
        if item.text in _SEVERAL and nxt is not None and nxt.text in context.PARTITIVE:
            return True
        if (
            item.text in {"سته", "عشره", "الف", "مئه", "مائه", "مليون"}
            and not item.al
            and deeds.role_before(self.items, i, self.taken, 2)
        ):
            return True
        q, _ = hedges.qualifier_before(self.items, i)
        return q is not None and item.text not in FRACTION_OF

    def _fraction(self, i: int, found: Head) -> Draft | None:
        item = self.items[i]
        value = item.value
        if (
            item.cls != "w"
            or item.kind not in {"weak", "word", "number"}
            or (
                found.type is not None
                and not (found.type is FigureType.MEASURE and found.word and found.word.al)
            )
        ):
            return None
        is_part = isinstance(value, float) and 0 < value < 1
        unit_word = item.kind == "weak" and item.text in FRACTION_OF
        nxt = self._next_free(i + 1)
        part_of = nxt is not None and nxt.cls[0] in "rR" and (is_part or unit_word) and self._part_of(i, nxt)
        plural = item.text not in {"نصف", "ربع", "ثلث"} and not part_of
        if unit_word and not is_part and found.noun is not None and plural:
            return None
        whole = (nxt is not None and nxt.cls[0] in "rRw" and nxt.text.startswith("ال")) or (
            nxt is not None and nxt.al
        )
        if item.text == "نص" and found.type is None and not self._isolated(i):
            return None
        if nxt is not None and nxt.text in {
            "النهائي",
            "نهائي",
            "الاول",
            "الثاني",
            "سنوي",
            "السنوي",
            "الساعه",
        }:
            return None
        whole |= part_of or (nxt is not None and self._owned_part(nxt))
        by = (i > 0 and self.items[i - 1].text in _BY) or item.prep in {"ب", "ل"}
        hedged = (
            item.al
            and (by or hedges.qualifier_before(self.items, i)[0] is not None)
            and (nxt is None or nxt.cls[0] not in "oR")
            and not (by and nxt is not None and nxt.cls == "r" and context.is_definite(nxt))
        )
        pointed = (
            nxt is not None
            and not item.al
            and nxt.text in {"ما", "هذا", "هذه", "ذلك", "تلك"}
            and item.text in _PARTS
        )
        of = (
            nxt is not None
            and nxt.cls == "m"
            and (is_part or item.al or _FIFTH.match(self._written(item)) is not None)
        )
        if not (is_part or unit_word) or not (
            hedged or whole or pointed or self._isolated(i) or item.kind == "number" or of
        ):
            return None
        doubtful = item.text == "تلت" or (item.kind == "weak" and item.text in {"ثمن", "ست", "تمن"})
        if doubtful and not self._isolated(i):
            return None
        at = i + 1
        while at < len(self.items) and self.items[at].text in FRACTION_OF and not self.items[at].wa:
            at += 1
        if (
            at < len(self.items)
            and self.items[at].cls == "w"
            and self.items[at].al
            and (self.items[at].value or 0) >= 2
        ):
            return self._fraction_of_number(i, at)
        noun = nxt if whole and nxt and nxt.cls[0] in "rR" else None
        end = noun.end if noun else item.end
        last = i + 2 if noun else i + 1
        amount = FRACTION_OF[item.text] if unit_word and not is_part else value
        if is_part and item.text in FRACTION_OF:
            amount = FRACTION_OF[item.text]
        draft = Draft(
            i,
            last,
            item.start,
            end,
            (item.start, item.end),
            FigureType.FRACTION,
            "figure:fraction",
            tidy(amount or 0),
        )
        draft.noun = noun.text.removeprefix("ال") if noun else None
        draft.noun_at = i + 1 if noun else None
        draft.qualifier, _ = hedges.qualifier_before(self.items, i)
        return draft

    def _owned_part(self, noun: Item) -> bool:
        """نصف وزنها, ثلث أعضائه: a part of what is somebody's."""
        if noun.wa or noun.prep or noun.cls[0] not in "rR" or len(noun.text) < 4 or noun.text in context.STOP:
            return False
        written = self._written(noun)
        return noun.text.endswith(("ها", "هم", "هما", "هن")) or (written.endswith("ه") and not noun.al)

    def _part_of(self, i: int, noun: Item) -> bool:
        """ثلث مساحة العراق, خُمس صادرات الغاز: a part of a thing that is itself of something."""
        item = self.items[i]
        if noun.wa or noun.prep or noun.text in context.STOP or noun.lex.unit or len(noun.text) < 3:
            return False
        if noun.text.startswith("و") and noun.lex.noun is None:
            return False
        after = self._next_free(i + 2)
        definite = after is not None and context.is_definite(after)
        if _FIFTH.match(self._written(item)) and item.kind == "weak":
            return True
        if item.text in {"نصف", "ثلث", "ربع"} or (isinstance(item.value, float) and item.value < 1):
            return definite
        return definite and noun.text in _WHOLES

    def _share_of(self, i: int) -> Draft:
        """أكثر من نصفهم: the pronoun cannot be cut off."""
        item = self.items[i]
        span = (item.start, item.end)
        draft = Draft(i, i + 1, *span, span, FigureType.FRACTION, "figure:share")
        draft.value = tidy(int(item.lex.tag) / item.lex.number)
        qualifier, _ = hedges.qualifier_before(self.items, i)
        if qualifier:
            self._bounded(draft, qualifier)
        return draft

    def _fraction_of_number(self, first: int, last: int) -> Draft:
        """خمس العشرين is 4."""
        value = float(self.items[last].value or 0)
        for item in self.items[first:last]:
            value *= FRACTION_OF[item.text]
        span = (self.items[first].start, self.items[last].end)
        return Draft(first, last + 1, *span, span, FigureType.COUNT, "figure:fraction-of", tidy(value))
