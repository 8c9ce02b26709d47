"""Clauses that say اليوم of these times: لبنان اليوم يقف, لكنها اليوم, ما يحصل اليوم, العالم اليوم في حاجة إلى.

Each rule looks at a few words on either side, within the clause. They were written from all اليوم of two thirds of the
news corpus and from press prose, and held against a logistic regression over the same words (docs/figures.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.clauses import PRONOUN, STOPS, back_from, present, without_and
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_TURNED = word_set("أصبح أصبحت أصبحوا بات باتت باتوا صار صارت صاروا مازال مازالت مازلنا لازال لازالت ماتزال")
_STILL = word_set("زال زالت تزال يزال زلنا نزال يزالون")
_PRONOUNS = word_set(
    "لكنه لكنها لكننا لكنهم ولكنه ولكنها ولكننا ولكنهم أننا بأننا لأننا وأننا فإننا أنها أنه أنهم فإنه فإنها وأنها وأنه لكنني لكني أنني فإنني وأنني بأنه بأنها لأنه لأنها "
    "كأننا وكأننا فهو فهي فهم"
)
_IS = frozenset(["هو", "هي", "هم", "هن"])
_RELATIVE = word_set("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي اللاتي")
_EVENTS = word_set(
    "اجتماع جلسة مباراة لقاء مقابلة ندوة زيارة حفل قمة عملية حادث حادثة إضراب برنامج حلقة عدد تصريح بيان بلاغ هجوم انتخابات افتتاح انطلاق دورة جولة موكب مسيرة وقفة "
    "احتجاجات تظاهرة موعد بث نشرة صباح مساء فجر ظهر عشية ليلة بداية نهاية طقس أخبار صحف صورة حصة استضافة مقال كلمة خطاب تفجير انفجار قرار إعلان حملة عرض أسعار سعر"
)
"""What happens or appears on a day: مباراة اليوم هي is of the day."""
_DAYS = word_set("يوم عيد ذكرى آخر أول الأخيرة الأولى الأخير الأول")
_NOT = word_set("لا لن ليس ليست لايمكن لايمكنها لايمكننا")
_PREDICATES = frozenset(
    {("في", x) for x in word_set("حاجة أمس وضع حالة")}
    | {("من", x) for x in word_set("أهم أكثر أشهر أكبر أبرز أعظم أقوى")}
    | {("علي", "مفترق"), ("امام", "مفترق"), ("امام", "تحد")}
)
_PREDICATE = word_set("بحاجة متزوج متزوجة أكثر أقل أشد غير أحوج أقرب أبعد أدعى أضعف أخطر أعمق")
_STATIVE = word_set(
    "موجود موجودة موجودون قائم قائمة متاح متاحة متوفر متوفرة سائد سائدة عاجز عاجزة قادر قادرة"
)
_MOODS = word_set(
    "قلق قلقة قلقون قلقين عاجز عاجزة عاجزون عاجزين قادر قادرة قادرون قادرين حريص حريصة حريصون غارق غارقة غارقون منقسم منقسمة مهدد مهددة مهددون محاصر محاصرة مقتنع مقتنعة مدرك مدركة حائر حائرة مشتتة تائه تائهة"
)
"""دول كبرى قلقة اليوم: how somebody is, where no verb of the past stands in the clause."""
_SEEMED = word_set("بدا بدت بدوا كان كانت ظهر ظهرت")
_WHAT = word_set("ما مما فيما عما بما وما")
_WHO = word_set("من ومن ممن")
_WHAT_GOES_ON = ("مايحصل", "مايحدث", "مايجري", "مايقع", "مانعيش", "مانراه", "مايعيش")
_PERCEIVED = word_set(
    "نجد نرى نشهد نحاول نحتاج نعاني نملك نعلم ندرك نشعر نعيش نواجه نفتقد نعرف نتحدث نلاحظ نسمع نمر نقف نكاد نستطيع نعتبر يبدو تبدو نبدو"
)
_THERE = word_set("هناك هنالك ثمة")
_TOPICS = word_set(
    "حاجة مصير وضع أوضاع وضعية مشهد أزمة مناخ خطاب مصلحة قضاء اقتصاد مجتمع شباب إعلام تعليم عالم سياسة حال واقع إنسان مرأة شعب ثقافة حرب حروب جيل أجيال أمة مسلمون مسلمين عرب مشكلة مشكل "
    "قضية تحدي تحديات دور موقف ظروف لغة دولة دول شعوب نظام فن أدب رواية سينما شعر موسيقى ديمقراطية حرية أحزاب حزب"
)
_OPENERS = word_set("أن وأن بأن لأن فإن لكن ولكن كيف ماذا هل")
_LASTING = word_set(
    "تمتلك يمتلك يملكون نمتلك يمتلكون يتسم تتسم يشكو تشكو يفتقر تفتقر يفتقد تفتقد يتطلب تتطلب يستوجب تستوجب يقتضي تقتضي يتخبط تتخبط يملك تملك تتربع يتربع تتبوأ يتبوأ"
)
_CALLED_ON = word_set("مطالب مطالبة مطالبون مطالبين مدعو مدعوة مدعوون مدعوين ملزم ملزمة مجبر مجبرة مجبرون")
_BUT = word_set("أما وأما لكن ولكن بل")
_BETTER = word_set("أفضل خير أحسن أسوأ أكثر أقل أجمل أرقى أسعد أكبر أعظم أشد أقوى أعلى أرفع")
_CONSTRUCT = word_set(
    "جيل أجيال حروب شعراء أدباء كتاب حكام ساسة قادة شباب إنسان مجتمع مجتمعات صحافة إعلام سينما رواية مسلمي عرب نساء رجال أطفال طلاب طفل فناني موسيقى تكنولوجيا ثقافة تحديات أزمات "
    "سياسيي شعوب عالم لغة أدب شعر فن أبناء أمهات آباء"
)
_BECOMES = word_set("ليصبح لتصبح يصبح تصبح أضحى أضحت أمسى أمست غدت ليغدو لتغدو المستشري المتفشي المتفشية")
_PARTS = word_set("فترات ساعات أوقات أجزاء أغلب معظم")
_WORLDS = word_set("عالم دنيا مجال")
"""في عالم الأعمال اليوم."""
_PASSED = word_set(
    "تخوض يخوض تدخل يدخل ندخل تمر يمر نمر بلغت بلغ وصل وصلت وصلنا يصل تصل تقف يقف تجتاز يجتاز يمران تمران يقفان تقفان يجتازان"
)
_STAGES = word_set("مرحلة تجربة مفترق منعطف مفصل منعرج مخاض معركة محنة محن أزمة أزمات ظروف فترة ظرف")
_TILL = word_set("إلى حتى حد لغاية حدود منذ غاية")
_NEAR = 5
_OWNED = word_set(
    "تؤديها يؤديها ينظمها ينظمه يعقدها يعقده يحتضنها يحتضنه يستضيفها يستضيفه يلعبها يخوضها يجريها يجريه يواجهها يواجهه يتوجب يلي يعقد يدور"
)
"""Verbs of what takes place on a day: الزيارة التي يؤديها اليوم."""
_ALWAYS = word_set("حال حاجة مصير")
"""Topics wherever they stand: على حاجة البلاد اليوم إلى."""
_BECAME = word_set("تحول تحولت تحولوا وتحول وتحولت")
_GOALS = word_set(
    "شارع طريق عين مكان مخيم ميدان بيت منزل مدينة ولاية منطقة جزيرة مطار ملعب مقر ساحة مستشفى محكمة قاعة مركز معتمدية بلدية جهة تونس"
)
"""تحول اليوم إلى مدينة: went there."""
_NO_TOPIC = word_set("طقس الطقس")


def of_these_times(items: Sequence[Item], first: int) -> bool:
    """The clause of اليوم at `first` speaks of a state, of what goes on or of whom these times are."""
    before = items[first - 1] if first else None
    after = items[first + 1] if first + 1 < len(items) else None
    if before is not None and (before.text in _TILL or before.cls == "i"):
        return False
    if _opens(items, first, before, after) or (after is not None and _followed(items, first, before, after)):
        return True
    return before is not None and _preceded(items, first, before)


def _opens(items: Sequence[Item], first: int, before: Item | None, after: Item | None) -> bool:
    """واليوم نحاول, أما اليوم, لكن اليوم, اليوم أصبحت, اليوم هناك, اليوم نجد."""
    if after is None or after.cls in "DWk":
        return False
    if before is not None and before.text in _BECAME and after.cls == "i":
        goal = items[first + 2] if first + 2 < len(items) else None
        return goal is not None and goal.cls in "rR" and not goal.al and _common(goal.text)
    if after.text in _TURNED or after.text in _THERE or without_and(after) in _PERCEIVED:
        return True
    further = items[first + 2].text if first + 2 < len(items) else ""
    if after.text in {"ما", "لا"} and further in _STILL:
        return True
    if after.cls in STOPS:
        return False
    if before is not None and before.text in _BUT:
        return True
    return items[first].wa and (before is None or before.cls != "D") and not _planned(items, first)


_FUTURE = re.compile(r"س[يت][\u0621-\u064a]{3,}")
_NO_VERBS = ("سياس", "سيار", "سياح", "سياق", "سيطر")
_AHEAD = 7


def _planned(items: Sequence[Item], first: int) -> bool:
    """واليوم وزير المالية سيكون في القصر: what will be done on the day of the text."""
    for item in items[first + 1 : first + _AHEAD]:
        if item.cls in STOPS:
            return False
        if item.cls == "r" and _FUTURE.fullmatch(item.text) and not item.text.startswith(_NO_VERBS):
            return is_verb(item.text)
    return False


def _followed(items: Sequence[Item], first: int, before: Item | None, after: Item) -> bool:
    """لكنه اليوم متفرغ, الصورة اليوم هي, الناس اليوم لا, العراق اليوم في أمس الحاجة, لبنان اليوم يقف."""
    if before is None or before.cls in STOPS:
        return False
    further = items[first + 2].text if first + 2 < len(items) else ""
    if before.text in _PRONOUNS:
        done = after.text.startswith(("س", "تم", "قد", "جري", "وقع"))
        return not done and (after.cls != "r" or present(after) or after.al or not is_verb(after.text))
    if _takes_place(before):
        return False
    if before.al and after.al and after.text.startswith("الم") and _goes_on(items, first + 2):
        return True
    if after.text in _IS:
        owned = PRONOUN.search(before.text) is not None or before.text.endswith("ك")
        named = before.al or (owned and not _governed(items, first - 1))
        return named and further not in _DAYS
    if before.al and (after.text in _NOT or after.text.startswith(("لاي", "لات"))):
        return True
    if after.text in _PREDICATE or (after.text, further) in _PREDICATES:
        return True
    if after.text in _CALLED_ON or before.text in _CALLED_ON:
        return True
    return (present(after) or after.text in _STATIVE) and _subject(items, first, before)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """التحديات اليوم المرتبطة بالوضع: a participle of the noun before اليوم, with its preposition."""
    if at >= len(items):
        return False
    item = items[at]
    return item.cls in "fmi" or bool(item.prep) or item.text.startswith(("با", "لل"))


def _common(word: str) -> bool:
    """An indefinite noun that is no goal of a journey: تحولت اليوم إلى عدو."""
    return word not in _GOALS and not word.startswith("ال") and len(word) >= 3


def _subject(items: Sequence[Item], first: int, before: Item) -> bool:
    """The noun before اليوم opens its clause: no verb stands between."""
    noun = before.cls not in STOPS + "kqpinydw" and not before.prep and not present(before)
    if not noun or (before.cls != "r" and not before.al) or (is_verb(before.text) and not before.al):
        return False
    for item in back_from(items, first):
        if item is None or item.text in _OPENERS:
            return True
        if item.text in _RELATIVE or (
            item.cls == "r" and not item.al and (is_verb(item.text) or present(item))
        ):
            return False
    return False


def _preceded(items: Sequence[Item], first: int, before: Item) -> bool:
    """ما يحصل اليوم, التي نعرفها اليوم, نرى اليوم, وضع البلاد اليوم, يملكون الأرض اليوم, خير من اليوم, لجيل اليوم."""
    earlier = items[first - 2] if first > 1 else None
    if without_and(before) in _PERCEIVED or _of_what(items, first) or before.text in _BECOMES:
        return True
    if before.text.startswith("لايمكن") or _at_stage(items, first, before):
        return True
    if not before.al and (
        before.text in _CONSTRUCT or (before.text[:1] in "لبوكف" and before.text[1:] in _CONSTRUCT)
    ):
        return True
    if before.text in _MOODS and not before.al and not _happened(items, first):
        return True
    if earlier is None:
        return _held(items, first)
    if before.text == "من" and (earlier.text in _BETTER or earlier.text in _PARTS):
        return True
    if before.text == "من" and first > 2 and earlier.text.endswith("ا") and items[first - 3].text in _BETTER:
        return True
    if before.al and earlier.text in _WORLDS and first > 2 and items[first - 3].cls == "f":
        return True
    known = present(before) and before.text.endswith(("ها", "ه")) and not before.text.endswith(("ته", "تها"))
    if known and before.text not in _OWNED and (earlier.text in _RELATIVE or earlier.text in _WHAT):
        return True
    return _of_topic(items, first) or _held(items, first)


def _at_stage(items: Sequence[Item], first: int, before: Item) -> bool:
    """تدخل اليوم مرحلة جديدة, وصل اليوم إلى مرحلة, يمر اليوم بمنعطف."""
    if before.text not in _PASSED and without_and(before) not in _PASSED:
        return False
    for item in items[first + 1 : first + 3]:
        word = item.text.removeprefix("ب")
        if item.cls in STOPS or item.al:
            return False
        if word in _STAGES:
            return True
    return False


def _of_what(items: Sequence[Item], first: int) -> bool:
    """ما يقوم به الاتحاد اليوم, مما يتطلب اليوم, من يحكمون تونس اليوم."""
    for back, item in enumerate(back_from(items, first)):
        if item is None or back >= _NEAR:
            return False
        if item.text.startswith(_WHAT_GOES_ON):
            return True
        plain = without_and(item)
        if present(item) and (plain[0] in "ين" or plain in _WHAT_IS):
            at = first - back - 2
            said = items[at].text if at >= 0 else ""
            past = plain.endswith(("ته", "تها")) or plain in _OWNED
            who = said in _WHO or said.endswith(" من")
            return not past and (said in _WHAT or (who and plain[0] == "ي"))
    return False


_WHAT_IS = word_set("تشهده تشهدها تعيشه تعيشها تواجهه تواجهها تعرفه تعرفها تحتاجه تنادي تقوم تمر")


def _of_topic(items: Sequence[Item], first: int) -> bool:
    """أن وضع المرأة اليوم, حال الأمة اليوم: what is talked of opens the clause, and no verb of the past follows."""
    after = items[first + 1] if first + 1 < len(items) else None
    for back, item in enumerate(back_from(items, first)):
        if item is None or back > 2:
            return False
        word = item.text.removeprefix("ال")
        if word in _NO_TOPIC:
            return False
        if word in _TOPICS:
            at = first - back - 2
            opener = items[at] if at >= 0 else None
            if opener is not None and opener.cls not in STOPS and opener.text not in _OPENERS:
                if word in _ALWAYS:
                    return True
                continue
            return after is None or after.cls != "r" or not is_verb(after.text) or after.text[:1] in "يتن"
    return False


def _held(items: Sequence[Item], first: int) -> bool:
    """يملكون أموالا طائلة اليوم, أصبح لدينا اليوم, هناك إرادة اليوم."""
    for back, item in enumerate(back_from(items, first)):
        if item is None or item.text in _WHAT or item.text == "كما":
            return False
        plain = without_and(item)
        if plain in _LASTING or (back < 4 and plain in _TURNED):
            return True
        if back in {1, 2} and plain in _THERE:
            return not any(_takes_place(i) for i in items[first - back : first])
        if item.cls == "r" and not item.al and is_verb(item.text) and not present(item):
            return False
    return False


def _happened(items: Sequence[Item], first: int) -> bool:
    """بدت قلقة اليوم: a verb that is none of the present stands before."""
    return any(
        item is not None
        and item.cls == "r"
        and not item.al
        and (without_and(item) in _SEEMED or (is_verb(item.text) and not present(item)))
        for item in back_from(items, first)
    )


def _governed(items: Sequence[Item], at: int) -> bool:
    """التي أجراه: a verb of a relative clause."""
    return at > 0 and items[at - 1].text in _RELATIVE


def _takes_place(item: Item) -> bool:
    """Something of one day: اجتماع, المباراة, وجلسة."""
    bare = item.text.removeprefix("ال")
    return bare in _EVENTS or (bare[:1] in "وبلف" and bare[1:].removeprefix("ال") in _EVENTS)
