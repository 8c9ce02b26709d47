"""A tiny encoder with random weights, written by the same code that writes the shipped one."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

TRAINING = Path(__file__).resolve().parents[3] / "training"
HIDDEN, HEADS, INNER, LAYERS, WINDOW = 32, 4, 64, 2, 48
LABELS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
HINTS = ["C", "TI", "sh=A", "sh=D", "z=0", "zm=5"]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة"
PIECES = [
    "<pad>",
    "<s>",
    "</s>",
    "<unk>",
    "\u2581",
    *("\u2581" + c for c in LETTERS),
    *LETTERS,
    *"0123456789.",
]

State = dict[str, NDArray[np.float32]]


def packer() -> Any:
    """training/pack_encoder.py."""
    if str(TRAINING) not in sys.path:
        sys.path.insert(0, str(TRAINING))
    return import_module("pack_encoder")


def state(seed: int = 0) -> State:
    """Random parameters under the names that training gives them."""
    rng = np.random.default_rng(seed)

    def normal(*shape: int) -> NDArray[np.float32]:
        return rng.normal(0, 0.3, shape).astype(np.float32)

    def norm(name: str) -> State:
        return {f"{name}.weight": 1 + 0.1 * normal(HIDDEN), f"{name}.bias": normal(HIDDEN)}

    made = {
        "words.weight": normal(len(PIECES), HIDDEN),
        "places": normal(WINDOW, HIDDEN),
        "hint_in.weight": normal(len(HINTS) + 1, HIDDEN),
        "hint_out.weight": normal(len(HINTS) + 1, len(LABELS)),
        "out.weight": normal(len(LABELS), HIDDEN),
        "out.bias": normal(len(LABELS)),
        **norm("eln"),
    }
    for n in range(LAYERS):
        at = f"layers.{n}"
        made |= norm(f"{at}.aln") | norm(f"{at}.oln")
        for name, rows, columns in (
            ("qkv", 3 * HIDDEN, HIDDEN),
            ("ao", HIDDEN, HIDDEN),
            ("fi", INNER, HIDDEN),
            ("fo", HIDDEN, INNER),
        ):
            made |= {f"{at}.{name}.weight": normal(rows, columns), f"{at}.{name}.bias": normal(rows)}
    return made


def write(place: Path, seed: int = 0) -> State:
    """Write encoder.bin and encoder.json into `place`; returns the parameters."""
    made = state(seed)
    told = {
        "pieces": PIECES,
        "scores": [-float(len(p)) for p in PIECES],
        "hints": HINTS,
        "labels": LABELS,
        "window": WINDOW,
    }
    packer().write(made, HEADS, told, place)
    return made


def logits(s: State, ids: list[int], word: list[int], first: list[int], hints: NDArray[Any]) -> NDArray[Any]:
    """The encoder in float64, straight from its definition."""

    def norm(x: NDArray[Any], name: str) -> NDArray[Any]:
        x = x - x.mean(-1, keepdims=True)
        y: NDArray[Any] = (
            x / np.sqrt((x**2).mean(-1, keepdims=True) + 1e-12) * s[f"{name}.weight"] + s[f"{name}.bias"]
        )
        return y

    def linear(x: NDArray[Any], name: str) -> NDArray[Any]:
        y: NDArray[Any] = x @ s[f"{name}.weight"].T.astype(np.float64) + s[f"{name}.bias"]
        return y

    told = hints @ s["hint_in.weight"][1:].astype(np.float64)
    x = norm(s["words.weight"][ids] + s["places"][: len(ids)] + told[word], "eln")
    for n in range(LAYERS):
        at, size = f"layers.{n}", HIDDEN // HEADS
        q, k, v = (
            part.reshape(-1, HEADS, size).transpose(1, 0, 2)
            for part in np.split(linear(x, f"{at}.qkv"), 3, axis=1)
        )
        seen = np.exp(q @ k.transpose(0, 2, 1) / size**0.5)
        seen /= seen.sum(-1, keepdims=True)
        x = norm(x + linear((seen @ v).transpose(1, 0, 2).reshape(-1, HIDDEN), f"{at}.ao"), f"{at}.aln")
        inner = linear(x, f"{at}.fi")
        inner = 0.5 * inner * (1 + np.tanh((2 / np.pi) ** 0.5 * (inner + 0.044715 * inner**3)))
        x = norm(x + linear(inner, f"{at}.fo"), f"{at}.oln")
    found: NDArray[Any] = (
        x[first] @ s["out.weight"].T + s["out.bias"] + (hints @ s["hint_out.weight"][1:])[1:]
    )
    return found
