"""Decides how Arabic is sent to a terminal: a pure function of what the terminal answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from workbench.terminal.probe import Probe
from workbench.texts import Said

Mode = Literal["app", "isolated", "plain"]
MODES: tuple[Mode, ...] = ("app", "isolated", "plain")
BLANK = "\u2800"
"""BRAILLE PATTERN BLANK: one cell that draws nothing, of bidi class L."""

_SWITCH_BDSM = ("\x1b[8l\x1b[2J", "\x1b[8h")
"""VTE keeps the mode per row and gives it to rows as they are written, hence the clear."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to talk to one terminal."""

    name: str
    """Who it is, for the doctor and the saved answers."""
    mode: Mode = "app"
    """app: the cells as painted; isolated: an encoding that survives reordering; plain: never touched."""
    enter: str = ""
    """Sent once the alternate screen is entered."""
    leave: str = ""
    """Sent before the alternate screen is left, after a crash too."""
    kitty_cells: bool = False
    """Each right-to-left cell is wrapped by the text-sizing protocol (OSC 66)."""
    strip_marks: bool = False
    """Vowel marks are left out: the terminal loses the letter under one."""
    mouse: Literal["sent", "cell"] = "cell"
    """What its mouse columns count: the order in which cells were sent, or the cells as seen."""
    blank: str = BLANK
    """What the isolated encoding sends for a blank."""
    note: str = ""
    """What a person should know or change; the doctor prints it."""


def decide(
    probe: Probe,
    mode: str = "auto",
    *,
    saved: str | None = None,
    blank: str = BLANK,
    marks: str = "auto",
) -> Plan:
    """The plan for a terminal: config (`mode`, `marks`, `blank`) over a saved answer over the probe."""
    known = _known(probe)
    chosen = mode if mode in MODES else saved if saved in MODES else None
    plan = known if chosen is None else _forced(known, chosen)
    if marks in ("keep", "strip"):
        plan = replace(plan, strip_marks=marks == "strip")
    return replace(plan, blank=blank)


def _forced(plan: Plan, mode: str) -> Plan:
    """The plan with the mode that a person chose; only app mode keeps the switch and the cells."""
    if mode == "isolated":
        return replace(plan, mode="isolated", enter="", leave="", kitty_cells=False, note="")
    if mode == "plain":
        return Plan(plan.name, "plain", note="")
    return replace(plan, mode="app", mouse="cell", note="")


def _known(probe: Probe) -> Plan:
    """What is known of this terminal; in tmux the terminal around it answers."""
    if probe.multiplexer == "tmux":
        return _in_tmux(probe.outer)
    if probe.multiplexer == "screen":
        note = Said("plan.screen")
        return Plan("screen", "app", note=note)
    return next((plan for rule in _RULES if (plan := rule(probe)) is not None), Plan("unknown", "app"))


def _in_tmux(outer: Probe | None) -> Plan:
    """Switches do not reach the outer terminal through tmux, so one that reorders gets isolated words."""
    if outer is None:
        note = Said("plan.tmux")
        return Plan("tmux", "app", note=note)
    plan = _known(outer)
    name = f"tmux in {plan.name}"
    reorders = plan.mode == "isolated" or plan.kitty_cells or (bool(plan.enter) and outer.bdsm != 2)
    if plan.name == "kitty":
        reorders = True
    if not reorders:
        return Plan(name, "app", strip_marks=plan.strip_marks, note=plan.note)
    return Plan(name, "isolated", mouse=plan.mouse, strip_marks=plan.strip_marks)


def _mintty(probe: Probe) -> Plan | None:
    if probe.mintty not in (1, 2):
        return None
    return Plan("mintty", enter="\x1b[?77096h\x1b[8l", leave="\x1b[8h\x1b[?77096l")


def _bdsm(probe: Probe) -> Plan | None:
    """VTE, WezTerm and whoever else lets ECMA-48 BDSM be switched (terminal-wg/bidi)."""
    if probe.bdsm == 3:
        return Plan(_name(probe) or "bdsm", "isolated")
    if probe.bdsm not in (1, 2):
        return None
    return Plan(
        _name(probe) or "vte", enter=_SWITCH_BDSM[0], leave=_SWITCH_BDSM[1] if probe.bdsm == 1 else ""
    )


def _konsole(probe: Probe) -> Plan | None:
    if not _name(probe).startswith("konsole") and not probe.hint("KONSOLE_VERSION"):
        return None
    switch = "\x1b]50;BidiRenderingEnabled={}\x07"
    return Plan("konsole", enter=switch.format("false"), leave=switch.format("true"))


def _mlterm(probe: Probe) -> Plan | None:
    if not (probe.da2 or "").startswith("24;279") and not probe.hint("MLTERM") and probe.lam_alef != 1:
        return None
    switch = "\x1b]5379;use_ctl={}\x07"
    return Plan("mlterm", enter=switch.format("false") + "\x1b[2J", leave=switch.format("true"))


def _kitty(probe: Probe) -> Plan | None:
    if _name(probe) != "kitty" and not (probe.hint("TERM") == "xterm-kitty" and not probe.xtversion):
        return None
    if probe.sized:
        return Plan("kitty", kitty_cells=True)
    return Plan("kitty", note=Said("plan.kitty"))


def _foot(probe: Probe) -> Plan | None:
    return Plan("foot", strip_marks=True) if _name(probe) == "foot" else None


def _putty(probe: Probe) -> Plan | None:
    if not (probe.da2 or "").startswith("0;136"):
        return None
    note = Said("plan.putty")
    return Plan("putty", "isolated", mouse="sent", note=note)


def _iterm2(probe: Probe) -> Plan | None:
    known = _name(probe) == "iterm2" or "iTerm" in probe.hint("TERM_PROGRAM") + probe.hint("LC_TERMINAL")
    return Plan("iterm2", "isolated") if known else None


def _apple(probe: Probe) -> Plan | None:
    known = probe.da2 == "1;95;0" or probe.hint("TERM_PROGRAM") == "Apple_Terminal"
    return Plan("apple terminal", "isolated") if known else None


def _qtermwidget(probe: Probe) -> Plan | None:
    return Plan("qterminal", "isolated") if probe.da2 == "0;115;0" and not probe.xtversion else None


def _xtermjs(probe: Probe) -> Plan | None:
    if not _name(probe).startswith("xterm.js") and probe.hint("TERM_PROGRAM") != "vscode":
        return None
    return Plan("xterm.js", note=Said("plan.xtermjs"))


def _left_to_right(probe: Probe) -> Plan | None:
    """Terminals that are known to keep every cell where it was put."""
    name = _name(probe)
    if name in ("xterm", "ghostty", "contour"):
        return Plan(name)
    da2 = probe.da2 or ""
    if da2.startswith("85;95"):
        return Plan("urxvt")
    if probe.hint("TERM").startswith("alacritty") or (da2.startswith("0;") and da2.endswith("00;1")):
        return Plan("alacritty")
    return Plan("windows terminal") if da2 == "0;10;1" else None


def _name(probe: Probe) -> str:
    """The terminal's own name in small letters, without its version."""
    return (probe.xtversion or "").replace("(", " ").split(" ")[0].lower()


_RULES: tuple[Callable[[Probe], Plan | None], ...] = (
    _mintty,
    _bdsm,
    _konsole,
    _kitty,
    _foot,
    _putty,
    _iterm2,
    _apple,
    _qtermwidget,
    _xtermjs,
    _mlterm,
    _left_to_right,
)
