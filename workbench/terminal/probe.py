"""Asks the terminal who it is and whether it reorders, before Textual owns the tty.

Everything is asked at once and closed by a question that every terminal answers, so one round trip is
enough over SSH. Parsing is pure; `ask` and `ask_outer` are the only functions here that touch a device.
"""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import termios
import time
import tty
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

LIMIT = 0.8
"""Seconds that a silent terminal may hold up the start."""
_STRAGGLERS = 0.03
"""Seconds of silence after the last expected reply that end the wait."""

_WHO = "\x1b[>q\x1b[>c\x1b[8$p\x1b[?77096$p"
"""XTVERSION, DA2, DECRQM of BDSM (ECMA-48 8), DECRQM of mintty's bidi mode."""
_WIDTHS = "\r\x1b]66;w=2;a\x07\x1b[6n\r\x1b[K\r\u0644\u0627\x1b[6n\r\x1b[K"
"""The text-sizing protocol moves two cells where it is known; lam-alef one where the terminal shapes."""
QUESTIONS = _WHO + _WIDTHS + "\x1b[c"
OUTER_QUESTIONS = "\x1b[>q\x1b[8$p\x1b[?77096$p\x1b[>c"
"""To the terminal around tmux: no cursor there is ours to move, and tmux swallows DA1, so DA2 closes."""

_REPLY = re.compile(
    rb"\x1bP>\|(?P<xtversion>[^\x1b\x07]*)(?:\x1b\\|\x07)"
    rb"|\x1bP[^\x1b]*\x1b\\"
    rb"|\x1b\[>(?P<da2>[\d;]*)c"
    rb"|\x1b\[\?(?P<da1>[\d;]*)c"
    rb"|\x1b\[8;(?P<bdsm>\d)\$y"
    rb"|\x1b\[\?77096;(?P<mintty>\d)\$y"
    rb"|\x1b\[\??[\d;]*\$y"
    rb"|\x1b\[\d+;(?P<column>\d+)R"
    rb"|\x1b\][^\x1b\x07]*(?:\x1b\\|\x07)"
)
_HINTS = (
    "TERM",
    "TERM_PROGRAM",
    "LC_TERMINAL",
    "COLORTERM",
    "XTERM_VERSION",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "MLTERM",
    "KITTY_WINDOW_ID",
    "TMUX",
    "STY",
)


@dataclass(frozen=True, slots=True)
class Probe:
    """What a terminal answered; None where it stayed silent."""

    xtversion: str | None = None
    """Name and version by XTVERSION."""
    da1: str | None = None
    """Primary device attributes, parameters only."""
    da2: str | None = None
    """Secondary device attributes, parameters only."""
    bdsm: int | None = None
    """DECRPM state of BDSM: 1 implicit (it reorders), 2 explicit, 4 forced explicit, 0 unknown."""
    mintty: int | None = None
    """DECRPM state of mode 77096, which only mintty knows."""
    sized: bool = False
    """It understood the text-sizing protocol (OSC 66; kitty 0.40 and later)."""
    lam_alef: int | None = None
    """Cells that lam followed by alef took: 1 where the terminal shapes them itself."""
    env: tuple[tuple[str, str], ...] = ()
    """Environment hints; they do not cross SSH."""
    outer: Probe | None = None
    """The terminal around tmux, where one answered."""
    typed: str = ""
    """Keys that were pressed while it was asked; they belong to the app."""

    def hint(self, name: str) -> str:
        """The environment variable as it was at the start, or nothing."""
        return dict(self.env).get(name, "")

    @property
    def multiplexer(self) -> str:
        """tmux, screen or nothing."""
        if (self.xtversion or "").startswith("tmux") or self.da2 == "84;0;0" or self.hint("TMUX"):
            return "tmux"
        if (self.da2 or "").startswith("83;") or self.hint("STY"):
            return "screen"
        return ""

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Probe:
        """A recorded answer as a probe; unknown keys are left aside."""
        widths = fields.get("w") or {}
        return cls(
            xtversion=fields.get("xtversion"),
            da1=fields.get("da1"),
            da2=fields.get("da2"),
            bdsm=fields.get("bdsm"),
            mintty=fields.get("m77096"),
            sized=widths.get("osc66 w=2") == 2,
            lam_alef=widths.get("lam+alef"),
            env=tuple(sorted((fields.get("env") or {}).items())),
            outer=cls.from_json(fields["outer"]) if fields.get("outer") else None,
        )

    def to_json(self) -> dict[str, Any]:
        """The recorded form that `from_json` reads back."""
        return {
            "xtversion": self.xtversion,
            "da1": self.da1,
            "da2": self.da2,
            "bdsm": self.bdsm,
            "m77096": self.mintty,
            "w": {"osc66 w=2": 2 if self.sized else 0, "lam+alef": self.lam_alef},
            "env": dict(self.env),
            "outer": self.outer.to_json() if self.outer else None,
        }


def hints(environ: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The environment variables that say something about the terminal."""
    return tuple(sorted((name, environ[name]) for name in _HINTS if environ.get(name)))


def parse(replies: bytes) -> Probe:
    """The facts in a terminal's replies; whatever is no reply was typed by a person."""
    found: dict[str, str] = {}
    columns: list[int] = []
    for match in _REPLY.finditer(replies):
        for name, value in match.groupdict().items():
            if value is None:
                continue
            if name == "column":
                columns.append(int(value) - 1)
            else:
                found.setdefault(name, value.decode("utf-8", "replace"))
    return Probe(
        xtversion=found.get("xtversion"),
        da1=found.get("da1"),
        da2=found.get("da2"),
        bdsm=int(found["bdsm"]) if "bdsm" in found else None,
        mintty=int(found["mintty"]) if "mintty" in found else None,
        sized=bool(columns) and columns[0] == 2,
        lam_alef=columns[1] if len(columns) > 1 else None,
        typed=_REPLY.sub(b"", replies).decode("utf-8", "ignore"),
    )


def wrap_for_tmux(sequence: str) -> str:
    """The sequence in tmux's passthrough envelope: a DCS with every ESC doubled."""
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"


@contextmanager
def _raw(fd: int) -> Iterator[None]:
    """Raw mode on the tty, given back in every case."""
    before = termios.tcgetattr(fd)
    tty.setraw(fd, termios.TCSANOW)
    try:
        yield
    finally:
        termios.tcsetattr(fd, termios.TCSANOW, before)


def _exchange(fd: int, questions: str, closing: re.Pattern[bytes], limit: float) -> bytes:
    """Send the questions; collect until the closing reply and the silence after it, or the limit (s)."""
    os.write(fd, questions.encode())
    replies = b""
    end = time.monotonic() + limit
    closed = False
    while (left := end - time.monotonic()) > 0:
        if not select.select([fd], [], [], min(left, _STRAGGLERS) if closed else left)[0]:
            break
        chunk = os.read(fd, 4096)
        if not chunk:
            break
        replies += chunk
        closed = closing.search(replies) is not None
    return replies


_LAST = re.compile(rb"R[^R]*R.*\x1b\[\?[\d;]*c", re.DOTALL)
"""Both cursor reports, then DA1: urxvt sends a DA1 of its own before them."""
_DA2 = re.compile(rb"\x1b\[>[\d;]*c")


def ask(fd: int, environ: Mapping[str, str] | None = None, limit: float = LIMIT) -> Probe:
    """Ask the terminal on `fd`; inside tmux also the one around it. Takes at most 2 x `limit` seconds."""
    env = os.environ if environ is None else environ
    with _raw(fd):
        found = replace(parse(_exchange(fd, QUESTIONS, _LAST, limit)), env=hints(env))
        if found.multiplexer == "tmux":
            with _passthrough(bool(env.get("TMUX"))):
                outer = parse(_exchange(fd, wrap_for_tmux(OUTER_QUESTIONS), _DA2, limit))
            if outer.da2 or outer.xtversion or outer.bdsm is not None:
                found = replace(found, outer=replace(outer, typed=""), typed=found.typed + outer.typed)
    return found


def _tmux(*words: str) -> str | None:
    """What a tmux command printed; None where it failed."""
    try:
        done = subprocess.run(["tmux", *words], capture_output=True, text=True, timeout=LIMIT, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


@contextmanager
def _passthrough(reachable: bool) -> Iterator[None]:
    """Allow passthrough in this tmux pane for a moment; the pane's own setting comes back."""
    if not reachable or shutil.which("tmux") is None:
        yield
        return
    own = _tmux("show", "-pqv", "allow-passthrough")
    changed = (
        own is not None
        and own not in ("on", "all")
        and _tmux("set", "-p", "allow-passthrough", "on") is not None
    )
    try:
        yield
    finally:
        if changed:
            _tmux(*(("set", "-p", "allow-passthrough", own) if own else ("set", "-pu", "allow-passthrough")))


def tmux_client() -> str:
    """Which terminal is attached to this tmux session now; it changes on re-attach. Empty outside tmux."""
    if not os.environ.get("TMUX"):
        return ""
    return _tmux("display", "-p", "#{client_pid} #{client_termname} #{client_termtype}") or ""
