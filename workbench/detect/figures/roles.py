"""What was done to those whom a number counts: killed, detained, displaced …, from all that stands around it."""

from __future__ import annotations

import itertools
from functools import cached_property

from workbench.arabic.chars import folded
from workbench.detect.figures import apart, context, deeds, parted, tallies, untouched
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.illness import HEALED
from workbench.detect.figures.inherited import Inherited
from workbench.detect.figures.lexicon import Noun
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_PEOPLE = frozenset(["person", "fighter", "police", "family", "hostage", "case"])
_OF_STATUS = frozenset(["detained", "displaced", "captured", "hostage", "kidnapped"])
"""Roles that a noun gives (أسير) but that what is done now outranks: تحرير 9 أسرى."""
_CASUALTY = frozenset(["killed", "wounded", "killed_or_wounded", "missing"])
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
_OUTRANKS = frozenset(["released", "rescued", "killed", "returned", "evacuated", "deported"])
_VERBS_OF_FORCE = frozenset(
    folded(
        "اعتقلت اعتقل اعتقال اعتقلوا باعتقال اوقفت اوقف توقيف ايقاف احتجزت احتجاز اجلت اجلاء انقذت انقاذ خطفت اختطفت اختطاف قتلت قتل مقتل اصابت اصابه استشهاد "
        "استشهد افرجت الافراج ترحيل رحلت نزوح تهجير"
    ).split()
)
_RELATIVES = frozenset(["الذي", "الذين", "اللذين", "اللواتي"])
_NAMES = frozenset(["محمد", "احمد", "مريم", "هشام", "رضا"])
_HOLDING = frozenset(["تضم", "يضم", "تقل", "يقل", "ضمت", "تحمل", "يحمل"])
"""اعتقل مجموعة تضم 40 مهاجرا: the verb of the whole holds for those it is made of."""
_CLAUSE = frozenset(
    folded("ان انه انها الذي التي الذين قال قالت اعلن اعلنت اضاف فيما بينما حيث كما لكن اذ بعدما").split()
)
_ONE_OF_THEM = frozenset(["قتيل", "قتيلا", "جريح", "جريحا", "شهيد", "شهيدا", "مصاب", "مصابا", "ضحيه"])
"""Singulars behind a great number: 3 شهداء وجريحا are three and one."""
_THEIRS = ("عناصر", "افراد", "اعضا", "ابنا", "اولاد", "ركاب", "طاقم", "زملا", "شركا")
"""Beginnings of persons that a pronoun makes definite: القبض على عناصرها السبعة."""
_LAWSUITS = frozenset(["قضيه", "قضايا", "قضيتين", "محضر", "محاضر", "محضرا", "محضرين"])
_ALL_OF = frozenset(["هم", "وهم", "هما", "من"])
"""أربعة أشخاص هم أسرة واحدة: what those who were counted are."""


_ANIMALS = frozenset(
    folded(
        "أبقار بقرة بقرات أغنام غنمة خروفا خروف خرفان خراف نعجة نعاج ماعز جملا جمل جمال إبل ناقة كلبا كلب كلاب قطط "
        "حصانا حصان خيول أحصنة حمارا حمار حمير بغل بغال دجاجة دجاجات طيور طائرا خنزيرا خنازير ذئبا ذئاب فيلا أفيال "
        "أسود نمور قردة سلحفاة سلاحف دلافين دلفينا أسماك سمكة حيوانات حيوانا غزالا غزلان عجول عجلا مواش ماشية "
        "طعنة طعنات عيارا عيارات"
    ).split()
)
"""What no casualty is: قتل 12 كلبا, قتله ب53 طعنة."""
_KINDS = frozenset(["أضعاف", "اضعاف", "أنواع", "انواع", "نوعا", "أصناف"])
"""الإصابة بما لا يقل عن 8 أنواع من السرطان: illnesses, not the ill."""
_WORKERS = ("عامل", "عمال", "موظف", "عون", "اعوان", "اجير", "اجراء")
_EXPELLED = frozenset(["طرد", "طردت", "طردوا"])
_FROM_WORK = frozenset(["نشاط", "لعب", "عمل", "مشاركه", "دراسه", "مباشره", "تدريس", "مزاوله", "ممارسه"])
_CONSISTS = frozenset(folded("مكونة مكون متكونة متكون تتكون يتكون مؤلفة مؤلف تتألف يتألف مكونين").split())
_FREE = frozenset(["فرار", "سراح"])
_HELD_TOO = 5


class Roles(Inherited):
    """The role of a counted number, and what follows for its type."""

    items: list[Item]
    taken: bytearray
    drafts: list[Draft]
    tallied: bool
    roled: bool
    """Some word of the text can give a role."""

    @cached_property
    def outranked(self) -> bool:
        """Some word of the text may give a role that outranks every verb."""
        return not apart.OUTRANKING.isdisjoint(self.words)

    @cached_property
    def leaving(self) -> bool:
        """Somebody in the text leaves something, maybe this life."""
        return not untouched.LEFT.isdisjoint(self.words)

    def _roled(self, draft: Draft, found: Head) -> None:
        noun = found.word.lex.noun if found.word else None
        role = self._role(draft, found, noun) if self.roled else None
        thing = found.noun is not None and (noun is None or noun.unit == "case")
        spared = self._owned_thing(draft) if noun is None else noun.unit in _PEOPLE
        if role == "destroyed" and spared:
            role = None
        if role == "detained" and found.word is not None and found.word.text in _LAWSUITS:
            role = None
        role = self._spared(role, draft)
        sick = self._ill(draft) if noun is not None else draft.noun is None and self._epidemic
        if role == "wounded" and (noun is None or noun.unit in {"person", "case"}) and sick:
            role = "infected"
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
        behind = self._behind(draft)
        following = behind.text if behind is not None else ""
        if self._healed(draft) or (thing and noun is not None and following in HEALED):
            role = None
        freed = role == "released" and (noun is not None or (found.noun or "").endswith(("ه", "ات")))
        if thing and (role == "missing" or freed):
            role = None
        if role in _CASUALTY:
            role = self._casualty(role, draft, found, noun)
        if (role == "detained" and self._suspended(draft)) or (
            role == "deported" and self._fired(draft, found)
        ):
            role = None
        draft.role = role
        elements = noun is not None and noun.fighter and self._elements(draft, found)
        if elements:
            role = draft.role = draft.unit = noun = None
        attempts = draft.noun is not None and draft.noun.startswith("محاول")
        if self._at_risk(draft) or attempts or (noun is not None and noun.fighter and self._consists(draft)):
            role = draft.role = None
        if role in _CASUALTY:
            draft.type, draft.rule = FigureType.CASUALTY, f"{draft.rule}+role"
        elif noun and (
            noun.fighter or (noun.unit == "person" and context.is_force(self.items, draft.first, found.noun))
        ):
            draft.type = FigureType.STRENGTH

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
            or (role == "deported" and parted.rehoused(items, draft.last))
            or (role == "killed" and (draft.noun or "").startswith("ضحي") and parted.heard(items, first))
        )
        return None if spared else role

    def _has_it(self, role: str | None, draft: Draft, noun: Noun | None) -> str | None:
        """49 حالة ما زالت حاملة للفيروس, عدد الحالات النشطة (3553): cases of an illness."""
        if (
            role in _CASUALTY
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
        return role

    def _at_risk(self, draft: Draft) -> bool:
        """عامل خطر واحد للإصابة: a factor, no worker."""
        return [x.text for x in self.items[draft.first + 1 : draft.first + 2]] in (["خطر"], ["خطوره"])

    def _elements(self, draft: Draft, found: Head) -> bool:
        """ثلاثة عناصر هي السعر والجودة: what something is made of, told behind it."""
        ahead = self.items[draft.last : draft.last + 2]
        told = bool(ahead) and ahead[0].text in {"هي", "وهي", ":"}
        return told and found.word is not None and found.word.text in {"عناصر", "عنصرين"}

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
        return role == "missing" and untouched.lost_lives(self.items, draft.first, draft.last)

    def _casualty(self, role: str, draft: Draft, found: Head, noun: Noun | None) -> str | None:
        """The role of the killed, wounded and missing; survivors, the disabled, animals and whoever was aboard are none."""
        word = draft.noun or ""
        animal = found.word is not None and found.word.text in _ANIMALS
        if animal or word in _KINDS or word.startswith(("ناج", "معاق", "ليل")):
            return None
        if deeds.aboard(self.items, draft.first):
            return deeds.role_after(self.items, draft.last) or (noun.role if noun else None)
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

    def _role(self, draft: Draft, found: Head, noun: Noun | None) -> str | None:
        items, first, taken = self.items, draft.first, self.taken
        if self._either(draft):
            return "killed_or_wounded"
        if found.rule == "figure:one" and first > 0 and items[first - 1].text in _ALL_OF:
            return None
        if isinstance(draft.value, float) or self._at_large(draft):
            return None
        role = noun.role if noun else None
        if untouched.by_whom(items, first):
            return deeds.role_after(items, draft.last)
        plain = self._described(draft, found) if noun is None or noun.unit in _PEOPLE else None
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
        if role is None and (noun is None or noun.unit in _PEOPLE):
            theirs = found.rule == "figure:definite" and (draft.noun or "").startswith(_THEIRS)
            unlisted = (
                noun is None and draft.noun is not None and found.rule != "figure:partitive" and not theirs
            )
            role = (
                self._done_to(draft, 3 if noun else 2)
                or self._numbered(first)
                or (
                    None
                    if unlisted
                    else deeds.role_beside(items, first, noun is not None and found.rule == "figure:counted")
                )
                or deeds.role_before(items, first, taken, 6 if noun or not draft.noun else 2)
                or self._inherited(draft)
                or (
                    None
                    if self._counted_before(first)
                    else apart.of_group(items, first) or apart.among(items, first)
                )
                or (tallies.role_of_tally(items, first, unlisted) if self.tallied else None)
                or (apart.of_victims(items, first, draft.last) if draft.noun is None else None)
                or (None if unlisted else self._far(draft, noun))
            )
            if role == "displaced" and draft.noun in {"طلب", "طلبا", "ملف", "ملفا"}:
                role = None
            if role == "detained" and unlisted and not (draft.noun or "").endswith(("ين", "ون", "يا")):
                role = None
        elif role is None:
            role = self._of_thing(draft)
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

    def _of_thing(self, draft: Draft) -> str | None:
        """هدم 5 منازل, 2500 منزل تهدمت: what was done to things."""
        governing = deeds.role_before(self.items, draft.first, self.taken) or self._inherited(draft)
        if governing in {"destroyed", "hostage"}:
            return governing
        return "destroyed" if deeds.role_after(self.items, draft.last) == "destroyed" else None

    def _held(self, draft: Draft, role: str | None) -> str | None:
        """تحرير 9 أسرى: what is done now to those whom their noun calls held or driven out."""
        items, first, taken = self.items, draft.first, self.taken
        after = deeds.role_after(items, draft.last)
        after = "returned" if deeds.came_back(items, draft.last) else after
        after = "released" if deeds.set_free(items, draft.last) else after
        dead = first > 0 and items[first - 1].text in deeds.BODIES
        done = deeds.role_before(items, first, taken)
        if done not in _OUTRANKS:
            done = deeds.role_before(items, first, taken, 4 if role == "captured" else 2)
            done = None if done == "detained" and role in {"hostage", "kidnapped"} else done
        shared = self._inherited(draft) if done is None else None
        taken_too = self._taken_too(draft, role) if shared is None else None
        if taken_too is not None:
            return taken_too
        if shared in _OUTRANKS or (role == "captured" and shared == "detained"):
            done = shared
        return (
            ("killed" if dead else None)
            or done
            or (after if after in {"killed", "returned", "released"} else role)
        )

    def _taken_too(self, draft: Draft, role: str | None) -> str | None:
        """بينهم 1200 معتقل إداري، و32 أسيرة: whom one noun calls taken and the one before held are all held."""
        last = self.drafts[-1] if self.drafts else None
        if role != "captured" or last is None or last.role != "detained":
            return None
        between = self.items[last.last : draft.first]
        joined = bool(between) and between[-1].cls == "k" and all(x.cls in "rR,k" for x in between)
        return "detained" if joined and len(between) <= _HELD_TOO else None

    def _described(self, draft: Draft, found: Head) -> str | None:
        """البحارة الأربعة المفقودين, إعادة 5027 منهم إلى ذويهم: what outranks every verb around."""
        before = self.items[draft.first - 1].text if draft.first else ""
        subject = self.items[draft.first - 1] if draft.first > 1 else None
        if subject is not None and subject.al and not (subject.lex.noun and subject.lex.noun.role):
            before = self.items[draft.first - 2].text
        if before.lstrip("ولب") == "اسر" and self._of_fighters(draft, found):
            return "captured"
        if self.outranked and apart.lost(self.items, draft.first, draft.last):
            return "missing"
        if self.outranked and apart.alive(self.items, draft.first, draft.last, found.noun):
            return "rescued"
        told = apart.of_object(self.items, draft.first, draft.last) if self.outranked else None
        if told:
            return told
        carried = self._carried(draft)
        if carried:
            return carried
        owned = found.rule == "figure:definite" or (
            draft.qualifier is Qualifier.VAGUE and found.word is not None and found.word.al
        )
        if owned and draft.last < len(self.items):
            held = self.items[draft.last]
            if held.al and held.lex.noun is not None and held.lex.noun.role:
                done = deeds.role_before(self.items, draft.first, self.taken)
                return done if done in _OUTRANKS else held.lex.noun.role
        home = self.outranked and apart.sent_home(self.items, draft.first, draft.last)
        return "returned" if home else None

    def _carried(self, draft: Draft) -> str | None:
        """من بين الناجين 29 رجلا, 31 جثة وهي لعشرين رجلا, شرطة دبي توقف لصين, لقاتل 22 مهاجرا."""
        if parted.TELLING.isdisjoint(self.words) and parted.CORPSE.isdisjoint(self.words):
            return None
        if parted.of_survivors(self.items, draft.first):
            return "rescued"
        if parted.whose_bodies(self.items, draft.first) or parted.murdered(self.items, draft.first):
            return "killed"
        taken = parted.stopped(self.items, draft.first) or parted.seized(self.items, draft.first)
        return "detained" if taken else None

    def _of_fighters(self, draft: Draft, found: Head) -> bool:
        """أسر 14 جنديا, أسر 9 من عناصر الجيش: taken, no families."""
        word = found.word
        if word is None and draft.last + 1 < len(self.items) and self.items[draft.last].cls == "m":
            word = self.items[draft.last + 1]
        return word is not None and word.lex.noun is not None and word.lex.noun.fighter

    def _at_large(self, draft: Draft) -> bool:
        """و23 في حالة فرار, بحالة سراح: they are not held as those before them are."""
        if _FREE.isdisjoint(self.words):
            return False
        near = [x.text for x in self.items[draft.last : draft.last + 4]]
        return any(a.endswith("حاله") and b in _FREE for a, b in itertools.pairwise(near))

    def _counted_before(self, first: int) -> bool:
        """A count of this sentence stands before: its parts take what was done from it."""
        last = self.drafts[-1] if self.drafts else None
        return (
            last is not None
            and last.type in COUNTED
            and not any(x.cls in ".|" for x in self.items[last.last : first])
        )

    def _owned_thing(self, draft: Draft) -> bool:
        """هدم منازل العشرات: the houses are destroyed, not those who lived in them."""
        before = self.items[draft.first - 1] if draft.first else None
        return before is not None and before.lex.noun is not None and before.lex.noun.unit not in _PEOPLE

    def _either(self, draft: Draft) -> bool:
        """20 شخصا بين قتيل وجريح, 22 قتيلا وجريحا: so many dead or wounded together."""
        after = draft.last + (
            self.items[draft.last : draft.last + 1] != [] and self.items[draft.last].cls == ","
        )
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
                draft.last, draft.end = draft.last + 2, tail[1].end
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
        if first == 0 or self.items[first - 1].text not in {"عددهم", "وهم", "هم"}:
            return None
        for item in reversed(self.items[max(0, first - 14) : first - 1]):
            if item.cls[0] in ".|dnyv":
                return None
            if item.lex.role and item.lex.noun is None:
                return item.lex.role
        return None

    def _far(self, draft: Draft, noun: Noun | None) -> str | None:
        """اعتقلت خلال أسبوع من الضفة، قرابة 200 مواطن: a verb whose object stands behind dates, places and commas."""
        items, first = self.items, draft.first
        if noun is None and not (draft.last < len(items) and items[draft.last].cls == "m"):
            return None
        for i in range(first - 1, max(first - 22, -1), -1):
            item = items[i]
            if self.taken[i] or item.cls in "Apu,fmxzgD":
                continue
            if item.cls == "k" and (i == first - 1 or self.taken[min(i + 1, first)]):
                continue
            if item.lex.role and item.lex.noun is None and item.text in _VERBS_OF_FORCE:
                return None if deeds.attempted(items, i) or untouched.by_law(items, i) else item.lex.role
            if item.text in _HOLDING:
                continue
            if item.text in deeds.SENT_ON:
                return None
            if item.cls not in "rRjhalcU" or item.text in _CLAUSE:
                return None
            if is_verb(item.text) and item.text not in _NAMES:
                return None
        return None

    def _done_to(self, draft: Draft, near: int) -> str | None:
        """Role by what follows (أصيبوا, بجروح); a verb right before outranks a mere adjective (قتلوا ستة جنود جرحى)."""
        after = deeds.role_after(self.items, draft.last)
        if after is None:
            return None
        before = deeds.role_before(self.items, draft.first, self.taken, near)
        if after == "displaced" or (after == "infected" and before == "rescued"):
            return before if before in _OUTRANKS else after
        behind = self.items[draft.last : draft.last + 6]
        if after == "detained" and any(x.text in _RELATIVES for x in behind):
            before = before or self._inherited(draft)
            return before if before in _OUTRANKS else after
        numbered = any(x.text == "عداد" for x in behind[:2])
        described = not numbered and any(x.text in _ADJECTIVES for x in behind[:4])
        return before or after if described else after
