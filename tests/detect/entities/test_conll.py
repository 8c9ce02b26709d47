"""CoNLL tagging: one line a token, ANERcorp's labels, whatever the tokens are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.detect.entities.conll import tag_conll

LABELS = {"O", *(f"{b}-{label}" for b in "BI" for label in ("PERS", "LOC", "ORG", "MISC"))}


@pytest.mark.parametrize("backend", ["crf", "gazetteer"])
def test_tokens_keep_their_lines_and_known_names_their_labels(backend: str) -> None:
    lines = ["وقال", "فلاديمير B-PERS", "بوتين x", "في", "موسكو", ".", "", "للأمم", "المتحدة", "،", "رويترز"]
    tagged = list(tag_conll(lines, backend=backend))
    rows = [line.split() for line in tagged if line]
    assert [r[0] for r in rows] == [line.split()[0] for line in lines if line]
    assert tagged.count("") == 2
    tags = {r[0]: r[1] for r in rows}
    assert (tags["فلاديمير"], tags["بوتين"]) == ("B-PERS", "I-PERS")
    assert tags["موسكو"] == "B-LOC"
    assert (tags["للأمم"], tags["المتحدة"]) == ("B-ORG", "I-ORG")
    assert tags["رويترز"] == "B-ORG"


def test_nationality_adjectives_are_no_entities_there() -> None:
    rows = [line.split() for line in tag_conll(["الخبير", "الروسي", "قال"], backend="gazetteer") if line]
    assert [r[1] for r in rows] == ["O", "O", "O"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Zs", "Zl", "Zp", "Cc")), max_size=8), max_size=30
    )
)
def test_any_tokens_get_one_label_each(tokens: list[str]) -> None:
    tagged = [line for line in tag_conll(tokens) if line]
    given_ = [t.split()[0] for t in tokens if t.split()]
    assert [line.rsplit(" ", 1)[0] for line in tagged] == given_
    assert {line.rsplit(" ", 1)[1] for line in tagged} <= LABELS
