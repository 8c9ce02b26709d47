"""What became of each sentence from one version of an article to another, figures in lines of their own."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.domain.version import Became, Edit
from workbench.services.difference import Told
from workbench.texts import Texts
from workbench.tui.bindings import WorkScreen
from workbench.tui.screens.families import diff_passage
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.extract import Extract, Over, Passage
from workbench.verbs import Scope

EDITS = {Became.ADDED: ("+", "good"), Became.CUT: ("−", "bad"), Became.CHANGED: ("±", "accent"), Became.FIGURES: ("≠", "figure")}  # fmt: skip


class ChangesScreen(WorkScreen):
    """What became of each sentence from one version to another; Esc goes back."""

    HOME_SCOPE = Scope.PAGE

    def __init__(self, edits: list[Edit], names: str) -> None:
        super().__init__()
        self.edits, self.names = edits, names

    def compose(self) -> ComposeResult:
        """Title, sentences, keys."""
        yield Bar(id="top")
        yield Extract(id="changes")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Write everything."""
        style, texts, keymap = self.work.painter.style, self.work.painter.texts, self.work.keymap
        counts = {str(kind): sum(e.became is kind for e in self.edits) for kind in Became}
        near = (
            (f"{texts('verb.versions.changes')} ", style("accent", "bar", bold=True)),
            (self.names, style("text", "bar")),
        )
        self.query_one("#top", Bar).show(near, ((texts("changes.counts", **counts), style("figure", "bar")),))
        self.query_one(Extract).show(edit_passages(self.edits, texts))
        hints = [(keymap.first(v), texts(f"verb.{v}"), v) for v in ("back", "help")]
        self.query_one(Footer).hint((*hints, ("↑↓", texts("hint.scroll"), "")))

    def repaint(self) -> None:
        """After a change of theme or language everything is said anew."""
        self.query_one(Extract).passages = ()
        self.on_mount()
        super().repaint()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    def _scroll(self, lines: int) -> None:
        self.query_one(Extract).scroll_lines(lines)

    def do_page_down(self) -> None:
        self._scroll(1)

    def do_page_up(self) -> None:
        self._scroll(-1)

    def do_page_page_down(self) -> None:
        self._scroll(max(1, self.query_one(Extract).size.height - 1))

    def do_page_page_up(self) -> None:
        self._scroll(-max(1, self.query_one(Extract).size.height - 1))

    def do_page_top(self) -> None:
        self._scroll(-1_000_000)

    def do_page_bottom(self) -> None:
        self._scroll(1_000_000)

    def do_back(self) -> None:
        self.dismiss(None)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)


def edit_passages(edits: list[Edit], texts: Texts) -> tuple[Passage, ...]:
    """Each sentence with a sign and a word for what became of it; figures that changed in a line of their own."""
    out: list[Passage] = []
    for edit in edits:
        sign, ink = EDITS[edit.became]
        out.append(Passage(f"{sign} {texts(f'became.{edit.became}')}", ink=ink, bold=True, own=True))
        out += [figures_passage(pair) for pair in edit.figures]
        out.append(diff_passage([Told(change, words) for change, words in edit.words]))
    return tuple(out) or (Passage(texts("changes.none"), ink="dim", own=True),)


def figures_passage(pair: tuple[str, str]) -> Passage:
    """A figure as it was and as it is, read from right to left whatever it is written in."""
    was, now = (x or "–" for x in pair)
    text = f"\u200f{was} ← {now}"
    spans = (
        Over(1, 1 + len(was), "bad", strike=True),
        Over(len(text) - len(now), len(text), "figure", underline=True, bold=True),
    )
    return Passage(text, spans, bold=True)
