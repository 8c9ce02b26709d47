"""Golden pages: articles laid out at several widths, as text that can be read and compared.

    python -m tests.arabic.golden

writes them again; look at the difference before you commit it. Pages of our own seeds are stored whole, those of
the articles in the shared folder, which must not be copied, as one short hash a line.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from workbench.arabic.layout import Paragraph

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SHARED = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "seeds"
WIDTHS = (40, 76, 110)
SEEDS = ("001", "004", "007", "010", "013")
"""Numbers of the seeds whose pages are stored."""
HASHES = HERE / "shared-lines.json"


def page(text: str, width: int) -> list[str]:
    """The rows of a text: visual order, right-to-left lines at the right edge, without blanks at the end."""
    rows = []
    for paragraph in text.replace("\r\n", "\n").rstrip("\n").split("\n"):
        for line in Paragraph(paragraph.strip()).wrap(width):
            indent = width - line.width if line.base else 0
            rows.append((" " * indent + line.glyphs()).rstrip())
    return rows


def seed(number: str) -> Path:
    """The file of one seed."""
    (found,) = (ROOT / "seeds").glob(f"{number}_*.txt")
    return found


def stored(number: str, width: int) -> Path:
    """Where the page of a seed is stored."""
    return HERE / f"{number}-{width}.txt"


def hashes(text: str, width: int) -> list[str]:
    """Eight hexadecimal digits of SHA-256 for each row."""
    return [hashlib.sha256(row.encode()).hexdigest()[:8] for row in page(text, width)]


def write() -> None:
    """Write every golden page that can be made here."""
    for number in SEEDS:
        text = seed(number).read_text(encoding="utf-8")
        for width in WIDTHS:
            stored(number, width).write_text("\n".join(page(text, width)) + "\n", encoding="utf-8")
    if SHARED.is_dir():
        found = {
            path.name: {str(width): hashes(path.read_text(encoding="utf-8"), width) for width in WIDTHS}
            for path in sorted(SHARED.glob("*.txt"))
        }
        HASHES.write_text(json.dumps(found, indent=0, separators=(",", ":")) + "\n", encoding="utf-8")
