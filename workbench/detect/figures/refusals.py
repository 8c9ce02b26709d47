"""Numbers that are page debris, or part of the name of a thing, a brand, an outlet or a person."""

from __future__ import annotations

import re

from workbench.arabic.chars import word_set
from workbench.detect.figures import context, labels
from workbench.detect.figures.brands import FEWEST, LETTERS
from workbench.detect.figures.facilities import heads_a_line, is_facility, over_a_dash, tells_an_outlet
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.named import called_after_day, is_name, of_bloc
from workbench.detect.figures.scripture import is_verse
from workbench.detect.figures.semi import Semi
from workbench.detect.figures.tokens import Item

_RESULTS = frozenset(
    [
        "بحصه",
        "حصه",
        "بنتيجه",
        "نتيجه",
        "النتيجه",
        "ترجيحيه",
        "الترجيحيه",
        "الترجيح",
        "تعادل",
        "التعادل",
        "بالتعادل",
        "فوز",
        "الفوز",
        "بفوز",
    ]
)
_LINES = re.compile(r"\d-\d-\d")
_QUARTER = 4
_BLOCKS = frozenset(
    [
        "مجاوره",
        "المجاوره",
        "بالمجاوره",
        "مربع",
        "بلوك",
        "البلوك",
        "وبلوك",
        "ومربع",
        "طراز",
        "طرازه",
        "طرازها",
        "بطرازه",
        "بطرازها",
    ]
)
_HALLS, _HALL = frozenset(p + x for x in ("صاله", "ملعب", "شاطئ", "عماره", "استوديو") for p in ("", "ال")), 3
"""على صالة 2, بشاطئ 101: which of the halls."""

_SCRIPTS = frozenset(["خط", "بخط", "الخط", "بالخط", "خطوط", "لخط"])
"""خط الثلث: a script."""
_HALF_MONTHS = frozenset(["تشرين", "كانون"])
"""ثورة 17 تشرين: a day of a month that is not told whole; it counts nothing."""

_QUARTER_OF = frozenset(["حي", "بحي", "لحي"])
_SITES = frozenset(["فضاء", "نزل", "مقهي", "مركب"])
_NAMING = frozenset(["صفر", "24/24"])
_TRIALS = frozenset(["جنايات", "جنح", "ارهاب", "استئناف", "مدني", "عمال", "مخدرات", "شمال", "جنوب"])
"""الدائرة 3 جنايات: a court's circuit."""
_ONE_BY_ONE = frozenset(["واحد", "واحدا", "واحده"])
_HOMES = frozenset(["مسكن", "مسكنا", "سكن", "سكنا"])


_YEARS = frozenset(["عاما", "عام", "سنه", "سنوات", "اعوام", "سنين", "شهرا", "اشهر"])
"""علي موزة-50 عاما: how old somebody is behind a dash."""


_ALPHA = word_set("سنتوري قنطورس لافال بيتا جيت كاب ون")
"""ألفا سنتوري, ألفا روميو: a foreign name."""


class Refusals(Semi):
    """Numbers that count nothing."""

    def _minute(self, _i: int) -> bool:
        return False

    def _balance(self, i: int) -> bool:
        """20 (11+), 7ن (1-): the balance of goals or games in hand, with its sign behind it."""
        near = [x.text for x in self.items[max(0, i - 1) : i + 3]]
        return near[:1] == ["("] and near[-1] == ")" and near[-2] in {"+", "-", "−", "–"}

    def _line_of(self, i: int) -> bool:
        """خطة 4-2-3-1: the first line of a team, before the others."""
        items = self.items
        dashed = i + 2 < len(items) and items[i + 1].cls == "-"
        return dashed and _LINES.fullmatch(items[i + 2].text) is not None

    def _place(self, i: int, before: Item, after: Item) -> bool:
        """حي 122 مسكن, (تونس 1): a quarter called after its homes, a constituency told apart in brackets."""
        if before.text in _QUARTER_OF and after.text in _HOMES:
            return True
        if before.text.endswith("دائره") and after.text in _TRIALS:
            return True
        if self.items[i].text == "2000" and i > 1 and self.items[i - 2].text in _SITES and before.cls == "r":
            return not self._counts_noun(i)
        if self.sporty or after.cls != ")" or len(self.items[i].text) > 1 or i < 2:
            return False
        if self.items[i - 2].cls != "(" or before.kind != "word" or before.cls != "r" or before.prep:
            return False
        plain = before.lex.noun is None and before.lex.unit is None and before.lex.role is None
        counts = before.text in context.STOP or before.text in context.AMOUNTS or is_verb(before.text)
        named = not (before.al or before.text.startswith("ال") or before.text.endswith(("هم", "ها", "ين")))
        return plain and named and not counts and not labels.is_label(self.items, i)

    def _numberless(self, i: int, before: Item | None, after: Item | None) -> bool:
        """A balance of goals, a line of a team, a quarter called after its homes, a title, all day long."""
        item = self.items[i]
        if item.text == "1" and i > 1 and self.items[i - 1].text == "+" and self.items[i - 2].cls == "%":
            return True  # 50% + 1
        if item.text in _NAMING:
            return item.text != "صفر" or self._closes_title(i)
        if (
            (self.sporty and self._balance(i))
            or self._line_of(i)
            or (item.text == "24" and self._clock_round(i))
            or is_verse(self.items, i, self.words)
        ):
            return True
        return before is not None and after is not None and self._place(i, before, after)

    def _clock_round(self, i: int) -> bool:
        """24 /24 ساعة: all day long; the first of the two counts nothing."""
        near = [x.text for x in self.items[i + 1 : i + 3]]
        return near == ["/", "24"]

    def _closes_title(self, i: int) -> bool:
        """ "السنة صفر": a zero that closes the name in quotation marks counts nothing."""
        items = self.items
        closed = 1 < i < len(items) - 1 and items[i + 1].cls == "u" and items[i - 2].cls == "u"
        return closed and context.is_definite(items[i - 1])

    def _day_of_name(self, i: int, after: Item) -> bool:
        """ثورة 25 يناير, ثورة 17 تشرين; and الوحدة 8200, which is no one."""
        if self.items[i].text == "وحده" and after.digits:
            return True
        if after.cls == "M":
            return called_after_day(self.items, i, i + 1)
        return after.text in _HALF_MONTHS and not after.al

    def _block(self, i: int) -> bool:
        """مربع 2 بحي, بلوك 7, المجاورة 25, طرازها 3: which one of a quarter or of a make."""
        before = self.items[i - 1] if i else None
        if before is not None and before.text.lstrip("وبل") in _HALLS and len(self.items[i].text) <= _HALL:
            return not self._counts_noun(i)
        if before is None or before.text.removeprefix("ب") not in _BLOCKS or len(self.items[i].text) > 2:
            return False
        if before.text.endswith("مجاوره"):
            noun = self.items[i - 2] if i > 1 else None
            at = noun is not None and noun.text.endswith(("مدخل", "عماره", "بلوك"))
            return (
                noun is None or at or noun.cls in ".|,(-fmi" or (before.al and not context.is_definite(noun))
            )
        return i < 2 or self.items[i - 2].lex.unit is None

    def _by_ones(self, i: int) -> bool:
        """واحدا واحدا, واحدة واحدة, ثاني اثنين: one by one, and a saying."""
        word = self.items[i].text
        if word in {"اثنين", "اتنين"}:
            return i > 0 and self.items[i - 1].text == "ثاني"
        near = [x.text for x in (*self.items[max(0, i - 1) : i], *self.items[i + 1 : i + 2])]
        return word in _ONE_BY_ONE and word in near

    @staticmethod
    def _old_quarter(before: Item | None, after: Item) -> bool:
        """حي الألف مسكن: a quarter called after its homes."""
        return before is not None and before.text in _QUARTER_OF and after.text in _HOMES

    def _refused(self, i: int) -> bool:
        """Numbers that are page debris or part of a name."""
        item = self.items[i]
        before = self.items[i - 1] if i else None
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        if (item.digits or item.text in _NAMING) and self._numberless(i, before, after):
            return True
        if (
            item.digits
            and not self._minute(i)
            and (
                self._told_by(i, before, after)
                or self._block(i)
                or of_bloc(self.items, i)
                or (is_facility(self.items, i) and not self._counts_noun(i))
                or tells_an_outlet(self.items, i)
                or heads_a_line(self.items, i)
                or over_a_dash(self.items, i)
            )
        ):
            return True
        if not item.digits and (is_name(self.items, i) or self._two_again(i) or self._by_ones(i)):
            return True
        if after is not None and (self._day_of_name(i, after) or self._old_quarter(before, after)):
            return True
        if item.cls[0] == "v" and item.text == "الاف" and after is not None and after.text == "ام":
            return True
        if item.text in {"نصف", "ربع"} and after is not None and self._semi(i, after):
            return True
        if (item.text == "تلت" and after is not None and not self._isolated(i)) or self._script(item, before):
            return True
        if item.text == "الفين" and after is not None and self._surname(after):
            return True
        if item.text in {"الفا", "الف"} and after is not None and self._given(i, after):
            return True
        if (
            item.text == "صفر"
            and item.al
            and before is not None
            and before.text in {"ساعه", "نقطه", "تحت", "فوق", "درجه"}
        ):
            return True
        if (
            item.al
            and item.cls == "w"
            and item.kind == "word"
            and item.text in {"الفي", "مليوني", "ملياري", "مئتي"}
            and not (after is not None and after.cls in "$R")
        ):
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
        if item.digits and after and after.start == item.end and after.text in LETTERS:
            return True
        if item.digits and before and before.cls == "-" and before.end == item.start and i > 1:
            two = self.items[i - 2]
            aged = two.kind == "word" and after is not None and after.text in _YEARS
            return (
                not aged
                and two.kind in {"latin", "word"}
                and two.end == before.start
                and two.cls[0] not in "dnywMi"
                and not two.lex.numeral
            )
        return False

    @staticmethod
    def _script(item: Item, before: Item | None) -> bool:
        """خط الثلث; المداخيل الماية, typed for المالية."""
        if item.text == "مايه" and item.al:
            return True
        return item.text == "ثلث" and item.al and before is not None and before.text in _SCRIPTS

    def _two_again(self, i: int) -> bool:
        """عنصرين دركيين اثنين: the dual told again behind its adjective."""
        last, item = self.drafts[-1] if self.drafts else None, self.items[i]
        if last is None or last.value != 2 or last.last != i - 1 or item.al or item.wa or item.prep:
            return False
        again = item.text in {"اثنين", "اثنان", "اثنتين", "اثنتان"}
        return again and all((x or "").endswith(("ين", "ان")) for x in (last.noun, self.items[i - 1].text))

    def _slashed_score(self, i: int) -> bool:
        """بنتيجة 2/2: goals behind a word of the result, in a text about sport."""
        low, high = (int(x) for x in self.items[i].text.split("/"))
        told = any(x.text in _RESULTS for x in self.items[max(0, i - 3) : i])
        sets = min(low, high) >= 9 and 15 <= max(low, high) <= 40
        name, after = self.items[i - 1] if i else None, self._next_free(i + 1)
        played = (
            name is not None
            and name.kind == "word"
            and name.cls in "rR"
            and max(low, high) < FEWEST
            and high != _QUARTER
        )
        played &= after is None or after.cls in ".|,)kfm" or after.text in context.STOP or after.prep == "ل"
        last = self.drafts[-1] if self.drafts else None
        played |= last is not None and last.rule == "figure:score" and last.last == i - 1  # 7-6 (7/2)
        return self.sporty and (told or sets or played) and low < 100 and high < 100

    def _given(self, i: int, after: Item) -> bool:
        """الفا كونداي, الف شفق: a name, written without the hamza that the number has; ألف كتابه: he wrote."""
        if not self._surname(after):
            return False
        if after.text.endswith(("ه", "ها", "هم")) and self._written(after)[-1] != "ة" and not after.lex.noun:
            return self.items[i].text == "الف" and not (i and self.items[i - 1].cls[0] in "dnyw")
        if self.items[i].text == "الفا" and (after.text in _ALPHA or after.text.endswith("و")):
            return True
        named = self.items[i - 1].text.startswith("ال") or self.items[i - 1].cls == "r" if i else False
        plain = self.items[i].text == "الفا" and named
        return (
            plain
            and self._written(self.items[i]).startswith("ا")
            and not after.text.endswith(("ه", "ات", "ا"))
        )

    @staticmethod
    def _surname(after: Item) -> bool:
        """ألفين هيلرستين: "two thousand" with its ن counts no noun, so an unlisted word after it makes it a name."""
        plain = after.kind == "word" and after.cls == "r" and not (after.al or after.wa or after.prep)
        return plain and after.text not in context.STOP
