"""What is said of names comes with a merge and is applied here, and goes again with the undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.services.test_corrections import BODIES, GROUP, PER, detect, place, shown
from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace, workbench
from workbench.config.model import Config
from workbench.domain.entity import Name
from workbench.domain.mention import Mention


@pytest.fixture
def badr(config: Config) -> Iterator[Workspace]:
    assert config.database is not None
    opened = workbench(replace(config, analyst="badr", database=config.database.parent / "b" / "news.sqlite"))
    yield opened
    opened.close()


def fill(work: Workspace, numbers: list[int]) -> list[int]:
    made = add_articles(work.store, *(raw(n, BODIES[n]) for n in numbers))
    for pk in made:
        detect(work, pk, {"طالبان": PER})
    return made


def first(work: Workspace, article: int) -> Mention:
    return work.reading.sheet(article).mentions[0]


def test_a_correction_of_identical_words_holds_here_too(work: Workspace, badr: Workspace) -> None:
    (mine,) = fill(work, [1])
    (theirs,) = fill(badr, [0])
    mention, said = badr.corrections.retag(first(badr, theirs).id, "GROUP")
    assert mention.detail.start >= 0
    badr.corrections.say(said, everywhere=True)
    assert {kind for _, kind in shown(work, mine)} == {str(PER)}
    before = shown(work, mine)
    report = work.merging.run(badr.path)
    assert report is not None and report.counts["correction"] == {"added": 1}
    assert {kind for _, kind in shown(work, mine)} == {str(GROUP)}
    assert {kind for _, kind in shown(work, report.articles[0])} == {str(GROUP)}
    work.history.undo()
    assert work.history.corrected()
    assert shown(work, mine) == before
    again = work.merging.run(badr.path)
    assert again is not None and again.counts["correction"] == {"added": 1}
    assert {kind for _, kind in shown(work, mine)} == {str(GROUP)}
    assert place(work, mine, "طالبان")[0] == mine


def test_a_renamed_name_is_called_so_here_and_no_longer_after_undo(work: Workspace, badr: Workspace) -> None:
    fill(work, [1])
    fill(badr, [0])
    badr.entities.rename(Name("طالبان", PER), "حركة طالبان")

    def names() -> set[str]:
        return {row.name.canonical for row in work.entities.rows()}

    assert names() == {"طالبان"}
    work.merging.run(badr.path)
    assert names() == {"حركة طالبان"}
    work.history.undo()
    assert names() == {"طالبان"}
