"""What one place of an article says of another: a name found once is found wherever it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from workbench.detect.entities import flags as fl
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.features import spans
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Document, Found, Sentence

_RARE = 4
"""Up to this frequency bucket a single word may be carried over from elsewhere in the article."""
_SURE = 0.8
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


def same_person(document: Document, found: list[Found]) -> list[Found]:
    """`found` with every unsure single word that ends the sure full name of a person in the article read as that person."""
    known = {
        document.sentences[one.sentence][one.stop - 1].text
        for one in found
        if one.type == "PER" and one.stop - one.first > 1 and one.score >= _SURE
    }
    known = {word for word in known if _carriable(word) and not lexicon().flags(word) & (fl.NAT | fl.PLACES)}
    return [
        replace(one, type="PER", rule="surname")
        if one.stop - one.first == 1
        and one.score < _SURE
        and one.type != "PER"
        and _key(document, one)[0] in known
        else one
        for one in found
    ]


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
    """Fill O tags whose words are tagged elsewhere within `window` sentences (for text that is one article after another).

    Clitics before a name are seen through, so that وموسكو takes the tag of موسكو.
    """
    seen: _Seen = defaultdict(list)
    for number, (sentence, row) in enumerate(zip(sentences, tags, strict=True)):
        for first, stop, label in spans(row):
            if label in _LABELS:
                key = tuple(t.text for t in sentence[first:stop])
                seen[key].append((number, label))
                if label == "PERS" and stop - first > 1 and _carriable(key[-1]):
                    seen[key[-1:]].append((number, label))
    return [
        _filled(number, [t.text for t in sentence], row, seen, window)
        for number, (sentence, row) in enumerate(zip(sentences, tags, strict=True))
    ]


_LABELS = frozenset({"PERS", "LOC", "ORG"})
_Seen = dict[tuple[str, ...], list[tuple[int, str]]]


def _filled(number: int, texts: list[str], row: list[str], seen: _Seen, window: int) -> list[str]:
    """One sentence's tags with what the neighbourhood knows, longest phrase first."""
    out = list(row)
    at = 0
    while at < len(texts):
        for size in (4, 3, 2, 1):
            key = tuple(texts[at : at + size])
            if len(key) < size or any(tag != "O" for tag in out[at : at + size]):
                continue
            near = _near(key, number, seen, window)
            if near:
                label = near.most_common(1)[0][0]
                out[at : at + size] = [f"B-{label}", *[f"I-{label}"] * (size - 1)]
                at += size - 1
                break
        at += 1
    return out


def _near(key: tuple[str, ...], number: int, seen: _Seen, window: int) -> Counter[str]:
    """Labels of the same words within `window` sentences, by the first reading that is known there."""
    for _, stem in analyses(key[0]):
        if len(key) == 1 and not _carriable(stem):
            continue
        labels = (label for where, label in seen.get((stem, *key[1:]), ()) if abs(where - number) <= window)
        votes = Counter(labels)
        if votes:
            return votes
    return Counter()
