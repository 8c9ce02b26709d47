"""`late` does what re.compile does, later."""

from __future__ import annotations

import re

import pytest

from workbench.late import late


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[object] = []
    real = re.compile

    def seen(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return real(source, flags)

    monkeypatch.setattr(re, "compile", seen)
    words = late(r"(\w)(\w+)", re.ASCII)
    assert not compiled
    assert words.sub(r"\2\1", "abc عمر de") == "bca عمر ed"
    assert [m.span() for m in words.finditer("ab cd")] == [(0, 2), (3, 5)]
    assert words.fullmatch("a") is None
    assert (words.pattern, words.groups) == (r"(\w)(\w+)", 2)
    words.sub("", "again")
    assert len(compiled) == 5, "once a name"


def test_an_expression_can_be_made_late_too() -> None:
    made: list[int] = []

    def source() -> bytes:
        made.append(1)
        return b"a+"

    pattern = late(source)
    assert not made
    assert pattern.findall(b"aab a") == [b"aa", b"a"]
