"""What is said of a configuration, its keys and its codebook: (English, Arabic) by id, for the catalogue of faults."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "keys_layout": ("keys.layout: {layout!r} is not known", "keys.layout: لا تُعرف «{layout}»"),
    "keys_layout.do": ("Use one of {known}.", "استعمل واحدة من {known}."),
    "keys_clash": ("keys.bind: two verbs want the same key", "keys.bind: أمران يريدان المفتاح نفسه"),
    "keys_clash.do": ("{what}", "{what}"),
    "keys_unknown": ("keys.bind names verbs that do not exist", "يسمي keys.bind أوامر غير موجودة"),
    "keys_unknown.do": ("{unknown}", "{unknown}"),
    "config_problems": ("{path} has {n} problem(s)", "في {path} من المشكلات {n}"),
    "config_problems.do": ("Mend these lines and start again", "أصلح هذه الأسطر وابدأ من جديد"),
    "no_config": ("there is no configuration at {path}", "لا إعدادات في {path}"),
    "no_config.do": ("Check --config or $WORKBENCH_CONFIG", "راجع --config أو $WORKBENCH_CONFIG"),
    "config_of_another": (
        "{path} belongs to another user and was not read",
        "الملف {path} لمستخدم آخر ولم يُقرأ",
    ),
    "config_of_another.do": (
        "If you trust it, say so: --config {path}; else run Workbench in another folder",
        "إن وثقت به فقل ذلك: --config {path}؛ وإلا فشغّل البرنامج في مجلد آخر",
    ),
    "config_too_large": ("{path} is larger than {n} bytes", "الملف {path} أكبر من {n} بايت"),
    "config_too_large.do": ("It cannot be a configuration", "لا يمكن أن يكون ملف إعدادات"),
    "config_unreadable": ("{path} cannot be read: {why}", "تعذرت قراءة {path}: {why}"),
    "config_unreadable.do": ("It must be a UTF-8 text file", "يجب أن يكون ملفا نصيا بترميز UTF-8"),
    "config_yaml": ("{place}: {what}", "{place}: {what}"),
    "config_yaml.do": (
        "Check indentation and quotes near that line",
        "راجع الإزاحة وعلامات الاقتباس قرب ذلك السطر",
    ),
    "conf.at": ("{place}: {what}", "{place}: {what}"),
    "conf.file": ("the file", "الملف"),
    "conf.nearest": ("; did you mean {word!r}?", "؛ أتريد «{word}»؟"),
    "conf.yaml": ("not valid YAML", "ليس بصيغة YAML سليمة"),
    "conf.tag": (
        "{where} carries the tag {tag!r}, which a configuration cannot have",
        "في {where} الوسم «{tag}» ولا يكون في الإعدادات",
    ),
    "conf.mapping": ("{where} must be a mapping (key: value)", "يجب أن يكون {where} على صورة مفتاح: قيمة"),
    "conf.key": ("a key of {where} must be plain text", "يجب أن يكون كل مفتاح في {where} نصا مجردا"),
    "conf.twice": (
        "{key!r} stands twice in {where}; first in line {n}",
        "يرد «{key}» مرتين في {where}؛ أولاهما في السطر {n}",
    ),
    "conf.unknown": (
        "unknown key {key!r} in {where}{nearest}",
        "مفتاح غير معروف «{key}» في {where}{nearest}",
    ),
    "conf.allowed": (
        "{key} is {value!r}; allowed: {known}{nearest}",
        "قيمة {key} هي «{value}»؛ والمقبول: {known}{nearest}",
    ),
    "conf.lacks": ("{where} lacks {what}", "ينقص {where}: {what}"),
    "conf.single": ("{where} must be a single value", "يجب أن يكون {where} قيمة واحدة"),
    "conf.boolean": (
        "{where} must be true or false, not {value!r}",
        "يجب أن يكون {where} \u200ftrue أو false، لا «{value}»",
    ),
    "conf.number": ("{where} must be a number, not {value!r}", "يجب أن يكون {where} عددا، لا «{value}»"),
    "conf.format": (
        "{mark}: {value} is a format this version does not know; it reads 1",
        "{mark}: لا يعرف هذا الإصدار الصيغة {value}؛ بل يقرأ 1",
    ),
    "conf.clash": (
        "keys.bind: two commands want one key: {what}",
        "keys.bind: أمران يريدان مفتاحا واحدا: {what}",
    ),
    "book.id_twice": (
        "codebook: label id {value!r} is used twice",
        "دليل الترميز: معرّف التصنيف «{value}» مستعمل مرتين",
    ),
    "book.key_twice": (
        "codebook: label key {value!r} is used twice",
        "دليل الترميز: مفتاح التصنيف «{value}» مستعمل مرتين",
    ),
    "book.key": (
        "codebook: label {label!r} has key {key!r}; use one digit",
        "دليل الترميز: للتصنيف «{label}» المفتاح «{key}»؛ استعمل رقما واحدا",
    ),
    "book.needs": (
        "codebook: label {label!r} needs the unknown field {field!r}",
        "دليل الترميز: يحتاج التصنيف «{label}» إلى الحقل غير المعروف «{field}»",
    ),
    "book.default": (
        "codebook: the default of field {field!r} is not among its values",
        "دليل الترميز: القيمة الأولى للحقل «{field}» ليست من قيمه",
    ),
    "book.constraint": (
        "codebook: a constraint asks about the unknown field {field!r}",
        "دليل الترميز: يسأل قيد عن الحقل غير المعروف «{field}»",
    ),
    "book.empty": ("codebook: at least one label is needed", "دليل الترميز: لا بد من تصنيف واحد على الأقل"),
    "book.pattern": (
        "codebook: the pattern of field {field!r} is no regular expression: {why}",
        "دليل الترميز: نمط الحقل «{field}» ليس تعبيرا نمطيا: {why}",
    ),
    "book.fits": (
        "codebook: the default of field {field!r} does not fit: {why}",
        "دليل الترميز: لا تصلح القيمة الأولى للحقل «{field}»: {why}",
    ),
}
ENGLISH = {id: english for id, (english, _) in TEXTS.items()}
ARABIC = {id: arabic for id, (_, arabic) in TEXTS.items()}
