"""What the tests of the app share: driving it and reading its cells."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from workbench.assemble import Workspace
from workbench.tui.app import WorkbenchApp


def app_on(work: Workspace) -> WorkbenchApp:
    """The app over a workspace of a test."""
    return WorkbenchApp(work)


def cells(app: WorkbenchApp) -> list[str]:
    """The rows of the screen as they are painted."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def page(app: WorkbenchApp) -> str:
    """The whole screen as text."""
    return "\n".join(cells(app))


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until the lane, workers and repaints are through."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other, each when the one before has had its effect."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)
