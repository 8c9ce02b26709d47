"""The analyst's own gazetteer: a TSV of surface, type, canonical, note. It outranks every list and model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.arabic.chars import folded
from workbench.detect.entities.clitics import analyses
from workbench.detect.entities.gazetteer import balanced, next_word
from workbench.detect.entities.tokens import Document, Found, read
from workbench.domain.errors import ConfigError
from workbench.domain.mention import EntityType
from workbench.texts import Said

_COLUMNS = 4
_TOLD = 5
"""Bad lines that the message itself names; the error carries all."""
NONE = "NONE"
"""In the type column: this surface is no entity, whatever the detectors say."""


@dataclass(frozen=True, slots=True)
class UserGazetteer:
    """Folded surface (tokens joined by spaces) → type and canonical name."""

    names: dict[str, tuple[str, str]]
    prefixes: frozenset[str]

    @classmethod
    def of(cls, rows: list[tuple[str, str, str]]) -> UserGazetteer:
        """Build from (surface, type, canonical) rows."""
        names: dict[str, tuple[str, str]] = {}
        prefixes: set[str] = set()
        for surface, type_, canonical in rows:
            tokens = [t.text for s in read(surface).sentences for t in s if t.word]
            names[" ".join(tokens)] = (type_, canonical)
            prefixes.update(" ".join(tokens[:n]) for n in range(1, len(tokens)))
        return cls(names, frozenset(prefixes))

    def find(self, document: Document) -> Iterator[Found]:
        """Every place where one of the names stands, longest first at each token."""
        for number, sentence in enumerate(document.sentences):
            for first, token in enumerate(sentence):
                if token.word:
                    found = self._at(document, number, first)
                    if found:
                        yield found

    def _at(self, document: Document, number: int, first: int) -> Found | None:
        sentence = document.sentences[number]
        best: Found | None = None
        for skip, stem in analyses(sentence[first].text):
            key, at = stem, first
            while True:
                hit = self.names.get(key)
                if hit and (best is None or at + 1 > best.stop) and balanced(sentence, first, at + 1):
                    best = Found(number, first, at + 1, skip, hit[0], 1.0, "user gazetteer", 0, hit[1])
                following = next_word(sentence, at) if key in self.prefixes else -1
                if following < 0:
                    break
                key, at = f"{key} {sentence[following].text}", following
        return best


_cache: dict[Path, tuple[tuple[int, int], UserGazetteer]] = {}


def load(path: Path) -> UserGazetteer:
    """Read the TSV again whenever it has changed; raises ConfigError that lists every bad line."""
    path = path.expanduser()
    try:
        stat = path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
        if path in _cache and _cache[path][0] == stamp:
            return _cache[path][1]
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("gazetteer_unreadable", path=path, why=error) from error
    gazetteer = parse(text, str(path))
    _cache[path] = (stamp, gazetteer)
    return gazetteer


def parse(text: str, name: str = "gazetteer") -> UserGazetteer:
    """Rows of `surface TAB type TAB canonical TAB note`; empty lines and lines that begin with # are skipped."""
    rows: list[tuple[str, str, str]] = []
    problems: list[str] = []
    first: dict[str, tuple[int, str]] = {}
    allowed = {*EntityType, NONE}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [*(c.strip() for c in line.split("\t")), "", "", ""][:3]
        surface, type_, canonical = cells[0], cells[1].upper(), cells[2]
        if number == 1 and surface.lower() == "surface":
            continue
        if "\t" not in line:
            problems.append(Said("gaz.tab", n=number))
        elif len(line.split("\t")) > _COLUMNS:
            problems.append(Said("gaz.columns", n=number, most=_COLUMNS))
        elif type_ not in allowed:
            problems.append(Said("gaz.type", n=number, type=cells[1], known=", ".join(sorted(allowed))))
        elif not any(c.isalnum() for c in folded(surface)):
            problems.append(Said("gaz.empty", n=number))
        elif (before := first.setdefault(" ".join(folded(surface).split()), (number, type_)))[1] != type_:
            problems.append(
                Said("gaz.twice", n=number, name=surface, was=before[1], line=before[0], type=type_)
            )
        else:
            rows.append((surface, type_, canonical))
    if problems:
        raise ConfigError(
            "gazetteer_lines", tuple(problems), path=name, n=len(problems), what=Said.all(problems[:_TOLD])
        )
    return UserGazetteer.of(rows)
