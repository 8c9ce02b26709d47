"""Say what was found in a text and by which rule, for a person who asks why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from workbench.config.model import Detection
from workbench.detect.base import Detail
from workbench.detect.run import analyse
from workbench.domain.mention import Entity, Figure, FigureType, Statement


def explain(text: str, published: date | None = None, config: Detection | None = None) -> str:
    """One line per finding in order of start: interval, family, surface, value, rule and score."""
    found = analyse(text, published, config=config)
    details: list[Detail] = [*found.figures, *found.entities, *found.statements]
    details.sort(key=lambda d: (d.start, -d.end))
    lines = [_line(text, d) for d in details]
    lines += [f"failed: {f.detector}: {f.error}" for f in found.failures]
    return "\n".join(lines) or "nothing found"


def _line(text: str, detail: Detail) -> str:
    head = f"{detail.start}-{detail.end}"
    if isinstance(detail, Figure):
        words = "; ".join(_figure_words(detail))
        return f"{head} figure {detail.type} «{detail.surface}» {words} · rule {detail.rule or '?'}, score {detail.score:.2f}"
    if isinstance(detail, Entity):
        return (
            f"{head} entity {detail.type} «{detail.surface}» = {detail.canonical}"
            f" · rule {detail.rule or '?'}, probability {detail.probability:.2f}"
        )
    return f"{head} statement {'; '.join(_statement_words(text, detail))} · rule {detail.rule or '?'}"


def _figure_words(figure: Figure) -> Iterator[str]:
    names = (
        "value",
        "low",
        "high",
        "qualifier",
        "unit",
        "noun",
        "currency",
        "role",
        "per",
        "direction",
        "iso",
        "precision",
        "calendar",
    )
    for name in names:
        value = getattr(figure, name)
        if value is not None:
            yield f"{name} {value}"
    if figure.alternatives:
        yield f"or {', '.join(figure.alternatives)}"
    if figure.against:
        yield f"counted from {figure.against}"
    elif figure.type is FigureType.DATE and not figure.iso:
        yield "unresolved without a date of publication"


def _statement_words(text: str, one: Statement) -> Iterator[str]:
    negated = "not " if one.negated else ""
    yield f"{negated}{one.cue_class} by «{text[slice(*one.cue)]}»"
    yield f"speaker «{text[slice(*one.speaker)]}»" if one.speaker else "no speaker"
    for hop in one.hops:
        yield f"through «{text[slice(*hop)]}»"
    if one.content:
        said = text[slice(*one.content)]
        yield f"content «{said[:60]}{'…' if len(said) > 60 else ''}»"
