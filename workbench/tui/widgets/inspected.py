"""The lines of the inspector: the focused highlight in words, then all that is known of the article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.claim import Claim
from workbench.domain.codebook import Codebook
from workbench.domain.link import Link, LinkState
from workbench.domain.mention import Entity, Figure, Statement
from workbench.domain.sheet import LinkRow, Sheet
from workbench.texts import Texts
from workbench.tui.marks import DATE_TYPES, LOOKS, Mark, entity_kind
from workbench.tui.widgets.details import figure_words, meaning, provenance, worded
from workbench.tui.widgets.offers import label_name, offer_details, offer_pieces

HEAD, NARROW_HEAD = 3, 12
"""Lines kept for the focused highlight, so that what is below stays while the caret moves."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line: (text, ink) pieces in reading order and the place they are about."""

    pieces: tuple[tuple[str, str], ...]
    offset: int | None = None
    article: int | None = None
    """Another article that opening this line compares with."""
    place: tuple[int, int] | None = None
    """A place in another article that opening this line goes to."""
    head: bool = False
    link: Link | None = None
    """A suggested link that a and x decide while the cursor is on this line."""


def mark_pieces(mark: Mark, texts: Texts, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    """A highlight in words: kind, what it says, how sure."""
    ink = mark.look.ink
    if mark.claim is not None:
        return claim_pieces(mark.claim, texts, codebook)
    if mark.offer is not None:
        return offer_pieces(mark.offer, texts, codebook)
    assert mark.mention is not None
    detail = mark.mention.detail
    kind = (texts(f"kind.{mark.kind}"), ink)
    if isinstance(detail, Figure):
        return (
            kind,
            (" · ", "dim"),
            (detail.surface, "text"),
            (" = ", "dim"),
            (figure_words(detail, texts), ink),
        )
    if isinstance(detail, Statement):
        return kind, (" · ", "dim"), (texts(f"cue.{detail.cue_class}"), ink)
    assert isinstance(detail, Entity)
    said = detail.canonical or detail.surface
    return kind, (" · ", "dim"), (said, "text"), (f" {detail.probability:.2f}".replace("0.", "."), "dim")


def claim_pieces(claim: Claim, texts: Texts, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    """A claim in one line: label, note or quote, author."""
    said = claim.note or claim.gloss or claim.anchor.exact
    return (
        ("◆ ", "figure"),
        (label_name(claim.label, texts, codebook), "accent"),
        (" · ", "dim"),
        (" ".join(said.split())[:160], "text"),
        (" · ", "dim"),
        (claim.by, "dim"),
    )


def head_of(
    sheet: Sheet,
    focused: Mark | None,
    place: tuple[int, int],
    texts: Texts,
    codebook: Codebook,
    *,
    narrow: bool = False,
) -> list[Item]:
    """The lines about the focused highlight; `place` is (number of the focused suggestion, suggestions in all)."""
    items: list[Item] = []
    if focused is not None:
        items += _focused(focused, place, sheet, texts, codebook, narrow=narrow)
    else:
        items.append(Item(((texts("inspect.nothing"), "dim"),)))
    return items + [Item(())] * ((NARROW_HEAD if narrow else HEAD) - len(items))


def rest_of(
    sheet: Sheet, texts: Texts, codebook: Codebook, key: str, *, narrow: bool = False
) -> tuple[Item, ...]:
    """The lines about the article: claims, links, entities and figures; `key` opens the best candidate."""
    items: list[Item] = []
    suggested = [row for row in sheet.links if row.link.state is LinkState.SUGGESTED]
    if suggested and not any(row.link.state is LinkState.CONFIRMED for row in sheet.links):
        items.append(Item(((texts("inspect.candidates", n=len(suggested), key=key), "organisation"),)))
    items.append(Item(((texts("inspect.claims", n=len(sheet.claims)), "dim"),), head=True))
    for claim in sheet.claims:
        pieces = claim_pieces(claim, texts, codebook)
        start = claim.anchor.start
        items += _stacked(pieces, start) if narrow else [Item(pieces, start)]
    items += claim_links_of(sheet, texts)
    if sheet.links:
        items.append(Item(((texts("inspect.links", n=len(sheet.links)), "dim"),), head=True))
        for row in sheet.links:
            link = _link(row, texts)
            items += _stacked(link.pieces, None, link.article, link.link) if narrow else [link]
    items += _summary(sheet, texts)
    return tuple(items)


def _focused(
    mark: Mark,
    place: tuple[int, int],
    sheet: Sheet,
    texts: Texts,
    codebook: Codebook,
    *,
    narrow: bool,
) -> list[Item]:
    """The highlight that a, x and space act on."""
    number_, total = place
    if mark.claim is not None:
        title = texts("inspect.claim")
    elif mark.open:
        title = texts("inspect.offer" if mark.offer else "inspect.suggestion", n=number_, total=total)
    else:
        title = texts("inspect.accepted")
    head = Item(
        (("▸ ", "accent"), (title, "accent"), ("  ", "dim"), *mark_pieces(mark, texts, codebook)), mark.start
    )
    details = (
        offer_details(mark.offer, sheet, texts, codebook)
        if mark.offer
        else _details(mark, sheet.article.published, texts, codebook)
    )
    if narrow:
        return [
            Item((("▸ ", "accent"), (title, "accent")), mark.start),
            *_stacked(mark_pieces(mark, texts, codebook), mark.start),
            *(line for detail in details for line in _stacked(detail, None)),
        ]
    return [head, *(Item(detail) for detail in details)]


def _stacked(
    pieces: tuple[tuple[str, str], ...],
    offset: int | None,
    article: int | None = None,
    link: Link | None = None,
) -> list[Item]:
    """Pieces one below the other where a line is too short for them; the dots between them go."""
    lines: list[list[tuple[str, str]]] = [[]]
    for text, ink in pieces:
        if text.strip() in {"·", "="}:
            lines.append([])
        else:
            lines[-1].append((text, ink))
    filled = [tuple(line) for line in lines if line]
    first = Item(filled[0], offset, article, link=link)
    return [first, *(Item((("  ", "dim"), *line)) for line in filled[1:])]


def _details(
    mark: Mark, published: str | None, texts: Texts, codebook: Codebook
) -> list[tuple[tuple[str, str], ...]]:
    """The lines below: what a claim's fields say; all that a figure means; who found it by which rule."""
    if mark.claim is not None:
        named = {f.id: f.ar if texts.language == "ar" else f.en for f in codebook.fields}
        words: list[str] = []
        for id, value in mark.claim.fields.items():
            words += [f"{named.get(id, id)}: ", worded(texts, f"value.{value}", value)]
        return [_dotted([*words, mark.claim.created[:10]])]
    assert mark.mention is not None
    detail = mark.mention.detail
    lines = [meaning(detail, published, texts)] if isinstance(detail, Figure) else []
    return [_dotted(words) for words in (*lines, provenance(mark.mention, texts)) if words]


def _dotted(words: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Words with dots between them; none after a name that ends in a colon."""
    pieces: list[tuple[str, str]] = []
    for word in filter(None, words):
        if pieces and not pieces[-1][0].endswith(": "):
            pieces.append((" · ", "dim"))
        pieces.append((word, "dim"))
    return tuple(pieces)


def claim_links_of(sheet: Sheet, texts: Texts) -> list[Item]:
    """What claims of other articles have to do with those of this one; opening a line goes there."""
    if not sheet.claim_links:
        return []
    items = [Item(((texts("inspect.claim_links", n=len(sheet.claim_links)), "dim"),), head=True)]
    for row in sheet.claim_links:
        back = f"relation.back.{row.link.relation}" if row.back else f"relation.{row.link.relation}"
        subject = f" ({texts(f'subtype.{row.link.subtype}')})" if row.link.subtype else ""
        pieces = (
            ("⇄ ", "figure"),
            (texts(back) + subject, "accent"),
            (" · ", "dim"),
            (row.outlet or texts("list.no_outlet"), "text"),
            (" · ", "dim"),
            (" ".join(row.other.anchor.exact.split())[:160], "text"),
        )
        items.append(Item(pieces, place=(row.other.article_id, row.other.anchor.start)))
    return items


def _link(row: LinkRow, texts: Texts) -> Item:
    """A linked or suggested article."""
    confirmed = row.link.state is LinkState.CONFIRMED
    score = "" if row.link.score is None else f" {row.link.score:.2f}"
    return Item(
        (
            ("≈ " if not confirmed else "= ", "organisation"),
            (texts(f"copy.{row.link.kind}") + score, "accent" if confirmed else "dim"),
            (" · ", "dim"),
            (row.outlet or texts("list.no_outlet"), "text"),
            (" · ", "dim"),
            (row.title, "text"),
        ),
        article=row.other,
        link=None if confirmed else row.link,
    )


def _summary(sheet: Sheet, texts: Texts) -> list[Item]:
    """Names by kind with how often they occur, then the figures."""
    names: dict[tuple[str, str], list[int]] = {}
    figures: list[Item] = []
    for mention in sheet.mentions:
        detail = mention.detail
        if isinstance(detail, Entity):
            names.setdefault((entity_kind(detail), detail.canonical or detail.surface), []).append(
                detail.start
            )
        elif isinstance(detail, Figure):
            date = detail.type in DATE_TYPES
            pieces = (
                ("D " if date else "F ", "date" if date else "figure"),
                (detail.surface, "text"),
                (" = ", "dim"),
                (figure_words(detail, texts), "dim"),
            )
            figures.append(Item(pieces, detail.start))
    items: list[Item] = []
    if names:
        items.append(Item(((texts("inspect.entities", n=len(names)), "dim"),), head=True))
        for (kind, name), places in sorted(names.items(), key=lambda x: (-len(x[1]), x[1][0])):
            look = LOOKS[kind]
            often = f" ×{len(places)}" if len(places) > 1 else ""
            items.append(Item(((f"{look.letter} ", look.ink), (name, "text"), (often, "dim")), places[0]))
    if figures:
        items.append(Item(((texts("inspect.figures", n=len(figures)), "dim"),), head=True))
        items += figures
    return items
