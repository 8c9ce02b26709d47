"""Whether the word behind a number is counted by it: a listed noun or an accusative, and no word that goes on with the sentence."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.figures.context import STOP
from workbench.detect.figures.guess import no_noun
from workbench.detect.figures.tokens import Item

_CLAUSES = word_set(
    "التي الذي الذين حيث بينما فيما كما لكن بسبب نتيجه اثر جراء وفق وفقا بحسب حسب ضد عبر عند امام كان كانت هو هي تم ان انه انها بهدف بحضور "
    "لصالح اثناء ضمن لدي عندما حين بعدما قبيل بعيد لم لن لا قد ثم او مما رغم وهي وهو وذلك وكان وكانت"
)
"""What may follow a year but not a count."""


def begins_clause(after: Item) -> bool:
    """A word that begins what follows a year and is counted by nothing."""
    if after.cls in "gqxzbTtDAe":
        return True
    return after.cls == "r" and (
        after.text in _CLAUSES
        or after.text in _STATED
        or (after.text.startswith("و") and len(after.text) >= 5)
    )


def is_circumstance(after: Item | None) -> bool:
    """مونديال قطر 2022 مهدرا فرصة: a participle that goes on with the sentence."""
    return after is not None and after.lex.noun is None and after.text[0] == "م" and after.text.endswith("ا")


_STATED = word_set(
    "كما جزءا موضحا مشيرا مضيفا مؤكدا مبينا معتبرا مبرزا ملاحظا مذكرا لافتا داعيا منوها مشددا معلنا مطالبا محذرا متهما كاشفا "
    "انطلاقا مرورا استنادا نظرا وصولا بدءا تحديدا ايضا تزامنا علما فما فضلا مسجلا محققا رسميا انتصارا تنفيذا خلافا قياسا حرصا سعيا عوضا تبعا احتفاء"
)
"""Accusatives that go on with the sentence and that no number counts."""


def is_counted(after: Item | None) -> bool:
    """The word after a number may be what it counts: a listed noun, or an accusative."""
    if after is None or after.kind != "word" or after.prep in {"ب", "ل"} or after.text in STOP:
        return False
    if after.lex.noun is not None:
        return not after.al
    accusative = after.cls == "r" and after.text.endswith("ا") and not after.al and after.text not in _STATED
    return accusative and not no_noun(after.text)
