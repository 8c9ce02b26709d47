"""Latin letters for readers of Latin script."""

from __future__ import annotations

import pytest

from workbench.detect.entities.transliterate import transliterate


def test_hsb_of_a_name() -> None:
    assert transliterate("بُوتـين") == "bwtyn"
    assert transliterate("شويغو", "bw") == "$wygw"


def test_an_unknown_scheme_is_an_error() -> None:
    with pytest.raises(KeyError):
        transliterate("بوتين", "iso")
