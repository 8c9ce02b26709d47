"""Claims taken in from a file that is named in a form: what came is told, and rows that could not are listed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import UsageError
from workbench.domain.importing import ImportReport
from workbench.services.paths import CLAIM_FILES, completions, meant
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.screens.pages import LinesScreen, PageLine

if TYPE_CHECKING:
    from workbench.tui.bridge import Bridge
    from workbench.tui.screens.claims import ClaimsScreen

Came = Callable[[ImportReport], Awaitable[None]]


def import_form(screen: ClaimsScreen) -> FormScreen:
    """Asks for the path; Enter takes the file in."""
    bridge: Bridge = screen.bridge
    texts = screen.work.painter.texts

    async def save(values: Mapping[str, str]) -> None:
        path = meant(values["path"])
        if not path:
            raise UsageError("as_said", what=texts("claims.no_path"))
        report = await bridge.write(bridge.workspace.importing.run, Path(path))
        await screen.reload()
        _tell(screen, report)

    field = Field("path", texts("field.claims_file"), completes=lambda begun: completions(begun, CLAIM_FILES))
    title, about = texts("verb.claims.import.help"), texts("claims.import_about")
    return FormScreen(title, (field,), save, about=about, place="claims.import")


def _tell(screen: ClaimsScreen, report: ImportReport) -> None:
    """Counts in the line below; rejected rows with their reasons as a page."""
    texts, first = screen.work.painter.texts, screen.work.keymap.first
    counts = {name: getattr(report, name) for name in ("made", "changed", "same", "linked")}
    said = texts("claims.imported", **counts, rejected=len(report.rejected))
    if report.made or report.changed or report.linked:
        said = texts("sign.also").join((said, texts("claims.import_undo", key=first("undo"))))
    screen.say(said, bad=bool(report.rejected))
    if report.rejected:
        lines = [
            PageLine(((row.path, "accent"), ("  ", "dim"), (texts.told(row.reason), "bad")))
            for row in report.rejected
        ]
        screen.app.call_later(
            screen.app.push_screen, LinesScreen(said, tuple(lines))
        )  # once the form is closed
