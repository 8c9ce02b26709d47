"""Sentences ranked as claims: each kind of reason, nothing hidden, learning that can be taken back."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.detect.run import analyse
from workbench.detect.suggest import PRIOR, learn, probability, rank
from workbench.detect.suggest.weights import BIAS, REACH
from workbench.domain.suggestion import Scored

PLAIN = "تحيط بالمدينة بساتين الزيتون واللوز من جميع الجهات."


def scored(text: str) -> list[Scored]:
    found = analyse(text)
    return rank(text, found.figures, found.entities, found.statements)


@pytest.mark.parametrize(
    ("sentence", "reason", "words"),
    [
        ("وقالت وزارة الصحة إن المستشفى أغلق أبوابه.", "cue", "قالت"),
        ("ونفت الحكومة أن يكون السد قد انهار.", "cue.deny", "نفت"),
        ("وأسفر الهجوم عن مقتل 12 شخصا في المدينة.", "figure.casualty", "12 شخصا"),
        ("وبلغت كلفة الجسر 9 ملايين دولار هذا العام.", "figure.money", "9 ملايين دولار"),
        ("ووقع الرئيس قانونا جديدا في العاصمة أمس.", "event", "وقع"),
        ("ورفعت المحكمة الحظر عن الشركة بعد جلسة مغلقة.", "event", "رفعت"),
        ("وقررت اللجنة تأجيل الانتخابات إلى الخريف.", "event", "قررت"),
        ("وارتفعت أسعار الخبز في الأسواق بعد العيد.", "change", "ارتفعت"),
        ("وتبنت جماعة مسلحة مسؤوليتها عن التفجير.", "responsibility", "تبنت"),
        ("وارتفعت نسبة النجاح في المدارس إلى 60 بالمئة.", "figure.percent", "60 بالمئة"),
    ],
)
def test_each_reason_lifts_a_sentence_and_names_its_words(sentence: str, reason: str, words: str) -> None:
    text = f"{PLAIN}\n{PLAIN}\n{PLAIN}\n{sentence}\n{PLAIN}"
    found = scored(text)
    one = found[3]
    assert text[one.start : one.end] == sentence
    reasons = {r.code: r for r in one.reasons} | {c: None for c in one.features}
    assert reason in reasons
    shown = next((r.words for r in one.reasons if r.code == reason), "")
    assert words in shown or not words
    without = {name: value for name, value in one.features.items() if name != reason}
    assert one.score > probability(without)


def test_no_sentence_is_hidden_and_titles_come_late() -> None:
    text = "انهيار جسر في المدينة\nأعلنت الوزارة انهيار الجسر يوم الاثنين.\n(صورة أرشيفية)\nلماذا؟"
    found = analyse(text)
    ranked = rank(text, found.figures, found.entities, found.statements, titles=[(0, 21)])
    assert [text[s.start : s.end].split(maxsplit=1)[0] for s in ranked] == [
        "انهيار",
        "أعلنت",
        "(صورة",
        "لماذا؟",
    ]
    assert max(ranked, key=lambda s: s.score) is ranked[1]
    assert "opening" in ranked[1].features and "title" in ranked[0].features


@given(st.text(alphabet="قال إن 12 قتيلا.\n؟«»()", max_size=80))
def test_any_text_gives_each_sentence_once_with_a_probability(text: str) -> None:
    found = rank(text)
    for one, following in itertools.pairwise(found):
        assert one.end <= following.start
    assert all(0 < s.score < 1 and s.start < s.end for s in found)
    assert sum(s.end - s.start for s in found) >= sum(not c.isspace() for c in text) - text.count(" ")


def test_a_word_that_begins_with_a_waw_of_its_own_is_no_verb() -> None:
    assert "result" not in rank("تقع القرية في وادي الرمان شمال المدينة.")[0].features
    assert "event" in rank("ووقع الجانبان على الوثيقة في جنيف.")[0].features


def test_doubt_is_told_from_what_did_happen() -> None:
    may = rank("قد ينهار الجسر القديم في أي وقت.")[0]
    did = rank("وقد انهار الجسر القديم في وقت مبكر.")[0]
    assert "doubt" in may.features and "doubt" not in did.features
    assert "pledge" not in rank("سيارات السياح تملأ شوارع المدينة.")[0].features
    assert "pledge" in rank("ستنطلق الأشغال في شارع المدينة.")[0].features


def test_judgements_move_what_they_had_and_replaying_fewer_takes_it_back() -> None:
    quote, money = {"quote": 1.0}, {"figure.money": 1.0}
    after = learn([(money, False)] * 20 + [(quote, True)] * 20)
    assert probability(money, after) < probability(money)
    assert probability(quote, after) > probability(quote)
    assert after["event"] == PRIOR["event"], "what was not there does not move"
    assert learn([]) == dict(PRIOR)
    assert learn([(money, False)]) == learn([(money, False)] * 1)


def test_answers_are_followed_as_far_as_they_told_the_next_ones() -> None:
    prior = {BIAS: 0.0, "quote": 0.0}
    torn = [({"quote": 1.0}, number % 2 == 0) for number in range(401)]
    sure = [({"quote": 1.0}, True)] * 60
    assert 0 < learn(torn, prior)["quote"] < 0.005, "as often yes as no: the prior was right all along"
    assert learn(sure, prior)["quote"] > 1.0
    assert learn(torn + sure, prior)["quote"] < learn(sure, prior)["quote"]


def test_how_many_are_accepted_at_all_is_no_taste() -> None:
    names = [f"own.{number}" for number in range(20)]
    prior = {BIAS: -1.0} | dict.fromkeys(names, 0.0)
    broad = [({names[number % 20]: 1.0}, number % 7 != 0) for number in range(400)]
    assert all(abs(weight) < 0.3 for name, weight in learn(broad, prior).items() if name != BIAS)
    picky = learn([*broad, *[({names[0]: 1.0}, False)] * 40], prior)
    assert picky[names[0]] < min(picky[name] for name in names[1:]) - 1


@given(st.lists(st.tuples(st.sampled_from(["quote", "event", "own"]), st.booleans()), max_size=400))
def test_weights_stay_within_reach(answers: list[tuple[str, bool]]) -> None:
    after = learn(({name: 1.0}, yes) for name, yes in answers)
    assert all(abs(after[k] - PRIOR.get(k, 0.0)) <= REACH + 1e-9 for k in after)
    assert after[BIAS] == PRIOR[BIAS]


@pytest.mark.parametrize(
    ("sentence", "reason", "words"),
    [
        ("وقال وزير النقل إن الجسر القديم سيغلق أمام السيارات.", "official", "وزير النقل"),
        ("وأغلقت السلطات الجسر القديم أمام جميع السيارات.", "leads", "أغلقت"),
        ("وهذه الأخبار لا أساس لها من الصحة مطلقا.", "denied", "لا"),
        ("وصادق المجلس على مشروع القانون في جلسة ليلية.", "decision", "صادق"),
    ],
)
def test_more_reasons_name_their_words(sentence: str, reason: str, words: str) -> None:
    one = scored(f"{PLAIN}\n{PLAIN}\n{PLAIN}\n{sentence}\n{PLAIN}")[3]
    shown = {r.code: r.words for r in one.reasons}
    assert words in shown[reason]


def test_a_sentence_that_stood_before_counts_less() -> None:
    text = f"أغلقت السلطات الجسر القديم أمام جميع السيارات.\n{PLAIN}\nوأغلقت السلطات الجسر القديم أمام جميع السيارات."
    first, _, again = scored(text)
    assert "repeat" in again.features and "repeat" not in first.features
    assert again.score < first.score


def test_what_did_happen_is_no_doubt_and_names_hold_no_future() -> None:
    assert "doubt" not in scored("وقد تم حظر الجمعية في المدينة.")[0].features
    assert "doubt" in scored("وقد يحظر القضاء الجمعية في المدينة.")[0].features


def test_repetition_is_found_in_linear_time() -> None:
    """Counted in features: a text of one sentence many times over."""
    text = "أغلقت السلطات الجسر القديم أمام جميع السيارات.\n" * 3000
    assert sum("repeat" in s.features for s in rank(text)) == 2999
