"""A number with its head, and when a number word is none."""

from __future__ import annotations

import re

from workbench.arabic.numerals import FRACTION_OF, tidy
from workbench.detect.figures import context, deeds, hedges, labels
from workbench.detect.figures.currencies import CODES, MILLIONS
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb, no_noun
from workbench.detect.figures.head import Head
from workbench.detect.figures.lengths import BOTH, Lengths
from workbench.detect.figures.meaning import single
from workbench.detect.figures.named import called_after_day, is_name
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_SINGLE = frozenset(
    ["ذكري", "عيد", "دور", "مؤتمر", "موسم", "فصل", "لقاء", "مهرجان", "ملتقي", "منتدي", "معرض", "رئيس", "هدف", "لقب", "اجتماع", "كتاب"]
)  # fmt: skip
"""Single things by their form that الـ and tens rank."""
_MAKES = frozenset(
    ["بوينغ", "بوينج", "ايرباص", "ميغ", "سوخوي", "توبوليف", "انتونوف", "ايفون", "غراد", "كوفيد", "ويندوز", "اندرويد", "رافال", "شاهد", "فاتح", "بيجو", "ابولو",
     "هيمارس", "غالاكسي", "سكود", "فجر", "خيبر", "كلاشنيكوف", "لوكهيد", "اسكندر", "كاليبر", "فوياجر", "ارتميس", "فرانس", "فولفو", "تويوتا", "هايلوكس", "مرسيدس", "ماكس", "سامسونغ", "هواوي", "كورونا", "بورش", "سويوز", "يوتلسات", "نايلسات", "عربسات"]
)  # fmt: skip
_PLANTS = frozenset(
    ["مشروع", "معمل", "لمعمل", "لمشروع", "نموذج", "سياره", "مصنع", "حقل", "محطه", "قمر", "صاروخ"]
)
"""مشروع سخالين 2, معمل المظيلة 1: what is called by a name and a number."""
_OUTLETS = frozenset(
    ["شبكه", "موقع", "قناه", "صحيفه", "وكاله", "جريده", "منصه", "تلفزيون", "اذاعه", "لشبكه", "لموقع", "لقناه"]
)
_RESULTS = frozenset(
    ["بحصه", "حصه", "بنتيجه", "نتيجه", "النتيجه", "تعادل", "التعادل", "بالتعادل", "فوز", "الفوز", "بفوز"]
)
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
_ROUNDS = frozenset(["مجموعه", "دور", "بدور", "لدور"])
"""مجموعة الـ20, دور الـ16: names of a group or a round."""
_AROUND_THE_CLOCK = frozenset(
    ["كوردستان", "فرنس", "روسيا", "درعا", "هسبريس", "كش", "اوكرانيا", "نيوز", "ميدي", "المغرب"]
)
"""News channels that are called 24."""
_ROUND = frozenset(["الف", "مئه", "مائه", "مليون"])
_LETTERS = frozenset(
    [
        "اف",
        "اس",
        "تي",
        "بي",
        "كا",
        "تو",
        "سو",
        "سي",
        "دي",
        "جي",
        "كيو",
        "اتش",
        "اكس",
        "يو",
        "ايه",
        "كيه",
        "كي",
        "ار",
        "زد",
        "بيه",
        "تيه",
    ]
)
"""Letters by their names, as aircraft and missiles are called: إف 16, إس-400."""
_FEW = 100
_SEMI = frozenset(
    ["اليه", "الي", "كاس", "سنويه", "سنوي", "شهريه", "شهري", "موسميه", "دائري", "دائريه", "شفاف", "مغلق"]
)
"""نصف آلية, نصف كأس: semi-."""
_FIFTH = re.compile("[\u0640]?[ثخسرعت]\u064f")
"""A fraction written with its ضمة: خُمس, رُبع."""
_WHOLES = frozenset(
    ["انتاج", "سكان", "مساحه", "اجمالي", "حجم", "صادرات", "واردات", "عدد", "قيمه", "ميزانيه", "استهلاك", "احتياطي", "اراضي", "ثروه", "مخزون"]
)  # fmt: skip
"""What one takes a خمس or سدس of rather than counts five or six of."""


class Numbers(Lengths):
    """A number with its head, and when a number word is none."""

    def _refused(self, i: int) -> bool:
        """Numbers that are page debris or part of a name."""
        item = self.items[i]
        before = self.items[i - 1] if i else None
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        if item.digits and before is not None and before.text == "الوطنيه":
            return True
        if not item.digits and is_name(self.items, i):
            return True
        if after is not None and after.cls == "M" and called_after_day(self.items, i, i + 1):
            return True
        if item.digits and (
            self._model(i) or self._called(i, before, after) or self._branded(i, before, after)
        ):
            return True
        if item.cls[0] == "v" and item.text == "الاف" and after is not None and after.text == "ام":
            return True
        if item.text == "نصف" and after is not None and (after.text in _SEMI or self._half_done(i, after)):
            return True
        if item.text == "تلت" and after is not None and context.is_definite(after):
            return True
        if item.text == "الفين" and after is not None and self._surname(after):
            return True
        if item.text in {"الفا", "الف"} and after is not None and self._given(i, after):
            return True
        if item.text == "صفر" and item.al and before is not None and before.text in {"ساعه", "نقطه", "تحت"}:
            return True
        if (
            item.al
            and item.cls == "w"
            and item.kind == "word"
            and item.text in {"الفي", "مليوني", "ملياري", "مئتي"}
        ):
            return True
        if (
            before
            and before.cls == "-"
            and i > 1
            and self.items[i - 2].text in {"القراءه", "قراءه", "دقائق القراءه"}
        ):
            return True
        if item.digits and before and before.end == item.outer and before.kind in {"latin", "skip"}:
            return True
        if item.digits and after and after.start == item.end and after.kind in {"latin", "skip"}:
            return after.cls[0] not in "R$" and after.text not in {"m"}
        if item.digits and after and after.start == item.end and after.text in _LETTERS:
            return True
        if item.digits and before and before.cls == "-" and before.end == item.start and i > 1:
            two = self.items[i - 2]
            return (
                two.kind in {"latin", "word"}
                and two.end == before.start
                and two.cls[0] not in "dnywMi"
                and not two.lex.numeral
            )
        return False

    def _branded(self, i: int, before: Item | None, after: Item | None) -> bool:
        """مجموعة الـ20, Fortune 500, 2014 JO25: what Latin letters or the name of a group stand beside."""
        item = self.items[i]
        if before is None:
            return False
        group = self.items[i - 2] if before.text == "ال" and i > 1 else before
        if item.prep == "ال" and group.text in _ROUNDS and not group.al:
            return True
        if (
            item.value == 24
            and before.text in _AROUND_THE_CLOCK
            and (after is None or after.cls in ".|,)u-(fk")
        ):
            return True
        if (
            after is not None
            and after.kind == "skip"
            and after.start - item.end <= 1
            and after.text[0].isalpha()
        ):
            return True
        latin = (
            before.kind == "latin" and before.cls == "r" and len(before.text) > 2 and before.text not in CODES
        )
        counted = after is not None and (
            after.cls[0] in "RjhalcU$%wv" or (after.kind == "word" and after.text.endswith("ا"))
        )
        return latin and item.start - before.end == 1 and not counted

    def _called(self, i: int, before: Item | None, after: Item | None) -> bool:
        """«القاهرة 30», شبكة درعا 24, a footnote's (1): the number of a title, an outlet or a note."""
        items = self.items
        if before is None or after is None or items[i].cls not in "dny" or before.cls not in "r(":
            return False
        if labels.is_label(items, i):
            return False
        two = items[i - 2] if i > 1 else None
        if two is not None and before.kind == "word" and before.cls == "r":
            if (
                two.cls == "u"
                and after.cls == "u"
                and not is_verb(before.text)
                and before.text not in context.STOP
            ):
                return True
            near = [x.text for x in items[max(0, i - 4) : i - 1]]
            named = bool(_PLANTS.intersection(near)) and len(items[i].text) < 3 and not no_noun(before.text)
            outlet = two.text in _OUTLETS or (i > 2 and items[i - 3].text in _OUTLETS)
            outlet |= named and not is_verb(before.text) and before.text not in context.STOP
            if outlet and after.lex.noun is None and after.lex.unit is None and after.cls not in "$%M":
                return True
        note = before.cls == "(" and after.cls == ")" and (two is None or two.cls in ".)")
        follows = self._next_free(i + 2)
        return note and (follows is None or follows.cls in ".|-,)")

    def _slashed_score(self, i: int) -> bool:
        """بنتيجة 2/2: goals behind a word of the result, in a text about sport."""
        low, high = (int(x) for x in self.items[i].text.split("/"))
        told = any(x.text in _RESULTS for x in self.items[max(0, i - 3) : i])
        sets = min(low, high) >= 9 and 15 <= max(low, high) <= 40
        return self.sporty and (told or sets) and low < 100 and high < 100

    def _half_done(self, i: int, after: Item) -> bool:
        """نصف مطمورة, نصف مكتمل: half-buried, not half of something."""
        further = self._next_free(i + 2)
        whole = further is not None and not further.prep and (further.al or further.text.startswith("ال"))
        participle = after.cls == "r" and after.kind == "word" and after.text.startswith("م")
        return participle and len(after.text) >= 5 and not context.is_definite(after) and not whole

    def _given(self, i: int, after: Item) -> bool:
        """الفا كونداي, الف شفق: a name, written without the hamza that the number has; ألف كتابه: he wrote."""
        if not self._surname(after):
            return False
        if after.text.endswith(("ه", "ها", "هم")) and self._written(after)[-1] != "ة" and not after.lex.noun:
            return self.items[i].text == "الف" and not (i and self.items[i - 1].cls[0] in "dnyw")
        named = self.items[i - 1].text.startswith("ال") or self.items[i - 1].cls == "r" if i else False
        plain = self.items[i].text == "الفا" and named
        return (
            plain
            and self._written(self.items[i]).startswith("ا")
            and not after.text.endswith(("ه", "ات", "ا"))
        )

    @staticmethod
    def _surname(after: Item) -> bool:
        """ألفين هيلرستين: "two thousand" with its ن counts no noun, so an unlisted word after it makes it a name."""
        plain = after.kind == "word" and after.cls == "r" and not (after.al or after.wa or after.prep)
        return plain and after.text not in context.STOP

    def _model(self, i: int) -> bool:
        """بوينغ 737, إف-16, تي 72: the number of a make, not a count."""
        at = i - 1
        if at > 0 and self.items[at].cls in "-u" and self.items[at].end == self.items[i].start:
            at -= 1
        if at < 0 or self.items[at].kind != "word" or self.items[i].start - self.items[at].end > 2:
            return False
        word = self.items[at].text
        if word not in _MAKES and word not in _LETTERS:
            word = word.removeprefix("و")
        if word in _MAKES or self._written(self.items[at]) == "إي":
            return True
        letters = word in _LETTERS and (self.items[i].value or 0) < 1000
        after = self._next_free(i + 1)
        return letters and (
            after is None or (after.cls not in "$%" and after.lex.unit is None and after.lex.noun is None)
        )

    def _number(self, i: int) -> Draft | None:
        item = self.items[i]
        after = self._next_free(i + 1)
        if (
            item.kind == "weak"
            and not self._isolated(i)
            and (item.text == "ثمن" or (after is not None and after.text in {"نهائي", "النهائي", "نهايي"}))
        ):
            return None
        if self._enumerates(i):
            return Draft(
                i,
                i + 1,
                item.start,
                item.end,
                (item.start, item.end),
                FigureType.ORDINAL,
                "figure:list",
                item.value,
            )
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
        governed = bool(item.prep) or (i > 0 and self.items[i - 1].cls in "xq")
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
        if item.cls != "d" or not item.digits or i + 2 >= len(items) or item.prep:
            return False
        dash, word = items[i + 1], items[i + 2]
        if dash.cls != "-" or dash.start != item.end or word.kind not in {"word", "latin"} or word.lex.unit:
            return False
        following = self.entry < (item.value or 0) <= self.entry + 2 if self.entry else item.value == 1
        if not following and (item.value != 1 or (i and items[i - 1].cls not in ".|,")):
            return False
        self.entry = int(item.value or 0)
        return True

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
        elif again.cls in ".|,fm)" and float(draft.value) < _FEW:
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
        if nxt is not None and nxt.cls == "m" and item.text in _ROUND and found.word is not None:
            return True
        if item.text in _SEVERAL and i and self.items[i - 1].text in context.PARTITIVE:
            return True
        if item.text in _SEVERAL and nxt is not None and nxt.text in context.PARTITIVE:
            return True
        if item.text in {"سته", "عشره"} and not item.al and deeds.role_before(self.items, i, self.taken, 2):
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
        whole |= part_of
        hedged = (
            item.al
            and hedges.qualifier_before(self.items, i)[0] is not None
            and (nxt is None or nxt.cls[0] not in "oR")
        )
        of = (
            nxt is not None
            and nxt.cls == "m"
            and (is_part or item.al or _FIFTH.match(self._written(item)) is not None)
        )
        if not (is_part or unit_word) or not (
            hedged or whole or self._isolated(i) or item.kind == "number" or of
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
