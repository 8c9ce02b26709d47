"""The whole path with the real rooms: ingest, detect, list, open, tag, link, undo, export."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import SEEDS
from tests.storage.helpers import label_name
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.article import ReadState
from workbench.domain.mention import Family
from workbench.domain.query import ALL_CLAIMS, ClaimQuery, ListQuery


def table(work: Workspace, query: ClaimQuery = ALL_CLAIMS) -> list[dict[str, str]]:
    """What an export gives another program."""
    out = io.BytesIO()
    number = work.exporting.write(out, query, "machine")
    read = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))
    assert len(read) == number
    return read


def take_in_and_detect(work: Workspace) -> None:
    """Everything comes in once and is detected once."""
    files = sorted(SEEDS.glob("*.txt"))
    assert len(files) >= 14
    seen: list[tuple[int, int | None]] = []
    report = work.ingesting.run([SEEDS], progress=lambda done, total: seen.append((done, total)))
    assert (len(report.added), report.repeated, report.rejected) == (len(files), (), ())
    assert seen[-1] == (len(files), len(files))
    again = work.ingesting.run([SEEDS])
    assert (again.added, len(again.repeated)) == ((), len(files))

    assert work.detecting.run() == len(files)
    assert work.detecting.stale() == []
    assert work.detecting.failures() == []
    assert work.detecting.run() == 0


def test_from_a_folder_of_files_to_a_table_of_claims(work: Workspace, config: Config) -> None:
    take_in_and_detect(work)
    ids = work.library.ids(ListQuery())
    rows = work.library.rows(ids)
    assert [r.id for r in rows] == list(ids)
    assert {r.state for r in rows} == {ReadState.NEW}
    assert sum(r.counts.entities for r in rows) > 3 * len(ids)
    assert sum(r.counts.figures for r in rows) > 3 * len(ids)

    copied = next(r.id for r in rows if r.counts.duplicates)
    sheet = work.reading.open(copied)
    assert sheet.state is ReadState.READING
    assert work.reading.last() == (copied, 0)
    for mention in sheet.mentions:
        assert 0 <= mention.start < mention.end <= len(sheet.article.text)
        assert any(b.start <= mention.start and mention.end <= b.end for b in sheet.article.reading_blocks())

    figure = next(m for m in sheet.mentions if m.family is Family.FIGURE)
    line = sheet.article.text.rfind("\n", 0, figure.start) + 1
    end = sheet.article.text.find("\n", figure.start)
    draft = work.tagging.draft(copied, line, len(sheet.article.text) if end < 0 else end)
    assert figure.id in draft.figures
    claim = work.tagging.add(replace(draft, note="first"))
    assert work.tagging.get(claim.id) == claim

    best = work.links.candidates(copied)[0]
    assert best.a == copied
    link = work.links.confirm(best.a, best.b, best.kind, best.score, best.reasons)
    assert work.reading.sheet(copied).links[0].other == best.b
    assert work.links.cluster(copied) == tuple(sorted((copied, best.b)))

    (row,) = table(work)
    assert row["quote"] == claim.anchor.exact
    assert row["note"] == "first"

    said = work.history.undo()
    assert said is not None and said.startswith("Link ") and " ↔ " in said
    assert f"{best.a} ↔" not in said
    assert work.links.cluster(copied) == (copied,)
    assert work.history.undo() == f"Tag {label_name(work.config.codebook, claim.label)}"
    assert table(work) == []
    assert work.history.redo() == f"Tag {label_name(work.config.codebook, claim.label)}"
    assert work.history.redo() == said
    assert work.links.cluster(copied) == tuple(sorted((copied, best.b)))
    assert link.uuid in {r.link.uuid for r in work.links.of(copied)}

    assert len(table(work, ClaimQuery(listed=ListQuery(has_claims=True)))) == 1
    assert table(work, ClaimQuery(labels=("nothing",))) == []
    path, number = work.exporting.to_file()
    assert number == 1
    assert Path(path).read_bytes().startswith(b"\xef\xbb\xbf")
    assert [p.name for p in Path(path).parent.iterdir()] == [Path(path).name]
    assert [c for c in work.doctor.checks() if not c.ok] == []

    work.reading.remember(copied, 42)
    work.close()
    reopened = workbench(config)
    assert reopened.reading.last() == (copied, 42)
    assert [r.claim.uuid for r in reopened.tagging.rows()] == [claim.uuid]
    assert reopened.history.undo() == said
    reopened.close()


def test_bad_files_are_told_by_name_while_the_rest_goes_in(work: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    good = next(iter(sorted(SEEDS.glob("*.txt"))))
    (folder / "good.txt").write_bytes(good.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    report = work.ingesting.run([folder, tmp_path / "missing.txt"])
    assert len(report.added) == 1
    assert {Path(r.path).name for r in report.rejected} == {"empty.txt", "binary.txt", "missing.txt"}
    assert all(r.reason for r in report.rejected)


def test_pasted_text_and_piped_bytes_are_one_article(work: Workspace) -> None:
    text = "عنوان الخبر\n\nقالت الحكومة إن 23 شخصاً قتلوا في السيول التي ضربت المدينة أمس."
    first = work.ingesting.paste(text)
    assert len(first.added) == 1
    piped = work.ingesting.paste(text.encode())
    assert piped.added == ()
    assert len(piped.repeated) == 1
    assert work.ingesting.paste("  \n").rejected


def test_a_cancelled_ingest_keeps_what_is_in(work: Workspace) -> None:
    asked = iter([False, True, True, True])
    report = work.ingesting.run([SEEDS] * 3, cancel=lambda: next(asked, True))
    assert len(report.added) > 0
    assert len(work.library.ids()) == len(report.added)


@pytest.mark.parametrize("outlet", ["المدار", ""])
def test_what_the_page_does_not_say_can_be_said_for_many(work: Workspace, outlet: str) -> None:
    added = work.ingesting.run([SEEDS]).added
    before = work.library.details(added)
    work.library.edit_meta(added[:3], outlet=outlet, published="2025-05-17", url="x")
    for detail in work.library.details(added[:3]):
        assert (detail.outlet, detail.published, detail.published_how) == (outlet, "2025-05-17", "analyst")
    assert work.history.undo() is not None
    assert work.library.details(added) == before
