"""The encoder: a small quantised transformer that reads whole sentences with their neighbours. Loaded when first used.

Its file is a magic, the SHA-256 of the rest, and an ONNX graph that carries its own word pieces, hints and settings. The
sole importer of onnxruntime.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from workbench.detect.entities.features import hints
from workbench.detect.entities.pieces import Pieces
from workbench.detect.entities.tokens import Sentence
from workbench.detect.entities.windows import PAD, UNKNOWN, Window, windows
from workbench.domain.errors import UsageError

if TYPE_CHECKING:
    import onnxruntime

MAGIC = b"WBENC1\n\0"
BATCH = 4
"""Windows read at once: more cost memory and save nothing."""
_AGAIN = "The crf backend is used. To have the better one, install again"
Floats = NDArray[np.float32]


def model_path() -> Path:
    """Where the shipped encoder is."""
    return Path(str(files("workbench.data") / "entities" / "encoder.bin"))


def packed(graph: bytes) -> bytes:
    """The file of a graph."""
    return MAGIC + hashlib.sha256(graph).digest() + graph


def unpacked(data: bytes) -> bytes:
    """The graph of a file; raises ValueError when the file is not whole."""
    start = len(MAGIC) + 32
    if not data.startswith(MAGIC):
        raise ValueError("it is not an encoder file")
    if hashlib.sha256(data[start:]).digest() != data[len(MAGIC) : start]:
        raise ValueError("it is damaged")
    return data[start:]


@cache
def problem(path: Path | None = None) -> str:
    """Why the encoder cannot be used here; empty when it can. Reads the file once in small parts and keeps nothing."""
    path = path or model_path()
    if find_spec("onnxruntime") is None:
        return "onnxruntime is not installed"
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC) + 32)
            while part := file.read(1 << 18):
                digest.update(part)
    except OSError as error:
        return f"{path.name} cannot be read ({error.strerror})"
    return "" if head == MAGIC + digest.digest() else f"{path.name} is damaged"


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

    def __init__(self, graph: bytes) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._session: onnxruntime.InferenceSession = onnxruntime.InferenceSession(
            graph, options, providers=["CPUExecutionProvider"]
        )
        told: dict[str, Any] = json.loads(self._session.get_modelmeta().custom_metadata_map["workbench"])
        self._pieces = Pieces(told["pieces"], told["scores"], UNKNOWN)
        hint_numbers = {name: n for n, name in enumerate(told["hints"])}
        self.settings = Settings(tuple(told["labels"]), hint_numbers, told["window"])

    def read(self, words: Sequence[Sequence[str]], sentences: Sequence[Sentence]) -> list[Floats]:
        """For every sentence an array (words, labels) of log-probabilities.

        `words` are the tokens as the source spells them, `sentences` the same tokens folded. Windows of like length go
        together; neighbouring sentences are each other's context.
        """
        cut = [[self._pieces.cut(word) for word in row] for row in words]
        told = [hints(sentence) for sentence in sentences]
        found = [np.zeros((len(row), len(self.settings.labels)), np.float32) for row in cut]
        packed_ = sorted(windows(cut, self.settings.window), key=lambda w: len(w.ids))
        for at in range(0, len(packed_), BATCH):
            batch = packed_[at : at + BATCH]
            rows = self._run(batch, told)
            places = [place for window in batch for place in window.places]
            for (sentence, word), row in zip(places, rows, strict=True):
                found[sentence][word] = row
        return found

    def _run(self, batch: Sequence[Window], told: Sequence[Sequence[Sequence[str]]]) -> Floats:
        """Log-probabilities of all words of some windows, one window after the other."""
        longest = max(len(window.ids) for window in batch)
        ids = np.full((len(batch), longest), PAD, np.int64)
        word = np.zeros((len(batch), longest), np.int64)
        first: list[int] = []
        flags = np.zeros((1 + sum(len(w.places) for w in batch), len(self.settings.hints)), np.float32)
        numbers = self.settings.hints
        for i, window in enumerate(batch):
            size, before = len(window.ids), len(first)
            ids[i, :size] = window.ids
            word[i, :size] = [n and n + before for n in window.word]
            first += [i * longest + n for n in window.first]
            for n, (sentence, place) in enumerate(window.places, before + 1):
                known = [numbers[h] for h in told[sentence][place] if h in numbers]
                flags[n, known] = 1
        mask = np.where(ids == PAD, np.float32(-1e4), np.float32(0))[:, None, None, :]
        given = {"ids": ids, "word": word, "hints": flags, "mask": mask, "first": np.array(first, np.int64)}
        rows: Floats = self._session.run(["logits"], given)[0]
        rows -= rows.max(1, keepdims=True)
        rows -= np.log(np.exp(rows).sum(1, keepdims=True))
        return rows


@cache
def encoder() -> Encoder:
    """The shipped encoder; raises UsageError when it cannot be used here."""
    if wrong := problem():
        raise UsageError(f"the ensemble backend cannot start: {wrong}", _AGAIN)
    try:
        return Encoder(unpacked(model_path().read_bytes()))
    except Exception as error:
        raise UsageError(f"the ensemble backend cannot start: {error}", _AGAIN) from error
