"""Quantise a trained encoder to 8 bits and write encoder.bin, an ONNX graph, with encoder.json beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx_file import FLOAT, FUSED, INT64, Graph

Array = NDArray[Any]
State = Mapping[str, Array]
"""PyTorch's names of the parameters of train_encoder.Net → float32 arrays."""


def quantised(matrix: Array) -> tuple[Array, Array]:
    """Whole numbers of 8 bits and a scale for every row, so that numbers × scale is near the matrix."""
    scale = np.maximum(np.abs(matrix).max(1) / 127, 1e-9).astype(np.float32)
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale


def smoothing(weight: Array, largest: Array) -> Array:
    """By what each column of the input is divided and of the weight multiplied, so that neither has outliers.

    The input is quantised with one scale for all its columns: a few large ones would leave the others without a digit.
    Source: SmoothQuant (Xiao and others, 2023), with an even share.
    """
    least = 1e-3 * largest.max()
    factor = np.sqrt(np.maximum(largest, least) / np.maximum(np.abs(weight).max(0), 1e-6))
    even: Array = (factor / np.exp(np.log(factor).mean())).astype(np.float32)
    return even


def _linear(g: Graph, x: str, name: str, weight: Array, bias: Array, largest: Array | None) -> str:
    """x · weightᵀ + bias in whole numbers of 8 bits; the input is quantised as it comes."""
    if largest is not None:
        factor = smoothing(weight, largest)
        weight = weight * factor
        x = g.op("Mul", x, g.constant(f"{name}.smooth", (1 / factor).astype(np.float32)))
    numbers, scale = quantised(weight)
    return g.op(
        "DynamicQuantizeMatMul",
        x,
        g.constant(f"{name}.w", numbers.T),
        g.constant(f"{name}.s", scale),
        g.constant(f"{name}.z", np.zeros(len(scale), np.int8)),
        g.constant(f"{name}.b", bias.astype(np.float32)),
        domain=FUSED,
    )


def _norm(g: Graph, x: str, state: State, name: str) -> str:
    weight = g.constant(f"{name}.weight", state[f"{name}.weight"])
    bias = g.constant(f"{name}.bias", state[f"{name}.bias"])
    return g.op("LayerNormalization", x, weight, bias, axis=-1, epsilon=1e-12)


def _embedded(g: Graph, state: State) -> str:
    """Pieces, places and hints summed and normalised."""
    numbers, scale = quantised(state["words.weight"])
    table, scales = g.constant("words", numbers), g.constant("words.s", scale[:, None])
    row = g.op("Cast", g.op("Gather", table, "ids"), to=FLOAT)
    row = g.op("Mul", row, g.op("Gather", scales, "ids"))
    zero = g.ints("zero", 0)
    places = g.op("Slice", g.constant("places", state["places"]), zero, g.op("Shape", "ids"), zero)
    told = g.op("MatMul", "hints", g.constant("hint_in", state["hint_in.weight"][1:]))
    return _norm(g, g.op("Add", g.op("Add", row, places), g.op("Gather", told, "word")), state, "eln")


def _layer(g: Graph, state: State, largest: State, n: int, x: str, heads: int) -> str:
    """One transformer layer."""
    at = f"layers.{n}"
    hidden = state[f"{at}.ao.weight"].shape[0]
    weight, bias = state[f"{at}.qkv.weight"].copy(), state[f"{at}.qkv.bias"].copy()
    root = (hidden // heads) ** -0.5

    def linear(x: str, name: str) -> str:
        part = f"{at}.{name}"
        return _linear(g, x, part, state[f"{part}.weight"], state[f"{part}.bias"], largest.get(part))

    weight[:hidden] *= root
    bias[:hidden] *= root
    parts = [f"{at}.{c}" for c in "qkv"]
    g.op(
        "Split",
        _linear(g, x, f"{at}.qkv", weight, bias, largest.get(f"{at}.qkv")),
        "thirds",
        out=parts,
        axis=-1,
    )
    q, k, v = (g.op("Reshape", part, "split_heads") for part in parts)
    scores = g.op("MatMul", g.op("Transpose", q, perm=[1, 0, 2]), g.op("Transpose", k, perm=[1, 2, 0]))
    mixed = g.op("MatMul", g.op("Softmax", scores, axis=-1), g.op("Transpose", v, perm=[1, 0, 2]))
    mixed = g.op("Reshape", g.op("Transpose", mixed, perm=[1, 0, 2]), "join_heads")
    out = linear(mixed, "ao")
    x = _norm(g, g.op("Add", x, out), state, f"{at}.aln")
    inner = linear(x, "fi")
    inner = g.op("FastGelu", inner, domain=FUSED)
    out = linear(inner, "fo")
    return _norm(g, g.op("Add", x, out), state, f"{at}.oln")


def graph(state: State, heads: int, largest: State | None = None) -> bytes:
    """The whole encoder as an ONNX file: one window of pieces in, a row of logits for each of its words out.

    `largest` tells, for every linear layer, the greatest size that each column of its input had on real text.
    """
    g = Graph()
    hidden = state["out.weight"].shape[1]
    g.ints("thirds", hidden, hidden, hidden)
    g.ints("split_heads", -1, heads, hidden // heads)
    g.ints("join_heads", -1, hidden)
    x = _embedded(g, state)
    depth = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    for n in range(depth):
        x = _layer(g, state, largest or {}, n, x, heads)
    weight, bias = g.constant("out.w", state["out.weight"]), g.constant("out.b", state["out.bias"])
    logits = g.op("Gemm", g.op("Gather", x, "first"), weight, bias, transB=1)
    direct = g.op("MatMul", "hints", g.constant("hint_out", state["hint_out.weight"][1:]))
    # The first row of hints belongs to the pieces that are no word.
    direct = g.op("Slice", direct, g.ints("second", 1), g.ints("last", 2**31), "zero")
    g.op("Add", logits, direct, out=["logits"])
    inputs = {
        "ids": (INT64, ["t"]),
        "word": (INT64, ["t"]),
        "first": (INT64, ["w"]),
        "hints": (FLOAT, ["n", "h"]),
    }
    return g.file(inputs, {"logits": (FLOAT, ["w", "l"])})


def write(
    state: State, heads: int, told: Mapping[str, object], place: Path, largest: State | None = None
) -> None:
    """Write encoder.bin and encoder.json into `place`; `told` is pieces, scores, hints, labels and window."""
    data = graph(state, heads, largest)
    (place / "encoder.bin").write_bytes(data)
    text = json.dumps({"sha256": hashlib.sha256(data).hexdigest(), **told}, ensure_ascii=False)
    (place / "encoder.json").write_text(text + "\n", encoding="utf-8")
