"""What can be configured, with defaults that work; docs/config.md is made from these docstrings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain.codebook import ClaimField, Codebook, Constraint, Label, Relation


@dataclass(frozen=True, slots=True)
class Ui:
    """How the app looks and moves."""

    theme: str = "paper"
    """paper (light), night (dark) or colourblind."""
    language: str = "en"
    """Of the app, mirrored in Arabic, and of the command line."""
    arrows: str = "visual"
    """visual: Left/Right move as seen; logical: Left moves to the next letter in Arabic text."""
    threshold: float = 0.0
    """Detections below this probability are not shown until somebody decides on them; `t` in the reader changes it."""
    mouse: bool = True
    """Report mouse clicks to the app."""


@dataclass(frozen=True, slots=True)
class Bidi:
    """How Arabic is sent to the terminal."""

    mode: str = "auto"
    """auto (ask the terminal), app, isolated or plain."""
    blank: str = "\u2800"
    """The blank that the isolated encoding uses."""
    marks: str = "auto"
    """auto, keep or strip: what happens to vowel marks."""
    ligature: bool = True
    """Draw lam-alef as one cell."""
    digits: str = "as_written"
    """as_written, european or arabic."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keyboard."""

    layout: str = "ara"
    """Which Arabic layout the twins follow: ara, azerty, mac or none."""
    bind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Verb id → its keys, replacing the default ones."""


@dataclass(frozen=True, slots=True)
class Detection:
    """What is detected and shown."""

    backend: str = "ensemble"
    """ensemble (an encoder and a sequence model), crf (the latter alone: faster, misses more), gazetteer, camel or spacy."""
    threshold: float = 0.5
    """Entities below this probability are not shown."""
    gazetteer: Path | None = None
    """A TSV of your own: surface, type, canonical, note. It outranks everything."""
    vague: str = "acled"
    """Coding rule for tens, dozens, hundreds: acled, gtd or literal."""


@dataclass(frozen=True, slots=True)
class Linking:
    """When two articles are suggested as copies of each other."""

    jaccard: float = 0.3
    """Least Jaccard similarity of word bigrams."""
    containment: float = 0.5
    """Least share of the shorter text found in the longer one."""
    stretch: int = 25
    """From so many words in a row on, a piece of one report that stands in another makes an excerpt."""
    near: float = 0.6
    """From this Jaccard similarity on, a copy is near."""


@dataclass(frozen=True, slots=True)
class Exporting:
    """How exports are written."""

    preset: str = "excel"
    """excel (CSV with BOM and formula guard), machine (plain CSV), xlsx (a workbook) or jsonl (Web Annotations)."""
    folder: Path | None = None
    """Where the app writes exports; default: exports/ beside the database."""


LABELS = (
    Label("event", "1", "Event", "حدث"),
    Label("casualty", "2", "Casualties", "ضحايا"),
    Label("statistic", "3", "Statistic", "إحصاء"),
    Label("money", "4", "Money", "مال"),
    Label("statement", "5", "Statement", "تصريح"),
    Label("denial", "6", "Denial", "نفي"),
    Label("responsibility", "7", "Responsibility", "تبنٍّ"),
    Label("threat", "8", "Threat or forecast", "تهديد أو توقع"),
    Label("policy", "9", "Policy", "سياسة"),
)
DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
"""A year, a month or a day (ISO 8601)."""
FIELDS = (
    ClaimField(
        "certainty", "Certainty", "درجة اليقين", ("certain", "probable", "possible", "uncommitted"), "certain"
    ),
    ClaimField("polarity", "Polarity", "الإثبات", ("+", "-", "?"), "+"),
    ClaimField("source", "Source", "المصدر"),
    ClaimField("topic", "Topic", "الموضوع", more=True),
    ClaimField("tags", "Tags", "وسوم", many=True, more=True),
    ClaimField("checkworthy", "Worth checking", "يستحق التحقق", ("yes", "no"), more=True),
    ClaimField("event", "Event", "الحدث", more=True),
    ClaimField("place", "Place", "المكان", more=True),
    ClaimField("date_from", "From", "من تاريخ", pattern=DATE, more=True),
    ClaimField("date_to", "To", "إلى تاريخ", pattern=DATE, more=True),
    ClaimField("date_precision", "Date precision", "دقة التاريخ", ("1", "2", "3"), more=True),
    ClaimField("calendar", "Calendar", "التقويم", ("gregorian", "hijri", "coptic", "other"), more=True),
    ClaimField(
        "status",
        "Status",
        "الحالة",
        (
            "new",
            "single_source",
            "corroborated",
            "contested",
            "contradicted",
            "corrected",
            "retracted",
            "confirmed",
            "false",
            "not_checkable",
        ),
        more=True,
    ),
    ClaimField("credibility", "Credibility", "المصداقية", ("1", "2", "3", "4", "5", "6"), more=True),
    ClaimField("confidence", "Confidence", "الثقة", ("low", "moderate", "high"), more=True),
    ClaimField("verdict", "Verdict", "الحكم", more=True),
    ClaimField("rationale", "Rationale", "التعليل", more=True),
)
"""Certainty and polarity are the source's own (FactBank); date precision is ACLED's (1 a day, 2 about a week, 3 a
month or more); credibility is the Admiralty code's (the reliability of a source, A to F, lies on its hop); confidence
is the analyst's (ICD 203), kept apart from both."""
CONSTRAINTS = (
    Constraint("status=confirmed|false|contradicted|retracted", ("rationale",)),
    Constraint("verdict", ("rationale",)),
    Constraint("date_to", ("date_from",)),
)
RELATIONS = (
    Relation("duplicate", "duplicate of", "نسخة من", "article", symmetric=True, transitive=True),
    Relation("follow_up", "follows up", "متابعة لـ", "article"),
    Relation("same_as", "same claim as", "الادعاء نفسه", symmetric=True, transitive=True),
    Relation("contradicts", "contradicts", "يناقض", symmetric=True),
    Relation("supports", "supports", "يؤيد"),
)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything, as one value that is passed down."""

    analyst: str = ""
    """Who you are; empty: $WORKBENCH_ANALYST, else the login name."""
    database: Path | None = None
    """The SQLite file; default: annotations/workbench.sqlite in the project, else the user's data folder."""
    ui: Ui = field(default_factory=Ui)
    bidi: Bidi = field(default_factory=Bidi)
    keys: Keys = field(default_factory=Keys)
    detection: Detection = field(default_factory=Detection)
    linking: Linking = field(default_factory=Linking)
    export: Exporting = field(default_factory=Exporting)
    codebook: Codebook = field(default_factory=lambda: Codebook("2", LABELS, FIELDS, RELATIONS, CONSTRAINTS))
    source: Path | None = None
    """The file it was read from; None when only defaults apply."""
