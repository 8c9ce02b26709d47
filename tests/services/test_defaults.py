"""What a draft is filled with: the chain of attribution, certainty, polarity, date and place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.domain.claim import Draft, Hop
from workbench.domain.errors import UsageError
from workbench.domain.mention import CueClass, Figure, FigureType, Statement
from workbench.services import attribution, dates, defaults
from workbench.services.tagging import with_origin


def day(iso: str, start: int = 0, calendar: str | None = None) -> Figure:
    return Figure(start, start + 1, "", start, start + 1, FigureType.DATE, iso=iso, calendar=calendar)


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2024-02-29", ("2024-02-29", "", "1")),
        ("2024-02", ("2024-02-01", "2024-02-29", "3")),
        ("2024", ("2024-01-01", "2024-12-31", "3")),
        ("2024-05-01/2024-05-07", ("2024-05-01", "2024-05-07", "2")),
        ("2024-05-01/2024-06", ("2024-05-01", "2024-06-30", "3")),
        ("2024-05-01T12:30", ("2024-05-01", "", "1")),
        ("XXXX-05-01", ("", "", "")),
        ("202X", ("", "", "")),
        ("2024-13-01", ("", "", "")),
        ("2024-06/2024-05", ("", "", "")),
        ("2024-05/..", ("", "", "")),
    ],
)
def test_a_date_becomes_an_interval_with_its_precision(iso: str, expected: tuple[str, str, str]) -> None:
    found = dates.of([day(iso)])
    assert tuple(found.get(k, "") for k in ("date_from", "date_to", "date_precision")) == expected


def test_the_most_precise_date_wins_and_brings_its_calendar() -> None:
    found = dates.of([day("2024", 1), day("2024-03-22", 9, "hijri"), day("2024-03", 5)])
    assert found == {"date_from": "2024-03-22", "date_precision": "1", "calendar": "hijri"}


def test_a_date_that_is_compared_with_is_not_when_it_happened() -> None:
    text = "زادت عن 2023 في 2024"
    assert dates.of([day("2023", 8), day("2024", 16)], text)["date_from"] == "2024-01-01"
    assert dates.of([day("2023", 8)], text) == {}


@pytest.mark.parametrize(
    ("quote", "cue", "expected"),
    [
        ("قال إن الجسر انهار", CueClass.SAY, ""),
        ("رجح أن الجسر انهار", CueClass.ESTIMATE, "probable"),
        ("حذر من انهيار الجسر", CueClass.WARN, "possible"),
        ("يتردد أن الجسر انهار", CueClass.HEARSAY, "uncommitted"),
        ("الجسر قد ينهار", None, "possible"),
        ("وقد انهار الجسر", None, ""),
        ("من المتوقع انهيار الجسر", None, "probable"),
    ],
)
def test_certainty(quote: str, cue: CueClass | None, expected: str) -> None:
    nest = [Statement((0, 3), cue)] if cue else []
    assert defaults.certainty(quote, nest) == expected


def test_a_negated_cue_commits_nobody_and_a_denied_negation_affirms() -> None:
    text = "لم يؤكد الوزير أن الجسر انهار"
    nest = [Statement((3, 7), CueClass.CONFIRM, (8, 14), (18, len(text)), negated=True)]
    assert defaults.certainty(text, nest) == "uncommitted"
    assert defaults.polarity(text, nest, 0, len(text)) == "?"
    text = "نفى الوزير أن الجسر انهار"
    assert defaults.polarity(text, [Statement((0, 3), CueClass.DENY, (4, 10), (14, 25))], 0, 25) == "-"
    text = "نفى الوزير أنه لم يدفع"
    nest = [Statement((0, 3), CueClass.DENY, (4, 10), (11, len(text)))]
    assert defaults.polarity(text, nest, 0, len(text)) == ""
    assert defaults.polarity("لم ينهر الجسر", [], 0, 13) == "-"
    for affirmed in ("لا يزال الجسر قائما", "قتل ما لا يقل عن 12", "لم يزل الجسر", "ما وقع أمس خطير"):
        assert defaults.polarity(affirmed, [], 0, len(affirmed)) == ""
    assert defaults.polarity("هل انهار الجسر؟", [], 0, 15) == "?"


def of(work: Workspace, body: str, quote: str, outlet: str = "المدار") -> Draft:
    """A draft on a quote of an article that the real detectors have read."""
    (article,) = add_articles(work.store, raw(1, body, outlet=outlet, published="2025-05-06"))
    work.detecting.run([article])
    text = work.reading.sheet(article).article.text
    start = text.index(quote)
    return work.tagging.draft(article, start, start + len(quote))


def test_the_chain_runs_from_the_outlet_to_the_origin(work: Workspace) -> None:
    body = "أكد وزير الصحة أحمد العلي، الثلاثاء، أن 12 شخصاً قتلوا في حلب."
    draft = of(work, body, body)
    assert [h.source for h in draft.hops] == ["المدار", "أحمد العلي"]
    hop = draft.hops[1]
    assert hop.cue_class is CueClass.CONFIRM and not hop.anonymous and not hop.direct
    assert hop.said == "2025-05-06"
    assert draft.fields["source"] == "أحمد العلي"
    assert draft.fields["place"] == "حلب"
    assert draft.label == "casualty"
    saved = work.tagging.add(draft)
    assert work.tagging.get(saved.id).hops == draft.hops, "the store gives back what it was given"


def test_a_relay_comes_before_the_one_it_quotes(work: Workspace) -> None:
    body = "نقلت وكالة رويترز عن مصدر أمني قوله إن الجسر انهار."
    draft = of(work, body, body)
    assert len(draft.hops) == 3 and draft.hops[0] == Hop("المدار")
    assert "رويترز" in draft.hops[1].source and draft.hops[1].cue_class is CueClass.REPORT
    assert draft.hops[-1].source == "مصدر أمني" and draft.hops[-1].anonymous
    assert not draft.hops[1].anonymous


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("تراجع الإنتاج كثيرا هذا العام، وفقا للبيانات المتاحة.", "البيانات المتاحة"),
        ("أغلق المعبر أمس، على ما أفاد به بيان مشترك صدر في ختام المحادثات.", "بيان مشترك"),
        ("أغلق المعبر أمس، وفقا لبيان نشر الأحد.", "بيان"),
        ("أغلق المعبر أمس، وفقا للجنة تحقيق محلية.", "لجنة تحقيق محلية"),
    ],
)
def test_a_source_is_named_as_it_stands_alone(work: Workspace, body: str, source: str) -> None:
    assert of(work, body, body).fields["source"] == source


def test_a_direct_quote_is_told_from_reported_speech(work: Workspace) -> None:
    body = "وقال سامي مراد: «لن نغادر بيوتنا». وأضاف أن الطريق مغلق."
    assert of(work, body, "لن نغادر بيوتنا").hops[-1].direct


def test_a_statement_inside_another_is_a_further_hop() -> None:
    text = "قال زيد إن عمر أعلن أن الجسر انهار"
    outer = Statement((0, 3), CueClass.SAY, (4, 7), (11, len(text)))
    inner = Statement((15, 19), CueClass.ANNOUNCE, (11, 14), (23, len(text)))
    chain = attribution.hops(text, [], [inner, outer], 23, len(text), "")
    assert [h.source for h in chain] == ["", "زيد", "عمر"]
    assert attribution.hops(text, [], [], 0, 5, "") == ()
    assert attribution.hops(text, [], [], 0, 5, "المدار") == (Hop("المدار"),)


def test_source_and_chain_stay_in_agreement(work: Workspace) -> None:
    body = "أكد وزير الصحة أحمد العلي أن 12 شخصاً قتلوا في حلب."
    draft = of(work, body, body)
    typed = work.tagging.add(replace(draft, fields={**draft.fields, "source": "الوزير"}))
    assert [h.source for h in typed.hops] == ["المدار", "الوزير"] and typed.hops[1].span is None
    edited = work.tagging.edit(typed.id, typed.revision, fields={"source": ""})
    assert [h.source for h in edited.hops] == ["المدار"]
    edited = work.tagging.edit(
        edited.id, edited.revision, hops=(Hop("المدار"), Hop("رويترز", reliability="B"))
    )
    assert edited.fields["source"] == "رويترز" and edited.hops[1].reliability == "B"
    with pytest.raises(UsageError, match="reliability"):
        work.tagging.edit(edited.id, edited.revision, hops=(Hop("x", reliability="G"),))
    for _ in range(3):
        work.history.undo()
    assert work.tagging.rows() == []
    work.history.redo()
    assert work.tagging.get(typed.id).hops == typed.hops


def test_an_origin_is_renamed_added_or_dropped() -> None:
    two = (Hop("a"), Hop("b", (1, 2), cue=(3, 4), anonymous=True))
    assert with_origin(two, "b") == two
    assert with_origin(two, "c") == (Hop("a"), Hop("c", None, cue=(3, 4)))
    assert with_origin(two, "") == (Hop("a"),)
    assert with_origin((), "c") == (Hop(""), Hop("c"))


def test_many_claims_change_and_go_in_one_step_each(work: Workspace) -> None:
    (article,) = add_articles(work.store, raw(1))
    made = work.tagging.add_all([work.tagging.draft(article, n, n + 4) for n in (0, 4, 8)])
    ids = [c.id for c in made]
    assert work.tagging.change(ids, label="policy", fields={"status": "contested"}) == 3
    assert {(c.label, c.fields["status"]) for c in map(work.tagging.get, ids)} == {("policy", "contested")}
    with pytest.raises(UsageError):
        work.tagging.change(ids, fields={"status": "maybe"})
    assert work.tagging.delete_all(ids) == 3
    assert work.tagging.ids() == []
    for _ in range(3):
        assert work.history.undo()
    assert work.tagging.ids() == [] and work.history.undo() is None


def test_adopting_says_that_older_claims_hold_and_changes_nothing_else(work: Workspace) -> None:
    (article,) = add_articles(work.store, raw(1))
    claim = work.tagging.add(work.tagging.draft(article, 0, 5))
    work.store.conn.execute("UPDATE claim SET codebook = '0'")
    old = work.tagging.get(claim.id)
    assert work.tagging.standing(old).older
    assert work.tagging.adopt([claim.id]) == 1
    new = work.tagging.get(claim.id)
    assert not work.tagging.standing(new).older
    assert replace(new, codebook="0", revision=old.revision, updated=old.updated) == old
    work.store.conn.execute("UPDATE claim SET label = 'gossip'")
    with pytest.raises(UsageError, match="label=gossip"):
        work.tagging.adopt([claim.id])


def test_a_denial_that_leads_is_one_whatever_the_speaker_then_confirms() -> None:
    text = "نفى الوزير الاتهامات، مؤكدا أنه سيقاضي النائب"
    deny = Statement((0, 3), CueClass.DENY, (4, 10), (11, 20))
    confirm = Statement((22, 27), CueClass.CONFIRM, (4, 10), (28, len(text)))
    assert defaults.polarity(text, [confirm], 0, len(text), [deny, confirm]) == "-"
    assert defaults.polarity(text, [confirm], 0, len(text), [confirm]) == ""


def test_a_passive_that_announces_leaves_nobody_uncommitted() -> None:
    announced = Statement((3, 10), CueClass.HEARSAY, None, (14, 30), rule="attribution.اعلان.noun")
    rumour = Statement((3, 10), CueClass.HEARSAY, None, (14, 30), rule="attribution.تردد.perfect")
    assert defaults.certainty("تم الإعلان عن غرق المركب", [announced]) == ""
    assert defaults.certainty("ما تردد عن غرق المركب", [rumour]) == "uncommitted"
    assert defaults.certainty("وقال إن البنت قد تعرضت للسرقة", []) == ""
    assert defaults.certainty("وقال إن العاصفة قد تضرب الساحل", []) == "possible"


def test_a_sentence_that_the_outlet_tells_has_no_chain_for_a_clause_at_its_end() -> None:
    text = "ارتفعت حصيلة الهجوم في العاصمة أمس إلى خمسة قتلى فيما تشير تقارير إلى ثلاثة"
    cue = text.index("تشير")
    said = Statement((cue, cue + 4), CueClass.SAY, (cue + 5, cue + 11), (cue + 16, len(text)))
    assert attribution.hops(text, [], [said], 0, len(text), "المدار") == (Hop("المدار"),)
    assert len(attribution.hops(text, [], [said], cue - 5, len(text), "المدار")) == 2


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("ارتفعت حصيلة الهجوم الذي وقع ", "أمس إلى خمسة قتلى", "2025-05-05"),
        ("زاد الإنتاج بالمقارنة مع شهر ", "أمس", ""),
        ("يعمل في المدينة ", "منذ أمس", ""),
    ],
)
def test_which_dates_are_the_claims(before: str, after: str, wanted: str) -> None:
    text = before + after
    written = after.split(" إلى", maxsplit=1)[0]
    figure = replace(day("2025-05-05", len(before)), end=len(before) + len(written), surface=written)
    assert dates.of([figure], text).get("date_from", "") == wanted


@pytest.mark.parametrize(
    ("quote", "wanted"),
    [
        ("التقى الوزير المرشح المحتمل للرئاسة", ""),
        ("استرجعت الوحدة ما يمكن استرجاعه من المسروق", ""),
        ("غادر اللاعب الذي قد يغيب عن النهائي", ""),
        ("قد يغيب اللاعب عن النهائي", "possible"),
        ("من المتوقع أن يصل الوفد", "probable"),
    ],
)
def test_doubt_said_of_a_noun_is_not_of_the_claim(quote: str, wanted: str) -> None:
    assert defaults.certainty(quote, []) == wanted


def test_what_a_source_refers_to_is_no_further_source() -> None:
    text = "قال الوزير إن التحريات أوضحت أن السائق أخطأ"
    said = Statement((0, 3), CueClass.SAY, (4, 10), (14, len(text)))
    ground = Statement((23, 28), CueClass.SAY, (14, 22), (32, len(text)))
    assert [h.source for h in attribution.hops(text, [], [ground, said], 0, len(text), "")][1:] == ["الوزير"]
