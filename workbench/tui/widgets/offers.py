"""A suggested claim in words: what would be saved, and why it is suggested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.domain.claim import Draft, Hop
from workbench.domain.codebook import Codebook
from workbench.domain.mention import Figure
from workbench.domain.sheet import Sheet
from workbench.domain.suggestion import Suggestion
from workbench.domain.words import shortened_by_words
from workbench.texts import Texts
from workbench.tui.widgets.details import figure_words, worded

REASONS = 4
"""Reasons told at most."""
Pieces = tuple[tuple[str, str], ...]


def label_name(id: str, texts: Texts, codebook: Codebook) -> str:
    """A label's name in the interface language; its id when the codebook lacks it."""
    label = codebook.label(id)
    if label is None:
        return id
    return label.ar if texts.language == "ar" else label.en


def field_name(id: str, texts: Texts, codebook: Codebook) -> str:
    """A field's name in the interface language: one of the codebook's, or one that every claim has."""
    field = codebook.field(id)
    if field is None:
        return worded(texts, f"field.{id}", id)
    return field.ar if texts.language == "ar" else field.en


def value_name(field: str, value: str, texts: Texts) -> str:
    """A value in the interface language; what people write themselves stands as it is."""
    own = worded(texts, f"value.{field}.{value}", "")
    return own or worded(texts, f"value.{value}", value)


def hop_words(hop: Hop, place: int, texts: Texts) -> str:
    """One link of the chain in words: who, by which kind of cue, quoted or not, how reliable."""
    words = [hop.source or texts("list.no_outlet" if place == 0 else "chain.nobody")]
    if hop.cue_class is not None:
        words.append(texts(f"cue.{hop.cue_class}"))
    if hop.anonymous:
        words.append(texts("chain.anonymous"))
    if hop.direct:
        words.append(texts("chain.direct"))
    if hop.said:
        words.append(hop.said)
    if hop.reliability:
        words.append(hop.reliability)
    return " · ".join(words)


def chain_words(hops: Sequence[Hop], texts: Texts) -> str:
    """The whole chain on one line, the outlet first; empty when there is nobody behind the outlet."""
    if len(hops) < 2:
        return ""
    return texts("sign.from").join(hop_words(h, i, texts) for i, h in enumerate(hops))


def offer_pieces(offer: Suggestion, texts: Texts, codebook: Codebook) -> Pieces:
    """The first line: label, sentence, score."""
    return (
        (label_name(offer.label, texts, codebook), "accent"),
        (" · ", "dim"),
        (" ".join(offer.anchor.exact.split())[:160], "text"),
        (f" {offer.score:.2f}".replace("0.", "."), "dim"),
    )


def offer_details(offer: Suggestion, sheet: Sheet, texts: Texts, codebook: Codebook) -> list[Pieces]:
    """The lines below: figures and source that would be saved with it; why it is suggested."""
    lines = []
    if offer.draft is not None:
        lines.append(draft_words(offer.draft, sheet, texts, codebook))
    lines.append(tuple(_joined([(why_words(offer, texts), "dim")])))
    return [line for line in lines if line]


def draft_words(draft: Draft, sheet: Sheet, texts: Texts, codebook: Codebook) -> Pieces:
    """What a claim would hold beyond its label: chain, figures, and the fields that are not their default."""
    figures = {m.id: m.detail for m in sheet.mentions if isinstance(m.detail, Figure)}
    found = [figure_words(figures[f], texts) for f in draft.figures if f in figures]
    pieces: list[tuple[str, str]] = []
    chain = chain_words(draft.hops, texts)
    if chain:
        pieces.append((chain, "text"))
    pieces += [(words, "figure") for words in found]
    for id, value in telling(draft.fields, codebook).items():
        pieces.append((f"{field_name(id, texts, codebook)}: ", "dim"))
        pieces.append((value_name(id, value, texts), "dim"))
    return tuple(_joined(pieces))


def telling(fields: Mapping[str, str], codebook: Codebook) -> dict[str, str]:
    """The fields that say something beyond the codebook's defaults and what a date says itself, the source left to the chain."""
    plain = {f.id: f.default for f in codebook.fields} | _PLAIN
    return {k: v for k, v in fields.items() if v and v != plain.get(k) and k != "source"}


_PLAIN = {"calendar": "gregorian", "date_precision": "1"}
"""What a whole date in ISO form says by itself."""


def why_words(offer: Suggestion, texts: Texts) -> str:
    """The strongest reasons in words, what speaks against it with a minus."""
    told = []
    for reason in offer.reasons[:REASONS]:
        sign = "" if reason.weight > 0 else "− "
        words = f" «{shortened_by_words(reason.words, 28)}»" if reason.words else ""
        told.append(f"{sign}{texts(f'why.{reason.code}')}{words}")
    return " · ".join(told)


def _joined(pieces: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Pieces with dots between them; none after a name that ends in a colon."""
    before = ""
    for at, piece in enumerate(pieces):
        if at and not before.endswith(": "):
            yield (" · ", "dim")
        yield piece
        before = piece[0]
