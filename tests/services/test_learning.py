"""What triage teaches is taken back exactly: any order of accepting, rejecting, undoing and redoing, and what is audited."""

from __future__ import annotations

import random

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.detect.suggest import PRIOR
from workbench.domain.suggestion import Suggestion

BODIES = (
    "أعلنت الوزارة إغلاق الجسر في المدينة بعد الفيضانات.\nتحيط بالمدينة بساتين الزيتون واللوز من جميع الجهات.\n"
    "ووقع الرئيس قانونا جديدا في العاصمة أمام النواب.\nوقال الطبيب إن 12 شخصا قتلوا في الحريق.",
    "ارتفعت أسعار الخبز بنسبة 12 بالمئة هذا العام.\nيجب على الحكومة أن تفعل شيئا.\nنفت الشركة بيع المصنع القديم.",
)


def everything(work: Workspace, ids: list[int]) -> list[Suggestion]:
    return [s for article in ids for s in work.suggesting.of(article)]


@pytest.mark.parametrize("seed", range(8))
def test_undo_restores_every_score_exactly_after_any_triage(work: Workspace, seed: int) -> None:
    ids = list(add_articles(work.store, *(raw(n, body) for n, body in enumerate(BODIES, 1))))
    rng = random.Random(seed)
    seen = {0: everything(work, ids)}
    depth = deepest = 0
    for _ in range(18):
        act = rng.choice(["accept", "reject", "accept", "reject", "undo", "redo"])
        if act == "undo":
            work.history.undo()
            depth = max(0, depth - 1)
        elif act == "redo":
            depth += work.history.redo() is not None
        else:
            one = rng.choice(everything(work, ids))
            span = (one.article_id, one.anchor.start, one.anchor.end)
            if act == "accept":
                work.suggesting.accept(work.suggesting.draft(*span))
            else:
                work.suggesting.reject(*span)
            depth += 1
            seen = {k: v for k, v in seen.items() if k < depth}
            deepest = depth
        now = everything(work, ids)
        assert seen.setdefault(depth, now) == now, f"step {act} at depth {depth} of {deepest}"
    while work.history.undo() is not None:
        pass
    assert everything(work, ids) == seen[0]
    assert work.suggesting.weights() == dict(PRIOR) and work.suggesting.learned() == []


def test_what_was_learned_names_every_weight_and_the_answers_behind_it(work: Workspace) -> None:
    (article,) = add_articles(work.store, raw(1, BODIES[0]))
    deaths = next(s for s in work.suggesting.of(article) if "قتلوا" in s.anchor.exact)
    work.suggesting.reject(article, deaths.anchor.start, deaths.anchor.end)
    rows = work.suggesting.learned()
    now = work.suggesting.weights()
    moved = {name for name, weight in now.items() if weight != PRIOR.get(name, 0.0)}
    assert moved <= {r.code for r in rows}
    assert all(r.weight == now[r.code] and r.prior == PRIOR.get(r.code, 0.0) for r in rows)
    assert all((r.accepted, r.rejected) == (0, 1) for r in rows)
    again = next(s for s in work.suggesting.of(article) if s.anchor == deaths.anchor)
    assert again.score < deaths.score


def test_an_analyst_who_wants_figures_gets_them_first(work: Workspace) -> None:
    """Thirty answers of one mind move what was not asked about."""
    many = "\n".join(
        f"وارتفعت أسعار السلعة رقم {n} بنسبة {n} بالمئة في السوق.\nوقال التاجر إن السوق هادئة هذا الصباح كعادتها."
        for n in range(11, 26)
    )
    taught, other = add_articles(
        work.store, raw(1, many), raw(2, BODIES[1] + "\nوقال الكاتب إن الأدب مرآة الناس.")
    )
    work.detecting.run([taught, other])
    before = {s.anchor.exact: s.score for s in work.suggesting.of(other)}
    for one in work.suggesting.of(taught)[1:31]:
        span = (taught, one.anchor.start, one.anchor.end)
        if "بالمئة" in one.anchor.exact:
            work.suggesting.accept(work.suggesting.draft(*span))
        else:
            work.suggesting.reject(*span)
    after = {s.anchor.exact: s.score for s in work.suggesting.of(other)}
    bread = next(k for k in after if "الخبز" in k)
    writer = next(k for k in after if "الكاتب" in k)
    assert after[bread] - after[writer] > before[bread] - before[writer]
