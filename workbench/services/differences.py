"""What differs between the claims of two analysts, whatever versions of an article they stand on.

A claim on one version is held against one on another only where its words stand there word for word (services/carrying);
news of casualties repeat themselves in other figures, so what is merely alike is no common ground. What has no common
ground with the other analyst is told as on another version, and counts for no measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.agreement import Unit, paired
from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.review import Item, ItemKind, Verdict
from workbench.domain.version import Fate
from workbench.services.carrying import Pair
from workbench.storage.rows import Row

APART = 1 << 32
"""Between the texts of two versions, so that spans of different ones never meet."""
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sides:
    """The claims of both on one article, in all its versions, the oldest first."""

    chain: tuple[int, ...]
    mine: tuple[Claim, ...]
    theirs: tuple[Claim, ...]

    @property
    def newest(self) -> int:
        """Its newest version."""
        return self.chain[-1]

    @property
    def mixed(self) -> bool:
        """Whether the claims stand on several versions."""
        return len({claim.article_id for claim in (*self.mine, *self.theirs)}) > 1


class Common:
    """Where the claims of both stand on common ground: place of a claim by its id; those without are left out."""

    def __init__(
        self, sides: Sides, worked: tuple[Iterable[int], Iterable[int]], read: Callable[[int], Article]
    ) -> None:
        """`worked`: the articles in which I have worked, and the other has."""
        self._sides, self._read = sides, read
        self._worked = [{pk for pk in sides.chain if pk in set(one)} for one in worked]
        self._pairs: dict[tuple[int, int], Pair] = {}
        self.places: dict[int, Place] = {}
        for me, made in enumerate((sides.mine, sides.theirs)):
            for claim in made:
                place = self._place(claim, self._worked[not me])
                if place is not None:
                    self.places[claim.id] = place
        self._stay_together()

    def _place(self, claim: Claim, theirs: set[int]) -> Place | None:
        """Its words in the newest version in which they stand; None where the other has worked in none that has them."""
        found, seen = None, False
        versions = {c.article_id for c in (*self._sides.mine, *self._sides.theirs)} | theirs
        for pk in reversed([pk for pk in self._sides.chain if pk in versions]):
            span = self._span(claim, pk)
            if span is not None:
                found = found or self._at(pk, span)
                seen = seen or pk in theirs
        return found if seen else None

    def _span(self, claim: Claim, version: int) -> Place | None:
        """Where its words stand in a version, word for word and surely meant."""
        if claim.article_id == version:
            return claim.anchor.start, claim.anchor.end
        key = (claim.article_id, version)
        if key not in self._pairs:
            self._pairs[key] = Pair(self._read(key[0]), self._read(key[1]), (), ())
        place = self._pairs[key].place(claim.anchor)
        return (place.start, place.end) if place.fate is Fate.EXACT else None

    def _at(self, version: int, span: Place) -> Place:
        base = self._sides.chain.index(version) * APART
        return base + span[0], base + span[1]

    def _stay_together(self) -> None:
        """Claims of both that meet on one version meet, also where only one of them is carried on."""
        for pk in self._sides.chain:
            ours, others = (
                [Unit(c.id, c.anchor.start, c.anchor.end, c.label) for c in made if c.article_id == pk]
                for made in (self._sides.mine, self._sides.theirs)
            )
            for a, b in paired(ours, others):
                known = self.places.get(a.id), self.places.get(b.id)
                if known[0] is None or known[1] is None or known[0][0] // APART != known[1][0] // APART:
                    self.places[a.id] = self._at(pk, (a.start, a.end))
                    self.places[b.id] = self._at(pk, (b.start, b.end))


def units(made: Iterable[Claim], common: Common | None) -> list[Unit]:
    """Claims as spans that can be compared; without `common` all stand on one version."""
    if common is None:
        return [Unit(c.id, c.anchor.start, c.anchor.end, c.label) for c in made]
    return [Unit(c.id, *common.places[c.id], c.label) for c in made if c.id in common.places]


def differences(sides: Sides, title: str, common: Common | None) -> tuple[list[Item], list[int]]:
    """What only one of the two tagged, or both otherwise, in order of the text; and my claims that both tagged alike."""
    ours, others = {c.id: c for c in sides.mine}, {c.id: c for c in sides.theirs}
    items, agreed = list[Item](), list[int]()
    for a, b in paired(units(sides.mine, common), units(sides.theirs, common)):
        one, two = ours.pop(a.id), others.pop(b.id)
        differ = differing(one, two)
        if differ:
            items.append(Item(ItemKind.DIFFER, one.article_id, title, one, two, differ=differ))
        else:
            agreed.append(one.id)

    def kind(claim: Claim, own: ItemKind) -> ItemKind:
        return own if common is None or claim.id in common.places else ItemKind.APART

    for c in ours.values():
        items.append(Item(kind(c, ItemKind.MINE), c.article_id, title, mine=c))
    for c in others.values():
        items.append(Item(kind(c, ItemKind.THEIRS), c.article_id, title, theirs=c))
    return sorted(items, key=lambda item: _order(item, common)), agreed


def _order(item: Item, common: Common | None) -> tuple[bool, int]:
    """In order of the text; what is on another version comes last."""
    if common is None or item.kind is ItemKind.APART:
        return item.kind is ItemKind.APART, item.start
    places = [common.places[c.id][0] for c in (item.mine, item.theirs) if c is not None]
    return False, min(place % APART for place in places)


def differing(one: Claim, two: Claim) -> tuple[str, ...]:
    """What two claims on one span say otherwise: the label, and fields by id. A note is each one's own."""
    label = ("label",) if one.label != two.label else ()
    names = sorted(one.fields.keys() | two.fields.keys())
    return (*label, *(n for n in names if one.fields.get(n, "") != two.fields.get(n, "")))


def judged(items: Sequence[Item], verdicts: Iterable[Row]) -> list[Item]:
    """The same with what was decided about each."""
    decided = {frozenset((row["one"], row["two"])): row for row in verdicts}
    return [_judged(item, decided.get(frozenset((id_of(item.mine), id_of(item.theirs))))) for item in items]


def id_of(claim: Claim | None) -> int | None:
    """Of a claim that may be missing."""
    return None if claim is None else claim.id


def _judged(item: Item, row: Row | None) -> Item:
    if row is None:
        return item
    turned = id_of(item.mine) != row["one"]
    sides = {"one": Verdict.MINE, "two": Verdict.THEIRS}
    if turned:
        sides = {"one": Verdict.THEIRS, "two": Verdict.MINE}
    verdict = sides.get(row["verdict"]) or Verdict(row["verdict"])
    return replace(item, verdict=verdict, result=row["result"])
