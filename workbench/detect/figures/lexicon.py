"""The words that figures and dates are made of, folded, each with the class that the grammar sees.

Classes are single letters, so that a text becomes a string of classes over which rules are regular expressions:

    d day-sized digits  y year-sized digits  n other digits  w number words  o ordinal
    j يوم  h شهر  a عام  l أسبوع  c قرن, عقد  U other time units  2 dual time unit
    M month  W weekday  D deictic day  P past  F future  C current  T هذا  e edge (مطلع, نهاية)  S season
    Q ربع or نصف of a year  s decade (الثمانينيات)  G era (م, هـ)  t part of day  H الساعة  : clock literal
    X نصفهم  O ثالثا  L date literal  k و  f في  m من  i إلى  b بين  q قبل  g بعد  z منذ  x خلال  A qualifier  u quote
    v vague number  R noun of role or unit  $ currency  % percent  r any other word  . sentence end  | line end
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workbench.arabic.chars import folded
from workbench.arabic.numerals import FRACTION_OF, NUMERALS, PLURAL_FRACTION_OF, Numeral
from workbench.detect.dates.feasts import FEASTS
from workbench.detect.figures.currencies import CURRENCIES, CURRENCY_DUALS
from workbench.detect.figures.nouns import DIRECTIONS, FEMININE, FEMININE_FREE, NOUNS, ROLE_WORDS, WOMEN
from workbench.detect.months import MONTHS, WEEKDAYS, Month
from workbench.domain.mention import Qualifier


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time, length, money …: `name` in English, its kind, and 2 when the word is a dual."""

    name: str
    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: what it is, the role it states by itself, and 2 when the word is a dual."""

    unit: str
    role: str | None = None
    fighter: bool = False
    count: int = 1


@dataclass(frozen=True, slots=True)
class Hedge:
    """A qualifier; `after` says that it may follow the figure, `verb` that words may stand between."""

    qualifier: Qualifier
    after: bool = False
    verb: bool = False


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague number word with the least and greatest count it admits."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Lex:
    """What one folded word (or phrase) is to the grammar."""

    cls: str
    numeral: Numeral | None = None
    month: Month | None = None
    unit: Unit | None = None
    noun: Noun | None = None
    hedge: Hedge | None = None
    vague: Vague | None = None
    number: int = 0
    """Weekday, ordinal, season, decade, or day offset of a deictic."""
    tag: str = ""
    needs_al: bool = False
    role: str | None = None
    """Role that a verb or masdar gives to the figure near it."""
    direction: str | None = None


OTHER = Lex("r")

_TABLE: dict[str, Lex] = {}


def _add(words: str, lex: Lex) -> None:
    for word in words.split():
        _TABLE.setdefault(folded(word.replace("_", " ")), lex)


def _units() -> None:
    rows = (
        ("second", "U", "ثانيه ثواني ثوان ثانية", "ثانيتين ثانيتان"),
        ("minute", "U", "دقيقه دقائق دقايق دقيقة", "دقيقتين دقيقتان"),
        ("hour", "U", "ساعه ساعات", "ساعتين ساعتان ساعتي"),
        ("day", "j", "يوم يوما", "يومين يومان"),
        ("day", "U", "ايام ليله ليال ليالي", "ليلتين ليلتان"),
        ("week", "l", "اسبوع اسبوعا", "اسبوعين اسبوعان"),
        ("week", "U", "اسابيع", ""),
        ("month", "h", "شهر شهرا", "شهرين شهران"),
        ("month", "U", "اشهر شهور", ""),
        ("year", "a", "عام سنه عاما سنة عامي", "عامين عامان سنتين سنتان"),
        ("year", "U", "سنوات اعوام سنين سنوت ربيعا", ""),
        ("decade", "c", "عقد عقدا", "عقدين عقدان"),
        ("decade", "U", "عقود", ""),
        ("century", "c", "قرن قرنا", "قرنين قرنان"),
        ("century", "U", "قرون", ""),
    )
    for name, cls, words, dual in rows:
        _add(words, Lex(cls, unit=Unit(name, "time")))
        _add(dual, Lex("2", unit=Unit(name, "time", 2)))


_MEASURES = (
    (
        "kilometre",
        "كلمتر كيلمتر كيلو_مترا كيلو_مترات كيلومتر كيلومترا كيلومترات كم كلم كيلومتراً km كيلو_متر كيلومترات",
    ),
    ("metre", "متر امتار مترا مترات"),
    ("centimetre", "سنتيمتر سنتيمترا سنتيمترات سم سنتم سنتيم_متر سنتمتر صم cm سنتيمتر"),
    (
        "millimetre",
        "ملليمتر ملليمترا ملليمترات مللم مليمتر مليمترا مليمترات ملم مم ميلليمتر ميلليمترا ميلليمترات ميللمتر ميليمتر ميليمترا ميليمترات ميلمتر ميلمترا مليمتير mm",
    ),
    ("mile", "ميل اميال ميلا"),
    ("nautical mile", "ميل_بحري ميلا_بحريا اميال_بحريه"),
    ("foot", "قدم اقدام قدما"),
    ("yard", "يارده ياردات"),
    ("inch", "بوصه بوصات انش انشا انشات اينش"),
    ("square kilometre", "كم2 كم² كلم2 كلم²"),
    ("square metre", "م2 م²"),
    ("cubic metre", "م3 م³"),
    ("square centimetre", "سم2 سم²"),
    ("cubic centimetre", "سم3 سم³ سي_سي"),
    ("hectare", "هكتار هكتارات هكتارا هك"),
    ("feddan", "فدان افدنه فدانا"),
    ("dunam", "دونم دونما دونمات دنم"),
    (
        "kilogram",
        "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كغ كغم كجم كيلو كلغ كلغم كيلوغ kg كيلو_غرام كيلو_جرام كيلو_غراما كيلو_جراما كيلو_غرامات كيلو_جرامات كغرام كلغرام كيلوقرام كيلوقراما",
    ),
    ("gram", "غ غم غرام غراما غرامات جرام جراما جرامات"),
    (
        "milligram",
        "مليغرام مليغراما مليجرام مليجراما ميليغرام ميليغراما ميليجرام ملغ ملجم mg ملي_غرام ملي_جرام ميلي_غرام ميلي_جرام مليغرامات مليجرامات ميليغرامات ملليغرام ملليجرام مللي_غرام مللي_جرام",
    ),
    ("microgram", "ميكروغرام ميكروغراما ميكروجرام ميكروجراما"),
    ("tonne", "طن اطنان طنا اطنانا طن_متري طنا_متريا"),
    ("kilotonne", "كيلو_طن كيلوطن كيلوطنا"),
    ("centilitre", "صل سنتيلتر سنتلتر سنتيلترا سنتيليتر سنتيليترا"),
    ("quintal", "قنطار قناطير قنطارا"),
    ("ardeb", "اردب اردبا ارادب"),
    ("pound", "رطل ارطال رطلا"),
    ("ounce", "اونصه اونصات اونصة"),
    ("barrel", "برميل براميل برميلا"),
    ("litre", "لتر لترا لترات ليتر ليترا ليترات"),
    (
        "millilitre",
        "مل ميليلتر ميليلترا مليلتر مليلترا ملليلتر ملليلترا مللتر ملليتر ملي_لتر ميلي_لتر ml مليلتر ميلليلتر مللتر ميلي_ليتر",
    ),
    ("gallon", "غالون غالونات جالون"),
    ("cup", "كوب اكواب كاس كوبا"),
    ("megawatt", "ميغاواط ميغاوات ميجاوات ميجاواط ميغاوت ميجاوت ميغا_واط ميجا_وات mw"),
    ("kilowatt", "كيلوواط كيلووات كيلواط كيلوات كيلو_واط كيلو_وات kw"),
    ("mega", "ميغا ميقا"),
    ("gigawatt", "غيغاواط غيغاوات جيجاوات جيجاواط gw"),
    (
        "gigabyte",
        "غيغا_بايت جيجا_بايت جيقا_بايت غيغابايت جيجابايت جيقابايت غيقابايت غيغا جيجا جيغا جيقا غيقا جيغابايت جيغا_بايت gb",
    ),
    ("megabyte", "ميغابايت ميجابايت ميجا mb"),
    ("terabyte", "تيرابايت تيرا_بايت تيرا tb"),
    ("megabit", "ميغابت ميجابت ميغابيت ميجابيت ميغا_بت ميجا_بت ميغابتا ميجابتا"),
    ("gigabit", "غيغابت جيجابت غيغابيت جيجابيت"),
    ("kilobyte", "كيلوبايت كيلو_بايت kb"),
    (
        "milliampere hour",
        "ميلي_امبير_ساعه مللي_امبير_ساعه ملي_امبير_ساعه ميلي_امبير/ساعه مللي_امبير/ساعه ملي_امبير/ساعه ملليامبير/ساعه ملليامبير_ساعه mah",
    ),
    ("milliampere", "ميلي_امبير مللي_امبير ملي_امبير ملليامبير مليامبير"),
    ("gigawatt hour", "غيغاواط_ساعه جيجاواط_ساعه جيغاواط_ساعه غيغاوات_ساعه جيجاوات_ساعه"),
    ("megawatt hour", "ميغاواط_ساعه ميجاواط_ساعه ميغاوات_ساعه ميجاوات_ساعه"),
    (
        "kilowatt hour",
        "كيلوواط_ساعه كيلووات_ساعه كيلواط_ساعه كيلو_واط_ساعه كيلو_وات_ساعه كيلوواط/ساعه كيلووات/ساعه",
    ),
    ("horsepower", "حصان_ميكانيكي احصنه_بخاريه حصانا_بخاريا"),
    ("micrometre", "ميكرون ميكرومتر ميكرومترا"),
    ("nanometre", "نانومتر نانومترا"),
    ("light year", "سنه_ضوئيه سنوات_ضوئيه سنين_ضوئيه"),
    ("megapixel", "ميغابكسل ميجابكسل ميغابيكسل ميجابيكسل ميغا_بكسل ميجا_بكسل ميغا_بيكسل ميجا_بيكسل ميقابكسل"),
    ("degree", "درجه درجات ° مئويه ريختر ريشتر رختر"),
    ("point", "نقطه نقاط نقطة"),
    ("basis point", "نقطه_اساس نقاط_اساس"),
    ("percentage point", "نقطه_مئويه نقاط_مئويه نقطه_مائويه نقاط_مائويه"),
    ("knot", "عقده"),
    ("bar", "بار"),
    ("volt", "فولت فولط"),
    ("kilovolt", "كيلوفولت كيلوفولط كيلو_فولت كيلو_فولط kv"),
    ("hertz", "هرتز هيرتز"),
    ("ampere", "امبير"),
    ("watt", "واط واطا وات"),
    ("newton metre", "نيوتن_متر نيوتن/متر نيوتون_متر نيوتون/متر نيوتن_مترا"),
    ("newton", "نيوتن نيوتون"),
    ("pound foot", "رطل_قدم رطل/قدم"),
    ("millimole", "مليمول ملي_مول ميلي_مول"),
    ("millimetre of mercury", "ملم_زئبق ملم_زئبقي ملم_زئبقيا مليمتر_زئبق مليمتر_زئبقي مليمترا_زئبقيا"),
    ("pascal", "باسكال"),
    ("hectopascal", "هكتوباسكال هيكتوباسكال هكتو_باسكال"),
    ("millibar", "ملليبار مليبار ميليبار ملي_بار مللي_بار"),
    ("terawatt", "تيراواط تيراوات تيرا_واط"),
    ("terawatt hour", "تيراواط_ساعه تيراوات_ساعه"),
    ("lumen", "لومن"),
    ("kilohertz", "كيلوهرتز كيلو_هرتز khz"),
    ("terahertz", "تيراهرتز تيرا_هرتز"),
    ("petabyte", "بيتابايت بيتا_بايت"),
    ("megatonne", "ميغاطن ميغا_طن ميجاطن ميجا_طن"),
    ("gigatonne", "غيغاطن غيغا_طن جيجاطن جيجا_طن"),
    ("millisecond", "ملي_ثانيه مللي_ثانيه ميلي_ثانيه"),
    ("kilocalorie", "كيلو_كالوري كيلوكالوري كيلو_كالوريه"),
    ("parsec", "فرسخ_فلكي فرسخا_فلكيا"),
    ("astronomical unit", "وحده_فلكيه وحدات_فلكيه"),
    ("nit", "شمعه/م² شمعه/م2"),
    ("kelvin", "كلفن كيلفن"),
    ("megahertz", "ميغاهرتز ميجاهرتز ميغا_هرتز ميجا_هرتز mhz"),
    ("gigahertz", "غيغاهرتز جيجاهرتز غيغا_هرتز جيجا_هرتز ghz"),
    ("octane", "اوكتان اكتان"),
    ("decibel", "ديسيبل ديسيبلا"),
    ("pixel", "بكسل بيكسل"),
    ("carat", "قيراط قراريط قيراطا"),
    ("calorie", "سعره سعرات سعره_حراريه سعرات_حراريه سعرا_حراريا كالوري كالوريه"),
)
_MEASURE_DUALS = (
    ("kilometre", "كيلومترين كيلومتران"),
    ("metre", "مترين متران"),
    ("tonne", "طنين طنان"),
    ("kilogram", "كيلوغرامين كيلوجرامين"),
    ("gram", "غرامين"),
    ("hectare", "هكتارين هكتاران"),
    ("litre", "لترين"),
    ("degree", "درجتين درجتان"),
    ("point", "نقطتين نقطتان"),
    ("barrel", "برميلين"),
    ("inch", "بوصتين بوصتان انشين"),
    ("mile", "ميلين"),
    ("quintal", "قنطارين"),
    ("ardeb", "اردبين اردبان"),
    ("pound", "رطلين"),
    ("centimetre", "سنتيمترين سنتمترين"),
    ("millimetre", "ملليمترين مليمترين ميليمترين"),
    ("cup", "كوبين كوبان"),
    ("feddan", "فدانين فدانان"),
    ("dunam", "دونمين دونمان"),
)


_REL = (
    ("P", "ماضي ماضيه ماضيين ماضيتين منصرم منصرمه منصرمين منصرمتين فائت فائته فايت فارط فارطه فارطين منقضي منقضيه سالف سابق سابقه "
     "ماضية اخير اخيره اخيرين اخيرتين ماضيان"),
    ("F", "مقبل مقبله مقبلين مقبلتين قادم قادمه قادمين قادمتين تالي تاليه اتي اتيه جاي جايه موالي مواليه"),
    ("C", "جاري جاريه حالي حاليه راهن"),
)  # fmt: skip
_DEICTIC = (
    (0, "اليوم الليله الليلة النهارده النهاردا اليله"),
    (-1, "امس الامس البارحه امبارح مبارح البارح امبارحه يوم_امس ليله_امس الليله_الماضيه الليله_الفارطه الليله_المنصرمه الليله_الفائته ليله_البارحه الليله_البارحه"),
    (-2, "ليله_امس_الاول يوم_امس_الاول يوم_اول_امس يوم_اول_من_امس ليله_اول_امس اول_امس اول_من_امس الاول_من_امس امس_الاول قبل_امس قبل_الامس قبل_يوم_امس يوم_قبل_امس اول_البارحه اول_امبارح يوم_اول_امس "
     "اليوم_قبل_البارحه اليوم_القبل_البارحه اليوم_الي_قبل_امبارح اليوم_اللي_قبل_امبارح قبل_البارحه البارحه_الاولي قبل_امبارح"),
    (1, "غد غدا الغد بكره بكرا بكرة يوم_غد غداه_غد غدوه يوم_الغد"),
    (2, "بعد_غد بعد_الغد بعد_بكره بعد_غدا بعد_بكرا اليوم_بعد_الغد يوم_بعد_غد"),
)  # fmt: skip
_EDGES = (
    ("weekend", "عطله_نهايه"),
    ("early", "وقت_مبكر مطلع بدايه اوائل مستهل بدايات"),
    ("late", "وقت_لاحق متم موفي نهايه اواخر ختام نهايات"),
    ("mid", "منتصف اواسط مننتصف"),
    ("rest", "باقي بقيه"),
)
_DAYPARTS = (
    ("dawn", "فجر فجرا"),
    ("morning", "صباح صباحا صبيحه الصبح صبحا ضحي في_الصباح في_الصبح وقت_مبكر_من_صباح"),
    ("noon", "زوالا ظهر ظهرا ظهيره في_الظهر في_الظهيره وقت_الظهيره وقت_الغداء"),
    ("afternoon", "زوال بعد_الزوال عصر عصرا بعد_ظهر بعد_الظهر من_بعد_الظهر العصر"),
    ("evening", "مساء مساءا عشيه في_المساء مغربا"),
    ("day", "نهار"),
    ("night", "ليل ليلا في_الليل بالليل ليله"),
    ("am", "ص am a.m ص. قبل_الزوال قبل_الظهر قبل_ظهر"),
    ("pm", "م pm p.m م."),
    ("after midnight", "بعد_منتصف_الليل"),
)  # fmt: skip
_SEASONS = ("ربيع", "صيف", "خريف", "شتاء")
_HEDGES = (
    (Qualifier.ABOUT, "نحو حوالي حوالى قرابه زهاء بحدود في_حدود بنحو ما_يقارب ما_يقرب ما_يقرب_من ما_يناهز يناهز تناهز ناهز ناهزت "
     "يقارب تقارب قاربت يقرب_من ما_يقدر_ب يقدر_ب تقدر_ب ما_يقارب_من تقريبا حوالين تقريبن ييجي شي "
     "بما_يقارب يقدر_بنحو بحوالي زها قرابة جوالي قدرت_ب ناهزوا مايقارب "
     "لتقترب_من ليقترب_من تقرب_من ليناهز لتناهز ليقارب لتقارب ما_يقارب_ال حوالي_ال زهاء_ال اقترب_من اقتربت_من يقترب_من تقترب_من شارف_علي شارفت_علي عند_حدود في_محيط مع_حدود قرب_مستوي صوب_مستوي قرب_مستويات"),
    (Qualifier.AT_LEAST, "ما_لا_يقل_عن لا_يقل_عن لا_تقل_عن ما_لا_تقل_عن علي_الاقل في_الاقل علي_اقل_تقدير في_اقل_تقدير كحد_ادني بحد_ادني ادناه ادناها ما_لايقل_عن لايقل_عن "
     "لاتقل_عن اقله ليس_اقل_من لا_اقل_من حد_ادني مالايقل_عن بما_لا_يقل_عن عما_لا_يقل_عن عن_ما_لا_يقل_عن لم_يقل_عن الا_يقل_عن الا_تقل_عن بالا_يقل_عن بالا_تقل_عن لا_يقلون_عن "
     "لا_يقل_عددهم_عن لا_يقل_عددها_عن"),
    (Qualifier.MORE_THAN, "اكثر_من الاكثر_من باكثر_من اكتر_من ازيد_من بازيد_من لازيد_من اكبر_من اعلي_من ما_يزيد_علي ما_يزيد_عن يزيد_علي يزيد_عن تزيد_علي تزيد_عن يزيد_قليلا_علي يزيد_قليلا_عن تزيد_قليلا_علي تزيد_قليلا_عن اكثر_قليلا_من اكثر_بقليل_من "
     "ما_يفوق يفوق تفوق فاق فاقت ما_يتجاوز يتجاوز تتجاوز تجاوز تجاوزت متجاوزا متجاوزه فوق ما_ينيف_علي ينيف_علي ما_ينيف_عن ينوف_علي "
     "ما_يربو_علي يربو_علي تربو_علي ما_يربو_عن يربو_عن زاد_علي زاد_عن زادت_علي زادت_عن ما_فوق لاكثر_من "
     "يتعدي تتعدي تعدت تعدي تخطي تخطت يتخطي تتخطي تجاوزوا ليتجاوز لتتجاوز ليفوق لتفوق ليتخطي لتتخطي بما_يزيد_عن بما_يزيد_علي عما_يزيد_علي"),
    (Qualifier.AT_MOST, "ما_يصل_الي لما_يصل_الي بما_يصل_الي لا_يزيد_علي لا_يزيد_عن لا_تزيد_علي لا_تزيد_عن ما_لا_يزيد_علي ما_لا_يزيد_عن لا_يتجاوز لا_تتجاوز لا_يتعدي لا_تتعدي "
     "لم_يتجاوز لم_تتجاوز بحد_اقصي كحد_اقصي علي_الاكثر حد_اقصي اقصاه اقصاها علي_اكثر_تقدير ما_لا_يتجاوز لا_يتجاوزون لا_يفوق لا_تفوق لم_يتعد لم_تتعد لن_يتعدي لن_تتعدي لا_اكثر_من "
     "ليس_اكثر_من بما_لا_يزيد_علي بما_لا_يتجاوز لن_يتجاوز لن_تتجاوز علي_اقصي_تقدير"),
    (Qualifier.LESS_THAN, "اقل_من الاقل_من باقل_من لم_يصل_الي لم_تصل_الي لم_يبلغ لم_تبلغ دون ما_دون ادني_من اصغر_من تحت يقل_عن تقل_عن ما_يقل_عن لاقل_من"),
)  # fmt: skip
_AFTER = "تقريبا علي_الاقل في_الاقل علي_اقل_تقدير في_اقل_تقدير كحد_ادني بحد_ادني بحد_اقصي كحد_اقصي علي_الاكثر علي_اكثر_تقدير علي_اقصي_تقدير اقله تقريبن حد_ادني حد_اقصي"
_VERB_HEDGES = (
    "يناهز تناهز ناهز ناهزت يقارب تقارب قاربت يفوق تفوق فاق فاقت يتجاوز تتجاوز تجاوز تجاوزت لا_يتجاوز لا_تتجاوز "
    "لم_يتجاوز لم_تتجاوز يتعدي تتعدي تعدت تعدي تخطي تخطت يتخطي تتخطي لا_يتعدي لا_تتعدي لا_يقل_عن لا_تقل_عن لا_يفوق لا_تفوق لن_يتجاوز "
    "لم_يتعد لم_تتعد لن_تتجاوز لم_تتخط لم_يتخط"
)
_OVER = (
    "يتجاوز تتجاوز يتجاوزون يتجاوزوا يتجاوزا تتجاوزا يفوق تفوق يتخطي تتخطي يتعدي تتعدي يتعد تتعد يتخط تتخط"
)
_ABOUT = "يناهز تناهز يقارب تقارب"
_NOT = (
    "لا_",
    "لم_",
    "لن_",
    "الا_",
    "لم_يكن_",
    "لم_تكن_",
    "لم_يعد_",
    "لم_تعد_",
    "لا_يكاد_",
    "لا_تكاد_",
    "ولا_",
    "ولم_",
    "لا",
    "لن",
    "لم",
)
"""What denies a verb, written apart or onto it (ألا تتجاوز, لايتجاوز)."""
_LEADING = ("س", "ل", "و", "ف")
_EXCELS = frozenset(["وتفوق", "فتفوق"])
"""وتفوق is more often "and excelled"."""
_UNDER = ("يقل_عن", "تقل_عن", "يقلون_عن", "يقل_عددهم_عن")
_VAGUE = (
    ("عشرات", 10, 99),
    ("مئات مءات ماءات مئاة", 100, 999),
    ("الوف", 1000, 9999),
    ("بضع بضعه عده", 3, 9),
)
_POINTER = {
    "k": "و",
    "f": "في",
    "m": "من",
    "i": "الي حتي لغايه لحد ولغايه لحتي حتا الي_غايه الي_حدود حتي_غايه حتي_حدود",
    "b": "بين ما_بين مابين",
    "q": "قبل",
    "g": "بعد عقب",
    "z": "منذ مند مذ",
    "x": "خلال طوال طيله علي_مدي علي_مدار في_غضون غضون علي_امتداد لمده مده",
    "T": "هذا هذه هاد هال",
    "H": "الساعه الساعه_ال",
    "Q": "",
}
_DECADES = ("عشرينيات", "ثلاثينيات", "اربعينيات", "خمسينيات", "ستينيات", "سبعينيات", "ثمانينيات", "تسعينيات")


def _time_words() -> None:
    for cls, words in _REL:
        _add(words, Lex(cls, needs_al=True))
    for offset, words in _DEICTIC:
        _add(words, Lex("D", number=offset, unit=Unit("day", "time") if offset == 0 else None))
    _add("الان", Lex("D", tag="now"))
    _add(
        "اليوم_التالي اليوم_الاتي اليوم_الموالي اليوم_السابق اخر_يوم اليوم_الاخير", Lex("D", tag="unresolved")
    )
    _add("اخر", Lex("B"))
    for tag, words in _EDGES:
        _add(words, Lex("e", tag=tag))
    for tag, words in _DAYPARTS:
        _add(words, Lex("t", tag=tag))
    for number, word in enumerate(_SEASONS, 1):
        _add(word, Lex("S", number=20 + number))
    _add("صائفه", Lex("S", number=22))
    for i, word in enumerate(_DECADES):
        for form in (word, word.replace("ينيات", "ينات")):
            _add(form, Lex("s", number=20 + 10 * i))
    _add("ميلادي ميلاديه ميلاديا ميلادية للميلاد", Lex("G", tag="gregorian"))
    _add("هجري هجريه هجريا للهجره هـ ه", Lex("G", tag="hijri"))
    _add("ق.م قبل_الميلاد قبل_ميلاد_المسيح قبل_ميلاد_السيد_المسيح", Lex("G", tag="bce"))
    for name in FEASTS:
        _TABLE.setdefault(name, Lex("E", tag=name))
    for cls, words in _POINTER.items():
        _add(words, Lex(cls))


def _numbers() -> None:
    for word, numeral in NUMERALS.items():
        _TABLE[word] = Lex("w", numeral=numeral)
    for word in PLURAL_FRACTION_OF.keys() | FRACTION_OF.keys():
        _TABLE.setdefault(word, Lex("w", numeral=NUMERALS.get(word)))
    for words, low, high in _VAGUE:
        for word in words.split():
            _TABLE[folded(word)] = Lex("v", vague=Vague(low, high))


_ORDINALS = (
    (1, "اول اولي اوله اولى"), (2, "ثاني ثانيه تاني تانيه ثان ثانى"), (3, "ثالث ثالثه تالت تالته"), (4, "رابع رابعه"),
    (5, "خامس خامسه"), (6, "سادس سادسه سادسة"), (7, "سابع سابعه"), (8, "ثامن ثامنه تامن تامنه"), (9, "تاسع تاسعه"),
    (10, "عاشر عاشره"), (11, "حادي_عشر حاديه_عشره حاديه_عشر حادي_عشره "),
)  # fmt: skip


_SHARES = (
    (1, 2, "نصف"), (1, 3, "ثلث"), (2, 3, "ثلثا"), (2, 3, "ثلثي"), (1, 4, "ربع"), (1, 5, "خمس"), (1, 6, "سدس"), (1, 10, "عشر"),
)  # fmt: skip


def _shares() -> None:
    """نصفهم, ثلثاها: a part of what the pronoun stands for."""
    for top, bottom, word in _SHARES:
        for pronoun in ("هم", "ها", "هن", "هما"):
            _add(word + pronoun, Lex("X", number=bottom, tag=str(top)))


def _ordinals() -> None:
    for value, words in _ORDINALS:
        _add(words, Lex("o", number=value))
    _add("حادي حاديه", Lex("o", number=1, tag="part"))
    for value, words in _ORDINALS[:10]:
        _add(words.split()[0] + "ا", Lex("O", number=value))
    _add("غره", Lex("o", number=1))
    for value, words in _ORDINALS[:10]:
        stem = words.split()[0]
        _add(" ".join(stem + end for end in ("ها", "هم", "هما")), Lex("o", number=value, tag="of them"))


def _money_and_measures() -> None:
    for word, (name, _) in CURRENCIES.items():
        _TABLE.setdefault(word, Lex("$", unit=Unit(name, "money")))
    for word, (name, _) in CURRENCY_DUALS.items():
        _TABLE.setdefault(word, Lex("$", unit=Unit(name, "money", 2)))
    for name, words in _MEASURES:
        _add(words, Lex("R", unit=Unit(name, "measure")))
    for name, words in _MEASURE_DUALS:
        _add(words, Lex("R", unit=Unit(name, "measure", 2)))


def _hedges() -> None:
    after = {folded(w.replace("_", " ")) for w in _AFTER.split()}
    verbs = {folded(w.replace("_", " ")) for w in _VERB_HEDGES.split()}
    over, about = _OVER.split(), _ABOUT.split()
    for stems, qualifier in ((over, Qualifier.MORE_THAN), (about, Qualifier.ABOUT)):
        forms = [lead + verb for verb in stems for lead in ("", *_LEADING) if lead + verb not in _EXCELS]
        _add(" ".join(forms), Lex("A", hedge=Hedge(qualifier, verb=True)))
    _add(
        " ".join(no + verb for no in _NOT for verb in (*over, "تجاوز", "يجاوز")),
        Lex("A", hedge=Hedge(Qualifier.AT_MOST, verb=True)),
    )
    _add(
        " ".join(no + verb for no in _NOT for verb in _UNDER),
        Lex("A", hedge=Hedge(Qualifier.AT_LEAST, verb=True)),
    )
    for qualifier, words in _HEDGES:
        for word in words.split():
            key = folded(word.replace("_", " "))
            _add(word, Lex("A", hedge=Hedge(qualifier, key in after, key in verbs)))


_DUAL = ("تين", "تان")
_ANY_DUAL = (*_DUAL, "تي", "تا")
_PLACES = frozenset(["بلدي", "معتمدي", "جزير", "قار", "جامع", "نسخ", "دور", "بحير"])
"""Stems whose construct dual stands before names (بلديتي صفاقس وقابس)."""
_NO_DUAL = ("ات", "ين", "ون", "ا", "ه", "اء", "ان")
"""Endings of words (plurals, accusatives, feminines) that take no ان."""


_ENDS_IN_T = frozenset(["صوتين", "وقتين", "بيتين", "بنتين", "اختين", "توقيتين", "حوتين"])
"""Duals of words that end in ت themselves: صوتي and وقتي are adjectives, بيتي is my house."""
NAMES_LIKE_DUALS = frozenset(
    folded(
        "طالبان فرقان جيلان سلمان طوران فوزان نمران بابان مهربان فردان ثوران دوران عرسان قطان صبيان حلان ردان اخوان رايان فيلان علمان خيطان راسان كيسان قرصان بطلان عيدان سعران سندان كوبان شعبان عمان جدان عدوان اثران عملان سيفان طائران ركبان جوالان فعلان جسمان تلان حمامان جرحان جرمان عجلان كهلان ميلان مقران بلدان بحاران جاران"
    ).split()
)
"""Nominative duals that the news knows as names (two students are طالبان too) or as other words (ثوران is an eruption)."""


def _nouns() -> None:
    for unit, role, fighter, words, duals in NOUNS:
        _add(words, Lex("R", noun=Noun(unit, role, fighter)))
        _add(duals, Lex("R", noun=Noun(unit, role, fighter, 2)))
        construct = [
            d[:-1]
            for d in folded(duals).split()
            if d.endswith("تين") and unit not in {"place", "country"} and d not in _ENDS_IN_T
        ]
        _add(" ".join(construct), Lex("R", noun=Noun(unit, role, fighter, 2)))
        nominative = [d[:-2] + "ان" for d in folded(duals).split() if d.endswith("ين")]
        bare = [w + "ان" for w in folded(words).split() if len(w) > 3 and not w.endswith(_NO_DUAL)]
        _add(
            " ".join(d for d in nominative + bare if d not in NAMES_LIKE_DUALS),
            Lex("R", noun=Noun(unit, role, fighter, 2)),
        )
        feminine = [w[:-1] for w in folded(words).split() if w.endswith("ه") and len(w) > 3]
        _add(
            " ".join(
                w + end
                for w in feminine
                for end in (_ANY_DUAL if unit not in {"place", "country"} else _DUAL)
            ),
            Lex("R", noun=Noun(unit, role, fighter, 2)),
        )
    stems = [w.removesuffix("ه") for w in folded(FEMININE).split()]
    free = [w.removesuffix("ه") for w in folded(FEMININE_FREE).split()]
    forms = [w + end for w in stems for end in (_DUAL if w in _PLACES else _ANY_DUAL)]
    forms += [w + end for w in free for end in _ANY_DUAL]
    _add(" ".join(forms), Lex("R", noun=Noun("", count=2)))
    women = [w.removesuffix("ه") for w in folded(WOMEN).split()]
    _add(" ".join(w + end for w in women for end in _DUAL), Lex("R", noun=Noun("person", count=2)))


def _role_words() -> None:
    for role, words in ROLE_WORDS:
        for word in words.split():
            key = folded(word.replace("_", " "))
            known = _TABLE.get(key)
            _TABLE[key] = replace(known, role=role) if known else Lex("r", role=role)
        for word in words.split():
            _TABLE.setdefault(folded(word.replace("_", " ")) + "هم", Lex("r", role=role))
    for direction, words in DIRECTIONS:
        for word in words.split():
            key = folded(word)
            known = _TABLE.get(key)
            _TABLE[key] = replace(known, direction=direction) if known else Lex("r", direction=direction)


def _build() -> dict[str, Lex]:
    _numbers()
    _units()
    for name, month in MONTHS.items():
        _TABLE[name] = Lex("M", month=month)
    for name, day in WEEKDAYS.items():
        bare = name.removeprefix("ال")
        if bare != name:
            _TABLE[name] = Lex("W", number=day)
        _TABLE.setdefault(bare, Lex("W", number=day, tag="bare"))
    _time_words()
    _hedges()
    _ordinals()
    _money_and_measures()
    for add in (_shares, _nouns, _role_words):
        add()
    _add("المئه", Lex("r"))
    _add("بالمئه بالمائه بالميه في_المئه في_المائه في_الميه بالمايه في_المايه", Lex("%"))
    return _TABLE


LEXICON: Mapping[str, Lex] = _build()
"""Folded word or phrase → what it is."""


Phrases = Mapping[str, Mapping[str, list[tuple[tuple[str, ...], Lex]]]]


def _phrases() -> Phrases:
    table: dict[str, dict[str, list[tuple[tuple[str, ...], Lex]]]] = {}
    for key, lex in LEXICON.items():
        first, *rest = key.split(" ")
        if rest:
            table.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest[1:]), lex))
    for seconds in table.values():
        for options in seconds.values():
            options.sort(key=lambda o: -len(o[0]))
    return table


PHRASES: Phrases = _phrases()
"""First word → second → the words that follow them in each phrase, longest first."""
