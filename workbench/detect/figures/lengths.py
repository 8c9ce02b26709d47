"""Durations and duals: شهرين, ساعة ونصف, عام وشهر و21 يوما, سيارتين."""

from __future__ import annotations

import re

from workbench.arabic.chars import folded
from workbench.arabic.numerals import tidy
from workbench.detect.dates.clock import duration_iso
from workbench.detect.dates.single import is_one
from workbench.detect.figures import context, hedges
from workbench.detect.figures.draft import SIZE, Draft
from workbench.detect.figures.guess import clitics, is_verb
from workbench.detect.figures.head import Head, dual
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.meaning import Meaning
from workbench.detect.figures.named import KIN, is_said_of
from workbench.domain.mention import FigureType, Qualifier

_SERVICES = frozenset(
    [
        "اسعاف",
        "اطفاء",
        "نقل",
        "صيد",
        "شحن",
        "ركاب",
        "جزاء",
        "اجره",
        "حراسه",
        "شرطه",
        "قطار",
        "سباق",
        "نفط",
        "غاز",
        "ماء",
        "اعدام",
        "انتخاب",
        "حرب",
        "سلام",
    ]
)
"""Unlisted nouns that a construct dual stands before: سيارتي إسعاف, ركلتي جزاء."""
_MINE = frozenset(
    [
        "سيارتي", "زيارتي", "زوجتي", "عائلتي", "اسرتي", "شقتي", "ابنتي", "صديقتي", "حقيبتي", "رسالتي", "غرفتي", "قصيدتي", "تجربتي", "قصتي", "مدرستي", "مهمتي",
        "مدينتي", "قريتي", "بلدتي", "شركتي", "صورتي", "مادتي", "مسيرتي", "بطولتي", "فرصتي", "مقالتي", "روايتي", "اغنيتي", "حفلتي", "نظرتي", "رؤيتي", "كلمتي",
    ]
)  # fmt: skip
"""Forms that are oftener "my" than a dual: they need a listed noun behind them."""
BOTH = frozenset(["اثنان", "اثنين", "اثنتان", "اثنتين"])
"""الاثنان: the two that were named before; شخصين اثنين says the dual twice."""


DUAL_ENDINGS = ("ين", "ان")
_DUAL_PAST = frozenset(
    folded(
        "كانا كانتا قتلا قتلتا توفيا توفيتا لقيا أصيبا أصيبتا قاما قامتا حاولا حاولتا تمكنا تورطا نفذا استهدفا استهدفتا فجرا دخلا خرجا وصلا فرا هربا اعترفا أكدا سقطا اللذين اللذان "
        "اللتين اللتان تعرضا تعرضتا اعتديا اعتقلا أوقفا أحيلا قضيا استشهدا شاركا شاركتا أقدما عمدا هاجما أطلقا"
    ).split()
)
_DUAL_VERB = re.compile("[يت][ء-ي]{2,}ان$")
_NO_DUALS = ("ستان", "ستين")


class Lengths(Meaning):
    """Durations and duals: شهرين, ساعة ونصف, عام وشهر و21 يوما, سيارتين."""

    def _dual(self, i: int) -> Draft | None:
        """A noun in the dual, indefinite: قتيلين. A definite one (البلدين) points back and counts nothing."""
        item = self.items[i]
        noun, unit = item.lex.noun, item.lex.unit
        count = noun.count if noun else unit.count if unit else 1
        if i and self.items[i - 1].text.removeprefix("و") in KIN:
            return None
        if count != 2 or (item.al and not self._measured(i)) or is_said_of(self.items, i):
            return None
        before = self.items[i - 1] if i else None
        if before is not None and before.cls[0] in "dnywvK2":
            return None
        if before is not None and before.cls == ")" and i > 1 and self.items[i - 2].digits:
            return None
        if item.text.endswith(("ي", "تا")) and not self._construct(i):
            return None
        tallied = before is not None and i > 1 and self.items[i - 2].text in {"عدد", "العدد", "وعدد"}
        if (
            before is not None
            and not tallied
            and before.text.endswith(("ين", "ان"))
            and not item.wa
            and (before.al or before.text.startswith("ال") or before.lex.noun)
        ):
            return None
        if (
            before is not None
            and noun is not None
            and noun.unit == ""
            and (before.al or before.text.startswith("ال"))
            and item.text.endswith(("تين", "تان"))
            and before.text.endswith(("ين", "ان"))
        ):
            return None
        if noun is not None and not noun.unit and self._participle(i):
            return None
        found = dual(self.items, self.taken, i)
        again = self._next_free(found.last)
        if again is not None and again.text in BOTH and not again.al and not again.wa and not again.prep:
            found.last += 1
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
        half = self.items[found.last : found.last + 3]
        closes = len(half) < 3 or half[2].cls in ".|,fm)"
        if (
            len(half) > 1
            and half[0].cls == "k"
            and half[1].text == "نصف"
            and half[1].kind == "weak"
            and closes
        ):
            draft.value, draft.last, draft.end = 2.5, found.last + 2, half[1].end
        self._typed(draft, i, found)
        self._sign(draft, i)
        return draft

    def _measured(self, i: int) -> bool:
        """مساحة تناهز الهكتارين: a definite dual of a unit that a qualifier governs."""
        item = self.items[i]
        governed = hedges.qualifier_before(self.items, i)[0] is not None
        return item.lex.unit is not None and item.lex.noun is None and governed

    def _construct(self, i: int) -> bool:
        """وسيلتي نقل: two of them before an indefinite noun; otherwise it is "my"."""
        after, noun = self._next_free(i + 1), self.items[i].lex.noun
        return (
            after is not None
            and after.cls[0] in "rR"
            and after.kind == "word"
            and len(after.text) >= 3
            and not after.wa
            and not after.prep
            and not context.is_definite(after)
            and after.text not in context.STOP
            and (not after.lex.role or (noun is not None and noun.unit == "case"))
            and not self._of_names(i)
            and not after.text.endswith(("هما", "هم", "ها"))
            and (self.items[i].text not in _MINE or after.lex.noun is not None or after.text in _SERVICES)
        )

    def _unlisted_dual(self, i: int) -> Draft | None:
        """مهاجمين قتلا, كنديان يتنازلان, سبيكتين: a dual by its form, borne out by a verb or by its own singular."""
        item = self.items[i]
        word = item.text
        bare = word[clitics(item) :]
        before = self.items[i - 1] if i else None
        if (
            len(bare) < 5
            or item.al
            or word.startswith("ال")
            or word.endswith(_NO_DUALS)
            or context.article(word)
        ):
            return None
        if before is not None and (
            before.cls[0] in "dnywv2" or before.text.endswith(DUAL_ENDINGS) or before.cls == "("
        ):
            return None
        beside = before is not None and before.cls == "r" and before.lex is OTHER and before.kind == "word"
        if (
            beside
            and before is not None
            and not is_verb(before.text)
            and not before.text.startswith("ال")
            and self._two_names(i)
        ):
            return None
        ahead = self.items[i + 1 : i + 3]
        done = [x.text for x in ahead[: 1 + (len(ahead) > 1 and ahead[0].text.endswith(DUAL_ENDINGS))]]
        verb = any(x in _DUAL_PAST or (_DUAL_VERB.match(x) and len(x) > 5) for x in done)
        feminine = word.endswith(("تين", "تان")) and not {bare[:-3] + "ه", "ال" + bare[:-3] + "ه"}.isdisjoint(
            self.words
        )
        if not (verb or feminine) or is_verb(bare) or bare in context.STOP:
            return None
        start = item.start + clitics(item)
        draft = Draft(i, i + 1, start, item.end, (start, item.end), FigureType.COUNT, "figure:dual", 2)
        draft.noun, draft.noun_at = bare, i
        self._typed(draft, i, Head(i + 1, rule="figure:dual", word=item, noun=bare))
        return draft

    def _two_names(self, i: int) -> bool:
        """كايني ويست وكيم كرديشان يطلبان: the verb is of two who are named."""
        return any(
            x.cls == "k" or (x.cls == "r" and x.text[:1] == "و") for x in self.items[max(0, i - 4) : i]
        )

    def _participle(self, i: int) -> bool:
        """مرجعين الأمر إلى: a participle with its object."""
        item, after = self.items[i], self._next_free(i + 1)
        whole = item.text.startswith("م") and item.text.endswith("ين") and not item.prep
        return (
            whole
            and after is not None
            and after.cls in "rR"
            and after.text.startswith("ال")
            and not after.text.endswith("ين")
        )

    def _of_names(self, i: int) -> bool:
        """كتلتي نداء تونس وحركة النهضة, عمليتي باردو وسوسة: the two that are then named are definite."""
        near = self.items[i + 1 : i + 5]
        named = near[0].lex is OTHER and near[0].text not in _SERVICES and self._written(near[0])[-1:] != "ة"
        noun = self.items[i].lex.noun
        if noun is not None and noun.unit not in {
            "",
            "attack",
            "place",
            "country",
            "case",
            "aircraft",
            "vehicle",
            "ship",
        }:
            return False
        joined = next(
            (
                x
                for x in near[1:]
                if x.cls == "k" or (x.kind == "word" and x.text[:1] == "و" and len(x.text) > 3)
            ),
            None,
        )
        return (
            named
            and joined is not None
            and not any(x.cls[0] in ".|,dnywfmi" for x in near[: near.index(joined)])
        )

    def _and_a_half(self, i: int) -> Draft | None:
        """متر ونصف, متر ونصف المتر: one and a half of a unit."""
        items, unit = self.items, self.items[i].lex.unit
        if unit is None or unit.kind != "measure" or unit.count != 1 or items[i].al or i + 2 >= len(items):
            return None
        if i and (items[i - 1].cls[0] in "dnywvK" or self.taken[i - 1]):
            return None
        half = items[i + 2]
        if items[i + 1].cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak" or half.al:
            return None
        again = self._next_free(i + 3)
        same = (
            again is not None and again.al and again.lex.unit is not None and again.lex.unit.name == unit.name
        )
        last = i + 3 + same
        span = (items[i].start, items[last - 1].end)
        draft = Draft(
            i,
            last,
            *span,
            (span[0], half.end),
            FigureType.MEASURE,
            "figure:measure",
            1.5 if half.text == "نصف" else 1.25,
        )
        draft.unit, draft.noun, draft.noun_at = unit.name, items[i].text, i
        self._typed(draft, i, Head(last))
        return draft

    def _dual_time(self, i: int) -> Draft | None:
        item = self.items[i]
        unit = item.lex.unit
        if unit is None or (item.al and not (i and self.items[i - 1].cls in "xA")):
            return None
        before = self.items[i - 1] if i else None
        general = (
            before is not None and before.text.endswith(("ين", "ان")) and not context.is_definite(before)
        )
        if item.text in {"عامين", "عامان"} and general:
            return None
        return self._to_length(i, unit.name) or self._lengths(
            i, [(2.0, unit.name)], i + 1, (item.start, item.end)
        )

    def _to_length(self, i: int, name: str) -> Draft | None:
        """بين سنتين وخمس سنوات, من ساعتين إلى 4 ساعات: from two of a unit to more of it."""
        items = self.items
        before, ahead = items[i - 1] if i else None, items[i + 1 : i + 4]
        if before is None or len(ahead) < 3 or before.cls + ahead[0].cls not in {"bk", "mi"}:
            return None
        number, unit = ahead[1], ahead[2].lex.unit
        if number.cls[0] not in "dnw" or unit is None or unit.name != name or (number.value or 0) <= 2:
            return None
        span = (items[i].start, ahead[2].end)
        draft = Draft(
            i, i + 4, *span, span, FigureType.DURATION, "figure:duration+range", low=2, high=number.value
        )
        draft.qualifier, draft.unit, draft.noun_at = Qualifier.RANGE, name, i + 3
        ends = (duration_iso([(2.0, name)]), duration_iso([(float(number.value or 0), name)]))
        draft.iso = "/".join(e for e in ends if e)
        self._age(draft)
        return draft

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
                units.append((float(nxt.value or 0), unit.name))
                last += 3
            elif nxt.cls[0] in "jhal2" and nxt.lex.unit and not nxt.al and nxt.lex.unit.name != units[-1][1]:
                one = last + 2 < len(items) and items[last + 2].text in {"واحد", "واحده"}
                if not one and SIZE[nxt.lex.unit.name] > SIZE[units[-1][1]]:
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
