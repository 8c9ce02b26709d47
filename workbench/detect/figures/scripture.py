"""Chapter and verse: (البقرة: 255), [آل عمران: 103-104], (متى 5: 9), إنجيل لوقا (2: 14)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.arabic.chars import word_set
from workbench.detect.figures.tokens import Item

_SURAS = word_set(
    "الفاتحة البقرة عمران النساء المائدة الأنعام الأعراف الأنفال التوبة يونس هود يوسف الرعد إبراهيم الحجر النحل الإسراء الكهف مريم طه "
    "الأنبياء الحج المؤمنون النور الفرقان الشعراء النمل القصص العنكبوت الروم لقمان السجدة الأحزاب سبأ فاطر يس الصافات ص الزمر غافر "
    "فصلت الشورى الزخرف الدخان الجاثية الأحقاف محمد الفتح الحجرات ق الذاريات الطور النجم القمر الرحمن الواقعة الحديد المجادلة الحشر الممتحنة الصف "
    "الجمعة المنافقون التغابن الطلاق التحريم الملك القلم الحاقة المعارج نوح الجن المزمل المدثر القيامة الإنسان المرسلات النبأ النازعات عبس التكوير الانفطار "
    "المطففين الانشقاق البروج الطارق الأعلى الغاشية الفجر البلد الشمس الليل الضحى الشرح التين العلق القدر البينة الزلزلة العاديات القارعة التكاثر العصر "
    "الهمزة الفيل قريش الماعون الكوثر الكافرون النصر المسد الإخلاص الفلق الناس"
)
_BOOKS = word_set(
    "متى مت مرقس مر لوقا لو يوحنا يو أعمال الرسل رومية رو كورنثوس كو غلاطية غل أفسس أف فيلبي في كولوسي تسالونيكي تيموثاوس تيطس عبرانيين العبرانيين عب يعقوب يع بطرس بط رؤيا رؤ "
    "تكوين التكوين تك خروج الخروج خر لاويين عدد تثنية التثنية يشوع القضاة صموئيل الملوك أخبار نحميا أستير أيوب مزمور المزمور مزامير المزامير مز أمثال الأمثال أم جامعة الجامعة إشعياء أشعيا إشعيا إش إرميا مراثي حزقيال حز دانيال دا هوشع يوئيل عاموس يونان ميخا زكريا ملاخي سيراخ"
)  # fmt: skip
_HOLY = word_set(
    "تعالى قرآن القرآن القرآنية قرآنية آية الآية الآيات سورة السورة سبحانه الإنجيل إنجيل المسيح يسوع المزمور المقدس قداس القداس"
)
"""What a text that quotes scripture speaks of."""
_OF_BOOK = word_set("سورة السورة إنجيل الإنجيل سفر رسالة بسورة بإنجيل")
_MARKS = frozenset(":،,-–/ku.")
_FAR = 9
"""Items of chapters, verses and marks between a book and its last verse."""


def is_verse(items: Sequence[Item], i: int, words: Collection[str]) -> bool:
    """Whether the digits at `i` tell a chapter or verse: in brackets with its book, or behind إنجيل and سورة with it.

    Asked only of a text that speaks of holy things; O(1), 9 items back and ahead.
    """
    if _HOLY.isdisjoint(words):
        return False
    if 0 < i < len(items) - 2 and items[i - 1].cls == "(" and items[i + 1].text in _BOOKS:
        return items[i + 2].digits  # (1 كورنثوس 13: 4)
    k = _back(items, i)
    if k < 0:
        return False
    outside = items[k].cls == "("
    book = k - 1 if outside else k
    if book < 0 or not _is_book(items, book):
        return False
    told = book > 0 and items[book - 1].text in _OF_BOOK and not items[k + 1].al
    if outside or told:
        return told
    return _in_brackets(items, book) and _closes(items, book, i)


def _back(items: Sequence[Item], i: int) -> int:
    """Place of the word or opening bracket before the chapters, verses and marks that end at `i`; -1 if too far."""
    for k in range(i - 1, max(i - _FAR, -1), -1):
        if items[k].kind == "word" or items[k].cls == "(":
            return k
        if not (items[k].digits or items[k].cls in _MARKS):
            return -1
    return -1


def _is_book(items: Sequence[Item], at: int) -> bool:
    word = "ال" + items[at].text if items[at].al else items[at].text
    return word in _SURAS or word in _BOOKS or items[at].text in _SURAS


def _in_brackets(items: Sequence[Item], at: int) -> bool:
    """(البقرة, (آل عمران, (1 كورنثوس, (سورة الإسراء: a bracket opens before the book."""
    return any(items[k].cls == "(" for k in range(at - 1, max(at - 1 - _PREFIX, -1), -1))


_PREFIX = 2


def _closes(items: Sequence[Item], book: int, i: int) -> bool:
    """The bracket closes behind the verses; a book that people are called after too has a mark before its verse."""
    end = next((k for k in range(i + 1, min(i + _FAR, len(items))) if not _goes_on(items[k])), i)
    if items[end].cls != ")":
        return False
    marked = any(x.text in {":", "/"} or x.cls == "K" for x in items[book + 1 : end])
    return marked or items[book].al or items[book].text.startswith("ال") or items[book - 1].text == "ال"


def _goes_on(item: Item) -> bool:
    return item.digits or item.cls in _MARKS
