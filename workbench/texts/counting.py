"""Counted things in words: 45 people, ثلاثة and more أيام; the plural categories are those of Unicode CLDR."""

from __future__ import annotations

import re

UNITS: dict[str, tuple[str, str, str, str, str]] = {
    "second": ("seconds", "ثانية", "ثانيتان", "ثوانٍ", "ثانية"),
    "minute": ("minutes", "دقيقة", "دقيقتان", "دقائق", "دقيقة"),
    "hour": ("hours", "ساعة", "ساعتان", "ساعات", "ساعة"),
    "day": ("days", "يوم", "يومان", "أيام", "يومًا"),
    "week": ("weeks", "أسبوع", "أسبوعان", "أسابيع", "أسبوعًا"),
    "month": ("months", "شهر", "شهران", "أشهر", "شهرًا"),
    "year": ("years", "سنة", "سنتان", "سنوات", "سنة"),
    "decade": ("decades", "عقد", "عقدان", "عقود", "عقدًا"),
    "century": ("centuries", "قرن", "قرنان", "قرون", "قرنًا"),
    "aircraft": ("aircraft", "طائرة", "طائرتان", "طائرات", "طائرة"),
    "album": ("albums", "ألبوم", "ألبومان", "ألبومات", "ألبومًا"),
    "attack": ("attacks", "هجوم", "هجومان", "هجمات", "هجومًا"),
    "brigade": ("brigades", "لواء", "لواءان", "ألوية", "لواءً"),
    "building": ("buildings", "مبنى", "مبنيان", "مبانٍ", "مبنى"),
    "case": ("cases", "حالة", "حالتان", "حالات", "حالة"),
    "company": ("companies", "شركة", "شركتان", "شركات", "شركة"),
    "country": ("countries", "دولة", "دولتان", "دول", "دولة"),
    "family": ("families", "عائلة", "عائلتان", "عائلات", "عائلة"),
    "fighter": ("fighters", "مقاتل", "مقاتلان", "مقاتلين", "مقاتلًا"),
    "game": ("games", "لعبة", "لعبتان", "ألعاب", "لعبة"),
    "goal": ("goals", "هدف", "هدفان", "أهداف", "هدفًا"),
    "household": ("households", "أسرة", "أسرتان", "أسر", "أسرة"),
    "job": ("jobs", "وظيفة", "وظيفتان", "وظائف", "وظيفة"),
    "machine": ("machines", "آلة", "آلتان", "آلات", "آلة"),
    "match": ("matches", "مباراة", "مباراتان", "مباريات", "مباراة"),
    "person": ("people", "شخص", "شخصان", "أشخاص", "شخصًا"),
    "place": ("places", "مكان", "مكانان", "أماكن", "مكانًا"),
    "police": ("police", "شرطي", "شرطيان", "شرطيين", "شرطيًا"),
    "project": ("projects", "مشروع", "مشروعان", "مشاريع", "مشروعًا"),
    "seat": ("seats", "مقعد", "مقعدان", "مقاعد", "مقعدًا"),
    "set": ("sets", "مجموعة", "مجموعتان", "مجموعات", "مجموعة"),
    "ship": ("ships", "سفينة", "سفينتان", "سفن", "سفينة"),
    "team": ("teams", "فريق", "فريقان", "فرق", "فريقًا"),
    "time": ("times", "مرة", "مرتان", "مرات", "مرة"),
    "vehicle": ("vehicles", "مركبة", "مركبتان", "مركبات", "مركبة"),
    "voter": ("voters", "ناخب", "ناخبان", "ناخبين", "ناخبًا"),
    "weapon": ("weapons", "قطعة سلاح", "قطعتا سلاح", "قطع سلاح", "قطعة سلاح"),
    "bar": ("bars", "بار", "بار", "بار", "بار"),
    "barrel": ("barrels", "برميل", "برميلان", "براميل", "برميلًا"),
    "basis point": ("basis points", "نقطة أساس", "نقطتا أساس", "نقاط أساس", "نقطة أساس"),
    "calorie": ("calories", "سعرة", "سعرتان", "سعرات", "سعرة"),
    "carat": ("carats", "قيراط", "قيراطان", "قراريط", "قيراطًا"),
    "centilitre": ("centilitres", "سنتيلتر", "سنتيلتران", "سنتيلترات", "سنتيلترًا"),
    "centimetre": ("centimetres", "سنتيمتر", "سنتيمتران", "سنتيمترات", "سنتيمترًا"),
    "cubic centimetre": (
        "cubic centimetres",
        "سنتيمتر مكعب",
        "سنتيمتران مكعبان",
        "سنتيمترات مكعبة",
        "سنتيمترًا مكعبًا",
    ),
    "cubic metre": ("cubic metres", "متر مكعب", "متران مكعبان", "أمتار مكعبة", "مترًا مكعبًا"),
    "cup": ("cups", "كوب", "كوبان", "أكواب", "كوبًا"),
    "degree": ("degrees", "درجة", "درجتان", "درجات", "درجة"),
    "dunam": ("dunams", "دونم", "دونمان", "دونمات", "دونمًا"),
    "feddan": ("feddans", "فدان", "فدانان", "أفدنة", "فدانًا"),
    "foot": ("feet", "قدم", "قدمان", "أقدام", "قدمًا"),
    "gallon": ("gallons", "غالون", "غالونان", "غالونات", "غالونًا"),
    "gigabyte": ("gigabytes", "غيغابايت", "غيغابايت", "غيغابايت", "غيغابايت"),
    "gigawatt": ("gigawatts", "غيغاواط", "غيغاواط", "غيغاواط", "غيغاواط"),
    "gram": ("grams", "غرام", "غرامان", "غرامات", "غرامًا"),
    "hectare": ("hectares", "هكتار", "هكتاران", "هكتارات", "هكتارًا"),
    "hertz": ("hertz", "هرتز", "هرتز", "هرتز", "هرتز"),
    "inch": ("inches", "بوصة", "بوصتان", "بوصات", "بوصة"),
    "kilogram": ("kilograms", "كيلوغرام", "كيلوغرامان", "كيلوغرامات", "كيلوغرامًا"),
    "kilometre": ("kilometres", "كيلومتر", "كيلومتران", "كيلومترات", "كيلومترًا"),
    "kilotonne": ("kilotonnes", "كيلوطن", "كيلوطن", "كيلوطن", "كيلوطن"),
    "kilowatt": ("kilowatts", "كيلوواط", "كيلوواط", "كيلوواط", "كيلوواط"),
    "knot": ("knots", "عقدة", "عقدتان", "عقد", "عقدة"),
    "litre": ("litres", "لتر", "لتران", "لترات", "لترًا"),
    "mega": ("mega", "ميغا", "ميغا", "ميغا", "ميغا"),
    "megabyte": ("megabytes", "ميغابايت", "ميغابايت", "ميغابايت", "ميغابايت"),
    "megapixel": ("megapixels", "ميغابكسل", "ميغابكسل", "ميغابكسل", "ميغابكسل"),
    "megawatt": ("megawatts", "ميغاواط", "ميغاواط", "ميغاواط", "ميغاواط"),
    "metre": ("metres", "متر", "متران", "أمتار", "مترًا"),
    "mile": ("miles", "ميل", "ميلان", "أميال", "ميلًا"),
    "newton metre": ("newton metres", "نيوتن متر", "نيوتن متر", "نيوتن متر", "نيوتن متر"),
    "newton": ("newtons", "نيوتن", "نيوتن", "نيوتن", "نيوتن"),
    "pound foot": ("pound-feet", "رطل قدم", "رطل قدم", "رطل قدم", "رطل قدم"),
    "millimole": ("millimoles", "مليمول", "مليمول", "مليمول", "مليمول"),
    "millimetre of mercury": (
        "millimetres of mercury",
        "مليمتر زئبق",
        "مليمتر زئبق",
        "مليمتر زئبق",
        "مليمتر زئبق",
    ),
    "pascal": ("pascals", "باسكال", "باسكال", "باسكال", "باسكال"),
    "hectopascal": ("hectopascals", "هكتوباسكال", "هكتوباسكال", "هكتوباسكال", "هكتوباسكال"),
    "millibar": ("millibars", "مليبار", "مليبار", "مليبار", "مليبار"),
    "terawatt": ("terawatts", "تيراواط", "تيراواط", "تيراواط", "تيراواط"),
    "terawatt hour": ("terawatt hours", "تيراواط ساعة", "تيراواط ساعة", "تيراواط ساعة", "تيراواط ساعة"),
    "lumen": ("lumens", "لومن", "لومن", "لومن", "لومن"),
    "kilohertz": ("kilohertz", "كيلوهرتز", "كيلوهرتز", "كيلوهرتز", "كيلوهرتز"),
    "terahertz": ("terahertz", "تيراهرتز", "تيراهرتز", "تيراهرتز", "تيراهرتز"),
    "petabyte": ("petabytes", "بيتابايت", "بيتابايت", "بيتابايت", "بيتابايت"),
    "megatonne": ("megatonnes", "ميغاطن", "ميغاطن", "ميغاطن", "ميغاطن"),
    "gigatonne": ("gigatonnes", "غيغاطن", "غيغاطن", "غيغاطن", "غيغاطن"),
    "millisecond": ("milliseconds", "مللي ثانية", "مللي ثانية", "مللي ثانية", "مللي ثانية"),
    "kilocalorie": ("kilocalories", "كيلو كالوري", "كيلو كالوري", "كيلو كالوري", "كيلو كالوري"),
    "milligram": ("milligrams", "مليغرام", "مليغرامان", "مليغرامات", "مليغرامًا"),
    "millilitre": ("millilitres", "مليلتر", "مليلتران", "مليلترات", "مليلترًا"),
    "millimetre": ("millimetres", "مليمتر", "مليمتران", "مليمترات", "مليمترًا"),
    "ounce": ("ounces", "أونصة", "أونصتان", "أونصات", "أونصة"),
    "percentage point": ("percentage points", "نقطة مئوية", "نقطتان مئويتان", "نقاط مئوية", "نقطة مئوية"),
    "point": ("points", "نقطة", "نقطتان", "نقاط", "نقطة"),
    "pound": ("pounds", "رطل", "رطلان", "أرطال", "رطلًا"),
    "quintal": ("quintals", "قنطار", "قنطاران", "قناطير", "قنطارًا"),
    "tonne": ("tonnes", "طن", "طنان", "أطنان", "طنًا"),
    "ampere": ("amperes", "أمبير", "أمبيران", "أمبيرات", "أمبيرًا"),
    "astronomical unit": ("astronomical units", "وحدة فلكية", "وحدتان فلكيتان", "وحدات فلكية", "وحدة فلكية"),
    "horsepower": ("horsepower", "حصان", "حصانان", "أحصنة", "حصانًا"),
    "kelvin": ("kelvins", "كلفن", "كلفن", "كلفن", "كلفن"),
    "nit": ("nits", "شمعة للمتر المربع", "شمعتان للمتر المربع", "شمعات للمتر المربع", "شمعة للمتر المربع"),
    "parsec": ("parsecs", "فرسخ فلكي", "فرسخان فلكيان", "فراسخ فلكية", "فرسخًا فلكيًا"),
    "watt": ("watts", "واط", "واط", "واط", "واط"),
    "night": ("nights", "ليلة", "ليلتان", "ليالٍ", "ليلة"),
    "ardeb": ("ardebs", "أردب", "أردبان", "أرادب", "أردبًا"),
    "decibel": ("decibels", "ديسيبل", "ديسيبل", "ديسيبل", "ديسيبل"),
    "gigabit": ("gigabits", "غيغابت", "غيغابت", "غيغابت", "غيغابت"),
    "gigahertz": ("gigahertz", "غيغاهرتز", "غيغاهرتز", "غيغاهرتز", "غيغاهرتز"),
    "kilobyte": ("kilobytes", "كيلوبايت", "كيلوبايت", "كيلوبايت", "كيلوبايت"),
    "kilovolt": ("kilovolts", "كيلوفولت", "كيلوفولت", "كيلوفولت", "كيلوفولت"),
    "megabit": ("megabits", "ميغابت", "ميغابت", "ميغابت", "ميغابت"),
    "megahertz": ("megahertz", "ميغاهرتز", "ميغاهرتز", "ميغاهرتز", "ميغاهرتز"),
    "milliampere": ("milliamperes", "ملي أمبير", "ملي أمبير", "ملي أمبير", "ملي أمبير"),
    "octane": ("octane", "أوكتان", "أوكتان", "أوكتان", "أوكتان"),
    "pixel": ("pixels", "بكسل", "بكسل", "بكسل", "بكسل"),
    "terabyte": ("terabytes", "تيرابايت", "تيرابايت", "تيرابايت", "تيرابايت"),
    "gigawatt hour": ("gigawatt hours", "غيغاواط ساعة", "غيغاواط ساعة", "غيغاواط ساعة", "غيغاواط ساعة"),
    "kilowatt hour": ("kilowatt hours", "كيلوواط ساعة", "كيلوواط ساعة", "كيلوواط ساعة", "كيلوواط ساعة"),
    "megawatt hour": ("megawatt hours", "ميغاواط ساعة", "ميغاواط ساعة", "ميغاواط ساعة", "ميغاواط ساعة"),
    "milliampere hour": (
        "milliampere hours",
        "ملي أمبير ساعة",
        "ملي أمبير ساعة",
        "ملي أمبير ساعة",
        "ملي أمبير ساعة",
    ),
    "light year": ("light years", "سنة ضوئية", "سنتان ضوئيتان", "سنوات ضوئية", "سنة ضوئية"),
    "microgram": ("micrograms", "ميكروغرام", "ميكروغرامان", "ميكروغرامات", "ميكروغرامًا"),
    "micrometre": ("micrometres", "ميكرومتر", "ميكرومتران", "ميكرومترات", "ميكرومترًا"),
    "nanometre": ("nanometres", "نانومتر", "نانومتران", "نانومترات", "نانومترًا"),
    "yard": ("yards", "ياردة", "ياردتان", "ياردات", "ياردة"),
    "volt": ("volts", "فولت", "فولت", "فولت", "فولتًا"),
    "nautical mile": ("nautical miles", "ميل بحري", "ميلان بحريان", "أميال بحرية", "ميلًا بحريًا"),
    "square kilometre": (
        "square kilometres",
        "كيلومتر مربع",
        "كيلومتران مربعان",
        "كيلومترات مربعة",
        "كيلومترًا مربعًا",
    ),
    "square centimetre": (
        "square centimetres",
        "سنتيمتر مربع",
        "سنتيمتران مربعان",
        "سنتيمترات مربعة",
        "سنتيمترًا مربعًا",
    ),
    "square metre": ("square metres", "متر مربع", "متران مربعان", "أمتار مربعة", "مترًا مربعًا"),
}
"""What detection counts in → English plural; Arabic for one (and other), two, few (3–10), many (11–99)."""
_PARTS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK = {"H": "hour", "M": "minute", "S": "second"}
_LENGTH = re.compile(r"P((?:\d+(?:\.\d+)?[YMWD])*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?")
_PART = re.compile(r"(\d+(?:\.\d+)?)(\D)")


def category(value: float) -> int:
    """Place of the Arabic form in `UNITS` for a count: 1 one and other, 2 two, 3 few, 4 many (CLDR plural rules, ar)."""
    if value == 2:
        return 2
    if not float(value).is_integer():
        return 1
    rest = int(abs(value)) % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 1


def named(unit: str, value: float | None, language: str) -> str:
    """The name of `unit` beside `value`; a unit that people write themselves stands as it is."""
    forms = UNITS.get(unit)
    if forms is None:
        return unit
    if language == "ar":
        at = category(value) if value is not None else 1
        return forms[1 if at == 2 else at]
    return unit if value == 1 else forms[0]


def counted(value: str, count: float, unit: str, language: str) -> str:
    """`value`, the number `count` as it is written, with its unit; an Arabic dual says the number by itself."""
    if not unit:
        return value
    if unit == "percent":
        return f"{value}%"
    if language == "ar" and value == "2" and unit in UNITS:
        return UNITS[unit][2]
    return f"{value} {named(unit, count, language)}"


def length(iso: str, language: str) -> str | None:
    """An ISO 8601 duration in words (PT3H20M: 3 hours 20 minutes); None where it is none."""
    found = _LENGTH.fullmatch(iso)
    if found is None or not (found[1] or found[2]):
        return None
    parts = [(n, _PARTS[letter]) for n, letter in _PART.findall(found[1] or "")]
    parts += [(n, _CLOCK[letter]) for n, letter in _PART.findall(found[2] or "")]
    join = " و" if language == "ar" else " "
    return join.join(counted(n, float(n), unit, language) for n, unit in parts)
