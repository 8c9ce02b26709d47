"""Detection for other people's texts: lines in, lines out, no database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from workbench.config.model import Detection
from workbench.domain.mention import Family
from workbench.texts import Said

if TYPE_CHECKING:
    from workbench.detect.explain import Told

FAMILIES = {"figures": Family.FIGURE, "entities": Family.ENTITY, "statements": Family.STATEMENT}
PARTS = tuple(FAMILIES)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output and what was wrong with the line of input; without output, why it could not be used."""

    number: int
    """1-based number of the input line."""
    json: str = ""
    problem: str = ""


def detect_lines(
    lines: Iterable[str], only: Sequence[str] = PARTS, config: Detection | None = None
) -> Iterator[Line]:
    """Run detection on JSON lines `{"id", "text", "date"?}`; offsets of the results are code points of "text".

    Blank lines are passed over. A line that cannot be used yields a Line with its problem only, one whose date cannot
    be read is detected without it; the rest goes on.
    """
    from workbench.detect.run import analyse, as_json

    families = tuple(FAMILIES[part] for part in only)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _row(line)
        except ValueError as error:
            yield Line(number, problem=error.args[0])
            continue
        published, problem = None, ""
        try:
            published = parse_date(row.get("date"))
        except ValueError as error:
            problem = Said("line.unresolved", what=error.args[0])
        found = as_json(analyse(row["text"], published, only=families, config=config))
        result = {"id": row.get("id"), **{part: found[part] for part in PARTS if part in only}}
        yield Line(number, _dump(result), problem)


def _row(line: str) -> dict[str, Any]:
    """The JSON object of one line; raises ValueError with what is wrong."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(Said("line.not_json", what=error.msg, n=error.colno)) from None
    except RecursionError:
        raise ValueError(Said("line.deep")) from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ValueError(Said("line.object"))
    return row


def parse_date(value: object) -> date | datetime | None:
    """An ISO 8601 date or date-time; None when there is none; raises ValueError for anything else."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ValueError(Said("line.date", value=repr(value)))
    try:
        return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(Said("line.date", value=repr(value))) from None


def _dump(value: object) -> str:
    """JSON on one line, Arabic readable; escaped throughout when the text holds a lone surrogate."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def explain(
    text: str, published: str | None = None, config: Detection | None = None, only: Sequence[str] = PARTS
) -> tuple[str, bool]:
    """What is found in `text` and by which rule, in lines for a person; and whether a detector failed."""
    from workbench.detect.explain import told
    from workbench.detect.run import analyse

    found = analyse(text, parse_date(published), only=tuple(FAMILIES[part] for part in only), config=config)
    return told(text, found), bool(found.failures)


def findings(
    text: str, published: str | None = None, config: Detection | None = None, only: Sequence[str] = PARTS
) -> tuple[list[Told], bool]:
    """The same one by one, for a terminal."""
    from workbench.detect.explain import findings as told_apart
    from workbench.detect.run import analyse

    found = analyse(text, parse_date(published), only=tuple(FAMILIES[part] for part in only), config=config)
    return told_apart(text, found), bool(found.failures)


def fault(config: Detection) -> str:
    """Why the configured entity backend is not the one in use; empty when it is."""
    from workbench.detect.registry import fault as told

    return told(config)


def tag_conll(lines: Iterable[str], config: Detection | None = None) -> Iterator[str]:
    """Tag pre-tokenised text (a token a line, blank line between sentences) with ANERcorp's labels."""
    from workbench.detect.entities.conll import tag_conll as tagged
    from workbench.detect.registry import entity_backend

    return tagged(lines, backend=entity_backend(config or Detection()))
