"""What has the form of a rank and is a title, a grade, a name or an adjective: الوزير الأول, الفن السابع, منتخب الصين الأول."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.foremost import foremost
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.lived import Lived
from workbench.detect.figures.misread import another_thing, of_courts
from workbench.detect.figures.named import called_after_day, is_grade, is_regal
from workbench.detect.figures.nouns import ROOTED_AL
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.shown import of_station
from workbench.detect.figures.tokens import Item

_COUNTED = word_set(
    "عنصر شخص طفل ابن لاعب مرشح مشارك مريض مولود زوج شاب رجل متهم مجرم شاهد ارهابي انتحاري مهاجم راكب ضيف طالب تلميذ شهيد قتيل جريح مصاب اسير مهرب لص جاني "
    "مترشح مسافر مهاجر متظاهر موقوف معتقل قاتل خاطف متسابق سجين مدعى ضحيه رضيع توأم شقيق اخ بحار صياد عامل صحفي صحافي مواطن تونسي متفرج"
)
"""Persons of whom الأول is the first of several."""
_KIN = frozenset(["ال", "بن", "ابن", "ابو", "ام", "بنو", "بني"])
"""آل ثاني: what stands before it is a name's."""
_DEPUTIES = frozenset(["نائب", "نائبه", "مساعد", "وكيل", "سكرتير"])
"""نائب الرئيس الأول: an office with its holder's rank."""
_HOMES = frozenset(["مسكن", "سكن", "السكن", "المسكن"])
_FIRST_TEAM = frozenset(p + x for x in ("فريق", "منتخب", "مدرب", "لاعب") for p in ("", "ل", "ب", "و"))
"""منتخب الصين الأول, فريق الهلال الأول: the first team."""
_PLANS = frozenset(["برنامج", "مشروع", "قرض", "قروض", "مبادره"])
"""المسكن الأول is what a plan is named by, but المسكن الأول في الشارع is a home."""
_ARTS = {"فن": 4, "سلطه": 4, "طابور": 5}
"""الفن السابع, السلطة الرابعة, الطابور الخامس: the least number from which it is a name."""
_SETTLEMENT = 5
"""التجمع الخامس is a part of Cairo."""
_GRADES = 3
_BANKS = frozenset(["بنك", "لبنك", "ببنك", "وبنك", "مصرف", "لمصرف"])
_AREAS = word_set("منطقة ضاحية حي مخيم")
_AREA_FAR = 6
_WOMANLY = word_set("حرب أرض شمس نفس دار سوق طريق بئر نار يد قدم عين سن روح أم أخت بنت كأس بلاد لغات مدن دول")
"""Feminine nouns that do not show it."""
_PRIMARY = word_set(
    "فائض عجز تقرير تحقيق فحص كشف تشخيص اتفاق تقدير اختبار مسح تصنيف علاج تعليم تقييم تصور طرح اكتتاب عرض حكم نقاش"
)
"""الفائض الأولى, as Egypt writes الأولي: what is primary or preliminary; no masculine noun is الأولى."""

_HOMES_AWAY = re.compile("[وبل]?(?:(?:وطن|موطن|بلد|بيت|دار|ام)(?:ه|ها|هم|ي|نا))")
_LOVES = re.compile("[وبل]?(?:ال|ل)?(?:حب|عشق)(?:ه|ها|هم|ي|نا)?|(?:ال|لل)مربع|الشباك")
_OWNERS = frozenset(["الباب", "امر", "عزم", "فضل", "باس", "ابصار", "نهي", "ارحام", "قربي", "احلام", "علم"])
"""أولي الألباب: those who have it."""
_OWED = frozenset(["كان", "وكان", "فكان", "من", "يكون"])
_CARE = frozenset(["بالرعايه", "بالاهتمام", "بالعنايه", "بالحمايه", "بالدعم", "بالاتباع", "بالمعروف"])


def _cherished(before: Item, item: Item) -> bool:
    """وطنه الثاني, الحب الأول, عاد إلى المربع الأول: what is like a home, who was loved, where all began."""
    if item.value == 2:
        return _HOMES_AWAY.fullmatch(before.text) is not None
    return item.value == 1 and _LOVES.fullmatch(before.text) is not None


_PRELIMINARY = word_set("عجز عجزا فائض فائضا فايض بشكل تقرير تقدير تصور اتفاق مقترح كشف فحص علاج")
"""عجز أولى, فائض أولى: a masculine that is primary or preliminary, its ي written without dots."""


_INQUIRIES = _PRELIMINARY | word_set("تحقيق تقييم تشخيص تحليل إسعاف استنتاج تفتيش")


def _initial(items: Sequence[Item], i: int) -> bool:
    """التحقيق الأولي, التقييم الاستخباراتي الأولي: a masculine noun, alone or with its adjective, that is initial."""
    before = items[i - 1]
    if not items[i].al or before.kind != "word" or not context.is_definite(before) or before.prep:
        return False
    if before.text[context.article(before.text) :] in _INQUIRIES:
        return True
    noun = items[i - 2] if i > 1 else None
    described = noun is not None and noun.kind == "word" and context.is_definite(noun)
    if not described or noun is None or not before.text.endswith("ي"):
        return False
    word = noun.text[context.article(noun.text) :]
    return not word.endswith(("ه", "ات", "ا", "اء")) and word not in _WOMANLY and not plural(word)


class Called(Lived):
    """What has the form of a rank and is a title, a grade, a name or an adjective."""

    @staticmethod
    def _holder(noun: Item, item: Item) -> bool:
        """أستاذ أول, السيدات الأول, باسمه الأول: a grade, an office or a name's part, not a first of several."""
        word = noun.text[context.article(noun.text) :]
        if item.prep or item.wa:
            return False
        if item.al and word.endswith(("يين", "يون", "سيدات")):
            return True
        counted = noun.lex.noun
        person = (
            counted is not None and counted.unit in {"person", "fighter", "police"} and counted.role is None
        )
        single = word[:-2] if word.endswith(("ين", "ون", "ان")) else word
        if person and not _COUNTED & {word, single} and not word.endswith("ه"):
            return True
        return item.al and word in {"درجتين", "صفوف", "اسم", "اسمه", "باسمه", "اسمها"}

    def _named(self, i: int, before: Item) -> bool:
        """A title, a name or the adjective "preliminary" rather than a rank."""
        item = self.items[i]
        if item.al and self._league(i - 1):
            return False
        if item.al and self._titled(before, item) and not self._event(i) and not self._in_row(i):
            return True
        settled = before.text.endswith("التجمع") or (before.al and before.text == "تجمع")
        if item.al and settled and item.value == _SETTLEMENT:
            return True
        child = item.al and before.al and before.text == "ابن"  # الابن الأول له
        if (
            before.text in _KIN
            and before.kind == "word"
            and not (item.al and before.text == "ام")
            and not child
        ):
            return True
        if (
            not item.al
            and (item.value or 0) <= _GRADES
            and (is_grade(before) or is_grade(before, "كلبو"))
            and (item.value == 1 or before.text != "فريق")
        ):
            return True
        if self._proper(i, before) or (item.al and _cherished(before, item)):
            return True
        if before.kind == "word" and (
            foremost(self.items, i, self.words) or another_thing(self.items, i) or of_courts(self.items, i)
        ):
            return True
        if item.al and before.cls in "rR":
            foreign = len(before.text) > 4 and self._written(before).startswith(("إل", "أل"))
            foreign &= before.text[:-1] not in ROOTED_AL and before.text[:-2] not in ROOTED_AL
            named = self._written(before).endswith("ة") and not context.is_definite(before)
            if (
                foreign
                or (named and not item.text.split()[0].endswith(("ه", "ولي")))
                or is_regal(self.items, i)
            ):
                return True
        if called_after_day(self.items, i, i + 1) and any(x.cls == "M" for x in self.items[i + 1 : i + 3]):
            return True
        pair = before.lex.noun is not None and before.lex.noun.count == 2
        ahead = self._next_free(i + 1)
        forward = ahead is not None and ahead.lex.noun is not None and not ahead.al and not ahead.prep
        if item.value == 1 and not pair and not forward and self._holder(before, item):
            return True
        boss = self.items[i - 2].text if i > 1 else ""
        home = item.al and item.value == 1 and before.text in _HOMES and context.is_definite(before)
        planned = bool({boss, boss[1:], boss[2:]} & _PLANS)
        if home and (planned or not (ahead is not None and ahead.cls == "f")):
            return True
        word = before.text[context.article(before.text) :]
        if item.al and word in _ARTS and (item.value or 0) >= _ARTS[word] and context.is_definite(before):
            return True
        if item.value == 1 and boss[context.article(boss) :] in _DEPUTIES:
            return True
        if item.al and item.text == "اول" and before.cls in "rR" and boss in _FIRST_TEAM:
            return True
        if item.value == 1 and (before.text == "العام" or (before.al and before.text == "عام")):
            return boss[context.article(boss) :] in {"محامي", "محامى", "مدعي", "كاتب", "امين", "مدير"}
        return item.text == "اولي" and self._initial(before, item)

    def _proper(self, i: int, before: Item) -> bool:
        """A quoted name, a district or a bank: «القصيص الثانية», منطقة الخيران الأولى, بنك أبوظبي الأول."""
        item = self.items[i]
        quoted = before.cls in "rR" and i > 1 and self.items[i - 2].cls == "u"
        if quoted and i + 1 < len(self.items) and self.items[i + 1].cls == "u":
            told = not item.al or self._district(i, near=True) or self._ill_matched(i)
            if told:
                return True
        return item.al and (self._district(i, near=False) or (item.value == 1 and self._bank(i)))

    def _district(self, i: int, *, near: bool) -> bool:
        """منطقة الخيران الأولى, «معيصم الثانية»: a district of that name; منطقة أولى and المنطقة الأولى are ranked."""
        noun = self.items[i - 1]
        if noun.cls != "r" or noun.prep or noun.lex.noun is not None or noun.text.endswith(("ه", "ات")):
            return False
        back = [x.text for x in self.items[max(0, i - _AREA_FAR) : i - 1]]
        named = {
            x.removeprefix("و").removeprefix("ب").removeprefix("ل") for x in (back if near else back[-1:])
        }
        return not _AREAS.isdisjoint(named)

    def _ill_matched(self, i: int) -> bool:
        """ "الخيران الأولى": in quotation marks, and the noun is none that the feminine agrees with."""
        noun, item = self.items[i - 1], self.items[i]
        feminine = item.text.endswith(("ه", "ولي"))
        word = noun.text[context.article(noun.text) :]
        plain = (
            noun.lex is OTHER
            and (word.endswith("ان") or not plural(word))
            and not word.endswith(("ه", "ات", "ا", "ي", "اء"))
            and word not in _WOMANLY
        )
        return feminine and plain and self._written(item).endswith(("ى", "ة"))

    def _bank(self, i: int) -> bool:
        """بنك أبوظبي الأول, البنك السعودي الأول: a bank of that name; البنك الأول في البلاد is the first of them."""
        for k in (i - 2, i - 3):
            word = self.items[k].text if k >= 0 else ""
            if word[context.article(word) :] in _BANKS:
                return all(x.cls == "r" and not x.prep and x.kind == "word" for x in self.items[k + 1 : i])
        return False

    def _powell(self, item: Item, after: Item | None) -> bool:
        """باول: a name, unless the hamza is written or a noun follows that it ranks."""
        if item.text not in {"اول", "اولي"} or not item.prep or item.al or self._written(item)[0] == "أ":
            return False
        return after is None or (after.lex.noun is None and after.cls not in "jhalcU")

    def _worthier(self, i: int, after: Item | None) -> bool:
        """الفئات الأَوْلى بالرعاية, محكمة أول درجة, قسم ثان المنصورة: who has more right to it, a court or a station, no rank."""
        item = self.items[i]
        if item.text == "اول" and not item.al and after is not None and after.text == "درجه":
            return True  # محكمة أول درجة
        if of_station(self.items, i, self.words):
            return True
        if item.text != "اولي":
            return False
        if after is not None and after.text.startswith("ال") and after.text[2:] in _OWNERS:
            return True
        if i and (self.items[i - 1].text in _PRELIMINARY or _initial(self.items, i)):
            return True
        if self._written(item)[:2] == "أَ" or (after is not None and after.text in _CARE):
            return True
        ahead = [x.text for x in self.items[i + 1 : i + 3]]
        owed = item.al and i > 0 and self.items[i - 1].text in _OWED
        return owed and (ahead[:1] == ["ان"] or (ahead[1:] == ["ان"] and ahead[0][:1] == "ب"))

    def _initial(self, noun: Item, item: Item) -> bool:
        """التشخيص الأولي: the adjective "preliminary", where the noun is masculine and the source writes ي."""
        if noun.lex.noun is not None and noun.lex.noun.count == 2:
            return False
        if noun.al and noun.text[context.article(noun.text) :] in _PRIMARY:
            return True
        return not noun.text.endswith(("ه", "ات", "ي", "ا")) and self._written(item).endswith("ي")
