"""From files, folders and standard input to articles: every path gives articles or a Rejected with its reason."""

from __future__ import annotations

import errno
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
from workbench.ingest import sidecar
from workbench.ingest.decode import Undecodable, decode
from workbench.ingest.parse import Sidecar, parse
from workbench.texts import Said

LIMIT = 5_000_000
"""Bytes of the largest file that is taken in, unless the caller says otherwise."""
STDIN = Path("-")
_TEXT = ".txt"
_SILENT = ("readme", "license", "licence", "notice", "copying", "changelog")
"""Names of files that accompany a folder of articles and are passed over without a word."""
_HINTS = {
    ".html": "suffix_page",
    ".htm": "suffix_page",
    ".mhtml": "suffix_page",
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
        yield item if isinstance(item, Rejected) else read_file(item, given, limit=limit, stdin=stdin)


def expand(paths: Iterable[Path]) -> Iterator[Path | Rejected]:
    """The files that `paths` stand for, in order; folders give their .txt files and reject other kinds by name.

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
            if path.suffix.lower() == _TEXT:
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


def read_file(
    path: Path, given: Given | None = None, *, limit: int = LIMIT, stdin: BinaryIO | None = None
) -> RawArticle | Rejected:
    """Read one file, or standard input for `-`; a file larger than `limit` bytes is refused unread."""
    given = given or Given()
    shown = "-" if path == STDIN else _shown(path)
    try:
        if path == STDIN:
            data, beside = (stdin or sys.stdin.buffer).read(limit + 1), Sidecar()
        else:
            suffix = path.suffix.lower()
            if suffix in _HINTS:
                raise Undecodable(_HINTS[suffix], suffix=suffix)
            data = _bytes(path, limit)
            found = sidecar.beside(path)
            beside = sidecar.read(found) if found else Sidecar()
        if len(data) > limit:
            raise _TooLarge(limit)
        decoded = decode(data, given.encoding)
        article = article_of(decoded.text, given, beside)
    except WorkbenchError as error:
        return Rejected(shown, Said(error.id, **error.values))
    except OSError as error:
        return _rejected(path, _trouble(error))
    return replace(article, path=shown, encoding=decoded.encoding, notes=(*decoded.notes, *article.notes))


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


def _bytes(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; its size is asked before anything is read."""
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise Undecodable("not_regular")
    if info.st_size > limit:
        raise _TooLarge(limit, info.st_size)
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
