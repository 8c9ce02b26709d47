"""The claims of all articles as a table."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from rich.segment import Segment
from textual.app import ComposeResult
from textual.strip import Strip

from workbench.domain.codebook import Codebook
from workbench.domain.query import ClaimQuery
from workbench.domain.sheet import ClaimRow
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.screens.form import FormScreen, ask
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.details import figure_words
from workbench.tui.widgets.inspector import label_name
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope


class ClaimTable(Rows):
    """Label, quote, figures, outlet, date, analyst; the quote takes what is left."""

    def __init__(self, codebook: Codebook, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.codebook = codebook
        self.claims: list[ClaimRow] = []
        self.ready = False

    @property
    def count(self) -> int:
        """Claims."""
        return len(self.claims)

    @property
    def current(self) -> ClaimRow | None:
        """The claim under the cursor."""
        return self.claims[self.cursor] if 0 <= self.cursor < self.count else None

    def show(self, claims: list[ClaimRow]) -> None:
        """Other claims."""
        self.claims, self.ready = claims, True
        self.cursor = max(0, min(self.cursor, len(claims) - 1))
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """A row, or what to do where there is none."""
        if not self.claims and self.ready and y == 1:
            painter = self.painter
            said = (f" {painter.texts('claims.empty')}", painter.style("dim"))
            return painter.row((said,), self.size.width, painter.style())
        return super().render_line(y)

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:  # noqa: ARG002
        """Columns in the reading direction of the interface; each keeps its width whatever its text."""
        row, painter = self.claims[index], self.painter
        texts = painter.texts
        figures = "، ".join(figure_words(f, texts) for f in row.figures)
        columns = [(label_name(row.claim.label, texts, self.codebook), 14, "accent")]
        quote = " ".join(row.claim.anchor.exact.split())
        rest = [
            (row.claim.note, 16, "accent"),
            (figures, 18, "figure"),
            (row.outlet or texts("list.no_outlet"), 18, "text"),
        ]
        rest += [((row.published or row.claim.created)[:10], 11, "dim"), (row.claim.by, 10, "dim")]
        while rest and width - 15 - sum(r[1] + 1 for r in rest) < 24:
            rest.pop()
        columns += [(quote, width - 15 - sum(r[1] + 1 for r in rest) - 1, "text"), *rest]
        base = painter.style("text", ground)
        cells = [
            [*painter.cell(text, w, painter.style(ink, ground)), Segment(" ", base)]
            for text, w, ink in columns
        ]
        if painter.rtl:
            cells = [list(reversed(c)) if len(c) == 2 else [c[-1], *c[:-1]] for c in reversed(cells)]
        return Strip([s for c in cells for s in c]).adjust_cell_length(width, base)

    def do_claims_down(self) -> None:
        self.move_by(1)

    def do_claims_up(self) -> None:
        self.move_by(-1)

    def do_claims_top(self) -> None:
        self.move_to(0)

    def do_claims_bottom(self) -> None:
        self.move_to(self.count - 1)

    def do_claims_open(self) -> None:
        self.choose()


class ClaimsScreen(WorkScreen):
    """Every claim there is, newest first."""

    HOME_SCOPE = Scope.CLAIMS

    def __init__(
        self,
        bridge: Bridge,
        open_article: Callable[[int, int], Awaitable[None]],
        export_form: Callable[[ClaimQuery], FormScreen],
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.asked = ClaimQuery()
        self._open_article = open_article
        self._export_form = export_form

    def compose(self) -> ComposeResult:
        """Title, table, keys."""
        yield Bar(id="top")
        yield ClaimTable(self.bridge.workspace.config.codebook, id="claims")
        yield Footer(id="footer")

    @property
    def table(self) -> ClaimTable:
        """The table."""
        return self.query_one(ClaimTable)

    async def on_mount(self) -> None:
        texts, keymap = self.work.painter.texts, self.work.keymap
        verbs = [
            v for v in in_scope(Scope.CLAIMS) if v.footer or v.id in {"claims.note", "claims.delete", "back"}
        ]
        hints = tuple((keymap.first(v.id), texts(f"verb.{v.id}"), v.id) for v in verbs if v.id != "help")
        self.query_one(Footer).hint(hints)
        self.table.focus()
        await self.reload()

    async def reload(self) -> None:
        """Ask for the claims again."""
        self.table.show(await self.bridge.read(self.bridge.workspace.tagging.rows, self.asked))
        painter = self.work.painter
        said = painter.texts("claims.title", n=self.table.count)
        pieces = [(said, painter.style("accent", "bar", bold=True))]
        if self.asked.text:
            pieces += [("  / ", painter.style("dim", "bar")), (self.asked.text, painter.style("text", "bar"))]
        self.query_one("#top", Bar).show(tuple(pieces))

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Open the article at the claim."""
        event.stop()
        row = self.table.current
        if row is not None:
            self.dismiss(None)
            await self._open_article(row.claim.article_id, row.claim.anchor.start)

    def do_claims_search(self) -> None:
        texts = self.work.painter.texts
        form = ask(texts("verb.claims.search.help"), texts("field.words"), self.asked.text, self._search)
        self.app.push_screen(form)

    async def _search(self, values: Mapping[str, str]) -> None:
        self.asked = replace(self.asked, text=values["value"].strip())
        await self.reload()

    def do_claims_note(self) -> None:
        row, texts = self.table.current, self.work.painter.texts
        if row is None:
            return
        claim = row.claim

        async def save(values: Mapping[str, str]) -> None:
            tagging = self.bridge.workspace.tagging
            await self.bridge.write(tagging.edit, claim.id, claim.revision, note=values["value"])
            await self.reload()
            self.say(texts("say.note_saved"))

        about = " ".join(claim.anchor.exact.split())
        title = texts("verb.claims.note.help")
        self.app.push_screen(ask(title, texts("field.note"), claim.note, save, area=True, about=about))

    async def do_claims_delete(self) -> None:
        row, texts = self.table.current, self.work.painter.texts
        if row is not None:
            await self.bridge.write(self.bridge.workspace.tagging.delete, row.claim.id)
            await self.reload()
            self.say(texts("say.claim_deleted", key=self.work.keymap.first("undo")))

    def do_claims_export(self) -> None:
        self.app.push_screen(self._export_form(self.asked))

    def do_back(self) -> None:
        """Show all claims again after a search, else go back."""
        if self.asked.text:
            self.asked = replace(self.asked, text="")
            self.run_worker(self.reload())
        else:
            self.dismiss(None)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)
