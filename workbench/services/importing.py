"""Claims from a file: new ones made, known ones changed as the file says, links between them: one step that undo takes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from workbench.domain.article import Rejected
from workbench.domain.claim import Claim, Draft, Hop, Origin, origin_of
from workbench.domain.claim_link import CONFIDENCE, INVERSE, Evidence, Relation, Subtype
from workbench.domain.errors import NotFound, UsageError, WorkbenchError
from workbench.domain.importing import ImportReport, Tagged, TaggedLink
from workbench.domain.link import LinkState
from workbench.domain.span import Anchor
from workbench.services.tagging import Tagging, with_origin
from workbench.storage import articles, claim_links, claims, found
from workbench.storage.store import Store
from workbench.storage.tx import Step
from workbench.texts import Said

BACK = {inverse: relation for relation, inverse in INVERSE.items()}


@dataclass(slots=True)
class _Plan:
    """What is to be done, found out before anything is written."""

    new: list[tuple[str, Draft]] = field(default_factory=list)
    """With the UUID that the file gives, "" for none."""
    edits: list[tuple[int, int, claims.Change]] = field(default_factory=list)
    """With the claim's revision that the plan was made on."""
    same: int = 0
    links: list[tuple[str, TaggedLink]] = field(default_factory=list)
    """With the UUID of the row's claim."""
    rejected: list[Rejected] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    places: set[tuple[int, int, int, str]] = field(default_factory=set)
    """Article, words and label of each new claim."""
    stand_in: dict[str, int] = field(default_factory=dict)
    """UUID of a row → the claim that was here before it on the same words with the same label."""


class Importing:
    """Taking claims in that were tagged elsewhere or edited in a spreadsheet."""

    def __init__(self, store: Store, tagging: Tagging) -> None:
        self._store = store
        self._tagging = tagging

    def run(self, path: Path, *, dry: bool = False, force: bool = False) -> ImportReport:
        """Take a file of claims in; `dry` only says what would come, `force` overwrites what was changed since the export.

        A row that cannot be used is rejected by its place and stops nothing. Raises UsageError for a file of another
        kind or one that cannot be read.
        """
        plan = self._planned(path, force=force)
        made, linked = len(plan.new), 0
        if not dry and (plan.new or plan.edits or plan.links):
            with self._store.edit_tx("claim.import", path.name) as step:
                made, linked = self._write(step, plan)
        same = plan.same + len(plan.new) - made
        return ImportReport(str(path), made, len(plan.edits), same, linked, tuple(plan.rejected), dry)

    def _planned(self, path: Path, *, force: bool) -> _Plan:
        from workbench.ingest import tagged

        plan = _Plan()
        try:
            for row in tagged.read(path.expanduser()):
                if isinstance(row, tuple):
                    where, bad = row
                    plan.rejected.append(Rejected(where, Said(bad.reason.id, **bad.reason.values)))
                    continue
                try:
                    self._row(plan, row, force=force)
                except WorkbenchError as error:
                    plan.rejected.append(Rejected(row.where, Said(error.id, **error.values)))
        except OSError as error:
            raise UsageError("cannot_read", path=path, why=error.strerror or error) from error
        except RuntimeError as error:  # the home of somebody who is not here
            raise UsageError("cannot_read", path=path, why=error) from error
        except WorkbenchError as error:
            raise UsageError(error.id, **error.values) from error
        return plan

    def _row(self, plan: _Plan, row: Tagged, *, force: bool) -> None:
        if row.uuid and row.uuid in plan.seen:
            raise UsageError("import.twice")
        plan.seen.add(row.uuid)
        known = found.claim_of(self._store, row.uuid) if row.uuid else None
        if known is not None:
            pk, deleted = known
            if deleted:
                raise UsageError("import.deleted")
            claim = self._tagging.get(pk)
            change = self._change(claim, row, force=force)
            if change:
                plan.edits.append((pk, claim.revision, change))
            else:
                plan.same += 1
        else:
            draft = self._draft(row)
            at = draft.anchor
            there = found.claims_at(self._store, draft.article_id, at.start, at.end, draft.label)
            place = (draft.article_id, at.start, at.end, draft.label)
            if there or place in plan.places:
                plan.same += 1
                if there and row.uuid:
                    plan.stand_in[row.uuid] = there[0]
            else:
                plan.new.append((row.uuid, draft))
                plan.places.add(place)
        if row.uuid:
            plan.links += [(row.uuid, link) for link in row.links]

    def _change(self, claim: Claim, row: Tagged, *, force: bool) -> claims.Change:
        """What the row says otherwise than the claim; the claim's words stay, wherever the row puts them."""
        if " ".join(row.quote.split()) != " ".join(claim.anchor.exact.split()):
            raise UsageError("import.other_quote")
        fields = None
        if row.fields is not None:
            gone = dict.fromkeys(claim.fields, "")
            fields = {k: v for k, v in {**gone, **row.fields}.items() if v != claim.fields.get(k, "")}
        hops = self._hops(claim, row, fields or {})
        if hops != claim.hops and "source" not in (fields or {}) and origin_of(hops) != origin_of(claim.hops):
            fields = {**(fields or {}), "source": origin_of(hops)}
        given: dict[str, str | Mapping[str, str] | Sequence[Hop] | None] = {
            "label": row.label if row.label != claim.label else None,
            "note": row.note if row.note is not None and row.note != claim.note.strip() else None,
            "gloss": row.gloss if row.gloss is not None and row.gloss != claim.gloss.strip() else None,
            "fields": fields or None,
            "hops": hops if hops != claim.hops else None,
        }
        values = {name: value for name, value in given.items() if value is not None}
        if not values:
            return {}
        since = bool(row.updated) and row.updated != claim.updated
        # An import that was undone leaves the claim as the file has it.
        if since and not force and not found.as_it_was(self._store.conn, claim.id, row.updated):
            raise UsageError("import.changed_since", at=claim.updated)
        self._tagging.check(
            replace(
                Draft(claim.article_id, claim.anchor, row.label),
                fields={k: v for k, v in (fields or {}).items() if v},
                hops=hops,
            )
        )
        return values

    def _hops(self, claim: Claim, row: Tagged, fields: Mapping[str, str]) -> tuple[Hop, ...]:
        """The chain that the row gives a known claim: its own one, with the source that the row names otherwise."""
        hops = claim.hops
        if row.hops is not None:
            text = articles.get(self._store, claim.article_id).text
            hops = _fitting(row.hops, text, row.start, claim.anchor.start)
        return with_origin(hops, fields["source"]) if "source" in fields else hops

    def _draft(self, row: Tagged) -> Draft:
        article_id, text, anchor = self._place(row)
        draft = self._tagging.draft(article_id, anchor.start, anchor.end)
        fields = draft.fields if row.fields is None else {k: v for k, v in row.fields.items() if v}
        draft = replace(
            draft,
            anchor=anchor,
            label=row.label,
            note=row.note or "",
            gloss=row.gloss or "",
            fields=fields,
            hops=draft.hops if row.hops is None else _fitting(row.hops, text, row.start, anchor.start),
            origin=Origin.IMPORT,
        )
        self._tagging.check(draft)
        return draft

    def _place(self, row: Tagged) -> tuple[int, str, Anchor]:
        """The article, its text and the words that a row means: where it says, else the only place where they stand."""
        candidates = found.articles_of(self._store.conn, row.url, row.path, row.title, row.published)
        if not candidates:
            raise NotFound("import.no_article", what=row.title or row.url or row.path or "—")
        for article_id in candidates:
            text = articles.get(self._store, article_id).text
            start = _start(text, row)
            if start is not None:
                return article_id, text, Anchor.of(text, start, start + len(row.quote))
        raise NotFound("import.no_quote", what=row.title or row.url or row.path)

    def _write(self, step: Step, plan: _Plan) -> tuple[int, int]:
        """(claims made, links made)."""
        made = 0
        for uuid, draft in plan.new:
            if uuid and found.claim_of(self._store, uuid) is not None:
                continue  # somebody else's import of the same file was quicker
            # A UUID that a blind review hides is another's: mine gets one of its own, and says nothing of theirs.
            own = "" if found.is_taken(step.conn, uuid) else uuid
            claim = self._tagging.put(step, draft, own)
            if own != uuid:
                plan.stand_in[uuid] = claim.id
            made += 1
        for pk, revision, change in plan.edits:
            claims.edit(step, pk, revision, change)
        return made, sum(self._link(step, plan, uuid, link) for uuid, link in plan.links)

    def _link(self, step: Step, plan: _Plan, uuid: str, link: TaggedLink) -> bool:
        """Confirm a link whose other end is here too; one that is there already, or that nobody knows, is passed over."""
        ends = [self._alive(plan, uuid), self._alive(plan, link.claim_uuid)]
        name = BACK.get(link.relation, link.relation)
        if link.relation in BACK:
            ends.reverse()
        a, b = ends
        if name not in set(Relation) or a is None or b is None:
            return False
        if a == b or claim_links.confirmed(step.conn, a, b, Relation(name)):
            return False
        sides = [
            Evidence.of(c.article_id, c.anchor)
            for c in (claims.alive(step.conn, a), claims.alive(step.conn, b))
        ]
        subtype = link.subtype if name == Relation.CONTRADICTS and link.subtype in set(Subtype) else ""
        detail = {
            "subtype": subtype,
            "rationale": link.rationale,
            "confidence": link.confidence if link.confidence in CONFIDENCE else "",
            "a": claim_links.pack(sides[:1]),
            "b": claim_links.pack(sides[1:]),
        }
        claim_links.decide(step, a, b, Relation(name), LinkState.CONFIRMED, detail, None, ())
        return True

    def _alive(self, plan: _Plan, uuid: str) -> int | None:
        """The claim that a UUID of the file means here; None where there is none, or it was deleted."""
        if uuid in plan.stand_in:
            return plan.stand_in[uuid]
        known = found.claim_of(self._store, uuid)
        return None if known is None or known[1] else known[0]


def _fitting(hops: Sequence[Hop], text: str, given: int | None, start: int) -> tuple[Hop, ...]:
    """The chain with its places in this text, where the claim begins at `start` and began at `given` in the file's.

    A place that cannot be is left out, and so are all where the file does not say where the claim began: names stay.
    """

    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        if span is None or given is None:
            return None
        a, b = span[0] + start - given, span[1] + start - given
        return (a, b) if 0 <= a < b <= len(text) and text[a:b].strip() else None

    return tuple(replace(hop, span=moved(hop.span), cue=moved(hop.cue)) for hop in hops)


def _start(text: str, row: Tagged) -> int | None:
    """Where the quote begins: at the place that the row names, else where it stands once, or once with its neighbours."""
    quote = row.quote
    if not quote:
        return None
    if row.start is not None and text[row.start : row.start + len(quote)] == quote:
        return row.start
    places: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(places) < 100:
        places.append(at)
        at = text.find(quote, at + 1)
    if len(places) > 1:
        places = [
            p
            for p in places
            if text[:p].endswith(row.prefix) and text[p + len(quote) :].startswith(row.suffix)
        ]
    return places[0] if len(places) == 1 else None
