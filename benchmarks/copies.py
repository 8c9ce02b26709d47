"""Copies of real articles, made as newsrooms make them: eight kinds, seeded, harsher than a change of spelling.

Every kind says exactly what it does. What is inserted is real news of other articles, never noise, so that a copy
also looks like its donors.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.synonyms import SYNONYMS
from workbench.arabic.words import sentences
from workbench.domain.link import CopyKind

AGENCIES = ("رويترز", "أ ف ب", "وات", "الأناضول")
CITIES = ("تونس", "القاهرة", "بيروت", "الرباط")
LEADS = (
    "أفادت مصادر إعلامية متطابقة اليوم بتفاصيل جديدة حول الخبر.",
    "في مستجدات القضية التي شغلت الرأي العام خلال الساعات الأخيرة، وردت المعطيات التالية.",
    "ننشر لكم فيما يلي آخر ما توصلنا به من معلومات.",
)
LEAST = 80
"""Words an article must have to be copied."""
_VARIANTS = str.maketrans(
    {"أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي", "0": "٠", "1": "١", "2": "٢", "3": "٣", "،": ","}
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Copy:
    """An injected text, the article it was made from, and what `compare` should call it."""

    kind: str
    source: int
    text: str
    original: str
    """The source as it stands in the library: wire copies have an agency's credit in it."""
    published: str
    named: frozenset[str]


Maker = Callable[[str, random.Random, str], str]


def _parts(text: str) -> list[str]:
    return [part for s in sentences(text) if (part := text[s.start : s.end].strip())]


def _edited(text: str, dice: random.Random, donor: str, rate: float) -> str:
    """So many words changed for words of another article, and a third as many left out."""
    vocabulary = donor.split() or ["كلمة"]
    out = []
    for word in text.split(" "):
        roll = dice.random()
        if roll < rate / 4:
            continue
        out.append(dice.choice(vocabulary) if roll < rate else word)
    return " ".join(out)


def exact(text: str, _: random.Random, __: str) -> str:
    """The same words; other white space."""
    return "\n" + text.replace(" ", "  ")


def spelling(text: str, dice: random.Random, _: str) -> str:
    """Another newsroom's spelling, digits and punctuation, with some vowel marks and tatweel."""
    out = text.translate(_VARIANTS).replace(".", " .")
    return "".join(
        c + dice.choice("\u064e\u0650\u0640") if c.isalpha() and dice.random() < 0.05 else c for c in out
    )


def near(text: str, dice: random.Random, donor: str) -> str:
    """One word in twelve to thirty changed or left out, and one sentence of four or more dropped."""
    parts = _parts(text)
    if len(parts) >= 4:
        parts.pop(dice.randrange(len(parts)))
    return _edited("\n".join(parts), dice, donor, dice.uniform(0.03, 0.08))


def wire(text: str, dice: random.Random, donor: str) -> str:
    """Another headline and lead, the agency's name in another place, 55 to 85 % of the sentences or more kept in order."""
    parts = _parts(text)
    body = parts[1:] or parts
    keep = math.ceil(len(body) * dice.uniform(0.55, 0.85))
    kept = sorted(dice.sample(range(len(body)), keep))
    agency = text.split(")", maxsplit=1)[0].lstrip("(")
    body = [_edited(body[i], dice, donor, 0.03) for i in kept]
    lead = paraphrase(parts[0], dice) if dice.random() < 0.5 else dice.choice(LEADS)
    line = f"{dice.choice(CITIES)} - ({agency})" if dice.random() < 0.5 else f"وفق وكالة {agency}،"
    return "\n".join([" ".join(donor.split()[:7]), f"{line} {lead}", *body])


def paraphrase(text: str, dice: random.Random, rate: float = 0.9) -> str:
    """Every word of the table, but one in ten, changed for a synonym; neighbours swapped here and there."""

    def other(found: re.Match[str]) -> str:
        word = found.group()
        return dice.choice(SYNONYMS[word]) if word in SYNONYMS and dice.random() < rate else word

    words = _WORD.sub(other, text).split(" ")
    at = 0
    while at + 1 < len(words):
        if dice.random() < 0.08:
            words[at], words[at + 1] = words[at + 1], words[at]
            at += 1
        at += 1
    return " ".join(words)


def rewrite(text: str, dice: random.Random, donor: str) -> str:
    """Paraphrased, a fifth of the sentences dropped, the rest partly in another order, real sentences put between.

    Words are then changed until 40 to 60 % of the word pairs of the source are gone.
    """
    parts = _parts(text)
    if len(parts) >= 4:
        for _ in range(max(1, len(parts) // 5)):
            parts.pop(dice.randrange(1, len(parts)))
        i = dice.randrange(len(parts) - 1)
        parts[i], parts[i + 1] = parts[i + 1], parts[i]
    parts = [paraphrase(p, dice) for p in parts]
    own = _parts(donor)
    for _ in range(max(1, len(parts) // 5)):
        parts.insert(dice.randrange(len(parts) + 1), dice.choice(own))
    goal = dice.uniform(0.4, 0.6)
    out = "\n".join(parts)
    while gone(text, out) < goal:
        out = _edited(out, dice, donor, 0.03)
    return out


def gone(source: str, copy: str) -> float:
    """Share of the word pairs of the source that the copy lacks."""
    from workbench.linking.overlap import Words, news

    found = news(Words.of(source), Words.of(copy))
    return 1 - found.kept


def excerpt(text: str, dice: random.Random, donor: str) -> str:
    """20 to 40 % of the text in one piece, at least 30 words, inside the sentences of another article."""
    words = text.split()
    size = max(30, int(len(words) * dice.uniform(0.2, 0.4)))
    at = dice.randrange(max(1, len(words) - size))
    own = _parts(donor)
    place = dice.randrange(len(own) + 1)
    return "\n".join([*own[:place], " ".join(words[at : at + size]), *own[place:]])


def cut(text: str, dice: random.Random, _: str) -> str:
    """The first 30 to 50 % of the text and nothing else, as a short version."""
    words = text.split()
    return " ".join(words[: max(30, int(len(words) * dice.uniform(0.3, 0.5)))])


def follow_up(text: str, dice: random.Random, donor: str) -> str:
    """Another article's sentences as the news, a third to all of the source's length, then 50 to 80 % of the source."""
    words = text.split()
    size = int(len(words) * dice.uniform(0.35, 1.0))
    fresh = (donor.split() * 5)[: max(25, size)]
    kept = " ".join(words[: int(len(words) * dice.uniform(0.5, 0.8))])
    return f"{' '.join(fresh)}.\n{_edited(kept, dice, donor, 0.02)}"


KINDS: dict[str, tuple[Maker, frozenset[str]]] = {
    "exact": (exact, frozenset({CopyKind.EXACT})),
    "spelling": (spelling, frozenset({CopyKind.EXACT})),
    "near": (near, frozenset({CopyKind.NEAR})),
    "wire": (wire, frozenset({CopyKind.WIRE, CopyKind.NEAR})),
    "rewrite": (rewrite, frozenset({CopyKind.REWRITE})),
    "excerpt": (excerpt, frozenset({CopyKind.EXCERPT})),
    "cut": (cut, frozenset({CopyKind.EXCERPT})),
    "follow_up": (follow_up, frozenset({CopyKind.FOLLOW_UP})),
}
"""Kind → how it is made, and what it may be called. A translation has no words in common: persons link it by hand."""


def inject(texts: Sequence[str], each: int, seed: int) -> list[Copy]:
    """`each` copies of every kind, of articles of at least LEAST words."""
    dice = random.Random(seed)
    long = [i for i, t in enumerate(texts) if len(t.split()) >= LEAST]
    out = []
    for kind, (make, named) in KINDS.items():
        for i in dice.sample(long, each):
            donor = texts[dice.choice(long)]
            original = f"({dice.choice(AGENCIES)}) {texts[i]}" if kind == "wire" else texts[i]
            out.append(Copy(kind, i, make(original, dice, donor), original, "2017-06-02", named))
    return out
