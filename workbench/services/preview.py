"""An article that is not in the database, seen as it would be: for `workbench show FILE`."""

from __future__ import annotations

from pathlib import Path

from workbench.config.model import Config
from workbench.domain.article import Article, Rejected
from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity, Family, Figure, Mention, MentionState, Statement
from workbench.domain.sheet import Sheet
from workbench.texts import Said


def preview(path: Path, config: Config) -> Sheet:
    """Read and detect one file without touching any database; raises UsageError with the reason when it is unusable."""
    from workbench.detect.run import analyse, masked
    from workbench.ingest.readers import read_paths
    from workbench.services.pipe import parse_date

    found = next(iter(read_paths([path])), None)
    if found is None or isinstance(found, Rejected):
        raise UsageError("cannot_show", path=path, why=found.reason if found else Said("holds_no_article"))
    article = Article(
        id=0,
        uuid="",
        sha256=found.sha256,
        text=found.text,
        blocks=found.blocks,
        title=found.title,
        subtitle=found.subtitle,
        byline=found.byline,
        outlet=found.outlet,
        published=found.published,
        published_how=found.published_how,
        url=found.url,
        path=found.path,
        added="",
    )
    analysis = analyse(
        masked(article.text, article.blocks), parse_date(article.published), config=config.detection
    )
    details: list[Figure | Entity | Statement] = [*analysis.figures, *analysis.entities, *analysis.statements]
    mentions = [
        Mention(i, "", 0, detail, MentionState.SUGGESTED, str(Family.FIGURE), "")
        for i, detail in enumerate(sorted(details, key=lambda d: (d.start, -d.end)))
    ]
    return Sheet(article, tuple(mentions), (), ())
