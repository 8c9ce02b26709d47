"""Two analysts on the articles of seeds/, for pictures and for trying: sara's file, and omar's that was copied from it.

    .venv/bin/python docs/demo_two_analysts.py FOLDER

Makes FOLDER/sara.sqlite and FOLDER/omar.sqlite. Both have tagged; omar has an article more, and each has changed one
claim otherwise. One article was edited after sara had tagged it: another toll, and a sentence more. With --merged omar's
work is in sara's file already, and she reviews it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from workbench.assemble import Workspace, workbench  # noqa: E402
from workbench.config.model import Config  # noqa: E402
from workbench.domain.claim import Claim  # noqa: E402
from workbench.domain.review import Chosen  # noqa: E402

EDITED = "013_c3d027de3e71.txt"
OLD, NEW = "12 ", "15 "
MORE = "وأعلنت الجبهة لاحقا ارتفاع الحصيلة."
EXTRA = "فريق الوساطة يصل إلى نجامينا\n\nوصل فريق الوساطة إلى نجامينا يوم الخميس، وقال متحدث باسمه إن المحادثات تستأنف خلال 48 ساعة.\n"
LONG = 90
"""Code points of a paragraph that is worth tagging."""


def article(work: Workspace, name: str) -> int:
    """The article of a file."""
    return next(r.id for r in work.library.details(work.library.ids()) if r.path.endswith(name))


def tag(work: Workspace, article_id: int, paragraph: int, label: str, words: int = 14) -> Claim:
    """Tag the first words of a paragraph."""
    known = work.reading.sheet(article_id).article
    blocks = [b for b in known.blocks if b.end - b.start > LONG]
    start = blocks[paragraph].start
    end = start + len(" ".join(known.text[start : blocks[paragraph].end].split(" ")[:words]))
    return work.tagging.add(replace(work.tagging.draft(article_id, start, end), label=label))


def make(folder: Path, *, merged: bool) -> None:
    """Both files."""
    seeds = folder / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    mine, other = folder / "sara.sqlite", folder / "omar.sqlite"
    sara = workbench(Config(analyst="sara", database=mine))
    added = sara.ingesting.run([seeds]).added
    sara.detecting.run(added)
    toll = article(sara, EDITED)
    several = [pk for pk in added if pk != toll][:4]
    for paragraph, label, words in ((2, "casualty", 40), (3, "denial", 16), (4, "statement", 16)):
        tag(sara, toll, paragraph, label, words)
    claims = [tag(sara, pk, 2, "event") for pk in several]
    sara.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(mine, other)
    omar = workbench(Config(analyst="omar", database=other))
    for at, pk in enumerate(several):
        tag(omar, pk, 2, "event" if at % 2 else "statement", 10 + at)
        tag(omar, pk, 3, "statement")
    omar.tagging.edit(claims[0].id, claims[0].revision, label="statement")
    omar.ingesting.paste(EXTRA)
    omar.close()
    sara.tagging.edit(claims[0].id, claims[0].revision, label="threat")
    path = seeds / EDITED
    text = path.read_text(encoding="utf-8").replace(OLD, NEW)
    path.write_text(f"{text.rstrip()}\n\n{MORE}\n", encoding="utf-8")
    sara.detecting.run(sara.ingesting.run([path]).added)
    if merged:
        sara.merging.run(other)
        sara.reviewing.begin("omar", Chosen.BOTH)
    sara.reading.open(article(sara, EDITED))
    sara.close()


def main() -> int:
    """Make them in the folder that was named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--merged", action="store_true")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    make(args.folder, merged=args.merged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
