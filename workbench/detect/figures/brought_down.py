"""What is shot down or lies in ruins: أسقطت 74 طائرة, أنقاض الآلاف من المباني, آلاف المنازل المدمرة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import is_verb
from workbench.detect.figures.tokens import Item

_SHOT = frozenset(
    clitic + word
    for word in folded("أسقط أسقطت أسقطوا أسقطنا إسقاط تسقط يسقط اسقاط تدمر").split()
    for clitic in ("", "و", "ف", "ب", "وب", "ل")
)
_THEM = word_set("إسقاطها إسقاطهما أسقطتها أسقطها أسقطوها أسقطت أسقطا أسقطتا")
_FLYING = word_set(
    "طائرة طائرات طائرتين طائرتان مسيرة مسيرات مسيرتين مسيرتان مروحية مروحيات مروحيتين مروحيتان مقاتلة مقاتلات مقاتلتين صاروخ صاروخا صواريخ صاروخين صاروخان "
    "درون درونات منطاد منطادا مناطيد هليكوبتر مقذوفا مقذوفات مقذوف"
)
_TARGETS = word_set("هدف هدفا أهداف هدفين هدفان")
_IN_THE_AIR = word_set("جويا جوية جويين جويان")
_RUINS = frozenset(p + w for w in folded("أنقاض ركام حطام أطلال").split() for p in ("", "ب", "ل"))
_RUINED = word_set("المدمرة المهدمة المنهارة المتهدمة المحطمة")
BUILDINGS = word_set("مباني مبان مبنى منازل بيوت منزلا منزل عمارات أبنية بنايات مساكن")
_FAR, _BEHIND, _MORE = 16, 6, 12
_LISTED = word_set("التالي الآتي تالي آتي كالتالي كالآتي")
_DESTROYING = word_set("التدمير الإسقاط تدمير إسقاط")
_BULLETS = "-•*–—●▪"
_HEADING = 14


TELLING = _SHOT | _THEM | _RUINS | _RUINED | _DESTROYING
"""Words without which nothing is shot down or in ruins."""


def brought_down(items: Sequence[Item], first: int, last: int, taken: bytearray, noun: str | None) -> bool:
    """أسقطت الدفاعات صباح اليوم 4 مسيرات, 7 طائرات تم إسقاطها: aircraft and missiles, not bombs or goods."""
    if not _flies(items, first, last, noun):
        return False
    if any(x.text in _THEM for x in items[last : last + _BEHIND] if x.text != "اسقطت") or _passive(
        items, last
    ):
        return True
    if _of_those(items, first):
        return True
    commas = 0
    for i in range(first - 1, max(first - _FAR, -1), -1):
        item = items[i]
        if item.text in _SHOT:
            return True
        if taken[i]:
            continue
        commas += item.cls == ","
        if item.cls in ".|" or commas > 1 or item.cls[0] in "dnywv" or _another(item):
            return False
    return False


def _of_those(items: Sequence[Item], first: int) -> bool:
    """توزعت عمليات التدمير على النحو التالي: • 16 طائرة فوق بريانسك: the first of the regions that are told line by line."""
    at = first - 1
    while at >= 0 and (items[at].cls in "|." or items[at].text in _BULLETS):
        at -= 1
    if not 0 <= at < first - 1 or items[at].text not in _LISTED:
        return False
    return any(x.text in _DESTROYING for x in items[max(0, at - _HEADING) : at])


def _another(item: Item) -> bool:
    """A verb or deed of its own parts the number from what was shot down."""
    return bool(item.lex.role) or (item.cls in "rR" and len(item.text) > 3 and item.wa and is_verb(item.text))


def _passive(items: Sequence[Item], last: int) -> bool:
    """8 مسيرات أسقطت فوق: right behind, over an adjective."""
    return any(x.text == "اسقطت" for x in items[last : last + 2])


def _flies(items: Sequence[Item], first: int, last: int, noun: str | None) -> bool:
    counted = {x.text for x in items[first:last]}
    behind = [x.text for x in items[last : last + 2]]
    if noun is None and first > 1 and items[first - 1].text == "منها":
        return items[first - 2].text in _SHOT  # 188 مسيرة أسقط منها 76
    if noun is None:
        return behind[:1] == ["من"]  # أسقطت 67 من أصل 100 طائرة
    if not _FLYING.isdisjoint(counted | {noun}):
        return True
    return not _TARGETS.isdisjoint(counted | {noun}) and not _IN_THE_AIR.isdisjoint(behind)


def and_more(items: Sequence[Item], before: Draft, draft: Draft) -> bool:
    """فوق كورسك و3 مسيرات فوق تامبوف ومسيرتين فوق ليبيتسك: as many more aircraft of those that were shot down."""
    between = items[before.last : draft.first]
    if before.role != "destroyed" or not 1 <= len(between) <= _MORE or before.unit != "aircraft":
        return False
    joined = between[-1].cls == "k" or [x.text for x in between[-2:]] == ["اضافه", "الي"]
    lines = before.first > 0 and all(_opens(items, d.first) for d in (before, draft))
    joined |= lines
    plain = not any((x.cls in ".|" and not lines) or x.lex.role for x in between)
    return joined and plain and _flies(items, draft.first, draft.last, draft.noun) and draft.noun is not None


def _opens(items: Sequence[Item], first: int) -> bool:
    """Only a bullet stands before it in its line."""
    at = first - 1
    at -= at >= 0 and items[at].text in _BULLETS
    return 0 < at < first and items[at].cls == "|"


def in_ruins(items: Sequence[Item], first: int, last: int) -> bool:
    """أنقاض الآلاف من المباني, آلاف المباني المدمرة: ruins of so many, or so many that are ruins."""
    at = first - 1
    while at > 0 and items[at].cls in "Ap":
        at -= 1
    if at >= 0 and items[at].text in _RUINS:
        return True
    return last < len(items) and items[last].text in _RUINED
