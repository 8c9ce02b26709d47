"""Reasons are ids and values: kept in the database as they are, said in the language of the interface."""

from __future__ import annotations

import ast
import json
import string
from pathlib import Path

import pytest

from workbench.domain.link import Reason
from workbench.texts import Texts, ar, en

ROOT = Path(__file__).parents[2] / "workbench"
BUILT = {
    "figures_differ",
    "ordinals_differ",
    "dates_differ",
    "names_differ",
    "other_places",
    "other_months_said",
}
"""Ids that the code puts together."""


def used() -> dict[str, frozenset[str]]:
    """Every id that the code gives to Reason.of, with the names of its values."""
    found = {}
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Reason.of":
                (first,) = node.args
                if isinstance(first, ast.Constant):
                    found[str(first.value)] = frozenset(str(k.arg) for k in node.keywords)
    return found


def placeholders(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize("texts", [en.TEXTS, ar.TEXTS], ids=["en", "ar"])
def test_every_reason_has_its_words_and_values(texts: dict[str, str]) -> None:
    known = used()
    assert len(known) > 15
    for id, names in known.items():
        assert placeholders(texts[f"reason.{id}"]) <= names, id
    for id in BUILT:
        assert placeholders(texts[f"reason.{id}"]) == {"here", "there"}


def test_a_reason_survives_the_database_and_is_said_in_both_languages() -> None:
    reason = Reason.of("shared_pairs", share=0.415)
    back = Reason.load(json.loads(json.dumps(reason.dump())))
    assert back == reason
    assert Texts("en").reason(back) == "42% of the word pairs are shared"
    assert "42%" in Texts("ar").reason(back)
    assert Texts("ar").reason(back) != Texts("en").reason(back)


def test_the_sentences_of_older_databases_are_said_as_they_stand() -> None:
    old = Reason.load("published on the same day {sic}")
    assert Texts("ar").reason(old) == "published on the same day {sic}"


def test_a_reason_of_a_newer_program_shows_its_id() -> None:
    assert "from_the_future" in Texts("en").reason(Reason.of("from_the_future", n=1))
    assert Texts("ar").reason(Reason.of("risen", other=3)) == "risen 3"
    assert Texts("en").reason(Reason.of("shared_pairs", share="much")) == "shared_pairs much"
