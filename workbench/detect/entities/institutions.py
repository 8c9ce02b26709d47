"""Institutions grow to the right from their head: وزارة الصناعة والتجارة الأفغانية."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.arabic.chars import word_set
from workbench.detect.entities import event_words as ew
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.growth import feminine, grow, half, nationality
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import LEFT_QUOTES, RIGHT_QUOTES, Document, Found, Sentence

_BETWEEN = frozenset(
    {"انباء", "الانباء", "الاخباريه", "الاخباري", "المسلحه", "المتطرف", "المتشدد", "الارهابي", "الارهابيه"}
)
"""Words that may stand between a head and the quoted name."""
_FORCES = word_set("الشرطة الجيش المنتخب البحرية الحرس الاستخبارات المخابرات الدرك الأسطول")
"""Bodies that a nationality or الوطني makes a name."""
_CLUBS = word_set("النجم الترجي الملعب النادي الاتحاد الأولمبي الشبيبة المستقبل الأمل القوافل")
"""Clubs: with الرياضي and where they are at home."""
_SPORT_OF = word_set("لكرة لألعاب")


def institutions(document: Document) -> Iterator[Found]:
    """Heads with their modifiers, and departments with a nationality (الخارجية الروسية)."""
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            if not token.word:
                continue
            for skip, stem in analyses(token.text):
                club = _club(document, sentence, first, stem)
                if club:
                    yield Found(number, first, club, skip, "ORG", 0.75, "club", 2)
                    break
                team = _force(document, sentence, first, stem)
                if team:
                    yield Found(number, first, team, skip, "ORG", 0.8, "force", 2)
                    break
                if stem in w.INSTITUTION_HEADS and stem not in ew.MEETING:
                    stop, strong = grow(document, sentence, first, stem)
                    if strong and not _names_itself(sentence, stop, stem):
                        yield Found(number, first, stop, skip, "ORG", 0.8, "institution", 2)
                    break
                if stem in w.DEPARTMENTS and _department(document, sentence, first, stem):
                    stop = first + 3 if half(sentence, first + 2) else first + 2
                    yield Found(number, first, stop, skip, "ORG", 0.85, "department", 2)
                    break


def _names_itself(sentence: Sentence, stop: int, head: str) -> bool:
    """True for an agency that goes on to say its name in quotes: وكالة الأنباء السورية «سانا» is سانا."""
    news = any("انباء" in t.text for t in sentence[max(0, stop - 3) : stop])
    quotes = stop < len(sentence) and sentence[stop].text in LEFT_QUOTES - {"(", "["}
    return head.endswith("وكاله") and news and quotes


def _force(document: Document, sentence: Sentence, first: int, stem: str) -> int:
    """End of الشرطة البريطانية, المنتخب الوطني لكرة السلة; 0 when nothing of the kind stands there."""
    at = first + 1
    if stem not in _FORCES or at >= len(sentence):
        return 0
    female = stem.endswith("ه") or stem.endswith("ات")
    while at < len(sentence) and sentence[at].word and feminine(sentence[at].text) == female:
        national = sentence[at].text in ("الوطني", "الوطنيه") and stem != "البحريه"
        if not national and not nationality(document, sentence, at):
            break
        at += 1
    at += at > first + 1 and half(sentence, at)
    if at > first + 1 and stem == "المنتخب" and at + 1 < len(sentence) and sentence[at].text in _SPORT_OF:
        at += 2
    return at if at > first + 1 else 0


def _club(document: Document, sentence: Sentence, first: int, stem: str) -> int:
    """End of النجم الرياضي الساحلي; 0 when no such name stands there."""
    stop = first + 3
    if stem not in _CLUBS or stop > len(sentence) or sentence[first + 1].text != "الرياضي":
        return 0
    home = sentence[stop - 1]
    adjective = home.text.startswith("ال") and home.text.endswith("ي") and document.definite(home)
    return stop if adjective and home.text not in w.STOP_WORDS else 0


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
            if inside[0].text.startswith("بال"):
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
                organised = stem == "تنظيم" and sentence[at + 1].text in ew.ORGANISED
                return "" if organised else "GROUP"
            if stem in w.MEDIA_NAMERS:
                return "MEDIA" if stop - at <= 5 else ""
            if back == 1 and stem in ("شركه", "مجموعه", "مؤسسه", "منظمه", "جمعيه"):
                return "ORG"
    return ""
