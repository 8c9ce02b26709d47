"""Claims: written in steps, listed with their articles."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence

from workbench.arabic.chars import folded
from workbench.domain.claim import Claim, Draft, Hop, Recent
from workbench.domain.codebook import Codebook, holds
from workbench.domain.errors import Conflict, NotFound
from workbench.domain.query import ClaimQuery
from workbench.domain.sheet import ClaimRow
from workbench.storage import blind, codec, links, listing, mentions, rows, versions
from workbench.storage.rows import Row, dump, listed, new_uuid
from workbench.storage.store import Store
from workbench.storage.tx import Step, Tx
from workbench.texts import Said


def add(step: Step, draft: Draft, codebook: Codebook | str, uuid: str = "") -> Claim:
    """Store a new claim made under `codebook`, which is kept whole when its version is met for the first time.

    A claim that another database knows keeps its `uuid`.
    """
    if isinstance(codebook, Codebook):
        note_codebook(step, codebook)
        codebook = codebook.version
    anchor = draft.anchor
    pk = step.insert(
        "claim",
        {
            "uuid": uuid or new_uuid(),
            "article_id": draft.article_id,
            "start": anchor.start,
            "end": anchor.end,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "label": draft.label,
            "note": draft.note,
            "gloss": draft.gloss,
            "fields": dump({k: v for k, v in draft.fields.items() if v}),
            "figures": dump(list(draft.figures)),
            "hops": codec.pack_hops(draft.hops),
            "origin": draft.origin,
            "by": step.by,
            "codebook": codebook,
            "created": step.at,
            "updated": step.at,
            "revision": 1,
        },
    )
    return _claim(step, pk)


def note_codebook(tx: Tx, codebook: Codebook) -> None:
    """Keep a codebook under its version; one that is there already stays as it was first met."""
    tx.conn.execute(
        "INSERT INTO codebook (version, digest, content, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [codebook.version, codebook.digest(), codebook.content(), rows.now()],
    )


Change = Mapping[str, str | Mapping[str, str] | Sequence[Hop] | Sequence[int]]
"""New values of a claim by column: label, note, gloss, codebook, `fields` (merged), `hops` and `figures` (replaced)."""
USED = 200
"""The claims of an analyst that are looked at for what was used lately."""


def edit(step: Step, claim_id: int, revision: int | None, values: Change) -> Claim:
    """Change a claim whose present revision is `revision` (None: any); Conflict, naming who and when, when it is not."""
    present = _claim(step, claim_id)
    if revision is not None and present.revision != revision:
        who, at = _last_change(step.conn, claim_id)
        raise Conflict(
            "claim_changed", who=who, at=at, now=" · ".join(filter(None, (present.label, present.note)))
        )
    new: Row = {k: v for k, v in values.items() if isinstance(v, str)}
    merged = values.get("fields")
    if isinstance(merged, Mapping):
        new["fields"] = dump({k: v for k, v in {**present.fields, **merged}.items() if v})
    hops = values.get("hops")
    if isinstance(hops, Sequence) and not isinstance(hops, str):
        new["hops"] = codec.pack_hops([h for h in hops if isinstance(h, Hop)])
    figures = values.get("figures")
    if isinstance(figures, Sequence) and not isinstance(figures, str):
        new["figures"] = dump([f for f in figures if isinstance(f, int)])
    row = rows.one(step.conn, "SELECT * FROM claim WHERE id = ?", [claim_id]) or {}
    if any(row[k] != v for k, v in new.items()):
        step.update("claim", claim_id, **new, updated=step.at, revision=present.revision + 1)
    return _claim(step, claim_id)


def delete(step: Step, claim_id: int) -> Claim:
    """Mark a claim deleted; returns what it was."""
    claim = _claim(step, claim_id)
    step.update("claim", claim_id, deleted=step.at, updated=step.at, revision=claim.revision + 1)
    return claim


def _claim(step: Step, claim_id: int) -> Claim:
    return alive(step.conn, claim_id)


def alive(conn: sqlite3.Connection, claim_id: int) -> Claim:
    """A claim as it is now; NotFound, naming who deleted it."""
    row = rows.one(conn, "SELECT * FROM claim WHERE id = ?", [claim_id])
    if row is None:
        raise NotFound("no_claim", id=claim_id)
    if row["deleted"] is not None:
        who, at = _last_change(conn, claim_id)
        raise NotFound("claim_gone", who=who, at=at)
    return codec.claim(row)


def _last_change(conn: sqlite3.Connection, claim_id: int) -> tuple[str, str]:
    row = conn.execute(
        "SELECT by, at FROM (SELECT s.by, s.at FROM change c JOIN step s ON s.id = c.step WHERE c.tbl = 'claim'"
        " AND c.pk = ? UNION ALL SELECT t.by, t.at FROM change c JOIN turn t ON t.step = c.step"
        " WHERE c.tbl = 'claim' AND c.pk = ?) ORDER BY at DESC LIMIT 1",
        [claim_id, claim_id],
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else ("somebody", Said("unknown_date"))


def get(store: Store, claim_id: int) -> Claim:
    """One claim; NotFound when there is none, or naming who deleted it and when."""
    return alive(store.conn, claim_id)


def of(store: Store, article_id: int) -> tuple[Claim, ...]:
    """An article's claims in the order of the text."""
    return _of(store, article_id, "1")


def _of(store: Store, article_id: int, condition: str) -> tuple[Claim, ...]:
    found = rows.fetch(
        store.conn,
        f"SELECT * FROM claim WHERE article_id = ? AND deleted IS NULL AND {condition}"
        " ORDER BY start, end DESC, id",
        [article_id],
    )
    return tuple(codec.claim(row) for row in found)


def seen(store: Store, article_id: int) -> tuple[Claim, ...]:
    """An article's claims in the order of the text, without those that a blind review hides from this analyst."""
    return _of(store, article_id, blind.shown(store, "article_id", "by"))


def recent(store: Store) -> Recent:
    """The labels, field values and sources of this analyst's latest claims, the newest first."""
    found = rows.fetch(
        store.conn,
        "SELECT label, fields, hops FROM claim WHERE deleted IS NULL AND by = ? ORDER BY updated DESC, id DESC LIMIT ?",
        [store.analyst, USED],
    )
    values: dict[str, dict[str, None]] = {}
    for row in found:
        for name, value in json.loads(row["fields"]).items():
            values.setdefault(name, {})[value] = None
        for hop in json.loads(row["hops"])[1:]:
            values.setdefault("source", {})[hop["source"]] = None
    labels = tuple(dict.fromkeys(row["label"] for row in found))
    return Recent(labels, {name: tuple(filter(None, used)) for name, used in values.items()})


def ids(store: Store, query: ClaimQuery, *, veiled: bool = True) -> list[int]:
    """Ids of the claims that the query lets through, in its order; what a blind review hides only unless `veiled`."""
    condition, args = _where(store, query, veiled=veiled)
    order = "c.article_id, c.start, c.end DESC, c.id" if query.by_article else "c.created DESC, c.id DESC"
    read = bool(query.text or query.conditions or query.source)
    limited = "" if read or query.limit is None else f"LIMIT {int(query.limit)}"
    more = "c.label, c.note, c.gloss, c.exact, c.fields, c.hops" if read else "NULL"
    sql = (
        f"SELECT c.id, {more} FROM claim c JOIN article a ON a.id = c.article_id"
        f" WHERE {condition} ORDER BY {order} {limited}"
    )
    fits = _Fits(query)
    found = [pk for pk, *rest in store.conn.execute(sql, args) if not read or fits(*rest)]
    return found if query.limit is None else found[: query.limit]


def _where(store: Store, query: ClaimQuery, *, veiled: bool) -> tuple[str, list[object]]:
    """What the database can filter by, over `claim c` and `article a`, with its parameters."""
    parts, args = ["c.deleted IS NULL", "a.deleted IS NULL"], list[object]()
    if veiled:
        parts.append(blind.shown(store, "c.article_id", "c.by"))

    def need(sql: str, value: object) -> None:
        parts.append(sql)
        args.append(value)

    if query.labels:
        need("c.label IN (SELECT value FROM json_each(?))", dump(query.labels))
    if query.analysts:
        need("c.by IN (SELECT value FROM json_each(?))", dump(query.analysts))
    if query.origins:
        need("c.origin IN (SELECT value FROM json_each(?))", dump(query.origins))
    if query.not_under:
        need("c.codebook <> ?", query.not_under)
    if query.since:
        need("c.created >= ?", query.since)
    if query.until:
        need("c.created <= ?", query.until + "~")
    if query.articles is not None:
        need("c.article_id IN (SELECT value FROM json_each(?))", listed(query.articles))
    if query.listed is not None:
        shown = listing.ids(store, listing.without_order(query.listed))
        need(
            "coalesce((SELECT s.head FROM standing s WHERE s.article_id = c.article_id), c.article_id)"
            " IN (SELECT value FROM json_each(?))",
            listed(shown),
        )
    if query.ids is not None:
        need("c.id IN (SELECT value FROM json_each(?))", listed(query.ids))
    return " AND ".join(parts), args


class _Fits:
    """The filters of a query that need a claim's folded words or fields."""

    def __init__(self, query: ClaimQuery) -> None:
        self.words = folded(query.text).split()
        self.source = folded(query.source).strip()
        self.conditions = query.conditions

    def __call__(self, label: str, note: str, gloss: str, exact: str, fields: str, hops: str) -> bool:
        if self.words:
            plain = folded(f"{exact} {note} {gloss}")
            if not all(word in plain for word in self.words):
                return False
        if self.source and not any(self.source in folded(hop["source"]) for hop in json.loads(hops)):
            return False
        if not self.conditions:
            return True
        values = {**json.loads(fields), "label": label, "note": note, "gloss": gloss}
        return all(holds(condition, values) for condition in self.conditions)


def rows_of(store: Store, wanted: list[int]) -> list[ClaimRow]:
    """Claims with their articles and figures, in the order of these ids; what a blind review hides is left out."""
    found = rows.fetch(
        store.conn,
        "SELECT c.*, a.title, a.outlet, a.published, a.path, a.url"
        " FROM json_each(?) w CROSS JOIN claim c ON c.id = w.value JOIN article a ON a.id = c.article_id"
        f" WHERE {blind.shown(store, 'c.article_id', 'c.by')} ORDER BY w.key",
        [listed(wanted)],
    )
    claims = [codec.claim(row) for row in found]
    figures = mentions.figures(store, {f for claim in claims for f in claim.figures})
    copies = links.families(store)
    stood = {claim.article_id for claim in claims}
    heads, numbers = versions.heads(store.conn, stood), versions.numbers(store.conn, stood)
    return [
        ClaimRow(
            claim=claim,
            title=row["title"],
            outlet=row["outlet"],
            published=row["published"],
            path=row["path"],
            url=row["url"],
            figures=tuple(sorted((figures[f] for f in claim.figures if f in figures), key=lambda f: f.start)),
            duplicates=tuple(
                sorted(
                    copies.get(home := heads.get(claim.article_id, claim.article_id), frozenset()) - {home}
                )
            ),
            version=numbers.get(claim.article_id, (1, True))[0],
            newest=heads.get(claim.article_id, 0),
        )
        for row, claim in zip(found, claims, strict=True)
    ]
