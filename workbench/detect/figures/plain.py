"""A number with its head, and when a number word is none."""

from __future__ import annotations

from dataclasses import replace

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures import context, deeds, hedges, labels
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.currencies import MILLIONS
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.duals import BOTH
from workbench.detect.figures.filed import is_resolution
from workbench.detect.figures.guess import clitics, leaves_half
from workbench.detect.figures.kinds import single
from workbench.detect.figures.lists import Lists
from workbench.detect.figures.mixed import and_lesser
from workbench.detect.figures.nth import nth
from workbench.detect.figures.one import is_counted_alone
from workbench.detect.figures.parts import next_part
from workbench.detect.figures.standings import SHARED, bracketed
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_SINGLE = frozenset(
    ["مركز", "ترتيب", "طابق", "فوز", "انتصار", "ذكري", "عيد", "دور", "مؤتمر", "موسم", "فصل", "لقاء", "مهرجان", "ملتقي", "منتدي", "معرض", "رئيس", "هدف", "لقب", "اجتماع", "كتاب"]
)  # fmt: skip
"""Single things by their form that الـ and tens rank."""
_HELD = _SINGLE | {"برنامج", "تمرين", "احتفال", "تجمع", "اسبوع", "نهائي"}
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
_RESULTS = frozenset(
    p + v + t
    for p in ("و", "ف", "")
    for v in ("تعادل", "خسر", "فاز", "انهزم", "انتصر", "هزم")
    for t in ("", "ت")
)
_NIGHTS = frozenset(["ليله", "ليال", "ليالي"])
_STAYED = frozenset(["مبيت", "المبيت", "فندقيه", "سياحيه", "مقضاه", "اقامه", "ايواء"])
_LONGEST_STAY = 2000
_SET_AGAINST, _INSTEAD, _TIMES = frozenset(["الي", "مقابل"]), frozenset(["بدلا", "عوضا", "بدل"]), 50
_ELIDED = 8
"""Items from what was counted to the number of as many more that leaves its noun out."""
_ROUND = frozenset(["الف", "مئه", "مائه", "مليون"])
_FEW = 100
_BIRTHS = frozenset(["ميلاده", "ميلادها", "ميلاد"])
_ONCE_A_YEAR = frozenset(
    stem + end
    for stem in ("عيد", "ذكرا", "مهرجان", "معرض", "موسم", "مؤتمر", "عام", "زواج")
    for end in ("ه", "ها", "هم", "هما")
)
_SCALES = (1_000_000_000_000, 1_000_000_000, 1_000_000)
_FINAL = ("نهائي", "النهائي", "نهايي", "سنوي", "شهري", "اسبوعي", "دائري")
"""نصف النهائي, الأدوار نصف نهائية: rounds of a cup; تقرير ربع سنوي."""


def _quarters(item: Item) -> float | int | None:
    """ثمانية أرباع are quarters of a year, eight of them."""
    if item.text.endswith(" ارباع") and isinstance(item.value, int | float) and item.value >= 1:
        return tidy(item.value * 4)
    return item.value


class Numbers(Lists):
    """A number with its head, and when a number word is none."""

    def _resolution(self, i: int) -> Draft | None:
        """القرار 61/177: a resolution by its session and number."""
        if not is_resolution(self.items, i):
            return None
        span = (self.items[i].start, self.items[i].end)
        return Draft(i, i + 1, *span, span, FigureType.IDENTIFIER, "figure:label")

    def _number(self, i: int) -> Draft | None:
        item = self.items[i]
        after = self._next_free(i + 1)
        if (
            item.kind == "weak"
            and not self._isolated(i)
            and (
                item.text == "ثمن"
                or (after is not None and after.text.startswith(_FINAL) and item.text in FRACTION_OF)
            )
        ):
            return None
        if (marked := self._marked(i, after)) is not None:
            return marked
        found = self._head(i, i + 1)
        if item.al and item.text in BOTH and (found.noun is None or found.rule == "figure:partitive"):
            return None
        known = nth(self.items, self.taken, i) or self._fraction(i, found) or self._nights(i, found)
        if known:
            return known
        if item.cls == "w" and item.kind == "weak" and not self._worth(i, found):
            return None
        if item.kind == "frac":
            slashed = self._resolution(i) or self._slashed(i)
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
        ranks = self._tens_rank(item, found) or self._by_tens(item, found, draft)
        if self._birthday(draft, i) or self._of_minute(i, found) or ranks:
            draft.type, draft.rule, draft.value = FigureType.ORDINAL, "figure:tens", item.value
            draft.unit = None if found.type is FigureType.DURATION else draft.unit
            return draft
        draft.alternatives = item.alternatives
        part = item.kind == "frac" or (item.cls == "w" and isinstance(item.value, float))
        if part and draft.type is FigureType.COUNT and item.value and item.value < 1:
            draft.type, draft.rule = FigureType.FRACTION, "figure:fraction"
        if item.kind in {"dotted", "dec"}:
            self._pointed(draft, item, found)
        if item.cls[0] == "v":
            self._vague(draft, item)
        else:
            draft.value = _quarters(item)
            if found.word is not None and found.word.text == MILLIONS and item.value is not None:
                draft.value = tidy(item.value * 1_000_000)
            self._sign(draft, i)
        self._and_half(draft, found)
        self._typed(draft, i, found)
        return draft

    def _ranked_one(self, i: int) -> bool:
        """رقم واحد, المصنفة رقم واحد عالميا: what a number stands for or ranks."""
        by_rank = i > 0 and self.items[i - 1].text == "رقم" and labels.is_rank(self.items, i)
        return by_rank or labels.is_label(self.items, i)

    def _marked(self, i: int, after: Item | None) -> Draft | None:
        """A number in the brackets of a table, the number of an entry, a rank by the mark beside it."""
        item = self.items[i]
        span = (item.start, item.end)
        if item.digits and (like := bracketed(self.items, self.drafts, i)) is not None:
            return Draft(i, i + 1, *span, span, like.type, SHARED, item.value, unit=like.unit)
        rule = "figure:list" if self._enumerates(i) else "figure:rank" if self._by_mark(i, after) else ""
        if not rule:
            return None
        plain = Draft(i, i + 1, *span, span, FigureType.ORDINAL, rule, item.value)
        return nth(self.items, self.taken, i) or plain

    def _nights(self, i: int, found: Head) -> Draft | None:
        """60 ألفا و328 ليلة مبيت: nights that guests spent are counted, no length of time."""
        word, behind, item = found.word, self._next_free(found.last), self.items[i]
        if word is None or word.text not in _NIGHTS or item.value is None or item.cls[0] == "v":
            return None
        stayed = behind is not None and behind.text in _STAYED
        if not stayed and float(item.value) < _LONGEST_STAY:
            return None
        draft = self._draft(i, i + 1, item, found)
        draft.type, draft.rule, draft.unit, draft.value = (
            FigureType.COUNT,
            "figure:nights",
            "night",
            item.value,
        )
        self._typed(draft, i, replace(found, type=None, unit=None))
        return draft

    def _elided(self, i: int) -> bool:
        """فاز في ست مباريات وتعادل في خمس وخسر في ثلاث: what was just counted is left out."""
        last, before = self.drafts[-1] if self.drafts else None, self.items[i - 1] if i else None
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        if last is None or before is None or before.cls != "f" or i - last.last > _ELIDED:
            return False
        closed = after is None or after.cls in ".|,k" or after.text in _RESULTS
        return (
            closed
            and last.type is FigureType.COUNT
            and not any(x.cls in ".|" for x in self.items[last.last : i])
        )

    def _several(self, i: int, found: Head) -> bool:
        """عدة counts scales alone (عدة مليارات), and the days of a stay: لعدة أيام."""
        item = self.items[i]
        return item.end - item.start > len(item.text) or (item.prep == "ل" and found.unit == "day")

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

    def _of_minute(self, i: int, found: Head) -> bool:
        """الدقيقة الواحدة والثمانين: the minute of a match, no length."""
        item, noun = self.items[i], found.word
        tens = item.kind == "number" and item.al and item.parts and item.parts[0].text.startswith("واحد")
        tens = tens or (item.al and not item.digits and item.value in range(20, 101, 10))
        return bool(tens) and found.before is not None and noun is not None and single(noun.text)

    def _birthday(self, draft: Draft, i: int) -> bool:
        """عيد ميلاده الثلاثين."""
        born = self.items[i - 1] if i else None
        if born is None or not self.items[i].al or self.items[i].cls != "w":
            return False
        if not (born.text in _BIRTHS or (born.cls in "rR" and self._of_his(born) and self._tens(i))):
            return False
        draft.first, draft.start, draft.noun, draft.noun_at = (
            i - 1,
            born.start + clitics(born),
            born.text,
            i - 1,
        )
        return True

    @staticmethod
    def _of_his(noun: Item) -> bool:
        """دورته الخمسين, عيدها الثلاثين."""
        once = noun.text.endswith(("ته", "تها", "تهم")) and not noun.text.endswith(("اته", "اتها", "اتهم"))
        return (once and len(noun.text) > 4) or noun.text[clitics(noun) :] in _ONCE_A_YEAR

    def _tens(self, i: int) -> bool:
        return self.items[i].value in range(20, 101, 10)

    def _by_tens(self, item: Item, found: Head, draft: Draft) -> bool:
        """المؤتمر السنوي العشرين, البرنامج التطوعي الثلاثين: tens rank a single thing behind its adjective."""
        at = (found.before or 0) - 1
        if at < 0 or item.digits or not item.al or item.value not in range(20, 101, 10):
            return False
        noun, word = self.items[at], self.items[at + 1].text
        single_one = noun.text[context.article(noun.text) :] in _HELD and context.is_definite(noun)
        if not single_one or not word.endswith("ي") or not context.is_definite(self.items[at + 1]):
            return False
        draft.first, draft.start = at, noun.start + clitics(noun)
        draft.noun, draft.noun_at = noun.text, at
        draft.unit = None
        return True

    @staticmethod
    def _tens_rank(item: Item, found: Head) -> bool:
        """الجولة العشرين, الذكرى الستين: tens rank a single thing, as they count many."""
        noun = found.word
        if found.before is None or noun is None or item.digits or not item.al:
            return False
        word = noun.text[context.article(noun.text) :]
        if found.type is FigureType.DURATION:
            return word in {"يوم", "اسبوع", "شهر"} and item.value in range(20, 101, 10)
        tens = isinstance(item.value, int) and item.value in {*range(20, 101, 10), 1000}
        return tens and (word in _SINGLE or single(word))

    def _and_half(self, draft: Draft, found: Head) -> None:
        """أربعة مقاعد ونصف المقعد, أربعة مواسم ونصف are 4.5 of them."""
        items, k = self.items, draft.last
        if found.before is None or found.rule == "figure:one":
            and_lesser(items, self.taken, draft)
        if k + 2 == len(items) and draft.value is not None and found.word is not None:
            self._half_at_end(draft)
            return
        if k + 2 > len(items) or draft.value is None or found.word is None or any(self.taken[k : k + 3]):
            return
        join, half, again = items[k : k + 3]
        noun, unit = found.word.lex.noun, found.word.lex.unit
        if join.cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak":
            return
        same = unit is not None and again.lex.unit is not None and again.lex.unit.name == unit.name
        same |= (
            noun is not None and again.al and again.lex.noun is not None and again.lex.noun.unit == noun.unit
        )
        if same and float(draft.value) < _FEW:
            draft.value = tidy(float(draft.value) + FRACTION_OF[half.text])
            draft.last, draft.end = k + 3, again.end
        elif leaves_half(again):
            self._add_half(draft, half)

    def _half_at_end(self, draft: Draft) -> None:
        """5 أمتار ونصف: nothing follows."""
        join, half = self.items[draft.last : draft.last + 2]
        if join.cls == "k" and half.text in {"نصف", "ربع"} and half.kind == "weak":
            self._add_half(draft, half)

    @staticmethod
    def _add_half(draft: Draft, half: Item) -> None:
        """ثلاثة أمتار ونصف; of 2 مليار دينار ونصف the half is of the scale."""
        value = float(draft.value or 0)
        scale = next((s for s in _SCALES if value >= s), 1)
        if value / scale < _FEW:
            draft.value = tidy(value + scale * FRACTION_OF[half.text])
            draft.last, draft.end = draft.last + 2, half.end

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
            spoken = item.text in {"واحد", "واحده", "واحدا"} and not item.al
            numbered = spoken and (self._ranked_one(i) or is_counted_alone(self.items, i))
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
        if item.text in _SEVERAL and not item.al and (self._elided(i) or next_part(self.items, i)):
            return True
        if (
            item.text in {"سته", "عشره", "الف", "مئه", "مائه", "مليون"}
            and not item.al
            and deeds.role_before(self.items, i, self.taken, 2)
        ):
            return True
        if item.text in {"مليون", "الف"} and not item.al and self._against_scale(i):
            return True
        if item.text == "مليون" and not item.al and self.taken[i + 1]:
            return True  # مقارنة بمليون العام الماضي
        q, _ = hedges.qualifier_before(self.items, i)
        return q is not None and item.text not in FRACTION_OF

    def _against_scale(self, i: int) -> bool:
        """من 700 ألف إلى مليون, 700 ألف راكب بدلا من مليون: a scale alone that a told number is set against."""
        last, items = self.drafts[-1] if self.drafts else None, self.items
        if last is None or not i or i - last.last > _ELIDED or not isinstance(last.value, int | float):
            return False
        led = items[i - 1].text in _SET_AGAINST or (
            items[i - 1].cls == "m" and i > 1 and items[i - 2].text in _INSTEAD
        )
        after = items[i + 1] if i + 1 < len(items) else None
        closed = after is None or after.cls in ".|,)fgxz" or self.taken[i + 1] == 1
        near = 1 / _TIMES <= float(last.value) / float(items[i].value or 1) <= _TIMES
        return led and closed and near and not any(x.cls in ".|" for x in items[last.last : i])
