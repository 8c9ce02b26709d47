"""What is said of versions of an article and of claims that move to the newest: (English, Arabic) by id."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "sign.also": ("; ", "؛ "),
    "ingest.versions": ("{n} new versions", "صيغ جديدة: {n}"),
    "ingest.asked": ("{n} may be new versions: {key}", "قد تكون صيغًا جديدة: {n} ({key})"),
    "step.version.join": ("New version {detail}", "صيغة جديدة {detail}"),
    "step.version.part": ("Not a version {detail}", "ليست صيغة {detail}"),
    "step.version.refuse": ("No new version {detail}", "ليست صيغة جديدة {detail}"),
}
ENGLISH = {id: texts[0] for id, texts in TEXTS.items()}
ARABIC = {id: texts[1] for id, texts in TEXTS.items()}
