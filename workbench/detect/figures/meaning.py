"""What a number means where it stands: qualifier, role, age, sign, vague range."""

from __future__ import annotations

from workbench.arabic.chars import Folded, folded
from workbench.arabic.numerals import FRACTION_OF, Kind
from workbench.detect.figures import context, hedges, labels
from workbench.detect.figures.ahead import Head, currency_of
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.head import head
from workbench.detect.figures.roles import Roles
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_LARGE = frozenset(["DZD", "IRR", "LBP", "IQD", "SYP"])
"""Currencies whose notes run into the thousands: 51.500 of them is no fraction."""


_TOWARDS = frozenset(["قرب", "صوب", "حول"])
_AMOUNTS = frozenset([FigureType.PERCENT, FigureType.MONEY])
"""قرب 33 في المائة: about so much; قرب 5 قرى is near five villages."""
_BY_VERB = frozenset(
    [Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.LESS_THAN]
)
_OF_ONE_VERB = 6
_LAST_POINT = 300
"""An index stands at النقطة 5301; a lesser one numbers an entry of a list."""
_MARKETS = frozenset(
    folded(
        "مؤشر المؤشر البورصة بورصة السوق سوق الأسهم أسهم فائدة الفائدة نسبة بنسبة النسبة رصيد رصيده برصيد الترتيب ترتيب نقاطه نقاطها معدل التضخم تضخم داو نيكي مئوية أساس"
    ).split()
)
"""Words by whose side points are a measure; a programme has four of them."""
_MILLION = 1_000_000
_HOTTEST = 70
"""Degrees past which a bare number is none."""
_MANY = frozenset(["قاده", "طلبه", "قضاه", "ساده", "اخوه", "عبره", "مشاه", "رعاه"])


def single(word: str) -> bool:
    """A feminine singular by its form: ـة, but no broken plural such as أندية or قادة."""
    return word.endswith("ه") and word not in _MANY and not (word.startswith("ا") and len(word) == 5)


_OLDEST = 120
_DIALLED = 8
"""Digits without a mark from which a bare number is a telephone's."""


class Meaning(Roles):
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
    naming: bool
    """The text has a word that a number names or ranks."""
    scoring: bool
    """The text has a word of goals."""
    read_off: bool
    """The text has a word of heat or earthquakes."""
    entry: int
    """Number of the last entry of a list."""
    brands: set[str]
    """Digits that were a make's: 787."""
    told: int
    """Place of the last digit that only told two of one name apart."""
    asked: tuple[tuple[int, int], Head]
    """The last answer of `_head`."""

    def _written(self, item: Item) -> str:
        """The item as the source has it."""
        start, end = self.folded.span(item.start, item.end)
        return self.source[start:end]

    def _next_free(self, i: int) -> Item | None:
        return self.items[i] if i < len(self.items) and not self.taken[i] else None

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
            self.asked = ((i, after), head(self.items, self.taken, i, after))
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
        below = [x.text for x in self.items[draft.last : draft.last + 2]]
        if below == ["تحت", "صفر"] and draft.value is not None:
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

    def _dotted(self, draft: Draft, item: Item, found: Head) -> None:
        """10.500 is ten thousand five hundred of things, ten and a half of measures: the other reading is kept."""
        raw, value = item.text, item.value
        whole = int(raw.replace(".", ""))
        grouped = found.type is None and (found.noun or draft.unit)
        if value != whole and (grouped or found.currency in _LARGE):
            item.value, draft.alternatives = whole, (raw,)

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
            before, place = hedges.qualifier_before(items, first)
            before = hedges.denied(items, place, before)
            if (
                before
                and items[place].text == "فوق"
                and draft.unit in {"place", "country", "building", "ship"}
            ):
                before = None
            if before is None and first and items[first - 1].text in _TOWARDS and draft.type in _AMOUNTS:
                before = Qualifier.ABOUT
            qualifier = before or hedges.qualifier_after(items, draft.last)
            qualifier = qualifier or self._shared(draft)
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
        told = (
            draft.unit == "point" and found.noun == "نقاط" and items[first - 1].text in {"علي", "في", "حول"}
        )
        if told and not self.sporty and _MARKETS.isdisjoint(self.words) and draft.direction is None:
            draft.type, draft.rule = FigureType.COUNT, "figure:counted"
        draft.per = context.per(items, draft.last)
        if draft.type is FigureType.COUNT and draft.direction is None and items[i].prep == "ب":
            draft.direction = context.direction(items, first, 4)

    def _shared(self, draft: Draft) -> Qualifier | None:
        """يتجاوز طولها 16 سنتم وعرضها 9.3 سنتم: what a verb says of the first measure it says of the next."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.type is not draft.type or last.qualifier not in _BY_VERB or not last.first:
            return None
        if draft.type not in _AMOUNTS | {FigureType.MEASURE} or self.items[last.first - 1].cls == "A":
            return None
        between = self.items[last.last : draft.first]
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
            and self._after_one(last, draft)
        )
        if listed or context.is_age(self.items, draft.first, draft.last):
            draft.type = FigureType.AGE
            draft.rule = "figure:age"

    def _after_one(self, last: Draft, draft: Draft) -> bool:
        """جريسي (37 عاما) وبرونو خمسة أعوام: the name and age of the next."""
        between = self.items[last.last : draft.first]
        return (
            2 <= len(between) <= 4 and between[-1].cls == "r" and any(x.text.startswith("و") for x in between)
        )

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

    def _identifies(self, draft: Draft, i: int, found: Head) -> bool:
        """A telephone, a law, a page: the number names what stands before it."""
        items, item = self.items, self.items[i]
        if found.noun is None and item.kind == "int" and len(item.text) >= _DIALLED:
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:long"
            return True
        dotted = item.kind == "group" and item.text.count(".") == 2 and len(item.text) >= 10
        if found.noun is None and dotted and labels.is_dialled(items, i):
            draft.type, draft.rule, draft.value = FigureType.IDENTIFIER, "figure:phone", None
            return True
        bare = found.noun is None or found.rule == "figure:partitive"
        labelled = (
            bare
            and self.naming
            and item.cls[0] in "dny"
            and (labels.is_label(items, i) or self._next_label(i))
        )
        if labelled or labels.is_judicial(items, draft.last):
            at = labels.label_of(items, i) if labelled else i - 1
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:label"
            draft.noun, draft.noun_at, draft.unit = items[at].text, at, None
            return True
        one = item.cls == "w" and item.text.startswith("واحد") and found.before is None
        if one and labels.is_label(items, i):
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:label"
            return True
        return False

    def _next_label(self, i: int) -> bool:
        """الفصول 1 و2 … و34: one more of a list of labels."""
        last = self.drafts[-1] if self.drafts else None
        listed = last is not None and last.rule == "figure:label" and last.last == i - 1
        return listed and self.items[i - 1].cls in "k,"

    def _not_a_count(self, draft: Draft, i: int, found: Head) -> bool:
        """A rank (المرتبة 5), an age (الـ12 من عمرهما) or the reading of a thermometer."""
        items, item = self.items, self.items[i]
        if found.noun is None and items[i - 1].text == "نقطه" and float(item.value or 0) > _LAST_POINT and i:
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:measure", "point"
            return True
        if found.noun is None and self.naming and item.cls[0] in "dnw" and labels.is_rank(items, i):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:rank"
            draft.noun, draft.noun_at = items[i - 1].text, i - 1
            return True
        if context.of_life(items, draft.last) or (found.noun is None and self._in_years(i)):
            draft.type, draft.rule, draft.unit = FigureType.AGE, "figure:age", "year"
            draft.noun, draft.noun_at = None, None
            return True
        definite = item.prep == "ال" or (i > 0 and items[i - 1].text == "ال")
        if item.digits and definite and self._edition(i, found):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:edition"
            return True
        scaled = item.parts or (item.lex.numeral is not None and item.lex.numeral.kind is Kind.SCALES)
        worth = scaled and isinstance(item.value, int) and item.value >= _MILLION
        if (
            worth
            and found.rule in {"figure:count", "figure:partitive"}
            and context.is_worth(items, draft.first)
        ):
            draft.type, draft.rule = FigureType.MONEY, "figure:money"
            draft.currency, draft.unit = (
                currency_of(found.word) if found.word and found.word.cls == "$" else (None, None)
            )
            return True
        if found.noun is None and draft.unit is None and self._measured_by(draft, i):
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:degree", "degree"
            return True
        return False

    def _measured_by(self, draft: Draft, i: int) -> bool:
        """A bare number that is degrees: after degrees, of heat, or on a scale of earthquakes."""
        value = draft.value
        if value is None or abs(value) > _HOTTEST or not self.items[i].digits:
            return False
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.unit == "degree" and self._same_clause(last, i):
            return True
        return self.read_off and context.is_reading(self.items, draft.first, draft.last)

    def _edition(self, i: int, found: Head) -> bool:
        """نسختها ال17, القمة العربية الـ29: digits with the article rank a single thing."""
        if found.before is not None and found.word is not None:
            word = found.word.text[context.article(found.word.text) :]
            return single(word)
        before = self.items[i - 2] if i > 1 and self.items[i - 1].text == "ال" else None
        if before is not None and before.cls in "rR" and context.is_definite(before):
            noun = self.items[i - 3] if i > 2 else None
            if noun is not None and context.is_definite(noun) and noun.text.endswith(("ات", "ين")):
                return False
            return single(before.text[context.article(before.text) :])
        return (
            before is not None
            and before.cls == "r"
            and before.text.endswith(("تها", "ته", "تهم", "امها", "امه", "يومها"))
        )

    def _in_years(self, i: int) -> bool:
        """شيخ في الستين: how old somebody is, by tens."""
        items, item = self.items, self.items[i]
        at = i - 2 if i > 1 and items[i - 1].text == "ال" else i - 1
        if item.digits and at >= 0 and items[at].text in {"سن", "السن"} and 0 < (item.value or 0) < _OLDEST:
            return True
        if not item.al or item.digits or item.value not in range(20, 100, 10) or i < 1:
            return False
        if items[i - 1].text in {"بلغ", "بلغت", "يبلغ", "تجاوز", "تجاوزت", "جاوز", "يناهز", "ناهز"}:
            return self._next_free(i + 1) is None or self.items[i + 1].cls not in "rR$%jhalcU"
        if i < 2 or items[i - 1].cls != "f":
            return False
        noun = items[i - 2].lex.noun
        return noun is not None and noun.unit == "person" and noun.count == 1

    def _same_clause(self, last: Draft, i: int) -> bool:
        """Few words and no end of sentence since the last figure."""
        between = self.items[last.last : i]
        return len(between) <= 8 and not any(x.cls in ".|" for x in between)
