"""The run over one text: masking, merging, failures, and the JSON form."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.config.model import Detection
from workbench.detect import registry
from workbench.detect.base import Analysis
from workbench.detect.merge import merge
from workbench.detect.run import analyse, as_json, masked
from workbench.domain.article import Block, BlockKind
from workbench.domain.errors import UsageError
from workbench.domain.mention import (
    FIGURE_KEYS,
    CueClass,
    Entity,
    EntityType,
    Family,
    Figure,
    FigureType,
    Qualifier,
    Statement,
)


def figure(text: str, surface: str, kind: FigureType, **more: object) -> Figure:
    at = text.index(surface)
    span = (at, at + len(surface))
    return Figure(*span, surface, *span, kind, **more)  # type: ignore[arg-type]


def entity(text: str, surface: str, kind: EntityType, probability: float = 0.9) -> Entity:
    at = text.index(surface)
    return Entity(at, at + len(surface), surface, kind, surface, probability)


@pytest.fixture
def detectors(monkeypatch: pytest.MonkeyPatch) -> dict[Family, ModuleType]:
    """Three detector modules that find nothing until a test says what."""
    modules = {}
    for family in Family:
        module = ModuleType(f"fake_{family}")
        module.VERSION = "7"  # type: ignore[attr-defined]
        module.find = lambda *_, **__: []  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setitem(registry.MODULES, family, module.__name__)
        modules[family] = module
    return modules


def test_masked_keeps_length_and_blanks_everything_but_reading_text() -> None:
    text = "عنوان\nبقلم س\nمتن الخبر"
    blocks = (Block(0, 5, BlockKind.TITLE), Block(6, 12, BlockKind.BYLINE), Block(13, 22, BlockKind.BODY))
    assert masked(text, blocks) == "عنوان" + "\n" * 8 + "متن الخبر"
    assert masked(text, ()) == text


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(BlockKind))))
def test_masked_never_moves_a_character(text: str, raw: list[tuple[int, int, BlockKind]]) -> None:
    blocks = [Block(min(a, b, len(text)), min(max(a, b), len(text)), k) for a, b, k in raw]
    out = masked(text, blocks)
    assert len(out) == len(text)
    assert all(o in {c, "\n"} for o, c in zip(out, text, strict=True))


def test_a_date_inside_the_name_of_a_movement_stays_beside_it() -> None:
    text = "حركة 20 فبراير"
    fig, ent = figure(text, "20 فبراير", FigureType.DATE), entity(text, text, EntityType.GROUP)
    assert merge([fig], [ent]) == ((fig,), (ent,))


def test_a_number_inside_a_body_becomes_an_identifier() -> None:
    text = "لجنة مجلس الأمن 1267"
    figures, entities = merge([figure(text, "1267", FigureType.COUNT)], [entity(text, text, EntityType.ORG)])
    assert [f.type for f in figures] == [FigureType.IDENTIFIER]
    assert len(entities) == 1


def test_a_month_word_inside_a_person_is_no_date_and_a_dated_month_is_no_person() -> None:
    text = "تيريزا ماي"
    assert merge([figure(text, "ماي", FigureType.DATE)], [entity(text, text, EntityType.PER)])[0] == ()
    text = "16 مايو 2024"
    fig = figure(text, text, FigureType.DATE)
    assert merge([fig], [entity(text, "مايو", EntityType.PER)]) == ((fig,), ())


def test_the_same_words_twice_keep_the_surer_reading() -> None:
    text = "آب"
    ent = entity(text, "آب", EntityType.PER, 0.4)
    fig = figure(text, "آب", FigureType.DATE, score=0.8)
    assert merge([fig], [ent]) == ((fig,), ())
    weak = figure(text, "آب", FigureType.DATE, score=0.2)
    assert merge([weak], [ent]) == ((), (ent,))


def test_a_counted_nationality_stays_and_a_currency_is_no_nationality() -> None:
    text = "12 فلسطينيا"
    fig = Figure(0, 11, text, 0, 2, FigureType.CASUALTY, 12)
    ent = entity(text, "فلسطينيا", EntityType.NAT)
    assert merge([fig], [ent]) == ((fig,), (ent,))
    text = "3 ملايين دولار أمريكي"
    money = figure(text, text, FigureType.MONEY)
    assert merge([money], [entity(text, "أمريكي", EntityType.NAT)]) == ((money,), ())


def test_a_name_that_was_taken_for_a_counted_noun_is_taken_off_the_figure() -> None:
    text = "بلوغ الدور 16 لدوري أبطال أوروبا"
    fig = Figure(11, 19, "16 لدوري", 11, 13, FigureType.COUNT, 16, noun="لدوري", unit="item")
    ent = entity(text, "دوري أبطال أوروبا", EntityType.EVENT)
    ((kept,), names) = merge([fig], [ent])
    assert (kept.start, kept.end, kept.surface, kept.noun, kept.value) == (11, 13, "16", None, 16)
    assert names == (ent,)


def test_a_number_word_that_shares_letters_with_a_name_is_no_number() -> None:
    text = "مراد بن عثمان نائب"
    fig = Figure(9, 18, "ثمان نائب", 9, 13, FigureType.COUNT, 8, noun="نائب")
    ent = entity(text, "مراد بن عثمان", EntityType.PER, 0.8)
    assert merge([fig], [ent]) == ((), (ent,))
    text = "أثنى أردوغان"
    fig = Figure(0, 12, text, 0, 4, FigureType.COUNT, 2, noun="أردوغان")
    ent = entity(text, "أردوغان", EntityType.PER, 0.8)
    assert merge([fig], [ent]) == ((), (ent,))


def test_names_that_cross_keep_the_surer_one_and_nested_names_stay() -> None:
    text = "وزارة الخارجية الروسية"
    whole = entity(text, text, EntityType.ORG, 0.9)
    crossing = Entity(6, 30, "الخارجية الروسية أعلنت", EntityType.ORG, "", 0.5)
    inner = entity(text, "الروسية", EntityType.NAT, 0.6)
    assert merge([], [crossing, inner, whole])[1] == (whole, inner)


spans = st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda t: (t[0], t[0] + t[1]))


@given(
    st.lists(st.tuples(spans, st.sampled_from(FigureType), st.floats(0, 1))),
    st.lists(st.tuples(spans, st.sampled_from(EntityType), st.floats(0, 1))),
)
def test_merge_invents_nothing_and_settles_in_one_pass(
    raw_figures: list[tuple[tuple[int, int], FigureType, float]],
    raw_entities: list[tuple[tuple[int, int], EntityType, float]],
) -> None:
    figures = [Figure(*s, "7" * (s[1] - s[0]), *s, t, score=p) for s, t, p in raw_figures]
    entities = [Entity(*s, "", t, "", p) for s, t, p in raw_entities]
    kept, names = merge(figures, entities)
    assert set(names) <= set(entities)
    assert {(f.start, f.end) for f in kept} == {(f.start, f.end) for f in figures}
    assert [f.start for f in kept] == sorted(f.start for f in kept)


def test_a_detector_that_raises_is_reported_and_the_others_run(detectors: dict[Family, ModuleType]) -> None:
    def broken(*_: object, **__: object) -> Sequence[Figure]:
        raise ValueError("no")

    detectors[Family.FIGURE].find = broken  # type: ignore[attr-defined]
    detectors[Family.STATEMENT].find = lambda *_, **__: [Statement((0, 2), CueClass.SAY)]  # type: ignore[attr-defined]
    found = analyse("قال")
    assert found.statements
    assert [(f.detector, f.error) for f in found.failures] == [("figures", "ValueError: no")]


def test_the_date_and_the_coding_rule_reach_the_figures(detectors: dict[Family, ModuleType]) -> None:
    seen: list[tuple[object, ...]] = []

    def find(text: str, published: date | None, **options: object) -> list[Figure]:
        seen.append((text, published, options))
        return []

    detectors[Family.FIGURE].find = find  # type: ignore[attr-defined]
    analyse("نص", date(2024, 4, 25), config=Detection(vague="gtd"))
    assert seen == [("نص", date(2024, 4, 25), {"vague": "gtd"})]


def test_statements_get_the_entities_even_when_only_they_are_asked_for(
    detectors: dict[Family, ModuleType],
) -> None:
    ent = Entity(4, 8, "موسكو", EntityType.LOC, "موسكو", 1.0)
    seen: list[object] = []
    detectors[Family.ENTITY].find = lambda *_, **__: [ent]  # type: ignore[attr-defined]

    def find(_: str, entities: Sequence[Entity]) -> list[Statement]:
        seen.append(list(entities))
        return []

    detectors[Family.STATEMENT].find = find  # type: ignore[attr-defined]
    assert analyse("قالت موسكو", only=(Family.STATEMENT,)) == Analysis()
    assert seen == [[ent]]


def test_versions_say_what_the_options_change(detectors: dict[Family, ModuleType], tmp_path: Path) -> None:
    assert detectors
    names = [(d.name, d.version) for d in registry.detectors(Detection(vague="gtd"))]
    assert names[0] == ("figures", "7+vague=gtd")
    assert names[2] == ("attribution", "7")
    lines = tmp_path / "own.tsv"
    lines.write_text("كابول\tLOC", encoding="utf-8")
    before = registry.entity_detector(Detection(gazetteer=lines)).version
    lines.write_text("كابل\tLOC", encoding="utf-8")
    assert registry.entity_detector(Detection(gazetteer=lines)).version != before
    with pytest.raises(UsageError, match="figures, entities, attribution"):
        registry.detector("nobody")


def test_json_rows_have_every_key_with_null_for_absence() -> None:
    fig = Figure(0, 2, "18", 0, 2, FigureType.PERCENT, 18, qualifier=Qualifier.ABOUT, subset_of=(3, 5))
    said = Statement((0, 3), CueClass.DENY, None, (4, 9), True)
    rows = json.loads(json.dumps(as_json(Analysis((fig,), (), (said,)))))
    assert list(rows) == ["figures", "entities", "statements"]
    assert tuple(rows["figures"][0]) == FIGURE_KEYS
    assert rows["figures"][0]["qualifier"] == "about"
    assert rows["figures"][0]["subset_of"] == [3, 5]
    assert rows["figures"][0]["alternatives"] is None
    assert rows["figures"][0]["role"] is None
    assert rows["statements"] == [
        {"cue": [0, 3], "cue_class": "deny", "speaker": None, "content": [4, 9], "negated": True}
    ]
    assert list(as_json(Analysis(), (Family.ENTITY,))) == ["entities"]


def test_the_list_of_detectors_imports_none_of_them() -> None:
    code = (
        "import sys; from workbench.detect.registry import detectors; detectors();"
        "print([m for m in sys.modules if m.startswith(('workbench.detect.fig', 'workbench.detect.ent'))])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_relative_dates_say_what_they_were_resolved_against() -> None:
    figures = analyse("وصل غدا وفي 12 يونيو وفي 3 مارس 2021", date(2024, 6, 5)).figures
    assert [(f.iso, f.against) for f in figures] == [
        ("2024-06-06", "2024-06-05"),
        ("2024-06-12", "2024-06-05"),
        ("2021-03-03", None),
    ]
    alone = analyse("وصل غدا وفي 12 يونيو", None).figures
    assert [(f.iso, f.against) for f in alone] == [(None, None), ("XXXX-06-12", None)]


def test_every_built_in_detector_has_a_version() -> None:
    assert all(one.version for one in registry.detectors(Detection()))


def test_a_movements_name_is_no_dual() -> None:
    """طالبان is also two students by form; the news means the movement."""
    text = "أعلنت حركة طالبان، ورفعت موسكو الحظر عن طالبان، وقال طالبان إنهما شاركا."
    found = analyse(text)
    assert not found.figures
    assert [e.surface for e in found.entities if e.type is EntityType.GROUP] == ["طالبان"] * 3
    assert not analyse(text, only=(Family.FIGURE,)).figures
    assert [f.value for f in analyse("وقتل طفلان في الحريق", only=(Family.FIGURE,)).figures] == [2]
