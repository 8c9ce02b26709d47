"""Cue verbs of Arabic news with their class, their forms and what must follow them.

Every verb is written once, by its stems; the forms that news uses (perfect and imperfect third person, the
accusative participle, the verbal noun with a pronoun) are made from them. All keys are folded
(`workbench.arabic.chars`). Classes follow PARC 3.0 and PolNeAR.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from workbench.arabic.chars import folded, word_set
from workbench.domain.mention import CueClass


class Form(StrEnum):
    """The form of a cue word, as far as the grammar of the clause depends on it."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"
    NOUN = "noun"


class Gender(StrEnum):
    """Agreement of a verb or participle with its subject."""

    MALE = "m"
    FEMALE = "f"
    MANY = "p"


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb: its class and which complements make it a cue."""

    name: str
    cue_class: CueClass
    takes: frozenset[str]
    """Any of: that (أن, إن), quote, noun (a bare object), and the prepositions that mark its object."""
    reach: int = 40
    """How many words may stand between the cue and its complement."""
    clause_initial: bool = False
    """Only a cue at the head of its clause, because the word is much else besides (بين)."""


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected form of a cue verb."""

    verb: Verb
    form: Form
    gender: Gender


_S, _A, _C, _X = CueClass.SAY, CueClass.ANNOUNCE, CueClass.CONFIRM, CueClass.CLAIM
_D, _W, _E, _R, _H = CueClass.DENY, CueClass.WARN, CueClass.ESTIMATE, CueClass.REPORT, CueClass.HEARSAY

# perfect stem / stem before ت and وا / imperfect stem / participle stem / verbal noun | complements | reach
_VERBS: tuple[tuple[CueClass, str], ...] = (
    (_S, "قال/قال/قول/قائل/قول | that quote bare"),
    (_S, "صرح/صرح/صرح/مصرح/ | that quote"),
    (_S, "اضاف/اضاف/ضيف/مضيف/ | that quote"),
    (_S, "اوضح/اوضح/وضح/موضح/ | that quote finding detail"),
    (_S, "اشار/اشار/شير/مشير/اشارت | that quote الي"),
    (_S, "لفت/لفت/لفت/لافت/ | that quote الي"),
    (_S, "نوه/نوه/نوه/منوه/ | that quote الي"),
    (_S, "افاد/افاد/فيد/مفيد/ | that quote ب"),
    (_S, "ذكر/ذكر/ذكر/ذاكر/ | that quote | 20"),
    (_S, "ذكر/ذكر/ذكر/مذكر/ | that quote | 8"),
    (_S, "بين/بين/بين/مبين/ | that quote finding detail | 14 | initial"),
    (_S, "ابرز/ابرز/برز/مبرز/ | that quote worth | 14"),
    (_S, "زاد/زاد/زيد// | that quote | 8 | initial"),
    (_S, "تابع/تابع/تابع/متابع/ | that quote | 8"),
    (_S, "اردف/اردف/ردف/مردف/ | that quote | 14"),
    (_S, "كرر/كرر/كرر/مكرر/ | that quote | 8"),
    (_S, "ردد/ردد//مردد/ | that quote news | 8"),
    (_S, "هتف/هتف/هتف// | quote | 8"),
    (_R, "علم/علم/// | that learn | 12"),
    (_S, "استطرد/استطرد/ستطرد/مستطرد/ | that quote | 14"),
    (_S, "استدرك/استدرك/ستدرك/مستدرك/ | that quote | 14"),
    (_S, "واصل/واصل/واصل/مواصل/ | quote | 5"),
    (_S, "اختتم/اختتم/ختتم/مختتم/ | that quote | 14"),
    (_S, "اتم/اتم/تم// | quote | 6 | initial"),
    (_S, "اكمل/اكمل/كمل// | that quote | 6 | initial"),
    (_S, "استكمل/استكمل/ستكمل/مستكمل/ | quote | 6"),
    (_S, "ختم/ختم/ختم/خاتم/ | that quote | 8 | initial"),
    (_S, "عقب/عقب/عقب/معقب/ | quote | 5 | initial"),
    (_S, "علق/علق/علق/معلق/ | that quote | 12"),
    (_S, "كتب/كتب/كتب// | that quote | 24"),
    (_S, "غرد/غرد/غرد/مغرد/ | that quote | 24"),
    (_S, "رد/رد/رد/رادا/ | that quote | 6 | initial"),
    (_S, "اجاب/اجاب/جيب/مجيب/ | that quote | 14"),
    (_S, "تساءل/تساءل/تساءل/متسائل/ | quote عن ask | 14"),
    (_S, "روي/رو/روي/راوي/ | that quote detail | 12"),
    (_S, "راي/را/ري// | that quote near | 20"),
    (_S, "ارتاي/ارتا/رتئي// | that quote noun | 14"),
    (_S, "اعتبر/اعتبر/عتبر/معتبر/ | that quote near deem | 10"),
    (_S, "لاحظ/لاحظ/لاحظ/ملاحظ/ | that quote noun | 14"),
    (_S, "اقر/اقر/قر/مقر/ | that quote by admit | 14"),
    (_S, "اعترف/اعترف/عترف/معترف/ | that quote by admit | 14"),
    (_S, "المح/المح/لمح/ملمح/ | that quote الي"),
    (_S, "اخبر/اخبر/خبر/مخبر/ | that quote told | 14"),
    (_S, "ابلغ/ابلغ/بلغ/مبلغ/ | that quote عن ب told | 14"),
    (_S, "شرح/شرح/شرح/شارح/ | that quote detail | 14"),
    (_S, "فسر/فسر/فسر/مفسر/ | that quote | 12"),
    (_S, "برر/برر/برر/مبرر/ | that quote | 14"),
    (_S, "وصف/وصف/صف/واصف/ | that tag | 32"),
    (_S, "اظهر/اظهر/ظهر/مظهر/ | that finding | 16"),
    (_S, "اثبت/اثبت/ثبت/مثبت/ | that finding | 14"),
    (_S, "خلص/خلص/خلص// | that الي | 16"),
    (_S, "توصل/توصل/توصل/متوصل/ | that | 14"),
    (_S, "وجد/وجد/جد// | that study | 14"),
    (_S, "اكتشف/اكتشف/كتشف// | that study | 14"),
    (_S, "استنتج/استنتج/ستنتج/مستنتج/ | that | 14"),
    (_S, "اعرب/اعرب/عرب/معرب/ | feeling"),
    (_S, "عبر/عبر/عبر/معبر/ | feeling | 20"),
    (_S, "ابدي/ابد/بدي// | show | 20"),
    (_S, "تحدث/تحدث/تحدث// | that quote عن | 20"),
    (_S, "شكا/شك/شكو// | that | 12"),
    (_S, "اشتكي/اشتك/شتكي/مشتكي/ | that | 12"),
    (_S, "طمان/طمان/طمئن/مطمئن/ | that told | 12"),
    (_A, "اعلن/اعلن/علن/معلن/اعلان | that quote noun عن"),
    (_A, "اعلم/اعلم/علم/معلم/ | that عن told | 16"),
    (_A, "كشف/كشف/كشف/كاشف/ | that quote عن detail"),
    (_A, "افصح/افصح/فصح/مفصح/ | that عن"),
    (_A, "تعهد/تعهد/تعهد/متعهد/تعهد | that quote ب pledge | 14"),
    (_A, "وعد/وعد//واعد/ | that ب pledge told | 10"),
    (_C, "اكد/اكد/ؤكد/مؤكد/تاكيد | that quote noun علي"),
    (_C, "شدد/شدد/شدد/مشدد/ | that quote علي"),
    (_C, "اصر/اصر/صر/مصر/ | that quote علي | 10"),
    (_C, "جزم/جزم/جزم/جازم/ | that quote | 10"),
    (_X, "زعم/زعم/زعم/زاعم/مزاعم | that quote noun"),
    (_X, "ادعي/ادع/دعي/مدعي/ادعاء | that quote noun"),
    (_X, "اتهم/اتهم/تهم/متهم/ | accuse that | 16"),
    (_D, "نفي/نف/نفي/نافي/نفي | that quote noun"),
    (_D, "رفض/رفض/رفض/رافض/ | charges | 10"),
    (_D, "انكر/انكر/نكر/منكر/انكار | that quote noun"),
    (_D, "كذب/كذب/كذب/مكذب/تكذيب | that quote noun | 14 | initial"),
    (_D, "فند/فند/فند/مفند/تفنيد | that quote noun"),
    (_D, "دحض/دحض/دحض/داحض/ | that noun | 14"),
    (_W, "حذر/حذر/حذر/محذر/تحذير | that quote من told"),
    (_W, "انذر/انذر/نذر/منذر/انذار | that quote ب told"),
    (_W, "نبه/نبه/نبه/منبه/تنبيه | that quote الي من told"),
    (_W, "هدد/هدد/هدد/مهدد/تهديد | that quote ب told"),
    (_W, "لوح/لوح/لوح/ملوح/ | that ب | 16 | initial"),
    (_W, "توعد/توعد/توعد/متوعد/ | that quote ب"),
    (_E, "توقع/توقع/توقع/متوقع/توقع | that quote noun"),
    (_E, "رجح/رجح/رجح/مرجح/ترجيح | that quote noun"),
    (_E, "استبعد/استبعد/ستبعد/مستبعد/ | that quote noun"),
    (_E, "قدر/قدر/قدر// | that assess"),
    (_S, "قرر/قرر/قرر// | that court | 12"),
    (_S, "قضي/قض/قضي// | that court | 12"),
    (_S, "حكم/حكم/حكم// | that court | 12"),
    (_E, "اعتقد/اعتقد/عتقد/معتقد/ | that | 12"),
    (_E, "ظن/ظن/ظن// | that | 6"),
    (_E, "تكهن/تكهن/تكهن/متكهن/ | that ب | 10"),
    (_H, "تردد/تردد/تردد// | that عن بشان حول | 8"),
    (_H, "تداول/تداول/تداول// | that news | 10"),
    (_R, "تناقل/تناقل/تناقل// | that news | 10"),
    (_R, "اورد/اورد/ورد// | that quote | 20"),
    (_H, "اشيع/اشيع/شاع// | that | 8"),
    (_H, "قيل/قيل/قال// | that | 4"),
)
RELAY = Verb("نقل", _R, frozenset({"that", "quote"}))
"""نقلت Y عن X …: a cue with two sources."""
ASCRIBE = Verb("نسب", _R, frozenset({"that", "quote"}))
"""نسبت Y إلى X قوله …: the other one."""


def _forms() -> dict[str, tuple[CueForm, ...]]:
    """Folded word → what it may be; a word can belong to several verbs."""
    table: dict[str, list[CueForm]] = {}

    def put(word: str, verb: Verb, form: Form, gender: Gender) -> None:
        entry = CueForm(verb, form, gender)
        if word and entry not in table.setdefault(folded(word), []):
            table[folded(word)].append(entry)

    for cue_class, row in (
        *_VERBS,
        (_R, "نقل/نقل/نقل/ناقل/ | that quote"),
        (_R, "نسب/نسب/نسب// | that quote"),
    ):
        verb, parts = _verb(cue_class, row)
        _inflect(verb, parts, put)
    return {word: tuple(entries) for word, entries in table.items()}


def _verb(cue_class: CueClass, row: str) -> tuple[Verb, list[str]]:
    stems, takes, *rest = (x.strip() for x in row.split("|"))
    parts = stems.split("/")
    reach = int(rest[0]) if rest else 40
    if parts[0] in {RELAY.name, ASCRIBE.name}:
        return RELAY if parts[0] == RELAY.name else ASCRIBE, parts
    return Verb(parts[0], cue_class, frozenset(takes.split()), reach, "initial" in rest), parts


def _inflect(verb: Verb, parts: list[str], put: Callable[[str, Verb, Form, Gender], None]) -> None:
    """Make the forms of one verb; `put` takes them."""
    perfect, stem, present, active, noun = parts
    put(perfect, verb, Form.PERFECT, Gender.MALE)
    put(stem + "ت", verb, Form.PERFECT, Gender.FEMALE)
    for end, gender in (("وا", Gender.MANY), ("ا", Gender.MANY), ("تا", Gender.FEMALE)):
        put(stem + end, verb, Form.PERFECT, gender)
    if present:
        put("ي" + present, verb, Form.IMPERFECT, Gender.MALE)
        put("ت" + present, verb, Form.IMPERFECT, Gender.FEMALE)
        for end in ("ون", "وا", "ان"):
            put("ي" + present.removesuffix("ي") + end, verb, Form.IMPERFECT, Gender.MANY)
    if active:
        for end, agrees in (("ا", "m"), ("ه", "f"), ("ين", "p"), ("تين", "p"), ("ات", "p")):
            put(active + end if active[-1] != "ا" else active, verb, Form.PARTICIPLE, Gender(agrees))
    if noun:
        put(noun, verb, Form.NOUN, Gender.MALE)
        for end, agrees in (("ه", "m"), ("ها", "f"), ("هم", "p"), ("هما", "p")):
            put(noun + end, verb, Form.NOUN, Gender(agrees))
        if noun.endswith("اء"):
            for end, agrees in (("ئه", "m"), ("ئها", "f"), ("ئهم", "p")):
                put(noun[:-1] + end, verb, Form.NOUN, Gender(agrees))


_NOUNS = word_set("أبدا حكما علما")
FORMS = {word: forms for word, forms in _forms().items() if word not in _NOUNS}
"""Folded word → the cue forms it may be."""


def _with_objects() -> dict[str, tuple[CueForm, ...]]:
    """Forms with the one who is described, accused or told as a pronoun (وصفه بأنه, اتهموها ب, أبلغهم أن)."""
    table: dict[str, list[CueForm]] = {}
    for word, forms in FORMS.items():
        taking = [f for f in forms if f.verb.takes & _OBJECT_TAKERS and f.form in _FINITE]
        stem = word.removesuffix("ا") if word.endswith("وا") else word
        for pronoun in _PRONOUNS if taking else ():
            if stem + pronoun not in FORMS:
                table.setdefault(stem + pronoun, []).extend(taking)
    naming = Verb("سمي", CueClass.SAY, frozenset({"tag"}))
    for word, gender in _NAMING.items():
        table.setdefault(word, []).append(CueForm(naming, Form.PERFECT, gender))
    holding = Verb("عد", CueClass.SAY, frozenset({"judge"}))
    for word, gender in _JUDGING.items():
        form = Form.IMPERFECT if word[0] in "يت" else Form.PERFECT
        table.setdefault(word, []).append(CueForm(holding, form, gender))
    return {word: tuple(forms) for word, forms in table.items()}


_JUDGING = {
    **dict.fromkeys(word_set("يعده يعدها يراه يراها"), Gender.MALE),
    **dict.fromkeys(word_set("تعده تعدها تراه تراها عدته عدتها رأته رأتها"), Gender.FEMALE),
    **dict.fromkeys(word_set("يعدونه يعدونها يرونه يرونها عدوه عدوها رأوه رأوها"), Gender.MANY),
}
"""ما يعده البعض كذا: who holds something to be what; a table, since عده and عدها are also numbers."""
_NAMING = {
    **dict.fromkeys(word_set("أسماه أسماها أسماهم سماه سماها سماهم"), Gender.MALE),
    **dict.fromkeys(word_set("أسمته أسمتها سمته سمتها"), Gender.FEMALE),
    **dict.fromkeys(word_set("أسموه سموه أسموها"), Gender.MANY),
}
"""ما أسماه: what somebody calls it; a table, since the verb without a pronoun is also a noun."""
_OBJECT_TAKERS = frozenset({"tag", "accuse", "told", "deem"})
_FINITE = frozenset({Form.PERFECT, Form.IMPERFECT})
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "ني")
WITH_OBJECT = _with_objects()
"""Folded word with an object pronoun → the cue forms it may be."""


def with_object(word: str) -> tuple[CueForm, ...]:
    """The forms of a cue with an object pronoun, a conjunction before it or not; empty for other words."""
    if word in FORMS:
        return ()
    return WITH_OBJECT.get(word) or (WITH_OBJECT.get(word[1:], ()) if word[:1] in {"و", "ف"} else ())
