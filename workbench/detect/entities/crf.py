"""The sequence model: a linear-chain CRF over the features of features.py, loaded when first used."""

from __future__ import annotations

import lzma
import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from workbench.detect.entities.boundaries import clitic_letters, vocabulary
from workbench.detect.entities.features import features, spans
from workbench.detect.entities.tokens import Document, Found, Sentence
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    import pycrfsuite

LABELS = {"PERS": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
"""ANERcorp's labels in ours."""


@cache
def _loaded() -> tuple[pycrfsuite.Tagger, bytes]:
    """The model and its bytes, which CRFsuite goes on reading: they must live as long as the tagger."""
    try:
        import pycrfsuite

        packed = (files("workbench.data") / "entities" / "crf.bin").read_bytes()
    except (ImportError, FileNotFoundError) as error:
        raise UsageError("crf_cannot_start", why=error) from error
    data = lzma.decompress(packed)
    model = pycrfsuite.Tagger()
    model.open_inmemory(data)
    return model, data


def tagger() -> pycrfsuite.Tagger:
    """The shipped model; raises UsageError when the file or python-crfsuite is missing."""
    return _loaded()[0]


def tag_sentence(sentence: Sentence) -> list[str]:
    """ANERcorp's B-/I-/O tags of one sentence."""
    tags: list[str] = tagger().tag(features(sentence))
    return tags


def marginals(sentence: Sentence, labels: Sequence[str]) -> NDArray[np.float32]:
    """Probabilities (words, labels) of every tag of one sentence; 0 for a label that the model does not know."""
    model = tagger()
    model.set(features(sentence))
    known = set(model.labels())
    rows = [[model.marginal(n, i) if n in known else 0.0 for n in labels] for i in range(len(sentence))]
    return np.array(rows, np.float32).reshape(len(sentence), len(labels))


def tag(document: Document) -> Iterator[Found]:
    """The model's entities with a probability: the square root of the least marginal of their tokens.

    On the dev set the root, not the marginal itself, is near the share of findings that touch an entity of their type.
    """
    model = tagger()
    seen = vocabulary(document)
    for number, sentence in enumerate(document.sentences):
        tags = model.tag(features(sentence))
        for begin, end, label in spans(tags):
            inside = [i for i in range(begin, end) if sentence[i].word]
            if not inside:
                continue
            first, stop = inside[0], inside[-1] + 1
            type_ = LABELS[label]
            skip = clitic_letters(sentence[first].text, type_, seen)
            score = math.sqrt(min(model.marginal(tags[i], i) for i in range(first, stop)))
            yield Found(number, first, stop, skip, type_, score, "crf", 5)
