"""What the screens about links say: (English, Arabic) by id; a verb's is its name and its help."""

from __future__ import annotations

VERBS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "view.families": (
        ("Families", "Show what repeats what: copies that hang together"),
        ("عائلات النسخ", "إظهار ما ينقل بعضه عن بعض"),
    ),
    "view.figures": (
        ("Figure board", "Show what every report says about one count of an event"),
        ("لوحة الأرقام", "إظهار ما يقوله كل تقرير عن رقم واحد"),
    ),
    "claim.links": (
        ("Pair", "Pair the claim, or the sentence, with what other articles say"),
        ("مقابلة", "مقابلة الادعاء أو الجملة بما تقوله مقالات أخرى"),
    ),
    "claims.links": (
        ("Pair", "Pair this claim with what other articles say"),
        ("مقابلة", "مقابلة هذا الادعاء بما تقوله مقالات أخرى"),
    ),
    "pairing.link": (("Link", "Link with the proposed relation"), ("ربط", "الربط بالعلاقة المقترحة")),
    "pairing.relation": (
        (
            "Relation",
            "Link with the relation of this digit: same, repeats, supports, contradicts, updates, corrects, retracts, derived from, part",
        ),
        ("علاقة", "الربط بعلاقة هذا الرقم: نفسه، يكرر، يدعم، يناقض، يحدّث، يصحح، يسحب، مأخوذ من، جزء من"),
    ),
    "pairing.choose": (
        ("Other", "Choose relation, subject, confidence and rationale"),
        ("غيرها", "اختيار العلاقة وموضوعها والثقة والتعليل"),
    ),
    "pairing.reject": (
        ("Not linked", "Say that the two are not linked, or unlink them"),
        ("لا صلة", "القول إنه لا صلة بينهما، أو فك الربط"),
    ),
    "pairing.article": (
        ("Read", "Open the other article at its words"),
        ("قراءة", "فتح المقالة الأخرى عند كلماتها"),
    ),
    "view.events": (
        ("Events", "Show the named events; what is marked or open can be put into one"),
        ("الأحداث", "إظهار الأحداث المسماة؛ ويمكن وضع المعلّم أو المفتوح في أحدها"),
    ),
    "events.new": (
        ("New event", "Name an event; what is marked or open goes into it"),
        ("حدث جديد", "تسمية حدث؛ ويوضع فيه المعلّم أو المفتوح"),
    ),
    "events.add": (
        ("Put in", "Put what is marked or open into the event; take a candidate into it"),
        ("إضافة", "وضع المعلّم أو المفتوح في الحدث، أو قبول مرشّح"),
    ),
    "events.remove": (
        ("Take out", "Take it out of the event; say that a candidate does not belong"),
        ("إخراج", "إخراجه من الحدث، أو القول إن المرشّح لا ينتمي إليه"),
    ),
    "events.edit": (("Rename", "Change name and note"), ("تسمية", "تغيير الاسم والملاحظة")),
    "events.delete": (
        ("Delete", "Take the event away; its articles stay"),
        ("حذف", "حذف الحدث؛ وتبقى مقالاته"),
    ),
    "events.article": (("Read", "Open the article in the reader"), ("قراءة", "فتح المقالة للقراءة")),
    "view.conflicts": (
        ("Conflicts", "Show figures of the library that do not agree"),
        ("التعارضات", "إظهار أرقام في المكتبة لا تتفق"),
    ),
    "conflicts.link": (
        ("Link claims", "Link the claims on the two figures with the proposed relation"),
        ("ربط الادعاءين", "ربط ادعاءي الرقمين بالعلاقة المقترحة"),
    ),
    "conflicts.relation": (
        ("Other relation", "Choose another relation for the two claims"),
        ("علاقة أخرى", "اختيار علاقة أخرى للادعاءين"),
    ),
    "conflicts.dismiss": (
        ("No conflict", "Say that this is no conflict; it is not listed again"),
        ("ليس تعارضا", "القول إنه ليس تعارضا؛ لا يدرج ثانية"),
    ),
    "conflicts.article": (
        ("Read first", "Open the first article at its figure"),
        ("قراءة الأولى", "فتح المقالة الأولى عند رقمها"),
    ),
    "conflicts.other": (
        ("Read second", "Open the second article at its figure"),
        ("قراءة الثانية", "فتح المقالة الثانية عند رقمها"),
    ),
    "conflicts.again": (
        ("Look again", "Look for conflicts again"),
        ("بحث من جديد", "البحث عن التعارضات من جديد"),
    ),
    "board.choose": (
        ("Event", "Choose the event, or the open article and its likes"),
        ("الحدث", "اختيار الحدث أو المقالة المفتوحة وما يشبهها"),
    ),
    "board.next_role": (
        ("Next role", "Show the next role: killed, wounded, strength …"),
        ("الدور التالي", "إظهار الدور التالي: قتلى، جرحى، قوة …"),
    ),
    "board.previous_role": (
        ("Previous role", "Show the role before"),
        ("الدور السابق", "إظهار الدور السابق"),
    ),
    "board.sources": (
        ("Sources", "Show the chain of sources in the place of outlet and date"),
        ("المصادر", "إظهار سلسلة المصادر بدل الوسيلة والتاريخ"),
    ),
    "board.export": (("Export", "Write the board as CSV or SVG"), ("تصدير", "كتابة اللوحة بصيغة CSV أو SVG")),
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
    "say.fold_on": ("{n:copy} under {m:root} · {key} shows those of one", "{n:copy} تحت {m:root.of} · {key} يظهر نسخ واحد"),
    "say.fold_off": ("All articles are shown: {n}", "كل المقالات ظاهرة: {n}"),
    "say.fold_nothing": ("No copies to fold: {key} shows what may be copies", "لا نسخ لطيها: {key} يظهر ما قد يكون نسخًا"),
    "say.fold_none_here": ("This article has no confirmed copy in the list · {key} families", "لا نسخة مؤكدة لهذه المقالة في القائمة · {key} العائلات"),
    "scope.board": ("Figure board", "لوحة الأرقام"),
    "board.heading": ("Figure board", "لوحة الأرقام"),
    "board.nothing": (
        "No figures to set beside each other: open an article and press # there, or make an event with & first.",
        "لا أرقام لمقارنتها: افتح مقالة واضغط # فيها، أو أنشئ حدثا بالمفتاح & أولا.",
    ),
    "board.likes": ("and its likes:", "وما يشبه:"),
    "board.alone": ("alone in what they count:", "وحيدة فيما تعدّه:"),
    "board.first": ("first", "الأول"),
    "board.superseded": ("superseded", "حلّ محله غيره"),
    "board.copied": ("copy", "نسخة"),
    "board.sources": ("said by", "القائل"),
    "board.by": ("superseded by {value} ({outlet})", "حل محله {value} ({outlet})"),
    "board.qualifier.about": ("about", "تقريبا"),
    "board.qualifier.at_least": ("at least", "على الأقل"),
    "board.qualifier.more_than": ("more than", "أكثر من"),
    "board.qualifier.at_most": ("at most", "على الأكثر"),
    "board.qualifier.less_than": ("less than", "أقل من"),
    "board.qualifier.range": ("from … to", "من … إلى"),
    "board.qualifier.vague": ("a vague word", "كلمة مبهمة"),
    "board.written": ("Written: {name}, {n:row}", "كُتب: {name}، {n:row}"),
    "field.event": ("Event", "الحدث"),
    "field.format": ("Format", "الصيغة"),
    "scope.pairing": ("Claim links", "روابط الادعاء"),
    "pairing.none": (
        "No other article says anything like it. Links can also be made in the list of conflicts (!).",
        "لا تقول مقالة أخرى شيئا يشبهه. يمكن الربط أيضا في قائمة التعارضات (!).",
    ),
    "pairing.mine": ("This claim:", "هذا الادعاء:"),
    "pairing.counts": ("{n} linked, {m:candidate}", "{n} مربوطة، {m:candidate}"),
    "say.pairing_rejected": ("Not linked, not suggested again · {key} undoes it", "لا صلة، لا يقترح ثانية · {key} للتراجع"),
    "relation.back.repeats": ("repeated by", "يكرره"),
    "relation.back.supports": ("supported by", "يدعمه"),
    "relation.back.updates": ("updated by", "يحدّثه"),
    "relation.back.corrects": ("corrected by", "يصححه"),
    "relation.back.retracts": ("retracted by", "يسحبه"),
    "relation.back.derived_from": ("source of", "مصدر لـ"),
    "relation.back.part_of_total": ("total of", "مجموع لـ"),
    "inspect.claim_links": ("Claim links {n}", "روابط الادعاءات {n}"),
    "confidence.low": ("low", "منخفضة"),
    "confidence.moderate": ("moderate", "متوسطة"),
    "confidence.high": ("high", "عالية"),
    "field.confidence": ("Confidence", "الثقة"),
    "field.rationale": ("Rationale", "التعليل"),
    "scope.events": ("Events", "الأحداث"),
    "step.event.refuse": ("Not of the event {detail}", "ليس من الحدث {detail}"),
    "events.title": ("Events · {n}", "الأحداث · {n}"),
    "events.none": (
        "No events yet. n names one; what is marked in the library, or what is open, goes into it.",
        "لا أحداث بعد. المفتاح n يسمي حدثا؛ ويوضع فيه ما علّم في المكتبة أو ما هو مفتوح.",
    ),
    "events.empty": (
        "Nothing is in this event. Mark articles in the library with Space, come back with & and put them in with a.",
        "لا شيء في هذا الحدث. علّم مقالات في المكتبة بالمسافة، وعد بالمفتاح & وأضفها بالمفتاح a.",
    ),
    "events.holds": ("Reports: {n}, claims: {m}", "التقارير: {n}، الادعاءات: {m}"),
    "events.made": ("made by {by}, {at}", "أنشأه {by}، {at}"),
    "events.hand": ("articles in hand: {n}", "المقالات في اليد: {n}"),
    "events.hand_claims": ("claims in hand: {n}", "الادعاءات في اليد: {n}"),
    "events.hand_empty": ("Nothing is marked or open: mark articles with Space first", "لا شيء معلّم أو مفتوح: علّم مقالات بالمسافة أولا"),
    "events.report": ("report", "تقرير"),
    "events.claim": ("claim", "ادعاء"),
    "events.may_belong": ("may belong to it", "قد ينتمي إليه"),
    "events.why": ("Why it may belong:", "لماذا قد ينتمي:"),
    "events.counts": ("{n} in it, {m:candidate}", "{n} فيه، {m:candidate}"),
    "events.delete_title": ("Delete the event {name}?", "حذف الحدث {name}؟"),
    "events.delete_about": ("Its articles and claims stay what they are. Enter deletes, Esc leaves it.", "تبقى مقالاته وادعاءاته. Enter يحذف، Esc يتركه."),
    "say.event_made": ("Event made: {name}", "أنشئ الحدث: {name}"),
    "say.event_added": ("Put into {name} · {key} undoes it", "وُضع في {name} · {key} للتراجع"),
    "say.event_removed": ("Taken out · {key} undoes it", "أُخرج · {key} للتراجع"),
    "say.event_refused": ("Not of this event, not suggested again · {key} undoes it", "ليس من هذا الحدث، لا يقترح ثانية · {key} للتراجع"),
    "field.name": ("Name", "الاسم"),
    "scope.conflicts": ("Conflicts", "التعارضات"),
    "conflicts.title": ("Figures that do not agree · {n}", "أرقام لا تتفق · {n}"),
    "conflicts.linked": ("{n} linked", "{n} مربوطة"),
    "conflicts.none": (
        "No figures that do not agree. They are looked for among events, copies and articles in like words; c looks again.",
        "لا أرقام متعارضة. يُبحث عنها في الأحداث والنسخ والمقالات المتشابهة؛ المفتاح c يبحث من جديد.",
    ),
    "conflicts.wait": ("Looking … Esc stops and shows what was found.", "جارٍ البحث … Esc يوقف ويعرض ما وُجد."),
    "conflicts.looking": ("Pairs of articles: {n}/{total}", "أزواج المقالات: {n}/{total}"),
    "conflicts.stopped": ("Stopped; found so far: {n} · c looks again", "توقف البحث؛ وُجد حتى الآن: {n} · c يبحث من جديد"),
    "conflicts.done": ("Found: {n}", "وُجد: {n}"),
    "conflicts.alike": ("sentences alike {n}%", "تشابه الجملتين {n}%"),
    "conflicts.no_veto": ("Nothing speaks against it: same place and month as far as the sentences say.", "لا شيء ضده: المكان والشهر نفسهما بقدر ما تقول الجملتان."),
    "conflicts.would": ("l links:", "l يربط:"),
    "conflicts.kind_in_list": ("Go back and press {key} to choose another relation", "ارجع واضغط {key} لاختيار علاقة أخرى"),
    "say.claims_linked": ("Linked: {relation} · {key} undoes it", "تم الربط: {relation} · {key} للتراجع"),
    "say.conflict_dismissed": ("No conflict: {n} · {key} undoes it", "ليس تعارضا: {n} · {key} للتراجع"),
    "subtype.none": ("—", "—"),
    "field.relation": ("Relation", "العلاقة"),
    "field.subtype": ("About", "في"),
    "compare.no_figures": ("no figure that both count differs", "لا رقم مشترك يختلف"),
    "compare.at": ("Difference {n} of {total}", "الفرق {n} من {total}"),
    "families.title": ("Families of copies · {n}", "عائلات النسخ · {n}"),
    "families.open": ("{n} to decide", "{n} تنتظر قرارا"),
    "families.empty": (
        "Nothing repeats anything yet. Take in articles with i in the library; copies are looked for by themselves.",
        "لا نسخ بعد. أضف مقالات بالمفتاح i في المكتبة؛ يُبحث عن النسخ تلقائيا.",
    ),
    "families.suggested": ("suggested", "مقترحة"),
    "families.confirmed": ("confirmed ✓", "مؤكدة ✓"),
    "families.doubtful": ("⚠ see what differs", "⚠ انظر ما يختلف"),
    "families.reports": ("{reports:report}, {roots} independent", "{reports:report}، المستقل منها {roots}"),
    "families.is_root": ("root", "أصل"),
    "sign.from": (" ← ", " → "),
    "sign.to": (" → ", " ← "),
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
    "say.family_merged": ("One family of {n:report}", "عائلة واحدة من {n:report.of}"),
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
