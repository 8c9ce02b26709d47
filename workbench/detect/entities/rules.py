"""What stands around names: unknown places after their heads, events, and titles that do not belong to a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import place_headed
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.persons import likeness
from workbench.detect.entities.tokens import Document, Found, Sentence


def headed_places(document: Document) -> Iterator[Found]:
    """A rare word after مدينة, بلدة, محافظة and the like, though no list knows it."""
    for number, sentence in enumerate(document.sentences):
        for at in range(1, len(sentence)):
            token, before = sentence[at], sentence[at - 1].text
            if not token.word or len(token.text) < 4 or not token.text.isalpha():
                continue
            if not any(stem in w.PLACE_HEADS for _, stem in analyses(before)):
                continue
            entry = lexicon().get(token.text)
            if (
                entry.frequency == 0
                and not entry.flags & (fl.NAT | fl.HAND)
                and _bare(document, sentence, at)
            ):
                yield Found(number, at, at + 1, 0, "LOC", 0.6, "place head", 7)


def _bare(document: Document, sentence: Sentence, at: int) -> bool:
    """True when the word carries no article, is no adjective and no inflected word with a known rest."""
    text = sentence[at].text
    if document.definite(sentence[at]):
        return text.startswith("ال") and bool(lexicon().flags(text) & fl.PLACES)
    return not any(
        lexicon().get(stem).frequency or stem in w.PREPOSITIONS for _, stem in analyses(text)[1:]
    ) and not text.endswith(("ها", "هم"))


def events(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """An event noun with the place it is named after, and its year: قمة جدة, معركة الموصل, مونديال 2022."""
    at: dict[tuple[int, int], Found] = {(f.sentence, f.first): f for f in found if f.type == "LOC"}
    for number, sentence in enumerate(document.sentences):
        for first in range(len(sentence) - 1):
            for skip, stem in analyses(sentence[first].text):
                if stem not in w.NAMED_EVENT_HEADS:
                    continue
                place = at.get((number, first + 1))
                stop = place.stop if place and not place.skip else first + 1
                if (
                    stop < len(sentence)
                    and _year(sentence[stop].text)
                    and (place or stem in ("مونديال", "اولمبياد"))
                ):
                    stop += 1
                if stop > first + 1:
                    yield Found(number, first, stop, skip, "EVENT", 0.65, "event head", 3)
                break


def _year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def refined(document: Document, found: Found) -> Found | None:
    """The finding in our finer types: without titles, groups and media told from organisations, MISC only as EVENT.

    None when nothing is left: a title alone, or what ANERcorp calls MISC and we show no type for (currencies, faiths).
    """
    sentence = document.sentences[found.sentence]
    if found.type == "PER":
        inner = sentence[found.first + 1 : found.stop]
        return None if any(_future(t.text) for t in inner) else _person(sentence, found)
    if found.type == "MISC":
        heads = w.EVENT_HEADS | {"ال" + h for h in w.EVENT_HEADS}
        event = any(stem in heads for _, stem in analyses(sentence[found.first].text))
        return replace(found, type="EVENT") if event and found.stop - found.first > 1 else None
    if found.type == "ORG":
        return replace(found, type=_organisation(sentence, found))
    if found.type == "LOC" and found.stop < len(sentence) and sentence[found.stop].text in w.DIRECTIONS:
        return replace(found, stop=found.stop + 1) if place_headed(sentence, found.first) else found
    return found


def _organisation(sentence: Sentence, found: Found) -> str:
    """GROUP, MEDIA or ORG, by the head inside or right before the name."""
    first = sentence[found.first].text
    for stem in (s for skip, s in analyses(first) if skip == found.skip):
        name = " ".join([stem, *(t.text for t in sentence[found.first + 1 : found.stop] if t.word)])
        flags = lexicon().flags(name)
        if flags & fl.HAND and flags & (fl.GROUP | fl.MEDIA):
            return "GROUP" if flags & fl.GROUP else "MEDIA"
    heads = {stem for _, stem in analyses(first)}
    if found.stop - found.first > 1:
        second = sentence[found.first + 1].text
        if heads & _GROUP_HEADS:
            return "GROUP"
        if heads & _MEDIA_HEADS or (heads & {"وكاله", "الوكاله"} and "انباء" in second):
            return "MEDIA"
    if found.first and sentence[found.first - 1].word:
        before = {stem for _, stem in analyses(sentence[found.first - 1].text)}
        if before & _GROUP_HEADS:
            return "GROUP"
        if before & (_MEDIA_HEADS | {"وكاله"}):
            return "MEDIA"
    return "ORG"


_GROUP_HEADS = w.GROUP_NAMERS
_MEDIA_HEADS = w.MEDIA_NAMERS - {"وكاله", "الوكاله"}
_FORENAMES = frozenset({"امير", "سلطان", "سيد", "ناصر", "رائد", "نجيب"})
"""Titles that right before a name, without the article, are the forename (أمير خان متقي)."""


def _person(sentence: Sentence, found: Found) -> Found | None:
    """A person's name without the titles in front of it."""
    first, skip = found.first, found.skip
    while first < found.stop and _is_title(sentence[first].text, found.stop - first):
        first, skip = first + 1, 0
    stop = found.stop
    while stop > first + 1 and _everyday(sentence[stop - 1].text) and not _listed(sentence, first, stop):
        stop -= 1
    if first == stop or not sentence[stop - 1].word:
        return None
    while sentence[stop - 1].text in _OPEN and stop < len(sentence) and sentence[stop].word:
        stop += 1
    if first == found.first and not skip and first and sentence[first - 1].text in _FORENAMES:
        first -= 1
    return replace(found, first=first, stop=stop, skip=skip)


_OPEN = frozenset({"بن", "ابن", "بنت", "ابو", "ابي", "عبد", "ال", "ولد"})
"""Parts of a name that another part must follow (ال is folded آل)."""


def _listed(sentence: Sentence, first: int, stop: int) -> bool:
    """True when the tokens are the full name of someone that the lists know."""
    return bool(lexicon().flags(" ".join(t.text for t in sentence[first:stop])) & (fl.NAMES | fl.HAND_PERSON))


def _future(text: str) -> bool:
    """True for a verb with the future prefix (سيلتقي), which no name holds."""
    return (
        text[0] == "س"
        and text[1:2] in ("ي", "ت", "ن")
        and len(text) > 4
        and lexicon().get(text[1:]).frequency >= 3
    )


def _everyday(text: str) -> bool:
    """True for a common word that no list of names knows (نظيره after a name)."""
    return (
        lexicon().get(text).frequency >= 4
        and not likeness(text)
        and text not in w.CONNECTORS
        and text[:2] != "ال"
    )


def _is_title(text: str, left: int) -> bool:
    """True for a title that is not itself a forename (أمير, ملك, رائد …)."""
    stems = {stem for _, stem in analyses(text)}
    return left > 1 and bool(stems & w.TITLES) and not stems & w.ALSO_NAMES
