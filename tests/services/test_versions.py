"""Claims of an older version: moved together where their words stand exactly, offered one by one else; all of it undone."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from tests.services.test_arrivals import FIRST, SECOND, TITLE, put, taken
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.claim import Claim, Hop
from workbench.domain.claim_link import Relation
from workbench.domain.errors import Conflict, UsageError
from workbench.domain.mention import Entity, EntityType, Statement
from workbench.domain.query import ClaimQuery
from workbench.domain.version import Became, Fate, Moving
from workbench.storage import mentions

KILLED, SENT, SAID = FIRST.split("\n")
EDITED = SECOND.replace("فرق الإنقاذ إلى المكان", "فرق الإنقاذ والإسعاف إلى المكان").replace(
    "أسباب الانهيار خلال أسبوع واحد", "أسباب الانهيار خلال أسبوع واحد"
)

NAMES = FIRST + "\nوقال محمود عباس في القاهرة إن مصر ستساعد."


def tag(work: Workspace, article: int, quote: str, label: str = "event", note: str = "") -> Claim:
    """A claim on some words of an article."""
    text = work.reading.sheet(article).article.text
    start = text.index(quote)
    draft = work.tagging.draft(article, start, start + len(quote))
    claim = work.tagging.add(draft)
    return work.tagging.edit(claim.id, claim.revision, label=label, note=note)


@pytest.fixture
def edited(work: Workspace, tmp_path: Path) -> Workspace:
    """An article with a claim on each sentence and one on its title, and its edited version."""
    taken(work, put(tmp_path / "a.txt", FIRST), outlet="الشرق", published="2024-05-01")
    work.detecting.run()
    for quote in (KILLED, SENT, SAID, TITLE):
        tag(work, 1, quote, note=quote[:5])
    taken(work, put(tmp_path / "a.txt", EDITED), outlet="الشرق", published="2024-05-01")
    work.detecting.run()
    return work


def by_quote(work: Workspace, article: int = 2) -> dict[str, Moving]:
    return {m.claim.anchor.exact: m for m in work.versions.moving(article)}


def home(work: Workspace) -> dict[str, int]:
    """Claim (by its note) → the article that it stands on."""
    rows = work.tagging.rows(ClaimQuery())
    for row in rows:
        assert row.claim.anchor.holds_in(work.reading.sheet(row.claim.article_id).article.text)
    return {row.claim.note: row.claim.article_id for row in rows if row.claim.note}


def test_each_claim_is_offered_what_fits(edited: Workspace) -> None:
    found = by_quote(edited)
    assert {quote: m.place.fate for quote, m in found.items()} == {
        KILLED: Fate.CHANGED,
        SENT: Fate.ALIKE,
        SAID: Fate.EXACT,
        TITLE: Fate.EXACT,
    }
    ((was, now),) = found[KILLED].place.changed
    assert "12" in was and "15" in now
    assert next(iter(edited.versions.moving(1))).place.fate is Fate.CHANGED
    assert home(edited) == dict.fromkeys((q[:5] for q in (KILLED, SENT, SAID, TITLE)), 1)


def test_exact_ones_move_in_one_step_and_come_back_in_one(edited: Workspace) -> None:
    before = edited.tagging.rows(ClaimQuery(by_article=True))
    assert edited.versions.reanchor(edited.versions.moving(2)) == 2
    assert home(edited) == {KILLED[:5]: 1, SENT[:5]: 1, SAID[:5]: 2, TITLE[:5]: 2}
    assert [r.counts.claims for r in edited.library.rows([1, 2])] == [2, 2]
    assert edited.library.rows([2])[0].left == 2
    assert edited.versions.reanchor(edited.versions.moving(2)) == 0
    assert "×" in (edited.history.undo() or "")
    after = edited.tagging.rows(ClaimQuery(by_article=True))
    assert [(r.claim.article_id, r.claim.anchor, r.claim.hops, r.claim.figures) for r in after] == [
        (r.claim.article_id, r.claim.anchor, r.claim.hops, r.claim.figures) for r in before
    ]
    assert [r.counts.claims for r in edited.library.rows([1, 2])] == [4, 0]
    edited.history.redo()
    assert home(edited)[SAID[:5]] == 2
    assert [check for check in edited.doctor.checks() if not check.ok] == []


def test_a_moved_claim_keeps_its_links_event_and_number(edited: Workspace, tmp_path: Path) -> None:
    taken(edited, put(tmp_path / "other.txt", FIRST, "خبر آخر"), outlet="القدس")
    other, claim = tag(edited, 3, SAID), by_quote(edited)[SAID].claim
    link = edited.claim_links.link(claim.id, other.id, "supports")
    event = edited.events.create("الجسر", (), [claim.id])
    edited.versions.reanchor(edited.versions.moving(2))
    assert [x.id for x in edited.claim_links.of(claim.id)] == [link.id]
    (seen,) = edited.reading.sheet(2).claim_links
    assert (seen.claim, seen.other.id) == (claim.id, other.id)
    assert edited.events.articles(event.id) == [2] and edited.events.get(event.id).claims == (claim.id,)
    moved = edited.tagging.get(claim.id)
    assert (moved.uuid, moved.by, moved.created) == (claim.uuid, claim.by, claim.created)
    edited.history.undo()
    assert edited.tagging.get(claim.id).article_id == 1


def test_figures_and_the_chain_move_with_the_claim(work: Workspace, tmp_path: Path) -> None:
    body = "وأعلنت وزارة الصحة يوم الأحد أن 40 مصابا نقلوا إلى المستشفى.\n" + FIRST
    taken(work, put(tmp_path / "a.txt", body))
    work.detecting.run()
    quote = body.split("\n")[0]
    claim = tag(work, 1, quote)
    text = work.reading.sheet(1).article.text
    at = text.index("وزارة الصحة")
    hops = (
        Hop("الشرق"),
        Hop("وزارة الصحة", span=(at, at + 11), cue=(text.index("أعلنت"), text.index("أعلنت") + 5)),
    )
    claim = work.tagging.edit(claim.id, claim.revision, hops=hops)
    assert len(claim.figures) >= 1
    taken(work, put(tmp_path / "a.txt", "جملة جديدة في أول النص كتبت بعد ذلك بساعات.\n" + body))
    assert work.versions.reanchor(work.versions.moving(2)) == 1
    moved, new = work.tagging.get(claim.id), work.reading.sheet(2)
    assert [new.figures[f].surface for f in moved.figures] == [
        work.reading.sheet(1).article.text[m.start : m.end]
        for m in work.reading.sheet(1).mentions
        if m.id in claim.figures
    ]
    assert all(f in {m.id for m in new.mentions} for f in moved.figures)
    (_, source) = moved.hops
    assert source.span and new.article.text[slice(*source.span)] == "وزارة الصحة"
    assert source.cue and new.article.text[slice(*source.cue)] == "أعلنت"


def test_a_figure_that_a_person_found_goes_along(work: Workspace, tmp_path: Path) -> None:
    taken(work, put(tmp_path / "a.txt", FIRST))
    work.detecting.run()
    text = work.reading.sheet(1).article.text
    claim = tag(work, 1, SENT)
    at = text.index("المركبات الثقيلة")
    made = work.mentions.add_figure(1, at, at + 16, {"type": "count", "value": "7"})
    work.tagging.edit(claim.id, claim.revision, figures=[made.id])
    taken(work, put(tmp_path / "a.txt", EDITED.replace("والإسعاف ", "")))
    work.versions.reanchor(work.versions.moving(2))
    moved = work.tagging.get(claim.id)
    assert moved.article_id == 2
    assert [work.reading.sheet(2).figures[f].value for f in moved.figures] == [7]
    edited = {m.id: m for m in work.reading.sheet(2).mentions}
    assert edited[moved.figures[0]].by == "amal"


def test_what_is_alike_moves_only_when_a_person_says_so(edited: Workspace) -> None:
    one = by_quote(edited)[SENT]
    moved = edited.versions.take(one)
    assert moved.id == one.claim.id and moved.article_id == 2 and "والإسعاف" in moved.anchor.exact
    assert moved.note == one.claim.note
    edited.history.undo()
    assert edited.tagging.get(one.claim.id).anchor == one.claim.anchor


def test_other_figures_make_a_new_claim_that_updates_the_old_one(edited: Workspace) -> None:
    one = by_quote(edited)[KILLED]
    new = edited.versions.take(one)
    assert new.id != one.claim.id and new.article_id == 2 and "15" in new.anchor.exact
    assert new.label == one.claim.label and new.note == ""
    (link,) = edited.claim_links.of(one.claim.id)
    assert (link.relation, link.a, link.b) == (Relation.UPDATES, new.id, one.claim.id)
    assert [e.article for e in (*link.evidence_a, *link.evidence_b)] == [2, 1]
    assert edited.tagging.get(one.claim.id).article_id == 1
    answered = by_quote(edited)[KILLED]
    assert answered.answer == new.id and not answered.open
    edited.history.undo()
    assert by_quote(edited)[KILLED].open and len(edited.tagging.rows(ClaimQuery())) == 4


def test_what_is_not_found_stays_and_is_listed(edited: Workspace, tmp_path: Path) -> None:
    taken(edited, put(tmp_path / "a.txt", "\n".join([KILLED, SENT])), outlet="الشرق", published="2024-05-01")
    lost = by_quote(edited, 3)[SAID]
    assert (lost.place.fate, lost.number, lost.open) == (Fate.LOST, 1, False)
    with pytest.raises(UsageError):
        edited.versions.take(lost)
    assert home(edited)[SAID[:5]] == 1


def test_what_stays_is_asked_again_only_for_a_newer_version(edited: Workspace, tmp_path: Path) -> None:
    assert edited.versions.leave([by_quote(edited)[SENT]]) == 1
    assert not by_quote(edited)[SENT].open
    edited.history.undo()
    assert by_quote(edited)[SENT].open
    edited.history.redo()
    taken(edited, put(tmp_path / "a.txt", EDITED + "\nانتهى."), outlet="الشرق", published="2024-05-01")
    assert by_quote(edited, 3)[SENT].open


def test_a_claim_that_stands_there_already_is_not_moved_unasked(edited: Workspace) -> None:
    tag(edited, 2, SAID)
    one = by_quote(edited)[SAID]
    assert one.there is not None and not one.at_once
    assert edited.versions.reanchor(edited.versions.moving(2)) == 1


def test_nothing_is_moved_over_what_somebody_else_did(
    edited: Workspace, config: Config, tmp_path: Path
) -> None:
    seen = edited.versions.moving(2)
    other = workbench(replace(config, analyst="badr"))
    claim = other.tagging.get(by_quote(edited)[SAID].claim.id)
    other.tagging.edit(claim.id, claim.revision, note="مهم")
    with pytest.raises(Conflict):
        edited.versions.reanchor(seen)
    assert set(home(edited).values()) == {1}
    seen = edited.versions.moving(2)
    taken(other, put(tmp_path / "a.txt", EDITED + "\nانتهى."), outlet="الشرق", published="2024-05-01")
    with pytest.raises(Conflict):
        edited.versions.reanchor(seen)
    other.close()
    assert set(home(edited).values()) == {1}


def test_a_text_that_comes_back_takes_its_claims_back(edited: Workspace, tmp_path: Path) -> None:
    edited.versions.reanchor(edited.versions.moving(2))
    taken(edited, put(tmp_path / "a.txt", FIRST), outlet="الشرق", published="2024-05-01")
    assert [m.number for m in edited.versions.moving(1)] == [2, 2]
    assert edited.versions.reanchor(edited.versions.moving(1)) == 2
    assert set(home(edited).values()) == {1}


def test_the_export_tells_the_version(edited: Workspace) -> None:
    edited.versions.reanchor(edited.versions.moving(2))
    out = BytesIO()
    assert edited.exporting.write(out, form="machine") == 4
    head, *lines = out.getvalue().decode().splitlines()
    at = head.split(",").index("version")
    assert sorted(line.split(",")[at] for line in lines) == ["1", "1", "2", "2"]
    newest = head.split(",").index("newest")
    assert sorted(line.split(",")[newest] for line in lines) == ["2", "2", "2", "2"]


def test_the_changes_between_versions_are_told(edited: Workspace) -> None:
    found = edited.versions.edits(1, 2)
    assert [e.became for e in found] == [Became.FIGURES, Became.CHANGED, Became.ADDED]
    assert edited.versions.edits(2, 2) == []


def test_figures_of_two_versions_do_not_contradict_each_other(edited: Workspace, tmp_path: Path) -> None:
    taken(
        edited,
        put(tmp_path / "b.txt", FIRST.replace("12", "19"), "خبر آخر"),
        outlet="القدس",
        published="2024-05-01",
    )
    edited.detecting.run()
    pairs = edited.figures.conflicts()
    assert pairs and all({pair.a.article, pair.b.article} == {2, 3} for pair in pairs)
    one = by_quote(edited)[KILLED].claim
    assert all(c.article == 3 for c in edited.claim_links.candidates(one.id))


def test_a_sentence_rejected_in_the_older_version_is_not_offered_again(
    edited: Workspace, tmp_path: Path
) -> None:
    text = edited.reading.sheet(2).article.text
    start = text.index("وارتفعت الحصيلة")
    edited.suggesting.reject(2, start, len(text.rstrip()))
    taken(
        edited,
        put(tmp_path / "a.txt", "مقدمة جديدة للخبر كتبت مساء.\n" + EDITED),
        outlet="الشرق",
        published="2024-05-01",
    )
    edited.detecting.run()
    fates = {s.anchor.exact: str(s.fate) for s in edited.suggesting.of(3)}
    assert fates["وارتفعت الحصيلة بعد العثور على ثلاث جثث تحت الأنقاض."] == "rejected"
    edited.history.undo()
    fates = {s.anchor.exact: str(s.fate) for s in edited.suggesting.of(3)}
    assert fates["وارتفعت الحصيلة بعد العثور على ثلاث جثث تحت الأنقاض."] == "open"


def test_the_doctor_sees_versions_that_do_not_stand_where_they_should(edited: Workspace) -> None:
    assert all(check.ok for check in edited.doctor.checks())
    with edited.store.bulk_tx() as tx:
        tx.conn.execute("DELETE FROM standing")
    assert [check.name for check in edited.doctor.checks() if not check.ok] == ["versions"]


def test_what_was_said_of_names_and_figures_goes_along_in_the_same_step(
    work: Workspace, tmp_path: Path
) -> None:
    taken(work, put(tmp_path / "a.txt", NAMES))
    work.detecting.run()
    text = work.reading.sheet(1).article.text
    names = {m.detail.surface: m for m in work.reading.sheet(1).mentions if isinstance(m.detail, Entity)}
    first, second = list(names)[:2]
    work.mentions.accept(names[first].id)
    work.mentions.reject(names[second].id)
    at = text.index("المركبات الثقيلة")
    work.mentions.add_figure(1, at, at + 16, {"type": "count", "value": "7"})
    taken(work, put(tmp_path / "a.txt", "مقدمة كتبت بعد ذلك بساعات عدة.\n" + NAMES))
    work.detecting.run()

    def said() -> dict[str, str]:
        found = mentions.of(work.store, 2, rejected=True)
        return {m.detail.surface: str(m.state) for m in found if m.by and not isinstance(m.detail, Statement)}

    assert said() == {} and len(work.versions.decided(2)) == 3
    work.versions.reanchor(work.versions.moving(2), work.versions.decided(2))
    assert said() == {first: "accepted", second: "rejected", "المركبات الثقيلة": "accepted"}
    assert work.versions.decided(2) == []
    assert all(check.ok for check in work.doctor.checks())
    work.history.undo()
    assert said() == {} and len(work.versions.decided(2)) == 3
    assert all(check.ok for check in work.doctor.checks())


def test_a_name_that_was_corrected_is_corrected_in_the_newest(work: Workspace, tmp_path: Path) -> None:
    taken(work, put(tmp_path / "a.txt", NAMES))
    work.detecting.run()
    name = next(m for m in work.reading.sheet(1).mentions if isinstance(m.detail, Entity))
    assert isinstance(name.detail, Entity)
    other = EntityType.LOC if name.detail.type is EntityType.ORG else EntityType.ORG
    work.mentions.edit(name.id, replace(name.detail, type=other))
    taken(work, put(tmp_path / "a.txt", "مقدمة كتبت بعد ذلك بساعات عدة.\n" + NAMES))
    work.detecting.run()
    work.versions.reanchor((), work.versions.decided(2))
    found = [m for m in work.reading.sheet(2).mentions if m.by and isinstance(m.detail, Entity)]
    assert [m.detail.type for m in found if isinstance(m.detail, Entity)] == [other]
