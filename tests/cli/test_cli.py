"""The command line as a script sees it: output, exit statuses, one-line errors."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

ARTICLE = """فيضانات الوادي: ارتفاع عدد القتلى إلى 12 شخصا

الجمعة 04/أكتوبر/2024 - 06:52 م

قالت وزارة الداخلية إن نحو 150 شخصا أصيبوا في فيضانات ضربت وادي النيل يوم الأربعاء الماضي، وأسفرت عن مقتل 12 شخصا على الأقل.

وأضافت الوزارة في بيان أن فرق الإنقاذ انتشلت 30 جثة من تحت الأنقاض، وأن المياه غمرت أكثر من 2000 منزل في ثلاث محافظات.
"""


class Shell:
    """Runs the command in a process of its own, on a database of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "w.sqlite"

    def __call__(
        self, *args: str, stdin: str | bytes = "", status: int = 0
    ) -> subprocess.CompletedProcess[bytes]:
        env = {k: v for k, v in os.environ.items() if not k.startswith("WORKBENCH")}
        env |= {
            "XDG_CONFIG_HOME": str(self.folder / "c"),
            "XDG_DATA_HOME": str(self.folder / "d"),
            "WORKBENCH_ANALYST": "amal",
        }
        done = subprocess.run(
            [sys.executable, "-m", "workbench", "--database", str(self.database), *args],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=self.folder,
            env=env,
            timeout=120,
            check=False,
        )
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return done

    def json(self, *args: str, stdin: str = "") -> Any:
        """What the command printed, as JSON."""
        return json.loads(self(*args, "--json", stdin=stdin).stdout)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell in an empty folder."""
    return Shell(tmp_path)


@pytest.fixture
def filled(shell: Shell) -> Shell:
    """A shell whose database holds one article."""
    (shell.folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    shell("ingest", "a.txt", "--outlet", "النهار")
    return shell


def test_without_a_terminal_the_app_says_so_in_one_line_and_exits_2(shell: Shell) -> None:
    done = shell(status=2)
    assert len(done.stderr.decode().splitlines()) == 1 and b"terminal" in done.stderr


def test_ingest_lists_what_it_read_off_the_page(filled: Shell) -> None:
    (row,) = filled.json("list")
    assert row["title"] == "فيضانات الوادي: ارتفاع عدد القتلى إلى 12 شخصا"
    assert row["published"].startswith("2024-10-04") and row["published_how"] == "dateline"
    assert row["outlet"] == "النهار" and row["path"].endswith("a.txt")
    assert {"id", "subtitle", "byline", "counts"} <= row.keys()
    assert row["counts"]["figures"] >= 4


def test_a_second_ingest_adds_nothing(filled: Shell) -> None:
    report = filled.json("ingest", "a.txt")
    assert not report["added"] and len(report["repeated"]) == 1


def test_a_bad_file_is_named_and_the_rest_goes_in(shell: Shell) -> None:
    (shell.folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (shell.folder / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    (shell.folder / "empty.txt").write_bytes(b"")
    done = shell("ingest", ".", status=1)
    assert b"bad.txt" in done.stderr and b"empty.txt" in done.stderr
    assert b"1 added" in done.stdout


def test_standard_input_and_windows_1256(shell: Shell) -> None:
    done = shell("ingest", "-", stdin=ARTICLE.encode("cp1256"))
    assert b"1 added" in done.stdout
    assert shell.json("list")[0]["title"].startswith("فيضانات")


def test_show_prints_logical_text_when_piped_and_hides_debris(filled: Shell) -> None:
    text = filled("show", "1").stdout.decode()
    assert "قالت وزارة الداخلية إن نحو 150 شخصا" in text
    assert "06:52" not in text
    narrow = filled("show", "1", "--width", "40").stdout.decode()
    assert max(map(len, narrow.splitlines())) <= 41
    assert "\x1b" not in text


def test_show_reads_a_file_without_a_database(shell: Shell) -> None:
    (shell.folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert "وزارة الداخلية" in shell("show", "a.txt").stdout.decode()
    assert not shell.database.exists()


def test_show_can_lay_out_for_a_terminal(filled: Shell) -> None:
    text = filled("show", "1", "--visual", "--width", "60").stdout.decode()
    assert "\ufee1" in text or "\ufee2" in text or "\ufee3" in text


VOCALISED = "سَلامٌ على الأهل\n\nقال إن 12 و٣٤ شخصًا في (WHO) لا غير عام 2024م، نسبة 18% من السكان في القاهرة.\n"


@pytest.mark.parametrize(
    ("option", "there", "gone"),
    [
        ("mode: app", "(WHO)", "\u2800"),
        ("mode: isolated", "\u2800", "ﻡﺎﻋ"),
        ("mode: plain", "على الأهل", "\u2800"),
        ("mode: isolated\n  blank: '_'", "_12_", "\u2800"),
        ("marks: strip", "ﻡﻼﺳ", "\u064e"),
        ("marks: strip\n  mode: isolated", "ﺳﻼﻡ", "\u064e"),
        ("marks: keep", "\u064e", "ﻡﻼﺳ"),
        ("ligature: false", "ﻞﻫﺄﻟ", "ﻷ"),
        ("digits: arabic", "٢٠٢٤", "2024"),
        ("digits: european", "34", "٣٤"),
    ],
)
def test_bidi_options_take_effect_in_show(shell: Shell, option: str, there: str, gone: str) -> None:
    article, config = shell.folder / "a.txt", shell.folder / "config.yaml"
    article.write_text(VOCALISED, encoding="utf-8")
    config.write_text(f"bidi:\n  {option}\n", encoding="utf-8")
    shown = shell("--config", str(config), "show", str(article), "--visual", "--width", "60").stdout.decode()
    assert there in shown and gone not in shown


@pytest.mark.parametrize("width", [20, 40, 76, 110])
def test_show_prints_the_layouts_lines(shell: Shell, width: int) -> None:
    from workbench.arabic.layout import Paragraph

    article = shell.folder / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    shown = shell("show", str(article), "--visual", "--width", str(width)).stdout.decode().splitlines()
    body = [p for p in ARTICLE.split("\n") if p.startswith(("قالت", "وأضافت"))]
    for line in [line for paragraph in body for line in Paragraph(paragraph).wrap(width)]:
        assert line.glyphs().rjust(width) in shown


def test_detect_is_a_pipe_with_offsets_into_the_given_text(shell: Shell) -> None:
    text = "قال الوزير إن نحو ١٥٠ شخصًا قُتلوا في القاهرة."
    rows = (
        json.dumps({"id": "x", "text": text, "date": "2025-05-17"})
        + "\n"
        + json.dumps({"id": 2, "text": ""})
        + "\n"
    )
    out = [json.loads(line) for line in shell("detect", "--jsonl", stdin=rows).stdout.decode().splitlines()]
    assert [o["id"] for o in out] == ["x", 2]
    figure = out[0]["figures"][0]
    assert text[figure["start"] : figure["end"]] == figure["surface"]
    assert figure["value"] == 150 and figure["qualifier"] == "about" and figure["iso"] is None
    assert any(e["surface"] == "القاهرة" and e["type"] == "LOC" for e in out[0]["entities"])
    assert out[0]["statements"][0]["cue_class"] == "say"
    assert not shell.database.exists()


def test_detect_only_and_bad_lines(shell: Shell) -> None:
    rows = '{"id":1,"text":"12 شخصا"}\nnonsense\n[1]\n{"id":3,"text":"x","date":"yesterday"}\n{"id":4,"text":"y"}\n'
    done = shell("detect", "--jsonl", "--only", "figures", stdin=rows, status=1)
    out = [json.loads(line) for line in done.stdout.splitlines()]
    assert [o["id"] for o in out] == [1, 3, 4] and out[0].keys() == {"id", "figures"}
    assert [n in done.stderr.decode() for n in ("line 2", "line 3", "line 4")] == [True] * 3
    shell("detect", "--jsonl", "--only", "verbs", status=2)


def test_detect_explains_itself(shell: Shell) -> None:
    assert "150" in shell("detect", "--explain", "قتل نحو 150 شخصا").stdout.decode()


def test_detect_explains_standard_input_and_only_what_is_asked_for(shell: Shell) -> None:
    told = shell("detect", "--explain", "-", "--only", "entities", stdin="قتل 150 شخصا في موسكو")
    assert "موسكو" in told.stdout.decode()
    assert "150" not in told.stdout.decode()


def test_a_broken_gazetteer_is_told_by_line_and_fails(shell: Shell) -> None:
    (shell.folder / "own.tsv").write_text("زرقون\tTOWN\n", encoding="utf-8")
    (shell.folder / "own.yaml").write_text("detection:\n  gazetteer: own.tsv\n", encoding="utf-8")
    told = shell("--config", "own.yaml", "detect", "--explain", "وصل زرقون", status=1)
    assert "line 1: the type 'TOWN'" in told.stdout.decode()


def test_entities_says_which_types_there_are(filled: Shell) -> None:
    assert b"LOC, MEDIA" in filled("entities", "--type", "TOWN", status=2).stderr


def test_entities_of_an_article_that_there_is_not(filled: Shell) -> None:
    assert b"99" in filled("entities", "--article", "99", status=4).stderr


def test_export_writes_the_same_bytes_to_a_file_and_to_standard_output(filled: Shell) -> None:
    shown = filled("export", "--format", "csv", "--preset", "machine").stdout
    filled("export", "--format", "csv", "--preset", "machine", "--out", "out.csv")
    assert (filled.folder / "out.csv").read_bytes() == shown
    assert next(csv.reader(io.StringIO(shown.decode())))


@pytest.mark.parametrize(
    "args", [("list",), ("claims",), ("export",), ("doctor",), ("links",), ("show", "1")]
)
def test_a_missing_database_is_one_clear_line(shell: Shell, args: tuple[str, ...]) -> None:
    done = shell(*args, status=3)
    assert len(done.stderr.decode().splitlines()) == 1 and b"workbench ingest" in done.stderr
    assert not shell.database.exists()


def test_an_unknown_article_is_exit_4(filled: Shell) -> None:
    filled("show", "99", status=4)


def test_doctor_finds_nothing_wrong_with_a_fresh_file(filled: Shell) -> None:
    checks = filled.json("doctor")
    assert checks and all(c["ok"] for c in checks if "sqlite" not in c["name"].lower())


def test_hostile_titles_reach_the_terminal_harmless(shell: Shell) -> None:
    (shell.folder / "a.txt").write_text(
        ARTICLE.replace("فيضانات", "\x1b]52;c;AAAA\x07\u202eفيضانات"), encoding="utf-8"
    )
    shell("ingest", "a.txt")
    for args in (("list",), ("show", "1"), ("show", "1", "--visual"), ("entities",)):
        out = shell(*args).stdout
        assert b"\x1b]" not in out and b"\x07" not in out and "\u202e".encode() not in out


def test_export_filters_by_label_analyst_and_time(filled: Shell) -> None:
    from workbench.assemble import workbench
    from workbench.config.model import Config

    for who, label in (("amal", "casualty"), ("basim", "statement"), ("basim", "casualty")):
        work = workbench(Config(analyst=who, database=filled.database))
        text = work.reading.sheet(1).article.text
        start = text.index("قالت" if label == "statement" else "وأضافت")
        work.tagging.add(replace(work.tagging.draft(1, start, start + 60), label=label, note="=1+1"))
        work.close()

    def rows(*args: str) -> list[dict[str, str]]:
        out = filled("export", "--format", "csv", "--preset", "machine", *args).stdout.decode()
        return list(csv.DictReader(io.StringIO(out)))

    assert len(rows()) == 3
    assert [r["label"] for r in rows("--analyst", "basim")] == ["statement", "casualty"]
    assert {r["analyst"] for r in rows("--label", "casualty")} == {"amal", "basim"}
    assert len(rows("--label", "casualty", "--label", "statement", "--analyst", "amal")) == 1
    assert not rows("--since", "2999-01-01")
    assert len(rows("--since", "2020-01-01")) == 3
    assert {r["note"] for r in rows()} == {"=1+1"}
    guarded = filled("export", "--preset", "excel").stdout
    assert guarded.startswith(b"\xef\xbb\xbf") and b"'=1+1" in guarded
    assert {c["label"] for c in (r["claim"] for r in filled.json("claims", "--analyst", "amal"))} == {
        "casualty"
    }
