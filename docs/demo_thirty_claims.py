"""Thirty claims by keyboard, as an analyst makes them: the real app in tmux over the five articles of ../shared/seeds.

    .venv/bin/python docs/demo_thirty_claims.py [--keep FOLDER] [--show]

Takes the articles in, makes six claims in each (accepted, edited first, by form, by digit, repeated, from the list of
suggestions), with their chains of attribution and figures, exports them with two keys, and prints what each claim cost.
Nothing but keys reaches the app. The exported file is then held against the articles; a difference is an error.
Needs tmux. WORKBENCH_SHARED names another place for the shared folder.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("WORKBENCH_SHARED") or ROOT.parent / "shared")
ARTICLES, EACH = 5, 6
COLUMNS, ROWS = 100, 30
PATIENCE = 15.0
"""Seconds that the screen may take to show what is waited for."""


class App:
    """The app in a terminal of its own; keys go in, the screen is read."""

    def __init__(self, folder: Path, *, show: bool) -> None:
        self.socket = f"demo{os.getpid()}"
        self.show = show
        self.pressed = 0
        config = folder / "config.yaml"
        exports = folder / "exports"
        config.write_text(f"workbench: 1\nexport:\n  folder: {exports}\n", encoding="utf-8")
        self.database = folder / "demo.sqlite"
        base = [sys.executable, "-m", "workbench", "--config", str(config), "--database", str(self.database)]
        self.command = [*base, "--as", "demo"]
        subprocess.run([*self.command, "ingest", str(SHARED / "seeds")], cwd=ROOT, check=True)

    def start(self) -> None:
        """Open it and wait for the list."""
        size = ["-x", str(COLUMNS), "-y", str(ROWS)]
        line = f"TERM=xterm-256color {shlex.join(self.command)}"
        self._tmux("new-session", "-d", *size, "-c", str(ROOT), line)
        self.wait(lambda s: "1/5" in s[0], "the list of five articles")

    def stop(self) -> None:
        """Close the terminal whatever runs in it."""
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], stderr=subprocess.DEVNULL, check=False)

    def _tmux(self, *arguments: str) -> str:
        argv = ["tmux", "-L", self.socket, "-f", "/dev/null", *arguments]
        return subprocess.run(argv, capture_output=True, text=True, check=True).stdout

    @property
    def screen(self) -> list[str]:
        """The rows as they are seen."""
        return self._tmux("capture-pane", "-p").split("\n")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the screen has come to rest after the one before."""
        for key in keys:
            self._tmux("send-keys", key)
            self.pressed += 1
            self._rest()

    def _rest(self) -> None:
        before: list[str] = []
        until = time.monotonic() + PATIENCE
        time.sleep(0.08)
        while (now := self.screen) != before and time.monotonic() < until:
            before = now
            time.sleep(0.06)

    def wait(self, seen: Callable[[list[str]], bool], what: str) -> None:
        """Wait until the screen shows something; an error with the screen when it does not."""
        until = time.monotonic() + PATIENCE
        while not seen(self.screen):
            if time.monotonic() > until:
                raise SystemExit(f"waited in vain for {what}; the screen:\n" + "\n".join(self.screen))
            time.sleep(0.1)

    def count(self, sign: str) -> int:
        """The number behind a sign of the line above: ◆ claims, ◇ offers."""
        found = re.search(rf"{sign} (\d+)", self.screen[0])
        return int(found.group(1)) if found else 0

    @property
    def offered(self) -> bool:
        """True when the line below says that the keys act on an offered sentence."""
        return any(re.search(r"▸ claim \d+/\d+", row) for row in self.screen[-3:])


@dataclass(frozen=True)
class Way:
    """One way to make a claim, from where the last one left the caret."""

    name: str
    keys: tuple[str, ...]
    offered: bool = True
    """It needs a sentence that is offered as a claim."""


ACCEPT = Way("accept the suggestion in focus", ("a",))
EDIT = Way(
    "edit first: reliability B for the origin of the chain",
    ("e", "PageDown", "Tab", "Tab", "Tab", "j", "r", "r", "Enter"),
)
LABEL_AND_FIELD = Way("form: another label, certainty probable", ("c", "1", "PageDown", "2", "Enter"))
FORM = Way("form: defaults are right", ("c", "Enter"))
ASSESS = Way("form: status single source, credibility 2", ("c", "PageUp", "2", "Tab", "2", "Enter"))
REPEAT = Way("repeat the last tag", (".",))
LISTED = Way("from the list of all sentences", ("i", "a", "Escape"), offered=False)
PLAN = (ACCEPT, EDIT, LABEL_AND_FIELD, ACCEPT, ASSESS, REPEAT)
PLANS = {2: (ACCEPT, FORM, EDIT, LABEL_AND_FIELD, ACCEPT, ASSESS)}


def make(app: App, way: Way, number: int) -> tuple[str, int]:
    """Make one claim; returns the way it was made and its keys. Where nothing is offered, the list is used."""
    if way.offered and app.count("◇") == 0:
        way = LISTED
    before = app.pressed
    if way.offered and not app.offered:
        app.press("Space")  # from the claim just made to the next sentence that is offered
    app.press(*way.keys)
    app.wait(lambda s: f"◆ {number}" in s[0], f"claim {number} ({way.name})")
    return way.name, app.pressed - before


def demo(app: App) -> list[tuple[int, str, int]]:
    """Six claims in each article, then the export; returns (article, way, keys) of every claim."""
    app.start()
    done: list[tuple[int, str, int]] = []
    for article in range(1, ARTICLES + 1):
        app.press(*(["j"] if article > 1 else []), "Enter")
        app.wait(lambda s: "◆ 0" in s[0] and re.search(r"◇ [1-9]", s[0]) is not None, "the suggestions")
        for number in range(1, EACH + 1):
            name, keys = make(app, PLANS.get(article, PLAN)[number - 1], number)
            done.append((article, name, keys))
            if app.show:
                print("\n".join(app.screen))
        app.press("Escape")
        app.wait(lambda s, n=article: f"{n}/5" in s[0], "the list again")
    before = app.pressed
    app.press("w", "Enter")
    app.wait(lambda s: f"{ARTICLES * EACH}" in s[-2], "the export")
    print(f"exported with {app.pressed - before} keys")
    app.press("Q")
    return done


def check(folder: Path, database: Path) -> None:
    """Hold the exported file against the articles; raises SystemExit where it does not fit."""
    sys.path.insert(0, str(ROOT))
    from workbench.assemble import workbench
    from workbench.config.model import Config

    (file,) = (folder / "exports").glob("*.csv")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    work = workbench(Config(database=database, analyst="demo"), read_only=True)
    try:
        texts = {a: work.reading.sheet(a).article.text for a in work.library.ids()}
    finally:
        work.close()
    faults = [f"{len(rows)} rows, not {ARTICLES * EACH}"] if len(rows) != ARTICLES * EACH else []
    for row in rows:
        text = texts[int(row["article"])]
        if " ".join(text[int(row["start"]) : int(row["end"])].split()) != " ".join(row["quote"].split()):
            faults.append(f"claim {row['claim']}: the quote does not stand at its offsets")
        if not row["label"] or row["analyst"] != "demo":
            faults.append(f"claim {row['claim']}: no label, or another analyst's")
    chains = [row for row in rows if ";" in row["hops"]]
    rated = [row for row in rows if "B" in row["hop_reliability"]]
    figures = [row for row in rows if row["figures"]]
    assessed = [
        row for row in rows if "status=single_source" in row["fields"] and "credibility=2" in row["fields"]
    ]
    print(
        f"{len(rows)} claims: {len(chains)} with a source behind the outlet, {len(rated)} with reliability B,"
        f" {len(figures)} with figures, {len(assessed)} assessed"
    )
    if not (len(chains) >= 10 and rated and len(figures) >= 5 and assessed):
        faults.append("too few chains, ratings, figures or assessments")
    if faults:
        raise SystemExit("\n".join(faults))


def main() -> int:
    """Run the demonstration and print its bill."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, help="leave database and export in this folder")
    parser.add_argument("--show", action="store_true", help="print the screen after every claim")
    args = parser.parse_args()
    if not (SHARED / "seeds").is_dir():
        print(f"there are no articles in {SHARED / 'seeds'}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="demo-") as name:
        folder = args.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        app = App(folder, show=args.show)
        try:
            done = demo(app)
        finally:
            app.stop()
        check(folder, app.database)
    for number, (article, way, keys) in enumerate(done, 1):
        print(f"{number:>3}  article {article}  {keys:>2} keys  {way}")
    total = sum(keys for _, _, keys in done)
    print(f"{total} keys for {len(done)} claims, {total / len(done):.1f} each; {app.pressed} keys in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
