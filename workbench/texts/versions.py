"""What is said of versions of an article and of claims that move to the newest: (English, Arabic) by id."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "sign.also": ("; ", "؛ "),
    "ingest.versions": ("{n} new versions", "صيغ جديدة: {n}"),
    "ingest.asked": ("{n} may be new versions: {key}", "قد تكون صيغًا جديدة: {n} ({key})"),
    "step.version.join": ("New version {detail}", "صيغة جديدة {detail}"),
    "step.version.part": ("Not a version {detail}", "ليست صيغة {detail}"),
    "step.claim.reanchor": ("Move to the newest version: {detail}", "نقل إلى أحدث صيغة: {detail}"),
    "step.claim.update": (
        "New claim that updates the older version: {detail}",
        "ادعاء جديد يحدّث الصيغة الأقدم: {detail}",
    ),
    "step.claim.stay": ("Leave on the older version {detail}", "إبقاء على الصيغة الأقدم {detail}"),
    "reason.new_version": (
        "the newest version says it with other figures (this is version {n})",
        "تقوله أحدث صيغة بأرقام أخرى (هذه الصيغة {n})",
    ),
    "step.version.refuse": ("No new version {detail}", "ليست صيغة جديدة {detail}"),
}
ENGLISH = {id: texts[0] for id, texts in TEXTS.items()}
ARABIC = {id: texts[1] for id, texts in TEXTS.items()}
