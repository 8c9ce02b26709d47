"""A sidecar: `NAME.yaml`, `NAME.yml` or `NAME.json` beside `NAME.txt`, saying what the page does not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import yaml

from workbench.domain.errors import WorkbenchError
from workbench.ingest import dateline
from workbench.ingest.parse import Sidecar
from workbench.texts import Said

SUFFIXES = (".yaml", ".yml", ".json")
_FIELDS = ("title", "outlet", "byline", "date", "url")
_LIMIT = 64_000
"""Bytes of the largest sidecar that is read."""


class BadSidecar(WorkbenchError):
    """A sidecar that cannot be used; its text is not taken in either, so that nothing wrong is stored."""


def beside(path: Path) -> Path | None:
    """The sidecar of a text file, None when it has none."""
    return next((p for suffix in SUFFIXES if (p := path.with_suffix(suffix)) != path and p.is_file()), None)


def read(path: Path) -> Sidecar:
    """Read a sidecar; raises BadSidecar naming the file and what is wrong with it."""
    try:
        with path.open("rb") as file:
            data = file.read(_LIMIT + 1)
        if len(data) > _LIMIT:
            raise ValueError(Said("sidecar.large", n=_LIMIT))
        text = data.decode("utf-8-sig")
        loaded = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
        return _sidecar(loaded)
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        first = error.args[0] if error.args else ""
        what = first if isinstance(first, Said) else " ".join(str(error).split())[:200]
        raise BadSidecar("bad_sidecar", name=path.name, what=what) from None


def _sidecar(loaded: object) -> Sidecar:
    """Check the fields: known names, plain text, a date that is one."""
    if loaded is None:
        return Sidecar()
    if not isinstance(loaded, dict):
        raise ValueError(Said("sidecar.mapping", known=", ".join(_FIELDS)))
    if unknown := [str(name) for name in loaded if name not in _FIELDS]:
        raise ValueError(Said("sidecar.field", field=unknown[0], known=", ".join(_FIELDS)))
    values = {name: value for name, value in loaded.items() if value not in {None, ""}}
    when = values.pop("date", None)
    if when is not None and not isinstance(when, str | date):
        raise ValueError(Said("sidecar.date", value=repr(when)))
    for name, value in values.items():
        if not isinstance(value, str):
            raise ValueError(Said("sidecar.text", field=name, value=repr(value)))
    clean = {name: " ".join(str(value).replace("\x00", " ").split()) for name, value in values.items()}
    for value in clean.values():
        value.encode("utf-8")  # JSON can spell lone surrogates, which cannot be stored
    return Sidecar(
        title=clean.get("title", ""),
        outlet=clean.get("outlet", ""),
        byline=clean.get("byline", ""),
        published=dateline.parse(when) if when is not None else None,
        url=clean.get("url", ""),
    )
