"""YAML nodes → values of the model's types, without YAML's own guesses, collecting every problem with its line.

Values are read from the node's text by the type that the model wants, so `no` stays the word "no" where text is
wanted and `1:30` never becomes 90 (YAML 1.1's sexagesimal integers).
"""

from __future__ import annotations

import dataclasses
import difflib
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Union

import yaml

from workbench.texts import Said

FILE = Said("conf.file")
"""The whole file, where a key would be named."""
BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(slots=True)
class Problems:
    """Every fault found in one file."""

    source: str
    found: list[str] = field(default_factory=list)

    def add(self, node: yaml.Node, id: str, /, **values: object) -> None:
        """Note a fault at the node's line (1-based)."""
        place = f"{self.source}:{node.start_mark.line + 1}"
        self.found.append(Said("conf.at", place=place, what=Said(id, **values)))


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean …?` for the closest known word, or nothing."""
    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return Said("conf.nearest", word=close[0]) if close else ""


def pairs(node: yaml.Node, where: str, problems: Problems) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Key → (key node, value node) of a mapping; duplicates, non-text keys and foreign tags are problems."""
    if node.tag.startswith("!") or "python/" in node.tag:
        problems.add(node, "conf.tag", where=where, tag=node.tag)
    if not isinstance(node, yaml.MappingNode):
        problems.add(node, "conf.mapping", where=where)
        return {}
    out: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.add(key, "conf.key", where=where)
        elif key.value in out:
            first = out[key.value][0].start_mark.line + 1
            problems.add(key, "conf.twice", key=key.value, where=where, n=first)
        else:
            out[key.value] = (key, value)
    return out


def read_dataclass(
    node: yaml.Node,
    kind: type[Any],
    where: str,
    problems: Problems,
    folder: Path,
    choices: Mapping[str, tuple[str, ...]],
) -> Any:
    """An instance of `kind` from a mapping node; unknown keys name the nearest known one."""
    hints = typing.get_type_hints(kind)
    known = {f.name: f for f in dataclasses.fields(kind)}
    values: dict[str, Any] = {}
    for key, (key_node, value_node) in pairs(node, where, problems).items():
        if key not in known:
            problems.add(key_node, "conf.unknown", key=key, where=where, nearest=nearest(key, known))
            continue
        before = len(problems.found)
        path = f"{where}.{key}" if where != FILE else key
        value = read(value_node, hints[key], path, problems, folder, choices)
        if len(problems.found) == before:
            values[key] = value
            allowed = choices.get(path)
            if allowed and value not in allowed:
                close = nearest(str(value), allowed)
                allows = ", ".join(allowed)
                problems.add(value_node, "conf.allowed", key=path, value=value, known=allows, nearest=close)
    missing = [
        n
        for n, f in known.items()
        if n not in values and f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    ]
    if missing:
        if not problems.found:
            problems.add(node, "conf.lacks", where=where, what=", ".join(missing))
        return None
    return kind(**values)


def read(
    node: yaml.Node,
    kind: Any,
    where: str,
    problems: Problems,
    folder: Path,
    choices: Mapping[str, tuple[str, ...]],
) -> Any:
    """A value of type `kind` from `node`; a problem is noted, and None returned, when it cannot be one."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return read_dataclass(node, kind, where, problems, folder, choices)
    if origin in (Union, types.UnionType):
        if isinstance(node, yaml.ScalarNode) and node.style is None and node.value in ("", "~", "null"):
            return None
        return read(node, next(a for a in args if a is not type(None)), where, problems, folder, choices)
    if origin is tuple:
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return tuple(
            read(item, args[0], f"{where}[{i + 1}]", problems, folder, choices)
            for i, item in enumerate(items)
        )
    if origin is not None and issubclass(origin, Mapping):
        return {
            k: read(v, args[1], f"{where}.{k}", problems, folder, choices)
            for k, (_, v) in pairs(node, where, problems).items()
        }
    if not isinstance(node, yaml.ScalarNode):
        problems.add(node, "conf.single", where=where)
        return None
    return _scalar(node, kind, where, problems, folder)


def _scalar(node: yaml.ScalarNode, kind: Any, where: str, problems: Problems, folder: Path) -> Any:
    """One scalar by its wanted type; relative paths are taken from the file's own folder."""
    text = str(node.value)
    if kind is str:
        return text
    if kind is Path:
        return (folder / Path(text).expanduser()).resolve()
    if kind is bool:
        if text.lower() in BOOLEANS:
            return BOOLEANS[text.lower()]
        problems.add(node, "conf.boolean", where=where, value=text)
        return None
    try:
        return kind(text)
    except ValueError:
        problems.add(node, "conf.number", where=where, value=text)
        return None
