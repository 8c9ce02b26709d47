"""What the encoder thinks, as features of the sequence model: of the word, its neighbours, and the same word elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.lexicon import lexicon
from workbench.detect.entities.tokens import Sentence

Floats = NDArray[np.float32]

_STEPS = (-4.0, -2.5, -1.5, -0.7, 0.0, 0.7, 1.5, 2.5, 4.0)
"""Log-odds that are told apart; every one that is passed is a feature."""
_RARE = 4
WINDOW = 15
"""Sentences within which the same word likely means the same."""
_NEAREST = 20
"""Occurrences looked at on either side, so that a word said a thousand times costs no more."""
_LEAST = 1e-4

_Place = tuple[int, int, list[float]]


def evidence(
    sentences: Sequence[Sentence], encoded: Sequence[Floats], labels: Sequence[str]
) -> list[list[list[str]]]:
    """Features for every word of every sentence; `encoded` holds log-probabilities (words, labels)."""
    odds = [_log_odds(rows) for rows in encoded]
    best = [[labels[n] for n in rows.argmax(1)] if len(rows) else [] for rows in encoded]
    away = _elsewhere(sentences, encoded, labels)
    found: list[list[list[str]]] = []
    for number, rows in enumerate(odds):
        tops = ["<", *best[number], ">"]
        out: list[list[str]] = []
        for i, row in enumerate(rows):
            told = [f"e:{labels[n]}>{k}" for n, value in enumerate(row.tolist()) for k in _passed(value)]
            told += (
                f"e-={tops[i]}",
                f"e+={tops[i + 2]}",
                f"e0={tops[i + 1]}|{tops[i]}",
                f"e1={tops[i + 1]}|{tops[i + 2]}",
            )
            told += [f"x:{kind}>{k}" for kind, value in away[number][i].items() for k in _passed(value)]
            out.append(told)
        found.append(out)
    return found


def _log_odds(rows: Floats) -> Floats:
    p = np.clip(np.exp(rows), _LEAST, 1 - _LEAST)
    odds: Floats = np.log(p / (1 - p))
    return odds


def _passed(odds: float) -> list[int]:
    return [k for k, step in enumerate(_STEPS) if odds > step]


def _elsewhere(
    sentences: Sequence[Sentence], encoded: Sequence[Floats], labels: Sequence[str]
) -> list[list[dict[str, float]]]:
    """For every rare word the greatest log-odds of each type at other places of it within WINDOW sentences."""
    kinds = sorted({label[2:] for label in labels if label != "O"})
    columns = [[n for n, label in enumerate(labels) if label[2:] == kind] for kind in kinds]
    where: dict[str, list[_Place]] = defaultdict(list)
    stems: list[list[list[str]]] = []
    for number, (sentence, rows) in enumerate(zip(sentences, encoded, strict=True)):
        p = np.clip(np.stack([np.exp(rows)[:, c].sum(1) for c in columns], 1), _LEAST, 1 - _LEAST)
        odds = np.log(p / (1 - p)).tolist()
        row_stems: list[list[str]] = []
        for i, token in enumerate(sentence):
            keys = [stem for _, stem in analyses(token.text) if _tells(stem)] if token.word else []
            row_stems.append(keys)
            for key in keys:
                where[key].append((number, i, odds[i]))
        stems.append(row_stems)
    return [
        [_greatest(number, i, keys, where, kinds) for i, keys in enumerate(row)]
        for number, row in enumerate(stems)
    ]


def _tells(word: str) -> bool:
    return len(word) > 2 and lexicon().get(word).frequency < _RARE


def _greatest(
    number: int,
    at: int,
    keys: Sequence[str],
    where: dict[str, list[_Place]],
    kinds: Sequence[str],
) -> dict[str, float]:
    found: dict[str, float] = {}
    for key in keys:
        places = where[key]
        here = bisect_left(places, (number, at, []))
        for sentence, i, odds in places[max(0, here - _NEAREST) : here + _NEAREST + 1]:
            if abs(sentence - number) <= WINDOW and (sentence, i) != (number, at):
                for kind, value in zip(kinds, odds, strict=True):
                    if value > _STEPS[0]:
                        found[kind] = max(found.get(kind, value), value)
    return found
