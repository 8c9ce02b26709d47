"""The codebook: which labels, claim fields and relations a project uses. It comes from config.yaml."""

from __future__ import annotations

from dataclasses import dataclass


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
    labels: tuple[Label, ...]
    fields: tuple[ClaimField, ...] = ()
    relations: tuple[Relation, ...] = ()

    def label(self, id: str) -> Label | None:
        """The label of that id, None when the codebook lacks it (the database may still hold it)."""
        return next((x for x in self.labels if x.id == id), None)
