"""The words of a sentence as a reason: what they add, that they are named, and that their list is sound."""

from __future__ import annotations

import pytest

from workbench.arabic.chars import folded
from workbench.arabic.words import words
from workbench.detect.suggest import PRIOR, learn, probability, rank
from workbench.detect.suggest.wording import NUMBER, stems, weights, wording


def keys(text: str) -> list[str]:
    return [folded(text[w.start : w.end]) for w in words(text)]


def test_weights_of_different_units_are_summed_and_length_is_taken_out() -> None:
    given = keys("غرق مركب وغرق قارب")
    known = {"غرق": 1.0, "مركب غرق": -0.4, "قارب": 0.1}
    assert stems(given) == ["غرق", "مركب", "غرق", "قارب"]
    value, told = wording(given, known)
    assert value == pytest.approx((1.0 - 0.4 + 0.1) / 3**0.5)
    assert told == (0, 3), "only what speaks for the sum's sign, each word once"


def test_a_pair_tells_both_of_its_words() -> None:
    given = keys("قال إنه لقي حتفه")
    assert wording(given, {" ".join(stems(given)[2:]): 0.8})[1] == (2, 3)


def test_particles_and_figures_count_but_are_not_told() -> None:
    value, told = wording(keys("لم يصل 12 شخصا"), {"لم": 1.0, NUMBER: 0.5, stems(["شخصا"])[0]: 0.1})
    assert value == pytest.approx(1.6 / 4**0.5) and told == (3,)
    assert "wording" in rank("لم؟")[0].features, "a word that is not told has its weight all the same"


def test_figures_are_one_unit_and_unknown_words_say_nothing() -> None:
    assert stems(keys("قتل 12 و٣٤ شخصا"))[1] == NUMBER
    assert wording(keys("كلمة أخرى"), {"غرق": 1.0}) == (0.0, ())
    assert wording([], {"غرق": 1.0}) == (0.0, ())


def test_the_list_is_made_of_stems_as_sentences_are_cut() -> None:
    known = weights()
    assert len(known) > 1000
    for unit, weight in known.items():
        parts = unit.split(" ")
        assert len(parts) in {1, 2} and all(parts), unit
        assert all(folded(p) == p for p in parts), unit
        assert weight and abs(weight) < 8, unit


def test_what_the_list_speaks_for_lifts_a_sentence_and_is_named() -> None:
    best = max((u for u in weights() if u.isalpha() and u == stems([u])[0]), key=lambda u: weights()[u])
    worst = min((u for u in weights() if u.isalpha() and u == stems([u])[0]), key=lambda u: weights()[u])
    up, down = (rank(f"{word} هناك.")[0] for word in (best, worst))
    assert up.features["wording"] > 0 > down.features["wording"]
    assert up.score > probability({**up.features, "wording": 0.0})
    assert best in next(r.words for r in up.reasons if r.code == "wording")
    assert next(r.weight for r in down.reasons if r.code == "wording") < 0


def test_answers_teach_how_far_to_trust_the_wording() -> None:
    given = {"wording": 0.9}
    assert learn([(given, True)] * 10)["wording"] > PRIOR["wording"] > learn([(given, False)] * 10)["wording"]
    assert learn([({"quote": 1.0}, True)] * 10)["wording"] == PRIOR["wording"], "an older judgement has none"
