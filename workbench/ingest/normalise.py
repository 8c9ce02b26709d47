"""The one change a text undergoes before it is stored: line ends become LF, what cannot be stored becomes U+FFFD."""

from __future__ import annotations

import re

from workbench.texts import Said

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_MOJIBAKE = re.compile("ط§ظ„|Ø§Ù„|ÇáÃ|ÇáÍ|ÇáÊ")


def normalise(text: str) -> tuple[str, tuple[str, ...]]:
    """The stored original of `text`, and notes on what was replaced.

    CR LF, CR, VT, FF, NEL, LS and PS (the mandatory breaks of UAX #14) become LF; a leading BOM goes; NUL, which
    SQLite's text functions stop at, and lone surrogates, which UTF-8 cannot hold (RFC 3629), become U+FFFD.
    Idempotent: normalising twice changes nothing more.
    """
    notes: list[str] = []
    text = _BREAKS.sub("\n", text.removeprefix("\ufeff"))
    text, replaced = UNSTORABLE.subn("\ufffd", text)
    if replaced:
        notes.append(Said("note.replaced", n=replaced))
    if len(_MOJIBAKE.findall(text, 0, 20_000)) >= 3:
        notes.append(Said("note.mojibake"))
    return text, tuple(notes)
