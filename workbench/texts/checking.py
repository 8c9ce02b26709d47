"""What the doctor says of a database: (English, Arabic) by id, for the catalogue of faults."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "check.quick": ("quick check", "فحص سريع"),
    "check.keys": ("foreign keys", "المفاتيح الأجنبية"),
    "check.quotes": ("quotes", "الاقتباسات"),
    "check.orphans": ("orphans", "المقطوعة"),
    "check.counts": ("counts", "الأعداد"),
    "check.standing": ("versions", "الصيغ"),
    "check.standing_fine": ("articles with more than one version: {n}", "مقالات لها أكثر من صيغة: {n}"),
    "check.standing_wrong": (
        "versions do not stand where they should: {which}",
        "صيغ ليست في مكانها: {which}",
    ),
    "check.search": ("search index", "فهرس البحث"),
    "check.detection": ("detection", "الاستخراج"),
    "check.sqlite": ("sqlite", "مكتبة SQLite"),
    "check.permissions": ("permissions", "الأذون"),
    "check.backups": ("backups", "النسخ الاحتياطية"),
    "check.labels": ("labels", "التصنيفات"),
    "check.codebook": ("codebook", "دليل الترميز"),
    "check.claims": ("claims", "الادعاءات"),
    "check.model": ("entity model", "نموذج الأسماء"),
    "check.damaged": ("the file is damaged: restore a backup", "الملف تالف: استعد نسخة احتياطية"),
    "check.sqlite_old": (
        "{version} is older than {safe} (WAL reset bug)",
        "الإصدار {version} أقدم من {safe} (خلل في إعادة سجل WAL)",
    ),
    "check.sqlite_do": (
        "open the file only with Workbench while others write to it: its lock avoids the bug",
        "لا تفتح الملف إلا بهذا البرنامج ما دام غيرك يكتب فيه: قفله يتفادى الخلل",
    ),
    "check.readable": ("everyone can read it: chmod o= {path}", "يستطيع الجميع قراءته: chmod o= {path}"),
    "check.newest": ("{n}, newest {name}", "{n}، أحدثها {name}"),
    "check.no_backup": ("none yet", "لا نسخ بعد"),
    "check.no_backup_do": ("workbench backup makes one", "الأمر workbench backup يصنع واحدة"),
    "check.restore": ("restore a backup: workbench restore", "استعد نسخة احتياطية: workbench restore"),
    "check.parentless": ("{n:row} without a parent in {tables}", "{n:row} بلا أصل في {tables}"),
    "check.fine": ("ok", "سليم"),
    "check.none": ("none", "لا شيء"),
    "check.report": ("report this", "بلّغ عن هذا"),
    "check.quotes_fine": ("{n} ok", "سليم: {n}"),
    "check.quotes_wrong": (
        "not in their text: {n} of {total} ({which})",
        "ليس في نصوصه: {n} من {total} ({which})",
    ),
    "check.quotes_do": ("restore a backup, or delete them", "استعد نسخة احتياطية، أو احذفها"),
    "check.no_text": ("articles without text: {ids}", "مقالات بلا نص: {ids}"),
    "check.no_article": ("links to no article: {ids}", "روابط بلا مقالة: {ids}"),
    "check.no_figures": ("claims whose figures are gone: {ids}", "ادعاءات ضاعت أرقامها: {ids}"),
    "check.counts_wrong": ("wrong for articles {which}", "خاطئة للمقالات {which}"),
    "check.counts_do": (
        "tag or untag something there: counts follow every change",
        "ضع وسما هناك أو ارفعه: الأعداد تتبع كل تغيير",
    ),
    "check.indexed": (
        "{n} of {total} articles, version {version}",
        "{n} من {total} من المقالات، الإصدار {version}",
    ),
    "check.indexed_do": ("the next start of the app fills it", "يملؤه البرنامج حين يُفتح"),
    "check.articles": ("{n:article}", "{n:article}"),
    "check.failed": ("{who} failed on {n:article.of} ({why})", "أخفق {who} في {n:article.of} ({why})"),
    "check.failed_do": ("report this, with the article", "بلّغ عن هذا مع المقالة"),
    "check.labels_unknown": ("not in the codebook: {which}", "ليست في دليل الترميز: {which}"),
    "check.labels_fine": ("{n} in use, all in the codebook", "المستعمل {n}، وكلها في دليل الترميز"),
    "check.labels_do": (
        "add them to config.yaml or change these claims; nothing is deleted",
        "أضفها إلى config.yaml أو غيّر هذه الادعاءات؛ لا يُحذف شيء",
    ),
    "check.book_changed": (
        "it was changed, and its version is still {version}",
        "غُيّر الدليل وما زال إصداره {version}",
    ),
    "check.book_changed_do": (
        "give codebook.version another value, so that older claims can be told",
        "أعط codebook.version قيمة أخرى كي تُميَّز الادعاءات الأقدم",
    ),
    "check.version": ("version {version}", "الإصدار {version}"),
    "check.older": (
        "version {version}; older claims: {which}",
        "الإصدار {version}؛ والادعاءات الأقدم: {which}",
    ),
    "check.older_do": ("look at them; nothing was converted", "انظر فيها؛ لم يُحوَّل شيء"),
    "check.with": ("{n} with {what}, not in the codebook", "{n} فيها {what} وليس في دليل الترميز"),
    "check.without": ("{n} without {what}", "{n} بلا {what}"),
    "check.complete": ("complete", "تامة"),
    "check.fields_do": (
        "add the fields to config.yaml or change these claims; nothing is deleted",
        "أضف الحقول إلى config.yaml أو غيّر هذه الادعاءات؛ لا يُحذف شيء",
    ),
    "check.crf": ("{why}; crf is used in its place", "{why}؛ ويُستعمل crf مكانه"),
    "check.crf_do": (
        "install Workbench again, or set detection.backend: crf",
        "ثبّت البرنامج من جديد، أو اضبط detection.backend: crf",
    ),
    "check.under": ("{n} under {version}", "{n} تحت {version}"),
}
ENGLISH = {id: english for id, (english, _) in TEXTS.items()}
ARABIC = {id: arabic for id, (_, arabic) in TEXTS.items()}
