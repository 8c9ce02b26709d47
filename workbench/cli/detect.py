"""`workbench detect`: figures, entities and statements in other people's texts, without a database."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import configuration, note, words
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    mode = parser.add_mutually_exclusive_group(required=True)
    parser.option("--jsonl", within=mode, action="store_true")
    parser.option("--explain", meta="text", within=mode)
    parser.option("--conll", meta="file", within=mode)
    parser.option("--only", meta="parts")
    parser.option("--date", meta="date")
    parser.option("files", meta="file", nargs="*")


def run(args: argparse.Namespace) -> int:
    """Detect; returns 1 when a line could not be used (the others are still written)."""
    from workbench.services import pipe

    config = configuration(args).detection
    if fault := pipe.fault(config):
        note(words()("cli.backend", backend=config.backend, why=words().told(fault)))
    if args.explain is not None:
        text = "".join(_lines(args.files)) if args.explain == "-" else args.explain
        try:
            if sys.stdout.isatty():
                return _paint(text, args)
            told, failed = pipe.explain(text, args.date, config, parts(args.only))
        except ValueError as error:
            raise UsageError("date_flag", what=error.args[0]) from None
        print(told)
        return int(failed)
    if args.conll:
        for tagged in pipe.tag_conll(_lines([args.conll]), config):
            print(tagged)
        return 0
    status = 0
    for line in pipe.detect_lines(_lines(args.files), parts(args.only), config):
        if line.problem:
            note(words()("cli.line", n=line.number, what=words().told(line.problem)))
            status = 1
        if line.json:
            sys.stdout.write(line.json + "\n")
            sys.stdout.flush()
    return status


def _paint(text: str, args: argparse.Namespace) -> int:
    """The text with its highlights as `show` paints it, then each finding: its words, its meaning, its rule."""
    from workbench.cli.show import Part
    from workbench.cli.terminal import painted
    from workbench.services import pipe

    config = configuration(args)
    findings, failed = pipe.findings(text, args.date, config.detection, parts(args.only))
    out, start = [], 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        spans = ((f.start - start, f.end - start, f.kind) for f in findings if f.kind and start <= f.start)
        out.append(Part(line.rstrip(), "", tuple(s for s in spans if s[1] <= len(line))))
        start = end
    for found in findings:
        out += [
            Part(""),
            Part(found.surface, found.kind),
            Part(f"{found.start}-{found.end}  {found.meaning}"),
            Part(words()("cli.rule", rule=found.rule or "?"), "dim"),
        ]
    sys.stdout.write(painted([*out, Part("")], None, config))
    return int(failed)


def parts(only: str | None) -> Sequence[str]:
    """The parts asked for; raises UsageError for an unknown one."""
    from workbench.services.pipe import PARTS

    wanted = tuple(x.strip() for x in only.split(",") if x.strip()) if only else PARTS
    if unknown := [x for x in wanted if x not in PARTS]:
        raise UsageError("only_unknown", unknown=", ".join(unknown), known=", ".join(PARTS))
    return wanted


def _lines(files: Sequence[str]) -> Iterator[str]:
    """The lines of the files in order, or of standard input; split at line feeds only, as JSON Lines says."""
    for name in files or ["-"]:
        if name == "-":
            yield from (raw.decode("utf-8", "surrogatepass") for raw in sys.stdin.buffer)
            continue
        try:
            with Path(name).open("rb") as file:
                yield from (raw.decode("utf-8", "surrogatepass") for raw in file)
        except OSError as error:
            raise UsageError("file_unreadable", path=name, why=error.strerror) from error
        except UnicodeDecodeError as error:
            raise UsageError("file_not_utf8", path=name) from error
