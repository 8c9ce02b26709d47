"""What was done to those whom a number counts: killed, detained, displaced …, from all that stands around it."""

from __future__ import annotations

from workbench.detect.figures import afterwards, apart, context, deeds, masdars, tallies, untouched
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.doers import doers, done_to
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.excused import CASUALTY, PEOPLE
from workbench.detect.figures.handed_on import handed_on, lost_limbs, still
from workbench.detect.figures.illness import HEALED
from workbench.detect.figures.later import became
from workbench.detect.figures.lexicon import Noun
from workbench.detect.figures.outranking import Outranking
from workbench.detect.figures.reached import DESTROYING
from workbench.detect.figures.theirs import mourned, mourners, of_theirs
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_OF_STATUS = frozenset(["detained", "displaced", "captured", "hostage", "kidnapped"])
"""Roles that a noun gives (أسير) but that what is done now outranks: تحرير 9 أسرى."""
_THEIRS = (
    "عناصر",
    "افراد",
    "اعضا",
    "ابنا",
    "اولاد",
    "ركاب",
    "طاقم",
    "زملا",
    "شركا",
    "مرافقي",
    "مساعدي",
    "معاوني",
    "مستشاري",
    "حراس",
    "لاعبي",
    "موظفي",
    "اصدقا",
    "اشقا",
    "اخوت",
    "رفاق",
    "اقرب",
    "اقارب",
    "نواب",
    "مقاتلي",
)
"""Beginnings of persons that a pronoun makes definite: القبض على عناصرها السبعة."""
_GANGS = ("خلي", "عصاب", "شبك", "تشكيل", "حمايه", "اجرامي", "جنائي", "وفاق", "طاقم", "فريق")
_TIMES = frozenset(["مره", "مرات", "المرات", "مرتين"])
_ARMED = tuple(
    [
        "تنظيم",
        "داعش",
        "قاعد",
        "حركه",
        "حزب",
        "طالبان",
        "شباب",
        "جيش",
        "قوات",
        "قوه",
        "امن",
        "ميليش",
        "مليش",
        "فصي",
        "كتائب",
        "كتيبه",
        "جماعه",
        "لواء",
        "شرطه",
        "حرس",
        "درك",
        "احتلال",
        "استخبار",
        "مخابر",
        "تحالف",
        "حشد",
        "بيشمرك",
        "حوثي",
        "جبهه",
        "دعم",
    ]
)
_LAWSUITS = frozenset(["قضيه", "قضايا", "قضيتين", "محضر", "محاضر", "محضرا", "محضرين"])
_BUILT = frozenset(["building", "vehicle", "aircraft", "ship", "household"])
_ALL_OF = frozenset(["هم", "وهم", "هما", "من"])
"""أربعة أشخاص هم أسرة واحدة: what those who were counted are."""


def _inhabitants(word: Item, draft: Draft) -> bool:
    """الفرق بين المواليد والوفيات … بلغ 88 ألف نسمة: thousands of inhabitants are no dead."""
    return word.text == "نسمه" and float(draft.value or draft.low or 0) >= _TOWN


_TOWN = 1000


def _counted_noun(found: Head) -> Noun | None:
    """The noun that is counted; of أصيب 15 من الجانبين none, since the sides are not they."""
    noun = found.word.lex.noun if found.word else None
    sides = (
        noun is not None and found.rule == "figure:partitive" and noun.unit not in PEOPLE and noun.count == 2
    )
    return None if sides else noun


class Roles(Outranking):
    """The role of a counted number, and what follows for its type."""

    items: list[Item]
    taken: bytearray
    drafts: list[Draft]
    tallied: bool
    roled: bool
    """Some word of the text can give a role."""

    def _roled(self, draft: Draft, found: Head) -> None:
        noun = _counted_noun(found)
        role = self._role(draft, found, noun) if self.roled and not self._happened_in(draft, noun) else None
        thing = found.noun is not None and (noun is None or noun.unit == "case")
        if role == "destroyed" and (self._owned_thing(draft) if noun is None else noun.unit in PEOPLE):
            role = None
        if role == "detained" and found.word is not None and found.word.text in _LAWSUITS:
            role = None
        role = self._spared(role, draft) if role else None
        if role == "wounded" and (noun is None or noun.unit in {"person", "case"}):
            sick = self._ill(draft) if noun is not None else draft.noun is None and self._epidemic
            role = "infected" if sick else role
        role = self._has_it(role, draft, noun)
        case = role is None and noun is not None and noun.unit == "case"
        told = (
            (self.sick and self._suspected(draft)) or self._told_again(draft) or self._active(draft)
            if case
            else False
        )
        if told and not self._excluded(draft):
            role = "infected"
        if self._lifeless(draft, role):
            role = "killed"
        if role and untouched.is_untouched(role, self.items, draft.first, draft.last):
            role = None
        if role == "fallen":
            role = None if thing else "killed"
        if role and (self._healed(draft) or (thing and noun is not None and self._heals(draft))):
            role = None
        freed = role == "released" and (noun is not None or (found.noun or "").endswith(("ه", "ات")))
        if (thing and (role == "missing" or freed)) or (role == "missing" and lost_limbs(self.items, draft)):
            role = None
        if role in CASUALTY and found.word is not None and _inhabitants(found.word, draft):
            role = None
        if role in CASUALTY:
            role = self._casualty(role, draft, found, noun)
        if (role == "detained" and self._suspended(draft)) or (
            role == "deported" and self._fired(draft, found)
        ):
            role = None
        draft.role = role
        elements = noun is not None and noun.fighter and self._elements(draft, found)
        if elements:
            role = draft.role = draft.unit = noun = None
        if role and self._at_none(draft, noun):
            role = draft.role = None
        if role in CASUALTY:
            draft.type, draft.rule = FigureType.CASUALTY, f"{draft.rule}+role"
        elif self._some_fighters(draft, noun) or (
            noun
            and not self._criminal(draft)
            and (
                noun.fighter
                or (noun.unit == "person" and context.is_force(self.items, draft.first, found.noun))
            )
        ):
            draft.type = FigureType.STRENGTH

    def _some_fighters(self, draft: Draft, own: Noun | None) -> bool:
        """القبض على اثنين من عناصر تنظيم داعش: fighters, some of whose they are; no gang."""
        near = self.items[draft.last : draft.last + 3] if own is None and draft.noun is None else []
        noun = near[1].lex.noun if len(near) > 1 and near[0].cls == "m" else None
        whose = near[2].text.removeprefix("ال") if len(near) > 2 else ""
        gang = whose.startswith(_GANGS)
        gang |= len(near) > 1 and near[1].text == "عناصر" and not whose.startswith(_ARMED)
        return noun is not None and noun.fighter and noun.unit == "fighter" and not gang

    def _heals(self, draft: Draft) -> bool:
        """4 حالات شفاء: the word behind says that they are well again."""
        behind = self._behind(draft)
        return behind is not None and behind.text in HEALED

    def _at_none(self, draft: Draft, noun: Noun | None) -> bool:
        """A factor of risk, attempts at something, how many a band has: nothing was done to them."""
        if self._at_risk(draft) or (draft.noun is not None and draft.noun.startswith("محاول")):
            return True
        return noun is not None and noun.fighter and self._consists(draft)

    def _happened_in(self, draft: Draft, noun: Noun | None) -> bool:
        """أصيب 1476 بجروح في 1342 حادث مرور: so many things in which it was done to them."""
        unlisted = noun is None and draft.noun is not None and draft.rule == "figure:noun"
        return unlisted and draft.first > 0 and self.items[draft.first - 1].cls == "f"

    def _role(self, draft: Draft, found: Head, noun: Noun | None) -> str | None:
        items, first, taken = self.items, draft.first, self.taken
        if self._either(draft):
            return "killed_or_wounded"
        if found.rule == "figure:one" and first > 0 and items[first - 1].text in _ALL_OF:
            return None
        if isinstance(draft.value, float) or self._at_large(draft) or self._mourner(draft):
            return None
        role = noun.role if noun else None
        if untouched.by_whom(items, first) or doers(items, first, draft.last):
            return afterwards.role_after(items, draft.last)
        own = noun is None or noun.unit in PEOPLE
        plain = self._by_those(draft) or (self._described(draft, found) if own else None)
        if plain:
            return plain
        if role in _OF_STATUS:
            held = self._held(draft, role)
            fled = held == "displaced" and role == "detained"
            return None if fled or (held == "detained" and untouched.pardoned(items, first)) else held
        if role in {"wounded", "missing"} and found.rule == "figure:partitive":
            role = deeds.role_before(items, first, taken, 2) or role
        behind = self._behind(draft)
        if noun is not None and noun.unit == "case" and behind is not None and not behind.al:
            role = behind.lex.role if behind.text != "غرق" else None
            if behind.text == "غرق":
                return None
        if role is None and (noun is None or noun.unit in PEOPLE):
            theirs = found.rule == "figure:definite" and (draft.noun or "").startswith(_THEIRS)
            unlisted = (
                noun is None and draft.noun is not None and found.rule != "figure:partitive" and not theirs
            )
            role = (
                self._done_to(draft, 3 if noun else 2)
                or (masdars.did(items, first) if self.owned else None)
                or self._numbered(first)
                or (
                    None
                    if unlisted
                    else deeds.role_beside(items, first, noun is not None and found.rule == "figure:counted")
                )
                or deeds.role_before(items, first, taken, 6 if noun or not draft.noun else 2)
                or self._inherited(draft)
                or handed_on(items, self.drafts[-1] if self.drafts else None, draft, taken)
                or (still(items, draft.last) if noun is not None else None)
                or (of_theirs(items, draft.last) if draft.last < len(items) else None)
                or (
                    None
                    if self._counted_before(first)
                    else apart.of_group(items, first) or apart.among(items, first)
                )
                or (tallies.role_of_tally(items, first, unlisted) if self.tallied else None)
                or (apart.of_victims(items, first, draft.last) if draft.noun is None else None)
                or (None if unlisted else self._far(draft, noun))
                or ("killed" if self.mourning and mourned(items, first) else None)
                or (became(items, draft.last) if self.followed and not unlisted else None)
            )
            if role == "displaced" and draft.noun in {"طلب", "طلبا", "ملف", "ملفا"}:
                role = None
            if role == "detained" and unlisted and not (draft.noun or "").endswith(("ين", "ون", "يا")):
                role = None
        elif role is None:
            role = self._of_thing(draft, noun)
        if role is None and noun is not None and noun.unit == "person" and behind is not None:
            described = (
                behind.lex.noun.role
                if behind.lex.noun is not None and not behind.al and not behind.wa
                else None
            )
            if described in {"wounded", "killed", "missing"} and found.last == draft.last:
                return described
        if role is None and found.rule == "figure:one":
            following = items[draft.last] if draft.last < len(items) else None
            active = following is not None and following.text.endswith("وا")
            role = following.lex.role if following is not None and not active else None
        return role

    def _by_those(self, draft: Draft) -> str | None:
        """قتل 3 مسلحين 12 شخصا, أسقطت 74 طائرة: whom those counted before did it to, and what was shot down."""
        by = self.drafts[-1] if self.drafts else None
        done = done_to(self.items, (by.first, by.last), draft.first) if by is not None else None
        return done or ("destroyed" if self.shooting and self._brought_down(draft) else None)

    def _mourner(self, draft: Draft) -> bool:
        """شيع آلاف الفلسطينيين جثمان الشهيد: who follows the dead."""
        return self.mourning and mourners(self.items, draft.first, draft.last)

    def _of_thing(self, draft: Draft, noun: Noun | None) -> str | None:
        """هدم 5 منازل, 2500 منزل تهدمت: what was done to things."""
        if draft.noun in _TIMES:
            return None
        governing = deeds.role_before(self.items, draft.first, self.taken) or self._inherited(draft)
        if governing in {"destroyed", "hostage"}:
            return governing
        if afterwards.role_after(self.items, draft.last) == "destroyed":
            return "destroyed"
        if noun is None or noun.unit not in _BUILT:
            return None
        counted = self.tallied and tallies.role_of_tally(self.items, draft.first) == "destroyed"
        return "destroyed" if counted or self._far(draft, noun, DESTROYING) else None
