"""The attribution detector: cue, speaker, content and hops of every statement in a text.

Spans: the cue without a conjunction written with it (و|قال); the speaker with its titles and appositions, and for
a dropped subject or a pronoun the span of the speaker it stands for, where that was last named; the content after a
bare أن, or with it when it carries a pronoun (أنها), and inside the quote signs of a direct quote. A cue that is
negated (لم تعلق) is a statement with `negated`; a denial (نفى) is a cue class of its own. `hops` are the channels
between the speaker and this text, nearest the speaker first (قال X لوكالة Y, نقلت Y عن X).
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.parse import Parser, names_of
from workbench.detect.attribution.tokens import read
from workbench.domain.mention import Entity, EntityType, Statement

VERSION = "1"
_NAMES = frozenset({EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.GROUP, EntityType.MEDIA})


def find(text: str, entities: Sequence[Entity] = ()) -> list[Statement]:
    """The attributed statements of `text` in order of their cues; offsets are code points of `text`.

    `entities` show where names begin and end; without them the phrase rules stand alone.
    """
    cut = read(text)
    names = names_of(cut, ((e.start, e.end) for e in entities if e.type in _NAMES))
    return Parser(cut, Nouns(cut, names)).statements()
