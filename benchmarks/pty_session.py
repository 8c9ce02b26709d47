"""A program on a pseudo-terminal of 120×40, driven by keys: when its output comes, how many bytes, what it costs.

The harness answers what a terminal is asked at start (device attributes, synchronised output), so that programs do
not wait for a time limit. Linux only: memory and processor time are read from /proc.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SIZE = (120, 40)
LARGE = 200
"""Bytes of a piece that paints more than a count in a bar."""
FRAME = b"\x1b[?2026h"
"""Begins a synchronised update (DEC private mode 2026): one paint."""
ANSWERS = {
    b"\x1b[c": b"\x1b[?64;1;2;6;9;15;18;21;22c",
    b"\x1b[0c": b"\x1b[?64;1;2;6;9;15;18;21;22c",
    b"\x1b[>c": b"\x1b[>41;390;0c",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
}
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Burst:
    """What came after something was sent."""

    data: bytes
    first: float
    """Seconds until the first byte; 0 when nothing came."""
    last: float
    """Seconds until the last byte before the silence."""
    found: float
    """Seconds until the bytes that were looked for were there; 0 when they were not."""
    large: float = 0
    """Seconds until the last piece of LARGE bytes or more."""

    @property
    def frames(self) -> int:
        """Paints."""
        return self.data.count(FRAME)


class Program:
    """A running program and the far end of its terminal."""

    def __init__(
        self, command: Sequence[str], environ: Mapping[str, str], size: tuple[int, int] = SIZE
    ) -> None:
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if not self.pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execvpe(command[0], list(command), dict(environ))

    def read(self, *, quiet: float, limit: float = 60, look_for: bytes = b"", since: float = 0) -> Burst:
        """Everything until nothing has come for `quiet` seconds (and `look_for` has come, where it is given)."""
        since = since or time.perf_counter()
        data, first, last, found, large = bytearray(), 0.0, 0.0, 0.0, 0.0
        while (now := time.perf_counter() - since) < limit:
            wait = limit - now if (look_for and not found) or (not data and quiet <= 0) else quiet
            if not select.select([self.fd], [], [], wait)[0]:
                break
            try:
                piece = os.read(self.fd, 1 << 16)
            except OSError:
                break
            last = time.perf_counter() - since
            first = first or last
            large = last if len(piece) >= LARGE else large
            data += piece
            self._answer(piece)
            if look_for and not found and look_for in data:
                found = last
        return Burst(bytes(data), first, last, found, large)

    def start(self, look_for: bytes = b"", quiet: float = 0.6) -> Burst:
        """The time since the fork until the first paint stands."""
        return self.read(quiet=quiet, look_for=look_for, since=self.begun)

    def send(self, keys: bytes, *, quiet: float = 0.12, look_for: bytes = b"") -> Burst:
        """Send keys and read what they lead to."""
        since = time.perf_counter()
        os.write(self.fd, keys)
        return self.read(quiet=quiet, look_for=look_for, since=since)

    def _answer(self, piece: bytes) -> None:
        for question, answer in ANSWERS.items():
            for _ in range(piece.count(question)):
                os.write(self.fd, answer)

    def memory(self) -> tuple[float, float]:
        """(resident, most ever resident) in MB."""
        told = dict(
            line.split(":", 1) for line in Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines()
        )
        now, most = (int(told[k].split()[0]) / 1024 for k in ("VmRSS", "VmHWM"))
        return now, most

    def seconds_used(self) -> float:
        """Processor time so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def end(self, keys: bytes) -> float:
        """Send the keys that leave; returns the seconds until the program is gone."""
        since = time.perf_counter()
        with suppress(OSError):
            os.write(self.fd, keys)
        while time.perf_counter() - since < 20:
            if select.select([self.fd], [], [], 0.005)[0]:
                try:
                    os.read(self.fd, 1 << 16)
                except OSError:
                    break
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return self._gone(since, reaped=True)
        return self._gone(since, reaped=False)

    def _gone(self, since: float, *, reaped: bool) -> float:
        if not reaped:
            if time.perf_counter() - since >= 20:
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.fd)
        return time.perf_counter() - since
