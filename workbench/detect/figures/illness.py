"""Whether the cases and persons that a number counts have an illness: infected, not wounded."""

from __future__ import annotations

from functools import cached_property, lru_cache

from workbench.arabic.chars import word_set
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_ILLNESSES = word_set(
    "فيروس فيروسات كورونا كوفيد كوليرا حصبة إيبولا وباء ملاريا إنفلونزا زيكا سرطان سرطانات التهاب سل جدري مرض أمراض حمى ضنك دفتيريا سعال سحايا تيفوئيد إيدز سيدا طاعون جرب "
    "شلل سكري انفلونزا كوفيد19 المتلازمة الوبائية الوباء المرض الكوليرا الحمى الضنك الفيروس الحصبة السعال السحايا الجدري اللشمانيا لشمانيا بوصفير البوصفير القلب"
)
_NAMED = word_set("كورونا كوفيد كوليرا إيبولا زيكا ملاريا")
"""Illnesses that are names, which no article comes before: بكورونا."""
_VIOLENCE = word_set(
    "قصف انفجار هجوم حادث اشتباكات غارة غارات رصاص تفجير معركة معارك صواريخ زلزال حريق حوادث طعن"
)
_SLAIN = frozenset(p + w for w in ("مقتل", "بمقتل", "قتل", "قتلت", "استشهاد") for p in ("", "و"))
_SLAIN_FAR = 9
_DIAGNOSED = frozenset(["اشتباه", "مؤكده", "جديده", "نشطه", "مسجله", "اصابه"])
_WHEN = frozenset(["خلال", "منذ", "منها", "فقط", "اخري", "جديده", "اضافيه"])
_CASES_OF = word_set("وفاة ولادة طلاق سرقة غش عودة إساءة جنحة جناية ضبط مخالفة")
"""What follows cases that are no cases of an illness."""
HEALED = frozenset(
    [
        "تعاف",
        "تعافي",
        "شفاء",
        "للشفاء",
        "تعافت",
        "متعافيه",
        "تماثلت",
        "تماثل",
        "شفيت",
        "شفي",
        "تعافوا",
        "المتعافين",
        "المتماثلين",
        "التعافي",
        "الشفاء",
    ]
)
"""980 حالة شفاء: the cases are no longer of what was counted before."""

_TOTALS = word_set("المتعافين المتعافيات المتماثلين المتشافين")
"""إجمالي المتعافين من الفيروس إلى 27868 حالة: whose number is told behind."""
_TOTAL_FAR = 10
_AND_HEALED = frozenset("و" + word for word in HEALED)


@lru_cache(maxsize=1 << 15)
def _is_illness(word: str) -> bool:
    bare = word[1:] if word[:1] in "بلوف" and len(word) > 3 else word
    return not _ILLNESSES.isdisjoint((word, bare, bare.removeprefix("ال"), word.removeprefix("ال")))


def _is_sick(words: set[str]) -> bool:
    """Whether a text with these words speaks of an illness."""
    return not _ILLNESSES.isdisjoint(words) or any(
        w[1:] in _NAMED or w[2:] in _ILLNESSES or w[3:] in _ILLNESSES for w in words if len(w) > 5
    )


class Illness:
    """What a text says of an illness, and what stands behind a figure."""

    items: list[Item]
    taken: bytearray
    drafts: list[Draft]
    words: set[str]
    """The different words of the text, without their clitics."""

    @cached_property
    def sick(self) -> bool:
        """The text speaks of an illness; few texts ask."""
        return _is_sick(self.words)

    @cached_property
    def healing(self) -> bool:
        """Some word of the text says that somebody is healed."""
        return not (HEALED.isdisjoint(self.words) and _AND_HEALED.isdisjoint(self.words))

    def _healed(self, draft: Draft) -> bool:
        """وشفاء أربع حالات, شفيت منها 57103: they have it no more."""
        if not self.healing:
            return False
        near = self.items[max(0, draft.first - 2) : draft.first]
        if any(x.text in HEALED or x.text.removeprefix("و") in HEALED for x in near):
            return True
        for item in reversed(self.items[max(0, draft.first - _TOTAL_FAR) : draft.first]):
            if item.cls in ".|," or item.cls[0] in "dnyw":
                return False
            if item.text.removeprefix("و") in _TOTALS:
                return True
        return False

    def _ill(self, draft: Draft) -> bool:
        """173 إصابة بفيروس: infected, not wounded; so is every case of a text of an illness that knows no violence."""
        near = self.items[draft.last : draft.last + 6]
        if any(_is_illness(x.text) for x in near):
            return True
        return self.sick and _VIOLENCE.isdisjoint(self.words) and not self._of_the_slain(draft)

    def _of_the_slain(self, draft: Draft) -> bool:
        """مقتل 1171 شخصا، وإصابة 362 آخرين: hurt with those who were killed, whatever illness the text names elsewhere."""
        for item in reversed(self.items[max(0, draft.first - _SLAIN_FAR) : draft.first]):
            if item.cls in ".|" or _is_illness(item.text):
                return False
            if item.text in _SLAIN:
                return True
        return False

    def _suspected(self, draft: Draft) -> bool:
        """7554 حالة اشتباه بحمى الضنك, 59 حالة مؤكدة: cases of an illness that the text speaks of."""
        near = self.items[draft.last : draft.last + 4]
        return (any(x.text in _DIAGNOSED for x in near[:2]) and self._ill(draft)) or (
            _VIOLENCE.isdisjoint(self.words)
            and any(_is_illness(x.text) for x in self.items[max(0, draft.first - 12) : draft.last + 6])
            and not any(x.text in HEALED or x.lex.role for x in near[:2])
        )

    @cached_property
    def _epidemic(self) -> bool:
        """The text is of an illness that has a name, and of no violence: its cases are of that illness."""
        named = any(cut in _NAMED for w in self.words for cut in (w, w[1:], w[2:], w.removesuffix("19")))
        return named and _VIOLENCE.isdisjoint(self.words)

    def _active(self, draft: Draft) -> bool:
        """6720 حالة نشيطة منها 88 حالة صعبة: cases in the news of an epidemic, sentences after its name."""
        after = self._behind(draft)
        if not self._epidemic or self._healed(draft):
            return False
        if after is None or self.taken[draft.last] > 0 or after.cls in ".|,kfTm)" or after.text in _WHEN:
            return True
        described = (
            after.cls == "r" and after.text.endswith("ه") and not after.lex.role and len(after.text) > 3
        )
        described &= after.text not in HEALED and after.text not in _CASES_OF
        return described and not is_verb(after.text)

    def _excluded(self, draft: Draft) -> bool:
        """الحالات المستبعدة 1269 حالة: those who were found not to have it."""
        return any("مستبعد" in x.text for x in self.items[max(0, draft.first - 8) : draft.last + 2])

    def _told_again(self, draft: Draft) -> bool:
        """41 حالة إصابة …، 37 حالة خلال 2016 و4 حالات: the cases that were told of, told again as parts."""
        after = self._behind(draft)
        told = any(d.role == "infected" and d.unit == "case" for d in self.drafts[-3:])
        plain = after is None or self.taken[draft.last] > 0 or after.cls in ".|,kfT)" or after.text in _WHEN
        return told and plain and _VIOLENCE.isdisjoint(self.words)

    def _behind(self, draft: Draft) -> Item | None:
        """The word behind the figure and its noun; (7) حالات وفاة keeps its noun outside."""
        at = draft.last
        if draft.noun_at is not None and draft.noun_at > at and self.items[at].cls == ")":
            at = draft.noun_at + 1
        return self.items[at] if at < len(self.items) else None
