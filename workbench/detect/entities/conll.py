"""Tagging of pre-tokenised text with ANERcorp's labels, for anyone who wants to check the figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from workbench.arabic.chars import folded
from workbench.detect.entities.consistency import agree
from workbench.detect.entities.crf import tag_sentence
from workbench.detect.entities.tokens import Sentence, Token
from workbench.domain.mention import EntityType

COUNTED_AS = {
    EntityType.PER: "PERS",
    EntityType.LOC: "LOC",
    EntityType.ORG: "ORG",
    EntityType.GROUP: "ORG",
    EntityType.MEDIA: "ORG",
    EntityType.EVENT: "MISC",
    EntityType.MISC: "MISC",
}
"""Our types as ANERcorp counts them; nationality adjectives are no entities there."""
_PUNCTUATION = "()[]{}«»“”\"'.,:;،؛؟!?-–—_*/…"


def sentence_of(tokens: Sequence[str]) -> Sentence:
    """Tokens as the detectors see them: folded, without punctuation glued to a word; offsets are of no text."""
    sentence: Sentence = []
    at = 0
    for token in tokens:
        text = folded(token)
        bare = text.strip(_PUNCTUATION)
        text = bare or text or token
        sentence.append(Token(text, at, at + len(text), text[:1].isalnum()))
        at += len(text) + 1
    return sentence


def tag_conll(lines: Iterable[str], backend: str = "crf") -> Iterator[str]:
    """Tag one token a line (its first column; an empty line ends a sentence) and yield `token TAG` lines.

    Tags are B-/I- PERS, LOC, ORG, MISC and O. GROUP and MEDIA count as ORG, EVENT as MISC; nationality adjectives are
    O, as in ANERcorp. With the sequence model its own tags are given, made consistent over neighbouring sentences.
    """
    sentences: list[list[str]] = [[]]
    for line in lines:
        cells = line.split()
        if cells:
            sentences[-1].append(cells[0])
        elif sentences[-1]:
            sentences.append([])
    sentences = [s for s in sentences if s]
    for tokens, tags in zip(sentences, tags_of(sentences, backend), strict=True):
        yield from (f"{token} {tag}" for token, tag in zip(tokens, tags, strict=True))
        yield ""


def tags_of(sentences: Sequence[Sequence[str]], backend: str) -> list[list[str]]:
    """ANERcorp's tags of every sentence, one a token."""
    prepared = [sentence_of(tokens) for tokens in sentences]
    if backend == "ensemble":
        from workbench.detect.entities.ensemble import read

        return agree(prepared, [tags for tags, _ in read(sentences, prepared)])
    if backend == "crf":
        return agree(prepared, [tag_sentence(s) for s in prepared])
    return [_found_tags(tokens, backend) for tokens in sentences]


def _found_tags(tokens: Sequence[str], backend: str) -> list[str]:
    """Tags made of the entities that `find` sees in the tokens joined by spaces."""
    from workbench.detect.entities import find

    tags = ["O"] * len(tokens)
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token) + 1)
    for entity in find(" ".join(tokens), backend=backend):
        label = COUNTED_AS.get(entity.type)
        if label:
            first = bisect_right(starts, entity.start) - 1
            last = bisect_right(starts, entity.end - 1) - 1
            tags[first : last + 1] = [f"B-{label}", *[f"I-{label}"] * (last - first)]
    return tags
