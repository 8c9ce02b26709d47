"""Parts of a whole: half of his weight, a third of the members, what two fifths of twenty are."""

from __future__ import annotations

import re

from workbench.arabic.chars import word_set
from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures import context, hedges
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.refusals import Refusals
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_BY = frozenset(["بمقدار", "بنسبه", "بواقع", "بمعدل", "الي", "عن"])
"""بمقدار الثلث: words behind which a definite fraction is an amount."""
_FIFTH = re.compile("[\u0640]?[ثخسرعت]\u064f")
"""A fraction written with its ضمة: خُمس, رُبع."""
_ITSELF = frozenset(["نفسه", "ذاته", "عينه"])
_SAME = frozenset(["مماثل", "المماثل", "مقابل", "المقابل", "مناظر", "المناظر", "خالي", "الخالي"])
"""الربع نفسه, الربع المماثل of a year; الربع الخالي is a desert."""
_SIDES = word_set("آخر ثاني حلو سفلي علوي أيمن أيسر شمالي جنوبي شرقي غربي")
_PARTS = frozenset(["نصف", "ثلث", "ربع", "ثلثا", "ثلثي"])
_WHOLES = frozenset(
    ["انتاج", "سكان", "مساحه", "اجمالي", "حجم", "صادرات", "واردات", "عدد", "قيمه", "ميزانيه", "استهلاك", "احتياطي", "اراضي", "ثروه", "مخزون"]
)  # fmt: skip
"""What one takes a خمس or سدس of rather than counts five or six of."""

_VAST = word_set("كبيرة صغيرة واسعة شاسعة إجمالية مزروعة مخصصة محددة معينة سنوية شهرية")
_OTHER = frozenset(["اخر", "الاخر"])
_BREATH = 40
_NEEDED = frozenset(["اللازمه", "المطلوبه", "الضروريه"])


class Portions(Refusals):
    """Parts of a whole: half of his weight, a third of the members, what two fifths of twenty are."""

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
            "نفسه",
            "ذاته",
            "اواخر",
            "اوائل",
            "الاواسط",
        }:
            return None
        if nxt is not None and nxt.al and item.al and nxt.text in _OTHER and self._no_half(i):
            return None
        if nxt is not None and not nxt.wa and (nxt.text in _ITSELF or (item.al and nxt.text in _SAME)):
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
        doubtful = item.text == "تلت" or (item.kind == "weak" and item.text in {"ثمن", "ست", "تمن", "تسع"})
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
        described = nxt is not None and nxt.text in _NEEDED  # أغلبية الثلثين اللازمة
        noun = nxt if whole and nxt and nxt.cls[0] in "rR" and not described else None
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
        draft.qualifier = hedges.qualifier_before(self.items, i)[0] or hedges.qualifier_after(
            self.items, last
        )
        if draft.qualifier is not None:
            self._bounded(draft, draft.qualifier)
        return draft

    def _no_half(self, i: int) -> bool:
        """النصف الآخر من قبل النهائي, where no half was told before it."""
        near = (d for d in self.drafts[-6:] if d.type in {FigureType.FRACTION, FigureType.PERCENT})
        return all(i - d.last > _BREATH for d in near)

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
        named = after is not None and after.kind == "word" and after.cls == "r" and noun.text in _WHOLES
        if item.text in {"نصف", "ثلث", "ربع"} and named:
            return after is not None and after.text not in context.STOP | _VAST  # نصف مساحة مانيلا
        if item.text in {"نصف", "ثلث", "ربع"} or (isinstance(item.value, float) and item.value < 1):
            return definite
        return definite and noun.text in _WHOLES

    def _share_of(self, i: int) -> Draft | None:
        """أكثر من نصفهم: the pronoun cannot be cut off; نصفه الآخر is whom he loves, نصفه السفلي a side."""
        item = self.items[i]
        if i + 1 < len(self.items) and self.items[i + 1].text.removeprefix("ال") in _SIDES:
            return None
        span = (item.start, item.end)
        draft = Draft(i, i + 1, *span, span, FigureType.FRACTION, "figure:share")
        draft.value = tidy(int(item.lex.tag) / item.lex.number)
        qualifier = hedges.qualifier_before(self.items, i)[0] or hedges.qualifier_after(self.items, i + 1)
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
