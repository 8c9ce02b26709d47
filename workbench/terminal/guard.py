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
        raise UsageError("needs_terminal")
    if env.get("TERM", "") in ("", "dumb", "unknown"):
        raise UsageError("dumb_terminal", term=env.get("TERM", ""))
    require_utf8(stdout)


def require_utf8(stream: Stream | None) -> None:
    """Raise a UsageError where the stream's encoding would lose Arabic."""
    encoding = (stream.encoding if stream is not None else None) or "ascii"
    if not is_utf8(encoding):
        raise UsageError("output_encoding", encoding=encoding)


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
