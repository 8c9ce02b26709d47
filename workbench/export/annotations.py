"""JSON Lines of Web Annotations (W3C Recommendation, 2017): a claim a line, for programs and other annotation tools.

What the standard has no word for (figures, hops, relations, fields) stands under `claim`, nested and not joined.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from workbench.domain.claim import Hop
from workbench.domain.export_row import ExportRow, Related
from workbench.domain.mention import MEANING, Figure

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_FIGURE = ("start", "end", "surface", "type", *MEANING, "alternatives")
_HOP = ("source", "span", "cue", "cue_class", "direct", "anonymous", "said", "reliability")
_RELATED = ("relation", "subtype", "claim_uuid", "article_id", "rationale", "confidence")


def lines(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """The lines of the file: UTF-8, LF, one object each."""
    for row in rows:
        text = json.dumps(annotation(row), ensure_ascii=False, separators=(",", ":"))
        yield text.encode("utf-8", "replace") + b"\n"


def annotation(row: ExportRow) -> dict[str, object]:
    """A claim as a Web Annotation: tagging and describing bodies, a text quote and position as its target."""
    bodies = [_body("tagging", row.label), _body("describing", row.gloss), _body("commenting", row.note)]
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{row.claim_uuid}",
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {"type": "Person", "nickname": row.analyst},
        "created": row.created,
        "modified": row.updated,
        "body": [body for body in bodies if body["value"]],
        "target": {
            "source": row.url or f"urn:workbench:article:{row.article_id}",
            "selector": _selectors(row),
        },
        "claim": {
            "article": {
                "number": row.article_id,
                "title": row.title,
                "outlet": row.outlet,
                "published": row.published,
                "path": row.path,
                "url": row.url,
                "version": row.version,
                "newest": row.newest,
                "duplicates": list(row.duplicates),
            },
            "label": row.label,
            "source": row.source,
            "fields": dict(sorted(row.fields.items())),
            "figures": [_kept(figure, _FIGURE) for figure in row.figures],
            "hops": [_kept(hop, _HOP) for hop in row.hops],
            "relations": [_kept(link, _RELATED) for link in row.related],
            "origin": row.origin,
            "codebook": row.codebook,
        },
    }


def _selectors(row: ExportRow) -> list[dict[str, object]]:
    """Where the claim stands; positions count code points of the stored original."""
    return [
        {"type": "TextQuoteSelector", "exact": row.quote, "prefix": row.prefix, "suffix": row.suffix},
        {"type": "TextPositionSelector", "start": row.start, "end": row.end},
    ]


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _kept(what: Figure | Hop | Related, names: tuple[str, ...]) -> dict[str, object]:
    """The fields that say something."""
    found = {name: getattr(what, name) for name in names}
    return {name: value for name, value in found.items() if value not in (None, "", (), False)}
