"""What somebody calls a thing: وصفها الجانبان بالبناءة, وصف اللاعب المباراة بالصعبة, ما يعده البعض بداية."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import with_object
from workbench.detect.attribution.lexicon import BY_THAT, NOT_BY, THAT
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.phrases import ENDS_PHRASE, SPEAKERS, TURNS
from workbench.detect.attribution.tokens import Text

_PLACES = "بلاد مدينه منطقه عاصمه محافظه ولايه جهه مستشفي قطاع مركز محكمه جلسه مجلس برلمان مناطق قاعه"
_WHERE = frozenset("بال" + word for word in _PLACES.split())
"""With ب these say where something was said."""
_HOW = frozenset({"بالتفصيل", "بالاسم", "بالعربيه", "بالكلمات", "بالصوت", "بالصور", "بالارقام", "بالحرف"})
_STATES = frozenset(
    {"حاله", "حالته", "حالتها", "حالتهم", "حالتهما", "اصابته", "اصابتها", "اصابتهم", "اصابات"}
)
"""وصفت حالتها بالحرجة: nobody is named who says so."""
AS_FOLLOWS = frozenset({"بالتالي", "كالتالي", "كالاتي", "بالاتي"})
"""وصفت زواجها بالتالي: …"""
_WHICH = frozenset({"ما", "فيما", "مما", "وما"})
_SOME = SPEAKERS | frozenset(
    {"البعض", "بعض", "كثيرون", "الكثيرون", "كثير", "الكثير", "عدد", "اخرون", "نشطاء"}
)
_LINKS = frozenset({"كما", "نظرا", "بعد", "بعدما", "بسبب", "لان", "لانه", "لانها", "حيث", "وذلك", "مما"})
_SUBJECT = 7
"""Tokens between a verb with its pronoun and what the thing is called."""
_OBJECT = 11
"""Tokens when the thing itself stands between."""


def called(text: Text, nouns: Nouns, i: int, end: int) -> int | None:
    """The word with ب that says what somebody calls a thing by the verb at `i`, None where there is none."""
    tokens = text.tokens
    pronoun = bool(with_object(tokens[i].word))
    if i + 1 >= end or tokens[i + 1].word in _STATES or (pronoun and _is_tag(text, nouns, i + 1, loose=True)):
        return None
    stop = min(end, i + (_SUBJECT if pronoun else _OBJECT))
    if any(t.word in BY_THAT or t.word.startswith("باعتبار") for t in tokens[i + 1 : min(end, stop + 4)]):
        return None
    for k in range(i + 1, stop):
        word = tokens[k].word
        if not tokens[k].is_word or k in text.opens or word in THAT:
            return None
        if k > i + 1 and _is_tag(text, nouns, k, loose=pronoun):
            return k
        if k > i + 1 and word in ENDS_PHRASE:
            return None
    return None


def as_follows(text: Text, i: int, end: int) -> int | None:
    """The colon of وصفت زواجها بالتالي: …, None elsewhere."""
    tokens = text.tokens
    stop = min(end, i + _OBJECT)
    at = next((k for k in range(i + 1, stop) if not tokens[k].is_word), None)
    return at if at is not None and tokens[at].word == ":" and tokens[at - 1].word in AS_FOLLOWS else None


def judged(text: Text, nouns: Nouns, i: int, end: int) -> int | None:
    """Where the judgement begins behind those who pass it (ما يعده البعض بداية), None where nobody can."""
    tokens, names = text.tokens, nouns.names
    at = i + 1
    if at >= end or text.before(i) not in _WHICH or not tokens[at].is_word:
        return None
    following = tokens[at + 1] if at + 1 < end else None
    whole = tokens[at].definite and following is not None and following.is_word and not following.definite
    whole = whole and following is not None and following.word not in ENDS_PHRASE | {"في", "من"}
    if not (whole or tokens[at].word in _SOME or at in nouns.speakers or tokens[at].word.endswith("ون")):
        return None
    head = at
    at = names.get(at, at + 1)
    if tokens[head].word in {"بعض", "كثير", "الكثير", "عدد"}:
        at += 2 if at < end and tokens[at].word == "من" else 1
    alike = head not in names
    while at < end and alike and tokens[at].is_word and _agrees(text, head, at):
        at += 1
    return at if at < end and (tokens[at].is_word or at in text.opens) else None


def _agrees(text: Text, head: int, k: int) -> bool:
    """مراقبون عسكريون, المعارضة السورية: an adjective of who judges."""
    first, token = text.tokens[head], text.tokens[k]
    nisba = token.raw.endswith(("ي", "ية", "يون", "يين"))
    return nisba and token.definite == first.definite


def _is_tag(text: Text, nouns: Nouns, k: int, *, loose: bool) -> bool:
    """بالبناءة; with `loose` also بأزمة: what a thing is called, not where or how it was said."""
    word = text.tokens[k].word
    with_article = word.startswith("بال") and len(word) > 5
    if (
        not word.startswith("ب")
        or len(word) < 4
        or k in nouns.names
        or word in NOT_BY | _WHERE | _HOW | BY_THAT
    ):
        return False
    return (with_article or loose) and not text.tokens[k].raw.endswith("ً")


def tag_end(text: Text, at: int, end: int) -> int:
    """Where what a thing is called ends: at the first comma, or where a clause or another act begins."""
    tokens = text.tokens
    i = at + 1
    while i < end:
        if i in text.opens:
            i = text.quotes[text.opens[i]].last + 1
            continue
        word = tokens[i].word
        turned = tokens[i + 1].word if word == "و" and i + 1 < end else word.removeprefix("و")
        if not tokens[i].is_word or word in _LINKS or turned in TURNS:
            return i
        i += 1
    return end
