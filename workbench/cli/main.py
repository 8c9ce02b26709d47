"""The `workbench` command: arguments, dispatch to one module a subcommand, one-line errors, exit statuses.

Exit statuses: 0 done, 1 something failed (said in one line), 2 wrong use or configuration, 3 the database,
4 not found, 5 conflict with another analyst, 130 interrupted.
"""

from __future__ import annotations

import importlib
import keyword
import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from types import ModuleType

from workbench import __version__
from workbench.cli.common import add_global, note, speak_in, speak_utf8
from workbench.cli.grammar import Grammar, asked_language, teach
from workbench.domain.errors import ConfigError, WorkbenchError
from workbench.texts import Texts

COMMANDS = (
    "ingest",
    "list",
    "show",
    "edit",
    "detect",
    "entities",
    "suggestions",
    "concordance",
    "claims",
    "links",
    "versions",
    "events",
    "figures",
    "export",
    "doctor",
    "backup",
    "restore",
    "import",
    "merge",
)
"""The subcommands in the order of the help; each is a module of this package."""


def parser(language: str = "en", wanted: Collection[str] = COMMANDS) -> Grammar:
    """The command line's grammar; only the subcommands `wanted` are loaded for their arguments."""
    texts = Texts(language, "cli")
    teach(language)
    top = Grammar(texts=texts, prog="workbench", description=texts("cli.about"), epilog=texts("cli.epilog"))
    top.option("--version", action="version", version=f"workbench {__version__}")
    top.option("--seed", meta="folder")
    top.option("--log", meta="file")
    add_global(top, top=True)
    subs = top.add_subparsers(dest="command", metavar=top.meta("command"))
    for name in COMMANDS:
        summary = texts(f"cmd.{name}")
        about = summary[0].upper() + summary[1:] + "."
        sub = subs.add_parser(name, help=summary, description=about, texts=texts, room=name)
        add_global(sub, top=False)
        if name in wanted:
            _module(name).add_arguments(sub)
    return top


def _module(name: str) -> ModuleType:
    """The module of a subcommand; one whose name is a word of Python's has an underscore behind it."""
    return importlib.import_module(f"workbench.cli.{name}{'_' * keyword.iskeyword(name)}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    argv = sys.argv[1:] if argv is None else argv
    language = asked_language(argv)
    texts = speak_in(language)
    args = parser(language, set(argv)).parse_args(argv)
    _log(args.log)
    if args.command:
        speak_utf8()
    try:
        module = _module(args.command or "app")
        status = int(module.run(args))
        sys.stdout.flush()
    except ConfigError as error:
        for problem in error.problems:
            note(texts.told(problem))
        note(texts("cli.fault", what=texts.told(error)))
        return error.exit_code
    except WorkbenchError as error:
        note(texts("cli.fault", what=texts.told(error)))
        return error.exit_code
    except BrokenPipeError:
        # The reader went away (`workbench list | head`): nothing to say, and nothing more to write at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        note(texts("cli.interrupted"))
        return 130
    return status


def _log(file: str | None) -> None:
    """Records go to a file when asked for, else nowhere: standard error is the app's screen."""
    from workbench import logs

    if file:
        logs.to_file(Path(file))
    else:
        logs.silence()
