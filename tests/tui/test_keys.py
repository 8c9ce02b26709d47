"""Keys: every verb has a handler and its texts, no two clash, the twins are X11's, the page of keys is fresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.helpers import app_on, page, press, settle
from workbench.assemble import Workspace
from workbench.config.keymap import LAYOUTS, configured, resolve, twins
from workbench.config.model import Keys
from workbench.domain.errors import ConfigError
from workbench.texts import LANGUAGES, catalogue
from workbench.tui import themes
from workbench.tui.app import WorkbenchApp
from workbench.tui.bindings import FALLBACK, handler_name
from workbench.tui.keysdoc import keys_page
from workbench.tui.palette import PaletteScreen, commands, find
from workbench.tui.screens.board import BoardScreen
from workbench.tui.screens.card import CardScreen
from workbench.tui.screens.cards_screen import CardsScreen
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.compare import CompareScreen
from workbench.tui.screens.concordance import ConcordanceScreen
from workbench.tui.screens.conflicts import ConflictsScreen
from workbench.tui.screens.desk import Desk
from workbench.tui.screens.entities import EntitiesScreen
from workbench.tui.screens.events import EventsScreen
from workbench.tui.screens.facets import FacetRows, FacetsScreen
from workbench.tui.screens.families import FamiliesScreen
from workbench.tui.screens.form import FormScreen
from workbench.tui.screens.history import HistoryScreen, StepRows
from workbench.tui.screens.merges import CorrectionsScreen, MergesScreen
from workbench.tui.screens.merging import MergeScreen
from workbench.tui.screens.pages import Lines, LinesScreen
from workbench.tui.screens.pairing import PairingScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.searches import SearchesScreen, SearchRows
from workbench.tui.screens.suggestions import SuggestionRows, SuggestionsScreen
from workbench.tui.screens.versions import VersionsScreen
from workbench.tui.widgets.article_list import ArticleList
from workbench.tui.widgets.cards import Cards
from workbench.tui.widgets.claim_table import ClaimTable
from workbench.tui.widgets.inspector import Inspector
from workbench.tui.widgets.parts import FigureList, HopList
from workbench.tui.widgets.reader import Reader
from workbench.tui.widgets.rows import MOVES, Rows
from workbench.verbs import VERBS, Scope, Verb

HOSTS: dict[Scope, tuple[type, ...]] = {
    Scope.APP: (WorkbenchApp, Desk),
    Scope.LIST: (ArticleList, Desk),
    Scope.READER: (Reader, Desk),
    Scope.INSPECTOR: (Inspector,),
    Scope.COMPARE: (CompareScreen,),
    Scope.CLAIMS: (ClaimTable, ClaimsScreen),
    Scope.SUGGEST: (SuggestionRows, SuggestionsScreen),
    Scope.PAGE: (Lines, LinesScreen),
    Scope.ENTITIES: (EntitiesScreen,),
    Scope.CARD: (CardScreen,),
    Scope.MERGES: (MergesScreen,),
    Scope.CORRECTIONS: (CorrectionsScreen,),
    Scope.KWIC: (ConcordanceScreen,),
    Scope.ROWS: (Cards, CardsScreen),
    Scope.FAMILIES: (FamiliesScreen,),
    Scope.BOARD: (BoardScreen,),
    Scope.CONFLICTS: (ConflictsScreen,),
    Scope.EVENTS: (EventsScreen,),
    Scope.PAIRING: (PairingScreen,),
    Scope.VERSIONS: (VersionsScreen,),
    Scope.REVIEW: (ReviewScreen,),
    Scope.MERGE: (MergeScreen, Lines),
    Scope.FORM: (FormScreen, PaletteScreen),
    Scope.PART: (HopList, FigureList),
    Scope.HISTORY: (StepRows, HistoryScreen),
    Scope.FACETS: (FacetRows, FacetsScreen),
    Scope.SEARCHES: (SearchRows, SearchesScreen),
}


def moves(host: type, verb: str) -> bool:
    """True when the host is a pane of rows and the verb one of its moves."""
    scope, _, move = verb.partition(".")
    return issubclass(host, Rows) and scope == host.MOVES and move in MOVES


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v.id)
def test_every_verb_has_a_handler_and_texts(verb: Verb) -> None:
    name = handler_name(verb.id)
    assert any(hasattr(host, name) or moves(host, verb.id) for host in HOSTS[verb.scope])
    for language in LANGUAGES:
        texts = catalogue(language)
        assert texts.get(f"verb.{verb.id}") and texts.get(f"verb.{verb.id}.help"), language


def test_both_languages_have_the_same_texts_and_placeholders() -> None:
    import re

    english, arabic = catalogue("en"), catalogue("ar")
    assert english.keys() == arabic.keys()
    for id, text in english.items():
        holes = [sorted(re.findall(r"\{(\w+)[^}]*\}", t)) for t in (text, arabic[id])]
        assert holes[0] == holes[1], id


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_two_verbs_want_the_same_key(layout: str) -> None:
    assert [str(c) for c in resolve(layout=layout).clashes] == []


def test_a_clash_names_both_verbs() -> None:
    keymap = resolve(bind={"claim.new": ("a",)})
    assert any("claim.new" in str(c) and "suggestion.accept" in str(c) for c in keymap.clashes)
    below = resolve(bind={"list.open": ("u",)})
    assert any("undo" in str(c) and "list.open" in str(c) for c in below.clashes)
    twin = resolve(bind={"claim.new": ("ش",)})
    assert any("claim.new" in str(c) and "suggestion.accept" in str(c) for c in twin.clashes)


def test_a_clash_is_refused_at_start_with_both_names() -> None:
    with pytest.raises(
        ConfigError, match=r"suggestion\.accept / claim\.new|claim\.new / suggestion\.accept"
    ) as raised:
        configured(Keys(bind={"claim.new": ("a",)}))
    assert raised.value.problems


def test_an_unknown_verb_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"do not exist"):
        resolve(bind={"no.such": ("a",)})


def test_twins_are_those_of_the_keyboard() -> None:
    ara = twins("ara")
    assert {k: ara[k] for k in "adjkn"} == {"a": "ش", "d": "ي", "j": "ت", "k": "ن", "n": "ى"}
    assert twins("azerty")["q"] == "ش" and twins("mac")["x"] == "ط"
    assert set(twins("none")) == set("0123456789")
    keymap = resolve()
    assert keymap.lookup(Scope.READER, "ع") == "undo.ask"
    assert keymap.lookup(Scope.READER, "u") == "undo"
    assert keymap.lookup(Scope.READER, "٣") == "claim.label"
    assert keymap.lookup(Scope.FORM, "ش") is None


def test_no_verb_has_only_a_control_key() -> None:
    assert not [v.id for v in VERBS if v.keys and all(k.startswith("ctrl+") for k in v.keys)]
    assert not [v.id for v in VERBS if not v.keys]


def test_the_page_of_keys_is_fresh() -> None:
    page_file = Path(__file__).parents[2] / "docs" / "keys.md"
    assert page_file.read_text(encoding="utf-8") == keys_page(), (
        "run: python -m workbench.tui.keysdoc > docs/keys.md"
    )


def test_the_palette_finds_in_both_languages_and_any_spelling() -> None:
    offered = commands(VERBS)
    assert find("undo", offered)[0].id == "undo"
    assert find("تراجع", offered)[0].id == "undo"
    assert find("الإدعاءات", offered)[0].id == find("الادعاءات", offered)[0].id
    assert "list.filter" in [v.id for v in find("تصفيه", offered)]
    assert find("zzzzqq", offered) == []


def test_the_inspector_stands_before_the_reader() -> None:
    assert FALLBACK[Scope.INSPECTOR] is Scope.READER


async def test_rebinding_reaches_the_app(work: Workspace) -> None:
    from dataclasses import replace

    work.config = replace(work.config, keys=Keys(bind={"list.down": ("f12",)}))
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        assert app.desk.list.cursor == 0
        await press(pilot, "f12")
        assert app.desk.list.cursor == 1


async def test_the_palette_runs_a_verb_where_one_stood(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = app.painter.colours.name
        await press(pilot, "colon", *"السمة", "enter")
        assert app.painter.colours.name == themes.following(before) != before


async def test_help_shows_the_keys_of_the_scope_with_twins(work: Workspace) -> None:
    app = app_on(work)
    async with app.run_test(size=(100, 60)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "question_mark")
        assert "Accept" in page(app) and "Next highlight" in page(app)
        assert "Take in files" not in page(app)
        await press(pilot, "escape")
        assert app.screen is app.desk
