"""The kind of claim that a passage makes: what rules say, weighed with the words that such claims are made of.

A softmax regression (McCullagh & Nelder, Generalized Linear Models, 1989, ch. 5) over what a passage shows; the weights
(`workbench/data/labels/weights.tsv`, one unit a line, to be read and doubted) are made by `training/train_labels.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from workbench.detect.suggest.wording import stems
from workbench.domain.codebook import Codebook
from workbench.domain.mention import CueClass, Figure, FigureType, Statement
from workbench.domain.mention import Mention as Found
from workbench.services import attribution, label_rules
from workbench.services.label_rules import Passage

KINDS = (
    "event",
    "casualty",
    "statistic",
    "money",
    "statement",
    "denial",
    "responsibility",
    "threat",
    "policy",
)
"""The labels that are weighed: those of the first codebook. A label that an analyst adds is never guessed."""
BIAS = "bias"
_OPENING = 6
"""Stems at the beginning of what is said that count apart from the rest."""
_RULES = 3
"""Rules that fit whose order counts."""
_SHORT = 14
"""Words of a passage from which on the rules count no more than the weights say: they were learned from long ones."""
_TRUSTED = 8.0
"""What the first rule that fits adds, in log-odds, to a passage without words; the less the more words there are."""
_CERTAIN = "denial"
"""The label whose rule is right more often than the weights."""
_PLAIN = frozenset({FigureType.DATE, FigureType.DURATION, FigureType.ORDINAL})
"""Figures that almost any claim has."""


def label(
    text: str, figures: Iterable[Found], said: Sequence[Statement], start: int, end: int, codebook: Codebook
) -> str:
    """The label that fits text[start:end] best; one that the codebook lacks falls through to the next.

    At last, where the codebook has none of `KINDS`, its first label; "event" where it has no labels.
    """
    for name in ranked(passage(text, figures, said, start, end)):
        if codebook.label(name) is not None:
            return name
    return codebook.labels[0].id if codebook.labels else KINDS[0]


def passage(text: str, figures: Iterable[Found], said: Sequence[Statement], start: int, end: int) -> Passage:
    """text[start:end] with the figures in it and those of the statements over it that are its own."""
    inside = [m.detail for m in figures if isinstance(m.detail, Figure)]
    reported = [s for s in said if attribution.belongs(s, start, end)]
    return label_rules.passage(text, inside, reported, start, end)


def ranked(one: Passage) -> list[str]:
    """All `KINDS`, the best first."""
    known = weights()
    totals = list(known[BIAS])
    for unit, value in shown(one).items():
        for number, weight in enumerate(known.get(unit, ())):
            totals[number] += weight * value
    for name in label_rules.guesses(one)[:1]:
        sure = name == _CERTAIN
        totals[KINDS.index(name)] += _TRUSTED * (1 if sure else max(0, _SHORT - len(one.words)) / _SHORT)
    return sorted(KINDS, key=lambda name: -totals[KINDS.index(name)])


@cache
def weights() -> Mapping[str, Sequence[float]]:
    """What a passage may show → what it adds to the log-odds of each of `KINDS`, in their order."""
    text = (files("workbench.data") / "labels" / "weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line)
    return {unit: [int(w) / 100 for w in numbers] for unit, *numbers in rows}


def shown(one: Passage) -> dict[str, float]:
    """What is weighed: stems and where they stand, figures, who says it and how, and the rules that fit."""
    return {**dict.fromkeys(_stems(one), 1.0), **dict.fromkeys(_findings(one), 2.0), **_fitting(one)}


def _stems(one: Passage) -> Iterator[str]:
    opening = stems(one.content[:_OPENING])
    yield from (f"word:{stem}" for stem in stems(one.words))
    yield from (f"opening:{stem}" for stem in opening)
    yield from (f"{place}:{stem}" for place, stem in zip(("first", "second"), opening, strict=False))
    lead = _lead(one)
    if lead is not None:
        yield f"rule:{lead.rule}"


def _findings(one: Passage) -> Iterator[str]:
    for figure in one.figures:
        yield f"figure:{figure.type.name.lower()}"
        if figure.role:
            yield f"role:{figure.role}"
    lead = _lead(one)
    yield f"figures:{min(3, sum(f.type not in _PLAIN for f in one.figures))}"
    yield f"cue:{lead.cue_class.name.lower() if lead is not None else 'none'}"
    yield f"said:{min(2, len(one.said))}"
    yield "told" if one.narrated else "quoted"


def _fitting(one: Passage) -> dict[str, float]:
    fits = label_rules.guesses(one) or [KINDS[0]]
    places = {f"fits{number}:{name}": 2.0 for number, name in enumerate(fits[:_RULES], 1)}
    return {**places, **{f"fits:{name}": 1.0 for name in fits}}


def _lead(one: Passage) -> Statement | None:
    """The first statement that a verb or noun of saying makes; else the first there is."""
    spoken = [s for s in one.said if s.cue_class is not CueClass.REPORT]
    return min(spoken or one.said, key=lambda s: s.cue, default=None)
