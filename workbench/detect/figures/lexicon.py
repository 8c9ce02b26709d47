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

from workbench.arabic.chars import folded, word_set
from workbench.arabic.numerals import FRACTION_OF, NUMERALS, PLURAL_FRACTION_OF, Numeral
from workbench.detect.dates.feasts import FEASTS
from workbench.detect.figures.currencies import CURRENCIES, CURRENCY_DUALS
from workbench.detect.figures.hedge_words import (
    ABOUT,
    AFTER,
    EXCELS,
    HEDGES,
    LEADING,
    NOT,
    OVER,
    UNDER,
    VERB_HEDGES,
)
from workbench.detect.figures.measure_words import MEASURE_DUALS, MEASURES
from workbench.detect.figures.nouns import DIRECTIONS, FEMININE, FEMININE_FREE, NOUNS, ROLE_WORDS, WOMEN
from workbench.detect.figures.time_words import DAYPARTS, DECADES, DEICTIC, EDGES, REL, SEASONS, UNITS_OF_TIME
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
    for name, cls, words, dual in UNITS_OF_TIME:
        _add(words, Lex(cls, unit=Unit(name, "time")))
        _add(dual, Lex("2", unit=Unit(name, "time", 2)))


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


def _time_words() -> None:
    for cls, words in REL:
        _add(words, Lex(cls, needs_al=True))
    for offset, words in DEICTIC:
        _add(words, Lex("D", number=offset, unit=Unit("day", "time") if offset == 0 else None))
    _add("الان", Lex("D", tag="now"))
    _add(
        "اليوم_التالي اليوم_الاتي اليوم_الموالي اليوم_السابق اخر_يوم اليوم_الاخير", Lex("D", tag="unresolved")
    )
    _add("اخر", Lex("B"))
    for tag, words in EDGES:
        _add(words, Lex("e", tag=tag))
    for tag, words in DAYPARTS:
        _add(words, Lex("t", tag=tag))
    for number, word in enumerate(SEASONS, 1):
        _add(word, Lex("S", number=20 + number))
    _add("صائفه", Lex("S", number=22))
    for i, word in enumerate(DECADES):
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
    for name, words in MEASURES:
        _add(words, Lex("R", unit=Unit(name, "measure")))
        marked = [w.replace("اط", "اطا", 1) for w in words.split() if "واط" in w and "واطا" not in w]
        _add(" ".join(marked), Lex("R", unit=Unit(name, "measure")))  # 500 ميغاواطا
    for name, words in MEASURE_DUALS:
        _add(words, Lex("R", unit=Unit(name, "measure", 2)))


def _hedges() -> None:
    after = {folded(w.replace("_", " ")) for w in AFTER.split()}
    verbs = {folded(w.replace("_", " ")) for w in VERB_HEDGES.split()}
    over, about = OVER.split(), ABOUT.split()
    for stems, qualifier in ((over, Qualifier.MORE_THAN), (about, Qualifier.ABOUT)):
        forms = [lead + verb for verb in stems for lead in ("", *LEADING) if lead + verb not in EXCELS]
        _add(" ".join(forms), Lex("A", hedge=Hedge(qualifier, verb=True)))
    _add(
        " ".join(no + verb for no in NOT for verb in (*over, "تجاوز", "يجاوز")),
        Lex("A", hedge=Hedge(Qualifier.AT_MOST, verb=True)),
    )
    _add(
        " ".join(no + verb for no in NOT for verb in UNDER),
        Lex("A", hedge=Hedge(Qualifier.AT_LEAST, verb=True)),
    )
    for qualifier, words in HEDGES:
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
NAMES_LIKE_DUALS = word_set(
    "طالبان فرقان جيلان سلمان طوران فوزان نمران بابان مهربان فردان ثوران دوران عرسان قطان صبيان حلان ردان اخوان رايان فيلان علمان خيطان راسان كيسان قرصان بطلان عيدان سعران سندان كوبان شعبان عمان جدان عدوان اثران عملان سيفان طائران ركبان جوالان فعلان جسمان تلان حمامان جرحان جرمان عجلان كهلان ميلان مقران بلدان بحاران جاران"
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
