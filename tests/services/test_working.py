"""Detection that fails, lanes, presence, history, background work, reading only."""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import SEEDS
from tests.storage.helpers import add_articles, label_name, raw
from workbench.assemble import Workspace, analyst_name, workbench
from workbench.config.model import Config
from workbench.detect import registry
from workbench.domain.article import ReadState
from workbench.domain.errors import StoreError
from workbench.domain.mention import MentionState
from workbench.domain.query import ListQuery
from workbench.services import workers
from workbench.services.backups import restore
from workbench.services.lane import Lane


def test_a_detector_that_raises_is_a_row_and_stops_nothing(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = work.ingesting.run([SEEDS]).added
    work.detecting.run(added[:1])
    before = work.mentions.of(added[0])

    def broken(self: object, *_: object) -> None:
        raise ZeroDivisionError("no")

    monkeypatch.setattr(registry.Module, "detect", broken)
    work.detecting.run(added[:2], force=True)
    assert work.mentions.of(added[0])
    families = {m.family for m in work.mentions.of(added[0])}
    assert families >= {m.family for m in before if m.family != "statement"}
    assert {(a, d) for a, d, _ in work.detecting.failures()} >= {
        (added[0], "figures"),
        (added[1], "entities"),
    }
    assert all("ZeroDivisionError" in why for _, _, why in work.detecting.failures())
    monkeypatch.undo()
    work.detecting.run(force=True)
    assert work.detecting.failures() == []


def test_a_rerun_leaves_what_a_person_said_alone(work: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    (article,) = work.ingesting.run([sorted(SEEDS.glob("*.txt"))[0]]).added
    assert work.detecting.ensure(article)
    assert not work.detecting.ensure(article)
    first, second, *_ = work.mentions.of(article)
    accepted, rejected = work.mentions.accept(first.id), work.mentions.reject(second.id)
    assert (accepted.state, accepted.by, rejected.state) == (
        MentionState.ACCEPTED,
        "amal",
        MentionState.REJECTED,
    )
    monkeypatch.setattr(registry.Module, "version", property(lambda self: "next"))
    assert work.detecting.stale() == [article]
    assert work.detecting.run() == 1
    after = {m.id: m for m in work.mentions.of(article, rejected=True)}
    assert (after[first.id], after[second.id]) == (accepted, rejected)
    assert {m.version for m in after.values() if m.by is None} == {"next"}
    assert second.id not in {m.id for m in work.mentions.of(article)}
    assert work.history.undo() == f"Reject {work.history.steps(1)[0].detail}"
    assert second.id in {m.id for m in work.mentions.of(article)}


def test_many_articles_go_to_other_processes_with_the_same_result(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = work.ingesting.run([SEEDS]).added
    work.detecting.run()
    here = {a: [m.detail for m in work.mentions.of(a)] for a in added}
    monkeypatch.setattr(workers, "POOL_FROM", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    told: list[tuple[int, int | None]] = []
    assert work.detecting.run(added[:6], lambda *p: told.append(p), force=True) == 6
    assert {a: [m.detail for m in work.mentions.of(a)] for a in added} == here
    assert told[-1] == (6, 6)


def test_a_cancelled_detection_keeps_what_is_done(work: Workspace) -> None:
    added = work.ingesting.run([SEEDS]).added
    asked = iter([False])
    done = work.detecting.run(cancel=lambda: next(asked, True))
    assert 0 < done < len(added)
    assert len(work.detecting.stale()) == len(added) - done


async def test_a_cancelled_waiter_leaves_the_step_whole() -> None:
    lane, done, gate = Lane(), threading.Event(), threading.Event()

    def slow() -> int:
        gate.wait(5)
        done.set()
        return threading.get_ident()

    task = asyncio.create_task(lane.run(slow))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    gate.set()
    thread = await lane.run(threading.get_ident)
    assert done.is_set()
    assert thread == lane.call(threading.get_ident) != threading.get_ident()
    lane.close()


async def test_long_work_does_not_hold_a_save_up(work: Workspace) -> None:
    add_articles(work.store, raw(1))
    background = work.background
    entered, leave = threading.Event(), threading.Event()

    def progress(done: int, total: int | None) -> None:
        entered.set()
        leave.wait(10)

    running = asyncio.create_task(background.lane.run(background.ingesting.run, [SEEDS], None, progress))
    await asyncio.to_thread(entered.wait, 10)
    draft = await work.lane.run(work.tagging.draft, 1, 0, 5)
    claim = await asyncio.wait_for(work.lane.run(work.tagging.add, draft), 10)
    assert not running.done()
    assert (await work.search_lane.run(work.search.ids, ListQuery(has_claims=True)))[0] == claim.article_id
    leave.set()
    assert len((await running).added) == len(list(SEEDS.glob("*.txt")))


def test_presence_sees_others_and_their_writes(work: Workspace, config: Config) -> None:
    work.presence.beat()
    assert not work.presence.changed()
    other = workbench(replace(config, analyst="badr"))
    other.presence.beat()
    other.presence.beat()
    assert work.presence.others() == ["badr"]
    assert other.presence.others() == ["amal"]
    assert work.presence.changed()
    assert not work.presence.changed()
    second = workbench(config)
    second.presence.beat()
    assert work.presence.others() == ["badr"]
    second.close()
    other.close()
    assert work.presence.people() == []


def test_the_journal_is_read_in_words(work: Workspace) -> None:
    (article,) = add_articles(work.store, raw(1))
    work.library.set_state([article], ReadState.DONE)
    claim = work.tagging.add(work.tagging.draft(article, 0, 5))
    newest, oldest = work.history.steps()
    assert (newest.what, newest.by, newest.changes, newest.article_id) == ("claim.add", "amal", 1, article)
    assert work.history.title(newest) == f"Tag {label_name(work.config.codebook, claim.label)}"
    assert work.history.title(newest, "ar") == f"وسم {label_name(work.config.codebook, claim.label, 'ar')}"
    assert oldest.what == "article.state"
    assert work.history.steps(before=newest.id) == [oldest]
    assert work.reading.state(article) is ReadState.DONE
    assert work.history.undo()
    assert work.history.undo()
    assert work.reading.state(article) is ReadState.NEW
    from workbench.texts import ar, en

    for step in (newest, oldest):
        assert f"step.{step.what}" in en.TEXTS
        assert f"step.{step.what}" in ar.TEXTS


def test_reading_only_opens_nothing_new_and_saves_nothing(work: Workspace, config: Config) -> None:
    (article,) = add_articles(work.store, raw(1))
    work.close()
    reader = workbench(config, read_only=True)
    assert reader.reading.open(article).state is ReadState.NEW
    assert not reader.detecting.ensure(article)
    reader.presence.beat()
    reader.reading.remember(article, 3)
    with pytest.raises(StoreError, match="reading only"):
        reader.mentions.accept_all([1])
    reader.close()
    missing = replace(config, database=Path(f"{config.database}.none"))
    with pytest.raises(StoreError, match="no database"):
        workbench(missing, read_only=True)


def test_a_start_makes_one_backup_a_day_and_it_can_be_restored(work: Workspace, config: Config) -> None:
    assert work.backups.all() == [], "there is nothing to lose yet"
    (article,) = add_articles(work.store, raw(1))
    made = work.backups.make()
    work.library.edit_meta([article], outlet="x")
    work.close()
    again = workbench(config)
    assert again.backups.all() == [made]
    again.close()
    assert config.database is not None
    restore(made, config.database)
    back = workbench(config)
    assert back.library.rows([article])[0].outlet == ""
    back.close()


def test_the_first_start_of_a_day_makes_a_backup(work: Workspace, config: Config) -> None:
    add_articles(work.store, raw(1))
    work.close()
    workbench(config).close()
    again = workbench(config)
    assert len(again.backups.all()) == 1
    again.close()


def test_closing_stops_background_work(work: Workspace) -> None:
    background, entered = work.background, threading.Event()

    def progress(done: int, total: int | None) -> None:
        entered.set()
        background.stopping.wait(10)

    pending = background.lane.submit(
        background.ingesting.run, [SEEDS] * 20, None, progress, background.stopping.is_set
    )
    assert entered.wait(10)
    work.close()
    assert (
        0 < len(pending.result().added) + len(pending.result().repeated) < 20 * len(list(SEEDS.glob("*.txt")))
    )


def test_who_works_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_ANALYST", "carim")
    assert analyst_name(Config()) == "carim"
    assert analyst_name(Config(analyst="dana")) == "dana"


def test_closing_waits_for_what_was_begun(config: Config) -> None:
    work = workbench(config)
    add_articles(work.store, raw(1))
    started = threading.Event()

    def slow() -> None:
        started.set()
        time.sleep(0.05)
        work.tagging.add(work.tagging.draft(1, 0, 5))

    threading.Thread(target=lambda: work.lane.call(slow)).start()
    started.wait(5)
    work.close()
    again = workbench(config)
    assert len(again.tagging.rows()) == 1
    again.close()
