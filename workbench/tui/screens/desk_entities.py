"""How names are corrected in the text by key, what is shown of them, and the way from a name to all of its places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbench.domain.correction import NONE, Said
from workbench.domain.entity import Name
from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity, Mention, MentionState
from workbench.services import correcting
from workbench.tui.caret import Unit, unit_at
from workbench.tui.marks import LOOKS, Mark, following, mark_of_mention, preceding, touching, under
from workbench.tui.prompt import Asking
from workbench.tui.screens.desk_triage import TriageVerbs
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.widgets.choice import Option

TYPE_KEYS = {"p": "PER", "l": "LOC", "o": "ORG", "g": "GROUP", "m": "MEDIA", "e": "EVENT", "n": "NAT"}
"""The letter of each type after the key that marks a name."""
SHOWN_KEYS = {
    **{kind: key for key, kind in TYPE_KEYS.items()},
    "MISC": "i",
    "figure": "f",
    "date": "d",
    "statement": "s",
    "claim": "c",
    "offer": "v",
}
"""The key of each kind of highlight where kinds are chosen: that of its letter in the margin."""
TOLD = 16
"""Letters of a name that a question tells."""


class EntityVerbs(Asking, TriageVerbs):
    """Verbs on names in the reader."""

    last_said: Said | None = None
    """What was corrected last, for `entity.everywhere`."""
    last_kind: str | None = None
    """The kind of the highlight that the caret was on last."""

    # one name ----------------------------------------------------------------------------------------

    @property
    def name_here(self) -> Mention | None:
        """The name under the caret, the focused one first."""
        marks = [m for m in (self.focus_now,) if m is not None and m.start <= self.reader.caret < m.end]
        marks += under(self.reader.marks, self.reader.caret)
        return next((m.mention for m in marks if m.mention and isinstance(m.mention.detail, Entity)), None)

    def do_entity_mark(self) -> None:
        """Ask for the type of the selection, else of the name under the caret, else of the word there."""
        page, chosen, here = self.reader.page, self.reader.selection, self.name_here
        if page is None or self.sheet is None:
            self.say(self.texts("say.open_first"))
            return
        span = (chosen.start, chosen.end) if chosen is not None else None
        if span is None and here is None:
            word = unit_at(page, self.reader.caret, Unit.WORD)
            span = (word.start, word.end) if word is not None else None
        if span is None and here is None:
            self.say(self.texts("say.no_name_here"))
            return
        start, end = span if span is not None or here is None else (here.start, here.end)  # type: ignore[misc]
        article = self.sheet.article.id

        async def answer(kind: str) -> None:
            corrections = self.ws.corrections
            if span is not None:
                mention, said = await self.bridge.write(corrections.mark, article, *span, kind)
            else:
                assert here is not None
                mention, said = await self.bridge.write(corrections.retag, here.id, kind)
            await self._corrected(mention, said)

        options = tuple(Option(t, self.texts(f"mark.{t}"), key) for key, t in TYPE_KEYS.items())
        title = self.texts("mark.title", what=_short(page.text[start:end]))
        now = next((i for i, o in enumerate(options) if o.value == self._type_in(start, end)), None)
        self.ask_key(title, options, answer, enter=now)

    def _type_in(self, start: int, end: int) -> str:
        """The type of the name that meets [start, end), which Enter keeps; empty where there is none."""
        touched = [m.mention for m in touching(self.reader.marks, start, end) if m.mention]
        return next((_type(m) for m in touched if isinstance(m.detail, Entity)), "")

    async def _corrected(self, mention: Mention, said: Said) -> None:
        """Show a corrected name and say how it is said of all identical ones."""
        self.last_said = said
        self.reader.clear_selection()
        await self.reload()
        self.stand_on(mark_of_mention(mention))
        keymap = self.work.keymap
        self.say(
            self.texts(
                "say.marked",
                kind=self.texts(f"mark.{said.type}"),
                what=_short(said.surface),
                all=keymap.first("entity.everywhere"),
                undo=keymap.first("undo"),
            )
        )

    async def do_suggestion_reject(self) -> None:
        """A name that is rejected can be rejected everywhere."""
        mark = self.focus_now
        mention = mark.mention if mark is not None and self.focused is not self.inspector else None
        if mention is None or not isinstance(mention.detail, Entity):
            await super().do_suggestion_reject()
            return
        rejected = replace(mention, state=MentionState.REJECTED)
        said = await self.bridge.read(self.ws.corrections.said_of, rejected)
        await super().do_suggestion_reject()
        self.last_said = said
        key = self.work.keymap.first("entity.everywhere")
        self.say(self.texts("say.rejected_name", what=_short(mention.detail.surface), all=key))

    # all identical ones ------------------------------------------------------------------------------

    async def do_entity_everywhere(self) -> None:
        """Count identical words, then ask where the correction is to hold: of this name, else the last one."""
        said = await self._said()
        if said is None:
            self.say(self.texts("say.no_name_here"))
            return
        reach = await self.looking(self.bridge.read(self.ws.corrections.reach, said))
        more = "same.more" if reach.more else "same.everywhere"
        options = (
            Option("here", self.texts("same.here", n=reach.here), "1"),
            Option("everywhere", self.texts(more, n=reach.everywhere, articles=reach.articles), "2"),
        )
        kind = self._kind_name(said)

        async def answer(where: str) -> None:
            await self.bridge.write(self.ws.corrections.say, said, everywhere=where == "everywhere")
            await self.reload()
            self.refresh_list_row()
            what = _short(said.surface)
            key = self.work.keymap.first("undo")
            self.say(self.texts("say.same", what=what, kind=kind, undo=key))
            self.spread()

        title = self.texts("same.title", what=_short(said.surface), kind=kind)
        self.ask_key(title, options, answer, enter=0 if reach.here else 1)

    async def _said(self) -> Said | None:
        """What is to be said of all identical words: the name here when a person spoke of it, the last correction,
        else the name here as it is."""
        here = self.name_here
        if here is not None and (here.by is not None or self.last_said is None):
            last = self.last_said
            if last is not None and (last.article_id, last.type) == (here.article_id, _type(here)):
                low, high = last.start + last.at, last.start + last.to
                if low < here.end and here.start < high:
                    return last
            return await self.bridge.read(self.ws.corrections.said_of, here)
        return self.last_said

    def _kind_name(self, said: Said) -> str:
        if said.type == NONE:
            return self.texts("mark.none")
        return self.texts(f"kind.{said.type}")

    def spread(self) -> None:
        """Bring articles up to date that a correction left for later, and names of older files, beside what is read."""
        if not self.ws.read_only:
            self.run_worker(self._spread(), group="spread", exclusive=True)

    async def _spread(self) -> None:
        if await self.bridge.read(self.ws.entities.unsettled):
            behind = await self.bridge.background()
            await behind.lane.run(behind.entities.settle, None, behind.stopping.is_set)
            await self.reload()
        if not await self.bridge.read(self.ws.corrections.waiting):
            return
        behind = await self.bridge.background()

        def progress(done: int, total: int | None) -> None:
            if done % 50 == 0:
                self.app.call_later(self.say, self.texts("say.spreading", n=done, total=total or 0))

        await behind.lane.run(behind.corrections.spread, progress, behind.stopping.is_set)
        await self.reload()
        self.refresh_list_row()

    # of one type -------------------------------------------------------------------------------------

    def update_focus(self) -> None:
        """Remember the kind of the highlight under the caret."""
        here = under(self.reader.marks, self.reader.caret)
        if here:
            self.last_kind = self._kind_here(here)
        super().update_focus()

    def _kind_here(self, here: list[Mark]) -> str:
        focused = self.focus_now
        return focused.kind if focused is not None and focused in here else here[0].kind

    def do_read_next_same(self) -> None:
        self._same(1)

    def do_read_previous_same(self) -> None:
        self._same(-1)

    def _same(self, direction: int) -> None:
        """The next or previous highlight of the kind under the caret, else of the last visited one, round and round."""
        kind = self.last_kind
        marks = [m for m in self.reader.marks if m.kind == kind] or list(self.reader.marks)
        caret = self.reader.caret
        mark = following(marks, caret) if direction > 0 else preceding(marks, caret)
        mark = mark or (marks[0 if direction > 0 else -1] if marks else None)
        if mark is not None and mark.kind == kind and mark.start == caret:
            self.say(self.texts("say.no_more_of", kind=self.texts(f"kind.{kind}")))
        else:
            self.stand_on(mark)

    # what is shown -----------------------------------------------------------------------------------

    def do_read_types(self) -> None:
        """Every kind of highlight, and the least probability of a detection that nobody decided on."""
        kinds = tuple(Option(k, self.texts(f"kind.{k}"), SHOWN_KEYS[k]) for k in LOOKS)
        on = ",".join(k for k in LOOKS if self.shown.shows(k))
        least = f"{self.shown.least:g}"
        fields = (
            Field("kinds", self.texts("field.shown"), on, kinds, many=True),
            Field("least", self.texts("field.least"), least, hint=self.texts("field.least_hint")),
        )
        self.app.push_screen(FormScreen(self.texts("verb.read.types.help"), fields, self._set_shown))

    async def _set_shown(self, values: Mapping[str, str]) -> None:
        least = correcting.number(values["least"], self.texts("field.least")) or 0
        if not 0 <= least <= 1:
            raise UsageError("as_said", what=f"{self.texts('field.least')}: 0 … 1")
        on = set(values["kinds"].split(","))
        self.shown = replace(
            self.shown, hidden=frozenset(k for k in LOOKS if k not in on), least=float(least)
        )
        await self.bridge.write(self.ws.preferences.keep_shown, self.shown)
        await self.reload()

    # where one stood -------------------------------------------------------------------------------

    @property
    def standing(self) -> tuple[int, int, bool] | None:
        """The open article, the caret in it, and whether it is read; None when none is open."""
        if self.sheet is None:
            return None
        return self.sheet.article.id, self.reader.caret, self.focused is not self.list

    async def stand_again(self, place: tuple[int, int, bool] | None) -> None:
        """Come back to where one stood: the article at its place, or the list."""
        if place is not None and self.sheet is not None and self.sheet.article.id != place[0]:
            await self.open_article(place[0], place[1])
        elif place is not None:
            self.reader.go(place[1], middle=True)
        if place is None or not place[2]:
            self.show_list()

    def show_list(self) -> None:
        """Back to the list."""
        raise NotImplementedError

    # everywhere else ---------------------------------------------------------------------------------

    async def do_read_detail(self) -> None:
        """All that is known of the highlight under the caret: of a name its card."""
        from workbench.tui.screens.card import CardScreen

        mark = self.focused_mark
        mention = mark.mention if mark is not None and mark.start <= self.reader.caret < mark.end else None
        if mention is None or not isinstance(mention.detail, Entity) or self.sheet is None:
            await super().do_read_detail()
            return
        name = Name(mention.detail.canonical, str(mention.detail.type))
        await self.app.push_screen(CardScreen(self.bridge, name, mention, self.sheet.article))

    @property
    def asked_about(self) -> tuple[str, Name | None]:
        """The word and the name that a concordance of this place is about; empty where there is none."""
        page = self.reader.page
        if page is None or self.focused is self.list:
            return "", None
        chosen, here = self.reader.selection, self.name_here
        if chosen is not None:
            return " ".join(page.text[chosen.start : chosen.end].split()), None
        if here is not None and isinstance(here.detail, Entity):
            return here.detail.surface, Name(here.detail.canonical, str(here.detail.type))
        word = unit_at(page, self.reader.caret, Unit.WORD)
        return (page.text[word.start : word.end], None) if word is not None else ("", None)


def _type(mention: Mention) -> str:
    return str(mention.detail.type) if isinstance(mention.detail, Entity) else ""


def _short(text: str) -> str:
    """A name as a question tells it."""
    plain = " ".join(text.split()).strip('«»"“”‘’ ')
    return plain if len(plain) <= TOLD else plain[: TOLD - 1] + "…"
