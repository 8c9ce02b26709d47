"""Score every sentence of a text as a possible claim, with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.arabic.words import sentences
from workbench.detect.suggest import features
from workbench.detect.suggest.weights import PRIOR, probability
from workbench.domain.mention import Entity, Figure, Statement
from workbench.domain.suggestion import Reason, Scored

VERSION = "5"
SHOWN = 0.05
"""Reasons that add less than this are not worth telling."""
Seen = tuple[int, int, features.Shown]
"""Start and end of a sentence, and the features that it shows."""


def rank(
    text: str,
    figures: Sequence[Figure] = (),
    entities: Sequence[Entity] = (),
    statements: Sequence[Statement] = (),
    *,
    titles: Sequence[tuple[int, int]] = (),
    weights: Mapping[str, float] = PRIOR,
) -> list[Scored]:
    """Every sentence of `text` in its order, none left out; offsets are code points of `text`.

    `text` is the reading text (`detect.run.masked`); `titles` are its titles and headings, which repeat what the body
    says. The score is a logistic function of the features' weights; the reasons are the features that moved it.
    """
    return weigh(seen(text, figures, entities, statements, titles=titles), weights)


def seen(
    text: str,
    figures: Sequence[Figure] = (),
    entities: Sequence[Entity] = (),
    statements: Sequence[Statement] = (),
    *,
    titles: Sequence[tuple[int, int]] = (),
) -> list[Seen]:
    """Every sentence with what it shows, whatever that weighs; arguments as for `rank`."""
    found = features.Findings(figures, entities, statements)
    spans = sentences(text)
    again = features.repeats([text[s.start : s.end] for s in spans])
    out: list[Seen] = []
    opened = False
    for index, span in enumerate(spans):
        heading = any(a <= span.start and span.end <= b for a, b in titles)
        place = features.Place(index, len(spans), heading, not opened and not heading)
        shown = features.of(text, span, found, place)
        if again[index]:
            shown.add("repeat")
        opened |= not heading
        out.append((span.start, span.end, shown))
    return out


def weigh(found: Iterable[Seen], weights: Mapping[str, float] = PRIOR) -> list[Scored]:
    """Scores and reasons of sentences that were looked at, by these weights."""
    out: list[Scored] = []
    for start, end, shown in found:
        reasons = [
            Reason(name, shown.words.get(name, ""), weights.get(name, 0.0) * value)
            for name, value in shown.values.items()
        ]
        told = sorted((r for r in reasons if abs(r.weight) >= SHOWN), key=lambda r: -abs(r.weight))
        out.append(Scored(start, end, probability(shown.values, weights), tuple(told), shown.values))
    return out
