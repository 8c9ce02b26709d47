"""How a claim stands to a codebook: what is refused, what is lacking, what is older."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.config.model import Config
from workbench.domain.claim import Hop, origin_of
from workbench.domain.codebook import (
    ClaimField,
    Codebook,
    Constraint,
    Label,
    holds,
    lacking,
    refusal,
    standing,
)

BOOK = Codebook(
    "2",
    (Label("event", "1", "Event", "حدث"), Label("denial", "2", "Denial", "نفي", needs=("source",))),
    (
        ClaimField("source", "S", "م"),
        ClaimField("polarity", "P", "ق", ("+", "-")),
        ClaimField("tags", "T", "و", ("a", "b"), many=True),
        ClaimField("day", "D", "ي", pattern=r"\d{4}"),
    ),
    constraints=(Constraint("polarity=-", ("note",)), Constraint("label=event", ("!day=1999",))),
)


@pytest.mark.parametrize(
    ("field", "value", "taken"),
    [
        ("source", "anything; at all", True),
        ("polarity", "+", True),
        ("polarity", "", True),
        ("polarity", "?", False),
        ("tags", "a; b", True),
        ("tags", "a;c", False),
        ("tags", " ; ", True),
        ("day", "2025", True),
        ("day", "20255", False),
    ],
)
def test_what_a_field_takes(field: str, value: str, taken: bool) -> None:
    known = BOOK.field(field)
    assert known is not None
    assert (refusal(known, value) == "") is taken


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        ("note", {"note": "x"}, True),
        ("note", {}, False),
        ("!note", {}, True),
        ("polarity=-|?", {"polarity": "?"}, True),
        ("polarity=-|?", {"polarity": "+"}, False),
        ("!polarity=-", {"polarity": "-"}, False),
        ("!polarity=-", {}, True),
    ],
)
def test_conditions(condition: str, values: dict[str, str], expected: bool) -> None:
    assert holds(condition, values) is expected


def test_what_a_claim_lacks_comes_from_its_label_and_the_constraints() -> None:
    assert lacking(BOOK, "denial", {}) == ("source",)
    assert lacking(BOOK, "denial", {"polarity": "-"}) == ("source", "note")
    assert lacking(BOOK, "denial", {"polarity": "-", "source": "x", "note": "y"}) == ()
    assert lacking(BOOK, "event", {"day": "1999"}) == ("!day=1999",)
    assert lacking(BOOK, "gossip", {}) == ()


def test_a_claim_of_an_older_codebook_is_marked_and_names_what_is_unknown() -> None:
    assert standing(BOOK, "2", "event", {"polarity": "+"}).ok
    old = standing(BOOK, "1", "gossip", {"mood": "x", "polarity": "?", "source": "y"})
    assert (old.older, old.unknown, old.ok) == (True, ("label=gossip", "mood", "polarity=?"), False)
    assert not standing(BOOK, "2", "denial", {}).ok


def test_the_digest_tells_a_changed_codebook_whatever_its_version() -> None:
    assert BOOK.digest() == replace(BOOK, version="9").digest()
    assert BOOK.digest() != replace(BOOK, constraints=()).digest()


def test_the_default_codebook_is_whole() -> None:
    book = Config().codebook
    wanted = {
        "certainty",
        "polarity",
        "source",
        "topic",
        "tags",
        "checkworthy",
        "event",
        "place",
        "date_from",
        "date_to",
    }
    wanted |= {"date_precision", "calendar", "status", "credibility", "confidence", "verdict", "rationale"}
    assert {f.id for f in book.fields} == wanted
    assert lacking(book, "event", {"status": "false"}) == ("rationale",)


def test_the_origin_is_the_last_source_behind_the_outlet() -> None:
    assert origin_of(()) == ""
    assert origin_of((Hop("المدار"),)) == ""
    assert origin_of((Hop("المدار"), Hop("رويترز"), Hop("الوزير"))) == "الوزير"
