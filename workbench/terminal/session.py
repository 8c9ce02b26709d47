"""One call for whoever opens the terminal: recall or ask, then decide."""

from __future__ import annotations

import os
import termios
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.terminal.answers import Answers, terminal_key
from workbench.terminal.plan import BLANK, Plan, decide
from workbench.terminal.probe import Probe, ask, hints, tmux_client


@dataclass(frozen=True, slots=True)
class Settings:
    """What the configuration says about the terminal (config.model.Bidi), and where answers are kept."""

    answers: Path
    mode: str = "auto"
    blank: str = BLANK
    marks: str = "auto"


@dataclass(frozen=True, slots=True)
class Session:
    """A terminal that is known now."""

    probe: Probe
    plan: Plan
    typed: str = ""
    """Keys pressed while it was asked; the app must still get them."""


def open_session(
    settings: Settings, *, fresh: bool = False, environ: Mapping[str, str] | None = None
) -> Session:
    """The plan for the controlling terminal, asked only where nothing is remembered or `fresh` is wanted.

    Call it before Textual owns the tty. A known terminal costs one file read; any other, one round trip.
    """
    env = os.environ if environ is None else environ
    answers = Answers(settings.answers)
    key = terminal_key(env, tmux_client())
    probe = None if fresh else answers.recall(key)
    typed = ""
    if probe is None:
        probe = _ask(env)
        typed = probe.typed
        if probe.da1 is not None or probe.outer is not None:
            answers.remember(key, probe)
    plan = decide(probe, settings.mode, saved=answers.mode(probe), blank=settings.blank, marks=settings.marks)
    return Session(probe, plan, typed)


def _ask(env: Mapping[str, str]) -> Probe:
    """Ask on the controlling terminal; without one there is nothing to know but the environment."""
    try:
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return Probe(env=hints(env))
    try:
        return ask(fd, env)
    except (OSError, termios.error):
        return Probe(env=hints(env))
    finally:
        os.close(fd)
