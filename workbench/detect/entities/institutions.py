"""Institutions grow to the right from their head: وزارة الصناعة والتجارة الأفغانية."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import matches
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import LEFT_QUOTES, RIGHT_QUOTES, Document, Found, Sentence

_LONGEST = 8
_BETWEEN = frozenset(
    {"انباء", "الانباء", "الاخباريه", "الاخباري", "المسلحه", "المتطرف", "المتشدد", "الارهابي", "الارهابيه"}
)
"""Words that may stand between a head and the quoted name."""


def institutions(document: Document) -> Iterator[Found]:
    """Heads with their modifiers, and departments with a nationality (الخارجية الروسية)."""
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            if not token.word:
                continue
            for skip, stem in analyses(token.text):
                if stem in w.INSTITUTION_HEADS:
                    stop, strong = _grow(document, sentence, first, stem)
                    if strong:
                        yield Found(number, first, stop, skip, "ORG", 0.8, "institution", 2)
                    break
                if stem in w.DEPARTMENTS and _department(document, sentence, first, stem):
                    yield Found(number, first, first + 2, skip, "ORG", 0.85, "department", 2)
                    break


def _department(document: Document, sentence: Sentence, first: int, stem: str) -> bool:
    """True for الخارجية الروسية, False for وزير الخارجية الروسي and وزارة الدفاع …, which has its head."""
    if first + 1 >= len(sentence) or not nationality(document, sentence, first + 1):
        return False
    if feminine(sentence[first + 1].text) != (stem.endswith(("ه", "ات")) or stem.endswith("اء")):
        return False
    headed = first and any(s in w.INSTITUTION_HEADS or s in w.POSTS for s in _stems(sentence[first - 1].text))
    return not headed


def _stems(word: str) -> tuple[str, ...]:
    return tuple(stem for _, stem in analyses(word))


def nationality(document: Document, sentence: Sentence, at: int) -> bool:
    """True when the token is a nationality adjective with the article."""
    token = sentence[at]
    return bool(
        token.word
        and token.text.startswith("ال")
        and document.definite(token)
        and lexicon().flags(token.text) & fl.NAT
    )


def feminine(word: str) -> bool:
    """Gender of an adjective by its ending."""
    return word.endswith(("ه", "ات"))


def _grow(document: Document, sentence: Sentence, first: int, head: str) -> tuple[int, bool]:
    """End of the institution's name, and whether it is specific enough to be one."""
    at, kept, weight = first + 1, first + 1, 0
    while at < min(len(sentence), first + _LONGEST):
        step, worth = _step(document, sentence, first, at, head)
        if not step:
            break
        at += step
        weight += worth
        if worth:
            kept = at
    return kept, weight >= _needed(head)


def _needed(head: str) -> int:
    """Weight from which the modifiers make a name; a modifier is worth 2, one that names or nationalises 3."""
    if head in w.WEAK_HEADS:
        return 9 if head.startswith("ال") else 3
    return 2 if head in w.PLAIN_HEADS else 3


def _step(document: Document, sentence: Sentence, first: int, at: int, head: str) -> tuple[int, int]:
    """How many tokens the name takes at `at` (0: it ends before), and what they are worth."""
    token = sentence[at]
    if not token.word:
        return 0, 0
    text = token.text
    if text in w.STOP_WORDS:
        return (1, 1) if text == "العام" and at == first + 1 and head.startswith("ال") else (0, 0)
    if nationality(document, sentence, at):
        return (1, 3) if _agrees(head, text, at - first) else (0, 0)
    if text in w.INNER:
        return 1, 0
    for skip, stem in analyses(text)[1:]:
        if stem in w.FIELDS and (text.startswith("و") or text.startswith("لل")):
            ministry = head.endswith("وزاره")
            return (0, 0) if text.startswith("لل") and ministry else (1, 1)
        if stem in w.INNER and text[skip - 1] == "ل":
            return (1, 0) if at + 1 < len(sentence) and sentence[at + 1].word else (0, 0)
    if text in w.FIELDS:
        return 1, 2
    entity = _place(sentence, at)
    if entity:
        return (entity, 3) if at == first + 1 or text.startswith("ال") else (0, 0)
    if text == "في" and at > first + 1 and head.endswith("محكمه"):
        place = _place(sentence, at + 1) if at + 1 < len(sentence) else 0
        wide = place > 1 or (place and lexicon().flags(sentence[at + 1].text) & fl.COUNTRY)
        return (1 + place, 2) if wide else (0, 0)
    if text.startswith("وال") and text.endswith(("ي", "يه")) and sentence[at - 1].text.endswith(("ي", "يه")):
        return (0, 0) if lexicon().flags(text[1:]) & fl.NAT or at == first + 1 else (1, 1)
    if not text.startswith("ال") or len(text) < 5 or not document.definite(token):
        return 0, 0
    if _modifier(text):
        return 1, 2
    if at == first + 1 and head in w.NAMED_HEADS:
        return 1, 3
    construct = at == first + 1
    governed = any(stem in w.INNER for _, stem in analyses(sentence[at - 1].text))
    return (1, 1) if construct or governed else (0, 0)


def _modifier(text: str) -> bool:
    """True for adjectives and other words that make a name specific: الوطني، العليا، المركزي."""
    return (
        text in w.INSTITUTIONAL or text.endswith(("ي", "يه", "ليا", "علي", "ات", "امن")) or text in w.FIELDS
    )


def _agrees(head: str, adjective: str, distance: int) -> bool:
    """A nationality belongs to a feminine head only in the feminine; a masculine one may follow an inner noun."""
    feminine_head = head.endswith("ه") or head in w.FEMININE_HEADS or head.endswith("ات")
    if feminine_head:
        return feminine(adjective)
    return not feminine(adjective) or distance > 1


def _place(sentence: Sentence, at: int) -> int:
    """Number of tokens of a known place that begins at `at` without clitics."""
    longest = 0
    for match in matches(sentence[at : at + 4]):
        if match.first:
            break
        flags = match.entry.flags
        sure = flags & (fl.COUNTRY | fl.HAND_PLACE)
        sure = sure or (flags & fl.CITY and match.entry.units < 2 and match.entry.frequency < 4)
        if not match.skip and sure and not flags & fl.UNSURE_PLACE:
            longest = max(longest, match.stop)
    return longest


def named_after_head(document: Document) -> Iterator[Found]:
    """A quoted name after a head that says what it is: حركة «…» is a group, صحيفة «…» an outlet, شركة «…» an organisation."""
    for number, sentence in enumerate(document.sentences):
        for at, token in enumerate(sentence):
            if token.text not in LEFT_QUOTES or not at or at + 1 >= len(sentence):
                continue
            stop = next(
                (i for i in range(at + 1, min(at + 7, len(sentence))) if sentence[i].text in RIGHT_QUOTES), 0
            )
            inside = sentence[at + 1 : max(stop, at + 1)]
            if not inside or not all(t.word or t.text == "-" for t in inside) or _adjective(inside):
                continue
            type_ = _head_type(sentence, at, stop)
            if type_:
                yield Found(number, at + 1, stop, 0, type_, 0.75, "quoted name", 1)


def _adjective(inside: Sentence) -> bool:
    """True for one quoted word that describes rather than names: منظمة «إرهابية»."""
    text = inside[0].text
    return len(inside) == 1 and text.endswith(("يه", "ي")) and lexicon().get(text).frequency >= 3


def _head_type(sentence: Sentence, at: int, stop: int) -> str:
    """Type that the one or two words before a quote give it."""
    for back in (1, 2, 3):
        if back > at or not sentence[at - back].word:
            return ""
        if back > 1 and not (
            lexicon().flags(sentence[at - back + 1].text) & fl.NAT or sentence[at - back + 1].text in _BETWEEN
        ):
            return ""
        for stem in _stems(sentence[at - back].text):
            if stem in w.GROUP_NAMERS:
                return "GROUP"
            if stem in w.MEDIA_NAMERS:
                return "MEDIA" if stop - at <= 5 else ""
            if back == 1 and stem in ("شركه", "مجموعه", "مؤسسه", "منظمه", "جمعيه"):
                return "ORG"
    return ""
