"""Objects that a preposition marks, or nothing: أشار إلى تراجع, تعهد بدعم, نفى صحة الخبر, الجيش ينفي خرق الهدنة."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import FORMS, CueForm, Form
from workbench.detect.attribution.feelings import DEGREES, FELT
from workbench.detect.attribution.lexicon import BY_THAT, NOT_BY, RECOGNISED, THAT, prefixed
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.phrases import (
    ADVERBS,
    DAYS,
    DENIED,
    OBJECTS,
    PROCLAIMED,
    RELATIVE,
    SITES,
    SPEAKERS,
)
from workbench.detect.attribution.tokens import Text
from workbench.domain.mention import CueClass

_OBJECT_MARKS = frozenset({"عن", "الي", "علي", "من", "بشان", "حول"})
_PROMISES = frozenset({"تعهد", "توعد", "وعد", "هدد"})
_THREATS = frozenset(
    {
        "امكانيه",
        "احتمال",
        "عقوبات",
        "ورقه",
        "رد",
        "فرض",
        "ضرب",
        "ضربات",
        "حرب",
        "رسوم",
        "عواقب",
        "خيار",
        "خيارات",
    }
)
"""What one waves with that is no thing in the hand."""
_DONE = frozenset(
    {
        "قضاء",
        "عمل",
        "وقوف",
        "رد",
        "حفاظ",
        "مضي",
        "سعي",
        "دفاع",
        "كشف",
        "ثار",
        "قتل",
        "لجوء",
        "دخول",
        "خروج",
        "رحيل",
        "بقاء",
        "سجن",
        "ضرب",
        "حرب",
        "نزول",
        "وفاء",
    }
)
"""What is promised or threatened with the article (بالقضاء على, بالدخول في)."""
_DEEDS = (
    "شن مد حل سد فك ضم صد كف حرق سحق محو شطب قصف قطع طرد دعم صرف منع فتح بذل جعل نشر رفع خفض وقف وضع هدم نسف"
)
_SHORT = frozenset(_DEEDS.split())
"""What is promised or threatened in a short word (بشن هجوم, بحل الأزمة)."""
_BEFALLS = frozenset(
    {
        "سقوط",
        "انهيار",
        "انفجار",
        "غرق",
        "انقراض",
        "زوال",
        "كارثه",
        "فشل",
        "شلل",
        "توقف",
        "افلاس",
        "تفكك",
        "انقطاع",
        "اندثار",
        "تلف",
        "اصابه",
    }
)
"""What things are threatened with."""
_LEADING = frozenset({"بقياده", "برئاسه", "بمشاركه", "بحضور", "بعدم"})
"""Promised right behind the verb; behind others these say with whom or how."""
_ABOUT = frozenset(
    {
        "بناء",
        "ردا",
        "الكشف",
        "كشف",
        "الافراج",
        "الاعلان",
        "البحث",
        "بحثا",
        "التعبير",
        "الدفاع",
        "دفاعا",
        "نقلا",
        "صادر",
        "صادره",
        "الصادر",
        "الصادره",
        "صدر",
    }
)
"""Behind these على and عن are theirs, not the cue's."""
_DURING = frozenset({"خلال", "اثناء", "بعد", "قبل", "عند", "لدي", "اثر", "عقب"})
"""خلال الإشراف على: the preposition behind what went on is of that."""
_AT_HAND = 9
"""Tokens behind the verb within which a short word can be what is promised."""
_REACH = 26
"""Tokens behind the cue within which its object begins."""


class PlainObjects:
    """Finds these objects in one text."""

    def __init__(self, text: Text, nouns: Nouns) -> None:
        self.text = text
        self.nouns = nouns

    def right_behind(self, k: int, end: int, takes: frozenset[str]) -> Complement | None:
        """A prepositional object right behind the cue (أشار إلى تراجع, أفاد بوقوع), which nothing later outranks."""
        if k + 1 >= end:
            return None
        word, nxt = self.text.tokens[k].word, self.text.tokens[k + 1].word
        if word in takes & _OBJECT_MARKS and nxt not in THAT and nxt not in {"جانب", *SITES}:
            return Complement(word, k) if nxt[:1].isalnum() else None
        if "admit" in takes and len(word) > 2 and self._admitted(word):
            return Complement("ب", k)
        own = self.text.tokens[k].raw.endswith(("ه", "ها", "هم")) and word.startswith("ب")
        if "by" in takes and own and word not in BY_THAT:
            return Complement("ب", k)
        if "pledge" in takes and word in _LEADING:
            return Complement("ب", k)
        verbal = word.startswith("ب") and len(word) > 4 and word not in BY_THAT | NOT_BY and word[1:3] != "ال"
        verbal = verbal or self._deed(word)
        return Complement("ب", k) if "ب" in takes and verbal else None

    def _deed(self, word: str) -> bool:
        """بالقضاء, بالاستقالة: what somebody promises or threatens to do, with the article; not بالسقوط, of a thing."""
        stem = word.removeprefix("بال")
        done = stem != word and word not in NOT_BY and stem not in _BEFALLS
        return done and (stem in _DONE or self.nouns.verbal(stem))

    def of(self, i: int, form: CueForm, limit: int, *, guess: bool = False) -> Complement | None:
        """A prepositional or bare object, for the verbs that announce, deny or warn with one.

        With `guess` also where nothing marks its beginning.
        """
        tokens = self.text.tokens
        takes = form.verb.takes
        stop = min(limit, i + _REACH)
        marks = self._marks(form)
        plain = "noun" in takes and form.form is not Form.NOUN
        if plain and i + 1 < stop and tokens[i + 1].is_word and self._told_of(i):
            return Complement("noun", i + 1)
        bare = self.nouns.bare_object(i + 1, stop, marks) if plain else None
        setting = self.text.word(i + 2 if self.text.word(i + 1) in {"،", ","} else i + 1)
        if plain and guess and bare is None and setting in _DURING | {"عبر", "في"}:
            bare = next((k for k in range(i + 3, stop) if self._behind_setting(k)), None)
        for k in range(i + 1, stop):
            word = tokens[k].word
            if bare is not None and bare <= k:
                return Complement("noun", bare)
            if tokens[k].quote != tokens[i].quote:
                continue
            after = self.text.word(k + 1)
            during = k > i + 2 and tokens[k - 2].word in _DURING
            aside = (
                during or tokens[k - 1].word in _ABOUT or (k > i + 1 and after in {"جهته", "جهتها"} | SITES)
            )
            if "ask" in takes and word in {"عما", "عمن", "هل", "لماذا"}:
                return Complement("noun", k)
            if word in _OBJECT_MARKS & takes and not aside:
                return Complement(word, k)
            if word == "ب" and "ب" in takes and after[:1].isdigit():
                return Complement("ب", k)
            waved = form.verb.name in _PROMISES and k - i < _AT_HAND and word[1:] in _THREATS | _DONE | _SHORT
            clear = len(word) > 4 or word[:2] == "بب" or word[1:] in OBJECTS or waved
            by = word.startswith("ب") and clear and k > i + 1 and word not in NOT_BY | BY_THAT
            by = by and not self._named(k)
            admitted = "admit" in takes and self._admitted(word)
            threat = word[1:] in _THREATS or self.nouns.verbal(word[1:])
            if form.verb.name == "لوح" and word.startswith("ب") and not threat:
                return None
            deed = k - i < 12 and self._deed(word) and not any(t.word in "،," for t in tokens[i + 1 : k])
            promised = form.verb.name in _PROMISES and (tokens[k - 1].word in "،," or deed)
            if by and (admitted or ("ب" in takes and (word[1:3] != "ال" or promised))):
                return Complement("ب", k)
            if "feeling" in takes and word == "عن" and k + 1 < limit and self._feeling(k + 1, form):
                return Complement("عن", k)
        return self._unmarked(i, form, limit, guess=guess) if "noun" in takes else None

    def _named(self, k: int) -> bool:
        """هدد فلاديمير بوتين: the word is part of a name, whatever its first letter."""
        names = self.nouns.names
        return any(j in names and k < names[j] for j in range(max(0, k - 5), k + 1))

    def _behind_setting(self, k: int) -> bool:
        """أكدت عبر «تويتر» نجاح أغنيتها: a verbal noun behind where it was said."""
        before = self.text.tokens[k - 1]
        ended = (
            k - 1 in self.text.closes
            or before.definite
            or before.word in "،,"
            or k in self.nouns.names.values()
        )
        return ended and k not in self.nouns.names and self.nouns.is_object(k)

    def _unmarked(self, i: int, form: CueForm, limit: int, *, guess: bool) -> Complement | None:
        """A bare object that begins with no verbal noun: behind a participle, else behind the subject."""
        stop = min(limit, i + _REACH)
        if form.form is Form.NOUN:
            return None
        if form.form is Form.PARTICIPLE and guess and i + 1 < stop and self.text.tokens[i + 1].is_word:
            return Complement("noun", i + 1)
        marks = self._marks(form)
        _, at = self.nouns.object_after(i + 1, stop, marks)
        if guess and (at is None or not self.nouns.is_object(at, marks)):
            at = self._unclear_object(i, limit) or at
        if at is None or not self.text.tokens[at].is_word or self.text.tokens[at].word in _DURING:
            return None
        return Complement("noun", at)

    def before_that(self, i: int, form: CueForm, k: int) -> Complement | None:
        """An object before the أن at `k` when a comma parts the two: then the أن belongs to something later."""
        if self.text.tokens[k - 1].word in {*form.verb.takes, "،", ","}:
            return None
        earlier = self.of(i, form, k)
        if earlier and self.text.tokens[k - 1].word == "و" + earlier.kind:
            return earlier
        clear = earlier and (earlier.kind != "noun" or self.nouns.is_object(earlier.at))
        if earlier and earlier.kind == "noun" and form.verb.cue_class is CueClass.DENY:
            marked = self.nouns.is_object(earlier.at, self._marks(form))
            return earlier if marked and earlier.at < k - 1 else None
        between = self.text.tokens[earlier.at : k] if clear and earlier and earlier.kind != "ب" else []
        return earlier if any(t.word in "،," for t in between) else None

    def of_participle(self, k: int, end: int) -> bool:
        """مؤكدا الاتفاق على, نافيا صحة الخبر: the noun right behind a participle is its object."""
        if k >= end or k in self.nouns.names or self.text.tokens[k].word in ADVERBS | DAYS | SPEAKERS:
            return False
        return self.text.tokens[k].definite or self.nouns.is_object(k)

    def subject_first(self, i: int) -> bool:
        """الجيش ينفي, not وينفي: a definite noun or a name ends right before the cue."""
        return not prefixed(self.text.tokens[i].word) and self.nouns.ends_before(i)

    @staticmethod
    def _marks(form: CueForm) -> frozenset[str]:
        """Definite words that begin the object of this verb."""
        if form.verb.cue_class is CueClass.DENY:
            return DENIED
        return PROCLAIMED if form.verb.name in {"اعلن", "اكد"} else frozenset()

    def _feeling(self, k: int, form: CueForm) -> bool:
        """عن أمله, عن شكره: a feeling of the speaker; أعرب عن takes nothing else."""
        while self.text.tokens[k].word in DEGREES and k + 1 < len(self.text.tokens):
            k += 1
        token = self.text.tokens[k]
        own = len(token.word) > 3 and token.raw.endswith(("ه", "ها", "هم", "هما"))
        return token.is_word and (form.verb.name == "اعرب" or own or token.word in FELT)

    def _unclear_object(self, i: int, limit: int) -> int | None:
        """After a subject that comes first (الجيش ينفي خرق الهدنة) the next word; else behind a definite subject."""
        nxt = self.text.tokens[i + 1] if i + 1 < limit else None
        if nxt is None or not nxt.is_word:
            return None
        return i + 1 if self.subject_first(i) else self.nouns.plain_object(i + 1, limit)

    def _told_of(self, i: int) -> bool:
        """أن الشركة أعلنت الأزمة: with the subject between أن and the verb, what follows the verb is its object."""
        first = max(self.text.first_of(i), i - 7)
        for k in range(i - 1, first - 1, -1):
            word = self.text.tokens[k].word
            if word in {"ان", "بان", "فان"}:
                return k + 1 < i and self.subject_first(i)
            if not self.text.tokens[k].is_word or word in RELATIVE or FORMS.get(word):
                return False
        return False

    @staticmethod
    def _admitted(word: str) -> bool:
        if word == "بما":
            return True
        return word.startswith("ب") and word not in BY_THAT | NOT_BY | RECOGNISED | {"بها", "بهم", "به"}
