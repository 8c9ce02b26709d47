"""What the app is measured beside: Textual's own widgets with nothing else in them.

python -m benchmarks.tui_peers minimal|table|listview [ROWS]
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Label, ListItem, ListView, Static


class Minimal(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("peer-ready")

    def on_key(self, event: object) -> None:
        """Any q leaves."""
        if getattr(event, "key", "") == "q":
            self.exit()


class Table(Minimal):
    """A DataTable with three columns."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        """The table."""
        yield DataTable[str](cursor_type="row")

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(DataTable)
        table.add_columns("title", "outlet", "date")
        table.add_rows(
            [(f"peer-ready title {n}", f"outlet {n % 40}", "2024-05-01") for n in range(self.rows)]
        )
        table.focus()


class List(Minimal):
    """A ListView of labels."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        """The list."""
        yield ListView(*(ListItem(Label(f"peer-ready title {n}")) for n in range(self.rows)))

    def on_mount(self) -> None:
        """Keys go to the list."""
        self.query_one(ListView).focus()


if __name__ == "__main__":
    kind, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0
    (Minimal() if kind == "minimal" else Table(number) if kind == "table" else List(number)).run()
