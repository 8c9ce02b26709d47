"""What a merge brings, or would bring, as the lines of a page."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.merging import MergeReport, Outcome
from workbench.texts import Texts
from workbench.tui.paint import Painter
from workbench.tui.screens.pages import NARROW as PAGE
from workbench.tui.screens.pages import PageLine

WIDTHS, NARROW = (20, 8, 9, 8, 11, 10, 9), (14, 7, 7, 7, 7, 7, 7)
"""Cells of the table's columns, and where there are fewer than 76."""
CONFLICT = (3, 15, 26)
SHOWN = 500
"""Conflicts that are listed at most."""


class MergeLines:
    """Makes the lines for a painter and a width in cells."""

    def __init__(self, painter: Painter, width: int) -> None:
        self._painter, self._texts = painter, painter.texts
        self._width = max(20, width - 4)
        self._narrow = width < PAGE

    def said(self, text: str, ink: str = "text", *, head: bool = False) -> list[PageLine]:
        """A sentence, wrapped."""
        wrapped = self._painter.paragraph(text).wrap(self._width)
        parts = (text[line.start : line.end].strip() for line in wrapped)
        return [PageLine(((part, ink),), head=head) for part in parts]

    def report(self, report: MergeReport) -> list[PageLine]:
        """Articles, whose work, rows by table and by what becomes of them, conflicts, codebooks."""
        texts = self._texts
        lines = self.said(texts("merge.articles", new=len(report.articles), known=report.known))
        if report.analysts:
            lines += self.said(texts("merge.whose", who=texts("sign.also").join(report.analysts)))
        return [*lines, *self._table(report), *self._conflicts(report), *self._books(report)]

    def _table(self, report: MergeReport) -> list[PageLine]:
        if not report.counts:
            return []
        widths = NARROW if self._narrow else WIDTHS
        heads = ("", *(self._texts(f"merge.{outcome}") for outcome in Outcome))
        lines = [PageLine(), PageLine(tuple((head, "dim") for head in heads), widths)]
        for table, counts in report.counts.items():
            cells = [(self._texts(f"merge.table.{table}"), "text")]
            cells += [_cell(outcome, counts.get(outcome, 0)) for outcome in Outcome]
            lines.append(PageLine(tuple(cells), widths))
        return lines

    def _conflicts(self, report: MergeReport) -> list[PageLine]:
        texts, found = self._texts, report.conflicts
        if not found:
            return []
        lines = [PageLine(), *self.said(texts("merge.conflicts_ahead", n=len(found)), "bad")]
        for one in found[:SHOWN]:
            who = texts("merge.sides", mine=one.mine, theirs=one.theirs)
            table = texts(f"merge.table.{one.table}")
            pieces = (("⇄", "bad"), (table, "dim"), (who, "accent"), (one.what, "text"))
            lines.append(PageLine(pieces, CONFLICT))
        if len(found) > SHOWN:
            lines += self.said(texts("merge.more", n=len(found) - SHOWN), "dim")
        return lines

    def _books(self, report: MergeReport) -> list[PageLine]:
        texts = self._texts
        lines: list[PageLine] = [PageLine()] if report.codebooks else []
        for book in report.codebooks:
            lines += self.said(texts("merge.book", version=book.version, n=book.claims), "dim")
            if book.changed:
                lines += self.said(texts("merge.book_changed", version=book.version), "bad")
            for id, which in (("merge.labels", book.labels), ("merge.fields", book.fields)):
                if which:
                    lines += self.said(texts(id, which=texts("sign.also").join(which)), "dim")
        return lines


def summary(report: MergeReport, texts: Texts, undo: str) -> str:
    """One line for the foot of the screen."""
    counts = {"added": report.total(Outcome.ADDED), "updated": report.total(Outcome.UPDATED)}
    file = Path(report.path).name
    return texts("say.merged_file", file=file, new=len(report.articles), undo=undo, **counts)


def _cell(outcome: Outcome, number: int) -> tuple[str, str]:
    inks = {Outcome.ADDED: "good", Outcome.UPDATED: "good", Outcome.CONFLICT: "bad", Outcome.LEFT: "bad"}
    return (str(number), inks.get(outcome, "text")) if number else ("·", "dim")
