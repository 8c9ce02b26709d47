"""What a number means where it stands: qualifier, role, age, sign, vague range."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import Folded, word_set
from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures import context, hedges
from workbench.detect.figures.ages import is_age
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.equal import or_equal
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.head import head
from workbench.detect.figures.thousands import Thousands
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_PLACES = frozenset(["place", "country", "building", "ship"])
_TOWARDS = frozenset(["قرب", "صوب", "حول"])
_AMOUNTS = frozenset([FigureType.PERCENT, FigureType.MONEY])
"""قرب 33 في المائة: about so much; قرب 5 قرى is near five villages."""
_BY_VERB = frozenset(
    [Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.LESS_THAN]
)
_AGES = frozenset(["عمر", "سن"])
_DENYING = frozenset(["لا", "الا", "ولا", "والا"])
_OF_ONE_VERB = 6
_MARKETS = word_set(
    "مؤشر المؤشر البورصة بورصة السوق سوق الأسهم أسهم فائدة الفائدة نسبة بنسبة النسبة رصيد رصيده برصيد الترتيب ترتيب نقاطه نقاطها معدل التضخم تضخم داو نيكي مئوية أساس"
)
"""Words by whose side points are a measure; a programme has four of them."""


_LISTED_POINTS = frozenset(["تتمثل", "هي", "وهي", "تتلخص", "تتعلق", "رئيسيه", "اساسيه", ":"])
"""أربع نقاط تتمثل في: points that are then told."""
_REACHED = frozenset([FigureType.MONEY, FigureType.MEASURE, FigureType.PERCENT])
"""هبط حتى 82 دولارا: what an amount fell to is no bound."""


class Meaning(Thousands):
    """What a number means where it stands: qualifier, role, age, sign, vague range."""

    items: list[Item]
    classes: str
    """One letter an item."""
    folded: Folded
    source: str
    taken: bytearray
    drafts: list[Draft]
    vague: str
    sporty: bool
    tallied: bool
    scoring: bool
    """The text has a word of goals."""
    entry: int
    """Number of the last entry of a list."""
    brands: set[str]
    """Digits that were a make's: 787."""
    changed: int
    became: FigureType | None
    """Place and kind of the last amount that another had become; -1 and None before there is one."""
    told: int
    """Place of the last digit that only told two of one name apart."""
    asked: tuple[tuple[int, int], Head]
    """The last answer of `_head`."""

    def _written(self, item: Item) -> str:
        """The item as the source has it."""
        start, end = self.folded.span(item.start, item.end)
        return self.source[start:end]

    def _isolated(self, i: int) -> bool:
        """The line holds nothing but numbers, as a table cell does."""
        if (
            self.items[i].al
            and self.items[i].cls == "w"
            and self.items[i].kind == "weak"
            and self.items[i].text in FRACTION_OF
        ):
            return False
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(self.items) and self.items[j].cls != "|":
                if self.items[j].cls[0] not in "dnywov.,-k%$R" or abs(j - i) > 6 or self.items[j].lex.noun:
                    return False
                j += step
        return True

    def _head(self, i: int, after: int) -> Head:
        """`head` of items[i:after], remembered for the place that was asked last: several readings ask in turn."""
        if self.asked[0] != (i, after):
            found = head(self.items, self.taken, i, after)
            if self.read_off and found.type is None and context.is_strength(self.items, i, after):
                found = Head(after)
            self.asked = ((i, after), found)
        return self.asked[1]

    def _index(self, found: Head) -> int | None:
        if found.word is None:
            return None
        if found.before is not None:
            return found.before
        if self.items[found.last - 1] is found.word:
            return found.last - 1
        return next(
            (
                k
                for k in range(min(found.last + 1, len(self.items) - 1), -1, -1)
                if self.items[k] is found.word
            ),
            None,
        )

    def _draft(self, i: int, last: int, item: Item, found: Head) -> Draft:
        start, end = item.start, self.items[last - 1].end
        num = (item.start, self.items[last - 1].end)
        first = i
        if found.before is not None and not (self.drafts and found.before < self.drafts[-1].last):
            first = found.before
            start = self.items[first].start + clitics(self.items[first])
        if found.last > last:
            end = self.items[found.last - 1].end
        return Draft(
            first, max(found.last, last), start, end, num, found.type or FigureType.COUNT, found.rule, unit=found.unit, noun=found.noun,
            currency=found.currency, noun_at=self._index(found),
        )  # fmt: skip

    def _sign(self, draft: Draft, i: int) -> None:
        before = self.items[i - 1] if i else None
        item = self.items[i]
        below = draft.last + 1 < len(self.items) and self.items[draft.last].text == "تحت"
        if below and self.items[draft.last + 1].text == "صفر" and draft.value is not None:
            draft.value = -draft.value
            self.items[draft.last].cls = "r"
            self.taken[draft.last + 1] = 1
        if before is None or draft.value is None or not item.digits:
            return
        near = before.end == item.start or (i == 1 and len(self.items) <= 4)
        if before.cls == "-" and near and before.text in "-−":
            two = self.items[i - 2] if i > 1 else None
            following = self.items[draft.last].cls if draft.last < len(self.items) else "."
            words = draft.noun is not None or following in {"r", "R", "m", "k"}
            if (two is None or two.cls == "|") and draft.type is FigureType.COUNT and words:
                return
            if two is None or (two.end < before.start and two.cls[0] not in "dnywM:L") or two.cls in "|(":
                draft.value = -draft.value
                draft.start = before.start
                draft.num = (before.start, draft.num[1])

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
            self._qualified(draft, i, found)
        if draft.type is FigureType.DURATION:
            self._age(draft)
        elif draft.type is FigureType.COUNT:
            self._count(draft, i, found)
        if draft.type in {FigureType.PERCENT, FigureType.MONEY, FigureType.MEASURE}:
            draft.direction = context.direction(items, first)
        if self._are_counted(draft, found):
            draft.type, draft.rule = FigureType.COUNT, "figure:counted"
        draft.per = context.per(items, draft.last)
        if draft.type is FigureType.COUNT and draft.direction is None and items[i].prep == "ب":
            draft.direction = context.direction(items, first, 4)

    def _qualified(self, draft: Draft, i: int, found: Head) -> None:
        """More than, about, at most: what stands before the number, behind it, or before the measure of its sentence."""
        items, first = self.items, draft.first
        before, place = hedges.qualifier_before(items, first, self.taken)
        before = or_equal(items, first, _turned(items, place, hedges.denied(items, place, before)))
        spatial = before is not None and (
            (items[place].text == "فوق" and draft.unit in _PLACES)
            or (items[place].text == "تحت" and found.rule == "figure:one")
            or (items[place].cls == "m" and draft.type is FigureType.COUNT and draft.unit in _PLACES)
        )
        before = None if spatial else before
        level = first > 1 and items[first - 1].text in hedges.LEVELS
        towards = items[first - 1 - level].text in _TOWARDS if first else False
        if before is None and towards and draft.type in _AMOUNTS:
            before = Qualifier.ABOUT
        behind = draft.last
        if draft.noun_at == behind + 1 and items[behind].cls == ")":
            behind += 2  # (19) شخصا على الأقل
        qualifier = before or hedges.qualifier_after(items, behind)
        qualifier = qualifier or self._shared(draft) or _past_genitive(items, behind)
        if qualifier:
            self._bounded(draft, qualifier)
        elif (
            i
            and items[i - 1 - (i > 1 and items[i - 1].text in _AGES)].text == "حتي"
            and not (i > 1 and items[i - 2].cls[0] in "dnywK")
            and not (draft.type in _REACHED and context.direction(items, i) == "down")
        ):
            self._bounded(draft, Qualifier.AT_MOST)

    def _are_counted(self, draft: Draft, found: Head) -> bool:
        """اتفقوا على أربع نقاط, أربع نقاط تتمثل في: points that are told, none of a market or a match."""
        if draft.unit != "point" or found.noun != "نقاط":
            return False
        items, first = self.items, draft.first
        told = items[first - 1].text in {"علي", "في", "حول"}
        if told and not self.sporty and _MARKETS.isdisjoint(self.words) and draft.direction is None:
            return True
        return draft.last < len(items) and items[draft.last].text in _LISTED_POINTS

    def _shared(self, draft: Draft) -> Qualifier | None:
        """يتجاوز طولها 16 سنتم وعرضها 9.3 سنتم: what a verb says of the first measure it says of the next."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.type is not draft.type or last.qualifier not in _BY_VERB or not last.first:
            return None
        if draft.type not in _AMOUNTS | {FigureType.MEASURE} or self.items[last.first - 1].cls == "A":
            return None
        between = self.items[last.last : draft.first]
        between = between[1:] if between and between[0].cls == "," else between
        named = any(x.text.endswith(("ها", "ه")) and len(x.text) > 3 for x in between)
        joined = bool(between) and (between[0].cls == "k" or between[0].text.startswith("و"))
        plain = all(
            x.cls in "krRpf" and x.lex.direction is None and x.text.removeprefix("و") not in context.AMOUNTS
            for x in between
        )
        return last.qualifier if joined and named and plain and len(between) <= _OF_ONE_VERB else None

    def _age(self, draft: Draft) -> None:
        if draft.unit not in {"year", "month", "week", "day"}:
            return
        last = self.drafts[-1] if self.drafts else None
        listed = (
            last is not None
            and last.type is FigureType.AGE
            and draft.unit == "year"
            and (self._after_one(last, draft) or self._bounded_too(last, draft))
        )
        if listed or is_age(self.items, draft.first, draft.last):
            draft.type = FigureType.AGE
            draft.rule = "figure:age"

    def _after_one(self, last: Draft, draft: Draft) -> bool:
        """جريسي (37 عاما) وبرونو خمسة أعوام: the name and age of the next."""
        between = self.items[last.last : draft.first]
        return (
            2 <= len(between) <= 4 and between[-1].cls == "r" and any(x.text.startswith("و") for x in between)
        )

    def _bounded_too(self, last: Draft, draft: Draft) -> bool:
        """لا يقل عمره عن 18 سنة ولا يزيد على 45 سنة: the other limit of an age."""
        between = self.items[last.last : draft.first]
        both = last.qualifier is not None and draft.qualifier is not None and len(between) <= _OF_ONE_VERB
        words = {x.text.split(" ")[0] for x in between}
        theirs = any(x.lex.unit is None and x.text.endswith(("ه", "ها", "هم")) for x in between) or any(
            x.cls in ".|" for x in between
        )
        return both and not theirs and not _DENYING.isdisjoint(words)

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
        """What a number that counts is: a name of something, a rank, an age, a reading, or a count with its role."""
        if not (self._identifies(draft, i, found) or self._not_a_count(draft, i, found)):
            self._roled(draft, found)


def _turned(items: Sequence[Item], at: int, before: Qualifier | None) -> Qualifier | None:
    """وألا يزيد عن 60, بألا يقل عن 5: the verb of a bound that ألا denies."""
    denied = 0 < at < len(items) and items[at].cls == "A" and items[at - 1].text in {"الا", "والا", "بالا"}
    if not denied or items[at].text.startswith(("اكثر", "اقل")):
        return before
    turned = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
    return turned.get(before, before) if before is not None else None


def _past_genitive(items: Sequence[Item], at: int) -> Qualifier | None:
    """70 ملعب كرة قدم تقريبا: the qualifier behind two nouns that the counted one governs."""
    near = items[at : at + 3]
    plain = len(near) == 3 and all(x.cls in "rR" and not (x.al or x.prep or x.wa) for x in near[:2])
    if not plain or near[2].text != "تقريبا" or any(x.text in context.STOP for x in near[:2]):
        return None
    return Qualifier.ABOUT
