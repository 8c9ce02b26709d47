"""`workbench figures`: the figure board of an event and role, and the figures that do not agree."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import Progress, lines, note, one_line, print_json, say, words, workspace
from workbench.texts import Texts

if TYPE_CHECKING:
    from workbench.assemble import Workspace
    from workbench.cli.grammar import Grammar
    from workbench.domain.board import Board


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--event", meta="event")
    parser.option("--article", meta="id", type=int, action="append")
    parser.option("--role", meta="role")
    parser.option("--conflicts", action="store_true")
    parser.option("--limit", meta="number", type=int, default=50)
    parser.option("--csv", meta="file")
    parser.option("--svg", meta="file")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Show a board, the roles of an event, or the conflicts."""
    from workbench.domain.errors import UsageError

    if not args.conflicts and not args.event and not args.article:
        raise UsageError("which_event")
    with workspace(args, must_exist=True) as work:
        texts = Texts(work.config.ui.language)
        event = work.events.find(args.event) if args.event else None
        if args.conflicts:
            return _conflicts(args, work, texts, event.id if event else None)
        if not args.role:
            if event is None:
                raise UsageError("which_role")
            found = work.figures.roles(event.id)
            if args.json:
                print_json(found)
            else:
                lines([[role, n] for role, n in found.items()])
            return 0
        if event is not None:
            board = work.figures.board(event.id, args.role)
        else:
            board = work.figures.over(args.article, args.role)
        return _board(args, work, texts, board)


def _board(args: argparse.Namespace, work: Workspace, texts: Texts, board: Board) -> int:
    title = texts("board.title", role=_role(texts, board.role), event=board.event).strip(" ·")
    summary = texts("board.summary", reports=board.reports, values=board.values, roots=board.roots)
    if args.csv:
        Path(args.csv).write_text(work.figures.csv(board), encoding="utf-8-sig", newline="")
    if args.svg:
        Path(args.svg).write_text(work.figures.svg(board, f"{title}: {summary}"), encoding="utf-8")
    if args.json:
        print_json(board)
    elif not (args.csv or args.svg):
        say(f"{title}   {summary}")
        if not board.sets:
            note(texts("board.empty"))
        for rows, drawn in zip(board.sets, work.figures.plot(board), strict=True):
            print(_plot(drawn, work))
            if rows.outcome:
                say(texts(f"outcome.{rows.outcome}"))
    return 0


def _plot(drawn: list[tuple[str, str, str]], work: Workspace) -> str:
    """A set's rows with the bars exactly under each other; logical text when piped, else laid out for the terminal."""
    rows = [(one_line(value), bar, one_line(who)) for value, bar, who in drawn]
    if not sys.stdout.isatty():
        width = max(len(value) for value, _, _ in rows)
        return "\n".join(f"{value:>{width}}  {bar}  {who}".rstrip() for value, bar, who in rows)
    from workbench.arabic.layout import Paragraph
    from workbench.cli.terminal import session
    from workbench.terminal.ansi import rows as rows_for_terminal

    laid = [(Paragraph(value).line(), bar, Paragraph(who).line()) for value, bar, who in rows]
    width = max(value.width for value, _, _ in laid)
    out = [f"{' ' * (width - v.width)}{v.glyphs()}  {bar}  {w.glyphs()}".rstrip() for v, bar, w in laid]
    return rows_for_terminal(out, session(work.config).plan).rstrip("\n")


def _conflicts(args: argparse.Namespace, work: Workspace, texts: Texts, event: int | None) -> int:
    found = work.figures.conflicts(event, limit=args.limit, progress=Progress("figures"))
    if args.json:
        print_json(found)
        return 0
    lines(
        [
            [
                texts(f"outcome.{p.outcome}"),
                f"{p.score:.2f}",
                _role(texts, p.a.figure.role or str(p.a.figure.type)),
                f"{p.a.article} {p.a.value}",
                f"{p.b.article} {p.b.value}",
                words()("cli.between").join(texts.reason(r) for r in (p.reason, *p.vetoes)),
            ]
            for p in found
        ]
    )
    return 0


def _role(texts: Texts, role: str) -> str:
    """A role's name, or the type of a figure that has none."""
    named = texts(f"role.{role}")
    return role if named == f"role.{role}" else named
