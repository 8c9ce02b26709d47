"""Who stands beside a deed that gave them no role: the convicted, gangs, the suspended, animals, who was aboard."""

from __future__ import annotations

import itertools
from functools import cached_property

from workbench.arabic.chars import word_set
from workbench.detect.figures import afterwards, deeds, parted, untouched
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.inherited import Inherited
from workbench.detect.figures.lexicon import Noun
from workbench.detect.figures.tokens import Item

PEOPLE = frozenset(["person", "fighter", "police", "family", "hostage", "case"])
CASUALTY = frozenset(["killed", "wounded", "killed_or_wounded", "missing"])
_ANIMALS = word_set(
    "أبقار بقرة بقرات أغنام غنمة خروفا خروف خرفان خراف نعجة نعاج ماعز جملا جمل جمال إبل ناقة كلبا كلب كلاب قطط "
    "حصانا حصان خيول أحصنة حمارا حمار حمير بغل بغال دجاجة دجاجات طيور طائرا خنزيرا خنازير ذئبا ذئاب فيلا أفيال "
    "أسود نمور قردة سلحفاة سلاحف دلافين دلفينا أسماك سمكة حيوانات حيوانا غزالا غزلان عجول عجلا مواش ماشية "
    "طعنة طعنات عيارا عيارات"
)
"""What no casualty is: قتل 12 كلبا, قتله ب53 طعنة."""
_KINDS = frozenset(["أضعاف", "اضعاف", "أنواع", "انواع", "نوعا", "أصناف"])
"""الإصابة بما لا يقل عن 8 أنواع من السرطان: illnesses, not the ill."""
_WORKERS = ("عامل", "عمال", "موظف", "عون", "اعوان", "اجير", "اجراء")
_EXPELLED = frozenset(["طرد", "طردت", "طردوا"])
_FROM_WORK = frozenset(["نشاط", "لعب", "عمل", "مشاركه", "دراسه", "مباشره", "تدريس", "مزاوله", "ممارسه"])
_CONSISTS = word_set("مكونة مكون متكونة متكون تتكون يتكون مؤلفة مؤلف تتألف يتألف مكونين")
_CRIMINAL = ("اجرامي", "جنائي", "خارجين", "مطلوب", "مسجل")
_FREE = frozenset(["فرار", "سراح"])


def _kept_from(behind: list[Item]) -> bool:
    """آلاف المدنيين الممنوعين من الفرار: they are where they were."""
    return [x.text.removeprefix("ال")[:5] for x in behind] in (["ممنوع", "من"], ["محروم", "من"])


class Excused(Inherited):
    """Roles that what is told besides takes back, or makes another."""

    items: list[Item]
    drafts: list[Draft]
    words: set[str]

    @cached_property
    def leaving(self) -> bool:
        """Somebody in the text leaves something, maybe this life."""
        return not untouched.LEFT.isdisjoint(self.words)

    def _spared(self, role: str | None, draft: Draft) -> str | None:
        """The convicted, gangs by their number, the trapped, the rehoused and victims who are heard: none was done to."""
        items, first = self.items, draft.first
        spared = (
            (
                role == "detained"
                and (
                    untouched.convicted(items, first, draft.noun)
                    or untouched.of_gang(items, first)
                    or parted.trapped(items, draft)
                )
            )
            or (role == "wounded" and parted.of_another_fate(items, draft))
            or (role == "killed" and parted.condemned(items, first, self.words))
            or (role == "killed" and parted.homeless(items, draft.last))
            or (role in {"killed", "fallen"} and parted.fell_in(items, first, draft.last))
            or (role == "deported" and parted.rehoused(items, draft.last))
            or (role == "destroyed" and self._consists(draft))
            or (role == "displaced" and _kept_from(items[draft.last : draft.last + 2]))
            or (role == "killed" and (draft.noun or "").startswith("ضحي") and parted.heard(items, first))
        )
        return None if spared else role

    def _has_it(self, role: str | None, draft: Draft, noun: Noun | None) -> str | None:
        """49 حالة ما زالت حاملة للفيروس, عدد الحالات النشطة (3553): cases of an illness."""
        if (
            role in CASUALTY
            and noun is not None
            and noun.unit == "case"
            and parted.carries(self.items, draft.last)
        ):
            return "infected"
        if (
            role is None
            and draft.noun is None
            and self._epidemic
            and parted.of_cases(self.items, draft.first)
        ):
            return "infected"
        if role is None and draft.noun is None and self.sick and parted.of_suspects(self.items, draft.first):
            return "infected"
        return role

    def _at_risk(self, draft: Draft) -> bool:
        """عامل خطر واحد للإصابة: a factor, no worker."""
        return [x.text for x in self.items[draft.first + 1 : draft.first + 2]] in (["خطر"], ["خطوره"])

    def _elements(self, draft: Draft, found: Head) -> bool:
        """ثلاثة عناصر هي السعر والجودة: what something is made of, told behind it."""
        ahead = self.items[draft.last : draft.last + 2]
        told = bool(ahead) and ahead[0].text in {"هي", "وهي", ":"}
        return told and found.word is not None and found.word.text in {"عناصر", "عنصرين"}

    def _criminal(self, draft: Draft) -> bool:
        """7 عناصر إجرامية, تشكيل يضم 21 عنصرا جنائيا: members of a gang are persons, no fighters."""
        if not (draft.noun or "").startswith("عن"):
            return False
        return any(
            x.text.removeprefix("ال").startswith(_CRIMINAL) for x in self.items[draft.last : draft.last + 2]
        )

    def _consists(self, draft: Draft) -> bool:
        """القبض على خلية تتكون من 6 عناصر: how many a band has, whatever became of it."""
        items, first = self.items, draft.first
        near = items[max(0, first - 3) : first]
        of = next((k for k in range(len(near) - 1, 0, -1) if near[k].cls == "m"), None)
        return of is not None and near[of - 1].text in _CONSISTS

    def _lifeless(self, draft: Draft, role: str | None) -> bool:
        """فارق 4 منهم الحياة, فقد 18 شخصا حياتهم: they are dead."""
        if role is None and self.leaving:
            return untouched.left_life(self.items, draft.first, draft.last)
        if role in {None, "missing"} and untouched.lost_kin(self.items, draft.first, draft.last):
            return True
        return role == "missing" and untouched.lost_lives(self.items, draft.first, draft.last)

    def _casualty(self, role: str, draft: Draft, found: Head, noun: Noun | None) -> str | None:
        """The role of the killed, wounded and missing; survivors, the disabled, animals and whoever was aboard are none."""
        word = draft.noun or ""
        animal = found.word is not None and found.word.text in _ANIMALS
        if animal or word in _KINDS or word.startswith(("ناج", "معاق", "ليل")):
            return None
        if deeds.aboard(self.items, draft.first):
            return afterwards.role_after(self.items, draft.last) or (noun.role if noun else None)
        return role

    def _suspended(self, draft: Draft) -> bool:
        """إيقاف 5 لاعبين عن النشاط: from work or play, not by the police."""
        near = self.items[draft.last : draft.last + 5]
        pairs = itertools.pairwise(near)
        return any(a.text == "عن" and b.text.removeprefix("ال") in _FROM_WORK for a, b in pairs)

    def _fired(self, draft: Draft, found: Head) -> bool:
        """طرد 40 عاملا: from their work, not from the country."""
        if found.word is None or not found.word.text.startswith(_WORKERS):
            return False
        return any(x.text in _EXPELLED for x in self.items[max(0, draft.first - 8) : draft.first])

    def _at_large(self, draft: Draft) -> bool:
        """و23 في حالة فرار, بحالة سراح: they are not held as those before them are."""
        if _FREE.isdisjoint(self.words):
            return False
        near = [x.text for x in self.items[draft.last : draft.last + 4]]
        return any(a.endswith("حاله") and b in _FREE for a, b in itertools.pairwise(near))

    def _owned_thing(self, draft: Draft) -> bool:
        """هدم منازل العشرات: the houses are destroyed, not those who lived in them."""
        before = self.items[draft.first - 1] if draft.first else None
        return before is not None and before.lex.noun is not None and before.lex.noun.unit not in PEOPLE
