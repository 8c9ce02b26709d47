"""Concordance, entities and claims from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_cli import Shell
from workbench.assemble import workbench
from workbench.config.model import Config

FIRST = "قالت الحكومة إن القاهرة آمنة.\n\nوالحكومة لم تعلق على الأمر أمس.\n"
SECOND = "صدر بيان للحكومة في القاهرة عن أسعار الخبز.\n"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    for number, text in enumerate((FIRST, SECOND)):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"خبر {number}\n\n{text}", encoding="utf-8")
        shell("ingest", str(path))
    work = workbench(Config(analyst="amal", database=shell.database))
    work.detecting.run()
    work.close()
    return shell


def test_concordance_gives_offsets_context_and_clitics(shell: Shell) -> None:
    hits = shell.json("concordance", "حُكومة")
    assert [(h["article_id"], h["exact"], h["clitics"]) for h in hits] == [
        (1, "الحكومة", "ال"),
        (1, "والحكومة", "وال"),
        (2, "للحكومة", "لل"),
    ]
    assert hits[0]["before"] == "قالت " and hits[0]["after"] == " إن القاهرة آمنة."
    printed = shell("concordance", "بيان").stdout.decode()
    assert "[بيان] للحكومة" in printed and printed.startswith("2\t")
    assert shell("concordance", "بيان", "--limit", "0").stderr.decode().startswith("there are more")
    assert shell.json("concordance", "القاهرة", "--match", "form", "--since", "2020-01-01") == []
    shell("concordance", "؟", status=2)


def test_entities_are_filtered_and_compared(shell: Shell) -> None:
    (city,) = [e for e in shell.json("entities", "قاهره") if e["type"] == "LOC"]
    assert (city["canonical"], city["mentions"], city["articles"]) == ("القاهرة", 2, [1, 2])
    assert shell.json("entities", "--type", "event") == []
    assert len(shell.json("entities", "--limit", "1")) == 1
    assert isinstance(shell.json("entities", "--alike"), list)
    hits = shell.json("concordance", "القاهرة", "--match", "entity", "--type", "LOC")
    assert len(hits) == 2


def test_corrections_are_listed(shell: Shell) -> None:
    work = workbench(Config(analyst="amal", database=shell.database))
    at = FIRST.index("القاهرة") + 7
    _, said = work.corrections.mark(1, at, at + 7, "ORG")
    work.corrections.say(said, everywhere=True)
    work.close()
    (one,) = shell.json("entities", "--corrections")
    assert (one["surface"], one["type"], one["was"], one["everywhere"]) == ("القاهرة", "ORG", "LOC", True)
    assert (one["by"], one["mentions"]) == ("amal", 1)
    assert shell("entities", "--corrections").stdout.decode().endswith("ORG\t1\t*\tالقاهرة\n")
    assert {e["type"] for e in shell.json("entities", "القاهرة")} == {"ORG"}


def test_claims_are_filtered(shell: Shell) -> None:
    work = workbench(Config(analyst="amal", database=shell.database))
    said = work.tagging.draft(1, 7, 36)
    first = work.tagging.add(said)
    second = work.tagging.add(work.tagging.draft(2, 7, 20))
    work.tagging.change([second.id], fields={"status": "false"})
    work.close()

    def ids(*args: str) -> list[int]:
        return [row["claim"]["id"] for row in shell.json("claims", *args)]

    assert ids() == [first.id, second.id]
    assert said.hops[-1].source == "الحكومة" and first.id in ids("--source", "حُكومه")
    assert ids("--source", "زلزال") == []
    assert ids("--where", "status=false|retracted") == [second.id]
    assert ids("--where", "!status") == [first.id]
    assert ids("--incomplete") == [second.id], "a verdict of false needs its rationale"
    assert ids("--older") == [] and ids("--origin", "suggested") == []
    assert ids("--text", "بيان") == [second.id]
    out = shell("export", "--out", "-", "--preset", "machine", "--where", "status=false").stdout.decode()
    assert len(out.splitlines()) == 2 and out.splitlines()[1].endswith(",manual,2,1,2,,,,")


def test_suggestions_and_what_was_learned_can_be_listed(shell: Shell) -> None:
    found = shell.json("suggestions", "1")
    assert [s["score"] for s in found] == sorted((s["score"] for s in found), reverse=True)
    by_text = shell.json("suggestions", "1", "--order", "text")
    assert len(by_text) == len(found) == 2
    assert any(r["code"].startswith("cue") for r in by_text[0]["reasons"])
    assert shell.json("suggestions", "--learned") == []
    work = workbench(Config(analyst="amal", database=shell.database))
    anchor = work.suggesting.of(1)[0].anchor
    work.suggesting.reject(1, anchor.start, anchor.end)
    work.close()
    (judged,) = shell.json("suggestions", "--judgements")
    assert (judged["exact"], judged["accepted"]) == (anchor.exact, False)
    learned = shell.json("suggestions", "--learned")
    assert learned and all(w["rejected"] == 1 and w["weight"] < w["prior"] for w in learned)
    assert b"-0." in shell("suggestions", "--learned").stdout
    shell("suggestions", status=2)
    shell("suggestions", "9", status=4)
