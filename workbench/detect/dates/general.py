"""General, no year: الجمع العام المقبل, للمؤتمر العام المقبل, الرأي العام الحالي."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.dates.place import Place

_ALWAYS = word_set("جمع رأي عفو وضع مزاج نقاش ذوق شأن سكرتير دين مشهد نظام مسار مناخ اتجاه صالح قطاع إضراب")
"""What العام means "general" behind wherever it stands: الرأي العام الحالي."""
_BODIES = word_set("مؤتمر مجلس حوار تعداد إحصاء اتحاد مجمع اجتماع ملتقى")
"""What may be general or held in a year: ينعقد المؤتمر العام المقبل."""
_GOVERN = word_set("خلال تاريخ بتاريخ موعد قبل بعد أثناء أمام أعمال أشغال انعقاد عقد تنظيم إلى على")
_CLITICS = "وبلف"


def is_general(p: Place) -> bool:
    """Whether العام of this span says of the noun before it that it is general.

    Of a body it does where a preposition or a noun governs the body, or its owner stands behind: for a verb would make
    the year tell when (يعقد المؤتمر العام المقبل). O(1).
    """
    year, before = p.span[0], p.before
    if year.text != "عام" or not year.al or year.prep or year.wa or before is None:
        return False
    word = before.text
    bare = word[2:] if word.startswith("لل") else word.removeprefix("ال")
    governed = word.startswith("لل")
    if bare not in _ALWAYS and bare not in _BODIES and bare[:1] in _CLITICS and bare[1:3] == "ال":
        bare, governed = bare[3:], True
    if not (before.al or governed or word != bare):
        return False
    if bare in _ALWAYS:
        return True
    if bare not in _BODIES:
        return False
    governing = p.items[p.first - 2] if p.first > 1 else None
    governed |= governing is not None and (governing.cls == "f" or governing.text in _GOVERN)
    return governed or (p.after is not None and p.after.cls in "rR" and p.after.text.startswith("لل"))
