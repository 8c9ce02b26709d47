"""Detection in a process of its own: the same findings, in order, and quick first highlights for a long article."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import SEEDS
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config, Detection
from workbench.detect.base import Analysis
from workbench.detect.child import Child, Gone
from workbench.detect.run import analyse
from workbench.services import detecting, workers
from workbench.services.workers import Job, Workers

LISTS = replace(Detection(), backend="gazetteer")
TEXTS = ["وصل الوزير إلى القاهرة.", "قتل 3 أشخاص في دمشق.", "", "زار موسكو.", "قال إن 5 دول وافقت."]


@pytest.fixture
def in_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every backend counts as heavy."""
    monkeypatch.setattr(workers, "heavy", lambda config: True)
    monkeypatch.setattr(detecting, "heavy", lambda config: config.backend != "crf")


def jobs() -> list[Job]:
    return [(text, None, LISTS) for text in TEXTS]


@pytest.mark.usefixtures("in_a_child")
@pytest.mark.parametrize("most", [1, 3])
def test_children_find_what_is_found_here_in_the_same_order(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "MOST_CHILDREN", most)
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    with Workers(workers.POOL_FROM + 1, LISTS) as pool:
        assert pool.analyse(jobs()) == [analyse(text, None, config=LISTS) for text in TEXTS]
        assert pool.analyse([]) == []


@pytest.mark.usefixtures("in_a_child")
def test_nothing_is_started_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Child()
    monkeypatch.setattr(workers, "child", lambda: made)
    with Workers(0, LISTS) as pool:
        assert pool.analyse([]) == []
    assert not made.running


def test_a_light_backend_stays_here(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Child()
    monkeypatch.setattr(workers, "child", lambda: made)
    with Workers(2, LISTS) as pool:
        assert len(pool.analyse(jobs())) == len(TEXTS)
    assert not made.running


def test_a_light_backend_that_is_wanted_apart_runs_in_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    made, asked = Child(), list[int]()

    def analysed(this: Child, some: Sequence[Job]) -> list[Analysis]:
        asked.append(len(some))
        return [analyse(*job[:2], config=job[2]) for job in some]

    monkeypatch.setattr(workers, "child", lambda: made)
    monkeypatch.setattr(Child, "analyse", analysed)
    with Workers(len(TEXTS), LISTS, apart=True) as pool:
        assert pool.analyse(jobs()) == [analyse(text, None, config=LISTS) for text in TEXTS]
    assert asked == [len(TEXTS)]


@pytest.fixture
def long_article(tmp_path: Path, config: Config) -> tuple[Workspace, int]:
    """A library with one long article that nothing has been found in yet."""
    text = max((p.read_text(encoding="utf-8") for p in SEEDS.glob("*.txt")), key=len)
    folder = tmp_path / "long"
    folder.mkdir()
    (folder / "a.txt").write_text(text + "\n" + text[len(text) // 2 :] * 8, encoding="utf-8")
    work = workbench(replace(config, detection=LISTS))
    (number,) = work.ingesting.run([folder]).added
    return work, number


@pytest.mark.usefixtures("in_a_child")
def test_a_long_article_has_first_highlights_that_are_replaced(long_article: tuple[Workspace, int]) -> None:
    work, number = long_article
    assert len(work.reading.open(number).article.text) > detecting.LONG
    assert work.detecting.first(number)
    first = [m for m in work.reading.open(number).mentions if m.detector == "entities"]
    assert first
    assert all("crf" in m.version for m in first)
    assert work.detecting.stale([number]) == [number]
    assert not work.detecting.first(number), "once is enough"
    assert work.detecting.ensure(number)
    second = [m for m in work.reading.open(number).mentions if m.detector == "entities"]
    assert all("crf" not in m.version for m in second)
    assert not work.detecting.ensure(number)
    work.close()


@pytest.mark.usefixtures("in_a_child")
def test_a_text_that_ends_the_process_is_a_failure_that_is_told(
    long_article: tuple[Workspace, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    work, number = long_article

    def dies(self: Child, job: Job) -> Analysis:
        raise Gone("ended by SIGKILL")

    before = work.detecting.run([number])
    kept = len(work.reading.open(number).mentions)
    monkeypatch.setattr(Child, "_ask", dies)
    assert work.detecting.run([number], force=True) == before == 1
    assert {d for _, d, _ in work.detecting.failures()} == {"figures", "entities", "attribution"}
    assert len(work.reading.open(number).mentions) == kept > 0, "what was found before stays"
    assert work.detecting.stale([number]) == [], "it is not tried for ever"
    work.close()


def test_the_default_reads_with_the_shipped_encoder_in_a_process_of_its_own(config: Config) -> None:
    work = workbench(replace(config, detection=Detection()))
    work.detecting.warm()
    number = work.ingesting.run([SEEDS]).added[0]
    assert work.detecting.ensure(number)
    assert workers.child().running
    found = [m for m in work.reading.open(number).mentions if m.detector == "entities"]
    assert found
    assert all("ensemble" in m.version for m in found)
    work.close()
