"""What figures are to one another: parts and wholes."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workbench.detect.figures import context, parted
from workbench.detect.figures.apart import joint
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.sums import Sums
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_THEY = frozenset(["وهم", "هم", "وهن"])
"""وهم: the parts of a count are listed."""
_OF_PEOPLE = frozenset(p + w for w in ("بينهم", "منهم", "ضمنهم", "بينهن", "منهن") for p in ("", "و", "ف"))
"""Pronouns of persons: أصيب 23 شخصا في ثلاثة حوادث، من بينهم ستة أطفال are parts of the 23."""
_PEOPLE = frozenset(["person", "fighter", "police"])
_OUT_OF = frozenset(["اصل", "مجموع", "اجمالي"])
_PARTS = context.PARTITIVE | _OUT_OF | _THEY | {"ذلك"}
_PLACE_FAR = 7
_ASIDE = 9
_LEAD_FAR = 14


def _thing(draft: Draft) -> bool:
    """What is counted is no person, by its unit or by the form of its noun."""
    if draft.unit is not None or draft.noun is None:
        return draft.unit is not None and draft.unit not in _PEOPLE
    return not draft.noun.endswith(("ين", "ون", "ا", "اً"))


def _thing_of_one(back: Sequence[Item]) -> bool:
    """بينهم شخص محل 23 منشورا: between the pronoun and the number stands whose they are."""
    at = max((k for k, x in enumerate(back) if x.text in context.PARTITIVE), default=len(back))
    return any(x.cls in "rR" for x in back[at + 1 :])


class Wholes(Sums):
    """What figures are to one another: parts and wholes."""

    def _joint_subjects(self) -> None:
        """خمسة من رجال الشرطة و50 من المغرب أصيبوا: the first shares what the verb behind the second says."""
        for one, after in itertools.pairwise(self.drafts):
            free = one.role is None or (one.role == "detained" and after.role == "killed")
            if free and after.role is not None and one.type in COUNTED and after.type in COUNTED:
                people = one.unit in _PEOPLE or one.noun is None or one.rule == "figure:partitive"
                if people and joint(self.items, one.last, after.first, after.last):
                    one.role = after.role
                    one.type = after.type if after.type is FigureType.CASUALTY else one.type

    def _subsets(self) -> None:
        """Figures after بينهم or before منهم are parts of the last count of their sentence."""
        if "(" not in self.classes and _PARTS.isdisjoint(self.words):
            return
        whole: Draft | None = None
        people: Draft | None = None
        previous: Draft | None = None
        position = 0
        for draft in self.drafts:
            if any(
                self.items[k].cls in ".|" and self.items[k].text != ":" for k in range(position, draft.first)
            ):
                whole = people = None
            begin, position = position, draft.last
            if draft.type not in COUNTED and draft.type is not FigureType.FRACTION:
                continue
            if previous is not None and self._in_another_place(previous, draft):
                self._share(previous, draft)
            back = self.items[max(begin, draft.first - 3) : draft.first]
            comma = max((k for k, x in enumerate(back) if x.cls == ","), default=-1)
            led = comma + 1 < len(back) and comma > 0 and back[comma + 1].cls in "kr" and back[-1].cls == "r"
            named = [x.text for x in (back[comma + 1 :] if led else back)]
            part = any(x in context.PARTITIVE for x in named) or self._of_them(draft.last)
            if part and draft.unit is None and draft.noun is not None and _thing_of_one(back):
                part = False
            part |= (":" in named and not _THEY.isdisjoint(named)) or ("ذلك" in named and "في" in named)
            inner = previous if previous is not None and previous.subset is not None else None
            if inner is not None and self._bracketed(inner, draft):
                whole = inner
            inside = whole is not None and self._bracketed(whole, draft)
            joined = (
                previous is not None
                and previous.subset is not None
                and draft.first - self._noun_end(previous)
                <= (5 if self.items[previous.last].text == "برتبه" else 2)
                and any(x.cls == "k" for x in self.items[previous.last : draft.first])
            ) or self._next_part(previous, draft)
            if draft.rule == "figure:one" and draft.unit == "family":
                continue  # ثلاث نساء من أسرة واحدة، وأربعة أطفال
            previous = draft
            if self._out_of(draft):
                continue
            if (
                whole is not None
                and people is not None
                and not _OF_PEOPLE.isdisjoint(named)
                and _thing(whole)
            ):
                whole = people
            if (part or inside or joined) and whole is not None and whole is not draft:
                draft.subset = (whole.start, whole.end)
                self._share(whole, draft)
            elif draft.type in COUNTED:
                whole = draft
                people = draft if draft.unit in _PEOPLE else people

    def _next_part(self, one: Draft | None, after: Draft) -> bool:
        """بينهم 32 قاصرا غير مصحوبين بذويهم، و9 أطفال: the list of the parts goes on behind what describes one of them."""
        if one is None or one.subset is None or after.unit not in _PEOPLE or one.unit not in _PEOPLE:
            return False
        between = self.items[self._noun_end(one) : after.first]
        joined = len(between) > 2 and between[-1].cls == "k" and between[-2].cls == ","
        plain = all(
            (x.cls in "rRmfp" and not x.lex.role and not is_verb(x.text)) or x.text == "واحده"
            for x in between[:-2]
        )
        return joined and plain and len(between) <= _ASIDE

    def _parallels(self) -> None:
        """6 على يد النظام و1 على يد المعارضة, قتل 3 أشخاص وهم طفلتان وامرأة: what a like part or the same people share."""
        for one, after in itertools.pairwise(self.drafts):
            if one.role is None or after.role is not None or after.type is not FigureType.COUNT:
                continue
            alike = parted.parallel(self.items, one, after)
            alike = alike or parted.elsewhere(self.items, self.taken, one, after)
            if not (one.type in COUNTED and alike):
                continue
            after.role, after.subset = one.role, one.subset or after.subset
            if one.type is FigureType.CASUALTY:
                after.type, after.rule = one.type, f"{after.rule}+role"
        self._heralded()

    def _heralded(self) -> None:
        """بينهم فتاتان.. الجيش يعتقل 18 فلسطينيا: a headline may tell a part before its whole."""
        if context.PARTITIVE.isdisjoint(self.words):
            return
        for part, whole in itertools.pairwise(self.drafts):
            if part.role is not None or whole.role is None or part.subset is not None:
                continue
            if part.unit in _PEOPLE and whole.type in COUNTED and self._leads(part, whole):
                part.subset = (whole.start, whole.end)
                self._share(whole, part)

    def _leads(self, part: Draft, whole: Draft) -> bool:
        """Nothing but بينهم or منهم opens the line, and so many stand behind its dots."""
        at = part.first - 1
        if at < 0 or self.items[at].text not in context.PARTITIVE:
            return False
        at -= at > 0 and self.items[at - 1].cls == "m"
        opens = at == 0 or self.items[at - 1].cls in ".|u"
        between = self.items[part.last : whole.first]
        parted_off = any(x.cls == "." for x in between) and not any(x.cls == "|" for x in between)
        fewer = (part.value or 0) < (whole.value or whole.low or 0)
        return opens and parted_off and fewer and len(between) <= _LEAD_FAR

    def _in_another_place(self, one: Draft, after: Draft) -> bool:
        """تسعة مدنيين بينهم ثلاثة أطفال في بليون وأربعة مدنيين في البارة: the dead of the next place."""
        between = self.items[one.last : after.first]
        if not 3 <= len(between) <= _PLACE_FAR or between[0].cls != "f" or between[-1].cls != "k":
            return False
        if one.type is not FigureType.CASUALTY or (one.unit != after.unit and after.noun is not None):
            return False
        if any(x.cls not in "rRu" or x.lex.role or is_verb(x.text) for x in between[1:-1]):
            return False
        behind = self.items[after.last] if after.last < len(self.items) else None
        return behind is None or behind.cls in ".|,f" or behind.text in context.PARTITIVE

    def _noun_end(self, draft: Draft) -> int:
        """(388) طفلا: the place behind the noun that a bracket parts from its number."""
        bracket = draft.last < len(self.items) and self.items[draft.last].cls == ")"
        return draft.last + 2 if bracket and draft.noun_at == draft.last + 1 else draft.last

    def _of_them(self, at: int) -> bool:
        """17 منهم; but 20 جريحا بينهم 3, 20 جريحا منهم 3 are wholes of what follows."""
        at += at + 1 < len(self.items) and self.items[at].text == "فقط"
        if at >= len(self.items) or self.items[at].text not in context.PARTITIVE:
            return False
        if not self.items[at].text.startswith("من"):
            return False
        k = at + 1
        while k < len(self.items) and self.items[k].cls == "A":
            k += 1
        numbered = k < len(self.items) and self.items[k].cls[0] in "dnywv"
        aged = k + 1 < len(self.items) and self.items[k + 1].cls in "jhalU"
        return not numbered or aged

    def _bracketed(self, whole: Draft, draft: Draft) -> bool:
        """41 شخصا (6 نساء و5 رجال): the brackets behind a count hold its parts."""
        opens = draft.first - 1 > whole.last and self.items[whole.last].cls in "rR"
        return (
            draft.first == whole.last + 1 + opens
            and self.items[whole.last + opens].cls == "("
            and (self.items[min(draft.last, len(self.items) - 1)].cls == "m" or draft.unit == "person")
        )

    def _out_of(self, part: Draft) -> bool:
        """76 من أصل 90 طائرة: the first is a part of the second, which stands after it."""
        after = [x.text for x in self.items[part.last : part.last + 2]]
        if after not in (["من", "اصل"], ["من", "مجموع"], ["من", "اجمالي"]):
            return False
        whole = next((d for d in self.drafts if d.first == part.last + 2 and d.type in COUNTED), None)
        if whole is None:
            return False
        part.subset = (whole.start, whole.end)
        part.unit = part.unit or whole.unit
        return True

    def _breakdowns(self) -> None:
        """19 شهيدا، 12 من الأمنيين و7 مدنيين: counts after a comma that add up to the one before are its parts."""
        for k, whole in enumerate(self.drafts):
            if whole.role is None or whole.type not in COUNTED or not isinstance(whole.value, int):
                continue
            if whole.last >= len(self.items):
                continue
            left, parts = whole.value, self.drafts[k + 1 : k + 6]
            next_to = bool(parts) and parts[0].first == whole.last
            if self.items[whole.last].cls not in ",(" and not next_to:
                continue
            for n, part in enumerate(parts, 1):
                between = self.items[whole.last : part.first]
                if (
                    part.type not in COUNTED
                    or part.role not in {None, whole.role}
                    or any(x.cls in ".|" for x in between)
                ):
                    break
                left -= part.value if isinstance(part.value, int) else left + 1
                if left <= 0:
                    if left == 0 and n > 1:
                        for one in parts[:n]:
                            one.subset = (whole.start, whole.end)
                            self._share(whole, one)
                    break

    def _dead_case(self, whole: Draft, part: Draft) -> bool:
        """7 وفيات، منها 4 حالات في حوادث المرور: cases of death, nothing else being said of them."""
        behind = self._behind(part)
        plain = behind is None or behind.cls in ".|,f)" or behind.text in {"بسبب", "جراء", "نتيجه", "اثر"}
        dead = whole.role == "killed" and (whole.noun or "").startswith(("وفي", "وفا"))
        return dead and plain and part.unit == "case"

    def _share(self, whole: Draft, part: Draft) -> None:
        """مقتل عشرة بينهم ثلاثة أطفال: what holds for all holds for the part, unless it says otherwise."""
        if (
            whole.role is None
            or part.role is not None
            or (part.unit not in {None, "person", "fighter", "police"} and not self._dead_case(whole, part))
            or self._healed(part)
        ):
            return
        if part.type in COUNTED:
            part.role = whole.role
            if whole.type is FigureType.CASUALTY:
                part.type = FigureType.CASUALTY
