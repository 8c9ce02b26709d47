"""Names that a person marks, retags, resizes or deletes, and the same said of all identical words: one step each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workbench.detect.entities import said as words
from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.correction import NONE, Correction, Reach, Said
from workbench.domain.errors import NotFound, UsageError
from workbench.domain.mention import Entity, EntityType, Mention, MentionState
from workbench.services.correcting import by_hand
from workbench.storage import articles, corrected, corrections, mentions
from workbench.storage.store import Store
from workbench.storage.tx import Tx

__all__ = ["NONE", "Correction", "Corrections", "Reach", "Said"]

LOOKED_AT = 400
"""Articles that are read at most to count what a correction would reach."""
_LONGEST = 200
"""Code points of a name at most."""


class Corrections:
    """What analysts say of names; each is one step of the journal and comes back with undo."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mark(self, article_id: int, start: int, end: int, type_: str) -> tuple[Mention, Said]:
        """Say that text[start:end] is a name of that type; also what to say of identical words.

        Blanks, quotes and proclitics at the edges are left out. A name that meets the interval takes this span and
        type; where none does, one is added. Raises UsageError for an interval without a word, or one too long.
        """
        article, kind = articles.get(self._store, article_id), EntityType(type_)
        start, end = words.edges(article.text, start, end, type_)
        if start >= end:
            raise UsageError("no_word_selected")
        if end - start > _LONGEST:
            raise UsageError("name_too_long", n=_LONGEST)
        met = self._met(article_id, start, end)
        if met is not None and isinstance(met.detail, Entity):
            return self._change(article, met, met.detail, start, end, kind)
        name = words.name_of(article.text, start, end, kind, self._names(article_id))
        detail = by_hand(Entity(start, end, article.text[start:end], kind, name, 1.0))
        assert isinstance(detail, Entity)
        with self._store.edit_tx("entity.mark", f"{detail.surface[:60]} · {kind}") as step:
            pk = corrections.add(step, article, detail)
        return mentions.get(self._store, pk), _said(article, start, end, start, end, kind, name, "")

    def retag(self, mention_id: int, type_: str) -> tuple[Mention, Said]:
        """Say that a name is of another type; UsageError for a mention that is no name."""
        mention = mentions.get(self._store, mention_id)
        if not isinstance(mention.detail, Entity):
            raise UsageError("no_type_of_name", family=mention.family)
        article = articles.get(self._store, mention.article_id)
        return self._change(article, mention, mention.detail, mention.start, mention.end, EntityType(type_))

    def _change(
        self, article: Article, mention: Mention, old: Entity, start: int, end: int, kind: EntityType
    ) -> tuple[Mention, Said]:
        """Another span or type for a name; it keeps what it is called unless one of them makes that another."""
        name = old.canonical
        if (old.start, old.end) != (start, end) or old.type is not kind:
            others = [e for e in self._names(article.id) if e != old]
            name = words.name_of(article.text, start, end, kind, others)
        moved = replace(old, start=start, end=end, surface=article.text[start:end], type=kind, canonical=name)
        detail = by_hand(moved)
        with self._store.edit_tx("entity.mark", f"{moved.surface[:60]} · {kind}") as step:
            mentions.edit(step, mention.id, detail)
        low, high = _context(article, old, start, end)
        return mentions.get(self._store, mention.id), _said(
            article, low, high, start, end, kind, name, str(old.type)
        )

    def said_of(self, mention: Mention) -> Said:
        """What to say of identical words so that they are as this name is; of a rejected one, that they are none."""
        detail = mention.detail
        if not isinstance(detail, Entity):
            raise UsageError("no_identical_names", family=mention.family)
        article = articles.get(self._store, mention.article_id)
        kind = NONE if mention.state is MentionState.REJECTED else str(detail.type)
        return _said(
            article,
            detail.start,
            detail.end,
            detail.start,
            detail.end,
            kind,
            detail.canonical,
            str(detail.type),
        )

    def reach(self, said: Said) -> Reach:
        """How many more places are the same, here and in all articles; LOOKED_AT articles are read at most."""
        rule = words.rule(0, said.context, said.at, said.to)
        if rule is None:
            return Reach(0, 0, 0)
        found = [pk for pk in corrections.candidates(self._store.conn, rule.words) if pk != said.article_id]
        rules, here, everywhere, holding = words.Rules([rule]), 0, 0, 0
        wanted = [said.article_id, *found[:LOOKED_AT]]
        for article in articles.texts(self._store, wanted):
            number = self._count(article, rules, said)
            if article.id == said.article_id:
                here = number
            everywhere += number
            holding += number > 0
        return Reach(here, everywhere, holding, len(found) > LOOKED_AT)

    def _count(self, article: Article, rules: words.Rules, said: Said) -> int:
        """Places of one article that the correction would hold at, the one where it was said not among them."""
        places = rules.places(masked(article.text, article.blocks))
        if not places:
            return 0
        held = corrected.settle(places, {0: said.type}, corrected.entities_of(self._store.conn, article.id))
        own = (said.article_id, said.start, said.end)
        return sum((article.id, p.outer_start, p.outer_end) != own for p, _ in held)

    def say(self, said: Said, *, everywhere: bool) -> int:
        """Say the same of all identical words of the article, or of all articles, those to come among them: one step.

        Returns its id. What a person said of a place stays. Where more than a few hundred articles hold the words,
        `spread` brings the rest up to date.
        """
        what = said.surface[:60] + ("" if said.type == NONE else f" · {said.type}")
        with self._store.edit_tx("entity.everywhere" if everywhere else "entity.article", what) as step:
            pk = corrections.say(step, said, everywhere=everywhere)
        if pk is None:
            raise UsageError("no_word_in_name")
        return pk

    def every(self) -> list[Correction]:
        """What was said of identical words and is in force, the newest first."""
        return corrections.every(self._store)

    def forget(self, correction_id: int) -> None:
        """Take one correction back, and with it what followed from it: one step."""
        found = next((c for c in self.every() if c.id == correction_id), None)
        if found is None:
            raise NotFound("no_correction", id=correction_id)
        with self._store.edit_tx("entity.forget", found.said.surface[:60]) as step:
            corrections.forget(step, correction_id)

    def waiting(self) -> list[int]:
        """Articles in which corrections are still to be applied."""
        return corrections.waiting(self._store)

    def spread(
        self,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> int:
        """Apply corrections where they wait, in short transactions; returns in how many articles."""
        todo = [] if self._store.read_only else self.waiting()
        done = 0

        def work(tx: Tx, article: Article) -> None:
            nonlocal done
            corrections.finish(tx, article)
            done += 1
            if progress:
                progress(done, len(todo))

        self._store.bulk(_until(articles.texts(self._store, todo), cancel), work)
        return done

    def _names(self, article_id: int) -> list[Entity]:
        """The names of an article that nobody rejected."""
        return [m.detail for m in mentions.of(self._store, article_id) if isinstance(m.detail, Entity)]

    def _met(self, article_id: int, start: int, end: int) -> Mention | None:
        """The name that shares most with [start, end), None when none shares anything."""
        meeting = [
            m
            for m in mentions.of(self._store, article_id)
            if isinstance(m.detail, Entity) and m.start < end and start < m.end
        ]
        shared = [(min(m.end, end) - max(m.start, start), -m.id, m) for m in meeting]
        return max(shared, key=lambda s: s[:2])[2] if shared else None


def _until(found: Iterable[Article], cancel: Callable[[], bool] | None) -> Iterable[Article]:
    for article in found:
        if cancel and cancel():
            return
        yield article


def _context(article: Article, old: Entity, start: int, end: int) -> tuple[int, int]:
    """The words that must stand elsewhere for the same change: the new name, or the old one around a shorter new one."""
    low, high = min(old.start, start), max(old.end, end)
    front = article.text[low:start]
    if front and not any(c.isspace() for c in front):
        low = start
    return low, high


def _said(
    article: Article, low: int, high: int, start: int, end: int, kind: str, name: str, was: str
) -> Said:
    context = words.context_of(article.text, low, high)
    shift = len(context) - (high - low)
    at = 0 if start == low else start - low + shift
    return Said(article.id, low, high, context, at, end - low + shift, str(kind), name, was)
