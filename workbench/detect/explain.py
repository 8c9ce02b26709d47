"""Say what was found in a text and by which rule, for a person who asks why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbench.config.model import Detection
from workbench.detect.base import Analysis, Detail
from workbench.detect.run import analyse
from workbench.domain.mention import MEANING, Entity, Figure, FigureType, Statement

RULES = {
    "list": "in the hand-written lists",
    "places": "in the large lists of places",
    "place head": "a rare word behind مدينة and the like",
    "nationality": "a nationality adjective or people",
    "institution": "a head word with its modifiers",
    "department": "a department with its nationality",
    "force": "a force or team with its nationality",
    "club": "a sports club and where it is at home",
    "named after": "an institution or way with the name it bears",
    "state": "a republic or kingdom with its nationality",
    "party": "a party's head word and name",
    "party elsewhere": "a party's name found with its head elsewhere",
    "event head": "an event's head word and what names it",
    "quoted event": "in quotes behind an event's head word",
    "quoted name": "in quotes behind a head word",
    "list of quotes": "in a list of quoted names of which others are known",
    "elsewhere": "the same words are a name elsewhere in the text",
    "surname": "the last part of a full name elsewhere in the text",
    "full name": "a full name of the lists",
    "names": "a run of words that are names",
    "house": "a family by آل",
    "title": "behind a title",
    "user gazetteer": "in your own gazetteer",
    "crf": "the sequence model",
    "ensemble": "the models together",
    "camel": "camel-tools' model",
    "spacy": "your spaCy pipeline",
}
"""What the entities' rules go by, in words; a rule with a colon by what stands before it."""


def explain(text: str, published: date | None = None, config: Detection | None = None) -> str:
    """One line per finding in order of start: interval, family, surface, value, rule and score."""
    return told(text, analyse(text, published, config=config))


def told(text: str, found: Analysis) -> str:
    """The same for what has been found already; detectors that failed are named last."""
    details: list[Detail] = [*found.figures, *found.entities, *found.statements]
    details.sort(key=lambda d: (d.start, -d.end))
    lines = [_line(text, d) for d in details]
    lines += [f"failed: {f.detector}: {f.error}" for f in found.failures]
    return "\n".join(lines) or "nothing found"


@dataclass(frozen=True, slots=True)
class Told:
    """One finding for a terminal: where it stands, what kind it is, its words, what it means, and its rule."""

    start: int
    end: int
    kind: str
    surface: str
    meaning: str
    rule: str


def findings(text: str, found: Analysis) -> list[Told]:
    """The findings in order of start, figures and entities before the statements that hold them."""
    out: list[Told] = []
    details: list[Figure | Entity] = [*found.figures, *found.entities]
    for d in sorted(details, key=lambda d: (d.start, -d.end)):
        if isinstance(d, Figure):
            kind = "date" if d.type in {FigureType.DATE, FigureType.TIME} else "figure"
            out.append(
                Told(d.start, d.end, kind, d.surface, f"{d.type}: {', '.join(_figure_words(d))}", d.rule)
            )
        else:
            why = RULES.get(d.rule) or RULES.get(d.rule.partition(":")[0]) or ""
            rule = f"{d.rule} ({why})" if why else d.rule
            meaning = f"{d.type}, {d.probability:.2f}" + (
                f" = {d.canonical}" if d.canonical != d.surface else ""
            )
            out.append(Told(d.start, d.end, str(d.type), d.surface, meaning, rule))
    for said in found.statements:
        cue = text[slice(*said.cue)]
        out.append(
            Told(
                said.start,
                said.end,
                "",
                cue,
                "statement: " + ", ".join(_statement_words(text, said)),
                said.rule,
            )
        )
    return out


def _line(text: str, detail: Detail) -> str:
    head = f"{detail.start}-{detail.end}"
    if isinstance(detail, Figure):
        words = "; ".join(_figure_words(detail))
        return f"{head} figure {detail.type} «{detail.surface}» {words} · rule {detail.rule or '?'}, score {detail.score:.2f}"
    if isinstance(detail, Entity):
        why = RULES.get(detail.rule) or RULES.get(detail.rule.partition(":")[0])
        return (
            f"{head} entity {detail.type} «{detail.surface}» = {detail.canonical}"
            f" · rule {detail.rule or '?'}{f' ({why})' if why else ''}, probability {detail.probability:.2f}"
        )
    return f"{head} statement {'; '.join(_statement_words(text, detail))} · rule {detail.rule or '?'}"


def _figure_words(figure: Figure) -> Iterator[str]:
    for name in MEANING:
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
