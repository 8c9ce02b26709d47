"""Reading one configuration file strictly, with every problem and its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from workbench.config import keymap
from workbench.config.model import Config
from workbench.config.nodes import FILE, Problems, pairs, read_dataclass
from workbench.config.place import LARGEST, MARK
from workbench.domain.codebook import Codebook, named_in, refusal
from workbench.domain.errors import ConfigError
from workbench.texts import Said

CHOICES: Mapping[str, tuple[str, ...]] = {
    "ui.theme": ("paper", "night", "colourblind"),
    "ui.language": ("en", "ar"),
    "ui.arrows": ("visual", "logical"),
    "bidi.mode": ("auto", "app", "isolated", "plain"),
    "bidi.marks": ("auto", "keep", "strip"),
    "bidi.digits": ("as_written", "european", "arabic"),
    "keys.layout": ("ara", "azerty", "mac", "none"),
    "detection.backend": ("ensemble", "crf", "gazetteer", "camel", "spacy"),
    "detection.vague": ("acled", "gtd", "literal"),
    "export.preset": ("excel", "machine", "xlsx", "jsonl"),
}


def read_file(path: Path) -> Config:
    """Read one file strictly; raises ConfigError with every problem and its line."""
    problems = Problems(str(path))
    try:
        data = path.read_bytes()
        if len(data) > LARGEST:
            raise ConfigError("config_too_large", path=path, n=LARGEST)
        text = data.decode("utf-8-sig")
        # SafeLoader only composes nodes here: no tag of the file ever constructs anything.
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("config_unreadable", path=path, why=error) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or Said("conf.yaml")
        raise ConfigError("config_yaml", place=f"{path}{line}", what=problem) from error
    if node is None:
        return Config()
    config = _read_root(node, path, problems)
    if config is not None and not problems.found:
        faults = (*_key_faults(config), *_codebook_faults(config))
        problems.found += [Said("conf.at", place=path, what=fault) for fault in faults]
    if problems.found or config is None:
        raise ConfigError("config_problems", tuple(problems.found), path=path, n=len(problems.found))
    return config


def _read_root(node: yaml.Node, path: Path, problems: Problems) -> Config | None:
    """The whole tree; the mark is checked and taken out first."""
    top = pairs(node, FILE, Problems(str(path)))
    if MARK in top:
        _, value = top[MARK]
        if getattr(value, "value", None) != "1":
            problems.add(value, "conf.format", mark=MARK, value=getattr(value, "value", "?"))
    if isinstance(node, yaml.MappingNode):
        node.value = [(k, v) for k, v in node.value if getattr(k, "value", None) not in (MARK, "source")]
    config = read_dataclass(node, Config, FILE, problems, path.resolve().parent, CHOICES)
    return config if isinstance(config, Config) else None


def _key_faults(config: Config) -> list[str]:
    """Unknown verbs and keys that two verbs of one place want, with both names."""
    try:
        found = keymap.resolve(bind=config.keys.bind, layout=config.keys.layout)
    except ConfigError as error:
        return [Said(error.id, **error.values)]
    return [Said("conf.clash", what=clash) for clash in found.clashes]


def _codebook_faults(config: Config) -> list[str]:
    """Ids and keys of labels are unique, keys are single digits or letters, needed fields exist."""
    faults: list[str] = []
    book = config.codebook
    fields = {f.id for f in book.fields} | {"note", "gloss"}
    for what, values in (
        ("book.id_twice", [x.id for x in book.labels]),
        ("book.key_twice", [x.key for x in book.labels]),
    ):
        faults += [Said(what, value=v) for v in sorted({v for v in values if values.count(v) > 1})]
    faults += [
        Said("book.key", label=x.id, key=x.key)
        for x in book.labels
        if x.key not in "0123456789" or len(x.key) != 1
    ]
    faults += [
        Said("book.needs", label=x.id, field=n) for x in book.labels for n in x.needs if n not in fields
    ]
    faults += [Said("book.default", field=f.id) for f in book.fields if f.values and refusal(f, f.default)]
    faults += _pattern_faults(book)
    faults += [
        Said("book.constraint", field=name)
        for rule in book.constraints
        for name in dict.fromkeys(map(named_in, (rule.when, *rule.needs)))
        if name not in fields | {"label"}
    ]
    if not book.labels:
        faults.append(Said("book.empty"))
    return faults


def _pattern_faults(book: Codebook) -> list[str]:
    """Patterns are regular expressions, and a default is what its own field takes."""
    faults: list[str] = []
    for field in book.fields:
        try:
            re.compile(field.pattern)
            said = "" if field.values else refusal(field, field.default)
        except re.error as error:
            faults.append(Said("book.pattern", field=field.id, why=error))
            continue
        if said:
            faults.append(Said("book.fits", field=field.id, why=said))
    return faults
