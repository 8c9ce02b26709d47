"""Roles from farther off: verbs over dates and places, what follows, the number of those just told of, dead and wounded together."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.figures import afterwards, deeds, untouched
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.excused import Excused
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.intended import intended
from workbench.detect.figures.lexicon import Noun
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import Qualifier

_ADJECTIVES = frozenset(
    [
        "جرحي",
        "مصابين",
        "مصابون",
        "قتلي",
        "مفقودين",
        "مفقودون",
        "نازحين",
        "موقوفين",
        "معتقلين",
        "محتجزين",
        "محتجزون",
        "محتفظ",
    ]
)
"""Participles that may only describe what a verb before the number was done to."""
OUTRANKS = frozenset(["released", "rescued", "killed", "returned", "evacuated", "deported"])
_VERBS_OF_FORCE = word_set(
    "اعتقلت اعتقل اعتقال اعتقلوا باعتقال اوقفت اوقف توقيف ايقاف احتجزت احتجاز اجلت اجلاء انقذت انقاذ خطفت اختطفت اختطاف قتلت قتل مقتل اصابت اصابه استشهاد "
    "استشهد افرجت الافراج ترحيل رحلت نزوح تهجير نجا نجت نجاة نجوا ضبطت أصيب أصيبت جرح جرحت توفي توفيت هلك وفاة مصرع اختطف خطف احتجز أعدمت إعدام "
    "اغتالت طردت شردت رحل أجلى أنقذ أفرج"
)
DESTROYING = word_set("دمر دمرت دمروا تدمير هدم هدمت نسف نسفت أحرق أحرقت إحراق")
_RELATIVES = frozenset(["الذي", "الذين", "اللذين", "اللواتي"])
_NAMES = frozenset(["محمد", "احمد", "مريم", "هشام", "رضا"])
_HOLDING = frozenset(["تضم", "يضم", "تقل", "يقل", "ضمت", "تحمل", "يحمل"])
"""اعتقل مجموعة تضم 40 مهاجرا: the verb of the whole holds for those it is made of."""
_BETWEEN_FAR = 4
_WHOEVER = frozenset(["من", "الذين", "ممن"])
"""أفرجت عن كل من اعتقلوا وعددهم 12: what is done now stands before."""
_CLAUSE = word_set("ان انه انها الذي التي الذين قال قالت اعلن اعلنت اضاف فيما بينما حيث كما لكن اذ بعدما")
_ONE_OF_THEM = frozenset(["قتيل", "قتيلا", "جريح", "جريحا", "شهيد", "شهيدا", "مصاب", "مصابا", "ضحيه"])
"""Singulars behind a great number: 3 شهداء وجريحا are three and one."""


class Reached(Excused):
    """Roles that something tells from a distance."""

    items: list[Item]
    taken: bytearray
    drafts: list[Draft]

    def _counted_before(self, first: int) -> bool:
        """A count of this sentence stands before: its parts take what was done from it."""
        last = self.drafts[-1] if self.drafts else None
        return (
            last is not None
            and last.type in COUNTED
            and not any(x.cls in ".|" for x in self.items[last.last : first])
        )

    def _either(self, draft: Draft) -> bool:
        """20 شخصا بين قتيل وجريح, 22 قتيلا وجريحا: so many dead or wounded together."""
        next_one = self.items[draft.last].cls if draft.last < len(self.items) else "."
        if next_one not in "k,b":
            return False
        after = draft.last + (next_one == ",")
        tail = self.items[after if self._is_between(after) else draft.last :][:4]
        counted = self.items[draft.last - 1].lex.noun
        if (
            len(tail) > 1
            and tail[0].cls == "k"
            and counted is not None
            and tail[1].lex.noun is not None
            and not tail[1].al
        ):
            both = {counted.role, tail[1].lex.noun.role} == {"killed", "wounded"}
            single = self.items[draft.last - 1].text in _ONE_OF_THEM
            if both and single and tail[1].lex.noun.count == 1 and tail[1].text in _ONE_OF_THEM:
                return True
        if draft.qualifier is Qualifier.VAGUE and self.items[draft.last - 1].al and len(tail) > 1:
            other = tail[1].lex.noun if tail[0].cls == "k" and tail[1].al else None
            if counted and other and {counted.role, other.role} == {"killed", "wounded"}:
                return True
        if len(tail) < 4 or tail[0].cls != "b" or tail[2].cls != "k":
            return False
        one, other = tail[1].lex.noun, tail[3].lex.noun
        return one is not None and other is not None and {one.role, other.role} == {"killed", "wounded"}

    def _is_between(self, at: int) -> bool:
        """1022 مدنيا، بين قتيل وجريح: over the comma."""
        return at < len(self.items) and self.items[at].cls == "b"

    def _numbered(self, first: int) -> str | None:
        """مقتل أفراد الطاقم والركاب البالغ عددهم 25: what was done to those whose number is then given."""
        if first == 0 or self.items[first - 1].text not in {"عددهم", "وعددهم", "وهم", "هم"}:
            return None
        told = self.items[first - 1].text == "وعددهم"
        for i in range(first - 2, max(first - 15, -1), -1):
            item, noun = self.items[i], self.items[i].lex.noun
            if item.cls[0] in ".|dnyv":
                return None
            if told and item.al and noun is not None and noun.role and noun.role != "detained":
                return noun.role  # الرهائن … على دفعتين وعددهم 20
            if item.lex.role and noun is None and not (i and self.items[i - 1].text in _WHOEVER):
                return item.lex.role
        return None

    def _far(self, draft: Draft, noun: Noun | None, verbs: frozenset[str] = _VERBS_OF_FORCE) -> str | None:
        """اعتقلت خلال أسبوع من الضفة، قرابة 200 مواطن: a verb whose object stands behind dates, places and commas."""
        items, first = self.items, draft.first
        if noun is None and not (draft.last < len(items) and items[draft.last].cls == "m"):
            return None
        for i in range(first - 1, max(first - 22, -1), -1):
            item = items[i]
            if self.taken[i] or item.cls in "Apu,fmxzgDbe":
                continue
            if item.cls == "k" and (i == first - 1 or self.taken[min(i + 1, first)] or self._joins_places(i)):
                continue
            if item.lex.role and item.lex.noun is None and item.text in verbs:
                open_yet = deeds.attempted(items, i) or intended(items, i, item.lex.role)
                open_yet = open_yet or deeds.of_squad(items, i) or deeds.doomed(items, i, first)
                return None if open_yet or untouched.by_law(items, i) else item.lex.role
            if item.text in _HOLDING:
                continue
            if item.text in deeds.SENT_ON:
                return None
            if item.cls not in "rRjhalcU" or item.text in _CLAUSE:
                return None
            if is_verb(item.text) and item.text not in _NAMES:
                return None
        return None

    def _joins_places(self, at: int) -> bool:
        """بين السواحل الليبية وجزيرة لامبيدوزا: the و joins two places."""
        return any(x.cls == "b" for x in self.items[max(0, at - _BETWEEN_FAR) : at])

    def _done_to(self, draft: Draft, near: int) -> str | None:
        """Role by what follows (أصيبوا, بجروح); a verb right before outranks a mere adjective (قتلوا ستة جنود جرحى)."""
        after = afterwards.role_after(self.items, draft.last)
        if after is None:
            return None
        before = deeds.role_before(self.items, draft.first, self.taken, near)
        if after == "rescued" and before in OUTRANKS:
            return before
        if after == "displaced" or (after == "infected" and before == "rescued"):
            return before if before in OUTRANKS else after
        behind = self.items[draft.last : draft.last + 6]
        if after == "detained" and any(x.text in _RELATIVES for x in behind):
            before = before or self._inherited(draft)
            return before if before in OUTRANKS else after
        numbered = any(x.text == "عداد" for x in behind[:2])
        described = not numbered and any(x.text in _ADJECTIVES for x in behind[:4])
        return before or after if described else after
