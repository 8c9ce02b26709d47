"""What taking another file in says: (English, Arabic) by id; `verb.<id>` and `verb.<id>.help` among them."""

from __future__ import annotations

VERBS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "merge": (
        ("Merge a file", "Take another Workbench file in: another analyst's, or your own from elsewhere"),
        ("ضم ملف", "ضم ملف Workbench آخر: لمحلل آخر، أو لك من جهاز آخر"),
    ),
    "merge.take": (
        ("Merge", "Take in what is listed, as one step that undo takes back"),
        ("ضم", "ضم المعروض، بخطوة واحدة يمكن التراجع عنها"),
    ),
}
TEXTS: dict[str, tuple[str, str]] = {
    "scope.merge": ("Merging a file", "ضم ملف"),
    "merge.path": ("Database", "قاعدة البيانات"),
    "merge.asked": (
        "It is only read. What would come is listed before anything is changed.",
        "تُقرأ فقط. ويُعرض ما سيأتي قبل أن يتغير أي شيء.",
    ),
    "merge.look": ("Look", "معاينة"),
    "merge.no_path": ("Type the path of a database", "اكتب مسار قاعدة بيانات"),
    "merge.title": ("Merge {file}", "ضم {file}"),
    "merge.looking": (
        "Looking at what would come: {n} of {total} (Esc stops)",
        "النظر فيما سيأتي: {n} من {total} (Esc للإيقاف)",
    ),
    "merge.copying": ("Copying the file aside … (Esc stops)", "نسخ الملف جانبا … (Esc للإيقاف)"),
    "merge.running": ("Merging {n} of {total} (Esc stops)", "الضم {n} من {total} (Esc للإيقاف)"),
    "merge.would": (
        "This would come. Nothing was changed yet: {key} merges, {back} leaves everything as it is.",
        "هذا ما سيأتي. لم يتغير شيء بعد: {key} للضم، و{back} لترك كل شيء كما هو.",
    ),
    "merge.nothing": (
        "Nothing new: all of it is here already.",
        "لا جديد: كل ما فيه موجود هنا.",
    ),
    "merge.done": (
        "Merged. {undo} takes all of it back in one step, {redo} brings it again.",
        "تم الضم. {undo} يعيد ذلك كله بخطوة واحدة، و{redo} يعيد الضم.",
    ),
    "merge.undone": ("Taken back; {redo} brings it again.", "أُلغي الضم؛ {redo} يعيده."),
    "merge.stopped": ("Stopped: nothing of {file} was taken in", "أوقف: لم يُضم شيء من {file}"),
    "merge.failed": ("Nothing was changed.", "لم يتغير شيء."),
    "merge.articles": (
        "{new:new}, {known} in both files",
        "{new:new}، وفي الملفين {known}",
    ),
    "merge.whose": ("Work of {who}", "عمل {who}"),
    "merge.conflicts_ahead": (
        "Changed on both sides: {n}. Yours stays; the other version is kept beside it until somebody decides in the review.",
        "ما غيّره الطرفان: {n}. يبقى ما عندك، وتُحفظ الصيغة الأخرى بجانبه إلى أن يُبت فيها في المراجعة.",
    ),
    "merge.conflicts": (
        "Conflicts that wait: {n} · {key} opens them",
        "تعارضات تنتظر: {n} · {key} يفتحها",
    ),
    "top.conflicts": ("{n:conflict} ({key})", "{n:conflict} ({key})"),
    "top.conflicts_short": ("⇄{n}", "⇄{n}"),
    "merge.sides": ("{mine} here, {theirs} there", "{mine} هنا، {theirs} هناك"),
    "merge.more": ("and {n} more", "و{n} غيرها"),
    "merge.book": ("Claims made under codebook {version}: {n}", "ادعاءات وُسمت بدليل الترميز {version}: {n}"),
    "merge.book_changed": (
        "Codebook {version} is not the same in both files: claims may mean different things.",
        "دليل الترميز {version} ليس واحدا في الملفين: قد تعني الادعاءات أشياء مختلفة.",
    ),
    "merge.labels": ("Labels that your codebook lacks: {which}", "تصنيفات ليست في دليلك: {which}"),
    "merge.fields": ("Fields that your codebook lacks: {which}", "حقول ليست في دليلك: {which}"),
    "say.merged_file": (
        "Merged {file}: {new:new}, {added} added, {updated} updated · {undo} undoes it",
        "ضُم {file}: {new:new}، وأُضيف {added}، وحُدّث {updated} · {undo} للتراجع",
    ),
    "merge.added": ("added", "أُضيف"),
    "merge.updated": ("updated", "حُدّث"),
    "merge.same": ("same", "مطابق"),
    "merge.older": ("newer here", "أحدث هنا"),
    "merge.conflict": ("conflict", "تعارض"),
    "merge.left": ("left out", "تُرك"),
    "merge.table.article": ("articles' data", "بيانات المقالات"),
    "merge.table.version": ("versions", "الصيغ"),
    "merge.table.mention": ("marks", "العلامات"),
    "merge.table.claim": ("claims", "الادعاءات"),
    "merge.table.link": ("links", "الروابط"),
    "merge.table.event": ("events", "الأحداث"),
    "merge.table.event_item": ("in events", "محتوى الأحداث"),
    "merge.table.family_root": ("roots", "الأصول"),
    "merge.table.alias": ("names", "الأسماء"),
    "merge.table.correction": ("corrections", "التصحيحات"),
    "merge.table.dismissal": ("dismissals", "المستبعدات"),
    "merge.table.adjudication": ("adjudications", "قرارات المراجعة"),
    "merge.table.judgement": ("judgements", "الأحكام"),
    "merge.table.saved_search": ("saved searches", "عمليات البحث المحفوظة"),
    "merge.table.reading": ("read states", "حالات القراءة"),
}
for _id, (_english, _arabic) in VERBS.items():
    TEXTS[f"verb.{_id}"] = (_english[0], _arabic[0])
    TEXTS[f"verb.{_id}.help"] = (_english[1], _arabic[1])
ENGLISH = {id: pair[0] for id, pair in TEXTS.items()}
ARABIC = {id: pair[1] for id, pair in TEXTS.items()}
