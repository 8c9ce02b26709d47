"""The command line's grammar: its words come from the catalogues, and Arabic help is laid out for the terminal.

A subcommand declares names and kinds of arguments; what each means stands under `arg.<subcommand>.<argument>` or, for
what several share, `arg.<argument>`. What argparse says by itself it asks gettext for, which is answered here.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, Any, NoReturn

from workbench.cli.common import note, speak_utf8
from workbench.texts import Texts
from workbench.texts.direction import LRM

COLUMN = "\x1f"
"""Parts the columns of an argument's line until it is laid out."""


class Grammar(argparse.ArgumentParser):
    """The arguments of the command or of one subcommand (`room`)."""

    def __init__(self, *, texts: Texts, room: str = "", **how: Any) -> None:
        self.texts, self.room = texts, room
        super().__init__(add_help=False, **how)
        self.option("-h", "--help", action="help")

    def option(self, *names: str, meta: str = "", room: str = "", within: Any = None, **how: Any) -> None:
        """Declare an argument; `meta` names what stands for its value, `room` whose words describe it."""
        long = next((n for n in names if n.startswith("--")), names[0])
        dest = how.get("dest") or long.lstrip("-").replace("-", "_")
        own = f"arg.{room or self.room}.{dest}"
        how["help"] = self.texts(own if own in self.texts else f"arg.{dest}")
        if meta:
            shown = tuple(map(self.meta, meta.split(",")))
            how["metavar"] = shown if len(shown) > 1 else shown[0]
        (within or self).add_argument(*names, **how)

    def meta(self, name: str) -> str:
        """What stands for a value of that kind in the help."""
        word = self.texts(f"meta.{name}")
        return word + LRM if self.mirrored else word

    @property
    def mirrored(self) -> bool:
        """Whether its language reads from right to left."""
        return self.texts.language == "ar"

    def print_help(self, file: IO[str] | None = None) -> None:  # type: ignore[override]
        """Print the help; Arabic at a terminal as that terminal needs it."""
        self._show(file or sys.stdout, whole=True)

    def print_usage(self, file: IO[str] | None = None) -> None:  # type: ignore[override]
        """Print the line of usage; Arabic at a terminal as that terminal needs it."""
        self._show(file or sys.stdout, whole=False)

    def _show(self, out: IO[str], *, whole: bool) -> None:
        if self.mirrored:
            speak_utf8()
        if not (self.mirrored and out.isatty()):
            self._print_message(self.format_help() if whole else self.format_usage(), out)
            return
        from workbench.cli.terminal import help_page, reading_width

        width = reading_width()
        self.formatter_class = partial(_Columns, width=width)
        text = self.format_help() if whole else self.format_usage()
        self._print_message(help_page(text, COLUMN, width), out)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave with status 2."""
        self.print_usage(sys.stderr)
        note(self.texts("cli.error", prog=self.prog, what=message))
        self.exit(2)


class _Columns(argparse.HelpFormatter):
    """Help whose lines are laid out later: an argument's names and meaning stand in columns, nothing is wrapped."""

    def _format_action(self, action: argparse.Action) -> str:
        names = self._format_action_invocation(action)
        meaning = self._expand_help(action) if action.help else ""
        indent = " " * self._current_indent
        own = f"{indent}{names}{COLUMN}{meaning}\n"
        return own + "".join(self._format_action(sub) for sub in self._iter_indented_subactions(action))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        del width
        return indent + " ".join(text.split())


def teach(language: str) -> None:
    """Have argparse say its own sentences in `language` from now on."""
    found: dict[str, str] = {}
    if language != "en":
        from importlib import import_module

        with suppress(ModuleNotFoundError):
            found = import_module(f"workbench.texts.{language}_cli").ARGPARSE

    def one(message: str) -> str:
        return found.get(message, message)

    def counted(one_of: str, many: str, n: int) -> str:
        return one(one_of if n == 1 else many)

    said: dict[str, Callable[..., str]] = {"_": one, "ngettext": counted}
    vars(argparse).update(said)


def asked_language(argv: Sequence[str]) -> str:
    """The language for these arguments, without reading YAML where no configuration speaks of another than English."""
    from workbench.config.place import find
    from workbench.domain.errors import ConfigError

    named = re.compile(rb"\blanguage\s*:\s*[\"']?(\w+)")
    try:
        path = find(_flag(argv))
        text = path.read_bytes() if path else b""
    except (ConfigError, OSError):
        return "en"
    words = {found.decode() for found in named.findall(text)} - {"en"}
    if path is None or not words:
        return "en"
    if found := _plainly(text.decode("utf-8", "replace")):
        return found
    from workbench.config.file import read_file

    try:
        return read_file(path).ui.language
    except ConfigError:
        # It will be said what is wrong with the file: in the language that it asks for.
        return "ar" if "ar" in words else "en"


def _plainly(text: str) -> str:
    """The language of a configuration that is written a line a key; empty where it takes YAML to tell."""
    section = ""
    for line in text.splitlines():
        bare = line.partition("#")[0].rstrip()
        if bare and not bare[0].isspace():
            section = bare
        elif section == "ui:" and (found := re.fullmatch(r"\s+language:\s+[\"']?(en|ar)[\"']?", bare)):
            return found[1]
    return ""


def _flag(argv: Sequence[str]) -> Path | None:
    """What --config names, as argparse will read it."""
    for at, word in enumerate(argv):
        if word == "--config" and at + 1 < len(argv):
            return Path(argv[at + 1])
        if word.startswith("--config="):
            return Path(word.partition("=")[2])
    return None
