"""اليوم of what is sought, used and asked in these times: تسعى العديد من الدول اليوم إلى, أين العرب اليوم, من المهم اليوم أن, إيران اليوم غير إيران الأمس."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.dates.clauses import STOPS, back_from, present, without_and
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_SEEK = word_set(
    "تسعى يسعى نسعى يسعون تعتمد يعتمد يعتمدون تستخدم يستخدم يستخدمون نستخدم تفضل يفضل يفضلون تميل يميل يميلون تطمح يطمح تلجأ يلجأ يلجؤون تتنافس يتنافس "
    "تنادي ينادي ينادون تخشى يخشى يخشون تجهل يجهل يحلم تحلم يحلمون تستهلك يستهلك"
)
"""What one does for longer than a day, whoever stands between it and اليوم."""
_BODIES = word_set(
    "الدول البلدان الشركات المؤسسات المجتمعات الشعوب الأمم الناس الشباب البشر العالم القوى الأنظمة الحركات الأحزاب الجامعات النساء الأسر العائلات الجيوش الصحف المنظمات الأجيال"
)
"""Of whom it is said: يسعى الأهلي اليوم is of a match."""
_WORLDLY = word_set(
    "العربي العربية الإسلامي الإسلامية المعاصر المعاصرة الغربي الغربية الدولي الدولية العالمي العالمية الحديث الحديثة الإنساني الإنسانية"
)
_CHANCES = word_set("فرص حظوظ فريق منتخب أجواء طقس سماء مهمة حركة مباراة")
_SEEMS = word_set("تبدو يبدو يبدون")
_MANY = word_set("عديد العديد معظم أغلب أغلبية غالبية كثير الكثير ملايين")
_DAILY = word_set(
    "يشارك تشارك يصوت تصوت يتوجه تتوجه يدلي تدلي يضرب تضرب يحتفل تحتفل يجتمع تجتمع يلتقي تلتقي يخوض تخوض ينظم تنظم يحيي تحيي ينطلق تنطلق يعقد تعقد يصل تصل يغادر تغادر "
    "يؤدي تؤدي يستقبل تستقبل يحتج تحتج يتظاهر تتظاهر يتجمع تتجمع يعود تعود يستأنف تستأنف يفتح تفتح يغلق تغلق يلعب تلعب يقترع تقترع يختار تختار يصوم تصوم يودع تودع يشيع تشيع "
    "ينهي تنهي يختتم تختتم يفتتح تفتتح يبدأ تبدأ يسجل تسجل يتقدم تتقدم ينفذ تنفذ يتأثر تتأثر يتوقع تتوقع يسود تسود يستعد تستعد يزور تزور"
)
"""What many do on one day: يشارك العديد من النجوم اليوم."""
_WORLD = word_set("العالم المنطقة البلاد الأمة الوطن المجتمع المجتمعات الإنسانية البشرية الدول الساحة")
_GO_THROUGH = word_set("يشهد تشهد يمر تمر يعرف تعرف يعيش تعيش يواجه تواجه يعاني تعاني")
_RIGHT = word_set(
    "المهم الأهم الضروري الواجب اللازم الصعب السهل الممكن الواضح المؤسف الطبيعي الغريب المعيب المستحيل الأفضل الأجدى البديهي الجلي المفيد الحكمة الخطأ العبث الأجدر"
)
"""من المهم اليوم أن; من المقرر اليوم أن is of the day."""
_DISPUTE = word_set("يختلف يخفى يشك ينكر يجادل يماري يجهل")
"""لا يختلف اثنان اليوم, لا يخفى على أحد اليوم."""
_WHERE = word_set("أين فأين وأين")
_MEANS = word_set("تعني يعني بقي بقيت تبقى يتبقى")
_AROUND_IT = word_set("مدار مدى امتداد")
_SAME = word_set("نفسه نفسها")
_RAISES = word_set("يطرح تطرح")
_NEAR, _CLAUSE, _QUANTITY = 6, 9, 4
_EVENTS = word_set(
    "مباراة مواجهة جلسة اجتماع لقاء صحف صحيفة حلقة عدد طقس أسعار سعر تعاملات تداولات ندوة قمة زيارة صباح مساء فجر ظهر ليلة عملية حادث هجوم مباريات مواجهات جلسات اجتماعات لقاءات عمليات حوادث هجمات خبر أخبار تصريح تصريحات كلمة"
)


def at_present(items: Sequence[Item], first: int) -> bool:
    """The clause of اليوم at `first` tells what many do, what seems, or asks where somebody stands. O(1)."""
    before = items[first - 1] if first else None
    after = items[first + 1] if first + 1 < len(items) else None
    if before is None or before.cls in STOPS + "iDWtTz":
        return False
    if before.cls == "f":
        return False
    if _owned(items, first, before, after) or old_and_new(items, first):
        return True
    return _clause(items, first, before, after)


def _owned(items: Sequence[Item], first: int, before: Item, after: Item | None) -> bool:
    """على مدار اليوم, من المهم اليوم أن, كما نعرفها اليوم, يطرح نفسه اليوم, لو كان حيا اليوم."""
    earlier = items[first - 2].text if first > 1 else ""
    word = ("ال" if before.al else "") + before.text.removeprefix("ال")
    if before.text in _AROUND_IT:
        return earlier == "علي" and (after is None or after.cls not in "WDM") and not lasted(items, first)
    if word in _RIGHT and earlier == "من":
        return after is not None and after.text in {"ان", "الا"}
    if earlier == "كما" and present(before) and before.text.endswith(("ها", "ه")):
        return True
    if before.text in _SAME and earlier in _RAISES:
        return True
    if after is not None and after.text == "قد" and first + 2 < len(items) and present(items[first + 2]):
        return any(i.text.removeprefix("و") in _MANY for i in items[max(0, first - _QUANTITY) : first - 1])
    return before.text == "حيا" and any(i.text == "لو" for i in items[max(0, first - _NEAR) : first])


def lasted(items: Sequence[Item], first: int) -> bool:
    """استمرت المعارك على مدار اليوم: a verb of the past in the sentence says what has happened all day. O(1)."""
    for step, far in ((-1, _SENTENCE), (1, _NEAR)):
        for at in range(first + step, first + step * far, step):
            if not 0 <= at < len(items) or items[at].cls in ".|":
                break
            word = without_and(items[at])
            own = word[0] not in "تين" or (word[0] == "ت" and len(word) > _LONG)
            she = word.endswith("ت") and own and len(word) > 3 and is_verb(word)
            if items[at].kind == "word" and not items[at].al and (she or word in _DONE):
                return True
    return False


_SENTENCE, _LONG = 14, 5
_DONE = word_set(
    "شنت استمر تواصل واصل شهد شهدت عقد التقى أجرى قصف شن نفذ ظل ظلت سجل بقي دار دارت خاض قضى أمضى جرى جرت كان كانت سقط هطل نظم نظمت انعقد استقبل تصدر تابع احتشد توافد"
)


def _clause(items: Sequence[Item], first: int, before: Item, after: Item | None) -> bool:
    """تسعى العديد من الدول اليوم, يشهد العالم العربي اليوم, تبدو الصورة اليوم, أين العرب اليوم, ماذا تعني الثورة اليوم."""
    for back, item in enumerate(back_from(items, first)):
        if item is None or back > _NEAR:
            return False
        word = without_and(item)
        at = first - back - 1
        if word in _DISPUTE and at and items[at - 1].text in {"لا", "ولا"}:
            return True
        if item.text in _WHERE:
            return back > 0 and before.text.removeprefix("ال") not in _EVENTS
        if word in _MEANS and at and items[at - 1].text in {"ماذا", "وماذا", "وما", "ما"}:
            return items[at - 1].text.endswith("ماذا")
        if word in _SEEMS:
            return not any(x.text.removeprefix("ال") in _CHANCES for x in items[at + 1 : first])
        if word in _GO_THROUGH:
            subject = items[first - 2] if back > 1 else None
            adjective = before.text if before.text.startswith("ال") else "ال" + before.text
            return (
                subject is not None
                and adjective in _WORLDLY
                and ("ال" * subject.al + subject.text.removeprefix("ال")) in _WORLD
            )
        if word in _SEEK and item.cls == "r":
            told = ("ال" if before.al else "") + before.text.removeprefix("ال")
            if after is not None and after.cls in "WMd":
                return False
            return told in _BODIES or items[at + 1].text.removeprefix("ال") in _MANY
        if item.cls == "r" and not item.al and present(item):
            many = back > 0 and items[at + 1].text.removeprefix("ال") in _MANY
            return many and word not in _DAILY and after is not None and after.cls not in "WMd.|"
        if item.cls == "r" and not item.al and is_verb(item.text):
            return False
    return False


def old_and_new(items: Sequence[Item], first: int) -> bool:
    """إيران اليوم غير إيران الأمس, أصدقاء الأمس أعداء اليوم: both behind a noun they make definite."""
    other = "امس" if items[first].text == "يوم" else "يوم"
    if not _construct(items, first):
        return False
    for step in (-1, 1):
        for at in range(first + step, first + step * _CLAUSE, step):
            if not 0 <= at < len(items) or items[at].cls in ".|W":
                break
            if items[at].cls == "D" and items[at].text == other and items[at].al:
                return _construct(items, at)
    return False


def _construct(items: Sequence[Item], at: int) -> bool:
    """أعداء اليوم: a noun right before the day that has no article and is none of what takes place on one."""
    before = items[at - 1] if at else None
    return (
        before is not None
        and items[at].al
        and not items[at].prep
        and not items[at].wa
        and before.kind == "word"
        and before.cls in "rRL"
        and not before.al
        and not before.text.startswith("ال")
        and before.text not in _EVENTS
        and not is_verb(before.text)
    )
