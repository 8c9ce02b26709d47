"""How far an institution's name goes on to the right of its head: وزارة الصناعة والتجارة الأفغانية."""

from __future__ import annotations

from typing import NamedTuple

from workbench.arabic.chars import word_set
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.event_words import ORDINALS
from workbench.detect.entities.gazetteer import matches
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Sentence

_LONGEST = 10
"""Tokens of a name at most."""
_COUNCILS = word_set(
    "الشعب النواب الشيوخ العموم اللوردات الوزراء الأمة القضاء الشورى الدولة المستشارين السيادة الإفتاء"
)
"""What councils are named after."""
_SECRET = word_set("المخابرات الاستخبارات الانضباط التشريع الاستعلامات المساءلة")
"""Fields that make a name of a head that needs more than one word otherwise (جهاز, لجنة)."""
_ORGANS = word_set(
    "السياسية التسييرية المديرة الإدارية القيادية التنفيذي التنفيذية التأسيسية المنظمة التحضيرية"
)
"""Adjectives of the organs that every party and club has: the organ alone is no name."""
_DOING = word_set("إدارة قيادة")
"""Heads that are first of all an action (بقيادة الولايات المتحدة, إدارة التهديدات)."""
_NO_PLACE = _DOING | word_set("رئاسة سلطة مصلحة مجموعة شركة تيار تحالف كتلة بعثة هيئة لجنة ائتلاف")
"""Heads behind which a bare place is only where or whose."""
_PUBLIC = word_set("التعليم الأمن الادعاء القطاع الرأي")
"""Nouns of which العام is the adjective, not the year."""

_Step = tuple[int, int]
"""Tokens that the name takes (0: it ends before them), and what they are worth."""
_END = (0, 0)


class _Place(NamedTuple):
    """Token `at` of a name whose head, folded `head`, is token `first`."""

    document: Document
    sentence: Sentence
    first: int
    at: int
    head: str

    @property
    def text(self) -> str:
        """The word there."""
        return self.sentence[self.at].text

    @property
    def before(self) -> str:
        """The word before it."""
        return self.sentence[self.at - 1].text

    @property
    def next(self) -> bool:
        """True right behind the head."""
        return self.at == self.first + 1


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


def half(sentence: Sentence, at: int) -> bool:
    """True for the second word of a nationality: الكورية الجنوبية."""
    korean = sentence[at - 1].text.startswith("الكور") if at < len(sentence) else False
    return korean and sentence[at].text in w.DIRECTIONS


def grow(document: Document, sentence: Sentence, first: int, head: str) -> tuple[int, bool]:
    """End of the institution's name, and whether it is specific enough to be one."""
    kept, weight = grow_from(document, sentence, first, first + 1, head)
    words = tuple(t.text for t in sentence[first + 1 : kept])
    counsel = head.removeprefix("ال") in ("هيئه", "فريق") and words == ("الدفاع",)
    return kept, weight >= _needed(head) and not counsel


def grow_from(document: Document, sentence: Sentence, first: int, at: int, head: str) -> tuple[int, int]:
    """End of the name that has reached token `at`, and the worth of what was added."""
    kept, weight = at, 0
    while at < min(len(sentence), first + _LONGEST):
        step, worth = _step(_Place(document, sentence, first, at, head))
        if not step:
            break
        at += step
        weight += worth
        if worth:
            kept = at
    return kept, weight


def _needed(head: str) -> int:
    """Weight from which the modifiers make a name; a modifier is worth 2, one that names or nationalises 3."""
    if head in w.WEAK_HEADS:
        return 9 if head.startswith("ال") else 3
    return 2 if head in w.PLAIN_HEADS else 3


def _step(here: _Place) -> _Step:
    """What the name takes at a token, by the first rule that has something to say."""
    if not here.sentence[here.at].word:
        return _END
    for rule in (_ending, _council, _national, _inner, _field, _located, _joined):
        step = rule(here)
        if step is not None:
            return step
    return _definite(here)


def _ending(here: _Place) -> _Step | None:
    """Words of time and rank, organs that every party has, and the head of another name end this one."""
    if here.text in w.STOP_WORDS:
        return _public(here.sentence, here.first, here.at, here.head)
    headed = here.head.startswith("ال")
    organ = headed and here.next and here.text in _ORGANS
    another = headed and not here.next and here.text in w.INSTITUTION_HEADS and here.text.startswith("ال")
    ranked = here.next and here.text in ORDINALS
    return _END if organ or another or ranked else None


def _council(here: _Place) -> _Step | None:
    """مجلس الشعب, مجلس نواب الشعب."""
    if here.next and here.head.endswith("مجلس") and here.text in _COUNCILS:
        return 1, 2
    if here.text != "نواب" or here.head != "مجلس":
        return None
    return (
        (2, 2) if here.at + 1 < len(here.sentence) and here.sentence[here.at + 1].text in _COUNCILS else _END
    )


def _national(here: _Place) -> _Step | None:
    """A nationality that agrees with the head."""
    if not nationality(here.document, here.sentence, here.at):
        return None
    more = half(here.sentence, here.at + 1)
    return (1 + more, 3) if _agrees(here.head, here.text, here.at - here.first) else _END


def _inner(here: _Place) -> _Step | None:
    """Nouns that go on with another: لمكافحة الإرهاب; and purposes behind و or لل."""
    text = here.text
    if text in w.INNER:
        loose = here.before.startswith("ال") and not here.next and text[0] != "ل"
        return _END if loose else (1, 0)
    for skip, stem in analyses(text)[1:]:
        if stem in w.FIELDS and text.startswith(("و", "لل")):
            return _END if text.startswith("لل") and here.head.endswith("وزاره") else (1, 1)
        if stem in w.INNER and text[skip - 1] == "ل":
            more = here.at + 1 < len(here.sentence) and here.sentence[here.at + 1].word
            return (1, 0) if more else _END
    return None


def _field(here: _Place) -> _Step | None:
    """What the institution is for."""
    if here.text not in w.FIELDS and here.text not in _SECRET:
        return None
    sure = here.text in _SECRET or (here.before in w.INNER and not here.next)
    return 1, 3 if sure else 2


def _located(here: _Place) -> _Step | None:
    """A place right behind, or behind a court with في."""
    if here.text == "في" and not here.next and here.head.endswith("محكمه"):
        place = _place(here.sentence, here.at + 1) if here.at + 1 < len(here.sentence) else 0
        wide = place > 1 or (place and lexicon().flags(here.sentence[here.at + 1].text) & fl.COUNTRY)
        return (1 + place, 2) if wide else _END
    place = _place(here.sentence, here.at)
    if not place:
        return None
    where = here.next and here.head.removeprefix("ال") in _NO_PLACE
    return (place, 3) if not where and (here.next or here.text.startswith("ال")) else _END


def _joined(here: _Place) -> _Step | None:
    """A second adjective or purpose behind و: السمعي والبصري, للإنقاذ والإصلاح."""
    if not here.text.startswith("وال"):
        return None
    if here.text.endswith(("ي", "يه")) and here.before.endswith(("ي", "يه")):
        return _END if lexicon().flags(here.text[1:]) & fl.NAT or here.next else (1, 1)
    return (1, 1) if _governed(here.sentence, here.first, here.at) and _abstract(here.text[3:]) else None


def _definite(here: _Place) -> _Step:
    """A definite noun or adjective."""
    text = here.text
    if not text.startswith("ال") or len(text) < 5 or not here.document.definite(here.sentence[here.at]):
        return _END
    if here.head in _DOING:
        return _END
    governed = any(stem in w.INNER for _, stem in analyses(here.before))
    headed = here.head.startswith("ال")
    if text.endswith("ات") and not governed and (headed or not here.next):
        return _END
    if _modifier(text):
        return 1, 2
    if here.next and here.head in w.NAMED_HEADS:
        return 1, 3
    return (1, 1) if here.next or governed else _END


def _public(sentence: Sentence, first: int, at: int, head: str) -> tuple[int, int]:
    """العام as an adjective (الاتحاد العام, التعليم العام), not the year; other words of time and rank end the name."""
    if sentence[at].text != "العام":
        return 0, 0
    if at == first + 1 and head.startswith("ال"):
        return 1, 1
    later = sentence[at + 1].text if at + 1 < len(sentence) else ""
    return (1, 1) if sentence[at - 1].text in _PUBLIC and later not in w.STOP_WORDS else (0, 0)


def _governed(sentence: Sentence, first: int, at: int) -> bool:
    """True behind a purpose: the second noun of للإنقاذ والإصلاح."""
    before = sentence[at - 1].text
    return at > first + 1 and before.startswith("لل") and len(before) > 4


def _abstract(word: str) -> bool:
    """True for nouns of action by their pattern (إصلاح, تنمية, استثمار), which bodies are for; not for people or offices."""
    if not 4 <= len(word) <= 7:
        return False
    action = word[0] == "ا" and word[-2] == "ا" and len(word) >= 5
    return action or (word[0] == "ت" and (word[-2] == "ي" or word.endswith("يه")))


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
