"""What stands around names: unknown places after their heads, and titles that do not belong to a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.arabic.chars import word_set
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


def apart(document: Document, found: Found) -> Iterator[Found]:
    """The places or people of an enumeration that a model read as one name: الفوعة وكفريا, not البوسنة والهرسك."""
    sentence = document.sentences[found.sentence]
    words = [t.text for t in sentence[found.first : found.stop]]
    cuts = [i for i in range(1, len(words)) if _another(words[i])]
    if found.type not in ("LOC", "PER") or not cuts or lexicon().flags(" ".join(words)) & ~fl.PREFIX:
        yield found
        return
    starts = [0, *cuts]
    for start, stop in zip(starts, [*cuts, len(words)], strict=True):
        skip = found.skip if start == 0 else 1
        yield replace(found, first=found.first + start, stop=found.first + stop, skip=skip)


def _another(word: str) -> bool:
    """True for a word whose و joins it to what stands before: the whole is no name that is known."""
    entry = lexicon().get(word)
    return word[0] == "و" and len(word) > 4 and not (entry.flags & ~fl.PREFIX or entry.units or entry.names)


def refined(document: Document, found: Found) -> Found | None:
    """The finding in our finer types: without titles, groups and media told from organisations, MISC only as EVENT.

    None when nothing is left: a title alone, or what ANERcorp calls MISC and we show no type for (currencies, faiths).
    """
    sentence = document.sentences[found.sentence]
    found = _trimmed(sentence, found)
    if found.type == "PER":
        inner = sentence[found.first + 1 : found.stop]
        return None if any(_future(t.text) for t in inner) else _person(sentence, found)
    if found.type == "MISC":
        heads = w.EVENT_HEADS | {"ال" + h for h in w.EVENT_HEADS}
        event = any(stem in heads for _, stem in analyses(sentence[found.first].text))
        return replace(found, type="EVENT") if event and found.stop - found.first > 1 else None
    if found.type in ("ORG", "MEDIA") and _common(sentence, found):
        return None
    if found.type == "ORG" and _organising(sentence, found):
        found = replace(found, first=found.first + 1, skip=0)
    if found.type == "ORG":
        return replace(found, type=_organisation(sentence, found), skip=_clitics(sentence, found))
    if found.type == "LOC" and found.stop < len(sentence) and sentence[found.stop].text in w.DIRECTIONS:
        return replace(found, stop=found.stop + 1) if place_headed(sentence, found.first) else found
    return found


def _common(sentence: Sentence, found: Found) -> bool:
    """True for an outlet's name that is also a word and goes on with a relative clause: الخبر الذي …"""
    after = sentence[found.stop : found.stop + 1]
    flags = lexicon().flags(sentence[found.first].text[found.skip :])
    single = found.stop - found.first == 1
    return single and bool(flags & fl.UNSURE) and bool(after) and after[0].text in _RELATIVE


def _trimmed(sentence: Sentence, found: Found) -> Found:
    """Without a relative pronoun at the end (والذي), and without a و that only the rest of the word is known without."""
    stop, skip = found.stop, found.skip
    while stop > found.first + 1 and sentence[stop - 1].text.removeprefix("و") in _RELATIVE:
        stop -= 1
    text = sentence[found.first].text
    if not skip and text[0] == "و" and len(text) > 4:
        whole, rest = lexicon().get(text), lexicon().get(text[1:])
        unknown = not (whole.flags & ~fl.PREFIX or whole.units or whole.names or whole.frequency)
        skip = int(unknown and bool(rest.flags & ~fl.PREFIX or rest.units or rest.frequency))
    return replace(found, stop=stop, skip=skip)


def _organising(sentence: Sentence, found: Found) -> bool:
    """True when تنظيم in front is the action and what is behind it the body: تنظيم منظمة …"""
    if found.stop - found.first < 2 or sentence[found.first].text[found.skip :] != "تنظيم":
        return False
    return any(stem in w.INSTITUTION_HEADS for _, stem in analyses(sentence[found.first + 1].text))


def _clitics(sentence: Sentence, found: Found) -> int:
    """Letters in front of an organisation: what a model leaves before a head word (وجامعة) is a clitic."""
    if found.skip or found.stop - found.first < 2:
        return found.skip
    options = analyses(sentence[found.first].text)
    heads = w.INSTITUTION_HEADS | w.NAMED_HEADS
    return 0 if options[0][1] in heads else next((skip for skip, s in options[1:] if s in heads), 0)


def _organisation(sentence: Sentence, found: Found) -> str:
    """GROUP, MEDIA or ORG, by the head inside or right before the name."""
    first = sentence[found.first].text
    for stem in (s for skip, s in analyses(first) if skip == found.skip):
        name = " ".join([stem, *(t.text for t in sentence[found.first + 1 : found.stop] if t.word)])
        flags = lexicon().flags(name)
        if flags & fl.HAND and flags & (fl.GROUP | fl.MEDIA):
            return "GROUP" if flags & fl.GROUP else "MEDIA"
    heads = {stem for _, stem in analyses(first)}
    if heads & {"حزب", "الحزب"} and found.stop - found.first > 1:
        return "GROUP"
    if heads & w.INSTITUTION_HEADS and not heads & (_GROUP_HEADS | _MEDIA_HEADS | _AGENCY):
        return "ORG"
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
_AGENCY = frozenset({"وكاله", "الوكاله", "شبكه", "الشبكه"})
_FORENAMES = frozenset({"امير", "سلطان", "سيد", "ناصر", "رائد", "نجيب"})
"""Titles that right before a name, without the article, are the forename (أمير خان متقي)."""


def _person(sentence: Sentence, found: Found) -> Found | None:
    """A person's name without the titles in front of it."""
    first, skip = found.first, found.skip
    while first < found.stop and _is_title(sentence[first].text, found.stop - first):
        first, skip = first + 1, 0
    stop = found.stop
    while stop > first + 1 and sentence[stop - 1].text in _ENDINGS:
        stop -= 1
    while stop > first + 1 and _everyday(sentence[stop - 1].text) and not _listed(sentence, first, stop):
        stop -= 1
    if first == stop or not sentence[stop - 1].word:
        return None
    while sentence[stop - 1].text in _OPEN and stop < len(sentence) and sentence[stop].word:
        stop += 1
    if first == found.first and not skip and first and sentence[first - 1].text in _FORENAMES:
        first -= 1
    if not skip and first > 1 and _short_forename(sentence, first - 1):
        first -= 1
    return replace(found, first=first, stop=stop, skip=skip)


_OPEN = frozenset({"بن", "ابن", "بنت", "ابو", "ابي", "عبد", "ال", "ولد"})
"""Parts of a name that another part must follow (ال is folded آل)."""


def _short_forename(sentence: Sentence, at: int) -> bool:
    """True for آن between a title and a surname (السفيرة آن باترسون)."""
    before = {stem for _, stem in analyses(sentence[at - 1].text)}
    return sentence[at].text in _SHORT_FORENAMES and bool(before & w.TITLES)


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


_MONTHS = word_set(
    """جانفي فيفري مارس أفريل ماي جوان جويلية أوت يناير فبراير أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    آب أيار تموز نيسان شباط آذار حزيران أيلول كانون تشرين"""
)
_WEEKDAYS = word_set("الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد")
_ENDINGS = _WEEKDAYS | word_set(
    """القيادي القيادية الناطق الناطقة المتحدث المتحدثة النائب النائبة المدير المديرة العضو المدرب اللاعب المهاجم الخبير
    الخبيرة الباحث الباحثة الناشط الناشطة الرئيس الوزير الوزيرة السفير السفيرة المستشار الملقب المكنى المدعو المعروف"""
)
"""Days and posts that stand behind a name and end it."""
_MONEY = word_set(
    "دينار دينارا دنانير دولار دولارا دولارات يورو ريال ريالا درهم درهما جنيه جنيها ليرة ليرات روبل شيكل شيقل فرنك ين يوان"
)
_RELATIVE = word_set("الذي التي الذين اللذين اللتين")
_LATIN_UNITS = frozenset(
    {"am", "pm", "gmt", "km", "kg", "mm", "cm", "utc", "dt", "eur", "usd", "st", "th", "nd", "rd"}
)
_UNENDED = frozenset({"ابو", "ابي", "ابا", "بن", "ابن", "عبد"})
"""Parts of a name that no name ends with."""
_SHORT_FORENAMES = word_set("آن لي كيم شي بن جو تيم جيم جان هو سو دان رون كين بيل تشن وو يو")
"""Forenames of two or three letters that are also words: they belong to a surname right behind them after a title."""


def sensible(document: Document, found: Found) -> bool:
    """False for what no name is made of: digits and units, months beside dates, common words described in the dual."""
    sentence = document.sentences[found.sentence]
    words = [t.text for t in sentence[found.first : found.stop] if t.word]
    if all(t.isdigit() or t in _LATIN_UNITS for t in words) or words[-1] in _UNENDED:
        return False
    if len(words) == 1 and words[0] in _MONEY:
        return False
    if len(words) == 1 and words[0] in _MONTHS:
        beside = sentence[max(0, found.first - 1) : found.first] + sentence[found.stop : found.stop + 1]
        return not any(t.text.isdigit() or t.text in _MONTHS for t in beside)
    return found.type != "PER" or not _pair_of_words(words)


def _pair_of_words(words: list[str]) -> bool:
    """True for a dual or plural with its adjective, which no list of names knows: مصدران أمنيان."""
    if len(words) != 2 or any(likeness(word) >= 2 for word in words):
        return False
    return any(all(word.endswith(ending) for word in words) for ending in ("ان", "ين", "ون", "ات"))
