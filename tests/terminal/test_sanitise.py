from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workbench.terminal.sanitise import sanitise

KEPT_FORMATS = "\u200c\u200d\u200e\u200f"
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(codec=None),
        st.sampled_from("\x00\x07\x08\x1b\x7f\x85\x9b\x9d\u2028\u2029" + BIDI_CONTROLS + KEPT_FORMATS),
        st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF),
    )
)


@given(HOSTILE)
def test_length_is_kept_and_nothing_a_terminal_obeys_is_left(text: str) -> None:
    shown = sanitise(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not set(BIDI_CONTROLS) & set(shown)
    shown.encode("utf-8")


@given(HOSTILE)
def test_harmless_characters_stay_where_they_are(text: str) -> None:
    for before, after in zip(text, sanitise(text), strict=True):
        if unicodedata.category(before) not in ("Cc", "Cs", "Zl", "Zp") and before not in BIDI_CONTROLS:
            assert after == before


@given(HOSTILE)
def test_a_second_pass_changes_nothing(text: str) -> None:
    assert sanitise(sanitise(text)) == sanitise(text)


def test_controls_keep_a_face_of_their_own() -> None:
    assert sanitise("a\x1b[31m\x07b\x7f\x9b") == "a␛[31m␇b␡␦"
    assert sanitise("قال\u202e\u2067\u2028نعم") == "قال⌧⌧␤نعم"
    assert sanitise("\ud800x") == "\ufffdx"


def test_marks_that_layout_needs_pass() -> None:
    assert sanitise(KEPT_FORMATS + "می\u200cخواهم") == KEPT_FORMATS + "می\u200cخواهم"
