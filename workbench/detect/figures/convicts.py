"""The convicts of one case, who are told by their rank alone: سجن الأول خمس سنوات, في حق الثاني, وعلى الثالث بالحبس."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.tokens import Item

_DOOMS = frozenset(
    clitic + word
    for word in folded(
        "سجن حبس إدانة تبرئة براءة إعدام تغريم معاقبة إيداع مؤاخذة شنق جلد مصادرة تمتيع سجنت حبست أدانت برأت غرمت عاقبت"
    ).split()
    for clitic in ("", "ب", "و", "وب", "ل")
)
"""What a court does to whom it tries."""
_ON = frozenset(folded("على حق بحق ضد").split())
_PENALTIES = frozenset(
    clitic + word
    for word in folded(
        "سجن السجن سجنا حبس الحبس حبسا إعدام الإعدام مؤبد المؤبد أشغال الأشغال غرامة حكم الحكم حكما حكمت أحكام أحكاما قضت قضى عقوبة عقوبات "
        "براءة البراءة محكمة المحكمة سجنه"
    ).split()
    for clitic in ("", "ب")
)
_NEAR = 14
"""Items of the sentence around a convict within which his penalty or the ruling is told."""


def is_convict(items: Sequence[Item], i: int) -> bool:
    """The definite ordinal at `i` is one of those a court has ruled on; what it ranks was named before."""
    before = items[i - 1] if i else None
    if before is None or before.al or before.kind != "word" or not items[i].al or items[i].prep:
        return False
    if before.prep in {"", "ب", "ل"} and before.text in _DOOMS:
        return True
    if before.text not in _ON:
        return False
    start = i - 1
    while start > 0 and i - start < _NEAR and items[start - 1].cls not in ".|":
        start -= 1
    end = i + 1
    while end < len(items) and end - i < _NEAR and items[end].cls not in ".|":
        end += 1
    return any(x.text.removeprefix("و") in _PENALTIES for x in items[start:end])
