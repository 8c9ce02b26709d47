"""Families of copies: root, order in time, what each copy added or cut, and its claims pointing to the root's."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.arabic.words import words
from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.claim_link import ClaimLink, Evidence, Relation
from workbench.domain.errors import UsageError
from workbench.domain.family import Counterpart, FamilyRow, FamilyView
from workbench.domain.link import CopyKind, Link, LinkState, Reason, clusters
from workbench.domain.span import Span
from workbench.linking import diff
from workbench.linking.family import Family, Member, family
from workbench.services.tagging import Tagging
from workbench.storage import articles, claim_links, claims, events, links
from workbench.storage.store import Store


class Families:
    """What hangs together by confirmed copies; every change is one step of the journal."""

    def __init__(self, store: Store, tagging: Tagging) -> None:
        self._store = store
        self._tagging = tagging

    def of(self, article_id: int) -> FamilyView:
        """The family of an article, alone in it where it has no confirmed copy; NotFound for an unknown id."""
        articles.get(self._store, article_id)
        found = links.copies(self._store)
        ids = links.families(self._store).get(article_id, frozenset({article_id}))
        return self._view(ids, [x for x in found if x.a in ids and x.b in ids])

    def all(self) -> list[FamilyView]:
        """Every family of two or more, the largest first."""
        found = links.copies(self._store)
        groups = clusters((x.a, x.b) for x in found)
        return [self._view(ids, [x for x in found if x.a in ids and x.b in ids]) for ids in groups]

    def roots(self, article_ids: Iterable[int]) -> dict[int, int]:
        """Article → the root it comes from, itself when it is one: the number of values counts independent reports."""
        found = links.copies(self._store)
        families = links.families(self._store)
        made: dict[frozenset[int], Family] = {}
        out = {}
        for pk in article_ids:
            ids = families.get(pk)
            if ids is None:
                out[pk] = pk
                continue
            if ids not in made:
                made[ids] = self._family(ids, [x for x in found if x.a in ids], self._known(ids))
            root = pk
            while root in made[ids].source:
                root = made[ids].source[root]
            out[pk] = root
        return out

    def choose_root(self, article_id: int) -> FamilyView:
        """Make an article the root of its family whatever the dates say; UsageError when it has no family."""
        ids = {row.article for row in self.of(article_id).rows}
        if len(ids) < 2:
            raise UsageError(f"article {article_id} has no confirmed copy", "link it first")
        with self._store.edit_tx("family.root", str(article_id)) as step:
            events.choose_root(step, article_id, ids)
        return self.of(article_id)

    def split(self, article_ids: Iterable[int]) -> FamilyView:
        """Part these articles from the rest of their family; they are not suggested to each other again."""
        part = set(article_ids)
        if not part:
            raise UsageError("nothing to split off", "name at least one article")
        whole = {row.article for pk in part for row in self.of(pk).rows}
        with self._store.edit_tx("family.split", ", ".join(map(str, sorted(part)))) as step:
            if not links.split(step, part, whole - part):
                raise UsageError("these articles hang together with no others", "nothing was changed")
        return self.of(min(part))

    def counterparts(self, article_id: int) -> list[Counterpart]:
        """Where each claim of a copy stands in its root: the sentence that is alike, and the claim on it."""
        root = self.roots([article_id])[article_id]
        mine = claims.of(self._store, article_id)
        if root == article_id or not mine:
            return []
        here, there = articles.get(self._store, article_id), articles.get(self._store, root)
        aligned = [(p.a, p.b, p.alike) for p in diff.align(_reading(here), _reading(there)) if p.a and p.b]
        out = []
        for claim in mine:
            met = [x for x in aligned if x[0].overlaps(claim.anchor.span)]
            if not met:
                continue
            span = Span(met[0][1].start, met[-1][1].end)
            there_claims = [c for c in claims.of(self._store, root) if c.anchor.span.overlaps(span)]
            same = [c for c in there_claims if c.label == claim.label] or there_claims
            out.append(
                Counterpart(claim.id, root, span, same[0].id if same else None, min(x[2] for x in met))
            )
        return out

    def point_to_root(self, article_id: int) -> list[ClaimLink]:
        """Link every claim of a copy with the root's as derived from it, in one step; missing ones are tagged there."""
        found = self.counterparts(article_id)
        known = {
            (x.a, x.b)
            for x in claim_links.of(self._store, [c.claim for c in found])
            if x.relation is Relation.DERIVED_FROM
        }
        todo = [c for c in found if c.root_claim is None or (c.claim, c.root_claim) not in known]
        if not todo:
            return []
        text = articles.get(self._store, todo[0].root).text
        drafts = {}
        for one in todo:
            if one.root_claim is None:
                mine = claims.get(self._store, one.claim)
                at = text.find(mine.anchor.exact, one.span.start, one.span.end)
                start, end = (at, at + len(mine.anchor.exact)) if at >= 0 else (one.span.start, one.span.end)
                drafts[one.claim] = self._tagging.draft(one.root, start, end)
                self._tagging.check(drafts[one.claim])
        with self._store.edit_tx("claim_link.to_root", f"{article_id} → {todo[0].root}") as step:
            out, put = [], dict[tuple[int, int], int]()
            for one in todo:
                target = one.root_claim
                if target is None:
                    draft = drafts[one.claim]
                    place = (draft.anchor.start, draft.anchor.end)
                    if place not in put:
                        put[place] = self._tagging.put(step, draft).id
                    target = put[place]
                mine = claims.get(self._store, one.claim)
                detail = {
                    "a": claim_links.pack(
                        [Evidence(article_id, mine.anchor.start, mine.anchor.end, mine.anchor.exact)]
                    ),
                    "b": claim_links.pack(
                        [
                            Evidence(
                                one.root, one.span.start, one.span.end, text[one.span.start : one.span.end]
                            )
                        ]
                    ),
                }
                out.append(
                    claim_links.decide(
                        step,
                        one.claim,
                        target,
                        Relation.DERIVED_FROM,
                        LinkState.CONFIRMED,
                        detail,
                        round(one.alike, 4),
                        (Reason.of("same_place_in_copy"),),
                    )
                )
        return out

    def _known(self, ids: Iterable[int]) -> dict[int, Article]:
        return {a.id: a for a in articles.texts(self._store, sorted(ids))}

    def _family(self, ids: Iterable[int], found: Iterable[Link], known: dict[int, Article]) -> Family:
        chosen = events.roots(self._store, ids)
        members = [Member(a.id, a.published, len(words(_reading(a)))) for a in known.values()]
        kinds = [(x.a, x.b, CopyKind(x.kind) if x.kind != "duplicate" else CopyKind.NEAR) for x in found]
        return family(members, kinds, chosen[0] if chosen else None)

    def _view(self, ids: Iterable[int], found: list[Link]) -> FamilyView:
        known = self._known(ids)
        one = self._family(ids, found, known)
        kinds = {frozenset((x.a, x.b)): x.kind for x in found}
        rows = []
        for pk in one.members:
            article, source = known[pk], one.source.get(pk)
            added = cut = 0
            if source is not None:
                added, cut = _changes(_reading(known[source]), _reading(article))
            kind = kinds.get(frozenset((pk, source)), "") if source is not None else ""
            rows.append(
                FamilyRow(pk, article.title, article.outlet, article.published, source, kind, added, cut)
            )
        return FamilyView(tuple(rows), one.roots)


def _reading(article: Article) -> str:
    """The text with everything blank that no reader sees, so that offsets stay."""
    return masked(article.text, article.blocks)


def _changes(source: str, copy: str) -> tuple[int, int]:
    """Words that a copy added and cut."""
    ops = diff.diff(source, copy)
    added = sum(len(words(copy[o.b.start : o.b.end])) for o in ops if o.change is diff.Change.ADDED)
    cut = sum(len(words(source[o.a.start : o.a.end])) for o in ops if o.change is diff.Change.CUT)
    return added, cut
