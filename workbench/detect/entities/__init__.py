"""Entities: people, places, organisations, groups, media, events and nationalities in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from workbench.detect.entities import gazetteer as lists
from workbench.detect.entities.consistency import link_surnames, repeat
from workbench.detect.entities.events import events
from workbench.detect.entities.institutions import institutions, named_after_head
from workbench.detect.entities.nationality import accusatives
from workbench.detect.entities.neighbours import grown
from workbench.detect.entities.parties import parties, short_names
from workbench.detect.entities.persons import family_names, persons
from workbench.detect.entities.resolve import entities, settle
from workbench.detect.entities.rules import apart, headed_places, refined, sensible
from workbench.detect.entities.tokens import Document, Found, read
from workbench.detect.entities.user import NONE, load
from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity

VERSION = "2"
"""Goes up whenever the same text may give other entities."""

Backend = Callable[[Document], Iterable[Found]]
"""Finds names in a document; lists, institutions and the analyst's gazetteer are laid over what it finds."""


def find(
    text: str,
    *,
    backend: str = "gazetteer",
    threshold: float = 0.5,
    user_gazetteer: Path | None = None,
) -> list[Entity]:
    """All entities of `text` in order, none overlapping another; offsets are code points of `text`.

    Proclitics, enclosing quotes and titles are outside the spans, the article ال is inside. Raises UsageError for
    a backend that does not exist or whose model is missing, ConfigError for a bad user gazetteer.
    """
    document = read(text)
    found = _combined(document, _backend(backend)(document))
    if user_gazetteer is not None:
        found = settle([*load(user_gazetteer).find(document), *found])
        found = [f for f in found if f.type != NONE]
    return [e for e in entities(document, found) if e.probability >= threshold]


def _combined(document: Document, base: Iterable[Found]) -> list[Found]:
    """The backend's findings with the lists and rules over them, one entity a place, made consistent."""
    names = [t for f in base for part in apart(document, f) if (t := refined(document, part))]
    rules = [*lists.listed(document), *institutions(document), *parties(document)]
    layers = [*(r for f in rules if (r := refined(document, f))), *named_after_head(document)]
    first = settle([*names, *layers])
    first = settle([*first, *short_names(document, first), *accusatives(document)])
    first = settle([*first, *grown(document, first)])
    first = settle([*first, *events(document, first)])
    surnames = [*link_surnames(document, first), *family_names(document, first)]
    return [f for f in settle([*first, *repeat(document, first), *surnames]) if sensible(document, f)]


def _gazetteer(document: Document) -> Iterable[Found]:
    """The backend without a model."""
    yield from lists.places(document)
    yield from headed_places(document)
    yield from persons(document)


def _crf(document: Document) -> Iterable[Found]:
    from workbench.detect.entities.crf import tag

    return tag(document)


def _ensemble(document: Document) -> Iterable[Found]:
    from workbench.detect.entities.ensemble import tag

    return tag(document)


def _camel(document: Document) -> Iterable[Found]:
    from workbench.detect.camel import tag

    return tag(document)


def _spacy(document: Document) -> Iterable[Found]:
    from workbench.detect.spacy import tag

    return tag(document)


BACKENDS: dict[str, Backend] = {
    "ensemble": _ensemble,
    "crf": _crf,
    "gazetteer": _gazetteer,
    "camel": _camel,
    "spacy": _spacy,
}


def _backend(name: str) -> Backend:
    backend = BACKENDS.get(name)
    if backend is None:
        raise UsageError("no_backend", name=name, known=", ".join(BACKENDS))
    return backend
