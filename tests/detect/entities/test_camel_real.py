"""camel-tools' own recogniser on a tiny random BERT made here; needs the neural stack (`make camel`, `make test-camel`)."""

from __future__ import annotations

import importlib.util
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from workbench.detect import camel
from workbench.detect.entities.tokens import read

pytestmark = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("torch", "transformers")),
    reason="torch and transformers are not installed: run `make camel`, then `make test-camel`",
)

LABELS = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءئؤ"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Folder of a BERT with one layer, random weights and single letters as its vocabulary."""
    torch: Any = import_module("torch")
    transformers: Any = import_module("transformers")
    folder: Path = tmp_path_factory.mktemp("bert")
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", ".", *LETTERS, *(f"##{c}" for c in LETTERS)]
    (folder / "vocab.txt").write_text("\n".join(pieces), encoding="utf-8")
    torch.manual_seed(7)
    config = transformers.BertConfig(
        vocab_size=len(pieces),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=512,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
    )
    network: Any = transformers.BertForTokenClassification(config)
    network.save_pretrained(folder)
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    return str(folder)


def test_every_token_gets_one_label(model: str) -> None:
    document = read("وقال بوتين \u200f في موسكو \u0900 إن الأمر انتهى. وسكت 😀 ثم قال: نعم")
    parts = [(i, 0, s) for i, s in enumerate(document.sentences)]
    rows = camel.predict(camel.recogniser(model), document, parts)
    assert [len(r) for r in rows] == [len(s) for s in document.sentences]
    assert {tag for row in rows for tag in row} <= set(LABELS)
    assert any(tag != "O" for row in rows for tag in row), "random weights label something"


def test_spans_lie_inside_the_text(model: str) -> None:
    text = "زار وزير الخارجية سيرغي لافروف كابول وبيروت. " * 20
    document = read(text)
    for found in camel.tag_with(camel.recogniser(model), document):
        assert 0 <= found.first < found.stop <= len(document.sentences[found.sentence])
