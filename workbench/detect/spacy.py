"""The spacy backend: a pipeline that the user has and names, for example one trained on Arabic news."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import Any

from workbench.detect.entities.boundaries import clitic_letters, vocabulary
from workbench.detect.entities.tokens import Document, Found
from workbench.domain.errors import UsageError
from workbench.domain.mention import EntityType

PIPELINE_VARIABLE = "WORKBENCH_SPACY_PIPELINE"
_LABELS = {
    "PER": "PER", "PERS": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG",
    "NORP": "NAT", "EVENT": "EVENT", "MISC": "MISC",
}  # fmt: skip
_SCORE = 0.9
"""spaCy's entity recogniser gives no probabilities."""


@cache
def pipeline(name: str) -> Any:
    """The user's pipeline by package name or folder; raises UsageError that says what is missing."""
    if not name:
        raise UsageError("spacy_no_pipeline", variable=PIPELINE_VARIABLE)
    try:
        import spacy
    except ImportError as error:
        raise UsageError("spacy_missing") from error
    try:
        return spacy.load(name)
    except OSError as error:
        raise UsageError("spacy_cannot_load", name=name, why=error) from error


def tag(document: Document) -> Iterator[Found]:
    """The pipeline's entities in `document`."""
    yield from tag_with(pipeline(os.environ.get(PIPELINE_VARIABLE, "")), document)


def tag_with(nlp: Any, document: Document) -> Iterator[Found]:
    """The entities that `nlp` sees in the source text, moved to our tokens; a span that holds no token is left out."""
    seen = vocabulary(document)
    places = [
        (document.folded.origins[t.start], document.folded.origins[t.end - 1] + 1, number, index)
        for number, sentence in enumerate(document.sentences)
        for index, t in enumerate(sentence)
        if t.word
    ]
    at = 0
    for span in sorted(nlp(document.folded.source).ents, key=lambda e: e.start_char):
        type_ = _LABELS.get(span.label_) or (span.label_ if span.label_ in set(EntityType) else None)
        while at < len(places) and places[at][1] <= span.start_char:
            at += 1
        covered = [p for p in places[at : at + 40] if p[0] < span.end_char and p[2] == places[at][2]]
        if not type_ or not covered:
            continue
        number, first, stop = covered[0][2], covered[0][3], covered[-1][3] + 1
        word = document.sentences[number][first].text
        skip = clitic_letters(word, type_, seen) if covered[0][0] >= span.start_char else 0
        yield Found(number, first, stop, skip, type_, _SCORE, "spacy", 5)
