"""Nouns in the dual, which are their own number: سيارتين, مهاجمين قتلا, متر ونصف."""

from __future__ import annotations

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures import context, hedges
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.dual_forms import BOTH, DUAL_ENDINGS, DualForms
from workbench.detect.figures.guess import clitics, is_verb, leaves_half
from workbench.detect.figures.head import dual
from workbench.detect.figures.mixed import and_lesser
from workbench.detect.figures.named import KIN, is_said_of
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_TOWNS = frozenset(["مدينه", "معتمديه", "منطقه", "جهه", "بلديه", "الي", "من", "طريق", "مفترق"])
"""مقرين is a town too, للصين is China."""
_SHOUTED = frozenset(["عند", "ضد", "امام", "لا", "نعم", "الله", "يا", "في"])
"""هاتفين ضد الحكومة: shouting."""
_A_FEW = 10
_OTHERS = frozenset(["اخران", "اخريان"])
_STILL = frozenset(["يزال", "تزال", "زال", "مازال", "كان", "فيما", "بينما"])


class Duals(DualForms):
    """Nouns in the dual, which are their own number: سيارتين, مهاجمين قتلا, متر ونصف."""

    def _dual(self, i: int) -> Draft | None:
        """A noun in the dual, indefinite: قتيلين. A definite one (البلدين) points back and counts nothing."""
        if not self._stands_as_dual(i):
            return None
        more = self._or_more(i)
        if more is not None:
            return more
        item = self.items[i]
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
        self._two_and_half(draft, i)
        and_lesser(self.items, self.taken, draft)
        self._typed(draft, i, found)
        self._sign(draft, i)
        self._one_or(draft, i)
        return draft

    def _stands_as_dual(self, i: int) -> bool:
        """A listed noun in the dual that is no adjective, no participle and no part of another number."""
        item = self.items[i]
        noun, unit = item.lex.noun, item.lex.unit
        count = noun.count if noun else unit.count if unit else 1
        if count != 2 or (item.al and not self._measured(i)) or self._no_pair(i):
            return False
        before = self.items[i - 1] if i else None
        if before is not None and before.cls[0] in "dnywvK2":
            return False
        if before is not None and before.cls == ")" and i > 1 and self.items[i - 2].digits:
            return False
        if item.text.endswith(("ي", "تا")) and not self._construct(i):
            return False
        tallied = before is not None and i > 1 and self.items[i - 2].text in {"عدد", "العدد", "وعدد"}
        if (
            before is not None
            and not tallied
            and before.text.endswith(("ين", "ان"))
            and before.text not in {"سكان", "السكان"}
            and not item.wa
            and not item.prep
            and (before.al or before.text.startswith("ال") or before.lex.noun)
        ):
            return False
        if (
            before is not None
            and noun is not None
            and noun.unit == ""
            and (before.al or before.text.startswith("ال"))
            and item.text.endswith(("تين", "تان"))
            and before.text.endswith(("ين", "ان"))
            and before.text not in {"سكان", "السكان"}
        ):
            return False
        return noun is None or bool(noun.unit) or not self._participle(i)

    def _two_and_half(self, draft: Draft, i: int) -> None:
        """طنين ونصف, طنين ونصف طن, شخصين (2): a half that is added, or the digit that says the dual again."""
        half = self.items[draft.last : draft.last + 3]
        closes = len(half) < 3 or leaves_half(half[2])
        if (
            len(half) > 1
            and half[0].cls == "k"
            and half[1].text == "نصف"
            and half[1].kind == "weak"
            and closes
        ):
            draft.value, draft.last, draft.end = 2.5, draft.last + 2, half[1].end
        elif len(half) > 2 and half[1].text == "نصف" and half[0].cls == "k" and self._again(i, half[2]):
            draft.value, draft.last, draft.end = 2.5, draft.last + 3, half[2].end
        elif [x.cls for x in half] == ["(", "d", ")"] and half[1].value == 2:
            draft.last, draft.end = draft.last + 3, half[2].end

    def _one_or(self, draft: Draft, i: int) -> None:
        """مرة أو مرتين, شخص أو شخصان: its own singular before أو makes it from one to two."""
        if i < 2 or draft.value != 2 or self.items[i - 1].text != "او" or self.taken[i - 2]:
            return
        one, two = self.items[i - 2], self.items[i].text[clitics(self.items[i]) :]
        single = one.text[clitics(one) :]
        stem = two[:-3] + "ه" if two[-3:-2] == "ت" else two[:-2]
        if one.al or single not in {stem, stem + "ا"} or (self.drafts and self.drafts[-1].last > i - 2):
            return
        draft.first, draft.start = i - 2, one.start + clitics(one)
        draft.num = (draft.start, draft.end)
        draft.value, draft.low, draft.high, draft.qualifier = None, 1, 2, Qualifier.RANGE

    def _no_pair(self, i: int) -> bool:
        """A name, a saying, a town, or an adjective of two or many (ضباط روسيين) in the form of a dual."""
        item, before = self.items[i], self.items[i - 1] if i else None
        if is_said_of(self.items, i) or (
            before is not None and (before.text.removeprefix("و") in KIN or self._are(i))
        ):
            return True
        if item.text == "مقرين" and (item.prep or (before is not None and before.text in _TOWNS)):
            return True
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        if (
            item.text == "هاتفين"
            and after is not None
            and (after.cls == "u" or after.text.startswith("ب") or after.prep or after.text in _SHOUTED)
        ):
            return True
        if self._foreign_name(i) or (after is not None and after.text in _BITTER):
            return True
        if (item.text == "لصين" and item.prep) or item.text == "لغمان" or self._of_a_person(i):
            return True
        if item.text in {"اخوتي", "اخواتي"} or (item.text in _OTHERS and not self._two_others(i)):
            return True
        if item.text == "كابلان" and not (after is not None and after.text[3:].endswith("ان")):
            return True
        if item.text == "عيدين" and item.prep == "ب" and after is not None and after.text in {"عن", "كل"}:
            return True
        if item.lex.noun is not None and not item.lex.noun.unit and self._describes_two(i):
            return True
        if item.text.endswith("يان") and self._said_of_two(i):
            return True
        if not item.text.endswith("يين") or before is None or item.wa or item.prep or before.kind != "word":
            return False
        person = item.lex.noun is not None and item.lex.noun.unit == "person"
        many = before.lex.noun is not None or plural(before.text.removeprefix("ال"))
        return person and many and not before.lex.role

    def _foreign_name(self, i: int) -> bool:
        """طيران آسمان, شركة سوان للإنتاج, آسمان: a name behind the firm or town that it names, or spelled with آ where the noun has ا."""
        item, before = self.items[i], self.items[i - 1] if i else None
        if self._written(item)[:1] == "آ" and not item.text.startswith(_LONG):
            return True
        if before is None or before.kind != "word" or before.al or item.prep or item.wa:
            return False
        person = item.lex.noun is not None and item.lex.noun.unit == "person"
        word = (
            before.text[1:] if before.text[:1] in "بلو" and before.text[1:] in _NAMED_FIRMS else before.text
        )
        return word in _NAMED_FIRMS and not person and item.lex.unit is None

    def _two_others(self, i: int) -> bool:
        """وأصيب آخران: two more of those just counted; in كتابان مهمان آخران it is their adjective."""
        before = self.items[i - 1] if i else None
        if before is None or before.al or before.text.endswith((*DUAL_ENDINGS, "هما")):
            return False
        joined = before.cls == "k" or self.items[i].wa or before.cls == ","
        done = bool(before.lex.role) or is_verb(before.text) or before.text in _STILL
        return bool(self.drafts) and (joined or done)

    def _or_more(self, i: int) -> Draft | None:
        """شخصان أو ثلاثة, بين نقطتين وثلاث نقاط, عبوتين إلى أربع: from two to a few of them."""
        items, item = self.items, self.items[i]
        if i + 2 >= len(items) or any(self.taken[i : i + 3]):
            return None
        sep, more = items[i + 1], items[i + 2]
        between = i > 0 and items[i - 1].cls == "b"
        if not (sep.text == "او" or sep.cls == "i" or (sep.cls == "k" and between)):
            return None
        few = isinstance(more.value, int | float) and 2 < more.value <= _A_FEW
        if more.cls[0] not in "dw" or more.al or not few:
            return None
        found = self._head(i + 2, i + 3)
        mine, theirs = item.lex.unit or item.lex.noun, found.unit
        name = getattr(mine, "name", None) or getattr(mine, "unit", None)
        told = found.noun is not None or found.type is not None
        if (
            told
            and not (theirs and name and theirs.endswith(name))
            and (found.noun or "")[:2] != item.text[:2]
        ):
            return None
        if not told and sep.cls != "i" and not self._ends(i + 3):
            return None
        last = found.last if told else i + 3
        span = (item.start, items[last - 1].end)
        kind = found.type or (FigureType.MEASURE if item.lex.unit is not None else FigureType.COUNT)
        draft = Draft(i, last, *span, span, kind, "figure:dual+range", low=2, high=more.value)
        draft.qualifier, draft.unit, draft.noun, draft.noun_at = (
            Qualifier.RANGE,
            theirs or name or None,
            item.text,
            i,
        )
        if kind is FigureType.COUNT:
            self._count(draft, i, Head(last, word=item, noun=item.text))
        return draft

    def _ends(self, i: int) -> bool:
        """Nothing stands here that a number before it could count."""
        after = self._next_free(i)
        return (
            after is None
            or after.cls in ".|,)fm"
            or bool(after.prep)
            or after.text in context.STOP
            or is_verb(after.text)
        )

    def _again(self, i: int, word: Item) -> bool:
        """طنين ونصف طن: the unit is told twice."""
        unit = self.items[i].lex.unit
        if self.items[i].text in {"مرتين", "مرتان"}:
            return word.text == "مره" and word.al  # مرتين ونصف المرة
        return unit is not None and word.lex.unit is not None and word.lex.unit.name == unit.name

    def _measured(self, i: int) -> bool:
        """مساحة تناهز الهكتارين: a definite dual of a unit that a qualifier governs."""
        item = self.items[i]
        governed = hedges.qualifier_before(self.items, i)[0] is not None
        return item.lex.unit is not None and item.lex.noun is None and governed

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


_LONG = tuple(
    folded(w)
    for w in (
        "آخر",
        "آية",
        "آيت",
        "آلة",
        "آلت",
        "آلي",
        "آفة",
        "آفت",
        "آنس",
        "آثار",
        "آلاف",
        "آدم",
        "آسيو",
        "آمر",
    )
)
"""Nouns whose own first letter is آ: آخران, آيتان, آلتان."""
_BITTER = frozenset(["احلاهما", "اخفهما"])
"""أمرين أحلاهما مر: the sweeter of two ills."""
_NAMED_FIRMS = word_set(
    "شركة طيران مطار وكالة صحيفة فندق منتجع بنك مصرف مدينة بلدة قناة ماركة علامة نادي جامعة مستشفى خطوط ناقلة"
)
"""Singular heads whose genitive is a name: شركة كيوتان, طيران آسمان."""
