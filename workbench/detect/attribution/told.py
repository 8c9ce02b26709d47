"""The outlets that were told something: they stand between the speaker and the text."""

from __future__ import annotations

from workbench.detect.attribution.contents import Interval
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.phrases import AUDIENCE, OUTLETS
from workbench.detect.attribution.tokens import Text

_TOLD = frozenset({"ل", "مع", "الي"})
_HELD = frozenset(
    {
        "اجرته",
        "اجراه",
        "اجراها",
        "اجرتها",
        "نشرته",
        "نشرتها",
        "نشره",
        "بثته",
        "بثتها",
        "بثه",
        "خص",
        "خصت",
        "ادلي",
        "ادلت",
    }
)
"""في حوار أجرته معه مجلة كذا: verbs behind which the outlet of an interview stands."""
_CALLED = frozenset({"اتصال", "اتصاله", "اتصالها", "هاتفي", "الهاتفي"})
_MEDIA_TO = frozenset({"للصحفيين", "للصحافيين", "لي", "لهم", "له", "لها", "لنا", "للزملاء"})


def audience(text: Text, nouns: Nouns, at: int, limit: int) -> tuple[Interval, ...]:
    """قال X لوكالة Y, في حديث مع قناة Y: the outlet that was told is a hop between the speaker and this text."""
    tokens = text.tokens
    for k in range(at, min(limit, at + 14)):
        word = tokens[k].word
        if word in "،,:؛" and k > at + 6:
            break
        if word in _MEDIA_TO or tokens[k].quote != tokens[at].quote:
            continue
        if word in AUDIENCE or k in nouns.fused:
            last = nouns.media.get(k) or nouns.outlet(k, limit)
            return ((tokens[k].start + 1, tokens[last - 1].end),)
        if word in _HELD and (near := _outlet_near(text, nouns, k, limit)) is not None:
            return (near,)
        if word[:1] == "ب" and word[1:] in OUTLETS and tokens[k - 1].word in _CALLED:
            last = nouns.outlet(k, limit)
            return ((tokens[k].start + 1, tokens[last - 1].end),)
        if word in "،," and k + 1 < limit and (k + 1 in nouns.media or tokens[k + 1].word in OUTLETS):
            last = nouns.media.get(k + 1) or nouns.outlet(k + 1, limit)
            return ((tokens[k + 1].start, tokens[max(k + 1, last - 1)].end),)
        if k == at or tokens[k - 1].word not in _TOLD:
            continue
        quoted = tokens[k - 1].word == "ل" and k in text.opens
        if (quoted and tokens[k - 1].end == tokens[k].start) or (quoted and tokens[k - 1].raw == "ل"):
            inner = text.quotes[text.opens[k]]
            told = text.span(inner.first + 1, inner.last)
            return (told,) if told else ()
        if k in nouns.media or word in OUTLETS:
            last = nouns.media.get(k) or nouns.outlet(k, limit)
            return ((tokens[k].start, tokens[max(k, last - 1)].end),)
    return ()


def _outlet_near(text: Text, nouns: Nouns, k: int, limit: int) -> Interval | None:
    """The outlet within a few words of a verb of interviewing."""
    for j in range(k + 1, min(limit, k + 5)):
        token = text.tokens[j]
        if token.word in "،,:":
            return None
        if j in text.opens:
            inner = text.quotes[text.opens[j]]
            return text.span(inner.first + 1, inner.last)
        fused = token.word[:1] == "ل" and (token.word[1:] in OUTLETS or token.word in AUDIENCE)
        if j in nouns.media or token.word in OUTLETS or fused or j in nouns.fused:
            last = nouns.media.get(j) or nouns.outlet(j, limit)
            return (token.start + (fused or j in nouns.fused), text.tokens[max(j, last - 1)].end)
    return None
