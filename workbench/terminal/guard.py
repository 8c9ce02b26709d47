"""Refuses what the full-screen app cannot run on, in one line that says what to do."""

from __future__ import annotations

import codecs
import os
from collections.abc import Mapping
from typing import Protocol

from workbench.domain.errors import UsageError


class Stream(Protocol):
    """As much of a standard stream as is looked at here."""

    @property
    def encoding(self) -> str | None:
        """The codec it writes with."""

    def isatty(self) -> bool:
        """Whether a person sits at the other end."""


def require_terminal(
    stdin: Stream | None, stdout: Stream | None, environ: Mapping[str, str] | None = None
) -> None:
    """Raise a UsageError (exit 2) where the app could not draw or Arabic would be lost."""
    env = os.environ if environ is None else environ
    if not _is_tty(stdin) or not _is_tty(stdout):
        raise UsageError(
            "The app needs a terminal on standard input and output",
            "In scripts use the subcommands: workbench --help lists them",
        )
    if env.get("TERM", "") in ("", "dumb", "unknown"):
        raise UsageError(
            f"TERM={env.get('TERM', '')} cannot draw a full screen",
            "Set TERM to your terminal's entry, for example TERM=xterm-256color",
        )
    require_utf8(stdout)


def require_utf8(stream: Stream | None) -> None:
    """Raise a UsageError where the stream's encoding would lose Arabic."""
    encoding = (stream.encoding if stream is not None else None) or "ascii"
    if not is_utf8(encoding):
        raise UsageError(
            f"Output in {encoding} would lose all Arabic",
            "Set LC_ALL=C.UTF-8 (or another UTF-8 locale) or PYTHONUTF8=1",
        )


def is_utf8(encoding: str) -> bool:
    """Whether a codec of this name writes UTF-8, however it is spelled."""
    try:
        return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")
    except LookupError:
        return False


def _is_tty(stream: Stream | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
