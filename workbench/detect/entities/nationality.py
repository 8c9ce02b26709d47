"""Nationality adjectives in the indefinite accusative: عملا تونسيا, شخصا ليبيا — of which some are spelt like a country."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.arabic.chars import word_set
from workbench.detect.entities import flags as fl
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Found, Sentence

_DESCRIBED = word_set(
    """شخصا مواطنا مسؤولا وزيرا لاعبا رجلا شابا جنديا مقاتلا دبلوماسيا صحفيا صحافيا مدنيا خبيرا محاميا طفلا أسيرا
    إرهابيا قياديا مدربا عاملا مهاجرا منتخبا فريقا عرضا عملا فيلما قرارا وفدا موقفا دورا دعما ضابطا طيارا مخرجا فنانا
    مليارا طالبا سائحا نائبا حزبا بيانا اتفاقا مطلبا تدخلا هجوما سفيرا"""
)
"""Indefinite nouns in the accusative that a nationality describes, though a country were spelt the same."""


def accusatives(document: Document) -> Iterator[Found]:
    """تونسيا and the like; ليبيا, سوريا, روسيا only right behind a noun that they describe."""
    for number, sentence in enumerate(document.sentences):
        for at, token in enumerate(sentence):
            if token.word and token.text.endswith("يا") and len(token.text) > 4:
                skip = _skip(sentence, at)
                if skip >= 0:
                    yield Found(number, at, at + 1, skip, "NAT", 0.75, "nationality", 3)


def _skip(sentence: Sentence, at: int) -> int:
    """Letters before the adjective at token `at`, 0 or 1; -1 when there is none."""
    text = sentence[at].text
    for skip in (0, 1):
        if skip and text[0] != "و":
            break
        stem = text[skip:]
        if not lexicon().flags(stem[:-1]) & fl.NAT or not lexicon().flags(stem[:-1]) & fl.HAND:
            continue
        whole = lexicon().get(stem)
        before = sentence[at - 1].text if at else ""
        adjective = before.endswith("يا") and lexicon().flags(before[:-1]) & fl.NAT
        described = before in _DESCRIBED or (adjective and not lexicon().flags(before) & fl.PLACES)
        return skip if described or not whole.flags & (fl.PLACES | fl.HAND) else -1
    return -1
