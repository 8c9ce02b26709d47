"""Web Annotations: a claim a line, nothing joined, nothing lost."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.export.test_csv import ROW
from workbench.domain.export_row import ExportRow, Related
from workbench.export.annotations import lines

LINKED = replace(
    ROW,
    prefix="قبل ",
    suffix=" بعد",
    related=(
        Related("contradicts", "numeric", "00000000-0000-4000-8000-000000000002", 9, "أرقام مختلفة", "high"),
    ),
)


def test_a_claim_is_an_annotation_of_the_standard() -> None:
    (line,) = lines([LINKED])
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    read = json.loads(line)
    assert read["@context"] == "http://www.w3.org/ns/anno.jsonld" and read["type"] == "Annotation"
    assert read["id"] == f"urn:uuid:{ROW.claim_uuid}"
    assert {body["purpose"]: body["value"] for body in read["body"]} == {
        "tagging": "casualty",
        "describing": ROW.gloss,
        "commenting": ROW.note,
    }
    quote, position = read["target"]["selector"]
    assert quote == {"type": "TextQuoteSelector", "exact": ROW.quote, "prefix": "قبل ", "suffix": " بعد"}
    assert position == {"type": "TextPositionSelector", "start": 10, "end": 44}
    assert read["target"]["source"] == "urn:workbench:article:7"
    (line,) = lines([replace(ROW, url="https://example.org/9")])
    assert json.loads(line)["target"]["source"] == "https://example.org/9"


def test_what_the_standard_has_no_word_for_is_nested() -> None:
    claim = json.loads(next(lines([LINKED])))["claim"]
    first, second = claim["figures"]
    assert (first["value"], first["qualifier"], first["role"]) == (41, "at_least", "killed")
    assert (second["value"], second["currency"]) == (9_500_000, "USD") and "qualifier" not in second
    assert [hop["source"] for hop in claim["hops"]] == ["المدار", "@agency", "مصدر; أمني"]
    assert claim["hops"][2] == {
        "source": "مصدر; أمني",
        "cue": [4, 5],
        "cue_class": "say",
        "direct": True,
        "anonymous": True,
        "said": "2025-04-10",
    }
    assert claim["relations"] == [
        {
            "relation": "contradicts",
            "subtype": "numeric",
            "claim_uuid": "00000000-0000-4000-8000-000000000002",
            "article_id": 9,
            "rationale": "أرقام مختلفة",
            "confidence": "high",
        }
    ]
    assert claim["fields"] == {"certainty": "certain", "polarity": "+"}
    assert claim["article"]["duplicates"] == [3, 9]


def test_what_says_nothing_is_left_out_and_what_cannot_be_written_is_replaced() -> None:
    bare: ExportRow = replace(ROW, note="", gloss="\ud800")
    read = json.loads(next(lines([bare])))
    assert [body["purpose"] for body in read["body"]] == ["tagging", "describing"]
    assert read["body"][1]["value"] == "?"
