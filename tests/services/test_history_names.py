"""The journal names what links join by headlines; numbers of rows, which no view shows, stay inside."""

from __future__ import annotations

import re

import pytest

from tests.tui.test_review import tag
from workbench.arabic.layout import visual
from workbench.assemble import Workspace
from workbench.domain.claim_link import Relation
from workbench.services.history import HEADLINE, shortened

TITLES = ("انهيار جسر الوادي في ولاية بغلان ومقتل أشخاص", "جسر بغلان", "البنك المركزي يرفع الفائدة")


@pytest.fixture
def three(work: Workspace) -> tuple[int, ...]:
    bodies = ("قال الوالي إن الجسر انهار.", "انهار الجسر يوم السبت.", "رفع البنك سعر الفائدة.")
    added = [work.ingesting.paste(f"{t}\n\n{b}").added[0] for t, b in zip(TITLES, bodies, strict=True)]
    return tuple(added)


def said(work: Workspace, language: str = "en") -> str:
    return bare(work.history.title(work.history.steps(1)[0], language))


def bare(text: str | None) -> str:
    """Without the marks that keep a headline of the other direction from moving what stands around it."""
    return re.sub("[\u200e\u200f]", "", text or "")


def test_links_of_articles(work: Workspace, three: tuple[int, ...]) -> None:
    a, b, _ = three
    link = work.links.confirm(b, a, "near")
    named = "“انهيار جسر الوادي في ولاية…” ↔ “جسر بغلان”"
    assert said(work) == f"Link {named}"
    assert said(work, "ar") == "ربط «انهيار جسر الوادي في ولاية…» ↔ «جسر بغلان»"
    work.links.unlink(link.id)
    assert said(work) == f"Unlink {named}"
    work.links.reject(a, b)
    assert said(work) == f"No copy {named}"
    assert bare(work.history.undo()) == f"No copy {named}"
    assert bare(work.history.redo()) == f"No copy {named}"


def test_headlines_keep_their_order_in_a_line_of_the_other_direction(
    work: Workspace, three: tuple[int, ...]
) -> None:
    work.links.confirm(three[0], three[1], "near")
    line = visual(work.history.title(work.history.steps(1)[0]))
    assert line.startswith("Link “") and line.endswith(visual("جسر بغلان") + "”")


def test_links_of_claims_say_their_labels_in_the_language(work: Workspace, three: tuple[int, ...]) -> None:
    one = tag(work, three[0], "الجسر انهار", "event")
    two = tag(work, three[1], "انهار الجسر", "casualty")
    link = work.claim_links.link(one.id, two.id, Relation.SAME_AS)
    assert said(work) == "Link claims Event “انهيار جسر الوادي في ولاية…” ↔ Casualties “جسر بغلان”"
    assert said(work, "ar") == "ربط ادعاءين حدث «انهيار جسر الوادي في ولاية…» ↔ ضحايا «جسر بغلان»"
    work.claim_links.edit(link.id, rationale="x")
    assert said(work).startswith("Edit claim link Event “")
    work.claim_links.unlink(link.id)
    assert said(work).startswith("Unlink claims Event “")
    work.claim_links.reject(one.id, two.id)
    assert not re.search(r"\d", said(work))


def test_families_name_the_first_two_and_count_the_rest(work: Workspace, three: tuple[int, ...]) -> None:
    a, b, c = three
    for x, y in ((a, b), (b, c)):
        work.links.confirm(x, y, "near")
    work.families.choose_root(b)
    assert said(work) == "Choose root “جسر بغلان”"
    work.families.split([c])
    assert said(work) == "Split family “جسر بغلان” ↔ “البنك المركزي يرفع الفائدة”"


def test_steps_of_older_files_are_named_too(work: Workspace, three: tuple[int, ...]) -> None:
    work.links.confirm(three[0], three[1], "near")
    with work.store.bulk_tx() as tx:
        tx.conn.execute("UPDATE step SET detail = '1 ↔ 2'")
    assert "جسر بغلان" in said(work)
    assert "جسر بغلان" in work.history.title(work.history.back_to(1)[0])


def test_a_long_or_hostile_headline_is_cut_between_words_and_made_harmless() -> None:
    assert shortened("كلمة " * 20).endswith("كلمة…") and len(shortened("كلمة " * 20)) <= HEADLINE + 1
    assert shortened("x" * 99) == "x" * HEADLINE + "…"
    assert "\x1b" not in shortened("a\x1b]52;c;x\x07b\u202e") and "\u202e" not in shortened("\u202eabc")
    assert shortened("  أ \n ب ") == "أ ب" and shortened("") == ""
