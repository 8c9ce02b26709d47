"""Whether اليوم says these times and no day: نعيش اليوم, كما هو الحال اليوم, التي تشهدها البلاد اليوم."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.at_present import at_present
from workbench.detect.dates.these_times import of_these_times
from workbench.detect.dates.this_age import of_this_age
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_STATES = word_set(
    "تعيش يعيش نعيش يعيشون تعيشه تعيشها نعيشه نعيشها يعيشه يعيشها تعاني يعاني نعاني يعانون تمثل يمثل تشغل يشغل يشغلون تشعر يشعر نشعر يشعرون يوجد توجد "
    "يحتاج تحتاج نحتاج نحتاجه يحتاجه تحتاجه أصبح أصبحت أصبحنا بات باتت صار صارت نحن نواجهها نواجهه تواجهه تواجهها يواجهه تشتغل نملك تملك يملك نفتقد تفتقد "
    "يعيشان تعيشان يعانيان تعانيان أحوجنا أحوجهم أحوجها أحوجه أحوجكم "
    "يعد تعد تعتبر يعتبر موجود موجودة موجودون موجودين متوفرة متوفر متاح متاحة قائم قائمة سائد سائدة نعرف تعرفه نشهده تتمتع يتمتع تتوفر يتوفر "
    "تشمل يشمل تضم يضم تحتوي يحتوي يجسد تجسد يعكس تعكس يشكل تشكل يختزل تختزل"
)
"""Words of a state that lasts: تعيش البلاد اليوم and تشغل اليوم speak of these times."""


_LASTING = word_set(
    "تعيش يعيش نعيش يعيشون تعيشه تعيشها نعيشه نعيشها يعيشه يعيشها تعاني يعاني نعاني يعانون تتمتع يتمتع نتمتع تشهدها تشهده يشهدها يشهده نشهده نشهدها نراه نحياه "
    "يحكمون تسود يسود تتخبط يتخبط تعرفها تعرفه يعرفها يعرفه تواجهها تواجهه يواجهها يواجهه "
    "تحتاجها يحتاجها تحتاجه يحتاجه نحتاجها نحتاجه"
)
"""States that hold whoever stands between them and اليوم."""
_CALLED = frozenset(["تعتبر", "يعتبر", "تعد", "يعد"])
_TIMES = word_set(
    "الحال المطلوب الواجب اللازم الأهم الأولوية المطروح المطروحة الملح الملحة القائم القائمة الموجود الموجودة السائد السائدة عالمنا مجتمعنا مجتمعاتنا بلادنا بلدنا واقعنا حياتنا شبابنا أمتنا منطقتنا"
)
"""Nouns and participles of these times: الحال اليوم, في عالمنا اليوم."""
_FAR = 6
_NEAR = 2
_THERE = word_set("هناك هنالك ثمة لدينا")
_OF_OFFICE = word_set(
    "تعمل يعمل يعملون يرأسه ترأسه يرأسها ترأسها يديره تديره يديرها تديرها يقودها تقودها يحكمها تحكمها يسيطر تسيطر يسيطرون يهدد تهدد يهددنا تهددنا يهددها تهددها "
    "يستهدفه تستهدفه يستهدفها تستهدفها نستعمله نستعملها نستخدمه نستخدمها"
)
"""What lasts where a clause says it of somebody: التي تعمل اليوم بنصاب; تعمل اليوم المصالح الإدارية is of the day."""
_BEEN = frozenset(["كان", "كانت", "وكان", "وكانت", "سيكون", "ستكون", "يكون", "تكون"])
_CONSTRUCT = word_set("أطفال جيل أجيال مشاكل عالم قضايا تحديات مجتمعات")
"""جيل اليوم, مشاكل اليوم: what is of these times."""
_IT = frozenset(["هو", "هي", "هم", "هاهو", "هاهي"])
_PRESENT_THERE = word_set("يتوفر تتوفر يوجد توجد موجودة موجود موجودين متوفرة متوفر متاحة سائدة")
_WHAT = frozenset(["ما", "مما", "عما", "بما"])
_RULES = word_set("يحكم تحكم يحكمنا يحكمكم يحكمونكم يحكموننا")
_RELATIVE = frozenset(["الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللتان", "اللواتي"])
_TURNED = word_set("أصبح أصبحت أصبحوا بات باتت باتوا صار صارت صاروا")
"""Behind these a verb of the present is a state reached: أصبح يدرس اليوم."""
_MUST = word_set("يجب علينا لدينا نحن")
_NO_MORE = word_set("يعد تعد نعد يعودوا")
_HOLDS = word_set("يتمثل تتمثل يكمن تكمن يتطلب تتطلب يستدعي تستدعي يستوجب تستوجب يقتضي تقتضي ليس ليست")
"""Verbs of what something is or asks for: المشكل اليوم يتمثل في."""
_IS = frozenset(["هو", "هي", "هم"])
_TOPICS = word_set(
    "مشكل مشكلة مشكلتنا مشكلنا مشاكل إشكال إشكالية قضية قضيتنا قضايا تحدي تحديات حل حلول وضع وضعية وضعنا أولوية أولويات أولوياته أولوياتها أولوياتنا أولويتنا "
    "خطر أخطر رهان رهانات هدف هدفنا سؤال واقع صورة عدو عدونا مطلوب أهم معركة معركتنا تركيز مسألة معضلة إرهاب حاجة مطلب مطلبنا مطالبنا حقيقة"
)
"""What is talked of for longer than a day, before اليوم and a word of being: القضية الأساسية اليوم هي."""
_TOPIC_FAR = 4
_HARDSHIPS = word_set(
    "عدة عديد تحديات تحديا صعوبات مشاكل مخاطر تهديدات أزمة أزمات خطر العديد الكثير ظروفا إشكاليات"
)
_BUT = frozenset(["اما", "واما", "لكن", "ولكن"])
_WINDOW = 14
_FACES = frozenset(["يواجه", "تواجه", "نواجه", "يواجهون", "يواجهان", "تواجهان"])


def nowadays(items: Sequence[Item], first: int) -> bool:
    """The words around اليوم at `first` speak of a lasting state."""
    items, first = _without_commas(items, first)
    return (
        _said_behind(items, first)
        or (first > 0 and _said_before(items, first))
        or of_these_times(items, first)
        or of_this_age(items, first)
        or at_present(items, first)
    )


def _without_commas(items: Sequence[Item], first: int) -> tuple[Sequence[Item], int]:
    """أما اليوم، فالناس; نحن، اليوم، في حاجة: a few words around, without the commas that set اليوم off."""
    behind = first + 1
    if behind >= len(items) or items[behind].cls != ",":
        return items, first
    set_off = first and items[first - 1].cls == ","
    if first and not set_off and items[first - 1].cls not in ".|" and items[first - 1].text not in _BUT:
        return items, first
    start = max(0, first - _WINDOW)
    before = items[start : first - 1] if set_off else items[start:first]
    return [*before, items[first], *items[behind + 1 : behind + _WINDOW]], len(before)


def _said_behind(items: Sequence[Item], first: int) -> bool:
    """اليوم لم يعد, اليوم يجب, المشكل اليوم يتمثل, يواجه اليوم تحديات, اليوم أكثر من أي وقت مضى."""
    after = [i.text for i in items[first + 1 : first + 5]]
    if not after or (first and items[first - 1].cls == "f"):
        return False
    if after[:1] == ["لم"]:
        return len(after) > 1 and after[1] in _NO_MORE
    if after[:1] == ["لا"]:
        return len(after) > 1 and after[1].startswith("يمكن")
    if after[0] in _MUST or " ".join(after).startswith("اكثر من اي وقت"):
        return True
    if not first:
        return False
    if after[0] in _HARDSHIPS:
        return items[first - 1].text.removeprefix("و") in _FACES
    return (after[0] in _IS or after[0] in _HOLDS) and _of_topic(items, first)


def _of_topic(items: Sequence[Item], first: int) -> bool:
    """المشكل الحقيقي, من أهم أولوياته: no clause stands between it and اليوم."""
    for item in reversed(items[max(0, first - _TOPIC_FAR) : first]):
        if item.cls in ".|,u)" or item.text in _RELATIVE or (item.cls == "r" and is_verb(item.text)):
            return False
        if item.text in _TOPICS or item.text.removeprefix("و").removeprefix("ال") in _TOPICS:
            return True
    return False


def _of_these(item: Item, before: str, earlier: str, third: Item | None) -> bool:
    """جيل اليوم, الموجودة في تونس اليوم, وهي اليوم, ما هي عليه اليوم, ما وصلت إليه اليوم, لا ينقصها اليوم, غير ممكنة اليوم, من يحكم اليوم."""
    if before in _CONSTRUCT:
        return not item.al
    if before.removeprefix("و") in _IT:
        return True
    if before == "عليه":
        return earlier in _IT
    if before == "اليه":
        return earlier.startswith("وصل") and third is not None and third.text in _WHAT
    if earlier == "في" and third is not None and third.text.removeprefix("ال") in _PRESENT_THERE:
        return third.al or third.text.startswith(("ال", "ي", "ت"))
    if before in _RULES:
        return earlier in _RELATIVE or earlier == "من"
    if earlier == "لا":
        return before[:1] in "يتن" and is_verb(before)
    return earlier == "غير" and before.startswith("ممكن")


def _said_before(items: Sequence[Item], first: int) -> bool:
    """نعيش اليوم, هناك اليوم, التي تعمل اليوم, أصبح يدرس اليوم."""
    before = items[first - 1].text
    if (
        before in _STATES
        or before == "ونحن"
        or before in _TIMES
        or ("ال" + before in _TIMES and items[first - 1].al)
    ):
        return True
    earlier = items[first - 2].text if first > 1 else ""
    if before in _THERE:
        return earlier not in _BEEN
    if before in _OF_OFFICE and earlier in _RELATIVE:
        return True
    third = items[first - 3] if first > 2 else None
    if _of_these(items[first - 1], before, earlier, third):
        return True
    if before[:1] in "يتن" and is_verb(before) and earlier.removeprefix("و") in _TURNED:
        return True
    for back, item in enumerate(reversed(items[max(0, first - _FAR) : first])):
        if item.cls in ".|,u)":
            return False
        text = item.text.removeprefix("و")
        if item.cls in "ixz":
            return False
        if text in _LASTING or (back <= _NEAR and text in _CALLED):
            return True
        if is_verb(item.text) and item.cls == "r":
            return False
    return False
