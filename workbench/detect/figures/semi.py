"""Halves and quarters that measure nothing: نصف آلية, ربع نقل, النصف الجنوبي."""

from __future__ import annotations

from workbench.detect.figures import context
from workbench.detect.figures.brands import Brands
from workbench.detect.figures.tokens import Item

_SEMI = frozenset(
    [
        "اليه",
        "الي",
        "كاس",
        "سنويه",
        "سنوي",
        "شهريه",
        "شهري",
        "موسميه",
        "دائري",
        "دائريه",
        "شفاف",
        "مغلق",
        "السنويه",
        "السنوي",
        "الشهريه",
        "الشهري",
        "الاسبوعيه",
        "السنويين",
        "المصنعه",
        "مصنعه",
        "المصنع",
        "الجاهزه",
        "جاهزه",
        "نهائيه",
        "ميت",
        "ميته",
        "نائم",
        "نائمه",
        "عار",
        "عاريه",
        "مجنون",
        "مجنونه",
        "فارغ",
        "فارغه",
        "الفارغ",
        "الفارغه",
        "الممتلئ",
        "الممتلئه",
        "عين",
        "ابتسامه",
        "مصنع",
        "محترف",
        "اله",
        "الهه",
        "حي",
        "عاقل",
        "نقل",
        "تشطيب",
        "اوتوماتيك",
        "اوتوماتيكي",
        "حل",
        "رجل",
        "حقيقه",
        "انتصار",
        "هزيمه",
        "ديمقراطيه",
    ]
)
"""نصف آلية, نصف كأس: semi-."""
_SIDES = frozenset(
    ["الجنوبي", "الشمالي", "الشرقي", "الغربي", "العلوي", "السفلي", "الايمن", "الايسر", "الخلفي", "الامامي"]
)
"""النصف الجنوبي للكرة الأرضية: a side of something, not how much of it."""


_EXTENTS = frozenset(
    ["مساحه", "مجموع", "مخزون", "محصول", "ميزانيه", "مبيعات", "مداخيل", "معدل", "مقاعد", "مساكن", "منازل"]
)
"""What one takes a half of, though it begins as a participle does."""


class Semi(Brands):
    """نصف and ربع before what is only half something, or a side of it."""

    def _semi(self, i: int, after: Item) -> bool:
        """نصف آلية, ربع نقل, النصف الجنوبي."""
        item = self.items[i]
        if item.text == "ربع":
            return after.text == "نقل"
        return after.text in _SEMI or (item.al and after.text in _SIDES) or self._half_done(i, after)

    def _half_done(self, i: int, after: Item) -> bool:
        """نصف مطمورة, نصف مكتمل: half-buried, not half of something."""
        if after.text in _EXTENTS or after.text.endswith(("تها", "تهم", "تهما", "اتها")):
            return False  # نصف مساحة مانيلا, نصف مساحتها
        further = self._next_free(i + 2)
        whole = further is not None and not further.prep and (further.al or further.text.startswith("ال"))
        participle = after.cls == "r" and after.kind == "word" and after.text.startswith("م")
        return participle and len(after.text) >= 5 and not context.is_definite(after) and not whole
