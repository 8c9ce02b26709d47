"""The ensemble: how two models are mixed and decoded, and what is done without the encoder."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.detect.entities import tiny
from workbench.config.model import Detection
from workbench.detect import registry, shipped
from workbench.detect.entities import encoder, ensemble, find
from workbench.detect.entities.conll import sentence_of, tag_conll, tags_of
from workbench.detect.entities.consistency import same_person
from workbench.detect.entities.crf import marginals, tag_sentence
from workbench.detect.entities.encoder import Encoder
from workbench.detect.entities.ensemble import allowed, best_tags, mixed
from workbench.detect.entities.tokens import Found, read

LABELS = tiny.LABELS
TEXT = "قال بوتين إن «طالبان» وموسكو اتفقتا. وزار لافروف القاهرة 😀 مُوسكو، ولندن."
ROWS = arrays.arrays(
    np.float32, st.tuples(st.integers(1, 5), st.just(5)), elements=st.floats(-8, 0, width=16)
)
FEW = LABELS[:5]


@pytest.fixture
def tiny_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Encoder]:
    """The ensemble with a tiny random encoder in the place of the shipped one."""
    tiny.write(tmp_path)
    made = Encoder(tmp_path)
    monkeypatch.setattr(ensemble, "_encoder", lambda: made)
    yield made


@pytest.fixture
def no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No encoder in the package."""
    monkeypatch.setattr(encoder, "folder", lambda: tmp_path)
    monkeypatch.setattr(shipped, "folder", lambda: tmp_path)
    caches: tuple[Any, ...] = (
        shipped.problem,
        encoder.encoder,
        ensemble._encoder,
        registry._without_encoder,
        registry.detectors,
    )
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def keeps_the_rules(tags: list[str]) -> bool:
    return all(
        not after.startswith("I-") or before[2:] == after[2:]
        for before, after in itertools.pairwise(["O", *tags])
    )


@given(ROWS)
def test_the_best_tags_are_the_best_of_all_that_keep_the_rules(rows: Any) -> None:
    found = best_tags(rows, FEW)
    assert keeps_the_rules([FEW[n] for n in found])

    def score(path: tuple[int, ...]) -> float:
        return float(sum(rows[i, n] for i, n in enumerate(path)))

    best = max(
        score(path)
        for path in itertools.product(range(5), repeat=len(rows))
        if keeps_the_rules([FEW[n] for n in path])
    )
    assert score(tuple(found)) == pytest.approx(best, abs=1e-3)


def test_nothing_has_no_tags() -> None:
    assert best_tags(np.zeros((0, 9), np.float32), LABELS) == []


def test_inside_follows_only_its_own_kind() -> None:
    step = allowed(LABELS)
    assert step[LABELS.index("B-PERS"), LABELS.index("I-PERS")] == 0
    assert step[LABELS.index("I-PERS"), LABELS.index("I-PERS")] == 0
    assert step[LABELS.index("O"), LABELS.index("I-PERS")] < -1000
    assert step[LABELS.index("B-LOC"), LABELS.index("I-PERS")] < -1000
    assert step[LABELS.index("O"), LABELS.index("B-PERS")] == 0


def test_what_both_believe_wins_and_neither_forbids() -> None:
    encoded = np.log(np.array([[0.5, 0.5, 1e-9], [0.98, 0.01, 0.01]], np.float32))
    sequence = np.array([[0.1, 0.9, 0.0], [0.0, 0.5, 0.5]], np.float32)
    rows = mixed(encoded, sequence, 0.5)
    assert np.exp(rows).sum(1) == pytest.approx([1, 1], abs=1e-5)
    assert rows.argmax(1)[0] == 1
    assert np.all(np.isfinite(rows))


def test_the_sequence_models_marginals_are_probabilities() -> None:
    sentence = sentence_of(["قال", "فلاديمير", "بوتين", "في", "موسكو", "."])
    rows = marginals(sentence, LABELS)
    assert rows.shape == (6, 9)
    assert rows.sum(1) == pytest.approx(np.ones(6), abs=1e-4)
    assert [LABELS[n] for n in rows.argmax(1)] == tag_sentence(sentence)
    assert marginals(sentence, ["X"]).tolist() == [[0.0]] * 6


@pytest.mark.usefixtures("tiny_model")
def test_offsets_are_exact_whatever_stands_between() -> None:
    found = find(TEXT, backend="ensemble", threshold=0.0)
    for entity in found:
        assert TEXT[entity.start : entity.end] == entity.surface
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert find(TEXT, backend="ensemble", threshold=0.0) == found
    assert find("", backend="ensemble") == []


@pytest.mark.usefixtures("tiny_model")
def test_every_token_gets_one_tag_even_in_a_sentence_of_hundreds() -> None:
    long = ["وموسكو", "😀", "\u064b", "،", "2019", "ـــ", "(لندن)"] * 200
    lines = [*long, "", "نعم x y", ""]
    out = list(tag_conll(lines, backend="ensemble"))
    assert [line.split()[0] for line in out if line] == [*long, "نعم"]
    tags = [line.split()[1] for line in out[: len(long)]]
    assert set(tags) <= set(LABELS)


@pytest.mark.usefixtures("no_model")
def test_without_the_encoder_the_sequence_model_reads_alone(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        named = find(TEXT, backend="ensemble")
        find(TEXT, backend="ensemble")
    assert [(e.start, e.end, e.type) for e in named] == [
        (e.start, e.end, e.type) for e in find(TEXT, backend="crf")
    ]
    (message,) = [r.getMessage() for r in caplog.records]
    assert "encoder.json cannot be read" in message
    assert "crf" in message
    tokens = [["قال", "بوتين"]]
    assert tags_of(tokens, "ensemble") == tags_of(tokens, "crf")


@pytest.mark.usefixtures("no_model")
def test_findings_without_the_encoder_are_stale_once_it_is_there() -> None:
    config = Detection(backend="ensemble")
    without = registry.entity_detector(config).version
    assert without == registry.entity_detector(Detection(backend="crf")).version
    assert not registry.heavy(config)

    assert "ensemble" in ensemble_version(config)


def ensemble_version(config: Detection) -> str:
    """The version where the encoder is there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(registry, "_without_encoder", lambda: False)
        assert registry.heavy(config)
        return registry.entity_detector(config).version


@pytest.mark.parametrize(("score", "type_"), [(0.6, "PER"), (0.95, "ORG")])
def test_an_unsure_word_that_ends_a_persons_name_is_that_person(score: float, type_: str) -> None:
    document = read("قال زامير كابولوف إن الوفد وصل. ونقل عن كابولوف قوله ذلك.")
    full = Found(0, 1, 3, 0, "PER", 0.9, "ensemble", 5)
    place = next(i for i, t in enumerate(document.sentences[1]) if t.text == "كابولوف")
    again = Found(1, place, place + 1, 0, "ORG", score, "ensemble", 5)
    assert [f.type for f in same_person(document, [full, again])] == ["PER", type_]
    assert same_person(document, [again]) == [again]
