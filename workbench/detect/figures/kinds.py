"""Bare numbers that are no counts: labels, ranks, ages, editions, degrees, sums of money."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import Kind
from workbench.detect.figures import context, labels
from workbench.detect.figures.ahead import Head, currency_of
from workbench.detect.figures.alike import is_next_rank, is_rate, is_share_price, kin, scale_of
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.editions import is_edition
from workbench.detect.figures.filed import is_judicial
from workbench.detect.figures.guess import clitics, is_verb
from workbench.detect.figures.matches import which_win
from workbench.detect.figures.roles import Roles
from workbench.detect.figures.standings import of_list as of_ranks
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.told_ranks import behind_mark, in_hand, own_edition
from workbench.detect.figures.years_of_life import is_years_of_life
from workbench.domain.mention import FigureType, Qualifier

_LAST_POINT = 300
"""An index stands at النقطة 5301; a lesser one numbers an entry of a list."""
_MILLION = 1_000_000
_HOTTEST = 70
"""Degrees past which a bare number is none."""
_HORSES = frozenset(["حصان", "حصانا", "احصنه"])
_ENGINES = frozenset(
    ["محرك", "محركات", "قوه", "قدره", "كيلوواط", "كيلووات", "كيلو واط", "عزم", "سيلندر", "اسطوانات", "نيوتن"]
)
_HIS_POINTS = frozenset(["نقاطه", "نقاطها", "نقاطهم"])
_BESIDE_ENGINE = 9
_DIALLED = 8
"""Digits without a mark from which a bare number is a telephone's."""


_LISTED = 14
"""Items between two amounts of one list."""


_HIS_TENS = frozenset(["عقده", "عقدها"])
"""في عقده الخمسين: a decade, no year of it."""


_ALIKE_IN_SIZE, _ENTRY = 1000, 8
_PEOPLED = word_set(
    "عدد عددها عددهم سكان سكانها السكان نسمة مستخدم مستخدمي مشترك عميل عملاء سائح زائر حاج نسخة وحدة متابع مشاهدة"
)


def _named_too(last: Draft, draft: Draft, between: Sequence[Item], behind: Sequence[Item]) -> bool:
    """إيرادات الجمارك 129 مليون، والاتصالات 73 مليون: the next entry of a list of money, with what it is for before it."""
    if last.qualifier is Qualifier.RANGE or not last.value or not draft.value or not between:
        return False
    size = float(draft.value) / float(last.value)
    listed = len(between) <= _ENTRY and between[0].cls in ",.k" and between[0].text in _MARKS
    closed = not behind or behind[0].cls in ".,|)k"
    named = [x for x in between[1:] if x.cls not in "k,()u"]
    plain = bool(named) and all(x.cls in "rRA$" and x.kind == "word" and not x.digits for x in named)
    counts = any(x.text.removeprefix("و") in _PEOPLED or x.lex.role or _person(x) for x in named)
    told = any(is_verb(x.text) and x.text not in _REACHED for x in named)
    return (
        listed and closed and plain and not counts and not told and 1 / _ALIKE_IN_SIZE < size < _ALIKE_IN_SIZE
    )


def _person(item: Item) -> bool:
    return item.lex.noun is not None and item.lex.noun.unit == "person"


_MARKS = frozenset(["،", ",", "؛", "و"])
_REACHED = frozenset(["بلغت", "بلغ", "فبلغ", "فبلغت"])


class Kinds(Roles):
    """Bare numbers that are no counts: labels, ranks, ages, editions, degrees, sums of money."""

    naming: bool
    """The text has a word that a number names or ranks."""
    read_off: bool
    """The text has a word of heat or earthquakes."""

    def _next_free(self, i: int) -> Item | None:
        return self.items[i] if i < len(self.items) and not self.taken[i] else None

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
        if labelled or is_judicial(items, draft.last):
            at = labels.label_of(items, i) if labelled else i - 1
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:label"
            draft.noun, draft.noun_at, draft.unit = items[at].text, at, None
            return True
        one = item.cls == "w" and item.text.startswith("واحد") and found.before is None
        if one and labels.is_label(items, i):
            draft.type, draft.rule = FigureType.IDENTIFIER, "figure:label"
            return True
        return False

    def _engine(self, i: int) -> bool:
        """محرك بقوة 170 حصانا: what an engine yields, no animals."""
        near = self.items[max(0, i - _BESIDE_ENGINE) : i + _BESIDE_ENGINE]
        return any(x.text[context.article(x.text) :].removeprefix("ب") in _ENGINES for x in near)

    def _next_label(self, i: int) -> bool:
        """الفصول 1 و2 … و34: one more of a list of labels."""
        last = self.drafts[-1] if self.drafts else None
        listed = last is not None and last.rule == "figure:label" and last.last == i - 1
        return listed and self.items[i - 1].cls in "k,"

    def _not_a_count(self, draft: Draft, i: int, found: Head) -> bool:
        """A rank (المرتبة 5), an age (الـ12 من عمرهما), a sum, or the reading of a thermometer; asked in this order."""
        return (
            self._is_measure(draft, i, found)
            or self._is_rank(draft, i, found)
            or self._is_of_life(draft, i, found)
            or self._is_edition(draft, i, found)
            or self._is_sum(draft, i, found)
            or self._is_like(draft, i, found)
        )

    def _is_measure(self, draft: Draft, i: int, found: Head) -> bool:
        """النقطة 5301, نقاطه الـ35, محرك بقوة 170 حصانا: points of an index or a table, and horsepower."""
        items, item = self.items, self.items[i]
        index = item.kind != "int" or float(item.value or 0) > _LAST_POINT
        of_index = found.noun is None and items[i - 1].text in {"نقطه", "النقطه"} and index and i
        word = found.word.text if found.word is not None else ""
        unit = None
        if of_index or (item.digits and word in _HIS_POINTS):
            unit = "point"
        elif word in _HORSES and self._engine(i):
            unit = "horsepower"
        if unit is None:
            return False
        draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:measure", unit
        return True

    def _is_rank(self, draft: Draft, i: int, found: Head) -> bool:
        """المرتبة 5, فوزه الـ63, المراكز 1 و2: what ranks and counts nothing."""
        items, item = self.items, self.items[i]
        if found.noun is not None:
            return False
        some = item.cls == "w" and i + 1 < len(items) and items[i + 1].cls == "m"
        at: int | None = None
        if self.naming and not some and item.cls[0] in "dnwy" and labels.is_rank(items, i):
            at = i - 2 if items[i - 1].text == "رقم" else i - 1
        elif item.digits and self._told_rank(draft, i):
            return True
        elif which_win(items, i):
            at = i - 1
        elif not is_next_rank(items, self.drafts, i):
            return False
        draft.type, draft.rule = FigureType.ORDINAL, "figure:rank"
        if at is not None:
            draft.noun, draft.noun_at = items[at].text, at
        return True

    def _is_of_life(self, draft: Draft, i: int, found: Head) -> bool:
        """الـ12 من عمرهما, شيخ في الستين: years of a life."""
        items = self.items
        by_itself = found.noun is None and is_years_of_life(items, self.taken, self.words, i)
        if not by_itself and not context.of_life(items, draft.last):
            return False
        draft.type, draft.rule, draft.unit = FigureType.AGE, "figure:age", "year"
        draft.noun, draft.noun_at = None, None
        told = isinstance(draft.value, int) and items[i - 1].text not in _HIS_TENS
        draft.iso = f"P{draft.value}Y" if told else draft.iso
        if draft.value is None and draft.low is not None and draft.high is not None:
            draft.iso = f"P{draft.low}Y/P{draft.high}Y"
        return True

    def _is_edition(self, draft: Draft, i: int, found: Head) -> bool:
        """القمة العربية الـ29, and a number of a list of such."""
        items, item = self.items, self.items[i]
        definite = item.prep == "ال" or (i > 0 and items[i - 1].text == "ال")
        of_list = found.noun is None and item.digits and of_ranks(items, self.drafts, i)
        if not of_list and not (item.digits and definite and is_edition(items, i, found)):
            return False
        draft.type, draft.rule = FigureType.ORDINAL, "figure:edition"
        return True

    def _is_sum(self, draft: Draft, i: int, found: Head) -> bool:
        """صفقة بقيمة 40 مليونا: millions of money whose currency is not told here."""
        item = self.items[i]
        scaled = item.parts or (item.lex.numeral is not None and item.lex.numeral.kind is Kind.SCALES)
        worth = scaled and isinstance(item.value, int) and item.value >= _MILLION
        if not worth or found.rule not in {"figure:count", "figure:partitive"}:
            return False
        listed = self._listed_amount(draft)
        if not listed and not context.is_worth(self.items, draft.first):
            return False
        draft.type, draft.rule = FigureType.MONEY, "figure:money"
        named = found.word is not None and found.word.cls == "$"
        draft.currency, draft.unit = currency_of(found.word) if named and found.word else (None, None)
        if draft.currency is None and listed:
            draft.currency, draft.unit = self.drafts[-1].currency, self.drafts[-1].unit
        return True

    def _is_like(self, draft: Draft, i: int, found: Head) -> bool:
        """Degrees, a rate, or what the figure before it was: 37 بعد 35 درجة, من 3 % إلى 5; the price of a share."""
        items, item = self.items, self.items[i]
        if found.noun is None and draft.unit is None and self._measured_by(draft, i):
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:degree", "degree"
            return True
        bare = found.noun is None and (item.digits or (item.parts and item.parts[0].digits))
        if (bare or (item.digits and (found.noun or "").endswith("ناتج"))) and is_rate(items, i):
            draft.type, draft.rule, draft.unit = FigureType.PERCENT, "figure:alike", "percent"
            return True
        like = kin(items, self.drafts, draft) if bare else None
        if like is not None:
            scale = scale_of(items, like, draft)
            draft.value = tidy(float(draft.value or 0) * scale) if scale > 1 else draft.value
            draft.type, draft.rule = like.type, "figure:alike"
            draft.unit, draft.currency = like.unit, like.currency
            return True
        if found.noun is None and is_share_price(items, i, self.words):
            draft.type, draft.rule, draft.unit = FigureType.MONEY, "figure:money", "dinar"
            return True
        return False

    def _told_rank(self, draft: Draft, i: int) -> bool:
        """فوزه الـ63 with its noun, المرتبة العالمية: 143 by itself, and the points of برصيد 45."""
        items = self.items
        if (own := own_edition(items, i)) is not None and not self.taken[own]:
            draft.first, draft.start = own, items[own].start + clitics(items[own])
            draft.type, draft.rule, draft.noun, draft.noun_at = (
                FigureType.ORDINAL,
                "figure:edition",
                items[own].text,
                own,
            )
            return True
        if (at := behind_mark(items, i)) is not None:
            draft.type, draft.rule, draft.noun, draft.noun_at = (
                FigureType.ORDINAL,
                "figure:rank",
                items[at].text,
                at,
            )
            return True
        if i and in_hand(items, i, self.words):
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:measure", "point"
            return True
        return False

    def _listed_amount(self, draft: Draft) -> bool:
        """300 مليون دينار لبيع الأراضي، و37 مليونا لصرف الرواتب: an amount that a list joins to one of money."""
        last = self.drafts[-1] if self.drafts else None
        following = self.items[draft.last : draft.last + 2]
        after = next((x for x in following if x.cls != "u"), None)
        if last is None or last.type is not FigureType.MONEY or last.last > draft.first:
            return False
        between = self.items[last.last : draft.first]
        if _named_too(last, draft, between, self.items[draft.last : draft.last + 1]):
            return True
        if after is None:
            return False
        joined = bool(between) and (self.items[draft.first].wa or any(x.cls == "k" for x in between[-2:]))
        return (
            joined
            and after.text[:1] == "ل"
            and len(between) <= _LISTED
            and not any(x.cls in ".|" for x in between)
        )

    def _measured_by(self, draft: Draft, i: int) -> bool:
        """A bare number that is degrees: after degrees, of heat, or on a scale of earthquakes."""
        value = draft.value
        if value is None or abs(value) > _HOTTEST or not self.items[i].digits:
            return False
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.unit == "degree" and self._same_clause(last, i):
            return True
        return self.read_off and context.is_reading(self.items, draft.first, draft.last)

    def _same_clause(self, last: Draft, i: int) -> bool:
        """Few words and no end of sentence since the last figure."""
        between = self.items[last.last : i]
        return len(between) <= 8 and not any(x.cls in ".|" for x in between)
