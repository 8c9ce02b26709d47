"""Keys: what each verb answers to, its twins under an Arabic keyboard layout, and the clashes that must not be silent.

A *twin* is the character that the same physical key sends when the keyboard is switched to Arabic. The tables follow
X11's `symbols/ara` (basic, azerty, mac). Keys are spelt as Textual spells them (`j`, `question_mark`, `ctrl+d`),
characters outside ASCII stand for themselves.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.config.model import Keys
from workbench.domain.errors import ConfigError
from workbench.verbs import VERBS, Scope, Verb

_ARA = dict(zip("qwertyuiop[]asdfghjkl;'zxcnm,./", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤىةوزظ", strict=True)) | {
    "v": "ر",
    "b": "\ufefb",
}
_ARA_SHIFT = {
    "Q": "\u064e",
    "W": "\u064b",
    "E": "\u064f",
    "R": "\u064c",
    "A": "\u0650",
    "S": "\u064d",
    "X": "\u0652",
    "T": "\ufef9",
    "Y": "إ",
    "U": "`",
    "I": "÷",
    "O": "×",
    "P": "؛",
    "G": "\ufef7",
    "H": "أ",
    "J": "ـ",
    "K": "،",
    "B": "\ufef5",
    "N": "آ",
    "?": "؟",
}
_AZERTY = {k: v for k, v in _ARA.items() if k not in "[]'./"} | dict(
    zip("azqwm,;:!", "ضصشئكةوزظ", strict=True)
)
_AZERTY_SHIFT = {k: v for k, v in _ARA_SHIFT.items() if k not in "QWA?"} | {
    "A": _ARA_SHIFT["Q"],
    "Z": _ARA_SHIFT["W"],
    "Q": _ARA_SHIFT["A"],
}
_MAC = dict(zip("qwertyuiop[]asdfghjkl;'zxcvbnm,", "ضصثقفغعهخحجةشسيبلاتنمك؛ظطذدزرو،", strict=True))
_MAC_SHIFT = {
    "Q": "\u064e",
    "W": "\u064b",
    "E": "\u0650",
    "R": "\u064d",
    "T": "\u064f",
    "Y": "\u064c",
    "U": "\u0652",
    "I": "\u0651",
    "A": "»",
    "S": "«",
    "D": "ى",
    "H": "آ",
    "C": "ئ",
    "V": "ء",
    "B": "أ",
    "N": "إ",
    "M": "ؤ",
    "?": "؟",
}
_DIGITS = {str(d): chr(0x660 + d) for d in range(10)}
LAYOUTS: Mapping[str, Mapping[str, str]] = {
    "ara": _ARA | _ARA_SHIFT | _DIGITS,
    "azerty": _AZERTY | _AZERTY_SHIFT | _DIGITS,
    "mac": _MAC | _MAC_SHIFT | _DIGITS,
    "none": _DIGITS,
}

NAMED = {
    "question_mark": "?",
    "colon": ":",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "semicolon": ";",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "apostrophe": "'",
    "exclamation_mark": "!",
}
"""Textual's names of the punctuation that verbs may use."""
_SHOWN = {
    **NAMED,
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift-Tab",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "delete": "Del",
}
_ISOLATED = frozenset({Scope.FORM, Scope.PART})
"""Scopes in which the app-wide keys do not work."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One key that two verbs of the same place want."""

    key: str
    scope: Scope
    first: str
    second: str

    def __str__(self) -> str:
        return f"{shown(self.key)} ({self.scope}): {self.first} / {self.second}"


def twins(layout: str) -> Mapping[str, str]:
    """ASCII character → the character that the same physical key sends under the Arabic `layout`.

    Only characters that are not ASCII can be twins: ASCII keeps its meaning under every layout.
    """
    table = LAYOUTS.get(layout)
    if table is None:
        raise ConfigError("keys_layout", layout=layout, known=", ".join(LAYOUTS))
    return {latin: arabic for latin, arabic in table.items() if not arabic.isascii()}


def character(key: str) -> str | None:
    """The character that a key name stands for; None for function and control keys."""
    char = NAMED.get(key, key)
    return char if len(char) == 1 else None


def shown(key: str) -> str:
    """A key as a person reads it: `ctrl+d` → Ctrl-D, `question_mark` → ?."""
    if key in _SHOWN:
        return _SHOWN[key]
    head, plus, last = key.rpartition("+")
    if plus and last:
        modifiers = "-".join(part.capitalize() for part in head.split("+"))
        return f"{modifiers}-{_SHOWN.get(last, last.upper())}"
    if len(key) > 1:
        return key.upper() if key[1:].isdigit() else key.capitalize()
    return f"\u25cc{key}" if unicodedata.combining(key) else key


@dataclass(frozen=True, slots=True)
class Keymap:
    """Every verb's keys, and which verb a key means in a scope."""

    verbs: tuple[Verb, ...]
    keys: Mapping[str, tuple[str, ...]]
    """Verb id → its keys, those that twins add not among them."""
    twin_keys: Mapping[str, tuple[str, ...]]
    """Verb id → the Arabic characters that also trigger it."""
    table: Mapping[tuple[Scope, str], str]
    clashes: tuple[Clash, ...] = ()

    def lookup(self, scope: Scope, key: str) -> str | None:
        """The verb that `key` means in `scope`, its own keys before the app-wide ones."""
        found = self.table.get((scope, key))
        if found is None and scope not in _ISOLATED:
            found = self.table.get((Scope.APP, key))
        return found

    def first(self, verb: str) -> str:
        """The key to show for a verb; empty when it has none."""
        keys = self.keys.get(verb, ())
        return shown(keys[0]) if keys else ""


def resolve(
    verbs: Iterable[Verb] = VERBS, bind: Mapping[str, tuple[str, ...]] | None = None, layout: str = "ara"
) -> Keymap:
    """Default keys, replaced by `bind` where it names a verb, with their twins.

    Clashes are reported, never resolved silently; on a clash the verb that comes first keeps the key, and a key
    beats a twin. Raises ConfigError for an unknown verb id or layout.
    """
    verbs = tuple(verbs)
    bind = dict(bind or {})
    _refuse_unknown(verbs, bind)
    table_of_twins = twins(layout)
    keys = {v.id: tuple(bind.get(v.id, v.keys)) for v in verbs}
    table: dict[tuple[Scope, str], str] = {}
    clashes: list[Clash] = []
    for verb in verbs:
        for key in keys[verb.id]:
            _claim(table, clashes, verb, _spelt(key))
    twin_keys: dict[str, tuple[str, ...]] = {}
    for verb in verbs:
        wanted = tuple(_twins_of(verb, keys[verb.id], table_of_twins))
        for key in wanted:
            _claim(table, clashes, verb, key)
        twin_keys[verb.id] = wanted
    return Keymap(verbs, keys, twin_keys, table, tuple(clashes))


def configured(keys: Keys) -> Keymap:
    """The keys of a configuration; raises ConfigError that names both verbs of every clash."""
    keymap = resolve(VERBS, keys.bind, keys.layout)
    if keymap.clashes:
        problems = tuple(str(c) for c in keymap.clashes)
        raise ConfigError("keys_clash", problems, what="; ".join(problems))
    return keymap


def _spelt(key: str) -> str:
    """A key in the one spelling that the table uses: punctuation by its character."""
    return NAMED.get(key, key)


def _twins_of(verb: Verb, keys: Iterable[str], table: Mapping[str, str]) -> Iterator[str]:
    """The Arabic characters on the physical keys of `keys`; digits have theirs in every case."""
    for key in keys:
        char = character(key)
        if char is not None and char in table and (verb.twins or char.isdigit()):
            yield table[char]


def _claim(table: dict[tuple[Scope, str], str], clashes: list[Clash], verb: Verb, key: str) -> None:
    """Enter a key for a verb, or note whom it clashes with in its own scope, above it or below it."""
    scopes: list[Scope] = [verb.scope]
    if verb.scope is Scope.APP:
        scopes += [s for s in Scope if s not in _ISOLATED and s is not Scope.APP]
    elif verb.scope not in _ISOLATED:
        scopes.append(Scope.APP)
    for scope in scopes:
        other = table.get((scope, key))
        if other is not None and other != verb.id:
            clashes.append(Clash(key, verb.scope, other, verb.id))
            return
    table[verb.scope, key] = verb.id


def _refuse_unknown(verbs: tuple[Verb, ...], bind: Mapping[str, tuple[str, ...]]) -> None:
    """Raise ConfigError when `bind` names a verb that does not exist."""
    known = {v.id for v in verbs}
    unknown = sorted(set(bind) - known)
    if unknown:
        raise ConfigError("keys_unknown", unknown=", ".join(unknown))
