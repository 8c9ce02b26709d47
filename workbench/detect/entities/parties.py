"""Parties and movements by their head word: حزب التحرير, حركة الشعب, جبهة الإنقاذ, الحزب الدستوري الحر.

حركة is first of all movement (حركة المرور), so that it makes a group only of what no traffic is called, next to
words of politics or arms. Its head word and تنظيم, جماعة stay outside the span, حزب and جبهة belong to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.arabic.chars import word_set
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import matches, quoted
from workbench.detect.entities.growth import feminine, nationality
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Found, Sentence

_INSIDE = word_set("حزب جبهة كتائب سرايا")
"""Heads that belong to the name."""
_OUTSIDE = word_set("حركة تنظيم")
"""Heads that stay outside it."""
_DEFINITE = {
    "الحزب": word_set(
        """الديمقراطي الديموقراطي الجمهوري الشيوعي الاشتراكي الليبرالي الدستوري الوطني القومي الإسلامي التقدمي الشعبي
        المسيحي العمالي الناصري المحافظ"""
    ),
    "الجبهه": word_set("الشعبية الوطنية الديمقراطية الإسلامية القومية التقدمية"),
    "الحركه": word_set("الدستورية الشعبية"),
    "التيار": word_set("الديمقراطي الشعبي الصدري الوطني"),
}
"""Definite heads with the adjectives that make a name of them."""
_CREED = frozenset().union(*_DEFINITE.values()) | word_set(
    "الحر الحرة الموحد الموحدة العربي العربية الكردستاني"
)
"""Adjectives that may follow in a party's name."""
_VALUES = word_set(
    """العدالة التنمية الحرية الكرامة الوفاء الإصلاح التجديد الديمقراطية التقدم الاشتراكية العمل المساواة البناء الإنجاز
    الوحدة السلام الأصالة المعاصرة الإحسان العدل الرفاه السعادة الازدهار الاستقلال المواطنة الحداثة التضامن الاستقرار
    الاعتدال الفضيلة الحريات الحقوق الإنقاذ التغيير القانون المقاومة الدعوة الأمل الوطن التحرير المسلمين الإرادة العزة المجد"""
)
"""What parties are named after in pairs: العدالة والتنمية."""
_NO_NAME = word_set(
    """المرور السير النقل التنقل التنقلات الملاحة الطيران السفر المسافرين الدخول الخروج الشراء البيع السوق الأسواق الأسعار
    الاحتجاج الاحتجاجات التحويلات الإقالات الاستقالات التعيينات الولاة المعتمدين القضاة الترقيات المبادلات التصدير
    التوريد الهواء الرياح الأرض الجسم اليد الشحن المعابر العبور السياح الدوران السيارات القطارات الحافلات الطائرات السفن
    البضائع الأموال الأشخاص المواطنين الناس التاريخ الأحزاب القتال الحرب الداخل النزوح اللجوء الهجرة التجارة
    المعارضة الثوار المشاة الدبابات النظام الجيش البحر الموجات العمران المد النقد التداول الإضراب الإضرابات العصيان
    الأغلبية الأكثرية السلطة الحكومة الرئيس الفكر الكفاح"""
)
"""What حركة, حزب or جبهة stand before without making a name."""
_POLITICS = word_set(
    """قيادي قيادية قياديي قيادات القيادي القيادية رئيس رئيسة زعيم زعيمة عضو أعضاء أمين نائب نواب النائب النائبة ناطق
    متحدث الناطق المتحدث مؤسس مؤسسي مكتب كتلة شورى أنصار مقاتلي مقاتلو مسلحي مسلحو عناصر حزب أحزاب ممثل ممثلي وفد قائد قادة
    مرشح العام باسم لدى مرشحة منسق هيئة اتهم اتهمت دعت حل حظر تحالف"""
)

_FIELDS = w.FIELDS - _VALUES
"""What offices are for, which makes no party (حزب … is not named التعاون)."""


def parties(document: Document) -> Iterator[Found]:
    """Groups that a head word shows; names of the lists are found there by themselves."""
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            if not token.word or first + 1 >= len(sentence) or not sentence[first + 1].word:
                continue
            for skip, stem in analyses(token.text):
                found = _named(document, number, first, skip, stem)
                if found:
                    yield found
                    break


def _named(document: Document, number: int, first: int, skip: int, head: str) -> Found | None:
    """The group whose head word, less `skip` letters, stands at token `first`."""
    sentence = document.sentences[number]
    if head in _DEFINITE:
        stop = _creed(document, sentence, first + 1, head)
        return _found(number, first, stop, skip) if stop > first + 1 else None
    if head not in _INSIDE | _OUTSIDE:
        return None
    stop = _name(document, sentence, first + 1)
    if stop == first + 1 or _listed(sentence, first, stop):
        return None
    if head in _OUTSIDE and not _political(sentence, first, stop):
        return None
    return _found(number, first, stop, skip) if head in _INSIDE else _found(number, first + 1, stop, 0)


def _found(number: int, first: int, stop: int, skip: int) -> Found:
    return Found(number, first, stop, skip, "GROUP", 0.75, "party", 1)


def _creed(document: Document, sentence: Sentence, at: int, head: str) -> int:
    """End of the adjectives behind a definite head; `at` when the first of them makes no name."""
    if sentence[at].text not in _DEFINITE[head]:
        return at
    at += 1
    while at < len(sentence) and (
        sentence[at].text in _CREED
        or (nationality(document, sentence, at) and feminine(sentence[at].text) == head.endswith("ه"))
    ):
        at += 1
    return at


def _name(document: Document, sentence: Sentence, at: int) -> int:
    """End of the name that begins at `at`; `at` when none does."""
    text = sentence[at].text
    if text in _NO_NAME or text in w.STOP_WORDS or text in w.PREPOSITIONS or text in _FIELDS:
        return at
    if text.startswith("ال") and document.definite(sentence[at]):
        if text in _DEFINITE:
            stop = _creed(document, sentence, at + 1, text) if at + 1 < len(sentence) else at
            return stop if stop > at + 1 else at
        adjective = lexicon().flags(text) & fl.NAT or text.endswith(("ي", "يه"))
        return at if adjective and text not in _VALUES else _more(document, sentence, at + 1, text)
    if text in _INSIDE and at + 1 < len(sentence) and sentence[at + 1].word:
        stop = _name(document, sentence, at + 1)
        return stop if stop > at + 1 else at
    return _more(document, sentence, at + 2, "") if _of_place(sentence, at) else at


def _of_place(sentence: Sentence, at: int) -> bool:
    """True for a noun with a country or city behind it: نداء تونس."""
    entry = lexicon().get(sentence[at].text)
    if at + 1 >= len(sentence) or not sentence[at + 1].word or sentence[at].text in w.INNER:
        return False
    if entry.flags & (fl.NAT | fl.COUNTRY | fl.HAND) or len(sentence[at].text) < 3:
        return False
    behind = lexicon().flags(sentence[at + 1].text)
    return bool(behind & fl.PLACES and behind & (fl.COUNTRY | fl.HAND_PLACE) and not behind & fl.UNSURE_PLACE)


def _more(document: Document, sentence: Sentence, at: int, before: str) -> int:
    """End of the words that go on with a name: adjectives of creed, a second value, a nationality."""
    while at < len(sentence) and sentence[at].word:
        text = sentence[at].text
        second = before in _VALUES and text[:1] == "و" and text[1:] in _VALUES
        agrees = nationality(document, sentence, at) and feminine(text) in (False, feminine(before))
        if not (text in _CREED or second or agrees or (not before and text in _VALUES)):
            break
        before, at = text, at + 1
    return at


def _listed(sentence: Sentence, first: int, stop: int) -> bool:
    """True when the lists know a group here that is at least as long."""
    return any(
        m.first in (first, first + 1)
        and m.stop >= stop
        and m.entry.flags & fl.GROUP
        and m.entry.flags & fl.HAND
        for at in (first, first + 1)
        for m in (m._replace(first=m.first + at, stop=m.stop + at) for m in matches(sentence[at : at + 8]))
        if m.first == at
    )


def _political(sentence: Sentence, first: int, stop: int) -> bool:
    """True when words of politics or arms stand before, or the name is one of the pattern noun + country."""
    if not sentence[first + 1].text.startswith("ال"):
        return sentence[first].text.endswith("حركه")
    near = sentence[max(0, first - 4) : first]
    return stop - first > 2 or any(stem in _POLITICS for t in near for _, stem in analyses(t.text))


def short_names(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """A party's name without its head, and a movement's name that is also a word, where they stand alone in the article.

    Names of several words are the group wherever they stand; a single word must be in quotes, or be listed and definite.
    """
    keys: dict[tuple[str, ...], bool] = {}
    for one in found:
        if one.type == "GROUP":
            tokens = [t.text for t in document.sentences[one.sentence][one.first : one.stop] if t.word]
            headed = tokens[0][one.skip :] in _INSIDE
            key = tuple(tokens[1:] if headed else [tokens[0][one.skip :], *tokens[1:]])
            keys[key] = keys.get(key, False) or not headed
    heads = {key[0]: [k for k in keys if k and k[0] == key[0]] for key in keys if key}
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            for skip, stem in analyses(token.text):
                for key in heads.get(stem, ()):
                    stop = first + len(key)
                    same = tuple(t.text for t in sentence[first + 1 : stop]) == key[1:]
                    if same and (len(key) > 1 or _alone(sentence, first, stem, headless=keys[key])):
                        yield Found(number, first, stop, skip, "GROUP", 0.7, "party elsewhere", 3)


def _alone(sentence: Sentence, first: int, stem: str, *, headless: bool) -> bool:
    """True for one word in quotes, or a listed definite one (النهضة), that means the group here."""
    if quoted(sentence, first, first + 1):
        return True
    return headless and stem.startswith("ال") and bool(lexicon().flags(stem) & fl.GROUP)
