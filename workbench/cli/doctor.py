"""`workbench doctor`: what is wrong with the file, the configuration or the terminal, and what to do about it."""

from __future__ import annotations

import argparse

from workbench.cli.common import lines, print_json, workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this subcommand."""
    parser.add_argument(
        "--terminal", action="store_true", help="ask this terminal how it draws Arabic and let you choose"
    )
    parser.add_argument("--json", action="store_true", help="print an array of objects")


def run(args: argparse.Namespace) -> int:
    """Check; returns 1 when a check failed. Nothing is repaired without being asked."""
    if args.terminal:
        from workbench.cli.terminal import doctor_terminal

        return doctor_terminal(args)
    with workspace(args, must_exist=True) as work:
        checks = work.doctor.checks()
    if args.json:
        print_json(checks)
    else:
        lines([["ok" if c.ok else "FAULT", c.name, c.detail, "" if c.ok else c.hint] for c in checks])
    return 0 if all(c.ok for c in checks) else 1
