"""Remembers what terminals answered, and what people said about terminals that are not known.

One JSON file in the user's state folder (the path is passed in). It is a cache and a preference, so a
damaged or unwritable file costs a question, never a crash.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.terminal.plan import MODES
from workbench.terminal.probe import Probe

_VERSION = 1
_KEPT = 64
"""Remembered probes; the oldest go first."""
_TELLING = (
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "XTERM_VERSION",
    "MLTERM",
    "WT_SESSION",
    "KITTY_WINDOW_ID",
    "ALACRITTY_WINDOW_ID",
    "GHOSTTY_RESOURCES_DIR",
    "WEZTERM_EXECUTABLE",
)
"""Variables that only a terminal sets for its own children."""
_ONLY_PRESENT = ("WT_SESSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR")
_TELLING_TERMS = ("alacritty", "xterm-kitty", "foot", "rxvt", "mlterm", "xterm-ghostty")


def terminal_key(environ: Mapping[str, str], tmux_client: str = "") -> str | None:
    """What names this terminal without asking it; None where nothing does, so it has to be asked.

    Over SSH the environment is that of the far host, so it names nothing. Inside tmux the attached
    client does (`tmux_client`, see `probe.tmux_client`): another client is another terminal.
    """
    term = environ.get("TERM", "")
    if environ.get("TMUX"):
        return f"tmux {term} {tmux_client}" if tmux_client else None
    if environ.get("STY") or environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return None
    told = [
        f"{name}={'' if name in _ONLY_PRESENT else environ[name]}" for name in _TELLING if environ.get(name)
    ]
    if not told and not term.startswith(_TELLING_TERMS):
        return None
    return " ".join([term, *told])


def fingerprint(probe: Probe) -> str:
    """The terminal by its answers alone: equal for equal terminals, on any host and over SSH."""
    inner = f"{probe.xtversion}|{probe.da1}|{probe.da2}|{probe.bdsm}|{probe.mintty}|{probe.lam_alef}"
    return f"{inner}>{fingerprint(probe.outer)}" if probe.outer else inner


class Answers:
    """The file of remembered probes and saved modes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._probes: dict[str, Any] = {}
        self._modes: dict[str, str] = {}
        self._load()

    def recall(self, key: str | None) -> Probe | None:
        """What the terminal of this key answered last time."""
        fields = self._probes.get(key) if key else None
        if not isinstance(fields, dict):
            return None
        try:
            return Probe.from_json(fields)
        except (TypeError, ValueError, AttributeError):
            return None

    def remember(self, key: str | None, probe: Probe) -> None:
        """Keep an answer; one that is already kept costs no write."""
        fields = replace(probe, typed="").to_json()
        if key is None or self._probes.get(key) == fields:
            return
        self._probes.pop(key, None)
        self._probes[key] = fields
        while len(self._probes) > _KEPT:
            del self._probes[next(iter(self._probes))]
        self._write()

    def mode(self, probe: Probe) -> str | None:
        """The mode that a person chose for a terminal with these answers."""
        return self._modes.get(fingerprint(probe))

    def save_mode(self, probe: Probe, mode: str | None) -> None:
        """Keep the mode that a person chose; None forgets it."""
        if mode is None:
            self._modes.pop(fingerprint(probe), None)
        else:
            self._modes[fingerprint(probe)] = mode
        self._write()

    def _load(self) -> None:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if not isinstance(stored, dict) or stored.get("version") != _VERSION:
            return
        probes, modes = stored.get("probes"), stored.get("modes")
        if isinstance(probes, dict):
            self._probes = probes
        if isinstance(modes, dict):
            self._modes = {key: mode for key, mode in modes.items() if mode in MODES}

    def _write(self) -> None:
        """Temporary name, fsync, rename: a crash leaves the old file or the new one."""
        stored = {"version": _VERSION, "probes": self._probes, "modes": self._modes}
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as out:
                    json.dump(stored, out, indent=1)
                    out.flush()
                    os.fsync(out.fileno())
                Path(name).replace(self._path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
