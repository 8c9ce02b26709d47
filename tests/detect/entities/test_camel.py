"""The camel adapter over a fake recogniser: guards, batches, progress, cancelling, offline behaviour."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.detect import camel
from workbench.detect.entities import find
from workbench.detect.entities.resolve import entities
from workbench.detect.entities.tokens import Document, read
from workbench.domain.errors import UsageError


class Fake:
    """Tags given words; `dropping` leaves out tokens the way camel-tools does when they have no word piece."""

    def __init__(self, tags: dict[str, str], dropping: str = "") -> None:
        self.tags = tags
        self.dropping = dropping
        self.batches: list[int] = []
        self.given: list[list[str]] = []

    def predict(self, sentences: list[list[str]], batch_size: int = 32) -> list[list[str]]:
        self.batches.append(len(sentences))
        self.given += sentences
        return [
            [self.tags.get(t, "O") for t in s if not self.dropping or t not in self.dropping]
            for s in sentences
        ]


TEXT = "وقال زامير كابولوف في موسكو.\nوردت للأمم المتحدة رسالة."
TAGS = {"زامير": "B-PERS", "كابولوف": "I-PERS", "موسكو": "B-LOC", "للأمم": "B-ORG", "المتحدة": "I-ORG"}


def surfaces(model: camel.Recogniser, document: Document) -> list[tuple[str, str]]:
    return [(e.surface, str(e.type)) for e in entities(document, camel.tag_with(model, document))]


def test_tags_become_spans_without_clitics() -> None:
    assert surfaces(Fake(TAGS), read(TEXT)) == [
        ("زامير كابولوف", "PER"),
        ("موسكو", "LOC"),
        ("لأمم المتحدة", "ORG"),
    ]


def test_a_row_of_another_length_counts_as_nothing_rather_than_shifting() -> None:
    assert surfaces(Fake(TAGS, dropping="في"), read(TEXT)) == [("لأمم المتحدة", "ORG")]


def test_the_recogniser_never_sees_a_token_without_word_pieces() -> None:
    fake = Fake({})
    list(camel.tag_with(fake, read("قال \u0900 \u200f بوتين \u064b هنا 😀")))
    assert fake.given
    assert all(any(c.isprintable() and not c.isspace() for c in t) for s in fake.given for t in s)
    assert "." in fake.given[0]


def test_sentences_go_in_batches_with_progress_and_can_be_cancelled() -> None:
    document = read("\n".join(["في موسكو"] * (2 * camel.BATCH + 3)))
    fake, steps = Fake(TAGS), []
    found = list(camel.tag_with(fake, document, progress=lambda done, all_: steps.append((done, all_))))
    total = 2 * camel.BATCH + 3
    assert len(found) == total
    assert fake.batches == [camel.BATCH, camel.BATCH, 3]
    assert steps == [(camel.BATCH, total), (2 * camel.BATCH, total), (total, total)]
    fake = Fake(TAGS)
    found = list(camel.tag_with(fake, document, cancelled=lambda: len(fake.batches) >= 1))
    assert len(found) == camel.BATCH


def test_long_sentences_are_cut_so_that_no_token_is_lost() -> None:
    fake = Fake({"موسكو": "B-LOC"})
    found = list(camel.tag_with(fake, read("كلام " * 150 + "موسكو")))
    assert len(found) == 1
    assert max(map(len, fake.given)) <= camel.LONGEST


def test_an_empty_catalogue_is_written_so_that_importing_stays_offline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    environ = {"CAMELTOOLS_DATA": str(tmp_path / "nowhere")}
    folder = camel.data_folder(environ)
    assert environ["CAMELTOOLS_DATA"] == str(folder)
    assert json.loads((folder / "catalogue.json").read_text())["components"] == {}


def test_a_filled_data_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "catalogue.json").write_text("{}")
    environ = {"CAMELTOOLS_DATA": str(tmp_path)}
    assert camel.data_folder(environ) == tmp_path
    assert (tmp_path / "catalogue.json").read_text() == "{}"


def test_a_missing_installation_or_model_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    monkeypatch.setitem(sys.modules, "camel_tools.ner", None)
    camel.recogniser.cache_clear()
    with pytest.raises(UsageError) as caught:
        camel.recogniser(str(tmp_path / "model"))
    assert "camel_data -i ner-arabert" in str(caught.value)


def test_the_other_backends_never_import_camel_ner_or_torch() -> None:
    code = (
        "import sys; from workbench.detect.entities import find; find('زار موسكو', backend='crf');"
        "print([m for m in ('camel_tools.ner', 'camel_tools.data', 'torch', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.strip() == "[]"


def test_find_lays_lists_and_rules_over_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camel, "recogniser", lambda model: Fake(TAGS))
    found = {(e.surface, str(e.type)) for e in find(TEXT + " أعلنت حركة «طالبان»", backend="camel")}
    assert {("زامير كابولوف", "PER"), ("طالبان", "GROUP")} <= found
