"""What is kept of the articles that were looked at last, and that nothing stale is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.domain.mention import Figure
from workbench.domain.suggestion import Fate
from workbench.services import suggesting
from workbench.services.around import Around
from workbench.services.looked_at import KEPT
from workbench.storage import articles, mentions

BODY = (
    "قال الوزير أحمد حسن يوم السبت إن 12 شخصا قتلوا في بغداد، نقلا عن وكالة رويترز.\n"
    "وأضاف أن الحكومة خصصت 3 ملايين دولار للمتضررين في البصرة.\n"
    "وذكرت صحيفة الصباح نقلا عن مصدر أمني أن الجسر أغلق أمام السيارات منذ الأحد."
)
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def article(work: Workspace) -> int:
    pk = add_articles(work.store, raw(1, BODY))[0]
    work.detecting.run([pk])
    return pk


def test_a_draft_needs_only_the_mentions_around_its_passage(work: Workspace, article: int) -> None:
    texts = [p.read_text("utf-8") for p in sorted(SEEDS.rglob("*.txt"))]
    added = [x for t in texts for x in work.ingesting.paste(t).added]
    work.detecting.run(added)
    drafted = 0
    for pk in (article, *added):
        held, found = articles.get(work.store, pk), mentions.of(work.store, pk)
        around = Around(found)
        for one in work.suggesting.of(pk):
            place = one.anchor.start, one.anchor.end
            whole = work.tagging.draft_in(held, found, *place)
            assert work.tagging.draft_in(held, around.of(*place), *place) == whole
            drafted += len(around.of(*place)) < len(found)
    assert drafted, "some passage leaves mentions out"


def test_what_is_offered_is_what_is_open_and_scored(work: Workspace, article: int) -> None:
    every = work.suggesting.of(article)
    offered = work.suggesting.offers(work.reading.sheet(article), 0.5)
    assert offered == [s for s in every if s.score >= 0.5 and s.fate is Fate.OPEN]
    low = min(every, key=lambda s: s.score)
    kept = work.suggesting.offers(work.reading.sheet(article), 1.1, {low.anchor.start})
    assert kept == [low]
    work.suggesting.reject(article, low.anchor.start, low.anchor.end)
    assert work.suggesting.offers(work.reading.sheet(article), 1.1, {low.anchor.start}) == []


def test_a_decision_reads_nothing_anew_and_a_correction_does(
    work: Workspace, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    look = suggesting._seen
    monkeypatch.setattr(suggesting, "_seen", lambda a, f: looks.append(a.id) or look(a, f))  # type: ignore[func-returns-value]
    before = work.suggesting.of(article)
    figure = next(m for m in mentions.of(work.store, article) if isinstance(m.detail, Figure))
    work.mentions.accept(figure.id)
    assert work.suggesting.of(article) == before and looks == [article]
    work.mentions.reject(figure.id)
    after = work.suggesting.of(article)
    assert looks == [article, article]
    assert all(figure.id not in s.draft.figures for s in after if s.draft)


def test_a_long_text_is_not_looked_at_quickly_unless_it_was_lately(work: Workspace) -> None:
    pk = add_articles(work.store, raw(2, " ".join([BODY] * 30)))[0]
    sheet = work.reading.sheet(pk)
    assert work.suggesting.offers(sheet, 0.5, quick=True) is None
    known = work.suggesting.offers(sheet, 0.5)
    assert work.suggesting.offers(sheet, 0.5, quick=True) == known
    for other in add_articles(work.store, *(raw(n, BODY) for n in range(3, 3 + KEPT))):
        work.suggesting.of(other)
    assert work.suggesting.offers(sheet, 0.5, quick=True) is None, "only the last few articles are kept"
