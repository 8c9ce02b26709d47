"""A style sheet that reads a source once: Textual reads all of them again with every theme and with every new kind of widget."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class ReadOnce(Stylesheet):
    """Rules of a source stay as they are until the variables change.

    Textual parses anew in a fresh sheet, so that a file that is edited beside the running app and has faults breaks
    nothing; ours is part of the program.
    """

    def set_variables(self, variables: dict[str, str]) -> None:
        """Forget the rules if one of the variables they were made with is another now."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Put the rules together again; only sources that are new are read."""
        self.parse()
