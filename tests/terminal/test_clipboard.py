from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.terminal.clipboard import copy_in_tmux, sequence, text_of


@given(st.text())
def test_a_sequence_holds_the_logical_text(text: str) -> None:
    osc = sequence(text.encode("utf-8", "replace").decode())
    assert text_of(osc) == text.encode("utf-8", "replace").decode()
    assert not any(ord(c) < 0x20 for c in osc[1:-1]), "nothing in the text can end the sequence early"


def test_envelopes_of_multiplexers() -> None:
    assert sequence("س", "tmux") == "\x1bPtmux;\x1b\x1b]52;c;2LM=\x07\x1b\\"
    long = sequence("س" * 2000, "screen")
    assert long.startswith("\x1bP\x1b]52;c;")
    assert all(len(part) <= 702 for part in long.split("\x1b\\"))


@pytest.mark.parametrize("osc", ["\x1b]8;;\x07", "\x1b]52;c;?\x07", "\x1b]52;c;////\x07", "plain"])
def test_other_sequences_are_no_copies(osc: str) -> None:
    assert text_of(osc) is None


@pytest.fixture
def inside_tmux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A tmux server of our own, as seen from inside; yields the command that talks to it."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    server = ["tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null"]
    environ = {k: v for k, v in os.environ.items() if k != "TMUX"}
    subprocess.run([*server, "new-session", "-d", "sleep 60"], env=environ, check=True)
    monkeypatch.setenv("TMUX", f"{tmp_path / 'tmux'},0,0")
    try:
        yield server
    finally:
        subprocess.run([*server, "kill-server"], check=False)


def test_tmux_gets_the_text_in_its_buffer(inside_tmux: list[str]) -> None:
    assert copy_in_tmux("بلغ 2000 — (WHO)\n")
    shown = subprocess.run([*inside_tmux, "show-buffer"], capture_output=True, check=True)
    assert shown.stdout.decode() == "بلغ 2000 — (WHO)\n"


def test_without_a_server_the_caller_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", f"{tmp_path / 'nothing'},0,0")
    assert not copy_in_tmux("x")
