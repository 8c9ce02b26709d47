"""Lam-alef keys that arrive as two letters, as Xlib's Compose table has it."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from textual.events import Key
from textual.message import Message

from workbench.tui import lamalef
from workbench.tui.lamalef import LamAlef, letters


def keys(*chars: str) -> list[tuple[str, str | None]]:
    """What comes out for these characters, one message each, at once."""
    out: list[Message] = []
    done = threading.Event()

    def send(message: Message) -> None:
        out.append(message)
        done.set()

    pair = LamAlef(send)
    for char in chars:
        pair.take(Key(char, char))
    if chars[-1] == lamalef.LAM:
        done.clear()
        assert len(out) == len(chars) - 1 and done.wait(10), "the last lam comes after a while"
    return [(k.key, k.character) for k in out if isinstance(k, Key)]


@pytest.mark.parametrize(("alef", "ligature"), lamalef.LIGATURES.items())
def test_the_two_letters_of_one_key_are_one_key_again(alef: str, ligature: str) -> None:
    assert keys("ل", alef) == [(ligature, "ل" + alef)]
    assert letters(ligature) == "ل" + alef


def test_other_letters_pass_in_order() -> None:
    assert keys(*"لبل") == [("ل", "ل"), ("ب", "ب"), ("ل", "ل")]
    assert keys(*"للا") == [("ل", "ل"), ("\ufefb", "لا")]
    assert keys(*"ابا") == [("ا", "ا"), ("ب", "ب"), ("ا", "ا")]


def test_two_presses_of_a_person_stay_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lamalef, "WAIT", 0.0)
    assert keys("ل") == [("ل", "ل")]


def test_the_keyboard_protocol_that_hides_arabic_letters_is_off() -> None:
    code = "import workbench.tui.app, textual.constants as c; print(c.DISABLE_KITTY_KEY)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
