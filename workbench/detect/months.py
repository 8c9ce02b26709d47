"""Month and weekday names of Arabic news, folded, with the calendar each belongs to.

The CLDR names (ar, ar_SY/IQ/LB/JO, ar_DZ/TN, ar_MA, ar_MR) stand here as a table so that no locale data is
loaded at run time; a test compares them with Babel. Added to them: spelling variants seen in news, Hijri and
Coptic months. Keys are folded with `workbench.arabic.chars` and hold single spaces.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from workbench.arabic.chars import folded, word_set


class Month(NamedTuple):
    """A month of a calendar; number counts from 1 (ISO 8601 for gregorian)."""

    calendar: str
    number: int


_GREGORIAN = (
    "يناير|ينائر|جانفي|كانون الثاني|كانون ثان|كانون ثاني|ك2",
    "فبراير|فبرائر|فيفري|فيفرى|فيفيري|فيري|فبرابر|شباط|اشباط",
    "مارس|مارث|آذار|أذار|ادار",
    "أبريل|إبريل|افريل|أفريل|أفيرل|أفريلي|نيسان|ابرايل",
    "مايو|ماي|أيار|ايار|مايوه",
    "يونيو|يونيه|يونية|يونيوه|جوان|حزيران",
    "يوليو|يوليه|يولية|يوليوز|جويلية|جويليا|جويلة|جوليه|تموز",
    "أغسطس|اغسطوس|أغسطوس|أوت|اوت|غشت|أغشت|آب",
    "سبتمبر|سبتمر|ستمبر|شتنبر|شتمبر|سيبتمبر|أيلول|ايلول",
    "أكتوبر|اكتوبر|أوكتوبر|أكتوبير|اكتبر|تشرين الأول|شرين الأول|تشرين أول|ت1",
    "نوفمبر|نوفبر|نوفمبير|نونبر|نوفنبر|تشرين الثاني|شرين الثاني|تشرين ثان|تشرين ثاني|ت2",
    "ديسمبر|ديسمير|ديمسبر|ديسمر|دسمبر|دجنبر|دجمبر|ديسنبر|كانون الأول|كانون أول|ك1",
)
_HIJRI = (
    "محرم|المحرم|محرم الحرام",
    "صفر|صفر الخير|صفر المظفر",
    "ربيع الأول|ربيع أول|ربيع الأنور",
    "ربيع الثاني|ربيع الآخر|ربيع ثاني|ربيع آخر",
    "جمادى الأولى|جمادى الأول|جماد الأول|جماد أول|جمادي أول",
    "جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الآخر|جماد الآخر|جماد الثاني|جماد ثاني",
    "رجب|رجب الأصب|رجب الفرد",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة|ذي القعدة|ذا القعدة|ذوالقعدة|ذي قعدة|ذو قعدة",
    "ذو الحجة|ذي الحجة|ذا الحجة|ذوالحجة|ذي حجة|ذو حجة",
)
_COPTIC = (
    "توت",
    "بابه|بابة",
    "هاتور|هتور",
    "كيهك|كياك|كيهاك",
    "طوبه|طوبة",
    "أمشير",
    "برمهات",
    "برمودة|برموده",
    "بشنس",
    "بؤونة|بؤونه|بئونة|باؤونة",
    "أبيب",
    "مسرى|مسري",
    "نسيء|النسيء|نسي",
)


def _table() -> dict[str, Month]:
    table: dict[str, Month] = {}
    for calendar, rows in (("gregorian", _GREGORIAN), ("hijri", _HIJRI), ("coptic", _COPTIC)):
        for number, row in enumerate(rows, 1):
            for name in row.split("|"):
                table[folded(name)] = Month(calendar, number)
    return table


MONTHS: Mapping[str, Month] = _table()
"""Folded name → month; names of two words hold one space."""

AMBIGUOUS: frozenset[str] = word_set(
    "آب ماي مارس محرم المحرم صفر رجب شعبان رمضان شوال توت بابه طوبه نسي مسري ابيب ادار نيسان ايار تموز "
    "جوان اوت مارث هاتور ستمبر ك1 ك2 ت1 ت2"
)
"""Names that are also ordinary words, persons or brands: a date only beside a day, a year or the word شهر."""

_WEEKDAYS = (
    "الاثنين|الإثنين|الأثنين|الاتنين|الإتنين|اثنين",
    "الثلاثاء|الثلثاء|الثلاثا|التلات|التلاتاء|ثلاثاء",
    "الأربعاء|الاربعاء|الأربعا|الاربع|أربعاء",
    "الخميس|خميس",
    "الجمعة|جمعة",
    "السبت|سبت",
    "الأحد|الاحد|الحد|أحد",
)

WEEKDAYS: Mapping[str, int] = {
    folded(name): day for day, row in enumerate(_WEEKDAYS, 1) for name in row.split("|")
}
"""Folded name → ISO 8601 weekday (Monday 1 … Sunday 7)."""


def month(name: str) -> Month | None:
    """The month that `name` (any spelling, one or two words) names, None when it names none."""
    return MONTHS.get(" ".join(folded(name).split()))


def weekday(name: str) -> int | None:
    """The ISO 8601 weekday that `name` names, None when it names none."""
    return WEEKDAYS.get(folded(name).strip())
