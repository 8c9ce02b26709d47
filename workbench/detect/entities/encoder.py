"""The encoder: a small quantised transformer that reads whole sentences with their neighbours. Loaded when first used.

encoder.bin is an ONNX graph with weights of 8 bits; encoder.json beside it tells its SHA-256, its word pieces, the hints
that it takes and its labels. The sole importer of onnxruntime.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from workbench.detect.entities.features import hints
from workbench.detect.entities.pieces import Pieces
from workbench.detect.entities.tokens import Sentence
from workbench.detect.entities.windows import UNKNOWN, Window, windows
from workbench.detect.shipped import folder, problem
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    import onnxruntime

Floats = NDArray[np.float32]
THREADS = min(2, os.cpu_count() or 1)
"""Windows that are read at once: an article of 3,000 words has some forty, and who reads waits for all of them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the graph's file says of itself."""

    labels: tuple[str, ...]
    hints: dict[str, int]
    """Name of a hint → its column in the graph's input."""
    window: int
    """Pieces of a window at most."""


class Encoder:
    """Reads sentences and says, for every word, how likely each label is."""

    def __init__(self, place: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session: onnxruntime.InferenceSession = onnxruntime.InferenceSession(
            str(place / "encoder.bin"), options, providers=["CPUExecutionProvider"]
        )
        told: dict[str, Any] = json.loads((place / "encoder.json").read_text(encoding="utf-8"))
        self._pieces = Pieces(told["pieces"], told["scores"], UNKNOWN)
        hint_numbers = {name: n for n, name in enumerate(told["hints"])}
        self.settings = Settings(tuple(told["labels"]), hint_numbers, told["window"])

    def read(self, words: Sequence[Sequence[str]], sentences: Sequence[Sentence]) -> list[Floats]:
        """For every sentence an array (words, labels) of log-probabilities.

        `words` are the tokens as the source spells them, `sentences` the same tokens folded. Neighbouring sentences are
        each other's context. Each window is one run of the graph, on one thread; windows of a long text run beside each
        other on THREADS, since a run holds no lock of Python's.
        """
        cut = [[self._pieces.cut(word) for word in row] for row in words]
        found = [np.zeros((len(row), len(self.settings.labels)), np.float32) for row in cut]
        told = [hints(sentence) for sentence in sentences]
        cells = list(windows(cut, self.settings.window))
        with ThreadPoolExecutor(THREADS, thread_name_prefix="encoder") as pool:
            read = pool.map(lambda window: self._run(window, told), cells)
            for window, rows in zip(cells, read, strict=True):
                for (sentence, word), row in zip(window.places, rows, strict=True):
                    found[sentence][word] = row
        return found

    def _run(self, window: Window, told: Sequence[Sequence[Sequence[str]]]) -> Floats:
        """Log-probabilities of the words of one window."""
        numbers = self.settings.hints
        flags = np.zeros((1 + len(window.places), len(numbers)), np.float32)
        for n, (sentence, place) in enumerate(window.places, 1):
            flags[n, [numbers[h] for h in told[sentence][place] if h in numbers]] = 1
        given = {
            "ids": np.array(window.ids, np.int64),
            "word": np.array(window.word, np.int64),
            "first": np.array(window.first, np.int64),
            "hints": flags,
        }
        rows: Floats = self._session.run(["logits"], given)[0]
        rows -= rows.max(1, keepdims=True)
        rows -= np.log(np.exp(rows).sum(1, keepdims=True))
        return rows


@cache
def encoder() -> Encoder:
    """The shipped encoder; raises UsageError when it cannot be used here."""
    if wrong := problem():
        raise UsageError("ensemble_cannot_start", why=wrong)
    try:
        return Encoder(folder())
    except Exception as error:
        raise UsageError("ensemble_cannot_start", why=error) from error
