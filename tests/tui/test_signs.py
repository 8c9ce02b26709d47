"""The signs of the app are in the fonts that terminals come with."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import workbench

ROOM = Path(workbench.__file__).parent
FONT = "DejaVu Sans Mono"


def signs() -> dict[str, str]:
    """Every sign outside ASCII and the letters, with a file that it stands in."""
    found: dict[str, str] = {}
    for path in (*(ROOM / "tui").rglob("*.py"), *(ROOM / "texts").rglob("*.py")):
        for char in path.read_text(encoding="utf-8"):
            if ord(char) > 0x7F and not char.isalpha() and not "\u0600" <= char <= "\u06ff":
                found.setdefault(char, path.name)
    return found


def covered(char: str) -> bool:
    asked = ["fc-list", f":family={FONT}:charset={ord(char):x}"]
    return bool(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())


def test_every_sign_has_a_glyph() -> None:
    if shutil.which("fc-list") is None or not covered("a"):
        pytest.skip(f"fc-list or the font {FONT} is not here")
    assert len(signs()) > 20
    assert {char: name for char, name in signs().items() if not covered(char)} == {}
