"""Writes ONNX files: the few messages of the format that the encoder needs, in protobuf's wire format.

Source: onnx.proto of ONNX 1.12 (operator set 17) and protobuf's encoding page; field numbers are named below.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

TYPES = {np.dtype(np.float32): 1, np.dtype(np.int8): 3, np.dtype(np.int64): 7}
"""TensorProto.DataType."""
FLOAT, INT64 = 1, 7
IR_VERSION = 8
OPERATORS = 17
FUSED = "com.microsoft"
"""onnxruntime's own operators."""


def _varint(number: int) -> bytes:
    out = bytearray()
    number &= (1 << 64) - 1
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _attribute(name: str, value: int | float | Sequence[int]) -> bytes:
    """AttributeProto: name 1, f 2, i 3, ints 8, type 20."""
    if isinstance(value, float):
        return _bytes(1, name) + _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, 1)
    if isinstance(value, int):
        return _bytes(1, name) + _number(3, value) + _number(20, 2)
    return _bytes(1, name) + b"".join(_number(8, n) for n in value) + _number(20, 7)


def _named_shape(name: str, kind: int, shape: Sequence[str | int]) -> bytes:
    """ValueInfoProto: name 1, type 2 {tensor 1 {element 1, shape 2 {dimension 1 {number 1, name 2}}}}."""
    dims = b"".join(_bytes(1, _number(1, d) if isinstance(d, int) else _bytes(2, d)) for d in shape)
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, dims)))


class Graph:
    """Nodes and constants in the making."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def constant(self, name: str, value: Array) -> str:
        """Keep an array (TensorProto: dims 1, data_type 2, name 8, raw_data 9); returns its name."""
        dims = b"".join(_number(1, d) for d in value.shape)
        data = np.ascontiguousarray(value).tobytes()
        self._constants.append(dims + _number(2, TYPES[value.dtype]) + _bytes(8, name) + _bytes(9, data))
        return name

    def ints(self, name: str, *values: int) -> str:
        """Keep some whole numbers; returns their name."""
        return self.constant(name, np.array(values, np.int64))

    def op(self, kind: str, *inputs: str, domain: str = "", out: Sequence[str] = (), **options: Any) -> str:
        """Add a node (NodeProto: input 1, output 2, op_type 4, attribute 5, domain 7); returns its first output's name."""
        outputs = list(out) or [f"t{len(self._nodes)}"]
        node = b"".join(_bytes(1, name) for name in inputs) + b"".join(_bytes(2, name) for name in outputs)
        node += _bytes(4, kind) + b"".join(_bytes(5, _attribute(k, v)) for k, v in options.items())
        self._nodes.append(node + (_bytes(7, domain) if domain else b""))
        return outputs[0]

    def file(
        self,
        inputs: dict[str, tuple[int, Sequence[str | int]]],
        outputs: dict[str, tuple[int, Sequence[str | int]]],
    ) -> bytes:
        """The whole as a ModelProto (ir_version 1, graph 7, opset_import 8) around a GraphProto."""
        graph = b"".join(_bytes(1, node) for node in self._nodes) + _bytes(2, "encoder")
        graph += b"".join(_bytes(5, constant) for constant in self._constants)
        graph += b"".join(_bytes(11, _named_shape(name, *told)) for name, told in inputs.items())
        graph += b"".join(_bytes(12, _named_shape(name, *told)) for name, told in outputs.items())
        sets = _bytes(8, _bytes(1, "") + _number(2, OPERATORS)) + _bytes(8, _bytes(1, FUSED) + _number(2, 1))
        return _number(1, IR_VERSION) + _bytes(7, graph) + sets
