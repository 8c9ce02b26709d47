"""What the sequence model sees of a token: affixes, stems without clitics, lists, frequencies, and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.arabic.chars import word_set
from workbench.detect.entities import flags as fl
from workbench.detect.entities import words as w
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import matches
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Sentence

_SAY = word_set(
    """قال اعلن اكد اضاف صرح اوضح ذكر اشار قالت اعلنت اكدت اضافت اتهم دعا طالب اعرب نفي رفض التقي استقبل زار بحث راي
    اعتبر حذر شدد كشف نقلت نقل وصف"""
)
_CLASSES = (
    ("TI", w.TITLES),
    ("OW", w.INSTITUTION_HEADS | w.GROUP_HEADS | w.MEDIA_HEADS),
    ("LW", w.PLACE_HEADS),
    ("SA", _SAY),
    ("CO", w.CONNECTORS),
    ("EV", w.EVENT_HEADS),
    ("PR", w.PREPOSITIONS),
)
_NAMED = tuple((bit, name) for bit, name in fl.FEATURE_NAMES.items())


@dataclass(frozen=True, slots=True)
class _Word:
    """Features of a word wherever it stands."""

    own: tuple[str, ...]
    """Only for the token itself."""
    shared: tuple[str, ...]
    """Also for its neighbours: lists and trigger classes."""
    key: str
    """The shared ones as one value, for pairs."""
    shape: str


def _shape(word: str) -> str:
    if any(c.isdigit() for c in word):
        return "D"
    if not any(c.isalpha() for c in word):
        return "P"
    return "L" if word.isascii() else "A"


@lru_cache(maxsize=20_000)
def _word(word: str) -> _Word:
    """Features of one folded word."""
    options = analyses(word)
    own: list[str] = []
    for n in (1, 2, 3, 4):
        if len(word) > n:
            own += (f"p{n}={word[:n]}", f"s{n}={word[-n:]}")
    stems = [stem for _, stem in options]
    for skip, stem in options[1:]:
        own += (f"st={stem}", f"cl={word[:skip]}")
    bare = [s[2:] for s in stems if s.startswith("ال") and len(s) > 4]
    own += [f"st={b}" for b in bare]
    shape = _shape(word)
    own += (f"sh={shape}", f"len={min(len(word), 9)}")
    if word.endswith(("ي", "يه", "يين", "يون", "يتين")):
        own.append("nis" + ("A" if bare else ""))
    lex = lexicon()
    entries = [lex.get(s) for s in stems]
    own += (f"z={entries[0].frequency}", f"zm={max(e.frequency for e in entries)}")
    shared: set[str] = set()
    for rank, entry in enumerate(entries):
        c = "c" if rank else ""
        shared.update(c + name for bit, name in _NAMED if entry.flags & bit)
        if entry.units:
            shared.add(f"{c}U{min(entry.units, 4)}")
        if entry.names:
            shared.add(f"{c}N{min(entry.names, 4)}")
    for b in bare:
        entry = lex.get(b)
        if entry.units:
            shared.add(f"aU{min(entry.units, 4)}")
    for name, members in _CLASSES:
        if word in members:
            shared.add(name)
        elif any(s in members for s in stems[1:]):
            shared.add("c" + name)
    ordered = tuple(sorted(shared))
    return _Word(tuple(own), ordered, "".join(ordered[:5]) or "-", shape)


def _phrases(sentence: Sentence) -> list[list[str]]:
    """For each token, the lists whose names of several words it begins or continues."""
    marks: list[list[str]] = [[] for _ in sentence]
    best: dict[tuple[int, str], int] = {}
    for match in matches(sentence):
        if match.words > 1:
            for bit, name in _NAMED:
                if match.entry.flags & bit and bit < fl.UNSURE:
                    key = (match.first, name)
                    best[key] = max(best.get(key, 0), match.stop)
    for (first, name), stop in best.items():
        marks[first].append("mB" + name)
        for at in range(first + 1, stop):
            marks[at].append("mI" + name)
    return marks


def features(sentence: Sentence) -> list[list[str]]:
    """One list of feature names a token."""
    texts = [t.text for t in sentence]
    known = [_word(t) for t in texts]
    phrases = _phrases(sentence)
    size = len(texts)
    rows: list[list[str]] = []
    inside = 0
    for i in range(size):
        row = ["b"]
        for d in (-2, -1, 0, 1, 2):
            j = i + d
            if j < 0 or j >= size:
                row.append(f"w{d}=<>")
                continue
            row.append(f"w{d}={texts[j]}")
            row += [f"{d}:{x}" for x in known[j].shared]
            row += [f"{d}:{x}" for x in phrases[j]]
            if d in (-1, 1):
                row += (f"{d}sh={known[j].shape}", f"{d}s2={texts[j][-2:]}", f"{d}p2={texts[j][:2]}")
        row += known[i].own
        if i:
            row += (f"bg-={texts[i - 1]}|{texts[i]}", f"sg-={known[i - 1].key}|{known[i].key}")
        if i + 1 < size:
            row += (f"bg+={texts[i]}|{texts[i + 1]}", f"sg+={known[i].key}|{known[i + 1].key}")
        if texts[i] in _QUOTES:
            inside ^= 1
        row.append(f"q{inside}")
        rows.append(row)
    return rows


_QUOTES = frozenset('«"“”»(')


def hints(sentence: Sentence) -> list[list[str]]:
    """What the lists and the word's shape say of every token: the few features that the encoder is given, too."""
    phrases = _phrases(sentence)
    rows: list[list[str]] = []
    for token, marks in zip(sentence, phrases, strict=True):
        word = _word(token.text)
        own = (f for f in word.own if f.startswith(("z=", "zm=", "sh=", "cl=", "nis")))
        rows.append([*own, *word.shared, *marks])
    return rows


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first, stop, label) of the entities in B-/I-/O tags; an I- after another label begins an entity too."""
    found: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and not (tag.startswith("I-") and tag[2:] == label):
            found.append((start, i, label))
            start = -1
        if tag != "O" and start < 0:
            start, label = i, tag[2:]
    return found
