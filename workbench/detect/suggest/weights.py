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
    BIAS: -2.96,
    "cue": 0.48,
    "cue.say": 0.05,
    "cue.announce": 0.28,
    "cue.confirm": 0.26,
    "cue.claim": 0.57,
    "cue.deny": 0.83,
    "cue.estimate": 0.30,
    "cue.warn": 0.08,
    "cue.report": 0.14,
    "cue.hearsay": 0.08,
    "official": 0.23,
    "named": 0.04,
    "nobody": -0.13,
    "said": -0.11,
    "wording": 1.0,
    "quote": 0.04,
    "figure.casualty": 0.63,
    "figure.money": 1.43,
    "figure.percent": 1.01,
    "figure.count": 0.66,
    "figure.measure": 0.38,
    "figure.other": 0.22,
    "figure.role": 0.17,
    "figure.several": 0.20,
    "date": 0.32,
    "duration": 0.05,
    "leads": 0.25,
    "narrated": 0.11,
    "event": 0.28,
    "change": 0.12,
    "result": 0.28,
    "decision": 0.20,
    "violence": 0.13,
    "law": 0.01,
    "responsibility": 0.39,
    "denied": 0.92,
    "pledge": 0.38,
    "finding": 0.22,
    "study": 0.33,
    "doubt": -0.18,
    "opinion": -0.74,
    "view": -0.20,
    "describes": -0.21,
    "personal": -0.28,
    "question": -0.85,
    "actor": 0.18,
    "names": 0.09,
    "place": 0.08,
    "title": -1.19,
    "opening": 1.99,
    "lead": 0.28,
    "late": -0.31,
    "repeat": -0.95,
    "caption": -1.51,
    "short": -2.55,
    "brief": -0.68,
    "long": 0.09,
}
"""Feature → log-odds."""
RATE = 0.1
"""How far one judgement moves a weight at most, each time it is replayed."""
PASSES = 3
"""How often the judgements are replayed: few answers then say more (`benchmarks/learning.py`)."""
REACH = 2.0
"""How far judgements together may move a weight from its prior."""
HEADSTART = 1.0
"""Log-odds, before any answer, that an analyst is better served by what the answers teach than by the prior."""


def probability(features: Mapping[str, float], weights: Mapping[str, float] = PRIOR) -> float:
    """The probability that a sentence with these features is made a claim."""
    total = weights.get(BIAS, 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def learn(
    judgements: Iterable[tuple[Mapping[str, float], bool]], prior: Mapping[str, float] = PRIOR
) -> dict[str, float]:
    """Weights after these judgements, in their order, PASSES times: w += RATE · (answer - probability) · feature.

    No weight goes farther than REACH from its prior. How many an analyst accepts at all is learned beside them and not
    kept: it would move every sentence alike, and taken by the weights it would be mistaken for taste. How much of the way
    is gone in the end is decided by the answers too: as far as what had been learned told each next one better than the
    prior did (the weight of one of two models in their Bayesian mixture).
    """
    weights = dict(prior)
    given = list(judgements)
    trust, level, plain = HEADSTART, 0.0, 0.0
    for number, (features, accepted) in enumerate(given * PASSES):
        chance = _shifted(probability(features, weights), level)
        if number < len(given):
            before = _shifted(probability(features, prior), plain)
            trust += _told(accepted, chance) - _told(accepted, before)
            plain += RATE * (accepted - before)
        level += RATE * (accepted - chance)
        for name, value in features.items():
            base = prior.get(name, 0.0)
            moved = weights.get(name, 0.0) + RATE * (accepted - chance) * value
            weights[name] = max(base - REACH, min(base + REACH, moved))
    share = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, trust))))
    return {name: (base := prior.get(name, 0.0)) + share * (w - base) for name, w in weights.items()}


def _shifted(chance: float, by: float) -> float:
    """The probability whose log-odds are greater by so much."""
    return chance / (chance + (1.0 - chance) * math.exp(-by))


def _told(accepted: bool, chance: float) -> float:
    """The logarithm of the probability that was given to what the analyst answered."""
    return math.log(chance if accepted else 1.0 - chance)
