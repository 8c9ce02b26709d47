"""What the tests of the app share: driving it and reading its cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual._compositor import CompositorUpdate
from textual.pilot import Pilot

from workbench.assemble import Workspace
from workbench.domain.article import Given
from workbench.tui import app as app_module
from workbench.tui.app import WorkbenchApp


class SentApp(WorkbenchApp):
    """Keeps what a terminal would be sent, one string a paint."""

    CSS_PATH = str(Path(app_module.__file__).parent / "styles" / "app.tcss")

    def __init__(self, work: Workspace) -> None:
        self.sent: list[str] = []
        super().__init__(work)

    def _display(self, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate):
            self.sent.append(self.changes(renderable).render_segments(self.console))  # type: ignore[arg-type]


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


BRIDGES = (
    "انهيار جسر\n\nقال الوالي إن انهيار جسر الوادي في ولاية بغلان أسفر عن مقتل 12 شخصا يوم السبت.",
    "جسر بغلان\n\nأسفر انهيار جسر الوادي في ولاية بغلان عن مقتل 40 شخصا يوم السبت بحسب وكالة رويترز.",
)


def edited(work: Workspace) -> tuple[int, int]:
    """An old report with a claim on it, and its newer version with another figure; the last row of the list."""
    given = Given(outlet="صحيفة", published="2019-01-01", url="https://example.org/1")
    text = BRIDGES[0].replace("بغلان", "بلخ")
    (old,) = work.ingesting.paste(text, given).added
    work.tagging.add(work.tagging.draft(old, text.index("قال"), len(text)))
    (new,) = work.ingesting.paste(text.replace("12", "15") + " وأغلق الطريق.", given).versions
    work.detecting.run((old, new))
    return old, new


def bridges(work: Workspace) -> tuple[int, ...]:
    """Two old reports of one event whose figures differ; they stand last in the list."""
    added: list[int] = []
    for day, text in enumerate(BRIDGES, 1):
        given = Given(outlet=f"صحيفة {day}", published=f"2020-05-0{day}")
        added += work.ingesting.paste(text, given).added
    work.detecting.run(added)
    return tuple(added)
