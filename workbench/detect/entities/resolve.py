"""One entity a place: what stays where findings overlap, and mapping back to the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from workbench.detect.entities.canonical import canonical, link_article
from workbench.detect.entities.tokens import Document, Found, source_span
from workbench.domain.mention import Entity, EntityType


def settle(found: Iterable[Found]) -> list[Found]:
    """Of overlapping findings the one with the lower rank stays, then the longer, then the surer."""
    kept: dict[int, list[Found]] = defaultdict(list)
    taken: set[tuple[int, int]] = set()
    order = sorted(found, key=lambda f: (f.rank, f.first - f.stop, -f.score, f.sentence, f.first))
    for one in order:
        cells = [(one.sentence, i) for i in range(one.first, one.stop)]
        if taken.isdisjoint(cells):
            taken.update(cells)
            kept[one.sentence].append(one)
    return [f for number in sorted(kept) for f in sorted(kept[number], key=lambda f: f.first)]


def entities(document: Document, found: Iterable[Found]) -> list[Entity]:
    """The findings as entities of the source text, in order; of two inside one ligature (ﷺ) the first stays."""
    source = document.folded.source
    result: list[Entity] = []
    last = 0
    for one in found:
        start, end = source_span(document, one)
        if start < last:
            continue
        last = end
        surface = source[start:end]
        type_ = EntityType(one.type)
        tokens = document.sentences[one.sentence]
        restored = tokens[one.first].text.startswith("لل", one.skip - 1) if one.skip else False
        name = one.canonical or canonical(("ا" if restored else "") + surface, type_)
        result.append(Entity(start, end, surface, type_, name, round(one.score, 3), one.rule))
    links = link_article(result)
    return [replace(e, canonical=links.get(e.canonical, e.canonical)) for e in result]
