"""What a list joins to a figure with a role shares it: مقتل 5 مدنيين و3 جنود, 8 أسرى من الخليل، 5 من جنين."""

from __future__ import annotations

import itertools

from workbench.detect.figures import context, parted
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.illness import Illness
from workbench.detect.figures.tokens import Item

_BESIDES = frozenset(
    [
        ("بالاضافه", "الي"),
        ("اضافه", "الي"),
        ("فضلا", "عن"),
        ("الي", "جانب"),
        ("علاوه", "علي"),
        ("زياده", "علي"),
    ]
)
_BESIDES_FAR = 16
_NEAR = 10
_HOUSE_FAR = 5
_PARTS = 8
_BODIES = frozenset(["هيئه", "جبهه", "حركه", "هياه"])
"""هيئة تحرير الشام: a name, no deed."""
_COUNTS = frozenset(["العدد", "الحصيله", "عدد"])
_WHOLE = frozenset(["الاجمالي", "اجمالي", "الكلي"])
_GROWN = frozenset(["بلغ", "ارتفع", "ارتفاع", "وصل", "تجاوز", "ليبلغ", "ليصل", "ليرتفع"])


class Inherited(Illness):
    """The role that a figure takes from the one before it."""

    items: list[Item]
    drafts: list[Draft]

    def _inherited(self, draft: Draft) -> str | None:
        """مقتل 5 مدنيين و3 جنود, 8 أسرى من الخليل، 5 من جنين: what a list joins to a figure with a role shares it."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.role is None and last.subset is not None and self._besides(draft, last):
            return next(
                (d.role for d in reversed(self.drafts[-_PARTS:]) if (d.start, d.end) == last.subset), None
            )
        held = next((d for d in reversed(self.drafts[-3:]) if d.role is not None), None)
        if held is not None and self._compared(draft, held):
            return held.role
        if last is None or not last.role:
            return self._by_nationality(draft)
        if self._besides(draft, last) or self._their_number(draft, last):
            return last.role
        bare = draft.noun is None
        near = last.last <= draft.first <= last.last + _NEAR
        if near and (role := self._by_nationality(draft)):
            return role
        if near and last.role == "infected" and parted.alike(self.items, draft, last):
            return last.role
        if (
            near
            and last.role in {"infected", "killed", "wounded"}
            and parted.listed_place(self.items, draft, last)
        ):
            return last.role
        if near and bare and self._of_house(draft, last):
            return last.role
        if bare and parted.elsewhere(self.items, self.taken, last, draft):
            return last.role
        if (bare and not self._of(draft)) or (last.noun is None and not self._of(last)):
            return None
        noun = self.items[last.noun_at].lex.noun if last.noun_at is not None else None
        own = noun is not None and noun.role == last.role and noun.role not in {"killed", "wounded"}
        if own and last.subset is None and not bare:
            return None
        between = self.items[last.last : draft.first]
        joined = any(i.cls == "k" for i in between[-2:]) or (
            bare and bool(between) and between[-1].cls == "," and self._of(last)
        )
        same = draft.unit == last.unit == "person" and self._same_noun(draft, last)
        parts = same or not context.PARTITIVE.isdisjoint(i.text for i in between[:4])
        plain = (
            joined
            and len(between) <= (9 if parts else 6)
            and all(i.cls in "krAuRfm," for i in between)
            and (parts or len(between) <= 4 or between[0].cls in "fm" or any(i.cls == "m" for i in between))
        )
        deeds = any(
            x.lex.role and y.text not in _BODIES
            for y, x in itertools.pairwise([self.items[last.last - 1], *between])
        )
        return last.role if plain and not deeds else None

    def _by_nationality(self, draft: Draft) -> str | None:
        """القبض على 50 متهما، منهم 23 مخالفا؛ 10 من الجنسية الإثيوبية: the role of the whole, over its parts."""
        if not self.drafts or not parted.of_nationality(self.items, draft):
            return None
        between = self.items[self.drafts[-1].last : draft.first]
        if len(between) > _NEAR or any(x.cls == "|" for x in between):
            return None
        return next((d.role for d in reversed(self.drafts[-_PARTS:]) if d.role), None)

    def _of_house(self, draft: Draft, last: Draft) -> bool:
        """قتل من أسرة حمدان أربعة، ومن أسرة صالح ثلاثة: as many of another house, village or unit."""
        between = self.items[last.last : draft.first]
        at = next((k for k, x in enumerate(between[:-1]) if x.cls == "m" or x.text == "ومن"), None)
        if at is None or any(x.cls in ".|" or x.lex.role for x in between) or draft.first < 1:
            return False
        house = between[at + 1].text
        before = self.items[max(0, last.first - _HOUSE_FAR) : last.first]
        same = any(x.cls == "m" and y.text == house for x, y in itertools.pairwise(before))
        return same and at + 1 < len(between) - 1 and not any(is_verb(x.text) for x in between[at + 2 :])

    def _same_noun(self, draft: Draft, last: Draft) -> bool:
        """تحرر 250 أسيرا من أصحاب المؤبدات، و1718 أسيرا من غزة: the same are told of again, each with from where."""
        return (
            draft.noun_at is not None
            and last.noun_at is not None
            and (self.items[draft.noun_at].text == self.items[last.noun_at].text)
        )

    def _of(self, draft: Draft) -> bool:
        """من stands behind it: so many of, or from, something."""
        return draft.last < len(self.items) and self.items[draft.last].cls == "m"

    def _besides(self, draft: Draft, last: Draft) -> bool:
        """مقتل تسعة جنود بالإضافة إلى ستة مدنيين: as many more, of others."""
        between = [x for x in self.items[last.last : draft.first] if x.cls not in "Au"]
        if not 2 <= len(between) <= _BESIDES_FAR or any(x.cls in ".|" or x.lex.role for x in between):
            return False
        pair = (between[-2].text.removeprefix("و"), between[-1].text)
        if between[-1].text == "ل" and pair[0] in {"بالاضافه", "اضافه"}:
            pair = (pair[0], "الي")  # بالإضافة لـ 153
        return pair in _BESIDES and not any(is_verb(x.text) for x in between)

    def _their_number(self, draft: Draft, last: Draft) -> bool:
        """قتل 9 … أعلن عن ارتفاع عددهم إلى 11: those who were counted, counted again."""
        if draft.noun is not None:
            return False
        near = [x.text for x in self.items[max(last.last, draft.first - 4) : draft.first]]
        if not near or ("عددهم" not in near and (_COUNTS.isdisjoint(near) or _WHOLE.isdisjoint(near))):
            return False
        again = near[-1] == "الي" or ("عددهم" in near and not _GROWN.isdisjoint(near))
        return again and not any(x.cls == "|" for x in self.items[last.last : draft.first])

    def _compared(self, draft: Draft, last: Draft) -> bool:
        """قتل 120 شخصا مقارنة بـ98 في العام الماضي, اعتقل 30 شخصا مقابل 12 شخصا: as many of the same, at another time."""
        if draft.noun is not None and not self._same_noun(draft, last):
            return False
        between = [x for x in self.items[last.last : draft.first] if x.cls not in "Au("]
        told = [x for x in between[:-2] if x.lex.role != last.role]
        if not 1 <= len(between) <= _BESIDES_FAR or any(x.cls in ".|" or x.lex.role for x in told):
            return False
        tail = [x.text.removeprefix("و") for x in between[-2:]]
        compared = tail[-1] == "مقابل" or (
            tail[0] in {"مقارنه", "بالمقارنه", "قياسا"} and tail[-1] in {"ب", "مع"}
        )
        compared |= tail[-1] in {"مقارنه", "بالمقارنه"} and self.items[draft.first].prep == "ب"
        return compared and not any(is_verb(x.text) for x in told)
