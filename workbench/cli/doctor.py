"""`workbench doctor`: what is wrong with the file, the configuration or the terminal, and what to do about it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.common import lines, named, print_json, words, workspace

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("--terminal", action="store_true")
    parser.option("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Check; returns 1 when a check failed. Nothing is repaired without being asked."""
    if args.terminal:
        from workbench.cli.terminal import doctor_terminal

        return doctor_terminal(args)
    with workspace(args, must_exist=True) as work:
        checks = work.doctor.checks()
    told = words().told
    if args.json:
        print_json(checks)
    else:
        lines(
            [
                [
                    named("check", "ok" if c.ok else "FAULT"),
                    *map(told, (c.name, c.detail, "" if c.ok else c.hint)),
                ]
                for c in checks
            ]
        )
    return 0 if all(c.ok for c in checks) else 1
