"""What the app does when something went wrong: a fault of its own, or a screen that somebody else wrote on."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from rich.text import Text

from workbench import __version__
from workbench.config.place import state_folder
from workbench.texts import Texts
from workbench.tui.thrift import ThriftyApp


def report(error: BaseException) -> str:
    """Where it happened, without the values that were at hand: article text stays out of reports."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return (
        f"{when} workbench {__version__} python {sys.version.split()[0]}\n{frames}{type(error).__name__}\n\n"
    )


class RescuedApp(ThriftyApp, inherit_bindings=False):
    """An app that can be redrawn, and that ends in two lines when it fails."""

    texts = Texts()
    crash_file: Path | None = None
    """Where reports go; None: crash.log in the user's state folder."""

    def do_redraw(self) -> None:
        """Paint everything again: a message from the system or a noisy line may have damaged the picture."""
        self.forget_screen()
        self.refresh(layout=True)
        self.screen.refresh(layout=True)

    def do_suspend(self) -> None:
        """Stop as Ctrl-Z stops any program; the driver gives the terminal back and paints anew after `fg`."""
        self.action_suspend_process()

    def _fatal_error(self) -> None:
        """End with a line for the person and a report in a file (Textual would print the values of every frame)."""
        error = sys.exc_info()[1] or self._exception
        path = self.crash_file or state_folder() / "crash.log"
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with path.open("a", encoding="utf-8") as file:
                file.write(report(error) if error is not None else "")
            where = str(path)
        except OSError:
            where = "-"
        if not self._exit_renderables:
            name = type(error).__name__ if error is not None else "?"
            self._exit_renderables.append(Text(self.texts("crash.message", error=name, path=where)))
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print what was left to say without breaking it: a path cut in two can neither be clicked nor copied."""
        for renderable in self._exit_renderables:
            self.error_console.print(renderable, soft_wrap=True)
        self._exit_renderables.clear()
