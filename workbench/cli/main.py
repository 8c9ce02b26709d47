"""The `workbench` command: arguments, dispatch to one module a subcommand, one-line errors, exit statuses.

Exit statuses: 0 done, 1 something failed (said in one line), 2 wrong use or configuration, 3 the database,
4 not found, 5 conflict with another analyst, 130 interrupted.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from workbench import __version__
from workbench.cli.common import add_global, note
from workbench.domain.errors import ConfigError, WorkbenchError

COMMANDS = {
    "ingest": "take articles in from files, folders or standard input",
    "list": "list the articles",
    "show": "print one article, laid out and highlighted for this terminal",
    "edit": "change the date, outlet or address of articles",
    "detect": "find figures, entities and statements in any text",
    "entities": "list the entities found in the articles",
    "suggestions": "rank the sentences of an article as claims, or show what was learned",
    "concordance": "list every place of a word or an entity, in context",
    "claims": "list the tagged claims",
    "links": "list links, families of copies, or the candidates of an article or claim",
    "events": "list, make and fill the events that articles and claims tell of",
    "figures": "show what the reports of an event say in numbers, and which do not agree",
    "export": "write the tagged set",
    "doctor": "check the database, the configuration and the terminal",
    "backup": "write a safe copy of the database",
    "restore": "put a backup in the database's place",
}


def parser() -> argparse.ArgumentParser:
    """The command line's grammar; the subcommands' own arguments are added by their modules."""
    top = argparse.ArgumentParser(
        prog="workbench",
        description="Read Arabic news in the terminal, tag claims, link duplicates, export the tagged set. "
        "Without a subcommand it opens the app.",
        epilog="In the app, ? shows the keys of where you stand.",
    )
    top.add_argument("--version", action="version", version=f"workbench {__version__}")
    top.add_argument(
        "--seed", metavar="FOLDER", help="take FOLDER in when the database is new, then open the app"
    )
    top.add_argument("--log", metavar="FILE", help="write what the program does to FILE (never article text)")
    add_global(top, top=True)
    subs = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        sub = subs.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        add_global(sub, top=False)
        importlib.import_module(f"workbench.cli.{name}").add_arguments(sub)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    args = parser().parse_args(argv)
    _log(args.log)
    if args.command:
        _speak_utf8()
    try:
        module = importlib.import_module(f"workbench.cli.{args.command or 'app'}")
        status = int(module.run(args))
        sys.stdout.flush()
    except ConfigError as error:
        for problem in error.problems:
            note(problem)
        note(f"workbench: {error}")
        return error.exit_code
    except WorkbenchError as error:
        note(f"workbench: {error}")
        return error.exit_code
    except BrokenPipeError:
        # The reader went away (`workbench list | head`): nothing to say, and nothing more to write at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        note("workbench: interrupted; what was saved is kept")
        return 130
    return status


def _log(file: str | None) -> None:
    """Records go to a file when asked for, else nowhere: standard error is the app's screen."""
    from workbench import logs

    if file:
        logs.to_file(Path(file))
    else:
        logs.silence()


def _speak_utf8() -> None:
    """Make the standard streams UTF-8 whatever the locale says: any other encoding loses all Arabic."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(
                encoding="utf-8", errors="backslashreplace" if stream is not sys.stdin else "strict"
            )
