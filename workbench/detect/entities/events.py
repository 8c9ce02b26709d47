"""Events by their head word and what names them: قمة الناتو, حرب أكتوبر 1973, كأس القارات, عيد الفطر, عملية «…».

A head word alone is no name, and most nouns behind one describe (مؤتمر صحفي, حرب الأسعار, بطولة كبيرة): each kind of head
says what may name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workbench.detect.entities import event_words as ew
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.growth import feminine, nationality
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import LEFT_QUOTES, RIGHT_QUOTES, Document, Found, Sentence

_LONGEST = 9
"""Tokens behind a head at most."""


class _Head(NamedTuple):
    """An event's head word: token, letters of its clitics, its folded stem."""

    first: int
    skip: int
    stem: str


def events(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """Events that a head word begins, and the years behind those that are known already."""
    known: dict[tuple[int, int], Found] = {(f.sentence, f.first): f for f in found}
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            if not token.word:
                continue
            for skip, stem in analyses(token.text):
                one = _event(document, number, _Head(first, skip, stem), known)
                if one:
                    yield one
                    break
    for one in known.values():
        sentence, stop = document.sentences[one.sentence], one.stop
        while stop < len(sentence) and sentence[stop].text in ew.WORDS_OF_NAMES:
            stop += 1
        stop = _year(sentence, _edition(sentence, stop))
        if one.type == "EVENT" and stop > one.stop:
            yield Found(one.sentence, one.first, stop, one.skip, "EVENT", one.score, one.rule, 1)


def _event(document: Document, number: int, head: _Head, known: dict[tuple[int, int], Found]) -> Found | None:
    """The event whose head stands there, or None."""
    sentence = document.sentences[number]
    if head.first + 1 >= len(sentence):
        return None
    inside = _quoted(sentence, head)
    if inside:
        return Found(number, inside[0], inside[1], 0, "EVENT", 0.75, "quoted event", 1)
    stop = _stop(document, number, head, known)
    if stop <= head.first + 1:
        return None
    stop = _year(sentence, stop)
    return Found(number, head.first, stop, head.skip, "EVENT", 0.7, "event head", 1)


def _quoted(sentence: Sentence, head: _Head) -> tuple[int, int] | None:
    """The tokens inside the quotes right behind a head of an event."""
    at = head.first + 1
    if head.stem not in ew.QUOTED or sentence[at].text not in LEFT_QUOTES - {"(", "["}:
        return None
    stop = next((i for i in range(at + 1, min(at + 7, len(sentence))) if sentence[i].text in RIGHT_QUOTES), 0)
    inside = sentence[at + 1 : max(stop, at + 1)]
    single = len(inside) == 1
    described = single and (head.stem in ew.DEEDS or _descriptive(inside[0].text))
    if not inside or described or not all(t.word or t.text == "-" for t in inside):
        return None
    return at + 1, stop


def _descriptive(word: str) -> bool:
    """True for a common word or an adjective, which quotes only set apart: قمة «بروتوكولية»."""
    if word.startswith("ال"):
        return False
    frequency = lexicon().get(word).frequency
    return frequency >= 4 or word.endswith("يه") or (word.endswith("ي") and frequency >= 3)


def _stop(document: Document, number: int, head: _Head, known: dict[tuple[int, int], Found]) -> int:
    """End of the event's name; not past the head when nothing names it."""
    sentence, at = document.sentences[number], head.first + 1
    behind = known.get((number, at))
    if head.stem in ew.DAY_HEADS:
        return _day(sentence, at, ew.DAY_HEADS[head.stem])
    if head.stem == "اليوم":
        return _world_day(sentence, at)
    if head.stem in ew.FIGHT:
        return _fight(sentence, at, behind)
    if head.stem in ew.PACT | ew.STORM:
        named = behind and behind.type == "LOC" and not behind.skip and not _country(sentence, behind)
        return behind.stop if behind and named else at
    if head.stem in ew.CONTEST:
        return _contest(document, sentence, at, head.stem, behind)
    if head.stem in ew.MEETING | ew.SHOW:
        return _meeting(document, sentence, at, head.stem, behind)
    return _definite(document, sentence, head.first, head.stem)


def _country(sentence: Sentence, place: Found) -> bool:
    """True when a country's agreement or storm is told of, not one named after a town."""
    name = " ".join(t.text for t in sentence[place.first : place.stop] if t.word)
    return bool(lexicon().flags(name) & fl.COUNTRY) or name in ew.WIDE


def _day(sentence: Sentence, at: int, names: frozenset[str]) -> int:
    """عيد الفطر, يوم السيادة الوطنية."""
    if sentence[at].text not in names:
        return at
    at += 1
    more = at < len(sentence) and sentence[at].text in ew.DAY_ADJECTIVES
    if more:
        return at + 1
    if at < len(sentence) and sentence[at].text[:1] == "و" and sentence[at].text[1:] in names:
        at += 1
        return at + 1 if at < len(sentence) and sentence[at].text in ("الوطنيه", "الوطني") else at
    return at


def _world_day(sentence: Sentence, at: int) -> int:
    """اليوم العالمي لحقوق الإنسان: the adjective, then what the day is for."""
    if sentence[at].text not in ew.WORLD or at + 1 >= len(sentence):
        return at
    text = sentence[at + 1].text
    if not sentence[at + 1].word or text[0] != "ل" or len(text) < 4:
        return at
    stop = at + 2
    if not text.startswith("لل"):
        if stop >= len(sentence) or not (sentence[stop].word and sentence[stop].text.startswith("ال")):
            return at
        stop += 1
    while stop < len(sentence) and sentence[stop].text in ew.DAY_MORE:
        stop += 1
    return stop


def _fight(sentence: Sentence, at: int, behind: Found | None) -> int:
    """حرب العراق, معركة الموصل, ثورة 14 جانفي, حرب أكتوبر."""
    if behind and behind.type == "LOC" and not behind.skip:
        return behind.stop
    if sentence[at].text in ew.FIGHT_NAMES:
        at += 1
        joined = (
            at < len(sentence) and sentence[at].text[:1] == "و" and sentence[at].text[1:] in ew.FIGHT_NAMES
        )
        return at + 1 if joined else at
    day = sentence[at].text.isdigit() and len(sentence[at].text) <= 2 and at + 1 < len(sentence)
    if day and sentence[at + 1].word and sentence[at + 1].text in ew.MONTHS:
        return at + 2
    return _year(sentence, at)


def _contest(document: Document, sentence: Sentence, at: int, head: str, behind: Found | None) -> int:
    """كأس القارات, بطولة أستراليا المفتوحة, دوري أبطال أوروبا."""
    text = sentence[at].text
    if behind and behind.type in ("LOC", "ORG", "EVENT") and not behind.skip:
        if behind.type == "EVENT":
            return at
        stop = behind.stop
    elif text in ew.INNER_CUP or (
        head == "كاس"
        and text.startswith("ال")
        and len(text) > 4
        and document.definite(sentence[at])
        and text not in ew.NO_NAME
    ):
        stop = at + 1
    else:
        return _year(sentence, at) if head in ("مونديال", "اولمبياد") else at
    return _tail(document, sentence, stop, sport=True)


def _meeting(document: Document, sentence: Sentence, at: int, head: str, behind: Found | None) -> int:
    """قمة الناتو, مؤتمر جنيف, مهرجان الألوان, معرض تونس الدولي للكتاب."""
    text = sentence[at].text
    if not sentence[at].word:
        return at
    if behind and not behind.skip and behind.type in ("LOC", "ORG"):
        return _tail(document, sentence, behind.stop)
    if head in ew.SHOW and head != "ايام" and text.startswith("ال") and document.definite(sentence[at]):
        described = text in ew.NO_NAME or text in w.STOP_WORDS or text in w.TITLES or text in ew.ORDINALS
        return at if described else _tail(document, sentence, at + 1)
    if head in ("مهرجان", "قمه") and lexicon().get(text).frequency == 0 and not text.startswith("ال"):
        return (
            at if len(text) < 4 or nationality(document, sentence, at) else _tail(document, sentence, at + 1)
        )
    if head == "قمه" and text in ew.SUMMITS:
        return at + 1
    return at


def _definite(document: Document, sentence: Sentence, first: int, head: str) -> int:
    """القمة العربية, المؤتمر القومي الإسلامي, الكأس الإفريقية للأمم, الدوري الإيطالي, البطولة العربية."""
    at = first + 1
    if head not in ew.DEFINITE_HEADS:
        return _titled(document, sentence, at, head)
    female, start = ew.DEFINITE_HEADS[head], at
    while at < len(sentence) and _described(document, sentence, at, female=female):
        at += 1
    if at < len(sentence) and nationality(document, sentence, at) and feminine(sentence[at].text) == female:
        return _tail(document, sentence, at + 1, sport=head in ew.SPORT_HEADS)
    return _tail(document, sentence, at) if _purpose(sentence, at) and at > start else start


def _described(document: Document, sentence: Sentence, at: int, *, female: bool) -> bool:
    """True for an adjective of names that agrees and is no nationality (الإسلامية in القمة الإسلامية الأميركية)."""
    text = sentence[at].text
    return text in ew.WORDS_OF_NAMES and feminine(text) == female and not nationality(document, sentence, at)


def _titled(document: Document, sentence: Sentence, at: int, head: str) -> int:
    """المهرجان الدولي للسينما, المنتدى الاقتصادي العالمي: a definite head, its adjective and what it is for."""
    if head not in ew.TITLED_HEADS or sentence[at].text not in ew.WORDS_OF_NAMES:
        return at
    stop = at + 1
    while stop < len(sentence) and sentence[stop].text in ew.WORDS_OF_NAMES:
        stop += 1
    purpose = stop < len(sentence) and sentence[stop].word and sentence[stop].text.startswith("لل")
    if purpose:
        return _tail(document, sentence, stop)
    return stop if stop > at + 1 else at


def _tail(document: Document, sentence: Sentence, at: int, *, sport: bool = False) -> int:
    """Past the adjectives, the ordinal and the purpose (لكرة القدم, للكتاب) that belong to a name."""
    start = at
    while at < min(len(sentence), start + _LONGEST) and sentence[at].word:
        text = sentence[at].text
        named = text in ew.WORDS_OF_NAMES or text in ew.ORDINALS or (sport and text in ew.SPORT_WORDS)
        if named or nationality(document, sentence, at):
            at += 1
        elif _purpose(sentence, at):
            at += 1
            at += at < len(sentence) and _adjective(document, sentence, at)
        elif text in ("لكره", "لالعاب") and at + 1 < len(sentence) and sentence[at + 1].word:
            at += 2
        else:
            break
    return at


def _purpose(sentence: Sentence, at: int) -> bool:
    """True for what a congress or cup is for: للسينما."""
    text = sentence[at].text if at < len(sentence) else ""
    return text.startswith("لل") and "ال" + text[2:] in ew.PURPOSES


def _adjective(document: Document, sentence: Sentence, at: int) -> bool:
    """True for a definite adjective of the purpose (للأفلام الوثائقية)."""
    text = sentence[at].text
    return text.startswith("ال") and text.endswith(("يه", "ي")) and document.definite(sentence[at])


def _edition(sentence: Sentence, at: int) -> int:
    """Past the number of an edition (خليجي 26, كوب 28)."""
    known = at < len(sentence) and sentence[at].text.isdigit() and len(sentence[at].text) <= 2
    return at + 1 if known and at and sentence[at - 1].text in ew.NUMBERED else at


def _year(sentence: Sentence, at: int) -> int:
    """Past the year that stands right at `at`, else `at`."""
    if at >= len(sentence):
        return at
    text = sentence[at].text
    return at + 1 if len(text) == 4 and text.isdigit() and text[:2] in ("19", "20") else at
