"""What stands around names: unknown places after their heads, events, and titles that do not belong to a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.lexicon import lexicon
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


def trimmed(document: Document, found: Found) -> Found | None:
    """A person's name without the titles in front of it; None when nothing is left."""
    if found.type != "PER":
        return found
    sentence = document.sentences[found.sentence]
    first, skip = found.first, found.skip
    while first < found.stop and _is_title(sentence[first].text, found.stop - first):
        first, skip = first + 1, 0
    if first == found.stop:
        return None
    return found if first == found.first else replace(found, first=first, skip=skip)


def _is_title(text: str, left: int) -> bool:
    """True for a title that is not itself a forename (أمير, ملك, رائد …)."""
    stems = {stem for _, stem in analyses(text)}
    return left > 1 and bool(stems & w.TITLES) and not stems & w.ALSO_NAMES
