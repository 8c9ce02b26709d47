"""What a detection says, in words: the value and all that belongs to it, and who said so."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

from workbench.domain.mention import Entity, Figure, FigureType, Mention, MentionState
from workbench.services.correcting import DATED, EDITED
from workbench.texts import Texts
from workbench.texts.counting import counted, length, named

ENTITIES, CORRECTIONS, BY_HAND = "entities", "corrections", "analyst"
"""What made a mention: the entity detector, a correction of all identical words, a person."""
_LENGTHS = frozenset({FigureType.DURATION, FigureType.AGE})
FIRST_BACKEND = "gazetteer"
"""The backend of an entity whose version names none."""


def worded(texts: Texts, id: str, default: str) -> str:
    """The text of `id`, or `default` where the catalogue has none: values of a codebook may be anything."""
    return default if texts.find(id) == id else texts(id)


def number(value: float | int | None) -> str:
    """A number with grouped thousands, without a fraction where it has none."""
    if value is None:
        return ""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,g}"


def role_name(role: str, texts: Texts) -> str:
    """A role in the interface language; roles that people write themselves stand as they are."""
    return worded(texts, f"role.{role}", role)


def precision_name(precision: str, texts: Texts) -> str:
    """How fine a date is; of an edge (late-year) the part too."""
    edge, _, unit = precision.rpartition("-")
    name = worded(texts, f"precision.{unit}", unit)
    return f"{worded(texts, f'edge.{edge}', edge)} · {name}" if edge else name


def figure_words(figure: Figure, texts: Texts) -> str:
    """A figure's reading: value or range, qualifier, unit, role, or the ISO form of a date."""
    sign = texts(f"qualifier.{figure.qualifier}") if figure.qualifier else ""
    if figure.type in _LENGTHS and figure.iso:
        return f"{sign} {_length(figure, texts)}".strip()
    if figure.iso:
        return f"{sign} {figure.iso}".strip()
    if figure.type is FigureType.DATE:
        return texts("figure.unresolved")
    role = role_name(figure.role, texts) if figure.role else ""
    if role and texts.language == "ar":
        # قتلى: 23 agrees in Arabic whatever the number; 23 قتلى would not.
        unit = "" if figure.unit == "person" else _unit(figure, texts)
        return texts("figure.of_role", role=role, value=f"{sign} {_count(figure, unit, texts)}".strip())
    return " ".join(part for part in (sign, _count(figure, _unit(figure, texts), texts), role) if part)


def _unit(figure: Figure, texts: Texts) -> str:
    """What is counted; money without a known currency is called as the article does where that can be read."""
    if figure.type is FigureType.MONEY and texts.language == "ar":
        return figure.currency or figure.noun or figure.unit or ""
    return figure.currency or figure.unit or figure.noun or ""


def _count(figure: Figure, unit: str, texts: Texts) -> str:
    """Value or range with what is counted; a currency stands as its code."""
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return counted(f"{number(figure.low)}–{number(figure.high)}", figure.high, unit, texts.language)
    if figure.value is None or not unit:
        return " ".join(part for part in (number(figure.value), unit) if part)
    return counted(number(figure.value), figure.value, unit, texts.language)


def _length(figure: Figure, texts: Texts) -> str:
    """A duration or an age in units of time, parts of one in the next smaller; else as it stands in ISO 8601."""
    if isinstance(figure.value, float) and not figure.value.is_integer() and figure.iso:
        said = length(figure.iso, texts.language)
        if said is not None:
            return said
    if figure.unit and (figure.value is not None or (figure.low is not None and figure.high is not None)):
        return _count(figure, figure.unit, texts)
    return length(figure.iso or "", texts.language) or figure.iso or ""


def meaning(figure: Figure, published: str | None, texts: Texts) -> list[str]:
    """What a figure is beyond its reading: type, bounds, unit, precision, calendar, basis, and other readings.

    `published` is the article's date; an unresolved date without one says what is missing.
    """
    words = [texts(f"figure.{figure.type}")]
    if figure.iso and figure.type in _LENGTHS:
        words.append(figure.iso)
    elif figure.iso and figure.value is not None:
        words.append(_count(figure, figure.unit or "", texts))
    if figure.currency and figure.unit:
        words.append(_unit(replace(figure, currency=None), texts))
    if figure.low is not None and figure.high is None:
        words.append(texts("figure.from", low=number(figure.low)))
    elif figure.high is not None and figure.low is None:
        words.append(texts("figure.up_to", high=number(figure.high)))
    if figure.per:
        words.append(texts("figure.per", what=figure.per))
    if figure.direction:
        words.append(worded(texts, f"direction.{figure.direction}", figure.direction))
    if figure.subset_of:
        words.append(texts("figure.part"))
    if figure.alternatives:
        words.append(texts("figure.or", others=texts("figure.or_join").join(figure.alternatives)))
    if figure.precision:
        words.append(precision_name(figure.precision, texts))
    if figure.calendar:
        words.append(worded(texts, f"calendar.{figure.calendar}", figure.calendar))
    if figure.against:
        words.append(texts("figure.against", date=figure.against))
    elif figure.type in DATED and not published and (not figure.iso or "X" in figure.iso):
        words.append(texts("figure.no_date"))
    return words


def provenance(mention: Mention, texts: Texts) -> list[str]:
    """Who found it by which rule, and who accepted or edited it."""
    words = []
    edited = mention.detail.rule == EDITED
    if mention.state is MentionState.ACCEPTED and mention.by:
        words.append(texts("inspect.edited_by" if edited else "inspect.accepted_by", who=mention.by))
    if mention.detector == BY_HAND:
        words.append(texts("inspect.by_hand"))
    elif mention.detector == CORRECTIONS:
        words.append(texts("inspect.by_correction"))
    else:
        words.append(texts("inspect.by", detector=found_by(mention)))
    if isinstance(mention.detail, Figure) and not edited:
        words.append(f"{mention.detail.score:.2f}".replace("0.", "."))
    if mention.detail.rule and not edited:
        words.append(mention.detail.rule)
    return words


def found_by(mention: Mention) -> str:
    """The backend of an entity, else the detector, with the version of its rules or model."""
    version, *options = mention.version.split("+")
    said = dict(option.partition("=")[::2] for option in options)
    name = said.get("backend", FIRST_BACKEND) if mention.detector == ENTITIES else mention.detector
    return f"{name} {version}"


def described(mention: Mention, surface: str, published: str | None, texts: Texts) -> list[tuple[str, str]]:
    """All that is known of one mention, as (name of the field, value)."""
    detail = mention.detail
    lines = [(texts("detail.surface"), " ".join(surface.split()))]
    if isinstance(detail, Figure):
        lines.append((texts("detail.reading"), figure_words(detail, texts)))
        lines += zip(
            chain([texts("detail.meaning")], repeat("")), meaning(detail, published, texts), strict=False
        )
        for name in ("noun", "role", "unit", "currency", "iso"):
            value = getattr(detail, name)
            if value:
                if name == "unit" and detail.type is not FigureType.MONEY:
                    value = named(value, None, texts.language)
                said = role_name(value, texts) if name == "role" else value
                lines.append((texts(f"field.{name}"), said))
        certain = detail.score
    elif isinstance(detail, Entity):
        lines.append((texts("field.canonical"), detail.canonical))
        lines.append((texts("field.type"), texts(f"kind.{detail.type}")))
        certain = detail.probability
    else:
        lines.append((texts("field.type"), texts(f"cue.{detail.cue_class}")))
        certain = None
    if certain is not None:
        lines.append((texts("detail.probability"), f"{certain:.2f}"))
    lines.append((texts("detail.state"), texts(f"mention.{mention.state}")))
    lines.append((texts("detail.found"), " · ".join(provenance(mention, texts))))
    lines.append((texts("detail.version"), f"{mention.detector} {mention.version}"))
    lines.append((texts("detail.place"), f"{mention.start}–{mention.end}"))
    return lines
