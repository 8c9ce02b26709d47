"""Names that grow by what is found beside them: schools named after people, republics, quarters, names in a list of quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from workbench.arabic.chars import word_set
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.growth import feminine, grow_from, nationality
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.persons import likeness
from workbench.detect.entities.tokens import (
    DASHES,
    LEFT_QUOTES,
    RIGHT_QUOTES,
    Document,
    Found,
    Sentence,
)

_NAMED_AFTER = word_set("جامعة مستشفى معهد كلية مدرسة أكاديمية مكتبة دار مؤسسة ثانوية مركز متحف مصحة")
"""Institutions that bear a person's or a place's name."""
_OF_TOWN = word_set("شرطة جامعة محكمة بورصة مستشفى غرفة")
"""Institutions that a town's name makes one."""
_GROUNDS = word_set("شارع نهج ساحة قصر مسجد جامع كنيسة دير برج")
"""Ways and buildings that a definite noun names (ساحة التحرير, قصر المؤتمرات)."""
_FIGURATIVE = word_set("المعركة القتال الحرب السياسة العمل النقاش الصراع المنافسة الجمهورية الرئاسة")
"""What such a word is only compared with (ساحة القتال), or what is a body (قصر الرئاسة)."""
_WAYS = _GROUNDS | word_set("ميدان مطار ملعب جسر ميناء حديقة مسرح قاعة")
"""Ways and grounds that bear a person's name and are places with it (a town's name stands by itself: مطار كابول)."""
_HONOURS = word_set("الملك الملكة الأمير الأميرة السلطان الشيخ الشيخة الإمام الرئيس الشهيد الزعيم خادم")
_STATES = {"الجمهوريه": True, "المملكه": True, "السلطنه": True, "الدوله": False}
"""Definite state words that a nationality makes a place, or not (الدولة التونسية is the state as such)."""
_STATE_WORDS = word_set("العربية الإسلامية الديمقراطية الشعبية الفيدرالية الاتحادية الاشتراكية الهاشمية")
_QUARTERS = word_set("القديمة الكبرى الشرقية الغربية الشمالية الجنوبية الصغرى السفلى العليا الوسطى")
_GROWN_ADJECTIVES = word_set(
    "الابتدائية الإعدادية الثانوية الوطنية الوطني الجامعي الجامعية الدولي الدولية العسكري العسكرية الطبي الطبية النموذجي"
)

_At = Mapping[tuple[int, int], Found]


def grown(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """Longer readings of what was found, to be laid over it."""
    found = list(found)
    at = {(f.sentence, f.first): f for f in found}
    ends = {(f.sentence, f.stop): f.type for f in found}
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            if token.word and first + 1 < len(sentence):
                yield from _headed(document, number, first, at)
    for one in found:
        longer = (
            _after_and(document, one, ends)
            or _place(document, one)
            or _hyphened(document, one)
            or _joined_name(document, one, at)
        )
        if longer:
            yield longer
    yield from _enumerated(document, found)


def _headed(document: Document, number: int, first: int, at: _At) -> Iterator[Found]:
    """Institutions and ways with a found name behind them, and republics."""
    sentence = document.sentences[number]
    house = _house(document, sentence, first)
    if house >= 0:
        yield Found(number, first, first + 2, house, "PER", 0.7, "house", 6)
        return
    for skip, stem in analyses(sentence[first].text):
        if stem in _STATES:
            stop = _state(document, sentence, first + 1)
            if stop and _STATES[stem]:
                yield Found(number, first, stop, skip, "LOC", 0.85, "state", 1)
            return
        if stem in _NAMED_AFTER or stem in _OF_TOWN or stem in _WAYS:
            stop = _bearer(number, sentence, first + 1, stem, at)
            if stop and not (stem == "مركز" and _headed_by(sentence, first)):
                stop = _adjectives(document, sentence, stop, stem)
                type_ = "LOC" if stem in _WAYS else "ORG"
                if type_ == "ORG":
                    stop = grow_from(document, sentence, first, stop, stem)[0]
                yield Found(number, first, stop, skip, type_, 0.75, "named after", 1)
            return


def _house(document: Document, sentence: Sentence, first: int) -> int:
    """Letters before آل of آل الشيخ, آل سعود; -1 when the word is another (folded آل is the article)."""
    token, after = sentence[first], sentence[first + 1]
    skip = len(token.text) - 2
    if not token.text.endswith("ال") or skip > 1 or (skip and token.text[0] not in "ولب"):
        return -1
    if document.folded.source[document.folded.origins[token.start + skip]] != "آ" or not after.word:
        return -1
    return skip if after.text.startswith("ال") or likeness(after.text) >= 2 else -1


def _headed_by(sentence: Sentence, first: int) -> bool:
    """True behind a post: رئيس مركز … names the post's holder."""
    return first > 0 and any(stem in w.POSTS for _, stem in analyses(sentence[first - 1].text))


def _bearer(number: int, sentence: Sentence, at: int, head: str, found: _At) -> int:
    """End of the person or town that the head is named after; 0 when there is none."""
    honoured = at + 1 < len(sentence) and sentence[at].text in _HONOURS
    if honoured and at + 2 < len(sentence) and sentence[at + 2].text == "الشريفين":
        return at + 3
    one = found.get((number, at + honoured))
    if one is None and head in _NAMED_AFTER | _WAYS:
        names = _like_names(sentence, at + honoured)
        if names > at + honoured + (not honoured):
            return names
    if one is None and head in _GROUNDS and _definite_noun(sentence, at):
        return at + 1
    if one is None and honoured and sentence[at + 1].word and head not in _WAYS:
        return at + 2 if lexicon().get(sentence[at + 1].text).units else 0
    if one is None or one.skip:
        return 0
    if (one.type == "PER" and head not in _OF_TOWN - _NAMED_AFTER) or (
        one.type == "ORG" and head in _NAMED_AFTER
    ):
        return max(one.stop, _like_names(sentence, at)) if head in _WAYS else one.stop
    if one.type == "LOC" and head in _OF_TOWN:
        return one.stop
    return 0


def _definite_noun(sentence: Sentence, at: int) -> bool:
    """True for a noun with the article that may name a ground, not an adjective."""
    text = sentence[at].text
    described = text.endswith(("ي", "يه")) or text in w.STOP_WORDS or text in _FIGURATIVE or text in _QUARTERS
    return text.startswith("ال") and len(text) > 4 and not described and text not in w.INSTITUTIONAL


def _like_names(sentence: Sentence, at: int) -> int:
    """End of the words that look like a person's name, three at most, the first surely."""
    stop = at
    while stop < min(len(sentence), at + 3) and sentence[stop].word and likeness(sentence[stop].text) >= 2:
        stop += 1
    return stop if stop > at and likeness(sentence[at].text) == 3 else at


def _adjectives(document: Document, sentence: Sentence, stop: int, head: str) -> int:
    """Past the adjectives and the nationality that agree with the head."""
    female = head.endswith("ه") or head == "دار"
    while stop < len(sentence) and sentence[stop].word:
        text = sentence[stop].text
        known = text in _GROWN_ADJECTIVES or nationality(document, sentence, stop)
        if not known or feminine(text) != female:
            break
        stop += 1
    return stop


def _state(document: Document, sentence: Sentence, at: int) -> int:
    """End of الجمهورية [العربية] السورية; 0 when no nationality follows."""
    start = at
    while at < len(sentence) and at < start + 5 and sentence[at].text in _STATE_WORDS:
        at += 1
    while at < len(sentence) and nationality(document, sentence, at) and feminine(sentence[at].text):
        at += 1
    named = (
        at > start and lexicon().flags(sentence[at - 1].text) & fl.NAT and sentence[at - 1].text != "العربيه"
    )
    return at if named else 0


def _after_and(document: Document, one: Found, ends: Mapping[tuple[int, int], str]) -> Found | None:
    """Without the و of an enumeration, which a model leaves at a name that no list knows: رواندا وتوجو."""
    text = document.sentences[one.sentence][one.first].text
    if one.skip or text[0] != "و" or len(text) < 5 or ends.get((one.sentence, one.first)) != one.type:
        return None
    entry = lexicon().get(text)
    return None if entry.flags & ~fl.PREFIX or entry.units else replace(one, skip=1, rank=1)


def _place(document: Document, one: Found) -> Found | None:
    """حلب القديمة, تونس الكبرى, القدس الشرقية: a feminine adjective of a town."""
    sentence = document.sentences[one.sentence]
    if one.type != "LOC" or one.stop >= len(sentence) or sentence[one.stop].text not in _QUARTERS:
        return None
    if not document.definite(sentence[one.stop]) or sentence[one.stop - 1].text in _QUARTERS:
        return None
    before = sentence[one.first - 1].text if one.first else ""
    if one.skip == 0 and any(s in w.PLACE_HEADS and feminine(s) for _, s in analyses(before)):
        return None
    return replace(one, stop=one.stop + 1, rank=1)


def _hyphened(document: Document, one: Found) -> Found | None:
    """غرانت-سنت: a foreign name goes on behind a hyphen without gaps when what follows is no word of its own."""
    sentence = document.sentences[one.sentence]
    if one.type not in ("LOC", "PER") or one.stop + 1 >= len(sentence):
        return None
    dash, word = sentence[one.stop], sentence[one.stop + 1]
    if dash.text not in DASHES - {"/"} or not word.word or not word.text.isalpha():
        return None
    entry = lexicon().get(word.text)
    if dash.start != sentence[one.stop - 1].end or word.start != dash.end or entry.frequency > 2:
        return None
    own = entry.flags & (fl.HAND | fl.COUNTRY | fl.CITY | fl.NAT)
    return None if own and one.type == "LOC" else replace(one, stop=one.stop + 2, rank=1)


def _joined_name(document: Document, one: Found, at: _At) -> Found | None:
    """محمد لخضر القاسمي: a person found with a clitic right behind another is the rest of the name."""
    rest = at.get((one.sentence, one.stop))
    if one.type != "PER" or rest is None or rest.type != "PER" or not rest.skip or rest.skip > 1:
        return None
    text = document.sentences[one.sentence][rest.first].text
    if text[0] != "ل" or text.startswith("لل") or one.stop - one.first > 1:
        return None
    return replace(one, stop=rest.stop, rank=1)


def _enumerated(document: Document, found: list[Found]) -> Iterator[Found]:
    """«أ» و«ب» و«ج»: names in quotes one after the other are of the type that one of them is known to be."""
    types = {(f.sentence, f.first, f.stop): f.type for f in found}
    for number, sentence in enumerate(document.sentences):
        for row in _rows(sentence):
            type_ = _type_of_list(
                sentence, row, Counter(types[k] for r in row if (k := (number, *r)) in types)
            )
            for start, b in row:
                headed = type_ == "MEDIA" and b > start + 1 and sentence[start].text in w.MEDIA_NAMERS
                a = start + headed
                if type_ and types.get((number, a, b)) != type_:
                    yield Found(number, a, b, 0, type_, 0.65, "list of quotes", 1)


_LISTS = {
    "MEDIA": word_set("المواقع مواقع الصحف صحف القنوات قنوات الإذاعات إذاعات المجلات مجلات الفضائيات"),
    "GROUP": word_set(
        "الفصائل فصائل الجماعات جماعات التنظيمات تنظيمات الأحزاب أحزاب الحركات حركات الميليشيات ميليشيات"
    ),
}
"""Plurals that say what the names in quotes behind them are."""


def _type_of_list(sentence: Sentence, row: list[tuple[int, int]], known: Counter[str]) -> str:
    """What all names of an enumeration are, by those that are known and the plural before it; empty when it is not sure."""
    if len(row) < 3 or not known:
        return ""
    (type_, votes), *others = known.most_common(2)
    if type_ not in _LISTS or (others and others[0][1] == votes):
        return ""
    before = sentence[max(0, row[0][0] - 8) : row[0][0]]
    told = any(stem in _LISTS[type_] for t in before for _, stem in analyses(t.text))
    return type_ if told or votes >= 2 else ""


def _rows(sentence: Sentence) -> Iterator[list[tuple[int, int]]]:
    """Quoted stretches of one to four words that follow one another with و or a comma between."""
    row: list[tuple[int, int]] = []
    at = 0
    while at < len(sentence):
        stop = _close(sentence, at)
        if not stop:
            at += 1
            continue
        if row and not _joined(sentence[row[-1][1] + 1 : at]):
            yield row
            row = []
        row.append((at + 1, stop))
        at = stop + 1
    if row:
        yield row


def _joined(between: Sentence) -> bool:
    """True for what stands between two parts of an enumeration: nothing, و, a comma."""
    return len(between) <= 2 and all(t.text in ("و", "،", ",") for t in between)


def _close(sentence: Sentence, at: int) -> int:
    """Index of the closing quote of the short quotation that opens at `at`; 0 when none does."""
    if sentence[at].text not in LEFT_QUOTES - {"(", "["}:
        return 0
    for stop in range(at + 2, min(at + 6, len(sentence))):
        if sentence[stop].text in RIGHT_QUOTES:
            return stop if all(t.word for t in sentence[at + 1 : stop]) else 0
    return 0
