"""Versions of an article: which there are, what changed, and the claims of older ones offered for the newest.

Only words that stand in the newest version exactly, at the one place that is surely meant, move together; everything
else is offered one by one. A sentence with other figures becomes a claim of its own that updates the older one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.claim import Claim, Draft, Hop
from workbench.domain.claim_link import Evidence, Relation
from workbench.domain.codebook import TAGS
from workbench.domain.errors import Conflict, UsageError
from workbench.domain.link import LinkState, Reason
from workbench.domain.mention import Figure, Mention
from workbench.domain.span import Anchor
from workbench.domain.version import Edit, Fate, Moving, Place, Version, VersionLink
from workbench.linking.reanchor import Texts, edits
from workbench.services.tagging import Tagging
from workbench.storage import articles, blind, claim_links, claims, dismissals, mentions, moving, versions
from workbench.storage.store import Store
from workbench.storage.tx import Step

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

    # the versions themselves -------------------------------------------------------------------------

    def of(self, article_id: int) -> list[Version]:
        """All versions of an article, the newest first; NotFound for an unknown id."""
        return versions.of(self._store, article_id)

    def newest(self, article_id: int) -> int:
        """The newest version of an article, itself when it is that."""
        return versions.head(self._store.conn, article_id)

    def offers(self, article_id: int | None = None) -> list[VersionLink]:
        """What may be a new version of what, of one article or of the whole library."""
        return versions.offers(self._store, article_id)

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
        return edits(self._texts(older, newer))

    # claims of older versions ------------------------------------------------------------------------

    def moving(self, article_id: int) -> list[Moving]:
        """Every claim on an older version of an article with what is offered for it; those to be decided first.

        What a blind review hides is left out.

        Detection is brought up to date where it is needed to tell whether figures changed.
        """
        chain = versions.chain(self._store.conn, article_id)
        newest = chain[-1]
        standing = {pk: found for pk in reversed(chain[:-1]) if (found := blind.seen(self._store, pk))}
        if not standing:
            return []
        for pk in (*standing, newest):
            self._detected(pk)
        numbers = versions.numbers(self._store.conn, chain)
        gone = dismissals.every(self._store, STAYS)
        every = [claim.id for found in standing.values() for claim in found]
        answers = moving.updated_by(self._store, every, chain)
        there = {(c.anchor.start, c.anchor.end, c.label): c.id for c in claims.of(self._store, newest)}
        text = articles.get(self._store, newest).text
        out = []
        for pk, found in standing.items():
            for claim in found:
                place = self._place(claim, newest)
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

    def _place(self, claim: Claim, newest: int) -> Place:
        """Where a claim's words may stand; one outside the reading text is looked for in all of it."""
        texts, anchor = self._texts(claim.article_id, newest), claim.anchor
        if texts.older[anchor.start : anchor.end] != anchor.exact:
            older, newer = (articles.get(self._store, pk).text for pk in (claim.article_id, newest))
            texts = Texts(older, newer, (), ())
        return texts.place(anchor)

    def reanchor(self, wanted: Iterable[Moving]) -> int:
        """Move all claims whose words stand in the newest version exactly, in one step; returns how many."""
        todo = [one for one in wanted if one.at_once]
        if todo:
            with self._store.edit_tx("claim.reanchor", f"× {len(todo)}") as step:
                for one in todo:
                    self._move(step, one)
        return len(todo)

    def take(self, one: Moving) -> Claim:
        """Do what is offered for one claim, as one step; returns the claim as it is then, or the new one that updates it.

        UsageError where nothing is offered. Conflict where somebody changed the claim meanwhile.
        """
        if one.place.fate is Fate.LOST:
            raise UsageError("nothing_offered")
        if one.place.fate is Fate.CHANGED:
            return self._update(one)
        with self._store.edit_tx("claim.reanchor", one.claim.label) as step:
            self._move(step, one)
        return claims.get(self._store, one.claim.id)

    def leave(self, wanted: Iterable[Moving]) -> int:
        """Say that claims stay on their older version, in one step; they are offered again when a newer one comes."""
        todo = [one for one in wanted if one.open]
        if todo:
            with self._store.edit_tx("claim.stay", f"× {len(todo)}") as step:
                for one in todo:
                    dismissals.put(step, STAYS, _stays(one.claim, one.newest), one.claim.article_id)
        return len(todo)

    def _move(self, step: Step, one: Moving) -> None:
        self._still_newest(one)
        new = articles.get(self._store, one.newest)
        anchor = Anchor.of(new.text, one.place.start, one.place.end)
        old = articles.get(self._store, one.claim.article_id)
        hops = tuple(self._hop(hop, old, new) for hop in one.claim.hops)
        moving.move(step, one.claim, new.id, anchor, hops, self._figures(step, one, new))

    def _still_newest(self, one: Moving) -> None:
        """Nothing is anchored in a text in whose place another stands meanwhile."""
        if self.newest(one.newest) != one.newest:
            raise Conflict("newer_version_came")

    def _hop(self, hop: Hop, old: Article, new: Article) -> Hop:
        """A link of the chain with its words where they stand now; without them where that is not sure."""
        texts = self._texts(old.id, new.id)

        def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
            if span is None or not 0 <= span[0] < span[1] <= len(old.text):
                return None
            place = texts.place(Anchor.of(old.text, *span))
            return (place.start, place.end) if place.fate is Fate.EXACT else None

        return replace(hop, span=moved(hop.span), cue=moved(hop.cue))

    def _figures(self, step: Step, one: Moving, new: Article) -> list[int]:
        """The figures of a claim as they are found in the newest version; one that is not found there is put there."""
        there = [m for m in self._found(new.id) if isinstance(m.detail, Figure)]
        inside = [m for m in there if one.place.start <= m.start and m.end <= one.place.end]
        if one.place.fate is not Fate.EXACT:
            return [m.id for m in inside]
        by = one.place.start - one.claim.anchor.start
        out = []
        for figure in mentions.figures(self._store, one.claim.figures).values():
            start, end = figure.start + by, figure.end + by
            met = [m.id for m in there if m.start < end and start < m.end]
            if met:
                out += met[:1]
            elif 0 <= start < end <= len(new.text) and new.text[start:end] == figure.surface:
                shifted = replace(
                    figure,
                    start=start,
                    end=end,
                    num_start=figure.num_start + by,
                    num_end=figure.num_end + by,
                    subset_of=None,
                )
                out.append(mentions.add(step, new.id, new.text, shifted))
        return list(dict.fromkeys(out))

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
            self._still_newest(one)
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

    def _texts(self, older: int, newer: int) -> Texts:
        """Two texts read for one another; the last few stay at hand, as long as detection finds the same in them."""
        return _read(*(x for pk in (older, newer) for x in self._read(pk)))

    def _read(self, article_id: int) -> tuple[str, tuple[Figure, ...]]:
        article = articles.get(self._store, article_id)
        figures = tuple(m.detail for m in self._found(article_id) if isinstance(m.detail, Figure))
        return masked(article.text, article.blocks), figures

    def _found(self, article_id: int) -> tuple[Mention, ...]:
        return mentions.of(self._store, article_id)


@lru_cache(maxsize=KEPT)
def _read(
    older: str, older_figures: tuple[Figure, ...], newer: str, newer_figures: tuple[Figure, ...]
) -> Texts:
    return Texts(older, newer, older_figures, newer_figures)


def _stays(claim: Claim, newest: int) -> str:
    return f"{claim.id}:{newest}"


def _order(one: Moving) -> tuple[bool, int, int, int]:
    """To be decided first; of those what needs a look before what is sure; then by version and place."""
    rank = {Fate.CHANGED: 0, Fate.ALIKE: 1, Fate.EXACT: 2, Fate.LOST: 3}
    return not one.open, rank[one.place.fate], -one.number, one.claim.anchor.start
