"""The attribution detector: cue, speaker, content and hops of every statement in a text.

Spans: the cue without a conjunction written with it (و|قال); the speaker with its titles and appositions, and for
a dropped subject or a pronoun the span of the speaker it stands for, where that was last named; the content after a
bare أن, or with it when it carries a pronoun (أنها), and inside the quote signs of a direct quote. A cue that is
negated (لم تعلق) is a statement with `negated`; a denial (نفى) is a cue class of its own. `hops` are the channels
between the speaker and this text, nearest the speaker first (قال X لوكالة Y, نقلت Y عن X).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from workbench.detect.attribution.contents import Interval
from workbench.detect.attribution.lexicon import THAT
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.parse import Parser
from workbench.detect.attribution.tokens import Text, read
from workbench.domain.mention import Entity, EntityType, Statement

VERSION = "23"
_SPEAKERS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GROUP, EntityType.MEDIA})
_NAMES = _SPEAKERS | {EntityType.LOC}


def find(text: str, entities: Sequence[Entity] = ()) -> list[Statement]:
    """The attributed statements of `text` in order of their cues; offsets are code points of `text`.

    `entities` show where names begin and end; without them the phrase rules stand alone.
    """
    cut = read(text)

    def known(types: Container[EntityType]) -> dict[int, int]:
        return _names(cut, ((e.start, e.end) for e in entities if e.type in types))

    outlets = [e for e in entities if e.type is EntityType.MEDIA]
    held = ((cut.token_at(e.start), e.start) for e in outlets)
    fused = frozenset(i for i, at in held if i >= 0 and cut.tokens[i].start == at - 1 and text[at - 1] == "ل")
    nouns = Nouns(cut, known(_NAMES), known(_SPEAKERS), known({EntityType.MEDIA}), fused)
    return Parser(cut, nouns).statements()


def _names(text: Text, spans: Iterable[Interval]) -> dict[int, int]:
    """Token index where each known name begins → the index after its end."""
    out: dict[int, int] = {}
    for start, end in spans:
        first, last = text.token_at(start), text.token_at(end - 1)
        if first >= 0 and last >= first and text.tokens[first].word not in THAT:
            out[first] = max(out.get(first, 0), last + 1)
    return out
