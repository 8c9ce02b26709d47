"""What the claims loop says: (English, Arabic) by id; `verb.<id>` and `verb.<id>.help` among them."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "kind.offer": ("Suggested claim", "ادعاء مقترح"),
    "family.offers": ("Suggested claims", "الادعاءات المقترحة"),
    "inspect.offer": ("suggested claim {n}/{total}", "ادعاء مقترح {n}/{total}"),
    "focus.offer": ("claim {n}/{total}", "ادعاء {n}/{total}"),
    "focus.mention": ("{kind} {n}/{total}", "{kind} {n}/{total}"),
    "focus.link": ("link", "رابط"),
    "focus.none": ("nothing to decide", "لا شيء للبت فيه"),
    "top.offers": ("◇ {n}", "◇ {n}"),
    "say.all_offers": ("no suggested claim is left", "لم يبق ادعاء مقترح"),
    "step.mention.add": ("Add the figure {detail}", "إضافة الرقم {detail}"),
    "step.search.rename": ("Rename the search {detail}", "إعادة تسمية البحث {detail}"),
    "chain.outlet": ("outlet", "الوسيلة"),
    "chain.nobody": ("nobody named", "لم يسمّ أحد"),
    "chain.anonymous": ("anonymous", "مجهول"),
    "chain.direct": ("quoted", "اقتباس مباشر"),
}
ENGLISH = {id: pair[0] for id, pair in TEXTS.items()}
ARABIC = {id: pair[1] for id, pair in TEXTS.items()}
