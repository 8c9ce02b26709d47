"""The app on a pseudo-terminal of 120×40 with 1,000 and 100,000 articles: times, bytes, memory, beside its peers.

    python -m benchmarks.tui [--sizes 1000,100000] [--runs 3] [--keys 10000] [--folder DIR] [--no-peers]

Prints one table; nothing is asserted, because times depend on the machine. The budgets that count instead of measure
are tests (tests/tui/test_budgets.py). The databases are made in --folder and used again when they are there already.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pty_session import Burst, Program
from benchmarks.storage import synthetic
from workbench.arabic.layout import visual
from workbench.domain.article import Block, BlockKind, RawArticle
from workbench.storage import articles
from workbench.storage.store import Store

ROOT = Path(__file__).parents[1]
OUTLET = "صحيفة"
LONG_TITLE = "مقالة طويلة رقم"
DOWN, UP, PAGE_DOWN, PAGE_UP, ENTER, ESCAPE, TAB = b"j", b"k", b"\x1b[6~", b"\x1b[5~", b"\r", b"\x1b", b"\t"
SAYERS = (
    "وزارة الصحة",
    "منظمة الصحة العالمية",
    "المتحدث باسم الجيش",
    "رئيس الوزراء",
    "البنك المركزي",
    "مدير المستشفى",
)
VERBS = ("قالت", "أعلنت", "أكد", "أوضح", "ذكرت", "أضافت")
PLACES = ("القاهرة", "بيروت", "بغداد", "دمشق", "الخرطوم", "صنعاء", "الرباط", "تونس")
THINGS = ("شخصا", "أسرة", "مدرسة", "طنا من المساعدات", "خيمة", "عاملا")
FILL = ("وتواصل الفرق عملها في الأحياء القريبة من النهر", "ولم ترد تفاصيل أخرى عن الحادث حتى المساء", "وتابع السكان ما يجري من فوق أسطح منازلهم", "وبقيت الطرق المؤدية إلى المدينة مغلقة طوال النهار")  # fmt: skip


def long_article(words: int, pick: random.Random, number: int) -> RawArticle:
    """Made-up news of about `words` words with names, figures and dates in every other sentence."""
    title, sentences, count = f"{LONG_TITLE} {number}", list[str](), 0
    while count < words:
        said = (
            f"{pick.choice(VERBS)} {pick.choice(SAYERS)} إن {pick.randint(20, 9000)} {pick.choice(THINGS)} "
            f"في {pick.choice(PLACES)} تضرروا يوم {pick.randint(1, 28)} مايو {pick.randint(2015, 2024)}. {pick.choice(FILL)}."
        )
        sentences.append(said)
        count += len(said.split())
    body = "\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4))
    text = f"{title}\n\n{body}"
    blocks = (Block(0, len(title), BlockKind.TITLE), Block(len(title) + 2, len(text), BlockKind.BODY))
    return RawArticle(text, blocks, title, outlet=f"{OUTLET} 1", published=f"2026-02-{28 - number:02}")


def build(path: Path, number: int) -> Path:
    """A database of short articles with ten long ones on top, none of them detected in yet."""
    if path.exists():
        return path
    pick = random.Random(7)
    store = Store.open(path, "bench")
    long = (long_article(3000, pick, n) for n in range(10))
    store.bulk(synthetic(number - 10, 120, pick), lambda tx, raw: articles.add(tx, raw, "bench"))
    store.bulk(long, lambda tx, raw: articles.add(tx, raw, "bench"))
    store.close()
    return path


def environ(folder: Path) -> dict[str, str]:
    """A terminal that is known after the first question, and state that is nobody's."""
    kept = {k: os.environ[k] for k in ("PATH", "LANG", "LC_ALL", "PYTHONPATH") if k in os.environ}
    state = {"HOME": str(folder), "XDG_STATE_HOME": str(folder), "TERM": "xterm-256color"}
    return {**kept, **state, "XTERM_VERSION": "XTerm(390)", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}


def middle(values: list[float]) -> float:
    """The median."""
    return statistics.median(values) if values else 0.0


class Table:
    """Rows of name, measured, budget."""

    def row(self, name: str, *cells: str, budget: str = "") -> None:
        """Print a row at once, so that a long run shows how far it is."""
        print(f"{name:48}{'  '.join(f'{c:>16}' for c in cells):54}{budget}", flush=True)


def in_ms(bursts: list[Burst]) -> str:
    """Median time until the last byte."""
    return f"{middle([b.last for b in bursts]) * 1000:.1f} ms"


def in_bytes(bursts: list[Burst]) -> str:
    """Median bytes."""
    return f"{middle([len(b.data) for b in bursts]):,.0f} B"


def held(program: Program, key: bytes, back: bytes, times: int = 8) -> list[Burst]:
    """The key some times and then back again, each when the one before is painted."""
    found = [program.send(key) for _ in range(times)]
    return found + [program.send(back) for _ in range(times)]


def command_times(runs: int) -> tuple[float, float]:
    """Medians of `python -c pass` and of `workbench --help`, run in turn."""
    bare, helped = list[float](), list[float]()
    for _ in range(runs * 5):
        for words, times in ((["-c", "pass"], bare), (["-m", "workbench", "--help"], helped)):
            begun = time.perf_counter()
            subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
            times.append(time.perf_counter() - begun)
    return middle(bare), middle(helped)


class Bench:
    """Runs of the app over one database."""

    def __init__(self, folder: Path, number: int, table: Table) -> None:
        self.database = build(folder / f"{number}.sqlite", number)
        self.table, self.folder, self.number, self.turn = table, folder, number, 0
        self.config = folder / "config.yaml"
        self.config.write_text("workbench: 1\nbidi: {mode: app}\n", encoding="utf-8")

    def open(self, analyst: str, look_for: str = OUTLET) -> tuple[Program, Burst]:
        """The app, and its first paint."""
        os.chdir(ROOT)
        words = ["--database", str(self.database), "--config", str(self.config), "--as", analyst]
        program = Program([sys.executable, "-m", "workbench", *words], environ(self.folder))
        return program, program.start(visual(look_for).encode())

    def first_paint(self, runs: int, *, peers: bool) -> None:
        """Of an analyst who has opened nothing yet, in turn with a minimal app; the first run answers the terminal probe."""
        starts, quits, beside = [], [], list[float]()
        for turn in range(runs + 1):
            if peers and turn:
                beside.append(peer_start("minimal", 0, self.folder)[1].found)
            program, burst = self.open(f"fresh{turn}")
            if turn:
                starts.append(burst)
            quits.append(program.end(b"Q"))
        shown = [b.found for b in starts]
        self.table.row(
            "first paint (rows shown, then settled)",
            f"{middle(shown) * 1000:.0f} ms",
            in_ms(starts),
            f"{middle(shown) / middle(beside):.2f} × minimal" if beside else "",
            budget="≤ 1.3 ×",
        )
        if beside:
            least = min(shown), min(beside)
            self.table.row(
                "… the quickest of both",
                *(f"{s * 1000:.0f} ms" for s in least),
                f"{least[0] / least[1]:.2f} ×",
            )
        self.table.row("quit", f"{middle(quits) * 1000:.0f} ms")

    def keys_in_list(self, program: Program) -> None:
        """Cursor and pages."""
        program.read(quiet=1.0)
        for name, key, back, times, budget in (
            ("cursor down/up in view", DOWN, UP, 8, "≤ 10 ms ≤ 800 B"),
            ("page down/up", PAGE_DOWN, PAGE_UP, 8, "≤ 30 ms ≤ 12 kB"),
        ):
            found = held(program, key, back, times)
            self.table.row(name, in_ms(found), in_bytes(found), budget=budget)
        ends = [program.send(k, quiet=0.3) for k in (b"G", b"g", b"G", b"g")]
        self.table.row(
            "to the last row and to the first", in_ms(ends), in_bytes(ends), budget="≤ 30 ms ≤ 12 kB"
        )

    def reading(self, program: Program) -> None:
        """Articles nobody has detected in, then again, then decisions."""
        program.send(b"g", quiet=0.5)
        fresh = []
        for _ in range(3):
            # The encoder's marks come seconds after the quick ones.
            fresh.append(program.send(ENTER, quiet=4.0))
            program.send(ESCAPE, quiet=0.4)
            program.send(DOWN)
        # The second and third were looked into while the one before was read.
        for name, some in (("", fresh[:1]), (", the next", fresh[1:])):
            shown, marked = (middle([getattr(b, at) for b in some]) * 1000 for at in ("first", "large"))
            self.table.row(
                f"3,000 words, first seen{name}: text, marks",
                f"{shown:.1f} ms",
                f"{marked:.0f} ms",
                in_bytes(some),
                budget="≤ 500 ms",
            )
        known = []
        for _ in range(3):
            program.send(UP)
            known.append(program.send(ENTER, quiet=0.4))
            program.send(ESCAPE, quiet=0.4)
        paints = middle([float(b.frames) for b in known])
        self.table.row(
            "open it again",
            in_ms(known),
            in_bytes(known),
            f"{paints:.0f} paints",
            budget="≤ 60 ms, one paint",
        )
        program.send(ENTER, quiet=0.5)
        lines = held(program, DOWN, UP)
        self.table.row("caret down/up a line", in_ms(lines), in_bytes(lines), budget="≤ 10 ms")
        pages = held(program, PAGE_DOWN, PAGE_UP, 4)
        self.table.row("page of text down/up", in_ms(pages), in_bytes(pages), budget="≤ 30 ms ≤ 12 kB")
        tabs = [program.send(TAB) for _ in range(8)]
        self.table.row("to the next highlight", in_ms(tabs), in_bytes(tabs))
        taken = [program.send(b"a", quiet=0.5) for _ in range(6)]
        paints = middle([float(b.frames) for b in taken])
        self.table.row(
            "accept a suggestion, go to the next",
            in_ms(taken),
            in_bytes(taken),
            f"{paints:.0f} paints",
            budget="≤ 600 B, one paint",
        )
        copies = program.send(b"l", quiet=0.7, look_for=b"\x1b[")
        self.table.row("the first look for copies", f"{copies.last * 1000:.0f} ms")
        for _ in range(3):
            program.send(ESCAPE, quiet=0.3)

    def at_rest(self, program: Program, seconds: float = 12) -> None:
        """Nothing is pressed."""
        program.read(quiet=8.0, limit=20)
        before = program.seconds_used()
        burst = program.read(quiet=seconds, limit=seconds)
        share = 100 * (program.seconds_used() - before) / seconds
        self.table.row("idle", f"{len(burst.data)} B", f"{share:.2f} % CPU", budget="0 B, ≤ 0.5 %")

    def memory(self, program: Program, keys: int) -> None:
        """Before and after many keys."""
        before, _ = program.memory()
        for turn in range(keys // 40):
            program.send(
                (DOWN * 20, UP * 20)[turn % 2] + (PAGE_DOWN, PAGE_UP)[turn // 25 % 2] * 20, quiet=0.05
            )
        after, most = program.memory()
        self.table.row(
            f"memory; after {keys:,} keys; most", f"{before:.0f} MB", f"{after - before:+.1f} MB", f"{most:.0f} MB",
            budget="≤ 100 MB, ≤ +5 MB",
        )  # fmt: skip

    def run(self, runs: int, keys: int, *, peers: bool) -> None:
        """The whole of the table for this size."""
        print(f"\nWorkbench, {self.number:,} articles")
        self.first_paint(runs, peers=peers)
        program, _ = self.open(f"reader{time.time_ns()}")
        self.keys_in_list(program)
        self.at_rest(program)
        self.memory(program, keys)
        self.reading(program)
        now, most = program.memory()
        self.table.row("memory after reading; most", f"{now:.0f} MB", f"{most:.0f} MB")
        self.table.row("quit after all that", f"{program.end(b'Q') * 1000:.0f} ms")


def peer_start(kind: str, rows: int, folder: Path, *, stay: bool = False) -> tuple[Program, Burst]:
    """A peer and its first paint."""
    command = [sys.executable, "-m", "benchmarks.tui_peers", kind, str(rows)]
    program = Program(command, environ(folder) | {"TEXTUAL_ANIMATIONS": "none"})
    burst = program.start(b"peer-ready", quiet=1.0)
    if not stay:
        program.end(b"q")
    return program, burst


def peer(kind: str, rows: int, folder: Path, table: Table, runs: int) -> None:
    """The same of a peer."""
    times = runs if rows < 10_000 else 1
    starts = []
    for turn in range(times):
        program, burst = peer_start(kind, rows, folder, stay=turn == times - 1)
        starts.append(burst)
    shown = middle([b.found for b in starts])
    name = f"{kind} {rows:,}" if rows else kind
    memory = f"{program.memory()[0]:.0f} MB"
    table.row(f"{name}: first paint, memory", f"{shown * 1000:.0f} ms", in_ms(starts), memory)
    if rows:
        program.read(quiet=0.5)
        down = held(program, b"\x1b[B", b"\x1b[A")
        pages = held(program, PAGE_DOWN, PAGE_UP, 4)
        table.row(f"{name}: cursor, page", in_ms(down), in_bytes(down), f"{in_ms(pages)} {in_bytes(pages)}")
    program.end(b"q")


def sizes(text: str) -> Iterator[int]:
    """Numbers with commas between them."""
    yield from (int(n) for n in text.split(",") if n)


def main() -> None:
    """Run the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="1000,100000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keys", type=int, default=10_000)
    parser.add_argument(
        "--folder", type=Path, help="where the databases are made; default: a temporary folder"
    )
    parser.add_argument("--no-peers", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = args.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        table = Table()
        bare, helped = command_times(args.runs)
        table.row("python -c pass; workbench --help", f"{bare * 1000:.0f} ms", f"{helped * 1000:.0f} ms", f"{helped / bare:.1f} ×", budget="≤ 3 ×")  # fmt: skip
        if not args.no_peers:
            print("\nPeers")
            for kind, rows in (("minimal", 0), ("table", 1000), ("table", 100_000), ("listview", 1000)):
                peer(kind, rows, folder, table, args.runs)
        for number in sizes(args.sizes):
            Bench(folder, number, table).run(args.runs, args.keys, peers=not args.no_peers)


if __name__ == "__main__":
    main()
