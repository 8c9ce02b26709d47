"""Places that people come from, none of which they are: اعتقل 12 من القرية, إجلاء 400 من المستشفى."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.figures.tokens import Item

_WHENCE = word_set(
    "مدينة قرية بلدة منطقة محافظة مخيم مستشفى مشفى سجن معتقل ميناء مطار حي معبر جامعة مدرسة قطاع ضفة ولاية مديرية بلاد عاصمة جزيرة إقليم مبنى فندق حافلة طائرة سفينة قارب موقع مكان خارج داخل"
)


def is_whence(word: Item) -> bool:
    """A single place behind من: whence so many were taken or fled."""
    return word.text.removeprefix("ال") in _WHENCE
