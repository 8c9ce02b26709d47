"""What every subcommand shares: the arguments all have, opening the workspace, printing for people and for scripts."""

from __future__ import annotations

import argparse
import dataclasses
import io
import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from workbench.texts import Texts

if TYPE_CHECKING:
    from workbench.assemble import Workspace
    from workbench.cli.grammar import Grammar
    from workbench.config.model import Config
    from workbench.domain.codebook import Codebook


_in_force: ContextVar[Config | None] = ContextVar("_in_force", default=None)
"""The configuration of this command, for what prints."""
_spoken: ContextVar[str] = ContextVar("_spoken", default="en")
"""The language of this command."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def speak_in(language: str) -> Texts:
    """Say everything in this language from now on; the words of the command line in it."""
    _spoken.set(language)
    return words()


def words() -> Texts:
    """The words of the command line in the language of this command."""
    return Texts(_spoken.get(), "cli")


def add_global(parser: Grammar, *, top: bool) -> None:
    """--database, --config and --as, accepted before and after the subcommand."""
    default = None if top else argparse.SUPPRESS
    parser.option("--database", meta="path", default=default)
    parser.option("--config", meta="path", default=default)
    parser.option("--as", meta="analyst", dest="me", default=default)


def configuration(args: argparse.Namespace) -> Config:
    """The configuration in force for these arguments."""
    from workbench.config.load import load

    config = load(Path(args.config) if args.config else None)
    if args.database:
        config = dataclasses.replace(config, database=Path(args.database).expanduser())
    if args.me:
        config = dataclasses.replace(config, analyst=args.me)
    _in_force.set(config)
    return config


@contextmanager
def workspace(args: argparse.Namespace, *, must_exist: bool = False) -> Iterator[Workspace]:
    """The opened workspace, closed whatever happens; `must_exist` refuses to make a new database."""
    from workbench.assemble import workbench
    from workbench.domain.errors import StoreError

    config = configuration(args)
    if must_exist and config.database and not config.database.exists():
        raise StoreError("no_database_yet", path=config.database)
    opened = workbench(config)
    try:
        yield opened
    finally:
        opened.close()


def print_json(value: object) -> None:
    """JSON with readable Arabic, on standard output."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2))


def plain(value: object) -> Any:
    """Dataclasses, enums, paths and tuples as JSON can hold them."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(v) for v in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)


def lines(rows: Sequence[Sequence[object]]) -> None:
    """Rows as columns: for people in a terminal laid out for it, tab-separated logical text when piped."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(one_line(x) for x in row))
        return
    from workbench.cli.terminal import table

    print(table(rows, _in_force.get()))


def one_line(value: object) -> str:
    """Text for one cell: no tab or line break, and no control that a terminal or a script would act on."""
    from workbench.terminal.sanitise import sanitise

    text = "" if value is None else str(value)
    return sanitise(" ".join(text.split()))


def named(group: str, code: str) -> str:
    """A code of the data, such as a kind or a state: in words (`<group>.<code>`) at a terminal, itself for a script."""
    if not sys.stdout.isatty() or not code:
        return code
    id = f"{group}.{code}"
    found = words()(id)
    return code if found == id else found


def labelled(codebook: Codebook, id: str) -> str:
    """A label: its name at a terminal, its id for a script."""
    label = codebook.label(id) if sys.stdout.isatty() else None
    return id if label is None else label.ar if words().language == "ar" else label.en


def note(message: str) -> None:
    """One line for a person on standard error, harmless whatever it quotes; Arabic laid out for a terminal."""
    print(_told(one_line(message), sys.stderr), file=sys.stderr)


def say(message: str) -> None:
    """One line for a person on standard output, as `note` writes it on standard error."""
    print(_told(one_line(message), sys.stdout))


def _told(text: str, stream: TextIO) -> str:
    """The line as the terminal behind `stream` needs it; logical text where there is none."""
    if not (stream.isatty() and _RIGHT_TO_LEFT.search(text)):
        return text
    from workbench.cli.terminal import told

    return told(text, _in_force.get())


def speak_utf8() -> None:
    """Make the standard streams UTF-8 whatever the locale says: any other encoding loses all Arabic."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(
                encoding="utf-8", errors="backslashreplace" if stream is not sys.stdin else "strict"
            )


class Progress:
    """A progress bar with a count on standard error; silent where that is no terminal."""

    def __init__(self, what: str) -> None:
        """`what` is the id of the work in the texts (`work.<what>`)."""
        self.shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.what = words()(f"work.{what}")
        self._last = -1

    def __call__(self, done: int, total: int | None) -> None:
        """Show `done` of `total`, which may not be known yet."""
        if not self.shown or not total:
            return
        share = done * 100 // total
        if share == self._last and done < total:
            return
        bar = "#" * (share // 4)
        end = "\n" if done >= total else ""
        if self._last < 0 and _RIGHT_TO_LEFT.search(self.what):
            from workbench.cli.terminal import told

            self.what = told(self.what, _in_force.get(), beside=True)
        self._last = share
        print(f"\r{self.what} [{bar:<25}] {done}/{total}", end=end, file=sys.stderr, flush=True)
