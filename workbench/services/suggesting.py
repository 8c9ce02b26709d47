"""Suggested claims: ranked with reasons, accepted and rejected in one key each, learning from both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.detect.run import masked
from workbench.detect.suggest import PRIOR, Seen, learn, seen, weigh
from workbench.domain.article import Article, BlockKind
from workbench.domain.claim import Claim, Draft, Origin
from workbench.domain.errors import NotFound
from workbench.domain.mention import Entity, Figure, Mention, Statement
from workbench.domain.query import ListQuery
from workbench.domain.sheet import Sheet
from workbench.domain.span import Anchor
from workbench.domain.suggestion import Alike, Fate, Judgement, Learned, Place, Ranking, Scored, Suggestion
from workbench.domain.words import shortened
from workbench.services.alike import key, near, phrases
from workbench.services.looked_at import Known, Recent
from workbench.services.tagging import Tagging
from workbench.storage import articles, claims, judgements, listing, mentions
from workbench.storage.store import Store
from workbench.storage.tx import Step

_HEADINGS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)
QUICK = 4_000
"""Characters of text whose sentences are looked at in less time than a paint takes."""
PHRASE = 12
"""Words of a sentence that are searched for when the same sentence is looked for elsewhere."""


class Suggesting:
    """The triage of one analyst. What is learned is the replay of this analyst's judgements in this file."""

    def __init__(self, store: Store, tagging: Tagging) -> None:
        self._store = store
        self._tagging = tagging
        self._weights: tuple[tuple[int, int], dict[str, float]] | None = None
        self._recent = Recent()

    def of(self, article_id: int, ranking: Ranking = Ranking.TEXT) -> list[Suggestion]:
        """Every sentence of the article as a suggestion, none hidden, in the order asked for; NotFound."""
        known = self._known(articles.get(self._store, article_id), mentions.of(self._store, article_id))
        fates = self._fates(known.article, claims.seen(self._store, article_id))
        scored = weigh(known.seen, self.weights())
        return ordered([self._suggestion(known, one, fates(one)) for one in scored], ranking)

    def offers(
        self, sheet: Sheet, least: float, kept: Collection[int] = (), *, quick: bool = False
    ) -> list[Suggestion] | None:
        """The open sentences of an article that is at hand which score `least` or begin at one of `kept`, by place.

        With `quick`, None where that would take long: for a long text that was not looked at lately.
        """
        article = sheet.article
        if quick and len(article.text) > QUICK and not self._recent.holds(article, sheet.mentions):
            return None
        known = self._known(article, sheet.mentions)
        fates = self._fates(article, sheet.claims)
        return [
            self._suggestion(known, one, Fate.OPEN)
            for one in weigh(known.seen, self.weights())
            if (one.score >= least or one.start in kept) and fates(one) is Fate.OPEN
        ]

    def _known(self, article: Article, found: Sequence[Mention]) -> Known:
        """What was read of an article, lately or now."""
        return self._recent.of(article, found, _seen)

    def _suggestion(self, known: Known, one: Scored, fate: Fate) -> Suggestion:
        """A sentence with the claim that it would become."""
        place = one.start, one.end
        if place not in known.drafts:
            draft = self._tagging.draft_in(known.article, known.around.of(*place), *place)
            known.drafts[place] = replace(draft, origin=Origin.SUGGESTED)
        draft, anchor = known.drafts[place], Anchor.of(known.article.text, *place)
        return Suggestion(known.article.id, anchor, draft.label, one.score, one.reasons, fate, draft)

    def _fates(self, article: Article, made: Sequence[Claim]) -> Callable[[Scored], Fate]:
        """What became of each sentence of an article; one that was rejected in an older version stays so."""
        judged = {(j.start, j.end): j for j in judgements.of(self._store, article.id)}
        before = judgements.of_older(self._store, article.id)

        def fate(one: Scored) -> Fate:
            older = before.get(article.text[one.start : one.end]) if before else None
            return _fate(one, made, judged.get((one.start, one.end)) or older)

        return fate

    def draft(self, article_id: int, start: int, end: int) -> Draft:
        """The claim that accepting would save, to be edited first."""
        return replace(self._tagging.draft(article_id, start, end), origin=Origin.SUGGESTED)

    def accept(self, draft: Draft) -> Claim:
        """Save a suggestion as a claim and learn from it, in one step."""
        return self.accept_all([draft])[0]

    def accept_all(self, drafts: Sequence[Draft]) -> list[Claim]:
        """Accept several suggestions in one step; all or none."""
        examples = [self._features(d.article_id, d.anchor) for d in drafts]
        for draft in drafts:
            self._tagging.check(draft)
        labels = ", ".join(dict.fromkeys(d.label for d in drafts))
        detail = labels if len(drafts) == 1 else f"{labels} × {len(drafts)}"
        with self._store.edit_tx("suggestion.accept", detail) as step:
            return [self._keep(step, d, f) for d, f in zip(drafts, examples, strict=True)]

    def _keep(self, step: Step, draft: Draft, features: Mapping[str, float]) -> Claim:
        claim = self._tagging.put(step, replace(draft, origin=Origin.SUGGESTED))
        judgements.put(step, draft.article_id, draft.anchor, features, claim.id)
        return claim

    def reject(self, article_id: int, start: int, end: int) -> None:
        """Say that a suggestion is no claim and learn from it, in one step; it stays in the list as rejected."""
        self.reject_all([(article_id, start, end)])

    def reject_all(self, places: Iterable[Place]) -> None:
        """Reject several suggestions in one step."""
        wanted = [(a, Anchor.of(articles.get(self._store, a).text, start, end)) for a, start, end in places]
        examples = [self._features(article_id, anchor) for article_id, anchor in wanted]
        detail = shortened(wanted[0][1].exact) if len(wanted) == 1 else f"× {len(wanted)}"
        with self._store.edit_tx("suggestion.reject", detail) as step:
            for (article_id, anchor), features in zip(wanted, examples, strict=True):
                judgements.put(step, article_id, anchor, features, None)

    def identical(self, article_id: int, start: int, end: int) -> list[Place]:
        """The open sentences of the whole library with the same words (folded), this one first."""
        text = articles.get(self._store, article_id).text
        wanted = key(text[start:end])
        here = (article_id, start, end)
        if not wanted:
            return [here]
        phrase = " ".join(wanted[:PHRASE])
        found = self._open_in(listing.ids(self._store, ListQuery(text=f'"{phrase}"')))
        return [here, *(place for place, words in found if place != here and key(words) == wanted)]

    def alike(self, article_id: int, start: int, end: int) -> Alike:
        """What accepting everywhere would take in, and what nearly says the same, before anything is done.

        Near sentences share most words in their order and have the same figures, names and negations; they are
        suggestions to look at, never accepted with the others.
        """
        text = articles.get(self._store, article_id).text
        same = self.identical(article_id, start, end)
        holding: set[int] = set()
        for phrase in phrases(key(text[start:end])):
            holding.update(listing.ids(self._store, ListQuery(text=f'"{phrase}"')))
        others = self._open_in(holding)
        close = [place for place, words in others if place not in same and near(text[start:end], words)]
        return Alike(tuple(same), tuple(close))

    def _open_in(self, article_ids: Iterable[int]) -> list[tuple[Place, str]]:
        """Every open sentence of these articles with its words."""
        found: list[tuple[Place, str]] = []
        for article in articles.texts(self._store, sorted(article_ids)):
            made = claims.seen(self._store, article.id)
            judged = {(j.start, j.end): j for j in judgements.of(self._store, article.id)}
            for one in weigh(_seen(article, ()), self.weights()):
                if _fate(one, made, judged.get((one.start, one.end))) is Fate.OPEN:
                    found.append(((article.id, one.start, one.end), article.text[one.start : one.end]))
        return found

    def accept_identical(self, draft: Draft) -> list[Claim]:
        """Accept a suggestion and every open sentence with the same words elsewhere, in one step.

        The others take label, note, gloss and the fields of the draft; their own text gives figures and chain.
        """
        place = (draft.article_id, draft.anchor.start, draft.anchor.end)
        drafts = [draft]
        for article_id, start, end in self.identical(*place)[1:]:
            own = self.draft(article_id, start, end)
            fields = {**own.fields, **draft.fields}
            drafts.append(replace(own, label=draft.label, note=draft.note, gloss=draft.gloss, fields=fields))
        return self.accept_all(drafts)

    def weights(self) -> dict[str, float]:
        """The weights in force: the shipped ones, moved by this analyst's judgements, each sentence counted once."""
        state = judgements.state(self._store)
        if self._weights is None or self._weights[0] != state:
            self._weights = state, learn((j.features, j.accepted) for j in self._examples())
        return self._weights[1]

    def learned(self) -> list[Learned]:
        """Every weight that judgements moved, the farthest first, with the judgements behind it."""
        now, examples = self.weights(), self._examples()
        had = {
            yes: Counter(f for j in examples if j.accepted is yes for f in j.features)
            for yes in (True, False)
        }
        rows = [
            Learned(name, PRIOR.get(name, 0.0), weight, had[True][name], had[False][name])
            for name, weight in now.items()
            if had[True][name] or had[False][name]
        ]
        return sorted(rows, key=lambda r: -abs(r.weight - r.prior))

    def judgements(self) -> list[Judgement]:
        """What this analyst accepted and rejected, the newest first."""
        return judgements.every(self._store)[::-1]

    def forget(self, ids: Iterable[int] | None = None) -> int:
        """Forget judgements (all of mine when None), and what they taught, in one step; claims stay. Returns how many."""
        mine = {j.id for j in judgements.every(self._store)}
        wanted = sorted(mine if ids is None else mine & set(ids))
        with self._store.edit_tx("suggestion.forget", f"× {len(wanted)}") as step:
            return judgements.forget(step, wanted)

    def _examples(self) -> list[Judgement]:
        """One judgement for each different sentence, the last one: bulk acceptance of copies teaches once."""
        last = {key(j.exact): j for j in judgements.every(self._store)}
        return sorted(last.values(), key=lambda j: j.id)

    def _features(self, article_id: int, anchor: Anchor) -> Mapping[str, float]:
        """The features of the sentence that the anchor covers most; NotFound when it lies in none."""
        article = articles.get(self._store, article_id)
        scored = weigh(self._known(article, mentions.of(self._store, article_id)).seen, self.weights())
        best = max(scored, key=lambda s: _shared(s, anchor.start, anchor.end), default=None)
        if best is None or _shared(best, anchor.start, anchor.end) <= 0:
            raise NotFound("no_sentence")
        return best.features


def _seen(article: Article, found: Sequence[Mention]) -> list[Seen]:
    """Every sentence of an article with what it shows."""
    details = [m.detail for m in found]
    return seen(
        masked(article.text, article.blocks),
        [d for d in details if isinstance(d, Figure)],
        [d for d in details if isinstance(d, Entity)],
        [d for d in details if isinstance(d, Statement)],
        titles=[(b.start, b.end) for b in article.blocks if b.kind in _HEADINGS],
    )


def ordered(suggestions: Sequence[Suggestion], ranking: Ranking) -> list[Suggestion]:
    """Suggestions by place, by score (open ones first), or by how much an answer would teach (open ones first)."""
    if ranking is Ranking.TEXT:
        return sorted(suggestions, key=lambda s: s.anchor.start)
    if ranking is Ranking.SCORE:
        return sorted(suggestions, key=lambda s: (s.fate is not Fate.OPEN, -s.score, s.anchor.start))
    return sorted(suggestions, key=lambda s: (s.fate is not Fate.OPEN, abs(s.score - 0.5), s.anchor.start))


def _shared(one: Scored, start: int, end: int) -> int:
    return min(one.end, end) - max(one.start, start)


def _fate(one: Scored, made: Sequence[Claim], judged: Judgement | None) -> Fate:
    """What became of a sentence; one whose accepted claim was deleted since is open again."""
    if judged is not None and not judged.accepted:
        return Fate.REJECTED
    if judged is not None and any(c.id == judged.claim_id for c in made):
        return Fate.ACCEPTED
    for claim in made:
        shared = _shared(one, claim.anchor.start, claim.anchor.end)
        if 2 * shared > min(one.end - one.start, len(claim.anchor.span)):
            return Fate.CLAIMED
    return Fate.OPEN
