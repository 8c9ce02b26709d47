"""Objects that only some verbs take: news passed around, the accused, what is shown, assessed, called or refused."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.detect.attribution.cue_verbs import with_object
from workbench.detect.attribution.feelings import FELT
from workbench.detect.attribution.lexicon import BY_THAT, DOCUMENTS, NOT_BY, NOT_THAT_AFTER, THAT
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.phrases import ADVERBS, ASIDE, DAYS, ENDS_PHRASE, PAPERS, SPEAKERS
from workbench.detect.attribution.tags import as_follows, called, judged
from workbench.detect.attribution.tokens import Text

_WORTH = frozenset(
    {"اهميه", "ضروره", "دور", "عزمه", "عزمها", "عزمهم", "حرصه", "حرصها", "حرصهم", "استعداد", "الدور"}
)
_DETAILS = frozenset(
    {
        "سر",
        "اسباب",
        "ملابسات",
        "تفاصيل",
        "حقيقه",
        "كيفيه",
        "خفايا",
        "اسرار",
        "موقفه",
        "موقفها",
        "دوافع",
        "اهداف",
        "سبب",
        "موعد",
        "مصير",
        "كواليس",
        "اسبابه",
        "اسبابها",
    }
)
"""What one explains or recounts without أن."""
_SAID_BY_OTHERS = frozenset(
    {"الاتهامات", "المزاعم", "الادعاءات", "التهم", "الشائعات", "الاتهام", "الانتقادات", "الحديث"}
)
_AMOUNTS = frozenset({"وجود", "عدد", "اعداد", "قيمه", "حجم", "كلفه", "تكلفه", "خسائر", "نسبه", "حاجه", "مدي"})
"""What an estimate is of (تقدر الأمم المتحدة عدد النازحين)."""
_NEWS = frozenset(
    {
        "صوره",
        "صور",
        "صورا",
        "فيديو",
        "مقطع",
        "مقطعا",
        "تسجيل",
        "تسجيلا",
        "خبر",
        "خبرا",
        "انباء",
        "معلومات",
        "اخبار",
        "اخبارا",
        "تقارير",
    }
)
"""What is passed around: only before these is تداول a cue without أن."""


@dataclass(slots=True)
class Complement:
    """What a cue is followed by: its kind and the token index where the content begins."""

    kind: str
    at: int
    """Index of the mark itself (أن, the quote sign, the colon, the preposition, the first word of an object)."""


def is_that(text: Text, k: int, cue: int) -> bool:
    """True at an أن or بأن that can open the content of the cue at token `cue`."""
    word = text.tokens[k].word
    if word in BY_THAT or (word == "الا" and text.tokens[k].raw == "ألا"):
        return True
    return word in THAT and (k - 1 == cue or text.tokens[k - 1].word not in NOT_THAT_AFTER)


class Objects:
    """Finds these objects in one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns

    def of(self, i: int, end: int, takes: frozenset[str]) -> Complement | None:
        """News that is passed around, and accusations, which nothing later outranks."""
        at = self._news(i, end) if "news" in takes else None
        following = self.text.tokens[i + 1].word if i + 1 < end else ""
        quoted = following in {"ب", "بال"} and i + 2 in self.text.opens
        named = "tag" in takes and with_object(self.text.tokens[i].word)
        if named and following.startswith("ب") and following not in BY_THAT and not quoted:
            return Complement("ب", i + 1)
        if "tag" in takes and (colon := as_follows(self.text, i, end)) is not None:
            return Complement(
                "quote" if colon + 1 in self.text.opens else "colon", colon + (colon + 1 in self.text.opens)
            )
        if "tag" in takes and (tag := called(self.text, self.nouns, i, end)) is not None:
            return Complement("called", tag)
        if at is None and "judge" in takes:
            at = judged(self.text, self.nouns, i, end)
        if at is None and "accuse" in takes:
            at = self._accused(i, end)
        if at is None and "worth" in takes:
            at = self._brought_out(i, end, _WORTH)
        if at is None and "detail" in takes:
            at = self._brought_out(i, end, _DETAILS)
        if at is None and "assess" in takes:
            at = self._assessed(i, end)
        if at is None and "show" in takes:
            at = self._shown(i, end)
        if at is None and "finding" in takes:
            at = self._found(i, end)
        if at is None and "deem" in takes and with_object(self.text.tokens[i].word):
            at = self._deemed(i, end)
        if at is None and "deem" in takes and not with_object(self.text.tokens[i].word):
            at = self._judged(i, end)
        if at is None and "charges" in takes:
            at = self._charges(i, end)
        return Complement("noun", at) if at is not None else None

    def _news(self, i: int, end: int) -> int | None:
        """تداولت المواقع أنباء عن: where the news begins, before any أن."""
        for k in range(i + 1, min(end, i + 9)):
            word = self.text.tokens[k].word
            if word in _NEWS:
                return k
            if word in THAT or word in BY_THAT:
                return None
        return None

    def _assessed(self, i: int, end: int) -> int | None:
        """قدر الخبراء الخسائر بمليون: the object of an estimate in figures, when one who speaks is its subject."""
        tokens = self.text.tokens
        head = tokens[i + 1].word if i + 1 < end else ""
        speaks = head in SPEAKERS or head.removeprefix("ال") in SPEAKERS or i + 1 in self.nouns.speakers
        if not speaks and i + 1 not in self.nouns.names:
            return None
        held = next((k for k in range(i + 2, min(end, i + 9)) if tokens[k].word in _AMOUNTS), None)
        if held is not None or not speaks:
            return held
        stop = next((k for k in range(i + 2, min(end, i + 16)) if self._in_figures(k)), None)
        at = self.nouns.plain_object(i + 1, stop) if stop is not None else None
        return at if at is not None else self.nouns.bare_object(i + 1, stop) if stop is not None else None

    def _in_figures(self, k: int) -> bool:
        word, following = (
            self.text.tokens[k].word,
            self.text.tokens[k + 1].word if k + 1 < len(self.text.tokens) else "",
        )
        return (word in {"ب", "بنحو", "بحوالي", "باكثر", "بقرابه"} and following[:1].isdigit()) or (
            word[:1] == "ب" and word[1:2].isdigit()
        )

    def _found(self, i: int, end: int) -> int | None:
        """أظهرت الدراسة وجود علاقة: what a paper shows, as a verbal noun."""
        paper = self.text.tokens[i + 1].word.removeprefix("ال") if i + 1 < end else ""
        before = {t.word.removeprefix("ال") for t in self.text.tokens[max(0, i - 3) : i]}
        if before & PAPERS and i + 1 < end and self.nouns.is_object(i + 1):
            return i + 1
        if paper not in PAPERS | DOCUMENTS:
            return None
        stop = next((k for k in range(i + 2, min(end, i + 20)) if is_that(self.text, k, i)), None)
        return self.nouns.bare_object(i + 1, min(end, i + 20)) if stop is None else None

    def _deemed(self, i: int, end: int) -> int | None:
        """ما اعتبره إساءة, ما اعتبره أهالي الحي تقصيرا: the judgement, right behind the verb or behind who passes it."""
        if i + 1 >= end or not self._predicate(i + 1):
            return None
        tokens = self.text.tokens
        for k in range(i + 1, min(end, i + 8)):
            if not tokens[k].is_word or tokens[k].word in ENDS_PHRASE:
                break
            accusative = tokens[k].raw.endswith("ا") and not tokens[k].raw.endswith(("ها", "نا", "هما"))
            if k not in self.nouns.names and not tokens[k].definite and accusative:
                return k
        return i + 1

    def _judged(self, i: int, end: int) -> int | None:
        """يعتبر مراقبون الخطوة تصعيدا: what is judged, behind those who can judge and before an accusative."""
        tokens, names = self.text.tokens, self.nouns.names
        first = i + 1
        head = tokens[first].word if first < end else ""
        people = (
            head in SPEAKERS or head.removeprefix("ال") in SPEAKERS or (len(head) > 5 and head.endswith("ون"))
        )
        if not people and first not in self.nouns.speakers:
            return None
        at = names.get(first, first + 1)
        while at < end and not people and tokens[at].definite and tokens[at].word.endswith(("ي", "يه")):
            at += 1
        while at < min(end, i + 8) and not (tokens[at].definite or tokens[at].word in {"هذا", "هذه"}):
            if not tokens[at].is_word or tokens[at].word in ENDS_PHRASE | THAT | {"في", "من"}:
                return None
            at += 1
        for k in range(at + 1, min(end, at + 7)):
            if not tokens[k].is_word or tokens[k].word in THAT:
                return None
            plain = not tokens[k].definite and k not in names and len(tokens[k].raw) > 3
            if plain and tokens[k].raw.endswith("ا") and not tokens[k].raw.endswith(("ها", "نا")):
                return at
        return None

    def _predicate(self, k: int) -> bool:
        """اعتبره إساءة: an indefinite noun right behind the verb and its pronoun."""
        token = self.text.tokens[k]
        plain = (
            token.is_word and not token.definite and token.word[:1] not in "بل" and k not in self.nouns.names
        )
        return plain and token.word not in {"من", "في", "الي", "علي", "عن", "احد", "اول", *THAT, *BY_THAT}

    def _shown(self, i: int, end: int) -> int | None:
        """أبدى استعداده, أبدى عدم رضاه: the feeling that somebody shows."""
        tokens = self.text.tokens
        for k in range(i + 1, min(end, i + 16)):
            if tokens[k].word in FELT:
                return k - 1 if tokens[k - 1].word == "عدم" else k
            if tokens[k].word in THAT:
                return None
        return None

    def _charges(self, i: int, end: int) -> int | None:
        """رفض الوزير هذه الاتهامات: what is refused is what somebody else says."""
        tokens = self.text.tokens
        for k in range(i + 1, min(end, i + 9)):
            if not tokens[k].is_word:
                return None
            if tokens[k].word in _SAID_BY_OTHERS:
                return k - 1 if tokens[k - 1].word in {"هذه", "تلك", "كل", "جميع"} else k
        return None

    def _brought_out(self, i: int, end: int, objects: frozenset[str]) -> int | None:
        """ابرز البنك أهمية, مبرزا عزمه: what is pointed out; أبرز before anything else is "the most important"."""
        tokens = self.text.tokens
        for k in range(i + 1, min(end, i + 12)):
            other = not tokens[k].is_word and tokens[k].word not in "،,"
            if other or tokens[k].word in THAT or tokens[k].word in BY_THAT:
                return None
            if tokens[k].word in objects:
                return k
        return None

    def _accused(self, i: int, end: int) -> int | None:
        """Where the accused begin (اتهم الوزير المعارضة بالتقصير), None when nothing with ب says of what."""
        tokens = self.text.tokens
        stop = min(end, i + 40)
        of = next((k for k in range(i + 1, stop) if self._charge(k, i)), None)
        if of is None or (of == i + 1 and not with_object(tokens[i].word)):
            return None
        first = i + 1
        names = self.nouns.names
        commas = [k for k in range(first + 1, of) if tokens[k].word in "،," and k + 1 < of]
        behind = [k + 1 for k in commas if self._names_one(k + 1)]
        if behind:
            return behind[-1]
        bare = self._behind_plural(first, of)
        if bare is not None:
            return bare
        for k in range(first, of):
            if k in self.text.opens and k > first and (tokens[k - 1].word.startswith("ال") or k - 1 in names):
                return k
            if k in names and names[k] < of and tokens[names[k]].is_word:
                return names[k]
        return first

    def _names_one(self, k: int) -> bool:
        """Who stands behind the asides of a subject: a definite noun, a name, or one who speaks."""
        word = self.text.tokens[k].word
        aside = word in ASIDE | DAYS | ADVERBS | ENDS_PHRASE or word.startswith("ب")
        return k in self.nouns.names or (self.text.tokens[k].is_word and not aside)

    def _behind_plural(self, first: int, of: int) -> int | None:
        """منظمات حقوقية دولية نظام كذا: an indefinite plural subject ends with its adjectives."""
        tokens = self.text.tokens
        if tokens[first].definite or not tokens[first].word.endswith("ات"):
            return None
        k = first + 1
        while k < of and tokens[k].raw.endswith("ة") and not tokens[k].definite and k not in self.nouns.names:
            k += 1
        return k if first + 1 < k < of and tokens[k].is_word else None

    def _charge(self, k: int, cue: int) -> bool:
        word = self.text.tokens[k].word
        same = self.text.tokens[k].quote == self.text.tokens[cue].quote
        if same and word == "ب" and k + 1 in self.text.opens:
            return True
        return (
            same
            and word.startswith("ب")
            and len(word) > 3
            and (word not in NOT_BY or word == "بعدم")
            and k not in self.nouns.names
        )
