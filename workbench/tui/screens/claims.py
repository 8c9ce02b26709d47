"""The claims of all articles: sorted, filtered, marked, changed many at once, exported as they are listed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from textual.app import ComposeResult

from workbench.domain.claim import Claim
from workbench.domain.codebook import TAGS, listed
from workbench.domain.day import typed_day
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.domain.sheet import ClaimRow
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.form import Field, FormScreen, ask
from workbench.tui.widgets.bars import Bar, Footer, hint_keys
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.claim_table import ClaimTable, Column
from workbench.tui.widgets.offers import chain_words, field_name, label_name, value_name
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

OUTLETS = 10
"""Outlets offered for choosing."""
_DIGITS = {chr(0x660 + d): str(d) for d in range(10)}
EditForm = Callable[[Claim], Awaitable[FormScreen]]


class ClaimsScreen(WorkScreen):
    """Every claim there is, newest first."""

    HOME_SCOPE = Scope.CLAIMS

    def __init__(
        self,
        bridge: Bridge,
        export_form: Callable[[ClaimQuery], FormScreen],
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

    # going there, finding, sorting -------------------------------------------------------------------

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Open the article at the claim; Esc there comes back."""
        event.stop()
        row = self.table.current
        if row is not None:
            await self.work.open_in_place(row.claim.article_id, row.claim.anchor.start)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Other marks."""
        event.stop()
        self.describe()

    def do_claims_search(self) -> None:
        texts = self.work.painter.texts
        form = ask(texts("verb.claims.search.help"), texts("field.words"), self.asked.text, self._search)
        self.app.push_screen(form)

    async def _search(self, values: Mapping[str, str]) -> None:
        self.asked = replace(self.asked, text=values["value"].strip())
        await self.reload()

    def do_claims_saved(self) -> None:
        self.work.saved_searches(self.asked)

    def do_claims_sort(self) -> None:
        columns = list(Column)
        at = columns.index(self.table.column)
        self.table.order(columns[(at + 1) % len(columns)], reverse=False)
        self.describe()

    def do_claims_reverse(self) -> None:
        self.table.order(self.table.column, reverse=not self.table.reverse)
        self.describe()

    def do_claims_mark_all(self) -> None:
        ids = {r.claim.id for r in self.table.claims}
        self.table.marked = set() if self.table.marked == ids else ids
        self.table.refresh()
        self.describe()

    async def do_claims_filter(self) -> None:
        """A form of what the listed claims can have in common."""
        texts, asked, ws = self.work.painter.texts, self.asked, self.bridge.workspace
        facets = await self.bridge.find(ws.search.facets)
        outlets = tuple(
            Option(f.value, f"{f.value or texts('list.no_outlet')} {f.count}")
            for f in facets.outlets[:OUTLETS]
        )
        analysts = tuple(Option(f.value, f.value) for f in facets.analysts)
        within = asked.listed or ListQuery()
        states = next((c for c in asked.conditions if c.startswith("status=")), "status=")
        status = self._options("status")
        either = tuple(Option(v, texts(f"claims.{v}")) for v in ("any", "current", "old"))
        fields = (
            Field("labels", texts("field.label"), ",".join(asked.labels), self._labels(), many=True),
            *(
                (Field("status", self._named("status"), states[7:].replace("|", ","), status, many=True),)
                if status
                else ()
            ),
            Field("analysts", texts("field.analyst"), ",".join(asked.analysts), analysts, many=True),
            Field("outlets", texts("field.outlet"), ",".join(within.outlets), outlets, many=True),
            Field("since", texts("field.since"), within.since or "", hint=texts("hint.date")),
            Field("until", texts("field.until"), within.until or "", hint=texts("hint.date")),
            Field("text", texts("field.words"), asked.text),
            Field("book", texts("field.codebook"), "old" if asked.not_under else "any", either[::2]),
        )
        fields = tuple(f for f in fields if f.options or not f.many)
        self.app.push_screen(FormScreen(texts("verb.claims.filter.help"), fields, self._set_filter))

    async def _set_filter(self, values: Mapping[str, str]) -> None:
        def several(id: str) -> tuple[str, ...]:
            return tuple(v for v in values.get(id, "").split(",") if v)

        within = ListQuery(
            outlets=several("outlets"),
            since=typed_day(values["since"]),
            until=typed_day(values["until"]),
        )
        status = several("status")
        self.asked = ClaimQuery(
            text=values["text"].strip(),
            labels=several("labels"),
            analysts=several("analysts"),
            conditions=(f"status={'|'.join(status)}",) if status else (),
            listed=None if within == ListQuery() else within,
            not_under=self.bridge.workspace.config.codebook.version if values["book"] == "old" else "",
        )
        await self.reload()
        self.table.move_to(0)
        self.say(self.work.painter.texts("claims.listed", n=self.table.count))

    # changing many -----------------------------------------------------------------------------------

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

    def _ids(self) -> list[int]:
        """What a change is for: the marked claims, else the one under the cursor; says so when there is none."""
        found = [r.claim.id for r in self.table.chosen]
        if not found:
            self.say(self.work.painter.texts("claims.none"))
        return found

    async def _changed(self, said: str, count: int) -> None:
        """Show what a change made of the claims, and with how many it was done."""
        self.table.marked.clear()
        await self.reload()
        key = self.work.keymap.first("undo")
        self.say(self.work.painter.texts(said, n=count, key=key))

    def _ask_one(self, verb: str, field: Field, save: Callable[[str], Awaitable[None]]) -> None:
        """A form of one field about all that are chosen."""

        async def store(values: Mapping[str, str]) -> None:
            await save(values["value"])

        texts = self.work.painter.texts
        about = texts("claims.about", n=len(self.table.chosen))
        self.app.push_screen(FormScreen(texts(f"verb.{verb}.help"), (field,), store, about=about))

    def do_claims_label(self) -> None:
        row = self.table.current
        if row is None:
            return
        field = Field("value", self.work.painter.texts("field.label"), row.claim.label, self._labels())
        self._ask_one("claims.label", field, self._relabel)

    async def do_claims_relabel(self) -> None:
        """The label of the digit that was pressed, at once."""
        key = _DIGITS.get(self.last_key, self.last_key)
        label = next((x for x in self.bridge.workspace.config.codebook.labels if x.key == key), None)
        if label is None:
            self.say(self.work.painter.texts("say.no_label", key=key), bad=True)
        else:
            await self._relabel(label.id)

    async def _relabel(self, label: str) -> None:
        ids = self._ids()
        if ids:
            count = await self.bridge.write(self.bridge.workspace.tagging.change, ids, label=label)
            await self._changed("claims.changed", count)

    def do_claims_status(self) -> None:
        row, options = self.table.current, self._options("status")
        if row is None or not options:
            self.say(self.work.painter.texts("claims.no_field"))
            return
        value = row.claim.fields.get("status", "")
        nothing = Option("", self.work.painter.texts("word.none"))

        async def save(value: str) -> None:
            ids = self._ids()
            fields = {"status": value}
            count = await self.bridge.write(self.bridge.workspace.tagging.change, ids, fields=fields)
            await self._changed("claims.changed", count)

        self._ask_one(
            "claims.status", Field("value", self._named("status"), value, (nothing, *options)), save
        )

    async def do_claims_tag(self) -> None:
        row, texts = self.table.current, self.work.painter.texts
        if row is None or self.bridge.workspace.config.codebook.field(TAGS) is None:
            self.say(texts("claims.no_field"))
            return
        recent = (await self.bridge.read(self.bridge.workspace.tagging.recent)).values.get(TAGS, ())
        used = tuple(dict.fromkeys(tag for value in recent for tag in listed(value)))

        async def save(value: str) -> None:
            given = listed(value)
            gone = [t[1:].strip() for t in given if t.startswith("-")]
            new = [t for t in given if not t.startswith("-")]
            count = await self.bridge.write(self.bridge.workspace.tagging.tag_all, self._ids(), new, gone)
            await self._changed("claims.changed", count)

        hint = texts("claims.tag_hint")
        self._ask_one("claims.tag", Field("value", self._named(TAGS), hint=hint, recent=used), save)

    async def do_claims_links(self) -> None:
        """What other articles say about this claim."""
        from workbench.tui.screens.pairing import PairingScreen

        row = self.table.current
        if row is not None:
            await self.app.push_screen(PairingScreen(self.bridge, row.claim))

    async def do_claims_delete(self) -> None:
        ids = self._ids()
        if ids:
            count = await self.bridge.write(self.bridge.workspace.tagging.delete_all, ids)
            await self._changed("claims.deleted", count)

    async def do_claims_adopt(self) -> None:
        ids = self._ids()
        if ids:
            count = await self.bridge.write(self.bridge.workspace.tagging.adopt, ids)
            await self._changed("claims.adopted", count)

    # one claim ---------------------------------------------------------------------------------------

    async def do_claims_edit(self) -> None:
        row = self.table.current
        if row is not None:
            self.app.push_screen(await self._edit_form(row.claim), self._edited)

    def _edited(self, result: object) -> None:
        del result
        self.run_worker(self.reload())

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
        place = f"note {claim.id}"
        self.app.push_screen(
            ask(title, texts("field.note"), claim.note, save, area=True, about=about, place=place)
        )

    def do_claims_export(self) -> None:
        """What is listed; of marked claims only those."""
        marked = self.table.marked
        self.app.push_screen(
            self._export_form(replace(self.asked, ids=tuple(marked)) if marked else self.asked)
        )

    def do_claims_import(self) -> None:
        """Claims from a file: an export that was edited elsewhere, or another tool's annotations."""
        from workbench.tui.screens.claims_import import import_form

        self.app.push_screen(import_form(self))

    def do_back(self) -> None:
        """Take marks off, show all claims again after a filter, else go back."""
        if self.table.marked:
            self.table.marked.clear()
            self.table.refresh()
            self.describe()
        elif self.filtered:
            self.asked = ClaimQuery()
            self.run_worker(self.reload())
        else:
            self.work.leave(self)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)
