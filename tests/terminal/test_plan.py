"""The plan for every terminal whose answers were recorded, and for those known from their sources."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbench.terminal.plan import MODES, Plan, decide
from workbench.terminal.probe import Probe, parse

PROBES = Path(__file__).parent / "probes"
TMUX = Probe(xtversion="tmux 3.3a", da1="1;2", da2="84;0;0", env=(("TMUX", "x"),))
VTE = ("app", "\x1b[8l\x1b[2J", "\x1b[8h")
KONSOLE = ("app", "\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07")
APP = ("app", "", "")
ISOLATED = ("isolated", "", "")

RECORDED = {
    "alacritty0.11": ("alacritty", *APP),
    "alacritty0.15": ("alacritty", *APP),
    "kitty0.26": ("kitty", *APP),
    "kitty0.41": ("kitty", *APP),
    "konsole22": ("konsole", *KONSOLE),
    "konsole25": ("konsole", *KONSOLE),
    "mlterm39": ("mlterm", "app", "\x1b]5379;use_ctl=false\x07\x1b[2J", "\x1b]5379;use_ctl=true\x07"),
    "pterm0.78": ("putty", *ISOLATED),
    "pterm0.83": ("putty", *ISOLATED),
    "qterminal2.1": ("qterminal", *ISOLATED),
    "screen4.9": ("screen", *APP),
    "tmux3.3": ("tmux", *APP),
    "urxvt9.30": ("urxvt", *APP),
    "vte0.70": ("vte", *VTE),
    "vte0.80": ("vte", *VTE),
    "xterm379": ("xterm", *APP),
    "xterm398": ("xterm", *APP),
}
IN_TMUX = {
    "kitty": ("tmux in kitty", "isolated", "cell"),
    "konsole": ("tmux in konsole", "isolated", "cell"),
    "pterm": ("tmux in putty", "isolated", "sent"),
    "vte070": ("tmux in vte", "isolated", "cell"),
    "xterm": ("tmux in xterm", "app", "cell"),
}


def recorded(stem: str) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads((PROBES / f"{stem}.json").read_text(encoding="utf-8"))
    return fields


def probe(stem: str) -> Probe:
    return Probe.from_json(recorded(stem))


def test_every_recorded_answer_has_an_expected_plan() -> None:
    stems = {path.stem for path in PROBES.glob("*.json")}
    assert stems == set(RECORDED) | {f"tmux-in-{name}" for name in IN_TMUX}


@pytest.mark.parametrize("stem", RECORDED)
def test_recorded_terminal(stem: str) -> None:
    plan = decide(probe(stem))
    assert (plan.name, plan.mode, plan.enter, plan.leave) == RECORDED[stem]
    assert plan.kitty_cells == (stem == "kitty0.41")
    assert plan.mouse == ("sent" if stem.startswith("pterm") else "cell")
    assert not plan.strip_marks


@pytest.mark.parametrize("name", IN_TMUX)
def test_in_tmux_the_terminal_around_it_decides(name: str) -> None:
    outer = parse(recorded(f"tmux-in-{name}")["outer_raw"].encode())
    plan = decide(replace(TMUX, outer=outer))
    assert (plan.name, plan.mode, plan.mouse) == IN_TMUX[name]
    assert not plan.enter
    assert not plan.leave
    assert not plan.kitty_cells


SOURCES: dict[str, tuple[Probe, Plan | tuple[str, str]]] = {
    "foot": (Probe(xtversion="foot(1.21.0)", da2="1;12100;0"), Plan("foot", strip_marks=True)),
    "mintty": (Probe(xtversion="mintty 3.7.0", mintty=2), ("\x1b[?77096h\x1b[8l", "\x1b[8h\x1b[?77096l")),
    "wezterm": (Probe(xtversion="WezTerm 20240203", bdsm=2), ("\x1b[8l\x1b[2J", "")),
    "ghostty": (Probe(xtversion="ghostty 1.1.0"), Plan("ghostty")),
    "windows terminal": (Probe(da2="0;10;1"), Plan("windows terminal")),
    "iterm2": (Probe(xtversion="iTerm2 3.5.11"), Plan("iterm2", "isolated")),
    "iterm2 before XTVERSION": (Probe(env=(("LC_TERMINAL", "iTerm2"),)), Plan("iterm2", "isolated")),
    "apple": (Probe(env=(("TERM_PROGRAM", "Apple_Terminal"),)), Plan("apple terminal", "isolated")),
    "bdsm forced on": (Probe(bdsm=3), Plan("bdsm", "isolated")),
    "bdsm forced off": (Probe(bdsm=4), Plan("unknown")),
    "silent": (Probe(), Plan("unknown")),
}


@pytest.mark.parametrize("name", SOURCES)
def test_terminal_known_from_its_source(name: str) -> None:
    asked, expected = SOURCES[name]
    plan = decide(asked)
    if isinstance(expected, Plan):
        assert plan == expected
    else:
        assert (plan.mode, plan.enter, plan.leave) == ("app", *expected)


def test_tmux_in_a_terminal_that_can_reorder_but_does_not_paints_cells() -> None:
    assert decide(replace(TMUX, outer=Probe(xtversion="WezTerm 20240203", bdsm=2))).mode == "app"
    assert decide(replace(TMUX, outer=Probe(xtversion="WezTerm 20240203", bdsm=1))).mode == "isolated"
    assert decide(replace(TMUX, outer=Probe(xtversion="foot(1.21.0)", da2="1;12100;0"))).strip_marks


def test_old_kitty_tells_what_to_change() -> None:
    assert "force_ltr" in decide(probe("kitty0.26")).note
    assert "doctor" in decide(TMUX).note
    assert "doctor" in decide(probe("screen4.9")).note


@pytest.mark.parametrize("stem", RECORDED)
@pytest.mark.parametrize("mode", MODES)
def test_config_outranks_the_probe_and_a_saved_answer(stem: str, mode: str) -> None:
    other = "app" if mode != "app" else "isolated"
    plan = decide(probe(stem), mode, saved=other)
    assert plan.mode == mode
    if mode != "app":
        assert not plan.enter, "a terminal that is to reorder must not be told to stop"
        assert not plan.kitty_cells


def test_a_saved_answer_outranks_the_probe() -> None:
    assert decide(Probe(), saved="isolated").mode == "isolated"
    assert decide(probe("pterm0.78"), saved="app").mode == "app"
    assert decide(probe("pterm0.78"), saved="nonsense").mode == "isolated"


def test_app_mode_by_config_keeps_the_switch_of_a_known_terminal() -> None:
    assert decide(probe("vte0.70"), "app").enter == "\x1b[8l\x1b[2J"
    assert decide(probe("kitty0.41"), "app").kitty_cells


def test_marks_and_blank_come_from_the_config() -> None:
    foot = Probe(xtversion="foot(1.21.0)")
    assert not decide(foot, marks="keep").strip_marks
    assert decide(probe("xterm379"), marks="strip").strip_marks
    assert decide(probe("pterm0.78"), blank="\u00b7").blank == "\u00b7"
