"""Links, events and figures on the command line."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.test_cli import Shell

TEXTS = (
    "انهيار جسر في بغلان\n\nقال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت، ووعد بالتحقيق.",
    "انهيار جسر في بغلان\n\nأسفر انهيار جسر الوادي في ولاية بغلان عن مقتل 40 شخصا يوم السبت بحسب شهود عيان من المنطقة.",
)


@pytest.fixture
def filled(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    for i, text in enumerate(TEXTS):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
        shell("ingest", f"{i}.txt")
    shell("events", "--create", "جسر", "--article", "1", "--article", "2")
    return shell


def test_events_are_made_listed_renamed_filled_and_taken_away(filled: Shell) -> None:
    (event,) = filled.json("events")
    assert (event["name"], event["articles"]) == ("جسر", [1, 2])
    filled("events", "--event", "جسر", "--rename", "جسر الوادي")
    filled("events", "--event", "1", "--article", "2", "--remove")
    shown = filled.json("events", "--event", "جسر الوادي")
    assert shown["event"]["articles"] == [1]
    assert [m["article"] for m in shown["timeline"]] == [1]
    filled("events", "--event", "1", "--delete")
    assert filled.json("events") == []
    assert len(filled("events", "--event", "1", status=2).stderr.splitlines()) == 1
    filled("events", "--article", "1", status=2)


def test_candidates_for_an_event_are_listed_with_reasons(filled: Shell) -> None:
    (found,) = filled.json("events", "--candidates", "1")
    assert found["article_id"] == 2 and 0 < found["score"] <= 1
    line = filled("events", "--candidates", "1").stdout.decode()
    assert "rare words in common" in line
    filled("events", "--event", "1", "--article", "2", "--remove")
    assert [c["article_id"] for c in filled.json("events", "--event", "1", "--candidates")] == [2]
    filled("events", "--candidates", status=2)
    filled("events", "--candidates", "77", status=4)


def test_a_board_is_printed_and_written_as_csv_and_svg(filled: Shell) -> None:
    assert filled.json("figures", "--event", "جسر")["killed"] == 2
    printed = filled("figures", "--event", "جسر", "--role", "killed").stdout.decode()
    assert "2 reports, 2 values, 2 roots" in printed and "●" in printed and "conflict" in printed
    filled("figures", "--event", "1", "--role", "killed", "--csv", "b.csv", "--svg", "b.svg")
    rows = list(csv.DictReader((filled.folder / "b.csv").open(encoding="utf-8-sig", newline="")))
    assert [r["number"] for r in rows] == ["12", "40"]
    assert ElementTree.parse(filled.folder / "b.svg").getroot().tag.endswith("svg")
    assert filled.json("figures", "--article", "1", "--role", "killed")["reports"] == 1
    for wrong in (["--role", "killed"], ["--article", "1"], ["--event", "none", "--role", "killed"]):
        filled("figures", *wrong, status=2)


def test_conflicts_are_listed_with_their_reason(filled: Shell) -> None:
    (line,) = filled("figures", "--conflicts").stdout.decode().splitlines()
    assert line.startswith("conflict\t") and "12 and 40 cannot both be true" in line
    assert filled.json("figures", "--conflicts", "--event", "1")[0]["outcome"] == "conflict"


def test_reasons_are_said_in_the_interfaces_language(filled: Shell) -> None:
    (filled.folder / "c.txt").write_text(TEXTS[0] + "\nوأغلقت الشرطة الطريق كله.", encoding="utf-8")
    filled("ingest", "c.txt")
    english = filled("links", "--explain", "1", "3").stdout.decode()
    (filled.folder / "config.yaml").write_text("workbench: 1\nui: {language: ar}\n", encoding="utf-8")
    arabic = filled("links", "--explain", "1", "3").stdout.decode()
    assert "word pairs are shared" in english
    assert "من أزواج الكلمات مشتركة" in arabic and "shared" not in arabic


def test_families_and_claim_links_are_listed(filled: Shell) -> None:
    assert filled.json("links", "--families") == []
    (family,) = filled.json("links", "--family", "1")
    assert family["roots"] == [1]
    filled("links", "--family", "1", "--root", status=2)
    assert filled.json("links", "--claims") == {"links": [], "candidates": []}
    filled("links", "--claim", "5", status=4)


def test_links_between_claims_are_written_changed_back_and_refused_with_one_line(filled: Shell) -> None:
    import json
    import sqlite3

    from workbench.assemble import workbench
    from workbench.config.model import Config

    database = next(filled.folder.rglob("*.sqlite"))
    with_claims = workbench(Config(analyst="amal", database=database))
    for article in (1, 2):
        with_claims.tagging.add(with_claims.tagging.draft(article, 22, 80))
    with_claims.close()
    asked = ("links", "--claim", "1", "--to", "2", "--relation", "contradicts")
    made = json.loads(filled(*asked, "--subtype", "numeric", "--rationale", "رقمان", "--json").stdout)
    assert (made["relation"], made["subtype"], made["rationale"]) == ("contradicts", "numeric", "رقمان")
    assert [e["article"] for e in (*made["evidence_a"], *made["evidence_b"])] == [1, 2]
    assert [x["id"] for x in filled.json("links", "--claims")["links"]] == [made["id"]]
    assert "contradicts (figure)" in filled("links", "--claims").stdout.decode()
    for wrong in (
        ("links", "--claim", "1", "--to", "2"),
        ("links", "--to", "2", "--relation", "updates"),
        (*asked[:-1], "hates"),
        (*asked[:-1], "updates", "--subtype", "numeric"),
    ):
        assert len(filled(*wrong, status=2).stderr.splitlines()) == 1
    filled("links", "--claim", "1", "--to", "77", "--relation", "updates", status=4)
    filled("links", "--unlink", str(made["id"]))
    assert filled.json("links", "--claims")["links"] == []
    steps = sqlite3.connect(database).execute("SELECT what FROM step ORDER BY id DESC LIMIT 2").fetchall()
    assert [s[0] for s in steps] == ["claim_link.remove", "claim_link.add"]


def test_links_are_listed_by_kind_and_explained_as_json(filled: Shell) -> None:
    (filled.folder / "c.txt").write_text(TEXTS[0] + "\nوأغلقت الشرطة الطريق كله.", encoding="utf-8")
    filled("ingest", "c.txt")
    (link,) = filled.json("links", "--kind", "near")["links"]
    assert (link["a"], link["b"], link["state"]) == (1, 3, "suggested")
    assert filled.json("links", "--kind", "wire")["links"] == []
    explained = filled.json("links", "--explain", "1", "3")
    assert explained["kind"] == "near" and explained["jaccard"] > 0.6
    assert explained["reasons"][0]["id"] == "shared_pairs"
    filled("links", "--explain", "1", "99", status=4)
