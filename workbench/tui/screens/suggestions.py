"""The sentences of an article as suggested claims: best first, with the reasons; one key decides each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from textual.app import ComposeResult
from textual.strip import Strip

from workbench.domain.claim import Draft
from workbench.domain.codebook import Codebook
from workbench.domain.span import Anchor
from workbench.domain.suggestion import Fate, Ranking, Suggestion
from workbench.domain.words import shortened, shortened_by_words
from workbench.tui.bindings import WorkScreen
from workbench.tui.bridge import Bridge
from workbench.tui.paint import Piece
from workbench.tui.screens.form import FormScreen
from workbench.tui.widgets.bars import Bar, Footer
from workbench.tui.widgets.inspector import label_name
from workbench.tui.widgets.rows import Rows
from workbench.verbs import Scope, in_scope

REASONS = 5
"""Reasons told on a line."""
INKS = {Fate.ACCEPTED: "good", Fate.CLAIMED: "good", Fate.REJECTED: "bad"}
Form = Callable[[Draft, Callable[[Draft], Awaitable[None]]], Awaitable[FormScreen]]
"""Makes the form of a claim: what it begins with, and what saves it."""


class SuggestionRows(Rows):
    """Two lines each: score, label and sentence; what became of it, or why it is suggested."""

    MOVES = "suggest"
    ROW_HEIGHT = 2

    def __init__(self, codebook: Codebook, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.codebook = codebook
        self.suggestions: list[Suggestion] = []

    @property
    def count(self) -> int:
        """Sentences."""
        return len(self.suggestions)

    @property
    def current(self) -> Suggestion | None:
        """The sentence under the cursor."""
        return self.suggestions[self.cursor] if 0 <= self.cursor < self.count else None

    def show(self, suggestions: list[Suggestion]) -> None:
        """Other suggestions."""
        self.suggestions = suggestions
        self.cursor = max(0, min(self.cursor, len(suggestions) - 1))
        self.redraw()

    def paint_row(self, index: int, line: int, width: int, ground: str) -> Strip:
        """One of the two lines, in the reading direction of the interface."""
        one, painter = self.suggestions[index], self.painter
        style = painter.style
        dim = style("dim", ground)
        if line == 0:
            decided = one.fate is not Fate.OPEN
            label = label_name(one.label, painter.texts, self.codebook)
            pieces: list[Piece] = [
                (f" {round(100 * one.score):>3}% ", style("figure", ground)),
                (label, style("accent", ground)),
                (" · ", dim),
                (" ".join(one.anchor.exact.split()), style("dim" if decided else "text", ground)),
            ]
        else:
            pieces = [("      ", dim)]
            if one.fate is not Fate.OPEN:
                said = painter.texts(f"fate.{one.fate}")
                pieces += [(said, style(INKS[one.fate], ground, bold=True)), ("  ", dim)]
            pieces.append((self._why(one), dim))
        return painter.row(pieces, width, style("text", ground))

    def _why(self, one: Suggestion) -> str:
        """The strongest reasons in words, what speaks against it with a minus."""
        texts = self.painter.texts
        told = []
        for reason in one.reasons[:REASONS]:
            sign = "" if reason.weight > 0 else "− "
            words = f" «{shortened_by_words(reason.words, 28)}»" if reason.words else ""
            told.append(f"{sign}{texts(f'why.{reason.code}')}{words}")
        return " · ".join(told)


class SuggestionsScreen(WorkScreen):
    """Every sentence of one article; the order stays while it is worked through, so that nothing jumps."""

    HOME_SCOPE = Scope.SUGGEST

    def __init__(
        self, bridge: Bridge, article_id: int, open_article: Callable[[int, int], Awaitable[None]], form: Form
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.article_id = article_id
        self.ranking = Ranking.SCORE
        self._open_article = open_article
        self._form = form
        self._counted: Anchor | None = None
        """The sentence whose like have been counted: the same key then saves them."""

    def compose(self) -> ComposeResult:
        """Title, sentences, keys."""
        yield Bar(id="top")
        yield SuggestionRows(self.bridge.workspace.config.codebook, id="claims")
        yield Footer(id="footer")

    @property
    def rows(self) -> SuggestionRows:
        """The list."""
        return self.query_one(SuggestionRows)

    async def on_mount(self) -> None:
        """Ask for the suggestions and show the keys."""
        texts, keymap = self.work.painter.texts, self.work.keymap
        verbs = [v for v in in_scope(Scope.SUGGEST) if v.footer or v.id == "back"]
        hints = tuple((keymap.first(v.id), texts(f"verb.{v.id}"), v.id) for v in verbs if v.id != "help")
        self.query_one(Footer).hint(hints)
        self.rows.told = self._title
        self.rows.focus()
        await self._order()

    async def _order(self) -> None:
        """Rank anew and stand on the first open one."""
        found = await self.bridge.read(self.bridge.workspace.suggesting.of, self.article_id, self.ranking)
        self.rows.show(found)
        self.rows.move_to(next((i for i, s in enumerate(found) if s.fate is Fate.OPEN), 0))
        self._title()

    async def reload(self) -> None:
        """See again what became of each, without moving anything."""
        found = await self.bridge.read(self.bridge.workspace.suggesting.of, self.article_id)
        fates = {s.anchor: s.fate for s in found}
        self.rows.show([replace(s, fate=fates.get(s.anchor, s.fate)) for s in self.rows.suggestions])
        self._title()

    def _title(self) -> None:
        """Which suggestion is focused, how many are open, in which order they stand."""
        texts, style = self.work.painter.texts, self.work.painter.style
        rows = self.rows
        left = sum(s.fate is Fate.OPEN for s in rows.suggestions)
        at = texts("inspect.suggestion", n=rows.cursor + 1 if rows.count else 0, total=rows.count)
        near: list[Piece] = [
            (f"{texts('kind.claim')} · {at}", style("accent", "bar", bold=True)),
            (f"  {texts('top.waiting', n=left)}", style("text", "bar")),
        ]
        self.query_one("#top", Bar).show(
            tuple(near), ((texts(f"ranking.{self.ranking}"), style("dim", "bar")),)
        )

    def say(self, text: str, *, bad: bool = False) -> None:
        """Tell something in this screen's footer."""
        self.query_one(Footer).tell(text, bad=bad)

    async def _draft(self) -> Draft | None:
        """The draft of the focused suggestion; says why there is none."""
        one, texts = self.rows.current, self.work.painter.texts
        if one is None or one.fate is not Fate.OPEN:
            self.say(texts("say.no_suggestion" if one is None else f"fate.{one.fate}"))
            return None
        service = self.bridge.workspace.suggesting
        return await self.bridge.read(service.draft, one.article_id, one.anchor.start, one.anchor.end)

    async def _decided(self, text: str) -> None:
        """Show what was decided and go on to the next open sentence."""
        await self.reload()
        after = range(self.rows.cursor + 1, self.rows.count)
        chosen = next((i for i in after if self.rows.suggestions[i].fate is Fate.OPEN), None)
        if chosen is not None:
            self.rows.move_to(chosen)
        self._title()
        self.say(text)

    async def _saved(self, label: str) -> None:
        texts = self.work.painter.texts
        name = label_name(label, texts, self.bridge.workspace.config.codebook)
        await self._decided(texts("say.claim_saved", label=name, key=self.work.keymap.first("undo")))

    async def do_suggest_accept(self) -> None:
        """Save it with everything filled in."""
        draft = await self._draft()
        if draft is not None:
            await self.bridge.write(self.bridge.workspace.suggesting.accept, draft)
            await self._saved(draft.label)

    async def do_suggest_same(self) -> None:
        """Count the sentences that say the same; the same key again saves them all, in one step."""
        draft = await self._draft()
        if draft is None:
            return
        if self._counted == draft.anchor or not await self._more(draft):
            self._counted = None
            made = await self.bridge.write(self.bridge.workspace.suggesting.accept_identical, draft)
            await self._decided(self.work.painter.texts("say.claims_saved", n=len(made)))

    async def _more(self, draft: Draft) -> bool:
        """Tell how many sentences say the same and nearly the same; False when there is no other."""
        place = (draft.article_id, draft.anchor.start, draft.anchor.end)
        found = await self.bridge.read(self.bridge.workspace.suggesting.alike, *place)
        if len(found.same) < 2 and not found.near:
            return False
        self._counted = draft.anchor
        key = self.work.keymap.first("suggest.same")
        self.say(self.work.painter.texts("say.alike", same=len(found.same), near=len(found.near), key=key))
        return True

    async def do_suggest_reject(self) -> None:
        """Say that it is no claim."""
        one = self.rows.current
        if one is None or one.fate in {Fate.ACCEPTED, Fate.CLAIMED}:
            await self._draft()
            return
        span = (one.anchor.start, one.anchor.end)
        await self.bridge.write(self.bridge.workspace.suggesting.reject, one.article_id, *span)
        words = shortened(one.anchor.exact)
        await self._decided(self.work.painter.texts("say.rejected", what=words))

    def do_suggest_skip(self) -> None:
        self.rows.move_by(1)

    async def do_suggest_edit(self) -> None:
        """Change it in the form before it is saved."""
        draft = await self._draft()
        if draft is None:
            return

        async def save(changed: Draft) -> None:
            await self.bridge.write(self.bridge.workspace.suggesting.accept, changed)
            await self._saved(changed.label)

        self.app.push_screen(await self._form(draft, save))

    async def do_suggest_order(self) -> None:
        """The next order: by score, by how much an answer teaches, as in the text."""
        orders = (Ranking.SCORE, Ranking.UNCERTAIN, Ranking.TEXT)
        self.ranking = orders[(orders.index(self.ranking) + 1) % len(orders)]
        await self._order()

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Show the sentence in its text."""
        event.stop()
        one = self.rows.current
        if one is not None:
            self.dismiss(None)
            await self._open_article(one.article_id, one.anchor.start)

    def do_back(self) -> None:
        self.dismiss(None)

    async def on_footer_pressed(self, event: Footer.Pressed) -> None:
        """A hint was clicked."""
        await self.perform(event.verb)
