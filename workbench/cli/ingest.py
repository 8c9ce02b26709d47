"""`workbench ingest`: take articles in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workbench.cli.common import Progress, note, print_json, workspace
from workbench.domain.errors import UsageError

LARGEST = 64 << 20
"""Standard input beyond this many bytes is not read to its end; ingest then refuses it by name."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files or folders (.txt); - is standard input"
    )
    parser.add_argument("--outlet", help="who published it, when the text does not say")
    parser.add_argument("--date", metavar="ISO", help="publication date, such as 2025-05-17")
    parser.add_argument("--url", help="where it was published")
    parser.add_argument(
        "--no-detect", action="store_true", help="leave detection for when an article is opened"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")


def run(args: argparse.Namespace) -> int:
    """Take everything in that can be; returns 1 when something was rejected."""
    from workbench.domain.article import Given, IngestReport
    from workbench.services.pipe import parse_date

    try:
        parse_date(args.date)
    except ValueError:
        raise UsageError(f"--date {args.date!r} is not an ISO date", "Write it as 2025-05-17") from None
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
        )
    if args.json:
        print_json(report)
    else:
        for remark in report.notes:
            note(remark)
        for bad in report.rejected:
            note(f"rejected: {bad.path}: {bad.reason}")
        print(
            f"{len(report.added)} added, {len(report.repeated)} already there, {len(report.rejected)} rejected"
        )
    return 1 if report.rejected else 0


def _standard_input() -> bytes:
    """What was piped in, as bytes, so that its encoding can be found out."""
    if sys.stdin.isatty():
        note("paste the article, then press Ctrl-D on a line of its own")
    return sys.stdin.buffer.read(LARGEST)
