"""Ages that are told of a group, in quotation marks or behind a dash, and at which somebody passed away."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.tokens import Item

_DEPARTED = word_set(
    "توفي توفيت رحل رحلت مات ماتت وفاة رحيل بوفاة برحيل فارق فارقت غادر غادرت غيب وافته وافتها"
)
_SENTENCE, _OLD = 16, 15


def passed_away(items: Sequence[Item], first: int) -> bool:
    """توفيت الممثلة البريطانية أوليفيا هاسي الجمعة عن 73 عاما: at what age somebody died."""
    if not first or items[first - 1].text != "عن" or float(items[first].value or 0) < _OLD:
        return False
    for item in reversed(items[max(0, first - _SENTENCE) : first - 1]):
        if item.cls in ".|":
            return False
        if item.text.removeprefix("و") in _DEPARTED:
            return True
    return False


def of_group(items: Sequence[Item], first: int, last: int) -> bool:
    """كبار السن (65 سنة فأكثر), الفئة العمرية (60 عاما فما فوق): a group of persons by their years."""
    behind = items[last].text if last < len(items) else ""
    open_ended = behind in {"فاكثر", "فما", "واكثر", "فاقل", "وما"}
    open_ended |= [x.text for x in items[last : last + 2]] in (["و", "ما فوق"], ["و", "ما دون"])
    if not open_ended:
        return False
    again = any(x.text in {"فما", "فاكثر", "فاقل"} for x in items[max(0, first - _AGES_FAR) : first])
    back = [x for x in items[max(0, first - (2 * _AGES_FAR if again else 8)) : first] if x.kind == "word"]
    if any(x.text.endswith(("سجن", "حبس")) for x in back):
        return False
    if not (_GROUPS | _OWN_AGES if again else _GROUPS).isdisjoint(x.text for x in back):
        return True
    beside = back[-1] if back else None
    return beside is not None and beside.al and "ال" + beside.text in _GROUPS


_OWN_AGES = frozenset(["سن", "عمر", "سنه", "عمره"])
_GROUPS = word_set(
    "السن العمرية الأفراد النساء الذكور الإناث المسنين المسنون الأعمار البالغين الأشخاص السكان الشباب الأطفال أعمارهم لمن ممن"
)


def between_ages(items: Sequence[Item], first: int, last: int) -> bool:
    """الشباب بين 15 و24 سنة, أعمارهم ما بين 35 و44 سنة وما بين 25 و34 سنة: persons between two ages, and one more such pair."""
    years = items[last - 1].lex.unit
    if first < _PAIR or items[first - 1].cls != "b" or years is None or years.name != "year":
        return False
    back = items[max(0, first - _TERM_FAR) : first - 1]
    if any(x.text.endswith(_JAILED) for x in back):
        return False
    unit = back[-2].lex.unit if len(back) > 1 and back[-1].cls == "k" else None
    if unit is not None and unit.name == "year":
        return not _AGES.isdisjoint(x.text for x in items[max(0, first - _AGES_FAR) : first])
    for word in reversed(back[-3:]):
        if word.kind != "word" or word.digits or word.cls not in "rR":
            return False
        noun = word.lex.noun
        bare = word.text[clitics(word) :]
        if {word.text, bare, f"ال{bare}"} & _GROUPS or (
            noun is not None and noun.unit == "person" and not noun.role and plural(word.text)
        ):
            return True
    return False


def of_thing(items: Sequence[Item], at: int) -> bool:
    """من عمر الهدنة, من عمر الحكومة: how long a thing has lasted, where عمر stands at `at`."""
    owner = items[at + 1] if at + 1 < len(items) else None
    if items[at].text != "عمر" or owner is None or not (owner.al or owner.text.startswith("ال")):
        return False
    word = owner.text.removeprefix("ال")
    person = owner.lex.noun is not None and owner.lex.noun.unit == "person"
    return not person and word not in _BORN


_BORN = word_set("رضيع رضيعة جنين مولود مولودة حمل إنسان مريض فقيد راحل مرأة طفل طفلة فتاة شاب لاعب وليد")
_PAIR, _AGES_FAR = 2, 16
_JAILED = ("سجن", "حبس", "عقوبه", "احكام", "حكم", "حكما", "احكاما", "عقوبات")
_AGES = word_set("أعمارهم أعمارهن أعمارها الأعمار العمرية")


def quoted(items: Sequence[Item], first: int) -> bool:
    """عائشة إسماعيل عبد الدايم "37 سنة": an age in quotation marks behind a name of two words or more."""
    names = items[max(0, first - 3) : first - 1]
    return len(names) == _FULL_NAME and all(
        x.kind == "word" and x.cls == "r" and x.lex is OTHER and x.text not in _TITLED for x in names
    )


def dashed(items: Sequence[Item], first: int) -> bool:
    """علي موزة-50 عاما: typed onto a name."""
    glued = (
        first > 1
        and items[first - 1].end == items[first].start
        and items[first - 2].end == items[first - 1].start
    )
    return glued and items[first - 2].kind == "word" and items[first - 2].lex is OTHER


_FULL_NAME = 2
_TITLED = word_set("فيلم مسلسل رواية كتاب مسرحية أغنية برنامج عنوان بعنوان شعار حملة وثائقي")


def is_term(items: Sequence[Item], first: int) -> bool:
    """عقوبة السجن النافذ، 10 سنوات، and حبس المتهم، 3 سنوات: a term between commas; المتهم أحمد، 35 سنة is an age."""
    who = items[first - 2] if first > 1 else None
    if who is None or (not who.al and not who.text.startswith("ال")):
        return False
    near = {x.text.removeprefix("و").removeprefix("ب") for x in items[max(0, first - _TERM_FAR) : first]}
    person = who.lex.noun is not None and who.lex.noun.unit == "person"
    return not near.isdisjoint(_TERMS) and (not person or float(items[first].value or 0) <= _YOUNG)


_TERM_FAR = 9
_YOUNG = 15
_TERMS = word_set(
    "سجن السجن حبس الحبس عقوبة العقوبة منع المنع التزام الالتزام حرمان الحرمان إيقاف تنفيذ وقف مراقبة المراقبة"
)
