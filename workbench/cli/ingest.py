"""`workbench ingest`: take articles in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import Progress, note, print_json, say, words, workspace
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar
    from workbench.domain.article import IngestReport

LARGEST = 64 << 20
"""Standard input beyond this many bytes is not read to its end; ingest then refuses it by name."""


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("paths", meta="path", nargs="+")
    parser.option("--outlet", meta="outlet")
    parser.option("--date", meta="date")
    parser.option("--url", meta="url")
    parser.option("--no-detect", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Take everything in that can be; returns 1 when something was rejected."""
    from workbench.domain.article import Given, IngestReport
    from workbench.services.pipe import parse_date

    try:
        parse_date(args.date)
    except ValueError:
        raise UsageError("date_flag_not_iso", date=args.date) from None
    given = Given(outlet=args.outlet or "", published=args.date, url=args.url or "")
    paths = [Path(p) for p in args.paths if p != "-"]
    with workspace(args) as work:
        reports: list[IngestReport] = []
        if paths:
            reports.append(work.ingesting.run(paths, given, Progress("reading")))
        if "-" in args.paths:
            reports.append(work.ingesting.paste(_standard_input(), given))
        added = tuple(i for r in reports for i in r.added)
        if added and not args.no_detect:
            work.detecting.run(added, Progress("detecting"))
        report = IngestReport(
            added,
            tuple(p for r in reports for p in r.repeated),
            tuple(p for r in reports for p in r.rejected),
            tuple(n for r in reports for n in r.notes),
            tuple(i for r in reports for i in r.versions),
            tuple(i for r in reports for i in r.offered),
        )
    if args.json:
        print_json(report)
    else:
        _tell(report)
    return 1 if report.rejected else 0


def _tell(report: IngestReport) -> None:
    """Remarks and what was rejected as notes, the numbers in one line."""
    texts = words()
    for remark in report.notes:
        note(texts.told(remark))
    for bad in report.rejected:
        note(texts("cli.rejected", path=bad.path, reason=texts.told(bad.reason)))
    counted = {name: len(getattr(report, name)) for name in ("repeated", "rejected")}
    said = [texts("cli.taken_in", added=len(set(report.added) - set(report.versions)), **counted)]
    said += [
        texts(id, n=len(ids))
        for id, ids in (("cli.new_versions", report.versions), ("cli.asked_versions", report.offered))
        if ids
    ]
    say(texts("sign.also").join(said))


def _standard_input() -> bytes:
    """What was piped in, as bytes, so that its encoding can be found out."""
    if sys.stdin.isatty():
        note(words()("cli.paste"))
    return sys.stdin.buffer.read(LARGEST)
