"""How figures, dates and names are corrected by hand, and all that is known of one of them."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.entity import EntityDetail, Name
from workbench.domain.errors import NotFound
from workbench.domain.mention import Entity, EntityType, Figure, FigureType, Mention, Qualifier
from workbench.services import correcting
from workbench.services.correcting import DATED
from workbench.texts import Texts
from workbench.tui.marks import Mark
from workbench.tui.screens.desk_claims import ClaimVerbs
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.screens.pages import LinesScreen, PageLine
from workbench.tui.widgets.choice import Option
from workbench.tui.widgets.details import described, figure_words, role_name, worded

PRECISIONS = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
)
CALENDARS = ("gregorian", "hijri", "coptic")
DIRECTIONS = ("up", "down")
ROLES = (
    "killed",
    "wounded",
    "killed_or_wounded",
    "missing",
    "detained",
    "kidnapped",
    "captured",
    "displaced",
)
"""The roles that the form offers beside the one that is there; others are in texts, and any can stand in a file."""
RESIZABLE = 120
"""Code points of a selection at most that can be a mention's new span."""
LISTED = 40
"""Articles and months that the page of details lists at most."""
_WIDTHS = (20,)


class MentionVerbs(ClaimVerbs):
    """Verbs on what was detected, beyond accepting and rejecting."""

    async def do_suggestion_edit(self) -> None:
        """Edit what the keys act on: a figure, date or name, else the claim; on anything else start a claim."""
        mark, span = self._edited()
        mention = mark.mention if mark is not None else None
        if mention is None or mark is None or not isinstance(mention.detail, Figure | Entity):
            await self.edit_claim()
            return
        if span is None and not mark.start <= self.reader.caret < mark.end:
            self.reader.go(mark.start)
        self.app.push_screen(self.mention_form(mention, span))

    def _edited(self) -> tuple[Mark | None, tuple[int, int] | None]:
        """The mark to edit, and its new span where a short selection touches just one figure or name."""
        chosen = self.reader.selection
        if chosen is None:
            return self.focused_mark, None
        touched = [
            m
            for m in self.reader.marks
            if m.start < chosen.end
            and chosen.start < m.end
            and m.mention is not None
            and isinstance(m.mention.detail, Figure | Entity)
        ]
        if len(touched) == 1 and chosen.end - chosen.start <= RESIZABLE:
            return touched[0], (chosen.start, chosen.end)
        return None, None

    def mention_form(self, mention: Mention, span: tuple[int, int] | None = None) -> FormScreen:
        """The form of a figure, date or name; saved, it is this analyst's."""
        detail = mention.detail
        assert isinstance(detail, Figure | Entity) and self.sheet is not None
        if span is not None:
            detail = correcting.resized(detail, self.sheet.article.text, *span)
        held: Figure | Entity = detail

        async def save(values: Mapping[str, str]) -> None:
            said: Figure | Entity
            if isinstance(held, Figure):
                said = correcting.figure(held, values)
                what = figure_words(said, self.texts)
            else:
                said = correcting.entity(held, values)
                what = said.canonical
            await self.bridge.write(self.ws.mentions.edit, mention.id, said)
            self.reader.clear_selection()
            await self.reload()
            self.say(self.texts("say.edited", what=what, key=self.work.keymap.first("undo")))

        if isinstance(held, Entity):
            title, fields = "mention.edit_name", _name_fields(held, self.texts)
        elif held.type in DATED or held.iso:
            title, fields = "mention.edit_date", _date_fields(held, self.texts)
        else:
            title, fields = "mention.edit_figure", figure_fields(held, self.texts)
        about = " ".join(held.surface.split())
        return FormScreen(self.texts(title), fields, save, about=about, place=f"mention {mention.id}")

    async def do_read_detail(self) -> None:
        """All that is known of the highlight under the caret; elsewhere the inspector."""
        mark = self.focused_mark
        if mark is None or mark.mention is None or not mark.start <= self.reader.caret < mark.end:
            self.inspector.focus()
            return
        assert self.sheet is not None
        mention, article = mark.mention, self.sheet.article
        surface = article.text[mark.start : mark.end]
        lines = [
            PageLine(((name, "dim"), (value, "text")), _WIDTHS)
            for name, value in described(mention, surface, article.published, self.texts)
        ]
        if isinstance(mention.detail, Entity):
            name = Name(mention.detail.canonical, str(mention.detail.type))
            try:
                found = await self.bridge.read(self.ws.entities.detail, name)
            except NotFound:
                found = None
            if found is not None:
                lines += await self._elsewhere(found)
        self.app.push_screen(LinesScreen(self.texts("detail.title"), tuple(lines), self.open_article))

    async def _elsewhere(self, found: EntityDetail) -> list[PageLine]:
        """Where else an entity occurs: counts by outlet and month, spellings, articles."""
        texts = self.texts
        count = texts("detail.count", mentions=found.mentions, articles=len(found.articles))
        lines = [PageLine(), PageLine(((texts("detail.everywhere"), "accent"), (count, "text")), _WIDTHS)]
        for title, facets, empty in (
            ("detail.outlets", found.outlets, texts("list.no_outlet")),
            ("detail.spellings", found.surfaces, ""),
            ("detail.months", found.months[:LISTED], texts("list.no_date")),
        ):
            said = "، " if texts.language == "ar" else ", "
            counted = said.join(f"{f.value or empty} {f.count}" for f in facets)
            lines.append(PageLine(((texts(title), "dim"), (counted, "text")), _WIDTHS))
        rows = await self.bridge.read(self.ws.library.rows, found.articles[:LISTED])
        lines += [PageLine(), PageLine(((texts("detail.articles"), "accent"),), head=True)]
        for row in rows:
            about = (row.published or texts("list.no_date"))[:10], row.outlet or texts("list.no_outlet")
            pieces = ((" · ".join(about), "dim"), (row.title, "text"))
            lines.append(PageLine(pieces, (34,), article=row.id))
        return lines


def _options(values: tuple[str, ...], prefix: str, texts: Texts) -> tuple[Option, ...]:
    """Values as options, nothing at all as the first one."""
    return (Option("", texts("word.none")), *(Option(v, texts(f"{prefix}.{v}")) for v in values))


def _types(figure: Figure, texts: Texts, *, dated: bool) -> Field:
    """The types of the same kind: a date keeps its fields, a number its own."""
    kinds = [t for t in FigureType if (t in DATED) == dated or t is figure.type]
    return Field(
        "type", texts("field.type"), figure.type, tuple(Option(t, texts(f"figure.{t}")) for t in kinds)
    )


def _qualifier(figure: Figure, texts: Texts) -> Field:
    options = _options(tuple(Qualifier), "word", texts)
    return Field("qualifier", texts("field.qualifier"), figure.qualifier or "", options)


def _readings(figure: Figure, texts: Texts) -> tuple[Field, ...]:
    """Both readings to choose from, where there is more than one."""
    if not figure.alternatives:
        return ()
    own = figure.iso or _plain(figure.value)
    options = tuple(Option(v, v, str(n)) for n, v in enumerate((own, *figure.alternatives), 1))
    return (Field("reading", texts("field.reading"), own, options),)


def _coded(id: str, values: tuple[str, ...], value: str | None, texts: Texts) -> Field:
    """A field whose values are codes with names; one that is none of them stays to be chosen."""
    known = values if value in (None, "", *values) else (*values, str(value))
    named = tuple(Option(v, worded(texts, f"{id}.{v}", v)) for v in known)
    return Field(id, texts(f"field.{id}"), value or "", (Option("", texts("word.none")), *named))


def figure_fields(given: Figure | None, texts: Texts) -> tuple[Field, ...]:
    """The form of a number, of a new one for None; the fields that are rarely wrong only where they say something."""
    figure = given or Figure(0, 0, "", 0, 0, FigureType.COUNT)
    roles = ROLES if figure.role in (None, *ROLES) else (*ROLES, str(figure.role))
    named = (Option("", texts("word.none")), *(Option(r, role_name(r, texts)) for r in roles))
    more = [Field(n, texts(f"field.{n}"), getattr(figure, n)) for n in ("per", "iso") if getattr(figure, n)]
    if figure.direction:
        more.append(_coded("direction", DIRECTIONS, figure.direction, texts))
    return (
        Field("value", texts("field.value"), _plain(figure.value)),
        *_readings(figure, texts),
        Field("low", texts("field.low"), _plain(figure.low)),
        Field("high", texts("field.high"), _plain(figure.high)),
        _qualifier(figure, texts),
        _types(figure, texts, dated=False),
        Field("role", texts("field.role"), figure.role or "", named),
        Field("noun", texts("field.noun"), figure.noun or ""),
        Field("unit", texts("field.unit"), figure.unit or ""),
        Field("currency", texts("field.currency"), figure.currency or "", hint="USD"),
        *more,
    )


def _date_fields(figure: Figure, texts: Texts) -> tuple[Field, ...]:
    """The form of a date, time or duration."""
    amount: tuple[Field, ...] = ()
    if figure.value is not None or figure.type is FigureType.DURATION:
        amount = (
            Field("value", texts("field.value"), _plain(figure.value)),
            Field("unit", texts("field.unit"), figure.unit or ""),
        )
    return (
        Field("iso", texts("field.iso"), figure.iso or "", hint="2024-05-31"),
        *_readings(figure, texts),
        *amount,
        _qualifier(figure, texts),
        _types(figure, texts, dated=True),
        _coded("precision", PRECISIONS, figure.precision, texts),
        _coded("calendar", CALENDARS, figure.calendar, texts),
    )


def _name_fields(entity: Entity, texts: Texts) -> tuple[Field, ...]:
    """The form of a name."""
    options = tuple(Option(t, texts(f"kind.{t}"), str(n)) for n, t in enumerate(EntityType, 1))
    return (
        Field("type", texts("field.type"), entity.type, options),
        Field("canonical", texts("field.canonical"), entity.canonical),
    )


def _plain(value: float | int | None) -> str:
    """A number as it is typed."""
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)
