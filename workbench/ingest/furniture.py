"""Matching lines against the rules: whole lines made of phrases, glued or not, and lines that begin like furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from workbench.arabic.chars import folded
from workbench.ingest.lines import Line
from workbench.ingest.rules import RULES, Rule, Zone

_FILL = re.compile(r"[\W\d_]+")
_RUN_LIMIT = 160
"""Longest line, in letters, that is looked at as a run of phrases."""


def _letters(text: str) -> str:
    """Only the letters of a folded text: what is left when spaces, digits and separators are taken out."""
    return _FILL.sub("", text)


def _phrases() -> dict[str, Rule]:
    table: dict[str, Rule] = {}
    for rule in RULES:
        for phrase in filter(None, rule.phrases.split("|")):
            letters = _letters(folded(phrase))
            if len(letters) > 1:
                table.setdefault(letters, rule)
    return table


_PHRASES = _phrases()
_LENGTHS = sorted({len(p) for p in _PHRASES}, reverse=True)
_FONT_BUTTONS = re.compile(r"[+\-]?\s*[اعat]\s*[+\-]?(?:\s*[+\-]?\s*[اعat]\s*[+\-]?)*")


@lru_cache(maxsize=4096)
def run_of(key: str) -> tuple[Rule, ...]:
    """The rules of the phrases that `key` consists of, in order; empty when it is not made of phrases alone.

    The split with the fewest phrases wins; digits, spaces and separators count for nothing, so that
    glued forms match too. O(letters × lengths of phrases).
    """
    letters = _letters(key)
    if not letters or len(letters) > _RUN_LIMIT:
        return ()
    best: list[tuple[Rule, ...] | None] = [None] * (len(letters) + 1)
    best[0] = ()
    for at in range(len(letters)):
        so_far = best[at]
        if so_far is None:
            continue
        for length in _LENGTHS:
            rule = _PHRASES.get(letters[at : at + length]) if at + length <= len(letters) else None
            there = best[at + length] if rule else None
            if rule and (there is None or len(so_far) + 1 < len(there)):
                best[at + length] = (*so_far, rule)
    return best[-1] or ()


def phrase_rule(key: str, *, edge: bool) -> Rule | None:
    """The rule that takes the whole of `key` as furniture, None when none does here.

    A single phrase must stand as whole words: "شاركت" is not "شارك" with a remainder.
    """
    rules = run_of(key)
    if not rules:
        return _font(key)
    if not edge and any(rule.zone is Zone.EDGE for rule in rules):
        return None
    opening = next((rule for rule in rules if rule.tail != "no"), None)
    return opening or rules[0]


def _font(key: str) -> Rule | None:
    return _BY_FONT if len(key) <= 12 and _FONT_BUTTONS.fullmatch(key) else None


_BY_FONT = next(rule for rule in RULES if rule.name == "font-size")


def start_rule(line: Line, *, edge: bool) -> Rule | None:
    """The rule one of whose beginnings the line has, None when none fits here."""
    if not line.key:
        return None
    text = folded(line.text).lstrip(" -*•–—|»«\"'")
    for rule in _STARTERS:
        if len(line.text) > rule.limit or (rule.zone is Zone.EDGE and not edge):
            continue
        if any(p.match(text) for p in rule.patterns):
            return rule
    return None


_STARTERS: Sequence[Rule] = tuple(rule for rule in RULES if rule.starts)


def rule_for(line: Line, *, edge: bool) -> Rule | None:
    """The furniture rule that takes the whole line, by its phrases or by its beginning."""
    return (phrase_rule(line.key, edge=edge) if line.key else None) or start_rule(line, edge=edge)
