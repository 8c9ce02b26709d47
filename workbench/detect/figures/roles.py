"""What was done to those whom a number counts: killed, detained, displaced …, from all that stands around it."""

from __future__ import annotations

from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.head import Head
from workbench.detect.figures.lexicon import Noun
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_PEOPLE = frozenset(["person", "fighter", "police", "family", "hostage", "case"])
_OF_STATUS = frozenset(["detained", "displaced", "captured", "hostage", "kidnapped"])
"""Roles that a noun gives (أسير) but that what is done now outranks: تحرير 9 أسرى."""
_CASUALTY = frozenset(["killed", "wounded", "killed_or_wounded", "missing"])
_ADJECTIVES = frozenset(
    ["جرحي", "مصابين", "مصابون", "قتلي", "مفقودين", "مفقودون", "نازحين", "موقوفين", "معتقلين"]
)
"""Participles that may only describe what a verb before the number was done to."""
_HEALED = frozenset(["تعاف", "تعافي", "شفاء", "للشفاء", "تعافت", "متعافيه", "تماثلت", "شفيت"])
"""980 حالة شفاء: the cases are no longer of what was counted before."""


class Roles:
    """The role of a counted number, and what follows for its type."""

    items: list[Item]
    taken: bytearray
    drafts: list[Draft]
    tallied: bool

    def _roled(self, draft: Draft, found: Head) -> None:
        noun = found.word.lex.noun if found.word else None
        role = self._role(draft, found, noun)
        thing = found.noun is not None and (noun is None or noun.unit == "case")
        if role == "fallen":
            role = None if thing else "killed"
        following = self.items[draft.last].text if draft.last < len(self.items) else ""
        if thing and noun is not None and following in _HEALED:
            role = None
        freed = role == "released" and (noun is not None or (found.noun or "").endswith(("ه", "ات")))
        if thing and (role == "missing" or freed):
            role = None
        draft.role = role
        if role in _CASUALTY:
            draft.type, draft.rule = FigureType.CASUALTY, f"{draft.rule}+role"
        elif noun and (
            noun.fighter or (noun.unit == "person" and context.is_force(self.items, draft.first, found.noun))
        ):
            draft.type = FigureType.STRENGTH

    def _role(self, draft: Draft, found: Head, noun: Noun | None) -> str | None:
        items, first, taken = self.items, draft.first, self.taken
        role = noun.role if noun else None
        if role in _OF_STATUS:
            after = context.role_after(items, draft.last)
            dead = first > 0 and items[first - 1].text in context.BODIES
            return (
                ("killed" if dead else None)
                or context.role_before(items, first, taken, 2)
                or (after if after == "killed" else role)
            )
        if role is None and (noun is None or noun.unit in _PEOPLE):
            unlisted = noun is None and draft.noun is not None and found.rule != "figure:partitive"
            role = (
                self._done_to(draft, 3 if noun else 2)
                or (None if unlisted else context.role_beside(items, first))
                or context.role_before(items, first, taken, 6 if noun or not draft.noun else 2)
                or self._inherited(draft)
                or (context.role_of_tally(items, first, unlisted) if self.tallied else None)
            )
        elif role is None:
            governing = context.role_before(items, first, taken) or self._inherited(draft)
            role = governing if governing in {"destroyed", "hostage"} else None
        if role is None and found.rule == "figure:one":
            following = items[draft.last] if draft.last < len(items) else None
            role = following.lex.role if following is not None else None
        return role

    def _done_to(self, draft: Draft, near: int) -> str | None:
        """Role by what follows (أصيبوا, بجروح); a verb right before outranks a mere adjective (قتلوا ستة جنود جرحى)."""
        after = context.role_after(self.items, draft.last)
        following = self.items[draft.last].text if after else ""
        if following in _ADJECTIVES:
            return context.role_before(self.items, draft.first, self.taken, near) or after
        return after

    def _inherited(self, draft: Draft) -> str | None:
        """مقتل 5 مدنيين و3 جنود: what و joins to a figure with a role shares it."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.role or last.noun is None:
            return None
        if draft.noun is None and not (draft.last < len(self.items) and self.items[draft.last].cls == "m"):
            return None
        noun = self.items[last.noun_at].lex.noun if last.noun_at is not None else None
        if (
            noun is not None
            and noun.role == last.role
            and last.subset is None
            and noun.role not in {"killed", "wounded"}
        ):
            return None
        between = self.items[last.last : draft.first]
        plain = (
            len(between) <= 6
            and any(i.cls == "k" for i in between[-2:])
            and all(i.cls in "krAuRfm," for i in between)
            and (len(between) <= 4 or between[0].cls in "fm")
        )
        return last.role if plain and not any(i.lex.role for i in between) else None
