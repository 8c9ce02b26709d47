"""Run the detectors over one text: the whole of detection as one pure call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum

from workbench.config.model import Detection
from workbench.detect.base import Analysis, Detail, Failure
from workbench.detect.merge import merge
from workbench.detect.registry import Module, detectors
from workbench.domain.article import READING, Block
from workbench.domain.mention import (
    ENTITY_KEYS,
    FIGURE_KEYS,
    STATEMENT_KEYS,
    Entity,
    Family,
    Figure,
    Statement,
)
from workbench.logs import get

_log = get("detect")
ALL = (Family.FIGURE, Family.ENTITY, Family.STATEMENT)


def masked(text: str, blocks: Iterable[Block]) -> str:
    """`text` with everything outside the reading blocks blanked to newlines, same length, so offsets hold.

    A page without blocks is all reading text. Newlines, not spaces: nothing may be read across a cut.
    """
    spans = [(b.start, b.end) for b in blocks if b.kind in READING]
    if not spans:
        return text
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        parts.append("\n" * max(0, start - done))
        parts.append(text[max(start, done) : end])
        done = max(done, end)
    parts.append("\n" * (len(text) - done))
    return "".join(parts)


def analyse(
    text: str,
    published: date | None = None,
    *,
    only: Sequence[Family] = ALL,
    config: Detection | None = None,
) -> Analysis:
    """Find figures, entities and statements in `text`; what a detector raises becomes a Failure.

    Entities are also looked for when only statements are asked for, since they show where names end; figures
    and entities are held against each other only when both are asked for.
    """
    wanted = frozenset(only)
    found: dict[Family, list[Detail]] = {family: [] for family in ALL}
    failures: list[Failure] = []
    for one in detectors(config):
        helper = one.family is Family.ENTITY and Family.STATEMENT in wanted
        if one.family not in wanted and not helper:
            continue
        try:
            if one.family is Family.STATEMENT and isinstance(one, Module):
                entities = [e for e in found[Family.ENTITY] if isinstance(e, Entity)]
                found[one.family] += one.detect_with(text, entities)
            else:
                found[one.family] += one.detect(text, published)
        except Exception as error:
            _log.exception("detector %s failed on a text of %d code points", one.name, len(text))
            failures.append(Failure(one.name, f"{type(error).__name__}: {error}"))
    figures, entities_kept = merge(
        [f for f in found[Family.FIGURE] if isinstance(f, Figure)],
        [e for e in found[Family.ENTITY] if isinstance(e, Entity)] if Family.ENTITY in wanted else [],
    )
    statements = [s for s in found[Family.STATEMENT] if isinstance(s, Statement)]
    return Analysis(figures, entities_kept, tuple(statements), tuple(failures))


def as_json(analysis: Analysis, only: Sequence[Family] = ALL) -> dict[str, list[dict[str, object]]]:
    """The analysis as `workbench detect --jsonl` writes it: every key present, absent values null."""
    named = {
        "figures": (Family.FIGURE, FIGURE_KEYS),
        "entities": (Family.ENTITY, ENTITY_KEYS),
        "statements": (Family.STATEMENT, STATEMENT_KEYS),
    }
    return {
        name: [as_row(detail, keys) for detail in analysis.of(family)]
        for name, (family, keys) in named.items()
        if family in only
    }


def as_row(detail: Detail, keys: Sequence[str]) -> dict[str, object]:
    """One finding as a mapping that `json.dumps` takes."""
    return {key: _plain(getattr(detail, key)) for key in keys}


def _plain(value: object) -> object:
    """Enumerations as their strings, tuples as lists, empty ones as null like all that is absent, the rest as it is."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(x) for x in value] or None
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    return value
