"""What one place of an article says of another: a name found once is found wherever it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from workbench.detect.entities import flags as fl
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.features import spans
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Found, Sentence

_RARE = 4
"""Up to this frequency bucket a single word may be carried over from elsewhere in the article."""
_CARRIED = frozenset({"PER", "LOC", "ORG", "GROUP", "MEDIA"})


def repeat(document: Document, found: list[Found]) -> Iterator[Found]:
    """Every further occurrence of a found name, with the type it mostly has; clitics are seen through."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for one in found:
        if one.type in _CARRIED:
            key = _key(document, one)
            if len(key) > 1 or _carriable(key[0]):
                votes[key][one.type] += 1
    yield from _everywhere(document, votes, "elsewhere", 0.65)


def link_surnames(document: Document, found: list[Found]) -> Iterator[Found]:
    """The last part of a person's full name where it stands alone: كابولوف after زامير كابولوف."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for one in found:
        if one.type == "PER" and one.stop - one.first > 1:
            last = document.sentences[one.sentence][one.stop - 1].text
            if _carriable(last) and not lexicon().flags(last) & (fl.NAT | fl.COUNTRY):
                votes[(last,)]["PER"] += 1
    yield from _everywhere(document, votes, "surname", 0.7)


def _key(document: Document, one: Found) -> tuple[str, ...]:
    tokens = document.sentences[one.sentence][one.first : one.stop]
    head = next((stem for skip, stem in analyses(tokens[0].text) if skip == one.skip), tokens[0].text)
    return (head, *(t.text for t in tokens[1:]))


def _carriable(word: str) -> bool:
    """True for a word that is rare enough to mean the same thing all through an article."""
    return len(word) > 2 and lexicon().get(word).frequency <= _RARE - 1


def _everywhere(
    document: Document, votes: dict[tuple[str, ...], Counter[str]], rule: str, score: float
) -> Iterator[Found]:
    """Findings for all occurrences of the keys of `votes`."""
    by_head: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in votes:
        by_head[key[0]].append(key)
    for number, sentence in enumerate(document.sentences):
        for first, token in enumerate(sentence):
            for skip, stem in analyses(token.text):
                for key in by_head.get(stem, ()):
                    stop = first + len(key)
                    if tuple(t.text for t in sentence[first + 1 : stop]) == key[1:]:
                        type_ = votes[key].most_common(1)[0][0]
                        yield Found(number, first, stop, skip, type_, score, rule, 8)


def agree(sentences: list[Sentence], tags: list[list[str]], window: int = 15) -> list[list[str]]:
    """Fill O tags whose words are tagged elsewhere within `window` sentences (for text that is one article after another)."""
    full: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    last: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, (sentence, row) in enumerate(zip(sentences, tags, strict=True)):
        for first, stop, label in spans(row):
            if label in _LABELS:
                full[tuple(t.text for t in sentence[first:stop])].append((number, label))
                if label == "PERS" and stop - first > 1:
                    last[sentence[stop - 1].text].append((number, label))
    return [
        _filled(number, [t.text for t in sentence], row, full, last, window)
        for number, (sentence, row) in enumerate(zip(sentences, tags, strict=True))
    ]


_LABELS = frozenset({"PERS", "LOC", "ORG"})
_Seen = dict[tuple[str, ...], list[tuple[int, str]]]


def _filled(
    number: int,
    texts: list[str],
    row: list[str],
    full: _Seen,
    last: dict[str, list[tuple[int, str]]],
    window: int,
) -> list[str]:
    """One sentence's tags with what the neighbourhood knows, longest phrase first."""
    out = list(row)
    at = 0
    while at < len(texts):
        for size in (4, 3, 2, 1):
            key = tuple(texts[at : at + size])
            if len(key) < size or any(tag != "O" for tag in out[at : at + size]):
                continue
            if size == 1 and not _carriable(key[0]):
                continue
            near = [label for where, label in full.get(key, ()) if abs(where - number) <= window]
            if size == 1:
                near += [label for where, label in last.get(key[0], ()) if abs(where - number) <= window]
            if near:
                label = Counter(near).most_common(1)[0][0]
                out[at : at + size] = [f"B-{label}", *[f"I-{label}"] * (size - 1)]
                at += size - 1
                break
        at += 1
    return out
