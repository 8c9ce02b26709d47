"""Words, proclitics, sentences, paragraphs and stems."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.arabic.words import (
    clitics,
    light_stem,
    paragraphs,
    sentence_at,
    sentences,
    word_at,
    words,
)
from workbench.domain.span import Span

MIXED = st.text("ابتلوفكةأإ \n.،؟!…«»()\"0123٠٫,:/-abAU\u064e\u0640\u200c'", max_size=60)


def _texts(text: str, spans: list[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الوزير: «نعم».", ["قال", "الوزير", "نعم"]),
        ("في 31/12/2024 و999.99 دولار", ["في", "31/12/2024", "و999.99", "دولار"]),
        ("بلغت ١٢٫٥٪ عند 06:52،", ["بلغت", "١٢٫٥", "عند", "06:52"]),
        ("قَالَ الرَّئِيسُ", ["قَالَ", "الرَّئِيسُ"]),
        ("(WHO) لـUNHCR كوفيد-19", ["WHO", "لـUNHCR", "كوفيد", "19"]),
        ("O'Neil example.com، نعم.لا", ["O'Neil", "example.com", "نعم", "لا"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("، ؟ …", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert _texts(text, words(text)) == found


def test_word_at_prefers_the_word_that_begins_there() -> None:
    text = "قال و5000، ثم"
    assert word_at(text, 0) == Span(0, 3)
    assert word_at(text, 3) == Span(0, 3)
    assert word_at(text, 4) == Span(4, 9)
    assert word_at(text, 9) == Span(4, 9)
    assert word_at(text, 10) is None
    assert word_at(text, len(text)) == Span(11, 13)


@given(MIXED, st.data())
def test_word_at_agrees_with_words(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    holding = [span for span in words(text) if span.start <= offset < span.end]
    ending = [span for span in words(text) if span.end == offset]
    assert word_at(text, offset) == next(iter([*holding, *ending]), None)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("والدولة", "و|ال"),
        ("وبالكتاب", "و|ب|ال"),
        ("بالقاهرة", "ب|ال"),
        ("للأمم", "ل|ل"),
        ("وللجيش", "و|ل|ل"),
        ("المدينة", "ال"),
        ("وَبِالْكِتَابِ", "وَ|بِ|الْ"),
        ("لـUNHCR", "لـ"),
        ("و5000", "و"),
        ("ب18", "ب"),
        ("وقالت", "و"),
        ("وأضاف", "و"),
        ("ولبنان", "و"),
        ("فقد", "ف"),
        ("بأن", "ب"),
        ("لأول", "ل"),
        ("والله", "و"),
        ("والتزم", "و"),
        ("والوزير", "و|ال"),
        ("وإلى", "و"),
        ("وأدى", "و"),
        ("ودعت", "و"),
        ("ودون", "و"),
        ("فإنه", "ف"),
        ("الحق", "ال"),
        ("الهامة", "ال"),
    ],
)
def test_clitics_are_cut(word: str, parts: str) -> None:
    assert "|".join(_texts(word, clitics(word))) == parts


@pytest.mark.parametrize(
    "word",
    re.findall(
        r"\w+",
        "وزير وزارته وزراؤه وقف وفد وصل واشنطن والد والدة والي بلد بالغ كان فيروس فيديو لبنان الله التقى الآن التي "
        "آلاف بأس كأس فأس والي التهاب WHO 5000 و ل",
    ),
)
def test_words_that_only_look_as_if_they_had_clitics(word: str) -> None:
    assert clitics(word) == []


@given(st.text("ابتلوفكأإهيمنـ\u064e5A", min_size=1, max_size=12))
def test_clitics_are_a_proper_beginning_in_order(word: str) -> None:
    found = clitics(word)
    assert [span.start for span in found] == [0, *(span.end for span in found)][: len(found)]
    assert not found or found[-1].end < len(word)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال نعم. ثم خرج.", ["قال نعم.", "ثم خرج."]),
        ("بلغت 3.5 مليون. ثم 4,000.", ["بلغت 3.5 مليون.", "ثم 4,000."]),
        ("أعلن د. أحمد ذلك. انتهى", ["أعلن د. أحمد ذلك.", "انتهى"]),
        ("قال: «هل نعود؟» ثم خرج.", ["قال: «هل نعود؟» ثم خرج."]),
        ("قال: «لن نعود.» وأضاف شيئا.", ["قال: «لن نعود.»", "وأضاف شيئا."]),
        ('قال "سيعودون". وأضاف!', ['قال "سيعودون".', "وأضاف!"]),
        ("هل انتهى؟ لا! ربما… نعم", ["هل انتهى؟", "لا!", "ربما…", "نعم"]),
        ("عنوان\n\nسطر آخر", ["عنوان", "سطر آخر"]),
        ("نعم.. لا", ["نعم.. لا"]),
        ("سطر جديد.ثم جملة", ["سطر جديد.", "ثم جملة"]),
        ("عام 1445 هـ. وقال", ["عام 1445 هـ.", "وقال"]),
        ("1. أول بند. 2. ثان", ["1. أول بند.", "2. ثان"]),
        ("زار U.S. Army مرة. وعاد", ["زار U.S. Army مرة.", "وعاد"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert _texts(text, sentences(text)) == found


@given(MIXED)
def test_sentences_hold_everything_but_blanks_and_stay_within_lines(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
    assert all("\n" not in piece for piece in _texts(text, spans))


@given(MIXED, st.data())
def test_sentence_at_is_one_of_the_sentences(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    found = sentence_at(text, offset)
    holding = [span for span in sentences(text) if span.start <= offset < span.end]
    assert found == holding[0] if holding else found is None or found in sentences(text)


def test_paragraphs_drop_blank_lines_and_outer_blanks() -> None:
    text = " عنوان \n\n  فقرة أولى\u2029ثانية\n"
    assert _texts(text, paragraphs(text)) == ["عنوان", "فقرة أولى", "ثانية"]


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("والمدينه", "مدين"),
        ("الصحفيين", "صحف"),
        ("للامم", "امم"),
        ("قتلي", "قتل"),
        ("وزير", "زير"),
        ("من", "من"),
    ],
)
def test_light_stem(word: str, stem: str) -> None:
    assert light_stem(word) == stem
