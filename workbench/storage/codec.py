"""Rows to domain values and back, for what is kept as JSON inside a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from workbench.domain.article import Article, Block, BlockKind, DateFrom
from workbench.domain.claim import Claim, Hop, Origin
from workbench.domain.link import Link, LinkState, Reason
from workbench.domain.mention import (
    CueClass,
    Entity,
    EntityType,
    Family,
    Figure,
    FigureType,
    Mention,
    MentionState,
    Qualifier,
    Statement,
)
from workbench.domain.span import Anchor
from workbench.storage.rows import Row, dump

Detail = Figure | Entity | Statement
_FIGURE_DEFAULTS = {f.name: f.default for f in fields(Figure)}
_IN_COLUMNS = frozenset({"start", "end", "surface"})


def pack_blocks(blocks: tuple[Block, ...]) -> str:
    """Blocks as a JSON array of [start, end, kind, rule]."""
    return dump([[b.start, b.end, b.kind, b.rule] for b in blocks])


def unpack_blocks(packed: str) -> tuple[Block, ...]:
    """The inverse of pack_blocks."""
    return tuple(Block(start, end, BlockKind(kind), rule) for start, end, kind, rule in json.loads(packed))


def pack_detail(detail: Detail) -> str:
    """What a mention says beyond its place, as JSON; absent and default values are left out."""
    if isinstance(detail, Figure):
        values = {name: getattr(detail, name) for name in _FIGURE_DEFAULTS if name not in _IN_COLUMNS}
        return dump({k: v for k, v in values.items() if v != _FIGURE_DEFAULTS[k]})
    if isinstance(detail, Entity):
        return dump({"probability": detail.probability, "rule": detail.rule})
    return dump(
        {
            "cue": detail.cue,
            "speaker": detail.speaker,
            "content": detail.content,
            "negated": detail.negated,
            "hops": detail.hops,
            "rule": detail.rule,
        }
    )


def unpack_detail(row: Row) -> Detail:
    """The inverse of pack_detail for a mention row."""
    data: dict[str, Any] = json.loads(row["data"])
    family = row["family"]
    if family == Family.FIGURE:
        data["type"] = FigureType(row["type"])
        if "qualifier" in data:
            data["qualifier"] = Qualifier(data["qualifier"])
        if "subset_of" in data:
            data["subset_of"] = tuple(data["subset_of"])
        if "alternatives" in data:
            data["alternatives"] = tuple(data["alternatives"])
        return Figure(row["start"], row["end"], row["exact"], **data)
    if family == Family.ENTITY:
        return Entity(
            row["start"], row["end"], row["exact"], EntityType(row["type"]), row["canonical"] or "", **data
        )
    return Statement(
        cue=_pair(data["cue"]),
        cue_class=CueClass(row["type"]),
        speaker=_pair(data["speaker"]) if data["speaker"] else None,
        content=_pair(data["content"]) if data["content"] else None,
        negated=data["negated"],
        hops=tuple(_pair(h) for h in data["hops"]),
        rule=data["rule"],
    )


def _pair(values: Sequence[int]) -> tuple[int, int]:
    return values[0], values[1]


def family_of(detail: Detail) -> Family:
    """Which of the three a finding is."""
    if isinstance(detail, Figure):
        return Family.FIGURE
    return Family.ENTITY if isinstance(detail, Entity) else Family.STATEMENT


def type_of(detail: Detail) -> str:
    """The type column: figure type, entity type or cue class."""
    return str(detail.cue_class if isinstance(detail, Statement) else detail.type)


def mention(row: Row) -> Mention:
    """A row of `mention`."""
    return Mention(
        row["id"],
        row["uuid"],
        row["article_id"],
        unpack_detail(row),
        MentionState(row["state"]),
        row["detector"],
        row["version"],
        row["by"],
    )


def claim(row: Row) -> Claim:
    """A row of `claim`."""
    return Claim(
        id=row["id"],
        uuid=row["uuid"],
        article_id=row["article_id"],
        anchor=Anchor(row["start"], row["end"], row["exact"], row["prefix"], row["suffix"]),
        label=row["label"],
        note=row["note"],
        gloss=row["gloss"],
        fields=json.loads(row["fields"]),
        figures=tuple(json.loads(row["figures"])),
        origin=Origin(row["origin"]),
        by=row["by"],
        codebook=row["codebook"],
        created=row["created"],
        updated=row["updated"],
        revision=row["revision"],
        hops=unpack_hops(json.loads(row["hops"])),
    )


def pack_hops(hops: Sequence[Hop]) -> str:
    """A chain of attribution as JSON; what a hop does not have is left out."""
    return dump([{k: v for k, v in asdict(hop).items() if v} | {"source": hop.source} for hop in hops])


def unpack_hops(packed: Iterable[Mapping[str, Any]]) -> tuple[Hop, ...]:
    """The inverse of pack_hops, from what JSON gave."""
    return tuple(
        Hop(
            **{
                **data,
                "span": _pair(data["span"]) if data.get("span") else None,
                "cue": _pair(data["cue"]) if data.get("cue") else None,
                "cue_class": CueClass(data["cue_class"]) if data.get("cue_class") else None,
            }
        )
        for data in packed
    )


def link(row: Row) -> Link:
    """A row of `link`."""
    return Link(
        id=row["id"],
        uuid=row["uuid"],
        kind=row["kind"],
        a=row["a"],
        b=row["b"],
        state=LinkState(row["state"]),
        score=row["score"],
        reasons=tuple(Reason.load(r) for r in json.loads(row["reasons"])),
        by=row["by"],
        at=row["at"],
    )


def article(row: Row) -> Article:
    """A row of `article` joined with its text, blocks and revision."""
    return Article(
        id=row["id"],
        uuid=row["uuid"],
        sha256=row["sha256"],
        text=row["text"],
        blocks=unpack_blocks(row["blocks"]) or (Block(0, len(row["text"]), BlockKind.BODY),),
        title=row["title"],
        subtitle=row["subtitle"],
        byline=row["byline"],
        outlet=row["outlet"],
        published=row["published"],
        published_how=DateFrom(row["published_how"]),
        url=row["url"],
        path=row["path"],
        added=row["added"],
        revision=row["revision"],
    )
