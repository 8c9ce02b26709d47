"""The weights of the features, and how judgements move them: logistic regression, a step for each judgement.

The weights below were fitted, with those of the words (`wording`), by `training/train_suggestions.py` to the sentences of
`benchmarks/gold/claims`; the README there has the figures. What an analyst accepts and rejects moves a copy of them;
replaying the judgements that are still there gives it again, so that taking one back takes back what it taught.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

BIAS = "bias"
PRIOR: Mapping[str, float] = {
    BIAS: -3.45,
    "cue": 0.61,
    "cue.say": 0.02,
    "cue.announce": 0.44,
    "cue.confirm": 0.37,
    "cue.claim": 0.53,
    "cue.deny": 0.88,
    "cue.estimate": 0.22,
    "cue.warn": 0.25,
    "cue.report": 0.25,
    "cue.hearsay": 0.27,
    "official": 0.37,
    "named": 0.13,
    "nobody": -0.19,
    "said": -0.18,
    "wording": 1.0,
    "quote": -0.03,
    "figure.casualty": 1.15,
    "figure.money": 2.02,
    "figure.percent": 1.39,
    "figure.count": 0.85,
    "figure.measure": 0.79,
    "figure.other": 0.53,
    "figure.role": 0.19,
    "figure.several": 0.41,
    "date": 0.48,
    "duration": -0.01,
    "leads": 0.26,
    "narrated": 0.08,
    "event": 0.44,
    "change": 0.14,
    "result": 0.54,
    "decision": 0.11,
    "violence": 0.25,
    "law": 0.02,
    "responsibility": 0.52,
    "denied": 0.70,
    "pledge": 0.49,
    "finding": 0.39,
    "study": 0.21,
    "doubt": -0.24,
    "opinion": -1.02,
    "view": -0.37,
    "describes": -0.17,
    "personal": -0.33,
    "question": -1.10,
    "actor": 0.33,
    "names": 0.16,
    "place": 0.21,
    "title": -1.51,
    "opening": 1.60,
    "lead": 0.32,
    "late": -0.27,
    "repeat": -0.86,
    "caption": -1.92,
    "short": -3.22,
    "brief": -0.95,
    "long": 0.00,
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
