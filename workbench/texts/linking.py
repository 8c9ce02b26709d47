"""What the screens about links say: (English, Arabic) by id; a verb's is its name and its help."""

from __future__ import annotations

VERBS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "view.families": (
        ("Families", "Show what repeats what: copies that hang together"),
        ("عائلات النسخ", "إظهار ما ينقل بعضه عن بعض"),
    ),
    "list.collapse": (
        ("Fold copies", "Read a story once: copies stand under their root, or show them all again"),
        ("طي النسخ", "قراءة القصة مرة واحدة: النسخ تحت أصلها، أو إظهارها كلها"),
    ),
    "list.unfold": (
        ("Copies here", "Show or fold the copies of this article in their place"),
        ("نسخ المقالة", "إظهار نسخ هذه المقالة أو طيها في موضعها"),
    ),
    "rows.down": (("Next", "Move to the next row"), ("التالي", "إلى السطر التالي")),
    "rows.up": (("Previous", "Move to the previous row"), ("السابق", "إلى السطر السابق")),
    "rows.half_down": (
        ("Half page down", "Move down half a page"),
        ("نصف صفحة إلى الأسفل", "النزول نصف صفحة"),
    ),
    "rows.half_up": (("Half page up", "Move up half a page"), ("نصف صفحة إلى الأعلى", "الصعود نصف صفحة")),
    "rows.page_down": (("Page down", "Move down a page"), ("صفحة إلى الأسفل", "النزول صفحة")),
    "rows.page_up": (("Page up", "Move up a page"), ("صفحة إلى الأعلى", "الصعود صفحة")),
    "rows.top": (("First", "Move to the first row"), ("الأول", "إلى أول سطر")),
    "rows.bottom": (("Last", "Move to the last row"), ("الأخير", "إلى آخر سطر")),
    "rows.open": (("Open", "Open what the row is about"), ("فتح", "فتح ما في السطر")),
    "rows.mark": (
        ("Mark", "Mark the row for a change to several at once"),
        ("تعليم", "تعليم السطر لتغيير عدة أسطر معا"),
    ),
    "rows.filter": (("Filter", "Show only rows with some words"), ("تصفية", "إظهار ما فيه كلمات بعينها")),
    "rows.more": (
        ("More below", "Scroll down in the passage under the list"),
        ("المزيد", "النزول في النص أسفل القائمة"),
    ),
    "rows.less": (
        ("Back up", "Scroll up in the passage under the list"),
        ("أعلى", "الصعود في النص أسفل القائمة"),
    ),
    "families.confirm": (
        ("Confirm", "Say that these are copies"),
        ("تأكيد", "القول إنها نسخ"),
    ),
    "families.reject": (
        ("Not copies", "Say that these are no copies; they are not suggested again"),
        ("ليست نسخًا", "القول إنها ليست نسخًا؛ لا تقترح ثانية"),
    ),
    "families.merge": (
        ("Merge", "Make one family of the marked ones, or add the articles marked in the library"),
        ("دمج", "جعل المعلّم عائلة واحدة، أو ضم ما علّم في المكتبة"),
    ),
    "families.root": (
        ("Root", "Make this report the root of its family, whatever the dates say"),
        ("الأصل", "جعل هذا التقرير أصل عائلته مهما قالت التواريخ"),
    ),
    "families.split": (
        ("Split off", "Part the marked reports, or this one, from the family"),
        ("فصل", "فصل المعلّم أو هذا التقرير عن العائلة"),
    ),
    "families.claims": (
        ("Claims to root", "Have the claims on this copy point to those of the root"),
        ("الادعاءات إلى الأصل", "ربط ادعاءات النسخة بادعاءات الأصل"),
    ),
    "families.article": (("Read", "Open the article in the reader"), ("قراءة", "فتح المقالة للقراءة")),
}
TEXTS: dict[str, tuple[str, str]] = {
    "scope.rows": ("Lists", "القوائم"),
    "scope.families": ("Families of copies", "عائلات النسخ"),
    "step.family.confirm": ("Confirm the family {detail}", "تأكيد العائلة {detail}"),
    "step.family.reject": ("No family {detail}", "ليست عائلة {detail}"),
    "step.family.merge": ("Merge families {detail}", "دمج العائلات {detail}"),
    "step.figures.dismiss": ("No conflict {detail}", "ليس تعارضا {detail}"),
    "reason.merged_by_hand": ("put together by a person", "جمعها شخص"),
    "list.folded": ("+{n} folded", "+{n} مطوية"),
    "say.fold_on": ("{n} copies stand under {m} roots · {key} shows those of one", "{n} نسخة تحت {m} أصل · {key} يظهر نسخ واحد"),
    "say.fold_off": ("All articles are shown: {n}", "كل المقالات ظاهرة: {n}"),
    "say.fold_nothing": ("No copies to fold: {key} shows what may be copies", "لا نسخ لطيها: {key} يظهر ما قد يكون نسخًا"),
    "say.fold_none_here": ("This article has no confirmed copy in the list · {key} families", "لا نسخة مؤكدة لهذه المقالة في القائمة · {key} العائلات"),
    "families.title": ("Families of copies · {n}", "عائلات النسخ · {n}"),
    "families.open": ("{n} to decide", "{n} تنتظر قرارا"),
    "families.empty": (
        "Nothing repeats anything yet. Take in articles with i in the library; copies are looked for by themselves.",
        "لا نسخ بعد. أضف مقالات بالمفتاح i في المكتبة؛ يُبحث عن النسخ تلقائيا.",
    ),
    "families.suggested": ("suggested", "مقترحة"),
    "families.confirmed": ("confirmed ✓", "مؤكدة ✓"),
    "families.doubtful": ("⚠ see what differs", "⚠ انظر ما يختلف"),
    "families.reports": ("{reports} reports, {roots} independent", "{reports} تقارير، المستقل منها {roots}"),
    "families.is_root": ("root", "أصل"),
    "families.copies": ("← {id}", "← {id}"),
    "families.changed": ("+{added} −{cut} words", "+{added} −{cut} كلمة"),
    "families.pointing": ("◆{n}, {m} point to the root", "◆{n}، منها {m} تشير إلى الأصل"),
    "families.no_claims": ("no claims", "لا ادعاءات"),
    "families.same_words": ("The same words: nothing added, nothing cut.", "الكلمات نفسها: لا زيادة ولا نقصان."),
    "families.first": ("The root: the others are held against it.", "الأصل: يقارن به سائر التقارير."),
    "say.family_confirmed": ("Confirmed: {n} · {key} undoes it", "تم التأكيد: {n} · {key} للتراجع"),
    "say.family_rejected": (
        "No copies: {n}, not suggested again · {key} undoes it",
        "ليست نسخًا: {n}، لا تقترح ثانية · {key} للتراجع",
    ),
    "say.family_decided": (
        "All of it is confirmed; open it with Enter and split with s",
        "كلها مؤكدة؛ افتحها بمفتاح Enter وافصل بالمفتاح s",
    ),
    "say.family_merged": ("One family of {n} reports", "عائلة واحدة من {n} تقارير"),
    "say.family_root": ("The root is now {name}", "الأصل الآن {name}"),
    "say.family_split": ("Parted from the family: {n} · {key} undoes it", "فُصل عن العائلة: {n} · {key} للتراجع"),
    "say.family_is_root": ("This is the root; the copies are decided on", "هذا هو الأصل؛ القرار في النسخ"),
    "say.family_confirm_first": ("Confirm with a first that it is a copy", "أكّد أولا بالمفتاح a أنها نسخة"),
    "say.family_pointed": ("Claims that point to the root now: {n}", "ادعاءات تشير الآن إلى الأصل: {n}"),
    "say.family_no_claims": ("No claim here waits to point to the root", "لا ادعاء هنا ينتظر ربطه بالأصل"),
}  # fmt: skip
_ENGLISH, _ARABIC = 0, 1


def _catalogue(language: int) -> dict[str, str]:
    """Everything in one language."""
    out = {id: pair[language] for id, pair in TEXTS.items()}
    for id, pair in VERBS.items():
        out[f"verb.{id}"], out[f"verb.{id}.help"] = pair[language]
    return out


ENGLISH, ARABIC = _catalogue(_ENGLISH), _catalogue(_ARABIC)
