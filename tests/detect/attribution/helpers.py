"""Statements of a text as words, so that a test reads like the text."""

from __future__ import annotations

from workbench.detect.attribution import find
from workbench.domain.mention import CueClass, Entity, EntityType

Row = tuple[str | None, CueClass, str | None, str | None]
"""Cue, its class, speaker, content."""


def words(text: str, span: tuple[int, int] | None) -> str | None:
    """What stands in a span."""
    return None if span is None else text[span[0] : span[1]]


def read(text: str, *known: tuple[str, EntityType]) -> list[Row]:
    """What is found in a text, with names that are known already."""
    entities = [
        Entity(text.index(name), text.index(name) + len(name), name, kind, name, 1.0) for name, kind in known
    ]
    return [
        (words(text, s.cue), s.cue_class, words(text, s.speaker), words(text, s.content))
        for s in find(text, entities)
    ]


def quoted(text: str) -> list[tuple[str, str | None, str | None]]:
    """The same without the classes: cue, speaker, content."""
    return [(cue or "", speaker, content) for cue, _, speaker, content in read(text)]
