"""Figures of a text: number items with their noun, unit, type, qualifier, role and range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from workbench.arabic.chars import Folded, fold
from workbench.arabic.numerals import FRACTION_OF, tidy
from workbench.detect.dates import find as dates
from workbench.detect.dates.clock import duration_iso
from workbench.detect.figures import context
from workbench.detect.figures.head import Head, currency_of, dual, head
from workbench.detect.figures.numbers import classes, collapse
from workbench.detect.figures.tokens import Item, tokens
from workbench.domain.mention import Figure, FigureType, Qualifier

Published = date | datetime | None
Value = float | int | None
_COUNTED = frozenset({FigureType.COUNT, FigureType.CASUALTY, FigureType.STRENGTH})
_SPORT = frozenset(
    [
        "فوز",
        "فاز",
        "فازت",
        "الفوز",
        "بفوز",
        "تعادل",
        "بنتيجه",
        "نتيجه",
        "النتيجه",
        "هزيمه",
        "خساره",
        "تغلب",
        "انتصار",
        "الشوط",
        "مباراه",
        "المباراه",
        "اهداف",
    ]
    + [
        "هزم",
        "خسر",
        "خسرت",
        "تغلبت",
        "الهزيمه",
        "بالتعادل",
        "فوزا",
        "انتصر",
        "شباك", "بطوله", "كره", "الكره", "النتائج", "نادي", "النادي", "الجوله", "لاعب", "فريق", "الفريق", "ملعب", "منتخب", "المنتخب", "بهدف",
        "انتصارا",
        "تعادلا",
        "انتهت",
        "انتهي",
    ]
)


@dataclass(slots=True)
class Draft:
    """A figure in terms of items, before it is cut out of the source."""

    first: int
    last: int
    start: int
    end: int
    num: tuple[int, int]
    type: FigureType
    rule: str
    value: Value = None
    low: Value = None
    high: Value = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    noun: str | None = None
    currency: str | None = None
    role: str | None = None
    per: str | None = None
    direction: str | None = None
    subset: tuple[int, int] | None = None
    iso: str | None = None
    precision: str | None = None
    calendar: str | None = None
    alternatives: tuple[str, ...] = ()
    noun_at: int | None = None
    """Item of the noun, so that it is given as written."""


class Finder:
    """One text's items, its dates, and the figures found so far."""

    def __init__(self, folded: Folded, source: str, published: Published, vague: str) -> None:
        self.folded = folded
        self.source = source
        self.items = collapse(tokens(folded), folded.text)
        self.classes = classes(self.items)
        self.vague = vague
        self.sporty = sum(i.text in _SPORT for i in self.items) >= 2
        self.hits = dates.find(self.items, self.classes, published)
        self.drafts: list[Draft] = []
        self.taken = bytearray(len(self.items) + 1)
        for hit in self.hits:
            for i in range(hit.first, hit.last):
                self.taken[i] = 1

    def run(self) -> list[Figure]:
        """All figures in order of their start."""
        hits = {h.first: h for h in self.hits}
        i, n = 0, len(self.items)
        tables = [m.span() for m in dates.TABLE.finditer(self.classes)]
        while i < n:
            if i in hits:
                self._date(hits[i])
                i = hits[i].last
                continue
            if tables and i >= tables[0][0]:
                i = self._table(*tables.pop(0), i)
                continue
            item = self.items[i]
            step = i + 1
            if item.cls[0] in "dnywvoI2R$K" or item.cls == "%":
                draft = self._at(i)
                if draft:
                    self.drafts.append(draft)
                    step = max(step, draft.last)
            elif item.text == "عدد" and i + 1 < n and self.items[i + 1].text in {"مماثل", "مساو", "مشابه"}:
                self._same_number(i)
            elif item.text == "جزء" and not item.al:
                draft = self._ratio_of_one(i)
                if draft:
                    self.drafts.append(draft)
                    step = max(step, draft.last)
            elif item.cls[0] in "jhalcUD":
                draft = self._length(i)
                if draft:
                    self.drafts.append(draft)
                    step = max(step, draft.last)
            i = step
        self._subsets()
        return [self._figure(d) for d in self.drafts]

    def _table(self, first: int, last: int, at: int) -> int:
        """A long stretch of nothing but numbers: each is a count, no context is looked for."""
        for i in range(max(first, at), last):
            item = self.items[i]
            if item.digits:
                span = (item.start, item.end)
                self.drafts.append(
                    Draft(i, i + 1, *span, span, FigureType.COUNT, "figure:table", item.value)
                )
        return max(last, at + 1)

    # one place

    def _at(self, i: int) -> Draft | None:
        item = self.items[i]
        cls = item.cls[0]
        if cls == "L":
            return self._labelled(i)
        if cls == "I":
            return self._identifier(i)
        if cls == "o":
            return self._ordinal(i)
        if cls in "R$":
            return self._before_number(i) or self._goals(i) or self._dual(i)
        if cls == "2":
            return self._dual_time(i)
        if cls == "%":
            return self._percent_first(i)
        if self._refused(i):
            return None
        return self._goals(i) or self._ratio(i) or self._mixed(i) or self._range(i) or self._number(i)

    def _next_free(self, i: int) -> Item | None:
        return self.items[i] if i < len(self.items) and not self.taken[i] else None

    def _refused(self, i: int) -> bool:
        """Numbers that are page debris or part of a name."""
        item = self.items[i]
        before = self.items[i - 1] if i else None
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        if item.text == "صفر" and item.al and before is not None and before.text in {"ساعه", "تحت"}:
            return True
        if item.al and item.cls == "w" and item.kind == "word" and item.text in {"الفي", "مليوني", "ملياري", "مئتي"}:
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
        if item.digits and before and before.cls == "-" and before.end == item.start and i > 1:
            two = self.items[i - 2]
            return (
                two.kind in {"latin", "word"}
                and two.end == before.start
                and two.cls[0] not in "dnywMi"
                and not two.lex.numeral
            )
        return False

    def _goals(self, i: int) -> Draft | None:
        """بهدفين مقابل صفر, 3 أهداف لهدف, ثلاثة مقابل واحد."""
        items = self.items
        side, j = self._side(i)
        if side is None or j >= len(items):
            return None
        against = items[j].text == "مقابل" and not items[j].wa
        k = j + 1 if against else j
        other, end = self._side(k, one=True) if k < len(items) and not self.taken[k] else (None, k)
        if other is None or not (against or items[k].prep == "ل") or not (self.sporty or items[i].lex.noun or items[j - 1].lex.noun):
            return None
        span = (items[i].start, items[end - 1].end)
        return Draft(i, end, *span, span, FigureType.SCORE, "figure:goals", low=side, high=other)

    def _side(self, i: int, one: bool = False) -> tuple[int | None, int]:
        """Goals of one side at i, and the index past them."""
        item = self.items[i]
        noun = item.lex.noun
        if noun and noun.unit == "goal":
            return (2, i + 1) if noun.count == 2 else (1, i + 1) if one else (None, i)
        if item.cls[0] in "dw" and isinstance(item.value, int) and item.value <= 60:
            after = self._next_free(i + 1)
            goal = after is not None and after.lex.noun is not None and after.lex.noun.unit == "goal"
            return item.value, i + 2 if goal else i + 1
        return None, i

    def _ratio(self, i: int) -> Draft | None:
        """1 على 3, ثلاثة من أربعة, جزء من مئة: a part of a whole by two numbers."""
        items = self.items
        j = i + 1
        while j < len(items) and items[j].text in {"جزء", "اجزاء", "جزءا"}:
            j += 1
        parts = j > i + 1
        if j + 1 >= len(items) or self.taken[j] or self.taken[j + 1]:
            return None
        middle, b = items[j], items[j + 1]
        over = middle.text == "علي"
        if not (over or middle.cls == "m" or (middle.cls == "f" and items[i].value == 1)) or middle.wa:
            return None
        if b.cls[0] not in "dnw" or b.al or b.prep or b.value is None or items[i].value is None or not b.value:
            return None
        first, second = float(items[i].value), float(b.value)
        if not (over or parts) and (second <= first or first < 1):
            return None
        if over and not self._isolated_span(i, j + 1) and first > second:
            return None
        found = head(items, self.taken, j + 1, j + 2)
        if found.type is not None and not over and found.type is not FigureType.COUNT:
            return None
        draft = self._draft(i, j + 2, items[i], replace(found, type=FigureType.FRACTION, before=None))
        draft.num = (items[i].start, b.end)
        draft.value, draft.rule = tidy(first / second), "figure:ratio"
        draft.qualifier, _ = context.qualifier_before(items, i)
        return draft

    def _ratio_of_one(self, i: int) -> Draft | None:
        """جزء من مئة: one part."""
        items = self.items
        if i + 2 >= len(items) or items[i + 1].cls != "m" or items[i + 2].cls[0] not in "wn" or not items[i + 2].value or self.taken[i + 2]:
            return None
        b = items[i + 2]
        return Draft(i, i + 3, items[i].start, b.end, (items[i].start, b.end), FigureType.FRACTION, "figure:ratio", tidy(1 / float(b.value or 1)))

    def _isolated_span(self, i: int, j: int) -> bool:
        return i == 0 or self.items[i - 1].cls in ".|:" or j + 1 >= len(self.items) or self.items[j + 1].cls in ".|"

    def _mixed(self, i: int) -> Draft | None:
        """2 1/4, and 1/4 2 as a right-to-left writer types it."""
        if i + 1 >= len(self.items) or self.taken[i + 1]:
            return None
        a, b = self.items[i], self.items[i + 1]
        whole, part = (a, b) if b.cls == "K" else (b, a)
        if part.cls != "K" or whole.cls[0] not in "dn" or whole.value is None or part.value is None or not 0 < part.value < 1:
            return None
        if whole is b and not self._isolated(i) or b.start - a.end > 2:
            return None
        found = head(self.items, self.taken, i + 1, i + 2)
        draft = self._draft(i, i + 2, a, found)
        draft.num = (a.start, b.end)
        draft.value = tidy(float(whole.value) + float(part.value))
        self._sign(draft, i)
        self._typed(draft, i, found)
        return draft

    def _number(self, i: int) -> Draft | None:
        item = self.items[i]
        after = self._next_free(i + 1)
        if item.kind == "weak" and not self._isolated(i) and (item.text == "ثمن" or (after is not None and after.text in {"نهائي", "النهائي", "نهايي"})):
            return None
        found = head(self.items, self.taken, i, i + 1)
        fraction = self._fraction(i, found)
        if fraction:
            return fraction
        if item.cls == "w" and item.kind == "weak" and not self._worth(i, found):
            return None
        if item.kind == "frac" and context.is_label(self.items, i) and (item.value or 0) > 1:
            return Draft(i, i + 1, item.start, item.end, (item.start, item.end), FigureType.IDENTIFIER, "figure:label")
        if item.kind == "frac" and found.type is None and not (item.value and 0 < item.value < 1) and not self._isolated(i):
            return None
        if item.cls[0] == "v" and item.text == "عده" and found.type is not FigureType.DURATION:
            return None
        if item.text == "عده" and not (item.prep or (i and self.items[i - 1].cls in "xq")):
            return None
        if found.type is FigureType.DURATION and found.before is None and item.cls[0] != "v" and item.value is not None:
            return self._lengths(i, [(float(item.value), found.unit or "")], found.last, (item.start, item.end), found)
        draft = self._draft(i, i + 1, item, found)
        draft.alternatives = item.alternatives
        if item.kind == "frac" and draft.type is FigureType.COUNT and item.value and item.value < 1:
            draft.type, draft.rule = FigureType.FRACTION, "figure:fraction"
        if item.kind == "dotted":
            self._dotted(draft, item, found)
        if item.cls[0] == "v":
            self._vague(draft, item)
        else:
            draft.value = item.value
            self._sign(draft, i)
        self._typed(draft, i, found)
        return draft

    def _draft(self, i: int, last: int, item: Item, found: Head) -> Draft:
        start, end = item.start, self.items[last - 1].end
        num = (item.start, self.items[last - 1].end)
        first = i
        if found.before is not None:
            first = found.before
            start = self.items[first].start + (2 if self.items[first].text.startswith("ال") else 0)
        if found.last > last:
            end = self.items[found.last - 1].end
        return Draft(
            first, max(found.last, last), start, end, num, found.type or FigureType.COUNT, found.rule, unit=found.unit, noun=found.noun,
            currency=found.currency, noun_at=self._index(found),
        )  # fmt: skip

    def _index(self, found: Head) -> int | None:
        if found.word is None:
            return None
        if found.before is not None:
            return found.before
        return next(
            (
                k
                for k in range(min(found.last + 1, len(self.items) - 1), -1, -1)
                if self.items[k] is found.word
            ),
            None,
        )

    def _dotted(self, draft: Draft, item: Item, found: Head) -> None:
        """10.500 is ten thousand five hundred of things, ten and a half of measures: the other reading is kept."""
        raw, value = item.text, item.value
        whole = int(raw.replace(".", ""))
        if value != whole and found.type is None and (found.noun or draft.unit):
            item.value, draft.alternatives = whole, (raw,)

    def _sign(self, draft: Draft, i: int) -> None:
        before = self.items[i - 1] if i else None
        item = self.items[i]
        below = [x.text for x in self.items[draft.last : draft.last + 2]]
        if below == ["تحت", "صفر"] and draft.value is not None:
            draft.value = -draft.value
            self.items[draft.last].cls = "r"
            self.taken[draft.last + 1] = 1
        if before is None or draft.value is None or not item.digits:
            return
        if before.cls == "-" and before.end >= item.start - 1 and before.text in "-−":
            two = self.items[i - 2] if i > 1 else None
            if two is None or (two.end < before.start and two.cls[0] not in "dnywM:L") or two.cls in "|(":
                draft.value = -draft.value
                draft.start = before.start
                draft.num = (before.start, draft.num[1])

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
            return found.before is not None or context.is_label(self.items, i)
        if found.noun is not None:
            return True
        q, _ = context.qualifier_before(self.items, i)
        return q is not None and item.text not in FRACTION_OF

    def _isolated(self, i: int) -> bool:
        """The line holds nothing but numbers, as a table cell does."""
        if self.items[i].al and self.items[i].cls == "w" and self.items[i].kind == "weak" and self.items[i].text in FRACTION_OF:
            return False
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(self.items) and self.items[j].cls != "|":
                if self.items[j].cls[0] not in "dnywov.,-k%$R" or abs(j - i) > 6 or self.items[j].lex.noun:
                    return False
                j += step
        return True

    def _fraction(self, i: int, found: Head) -> Draft | None:
        item = self.items[i]
        value = item.value
        if item.cls != "w" or item.kind not in {"weak", "word", "number"} or (found.type is not None and not (found.type is FigureType.MEASURE and found.word and found.word.al)):
            return None
        is_part = isinstance(value, float) and 0 < value < 1
        unit_word = item.kind == "weak" and item.text in FRACTION_OF
        if unit_word and not is_part and found.noun is not None and item.text not in {"نصف", "ربع", "ثلث"}:
            return None
        nxt = self._next_free(i + 1)
        whole = (
            nxt is not None
            and nxt.cls[0] in "rRw"
            and nxt.text.startswith("ال")
            or (nxt is not None and nxt.al)
        )
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
        if not (is_part or unit_word) or not (
            whole or self._isolated(i) or item.kind == "number" or (nxt and nxt.cls == "m")
        ):
            return None
        if item.kind == "weak" and item.text in {"ثمن", "ست", "تمن"} and not self._isolated(i):
            return None
        of = i + 1
        while of < len(self.items) and self.items[of].text in FRACTION_OF and not self.items[of].wa:
            of += 1
        if of < len(self.items) and self.items[of].cls == "w" and self.items[of].al and (self.items[of].value or 0) >= 2:
            return self._fraction_of_number(i, of)
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
        draft.qualifier, _ = context.qualifier_before(self.items, i)
        return draft

    def _fraction_of_number(self, first: int, last: int) -> Draft:
        """خمس العشرين is 4."""
        value = float(self.items[last].value or 0)
        for item in self.items[first:last]:
            value *= FRACTION_OF[item.text]
        span = (self.items[first].start, self.items[last].end)
        return Draft(first, last + 1, *span, span, FigureType.COUNT, "figure:fraction-of", tidy(value))

    def _vague(self, draft: Draft, item: Item) -> None:
        span = item.lex.vague
        if span is None:
            return
        draft.low, draft.high = span.low, span.high
        draft.qualifier = Qualifier.VAGUE
        draft.rule = f"vague:{self.vague}"
        if self.vague == "acled":
            draft.value = span.low
        elif self.vague == "literal":
            draft.low = draft.high = None

    def _typed(self, draft: Draft, i: int, found: Head) -> None:
        """Qualifier, role, label or age, per and direction of a drafted number."""
        items = self.items
        first = draft.first
        if draft.qualifier is not Qualifier.VAGUE:
            before, _ = context.qualifier_before(items, first)
            qualifier = before or context.qualifier_after(items, draft.last)
            if qualifier:
                self._bounded(draft, qualifier)
            elif (
                i
                and items[i - 1].cls == "i"
                and items[i - 1].text == "حتي"
                and not (i > 1 and items[i - 2].cls[0] in "dnywK")
            ):
                self._bounded(draft, Qualifier.AT_MOST)
        if draft.type is FigureType.DURATION:
            self._age(draft)
        elif draft.type is FigureType.COUNT:
            self._count(draft, i, found)
        if draft.type in {FigureType.PERCENT, FigureType.MONEY, FigureType.MEASURE}:
            draft.direction = context.direction(items, first)
        draft.per = context.per(items, draft.last)
        if draft.type is FigureType.COUNT and draft.direction is None and items[i].prep == "ب":
            draft.direction = context.direction(items, first, 4)

    def _age(self, draft: Draft) -> None:
        if draft.unit in {"year", "month", "day"} and context.is_age(self.items, draft.first, draft.last):
            draft.type = FigureType.AGE
            draft.rule = "figure:age"

    @staticmethod
    def _bounded(draft: Draft, qualifier: Qualifier) -> None:
        draft.qualifier = qualifier
        if draft.value is None:
            return
        if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN}:
            draft.low = draft.value
        elif qualifier in {Qualifier.AT_MOST, Qualifier.LESS_THAN}:
            draft.high = draft.value

    def _count(self, draft: Draft, i: int, found: Head) -> None:
        items = self.items
        item = items[i]
        noun = found.word.lex.noun if found.word else None
        if found.noun is None and item.kind == "int" and len(item.text) >= 9:
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:long"
            return
        if found.noun is None and item.cls[0] in "dny" and context.is_label(items, i):
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:label"
            draft.noun, draft.noun_at = items[i - 1].text, i - 1
            return
        if (
            item.cls == "w"
            and item.text.startswith("واحد")
            and found.before is None
            and context.is_label(items, i)
        ):
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:label"
            return
        if found.noun is None and item.cls[0] in "dnw" and context.is_rank(items, i):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:rank"
            draft.noun, draft.noun_at = items[i - 1].text, i - 1
            return
        people = noun is None or noun.unit in {"person", "fighter", "police", "family", "hostage", "case"}
        role = noun.role if noun else None
        if role in {"detained", "displaced", "captured", "hostage", "kidnapped"}:
            role = context.role_before(items, draft.first, 2) or role
        if role is None and people:
            role = (
                context.role_after(items, draft.last)
                or context.role_before(items, draft.first, 6 if noun or not draft.noun else 2)
                or self._inherited(draft)
            )
        elif role is None and noun:
            governing = context.role_before(items, draft.first)
            role = governing if governing in {"destroyed", "hostage"} else None
        if role is None and found.rule == "figure:one":
            nxt = items[draft.last] if draft.last < len(items) else None
            role = nxt.lex.role if nxt is not None else None
        draft.role = role
        if role in {"killed", "wounded", "missing"}:
            draft.type, draft.rule = FigureType.CASUALTY, f"{found.rule}+role"
        elif noun and noun.fighter:
            draft.type, draft.rule = FigureType.STRENGTH, found.rule

    def _inherited(self, draft: Draft) -> str | None:
        """مقتل 5 مدنيين و3 جنود: what و joins to a figure with a role shares it."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.role or last.noun is None or draft.noun is None:
            return None
        between = self.items[last.last : draft.first]
        plain = (
            len(between) <= 4
            and any(i.cls == "k" for i in between)
            and all(i.cls in "krAuR" for i in between)
        )
        return last.role if plain and not any(i.lex.role for i in between) else None

    # shapes of their own

    def _range(self, i: int) -> Draft | None:
        """بين 2000 و5000, 1500-2000, 3 إلى 5, and scores."""
        items = self.items
        if i + 2 >= len(items) or self.taken[i + 2] or self.taken[i + 1]:
            return None
        a, sep = items[i], items[i + 1]
        own = None
        j = i + 2
        if sep.cls[0] not in "-ik" and not (sep.text == "او"):
            own = head(items, self.taken, i, i + 1)
            j = own.last + 1
            if (
                own.last >= len(items)
                or own.last == i + 1
                or j >= len(items)
                or items[own.last].cls[0] not in "-ik"
            ):
                return None
            sep = items[own.last]
        b = items[j] if j < len(items) else None
        while b is not None and (b.cls == "A" or b.cls == "p") and j + 1 < len(items):
            j += 1
            b = items[j]
        if (
            b is None
            or self.taken[j]
            or b.cls[0] not in "dnywK"
            or a.cls[0] not in "dnywK"
            or a.value is None
            or b.value is None
        ):
            return None
        between = self._between(i)
        if sep.cls == "k" and not between:
            return None
        if sep.cls == "i" and not (between or self._from(i)) and own is not None and own.noun is None:
            return None
        if sep.cls == "-" and a.digits and b.digits:
            score = self._score(i, j)
            if score:
                return score
        low, high = self._scaled_low(a, b), b.value
        found = head(items, self.taken, j, j + 1)
        if sep.cls == "-" and (low >= high or (sep.end != b.start and sep.start != a.end and a.digits != b.digits)):
            return None
        if sep.text == "او" and (
            own is not None or not 0 < high - low <= 10 or low >= high or a.digits != b.digits
        ):
            return None
        if low > high:
            return None
        if own is not None and own.noun and found.noun and own.noun[:3] != found.noun[:3]:
            return None
        if own is not None and found.type is None and found.noun is None:
            found = replace(own, last=j + 1)
        draft = self._draft(i, j + 1, a, found)
        draft.low, draft.high, draft.qualifier = low, high, Qualifier.RANGE
        draft.num = (a.start, b.end)
        self._typed_range(draft, i, found)
        return draft

    @staticmethod
    def _scaled_low(a: Item, b: Item) -> float | int:
        """In 3 إلى 5 ملايين the scale belongs to both."""
        first, second = a.value or 0, b.value or 0
        if b.parts and a.digits and not a.parts and b.parts[0].digits and b.parts[0].value:
            factor = second / b.parts[0].value
            if factor >= 1000 and first < 1000:
                return tidy(first * factor)
        return first

    def _typed_range(self, draft: Draft, i: int, found: Head) -> None:
        if draft.type is FigureType.COUNT:
            self._count(draft, i, found)
        elif draft.type is FigureType.DURATION:
            low = duration_iso([(float(draft.low or 0), draft.unit or "")])
            high = duration_iso([(float(draft.high or 0), draft.unit or "")])
            draft.iso = f"{low}/{high}" if low and high else None
            self._age(draft)
        elif draft.type in {FigureType.PERCENT, FigureType.MONEY, FigureType.MEASURE}:
            draft.direction = context.direction(self.items, draft.first)
        draft.rule += "+range"
        draft.per = context.per(self.items, draft.last)

    def _between(self, i: int) -> bool:
        back = self.items[max(0, i - 2) : i]
        return any(x.cls == "b" for x in back)

    def _from(self, i: int) -> bool:
        back = self.items[max(0, i - 2) : i]
        return any(x.cls == "m" for x in back) or not back

    def _score(self, i: int, j: int) -> Draft | None:
        a, b = self.items[i], self.items[j]
        va, vb = a.value, b.value
        if not (
            isinstance(va, int)
            and isinstance(vb, int)
            and va <= 200
            and vb <= 200
            and a.kind == b.kind == "int"
        ):
            return None
        nxt = self._next_free(j + 1)
        sporty = self.sporty
        unit_next = nxt is not None and nxt.cls[0] in "jhalcUR$%"
        if unit_next or not (sporty or va >= vb):
            return None
        if va > 31 and not sporty:
            return None
        return Draft(
            i, j + 1, a.start, b.end, (a.start, b.end), FigureType.SCORE, "figure:score", low=va, high=vb
        )

    def _labelled(self, i: int) -> Draft | None:
        """مشروع قانون عدد 2016/30."""
        item = self.items[i]
        if not context.is_label(self.items, i):
            return None
        return Draft(i, i + 1, item.start, item.end, (item.start, item.end), FigureType.IDENTIFIER, "figure:label")

    def _identifier(self, i: int) -> Draft | None:
        item = self.items[i]
        if item.kind == "chain":
            at = item.start
            pieces = item.text.split("/") if "/" in item.text else [item.text]
            for piece in pieces[:-1]:
                self.drafts.append(
                    Draft(
                        i,
                        i,
                        at,
                        at + len(piece),
                        (at, at + len(piece)),
                        FigureType.IDENTIFIER,
                        "figure:chain",
                        int(piece) if len(piece) < 16 and piece.isdigit() else None,
                    )
                )
                at += len(piece) + 1
            last = pieces[-1]
            return Draft(
                i,
                i + 1,
                at,
                item.end,
                (at, item.end),
                FigureType.IDENTIFIER,
                "figure:chain",
                int(last) if len(last) < 16 and last.isdigit() else None,
            )
        return Draft(
            i,
            i + 1,
            item.start,
            item.end,
            (item.start, item.end),
            FigureType.IDENTIFIER,
            f"figure:{item.kind}",
        )

    def _ordinal(self, i: int) -> Draft | None:
        item = self.items[i]
        items = self.items
        before = items[i - 1] if i and not self.taken[i - 1] else None
        after = self._next_free(i + 1)
        draft = Draft(
            i,
            i + 1,
            item.start,
            item.end,
            (item.start, item.end),
            FigureType.ORDINAL,
            "figure:ordinal",
            item.value,
        )
        if item.al and before is not None and before.text in _NOT_RANKED and (item.value == 1 or before.prep):
            return None
        if self._isolated(i):
            return draft
        if item.al and (after is None or after.cls in ".|)") and (item.prep == "ل" or (before is not None and before.cls in "fi")):
            return draft
        if item.al:
            if (
                before is None
                or before.cls[0] not in "rRjhalcU$"
                or not (before.al or before.text.startswith("ال"))
                or before.text in _NOT_RANKED
            ):
                return None
            noun, at = before, i - 1
            if before.cls == "r" and before.text.endswith(("ه", "ي")) and i > 1:
                further = items[i - 2]
                agree = before.text.endswith(("يه", "ي")) or further.text.endswith("ه")
                if (
                    agree and further.cls[0] in "rR"
                    and (further.al or further.text.startswith("ال"))
                    and further.text not in context.STOP
                    and not self.taken[i - 2]
                ):
                    noun, at = further, i - 2
            if at in {d.first for d in self.drafts[-1:]}:
                return None
            draft.first = at
            draft.start = noun.start + (2 if noun.text.startswith("ال") else 0)
            draft.noun, draft.noun_at = noun.text, at
            return draft
        if (
            after is None
            or after.cls[0] not in "rRjhal"
            or after.al
            or after.text.startswith("ال")
            or after.text in context.STOP
            or len(after.text) < 3
            or (after.cls == "r" and after.text.startswith("و"))
        ):
            return None
        if item.text in {"ثانيه", "ثان", "تاني"} or (after.start - item.end > 2):
            return None
        draft.last, draft.end, draft.noun, draft.noun_at = i + 2, after.end, after.text, i + 1
        return draft

    def _before_number(self, i: int) -> Draft | None:
        """$20 and usd 20: the currency stands first."""
        item = self.items[i]
        nxt = self._next_free(i + 1)
        symbol = item.kind in {"punct", "latin"}
        if (
            item.cls != "$"
            or not symbol
            or nxt is None
            or nxt.cls[0] not in "dnywK"
            or nxt.outer - item.end > 1
        ):
            return None
        after = self._next_free(i + 2)
        if after is not None and after.cls == "$" and after.start - nxt.end <= 1:
            return None
        draft = Draft(
            i, i + 2, item.start, nxt.end, (nxt.start, nxt.end), FigureType.MONEY, "figure:money", nxt.value
        )
        draft.currency, draft.unit = currency_of(item)
        draft.alternatives = nxt.alternatives
        self._typed(draft, i, Head(i + 2))
        return draft

    def _percent_first(self, i: int) -> Draft | None:
        item = self.items[i]
        nxt = self._next_free(i + 1)
        if (
            nxt is None
            or nxt.cls[0] not in "dny"
            or nxt.outer - item.end > 1
            or (i and self.items[i - 1].cls[0] in "dnywK")
        ):
            return None
        draft = Draft(
            i,
            i + 2,
            item.start,
            nxt.end,
            (nxt.start, nxt.end),
            FigureType.PERCENT,
            "figure:percent",
            nxt.value,
        )
        self._typed(draft, i, Head(i + 2))
        return draft

    def _dual(self, i: int) -> Draft | None:
        """A noun in the dual, indefinite: قتيلين. A definite one (البلدين) points back and counts nothing."""
        item = self.items[i]
        noun, unit = item.lex.noun, item.lex.unit
        count = noun.count if noun else unit.count if unit else 1
        if count != 2 or item.al:
            return None
        before = self.items[i - 1] if i else None
        if before is not None and before.cls[0] in "dnywvK2":
            return None
        if before is not None and before.text.endswith(("ين", "ان")) and not item.wa and (before.al or before.text.startswith("ال") or before.lex.noun):
            return None
        if before is not None and noun is not None and noun.unit == "" and (before.al or before.text.startswith("ال")) and item.text.endswith(("تين", "تان")) and before.text.endswith(("ين", "ان")):
            return None
        found = dual(self.items, self.taken, i)
        draft = Draft(
            i,
            found.last,
            item.start,
            self.items[found.last - 1].end,
            (item.start, item.end),
            found.type or FigureType.COUNT,
            found.rule,
            2,
        )
        draft.unit, draft.noun, draft.currency, draft.noun_at = found.unit, item.text, found.currency, i
        self._typed(draft, i, found)
        self._sign(draft, i)
        return draft

    def _dual_time(self, i: int) -> Draft | None:
        item = self.items[i]
        unit = item.lex.unit
        if unit is None or (item.al and not (i and self.items[i - 1].cls == "x")):
            return None
        return self._lengths(i, [(2.0, unit.name)], i + 1, (item.start, item.end))

    def _lengths(self, i: int, units: list[tuple[float, str]], last: int, num: tuple[int, int], found: Head | None = None) -> Draft | None:
        """A duration, with what و adds to it: ساعتين ونصف, عام وشهر و21 يوما."""
        items = self.items
        while last + 1 < len(items) and items[last].cls == "k" and not self.taken[last + 1]:
            nxt = items[last + 1]
            if nxt.cls == "w" and nxt.text in {"نصف", "ربع", "ثلث", "نص"} and nxt.kind == "weak":
                after = items[last + 2] if last + 2 < len(items) else None
                if after is not None and after.cls[0] in "jhalcU" and not after.al:
                    break
                count, name = units[-1]
                units[-1] = (count + {"نصف": 0.5, "نص": 0.5, "ربع": 0.25, "ثلث": 1 / 3}[nxt.text], name)
                last += 2
            elif nxt.cls[0] in "dnw" and last + 2 < len(items) and items[last + 2].cls[0] in "jhalcU":
                unit = items[last + 2].lex.unit
                if unit is None or unit.name == units[-1][1]:
                    break
                units.append((float(nxt.value or 0), unit.name))
                last += 3
            elif nxt.cls[0] in "jhal2" and nxt.lex.unit and not nxt.al and nxt.lex.unit.name != units[-1][1]:
                one = last + 2 < len(items) and items[last + 2].text in {"واحد", "واحده"}
                if not one and _SIZE[nxt.lex.unit.name] > _SIZE[units[-1][1]]:
                    break
                units.append((float(nxt.lex.unit.count), nxt.lex.unit.name))
                last += 3 if one else 2
            else:
                break
        if any(self.taken[k] for k in range(i, last)):
            return None
        item = items[i]
        num = (num[0], min(num[1], items[last - 1].end))
        draft = Draft(i, last, item.start, items[last - 1].end, num, FigureType.DURATION, "figure:duration")
        draft.value = tidy(units[0][0]) if len(units) == 1 else None
        draft.unit = units[0][1]
        if items[i].lex.unit:
            draft.noun, draft.noun_at = items[i].text, i
        elif found is not None:
            draft.noun_at = self._index(found)
        draft.iso = duration_iso(units)
        self._typed(draft, i, Head(last))
        return draft

    def _length(self, i: int) -> Draft | None:
        """A length without a numeral: شهر واحد, ساعة ونصف, طوال العام."""
        items = self.items
        item = items[i]
        unit = item.lex.unit
        if unit is None or self.taken[i]:
            return None
        after = self._next_free(i + 1)
        single = item.cls in "jhalcD" or item.text in {"ساعه", "دقيقه", "ثانيه", "ليله"}
        if not single:
            return None
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
        if whole and (items[i - 1].text in {"طوال", "طيله"} or not item.al):
            draft = self._lengths(i, [(1.0, unit.name)], i + 1, (item.start, item.end))
            if draft and items[i - 1].text in {"طوال", "طيله"}:
                draft.first, draft.start = i - 1, items[i - 1].start
            return draft
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

    def _same_number(self, i: int) -> None:
        """عدد مماثل repeats the count before it."""
        last = next((d for d in reversed(self.drafts[-3:]) if d.type in _COUNTED), None)
        if last is None:
            return
        a, b = self.items[i], self.items[i + 1]
        role = context.role_before(self.items, i)
        type_ = FigureType.CASUALTY if role in {"killed", "wounded", "missing"} else last.type
        self.drafts.append(
            Draft(
                i,
                i + 2,
                a.start,
                b.end,
                (a.start, b.end),
                type_,
                "figure:same-number",
                last.value,
                last.low,
                last.high,
                last.qualifier,
                last.unit,
                last.noun,
                role=role or last.role,
                noun_at=last.noun_at,
            )  # fmt: skip
        )

    def _date(self, hit: dates.Hit) -> None:
        items = self.items
        first, last = items[hit.first], items[hit.last - 1]
        hedge = next((x.lex.hedge for x in items[hit.first : hit.last] if x.cls == "A"), None)
        reading = hit.reading
        draft = Draft(
            hit.first, hit.last, first.start, last.end, (first.start, last.end), hit.type, hit.rule, iso=reading.iso,
            precision=reading.precision, calendar=reading.calendar if hit.type is FigureType.DATE else None,
            alternatives=reading.alternatives,
        )  # fmt: skip
        qualifier, _ = context.qualifier_before(items, hit.first)
        adjacent = hit.first > 0 and items[hit.first - 1].cls == "A"
        draft.qualifier = hedge.qualifier if hedge else qualifier if adjacent else None
        self.drafts.append(draft)

    def _subsets(self) -> None:
        """Figures after بينهم or before منهم are parts of the last count of their sentence."""
        whole: Draft | None = None
        position = 0
        for draft in self.drafts:
            if any(self.items[k].cls in ".|" for k in range(position, draft.first)):
                whole = None
            position = draft.last
            if draft.type not in _COUNTED and draft.type is not FigureType.FRACTION:
                continue
            back = self.items[max(0, draft.first - 3) : draft.first]
            ahead = self.items[draft.last : draft.last + 1]
            part = any(x.text in context.PARTITIVE for x in back) or any(
                x.text in context.PARTITIVE for x in ahead
            )
            if part and whole is not None and whole is not draft:
                draft.subset = (whole.start, whole.end)
            elif draft.type in _COUNTED:
                whole = draft

    def _figure(self, d: Draft) -> Figure:
        span, text = self.folded.span, self.source
        start, end = span(d.start, d.end)
        num_start, num_end = span(*d.num)
        if d.type is FigureType.DURATION and d.iso is None and d.value is not None:
            d.iso = duration_iso([(float(d.value), d.unit or "")])
        if d.noun_at is not None:
            word = self.items[d.noun_at]
            skip = 2 if word.text.startswith("ال") and len(word.text) > 3 else 0
            a, b = span(word.start + skip, word.end)
            d.noun = text[a:b]
        return Figure(
            start, end, text[start:end], num_start, num_end, d.type, d.value, d.low, d.high, d.qualifier, d.unit, d.noun, d.currency,
            d.role, d.per, d.direction, span(*d.subset) if d.subset else None, d.iso, d.precision, d.calendar,
            tuple(a for a in d.alternatives if a), d.rule,
        )  # fmt: skip


_LIGATURES = dict.fromkeys(range(0xFDF0, 0xFE00), "\u2022")
"""Ligatures of whole phrases (ﷺ) hold no figure; left alone they would make one character into many words."""
_SIZE = {
    "second": 0,
    "minute": 1,
    "hour": 2,
    "day": 3,
    "week": 4,
    "month": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}
_NOT_RANKED = frozenset(
    [
        "الوزير",
        "القناه",
        "المقام",
        "الدرجه",
        "الجهه",
        "الناحيه",
        "المسؤول",
        "السيده",
        "الصفحه",
        "الشخصيه",
        "الكاتب",
        "الرجل",
    ]
    + ["وزير", "قناه", "درجه", "اليوم", "يوم", "مسؤول", "الحرف", "ساعات", "ايام", "سنوات", "الساعات", "اللحظات", "مراحل", "المنتخب", "منتخب", "الطراز", "السيد"]
)


def find(text: str, published: Published = None, vague: str = "acled") -> list[Figure]:
    """Every figure and date of `text`, in order; offsets are code points of `text`.

    `published` is what relative dates resolve against. `vague` names the coding rule for عشرات and the like:
    acled (tens 10, hundreds 100, thousands 1,000), gtd (a lower bound, no value), literal (neither).
    O(len(text)).
    """
    plain = text.translate(_LIGATURES)
    return Finder(fold(plain), text, published, vague).run()
