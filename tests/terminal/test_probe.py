from __future__ import annotations

import os
import pty
import re
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from tests.terminal.test_plan import RECORDED, probe, recorded
from workbench.terminal.probe import QUESTIONS, Probe, ask, parse, wrap_for_tmux

ANSWERS = (
    (rb"\x1b\[>q", b"\x1bP>|XTerm(379)\x1b\\"),
    (rb"\x1b\[>c", b"\x1b[>41;379;0c"),
    (rb"\x1b\[8\$p", b"\x1b[8;0$y"),
    (rb"\x1b\[\?77096\$p", b"\x1b[?65535;0$y"),
    (rb"\x1b\]66;w=2;a\x07\x1b\[6n", b"\x1b[1;1R"),
    ("\u0644\u0627\x1b\\[6n".encode(), b"\x1b[1;3R"),
    (rb"\x1b\[c", b"\x1b[?64;1;2c"),
)


@pytest.mark.parametrize("stem", RECORDED)
def test_parsing_the_raw_bytes_gives_the_recorded_facts(stem: str) -> None:
    facts = probe(stem)
    parsed = parse(recorded(stem)["raw"].replace("PuTTY", "").encode())
    assert replace(parsed, env=facts.env, sized=facts.sized, lam_alef=facts.lam_alef) == facts


@pytest.mark.parametrize("stem", RECORDED)
def test_json_round_trip(stem: str) -> None:
    facts = replace(probe(stem), outer=Probe(da2="0;136;0"))
    assert Probe.from_json(facts.to_json()) == facts


def test_widths_come_in_the_order_of_the_questions() -> None:
    assert parse(b"\x1b[5;3R\x1b[5;2R\x1b[?62;c") == Probe(da1="62;", sized=True, lam_alef=1)
    assert not parse(b"\x1b[5;1R\x1b[5;3R").sized


def test_what_was_typed_is_told_from_replies() -> None:
    assert parse("j\x1b[>0;136;0ck\x1b[?6cس\x1b[A".encode()).typed == "jkس\x1b[A"


def test_tmux_envelope_doubles_every_escape() -> None:
    assert wrap_for_tmux("\x1b[>q") == "\x1bPtmux;\x1b\x1b[>q\x1b\\"


@contextmanager
def terminal(answers: tuple[tuple[bytes, bytes], ...], typed: bytes = b"") -> Iterator[int]:
    """A pseudo-terminal whose far end answers like the one recorded; yields the near end."""
    far, near = pty.openpty()

    def serve() -> None:
        heard = b""
        pending = list(answers)
        if typed:
            os.write(far, typed)
        while pending:
            try:
                heard += os.read(far, 4096)
            except OSError:
                return
            while pending and re.search(pending[0][0], heard):
                os.write(far, pending.pop(0)[1])

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield near
    finally:
        os.close(near)
        os.close(far)
        thread.join(2)


def test_asking_a_terminal_restores_its_mode_and_keeps_the_keys() -> None:
    with terminal(ANSWERS, typed=b"j") as near:
        before = termios.tcgetattr(near)
        found = ask(near, {"TERM": "xterm"}, limit=5)
        assert termios.tcgetattr(near) == before
    assert found == Probe(
        "XTerm(379)", "64;1;2", "41;379;0", 0, None, False, 2, (("TERM", "xterm"),), None, "j"
    )


def test_a_silent_terminal_is_given_up_and_restored() -> None:
    with terminal(()) as near:
        before = termios.tcgetattr(near)
        started = time.monotonic()
        found = ask(near, {}, limit=0.1)
        assert time.monotonic() - started >= 0.1
        assert termios.tcgetattr(near) == before
    assert found == Probe()


def test_nothing_but_probe_text_is_drawn_and_it_is_wiped() -> None:
    drawn = re.sub(r"\x1b\][^\x07]*\x07|\x1b\[[>?]?[\d;]*\$?[a-zA-Z]", "", QUESTIONS)
    assert drawn.replace("\r", "") == "\u0644\u0627"
    assert QUESTIONS.count("\r\x1b[K") == 2
