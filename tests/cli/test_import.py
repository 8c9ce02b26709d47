"""`workbench import`: claims edited in a spreadsheet, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_cli import ARTICLE, Shell
from tests.cli.test_merge import tag


def test_a_round_trip_through_a_spreadsheet(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    shell("ingest", "a.txt", "--no-detect")
    tag(shell, "badr", "casualty")
    shell("export", "--out", "claims.csv")
    sheet = tmp_path / "claims.csv"
    sheet.write_text(
        sheet.read_text(encoding="utf-8-sig").replace(",casualty,", ",denial,"), encoding="utf-8"
    )
    assert b"1 changed" in shell("import", "claims.csv", "--dry-run").stdout
    assert [c["claim"]["label"] for c in shell.json("claims")] == ["casualty"]
    report = shell.json("import", "claims.csv")
    assert (report["made"], report["changed"], report["same"]) == (0, 1, 0)
    assert [c["claim"]["label"] for c in shell.json("claims")] == ["denial"]
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(",denial,", ",nonsense,"), encoding="utf-8")
    failed = shell("import", "claims.csv", "--force", status=1)
    assert b"claims.csv:1" in failed.stderr and b"nonsense" in failed.stderr
    assert b"no file of claims" in shell("import", "a.txt", status=2).stderr
