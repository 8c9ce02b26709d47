"""What is said of files that are taken in, with articles or claims: (English, Arabic) by id, for the catalogue of faults."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "web.missing": ("{what} needs packages that are not installed", "{what} يحتاج إلى حزم غير مثبّتة"),
    "web.missing.do": (
        "Run `make web` once (60 MB; or install trafilatura and feedparser beside Workbench), or save its text as UTF-8 and take that in",
        "شغّل `make web` مرة (60 م.ب، أو ثبّت trafilatura وfeedparser مع البرنامج)، أو احفظ النص (UTF-8) وأدخله",
    ),
    "web.no_article": ("no article was found in the page", "لم توجد مقالة في الصفحة"),
    "web.no_article.do": ("Save its text (UTF-8) and take that in", "احفظ نصها (UTF-8) وأدخله"),
    "web.no_feed": ("no feed, or one without entries", "ليست خلاصة أخبار أو لا مواد فيها"),
    "web.no_feed.do": (
        "Check that it is RSS or Atom, and fetch it again",
        "تحقق أنها RSS أو Atom واجلبها ثانية",
    ),
    "records.none": ("it holds no record", "لا سجل فيه"),
    "records.none.do": ("Export it again", "صدّره ثانية"),
    "records.no_text": (
        "no field of its records is an article's text: {names}",
        "لا حقل في سجلاته هو نص المقالة: {names}",
    ),
    "records.no_text.do": (
        "Name one of them text (and title, outlet, byline, date, url where they are known)",
        "سمِّ أحدها text (وtitle وoutlet وbyline وdate وurl حيث تُعرف)",
    ),
    "records.no_json": ("no JSON: {why}", "ليس JSON: {why}"),
    "records.no_json.do": (
        "Export it again; one object a line (.jsonl) is fine too",
        "صدّره ثانية؛ ويجوز كائن في كل سطر (.jsonl)",
    ),
    "records.large": (
        "too large: more than {limit} MB in one JSON document",
        "كبير: أكثر من {limit} م.ب في وثيقة JSON واحدة",
    ),
    "records.large.do": (
        "Export one object a line (.jsonl): that may be of any length",
        "صدّر كائنا في كل سطر (.jsonl) فذلك يجوز بأي طول",
    ),
    "records.bad_table": ("line {line} is no CSV: {why}", "السطر {line} ليس CSV: {why}"),
    "records.bad_table.do": (
        "What stands before it is in; mend the line and take the file in again",
        "أُدخل ما قبله؛ أصلح السطر وأدخل الملف ثانية",
    ),
    "records.bad_bytes": (
        "broken bytes after line {line}: not {codec}",
        "بايتات تالفة بعد السطر {line}: ليس {codec}",
    ),
    "records.bad_bytes.do": (
        "What stands before it is in; save the file as UTF-8 and take it in again",
        "أُدخل ما قبله؛ احفظ الملف UTF-8 وأدخله ثانية",
    ),
    "record.empty": ("a record without a text", "سجل بلا نص"),
    "record.empty.do": ("The others of the file are taken in", "أُدخلت سائر سجلات الملف"),
    "record.unclosed": ("line {line}: a quotation mark is not closed", "السطر {line}: علامة اقتباس لم تُغلق"),
    "record.unclosed.do": (
        "Close it, or double it inside its cell; the rows after it that have all cells are taken in",
        "أغلقها، أو ضاعفها داخل خليتها؛ أُدخل ما بعدها من صفوف تامة الخلايا",
    ),
    "record.cells": (
        "a row of {cells} cells under a header of {columns}",
        "صف خلاياه {cells} تحت رأس أعمدته {columns}",
    ),
    "record.cells.do": (
        "Put cells that hold the separator between quotes; the other rows are taken in",
        "ضع بين علامتي اقتباس كل خلية فيها الفاصل؛ أُدخلت سائر الصفوف",
    ),
    "record.no_json": ("a line that is no JSON: {why}", "سطر ليس JSON: {why}"),
    "record.no_json.do": ("The others of the file are taken in", "أُدخلت سائر سجلات الملف"),
    "record.no_object": ("a record that is no object with named fields", "سجل ليس كائنا ذا حقول مسماة"),
    "record.no_object.do": ("The others of the file are taken in", "أُدخلت سائر سجلات الملف"),
    "record.large": ("a record of more than {limit} MB", "سجل يزيد على {limit} م.ب"),
    "record.large.do": ("The others of the file are taken in", "أُدخلت سائر سجلات الملف"),
    "record.date": (
        "its date {value} cannot be read, so none is kept",
        "لا يُقرأ تاريخه {value} فلم يُحفظ له تاريخ",
    ),
    "record.date.do": ("Set it in the list with e", "اضبطه في القائمة بالمفتاح e"),
    "import.kind": ("no file of claims", "ليس ملف ادعاءات"),
    "import.kind.do": (
        "Give a CSV as workbench export writes it, or Web Annotations (.jsonl, .json)",
        "أعطِ ملف CSV كما يكتبه workbench export، أو توسيمات ويب (.jsonl أو .json)",
    ),
    "import.columns": ("the columns quote and label are missing", "العمودان quote وlabel غائبان"),
    "import.columns.do": ("Keep the header of the export", "أبقِ سطر العناوين كما صُدّر"),
    "import.annotation": (
        "an annotation without the quoted words or a tag",
        "توسيمة بلا كلمات مقتبسة أو بلا وسم",
    ),
    "import.annotation.do": (
        "It needs a TextQuoteSelector and a body with the purpose tagging",
        "تلزمها TextQuoteSelector ومتن غرضه tagging",
    ),
    "import.twice": ("the claim stands in the file twice", "الادعاء في الملف مرتين"),
    "import.twice.do": ("Keep one of the rows", "أبقِ سطرا واحدا"),
    "import.deleted": ("the claim was deleted here", "حُذف الادعاء هنا"),
    "import.deleted.do": (
        "Undo that in the history (F4) and take the file in again",
        "تراجع عن ذلك في السجل (F4) وأدخل الملف ثانية",
    ),
    "import.other_quote": ("the row has other words than the claim", "في السطر كلمات غير كلمات الادعاء"),
    "import.other_quote.do": (
        "Empty its first column to make a new claim of it",
        "أفرغ عموده الأول ليصير ادعاء جديدا",
    ),
    "import.changed_since": (
        "changed here since the file was written, at {at}",
        "تغيّر هنا بعد كتابة الملف، في {at}",
    ),
    "import.changed_since.do": (
        "Export again, or overwrite it with --force",
        "صدّر ثانية، أو اكتب فوقه بالخيار --force",
    ),
    "import.no_article": ("its article is not here: {what}", "مقالته ليست هنا: {what}"),
    "import.no_article.do": ("Take the article in first", "أدخل المقالة أولا"),
    "import.no_quote": (
        "its words do not stand in the article, or more than once: {what}",
        "كلماته ليست في المقالة أو فيها أكثر من مرة: {what}",
    ),
    "import.no_quote.do": (
        "Look at the article; another version of it may hold them",
        "انظر في المقالة؛ قد تكون في نسخة أخرى منها",
    ),
    "cannot_read": ("{path} cannot be read", "لا يُقرأ {path}"),
    "cannot_read.do": ("{why}", "{why}"),
    "suffix_pdf": ("{suffix} files are not taken in", "لا تُدخل ملفات {suffix}"),
    "suffix_pdf.do": (
        "Save its text as .txt (for example with pdftotext) and take that in",
        "احفظ نصه بصيغة .txt (بالأمر pdftotext مثلا) وأدخله",
    ),
    "suffix_office": ("{suffix} files are not taken in", "لا تُدخل ملفات {suffix}"),
    "suffix_office.do": ("Save it as plain text (UTF-8) and take that in", "احفظه نصا مجردا (UTF-8) وأدخله"),
    "only_txt": ("files of this kind are not taken from a folder", "لا تُؤخذ من المجلد ملفات من هذا النوع"),
    "only_txt.do": (
        "Name the file itself if it is an article, or rename it to .txt",
        "سمِّ الملف نفسه إن كان مقالة، أو غيّر اسمه إلى .txt",
    ),
    "no_txt": ("no article in this folder", "لا مقالة في هذا المجلد"),
    "no_txt.do": (
        "Name a folder that holds texts (.txt), saved pages (.html), feeds (.rss) or exports (.jsonl, .json, .csv)",
        "سمِّ مجلدا فيه نصوص (.txt) أو صفحات محفوظة (.html) أو خلاصات (.rss) أو ملفات مصدّرة (.jsonl أو .json أو .csv)",
    ),
    "too_large": (
        "too large: {size} MB, and at most {limit} MB are read",
        "كبير: {size} ميغابايت، ويُقرأ {limit} ميغابايت على الأكثر",
    ),
    "too_large.do": (
        "Split it into one file an article, or raise the limit",
        "قسّمه ملفا لكل مقالة، أو ارفع الحد",
    ),
    "too_large_somehow": (
        "too large: more, and at most {limit} MB are read",
        "كبير: يُقرأ {limit} ميغابايت على الأكثر",
    ),
    "too_large_somehow.do": (
        "Split it into one file an article, or raise the limit",
        "قسّمه ملفا لكل مقالة، أو ارفع الحد",
    ),
    "no_file": ("no such file", "لا ملف بهذا الاسم"),
    "no_file.do": ("Check the name", "راجع الاسم"),
    "no_permission": ("it may not be read", "لا يحق لك أن تقرأه"),
    "no_permission.do": ("Ask its owner for read permission", "اطلب من مالكه إذن القراءة"),
    "loop": ("a link that leads to itself", "رابط يعود إلى نفسه"),
    "loop.do": ("Remove it", "احذفه"),
    "unreadable": ("it cannot be read: {why}", "تعذرت قراءته: {why}"),
    "unreadable.do": ("Check the disk and the name", "افحص القرص والاسم"),
    "holds_no_article": ("It holds no article", "ليس فيه مقالة"),
    "note.of": ("{path}: {what}", "{path}: {what}"),
    "note.weekday": (
        "the weekday printed beside the date does not fit {day}",
        "اليوم المطبوع بجانب التاريخ لا يوافق {day}",
    ),
    "note.hijri": (
        "the date was converted from the Hijri calendar (Umm al-Qura) and may be a day off",
        "حُوّل التاريخ من التقويم الهجري (أم القرى) وقد يخالف بيوم",
    ),
    "note.month_first": ("the date is written month first", "كُتب التاريخ بالشهر أولا"),
    "note.replaced": (
        "{n} NUL or lone surrogate code point(s) replaced by U+FFFD",
        "استُبدلت نقاط ترميز NUL أو أنصاف بدائل بالعلامة U+FFFD، وعددها {n}",
    ),
    "note.mojibake": (
        "the text looks decoded with a wrong encoding before it was saved: get a fresh copy",
        "يبدو أن النص قُرئ بترميز خاطئ قبل حفظه: اجلب نسخة جديدة",
    ),
    "note.furniture": (
        "nothing but page furniture was found, so all of it is shown",
        "لم يوجد سوى حواشي الصفحة، فعُرضت كلها",
    ),
    "note.updated": (
        "the date is that of the page's last update; it names no other",
        "التاريخ هو تاريخ آخر تحديث للصفحة؛ ولا تذكر غيره",
    ),
    "note.dates": ("the page carries several dates: {dates}", "في الصفحة تواريخ عدة: {dates}"),
    "note.no_title": (
        "no title line was found: the title is the first words of the text",
        "لم يوجد سطر عنوان: العنوان أول كلمات النص",
    ),
    "note.not_arabic": (
        "hardly any Arabic letters: is this the right file?",
        "لا تكاد توجد حروف عربية: أهذا هو الملف المطلوب؟",
    ),
    "note.decoded": ("decoded as {codec}, as asked", "قُرئ بترميز {codec} كما طُلب"),
    "note.converted": ("converted from {codec}", "حُوّل من {codec}"),
    "line.not_json": ("not JSON: {what} at column {n}", "ليس JSON: {what} في العمود {n}"),
    "line.deep": ("not JSON that can be read: nested too deeply", "لا يُقرأ JSON هذا: تداخله عميق"),
    "line.object": (
        'each line must be an object with "text" (a string), "id" and optionally "date"',
        'يجب أن يكون كل سطر كائنا فيه "text" (نص) و"id" وربما "date"',
    ),
    "line.date": (
        '"date" must be an ISO date or date-time such as 2025-05-17, not {value}',
        'يجب أن يكون "date" تاريخا بصيغة ISO مثل 2025-05-17، لا {value}',
    ),
    "line.unresolved": ("{what}; relative dates stay unresolved", "{what}؛ وتبقى التواريخ النسبية بلا حل"),
    "sidecar.large": ("larger than {n} bytes", "أكبر من {n} بايت"),
    "sidecar.mapping": ("not a mapping of {known}", "ليس على صورة مفتاح: قيمة، والمفاتيح {known}"),
    "sidecar.field": (
        "unknown field {field!r}; known are {known}",
        "حقل غير معروف «{field}»؛ والمعروف {known}",
    ),
    "sidecar.date": ("date is not a date: {value}", "ليس date تاريخا: {value}"),
    "sidecar.text": ("{field} is not a text: {value}", "ليس {field} نصا: {value}"),
    "sidecar.no_date": ("not a date: {value}", "ليس تاريخا: {value}"),
}
ENGLISH = {id: english for id, (english, _) in TEXTS.items()}
ARABIC = {id: arabic for id, (_, arabic) in TEXTS.items()}
