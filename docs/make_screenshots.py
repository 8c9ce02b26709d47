"""Takes the pictures of docs/terminals.md: the app, and other programs, in real terminals under Xvfb; and docs/images.

    .venv/bin/python docs/make_screenshots.py [NAME ...]

Needs (Debian): xvfb xdotool imagemagick dbus fonts-dejavu-core tmux, and whichever of the terminals and editors
are there; what is missing is named and left out. Look at each picture before you keep it: the script can
only say that it was taken.
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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "terminals"
FONT = "DejaVu Sans Mono"
LIMIT = 60_000
"""Bytes of one picture at most."""
COLUMNS, ROWS = 96, 20
STAGES = (("",), ("Return",), ("c",))
"""Keys before each of the three pictures of the app: list, reader, form."""


@dataclass(frozen=True)
class Terminal:
    """How to start one terminal emulator with a command in it; {cols}, {rows}, {run} are filled in."""

    program: str
    arguments: str
    tmux: bool = False
    bus: bool = False
    wait: float = 9.0
    outermost: bool = False
    """Keys go to the outermost of its windows; else to the innermost."""
    term: str = ""
    """TERM inside, where the terminal's own default promises too few colours."""

    def command(self, run: str, rows: int) -> list[str]:
        """The command line."""
        filled = self.arguments.format(cols=COLUMNS, rows=rows, run=shlex.quote(run), font=FONT)
        argv = [self.program, *shlex.split(filled)]
        return ["dbus-run-session", "--", *argv] if self.bus and shutil.which("dbus-run-session") else argv


_XTERM = "-u8 -fa '{font}' -fs 11 -geometry {cols}x{rows}+0+0 -e {run}"
_VTE = "--disable-server --geometry={cols}x{rows}+0+0 --hide-menubar --hide-scrollbar --font='{font} 11' -x {run}"
_KITTY = (
    "-c NONE -o font_family='{font}' -o remember_window_size=no -o initial_window_width={cols}c "
    "-o initial_window_height={rows}c -o linux_display_server=x11 "
)
_PTERM = "-geometry {cols}x{rows}+0+0 -fn 'client:{font} 11' -e {run}"
TERMINALS = {
    "xterm": Terminal("xterm", _XTERM),
    "urxvt": Terminal(
        "urxvt", "-fn 'xft:{font}:size=11' -geometry {cols}x{rows}+0+0 -e {run}", outermost=True
    ),
    "alacritty": Terminal(
        "alacritty",
        "-o window.dimensions.columns={cols} -o window.dimensions.lines={rows} "
        "-o 'font.normal.family={font}' -e {run}",
    ),
    "vte": Terminal("xfce4-terminal", _VTE, bus=True),
    "konsole": Terminal(
        "konsole",
        "--nofork --hide-menubar --hide-tabbar -p TerminalColumns={cols} -p TerminalRows={rows} "
        "-p 'Font={font},11' -e {run}",
        bus=True,
    ),
    "mlterm": Terminal("mlterm", "-g {cols}x{rows}+0+0 --type xft -w 16 -e {run}"),
    "putty": Terminal("pterm", _PTERM),
    "kitty": Terminal("kitty", _KITTY + "-o force_ltr=yes {run}"),
    "kitty-default": Terminal("kitty", _KITTY + "{run}"),
    "tmux-xterm": Terminal("xterm", _XTERM, tmux=True),
    "tmux-vte": Terminal("xfce4-terminal", _VTE, tmux=True, bus=True),
    "tmux-putty": Terminal("pterm", _PTERM, tmux=True, term="xterm-256color"),
    "tmux-konsole": Terminal(
        "konsole",
        "--nofork --hide-menubar --hide-tabbar -p TerminalColumns={cols} -p TerminalRows={rows} "
        "-p 'Font={font},11' -e {run}",
        tmux=True,
        bus=True,
    ),
}
PEERS = {
    "vim": "vim -u NONE -N -c 'set arabicshape' {file}",
    "vim-arabic": "vim -u NONE -N -c 'set arabic' {file}",
    "emacs": "emacs -nw -Q {file}",
    "nano": "nano -S {file}",
    "less": "less {file}",
}
PEER_ROWS = 12
IMAGES = ROOT / "docs" / "images"
VIEW_ROWS = 26
_SOME_CLAIMS = ("Return", "a", "a", "a", "Escape", "j", "Return", "a", "a")
VIEWS: dict[str, tuple[str, ...]] = {
    "suggestions": ("Return", "a", "a"),
    "claim-form": ("Return", "a", "e"),
    "claims": (*_SOME_CLAIMS, "F3", "space", "space", "a", "s", "2", "Return", "space"),
    "history": (*_SOME_CLAIMS, "F4", "j", "z"),
    "facets": (*_SOME_CLAIMS, "F2", "t"),
    "claim-form-ar": ("F7", "Return", "e"),
    "names": ("at", "Return"),
    "concordance": ("Return", "Tab", "asterisk"),
    "figures": ("End", "Return", "numbersign"),
    "conflicts": ("exclam",),
    "versions": ("E",),
    "review": ("percent",),
    "merge": ("plus", "Down", "Return"),
}
"""Pictures of the views in docs/images, each with the keys that lead there from the list of the samples."""
TWO = {"versions": (), "merge": (), "review": ("--merged",)}
"""Views that show the work of two analysts: they open what docs/demo_two_analysts.py makes, with these options."""


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """An X server of our own; yields the environment of its clients."""
    number = next(n for n in range(200 + os.getpid() % 500, 2000) if not Path(f"/tmp/.X{n}-lock").exists())
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1300x900x24", "-nolisten", "tcp", "-noreset", "-br", "-r"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(1.0)
    inherited = {k: v for k, v in os.environ.items() if k not in ("TMUX", "STY", "TERM", "TERM_PROGRAM")}
    with tempfile.TemporaryDirectory(prefix="shots-") as folder:
        try:
            yield inherited | {
                "DISPLAY": f":{number}",
                "LIBGL_ALWAYS_SOFTWARE": "1",
                "LANG": "C.UTF-8",
                "LC_ALL": "C.UTF-8",
                "XDG_RUNTIME_DIR": folder,
                "XDG_STATE_HOME": folder,
                "QT_QPA_PLATFORM": "xcb",
                "GDK_BACKEND": "x11",
                "NO_AT_BRIDGE": "1",
            }
        finally:
            server.terminate()
            server.wait()


def press(keys: Sequence[str], terminal: Terminal, env: dict[str, str]) -> None:
    """Press keys in the terminal's window."""
    wanted = ["--class", terminal.program] if terminal.outermost else ["--name", ""]
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", *wanted], env=env, capture_output=True, text=True, check=False
    ).stdout.split()
    if found:
        window = found[0] if terminal.outermost else found[-1]
        subprocess.run(["xdotool", "windowfocus", window], env=env, stderr=subprocess.DEVNULL, check=False)
    for key in filter(None, keys):
        subprocess.run(["xdotool", "key", key], env=env, check=False)
        time.sleep(0.3)


def grab(env: dict[str, str], out: Path) -> None:
    """What is on the screen, without the empty rest of it."""
    subprocess.run(["import", "-window", "root", str(out)], env=env, check=True)
    subprocess.run(["mogrify", "-trim", "+repage", str(out)], check=True)


def shoot(
    terminal: Terminal, inner: list[str], stages: Sequence[Sequence[str]], out: Path, rows: int = ROWS
) -> bool:
    """One picture with a stage below the other."""
    if not shutil.which(terminal.program):
        print(f"{out.name}: {terminal.program} is not installed")
        return False
    with display() as env, tempfile.TemporaryDirectory(prefix="shots-") as name:
        folder = Path(name)
        script = folder / "run.sh"
        socket = f"shots{os.getpid()}"
        line = shlex.join(inner)
        if terminal.tmux:
            line = f"tmux -L {socket} -f /dev/null new-session {shlex.quote(line)}"
        if terminal.term:
            line = f"TERM={terminal.term} {line}"
        script.write_text(f"#!/bin/sh\ncd {shlex.quote(str(ROOT))}\n{line}\nsleep 60\n", encoding="utf-8")
        script.chmod(0o755)
        child = subprocess.Popen(
            terminal.command(str(script), rows),
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            time.sleep(terminal.wait)
            shots = []
            for number, keys in enumerate(stages):
                press(keys, terminal, env)
                time.sleep(1.5)
                shots.append(folder / f"{number}.png")
                grab(env, shots[-1])
            join(shots, out)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
            if terminal.tmux:
                subprocess.run(["tmux", "-L", socket, "kill-server"], stderr=subprocess.DEVNULL, check=False)
            child.wait()
    print(f"{out.relative_to(ROOT)}: {out.stat().st_size} bytes")
    return True


def join(shots: Sequence[Path], out: Path) -> None:
    """The shots in one picture of few colours, small enough for the repository."""
    for colours in (32, 16, 8):
        subprocess.run(
            [
                "convert", *map(str, shots), "-bordercolor", "gray50", "-border", "0x2", "-append", "+dither",
                "-colors", str(colours), "-define", "png:compression-level=9", "-strip", f"PNG8:{out}",
            ],
            check=True,
        )  # fmt: skip
        if out.stat().st_size <= LIMIT:
            return
    print(f"{out.name} is larger than {LIMIT} bytes")


def sample(folder: Path) -> Path:
    """The text that the other programs show: the paragraphs of one of our articles."""
    article = sorted((ROOT / "seeds").glob("*.txt"))[0]
    paragraphs = [line for line in article.read_text(encoding="utf-8").splitlines() if len(line) > 120]
    file = folder / "article.txt"
    file.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return file


def main() -> int:
    """Take the pictures that were named, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help=", ".join([*TERMINALS, *PEERS, *VIEWS]))
    parser.add_argument("--command", help="what to run instead of the app on a database of the samples")
    args = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    names = args.names or [*TERMINALS, *PEERS]
    with tempfile.TemporaryDirectory(prefix="shots-") as name:
        folder = Path(name)
        for wanted in names:
            database = str(folder / f"{wanted}.sqlite")
            app = [
                sys.executable,
                "-m",
                "workbench",
                "--database",
                database,
                "--seed",
                "seeds",
                "--as",
                "sara",
            ]
            out = PICTURES / f"{wanted}.png"
            if wanted in TWO:
                made = folder / wanted
                script = [sys.executable, str(ROOT / "docs" / "demo_two_analysts.py"), str(made)]
                subprocess.run([*script, *TWO[wanted]], cwd=ROOT, check=True)
                app = [
                    sys.executable,
                    "-m",
                    "workbench",
                    "--database",
                    str(made / "sara.sqlite"),
                    "--as",
                    "sara",
                ]
            elif wanted in VIEWS:
                # Beforehand: how long it takes on a busy machine nobody knows.
                command = [sys.executable, "-m", "workbench", "--database", database, "ingest", "seeds"]
                subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            if wanted in VIEWS:
                IMAGES.mkdir(exist_ok=True)
                shoot(TERMINALS["xterm"], app, [VIEWS[wanted]], IMAGES / f"{wanted}.png", VIEW_ROWS)
            elif wanted in TERMINALS:
                command = [*shlex.split(args.command), database] if args.command else app
                shoot(TERMINALS[wanted], command, STAGES, out)
            elif shutil.which(PEERS[wanted].split()[0]):
                file = sample(folder)
                shoot(
                    TERMINALS["xterm"], shlex.split(PEERS[wanted].format(file=file)), [("",)], out, PEER_ROWS
                )
            else:
                print(f"{wanted} is not installed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
