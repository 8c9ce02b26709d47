"""The library: 100,000 articles as two-line rows, fetched by pages as they come into view."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence

from textual.strip import Strip

from workbench.domain.article import ArticleRow, ReadState
from workbench.tui.paint import Piece, short_line
from workbench.tui.widgets.rows import Rows

PAGE = 256
"""Rows that are fetched together."""
KEPT = 12
"""Pages that are kept."""
FOLDED = 8
"""Copies under a root whose outlets are told."""
STATES = {ReadState.NEW: "●", ReadState.READING: "◐", ReadState.READ: "○", ReadState.DONE: "✓"}

Fetch = Callable[[Sequence[int]], Awaitable[list[ArticleRow]]]


class ArticleList(Rows):
    """Ids are known at once, rows when they are needed."""

    MOVES = "list"
    ROW_HEIGHT = 2
    SLIM = 50
    """Below this width a title has two lines."""

    def __init__(self, fetch: Fetch, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self.ids: array[int] = array("q")
        self.marked: set[int] = set()
        self.hidden: Mapping[int, tuple[int, ...]] = {}
        """Root → the copies that are folded under it."""
        self.under: Mapping[int, int] = {}
        """Copy that stands below its root → that root."""
        self.ready = False
        self.empty_text = ""
        self._pages: OrderedDict[int, dict[int, ArticleRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0
        self._loading = 0
        """Pages that are being fetched."""
        self._taken: dict[int, ArticleRow] = {}
        """Rows that are newer than what is being fetched."""

    @property
    def count(self) -> int:
        """Articles in the list."""
        return len(self.ids)

    @property
    def current(self) -> int | None:
        """Id of the article under the cursor."""
        return self.ids[self.cursor] if 0 <= self.cursor < len(self.ids) else None

    @property
    def chosen(self) -> list[int]:
        """The marked articles in list order, else the one under the cursor."""
        if self.marked:
            return [i for i in self.ids if i in self.marked]
        return [] if self.current is None else [self.current]

    @property
    def chosen_whole(self) -> list[int]:
        """The same with the copies that are folded under them: what is done to a story is done to all of it."""
        return [x for pk in self.chosen for x in (pk, *self.hidden.get(pk, ()))]

    def fold(self, hidden: Mapping[int, tuple[int, ...]], under: Mapping[int, int]) -> None:
        """Take what is folded and what stands below its root; the ids follow."""
        self.hidden, self.under = hidden, under

    def show_ids(self, ids: array[int], *, keep: int | None = None) -> None:
        """Show these articles; the cursor stays on `keep` when it is among them."""
        self.ids = ids
        self.ready = True
        self.forget()
        if keep is not None and keep in ids:
            self.cursor = ids.index(keep)
        self.cursor = max(0, min(self.cursor, len(ids) - 1))
        self.redraw()
        self.reveal()

    def forget(self) -> None:
        """Drop the fetched rows: they are fetched again when they are painted, the old ones shown until then."""
        self._asked.clear()
        self._turn += 1

    def refetch(self) -> None:
        """Fetch the rows that are seen again, and paint those that changed; others when they come into view."""
        self.forget()
        first = self.scroll_offset.y // self.row_height
        if self.count and self.display:
            self.row(min(first, self.count - 1))
            self.row(min(first + self.rows_seen, self.count - 1))

    def take(self, row: ArticleRow) -> None:
        """Show what is known of an article now, where it is in the list."""
        if self._loading:
            self._taken[row.id] = row
        for number, rows in self._pages.items():
            if row.id in rows:
                known, rows[row.id] = rows[row.id], row
                if known != row:
                    page = self.ids[number * PAGE : (number + 1) * PAGE]
                    self.refresh_row(number * PAGE + page.index(row.id) if row.id in page else -1)

    def put(self, rows: Sequence[ArticleRow]) -> None:
        """Take rows that were fetched together with the ids, so that the first paint has them."""
        by_id = {row.id: row for row in rows}
        for at, article in enumerate(self.ids[: len(rows)]):
            if article in by_id:
                self._pages.setdefault(at // PAGE, {})[article] = by_id[article]
        self.refresh()

    def row(self, index: int) -> ArticleRow | None:
        """The row at `index`, None while it is being fetched."""
        page = index // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self.run_worker(self._load(page, self._turn), group="rows")
        rows = self._pages.get(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows.get(self.ids[index])

    async def _load(self, page: int, turn: int) -> None:
        """Fetch one page and paint what is seen of it."""
        ids = self.ids[page * PAGE : (page + 1) * PAGE]
        folded = [x for pk in ids for x in self.hidden.get(pk, ())[:FOLDED]] if self.hidden else []
        self._loading += 1
        try:
            fetched = await self._fetch([*ids, *folded])
        finally:
            self._loading -= 1
        rows = {row.id: self._taken.get(row.id, row) for row in fetched}
        if not self._loading:
            self._taken.clear()
        if turn != self._turn:
            return
        before, self._pages[page] = self._pages.get(page), rows
        while len(self._pages) > KEPT:
            old, _ = self._pages.popitem(last=False)
            self._asked.discard(old)
        if before is None or len(before) != len(rows) or folded:
            self.refresh_rows(page * PAGE, (page + 1) * PAGE)
            return
        for at, article in enumerate(ids, page * PAGE):
            if before.get(article) != rows.get(article):
                self.refresh_row(at)

    def render_line(self, y: int) -> Strip:
        """A row's line, or what to do where there is none."""
        if self.count or not self.ready:
            return super().render_line(y)
        return self.painter.said(self.empty_text, y - 1, self.size.width)

    def choose(self) -> None:
        """Open the row under the cursor; what Enter does on an empty list, the screen decides."""
        if self.count:
            super().choose()
        else:
            self.post_message(self.Chosen(self))

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:
        """Title with the state at its right; below it outlet and date, the counts at the far side."""
        painter = self.painter
        base = painter.style("text", ground)
        row = self.row(index)
        if row is None:
            return painter.row(
                (("…", painter.style("dim", ground)),) if not line else (), width, base, rtl=True
            )
        if line and self.row_height == 3 and not self._title(row.title, 1, max(0, width - 4)):
            if line == 2:
                return painter.row((), width, base)
            line = 2
        if line < self.row_height - 1:
            return self._paint_title(row, line, width, ground)
        return painter.row(
            self._origin(row, index, ground), width, base, rtl=True, end=self._counts(row, ground)
        )

    def _paint_title(self, row: ArticleRow, line: int, width: int, ground: str) -> Strip:
        """One line of the title, with mark and state at its right."""
        painter, new = self.painter, row.state is ReadState.NEW
        base = painter.style("text", ground)
        bullet = "▌" if row.id in self.marked else " "
        state: list[Piece] = [
            (bullet, painter.style("accent", ground, bold=True)),
            (" " if line else STATES[row.state], painter.style("accent" if new else "dim", ground)),
            ("┘" if row.id in self.under and not line else " ", painter.style("organisation", ground)),
        ]
        title = painter.style("text" if row.state is not ReadState.DONE else "dim", ground, bold=new)
        room = max(0, width - 4)
        text = self._title(row.title or painter.texts("list.untitled"), line, room)
        cells = painter.cell(text, room, title)
        tail = painter.row(state, width - room - 1, base, rtl=True)
        blank = painter.row((), 1, base)
        return Strip([*blank, *cells, *tail], width)

    def _origin(self, row: ArticleRow, index: int, ground: str) -> list[Piece]:
        """Outlet, date and version, what is left or asked of it, and the copies folded under it."""
        painter = self.painter
        base, dim = painter.style("text", ground), painter.style("dim", ground)
        near: list[Piece] = [("   ", base)]
        near.append((row.outlet or painter.texts("list.no_outlet"), dim))
        near += [("  ", base), ((row.published or painter.texts("list.no_date"))[:10], dim)]
        if row.version > 1:
            near += [
                ("  ", base),
                (painter.texts("list.version", n=row.version), painter.style("accent", ground)),
            ]
        if row.left:
            near += [(" ", base), (painter.texts("list.left", n=row.left), painter.style("figure", ground))]
        if row.asked:
            near += [("  ", base), (painter.texts("list.asked"), painter.style("organisation", ground))]
        if row.id in self.hidden:
            near += [("  ", base), (self._folded(row.id, index), painter.style("organisation", ground))]
        return near

    def _folded(self, root: int, index: int) -> str:
        """How many copies stand under a root, and of which outlets."""
        hidden = self.hidden[root]
        rows = self._pages.get(index // PAGE, {})
        nameless = self.painter.texts("list.no_outlet")
        names = dict.fromkeys(rows[x].outlet or nameless for x in hidden[:FOLDED] if x in rows)
        more = "…" if len(hidden) > FOLDED else ""
        return f"+{len(hidden)} {'، '.join(names)}{more}"

    def _title(self, title: str, line: int, room: int) -> str:
        """The part of a title that stands on one of its lines."""
        if self.row_height == 2:
            return title
        first = (
            short_line(title, 10_000, self.painter.bidi)
            if room < 2
            else self.painter.paragraph(title).wrap(room)[0]
        )
        return title[first.end :].strip() if line else title[: first.end].strip()

    def on_resize(self) -> None:
        """Two lines for a title where the pane is slim."""
        self.row_height = 3 if self.size.width < self.SLIM else 2
        super().on_resize()

    def _counts(self, row: ArticleRow, ground: str) -> list[Piece]:
        """◆ claims and ≈ duplicates, each only when there is one."""
        counts, style = row.counts, self.painter.style
        pieces: list[Piece] = []
        if counts.duplicates:
            pieces += [(f"≈{counts.duplicates}", style("organisation", ground)), (" ", style("text", ground))]
        if counts.claims:
            pieces += [(f"◆{counts.claims}", style("figure", ground)), (" ", style("text", ground))]
        return pieces

    def do_list_mark(self) -> None:
        """Mark the article and go on, so that several are marked by holding the key."""
        if self.current is not None:
            self.marked ^= {self.current}
            self.refresh_row(self.cursor)
            self.move_by(1)
