"""The lists inside the form of a claim: its chain of attribution and its figures, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workbench.domain.claim import Hop
from workbench.domain.mention import Figure, Mention
from workbench.services.tagging import RELIABILITY
from workbench.tui.paint import Painter, Piece
from workbench.tui.widgets.details import figure_words
from workbench.tui.widgets.offers import hop_words


class Parts(Widget, can_focus=True, inherit_bindings=False):
    """Lines with a cursor; subclasses hold what the lines are about."""

    class Changed(Message):
        """The list holds something else."""

        def __init__(self, parts: Parts) -> None:
            super().__init__()
            self.parts = parts

        @property
        def control(self) -> Parts:
            """The list."""
            return self.parts

    class Asked(Changed):
        """A form is wanted: for the line under the cursor, or for a new one."""

        def __init__(self, parts: Parts, *, new: bool) -> None:
            super().__init__(parts)
            self.new = new

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = 0
        self.fresh = True
        """Filled by detection and not touched yet."""

    @property
    def painter(self) -> Painter:
        """The app's painter."""
        found: Painter = self.app.painter  # type: ignore[attr-defined]
        return found

    @property
    def count(self) -> int:
        """Lines."""
        raise NotImplementedError

    def line(self, index: int, ground: str) -> list[Piece]:
        """One line."""
        raise NotImplementedError

    @property
    def empty(self) -> str:
        """What is said where there is no line."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw again."""
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """A line each, one at least."""
        return max(1, self.count)

    def render_line(self, y: int) -> Strip:
        """One line; the cursor's is marked by more than its ground."""
        painter, width = self.painter, self.size.width
        here = y == self.cursor and self.has_focus
        ground = "selection" if here else "ground"
        base = painter.style("text", ground)
        if not self.count and y == 0:
            ground = "selection" if self.has_focus else "ground"
            said = (self.empty, painter.style("dim", ground))
            mark = ("▸ " if self.has_focus else "  ", painter.style("accent", ground))
            return painter.row((mark, said), width, painter.style("text", ground))
        if y >= self.count:
            return painter.row((), width, base)
        mark = ("▸ " if here else "  ", painter.style("accent", ground))
        return painter.row((mark, *self.line(y, ground)), width, base)

    def changed(self, *, height: bool = False) -> None:
        """Something else is held: draw it, tell it."""
        self.fresh = False
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.refresh(layout=height)
        self.post_message(self.Changed(self))

    def do_part_down(self) -> None:
        self._move(1)

    def do_part_up(self) -> None:
        self._move(-1)

    def _move(self, step: int) -> None:
        self.cursor = max(0, min(self.cursor + step, self.count - 1))
        self.refresh()

    def do_part_edit(self) -> None:
        if self.count:
            self.post_message(self.Asked(self, new=False))

    def do_part_add(self) -> None:
        self.post_message(self.Asked(self, new=True))

    def on_click(self, event: events.Click) -> None:
        """Stand on the line under the mouse."""
        self.cursor = max(0, min(event.y, self.count - 1))
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()


class HopList(Parts):
    """The chain: the outlet, who relays, the origin."""

    def __init__(self, hops: Sequence[Hop], key: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hops = list(hops)
        self._key = key

    @property
    def count(self) -> int:
        """Links of the chain."""
        return len(self.hops)

    @property
    def empty(self) -> str:
        """How a first one is added."""
        return self.painter.texts("hop.none", key=self._key)

    def line(self, index: int, ground: str) -> list[Piece]:
        """Its part in the chain, then who, by which cue, quoted, how reliable."""
        style, texts = self.painter.style, self.painter.texts
        part = "outlet" if index == 0 else "origin" if index == self.count - 1 else "relay"
        ink = "dim" if self.fresh and not self.has_focus else "text"
        told = hop_words(self.hops[index], index, texts)
        return [
            (f"{index} ", style("dim", ground)),
            (texts(f"hop.{part}"), style("accent", ground)),
            ("  ", style("dim", ground)),
            (told, style(ink, ground)),
        ]

    def show(self, hops: Sequence[Hop]) -> None:
        """Another chain."""
        height = len(hops) != self.count
        self.hops = list(hops)
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.refresh(layout=height)

    def put(self, hop: Hop, *, new: bool) -> None:
        """The line under the cursor says this from now on; or a new one behind it does."""
        if new:
            # A chain begins with the outlet: a first source stands behind it, and is its origin.
            self.hops = self.hops or [Hop("")]
            self.cursor = min(self.cursor + 1, self.count)
            self.hops.insert(self.cursor, hop)
        else:
            self.hops[self.cursor] = hop
        self.changed(height=new)

    def _change(self, **values: object) -> None:
        if self.count:
            self.hops[self.cursor] = replace(self.hops[self.cursor], **values)  # type: ignore[arg-type]
            self.changed()

    def do_part_remove(self) -> None:
        if self.count:
            del self.hops[self.cursor]
            self.changed(height=True)

    def do_part_quoted(self) -> None:
        if self.count:
            self._change(direct=not self.hops[self.cursor].direct)

    def do_part_switch(self) -> None:
        self.do_part_quoted()

    def do_part_anonymous(self) -> None:
        if self.count:
            self._change(anonymous=not self.hops[self.cursor].anonymous)

    def do_part_rate(self) -> None:
        if self.count:
            at = RELIABILITY.index(self.hops[self.cursor].reliability)
            self._change(reliability=RELIABILITY[(at + 1) % len(RELIABILITY)])


class FigureList(Parts):
    """The figures under the claim, each in or out; on demand the article's others too."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        chosen: Sequence[int],
        span: tuple[int, int],
        key: str,
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.chosen = list(chosen)
        self._span = span
        self._all = False
        self._key = key
        self.mentions: list[Mention] = []
        self.hold(mentions)

    @property
    def count(self) -> int:
        """Figures offered."""
        return len(self.mentions)

    @property
    def empty(self) -> str:
        """How a first one is added."""
        return self.painter.texts("figures.none", key=self._key)

    def hold(self, mentions: Sequence[Mention]) -> None:
        """The figures of the article; only those in the span or chosen are offered until all are asked for."""
        self._found = [m for m in mentions if isinstance(m.detail, Figure)]
        start, end = self._span
        self.mentions = [
            m for m in self._found if self._all or m.id in self.chosen or (start <= m.start and m.end <= end)
        ]

    @property
    def current(self) -> Mention | None:
        """The figure under the cursor."""
        return self.mentions[self.cursor] if 0 <= self.cursor < self.count else None

    def line(self, index: int, ground: str) -> list[Piece]:
        """In or out, its reading, its words."""
        mention, style = self.mentions[index], self.painter.style
        assert isinstance(mention.detail, Figure)
        inside = mention.id in self.chosen
        ink = "figure" if inside and not (self.fresh and not self.has_focus) else "dim"
        return [
            ("■ " if inside else "□ ", style("accent", ground)),
            (figure_words(mention.detail, self.painter.texts), style(ink, ground)),
            ("  ", style("dim", ground)),
            (" ".join(mention.detail.surface.split()), style("dim", ground)),
        ]

    def take(self, mentions: Sequence[Mention], added: int | None = None) -> None:
        """The article's figures changed; `added` is taken in."""
        if added is not None:
            self.chosen.append(added)
        self.hold(mentions)
        if added is not None:
            self.cursor = next((i for i, m in enumerate(self.mentions) if m.id == added), self.cursor)
        self.changed(height=True)

    def do_part_switch(self) -> None:
        mention = self.current
        if mention is None:
            return
        if mention.id in self.chosen:
            self.chosen.remove(mention.id)
        else:
            order = [m.id for m in self._found]
            self.chosen = sorted({*self.chosen, mention.id}, key=order.index)
        self.changed()

    def do_part_remove(self) -> None:
        mention = self.current
        if mention is not None and mention.id in self.chosen:
            self.do_part_switch()

    def do_part_more(self) -> None:
        self._all = not self._all
        self.hold(self._found)
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.refresh(layout=True)
