"""Whether the program can read the values of another file's row; ValueError, KeyError or TypeError where it cannot."""

from __future__ import annotations

import json

from workbench.domain.claim_link import Evidence, Relation
from workbench.domain.correction import NONE
from workbench.domain.link import LinkState
from workbench.domain.mention import EntityType, Family, MentionState
from workbench.storage import codec, dismissals, spellings
from workbench.storage.rows import Row


def link(row: Row) -> None:
    """A link between articles or claims."""
    if row["scope"] == "claim":
        Relation(row["kind"])
        detail = json.loads(row["detail"])
        for evidence in (*detail.get("a", ()), *detail.get("b", ())):
            Evidence(**evidence)
    LinkState(row["state"])
    codec.link({**row, "id": 0})


def claim(row: Row) -> None:
    """A claim with its fields, chain and figures."""
    claim = codec.claim({**row, "id": 0})
    words = [*claim.fields.items(), *((hop.source, hop.said) for hop in claim.hops)]
    if not all(isinstance(word, str) for pair in words for word in pair):
        raise TypeError("claim")
    if not all(isinstance(figure, int) for figure in claim.figures):
        raise TypeError("claim")


def mention(row: Row) -> None:
    """A mark in a text."""
    MentionState(row["state"])
    Family(row["family"])
    codec.unpack_detail(row)


def correction(row: Row) -> None:
    """What was said of the same words everywhere."""
    if row["type"] != NONE:
        EntityType(row["type"])
    if not row["key"].split() or not 0 <= row["at_start"] <= row["at_end"] <= len(row["context"]):
        raise ValueError("correction")


def dismissal(row: Row) -> None:
    """What was said to be nothing."""
    if row["kind"] == spellings.APART:
        for part in row["key"].split("\t"):
            EntityType(part.partition(":")[0])
    elif row["kind"] not in {dismissals.FIGURES, dismissals.EVENT, dismissals.PASSAGE}:
        raise ValueError("dismissal")


def adjudication(row: Row) -> None:
    """A verdict of a review."""
    if row["verdict"] not in {"one", "two", "both", "edited"}:
        raise ValueError("verdict")
