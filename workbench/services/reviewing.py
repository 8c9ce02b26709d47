"""Another analyst's work: chosen, tagged blind, compared, decided about. Both originals always stay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from workbench.domain.agreement import Unit, measures, paired
from workbench.domain.claim import Claim, Draft
from workbench.domain.errors import UsageError
from workbench.domain.review import Chosen, Item, ItemKind, Review, ReviewBoard, Verdict
from workbench.services.tagging import Tagging
from workbench.storage import blind, claims, codec, reviews
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

    def begin(
        self, other: str, chosen: Chosen, size: int = 20, seed: int = 1, *, hidden: bool = False
    ) -> Review:
        """Choose whose work and which articles; a sample is the same for the same seed in every file.

        Raises UsageError when there is no such article.
        """
        theirs = reviews.worked(self._store, other)
        if chosen is Chosen.BOTH:
            mine = reviews.worked(self._store, self._store.analyst)
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
        review = replace(review, done=review.done | (set(article_ids) & set(review.articles)))
        self._keep(review, review.done)
        return review

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
        review = self.review()
        waiting = reviews.variants(self._store, blind.veil_of(self._store, review))
        of = reviews.titles(self._store, {v["article_id"] for v, _ in waiting} - {None})
        versions = [_version(v, here, of.get(v["article_id"], "")) for v, here in waiting]
        if review is None:
            return ReviewBoard(None, tuple(versions), (), (), 0)
        store, me = self._store, self._store.analyst
        seen = [pk for pk in review.articles if not review.hides(pk)]
        titles = reviews.titles(store, review.articles)
        sides: dict[int, tuple[list[Claim], list[Claim]]] = {pk: ([], []) for pk in seen}
        for claim in reviews.claims_of(store, seen, (me, review.other)):
            sides[claim.article_id][claim.by != me].append(claim)
        decided = {frozenset((r["one"], r["two"])): r for r in reviews.verdicts(store, seen)}
        items, agreed = list[Item](), list[int]()
        for pk in review.articles:
            if pk in sides:
                found, same = _differences(pk, titles.get(pk, ""), *sides[pk])
                items += (_judged(item, decided) for item in found)
                agreed += same
            else:
                items.append(Item(ItemKind.BLIND, pk, titles.get(pk, "")))
        order = {pk: at for at, pk in enumerate(review.articles)}
        items = sorted([*items, *versions], key=lambda i: (order.get(i.article_id or 0, len(order)), i.start))
        units = {pk: (_units(mine), _units(theirs)) for pk, (mine, theirs) in sides.items()}
        return ReviewBoard(review, tuple(items), tuple(agreed), measures(units), len(seen))

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
                    reviews.decide(step, item.article_id, _id(item.mine), _id(item.theirs), side)
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
                    step, draft.article_id, _id(item.mine), _id(item.theirs), str(Verdict.EDITED), made.id
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


def _id(claim: Claim | None) -> int | None:
    return None if claim is None else claim.id


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


def _units(made: Iterable[Claim]) -> list[Unit]:
    return [Unit(c.id, c.anchor.start, c.anchor.end, c.label) for c in made]


def _differences(
    article_id: int, title: str, mine: Sequence[Claim], theirs: Sequence[Claim]
) -> tuple[list[Item], list[int]]:
    """What only one of the two tagged, or both otherwise, in order of the text; and my claims that both tagged alike."""
    ours, others = {c.id: c for c in mine}, {c.id: c for c in theirs}
    items, agreed = list[Item](), list[int]()
    for a, b in paired(_units(mine), _units(theirs)):
        one, two = ours.pop(a.id), others.pop(b.id)
        differ = differing(one, two)
        if differ:
            items.append(Item(ItemKind.DIFFER, article_id, title, one, two, differ=differ))
        else:
            agreed.append(one.id)
    items += (Item(ItemKind.MINE, article_id, title, mine=c) for c in ours.values())
    items += (Item(ItemKind.THEIRS, article_id, title, theirs=c) for c in others.values())
    return sorted(items, key=lambda item: item.start), agreed


def differing(one: Claim, two: Claim) -> tuple[str, ...]:
    """What two claims on one span say otherwise: the label, and fields by id. A note is each one's own."""
    label = ("label",) if one.label != two.label else ()
    names = sorted(one.fields.keys() | two.fields.keys())
    return (*label, *(n for n in names if one.fields.get(n, "") != two.fields.get(n, "")))


def _judged(item: Item, decided: dict[frozenset[int | None], Row]) -> Item:
    row = decided.get(frozenset((_id(item.mine), _id(item.theirs))))
    if row is None:
        return item
    turned = _id(item.mine) != row["one"]
    sides = {"one": Verdict.MINE, "two": Verdict.THEIRS}
    if turned:
        sides = {"one": Verdict.THEIRS, "two": Verdict.MINE}
    verdict = sides.get(row["verdict"]) or Verdict(row["verdict"])
    return replace(item, verdict=verdict, result=row["result"])
