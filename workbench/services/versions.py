"""Versions of an article: which there are, what changed, and the claims of older ones offered for the newest.

Only words that stand in the newest version exactly, at the one place that is surely meant, move together; everything
else is offered one by one. A sentence with other figures becomes a claim of its own that updates the older one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workbench.domain.article import Article
from workbench.domain.claim import Claim, Draft
from workbench.domain.claim_link import Evidence, Relation
from workbench.domain.codebook import TAGS
from workbench.domain.errors import Conflict, UsageError
from workbench.domain.link import LinkState, Reason
from workbench.domain.mention import Mention
from workbench.domain.version import Edit, Fate, Moving, Version, VersionLink
from workbench.linking.reanchor import edits
from workbench.services import carrying
from workbench.services.carrying import Decided, Pair, Planned
from workbench.services.tagging import Tagging
from workbench.storage import (
    articles,
    claim_links,
    claims,
    dismissals,
    mentions,
    moving,
    version_rows,
    versions,
)
from workbench.storage.store import Store

STAYS = "version"
"""Kind of dismissal: a claim that stays on its older version."""
KEPT = 4
"""Pairs of texts that are kept ready."""
CARRIED = (TAGS, "topic", "event", "checkworthy")
"""Fields that a claim with other figures takes over from the one it updates; what was judged of that one it does not."""


class Versions:
    """What an analyst does with versions; every change is one step of the journal."""

    def __init__(self, store: Store, tagging: Tagging, ensure: Callable[[int], bool] | None = None) -> None:
        self._store = store
        self._tagging = tagging
        self._ensure = ensure
        self._pairs: dict[tuple[int, int], tuple[object, Pair]] = {}

    # the versions themselves -------------------------------------------------------------------------

    def of(self, article_id: int) -> list[Version]:
        """All versions of an article, the newest first; NotFound for an unknown id."""
        return version_rows.of(self._store, article_id)

    def newest(self, article_id: int) -> int:
        """The newest version of an article, itself when it is that."""
        return versions.head(self._store.conn, article_id)

    def offers(self, article_id: int | None = None) -> list[VersionLink]:
        """What may be a new version of what, of one article or of the whole library."""
        return version_rows.offers(self._store, article_id)

    def join(self, older: int, newer: int) -> None:
        """Say that an article is a new version of another; UsageError where they are versions of one already."""
        with self._store.edit_tx("version.join", self._title(newer)) as step:
            versions.join(step, older, newer)

    def part(self, article_id: int) -> int:
        """Say that a text is no version of the one before it; returns that one, which stands by itself again."""
        with self._store.edit_tx("version.part", self._title(article_id)) as step:
            return versions.part(step, article_id)

    def refuse(self, offer: VersionLink) -> None:
        """Say that what was offered is no new version; it is not offered again."""
        with self._store.edit_tx("version.refuse", self._title(offer.newer)) as step:
            versions.refuse(step, offer.id)

    def _title(self, article_id: int) -> str:
        return articles.known(self._store, article_id).title

    def edits(self, older: int, newer: int) -> list[Edit]:
        """What became of each sentence that the two texts do not have alike, in the order of the newer one."""
        for pk in (older, newer):
            self._detected(pk)
        return edits(self._pair(older, newer).texts)

    # claims of older versions ------------------------------------------------------------------------

    def moving(self, article_id: int) -> list[Moving]:
        """Every claim on an older version of an article with what is offered for it; those to be decided first.

        What a blind review hides is left out.

        Detection is brought up to date where it is needed to tell whether figures changed.
        """
        chain = versions.chain(self._store.conn, article_id)
        newest = chain[-1]
        standing = {pk: found for pk in reversed(chain[:-1]) if (found := claims.seen(self._store, pk))}
        if not standing:
            return []
        for pk in (*standing, newest):
            self._detected(pk)
        numbers = versions.numbers(self._store.conn, chain)
        gone = dismissals.every(self._store, STAYS)
        every = [claim.id for found in standing.values() for claim in found]
        answers = moving.updated_by(self._store, every, chain)
        there = {(c.anchor.start, c.anchor.end, c.label): c.id for c in claims.seen(self._store, newest)}
        text = articles.get(self._store, newest).text
        out = []
        for pk, found in standing.items():
            pair = self._pair(pk, newest)
            for claim in found:
                place = pair.place(claim.anchor)
                known = there.get((place.start, place.end, claim.label))
                out.append(
                    Moving(
                        claim,
                        numbers[pk][0],
                        newest,
                        place,
                        text[place.start : place.end],
                        known,
                        answers.get(claim.id),
                        _stays(claim, newest) in gone,
                    )
                )
        return sorted(out, key=_order)

    def decided(self, article_id: int) -> list[Decided]:
        """What analysts said of names and figures in older versions, where the same words wait in the newest."""
        chain = versions.chain(self._store.conn, article_id)
        out: dict[tuple[str, int, int], Decided] = {}
        for pk in reversed(chain[:-1]):
            for one in self._pair(pk, chain[-1]).decided():
                out.setdefault((type(one.detail).__name__, one.detail.start, one.detail.end), one)
        return list(out.values())

    def reanchor(self, wanted: Iterable[Moving], decided: Iterable[Decided] = ()) -> int:
        """Move all claims whose words stand in the newest version exactly, and what was said of names and figures
        with them, in one step; returns how many claims. Conflict where somebody changed one meanwhile."""
        todo, said = [one for one in wanted if one.at_once], list(decided)
        planned = [self._planned(one) for one in todo]
        newest = {one.newest for one in todo}
        if not todo and not said:
            return 0
        with self._store.edit_tx("claim.reanchor", f"× {len(todo) + len(said)}") as step:
            for pk in newest:
                self._still_newest(pk)
            for one in planned:
                carrying.move(step, one, self._text(one.newest))
            for mark in said:
                carrying.decide(step, mark, self._text(mark.article))
        return len(todo)

    def take(self, one: Moving) -> Claim:
        """Do what is offered for one claim, as one step; returns the claim as it is then, or the new one that updates it.

        UsageError where nothing is offered. Conflict where somebody changed the claim meanwhile.
        """
        if one.place.fate is Fate.LOST:
            raise UsageError("nothing_offered")
        if one.place.fate is Fate.CHANGED:
            return self._update(one)
        planned = self._planned(one)
        with self._store.edit_tx("claim.reanchor", one.claim.label) as step:
            self._still_newest(one.newest)
            carrying.move(step, planned, self._text(one.newest))
        return claims.get(self._store, one.claim.id)

    def leave(self, wanted: Iterable[Moving]) -> int:
        """Say that claims stay on their older version, in one step; they are offered again when a newer one comes."""
        todo = [one for one in wanted if one.open]
        if todo:
            with self._store.edit_tx("claim.stay", f"× {len(todo)}") as step:
                for one in todo:
                    dismissals.put(step, STAYS, _stays(one.claim, one.newest), one.claim.article_id)
        return len(todo)

    def _planned(self, one: Moving) -> Planned:
        figures = list(mentions.figures(self._store, one.claim.figures).values())
        return self._pair(one.claim.article_id, one.newest).plan(one, figures)

    def _still_newest(self, article_id: int) -> None:
        """Nothing is anchored in a text in whose place another stands meanwhile."""
        if self.newest(article_id) != article_id:
            raise Conflict("newer_version_came")

    def _update(self, one: Moving) -> Claim:
        """A claim on the changed sentence that updates the older one, which stays where it is."""
        draft = self._draft(one)
        self._tagging.check(draft)
        old = one.claim
        there = Evidence.of(one.newest, draft.anchor)
        detail = {
            "a": claim_links.pack([there]),
            "b": claim_links.pack([Evidence.of(old.article_id, old.anchor)]),
        }
        why = (Reason.of("new_version", n=one.number),)
        with self._store.edit_tx("claim.update", old.label) as step:
            self._still_newest(one.newest)
            pk = one.there if one.there is not None else self._tagging.put(step, draft).id
            score = one.place.alike
            claim_links.decide(step, pk, old.id, Relation.UPDATES, LinkState.CONFIRMED, detail, score, why)
        return claims.get(self._store, pk)

    def _draft(self, one: Moving) -> Draft:
        """The claim as detection fills it, of the older one's label, with what does not depend on its figures."""
        draft = self._tagging.draft(one.newest, one.place.start, one.place.end)
        carried = {name: one.claim.fields[name] for name in CARRIED if name in one.claim.fields}
        return replace(draft, label=one.claim.label, fields={**draft.fields, **carried})

    # what is read for it -----------------------------------------------------------------------------

    def _detected(self, article_id: int) -> None:
        if self._ensure is not None:
            self._ensure(article_id)

    def _text(self, article_id: int) -> str:
        return articles.get(self._store, article_id).text

    def _pair(self, older: int, newest: int) -> Pair:
        """Two texts read for one another; the last few stay at hand, as long as the same is marked in them."""
        read = [self._read(pk) for pk in (older, newest)]
        known = self._pairs.pop((older, newest), None)
        if known is None or known[0] != read:
            known = read, Pair(*(x for one in zip(*read, strict=True) for x in one))
        self._pairs[older, newest] = known
        while len(self._pairs) > KEPT:
            del self._pairs[next(iter(self._pairs))]
        return known[1]

    def _read(self, article_id: int) -> tuple[Article, tuple[Mention, ...]]:
        return articles.get(self._store, article_id), mentions.of(self._store, article_id, rejected=True)


def _stays(claim: Claim, newest: int) -> str:
    return f"{claim.id}:{newest}"


def _order(one: Moving) -> tuple[bool, int, int, int]:
    """To be decided first; of those what needs a look before what is sure; then by version and place."""
    rank = {Fate.CHANGED: 0, Fate.ALIKE: 1, Fate.EXACT: 2, Fate.LOST: 3}
    return not one.open, rank[one.place.fate], -one.number, one.claim.anchor.start
