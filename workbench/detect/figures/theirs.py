"""Those of somebody, and those who are mourned: 1700 من أسرانا, 4 من أقاربه المحبوسين, تشييع عشرات القادة."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.tokens import Item

_STEMS = (
    ("captured", "أسرا"),
    ("killed", "قتلا شهدائ ضحايا"),
    ("wounded", "جرحا مصابي"),
    ("detained", "معتقلي محتجزي موقوفي محبوسي"),
    ("missing", "مفقودي"),
    ("kidnapped", "مختطفي مخطوفي"),
    ("hostage", "رهائن"),
)
_OWNED = {
    folded(stem + its): role
    for role, stems in _STEMS
    for stem in stems.split()
    for its in ("نا", "هم", "ها", "ه", "هما")
}
"""أسرانا, قتلاها, معتقليهم: of whom so many are told."""
_ITS = ("ه", "ها", "هم", "هما", "نا", "هن")
MOURNED = frozenset(["تشييع", "شيع", "شيعت", "شيعوا", "يشيع", "تشيع", "يشيعون"])
TELLING = frozenset(_OWNED) | {"تشييع", "شيعت"}
"""Words that may give a role in these ways."""
_BODIES = word_set(
    "جثمان جثمانه جثمانها جثامين جنازة جنازته جنازات الجنازة جثماني شهيدا شهيدهم الشهيد الشهيدين الشهداء جثة الفقيد"
)
_FAR = 7


def of_theirs(items: Sequence[Item], last: int) -> str | None:
    """1700 من أسرانا, 4 من أقاربه المحبوسين: what those are, or what is said of them, of whom so many are."""
    near = items[last : last + 3]
    if len(near) < 2 or near[0].cls != "m":
        return None
    owned = _OWNED.get(near[1].text)
    if owned is not None:
        return owned
    said = near[2] if len(near) > 2 and near[1].cls in "rR" and near[1].text.endswith(_ITS) else None
    if said is None or not said.al or said.lex.noun is None:
        return None
    return said.lex.noun.role


def mourners(items: Sequence[Item], first: int, last: int) -> bool:
    """شيع آلاف الفلسطينيين جثمان الشهيد: who follows the dead."""
    at = _verb(items, first)
    if at is None or items[at].text == "تشييع":
        return False
    behind = items[last : last + _FAR]
    return any(x.text.removeprefix("ل") in _BODIES for x in behind)


def mourned(items: Sequence[Item], first: int) -> bool:
    """تشييع عشرات القادة, شيعت الجماعة 12 من قتلاها: whom the dead are."""
    at = first - 1
    while at > 0 and items[at].cls in "Ap":
        at -= 1
    return at >= 0 and items[at].text.lstrip("ولب") == "تشييع"


def _verb(items: Sequence[Item], first: int) -> int | None:
    for at in range(first - 1, max(first - 3, -1), -1):
        if items[at].text.removeprefix("و") in MOURNED:
            return at
        if items[at].cls not in "A":
            return None
    return None
