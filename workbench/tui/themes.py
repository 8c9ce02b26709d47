"""Three palettes for long reading, and the Textual themes and Rich styles made from them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from rich.style import Style
from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of the app by what it means; text colours reach 4.5:1 on every ground they are put on."""

    name: str
    dark: bool
    ground: str
    """Behind the text."""
    bar: str
    """Behind the status line and the footer."""
    cursor: str
    """Behind the row under the cursor of a focused pane."""
    idle: str
    """Behind the row under the cursor of a pane without the focus."""
    claim: str
    """Behind text that a claim covers."""
    selection: str
    """Behind selected text."""
    match: str
    """Behind what a search found."""
    text: str
    dim: str
    accent: str
    good: str
    bad: str
    person: str
    place: str
    organisation: str
    figure: str
    date: str
    statement: str
    other: str


PAPER = Palette(
    name="paper",
    dark=False,
    ground="#fbf8f1",
    bar="#e5e3dd",
    cursor="#dbe0fa",
    idle="#efeeea",
    claim="#fdf1ac",
    selection="#b5d8fb",
    match="#ffd9b3",
    text="#23211c",
    dim="#5d574b",
    accent="#1c4f8f",
    good="#1c5c2e",
    bad="#9b1c1c",
    person="#15487f",
    place="#165a2b",
    organisation="#6c2a86",
    figure="#8f2a12",
    date="#0b555c",
    statement="#5e4500",
    other="#524a3d",
)
NIGHT = Palette(
    name="night",
    dark=True,
    ground="#16181d",
    bar="#23262e",
    cursor="#35383f",
    idle="#2e3035",
    claim="#4a3d10",
    selection="#0f4a78",
    match="#5c1d10",
    text="#e2dfd6",
    dim="#bdb9af",
    accent="#9cc4ff",
    good="#9ad6a4",
    bad="#ffb0a8",
    person="#a8ccff",
    place="#a3dfae",
    organisation="#dbb8f5",
    figure="#ffb995",
    date="#8fdde3",
    statement="#ecd28a",
    other="#cfc8bb",
)
COLOURBLIND = Palette(
    name="colourblind",
    dark=True,
    ground="#101418",
    bar="#24272b",
    cursor="#353a42",
    idle="#2d3035",
    claim="#3d3a1c",
    selection="#0c4f80",
    match="#5c1d10",
    text="#f0efe9",
    dim="#bec3c8",
    accent="#7cc7f5",
    good="#56d6b0",
    bad="#ffb38a",
    person="#7cc7f5",
    place="#56d6b0",
    organisation="#efb3d6",
    figure="#ffb547",
    date="#f5ec70",
    statement="#d9d9d9",
    other="#c9c9c9",
)
SIXTEEN = Palette(
    name="sixteen",
    dark=True,
    ground="#000000",
    bar="#0000aa",
    cursor="#0000aa",
    idle="#0000aa",
    claim="#555555",
    selection="#aa00aa",
    match="#aa0000",
    text="#ffffff",
    dim="#ffffff",
    accent="#55ffff",
    good="#55ff55",
    bad="#ffff55",
    person="#55ffff",
    place="#55ff55",
    organisation="#ffffff",
    figure="#ffff55",
    date="#ffff55",
    statement="#ffffff",
    other="#ffffff",
)
"""For terminals with sixteen colours, where the nearest of them is what is drawn: not to be chosen."""
PALETTES = {p.name: p for p in (PAPER, NIGHT, COLOURBLIND)}
GROUNDS = ("ground", "bar", "cursor", "idle", "claim", "selection", "match")
"""The colours that text is put on."""
INKS = tuple(f.name for f in fields(Palette) if f.name not in (*GROUNDS, "name", "dark"))
"""The colours that text is written in."""


def palette(name: str) -> Palette:
    """The palette of that name; paper for a name that is not known."""
    return PALETTES.get(name, PAPER)


def following(name: str) -> str:
    """The name of the next palette, round and round."""
    names = tuple(PALETTES)
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def textual_theme(colours: Palette) -> Theme:
    """The palette as a Textual theme, so that stylesheets can name its colours."""
    return Theme(
        name=f"workbench-{colours.name}",
        primary=colours.accent,
        secondary=colours.accent,
        accent=colours.accent,
        foreground=colours.text,
        background=colours.ground,
        surface=colours.ground,
        panel=colours.bar,
        success=colours.good,
        warning=colours.figure,
        error=colours.bad,
        dark=colours.dark,
        variables={
            "scrollbar": colours.dim,
            "scrollbar-background": colours.bar,
            "scrollbar-hover": colours.accent,
            "scrollbar-active": colours.accent,
            "scrollbar-background-hover": colours.bar,
            "scrollbar-background-active": colours.bar,
            "scrollbar-corner-color": colours.bar,
        },
    )


@lru_cache(maxsize=512)
def style(
    colours: Palette,
    ink: str = "text",
    ground: str = "ground",
    *,
    bold: bool = False,
    underline: bool = False,
    reverse: bool = False,
) -> Style:
    """A Rich style from colour names of the palette."""
    return Style(
        color=getattr(colours, ink),
        bgcolor=getattr(colours, ground),
        bold=bold or None,
        underline=underline or None,
        reverse=reverse or None,
    )


def contrast(one: str, two: str) -> float:
    """WCAG 2.2 contrast ratio of two #rrggbb colours, 1 … 21."""
    high, low = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """WCAG relative luminance of #rrggbb."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
