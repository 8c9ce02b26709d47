"""What names, their corrections and the concordance say: (English, Arabic) by id; a verb's is its name and its help."""

from __future__ import annotations

VERBS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "view.entities": (
        ("Names", "Show the people, places and bodies of all articles"),
        ("الأسماء", "إظهار الأشخاص والأماكن والهيئات في كل المقالات"),
    ),
    "view.concordance": (
        ("Concordance", "Show every place of the name or word under the caret, or of one that is asked for"),
        ("الكشاف", "إظهار كل مواضع الاسم أو الكلمة عند المؤشر، أو ما تكتبه"),
    ),
    "entity.mark": (
        ("Mark a name", "Mark the selection as a name, or change the type or the ends of the one under the caret"),
        ("تعليم اسم", "تعليم التحديد اسما، أو تغيير نوع الاسم عند المؤشر أو حدوده"),
    ),
    "entity.everywhere": (
        ("All identical", "Say the same of all identical words in this article or everywhere; counts are shown first"),
        ("كل المتطابق", "القول نفسه في كل كلمات متطابقة في المقالة أو في كل مكان؛ الأعداد أولا"),
    ),
    "read.next_same": (
        ("Next of its type", "Move to the next highlight of the same type"),
        ("التالي من نوعه", "إلى التظليل التالي من النوع نفسه"),
    ),
    "read.previous_same": (
        ("Previous of its type", "Move to the previous highlight of the same type"),
        ("السابق من نوعه", "إلى التظليل السابق من النوع نفسه"),
    ),
    "entities.sort": (
        ("Sort", "Sort by the next order: mentions, articles, name, last seen, first seen"),
        ("ترتيب", "الترتيب التالي: الذكر، المقالات، الاسم، آخر ظهور، أول ظهور"),
    ),
    "entities.type": (("Types", "Show only names of some types"), ("الأنواع", "إظهار أنواع بعينها من الأسماء")),
    "entities.merge": (
        ("Merge", "Make one of the marked names, or of this one and another"),
        ("دمج", "جعل الأسماء المعلّمة اسما واحدا، أو هذا الاسم وآخر"),
    ),
    "entities.rename": (
        ("Rename", "Call it otherwise, here and in what is found later"),
        ("إعادة تسمية", "تسميته باسم آخر، هنا وفيما يكتشف لاحقا"),
    ),
    "entities.split": (
        ("Split off", "Make another name of some of its spellings"),
        ("فصل", "جعل بعض صيغه اسما آخر"),
    ),
    "entities.alike": (
        ("Suggested merges", "Show names that may be one"),
        ("دمج مقترح", "إظهار أسماء قد تكون اسما واحدا"),
    ),
    "entities.corrections": (
        ("Corrections", "Show what was said of names and is applied to what is found later"),
        ("التصحيحات", "إظهار ما قيل عن الأسماء ويطبق على ما يكتشف لاحقا"),
    ),
    "card.rename": (("Rename", "Call it otherwise, here and in what is found later"), ("إعادة تسمية", "تسميته باسم آخر، هنا وفيما يكتشف لاحقا")),
    "card.merge": (("Merge with", "Say that it is the same as another name"), ("دمج مع", "القول إنه واسم آخر واحد")),
    "card.split": (("Split off", "Make another name of some of its spellings"), ("فصل", "جعل بعض صيغه اسما آخر")),
    "merges.accept": (("Merge", "Say that the two are one; the first name stays"), ("دمج", "القول إنهما واحد؛ يبقى الاسم الأول")),
    "merges.reject": (("Keep apart", "Say that they are two; they are not suggested again"), ("ليسا واحدا", "القول إنهما اثنان؛ لا يقترحان ثانية")),
    "corrections.drop": (("Take back", "Take it back, and with it what followed from it"), ("سحب", "سحبه وسحب ما ترتب عليه")),
    "kwic.mode": (
        ("Match", "Look for the word with clitics, its stem, its exact form, or the name"),
        ("المطابقة", "البحث عن الكلمة مع السوابق، أو جذعها، أو صيغتها، أو الاسم"),
    ),
    "kwic.sort": (
        ("Order", "As in the list, by what follows, by what stands before, by outlet"),
        ("ترتيب", "كما في القائمة، أو بما يلي، أو بما يسبق، أو بالوسيلة"),
    ),
    "kwic.tag": (
        ("Tag", "Make claims of the marked places, or of all, with one label"),
        ("تصنيف", "جعل المواضع المعلّمة أو كلها ادعاءات بتصنيف واحد"),
    ),
    "kwic.ask": (("Another word", "Look for another word or phrase"), ("كلمة أخرى", "البحث عن كلمة أو عبارة أخرى")),
}  # fmt: skip
TEXTS: dict[str, tuple[str, str]] = {
    "scope.entities": ("Names", "الأسماء"),
    "scope.card": ("One name", "اسم واحد"),
    "scope.merges": ("Suggested merges", "دمج مقترح"),
    "scope.corrections": ("Corrections", "التصحيحات"),
    "scope.kwic": ("Concordance", "الكشاف"),
    "step.entity.apart": ("Keep apart {detail}", "فصل {detail}"),
    "mark.PER": ("Person", "شخص"),
    "mark.LOC": ("Place", "مكان"),
    "mark.ORG": ("Organisation", "منظمة"),
    "mark.GROUP": ("Group", "جماعة"),
    "mark.MEDIA": ("Media", "إعلام"),
    "mark.EVENT": ("Event", "حدث"),
    "mark.NAT": ("Nationality", "جنسية"),
    "mark.title": ("«{what}»:", "«{what}»:"),
    "mark.none": ("no name", "ليس اسما"),
    "say.marked": ("{kind}: {what} · {all} all identical · {undo} undoes", "{kind}: {what} · {all} لكل المتطابق · {undo} للتراجع"),
    "say.rejected_name": ("Rejected: {what} · {all} all identical", "رُفض: {what} · {all} لكل المتطابق"),
    "say.no_name_here": ("No name is here and nothing was corrected yet", "لا اسم هنا ولم يصحح شيء بعد"),
    "say.no_more_of": ("No other highlight of this type: {kind}", "لا تظليل آخر من هذا النوع: {kind}"),
    "same.title": ("«{what}» = {kind}:", "«{what}» = {kind}:"),
    "same.here": ("all identical in this article ({n})", "كل المتطابق في هذه المقالة ({n})"),
    "same.everywhere": ("everywhere ({n} in {articles} articles)", "في كل مكان ({n} في {articles} مقالات)"),
    "same.more": ("everywhere ({n}+ in {articles}+ articles)", "في كل مكان ({n}+ في {articles}+ مقالات)"),
    "say.same": ("Said of all identical: {what} = {kind} · {undo} undoes", "قيل في كل متطابق: {what} = {kind} · {undo} للتراجع"),
    "say.spreading": ("Correcting {n} of {total} articles", "تصحيح {n} من {total} مقالات"),
    "field.least": ("Probability from", "الاحتمال من"),
    "field.least_hint": ("0 shows all, 0.8 the surer ones", "0 للكل، و0.8 للأرجح"),
    "entities.title": ("Names {n}", "الأسماء {n}"),
    "entities.of": ("{n} of {total}", "{n} من {total}"),
    "entities.empty": ("No name yet. Names are found when an article is opened.", "لا أسماء بعد. تكتشف الأسماء عند فتح مقالة."),
    "entities.mentions": ("mentions", "ذكر"),
    "entities.articles": ("articles", "مقالات"),
    "entities.outlets": ("outlets", "وسائل"),
    "names.mentions": ("most mentioned", "الأكثر ذكرا"),
    "names.articles": ("in most articles", "في أكثر المقالات"),
    "names.name": ("by name", "بالاسم"),
    "names.last": ("last seen", "آخر ظهور"),
    "names.first": ("newly seen", "أحدث ظهور أول"),
    "field.types": ("Types", "الأنواع"),
    "field.with": ("With", "مع"),
    "field.stays": ("Name that stays", "الاسم الباقي"),
    "field.spellings": ("Spellings", "الصيغ"),
    "field.new_name": ("New name", "الاسم الجديد"),
    "merge.about": ("{n} names become one: {names}", "{n} أسماء تصير واحدا: {names}"),
    "merge.one_of": ("or another name", "أو اسم آخر"),
    "say.merged": ("Merged: {what} stays · {undo} undoes", "دُمجت: يبقى {what} · {undo} للتراجع"),
    "say.renamed": ("It is called {what} now · {undo} undoes", "اسمه الآن {what} · {undo} للتراجع"),
    "say.split": ("Split off: {what} · {undo} undoes", "فُصل: {what} · {undo} للتراجع"),
    "say.one_spelling": ("It has one spelling only", "له صيغة واحدة"),
    "say.apart": ("Kept apart: {what}", "ليسا واحدا: {what}"),
    "say.dropped": ("Taken back: {what} · {undo} undoes", "سُحب: {what} · {undo} للتراجع"),
    "merges.title": ("Suggested merges {n}", "دمج مقترح {n}"),
    "merges.empty": ("No two names look like one.", "لا اسمين يبدوان واحدا."),
    "merges.sure": ("same sounds", "الأصوات نفسها"),
    "merges.like": ("words alike {score}%", "تشابه الكلمات {score}%"),
    "merges.stays": ("stays", "يبقى"),
    "merges.goes": ("goes", "يزول"),
    "corrections.title": ("Corrections {n}", "التصحيحات {n}"),
    "corrections.empty": (
        "Nothing was said of names yet. In an article {mark} marks one, then {all} says it of all identical ones.",
        "لم يقل شيء عن الأسماء بعد. في المقالة {mark} لتعليم اسم، ثم {all} لكل المتطابق.",
    ),
    "corrections.everywhere": ("everywhere", "في كل مكان"),
    "corrections.here": ("article {n}", "المقالة {n}"),
    "corrections.made": ("{n} names", "{n} أسماء"),
    "corrections.hides": ("{n} hidden", "{n} مخفية"),
    "corrections.renamed": ("is called", "اسمه"),
    "corrections.split": ("as written, is", "بهذه الصيغة هو"),
    "detail.latin": ("In Latin letters", "بحروف لاتينية"),
    "detail.dates": ("First and last", "الأول والأخير"),
    "detail.together": ("Together with", "مع"),
    "detail.said": ("Said by analysts", "قاله المحللون"),
    "detail.found_by": ("{detector} {version}", "{detector} {version}"),
    "kwic.title": ("Concordance «{what}»", "كشاف «{what}»"),
    "kwic.count": ("{n} in {articles} articles", "{n} في {articles} مقالات"),
    "kwic.more": ("the first {n}, {articles} articles", "أول {n}، {articles} مقالات"),
    "kwic.empty": ("Not found. {mode} looks otherwise, {ask} asks for another word.", "لا يوجد. {mode} لمطابقة أخرى، {ask} لكلمة أخرى."),
    "match.word": ("with clitics", "مع السوابق"),
    "match.form": ("exact form", "الصيغة نفسها"),
    "match.stem": ("stem", "الجذع"),
    "match.entity": ("name", "اسم"),
    "order.list": ("as in the list", "كما في القائمة"),
    "order.after": ("by what follows", "بما يلي"),
    "order.before": ("by what stands before", "بما يسبق"),
    "order.outlet": ("by outlet", "بالوسيلة"),
    "kwic.tag_title": ("{n} places, {m} sentences:", "{n} مواضع، {m} جمل:"),
    "say.kwic_tagged": ("Claims saved: {n}, {label} · {undo} undoes", "ادعاءات محفوظة: {n}، {label} · {undo} للتراجع"),
    "say.kwic_none": ("These sentences carry such claims already", "هذه الجمل عليها ادعاءات كهذه"),
    "say.looking_up": ("Looking …", "جار البحث …"),
    "kwic.ask_title": ("A word or phrase", "كلمة أو عبارة"),
}  # fmt: skip
_ENGLISH, _ARABIC = 0, 1


def _catalogue(language: int) -> dict[str, str]:
    """Everything in one language."""
    out = {id: pair[language] for id, pair in TEXTS.items()}
    for id, pair in VERBS.items():
        out[f"verb.{id}"], out[f"verb.{id}.help"] = pair[language]
    return out


ENGLISH, ARABIC = _catalogue(_ENGLISH), _catalogue(_ARABIC)
