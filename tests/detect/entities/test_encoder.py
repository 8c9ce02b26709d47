"""The encoder: what it computes, how it is kept, and what happens when its file is not whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.detect.entities import tiny
from workbench.detect import shipped as module
from workbench.detect.entities import encoder
from workbench.detect.entities.conll import sentence_of
from workbench.detect.entities.encoder import Encoder
from workbench.detect.shipped import problem

TEXT = [["قال", "وزير", "الخارجية", "."], ["زار", "موسكو", "في", "2019"], ["نعم"]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encoder")
    tiny.write(folder)
    return folder


@pytest.fixture(scope="module")
def tiny_encoder(place: Path) -> Encoder:
    return Encoder(place)


def read(model: Encoder, text: list[list[str]]) -> list[Any]:
    return model.read(text, [sentence_of(row) for row in text])


def test_numbers_of_8_bits_are_near_the_matrix() -> None:
    matrix = np.random.default_rng(3).normal(0, 2, (40, 30)).astype(np.float32)
    matrix[7] = 0
    matrix[8] *= 1000
    numbers, scale = tiny.packer().quantised(matrix)
    assert numbers.dtype == np.int8
    assert np.all(np.abs(numbers * scale[:, None] - matrix) <= scale[:, None] / 2 + 1e-6)
    assert np.abs(numbers).max() == 127


def test_the_graph_computes_what_its_definition_says(tiny_encoder: Encoder) -> None:
    ids, word, first = [1, 9, 30, 2, 12, 2], [0, 1, 1, 0, 2, 0], [1, 4]
    hints = np.zeros((3, len(tiny.HINTS)), np.float32)
    hints[1, [0, 2]] = hints[2, 3] = 1
    given = {"ids": np.array(ids), "word": np.array(word), "first": np.array(first), "hints": hints}
    exact = tiny.logits(tiny.state(), ids, word, first, hints)
    computed = tiny_encoder._session.run(["logits"], given)[0]
    assert computed.shape == exact.shape == (2, len(tiny.LABELS))
    assert np.abs(computed - exact).max() < 0.25, "8 bits are coarse, but no more than that"
    assert np.corrcoef(computed.ravel(), exact.ravel())[0, 1] > 0.995
    wrong = tiny.logits(tiny.state(1), ids, word, first, hints)
    assert np.abs(computed - wrong).max() > 1


def test_every_word_gets_probabilities(tiny_encoder: Encoder) -> None:
    found = read(tiny_encoder, TEXT)
    assert [rows.shape for rows in found] == [(4, 9), (4, 9), (1, 9)]
    for rows in found:
        assert np.exp(rows).sum(1) == pytest.approx(np.ones(len(rows)), abs=1e-4)


def test_the_same_text_reads_the_same(place: Path, tiny_encoder: Encoder) -> None:
    for one, other in zip(read(tiny_encoder, TEXT), read(Encoder(place), TEXT), strict=True):
        assert np.array_equal(one, other)


def test_neighbours_are_context(tiny_encoder: Encoder) -> None:
    alone = read(tiny_encoder, TEXT[1:2])[0]
    assert not np.allclose(alone, read(tiny_encoder, TEXT)[1])


def test_a_sentence_longer_than_any_window_is_read_whole(tiny_encoder: Encoder) -> None:
    words = [["كلمة", "موسكو", "😀", "\u064b"][i % 4] for i in range(600)]
    (rows,) = read(tiny_encoder, [words])
    assert rows.shape == (600, 9)
    assert np.all(np.isfinite(rows))
    assert np.all(rows.min(1) < 0), "no word was left out"


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_windows_read_side_by_side_say_what_they_say_one_by_one(
    tiny_encoder: Encoder, monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    text = [[f"كلمة{n}", "في", "موسكو", "."] for n in range(300)]
    monkeypatch.setattr(encoder, "THREADS", threads)
    found = read(tiny_encoder, text)
    monkeypatch.setattr(encoder, "THREADS", 1)
    for one, other in zip(found, read(tiny_encoder, text), strict=True):
        assert np.array_equal(one, other)


def test_nothing_is_read_in_nothing(tiny_encoder: Encoder) -> None:
    assert tiny_encoder.read([], []) == []


def test_a_whole_file_is_no_problem(place: Path) -> None:
    assert problem(place) == ""


def damaged(place: Path, to: Path) -> Path:
    for name in ("encoder.bin", "encoder.json"):
        (to / name).write_bytes((place / name).read_bytes())
    return to


def test_one_bit_is_a_damage(place: Path, tmp_path: Path) -> None:
    folder = damaged(place, tmp_path)
    data = bytearray((folder / "encoder.bin").read_bytes())
    data[len(data) // 2] ^= 1
    (folder / "encoder.bin").write_bytes(data)
    assert "encoder.bin is damaged" in problem(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"sha256": "0" * 64})])
def test_a_bad_description_is_a_damage(place: Path, tmp_path: Path, text: str) -> None:
    folder = damaged(place, tmp_path)
    (folder / "encoder.json").write_text(text)
    assert "damaged" in problem(folder)


@pytest.mark.parametrize("name", ["encoder.bin", "encoder.json"])
def test_a_missing_file_is_named(place: Path, tmp_path: Path, name: str) -> None:
    folder = damaged(place, tmp_path)
    (folder / name).unlink()
    assert problem(folder).startswith(f"{name} cannot be read")


def test_without_onnxruntime_it_says_so(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    assert problem(damaged(place, tmp_path)) == "onnxruntime is not installed"
