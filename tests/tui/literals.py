"""Finds words for people that stand in the code instead of the catalogues, by walking the syntax trees of modules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_PROSE = re.compile(r"[A-Za-z]{2,}[,:;]? [A-Za-z]{2,}|[\u0620-\u064a]{2,}|^[A-Z][a-z]+[.!?:]?$")
"""Two words beside each other, an Arabic word, or one word that begins with a capital letter."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_TEXT_AT: dict[str, tuple[int, ...]] = {
    "say": (0,), "tell": (0,), "notify": (0,), "ask": (0, 1), "FormScreen": (0,), "ConfirmScreen": (0, 1),
    "Field": (1,), "Option": (1,), "print": (0,), "note": (0,), "input": (0,),
}  # fmt: skip
"""Calls that show a text, and which of their arguments it is."""
_UNSEEN = {
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "getLogger",
    "compile",
    "cast",
    "TypeVar",
    "RuntimeError",
}
"""Calls whose text no person at the screen reads: logs, patterns, faults of the program itself."""


def hard_coded(source: str) -> Iterator[tuple[int, str]]:
    """(line, text) of every literal that a person would read."""
    tree = ast.parse(source)
    silent = set(_silent(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            if _PROSE.search(node.value.strip()):
                yield node.lineno, node.value
        elif isinstance(node, ast.Call):
            for name in ("help", "metavar", "description", "epilog", "usage", "title"):
                yield from _shown([k.value for k in node.keywords if k.arg == name])
            for at in _TEXT_AT.get(_called(node), ()):
                yield from _shown(node.args[at : at + 1])
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and _is_style(node.elts[1]):
            yield from _shown(node.elts[:1])


def _called(node: ast.Call) -> str:
    """The last part of what is called."""
    func = node.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _is_style(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _called(node) == "style"


def _shown(nodes: list[ast.expr]) -> Iterator[tuple[int, str]]:
    """A text that is shown, as far as it is written out here."""
    for node in nodes:
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and _WORD.search(part.value):
                yield node.lineno, part.value


def _silent(tree: ast.AST) -> Iterator[int]:
    """The literals that are not read: docstrings, annotations, style sheets, logs, patterns, sets of letters."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield from map(id, ast.walk(node)) if isinstance(node.value, ast.Constant) else ()
        elif isinstance(node, ast.Call) and _called(node) in _UNSEEN:
            yield from map(id, ast.walk(node))
        elif isinstance(node, ast.AnnAssign | ast.arg):
            if node.annotation is not None:
                yield from map(id, ast.walk(node.annotation))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if node.returns is not None:
                yield from map(id, ast.walk(node.returns))
        elif isinstance(node, ast.Assign):
            names = {t.id for t in node.targets if isinstance(t, ast.Name)}
            if names & {"CSS", "DEFAULT_CSS", "CSS_PATH", "__all__"}:
                yield from map(id, ast.walk(node.value))
