"""What the table of claims is made of: its parts, what it tells of itself, the codebook's choices."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.app import ComposeResult

from workbench.domain.claim import Claim
from workbench.domain.query import ClaimQuery
from workbench.domain.sheet import ClaimRow
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.form import FormScreen
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.claim_table import ClaimTable
from workbench.tui.widgets.offers import chain_words, field_name, label_name, value_name
from workbench.verbs import Scope, in_scope

ExportForm = Callable[[ClaimQuery, Callable[[str], None]], FormScreen]
EditForm = Callable[[Claim], Awaitable[FormScreen]]


class ClaimsBase(WorkScreen):
    """The table, the bars above and below it."""

    HOME_SCOPE = Scope.CLAIMS

    def __init__(
        self,
        bridge: Bridge,
        export_form: ExportForm,
        edit_form: EditForm,
        asked: ClaimQuery | None = None,
    ) -> None:
        """`asked` is what the table shows at first; None: every claim."""
        super().__init__()
        self.bridge = bridge
        self.asked = asked or ClaimQuery()
        self._export_form = export_form
        self._edit_form = edit_form

    def compose(self) -> ComposeResult:
        """Title, table, what is known of the claim under the cursor, keys."""
        yield Bar(id="top")
        yield ClaimTable(self.bridge.workspace.config.codebook, id="claims")
        yield Bar(id="detail")
        yield Footer(id="footer")

    @property
    def table(self) -> ClaimTable:
        """The table."""
        return self.query_one(ClaimTable)

    async def on_mount(self) -> None:
        """Show the keys, ask for the claims."""
        self._hints()
        self.table.told = self.describe
        self.table.focus()
        await self.reload()

    def _hints(self) -> None:
        verbs = [v.id for v in in_scope(Scope.CLAIMS) if v.footer or v.id in {"back"}]
        hint_keys(self.query_one(Footer), self.work, verbs)

    @property
    def filtered(self) -> bool:
        """True when the table leaves something out."""
        return self.asked != ClaimQuery()

    async def reload(self) -> None:
        """Ask for the claims again."""
        tagging = self.bridge.workspace.tagging
        rows = await self.bridge.read(tagging.rows, self.asked)
        standing = {r.claim.id: found for r in rows if not (found := tagging.standing(r.claim)).ok}
        texts, key = self.work.painter.texts, self.work.keymap.first("back")
        self.table.empty_text = texts("claims.none_fit", key=key) if self.filtered else texts("claims.empty")
        self.table.show(rows, standing)
        self.describe()

    def describe(self) -> None:
        """The bars: how many, which order; what is known of the claim under the cursor."""
        painter, table = self.work.painter, self.table
        texts, style = painter.texts, painter.style
        near: list[Piece] = [
            (texts("claims.title", n=table.count), style("accent", "bar", bold=True)),
            (f"  {table.cursor + 1 if table.count else 0}/{table.count}", style("dim", "bar")),
        ]
        if self.asked.text:
            near += [("  / ", style("dim", "bar")), (self.asked.text, style("figure", "bar"))]
        if self.filtered and self.asked != ClaimQuery(text=self.asked.text):
            near.append((f"  ({texts('list.filtered')})", style("figure", "bar")))
        sign = "↑" if table.reverse else "↓"
        far: list[Piece] = [(f"{sign} {texts(f'claims.by.{table.column}')}", style("dim", "bar"))]
        if table.marked:
            marked = (texts("top.marked", n=len(table.marked)) + "  ", style("accent", "bar", bold=True))
            far.insert(0, marked)
        self.query_one("#top", Bar).show(tuple(near), tuple(far))
        row = table.current
        self.query_one("#detail", Bar).show(tuple(self._about(row)) if row is not None else ())

    def _about(self, row: ClaimRow) -> list[Piece]:
        """What does not hold of a claim, then its chain, its article."""
        texts, style = self.work.painter.texts, self.work.painter.style
        book = self.bridge.workspace.config.codebook
        found = self.table.standing.get(row.claim.id)
        words: list[tuple[str, str]] = []
        if found is not None and found.unknown:
            words.append((texts("claims.unknown", what=" · ".join(found.unknown)), "bad"))
        if found is not None and found.older:
            words.append((texts("claims.older", version=row.claim.codebook), "figure"))
        if found is not None and found.lacks:
            names = " · ".join(field_name(n.partition("=")[0], texts, book) for n in found.lacks)
            words.append((texts("claims.lacks", what=names), "bad"))
        words += [(chain_words(row.claim.hops, texts), "text"), (row.title, "dim")]
        pieces: list[Piece] = []
        for text, ink in words:
            if text:
                pieces += [(text, style(ink, "bar")), ("  ", style("dim", "bar"))]
        return pieces

    def repaint(self) -> None:
        """Another language or theme."""
        self._hints()
        self.describe()
        super().repaint()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    # the codebook's choices -------------------------------------------------------------------------

    def _labels(self) -> tuple[Option, ...]:
        book, texts = self.bridge.workspace.config.codebook, self.work.painter.texts
        return tuple(Option(x.id, label_name(x.id, texts, book), x.key) for x in book.labels)

    def _options(self, id: str) -> tuple[Option, ...]:
        """The values of a field of the codebook with digits; none when it has no such field."""
        field = self.bridge.workspace.config.codebook.field(id)
        values = field.values if field is not None else ()
        keys = "1234567890" if len(values) <= 10 else ""
        texts = self.work.painter.texts
        return tuple(Option(v, value_name(id, v, texts), keys[i : i + 1]) for i, v in enumerate(values))

    def _named(self, id: str) -> str:
        return field_name(id, self.work.painter.texts, self.bridge.workspace.config.codebook)
