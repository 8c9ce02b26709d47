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

LIMIT = 5_000_000
"""Bytes of the largest file that is taken in, unless the caller says otherwise."""
STDIN = Path("-")
_TEXT = ".txt"
_SILENT = ("readme", "license", "licence", "notice", "copying", "changelog")
"""Names of files that accompany a folder of articles and are passed over without a word."""
_HINTS = {
    ".html": "Save the page as text (UTF-8) and take that in",
    ".htm": "Save the page as text (UTF-8) and take that in",
    ".mhtml": "Save the page as text (UTF-8) and take that in",
    ".pdf": "Save its text as .txt (for example with pdftotext) and take that in",
    ".doc": "Save it as plain text (UTF-8) and take that in",
    ".docx": "Save it as plain text (UTF-8) and take that in",
    ".odt": "Save it as plain text (UTF-8) and take that in",
    ".rtf": "Save it as plain text (UTF-8) and take that in",
    ".epub": "Save it as plain text (UTF-8) and take that in",
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
                yield _rejected(path, *_kind(path, "only .txt files are taken from a folder"))
    for problem in problems:
        yield _rejected(Path(os.fsdecode(problem.filename or root)), *_trouble(problem))
    if not found and not problems:
        yield _rejected(
            root, "no .txt file in this folder", "Name a folder that holds articles as .txt files"
        )


def _companion(path: Path, names: list[str]) -> bool:
    if path.stem.lower() in _SILENT and path.suffix.lower() != _TEXT:
        return True
    return path.suffix.lower() in sidecar.SUFFIXES and any(
        f"{path.stem}{s}" in names for s in (_TEXT, ".TXT")
    )


def _kind(path: Path, otherwise: str) -> tuple[str, str]:
    suffix = path.suffix.lower()
    if suffix in _HINTS:
        return f"{suffix} files are not taken in", _HINTS[suffix]
    return otherwise, "Name the file itself if it is an article, or rename it to .txt"


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
            if path.suffix.lower() in _HINTS:
                raise Undecodable(*_kind(path, ""))
            data = _bytes(path, limit)
            found = sidecar.beside(path)
            beside = sidecar.read(found) if found else Sidecar()
        if len(data) > limit:
            raise _TooLarge(limit)
        decoded = decode(data, given.encoding)
        article = article_of(decoded.text, given, beside)
    except WorkbenchError as error:
        return Rejected(shown, str(error))
    except OSError as error:
        return _rejected(path, *_trouble(error))
    return replace(article, path=shown, encoding=decoded.encoding, notes=(*decoded.notes, *article.notes))


def read_text(text: str, given: Given | None = None, *, limit: int = LIMIT) -> RawArticle | Rejected:
    """Read a pasted text."""
    try:
        if len(text) > limit:
            raise _TooLarge(limit)
        return article_of(text, given or Given())
    except WorkbenchError as error:
        return Rejected("", str(error))


def article_of(text: str, given: Given, beside: Sidecar | None = None) -> RawArticle:
    """Parse a text that holds something; raises Undecodable when it holds only white space."""
    if not folded(text).strip():
        raise Undecodable(
            "nothing but white space", "Check that the file holds the article, and take it in again"
        )
    article = parse(text, given, beside)
    letters = [c for c in article.text[:4000] if c.isalpha()]
    if sum("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufeff" for c in letters) < 0.2 * len(letters):
        article = replace(
            article, notes=(*article.notes, "hardly any Arabic letters: is this the right file?")
        )
    return article


class _TooLarge(WorkbenchError):
    def __init__(self, limit: int, size: int | None = None) -> None:
        much = f"{size / 1e6:.1f} MB" if size is not None else "more"
        super().__init__(
            f"too large: {much}, and at most {limit / 1e6:g} MB are read",
            "Split it into one file an article, or raise the limit",
        )


def _bytes(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; its size is asked before anything is read."""
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise Undecodable("not a regular file", "Name a text file or a folder, or pipe it in with -")
    if info.st_size > limit:
        raise _TooLarge(limit, info.st_size)
    with path.open("rb") as file:
        return file.read(limit + 1)


def _trouble(error: OSError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "no such file", "Check the name"
    if isinstance(error, PermissionError):
        return "it may not be read", "Ask its owner for read permission"
    if error.errno == errno.ELOOP:
        return "a link that leads to itself", "Remove it"
    return f"it cannot be read: {error.strerror or error}", "Check the disk and the name"


def _shown(path: Path) -> str:
    """The path as text that can be stored: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _rejected(path: Path, reason: str, hint: str) -> Rejected:
    return Rejected(_shown(path), f"{reason}. {hint}")
