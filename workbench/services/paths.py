"""Paths as they are typed at a prompt: what they can go on to, and databases that lie near."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

MOST = 200
"""Entries of a folder that are offered."""
DATABASES = (".sqlite", ".db")
CLAIM_FILES = (".csv", ".tsv", ".jsonl", ".json")
NEAR = 20


def completions(begun: str, endings: Sequence[str] = ()) -> tuple[str, ...]:
    """Folders (with a separator at their end) and files that a typed path can go on to, as it was typed, by name.

    Files end in one of `endings` where there are any, and stand before the folders; hidden ones come only when their dot was typed. Nothing where there
    is no such folder. Names that a terminal cannot show are left out.
    """
    folder, part = os.path.split(begun)
    try:
        with os.scandir(Path(folder or ".").expanduser()) as entries:
            known = [
                (entry.name, entry.is_dir())
                for entry in entries
                if entry.name.casefold().startswith(part.casefold()) and entry.name.isprintable()
            ]
    except (OSError, RuntimeError, ValueError):
        return ()
    found = sorted(known, key=lambda one: (bool(endings) and one[1], one[0]))
    wanted = (
        os.path.join(folder, name) + (os.sep if inside else "")  # noqa: PTH118
        for name, inside in found
        if part.startswith(".") == name.startswith(".")
        and (inside or not endings or name.casefold().endswith(tuple(endings)))
    )
    return tuple(wanted)[:MOST]


def meant(typed: str) -> str:
    """A path as it was meant: terminals put what is dropped on them between quotes."""
    typed = typed.strip()
    quoted = len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "'\""
    return typed[1:-1] if quoted else typed


def named(typed: str) -> Path:
    """What `meant` says as a path, the home folder put in; it stays as it is where there is no such home."""
    path = Path(meant(typed))
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def there(path: Path) -> bool:
    """Whether there is such a file or folder; False for a name that no system has."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def near(database: Path) -> tuple[str, ...]:
    """Other databases in the folder of this one and in the present folder, the latest first, with whole paths."""
    found: dict[Path, float] = {}
    for folder in dict.fromkeys((database.absolute().parent, Path.cwd())):
        for name in completions(f"{folder}{os.sep}", DATABASES):
            path = Path(name)
            try:
                if not name.endswith(os.sep) and not path.samefile(database):
                    found[path] = path.stat().st_mtime
            except OSError:
                continue
    return tuple(str(path) for path in sorted(found, key=lambda path: -found[path]))[:NEAR]
