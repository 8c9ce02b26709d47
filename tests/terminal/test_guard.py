from __future__ import annotations

from dataclasses import dataclass

import pytest

from workbench.domain.errors import UsageError
from workbench.terminal.guard import require_terminal, require_utf8


@dataclass
class Fake:
    encoding: str | None = "utf-8"
    tty: bool = True

    def isatty(self) -> bool:
        return self.tty


XTERM = {"TERM": "xterm"}


def test_a_utf8_terminal_passes() -> None:
    require_terminal(Fake(), Fake("UTF8"), XTERM)


@pytest.mark.parametrize(
    ("stdin", "stdout", "environ", "word"),
    [
        (Fake(tty=False), Fake(), XTERM, "needs a terminal"),
        (Fake(), Fake(tty=False), XTERM, "needs a terminal"),
        (None, None, XTERM, "needs a terminal"),
        (Fake(), Fake(), {"TERM": "dumb"}, "TERM=dumb"),
        (Fake(), Fake(), {}, "TERM="),
        (Fake(), Fake("latin-1"), XTERM, "latin-1"),
        (Fake(), Fake("ascii"), XTERM, "ascii"),
        (Fake(), Fake(None), XTERM, "Arabic"),
        (Fake(), Fake("no such codec"), XTERM, "Arabic"),
    ],
)
def test_anything_else_is_one_line_with_exit_code_2(
    stdin: Fake | None, stdout: Fake | None, environ: dict[str, str], word: str
) -> None:
    with pytest.raises(UsageError, match=word) as refused:
        require_terminal(stdin, stdout, environ)
    assert refused.value.exit_code == 2
    assert refused.value.hint
    assert "\n" not in str(refused.value)


def test_a_pipe_may_be_utf8_without_being_a_terminal() -> None:
    require_utf8(Fake(tty=False))
    with pytest.raises(UsageError):
        require_utf8(Fake("cp1256", tty=False))
