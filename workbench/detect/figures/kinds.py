"""Bare numbers that are no counts: labels, ranks, ages, editions, degrees, sums of money."""

from __future__ import annotations

import re

from workbench.arabic.number_reader import tidy
from workbench.arabic.numerals import Kind
from workbench.detect.figures import context, labels
from workbench.detect.figures.ages_in_brackets import in_bracket_of_ages
from workbench.detect.figures.ahead import Head, currency_of
from workbench.detect.figures.alike import is_next_rank, is_rate, is_share_price, kin, scale_of
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.filed import is_judicial
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.matches import which_win
from workbench.detect.figures.roles import Roles
from workbench.detect.figures.standings import of_list as of_ranks
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.told_ranks import behind_mark, in_hand, own_edition
from workbench.domain.mention import FigureType

_LAST_POINT = 300
"""An index stands at النقطة 5301; a lesser one numbers an entry of a list."""
_MILLION = 1_000_000
_HOTTEST = 70
"""Degrees past which a bare number is none."""
_MANY = frozenset(["قاده", "طلبه", "قضاه", "ساده", "اخوه", "عبره", "مشاه", "رعاه"])


def single(word: str) -> bool:
    """A feminine singular by its form: ـة, but no broken plural such as أندية or قادة."""
    return word in {"رئيس", "متهم"} or (
        word.endswith("ه") and word not in _MANY and not (word.startswith("ا") and len(word) == 5)
    )


_HIS = frozenset(
    stem + end
    for stem in ("يوم", "اسبوع", "شهر", "لقب", "هدف", "فوز", "مؤتمر", "عيد", "لقاء", "ظهور", "تتويج")
    for end in ("ه", "ها", "هم")
)
"""لقبه الـ18, في مؤتمره الـ23: one thing of somebody's that the digits rank."""
_ONCE = frozenset(
    [
        "فوز",
        "لقب",
        "هدف",
        "انتصار",
        "تتويج",
        "ظهور",
        "تعادل",
        "لقاء",
        "اجتماع",
        "مؤتمر",
        "هجوم",
        "قرن",
        "البوم",
        "مهرجان",
        "معرض",
        "ملتقي",
        "منتدي",
        "موسم",
        "عيد",
    ]
)
"""الفوز الـ65, اللقب الـ20: single masculine things that the digits rank."""
_MEMBER_STATES = frozenset(["دول", "بلدان", "اعضاء", "ولايات", "فروع", "شركات", "لجان", "اقسام"])
"""دول المنظمة الـ15: how many they are."""
_HORSES = frozenset(["حصان", "حصانا", "احصنه"])
_ENGINES = frozenset(
    ["محرك", "محركات", "قوه", "قدره", "كيلوواط", "كيلووات", "كيلو واط", "عزم", "سيلندر", "اسطوانات", "نيوتن"]
)
_BESIDE_ENGINE = 9
_OLDEST = 120
_AT_AGE = frozenset(["سن", "السن", "بسن", "لسن", "ابن", "بنت", "ابنه"])
"""تحت سن الستين: tens behind an age."""
_HIS_DECADE = frozenset(["عقده", "عقدها", "العقد", "عقد"])
"""شخص في عقده الخمسين: tens of life."""
_MANY_OF_HIS = frozenset(["نقاط", "اهداف", "القاب", "مقاعد", "ابنائ", "اولاد"])
"""نقاطه الـ35 are counted."""
_AGES = frozenset(["اعمارهم", "اعمارهن", "اعمارهما", "اعمارها", "العمريه", "عمريه"])
_CLASS_AGES = (12, 23)
_NEAR_TEAM = 6
_TEAMS = frozenset(
    ["منتخب", "المنتخب", "لمنتخب", "فريق", "دوري", "كاس", "بطوله", "مونديال", "امم", "تصفيات", "منتخبنا"]
)
_DIALLED = 8
"""Digits without a mark from which a bare number is a telephone's."""


_LISTED = 14
"""Items between two amounts of one list."""


_HIS_TENS = frozenset(["عقده", "عقدها"])
"""في عقده الخمسين: a decade, no year of it."""


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
        """A rank (المرتبة 5), an age (الـ12 من عمرهما) or the reading of a thermometer."""
        items, item = self.items, self.items[i]
        index = item.kind != "int" or float(item.value or 0) > _LAST_POINT
        if found.noun is None and items[i - 1].text in {"نقطه", "النقطه"} and index and i:
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:measure", "point"
            return True
        if found.word is not None and re.fullmatch("نقاط(?:ه|ها|هم)", found.word.text) and item.digits:
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:measure", "point"
            return True
        if found.word is not None and found.word.text in _HORSES and self._engine(i):
            draft.type, draft.rule, draft.unit = FigureType.MEASURE, "figure:measure", "horsepower"
            return True
        some = item.cls == "w" and i + 1 < len(items) and items[i + 1].cls == "m"
        if (
            found.noun is None
            and self.naming
            and not some
            and item.cls[0] in "dnwy"
            and labels.is_rank(items, i)
        ):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:rank"
            at = i - 2 if items[i - 1].text == "رقم" else i - 1
            draft.noun, draft.noun_at = items[at].text, at
            return True
        if found.noun is None and item.digits and self._told_rank(draft, i):
            return True
        if found.noun is None and which_win(items, i):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:rank"
            draft.noun, draft.noun_at = items[i - 1].text, i - 1
            return True
        if found.noun is None and is_next_rank(items, self.drafts, i):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:rank"
            return True
        if context.of_life(items, draft.last) or (found.noun is None and self._in_years(i)):
            draft.type, draft.rule, draft.unit = FigureType.AGE, "figure:age", "year"
            draft.noun, draft.noun_at = None, None
            told = isinstance(draft.value, int) and items[i - 1].text not in _HIS_TENS
            draft.iso = f"P{draft.value}Y" if told else draft.iso
            if draft.value is None and draft.low is not None and draft.high is not None:
                draft.iso = f"P{draft.low}Y/P{draft.high}Y"
            return True
        definite = item.prep == "ال" or (i > 0 and items[i - 1].text == "ال")
        of_list = found.noun is None and item.digits and of_ranks(items, self.drafts, i)
        if of_list or (item.digits and definite and self._edition(i, found)):
            draft.type, draft.rule = FigureType.ORDINAL, "figure:edition"
            return True
        scaled = item.parts or (item.lex.numeral is not None and item.lex.numeral.kind is Kind.SCALES)
        worth = scaled and isinstance(item.value, int) and item.value >= _MILLION
        if (
            worth
            and found.rule in {"figure:count", "figure:partitive"}
            and (context.is_worth(items, draft.first) or self._listed_amount(draft))
        ):
            draft.type, draft.rule = FigureType.MONEY, "figure:money"
            draft.currency, draft.unit = (
                currency_of(found.word) if found.word and found.word.cls == "$" else (None, None)
            )
            if draft.currency is None and self._listed_amount(draft):
                draft.currency, draft.unit = self.drafts[-1].currency, self.drafts[-1].unit
            return True
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
        if last is None or last.type is not FigureType.MONEY or after is None or last.last > draft.first:
            return False
        between = self.items[last.last : draft.first]
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

    def _edition(self, i: int, found: Head) -> bool:
        """نسختها ال17, القمة العربية الـ29, الفوز الـ65: digits with the article rank a single thing."""
        item = self.items[i]
        if found.before is not None and found.word is not None:
            word = found.word.text[context.article(found.word.text) :]
            once = item.value is not None and word in _ONCE and float(item.value) > 1
            return once or (single(word) and word.removesuffix("ه") not in _MANY_OF_HIS)
        before = self.items[i - 2] if i > 1 and self.items[i - 1].text == "ال" else None
        if before is not None and before.cls in "rR" and context.is_definite(before):
            noun = self.items[i - 3] if i > 2 else None
            if noun is not None and context.is_definite(noun) and noun.text.endswith(("ات", "ين")):
                return False
            if noun is not None and noun.text.lstrip("ول") in _MEMBER_STATES:
                return False
            return single(before.text[context.article(before.text) :])
        if before is not None and i > 2 and self._named_edition(i - 3, before):
            return True
        return (
            before is not None
            and before.cls == "r"
            and (before.text.endswith(("تها", "ته", "تهم", "امها", "امه", "يومها")) or before.text in _HIS)
        )

    def _named_edition(self, at: int, name: Item) -> bool:
        """ألبوم سويفت الـ12, لقب نادال الـ20: one thing of somebody named."""
        head = self.items[at]
        one = not head.al and any(head.text.removeprefix(prefix) in _ONCE for prefix in ("", "و", "ب", "ل"))
        return one and name.cls in ("r", "M") and name.kind == "word" and not name.prep and not name.wa

    def _under(self, i: int) -> bool:
        """منتخب مصر تحت 17, دوري تحت 23: the class of a team."""
        items, value = self.items, self.items[i].value or 0
        if i < 2 or items[i - 1].text not in {"تحت", "دون"} or not _CLASS_AGES[0] <= value <= _CLASS_AGES[1]:
            return False
        return any(x.text in _TEAMS for x in items[max(0, i - _NEAR_TEAM) : i - 1])

    def _in_years(self, i: int) -> bool:
        """شيخ في الستين: how old somebody is, by tens."""
        items, item = self.items, self.items[i]
        at = i - 2 if i > 1 and items[i - 1].text == "ال" else i - 1
        if (
            item.digits
            and 0 < (item.value or 0) < _OLDEST
            and not _AGES.isdisjoint(self.words)
            and any(x.text in _AGES for x in items[max(0, i - 4) : i])
        ):
            return True
        if item.digits and at >= 0 and items[at].text in {"سن", "السن"} and 0 < (item.value or 0) < _OLDEST:
            return True
        if item.digits and self._under(i):
            return True
        if item.digits and at >= 0 and items[at].cls == "(" and in_bracket_of_ages(items, i, i + 1):
            return True
        if not item.al or item.digits or item.value not in range(20, 100, 10) or i < 1:
            return False
        if items[i - 1].text in _AT_AGE or (
            items[i - 1].text in _HIS_DECADE and i > 1 and items[i - 2].cls == "f"
        ):
            return True
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
