"""Events as named objects: made, filled, renamed, told in order of time; other articles that may belong to them."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.errors import UsageError
from workbench.domain.event import Event, EventCandidate, EventRow, Moment
from workbench.domain.link import Reason
from workbench.services.chronology import order
from workbench.services.nearness import Nearness, written
from workbench.storage import articles, claims, dismissals, events, listing
from workbench.storage.store import Store

LIKELY = 0.08
"""Articles less near than this to every report of an event are not suggested for it."""


class Events:
    """The events of the file; every change is one step of the journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def create(
        self, name: str, article_ids: Iterable[int] = (), claim_ids: Iterable[int] = (), note: str = ""
    ) -> Event:
        """Make an event with these articles and claims in it; UsageError for a name without a letter."""
        with self._store.edit_tx("event.create", _named(name)) as step:
            pk = events.create(step, _named(name), note)
            events.add(step, pk, "article", article_ids)
            events.add(step, pk, "claim", claim_ids)
        return events.get(self._store, pk)

    def rename(self, event_id: int, name: str, note: str | None = None) -> Event:
        """Change the name, and the note where one is given."""
        values = {"name": _named(name)} | ({} if note is None else {"note": note})
        with self._store.edit_tx("event.rename", _named(name)) as step:
            events.edit(step, event_id, **values)
        return events.get(self._store, event_id)

    def delete(self, event_id: int) -> None:
        """Take an event away (softly); its articles and claims stay what they are."""
        with self._store.edit_tx("event.delete", self.get(event_id).name) as step:
            events.delete(step, event_id)

    def add(self, event_id: int, article_ids: Iterable[int] = (), claim_ids: Iterable[int] = ()) -> Event:
        """Put articles and claims into an event; what is in it already stays."""
        with self._store.edit_tx("event.items", self.get(event_id).name) as step:
            events.add(step, event_id, "article", article_ids)
            events.add(step, event_id, "claim", claim_ids)
        return events.get(self._store, event_id)

    def remove(self, event_id: int, article_ids: Iterable[int] = (), claim_ids: Iterable[int] = ()) -> Event:
        """Take articles and claims out of an event."""
        with self._store.edit_tx("event.items", self.get(event_id).name) as step:
            events.remove(step, event_id, "article", article_ids)
            events.remove(step, event_id, "claim", claim_ids)
        return events.get(self._store, event_id)

    def get(self, event_id: int) -> Event:
        """One event; NotFound when there is none."""
        return events.get(self._store, event_id)

    def find(self, name_or_id: str) -> Event:
        """The event with this id or, else, the newest with this name; UsageError when there is none."""
        found = self.all()
        for event in found:
            if str(event.id) == name_or_id:
                return event
        for event in found:
            if event.name.casefold() == name_or_id.strip().casefold():
                return event
        raise UsageError("no_event_named", name=name_or_id)

    def all(self) -> list[Event]:
        """Every event, the newest first."""
        return events.every(self._store)

    def of(self, article_id: int) -> list[Event]:
        """The events an article is in, by itself or by a claim."""
        return events.of_article(self._store, article_id)

    def articles(self, event_id: int) -> list[int]:
        """The articles of an event and of its claims, ascending."""
        return events.articles_of(self._store, self.get(event_id))

    def candidates(self, article_id: int, limit: int = 20) -> list[EventCandidate]:
        """Articles of the whole library that may tell of the same event, best first; NotFound for an unknown id.

        Ranked by the article's rarest words (BM25), names by rarity, days and quantities that both state, and the
        time between the two. Copies of it are among them.
        """
        asked = articles.get(self._store, article_id)
        nearness = Nearness(self._store)
        best = nearness.near(asked, limit)
        keys = nearness.keys(asked)
        rows = listing.rows(self._store, [n.id for n in best])
        texts = articles.texts(self._store, [n.id for n in best])
        out = []
        for near, row, article in zip(best, rows, texts, strict=True):
            theirs = written(article)
            shared = [theirs[k] for k in keys if k in theirs][:4]
            why = (Reason.of("rare_words", words="، ".join(shared)),) if shared else ()
            out.append(
                EventCandidate(near.id, near.score, why + near.reasons, row.title, row.outlet, row.published)
            )
        return out

    def candidates_of(self, event_id: int, limit: int = 20) -> list[EventCandidate]:
        """Articles that may belong to an event and are not in it: each by the member it is nearest to, best first."""
        members = self.articles(event_id)
        best: dict[int, EventCandidate] = {}
        for pk in members:
            for one in self.candidates(pk, limit + len(members)):
                if one.article_id not in members and (
                    one.article_id not in best or best[one.article_id].score < one.score
                ):
                    best[one.article_id] = one
        return sorted(best.values(), key=lambda c: (-c.score, c.article_id))[:limit]

    def timeline(self, event_id: int) -> list[Moment]:
        """Reports by publication and claims by when they say it happened, in order; what has no date stands last."""
        event = self.get(event_id)
        found = []
        for pk in event.articles:
            for article in articles.texts(self._store, [pk]):
                published = article.published or ""
                found.append(Moment(published, "report", pk, None, article.outlet, article.title))
        for row in claims.rows_of(self._store, list(event.claims)):
            claim = row.claim
            said = next((hop.said for hop in claim.hops if hop.said), "")
            start, end = (claim.fields.get(f"date_{side}", "") for side in ("from", "to"))
            when = f"{start}/{end}" if start and end and start != end else start
            at = when or said or row.published or ""
            words, place = claim.anchor.exact, claim.anchor.start
            found.append(Moment(at, "claim", claim.article_id, claim.id, row.outlet, words, place))
        return sorted(found, key=lambda m: (order(m.at), m.article, m.claim or 0))

    def overview(self) -> list[EventRow]:
        """Every event with how many reports tell of it, from where and when; the newest first."""
        every = events.every(self._store)
        inside = {e.id: events.articles_of(self._store, e) for e in every}
        known = {
            r.id: r for r in listing.rows(self._store, sorted({pk for ids in inside.values() for pk in ids}))
        }
        out = []
        for event in every:
            rows = [known[pk] for pk in inside[event.id] if pk in known]
            days = sorted(row.published for row in rows if row.published)
            outlets = tuple(dict.fromkeys(row.outlet for row in rows if row.outlet))
            out.append(EventRow(event, len(rows), outlets, days[0] if days else "", days[-1] if days else ""))
        return out

    def suggestions(self, event_id: int, limit: int = 20) -> list[EventCandidate]:
        """The candidates of an event that nobody said do not belong to it."""
        gone = dismissals.every(self._store, dismissals.EVENT, f"{event_id}:")
        found = self.candidates_of(event_id, limit + len(gone))
        near = [c for c in found if c.score >= LIKELY]
        return [c for c in near if f"{event_id}:{c.article_id}" not in gone][:limit]

    def refuse(self, event_id: int, article_ids: Iterable[int]) -> None:
        """Say that articles do not belong to an event, in one step; they are not suggested for it again."""
        with self._store.edit_tx("event.refuse", self.get(event_id).name) as step:
            for pk in article_ids:
                dismissals.put(step, dismissals.EVENT, f"{event_id}:{pk}", pk)


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise UsageError("event_without_name")
    return plain
