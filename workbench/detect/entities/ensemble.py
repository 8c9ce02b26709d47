"""The default backend: the sequence model and the encoder together, decoded under the B-/I- rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from workbench.detect.entities.boundaries import clitic_letters, vocabulary
from workbench.detect.entities.consistency import same_person
from workbench.detect.entities.crf import LABELS as TYPES
from workbench.detect.entities.crf import marginals, tag_sentence
from workbench.detect.entities.encoder import Encoder, encoder
from workbench.detect.entities.features import spans
from workbench.detect.entities.tokens import Document, Found, Sentence
from workbench.domain.errors import UsageError
from workbench.logs import get

Floats = NDArray[np.float32]
_log = get("ensemble")

ENCODER_SHARE = 0.75
"""Weight of the encoder's log-probabilities; the sequence model has the rest. Chosen on the dev set."""
SHARPNESS = 0.8
"""What the mixed log-probabilities are multiplied with, so that they mean what they say on the dev set."""
_LEAST = 1e-3
"""A model's smallest probability: none may forbid what the other is sure of."""
_NEVER = -1e4


def mixed(encoded: Floats, sequence: Floats, share: float = ENCODER_SHARE) -> Floats:
    """Log-probabilities (words, labels) of both models as one, normalised; `sequence` holds probabilities."""
    rows = share * np.maximum(encoded, np.log(_LEAST)) + (1 - share) * np.log(np.maximum(sequence, _LEAST))
    rows = SHARPNESS * rows
    rows = rows - rows.max(1, keepdims=True)
    logs: Floats = (rows - np.log(np.exp(rows).sum(1, keepdims=True))).astype(np.float32)
    return logs


def allowed(labels: Sequence[str]) -> Floats:
    """(before, after) → 0 where the second label may follow the first, a great loss where not: I- continues its own."""
    return np.array(
        [[0.0 if not b.startswith("I-") or a[2:] == b[2:] else _NEVER for b in labels] for a in labels],
        np.float32,
    )


def best_tags(rows: Floats, labels: Sequence[str]) -> list[int]:
    """The most likely numbers of labels of one sentence that keep the B-/I- rules; before it stands an O."""
    if not len(rows):
        return []
    step = allowed(labels)
    greatest = rows.argmax(1)
    if not step[[labels.index("O"), *greatest[:-1]], greatest].any():
        return [int(n) for n in greatest]
    best = rows[0] + step[labels.index("O")]
    back: list[NDArray[np.intp]] = []
    for row in rows[1:]:
        options = best[:, None] + step
        back.append(options.argmax(0))
        best = options.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def read(words: Sequence[Sequence[str]], sentences: Sequence[Sentence]) -> Iterator[tuple[list[str], Floats]]:
    """For every sentence its tags and the probability of each tag; `words` are the tokens as the source spells them.

    Where the encoder cannot be used, the sequence model reads alone, and the log says so once.
    """
    model = _encoder()
    if model is None:
        for sentence in sentences:
            tags = tag_sentence(sentence)
            rows = marginals(sentence, sorted(set(tags)))
            yield tags, np.sqrt(rows[np.arange(len(tags)), [sorted(set(tags)).index(t) for t in tags]])
        return
    labels = model.settings.labels
    for encoded, sentence in zip(model.read(words, sentences), sentences, strict=True):
        rows = mixed(encoded, marginals(sentence, labels))
        path = best_tags(rows, labels)
        yield [labels[n] for n in path], np.exp(rows[np.arange(len(path)), path])


@cache
def _encoder() -> Encoder | None:
    try:
        return encoder()
    except UsageError as error:
        _log.warning("%s", error)
        return None


def tag(document: Document) -> list[Found]:
    """The entities of `document`, with the product of the probabilities of their words' tags."""
    return same_person(document, list(_tagged(document)))


def _tagged(document: Document) -> Iterator[Found]:
    source, origins = document.folded.source, document.folded.origins
    words = [[source[origins[t.start] : origins[t.end - 1] + 1] for t in s] for s in document.sentences]
    seen = vocabulary(document)
    for number, (tags, sure) in enumerate(read(words, document.sentences)):
        sentence = document.sentences[number]
        for begin, end, label in spans(tags):
            inside = [i for i in range(begin, end) if sentence[i].word]
            if not inside:
                continue
            first, stop = inside[0], inside[-1] + 1
            type_ = TYPES[label]
            skip = clitic_letters(sentence[first].text, type_, seen)
            yield Found(number, first, stop, skip, type_, float(sure[first:stop].prod()), "ensemble", 5)
