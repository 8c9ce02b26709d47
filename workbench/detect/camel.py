"""The camel backend: camel-tools' transformer recogniser, as an optional extra. The sole importer of camel_tools.ner.

Importing camel_tools.ner fetches a catalogue from the network unless CAMELTOOLS_DATA holds one, so the folder is
prepared first and the import happens when the backend is first used. The model is a local folder
named in $WORKBENCH_CAMEL_MODEL, or the one that `camel_data -i ner-arabert` puts into camel-tools' data folder.
"""

from __future__ import annotations

import json
import os
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from workbench.detect.entities.boundaries import clitic_letters, vocabulary
from workbench.detect.entities.features import spans
from workbench.detect.entities.tokens import Document, Found, Sentence
from workbench.domain.errors import UsageError

BATCH = 16
"""Sentences given to the model at once."""
LONGEST = 120
"""Tokens of a sentence at most: the model pads to 256 word pieces and cuts what is over."""
MODEL_VARIABLE = "WORKBENCH_CAMEL_MODEL"
_LABELS = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
_SCORE = 0.9
"""camel-tools gives no probabilities; this is near its precision on ANERcorp."""


class Recogniser(Protocol):
    """What of camel-tools' NERecognizer is used."""

    def predict(self, sentences: list[list[str]], batch_size: int = ...) -> list[list[str]]:
        """One tag a token."""
        ...


def data_folder(environ: dict[str, str] | os._Environ[str] = os.environ) -> Path:
    """camel-tools' data folder, with a catalogue in it so that importing its modules stays offline.

    A folder that the user set or camel_data filled is left as it is; without either an empty catalogue is written to a
    folder of our own and CAMELTOOLS_DATA points there.
    """
    named = environ.get("CAMELTOOLS_DATA")
    folder = Path(named) if named else Path.home() / ".camel_tools"
    if (folder / "catalogue.json").exists():
        return folder
    own = Path(tempfile.gettempdir()) / f"workbench-camel-{os.getuid() if hasattr(os, 'getuid') else 0}"
    own.mkdir(mode=0o700, exist_ok=True)
    catalogue = own / "catalogue.json"
    if not catalogue.exists():
        catalogue.write_text(
            json.dumps({"version": "1.6", "packages": {}, "components": {}}), encoding="utf-8"
        )
    environ["CAMELTOOLS_DATA"] = str(own)
    return own


@cache
def recogniser(model: str = "") -> Recogniser:
    """The model of that folder, else camel-tools' own; raises UsageError that says what to install."""
    data_folder()
    try:
        from camel_tools.ner import NERecognizer
    except ImportError as error:
        raise UsageError("camel_missing", why=error, variable=MODEL_VARIABLE) from error
    try:
        loaded: Recogniser = NERecognizer(model) if model else NERecognizer.pretrained()
    except Exception as error:
        raise UsageError("camel_no_model", why=error, variable=MODEL_VARIABLE) from error
    return loaded


def tag(document: Document) -> Iterator[Found]:
    """The recogniser's entities in `document`."""
    yield from tag_with(recogniser(os.environ.get(MODEL_VARIABLE, "")), document)


def tag_with(
    model: Recogniser,
    document: Document,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Found]:
    """The entities that `model` sees, batch by batch; stops after the batch during which `cancelled` turns true."""
    seen = vocabulary(document)
    parts = list(_parts(document))
    for at in range(0, len(parts), BATCH):
        if cancelled():
            return
        batch = parts[at : at + BATCH]
        for (number, offset, sentence), tags in zip(batch, predict(model, document, batch), strict=True):
            for first, stop, label in spans(tags):
                type_ = _LABELS.get(label)
                if type_ and sentence[first].word:
                    skip = clitic_letters(sentence[first].text, type_, seen)
                    yield Found(number, offset + first, offset + stop, skip, type_, _SCORE, "camel", 5)
        if progress:
            progress(min(at + BATCH, len(parts)), len(parts))


Part = tuple[int, int, Sentence]
"""Sentence number, index of the first token, tokens."""


def _parts(document: Document) -> Iterator[Part]:
    for number, sentence in enumerate(document.sentences):
        for at in range(0, len(sentence), LONGEST):
            yield number, at, sentence[at : at + LONGEST]


def predict(model: Recogniser, document: Document, parts: Sequence[Part]) -> list[list[str]]:
    """One tag for every token of every part, whatever the model drops.

    camel-tools leaves out tokens without word pieces and shifts every later label; such tokens go in as full stops.
    A row of another length than its tokens is wrong from an unknown place on: it counts as nothing found.
    """
    source, origins = document.folded.source, document.folded.origins
    given = [
        [_visible(source[origins[t.start] : origins[t.end - 1] + 1]) for t in tokens]
        for _, _, tokens in parts
    ]
    rows = model.predict([list(g) for g in given], batch_size=BATCH)
    return [
        list(row) if len(row) == len(tokens) else ["O"] * len(tokens)
        for row, tokens in zip(rows, given, strict=True)
    ]


def _visible(token: str) -> str:
    """The token, or a full stop when nothing of it has a word piece (marks, controls and spaces alone)."""
    return token if any(unicodedata.category(c)[0] not in "MCZ" for c in token) else "."
