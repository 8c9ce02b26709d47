"""The only way from text to the screen: sanitised, laid out, styled by logical interval, as Rich segments.

No article text, title, note or translated label reaches a Textual markup widget: every widget here paints Strips
that this module makes. Cells are *app* mode (visual order, shaped); the driver encodes them for the terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.arabic.layout import Line, Paragraph
from workbench.config.model import Bidi
from workbench.terminal.sanitise import sanitise
from workbench.texts import Texts
from workbench.tui import themes
from workbench.tui.themes import Palette

Span = tuple[int, int, Style]
"""A logical interval and the style laid over it."""
Piece = tuple[str, Style]
"""A text of its own direction and its style."""

LEFT, RIGHT, AUTO = "left", "right", "auto"
_DEFAULT = Bidi()


@dataclass(slots=True)
class Painter:
    """Texts, colours and bidi options of the running app, and the painting done with them."""

    texts: Texts
    colours: Palette
    bidi: Bidi = field(default_factory=Bidi)

    @property
    def rtl(self) -> bool:
        """True when the interface is mirrored."""
        return self.texts.language == "ar"

    @property
    def start(self) -> str:
        """The side where lines of the interface begin."""
        return RIGHT if self.rtl else LEFT

    def style(
        self, ink: str = "text", ground: str = "ground", *, bold: bool = False, underline: bool = False
    ) -> Style:
        """A style from the palette's colour names."""
        return themes.style(self.colours, ink, ground, bold=bold, underline=underline)

    def paragraph(self, text: str, base: int | None = None) -> Paragraph:
        """`text` made harmless and ready to be wrapped; offsets are those of `text`."""
        return _paragraph(text, base, self.bidi)

    def text_width(self, text: str) -> int:
        """Cells that `text` takes on one line."""
        return short_line(text, 10_000, self.bidi).width

    def cell(
        self,
        text: str,
        width: int,
        style: Style,
        *,
        align: str = AUTO,
        spans: Sequence[Span] = (),
    ) -> list[Segment]:
        """`text` on one line of exactly `width` cells, shortened with an ellipsis where it does not fit."""
        if width <= 0:
            return []
        line = short_line(text, width, self.bidi)
        if line.width > width:
            return [Segment(" " * width, style)]
        painted = segments(line, style, spans)
        room = width - line.width
        if room <= 0:
            return painted
        to_right = align == RIGHT or (align == AUTO and line.base == 1)
        blank = Segment(" " * room, style)
        return [blank, *painted] if to_right else [*painted, blank]

    def row(
        self,
        pieces: Iterable[Piece],
        width: int,
        ground: Style,
        *,
        rtl: bool | None = None,
        end: Iterable[Piece] = (),
    ) -> Strip:
        """Pieces one after the other in reading direction, each laid out by itself, `end` at the far side.

        Exactly `width` cells; the far pieces are kept as long as half of the width is left for the near ones.
        """
        if width <= 0:
            return Strip([], 0)
        mirrored = self.rtl if rtl is None else rtl
        far, far_width = _fit(end, width // 2, self.bidi)
        near, near_width = _fit(pieces, width - far_width - (1 if far_width else 0), self.bidi)
        gap = [[Segment(" " * (width - near_width - far_width), ground)]]
        groups = [*near, *gap, *far]
        if mirrored:
            groups.reverse()
        return Strip([s for group in groups for s in group if s.text], width)

    def said(self, text: str, line: int, width: int) -> Strip:
        """Line `line` of what an empty pane says, wrapped; a blank one above and below it. Exactly `width` cells."""
        lines = self.paragraph(text).wrap(max(8, width - 2))
        said = text[lines[line].start : lines[line].end].strip() if 0 <= line < len(lines) else ""
        return self.row(((f" {said}", self.style("dim")),) if said else (), width, self.style())


def _fit(pieces: Iterable[Piece], width: int, bidi: Bidi) -> tuple[list[list[Segment]], int]:
    """The pieces as groups of segments in logical order, cut to `width`, and the width they took.

    Blanks around a piece are groups of their own: they stay between the pieces, whatever a piece's direction is.
    """
    groups: list[list[Segment]] = []
    taken = 0
    for whole, style in pieces:
        text = whole.strip(" ")
        before = len(whole) - len(whole.lstrip(" ")) if text else len(whole)
        after = len(whole) - before - len(text)
        taken += _blank(groups, min(before, width - taken), style)
        if text and taken < width:
            line = short_line(text, width - taken, bidi)
            if line.width > width - taken:
                break
            groups.append(segments(line, style))
            taken += line.width
            if line.text_end < len(text.rstrip()):
                break
        taken += _blank(groups, min(after, width - taken), style)
    return groups, taken


def _blank(groups: list[list[Segment]], width: int, style: Style) -> int:
    """Add a group of blanks; returns its width."""
    if width > 0:
        groups.append([Segment(" " * width, style)])
    return max(0, width)


def _paragraph(text: str, base: int | None, bidi: Bidi) -> Paragraph:
    """`text` made harmless, drawn as the configuration says."""
    return Paragraph(
        sanitise(text), base, ligature=bidi.ligature, marks=bidi.marks != "strip", digits=bidi.digits
    )


LINES_KEPT = 384
"""Short lines that stay laid out, some three kilobytes each: those of about five screens of a list."""


@lru_cache(maxsize=LINES_KEPT)
def short_line(text: str, width: int, bidi: Bidi = _DEFAULT) -> Line:
    """`text` made harmless on one line of at most `width` cells."""
    return _paragraph(text, None, bidi).truncate(width)


def segments(line: Line, style: Style, spans: Sequence[Span] = ()) -> list[Segment]:
    """The clusters of `line` in visual order; a span that touches a cluster styles the whole of it."""
    out: list[Segment] = []
    glyphs: list[str] = []
    current = style
    for cluster in line.clusters:
        if not cluster.glyph:
            continue
        wanted = style
        for start, end, over in spans:
            if start < cluster.end and cluster.start < end:
                wanted += over
        if wanted != current and glyphs:
            out.append(Segment("".join(glyphs), current))
            glyphs = []
        current = wanted
        glyphs.append(_fitting(cluster.glyph, cluster.width))
    if glyphs:
        out.append(Segment("".join(glyphs), current))
    return out


def thrifty(strip: Strip) -> Strip:
    """The same picture in fewer segments: blanks take the style of the text before them where the ground is equal.

    Every segment costs some forty bytes of colour on the way to the terminal.
    """
    out: list[Segment] = []
    for text, own, _ in strip:
        style = own
        if out and style is not None and out[-1].style is not None:
            last, before = out[-1].text, out[-1].style
            same = style == before
            if not same and style.bgcolor == before.bgcolor and not (_drawn(style) or _drawn(before)):
                if text.isspace():
                    style, same = before, True
                elif last.isspace():
                    same = True
            if same:
                out[-1] = Segment(last + text, style)
                continue
        out.append(Segment(text, style))
    return Strip(out, strip.cell_length)


def _drawn(style: Style) -> bool:
    """True when a blank in this style is seen."""
    return bool(style.underline or style.reverse or style.strike)


def changed_columns(old: Strip, new: Strip) -> tuple[int, int] | None:
    """The first and the last column in which two strips of one width differ; None when they do not."""
    before, after = _by_cell(old), _by_cell(new)
    if len(before) != len(after):
        return 0, max(old.cell_length, new.cell_length)
    differing = [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    return (differing[0], differing[-1] + 1) if differing else None


def _by_cell(strip: Strip) -> list[tuple[str, Style | None]]:
    """Every cell's character and style; the second half of a wide one is empty, marks stay with their base."""
    cells: list[tuple[str, Style | None]] = []
    for text, style, _ in strip:
        for char in text:
            width = cell_len(char)
            if width == 0 and cells:
                cells[-1] = cells[-1][0] + char, style
            else:
                cells.append((char, style))
                cells += [("", style)] * (width - 1)
    return cells


@lru_cache(maxsize=16384)
def _fitting(glyph: str, width: int) -> str:
    """The glyph, or a stand-in where Rich would give it another width than the layout did."""
    if cell_len(glyph) == width:
        return glyph
    return glyph[0] if cell_len(glyph[0]) == width else "\ufffd" * width
