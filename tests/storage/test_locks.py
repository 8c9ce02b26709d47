"""What one process holds through SQLite stays held, whatever it opens later."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from workbench.storage.store import Store

ANOTHER = """
import sys
from pathlib import Path
from workbench.storage.store import Store
store = Store.open(Path(sys.argv[1]), "another")
store.conn.execute("SELECT count(*) FROM article").fetchone()
store.close()
"""


def run_another(path: Path) -> None:
    """A second program opens the file, reads and closes it, as `workbench list` does."""
    subprocess.run([sys.executable, "-c", ANOTHER, str(path)], check=True, timeout=60)


def test_a_second_program_does_not_take_the_log_away(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    mine = Store.open(path, "mine")
    with mine.bulk_tx() as tx:
        tx.conn.execute("CREATE TABLE kept (x)")
    reading = Store.open(path, "mine", read_only=True)
    log = Path(f"{path}-wal")
    before = log.stat().st_ino
    run_another(path)
    assert log.stat().st_ino == before, "the log in use was deleted"
    with mine.bulk_tx() as tx:
        tx.conn.execute("INSERT INTO kept VALUES (1)")
    reading.close()
    mine.close()
    again = Store.open(path, "mine")
    assert again.conn.execute("SELECT x FROM kept").fetchall() == [(1,)]
    again.close()
