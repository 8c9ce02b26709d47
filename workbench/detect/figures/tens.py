"""Tens that rank one thing, as there is no ordinal of them: الجولة العشرين, عيد ميلاده الثلاثين, المؤتمر السنوي العشرين."""

from __future__ import annotations

from workbench.detect.figures import context
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.and_half import Halved
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.editions import is_single
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_SINGLE = frozenset(
    ["مركز", "ترتيب", "طابق", "فوز", "انتصار", "ذكري", "عيد", "دور", "مؤتمر", "موسم", "فصل", "لقاء", "مهرجان", "ملتقي", "منتدي", "معرض", "رئيس", "هدف", "لقب", "اجتماع", "كتاب"]
)  # fmt: skip
"""Single things by their form that الـ and tens rank."""
_HELD = _SINGLE | {"برنامج", "تمرين", "احتفال", "تجمع", "اسبوع", "نهائي"}
_BIRTHS = frozenset(["ميلاده", "ميلادها", "ميلاد"])
_ONCE_A_YEAR = frozenset(
    stem + end
    for stem in ("عيد", "ذكرا", "مهرجان", "معرض", "موسم", "مؤتمر", "عام", "زواج", "يوم")
    for end in ("ه", "ها", "هم", "هما")
)


_TENS = frozenset([*range(20, 101, 10), 1000])
_POSTS = frozenset(["كيلومتر", "كلم", "كم", "كيلو", "متر", "ميل"])
"""الكيلومتر الثلاثين: a point of a road, no distance."""


class Tens(Halved):
    """Tens behind a single thing."""

    def _of_minute(self, i: int, found: Head) -> bool:
        """الدقيقة الواحدة والثمانين: the minute of a match, no length."""
        item, noun = self.items[i], found.word
        tens = item.kind == "number" and item.al and item.parts and item.parts[0].text.startswith("واحد")
        tens = tens or (item.al and not item.digits and item.value in range(20, 101, 10))
        return bool(tens) and found.before is not None and noun is not None and is_single(noun.text)

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
        return self.items[i].value in _TENS

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
        return tens and (word in _SINGLE or word in _POSTS or is_single(word))
