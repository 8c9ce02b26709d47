"""What the list's keys do: open, search, filter, sort, mark as done, describe, take in, export."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from workbench.domain.article import Given, IngestReport, ReadState
from workbench.domain.day import publication, typed_day
from workbench.domain.errors import UsageError, WorkbenchError
from workbench.domain.query import ClaimQuery, ListQuery, Sort
from workbench.services.paths import completions, named, there
from workbench.tui.screens.desk_base import DeskBase
from workbench.tui.screens.form import Field, FormScreen, ask
from workbench.tui.screens.pages import LinesScreen, PageLine
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.bars import filled
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.inspector import label_name

FACETS = 12
"""Outlets offered for choosing; more are typed."""


class ListVerbs(DeskBase):
    """Verbs of the library."""

    cancelled = False

    async def on_rows_chosen(self, event: ArticleList.Chosen) -> None:
        """A row was opened: an article, or a line of the inspector."""
        event.stop()
        if event.rows is self.list and self.list.current is not None:
            await self.open_article(self.list.current)
        elif event.rows is self.inspector and self.inspector.item is not None:
            await self.open_item()

    async def open_item(self) -> None:
        """Go where the inspector's line leads."""
        raise NotImplementedError

    def do_list_search(self) -> None:
        title = self.texts("verb.list.search.help")
        self.app.push_screen(ask(title, self.texts("field.words"), self.query_now.text, self._search_list))

    async def _search_list(self, values: Mapping[str, str]) -> None:
        await self.set_query(replace(self.query_now, text=values["value"].strip()))
        self.list.move_to(0)
        self.say(self.texts("say.listed", n=self.list.count))

    async def do_list_filter(self) -> None:
        """A form with what the listed articles have in common."""
        texts, query = self.texts, self.query_now
        facets = await self.bridge.find(self.ws.search.facets)
        outlets = tuple(
            Option(f.value, f"{f.value or texts('list.no_outlet')} {f.count}")
            for f in facets.outlets[:FACETS]
        )
        states = tuple(Option(s, texts(f"state.{s}"), str(i)) for i, s in enumerate(ReadState, 1))
        labels = tuple(
            Option(x.id, label_name(x.id, texts, self.ws.config.codebook), x.key)
            for x in self.ws.config.codebook.labels
        )
        any_, with_, without = (Option(v, texts(f"filter.{v}")) for v in ("any", "with", "without"))
        copies = {None: "any", True: "with", False: "without"}[query.duplicates]
        fields = (
            Field("outlets", texts("field.outlet"), ",".join(query.outlets), outlets, many=bool(outlets)),
            Field("since", texts("field.since"), query.since or "", hint=texts("hint.date")),
            Field("until", texts("field.until"), query.until or "", hint=texts("hint.date")),
            Field("states", texts("field.state"), ",".join(query.states), states, many=True),
            Field("labels", texts("field.label"), ",".join(query.labels), labels, many=True),
            Field("copies", texts("field.copies"), copies, (any_, with_, without)),
        )
        self.app.push_screen(FormScreen(texts("verb.list.filter.help"), fields, self._set_filter))

    async def _set_filter(self, values: Mapping[str, str]) -> None:
        def several(id: str) -> tuple[str, ...]:
            return tuple(v for v in values[id].split(",") if v)

        copies = {"any": None, "with": True, "without": False}[values["copies"]]
        await self.set_query(
            replace(
                self.query_now,
                outlets=several("outlets"),
                since=typed_day(values["since"]),
                until=typed_day(values["until"]),
                states=tuple(ReadState(s) for s in several("states")),
                labels=several("labels"),
                duplicates=copies,
            )
        )
        self.say(self.texts("say.listed", n=self.list.count))

    def do_list_facets(self) -> None:
        from workbench.tui.screens.facets import FacetsScreen

        self.app.push_screen(FacetsScreen(self.bridge, self.query_now, self.narrowed))

    def do_list_saved(self) -> None:
        self.work.saved_searches(self.query_now)

    async def narrowed(self, query: ListQuery) -> None:
        """Show the list that a facet or a saved search asks for."""
        await self.set_query(query)
        self.list.move_to(0)
        self.say(self.texts("say.listed", n=self.list.count))

    async def do_list_sort(self) -> None:
        orders = list(Sort)
        sort = orders[(orders.index(self.query_now.sort) + 1) % len(orders)]
        await self.set_query(replace(self.query_now, sort=sort))
        self.say(self.texts("say.sorted", order=self.texts(f"sort.{sort}")))

    async def do_list_next_match(self) -> None:
        await self._next_unread(1)

    async def do_list_previous_match(self) -> None:
        await self._next_unread(-1)

    async def _next_unread(self, direction: int) -> None:
        """Move to the nearest article that is new, in the direction given."""
        new = set(
            await self.bridge.find(self.ws.search.ids, replace(self.query_now, states=(ReadState.NEW,)))
        )
        ids, cursor = self.list.ids, self.list.cursor
        places = range(cursor + 1, len(ids)) if direction > 0 else range(cursor - 1, -1, -1)
        at = next((i for i in places if ids[i] in new), None)
        if at is None:
            self.say(self.texts("say.no_unread"))
        else:
            self.list.move_to(at)

    async def do_list_read(self) -> None:
        """Done; or new again when all of them are done."""
        ids = self.list.chosen_whole
        if not ids:
            return
        rows = await self.bridge.read(self.ws.library.rows, ids)
        state = ReadState.NEW if all(r.state is ReadState.DONE for r in rows) else ReadState.DONE
        await self.next_state(tuple(ids), state)
        self.list.marked.clear()
        self.say(self.texts("say.state", n=len(ids), state=self.texts(f"state.{state}")))

    async def do_list_edit(self) -> None:
        """Outlet, date and address; for several articles an empty field leaves what is there."""
        ids = tuple(self.list.chosen)
        if not ids:
            return
        texts = self.texts
        outlet = published = url = ""
        if len(ids) == 1:
            article = (await self.bridge.read(self.ws.reading.sheet, ids[0])).article
            outlet, published, url = article.outlet, article.published or "", article.url

        async def save(values: Mapping[str, str]) -> None:
            given = {k: values[k].strip() for k in ("outlet", "published", "url")}
            old = {"outlet": outlet, "published": published, "url": url}
            changed = {k: v for k, v in given.items() if v != old[k]}
            if changed:
                await self.bridge.write(self.ws.library.edit_meta, ids, **changed)
                self.list.marked.clear()
                await self.reload_list()
                await self.reload()
                if "published" in changed:
                    self.run_worker(self.detect_again(ids), group="detect-again")
            self.say(texts("say.meta_saved", n=len(ids)))

        fields = (
            Field("outlet", texts("field.outlet"), outlet),
            Field("published", texts("field.date"), published, hint=texts("hint.day")),
            Field("url", texts("field.url"), url),
        )
        about = texts("meta.about", n=len(ids))
        self.app.push_screen(
            FormScreen(texts("verb.list.edit.help"), fields, save, about=about, place=f"articles {ids}")
        )

    # taking in ---------------------------------------------------------------------------------------

    def do_list_ingest(self) -> None:
        texts = self.texts
        fields = (
            Field("path", texts("field.path"), completes=completions),
            Field("text", texts("field.paste"), area=True),
            Field("outlet", texts("field.outlet")),
            Field("published", texts("field.date"), hint=texts("hint.day")),
        )
        title = texts("verb.list.ingest.help")
        self.app.push_screen(
            FormScreen(title, fields, self._ingest_form, about=texts("ingest.about"), place="ingest")
        )

    async def _ingest_form(self, values: Mapping[str, str]) -> None:
        """Look at what was typed, then take in beside the interface."""
        given = Given(outlet=values["outlet"].strip(), published=publication(values["published"]))
        path = values["path"].strip()
        if not path and not values["text"].strip():
            raise UsageError("as_said", what=self.texts("ingest.nothing"))
        if path and not there(named(path)):
            raise UsageError("as_said", what=self.texts("ingest.no_path", path=path))
        self.run_worker(self._take_in(path, values["text"], given), group="ingest")

    async def _take_in(self, path: str, text: str, given: Given) -> None:
        """The same, and why it cannot be: the database takes no writes, or is kept busy."""
        try:
            await self._ingest(path, text, given)
        except WorkbenchError as error:
            self.say(self.texts.told(error), bad=True)

    async def _ingest(self, path: str, text: str, given: Given) -> None:
        """Take in, show how far it is, detect, and tell what happened."""
        done: list[tuple[int, int | None]] = [(0, None)]
        self.cancelled = False
        behind = await self.bridge.background()
        if path:
            task = asyncio.ensure_future(
                behind.lane.run(
                    behind.ingesting.run,
                    [named(path)],
                    given,
                    lambda n, total: done.append((n, total)),
                    lambda: self.cancelled or behind.stopping.is_set(),
                )
            )
            while not task.done():
                await asyncio.wait({task}, timeout=0.2)
                self._progress("ingest.progress", *done[-1])
            report = task.result()
        else:
            report = await behind.lane.run(behind.ingesting.paste, text, given)
        await self.reload_list()
        new = set(report.added)
        self.list.move_to(next((at for at, pk in enumerate(self.list.ids) if pk in new), self.list.cursor))
        for number, article in enumerate(report.added, 1):
            if self.cancelled:
                break
            await behind.lane.run(behind.detecting.ensure, article)
            self._progress("detect.progress", number, len(report.added))
        await self.reload_list()
        self._tell_report(report)

    def _progress(self, id: str, done: int, total: int | None) -> None:
        """A bar with a count; Esc stops."""
        self.say(f"{self.texts(id, n=done, total=total or '?')} {filled(done, total)}")

    def _tell_report(self, report: IngestReport) -> None:
        """Counts in the footer; rejected files with their reasons as a page."""
        counts = {
            "added": len(set(report.added) - set(report.versions)),
            "repeated": len(report.repeated),
            "rejected": len(report.rejected),
        }
        parts = [self.texts("ingest.report", **counts)]
        if report.versions:
            parts.append(self.texts("ingest.versions", n=len(report.versions)))
        if report.offered:
            key = self.work.keymap.first("list.versions")
            parts.append(self.texts("ingest.asked", n=len(report.offered), key=key))
        said = self.texts("sign.also").join(parts)
        self.say(said, bad=bool(report.rejected))
        if report.rejected or report.notes:
            lines = [
                PageLine(((r.path, "accent"), ("  ", "dim"), (self.texts.told(r.reason), "bad")))
                for r in report.rejected
            ]
            lines += [PageLine(((self.texts.told(note), "dim"),)) for note in report.notes]
            self.app.push_screen(LinesScreen(said, tuple(lines)))

    # exporting ---------------------------------------------------------------------------------------

    def do_list_export(self) -> None:
        self.app.push_screen(self.export_form(ClaimQuery(listed=self.query_now, by_article=True), self.say))

    def export_form(self, query: ClaimQuery, tell: Callable[[str], None]) -> FormScreen:
        """A form whose defaults are right: Enter writes, and `tell` says where, on the screen that asked."""
        from workbench.services.exporting import FORMS

        texts = self.texts

        async def save(values: Mapping[str, str]) -> None:
            name = values["name"].strip() or "claims"
            path, rows = await self.bridge.write(self.ws.exporting.to_file, query, values["preset"], name)
            self.exports += 1
            written = Path(path)
            said = texts("say.exported", n=rows, name=written.name, folder=_short(written.parent))
            blind = await self.bridge.read(self.ws.reviewing.blind)
            told = [said, *([texts("export.blind", n=blind)] if blind else [])]
            tell(texts("sign.also").join(told))

        presets = tuple(Option(p, texts(f"preset.{p}")) for p in FORMS)
        fields = (
            Field("name", texts("field.file"), "claims"),
            Field("preset", texts("field.preset"), self.ws.config.export.preset, presets),
        )
        return FormScreen(texts("verb.list.export.help"), fields, save)


def _short(folder: Path) -> str:
    """A folder as a person knows it: from the working folder or from home where it lies there."""
    for base, sign in ((Path.cwd(), "."), (Path.home(), "~")):
        if folder.is_relative_to(base):
            return str(Path(sign) / folder.relative_to(base))
    return str(folder)
