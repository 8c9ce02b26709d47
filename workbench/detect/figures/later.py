"""What the next clause says became of those counted: كان ستة أطفال على متن القارب وتم إنقاذهم, فجرى إيقافهم."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded
from workbench.detect.figures.tokens import Item

_BECAME = (
    ("rescued", "إنقاذهم إنقاذهما انتشالهم"),
    ("evacuated", "إجلاؤهم إجلائهم إجلاءهم إخلاؤهم إخلائهم"),
    (
        "detained",
        "اعتقالهم اعتقالهما توقيفهم توقيفهما إيقافهم إيقافهما ضبطهم ضبطهما احتجازهم احتجازهما حبسهم حبسهما",
    ),
    ("deported", "ترحيلهم ترحيلهما إبعادهم طردهم"),
    ("killed", "قتلهم قتلهما تصفيتهم تصفيتهما إعدامهم إعدامهما"),
    ("kidnapped", "خطفهم اختطافهم اختطافهما"),
    ("returned", "إعادتهم إعادتهما إرجاعهم"),
)
FATES = {folded(word): role for role, words in _BECAME for word in words.split()}
"""Masdars whose pronoun is those who were counted."""
_PASSIVE = frozenset(p + w for w in ("تم", "تمت", "جري", "جرت", "وقع") for p in ("و", "ف", ""))
_SENT = frozenset(["returned", "deported", "rescued"])
_FAR = 16


def became(items: Sequence[Item], last: int) -> str | None:
    """The role of the deed in the clause joined behind, with nobody else told of between.

    اعتراض 17 ألف شخص وإعادتهم إلى ليبيا: a masdar right behind that و joins to the one before the number.
    """
    behind = items[last].text if last < len(items) else ""
    if behind[:1] == "و" and FATES.get(behind[1:]) in _SENT:
        return FATES[behind[1:]]
    for k in range(last, min(last + _FAR, len(items) - 1)):
        item = items[k]
        if item.cls in ".|" or item.cls[0] in "dnywv":
            return None
        if item.al and item.lex.noun is not None and item.lex.noun.unit in {"person", "fighter", "police"}:
            return None
        if (managed := _managed(items, k)) is not None:
            return managed
        if item.text not in _PASSIVE or not _joined(items, k):
            continue
        word = items[k + 1].text
        if word in FATES:
            return FATES[word]
        arrest = [x.text for x in items[k + 1 : k + 3]]
        return "detained" if arrest in (["القبض", "عليهم"], ["القبض", "عليهما"]) else None
    return None


def _managed(items: Sequence[Item], at: int) -> str | None:
    """حيث تمكنت من مساعدتهم وإجلائهم, وتمكنوا من إنقاذهم: what somebody managed to do for them."""
    verb = items[at].text.removeprefix("و").removeprefix("ف")
    if not verb.startswith("تمكن") or at + 2 >= len(items) or items[at + 1].text != "من":
        return None
    near = (x.text.removeprefix("و") for x in items[at + 2 : at + 2 + _DEEDS])
    return next((FATES[w] for w in near if w in FATES), None)


_DEEDS = 3


def _joined(items: Sequence[Item], at: int) -> bool:
    """وتم, فتم, وقد تم, ثم جرى: a clause of its own; لم يتم and سيتم are none."""
    text, before = items[at].text, items[at - 1] if at else None
    if text[0] in "وف" and text != "وقع":
        return True
    return before is not None and (before.cls == "k" or before.text in {"وقد", "ثم", "وثم"} or items[at].wa)
