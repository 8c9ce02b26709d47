"""The detecting process: it answers, dies without taking anything along, and ends with its parent."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.config.model import Detection
from workbench.detect.child import Child
from workbench.detect.run import analyse

LISTS = replace(Detection(), backend="gazetteer")
TEXT = "وصل وزير الخارجية إلى القاهرة في 3 مايو 2024."
DAY = date(2024, 5, 4)

MORTAL = """
import sys
from pathlib import Path
from workbench.detect import child
from workbench.detect.base import Analysis
from workbench.detect.run import analyse

lives = Path({lives!r})

def one(text, published=None, *, config=None):
    if "DIE" in text and (left := int(lives.read_text())):
        lives.write_text(str(left - 1))
        import os
        os._exit(7)
    return Analysis()

import workbench.detect.run
workbench.detect.run.analyse = one
child.serve(sys.stdin.buffer, sys.stdout.buffer)
"""


@contextmanager
def closing(child: Child) -> Iterator[Child]:
    try:
        yield child
    finally:
        child.close()


def mortal(tmp_path: Path, deaths: int) -> Child:
    """A child that dies so many times of texts that say so."""
    lives = tmp_path / "lives"
    lives.write_text(str(deaths))
    return Child([sys.executable, "-c", MORTAL.format(lives=str(lives))])


def process_of(child: Child) -> subprocess.Popen[bytes]:
    process = child._process
    assert process is not None
    return process


def test_it_finds_what_is_found_here() -> None:
    with closing(Child()) as child:
        assert not child.running, "nothing starts before it is needed"
        jobs = [(TEXT, DAY, LISTS), ("", None, LISTS)]
        assert child.analyse(jobs) == [analyse(t, d, config=c) for t, d, c in jobs]
        assert child.running


def test_it_is_started_again_after_a_death_between_jobs() -> None:
    with closing(Child()) as child:
        before = child.analyse([(TEXT, DAY, LISTS)])
        process_of(child).send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        process_of(child).wait()
        assert child.analyse([(TEXT, DAY, LISTS)]) == before


def test_a_death_in_a_job_is_tried_once_more(tmp_path: Path) -> None:
    with closing(mortal(tmp_path, 1)) as child:
        assert [a.failures for a in child.analyse([("DIE", None, LISTS), ("x", None, LISTS)])] == [(), ()]


def test_a_job_that_kills_twice_is_a_failure_and_the_others_are_done(tmp_path: Path) -> None:
    with closing(mortal(tmp_path, 2)) as child:
        first, second = child.analyse([("DIE", None, LISTS), ("x", None, LISTS)])
        assert [f.detector for f in first.failures] == ["figures", "entities", "attribution"]
        assert all("ended with 7" in f.error for f in first.failures)
        assert second.failures == ()


def test_closing_ends_the_process_and_leaves_no_zombie() -> None:
    child = Child()
    child.analyse([(TEXT, DAY, LISTS)])
    process = process_of(child)
    child.close()
    assert process.returncode == 0
    assert not child.running
    child.close()


def test_one_that_does_not_end_is_ended(tmp_path: Path) -> None:
    child = Child([sys.executable, "-c", "import time; time.sleep(600)"])
    child.start()
    process = process_of(child)
    child.close()
    assert process.returncode is not None
    assert process.returncode != 0


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="asks /proc whether a process runs")
def test_it_ends_when_its_parent_is_killed() -> None:
    script = (
        "import sys; from workbench.detect.child import Child; c = Child(); c.start();"
        "print(c._process.pid, flush=True); sys.stdin.read()"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    deadline = 200
    while deadline and _alive(pid):
        deadline -= 1
        signal.sigtimedwait([], 0.1) if hasattr(signal, "sigtimedwait") else None
    assert not _alive(pid)


def _alive(pid: int) -> bool:
    """True while the process runs (a zombie that nobody collects runs no more)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def test_what_a_detector_prints_does_not_break_the_answers(tmp_path: Path) -> None:
    noisy = (
        "import workbench.detect.run as r; from workbench.detect import child; old = r.analyse\n"
        "def loud(*a, **k):\n    print('noise'); return old(*a, **k)\n"
        "r.analyse = loud\nchild.main()"
    )
    with closing(Child([sys.executable, "-c", noisy])) as child:
        (found,) = child.analyse([(TEXT, DAY, LISTS)])
        assert found == analyse(TEXT, DAY, config=LISTS)
