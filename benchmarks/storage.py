"""How fast the store is beside what the disk can do: writers at once, search against a scan, lists at 100,000 articles.

    python -m benchmarks.storage [--seconds 20] [--rate 25] [--writers 4] [--articles 100000] [--folder DIR]

Prints tables; nothing is asserted, because times depend on the machine. The articles are random words.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from workbench.domain.article import Block, BlockKind, RawArticle, ReadState
from workbench.domain.claim import Draft
from workbench.domain.query import ListQuery, Sort
from workbench.domain.span import Anchor
from workbench.storage import articles, claims, listing
from workbench.storage.store import Store

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def percentiles(times: list[float]) -> str:
    """p50, p99 and the worst, in milliseconds."""
    ordered = sorted(times)
    at = (ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], ordered[-1])
    return "  ".join(f"{x * 1000:8.2f}" for x in at)


def disk(folder: Path, number: int = 300) -> list[float]:
    """Seconds of a bare 4 kB append and fdatasync."""
    path = folder / "fdatasync.probe"
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    times = []
    for _ in range(number):
        begun = time.perf_counter()
        os.write(fd, b"x" * 4096)
        os.fdatasync(fd)
        times.append(time.perf_counter() - begun)
    os.close(fd)
    path.unlink()
    return times


def vocabulary(number: int, pick: random.Random) -> list[str]:
    """Words of two to eight letters, some with clitics."""
    made = ["".join(pick.choices(LETTERS, k=pick.randint(2, 8))) for _ in range(number)]
    return [pick.choice(["", "", "", "ال", "وال", "لل", "بال"]) + word for word in made]


def synthetic(number: int, words: int, pick: random.Random) -> Iterator[RawArticle]:
    """Articles of random words with a Zipf-like distribution, of 40 outlets and eight years."""
    known = vocabulary(60_000, pick)
    weights = [1 / (rank + 10) for rank in range(len(known))]
    outlets = [f"صحيفة {n}" for n in range(40)]
    pool = pick.choices(known, weights, k=2_000_000)
    for n in range(number):
        at = pick.randrange(len(pool) - words - 12)
        title = f"{' '.join(pool[at : at + 8])} {n}"
        body = " ".join(pool[at + 8 : at + 8 + words])
        text = f"{title}\n\n{body}"
        blocks = (Block(0, len(title), BlockKind.TITLE), Block(len(title) + 2, len(text), BlockKind.BODY))
        day = f"{pick.randint(2018, 2025)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
        yield RawArticle(text, blocks, title, outlet=pick.choice(outlets), published=day if n % 10 else None)


def tag(store: Store, article: int, text: str, note: str) -> None:
    """One claim, as an analyst makes it."""
    with store.edit_tx("claim.add", "event") as step:
        claims.add(step, Draft(article, Anchor.of(text, 0, 10), "event", note=note), "1")


def write(path: Path, who: str, rate: float, seconds: float) -> None:
    """A writer program: claims at a rate; prints the seconds that each took, and how many failed."""
    store = Store.open(path, who)
    text = articles.get(store, 1).text
    begun, number, failed = time.perf_counter(), 0, 0
    while (now := time.perf_counter() - begun) < seconds:
        due = number / rate
        if due > now:
            time.sleep(due - now)
        at = time.perf_counter()
        try:
            tag(
                store,
                1 + number % 50,
                articles.get(store, 1 + number % 50).text if number < 50 else text,
                f"{who} {number}",
            )
        except Exception as error:
            print("failed", error, flush=True)
            failed += 1
        else:
            print(f"{time.perf_counter() - at:.6f}", flush=True)
        number += 1
    store.close()


def read(path: Path, seconds: float) -> None:
    """A reader program: opens articles and lists; prints the seconds that each took."""
    store = Store.open(path, "reader", read_only=True)
    ids = listing.ids(store, ListQuery())
    begun, pick = time.perf_counter(), random.Random(1)
    while time.perf_counter() - begun < seconds:
        at = time.perf_counter()
        articles.get(store, pick.choice(ids))
        listing.rows(store, ids[:50])
        claims.of(store, pick.choice(ids))
        print(f"{time.perf_counter() - at:.6f}", flush=True)
        time.sleep(0.02)
    store.close()


def several(folder: Path, writers: int, rate: float, seconds: float) -> None:
    """Writers and two readers, each a program."""
    path = folder / "several.sqlite"
    store = Store.open(path, "bench")
    store.bulk(synthetic(50, 200, random.Random(1)), lambda tx, raw: articles.add(tx, raw, "bench"))
    bare = disk(folder)
    command = [sys.executable, "-m", "benchmarks.storage", "--child", str(path)]
    running = {
        f"w{n}": subprocess.Popen(
            [*command, "write", f"w{n}", str(rate), str(seconds)], stdout=subprocess.PIPE, text=True
        )
        for n in range(writers)
    } | {
        f"r{n}": subprocess.Popen([*command, "read", str(seconds)], stdout=subprocess.PIPE, text=True)
        for n in range(2)
    }
    lines = {who: process.communicate()[0].split("\n")[:-1] for who, process in running.items()}
    failed = [line for who in lines for line in lines[who] if line.startswith("failed")]
    times = {who: [float(x) for x in found if not x.startswith("failed")] for who, found in lines.items()}
    written = sum(len(t) for who, t in times.items() if who.startswith("w"))
    kept = store.conn.execute("SELECT count(*) FROM claim").fetchone()[0]
    print(
        f"\n{writers} writers × {rate:g}/s for {seconds:g} s, 2 readers          p50       p99     worst  (ms)"
    )
    print(f"{'bare write + fdatasync':44}{percentiles(bare)}")
    for who, found in times.items():
        print(f"{who} {len(found):6} {'claims' if who.startswith('w') else 'reads':34}{percentiles(found)}")
    counts = [len(t) for who, t in times.items() if who.startswith("w")]
    print(
        f"failed {len(failed)}, lost {written - kept}, slowest writer {min(counts) / max(counts):.2f} of the fastest"
    )
    check = store.conn.execute("PRAGMA quick_check").fetchone()[0]
    print(f"quick_check: {check}")
    store.close()


def timed(name: str, work: Callable[[], object], times: int = 20) -> None:
    """Run `work` some times and print a line."""
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    print(f"{name:52}{percentiles(found)}")


def lists(folder: Path, number: int, words: int) -> None:
    """Ingest, search, ids and rows at `number` articles."""
    store = Store.open(folder / "lists.sqlite", "bench")
    pick = random.Random(7)
    begun = time.perf_counter()
    store.bulk(synthetic(number, words, pick), lambda tx, raw: articles.add(tx, raw, "bench"))
    took = time.perf_counter() - begun
    size = (folder / "lists.sqlite").stat().st_size / 1e6
    print(f"\n{number} articles of {words} words: {number / took:.0f}/s with fold and index, {size:.0f} MB")
    with store.edit_tx("article.state") as step:
        for article in range(1, min(number, 2000), 3):
            articles.set_state(step, article, ReadState.READ)
    for article in range(1, min(number, 400)):
        tag(store, article, articles.get(store, article).text, "x")
    print(f"{'':52}     p50       p99     worst  (ms)")
    ids = listing.ids(store, ListQuery())
    for sort in Sort:
        timed(f"ids, all, by {sort}", partial(listing.ids, store, ListQuery(sort=sort)))
    timed("ids, first 100", lambda: listing.ids(store, ListQuery(), 100))
    timed("ids, one outlet", lambda: listing.ids(store, ListQuery(outlets=("صحيفة 3",))))
    timed("ids, one year", lambda: listing.ids(store, ListQuery(since="2021-01-01", until="2021-12-31")))
    timed("ids, unread", lambda: listing.ids(store, ListQuery(states=(ReadState.NEW,))))
    timed("ids, with claims", lambda: listing.ids(store, ListQuery(has_claims=True)))
    timed("rows, 256 in a window", lambda: listing.rows(store, ids[number // 2 : number // 2 + 256]), 200)
    timed("rows, 256 anywhere", lambda: listing.rows(store, pick.sample(ids, min(256, len(ids)))), 100)
    timed("facets, all", lambda: listing.facets(store, ListQuery()), 5)
    seen = articles.get(store, ids[5]).text.split()
    for name, word in (("a common word", max(seen, key=seen.count)), ("a rare word", min(seen[8:], key=seen.count)), ("two words", " ".join(seen[10:12])), ("a phrase", f'"{" ".join(seen[12:15])}"'), ("a prefix", f"{seen[9][:3]}*")):  # fmt: skip
        found = listing.count(store, ListQuery(text=word))
        timed(f"search, {name}: {found} found", partial(listing.ids, store, ListQuery(text=word)))
        timed(f"search, {name}: first 100", partial(listing.ids, store, ListQuery(text=word), 100))
    timed(
        "the same by LIKE over the texts",
        lambda: store.conn.execute(
            "SELECT article_id FROM article_text WHERE text LIKE ?", [f"%{seen[11]}%"]
        ).fetchall(),
        3,
    )
    store.close()


def main() -> None:
    """Run the tables that were asked for."""
    if sys.argv[1:2] == ["--child"]:
        path, what, *rest = sys.argv[2:]
        if what == "write":
            write(Path(path), rest[0], float(rest[1]), float(rest[2]))
        else:
            read(Path(path), float(rest[0]))
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rate", type=float, default=25)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=120)
    parser.add_argument(
        "--folder", type=Path, help="where to make the databases; default: a temporary folder"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as made:
        if args.seconds:
            several(Path(made), args.writers, args.rate, args.seconds)
        if args.articles:
            lists(Path(made), args.articles, args.words)


if __name__ == "__main__":
    main()
