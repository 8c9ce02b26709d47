"""The rules state themselves, and every block of any text is covered by one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.arabic.chars import folded
from workbench.domain.article import RawArticle, content_hash
from workbench.ingest.furniture import phrase_rule, run_of
from workbench.ingest.lines import key_of
from workbench.ingest.normalise import normalise
from workbench.ingest.parse import parse
from workbench.ingest.rules import BY_NAME, RULES, table

PIECES = [
    "شارك", "طباعة", "اقرأ أيضاً", "التعليقات", "دبي -الشرق", "الخميس - 25 أبريل 2024", "عنوان قصير", "مقالات ذات صلة",
    "أعلنت البلدية إغلاق جسرين قديمين أمام الشاحنات بعد ظهور تشققات في أعمدتهما، وقالت إن الترميم سيبدأ قريباً جداً.",
    "كتب: فلان الفلاني", "* كاتب", "12", "المصدر: رويترز", "time reading iconدقائق القراءة - 5", "\u200f", "•••", "الجسر - AFP",
    "www.example.org", "\u064b", "…", "«", "طباعة عنوان قصير جدا.. فلان",
]  # fmt: skip
PAGES = st.lists(
    st.one_of(
        st.sampled_from(PIECES), st.text(max_size=40), st.text("اب ٢2.:،-\n\t\u200f\u0651«(", max_size=60)
    ),
    max_size=14,
)


def check(read: RawArticle) -> None:
    """Blocks are in order, do not overlap, cover all that is not white space, and name their rules."""
    at = 0
    for block in read.blocks:
        assert at <= block.start < block.end <= len(read.text)
        assert not read.text[at : block.start].strip()
        assert not read.text[block.start].isspace()
        assert not read.text[block.end - 1].isspace()
        assert BY_NAME[block.rule].kind is block.kind or block.rule in {"separator", "caption-credit"}
        at = block.end
    assert not read.text[at:].strip()


@settings(max_examples=300, deadline=None)
@given(PAGES, st.sampled_from(["\n", "\n\n", "\r\n", " ", ""]))
def test_any_text_is_covered_by_blocks(pieces: list[str], glue: str) -> None:
    read = parse(glue.join(pieces))
    check(read)
    assert read.sha256 == content_hash(normalise(glue.join(pieces))[0])
    again = parse(read.text)
    assert (again.text, again.blocks) == (read.text, read.blocks)


@given(st.text(max_size=300))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once, _ = normalise(text)
    assert normalise(once) == (once, normalise(once)[1])
    assert not {"\r", "\x00", "\x85", "\u2028"} & set(once)
    once.encode("utf-8")


@pytest.mark.parametrize(
    "unit",
    ["a\n", "شارك\n", "التعليقات\n", "اقرأ أيضا\nعنوان\n", " ", ".", '"', "(", "25 أبريل 2024 ", "#ا ", "\u064e", "\u202e",
     "شاركطباعة" * 16 + "س\n", "a.b." * 90 + "\n", "ع.ج/" * 20 + "!\n", "(إعداد " * 15 + "\n", "دبي -الشرق\n", "طباعة "],
)  # fmt: skip
def test_hostile_repetition_ends(unit: str) -> None:
    """Quadratic or worse handling of 200 kB would not end within a test run; no clock is needed to see it."""
    check(parse(unit * (200_000 // len(unit))))


def test_names_are_unique_and_sentences_are_sentences() -> None:
    assert len(BY_NAME) == len(RULES)
    for rule in RULES:
        assert rule.says.endswith(".")
        assert rule.says[0].isupper()


@pytest.mark.parametrize("rule", [r for r in RULES if r.phrases], ids=lambda r: r.name)
def test_every_phrase_is_taken_alone_and_glued(rule: object) -> None:
    phrases = [p for p in getattr(rule, "phrases", "").split("|") if len(folded(p)) > 3]
    for phrase in phrases:
        assert phrase_rule(key_of(phrase), edge=True), phrase
    assert run_of(key_of("".join(phrases[:3]))) or len("".join(phrases[:3])) > 160


@pytest.mark.parametrize("word", ["شاركت", "مشاركون", "طباعته", "تعليقه", "اقتصادنا", "المزيدون"])
def test_longer_words_are_not_phrases(word: str) -> None:
    assert phrase_rule(key_of(word), edge=True) is None


def test_the_page_lists_every_rule() -> None:
    page = Path(__file__).parents[2] / "docs" / "ingest.md"
    assert page.read_text(encoding="utf-8").endswith("\n## Rules\n\n" + table())
