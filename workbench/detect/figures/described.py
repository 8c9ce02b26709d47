"""What describes a plural before its number: الأحزاب الرئيسية الثلاثة, اللاعبون الجزائريون الثلاثة, أولاده الأربعة."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.lexicon import LEXICON
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.tokens import Item

_BODIES = frozenset(
    [
        "طاقم",
        "فريق",
        "اولاد",
        "ابنائ",
        "ابناء",
        "نقاط",
        "بنات",
        "اركان",
        "اجزائ",
        "زوجات",
        "اصدقاء",
        "اصدقائ",
        "اشقاء",
        "اشقائ",
        "اقرباء",
        "اقربائ",
    ]
)


def possessed(noun: Item) -> bool:
    """أولاده الأربعة, نقاطها الثلاث: a plural or a body made definite by its pronoun."""
    word = noun.text[clitics(noun) :]
    if noun.kind != "word" or noun.cls not in "rR" or noun.lex.role or word in context.STOP or len(word) < 5:
        return False
    stem = next((word[: -len(end)] for end in ("هما", "ها", "هم", "ه") if word.endswith(end)), "")
    stem = stem[1:] if stem[:1] in ("ب", "ل") and (stem[1:] in _BODIES or plural(stem[1:])) else stem
    known = LEXICON.get(stem)
    oblique = stem.endswith("ي") and plural(stem + "ن")  # مساعديه الستة
    named = plural(stem) or oblique or stem in _BODIES or (known is not None and known.noun is not None)
    return len(stem) > 2 and named and stem != "اسفار"


def _agrees(noun: Item, adjective: Item) -> bool:
    """الحالات المتوفاة الثلاث: an adjective in ة of a plural in ات."""
    return noun.text.endswith("ات") and adjective.text.endswith("ه") and adjective.lex.noun is None


def _of_a_nation(adjective: Item) -> bool:
    """اللاعبون الجزائريون الثلاثة: people by their nation describe who stands before them."""
    known = adjective.lex.noun
    if adjective.text.removeprefix("ال") in _BROKEN_ADJECTIVES:
        return adjective.al or adjective.text.startswith("ال")
    return known is not None and known.unit == "person" and adjective.text.endswith(("يون", "يين"))


_BROKEN_ADJECTIVES = word_set(
    "ألمان أجانب عرب أتراك أكراد روس إنجليز إسبان أفارقة هنود أفغان أميركان صرب جدد كبار صغار قدامى شباب"
)
"""السياح الألمان الثلاثة, اللاعبين الجدد الأربعة: adjectives whose plural is broken."""


def describes(noun: Item, adjective: Item) -> bool:
    """الأحزاب الرئيسية الثلاثة: a definite adjective between what is counted and its number."""
    if (
        (adjective.cls != "r" and not _of_a_nation(adjective))
        or adjective.text.startswith(("و", "لل"))
        or adjective.prep
        or not context.is_definite(adjective)
        or not (
            adjective.text.endswith(("يه", "ين", "ات", "ون"))
            or _agrees(noun, adjective)
            or (_of_a_nation(adjective) and plural(noun.text.removeprefix("ال")))
        )
    ):
        return False
    return (
        noun.cls[0] in "rR"
        and noun.kind == "word"
        and (context.is_definite(noun) or possessed(noun))
        and not noun.prep
        and noun.text not in context.STOP
    )
