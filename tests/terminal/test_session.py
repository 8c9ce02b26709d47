from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.terminal.test_plan import probe
from workbench.terminal import session
from workbench.terminal.answers import Answers
from workbench.terminal.probe import Probe
from workbench.terminal.session import Settings, open_session

VTE = {"TERM": "xterm-256color", "VTE_VERSION": "7006"}
SSH = {"TERM": "xterm-256color", "SSH_CONNECTION": "a b"}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the terminal was asked; it answers like VTE 0.70 while someone types."""
    times: list[str] = []

    def answer(env: dict[str, str]) -> Probe:
        times.append(env["TERM"])
        return replace(probe("vte0.70"), typed="jj")

    monkeypatch.setattr(session, "_ask", answer)
    monkeypatch.setattr(session, "tmux_client", lambda: "")
    return times


def test_a_known_terminal_is_asked_once(tmp_path: Path, asked: list[str]) -> None:
    settings = Settings(tmp_path / "terminals.json")
    first, second = (open_session(settings, environ=VTE) for _ in range(2))
    assert len(asked) == 1
    assert (first.typed, second.typed) == ("jj", "")
    assert first.plan == second.plan
    assert first.plan.name == "vte"
    open_session(settings, fresh=True, environ=VTE)
    assert len(asked) == 2


def test_over_ssh_it_is_asked_every_time(tmp_path: Path, asked: list[str]) -> None:
    for _ in range(2):
        open_session(Settings(tmp_path / "terminals.json"), environ=SSH)
    assert len(asked) == 2


def test_a_silent_terminal_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_ask", lambda env: Probe())
    monkeypatch.setattr(session, "tmux_client", lambda: "")
    opened = open_session(Settings(tmp_path / "terminals.json"), environ=VTE)
    assert opened.plan.mode == "app"
    assert not (tmp_path / "terminals.json").exists()


def test_settings_and_saved_answers_reach_the_plan(tmp_path: Path, asked: list[str]) -> None:
    path = tmp_path / "terminals.json"
    settings = Settings(path, mode="isolated", blank="\u00b7", marks="strip")
    plan = open_session(settings, environ=VTE).plan
    assert (plan.mode, plan.blank, plan.strip_marks) == ("isolated", "\u00b7", True)
    Answers(path).save_mode(probe("vte0.70"), "isolated")
    assert open_session(Settings(path), environ=VTE).plan.mode == "isolated"
