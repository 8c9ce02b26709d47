"""Where the content of a cue begins: at أن, a quote, a colon, a preposition or a bare object."""

from __future__ import annotations

import re

from workbench.detect.attribution.cue_verbs import FORMS, CueForm, Form, Gender, with_object
from workbench.detect.attribution.lexicon import BEFORE_NOUN, THAT
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement, Objects, is_that
from workbench.detect.attribution.phrases import MEETINGS, RELATIVE, SETTINGS, TITLED
from workbench.detect.attribution.plain_objects import PlainObjects
from workbench.detect.attribution.tokens import Text

_ABOUT = frozenset({"حول", "بشان", "عن", "موضوع", "موضوعها", "موضوعه", "محورها"})
_BUT = frozenset({"لكن", "ولكن", "لكنه", "لكنها", "ولكنه", "ولكنها", "بيد"})
_QUESTIONS = frozenset({"هل", "لماذا", "كيف", "متي", "اين", "لم", "عما", "ما", "عمن", "من"})
"""What a question without a quote begins with."""
_WAS = frozenset({"كان", "كانت", "كانوا", "قد"})
_SAYING = frozenset({"قائلا", "قائله", "قائلين", "بالقول", "القول"})
_ALSO_NOUNS = frozenset(
    {
        "بين",
        "ذكر",
        "زاد",
        "رد",
        "عقب",
        "كتب",
        "تابع",
        "قدر",
        "عبر",
        "علق",
        "اعلم",
        "وعد",
        "كشف",
        "شرح",
        "لفت",
        "نقل",
    }
    | {"علم", "ظن", "روي", "راي", "حذر", "نفي", "وصف", "توقع", "تعهد", "تردد", "تداول", "تحدث", "فسر", "اقر"}
)
"""Perfect verbs that look like common nouns: between a cue and its أن they are taken for nouns."""
_NAME_QUOTE = 3
"""A quote of at most so many words is a name or a phrase, unless a colon announces it."""
_IN_A_SETTING = 45
"""Words to the complement when the cue says where it was said (اعتبر فلان في تصريح لإذاعة … أن)."""
_DASHES = "–—-"
_FUTURE = re.compile(r"س[انيت](?!ار|اس|ير)\w{3,}")


class Complements:
    """Finds the complements of the cues of one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns
        self.objects = Objects(text, nouns)
        self.plain = PlainObjects(text, nouns)

    def of(self, i: int, form: CueForm) -> Complement | None:
        """The first thing after the cue that its verb takes, within the clause."""
        tokens = self.text.tokens
        end = self.text.end_of(i)
        if self._in_dashes(i):
            end = next((k for k in range(i + 1, end) if tokens[k].word in _DASHES), end)
        at_once = self._at_once(i, end, form)
        if at_once is not None:
            return at_once
        found, short, stop = self._marked(i, end, form)
        if found is None:
            found = self._bare(i, end, form.verb.takes) or self.plain.of(i, form, stop, guess=True)
        return found or (short if short is not None and self._alone(short.at) else None)

    def _marked(self, i: int, end: int, form: CueForm) -> tuple[Complement | None, Complement | None, int]:
        """The first أن, quote or colon, a short quote before it, and the token where looking for one ended."""
        tokens = self.text.tokens
        words = commas = 0
        reach = form.verb.reach
        most = 8 if form.verb.name == "قال" else 4
        short: Complement | None = None
        k = i + 1
        while k < end and words <= reach and commas <= most:
            token = tokens[k]
            if token.word == "هامش" or (token.word in SETTINGS and tokens[k - 1].word in {"في", "خلال"}):
                reach, most = max(reach, _IN_A_SETTING), 8
            if k in self.text.opens:
                found, near = self._quoted(i, k, form)
                if found is not None:
                    return found, short, k
                short = short or near
                k = self.text.quotes[self.text.opens[k]].last + 1
                words += 1
                continue
            if token.word == ":" and not tokens[k - 1].word.isdigit():
                return self._colon(k, end, form.verb.takes), short, k
            if k in self.text.closes or (token.word == "؛" and k - 1 not in self.text.closes):
                break
            if (past := self._past_aside(k, end)) is not None:
                k = past
                continue
            commas += token.word in "،,"
            words += token.is_word
            if self._that(i, k, form.verb.takes):
                return self.plain.before_that(i, form, k) or Complement("that", k), short, k
            if k > i + 1 and (token.word in _BUT or self._other_cue(k)):
                break
            k += 1
        return None, short, k

    def _that(self, i: int, k: int, takes: frozenset[str]) -> bool:
        """True at the أن of this cue, and at the فإن of كما أشار X فإن …."""
        word = self.text.tokens[k].word
        upon = self.text.tokens[k - 1].word == "علي" and not self.text.tokens[k].raw.startswith("إ")
        if "that" not in takes or (upon and "علي" not in takes):
            return False
        as_said = word[:1] == "ف" and word[1:] in THAT and self.text.before(i) in {"كما", "وكما"}
        return as_said or is_that(self.text, k, i)

    def _at_once(self, i: int, end: int, form: CueForm) -> Complement | None:
        """What stands right behind the cue or is so clear that nothing later outranks it."""
        takes = form.verb.takes
        following = self.text.word(i + 1) if i + 1 < end else ""
        finite = form.form in {Form.PERFECT, Form.IMPERFECT}
        finite = finite and self.text.before(i) not in {"كما", "مثلما", "او", "حسبما"}
        if finite and "that" in takes and following in {"ذلك", "بذلك"} and not self._goes_on(i + 2, end):
            return Complement("this", i + 1)
        special = self.objects.of(i, end, takes)
        if special is not None:
            return special
        if form.form is Form.PARTICIPLE and "noun" in takes and self.plain.of_participle(i + 1, end):
            return Complement("noun", i + 1)
        return self.plain.right_behind(i + 1, end, takes)

    def _goes_on(self, k: int, end: int) -> bool:
        """أكد ذلك اليوم في بيان أن: what is said follows after all."""
        return any(is_that(self.text, j, k) or j in self.text.opens for j in range(k, min(end, k + 12)))

    def _bare(self, i: int, end: int, takes: frozenset[str]) -> Complement | None:
        """A quote, a question or a future verb right behind the cue, without a mark."""
        if "noun" in takes and i + 1 in self.text.opens and self.plain.subject_first(i):
            return Complement("noun", i + 1)
        if "ask" in takes and i + 1 < end and self.text.tokens[i + 1].word in _QUESTIONS:
            return Complement("noun", i + 1)
        return Complement("colon", i) if "quote" in takes and self._will(i + 1) else None

    def _past_aside(self, k: int, end: int) -> int | None:
        """The token after what stands between dashes or brackets from `k` on, None elsewhere."""
        word = self.text.tokens[k].word
        if word == "(":
            return next(
                (j + 1 for j in range(k + 2, min(end, k + 8)) if self.text.tokens[j].word == ")"), None
            )
        return self._past_dashes(k, end) if word in _DASHES else None

    def _quoted(self, i: int, k: int, form: CueForm) -> tuple[Complement | None, Complement | None]:
        """The complement that the quote opening at `k` is, and the one that it is if nothing better comes."""
        tokens, takes = self.text.tokens, form.verb.takes
        before = tokens[k - 1].word
        called = k == i + 1 and bool(with_object(tokens[i].word))
        tagged = before == "ب" or called or ("tag" in takes and tokens[k + 1].word.startswith("ب"))
        if ("tag" in takes and tagged) or ("deem" in takes and called):
            return Complement("tag", k), None
        name = tagged or before in TITLED or before == "ل" or self._theme(i, k)
        if "quote" not in takes or name or ("near" in takes and not self._judgement(i, k, form)):
            return None, None
        promised = "pledge" in takes and tokens[k + 1].word.startswith("ب")
        if promised or before in _SAYING or self.text.words_in(self.text.opens[k]) > _NAME_QUOTE:
            return self.plain.of(i, form, k) or Complement("quote", k), None
        return None, (Complement("quote", k) if k == i + 1 or self._alone(k) else None)

    def _theme(self, i: int, quote: int) -> bool:
        """على هامش ندوة حول "قانون المالية": the title of what was held, not what was said."""
        between = self.text.tokens[i + 1 : quote]
        return bool(between) and between[-1].word in _ABOUT and any(t.word in MEETINGS for t in between)

    def _judgement(self, i: int, quote: int, form: CueForm) -> bool:
        """اعتبر الحزب "تصريحات …": words quoted behind the subject; not يعتبر الحركة "إرهابية" or what comes later."""
        between = self.text.tokens[i + 1 : quote]
        if form.form is Form.IMPERFECT:
            return False
        accusative = any(
            t.raw.endswith("ا") and not t.word.startswith("ال") for t in between if len(t.word) > 3
        )
        return not accusative and not any(k in self.text.closes for k in range(i + 1, quote))

    def _in_dashes(self, i: int) -> bool:
        """True right behind an opening dash (عن مصدر -لم تذكر هويته-): what follows the next one is not of this verb."""
        return any(t.word in _DASHES for t in self.text.tokens[max(0, i - 3) : i])

    def _will(self, k: int) -> bool:
        """وأضاف سنحدد موقفنا: a future verb right behind the cue is its content, without أن or quote."""
        return k < len(self.text.tokens) and _FUTURE.fullmatch(self.text.tokens[k].word) is not None

    def _past_dashes(self, k: int, end: int) -> int | None:
        """The token after the dash that closes what the dash at `k` opens (-لم تذكر هويته-), None when none is near."""
        return next(
            (j + 1 for j in range(k + 2, min(end, k + 9)) if self.text.tokens[j].word in _DASHES), None
        )

    def _alone(self, k: int) -> bool:
        """True when nothing follows the short quote at `k` in its clause: then it is what is said, not a name."""
        quote = self.text.opens.get(k)
        after = self.text.quotes[quote].last + 1 if quote is not None else k
        return after >= len(self.text.tokens) or not self.text.tokens[after].is_word

    def relayed(self, i: int) -> Complement | None:
        """نقلت الصحيفة عن ضابط تحذيره من كذا: what is relayed by a verbal noun and its preposition."""
        tokens, end = self.text.tokens, min(self.text.end_of(i), i + 16)
        via = next((k for k in range(i + 1, end) if tokens[k].word == "عن"), end)
        for k in range(via + 2, end - 1):
            own = tokens[k].raw.endswith(("ه", "ها", "هم", "هما"))
            if own and any(f.form is Form.NOUN for f in FORMS.get(tokens[k].word, ())):
                after = tokens[k + 1].word
                return Complement(after, k + 1) if after in {"من", "علي", "عن"} else None
        return None

    def colon(self, k: int) -> Complement:
        """The complement of the colon of a headline, at token `k`."""
        return (
            Complement("quote", k + 1)
            if k + 1 in self.text.opens and self._alone(k + 1)
            else Complement("colon", k)
        )

    def _colon(self, k: int, end: int, takes: frozenset[str]) -> Complement | None:
        below = self.text.word(k + 1) == "\n" or k + 1 >= end
        if "quote" in takes and below and k + 2 in self.text.opens:
            return Complement("quote", k + 2)
        if "quote" not in takes or below:
            return None
        if k + 1 in self.text.opens:
            return Complement("quote", k + 1)
        if is_that(self.text, k + 1, k):
            return Complement("that", k + 1)
        return Complement("colon", k)

    def _other_cue(self, k: int) -> bool:
        """True at a word that will take the coming أن or quote for itself."""
        tokens = self.text.tokens
        word, before = tokens[k].word, tokens[k - 1].word
        if word in _SAYING or before in {"حسبما", "كما", "ما", "وفقما"} or k in self.nouns.names:
            return False
        if with_object(word) and not tokens[k].raw.endswith("ة"):
            return True
        if tokens[k].raw in {"يدعى", "تدعى", "ويدعى", "وتدعى"}:
            return False
        forms = FORMS.get(word)
        joined = forms is None and word[:1] == "و"
        if joined:
            forms = FORMS.get(word[1:], ())
        if before in _WAS and tokens[k - 2].word in RELATIVE:
            return False
        if not forms or before in RELATIVE or before in BEFORE_NOUN:
            return False
        after = self.text.word(k + 1)
        direct = after in THAT or (after == "الي" and self.text.word(k + 2) in THAT)
        return any(
            (direct and f.form is Form.PARTICIPLE and f.gender is not Gender.MALE)
            or self._takes_over(f, word, before, joined=joined)
            for f in forms
        )

    @staticmethod
    def _takes_over(form: CueForm, word: str, before: str, *, joined: bool) -> bool:
        if form.form is Form.PARTICIPLE and form.verb.name == "اقر":
            return False
        if form.form is Form.PARTICIPLE:
            apart = word.endswith("ه") and before in {"،", ","} and "that" in form.verb.takes
            return word.endswith("ا") or apart
        if form.form is Form.NOUN or "that" not in form.verb.takes:
            return False
        return form.form is Form.IMPERFECT or joined or form.verb.name not in _ALSO_NOUNS
