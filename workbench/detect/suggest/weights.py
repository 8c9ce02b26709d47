"""The weights of the features, and how judgements move them: logistic regression, a step for each judgement.

The weights below were set by hand and then fitted, staying near (ridge), to the sentences of
`benchmarks/gold/claims`; the README there has the figures. What an analyst accepts and rejects moves a copy of them;
replaying the judgements that are still there gives it again, so that taking one back takes back what it taught.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

BIAS = "bias"
PRIOR: Mapping[str, float] = {
    BIAS: -2.16,
    "cue": 0.57,
    "cue.say": 0.08,
    "cue.announce": 0.73,
    "cue.confirm": 0.09,
    "cue.claim": 0.32,
    "cue.deny": 0.96,
    "cue.estimate": 0.12,
    "cue.warn": 0.56,
    "cue.report": 0.08,
    "cue.hearsay": 0.27,
    "official": 0.39,
    "named": 0.19,
    "nobody": -0.24,
    "said": -0.08,
    "quote": 0.07,
    "figure.casualty": 1.77,
    "figure.money": 1.85,
    "figure.percent": 1.74,
    "figure.count": 0.68,
    "figure.measure": 0.92,
    "figure.other": 0.47,
    "figure.role": 0.60,
    "figure.several": 0.64,
    "date": 1.01,
    "duration": -0.12,
    "leads": 0.40,
    "narrated": 0.14,
    "event": 0.59,
    "change": 0.32,
    "result": 0.76,
    "decision": 0.16,
    "violence": 0.56,
    "law": 0.17,
    "responsibility": 0.96,
    "denied": 0.39,
    "pledge": 0.38,
    "finding": 0.70,
    "study": 0.20,
    "doubt": -0.52,
    "opinion": -1.47,
    "view": -0.85,
    "describes": -0.16,
    "personal": -0.18,
    "question": -1.02,
    "actor": 0.26,
    "names": 0.13,
    "place": 0.27,
    "title": -1.85,
    "opening": 1.39,
    "lead": 0.02,
    "late": -0.19,
    "repeat": -0.80,
    "caption": -2.52,
    "short": -1.89,
    "brief": -0.69,
    "long": -0.19,
}
"""Feature → log-odds."""
RATE = 0.1
"""How far one judgement moves a weight at most, each time it is replayed."""
PASSES = 3
"""How often the judgements are replayed: few answers then say more (`benchmarks/learning.py`)."""
REACH = 2.0
"""How far judgements together may move a weight from its prior."""


def probability(features: Mapping[str, float], weights: Mapping[str, float] = PRIOR) -> float:
    """The probability that a sentence with these features is made a claim."""
    total = weights.get(BIAS, 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def learn(
    judgements: Iterable[tuple[Mapping[str, float], bool]], prior: Mapping[str, float] = PRIOR
) -> dict[str, float]:
    """Weights after these judgements, in their order, PASSES times: w += RATE · (answer - probability) · feature.

    No weight goes farther than REACH from its prior. The bias stays: it would move every sentence alike and so teach
    nothing about their order.
    """
    weights = dict(prior)
    given = list(judgements)
    for features, accepted in given * PASSES:
        error = RATE * (accepted - probability(features, weights))
        for name, value in features.items():
            base = prior.get(name, 0.0)
            moved = weights.get(name, 0.0) + error * value
            weights[name] = max(base - REACH, min(base + REACH, moved))
    return weights
