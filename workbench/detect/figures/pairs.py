"""Duals in construct, before what they are of: وسيلتي نقل, سيارتي إسعاف; not those told by their names."""

from __future__ import annotations

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures import context
from workbench.detect.figures.guess import WAW
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.masdars import DEEDS
from workbench.detect.figures.meaning import Meaning
from workbench.detect.figures.nouns import FEMININE_FREE
from workbench.detect.figures.tokens import Item

_SERVICES = frozenset(
    [
        "اسعاف",
        "اطفاء",
        "نقل",
        "صيد",
        "شحن",
        "ركاب",
        "جزاء",
        "اجره",
        "حراسه",
        "شرطه",
        "قطار",
        "سباق",
        "نفط",
        "غاز",
        "ماء",
        "اعدام",
        "انتخاب",
        "حرب",
        "سلام",
        "سفر",
        "دخول",
        "تفتيش",
        "جلب",
        "ايداع",
        "ميلاد",
        "وفاه",
        "زواج",
        "تدريب",
        "انقاذ",
        "مراقبه",
        "حفر",
        "كهرباء",
        "انتاج",
        "ذهب",
        "فضه",
        "خبز",
        "زيت",
        "حليب",
        "دم",
        "ذخيره",
        "كوكايين",
        "حشيش",
        "سجائر",
        "بنزين",
        "تمويل",
        "استماع",
        "عمل",
        "تكوين",
        "مخدرات",
        "اسنان",
        "عين",
        "قدم",
        "طاقه",
        "قرض",
        "تهريب",
        "غابات",
        "اتصال",
        "اختراع",
        "رسائل",
        "قتل",
        "اقتحام",
        "دوله",
        "حاسوب",
        "هاتف",
        "لاسلكي",
        "تلفاز",
        "تلفزيون",
        "كمبيوتر",
        "كشف",
        "انذار",
        "سلاح",
        "تفاهم",
        "تسلل",
        "اغتيال",
        "انتحار",
        "فرار",
        "سرقه",
        "سطو",
        "تفجير",
        "دهس",
        "طعن",
        "اختطاف",
        "تزوير",
        "تعديل",
        "تعاون",
        "رصاص",
        "تكييف",
        "اغاثه",
        "اسكان",
        "ري",
        "تحليه",
        "استثمار",
        "توليد",
        "تخزين",
        "تصدير",
        "استيراد",
        "توريد",
        "شراكه",
    ]
)
"""Unlisted nouns that a construct dual stands before: سيارتي إسعاف, ركلتي جزاء."""
_MINE = frozenset(
    [
        "سيارتي", "زيارتي", "زوجتي", "عائلتي", "اسرتي", "شقتي", "ابنتي", "صديقتي", "حقيبتي", "رسالتي", "غرفتي", "قصيدتي", "تجربتي", "قصتي", "مدرستي", "مهمتي",
        "منشوري", "مقترحي", "جهازي", "حارسي", "كاتبتي", "مدينتي", "قريتي", "بلدتي", "شركتي", "صورتي", "مادتي", "مسيرتي", "بطولتي", "فرصتي", "مقالتي", "روايتي", "اغنيتي", "حفلتي", "نظرتي", "رؤيتي", "كلمتي",
    ]
)  # fmt: skip
"""Forms that are oftener "my" than a dual: they need a listed noun behind them."""
_FREE = frozenset(w[:-1] + end for w in folded(FEMININE_FREE).split() for end in ("تي", "تا"))
_MINE |= _FREE
_ACTS = frozenset(["جريم", "محاول", "عملي", "حادثت", "واقع"])
"""جريمتي قتل, محاولتي اغتيال."""
_BODIES = frozenset(["وزار", "حكوم", "رئاس", "سفار", "قيادت", "هيئ", "لجن", "نقاب", "منظم", "جمعي", "شهاد"])
_TITLED = frozenset(
    [
        "قبيل",
        "عشير",
        "طائف",
        "مسابق",
        "مقابل",
        "مبارا",
        "مبار",
        "بطول",
        "حديق",
        "محمي",
        "جامع",
        "كلي",
        "بلدي",
        "معتمدي",
        "جزير",
        "صحيف",
        "مجل",
        "قنا",
        "كنيس",
        "محط",
    ]
)
"""Stems of what has a name: حديقتي بوهدمة ودغموس, مسابقتي رابطة الأبطال وكأس الاتحاد are told by theirs."""
_THAT = frozenset(["ان", "بان", "وان", "لان"])
_SENTENCE = 7


_ARE = word_set(
    "هما وهما فهما كانا وكانا كانتا وكانتا أصبحا أصبحتا باتا باتتا ظلا صارا ليسا ليستا يعتبران تعتبران يعدان تعدان أنهما وأنهما بأنهما لأنهما فإنهما لكنهما ولكنهما كلاهما كلتاهما"
)
"""هما صديقان, كانا زوجين: what two are is no count of two."""
_WERE = word_set(
    "كانوا وكانوا ظلوا باتوا أصبحوا صاروا ليسوا بقوا جاؤوا عادوا خرجوا دخلوا وقفوا ساروا مضوا رجعوا غادروا يكونون يكونوا"
)
"""كانوا شاهدين, جاؤوا راكبين: plurals behind a plural verb."""
_SONS = frozenset(["بن", "ابن", "بنت"])
_TITLES = word_set("الدكتور دكتور الشيخ السيد الأستاذ المهندس الحاج الأمير الملا")
_BOTH = frozenset(["اثنان", "اثنين", "اثنتان", "اثنتين"])


class Pairs(Meaning):
    """Duals in construct, before what they are of: وسيلتي نقل, سيارتي إسعاف."""

    def _construct(self, i: int) -> bool:
        """وسيلتي نقل: two of them before an indefinite noun; otherwise it is "my"."""
        after, noun = self._next_free(i + 1), self.items[i].lex.noun
        return (
            after is not None
            and after.cls[0] in "rR"
            and after.kind == "word"
            and len(after.text) >= 3
            and not self._written(after).endswith(("اً", "ًا"))
            and not after.wa
            and not after.prep
            and not context.is_definite(after)
            and after.text not in context.STOP
            and (after.text[0] != "و" or after.lex.noun is not None or after.text in WAW)
            and not (after.lex.noun is not None and after.lex.noun.count == 2 and after.text.endswith("تي"))
            and (not after.lex.role or self._of_deed(i, after) or (noun is not None and noun.unit == "case"))
            and not self._of_names(i)
            and not self._of_the_known(i)
            and (after.text in _SERVICES or not after.text.endswith(("هما", "هم", "ها")))
            and (
                self.items[i].text not in _MINE
                or (after.lex.noun is not None and self.items[i].text not in _FREE)
                or after.text in _SERVICES
            )
        )

    def _of_deed(self, i: int, after: Item) -> bool:
        """فرقتا إنقاذ, جريمتي قتل, محاولتي اغتيال: of a deed that the noun before it names."""
        if after.text == "انقاذ":
            return True
        further = self._next_free(i + 2)
        closed = further is None or further.cls in ".|,)fmkzx" or bool(further.prep)
        closed |= further is not None and further.text.endswith(("تين", "تان"))
        return closed and self.items[i].text[:-2] in _ACTS and after.text in DEEDS

    def _of_the_known(self, i: int) -> bool:
        """وزارتي خارجية البلدين: what they are of is definite, and so are they."""
        if self.items[i].text[:-2] not in _BODIES:
            return False
        owner = self._next_free(i + 2)
        if owner is None or owner.cls[0] not in "rR" or owner.prep or owner.wa or owner.kind != "word":
            return False
        return owner.al or (owner.text.startswith("ال") and len(owner.text) > 4)

    def _of_names(self, i: int) -> bool:
        """كتلتي نداء تونس وحركة النهضة, عمليتي باردو وسوسة: the two that are then named are definite."""
        near = self.items[i + 1 : i + 5]
        titled = self.items[i].text[:-2] in _TITLED
        known = near[0].lex is OTHER and near[0].text not in _SERVICES
        named = titled or (known and self._written(near[0])[-1:] != "ة")
        noun = self.items[i].lex.noun
        if noun is not None and noun.unit not in {
            "",
            "match",
            "attack",
            "place",
            "country",
            "case",
            "aircraft",
            "vehicle",
            "ship",
            "building",
            "company",
        }:
            return False
        joined = next(
            (
                x
                for x in near[1:]
                if x.cls == "k" or (x.kind == "word" and x.text[:1] == "و" and len(x.text) > 3)
            ),
            None,
        )
        return (
            named
            and joined is not None
            and not any(x.cls[0] in ".|,dnywfmi" for x in near[: near.index(joined)])
        )

    def _said_of_two(self, i: int) -> bool:
        """إن حزب الله وحماس إرهابيان: what two who are named are, behind إن and no verb."""
        back = self.items[max(0, i - _SENTENCE) : i]
        at = next((k for k in range(len(back) - 1, -1, -1) if back[k].text in _THAT), None)
        if at is None or len(back) - at < 3 or back[-1].cls != "r" or self.items[i].wa:
            return False
        said = back[at + 1 :]
        plain = all(x.kind == "word" and not x.prep and not x.lex.role for x in said if x.cls != "k")
        return (
            plain
            and any(x.cls == "k" or x.text[0] == "و" for x in said)
            and not any(x.cls in "fmiz.|," for x in said)
        )

    def _are(self, i: int) -> bool:
        """هما صديقان, كانا زوجين; وهما شابان behind who was caught tells how many they are."""
        before, noun = self.items[i - 1], self.items[i].lex.noun
        parted = before.text in {"منهم", "منهن", "منها"} and i > 1 and self.items[i - 2].text in _BOTH
        if parted or before.text in {"الاخران", "والاخران", "الاخرين", "والاخرين"}:
            return True
        if self._named_both(i):
            return True
        if before.text.removeprefix("و") in _WERE:
            return noun is not None and noun.unit == "person"
        aside = before.text == "وهما" or (before.text == "هما" and i > 1 and self.items[i - 2].cls == "k")
        return before.text in _ARE and not (aside and noun is not None and noun.unit == "person")

    def _named_both(self, i: int) -> bool:
        """العلم والأخلاق أمران متلازمان: a sentence that opens with two and says what they are."""
        item, items = self.items[i], self.items
        if i < 2 or not item.text.endswith("ان") or item.wa or item.prep:
            return False
        if item.lex.noun is not None and item.lex.noun.unit:
            return False
        first, second = items[i - 2], items[i - 1]
        joined = second.text.startswith("وال") or (second.wa and second.al)
        opened = i == 2 or items[i - 3].cls in ".|," or items[i - 3].text in _THAT
        return joined and opened and first.cls in "rR" and (first.al or first.text.startswith("ال"))

    def _of_a_person(self, i: int) -> bool:
        """الدكتور رمزان بن عبد الله: a name in ـان."""
        item, items = self.items[i], self.items
        if not item.text.endswith("ان") or item.wa or item.prep or item.al:
            return False
        if i + 1 < len(items) and items[i + 1].text in _SONS:
            return True
        title = items[i - 1] if i else None
        return title is not None and (title.text in _TITLES or (title.al and "ال" + title.text in _TITLES))
