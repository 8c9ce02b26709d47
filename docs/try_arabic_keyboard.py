"""Presses the app's keys on a keyboard that is switched to Arabic, in real terminals under Xvfb.

    .venv/bin/python docs/try_arabic_keyboard.py [NAME ...]

Needs what `make_screenshots.py` needs, and x11-xkb-utils. Keys are pressed by their X keycode, so that what a terminal
sends is what its own key handling makes of `setxkbmap ara`. The app runs as always, on a database of our own seeds; it
notes each key that reaches it. Afterwards the database must hold what the keys were pressed for. Prints a Markdown
table of what arrived (the one in docs/terminals.md), and fails when a check did.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from make_screenshots import ROOT, TERMINALS, Terminal, display

CODES = {
    "1": 10, "2": 11, "3": 12, "6": 15, "Tab": 23, "q": 24, "w": 25, "r": 27, "u": 30, "o": 32, "p": 33,
    "[": 34, "]": 35, "Enter": 36, "Ctrl": 37, "a": 38, "s": 39, "d": 40, "f": 41, "g": 42, "j": 44, "k": 45,
    "l": 46, ";": 47, "Shift": 50, "x": 53, "c": 54, "v": 55, "n": 57, "m": 58, ",": 59, ".": 60, "/": 61,
    "Space": 65, "F10": 76, "Backspace": 22, "e": 26, "h": 43, "t": 28, "Left": 113, "Right": 114,
}  # fmt: skip
"""X keycodes of a PC keyboard by the Latin letter on the key (evdev)."""
DAY = (
    "j", "j", "Enter", "Tab", "a", "u", "Enter", "a", "x", "g", "j", "c", "Tab", "s", "a", "v", "Space", "1", "2",
    "Backspace", "Left", "Right", "Enter", "3", "j", "j", "w", "]", "[", "s", "Shift+s", "Esc", "d", "Ctrl+d", "Ctrl+r",
    "Ctrl+u", "Esc", "n", "Shift+g", "g", "/", "h", "g", "Enter", "Esc", "Shift+/", "Esc", "Shift+;", "Esc", "f",
    "Shift+j", "Shift+k", "l", "Esc", "F10",
)  # fmt: skip
"""What is pressed: open the third article, accept, undo (it asks), accept, reject, a claim with a note, one by a digit."""
MOST = 0.25


def press(env: dict[str, str], key: str) -> None:
    """Press a key by keycode, with its modifier held."""
    *held, last = key.split("+")
    words = ["xdotool"]
    for modifier in held:
        words += ["keydown", str(CODES[modifier])]
    words += ["key", str(CODES.get(last, "Escape"))]
    for modifier in held:
        words += ["keyup", str(CODES[modifier])]
    subprocess.run(words, env=env, check=True)


def inside(database: str, heard: Path) -> int:
    """The app, noting each key that reaches it with the screen it found."""
    import workbench.tui.app as app_module  # isort: skip (it sets what Textual reads while it is imported)
    from textual import events

    from workbench.assemble import workbench
    from workbench.cli.terminal import session
    from workbench.config.model import Config

    class Heard(app_module.WorkbenchApp):
        """The app with an open ear."""

        last: Any = None
        CSS_PATH = str(ROOT / "workbench" / "tui" / "styles" / "app.tcss")

        async def on_event(self, event: Any) -> None:
            """Note keys as they arrive from the driver; what nobody wanted comes by once more."""
            if isinstance(event, events.Key) and event is not self.last:
                self.last = event
                with heard.open("a", encoding="utf-8") as out:
                    char = event.character if event.is_printable else ""
                    out.write(f"{event.key}\t{char}\t{type(self.screen).__name__}\n")
            await super().on_event(event)

    app_module.WorkbenchApp = Heard  # type: ignore[misc]
    config = Config(analyst="sara", database=Path(database))
    work = workbench(config)
    try:
        return app_module.run(work, session(config).plan)
    finally:
        work.close()


def try_one(terminal: Terminal, database: Path) -> list[list[str]]:
    """Start the app in the terminal, press everything; returns (key, character, screen) of what arrived."""
    with display() as env, tempfile.TemporaryDirectory(prefix="keys-") as name:
        folder = Path(name)
        heard, script = folder / "heard", folder / "run.sh"
        line = shlex.join([sys.executable, __file__, "--inside", str(database), str(heard)])
        if terminal.term:
            line = f"TERM={terminal.term} {line}"
        script.write_text(f"#!/bin/sh\ncd {shlex.quote(str(ROOT))}\n{line}\nsleep 60\n", encoding="utf-8")
        script.chmod(0o755)
        child = subprocess.Popen(
            terminal.command(str(script), 24),
            env=env | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            time.sleep(terminal.wait)
            subprocess.run(["setxkbmap", "ara"], env=env, check=True)
            time.sleep(0.5)
            wanted = ["--class", terminal.program] if terminal.outermost else ["--name", ""]
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", *wanted],
                env=env,
                capture_output=True,
                text=True,
                check=False,
            ).stdout.split()
            if found:
                window = found[0] if terminal.outermost else found[-1]
                subprocess.run(
                    ["xdotool", "windowfocus", window], env=env, stderr=subprocess.DEVNULL, check=False
                )
            time.sleep(0.3)
            for key in DAY:
                press(env, key)
                time.sleep(MOST)
            time.sleep(1.5)
            if not heard.exists():
                return []
            return [row.split("\t") for row in heard.read_text(encoding="utf-8").split("\n") if row]
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
            child.wait()


def done(database: Path) -> dict[str, bool]:
    """What the keys were pressed for, read from the database afterwards."""
    from workbench.assemble import workbench
    from workbench.config.model import Config
    from workbench.domain.mention import MentionState

    work = workbench(Config(analyst="sara", database=database))
    try:
        article = work.library.ids()[2]
        states = [m.state for m in work.mentions.of(article, rejected=True)]
        claims = [row.claim for row in work.tagging.rows()]
        undone = [step for step in work.history.steps() if step.undone or step.superseded]
        return {
            "one accepted": states.count(MentionState.ACCEPTED) == 1,
            "one rejected": states.count(MentionState.REJECTED) == 1,
            "undo asked first, then undid": len(undone) == 1,
            "note typed in the form": any(c.note == "سشر 1" for c in claims),
            "digit tagged": any(c.label == "statistic" for c in claims) and len(claims) == 2,
        }
    finally:
        work.close()


def table(arrived: dict[str, list[list[str]]]) -> str:
    """Markdown: a row for every key pressed, a column for every terminal; equal columns say it once."""
    names = list(arrived)
    keys = list(dict.fromkeys(DAY))
    rows = ["| key | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for key in keys:
        at = DAY.index(key)
        cells = []
        for name in names:
            got = arrived[name][at] if at < len(arrived[name]) else ["–", ""]
            cells.append(got[1] if got[1].isprintable() and got[1].strip() else got[0])
        rows.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main(argv: Sequence[str]) -> int:
    """Try the terminals that were named, or all that are not inside tmux."""
    if argv[:1] == ["--inside"]:
        return inside(argv[1], Path(argv[2]))
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help=", ".join(TERMINALS))
    names = parser.parse_args(argv).names or [
        n for n, t in TERMINALS.items() if not t.tmux and n != "kitty-default"
    ]
    bad = False
    arrived: dict[str, list[list[str]]] = {}
    with tempfile.TemporaryDirectory(prefix="keys-") as folder:
        fresh = Path(folder) / "fresh.sqlite"
        ingest = [
            sys.executable,
            "-m",
            "workbench",
            "--database",
            str(fresh),
            "--as",
            "sara",
            "ingest",
            "seeds",
        ]
        subprocess.run(ingest, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for name in names:
            if not shutil.which(TERMINALS[name].program):
                print(f"{name}: not installed")
                continue
            database = Path(folder) / f"{name}.sqlite"
            shutil.copy(fresh, database)
            arrived[name] = try_one(TERMINALS[name], database)
            checks = done(database)
            wrong = [what for what, held in checks.items() if not held]
            bad = bad or bool(wrong) or len(arrived[name]) != len(DAY)
            print(
                f"{name}: {len(arrived[name])} of {len(DAY)} keys arrived; "
                + ("all held" if not wrong else f"NOT: {wrong}")
            )
    print()
    print(table(arrived))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
