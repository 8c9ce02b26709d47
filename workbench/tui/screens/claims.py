"""The claims of all articles: sorted, filtered, marked, changed many at once, exported as they are listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbench.domain.day import typed_day
from workbench.domain.query import ClaimQuery, ListQuery
from workbench.tui.screens.claims_bulk import BulkVerbs
from workbench.tui.screens.form import Field, FormScreen, ask
from workbench.tui.widgets.bars import Footer
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.claim_table import Column
from workbench.tui.widgets.rows import Rows

OUTLETS = 10
"""Outlets offered for choosing."""


class ClaimsScreen(BulkVerbs):
    """Every claim there is, newest first."""

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

    # one claim ---------------------------------------------------------------------------------------

    async def do_claims_links(self) -> None:
        """What other articles say about this claim."""
        from workbench.tui.screens.pairing import PairingScreen

        row = self.table.current
        if row is not None:
            await self.app.push_screen(PairingScreen(self.bridge, row.claim))

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
        query = replace(self.asked, ids=tuple(marked)) if marked else self.asked
        self.app.push_screen(self._export_form(query, self.say))

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
