"""The compiled lexicon: packing and lookup agree with a plain dictionary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.detect.entities import flags as fl
from workbench.detect.entities.lexicon import UNKNOWN, lexicon, pack, unpack

KEYS = st.text(st.sampled_from("ابتثجحخ ڤگ"), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.dictionaries(KEYS, st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 1023)), max_size=200))
def test_every_key_comes_back_and_no_other(table: dict[str, tuple[int, int]]) -> None:
    lex = unpack(pack((k, f, c) for k, (f, c) in table.items()))
    assert len(lex) == len(table)
    for key, (flags, counts) in table.items():
        assert lex.get(key) == (flags, *fl.unpack_counts(counts))
    for other in ("زز", "", *(k + "ز" for k in table), *(k[:-1] for k in table)):
        if other not in table:
            assert lex.get(other) is UNKNOWN or lex.get(other) == UNKNOWN


@given(st.integers(0, 15), st.integers(0, 7), st.integers(0, 7))
def test_counts_survive_packing(frequency: int, units: int, names: int) -> None:
    assert fl.unpack_counts(fl.pack_counts(frequency, units, names)) == (frequency, units, names)


@pytest.mark.parametrize("data", [b"", b"something else", b"WBLEX1\n"])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(Exception, match=r"lexicon|incomplete"):
        unpack(data)


def test_the_shipped_lexicon_knows_prefixes_of_its_names() -> None:
    lex = lexicon()
    assert lex.flags("الامم المتحده") & fl.ORG
    assert lex.flags("الامم") & fl.PREFIX
    assert lex.flags("روسيا") & fl.COUNTRY
    assert lex.get("في").frequency > lex.get("روسيا").frequency > lex.get("بيونغ").frequency
