"""Where a sentence turns from what is said to another speaker, or to how it was said."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.attribution.tokens import Text

_SIDES = word_set("جهته جهتها جهتهم جهتهما جانبه جانبها جانبهم جانبهما ناحيته ناحيتها ناحيتهم")
_TELL = word_set("ذكر كشف حدد وضح قدم عطي شير سمي فصح ورد دلي ضيف علق خوض فصل بين شرح تطرق سمه سمها")
"""Imperfect stems of what is left untold (دون أن يذكر)."""
_MORE = word_set(
    "اضافه ذكر الكشف كشف تحديد تقديم الافصاح مزيد المزيد اعطاء الاشاره تفاصيل الخوض توضيح الحديث تسميه تسميته تسميتها تسميتهم ايراد الادلاء الاعلان التطرق ايضاح اي"
)
_SPEECHES = word_set(
    "مؤتمر مؤتمره مؤتمرها تصريح تصريحات تصريحاته تصريحاتها تصريحه كلمته كلمتها كلمه حوار حواره مقابله مداخله مداخلته مداخلتها بيان بيانه بيانها منشور منشوره تغريده تغريدته تدوينه حديث حديثه حديثها خطاب خطابه حسابه حسابها صفحته صفحتها استضافته استضافتها"
)
"""Where something is said, as against where what is said happens."""
_HEARD = word_set("تلفزيوني صحفي صحافي اذاعي هاتفي متلفز")
LONGEST_ASIDE = 25
"""Tokens that an aside at the end of a sentence has at most."""


def is_aside(text: Text, i: int) -> bool:
    """، ومن جهته, ، دون أن يذكر تفاصيل, ، وذلك خلال مؤتمر صحفي: the outlet turns to another, or tells how it was said."""
    tokens = text.tokens
    word = tokens[i].word
    behind = [t.word for t in tokens[i + 1 : i + 4]] + [""] * 3
    if word in {"من", "ومن"} and behind[0] in {"دون", "غير"}:
        word, behind = "دون", [*behind[1:], ""]
    if word in {"دون", "بدون", "ودون", "وبدون"}:
        untold = behind[0] == "ان" and behind[1][1:] in _TELL
        return untold or behind[0] in _MORE
    if word in {"من", "ومن"}:
        return behind[0] in _SIDES
    if word in {"وذلك", "جاء"}:
        word, behind = behind[0], [*behind[1:], ""]
    if word in {"ردا", "تعليقا", "تعقيبا", "جوابا"}:
        return behind[0] == "علي"
    if word == "في" and behind[0] in {"خلال", "اثناء", "سياق", "ختام"}:
        word, behind = "خلال", behind[1:]
    if word == "علي" and behind[0] == "هامش":
        return tokens[i].word == "وذلك" and tokens[i - 1].word in "،,"
    setting = behind[0] in _SPEECHES or (behind[0] in {"لقاء", "اتصال"} and behind[1] in _HEARD)
    return word in {"خلال", "في", "عبر", "اثناء", "ضمن"} and setting
