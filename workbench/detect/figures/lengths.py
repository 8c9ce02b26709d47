"""Durations and duals: شهرين, ساعة ونصف, عام وشهر و21 يوما, سيارتين."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.arabic.number_reader import tidy
from workbench.detect.dates.clock import duration_iso, in_first
from workbench.detect.dates.single import is_one
from workbench.detect.figures import context
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import SIZE, Draft
from workbench.detect.figures.duals import Duals
from workbench.detect.figures.few import few_lately
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_SIGNED = frozenset(
    ["وقع", "وقعت", "يوقع", "ابرم", "ابرمت", "توقيع", "ابرام", "امضي", "امضت", "امضاء", "فسخ", "تجديد", "جدد", "اسناد"]
)  # fmt: skip
"""Behind these a عقد is a contract."""
_HIS_AGE = frozenset(["سنه", "سنها", "عمره", "عمرها"])
"""لم يتجاوز سنه الشهرين: his age, written as a year is."""
_LASTED = frozenset(["قضي", "عاش", "دام", "استمر", "استغرق", "مدي"])

_SHORT_VERB = 4
_WENT_ON = ("استمر", "يستمر", "تستمر", "دام", "تواصل", "يتواصل", "تتواصل")

_EXTENDED = frozenset(["الترفيع", "ترفيع", "تمديد", "التمديد", "تمدد", "مدد", "مددت", "رفع", "رفعت"])


def _lasts(items: Sequence[Item], at: int) -> bool:
    """استمرت طوال اليوم, سأغادر طوال الشهر: it goes on so long."""
    if at < 0:
        return False
    word = items[at].text
    ahead = word.lstrip("و").startswith(("سا", "سي", "ست", "سن")) and len(word) > _SHORT_VERB
    return word.startswith(_WENT_ON) or (items[at].cls == "r" and not items[at].al and ahead)


_A_YEAR, _THREE = 12, 3
_OFFICES = word_set("رؤساء أمناء كتاب وكلاء قناصل مدراء")
"""أمناء عامين: general ones, no two years."""


class Lengths(Duals):
    """Durations and duals: شهرين, ساعة ونصف, عام وشهر و21 يوما, سيارتين."""

    def _dual_time(self, i: int) -> Draft | None:
        item = self.items[i]
        unit = item.lex.unit
        aged = item.al and i > 0 and self.items[i - 1].text in _HIS_AGE
        if unit is None or (item.al and not aged and not (i and self.items[i - 1].cls in "xA")):
            return None
        before = self.items[i - 1] if i else None
        general = (
            before is not None
            and before.cls != "b"
            and (before.text.endswith(("ين", "ان")) or before.text.removeprefix("و") in _OFFICES)
            and not context.is_definite(before)
        )
        if item.text in {"عامين", "عامان"} and general:
            return None
        if unit.name == "decade" and any(x.text in _SIGNED for x in self.items[max(0, i - 4) : i]):
            return self._contracts(i, 2, item)
        draft = self._to_length(i, unit.name) or self._lengths(
            i, [(2.0, unit.name)], i + 1, (item.start, item.end)
        )
        told = self.items[draft.last : draft.last + 3] if draft is not None else []
        if draft is not None and [x.cls for x in told] == ["(", "d", ")"] and told[1].value == draft.value:
            draft.last, draft.end = draft.last + 3, told[2].end
        if aged and draft is not None:
            draft.type, draft.rule = FigureType.AGE, "figure:age"
        return draft

    def _contracts(self, i: int, value: int, last: Item) -> Draft:
        """عقدا واحدا, أبرم عقدين: contracts, no decades."""
        item = self.items[i]
        at = i + (last is not item) + 1
        draft = Draft(
            i, at, item.start, last.end, (item.start, last.end), FigureType.COUNT, "figure:counted", value
        )
        draft.noun, draft.noun_at = item.text, i
        self._typed(draft, i, Head(at))
        return draft

    def _one_or_two(self, i: int, name: str) -> Draft | None:
        """شهر أو شهرين, بين ساعة وساعتين, من سنة إلى خمس سنوات."""
        items = self.items
        sep = items[i + 1] if i + 2 < len(items) else None
        between = i > 0 and sep is not None and items[i - 1].cls + sep.cls in {"bk", "mi"}
        between = between and not (items[i - 1].cls == "m" and self._altered(i))
        if between and not items[i].al and (more := self._to_length(i, name, 1)) is not None:
            return more
        two = items[i + 2] if sep is not None and (between or sep.text == "او") else None
        if two is None or two.cls != "2" or two.al or items[i].al or any(self.taken[i : i + 3]):
            return None
        if two.lex.unit is None or two.lex.unit.name != name:
            return None
        span = (items[i].start, two.end)
        draft = Draft(i, i + 3, *span, span, FigureType.DURATION, "figure:duration+range", low=1, high=2)
        draft.qualifier, draft.unit, draft.noun_at = Qualifier.RANGE, name, i + 2
        draft.iso = "/".join(x for x in (duration_iso([(1.0, name)]), duration_iso([(2.0, name)])) if x)
        self._age(draft)
        return draft

    def _altered(self, i: int) -> bool:
        """الترفيع في مدة الصلاحية من شهر إلى شهرين: a length that became another."""
        near = (x.text.removeprefix("ب") for x in self.items[max(0, i - 8) : i])
        return context.direction(self.items, i, 12) is not None or not _EXTENDED.isdisjoint(near)

    def _to_length(self, i: int, name: str, low: int = 2) -> Draft | None:
        """بين سنتين وخمس سنوات, من ساعتين إلى 4 ساعات: from two of a unit to more of it."""
        items = self.items
        before, ahead = items[i - 1] if i else None, items[i + 1 : i + 4]
        if (bare := self._or_three(i, name)) is not None:
            return bare
        if len(ahead) < 3 or any(self.taken[i + 1 : i + 4]):
            return None
        between = before is not None and before.cls + ahead[0].cls in {"bk", "mi"}
        if not between and ahead[0].cls != "i" and ahead[0].text != "او":
            return None
        number, unit = ahead[1], ahead[2].lex.unit
        if number.cls[0] not in "dnw" or unit is None or unit.name != name or (number.value or 0) <= 2:
            return None
        span = (items[i].start, ahead[2].end)
        draft = Draft(
            i, i + 4, *span, span, FigureType.DURATION, "figure:duration+range", low=low, high=number.value
        )
        draft.qualifier, draft.unit, draft.noun_at = Qualifier.RANGE, name, i + 3
        ends = (duration_iso([(float(low), name)]), duration_iso([(float(number.value or 0), name)]))
        draft.iso = "/".join(e for e in ends if e)
        self._age(draft)
        return draft

    def _or_three(self, i: int, name: str) -> Draft | None:
        """يومين أو ثلاثة: to three, whose unit is that of the two."""
        items = self.items
        ahead = items[i + 1 : i + 3]
        after = items[i + 3] if i + 3 < len(items) else None
        if items[i].cls != "2" or len(ahead) < 2 or ahead[0].text != "او" or any(self.taken[i + 1 : i + 3]):
            return None
        number = ahead[1]
        plain = number.cls == "w" and number.value == _THREE and not number.al and not number.prep
        if not plain or not (after is None or after.cls in ".|,)mfk"):
            return None
        span = (items[i].start, number.end)
        draft = Draft(i, i + 3, *span, span, FigureType.DURATION, "figure:duration+range", low=2, high=3)
        draft.qualifier, draft.unit, draft.noun_at = Qualifier.RANGE, name, i
        draft.iso = "/".join(x for x in (duration_iso([(2.0, name)]), duration_iso([(3.0, name)])) if x)
        self._age(draft)
        return draft

    def _lately(self, draft: Draft) -> None:
        """الـ24 ساعة الماضية: hours and minutes take the word with them that says which ones."""
        after = self.items[draft.last] if draft.last < len(self.items) else None
        if after is not None and after.cls in "PF" and after.al and not self.taken[draft.last]:
            draft.last, draft.end = draft.last + 1, after.end

    def _lengths(
        self,
        i: int,
        units: list[tuple[float, str]],
        last: int,
        num: tuple[int, int],
        found: Head | None = None,
    ) -> Draft | None:
        """A duration, with what و adds to it: ساعتين ونصف, عام وشهر و21 يوما."""
        items = self.items
        while last + 1 < len(items) and items[last].cls == "k" and not self.taken[last + 1]:
            nxt = items[last + 1]
            if nxt.cls == "w" and nxt.text in {"نصف", "ربع", "ثلث", "نص"} and nxt.kind == "weak":
                after = items[last + 2] if last + 2 < len(items) else None
                if after is not None and after.cls[0] in "jhalcU" and not after.al:
                    break
                count, name = units[-1]
                again = after is not None and after.lex.unit is not None and after.lex.unit.name == name
                again |= after is not None and name == "hour" and after.text == "ساعه" and after.al
                last += again
                units[-1] = (count + {"نصف": 0.5, "نص": 0.5, "ربع": 0.25, "ثلث": 1 / 3}[nxt.text], name)
                last += 2
            elif nxt.cls[0] in "dnw" and last + 2 < len(items) and items[last + 2].cls[0] in "jhalcU":
                unit = items[last + 2].lex.unit
                if unit is None or unit.name == units[-1][1]:
                    break
                more = SIZE[unit.name] > SIZE[units[-1][1]] or (
                    (units[-1][1], unit.name) == ("year", "month") and float(nxt.value or 0) >= _A_YEAR
                )
                if more and i and items[i - 1].cls == "b":
                    break  # بين عامين و18 شهرا
                units.append((float(nxt.value or 0), unit.name))
                last += 3
            elif (
                (nxt.cls[0] in "jhal2" or self._one_small(last + 1))
                and nxt.lex.unit
                and not nxt.al
                and nxt.lex.unit.name != units[-1][1]
            ):
                one = last + 2 < len(items) and items[last + 2].text in {"واحد", "واحده"}
                if not one and SIZE[nxt.lex.unit.name] > SIZE[units[-1][1]]:
                    break
                units.append((float(nxt.lex.unit.count), nxt.lex.unit.name))
                last += 3 if one else 2
            else:
                break
        if (split := self._split(last)) is not None:
            parts = float(items[last + 1].value or 0) / 1000
            if units[-1][1] == "second":
                units[-1] = (units[-1][0] + parts, "second")
            else:
                units.append((parts, "second"))
            last = split
        while self._goes_on(last, units[-1][1]):
            units.append((float(items[last].value or 0), getattr(items[last + 1].lex.unit, "name", "")))
            last += 2
        if any(self.taken[k] for k in range(i, last)):
            return None
        item = items[i]
        num = (num[0], min(num[1], items[last - 1].end))
        draft = Draft(i, last, item.start, items[last - 1].end, num, FigureType.DURATION, "figure:duration")
        whole = in_first(units)
        draft.value = tidy(units[0][0]) if len(units) == 1 else None if whole is None else tidy(whole)
        draft.unit = units[0][1]
        if items[i].lex.unit:
            draft.noun, draft.noun_at = items[i].text, i
        elif found is not None:
            draft.noun_at = self._index(found)
        draft.iso = duration_iso(units)
        self._typed(draft, i, Head(last))
        return draft

    def _one_small(self, at: int) -> bool:
        """ثلاث دقائق وثانية واحدة: one of a unit of the clock, with واحدة behind it."""
        pair = self.items[at : at + 2]
        return len(pair) == 2 and pair[0].text in {"ساعه", "دقيقه", "ثانيه"} and pair[1].text == "واحده"

    def _split(self, at: int) -> int | None:
        """دقيقة و20 ثانية و924 جزءا من الثانية: thousandths, to the end of what names them."""
        words = [x.text for x in self.items[at : at + 5]]
        told = (
            len(words) == 5
            and words[2] in {"جزءا", "جزء"}
            and words[3] == "من"
            and words[4] in {"الف", "ثانيه"}
        )
        if (
            not told
            or self.items[at].cls != "k"
            or not self.items[at + 1].digits
            or any(self.taken[at : at + 5])
        ):
            return None
        if words[4] == "ثانيه":
            return at + 5
        rest = [x.text for x in self.items[at + 5 : at + 7]]
        return at + 7 if rest == ["من", "ثانيه"] else None

    def _goes_on(self, at: int, greater: str) -> bool:
        """13 ساعة 47 دقيقة 15 ثانية: the lesser unit of a time by the clock, without its و."""
        pair = self.items[at : at + 2]
        if len(pair) < 2 or not pair[0].digits or pair[0].wa or pair[0].outer - self.items[at - 1].end > 1:
            return False
        unit = pair[1].lex.unit
        lesser = {"hour": "minute", "minute": "second"}.get(greater)
        return (
            unit is not None
            and unit.name == lesser
            and unit.count == 1
            and not pair[1].al
            and not pair[1].prep
        )

    def _length(self, i: int) -> Draft | None:
        """A length without a numeral: شهر واحد, ساعة ونصف, طوال العام."""
        items = self.items
        item = items[i]
        unit = item.lex.unit
        if unit is None or self.taken[i]:
            return None
        if (few := few_lately(self.items, i, self.vague)) is not None:
            return few
        after = self._next_free(i + 1)
        if item.text in _HIS_AGE and after is not None and (after.digits or (after.cls == "2" and after.al)):
            return None
        if (one_or_two := self._one_or_two(i, unit.name)) is not None:
            return one_or_two
        single = item.cls in "jhalcD" or item.text in {"ساعه", "دقيقه", "ثانيه", "ليله"}
        if not single:
            return None
        if (
            unit.name == "decade"
            and after is not None
            and after.text in {"واحد", "واحدا"}
            and (i == 0 or (items[i - 1].cls not in "xgqzfAi" and items[i - 1].text not in _LASTED))
        ):
            return self._contracts(i, 1, after)
        if (
            after is not None
            and after.text in {"واحد", "واحده", "واحدا", "كامل", "كامله", "كاملا"}
            and not after.al
            and not item.al
        ):
            end = i + 2
            num = (after.start, after.end) if after.text.startswith("واحد") else (item.start, item.end)
            return self._lengths(i, [(1.0, unit.name)], end, num)
        half = items[i + 2] if after is not None and after.cls == "k" and i + 2 < len(items) else None
        if half is not None and half.text in {"نصف", "ربع"} and half.kind == "weak" and not item.al:
            return self._lengths(i, [(1.0, unit.name)], i + 1, (item.start, half.end))
        whole = (
            i > 0
            and items[i - 1].cls == "x"
            and items[i - 1].text in {"طوال", "طيله", "لمده", "مده", "علي مدار"}
        )
        whole &= item.cls[0] != "c" and not (after is not None and after.cls[0] in "oPFCdnywa")
        if whole and item.al and not _lasts(items, i - 2):
            return None  # طوال العام في المستشفى: all through it, no length
        if whole and (items[i - 1].text == "طوال" or not item.al):
            draft = self._lengths(i, [(1.0, unit.name)], i + 1, (item.start, item.end))
            if draft and items[i - 1].text in {"طوال", "طيله"}:
                draft.first, draft.start = i - 1, items[i - 1].start
            return draft
        if i and items[i - 1].text in {"اقصاه", "اقصاها"}:
            return None
        if is_one(items, i):
            return self._lengths(i, [(1.0, unit.name)], i + 1, (item.start, item.end))
        closing = after is None or after.cls in ".|"
        if (
            i
            and items[i - 1].cls == "f"
            and not item.al
            and closing
            and item.cls[0] in "jhl"
            and not item.prep
        ):
            return self._lengths(i, [(1.0, unit.name)], i + 1, (item.start, item.end))
        return None
