"""Bytes from the terminal that are no UTF-8 are replaced, not fatal: a paste cut in a letter, another encoding."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from textual.drivers import linux_driver


def decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    """As `codecs.getincrementaldecoder`, with U+FFFD in the place of an error."""
    made = codecs.getincrementaldecoder(encoding)
    return lambda: made("replace")


def read_leniently() -> None:
    """Have Textual's input thread decode so; it offers no other way to choose how errors are met."""
    linux_driver.getincrementaldecoder = decoder  # type: ignore[assignment, attr-defined]
