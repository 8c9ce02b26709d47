"""What is said of versions of an article and of claims that move to the newest: (English, Arabic) by id.

A version is صيغة: نسخة is a copy.
"""

from __future__ import annotations

VERBS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "list.versions": (
        ("Versions", "Show the versions of the article, what changed, and claims on older ones"),
        ("الصيغ", "إظهار صيغ المقالة وما تغيّر والادعاءات على الصيغ الأقدم"),
    ),
    "read.versions": (
        ("Versions", "Show the versions of the article, what changed, and claims on older ones"),
        ("الصيغ", "إظهار صيغ المقالة وما تغيّر والادعاءات على الصيغ الأقدم"),
    ),
    "versions.exact": (
        (
            "Move all exact",
            "Move every claim whose words stand in the newest version exactly, and what was said of names and figures, in one step",
        ),
        (
            "نقل كل المطابق",
            "نقل كل ادعاء توجد كلماته حرفيًا في أحدث صيغة، مع ما قيل في الأسماء والأرقام، بخطوة واحدة",
        ),
    ),
    "versions.accept": (
        (
            "Accept",
            "Do what is offered: move the claim, make the one that updates it, or take the new version",
        ),
        ("قبول", "فعل المعروض: نقل الادعاء، أو إنشاء ما يحدّثه، أو قبول الصيغة الجديدة"),
    ),
    "versions.reject": (
        ("Leave", "Leave the claim on its older version; say that it is no new version"),
        ("إبقاء", "إبقاء الادعاء على صيغته الأقدم، أو القول إنها ليست صيغة جديدة"),
    ),
    "versions.changes": (
        ("What changed", "Show what became of each sentence, and which figures changed"),
        ("ما تغيّر", "إظهار ما حل بكل جملة وأي الأرقام تغيّر"),
    ),
    "versions.read": (
        ("Read", "Open the older text in the reader"),
        ("قراءة", "فتح النص الأقدم للقراءة"),
    ),
    "versions.part": (
        ("No version", "Say that this text is no version of the one before it"),
        ("ليست صيغة", "القول إن هذا النص ليس صيغة لما قبله"),
    ),
}
TEXTS: dict[str, tuple[str, str]] = {
    "scope.versions": ("Versions of an article", "صيغ المقالة"),
    "sign.headline": ("\u200e“{what}”\u200e", "\u200f«{what}»\u200f"),
    "sign.also": ("; ", "؛ "),
    "list.version": ("v{n}", "صيغة {n}"),
    "list.left": ("↑◆{n}", "↑◆{n}"),
    "list.asked": ("v?", "صيغة؟"),
    "top.older_version": ("{version} (old)", "{version} (قديمة)"),
    "ingest.versions": ("new versions: {n}", "صيغ جديدة: {n}"),
    "ingest.asked": ("may be new versions: {n} ({key})", "قد تكون صيغًا جديدة: {n} ({key})"),
    "say.older_version": (
        "This is version {n}, not the newest: {key} shows all",
        "هذه الصيغة {n} وليست الأحدث: {key} يظهر الكل",
    ),
    "say.claims_left": (
        "claims on older versions: {n}; {key} offers them",
        "ادعاءات على صيغ أقدم: {n}؛ {key} يعرضها",
    ),
    "say.newer_came": (
        "A newer version of this article came in: {key} shows what changed",
        "جاءت صيغة أحدث من هذه المقالة: {key} يظهر ما تغيّر",
    ),
    "versions.title": ("Versions: {n}", "الصيغ: {n}"),
    "versions.waiting": (
        "claims to decide: {n}, exact: {exact}, marks: {marks}",
        "ادعاءات للبت فيها: {n}، منها حرفيًا {exact}، علامات: {marks}",
    ),
    "versions.none": ("There is only one version of this article", "لا صيغة أخرى لهذه المقالة"),
    "versions.newest": ("newest", "الأحدث"),
    "versions.offered": ("a new version?", "صيغة جديدة؟"),
    "versions.ask": (
        "Is the second a new version of the first? {key} yes, {no} no",
        "هل الثانية صيغة جديدة من الأولى؟ {key} نعم، {no} لا",
    ),
    "versions.is_newest": (
        "Lists and searches show this text. {key} shows what changed, {read} reads it",
        "تظهر القوائم والبحث هذا النص. {key} يظهر ما تغيّر و{read} للقراءة",
    ),
    "versions.is_older": (
        "This text is kept for its claims. {key} shows what changed since, {read} reads it",
        "يبقى هذا النص لادعاءاته. {key} يظهر ما تغيّر منذئذ و{read} للقراءة",
    ),
    "versions.from": ("from {path}, taken in {at}", "من {path}، أُدخل في {at}"),
    "versions.one": ("one text", "نص"),
    "versions.other": ("the other", "الآخر"),
    "same_by.file": ("same file", "الملف نفسه"),
    "same_by.url": ("same address", "العنوان نفسه"),
    "same_by.page": ("same outlet, headline and day", "الوسيلة والعنوان واليوم نفسها"),
    "same_by.text": ("nearly the same words in one outlet", "كلمات شبه مطابقة في وسيلة واحدة"),
    "same_by.back": ("the file holds this text again", "عاد الملف إلى هذا النص"),
    "same_by.person": ("said by a person", "قالها شخص"),
    "fate.exact": ("word for word in the newest", "حرفيًا في الأحدث"),
    "fate.alike": ("alike in the newest", "شبيه في الأحدث"),
    "fate.changed": ("other figures in the newest", "أرقام أخرى في الأحدث"),
    "fate.lost": ("not in the newest", "ليس في الأحدث"),
    "fate.there": ("a claim stands there already", "عليه ادعاء من قبل"),
    "fate.answered": ("updated by a newer claim", "حدّثه ادعاء أحدث"),
    "fate.left": ("left on its version", "أُبقي على صيغته"),
    "fate.exact.do": (
        "{key} moves this claim to the newest version, word for word",
        "{key} ينقل هذا الادعاء إلى أحدث صيغة حرفيًا",
    ),
    "fate.alike.do": (
        "Only alike: {key} moves the claim to these words. [− cut ] [+ added ]",
        "شبيه فقط: {key} ينقل الادعاء إلى هذه الكلمات. [− حُذف ] [+ أُضيف ]",
    ),
    "fate.changed.do": (
        "Figures differ: {key} makes a new claim there that updates this one",
        "الأرقام مختلفة: {key} ينشئ ادعاء جديدًا هناك يحدّث هذا",
    ),
    "fate.lost.do": (
        "Nothing like it stands in the newest version; it stays here",
        "لا شيء يشبهه في أحدث صيغة؛ يبقى هنا",
    ),
    "fate.there.do": (
        "A claim of this label stands on these words already; {key} does it all the same",
        "على هذه الكلمات ادعاء بهذه التسمية؛ {key} يفعل مع ذلك",
    ),
    "fate.answered.do": ("A claim on a newer version updates this one", "ادعاء على صيغة أحدث يحدّث هذا"),
    "fate.left.do": (
        "Somebody said that it stays; {key} moves it all the same",
        "قال أحدهم إنه يبقى؛ {key} ينقله مع ذلك",
    ),
    "say.moved_exact": (
        "Moved to the newest version: claims {n}, marks {marks} · {key} undoes it",
        "نُقل إلى أحدث صيغة: ادعاءات {n}، علامات {marks} · {key} للتراجع",
    ),
    "say.none_exact": ("No claim stands there word for word", "لا ادعاء موجود هناك حرفيًا"),
    "say.moved_one": ("Moved to the newest version · {key} undoes it", "نُقل إلى أحدث صيغة · {key} للتراجع"),
    "say.updates_made": (
        "A new claim updates the older one · {key} undoes it",
        "ادعاء جديد يحدّث الأقدم · {key} للتراجع",
    ),
    "say.joined": ("It is a new version now · {key} undoes it", "هي الآن صيغة جديدة · {key} للتراجع"),
    "say.refused": ("It is no new version · {key} undoes it", "ليست صيغة جديدة · {key} للتراجع"),
    "say.stays": ("It stays on its older version · {key} undoes it", "يبقى على صيغته الأقدم · {key} للتراجع"),
    "say.parted": ("They are two articles now · {key} undoes it", "هما الآن مقالتان · {key} للتراجع"),
    "say.nothing_offered": ("Nothing is offered in this row", "لا شيء معروض في هذا السطر"),
    "changes.counts": (
        "≠ {figures}  ± {changed}  + {added}  − {cut}",
        "≠ {figures}  ± {changed}  + {added}  − {cut}",
    ),
    "changes.none": ("The words are the same", "الكلمات نفسها"),
    "became.added": ("sentence added", "جملة أضيفت"),
    "became.cut": ("sentence cut", "جملة حذفت"),
    "became.changed": ("sentence changed", "جملة تغيّرت"),
    "became.figures": ("sentence changed, and its figures", "جملة تغيّرت وأرقامها"),
    "step.claim.reanchor": ("Move to the newest version: {detail}", "نقل إلى أحدث صيغة: {detail}"),
    "step.claim.update": (
        "New claim that updates the older version: {detail}",
        "ادعاء جديد يحدّث الصيغة الأقدم: {detail}",
    ),
    "step.claim.stay": ("Leave on the older version {detail}", "إبقاء على الصيغة الأقدم {detail}"),
    "reason.new_version": (
        "the newest version says it with other figures (this is version {n})",
        "تقوله أحدث صيغة بأرقام أخرى (هذه الصيغة {n})",
    ),
    "step.version.found": ("New version taken in {detail}", "أُخذت صيغة جديدة {detail}"),
    "step.version.back": ("Earlier version came back {detail}", "عادت صيغة سابقة {detail}"),
    "step.version.join": ("New version {detail}", "صيغة جديدة {detail}"),
    "step.version.part": ("Not a version {detail}", "ليست صيغة {detail}"),
    "step.version.refuse": ("No new version {detail}", "ليست صيغة جديدة {detail}"),
}


def _catalogue(language: int) -> dict[str, str]:
    """Everything in one language."""
    out = {id: pair[language] for id, pair in TEXTS.items()}
    for id, pair in VERBS.items():
        out[f"verb.{id}"], out[f"verb.{id}.help"] = pair[language]
    return out


ENGLISH, ARABIC = _catalogue(0), _catalogue(1)
