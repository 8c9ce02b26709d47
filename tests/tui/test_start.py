"""What comes after the first paint: today's backup, and a word when it cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.helpers import app_on, page, settle
from workbench.assemble import Workspace
from workbench.services.backups import Backups


def stored(work: Workspace) -> list[Path]:
    return work.backups.all()


async def test_the_first_start_of_a_day_makes_a_backup(work: Workspace) -> None:
    for copy in stored(work):
        copy.unlink()
    async with app_on(work).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        (made,) = stored(work)
        assert not work.backups.due()
    assert made.stat().st_size > 0


async def test_a_second_start_makes_none(work: Workspace) -> None:
    work.backups.daily()
    before = stored(work)
    async with app_on(work).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
    assert stored(work) == before


async def test_a_backup_that_fails_is_told(work: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for copy in stored(work):
        copy.unlink()

    def full(self: Backups) -> Path | None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Backups, "daily", full)
    async with app_on(work).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "No space left" in page(pilot.app)  # type: ignore[arg-type]
