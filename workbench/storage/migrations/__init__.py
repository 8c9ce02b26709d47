"""The schema, one migration after the other; each says why it is there. Never edit one that was released.

A new one goes into the module of its subject and to the end of this list.
"""

from __future__ import annotations

from workbench.storage.migrations import founding, names, variants, versions, work
from workbench.storage.migrations.steps import SET, Steps

migrations = Steps(
    [
        founding.m0001_articles,
        founding.m0002_marks,
        founding.m0003_journal,
        founding.m0004_search,
        founding.m0005_sessions,
        work.m0006_hops,
        work.m0007_judgements,
        work.m0008_events,
        names.m0009_aliases,
        work.m0010_saved_searches,
        work.m0011_linked,
        work.m0012_dismissals,
        names.m0013_corrections,
        names.m0014_names,
        names.m0015_spellings,
        names.m0016_other_names,
        versions.m0017_versions,
        variants.m0018_variants,
        variants.m0019_adjudications,
    ]
)

__all__ = ["SET", "migrations"]
