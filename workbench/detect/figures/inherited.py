"""What a list joins to a figure with a role shares it: مقتل 5 مدنيين و3 جنود, 8 أسرى من الخليل، 5 من جنين."""

from __future__ import annotations

from workbench.detect.figures import context
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
_BESIDES_FAR = 9
_GROWN = frozenset(["بلغ", "ارتفع", "ارتفاع", "وصل", "تجاوز", "ليبلغ", "ليصل", "ليرتفع"])


class Inherited(Illness):
    """The role that a figure takes from the one before it."""

    items: list[Item]
    drafts: list[Draft]

    def _inherited(self, draft: Draft) -> str | None:
        """مقتل 5 مدنيين و3 جنود, 8 أسرى من الخليل، 5 من جنين: what a list joins to a figure with a role shares it."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.role:
            return None
        if self._besides(draft, last) or self._their_number(draft, last):
            return last.role
        bare = draft.noun is None
        if bare and self._elsewhere(draft, last):
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
            and (parts or len(between) <= 4 or between[0].cls in "fm")
        )
        return last.role if plain and not any(i.lex.role for i in between) else None

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
        return pair in _BESIDES and not any(is_verb(x.text) for x in between)

    def _their_number(self, draft: Draft, last: Draft) -> bool:
        """قتل 9 … أعلن عن ارتفاع عددهم إلى 11: those who were counted, counted again."""
        if draft.noun is not None:
            return False
        near = [x.text for x in self.items[max(last.last, draft.first - 4) : draft.first]]
        again = "عددهم" in near and (near[-1] == "الي" or not _GROWN.isdisjoint(near))
        return again and not any(x.cls == "|" for x in self.items[last.last : draft.first])

    def _elsewhere(self, draft: Draft, last: Draft) -> bool:
        """قتل 26 شخصا في شيترال، وثلاثة في البنجاب: as many more in another place."""
        if not 0 < draft.last < len(self.items) - 1:
            return False
        between = [x.text for x in self.items[last.last : draft.first]]
        place = draft.last + 1
        spatial = self.items[draft.last].text == "في" and not self.taken[place]
        noun = self.items[place].lex.noun
        named = self.items[place].cls in "rR" and (noun is None or noun.unit in {"place", "country"})
        return spatial and named and 3 <= len(between) <= 6 and between[0] == "في" and between[-1] == "و"
