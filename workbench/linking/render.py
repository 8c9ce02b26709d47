"""A figure board as CSV and as SVG."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

from workbench.domain.board import Board, Report
from workbench.linking.plot import Scale

COLUMNS = (
    "event", "role", "set", "article_id", "outlet", "published", "title", "value", "low", "high", "number",
    "qualifier", "quote", "sources", "root_article_id", "first", "superseded_by", "outcome",
)  # fmt: skip
_RISKY = ("=", "+", "-", "@", "\t", "\r")
ROW, LEFT, PLOT, RIGHT = 28, 120, 480, 360
"""Pixels: height of a row, width of the values, of the plot and of the sources."""
_COLOURS = {"conflict": "#b3261e", "updates": "#8a5a00", "touching": "#6a4ca3"}


def to_csv(board: Board) -> str:
    """One line per report, RFC 4180, with a header; cells that a spreadsheet would run get an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for number, rows in enumerate(board.sets, 1):
        for r in rows.rows:
            values: Sequence[object] = (
                board.event, board.role, number, r.article, r.outlet, r.published or "", r.title, r.value,
                f"{r.low:g}", "" if r.high is None else f"{r.high:g}", f"{r.point:g}",
                r.figure.qualifier or "", r.figure.surface, " ← ".join(r.sources), r.root, int(r.first),
                r.superseded or "", r.outcome,
            )  # fmt: skip
            writer.writerow([_safe(v) for v in values])
    return out.getvalue()


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_RISKY) else value


def to_svg(board: Board, title: str) -> str:
    """The sets below each other, a bar per report from end to end of what it allows; self-contained SVG 1.1."""
    rows = sum(len(s.rows) + 2 for s in board.sets)
    width, height = LEFT + PLOT + RIGHT, ROW * (rows + 2)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        ' font-family="sans-serif" font-size="13">',
        f"<title>{_text(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="{ROW}" font-weight="bold">{_text(title)}</text>',
    ]
    y = 2 * ROW
    for one in board.sets:
        parts += _set(one.rows, y)
        y += ROW * (len(one.rows) + 2)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _set(rows: Sequence[Report], top: int) -> list[str]:
    scale = Scale(rows, PLOT)
    out = []
    for i, r in enumerate(rows):
        y = top + i * ROW
        colour = _COLOURS.get(r.outcome, "#1f5fa8")
        left = LEFT + scale.column(r.low)
        right = LEFT + (PLOT if r.high is None else scale.column(r.high))
        out.append(f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{_text(r.value)}</text>')
        out.append(f'<path d="M{left} {y}H{right}" stroke="{colour}" stroke-width="3" fill="none"/>')
        if r.high is None:
            out.append(f'<path d="M{right} {y - 5}l8 5l-8 5z" fill="{colour}"/>')
        out.append(f'<circle cx="{LEFT + scale.column(r.point)}" cy="{y}" r="5" fill="{colour}"/>')
        said = " ← ".join(s for s in r.sources if s) or r.outlet
        label = " · ".join(x for x in (str(r.article), said, (r.published or "")[:10]) if x)
        out.append(f'<text x="{LEFT + PLOT + 16}" y="{y + 4}">{_text(label)}</text>')
    y = top + len(rows) * ROW - ROW // 2
    out.append(f'<path d="M{LEFT} {y}H{LEFT + PLOT}" stroke="#888888" fill="none"/>')
    for tick in scale.ticks():
        x = LEFT + scale.column(tick)
        out.append(f'<text x="{x}" y="{y + 16}" text-anchor="middle" fill="#666666">{tick:,g}</text>')
    return out


def _text(value: str) -> str:
    """Escaped, without the control characters that XML 1.0 forbids."""
    return escape("".join(c for c in value if c >= " " or c in "\t\n"))
