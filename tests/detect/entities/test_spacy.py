"""The spacy adapter over a fake pipeline, and its errors where spaCy or a pipeline is missing."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from workbench.detect import spacy
from workbench.detect.entities.resolve import entities
from workbench.detect.entities.tokens import read
from workbench.domain.errors import UsageError


@dataclass
class Span:
    """What of spaCy's Span the adapter reads."""

    start_char: int
    end_char: int
    label_: str


@dataclass
class Doc:
    """What of spaCy's Doc the adapter reads."""

    ents: list[Span]


def test_spans_move_to_our_tokens_and_lose_their_clitics() -> None:
    text = "وصل فلاديمير بوتين لموسكو وقالت وكالة."
    words = {"فلاديمير بوتين": "PERSON", "لموسكو": "GPE", "وكالة": "PRODUCT"}
    spans = [Span(text.index(k), text.index(k) + len(k), v) for k, v in words.items()]
    document = read(text)
    found = entities(document, spacy.tag_with(lambda _: Doc(spans), document))
    assert [(e.surface, e.type) for e in found] == [("فلاديمير بوتين", "PER"), ("موسكو", "LOC")]


def test_a_span_over_white_space_alone_is_left_out() -> None:
    document = read("نص   نص")
    assert list(spacy.tag_with(lambda _: Doc([Span(2, 5, "LOC"), Span(2, 500, "X")]), document)) == []


def test_no_pipeline_says_where_to_name_one() -> None:
    with pytest.raises(UsageError) as caught:
        spacy.pipeline("")
    assert spacy.PIPELINE_VARIABLE in str(caught.value)


def test_missing_spacy_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match="not installed"):
        spacy.pipeline("ar_core_news_none")
