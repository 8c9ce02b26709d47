"""Where a noun phrase can begin, where it ends, and what stands before it."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import FORMS, Form
from workbench.detect.attribution.lexicon import NEGATIONS, THAT
from workbench.detect.attribution.phrases import (
    ADVERBS,
    AUDIENCE,
    CLAUSE_WORDS,
    DAYS,
    DEEDS,
    DEMONSTRATIVES,
    ENDS_PHRASE,
    HIDING,
    IDENTITY,
    LEAD,
    MANNER,
    MONTHS,
    OBJECTS,
    OUTLETS,
    SETTINGS,
    STRONGLY,
)
from workbench.detect.attribution.tokens import Text, Token

_ALL = frozenset({"كل", "جميع", "كافه"})
_ISSUED = frozenset({"صادر", "صادره", "الصادر", "الصادره"})
_TIMES = frozenset({"للمره", "لاول", "لليوم", "للعام", "للاسبوع", "للشهر"})
"""للمرة الأولى: with the word after them these say when."""
_IMPERSONAL = frozenset(
    {
        "المتوقع",
        "المقرر",
        "المرجح",
        "المنتظر",
        "الممكن",
        "المفترض",
        "المحتمل",
        "المرتقب",
        "المهم",
        "الضروري",
        "الصعب",
        "الواضح",
    }
)
"""بحسب الوكالة من المتوقع أن: a clause begins."""
_COUNTERPARTS = frozenset({"نظيره", "نظيرها", "نظيرته", "نظيرتها", "نظيريه", "نظراءه", "نظراءها", "نظيرهم"})
"""أبلغ الوزير نظيره الفرنسي: another one begins."""
_TALKED = frozenset({"تحدث", "تحدثت", "تحدثوا", "تحدثا"})
"""مسؤول كبير تحدث لرويترز: a clause about the source."""
_BELONGING = frozenset({"تابع", "تابعه", "تابعين"})
"""المختبر التابع لوكالة كذا: the name goes on."""
_ENVOYS = frozenset(
    head + word
    for word in (
        "سفير",
        "سفيره",
        "مندوب",
        "مندوبه",
        "ممثل",
        "ممثله",
        "مبعوث",
        "مبعوثه",
        "قنصل",
        "موفد",
        "ملحق",
    )
    for head in ("", "ال", "و")
)
"""سفير روسيا لدى الأمم المتحدة, المبعوث الأمريكي إلى اليمن: where they are sent to is part of their title."""
_ISSUED_BY = frozenset({"عن", "لدي"})
_NO_HEADS = frozenset(
    {
        "فوق",
        "تحت",
        "في",
        "من",
        "ان",
        "انه",
        "انها",
        "ب",
        "ل",
        "نقلا",
        "ما",
        "به",
        "بها",
        "وفق",
        "حسب",
        "بحسب",
        "حسبما",
    }
)


class Edges:
    """Tells the edges of the noun phrases of one text, with the names that are already known in it."""

    def __init__(self, text: Text, names: dict[int, int], fused: frozenset[int]) -> None:
        """`names` and `fused` as in `Nouns`."""
        self.text = text
        self.names = names
        self.fused = fused
        self.ends_of_names = frozenset(names.values())

    def end_of(self, at: int, limit: int) -> int:
        """The index after the phrase that begins at `at`, at most `limit`; times and commas at its end stay outside."""
        end = self._raw_end(at, limit)
        while end > at + 1 and self._loose(end - 1):
            end -= 1
        return end

    def starts(self, i: int) -> bool:
        """True when a noun phrase can begin at `i`."""
        token = self.text.tokens[i]
        if i in self.text.opens or i in self.names:
            return True
        if "\u064b" in self.text.source[token.start : token.end] and not token.word.startswith("ال"):
            return False
        if not token.is_word or (
            token.word.isdigit() and i not in self.names and not self._counted(i, i + 2)
        ):
            return False
        if token.word in ENDS_PHRASE or token.word in AUDIENCE or token.word in NEGATIONS:
            return False
        return token.word not in _NO_HEADS

    def opens_clause(self, i: int) -> bool:
        """True at a word that opens a clause and no apposition: a particle, a participle, a verb behind و."""
        token = self.text.tokens[i]
        forms = FORMS.get(token.word, ()) or FORMS.get(token.word[1:], ())
        if any(f.form is Form.PARTICIPLE for f in forms) or token.word in CLAUSE_WORDS:
            return True
        return (
            i not in self.names and token.word.startswith("و") and any(f.form is not Form.NOUN for f in forms)
        )

    def past_adverbs(self, i: int, limit: int) -> int:
        """The first token from `i` on that is no adverb, time, manner or mention of who was told."""
        tokens = self.text.tokens
        while i < limit:
            word = tokens[i].word
            if i in self.names and word not in ADVERBS | DAYS:
                return i
            dated = (word.isdigit() and not self._counted(i, limit)) or word in MONTHS
            following = tokens[i + 1].word if i + 1 < limit else ""
            aside = word in {"من", "ومن"} and following in LEAD
            told = word.startswith("لل") and len(word) > 4 and i not in self.names
            if told and (following in THAT or following in {":", "«"} or i + 1 >= limit):
                i += 1
                continue
            if aside or word in _TIMES or (word in MANNER and following[:1].isalnum()):
                i += 2
            elif word in ADVERBS or word in STRONGLY or word in DAYS or word in "،,()" or dated:
                i += 1
            else:
                return i
        return i

    def past_hiding(self, i: int, limit: int) -> int | None:
        """The token after a clause by which a source stays unnamed (طلب عدم الكشف عن هويته), None elsewhere."""
        tokens = self.text.tokens
        if tokens[i].word not in HIDING:
            return None
        return next((k + 1 for k in range(i + 1, min(limit, i + 7)) if tokens[k].word in IDENTITY), None)

    def stops(self, i: int) -> bool:
        """True when the word at `i` cannot go on the noun phrase before it."""
        word = self.text.tokens[i].word
        if word == "علي" and self.text.tokens[i].raw.endswith("ي"):
            return False
        if word in {"مطلع", "مطلعه"} and i and self.text.tokens[i - 1].word in {"مصدر", "مصادر"}:
            return False
        if word == "اكثر" and i + 1 < len(self.text.tokens) and self.text.tokens[i + 1].word == "من":
            return True
        if word == "من" and self.text.word(i + 1) in _IMPERSONAL:
            return True
        counterpart = word in _COUNTERPARTS and i and self.text.tokens[i - 1].word not in {"مع", "ب", "و"}
        if word in _TIMES or counterpart or (word in _TALKED and i not in self.names):
            return True
        if word in AUDIENCE and i and self.text.tokens[i - 1].word.removeprefix("ال") in _BELONGING:
            return False
        if word in {"لدي", "الي"} and any(t.word in _ENVOYS for t in self.text.tokens[max(0, i - 4) : i]):
            return False
        if word in ENDS_PHRASE or word in AUDIENCE or word in DAYS or word in ADVERBS or word in NEGATIONS:
            return not (word in _ISSUED_BY and i and self.text.tokens[i - 1].word in _ISSUED)
        if word in THAT and not self.text.tokens[i].raw.startswith("آ"):
            return True
        if word in MANNER or word in STRONGLY:
            return True
        if word == "ل" and i + 1 in self.text.opens:
            return True
        if (word == "اي" and self.text.tokens[i - 1].definite) or (
            word[:2] == "ول" and word[2:] in OBJECTS and i not in self.names
        ):
            return True
        token = self.text.tokens[i]
        if "\u064b" in self.text.source[token.start : token.end] and not token.raw.endswith(("يا", "ية")):
            return True
        if word == "من" and i + 1 < len(self.text.tokens) and self.text.tokens[i + 1].word in LEAD:
            return True
        if word == "في":
            nxt = self.text.tokens[i + 1] if i + 1 < len(self.text.tokens) else None
            return nxt is None or nxt.word in SETTINGS or not nxt.is_word or self._own_noun(nxt)
        return False

    def _raw_end(self, at: int, limit: int) -> int:
        i = at
        tokens = self.text.tokens
        shown = tokens[at].word.removeprefix("ل") in DEMONSTRATIVES and at not in self.names
        while i < limit:
            told = tokens[i].word.startswith("لل") and i in self.ends_of_names and i + 1 >= limit
            belongs = i > at and tokens[i - 1].word.removeprefix("ال") in _BELONGING
            if i > at and (
                told
                or (tokens[i].word in AUDIENCE and not belongs)
                or i in self.fused
                or (shown and not tokens[i].word.startswith("ال"))
            ):
                return i
            if i in self.names and self.names[i] <= limit:
                i = self.names[i]
                continue
            if i in self.text.opens:
                last = self.text.quotes[self.text.opens[i]].last
                if last >= limit:
                    return i
                i = last + 1
                continue
            if i > at and tokens[i].word == "(" and (past := self._past_brackets(i, limit)) is not None:
                i = past
                continue
            if tokens[i].word in "،,:؛.!?؟–—()[]" or (i > at and self.stops(i)):
                return i
            if i > at + 1 and (
                tokens[i].word in DEEDS | _ALL or (tokens[i].word in HIDING and self.past_hiding(i, limit))
            ):
                return i
            i += 1
        return limit

    def _loose(self, i: int) -> bool:
        """Times and commas at the end of a phrase are not part of it."""
        token = self.text.tokens[i]
        return token.word in "،,–—-" or (i not in self.names and token.word in DAYS)

    def _past_brackets(self, i: int, limit: int) -> int | None:
        """Behind a short name in brackets with which the phrase goes on (قناة (العربية) الإخبارية)."""
        tokens = self.text.tokens
        close = next((k for k in range(i + 2, min(limit, i + 7)) if tokens[k].word == ")"), None)
        if close is None or any(t.word in "،,:.\n" for t in tokens[i:close]):
            return None
        goes_on = close + 1 < limit and (
            tokens[close + 1].word.startswith(("ال", "لل")) or close + 1 in self.names
        )
        return close + 1 if goes_on or tokens[i - 1].word in OUTLETS else None

    @staticmethod
    def _own_noun(token: Token) -> bool:
        """تحديثها, بيانه: a noun with the speaker's pronoun."""
        return (
            len(token.word) > 4
            and token.raw.endswith(("ها", "ه", "هم", "هما"))
            and not token.word.startswith("ال")
        )

    def _counted(self, i: int, limit: int) -> bool:
        """7 دول: a number and what it counts, not a day of a month."""
        nxt = self.text.tokens[i + 1] if i + 1 < min(limit + 1, len(self.text.tokens)) else None
        plain = nxt is not None and nxt.is_word and not nxt.word.isdigit()
        return (
            plain
            and nxt is not None
            and nxt.word not in MONTHS | DAYS | THAT | ENDS_PHRASE
            and i not in self.names
        )
