"""The driver on a pseudo-terminal: what is written, what comes back, and how every way out leaves the tty."""

from __future__ import annotations

import base64
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.driver_page import PLANS, TEXT
from workbench.arabic.layout import visual

ROOT = Path(__file__).parents[2]
LONG = 20.0
"""Seconds after which a test gives up; nothing here measures time."""


class Session:
    """The page in a child process on its own terminal of 40x10."""

    def __init__(self, mode: str, said: Path) -> None:
        self.said = said
        self.far, near = pty.openpty()
        fcntl.ioctl(near, termios.TIOCSWINSZ, struct.pack("HHHH", 10, 40, 0, 0))
        self.near = near
        self.before = termios.tcgetattr(near)
        environ = {k: v for k, v in os.environ.items() if k not in ("TMUX", "STY", "COLUMNS", "LINES")}
        self.child = subprocess.Popen(
            [sys.executable, "-m", "tests.tui.driver_page", str(said), mode],
            stdin=near,
            stdout=near,
            stderr=near,
            cwd=ROOT,
            env={**environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"},
            start_new_session=True,
        )
        self.output = b""

    def read(self, seconds: float = 0.05) -> None:
        while select.select([self.far], [], [], seconds)[0]:
            self.output += os.read(self.far, 65536)

    def wait_for(self, wanted: bytes) -> None:
        """Until the bytes were written."""
        end = time.monotonic() + LONG
        while wanted not in self.output:
            assert time.monotonic() < end, (wanted, self.output[-400:])
            self.read()

    def wait_said(self, word: str) -> str:
        """Until the page said a line that starts with the word."""
        end = time.monotonic() + LONG
        while True:
            self.read()
            for line in self.lines():
                if line.startswith(word):
                    return line
            assert time.monotonic() < end, (word, self.lines(), self.output[-2000:])

    def lines(self) -> list[str]:
        return self.said.read_text(encoding="utf-8").splitlines() if self.said.exists() else []

    def send(self, data: str) -> None:
        os.write(self.far, data.encode())

    def ends(self) -> int:
        end = time.monotonic() + LONG
        while self.child.poll() is None:
            assert time.monotonic() < end
            self.read()
        self.read()
        assert self.child.returncode is not None
        return self.child.returncode

    def close(self) -> None:
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        os.close(self.far)
        os.close(self.near)

    def assert_restored(self, leave: str) -> None:
        """The switch is undone before the alternate screen is left, the cursor and the mode come back."""
        after = self.output[self.output.rindex(b"\x1b[?1049h") :]
        assert leave.encode() + b"\x1b[?1049l" in after
        assert after.rindex(b"\x1b[?25h") > after.rindex(b"\x1b[?1049l")
        assert b"\x1b[?1000l" in after
        assert b"\x1b[?2004l" in after
        assert termios.tcgetattr(self.near) == self.before


@pytest.fixture(params=["app", "isolated"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def session(mode: str, tmp_path: Path) -> Iterator[Session]:
    session = Session(mode, tmp_path / "said")
    try:
        session.wait_said("ready")
        yield session
    finally:
        session.close()


def test_enter_follows_the_alternate_screen_and_leave_precedes_its_end(session: Session, mode: str) -> None:
    plan = PLANS[mode]
    session.wait_for(b"\x1b[?1049h" + plan.enter.encode())
    session.send("q")
    assert session.ends() == 0
    session.assert_restored(plan.leave)


def test_keys_typed_during_the_probe_reach_the_app(session: Session) -> None:
    assert session.wait_said("key") == "key z"


@pytest.mark.parametrize("mode", ["app"], indirect=True)
def test_app_mode_writes_the_cells_as_painted(session: Session) -> None:
    session.wait_for(visual(TEXT).encode())
    assert session.lines()[0] == "ready 40x10"


@pytest.mark.parametrize("mode", ["isolated"], indirect=True)
def test_isolated_words_go_out_in_logical_order_and_clicks_come_back(session: Session) -> None:
    assert session.lines()[0] == "ready 38x10", "the encoding keeps two columns"
    session.wait_for("\u2800ﻛﺘﺐ".encode())
    session.wait_for("\u280012\u2800".encode())
    painted = visual(TEXT)
    sent_row = bytes(session.output).decode().split("\x1b[2;2H")[-1]
    assert visual(TEXT) not in sent_row
    first = painted.index(visual("كتب")) + 1
    session.send(f"\x1b[<0;{first + 1};2M\x1b[<0;{first + 1};2m")
    assert session.wait_said("click") == f"click {first - 1 + 2},1"


@pytest.mark.parametrize("mode", ["app"], indirect=True)
def test_a_lam_alef_key_is_one_key_whatever_the_terminal_sends(session: Session) -> None:
    for sent in ("لأ", "\ufef7", "ل"):
        session.send(sent)
        session.wait_said("key " + (sent if len(sent) == 1 else "\ufef7"))
    assert session.lines()[-3:] == ["key \ufef7", "key \ufef7", "key ل"]


@pytest.mark.parametrize("mode", ["app"], indirect=True)
def test_bytes_that_are_no_utf8_do_not_end_the_app(session: Session) -> None:
    os.write(session.far, b"\x1b[200~" + "سلام".encode()[:-1] + b"\x1b[201~\xe7")
    session.send("k")
    session.wait_said("key k")
    session.send("q")
    assert session.ends() == 0


def test_copying_sends_logical_text(session: Session) -> None:
    session.send("c")
    session.wait_for(b"\x1b]52;c;" + base64.b64encode("سلام".encode()) + b"\x07")


def test_a_crash_restores(session: Session, mode: str) -> None:
    session.send("x")
    session.ends()
    session.assert_restored(PLANS[mode].leave)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_hang_up_saves_restores_and_ends(session: Session, mode: str, number: signal.Signals) -> None:
    session.child.send_signal(number)
    assert session.ends() == 128 + number
    assert "saved" in session.lines()
    session.assert_restored(PLANS[mode].leave)


@pytest.mark.parametrize("mode", ["app"], indirect=True)
def test_a_stalled_tty_does_not_keep_the_process(session: Session) -> None:
    termios.tcflow(session.near, termios.TCOOFF)
    session.child.send_signal(signal.SIGTERM)
    end = time.monotonic() + LONG
    while session.child.poll() is None:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert "saved" in session.lines()


@pytest.mark.parametrize("taker", ["main", "another"])
def test_ctrl_z_leaves_and_coming_back_paints_anew(session: Session, mode: str, taker: str) -> None:
    """Whichever thread the kernel gives the signal to: the loop may wait already when another takes it."""
    plan = PLANS[mode]
    session.wait_for(b"12")
    if taker == "another":
        session.send("t")
        session.wait_said("key t")
    session.read(0.3)
    session.child.send_signal(signal.SIGTSTP)
    session.wait_for(plan.leave.encode() + b"\x1b[?1049l")
    os.waitpid(session.child.pid, os.WUNTRACED)
    assert termios.tcgetattr(session.near) == session.before
    session.read(0.2)
    session.output = b""
    session.child.send_signal(signal.SIGCONT)
    session.wait_for(b"\x1b[?1049h" + plan.enter.encode())
    session.wait_for(b"12")
    session.send("q")
    assert session.ends() == 0
    session.assert_restored(plan.leave)
