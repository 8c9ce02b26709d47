"""The codebook: which labels, claim fields and relations a project uses. It comes from config.yaml."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from workbench.texts import Said

LISTED = ";"
"""What separates the values of a field that takes several."""
TAGS = "tags"
"""The field that holds free tags, where the codebook has one."""


@dataclass(frozen=True, slots=True)
class Label:
    """One label that a claim can carry."""

    id: str
    key: str
    """The digit or letter that sets it, pressed after the claim key."""
    en: str
    ar: str
    colour: str = "claim"
    """A colour name of the theme."""
    needs: tuple[str, ...] = ()
    """Fields that must be filled before a claim with this label is complete."""


@dataclass(frozen=True, slots=True)
class ClaimField:
    """One further field of a claim, with its allowed values; no values means free text."""

    id: str
    en: str
    ar: str
    values: tuple[str, ...] = ()
    default: str = ""
    many: bool = False
    """Takes several values, separated by ";"."""
    pattern: str = ""
    """A regular expression that free text must match as a whole."""
    more: bool = False
    """Stands on a later part of the form."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """What must hold of a complete claim: when `when` holds, each of `needs` must.

    A condition is a field that is filled (`rationale`), a field with one of some values (`status=false|retracted`),
    or either of them denied (`!polarity=-`). `label` is the claim's label.
    """

    when: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """One kind of link between claims or articles."""

    id: str
    en: str
    ar: str
    between: str = "claim"
    symmetric: bool = False
    transitive: bool = False


@dataclass(frozen=True, slots=True)
class Codebook:
    """Labels, fields and relations of one version."""

    version: str
    """Give it another one whenever anything below changes: claims keep the version they were made under."""
    labels: tuple[Label, ...]
    fields: tuple[ClaimField, ...] = ()
    relations: tuple[Relation, ...] = ()
    constraints: tuple[Constraint, ...] = ()

    def label(self, id: str) -> Label | None:
        """The label of that id, None when the codebook lacks it (the database may still hold it)."""
        return next((x for x in self.labels if x.id == id), None)

    def field(self, id: str) -> ClaimField | None:
        """The field of that id, None when the codebook lacks it."""
        return next((x for x in self.fields if x.id == id), None)

    def content(self) -> str:
        """Everything but the version as canonical JSON, to tell whether a codebook changed under one version."""
        values = asdict(self)
        del values["version"]
        return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def digest(self) -> str:
        """SHA-256 (hex) of `content`."""
        # OpenSSL is not loaded before the first paint.
        import hashlib

        return hashlib.sha256(self.content().encode("utf-8", "surrogatepass")).hexdigest()


def listed(value: str) -> list[str]:
    """The values of a field that takes several; people write the Arabic semicolon too."""
    return [p for p in (part.strip() for part in value.replace("؛", LISTED).split(LISTED)) if p]


def joined(values: Iterable[str]) -> str:
    """The inverse of `listed`, each value once."""
    return f"{LISTED} ".join(dict.fromkeys(values))


def refusal(field: ClaimField, value: str) -> str:
    """Why a field does not take a value, in words; empty when it does. An empty value is always taken."""
    parts = [p.strip() for p in value.split(LISTED)] if field.many else [value]
    for part in filter(None, parts):
        if field.values and part not in field.values:
            return Said("takes_one_of", known=", ".join(field.values))
        if field.pattern and not re.fullmatch(field.pattern, part):
            return Said("takes_matching", pattern=field.pattern)
    return ""


def holds(condition: str, values: Mapping[str, str]) -> bool:
    """Whether a constraint's condition holds of a claim's values (its fields, and `label`, `note`, `gloss`)."""
    denied = condition.startswith("!")
    name, equals, wanted = condition.removeprefix("!").partition("=")
    value = values.get(name, "")
    found = value in wanted.split("|") if equals else bool(value)
    return found is not denied


def named_in(condition: str) -> str:
    """The field that a condition asks about."""
    return condition.removeprefix("!").partition("=")[0]


def lacking(codebook: Codebook, label: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """What a claim still needs to be complete, as conditions: the label's needed fields, then the constraints'."""
    known = {**values, "label": label}
    own = codebook.label(label)
    needs = list(own.needs) if own else []
    for rule in codebook.constraints:
        if holds(rule.when, known):
            needs += rule.needs
    return tuple(dict.fromkeys(n for n in needs if not holds(n, known)))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a stored claim stands to the codebook in force. Nothing is ever converted: a person decides."""

    older: bool = False
    """Made under another version of the codebook."""
    unknown: tuple[str, ...] = ()
    """The label, fields and values that the codebook does not have: `label=gossip`, `mood`, `certainty=very`."""
    lacks: tuple[str, ...] = ()
    """What is needed for completeness, as conditions."""

    @property
    def ok(self) -> bool:
        """True when there is nothing to mark."""
        return not (self.older or self.unknown or self.lacks)


def standing(codebook: Codebook, version: str, label: str, fields: Mapping[str, str]) -> Standing:
    """How a claim with this label and these fields, made under `version`, stands to the codebook."""
    unknown = [] if codebook.label(label) else [f"label={label}"]
    for name, value in fields.items():
        field = codebook.field(name)
        if field is None and name not in {"note", "gloss"}:
            unknown.append(name)
        elif field is not None and refusal(field, value):
            unknown.append(f"{name}={value}")
    return Standing(version != codebook.version, tuple(unknown), lacking(codebook, label, fields))
