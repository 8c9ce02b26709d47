"""What somebody did, told by a masdar with a pronoun: إعلان القسام قتلها 15 جنديا, أعلن الجيش اعتقاله 12 مطلوبا."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.tokens import Item

_DEEDS = (
    ("killed", "قتل اغتيال إعدام تصفية"),
    ("detained", "اعتقال ضبط توقيف إيقاف احتجاز"),
    ("captured", "أسر"),
    ("kidnapped", "خطف اختطاف"),
    ("rescued", "إنقاذ"),
    ("evacuated", "إجلاء"),
    ("deported", "ترحيل إبعاد طرد"),
    ("released", "تحرير"),
)
DEEDS = frozenset(folded(word) for _, words in _DEEDS for word in words.split())
_ITS = ("ها", "ه", "هم", "هما")
DONE = {
    folded(word).removesuffix("ه") + ("ت" if word.endswith("ة") else "") + its: role
    for role, words in _DEEDS
    for word in words.split()
    for its in _ITS
}
"""قتلها, اعتقاله, توقيفهم: the pronoun is who did it where those it was done to stand right behind."""
_TOLD = word_set(
    "أعلن أعلنت إعلان إعلانها إعلانه أعلنوا تعلن يعلن أكد أكدت تأكيد زعم زعمت تبنى تبنت نشر كشف كشفت ذكر ذكرت بعد عقب إثر منذ عن رغم بسبب خلال عند لدى قبل غداة ادعى ادعت "
    "تم نفت نفى اعترف اعترفت بتهمة على إلى مع"
)
_FAR = 4


def did(items: Sequence[Item], first: int) -> str | None:
    """أعلنت الوزارة ضبطها 6 أشخاص: what was done to those right behind; قتله مسلحان begins a clause and says who did it."""
    at = first - 1
    while at > 0 and items[at].cls in "Ap(":
        at -= 1
    role = DONE.get(items[at].text) if at > 0 else None
    if role is None:
        return None
    near = items[max(0, at - _FAR) : at]
    start = max((k + 1 for k, x in enumerate(near) if x.cls in ".|,k"), default=0)
    return role if any(x.text in _TOLD or x.text.removeprefix("و") in _TOLD for x in near[start:]) else None
