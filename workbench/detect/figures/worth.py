"""Whether a word that is often no number (نصف, واحد, ألف, خمس) is one where it stands."""

from __future__ import annotations

from workbench.arabic.numerals import FRACTION_OF
from workbench.detect.figures import context, deeds, hedges, labels
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import COUNTED
from workbench.detect.figures.one import is_counted_alone
from workbench.detect.figures.parts import next_part
from workbench.detect.figures.tens import Tens
from workbench.domain.mention import FigureType

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
_SET_AGAINST, _INSTEAD, _TIMES = frozenset(["الي", "مقابل"]), frozenset(["بدلا", "عوضا", "بدل"]), 50
_ELIDED = 8
"""Items from what was counted to the number of as many more that leaves its noun out."""
_ROUND = frozenset(["الف", "مئه", "مائه", "مليون"])
_SEVERAL_OR_ROUND = _SEVERAL | _ROUND


class Worth(Tens):
    """Number words that are weak by themselves."""

    def _ranked_one(self, i: int) -> bool:
        """رقم واحد, المصنفة رقم واحد عالميا: what a number stands for or ranks."""
        by_rank = i > 0 and self.items[i - 1].text == "رقم" and labels.is_rank(self.items, i)
        return by_rank or labels.is_label(self.items, i)

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

    def _in_parallel(self, i: int) -> bool:
        """14 شركة في القطاع المصرفي، وست في قطاع التأمين: as many more in another place as were counted in the one."""
        last, items = self.drafts[-1] if self.drafts else None, self.items
        if last is None or last.type not in COUNTED or last.noun is None or i - last.last > _ELIDED:
            return False
        places = [items[at].cls for at in (last.last, i + 1) if at < len(items)]
        joined = i > 0 and items[i - 1].cls == "k" and places == ["f", "f"]
        return joined and not any(x.cls in ".|" or x.digits for x in items[last.last : i])

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
        if item.text in _SEVERAL_OR_ROUND and i and self.items[i - 1].text in context.PARTITIVE:
            return True
        if item.text in _SEVERAL and nxt is not None and nxt.text in context.PARTITIVE:
            return True
        elided = item.text in _SEVERAL and not item.al
        if elided and (self._elided(i) or next_part(self.items, i) or self._in_parallel(i)):
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
