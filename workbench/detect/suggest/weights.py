"""The weights of the features, and how judgements move them: logistic regression, one step a judgement.

The weights below were set by hand and then fitted, staying near (ridge), to the sentences of
`benchmarks/gold/claims`; the README there has the figures. What an analyst accepts and rejects moves a copy of them;
replaying the judgements that are still there gives it again, so that taking one back takes back what it taught.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

BIAS = "bias"
PRIOR: Mapping[str, float] = {
    BIAS: -2.26,
    "cue": 0.64,
    "cue.say": 0.09,
    "cue.announce": 0.81,
    "cue.confirm": -0.10,
    "cue.claim": 0.28,
    "cue.deny": 0.88,
    "cue.estimate": 0.04,
    "cue.warn": 0.60,
    "cue.report": 0.06,
    "cue.hearsay": 0.23,
    "nobody": -0.05,
    "said": 0.02,
    "quote": 0.15,
    "figure.casualty": 1.67,
    "figure.money": 1.62,
    "figure.percent": 1.64,
    "figure.count": 0.70,
    "figure.measure": 0.87,
    "figure.other": 0.36,
    "figure.role": 0.47,
    "figure.several": 0.67,
    "date": 0.98,
    "duration": -0.00,
    "event": 0.75,
    "change": 0.61,
    "result": 0.85,
    "violence": 0.53,
    "law": 0.33,
    "responsibility": 0.84,
    "pledge": 0.53,
    "finding": 0.69,
    "study": 0.36,
    "doubt": -0.43,
    "opinion": -1.19,
    "view": -0.79,
    "question": -1.00,
    "actor": 0.21,
    "names": 0.12,
    "place": 0.34,
    "title": -1.83,
    "opening": 1.01,
    "lead": 0.16,
    "late": -0.19,
    "caption": -2.51,
    "short": -1.92,
    "brief": -0.72,
    "long": -0.20,
}
"""Feature → log-odds."""
RATE = 0.15
"""How far one judgement moves a weight at most."""
REACH = 2.0
"""How far judgements together may move a weight from its prior."""


def probability(features: Mapping[str, float], weights: Mapping[str, float] = PRIOR) -> float:
    """The probability that a sentence with these features is made a claim."""
    total = weights.get(BIAS, 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def learn(
    judgements: Iterable[tuple[Mapping[str, float], bool]], prior: Mapping[str, float] = PRIOR
) -> dict[str, float]:
    """Weights after these judgements, in their order: w += RATE · (answer - probability) · feature, within REACH.

    The bias stays: it would move every sentence alike and so teach nothing about their order.
    """
    weights = dict(prior)
    for features, accepted in judgements:
        error = RATE * (accepted - probability(features, weights))
        for name, value in features.items():
            base = prior.get(name, 0.0)
            moved = weights.get(name, 0.0) + error * value
            weights[name] = max(base - REACH, min(base + REACH, moved))
    return weights
