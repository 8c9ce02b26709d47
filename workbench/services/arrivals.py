"""What an incoming text is: a new article, one that is there, or a new version of one (docs/ingest.md, decision 17)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.arabic.chars import folded
from workbench.domain.article import DateFrom, RawArticle
from workbench.domain.version import SameBy, canonical
from workbench.storage import arrived, articles, links, version_rows, versions
from workbench.storage.arrived import Known
from workbench.storage.store import Store
from workbench.storage.tx import Tx, within

SAME, ALIKE = 0.5, 0.6
"""How much of two texts must be the same: for one article where file, address or headline and day say so too; and for
two texts of one outlet that are asked about for their words alone."""
UNLIKE, UNLIKE_PAGE = 0.1, 0.25
"""A file or address that shares less with what it held was used for another article; a headline likewise."""
NEAR_DAYS = 3
"""Texts of one outlet are asked about when they are at most so many days apart."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that the incoming text is, or may be, a new version of."""

    article: int
    how: SameBy
    overlap: float
    sure: bool
    before: bool = False
    """By its own date the incoming text is the older one."""


def keys(raw: RawArticle) -> tuple[str, ...]:
    """Where a text comes from: its file (absolute, as a path given from elsewhere is another) and its address."""
    unnamed = raw.path in {"", "-"} or not raw.lasting
    file = "" if unnamed else f"file:{os.path.abspath(raw.path)}"  # noqa: PTH100
    address = canonical(raw.url)
    return tuple(key for key in (file, address and f"url:{address}") if key)


def came_back(tx: Tx, known: int, sources: Iterable[str], by: str) -> bool:
    """True when a file that held a newer version of `known` holds its words again; it is the newest from now on.

    That is a step of who takes it in, as every join is.
    """
    file = next((key for key in sources if key.startswith("file:")), None)
    last = None if file is None else versions.came_from(tx, file)
    if last is None or last == known or versions.head(tx.conn, last) != versions.head(tx.conn, known):
        return False
    if versions.head(tx.conn, known) == known:
        return False
    with within(tx, "version.back", _title(tx, known), by) as step:
        versions.turn_back(step, known)
    return True


def _title(tx: Tx, article_id: int) -> str:
    row = tx.conn.execute("SELECT title FROM article WHERE id = ?", [article_id]).fetchone()
    return str(row[0]) if row else ""


def find(tx: Tx, raw: RawArticle, sources: Sequence[str]) -> Arrival | None:
    """The article that `raw` is a version of; None for a new one. Never one of another outlet: that would be a copy."""
    for how, found in _candidates(tx, raw, sources):
        every = versions.newest(tx.conn, found)
        known = [one for pk in every if (one := arrived.known(tx, pk)) is not None]
        likely = [x for one in known if (x := _judged(raw, one, how)) is not None]
        if likely:
            best = max(likely, key=lambda x: (x.overlap, x.article))
            alone = sum(x.sure for x in likely) == 1 or how is SameBy.FILE
            return best if alone else replace(best, sure=False)
    return None


def _candidates(tx: Tx, raw: RawArticle, sources: Sequence[str]) -> Iterable[tuple[SameBy, list[int]]]:
    """Articles by what they have in common with the text, the surest first."""
    for how, prefix in ((SameBy.FILE, "file:"), (SameBy.URL, "url:")):
        for key in sources:
            if key.startswith(prefix):
                last = versions.came_from(tx, key)
                written = arrived.of_path if how is SameBy.FILE else arrived.of_url
                yield how, [last] if last is not None else written(tx, raw)
    yield SameBy.PAGE, arrived.of_page(tx, raw)


def _judged(raw: RawArticle, one: Known, how: SameBy) -> Arrival | None:
    """Whether a text is a version of one article, may be one, or is none of it."""
    from workbench.linking.info import days_between
    from workbench.linking.overlap import overlap

    both = overlap(articles.reading_text(raw.text, raw.blocks, raw.title), one.text)
    share = round(max(both.jaccard, both.containment), 4)
    other_outlet = bool(raw.outlet and one.outlet and folded(raw.outlet) != folded(one.outlet))
    if share < (UNLIKE_PAGE if how is SameBy.PAGE else UNLIKE) or (other_outlet and how is not SameBy.URL):
        return None
    here, there = canonical(raw.url), canonical(one.url)
    other_page = bool(here and there and here != there)
    apart = days_between(raw.published, one.published)
    undated = how is SameBy.PAGE and apart is None
    before = how is not SameBy.FILE and bool(
        raw.published and one.published and raw.published < one.published
    )
    sure = share >= SAME and not (other_outlet or other_page or apart or undated or before)
    return Arrival(one.id, how, share, sure, before)


def dressed(raw: RawArticle, tx: Tx, arrival: Arrival | None) -> RawArticle:
    """A new version has of the older one what its own page does not say, and the date that an analyst gave."""
    one = None if arrival is None or not arrival.sure else arrived.known(tx, arrival.article)
    if one is None:
        return raw
    dated = one.published_how is DateFrom.ANALYST or not raw.published
    return replace(
        raw,
        outlet=raw.outlet or one.outlet,
        url=raw.url or one.url,
        published=one.published if dated else raw.published,
        published_how=one.published_how if dated else raw.published_how,
    )


def keep(tx: Tx, article_id: int, arrival: Arrival, by: str) -> None:
    """Write down what was found of a text that is now in the file: a join is a step of who took it in."""
    older, newer = (article_id, arrival.article) if arrival.before else (arrival.article, article_id)
    if not arrival.sure:
        versions.suggest(tx, older, newer, arrival.how, arrival.overlap)
        return
    with within(tx, "version.found", _title(tx, newer), by) as step:
        versions.found(step, older, newer, arrival.how, arrival.overlap)


def ask_about(store: Store, added: Iterable[int]) -> list[int]:
    """Offer texts of one outlet that are nearly the same as new versions; returns the new articles asked about.

    What may be a copy was found by its sketch; only what was found is compared.
    """
    from workbench.linking.info import days_between
    from workbench.linking.overlap import overlap

    out = []
    for pk in added:
        asked = [pk, *(row.other for row in links.of(store, pk) if row.link.by is None)]
        if len(asked) < 2 or version_rows.offers(store, pk) or len(versions.chain(store.conn, pk)) > 1:
            continue
        with store.bulk_tx() as tx:
            me, *others = [x for one in asked if (x := arrived.known(tx, one)) is not None]
            near = [
                (overlap(me.text, other.text).jaccard, other)
                for other in others
                if me.outlet and folded(me.outlet) == folded(other.outlet)
                and (days_between(me.published, other.published) or 0) <= NEAR_DAYS
                and versions.head(tx.conn, other.id) == other.id
            ]  # fmt: skip
            share, best = max(near, key=lambda x: x[0]) if near else (0.0, me)
            if share >= ALIKE:
                before = bool(me.published and best.published and me.published < best.published)
                keep(tx, pk, Arrival(best.id, SameBy.TEXT, round(share, 4), False, before), store.analyst)
                out.append(pk)
    return out
