"""Another analyst's work: chosen, tagged blind, compared, decided about. Both originals always stay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from workbench.domain.agreement import Unit, measures
from workbench.domain.claim import Claim, Draft
from workbench.domain.errors import UsageError
from workbench.domain.review import Chosen, Item, ItemKind, Review, ReviewBoard, Verdict
from workbench.services.differences import Common, Sides, differences, id_of, judged, units
from workbench.services.tagging import Tagging
from workbench.storage import articles, blind, claims, codec, reviews, versions
from workbench.storage.rows import Row
from workbench.storage.store import Store


class Reviewing:
    """This analyst's review of one other."""

    def __init__(self, store: Store, tagging: Tagging) -> None:
        self._store = store
        self._tagging = tagging

    def analysts(self) -> list[tuple[str, int]]:
        """The others whose work is in this file, with the number of their claims, the most first."""
        return reviews.analysts(self._store)

    def review(self) -> Review | None:
        """What is being reviewed."""
        return blind.review(self._store)

    def blind(self) -> int:
        """In how many articles others' work is hidden from this analyst now, and from what they export."""
        review = self.review()
        return 0 if review is None else sum(map(review.hides, review.articles))

    def begin(
        self, other: str, chosen: Chosen, size: int = 20, seed: int = 1, *, hidden: bool = False
    ) -> Review:
        """Choose whose work and which articles; a sample is the same for the same seed in every file.

        Raises UsageError when there is no such article.
        """
        theirs = self._worked(other)
        if chosen is Chosen.BOTH:
            mine = self._worked(self._store.analyst)
            ids = [pk for pk in theirs if pk in mine]
        else:
            ids = sorted(sorted(theirs, key=lambda pk: _drawn(seed, theirs[pk]))[: max(1, size)])
        if not ids:
            raise UsageError("review_nothing", who=other)
        review = Review(other, chosen, tuple(ids), seed, hidden)
        self._keep(review)
        return review

    def finish(self, article_ids: Iterable[int]) -> Review:
        """Say that my work on blind articles is done: from now on the other's claims are seen there."""
        review = self._review()
        wanted = {pk for one in article_ids for pk in versions.chain(self._store.conn, one)}
        review = replace(review, done=review.done | (wanted & set(review.articles)))
        self._keep(review, wanted)
        return review

    def _worked(self, analyst: str) -> dict[int, str]:
        """Newest version of an article → hash of its first one, for those in which, in any version, somebody has worked."""
        known = reviews.worked(self._store, analyst)
        chains = versions.chains(self._store.conn, known)
        firsts = reviews.hashes(self._store, {chain[0] for chain in chains.values()})
        return {chain[-1]: firsts[chain[0]] for chain in map(chains.__getitem__, sorted(known))}

    def _review(self) -> Review:
        review = self.review()
        if review is None:
            raise UsageError("review_none")
        return review

    def _keep(self, review: Review, touched: Iterable[int] | None = None) -> None:
        with self._store.bulk_tx() as tx:
            blind.keep(tx, self._store.analyst, review)
            # Sheets that are kept ready show the other's claims, or do not: they are made anew.
            tx.touch(*(review.articles if touched is None else touched))

    def board(self) -> ReviewBoard:
        """What differs in the chosen articles, the conflicts of merges, and how far the two agree."""
        review, store = self.review(), self._store
        waiting = reviews.variants(store, blind.veil_of(store, review))
        chains = versions.chains(store.conn, review.articles) if review is not None else {}
        asked = {v["article_id"] for v, _ in waiting} - {None} | {pk for c in chains.values() for pk in c}
        titles = reviews.titles(store, asked)
        found = [_version(v, here, titles.get(v["article_id"], "")) for v, here in waiting]
        if review is None:
            return ReviewBoard(None, tuple(found), (), (), 0)
        hidden = {chains[pk][-1] for pk in review.articles if review.hides(pk)}
        seen = list(dict.fromkeys(chains[pk] for pk in review.articles if chains[pk][-1] not in hidden))
        sides = self._sides(review.other, seen)
        items, agreed, spans = list[Item](), list[int](), dict[int, tuple[list[Unit], list[Unit]]]()
        for one in sides:
            common = self._common(one, review.other)
            differ, same = differences(one, titles.get(one.newest, ""), common)
            items += differ
            agreed += same
            spans[one.newest] = units(one.mine, common), units(one.theirs, common)
        items = judged(items, reviews.verdicts(store, [pk for chain in seen for pk in chain]))
        items += (Item(ItemKind.BLIND, pk, titles.get(pk, "")) for pk in sorted(hidden))
        order = {pk: at for at, one in enumerate(review.articles) for pk in chains[one]}
        items = sorted([*items, *found], key=lambda i: order.get(i.article_id or 0, len(order)))
        return ReviewBoard(review, tuple(items), tuple(agreed), measures(spans), len(seen))

    def _sides(self, other: str, seen: Sequence[tuple[int, ...]]) -> list[Sides]:
        """The claims of both in these articles."""
        store, me = self._store, self._store.analyst
        home = {pk: chain for chain in seen for pk in chain}
        made: dict[tuple[int, ...], tuple[list[Claim], list[Claim]]] = {chain: ([], []) for chain in seen}
        for claim in reviews.claims_of(store, home, (me, other)):
            made[home[claim.article_id]][claim.by != me].append(claim)
        return [Sides(chain, tuple(mine), tuple(theirs)) for chain, (mine, theirs) in made.items()]

    def _common(self, sides: Sides, other: str) -> Common | None:
        """The ground on which claims of several versions are compared; None where all stand on one."""
        if not sides.mixed:
            return None
        store = self._store
        worked = reviews.worked(store, store.analyst), reviews.worked(store, other)
        return Common(sides, worked, lambda pk: articles.get(store, pk))

    # deciding ----------------------------------------------------------------------------------------

    def decide(self, items: Sequence[Item], verdict: Verdict) -> int:
        """What stands of each of these rows; one step. Returns how many were decided."""
        wanted = [item for item in items if item.kind is not ItemKind.BLIND]
        if not wanted:
            return 0
        with self._store.edit_tx(f"review.{verdict}", _about(wanted)) as step:
            for item in wanted:
                if item.variant is not None:
                    reviews.settle(step, item.variant, verdict)
                elif item.article_id is not None:
                    side = {Verdict.MINE: "one", Verdict.THEIRS: "two"}.get(verdict, str(verdict))
                    reviews.decide(step, item.article_id, id_of(item.mine), id_of(item.theirs), side)
        return len(wanted)

    def draft(self, item: Item) -> Draft:
        """What an edit begins with: my version, else the other's."""
        claim = item.mine or item.theirs
        if claim is None:
            raise UsageError("review_no_edit")
        return Draft(
            claim.article_id,
            claim.anchor,
            claim.label,
            claim.note,
            claim.gloss,
            claim.fields,
            claim.figures,
            claim.origin,
            claim.hops,
        )

    def edit(self, item: Item, draft: Draft) -> Claim:
        """Let what the form holds stand: a new claim of mine beside both originals, or the row of a conflict changed."""
        self._tagging.check(draft)
        with self._store.edit_tx("review.edited", _about([item])) as step:
            if item.variant is not None and item.mine is not None:
                made = claims.edit(step, item.mine.id, None, _changes(item.mine, draft))
                reviews.settle(step, item.variant, Verdict.EDITED)
            else:
                made = self._tagging.put(step, draft)
                reviews.decide(
                    step, draft.article_id, id_of(item.mine), id_of(item.theirs), str(Verdict.EDITED), made.id
                )
        return made


def _version(variant: Row, here: Row, title: str) -> Item:
    """A conflict of a merge as a row of the review."""
    there = {**here, **json.loads(variant["version"])}
    names = [name for name in (*reviews.SAYS[variant["tbl"]], "deleted") if name in here]
    said: dict[str, tuple[str, str]] = {}
    for name in names:
        if name == "fields":
            one, two = json.loads(here[name]), json.loads(there[name])
            said |= {key: (one.get(key, ""), two.get(key, "")) for key in sorted(one.keys() | two.keys())}
        else:
            said[name] = (_shown(name, here[name]), _shown(name, there[name]))
    said = {name: pair for name, pair in said.items() if pair[0] != pair[1]}
    what = str(here.get("exact") or here.get("title") or here.get("name") or here.get("key") or "")
    return Item(
        ItemKind.VERSION,
        variant["article_id"],
        title,
        mine=codec.claim(here) if variant["tbl"] == "claim" else None,
        differ=tuple(said),
        variant=variant["id"],
        table=variant["tbl"],
        said=said,
        who=variant["who"],
        what=" ".join(what.split()),
    )


def _drawn(seed: int, content: str) -> str:
    """The order of a random draw: a hash, so that it is the same wherever the articles are."""
    return sha256(f"{seed} {content}".encode()).hexdigest()


def _shown(name: str, value: object) -> str:
    """A column's value for a person: of a chain its sources."""
    if name == "hops" and isinstance(value, str):
        return " ← ".join(hop.get("source", "") for hop in json.loads(value))
    return "" if value is None else str(value)


def _about(items: Sequence[Item]) -> str:
    """What a step was about: a claim's label, or the table, and how many."""
    first = items[0]
    claim = first.mine or first.theirs
    what = claim.label if claim is not None else first.table
    return what if len(items) == 1 else f"{what} × {len(items)}"


def _changes(claim: Claim, draft: Draft) -> claims.Change:
    """What makes a claim say what a form holds."""
    emptied = dict.fromkeys(claim.fields.keys() - draft.fields.keys(), "")
    return {
        "label": draft.label,
        "note": draft.note,
        "gloss": draft.gloss,
        "fields": {**emptied, **draft.fields},
        "hops": draft.hops,
        "figures": draft.figures,
    }
