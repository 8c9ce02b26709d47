"""The title a second time: whole, shortened, or glued to a print button and an author."""

from __future__ import annotations

import re

from workbench.arabic.chars import fold
from workbench.domain.article import BlockKind
from workbench.ingest import bylines
from workbench.ingest.furniture import phrase_rule
from workbench.ingest.lines import Line, key_of
from workbench.ingest.names import is_outlet
from workbench.ingest.page import Page

TITLE_LIMIT = 220
TOP = 20
"""The print line and a repeated title are looked for among this many lines."""
DOTS = re.compile(r"\s*(?:\.{2,}|…)[.…]*")
_FEW = 10
"""Folded letters that a repeated beginning of the title has at least."""


def by_print_line(page: Page) -> int | None:
    """The line whose beginning is repeated behind a print or share button; no index when there is none."""
    for line in page.lines[:TOP]:
        rest = line.text[_glued(line) :]
        if not line.open or len(rest) == len(line.text) or not rest:
            continue
        best = max(
            (i for i, other in enumerate(page.lines[:TOP]) if other is not line and other.open),
            key=lambda i: _common(rest, page.lines[i].text),
            default=None,
        )
        if best is not None and _common(rest, page.lines[best].text) >= _FEW:
            return best
    return None


_BUTTON = re.compile("طباعة|شارك")
"""Buttons that are also found without a space before the title that follows."""


def _glued(line: Line) -> int:
    """How many code points of a line are furniture words standing before something else."""
    if not line.key or not line.open:
        return 0
    ends = [m.end() for m in re.finditer(r"\S+\s*", line.text)][:5]
    for end in reversed(ends[:-1] if len(ends) < 5 else ends):
        rule = phrase_rule(key_of(line.text[:end]), edge=True)
        if rule and rule.name in {"print", "share", "reading-time", "font-size", "listen", "platforms"}:
            return end
    button = _BUTTON.match(line.text)
    return button.end() if button and button.end() < len(line.text) else 0


def _common(a: str, b: str) -> int:
    """Length of the common beginning of two texts, folded."""
    one, two = fold(a[:TITLE_LIMIT]).text, fold(b[:TITLE_LIMIT]).text
    for i, (x, y) in enumerate(zip(one, two, strict=False)):
        if x != y:
            return i
    return min(len(one), len(two))


def repeats_title(page: Page, title: Line, line: Line) -> bool:
    """Take the title's repetition: whole, shortened, with a site's name, or glued to a print button and an author."""
    glued = _glued(line)
    rest = line.text[glued:]
    common = _common(rest, title.text)
    if line.key and line.key == title.key:
        line.mark(BlockKind.DEBRIS, "title-again")
        return True
    whole = len(fold(title.text).text)
    if common < _FEW or (not glued and common < 0.6 * whole) or len(rest) > len(title.text) + 60:
        return False
    end = glued + _fragment_end(rest, common)
    tail = line.text[end:]
    name = bylines.trimmed(tail)
    if not glued and name and not is_outlet(key_of(name)) and end < len(line.text):
        return False
    pieces = [
        (0, glued, BlockKind.DEBRIS, "print-line"),
        (glued, end, BlockKind.DEBRIS, "title-again"),
    ]
    if key_of(name) and is_outlet(key_of(name)):
        page.sources.append(name)
        pieces.append((end, len(line.text), BlockKind.OUTLET, "site-name"))
    elif key_of(name):
        found = bylines.author(name) or bylines.place_outlet(name, loose=True)
        plain = len(name.split()) <= 5 and not any(c.isdigit() for c in name)
        if found:
            page.add_byline(found.text, found.outlet)
        elif plain:
            page.add_byline(name)
        kind = BlockKind.BYLINE if found or plain else BlockKind.DEBRIS
        pieces.append(
            (end, len(line.text), kind, "author-name" if kind is BlockKind.BYLINE else "print-line")
        )
    else:
        pieces.append((end, len(line.text), BlockKind.DEBRIS, "title-again"))
    line.split(pieces)
    return True


def _fragment_end(rest: str, common: int) -> int:
    """Where the repeated beginning of the title ends in `rest`: after its dots, or at the last whole word."""
    source = fold(rest)
    at = source.origins[min(common, len(source.text))]
    dots = DOTS.search(rest, max(0, at - 3))
    if dots and dots.start() <= at + 12:
        return dots.end()
    if at >= len(rest) or not rest[at].isalnum() or not rest[at - 1].isalnum():
        return at
    return rest.rfind(" ", 0, at) + 1
