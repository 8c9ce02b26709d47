"""From files, folders and standard input to articles: every path gives articles or a Rejected with its reason."""

from __future__ import annotations

import codecs
import errno
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from workbench.arabic.chars import folded
from workbench.domain.article import Given, RawArticle, Rejected
from workbench.domain.errors import WorkbenchError
from workbench.ingest import records, sidecar, web
from workbench.ingest.decode import Undecodable, decode
from workbench.ingest.fields import Record, page_of
from workbench.ingest.parse import Sidecar, parse
from workbench.ingest.tables import Unread
from workbench.texts import Said

LIMIT = 5_000_000
"""Bytes of the largest file that is taken in, unless the caller says otherwise."""
STDIN = Path("-")
_TEXT = ".txt"
_TAKEN = frozenset({_TEXT, *records.SUFFIXES, *web.PAGES, *web.FEEDS})
_PAGES = 4
"""A saved page may be so many times larger than a text: most of it is no text."""
_SILENT = ("readme", "license", "licence", "notice", "copying", "changelog")
"""Names of files that accompany a folder of articles and are passed over without a word."""
_HINTS = {
    ".pdf": "suffix_pdf",
    ".doc": "suffix_office",
    ".docx": "suffix_office",
    ".odt": "suffix_office",
    ".rtf": "suffix_office",
    ".epub": "suffix_office",
}


def read_paths(
    paths: Iterable[Path], given: Given | None = None, *, limit: int = LIMIT, stdin: BinaryIO | None = None
) -> Iterator[RawArticle | Rejected]:
    """Read files, folders (recursively, in order of their names) and `-` (standard input), one result each.

    Nothing raises: what cannot be taken in is a Rejected with the reason and what to do about it.
    """
    for item in expand(paths):
        if isinstance(item, Rejected):
            yield item
        else:
            yield from read_path(item, given, limit=limit, stdin=stdin)


def expand(paths: Iterable[Path]) -> Iterator[Path | Rejected]:
    """The files that `paths` stand for, in order; folders give texts, pages, feeds and exports, and reject others by name.

    Passed over in silence: hidden files and folders, sidecars with their text beside them, README, LICENSE and
    the like. Links to folders are not followed.
    """
    for path in paths:
        if path == STDIN:
            yield path
        elif path.is_dir():
            yield from _folder(path)
        else:
            yield path


def _folder(root: Path) -> Iterator[Path | Rejected]:
    problems: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(root, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            if name.startswith(".") or _companion(path, names):
                continue
            found = True
            if path.suffix.lower() in _TAKEN:
                yield path
            else:
                yield _rejected(path, _kind(path))
    for problem in problems:
        yield _rejected(Path(os.fsdecode(problem.filename or root)), _trouble(problem))
    if not found and not problems:
        yield _rejected(root, Said("no_txt"))


def _companion(path: Path, names: list[str]) -> bool:
    if path.stem.lower() in _SILENT and path.suffix.lower() != _TEXT:
        return True
    return path.suffix.lower() in sidecar.SUFFIXES and any(
        f"{path.stem}{s}" in names for s in (_TEXT, ".TXT")
    )


def _kind(path: Path) -> Said:
    """Why a file of this ending is not taken from a folder."""
    suffix = path.suffix.lower()
    return Said(_HINTS[suffix], suffix=suffix) if suffix in _HINTS else Said("only_txt")


def several(path: Path) -> bool:
    """True when a file may hold more than one article."""
    return path.suffix.lower() in {*records.SUFFIXES, *web.FEEDS}


def read_file(
    path: Path, given: Given | None = None, *, limit: int = LIMIT, stdin: BinaryIO | None = None
) -> RawArticle | Rejected:
    """Read the first article of one file, or of standard input for `-`."""
    return next(read_path(path, given, limit=limit, stdin=stdin))


def read_path(
    path: Path, given: Given | None = None, *, limit: int = LIMIT, stdin: BinaryIO | None = None
) -> Iterator[RawArticle | Rejected]:
    """Read one file, or standard input for `-`: the article of a text or page, those of an export or feed; at least one result.

    A text larger than `limit` bytes is refused unread, a record of an export by itself. Nothing raises.
    """
    shown = "-" if path == STDIN else _shown(path)
    try:
        yield from _read(path, shown, given or Given(), limit, stdin)
    except WorkbenchError as error:
        yield Rejected(shown, Said(error.id, **error.values))
    except OSError as error:
        yield _rejected(path, _trouble(error))


def _read(
    path: Path, shown: str, given: Given, limit: int, stdin: BinaryIO | None
) -> Iterator[RawArticle | Rejected]:
    """By its ending, else by its first bytes."""
    suffix = "" if path == STDIN else path.suffix.lower()
    if suffix in _HINTS:
        raise Undecodable(_HINTS[suffix], suffix=suffix)
    if suffix in records.SUFFIXES:
        _regular(path)
        with path.open("rb") as file:
            yield from _each(records.rows_of(path, file, limit), shown, given)
        return
    markup = suffix in {*web.PAGES, *web.FEEDS}
    most = limit * (_PAGES if markup else 1)
    data = (stdin or sys.stdin.buffer).read(most + 1) if path == STDIN else _bytes(path, most)
    if len(data) > most:
        raise _TooLarge(most)
    start = data[:2000].removeprefix(codecs.BOM_UTF8)
    if suffix in web.PAGES or web.IS_PAGE.match(start):
        yield _of_record(
            web.page(data, suffix if suffix in web.PAGES else "HTML"), given, shown, lasting=True
        )
    elif suffix in web.FEEDS or web.IS_FEED.match(start):
        yield from _each(web.feed(data, suffix if suffix in web.FEEDS else "RSS"), shown, given)
    elif path == STDIN and records.looks_so(data):
        yield from _each(records.rows_of(Path("-.json"), io.BytesIO(data), limit), shown, given)
    else:
        yield _of_text(path, data, shown, given)


def _of_text(path: Path, data: bytes, shown: str, given: Given) -> RawArticle:
    """A plain text with what its sidecar says."""
    found = None if path == STDIN else sidecar.beside(path)
    beside = sidecar.read(found) if found else Sidecar()
    decoded = decode(data, given.encoding)
    article = article_of(decoded.text, given, beside)
    return replace(article, path=shown, encoding=decoded.encoding, notes=(*decoded.notes, *article.notes))


def _each(rows: Iterator[Record | Unread], shown: str, given: Given) -> Iterator[RawArticle | Rejected]:
    """The articles of an export, each named by its id or its place in the file."""
    for n, row in enumerate(rows, 1):
        if isinstance(row, Unread):
            yield Rejected(f"{shown}:{n}", Said(row.reason.id, **row.reason.values))
            continue
        where = f"{shown}#{row.id}" if row.named else f"{shown}:{n}"
        try:
            yield _of_record(row, given, where, lasting=row.named)
        except WorkbenchError as error:
            yield Rejected(where, Said(error.id, **error.values))


def _of_record(row: Record, given: Given, where: str, *, lasting: bool) -> RawArticle:
    if not row.text.strip():
        raise Undecodable("record.empty")
    text = page_of(row.beside.title, row.text)
    article = article_of(text, given, row.beside)
    return replace(article, path=where, notes=(*row.notes, *article.notes), lasting=lasting)


def read_text(text: str, given: Given | None = None, *, limit: int = LIMIT) -> RawArticle | Rejected:
    """Read a pasted text."""
    try:
        if len(text) > limit:
            raise _TooLarge(limit)
        return article_of(text, given or Given())
    except WorkbenchError as error:
        return Rejected("", Said(error.id, **error.values))


def article_of(text: str, given: Given, beside: Sidecar | None = None) -> RawArticle:
    """Parse a text that holds something; raises Undecodable when it holds only white space."""
    if not folded(text).strip():
        raise Undecodable("white_space")
    article = parse(text, given, beside)
    letters = [c for c in article.text[:4000] if c.isalpha()]
    if sum("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufeff" for c in letters) < 0.2 * len(letters):
        article = replace(article, notes=(*article.notes, Said("note.not_arabic")))
    return article


class _TooLarge(WorkbenchError):
    def __init__(self, limit: int, size: int | None = None) -> None:
        most = f"{limit / 1e6:g}"
        if size is None:
            super().__init__("too_large_somehow", limit=most)
        else:
            super().__init__("too_large", limit=most, size=f"{size / 1e6:.1f}")


def _regular(path: Path) -> int:
    """The bytes of a regular file; a pipe or device is refused before it is opened."""
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise Undecodable("not_regular")
    return info.st_size


def _bytes(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; its size is asked before anything is read."""
    if (size := _regular(path)) > limit:
        raise _TooLarge(limit, size)
    with path.open("rb") as file:
        return file.read(limit + 1)


def _trouble(error: OSError) -> Said:
    if isinstance(error, FileNotFoundError):
        return Said("no_file")
    if isinstance(error, PermissionError):
        return Said("no_permission")
    if error.errno == errno.ELOOP:
        return Said("loop")
    return Said("unreadable", why=error.strerror or str(error))


def _shown(path: Path) -> str:
    """The path as text that can be stored: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _rejected(path: Path, reason: Said) -> Rejected:
    return Rejected(_shown(path), reason)
