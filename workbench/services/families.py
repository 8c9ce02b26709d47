"""Families of copies: root, order in time, what each copy added or cut, and its claims pointing to the root's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbench.arabic.words import words
from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.claim import Draft
from workbench.domain.claim_link import ClaimLink, Evidence, Relation
from workbench.domain.errors import UsageError
from workbench.domain.family import Counterpart, FamilyGroup, FamilyRow, FamilyView
from workbench.domain.link import CopyKind, Link, LinkState, Reason, clusters
from workbench.domain.span import Span
from workbench.linking import diff
from workbench.services import clusters as known_clusters
from workbench.services.difference import Told, told
from workbench.services.tagging import Tagging
from workbench.storage import articles, claim_links, claims, events, links
from workbench.storage.store import Store
from workbench.storage.tx import Step


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

    def groups(self) -> list[FamilyGroup]:
        """What hangs together, for a list: open suggestions first, confirmed families last; no text is read."""
        return known_clusters.groups(self._store)

    def open(self, article_ids: Iterable[int]) -> FamilyView:
        """These articles as one family, suggested copies among them."""
        ids = set(article_ids)
        found = links.copies(self._store, (LinkState.CONFIRMED, LinkState.SUGGESTED))
        return self._view(ids, [x for x in found if x.a in ids and x.b in ids])

    def changes(self, view: FamilyView) -> dict[int, list[Told]]:
        """Copy → what it made of its source, to be read."""
        known = self._known(row.article for row in view.rows)
        return {
            row.article: told(known[row.source], known[row.article])
            for row in view.rows
            if row.source in known and row.article in known
        }

    def confirm(self, article_ids: Iterable[int]) -> int:
        """Confirm every open link among these articles in one step; returns how many there were."""
        return self.decide([article_ids], LinkState.CONFIRMED)

    def reject(self, article_ids: Iterable[int]) -> int:
        """Reject every open link among these articles in one step; returns how many there were."""
        return self.decide([article_ids], LinkState.REJECTED)

    def decide(self, groups: Iterable[Iterable[int]], state: LinkState) -> int:
        """Say the same of every open link inside each of these groups, in one step; returns how many there were."""
        sets = [set(group) for group in groups]
        found = [
            x
            for x in links.copies(self._store, (LinkState.SUGGESTED,))
            if any(x.a in ids and x.b in ids for ids in sets)
        ]
        what = "family.confirm" if state is LinkState.CONFIRMED else "family.reject"
        detail = ", ".join(str(pk) for ids in sets for pk in sorted(ids))
        with self._store.edit_tx(what, detail) as step:
            for one in found:
                links.decide(step, one.a, one.b, one.kind, state, one.score, one.reasons)
        return len(found)

    def merge(self, first: Iterable[int], others: Iterable[Iterable[int]]) -> FamilyView:
        """Make one family of several: what is open in them is confirmed, and the root of each copies the first's.

        Raises UsageError where there is only one.
        """
        groups = [set(first), *map(set, others)]
        whole = set().union(*groups)
        roots = [self.open(ids).root for ids in groups]
        if len(set(roots)) < 2:
            raise UsageError("merge_two_families")
        with self._store.edit_tx("family.merge", ", ".join(map(str, roots))) as step:
            for one in links.copies(self._store, (LinkState.SUGGESTED,)):
                if any(one.a in ids and one.b in ids for ids in groups):
                    links.decide(step, one.a, one.b, one.kind, LinkState.CONFIRMED, one.score, one.reasons)
            for root in roots[1:]:
                why = (Reason.of("merged_by_hand"),)
                links.decide(step, roots[0], root, CopyKind.REWRITE, LinkState.CONFIRMED, None, why)
        return self.open(whole)

    def roots(self, article_ids: Iterable[int]) -> dict[int, int]:
        """Article → the root it comes from, itself when it is one: the number of values counts independent reports."""
        return known_clusters.roots(self._store, article_ids)

    def choose_root(self, article_id: int) -> FamilyView:
        """Make an article the root of its family whatever the dates say; UsageError when it has no family."""
        ids = {row.article for row in self.of(article_id).rows}
        if len(ids) < 2:
            raise UsageError("no_confirmed_copy", id=article_id)
        with self._store.edit_tx("family.root", str(article_id)) as step:
            events.choose_root(step, article_id, ids)
        return self.of(article_id)

    def split(self, article_ids: Iterable[int]) -> FamilyView:
        """Part these articles from the rest of their family; they are not suggested to each other again."""
        part = set(article_ids)
        if not part:
            raise UsageError("split_nothing")
        whole = {row.article for pk in part for row in self.of(pk).rows}
        with self._store.edit_tx("family.split", ", ".join(map(str, sorted(part)))) as step:
            if not links.split(step, part, whole - part):
                raise UsageError("no_others")
        return self.of(min(part))

    def counterparts(self, article_id: int) -> list[Counterpart]:
        """Where each claim of a copy stands in its root: the sentence that is alike, and the claim on it."""
        root = self.roots([article_id])[article_id]
        mine = claims.seen(self._store, article_id)
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
            there_claims = [c for c in claims.seen(self._store, root) if c.anchor.span.overlaps(span)]
            same = [c for c in there_claims if c.label == claim.label] or there_claims
            out.append(
                Counterpart(claim.id, root, span, same[0].id if same else None, min(x[2] for x in met))
            )
        return out

    def point_to_root(self, article_id: int) -> list[ClaimLink]:
        """Link every claim of a copy with the root's as derived from it, in one step; missing ones are tagged there."""
        todo = self._unlinked(article_id)
        if not todo:
            return []
        text = articles.get(self._store, todo[0].root).text
        drafts = {one.claim: self._draft_there(one, text) for one in todo if one.root_claim is None}
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
                out.append(self._derive(step, one, target, text))
        return out

    def _unlinked(self, article_id: int) -> list[Counterpart]:
        """The counterparts whose claims are not linked yet as derived."""
        found = self.counterparts(article_id)
        known = {
            (x.a, x.b)
            for x in claim_links.of(self._store, [c.claim for c in found])
            if x.relation is Relation.DERIVED_FROM
        }
        return [c for c in found if c.root_claim is None or (c.claim, c.root_claim) not in known]

    def _draft_there(self, one: Counterpart, text: str) -> Draft:
        """A claim on the same words in the root, else on the sentences that are alike."""
        exact = claims.get(self._store, one.claim).anchor.exact
        at = text.find(exact, one.span.start, one.span.end)
        start, end = (at, at + len(exact)) if at >= 0 else (one.span.start, one.span.end)
        draft = self._tagging.draft(one.root, start, end)
        self._tagging.check(draft)
        return draft

    def _derive(self, step: Step, one: Counterpart, target: int, text: str) -> ClaimLink:
        mine = claims.get(self._store, one.claim)
        there = Evidence(one.root, one.span.start, one.span.end, text[one.span.start : one.span.end])
        detail = {
            "a": claim_links.pack([Evidence.of(mine.article_id, mine.anchor)]),
            "b": claim_links.pack([there]),
        }
        score, why = round(one.alike, 4), (Reason.of("same_place_in_copy"),)
        kind, state = Relation.DERIVED_FROM, LinkState.CONFIRMED
        return claim_links.decide(step, one.claim, target, kind, state, detail, score, why)

    def _known(self, ids: Iterable[int]) -> dict[int, Article]:
        return {a.id: a for a in articles.texts(self._store, sorted(ids))}

    def _view(self, ids: Iterable[int], found: list[Link]) -> FamilyView:
        known = self._known(ids)
        dates = {a.id: a.published for a in known.values()}
        lengths = articles.lengths(self._store, known)
        chosen = events.roots(self._store, dates)
        one = known_clusters.family_of(dates, [(x.a, x.b, x.kind) for x in found], lengths, chosen)
        ties = {frozenset((x.a, x.b)): x for x in found}
        on = {pk: claims.seen(self._store, pk) for pk in known}
        every = claim_links.of(self._store, [c.id for found_here in on.values() for c in found_here])
        pointing = {x.a for x in every if x.relation is Relation.DERIVED_FROM and x.by}
        rows = []
        for pk in one.members:
            article, source = known[pk], one.source.get(pk)
            row = FamilyRow(
                pk,
                article.title,
                article.outlet,
                article.published,
                source,
                claims=len(on[pk]),
                pointing=sum(c.id in pointing for c in on[pk]),
            )
            tie = None if source is None else ties.get(frozenset((pk, source)))
            if source is not None and tie is not None:
                added, cut = _changes(_reading(known[source]), _reading(article))
                row = replace(
                    row,
                    kind=tie.kind,
                    added=added,
                    cut=cut,
                    state=tie.state,
                    link=tie.id,
                    score=tie.score,
                    reasons=tie.reasons,
                )
            rows.append(row)
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
