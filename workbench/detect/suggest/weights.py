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
    BIAS: -2.99,
    "cue": 0.40,
    "cue.say": 0.13,
    "cue.announce": 0.37,
    "cue.confirm": 0.33,
    "cue.claim": 0.73,
    "cue.deny": 1.14,
    "cue.estimate": 0.35,
    "cue.warn": 0.21,
    "cue.report": 0.19,
    "cue.hearsay": -0.12,
    "official": 0.16,
    "named": 0.01,
    "nobody": -0.06,
    "said": 0.06,
    "wording": 1.0,
    "quote": 0.02,
    "figure.casualty": 0.67,
    "figure.money": 1.21,
    "figure.percent": 1.08,
    "figure.count": 0.64,
    "figure.measure": 0.36,
    "figure.other": 0.21,
    "figure.role": 0.21,
    "figure.several": 0.21,
    "date": 0.30,
    "duration": 0.13,
    "leads": 0.23,
    "narrated": 0.09,
    "event": 0.31,
    "change": 0.18,
    "result": 0.26,
    "decision": 0.20,
    "violence": 0.12,
    "law": 0.05,
    "responsibility": 0.38,
    "denied": 1.17,
    "pledge": 0.40,
    "finding": 0.23,
    "study": 0.21,
    "doubt": -0.16,
    "opinion": -0.64,
    "view": -0.26,
    "describes": -0.26,
    "personal": -0.25,
    "question": -0.91,
    "actor": 0.15,
    "names": 0.12,
    "place": 0.14,
    "title": -1.00,
    "opening": 2.64,
    "lead": 0.33,
    "late": -0.25,
    "repeat": -0.98,
    "caption": -1.64,
    "short": -2.80,
    "brief": -0.60,
    "long": 0.10,
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
