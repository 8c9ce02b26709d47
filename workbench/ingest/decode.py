"""Bytes to text: UTF-8, else windows-1256 when it reads like Arabic, else a clear refusal."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from workbench.domain.errors import WorkbenchError
from workbench.texts import Said

_ARABIC = re.compile("[\u0621-\u064a\u0660-\u0669\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_FREQUENT = frozenset("اليمنوترهبعةدأ")
"""The letters that make up about four fifths of running Arabic."""
_MAGIC = (
    (b"%PDF", "is_pdf"),
    (b"PK\x03\x04", "is_office"),
    (b"\xd0\xcf\x11\xe0", "is_old_office"),
    (b"\x1f\x8b", "is_gzip"),
    (b"\x28\xb5\x2f\xfd", "is_zstd"),
    (b"\xfd7zXZ", "is_xz"),
    (b"BZh", "is_bzip2"),
    (b"SQLite format 3\x00", "is_sqlite"),
    (b"\x89PNG", "is_png"),
    (b"\xff\xd8\xff", "is_jpeg"),
    (b"GIF8", "is_gif"),
    (b"\x7fELF", "is_program"),
)
_BOMS = (  # UTF-32's first two bytes are UTF-16's: longest first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(0x20)) - {*b"\t\n\r\f\v\x1b"}) + b"\x7f"
_HTML = re.compile(rb"\s*(<!doctype html|<html|<\?xml|<head|<body)", re.I)
_RTF = b"{\\rtf"


class Undecodable(WorkbenchError):
    """The bytes are not a text that can be taken in; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that gave it, and what is worth telling about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a file's bytes; `encoding` forces a codec. Raises Undecodable.

    Valid UTF-8 (RFC 3629) is UTF-8; a BOM decides for UTF-8, UTF-16 and UTF-32. Anything else is windows-1256 or
    ISO 8859-6 if the result reads like Arabic. A UTF-8 file with broken bytes is refused, not repaired.
    """
    if not data:
        raise Undecodable("empty")
    if encoding:
        return _forced(data, encoding)
    if _HTML.match(data.removeprefix(codecs.BOM_UTF8)[:400]):
        raise Undecodable("html")
    if data.startswith(_RTF):
        raise Undecodable("rtf")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise Undecodable(what)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _wide(data, codec)
    if (bare := _wide_without_bom(data)) is not None:
        return _wide(data, bare)
    if len(data.translate(None, _CONTROLS)) < len(data) * 0.99:
        raise Undecodable("binary")
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)


def _forced(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode("utf-8-sig" if name == "utf-8" else name)
    except LookupError:
        raise Undecodable("no_encoding", encoding=encoding) from None
    except UnicodeError as error:
        raise Undecodable("not_encoding", encoding=encoding, why=error) from None
    if not isinstance(text, str):  # "hex", "rot13" and the like are codecs too, but not of text files
        raise Undecodable("no_text_encoding", encoding=encoding)
    return Decoded(text, name, () if name == "utf-8" else (Said("note.decoded", codec=name),))


def _wide(data: bytes, codec: str) -> Decoded:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise Undecodable("damaged_wide", codec=codec.upper(), at=error.start) from None
    return Decoded(text, codec, (Said("note.converted", codec=codec.upper()),))


def _wide_without_bom(data: bytes) -> str | None:
    """UTF-16 without a BOM: every second byte of Arabic and ASCII is 0x06 or 0x00."""
    head = data[:4000]
    if len(head) < 8 or len(data) % 2:
        return None
    for codec, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        highs, lows = head[at::2], head[1 - at :: 2]
        if sum(b in {0, 6} for b in highs) > 0.9 * len(highs) and sum(b == 0 for b in lows) < 0.1 * len(lows):
            return codec
    return None


def _legacy(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """One of the two single-byte Arabic code pages, whichever reads more like Arabic."""
    if _mostly_utf8(data):
        raise Undecodable("damaged_utf8", at=error.start, byte=f"0x{data[error.start]:02X}")
    best = max(("cp1256", "iso8859-6"), key=lambda codec: _arabic_likeness(data.decode(codec, "replace")))
    text = data.decode(best, "replace")
    if _arabic_likeness(text) < 0.6:
        raise Undecodable("unknown_encoding")
    name = "windows-1256" if best == "cp1256" else "iso-8859-6"
    return Decoded(text, name, (Said("note.converted", codec=name),))


def _mostly_utf8(data: bytes) -> bool:
    """True when most non-ASCII bytes form valid UTF-8 sequences: the file is UTF-8 with damage."""
    high = sum(b >= 0x80 for b in data)
    lost = len(data.decode("utf-8", "ignore").encode("utf-8"))
    return (len(data) - lost) < 0.3 * high


def _arabic_likeness(text: str) -> float:
    """0 … 1: how much the non-ASCII letters of `text` look like running Arabic.

    The product of the share that are Arabic letters and how near their frequent letters come to the usual share.
    """
    if "\ufffd" in text:  # a byte that the code page does not define
        return 0.0
    foreign = [c for c in text if c > "\x7f" and c.isalpha()]
    arabic = [c for c in foreign if _ARABIC.match(c)]
    if not arabic:
        return 0.0
    frequent = sum(c in _FREQUENT for c in arabic) / len(arabic)
    return len(arabic) / len(foreign) * min(1.0, frequent / 0.7)
