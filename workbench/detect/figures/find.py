"""The finder: dates first, then a figure at every number that is left, in one pass over the items."""

from __future__ import annotations

from datetime import date, datetime
from operator import attrgetter

from workbench.arabic.chars import Folded
from workbench.detect.dates import find as dates
from workbench.detect.dates.clock import duration_iso
from workbench.detect.dates.single import is_hour
from workbench.detect.dates.words import placed
from workbench.detect.figures import context, deeds, labels, tallies
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.as_meant import as_meant
from workbench.detect.figures.bylines import Bylines
from workbench.detect.figures.cells import respelled
from workbench.detect.figures.columns import columns
from workbench.detect.figures.dated import Dated
from workbench.detect.figures.draft import SPORT, Draft
from workbench.detect.figures.dual_forms import DUAL_ENDINGS
from workbench.detect.figures.filed import is_judicial
from workbench.detect.figures.late import late
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.lived import in_his_decade
from workbench.detect.figures.markets import markets
from workbench.detect.figures.matches import PERIODS, bare_score, game, mirrored
from workbench.detect.figures.named import in_title
from workbench.detect.figures.numbers import classes, collapse
from workbench.detect.figures.phrases import phrased
from workbench.detect.figures.prices import priced, prices
from workbench.detect.figures.proverbs import is_proverbial
from workbench.detect.figures.scores import SCORING
from workbench.detect.figures.shown import in_work, is_work
from workbench.detect.figures.tokens import tokens
from workbench.domain.mention import Figure, FigureType
from workbench.domain.quick import quick

Published = date | datetime | None
_make = quick(Figure)
_start = attrgetter("start")
_QUIET = frozenset(".|,()u-/kfmibqgzx")
_TELLING = frozenset("دءن0123456789")
"""How words of no class end at which something may begin: عدد, جزء, a dual, 90+3."""
_NUMBERS = frozenset("dnywvoI2R$KLXO%s")
_ENDS = frozenset(["", ".", "|", ")"])
"""Classes behind which a number has no second."""
_UNITS = frozenset("jhalcUD")
"""Classes at which nothing begins, a number may, and a length of time may."""
_ENTRIES = 4
"""Numbers of entries that follow one another from which a stretch is a list."""


_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
"""Marks of direction, which fold away and end no figure."""


_TATWEEL = "\u0640"


def _lengthened(text: str, at: int) -> bool:
    """The letter of an era, هـ or مـ behind its year, takes the tatweel behind it."""
    return text[at] == "ه" or (text[at] == "م" and text[max(0, at - 5) : at].rstrip()[-4:].isdigit())


class Finder(Dated):
    """One text's items, its dates, and the figures found so far."""

    def __init__(self, folded: Folded, source: str, published: Published, vague: str) -> None:
        folded, self.tabled = columns(folded, source)
        self.folded = folded
        self.source = source
        raw = respelled(phrased(tokens(folded), folded.text), folded.text)
        crowds = dates.crowds(raw, classes(raw)) if len(raw) >= dates.CROWD else []
        self.items = placed(collapse(raw, folded.text, crowds))
        self.classes = classes(self.items)
        self.tables = dates.tables(self.classes)
        self.crowds = dates.within(self.items, crowds)
        self.vague = vague
        self.words = {i.text for i in self.items}
        self.sporty = not SPORT.isdisjoint(self.words) and sum(i.text in SPORT for i in self.items) >= 2
        self.game = game(self.words) if self.sporty else ""
        self.bylines = Bylines(self.items, self.classes)
        self.hits = [
            h
            for h in dates.find(self.items, self.classes, published, dates.merged(self.tables + self.crowds))
            if not self._father(h)
            and not is_judicial(self.items, h.last)
            and not in_work(self.items, h.first, h.last, hour=h.type is FigureType.TIME)
            and not (h.rule == "date:decade" and in_his_decade(self.items, h.first))
            and not (self.game and h.rule == "date:quarter" and self._period(h))
            and not self.bylines.dates(h.rule, h.first, h.last)
        ]
        self.entry = 0
        self.told = self.changed = -1
        self.became = None
        self.brands: set[str] = set()
        self.asked = ((-1, -1), Head(0))
        known = [i for i in self.items if i.lex is not OTHER]
        self.tallied = tallies.has_tally(known, self.words)
        self.roled = deeds.has_roles(known, self.words)
        self.naming = labels.has_labels(self.words)
        self.scoring = self.sporty or not SCORING.isdisjoint(self.words)
        self.read_off = not context.READINGS.isdisjoint(self.words)
        self.drafts: list[Draft] = []
        self.taken = bytearray(len(self.items) + 1)
        for hit in self.hits:
            for i in range(hit.first, hit.last):
                self.taken[i] = 1

    def _period(self, hit: dates.Hit) -> bool:
        """الربع الثالث of a game, no quarter of a year."""
        span = self.items[hit.first : hit.last]
        return any(i.cls == "Q" and i.text in PERIODS for i in span) and not any(i.cls in "aTy" for i in span)

    def _father(self, hit: dates.Hit) -> bool:
        """أب, هذا الأب and الأب الأول are fathers; the month is آب."""
        word = next((i for i in self.items[hit.first : hit.last] if i.cls == "M"), None)
        if (
            word is None
            or not word.text.endswith("اب")
            or word.lex.month is None
            or word.lex.month.number != 8
        ):
            return False
        return self._written(word).endswith("أب") and (word.al or hit.rule == "date:month")

    def run(self) -> list[Figure]:
        """All figures in order of their start."""
        hits = {h.first: h for h in self.hits}
        i, n = 0, len(self.items)
        tables = dates.merged([t for t in self.tables if not self._listing(*t)] + self.crowds)
        items, classes = self.items, self.classes
        while i < n:
            if i in hits:
                self._date(hits[i])
                i = max(hits[i].last, self.drafts[-1].last)
                continue
            if tables and i >= tables[0][0]:
                i = self._table(*tables.pop(0), i)
                continue
            cls = classes[i]
            if cls in _QUIET or (cls == "r" and items[i].text[-1] not in _TELLING):
                i += 1
                continue
            draft = self._read(i)
            if draft is not None and (
                is_work(self.items, draft.first, draft.last, draft.unit)
                or self._ends_title(draft)
                or self.bylines.tells(draft)
                or is_proverbial(self.items, draft)
                or (draft.type is FigureType.ORDINAL and in_title(self.items, draft.first, draft.last))
            ):
                draft = None
            if draft is not None:
                self.drafts.append(draft)
            i = i + 1 if draft is None else max(i + 1, draft.last)
        self._percents()
        if priced(self.words):
            prices(self.items, self.drafts)
        markets(self.items, self.drafts, self.words)
        self._sums()
        late(self.items, self.drafts)
        if self.roled:
            self._joint_subjects()
        self._breakdowns()
        self._subsets()
        if self.roled:
            self._parallels()
        found = [self._figure(d) for d in self.drafts]
        return sorted(found + self.tabled, key=_start) if self.tabled else found

    def _listing(self, first: int, last: int) -> bool:
        """1- الترجي 35 ن 2- النجم 33 ن: entries that count upwards make a list of a dense stretch, not a table."""
        entry = steps = 0
        for at in range(first, min(last, len(self.items) - 1)):
            item = self.items[at]
            if (
                item.cls == "d"
                and item.digits
                and self.items[at + 1].cls == "-"
                and isinstance(item.value, int)
            ):
                steps += entry < item.value <= entry + 2
                entry = item.value
        return steps >= _ENTRIES

    def _read(self, i: int) -> Draft | None:
        """What begins at item i, None where nothing does; عدد مماثل adds its figure by itself."""
        item = self.items[i]
        cls = self.classes[i]
        if cls in _NUMBERS:
            return self._at(i)
        if item.text == "عدد":
            following = self._next_free(i + 1)
            if following is not None and following.text in {"مماثل", "مساو", "مشابه"}:
                self._same_number(i)
            return None
        if item.kind == "skip" and "+" in item.text and (self.sporty or labels.is_rank(self.items, i)):
            return self._added_time(i)
        if item.text == "جزء" and not item.al:
            return self._ratio_of_one(i)
        if cls == "r" and item.lex is OTHER and item.text.endswith(DUAL_ENDINGS):
            return self._unlisted_dual(i)
        if cls == "H" and is_hour(self.items, i):
            return self._lengths(i, [(1.0, "hour")], i + 1, (item.start, item.end))
        if cls not in _UNITS:
            return None
        return (self._spread(i) if self._spreads(i) else None) or self._length(i)

    def _table(self, first: int, last: int, at: int) -> int:
        """A long stretch of nothing but numbers: each is a count, no context is looked for."""
        span, text, tabled = self.folded.span, self.source, self.tabled
        for item in self.items[max(first, at) : last]:
            if item.digits or item.cls == "w":
                a, b = span(item.start, item.end)
                tabled.append(_make(a, b, text[a:b], a, b, FigureType.COUNT, item.value, rule="figure:table"))
        return max(last, at + 1)

    def _ends_title(self, draft: Draft) -> bool:
        """فيلم “المرأة الخارقة 1984”: the bare number that closes the title of a work."""
        number = self.items[draft.first]
        closed = draft.last < len(self.items) and self.items[draft.last].cls == "u"
        bare = closed and draft.last == draft.first + 1 and not number.wa
        return (
            bare and self.items[draft.first - 1].cls != "u" and in_title(self.items, draft.first, draft.last)
        )

    def _at(self, i: int) -> Draft | None:
        item = self.items[i]
        cls = item.cls[0]
        if cls in "dnywR$2" and self._spreads(i) and (spread := self._spread(i)) is not None:
            return spread
        if cls == "L":
            return self._labelled(i)
        if cls == "I":
            return self._identifier(i)
        if cls == "o":
            return self._ordinal(i)
        if cls in "R$":
            return (
                self._before_number(i)
                or self._one_of_each(i)
                or self._goals(i)
                or self._dual_end(i)
                or self._and_a_half(i)
                or self._one_measure(i)
                or self._dual(i)
                or (
                    self._unlisted_dual(i) or self._pointed_dual(i)
                    if item.lex.noun and item.text.endswith(DUAL_ENDINGS)
                    else None
                )
            )
        if cls == "2":
            return self._dual_time(i)
        if cls == "O":
            return self._accusative(i)
        if cls == "s":
            return self._decade_of_life(i)
        if cls == "X":
            return self._share_of(i)
        if cls == "%":
            return self._percent_first(i)
        if (
            self.game
            and item.digits
            and (bare := bare_score(self.items, self.taken, i, self.game)) is not None
        ):
            return bare
        if item.digits and self.classes[i + 1 : i + 6 : 2] == ",,U" and (run := mirrored(self.items, i)):
            return run
        if self._refused(i):
            return None
        if self.classes[i + 1 : i + 2] in _ENDS:
            told = (
                i + 2 < len(self.items)
                and self.items[i + 1].text == ":"
                and (self.sporty or self.items[i + 1].start > item.end)
                and self.items[i + 2].digits
            )
            return (self._range(i) if told else None) or self._number(i)
        score = self._goals(i) if self.scoring else None
        ranged = self._dual_end(i) if self.classes[i + 1 : i + 3] in {"Ri", "iR", "Rk"} else None
        return score or ranged or self._ratio(i) or self._mixed(i) or self._range(i) or self._number(i)

    def _figure(self, d: Draft) -> Figure:
        span, text = self.folded.span, self.source
        if d.type is FigureType.DURATION and d.unit in {"hour", "minute"}:
            self._lately(d)
        start, end = span(d.start, d.end)
        while text[end - 1] in _BIDI or (text[end - 1] == _TATWEEL and not _lengthened(text, end - 2)):
            end -= 1
        num_start, num_end = (start, end) if d.num == (d.start, d.end) else span(*d.num)
        num_end = min(num_end, end)
        if d.type is FigureType.DURATION and d.iso is None and d.value is not None:
            d.iso = duration_iso([(float(d.value), d.unit or "")])
        if d.noun_at is not None:
            word = self.items[d.noun_at]
            skip = context.article(word.text) if d.type is FigureType.ORDINAL or d.start <= word.start else 0
            if word.text.startswith("ال") and context.article(word.text):
                skip = 2
            elif skip == 0 and d.noun_at == d.first:
                skip = max(0, d.start - word.start)
            a, b = span(word.start + skip, word.end)
            d.noun = text[a:b]
        return _make(
            start, end, text[start:end], num_start, num_end, d.type, d.value, d.low, d.high, d.qualifier, d.unit, d.noun, d.currency,
            d.role, d.per, d.direction, span(*d.subset) if d.subset else None, d.iso, d.precision, d.calendar,
            tuple(a for a in d.alternatives if a) if d.alternatives else (), d.against, d.rule,
        )  # fmt: skip


def find(text: str, published: Published = None, vague: str = "acled") -> list[Figure]:
    """Every figure and date of `text`, in order; offsets are code points of `text`.

    `published` is what relative dates resolve against. `vague` names the coding rule for عشرات and the like:
    acled (tens 10, hundreds 100, thousands 1,000), gtd (a lower bound, no value), literal (neither).
    O(len(text)).
    """
    return Finder(as_meant(text), text, published, vague).run()
