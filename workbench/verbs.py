"""VERBS: the one table of commands. Bindings, palette, help, footer and docs/keys.md are made from it.

Titles and help texts come from the catalogue (`verb.<id>` and `verb.<id>.help`). A scope is the place where a
verb's keys work; keys of APP work everywhere. Nothing here knows Textual, but key names are spelt its way.
The module is long because it is one table: keys that clash are seen when they stand together.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a key works."""

    APP = "app"
    LIST = "list"
    READER = "reader"
    INSPECTOR = "inspector"
    COMPARE = "compare"
    FORM = "form"
    CLAIMS = "claims"
    SUGGEST = "suggest"
    PAGE = "page"
    HISTORY = "history"
    FACETS = "facets"
    SEARCHES = "searches"
    PART = "part"
    """The lists inside a form: the chain of a claim, its figures."""
    ROWS = "rows"
    """Behind every screen of rows about links: moving, opening, marking, filtering."""
    FAMILIES = "families"
    BOARD = "board"
    CONFLICTS = "conflicts"
    EVENTS = "events"
    PAIRING = "pairing"
    VERSIONS = "versions"
    ENTITIES = "entities"
    CARD = "card"
    MERGES = "merges"
    CORRECTIONS = "corrections"
    KWIC = "kwic"
    REVIEW = "review"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Verb:
    """One command."""

    id: str
    keys: tuple[str, ...]
    scope: Scope
    footer: bool = False
    """Shown in the footer of its scope."""
    twins: bool = True
    """Its letter keys also answer under an Arabic keyboard layout."""


def _scope(scope: Scope, *rows: tuple[str, str] | tuple[str, str, str]) -> tuple[Verb, ...]:
    """Rows of (id, keys separated by blanks[, flags]); flags: f = footer, n = no Arabic twin."""
    return tuple(
        Verb(row[0], tuple(row[1].split()), scope, "f" in row[2:], "n" not in "".join(row[2:]))
        for row in rows
    )


VERBS: tuple[Verb, ...] = (
    *_scope(
        Scope.APP,
        ("help", "question_mark f1", "f"),
        ("palette", "colon ctrl+p"),
        ("undo", "u", "n"),
        ("undo.ask", "ع", "n"),
        ("redo", "r ctrl+r"),
        ("back", "escape"),
        ("pane.next", "f6"),
        ("pane.previous", "shift+f6"),
        ("view.library", "f2"),
        ("view.claims", "f3"),
        ("view.history", "f4"),
        ("view.families", "="),
        ("view.figures", "#"),
        ("view.conflicts", "exclamation_mark"),
        ("view.events", "&"),
        ("view.entities", "@"),
        ("view.concordance", "*"),
        ("view.review", "% ٪"),
        ("merge", "+"),
        ("legend", "f5"),
        ("tour", "f11"),
        ("language", "f7"),
        ("theme", "f8"),
        ("redraw", "f9 ctrl+l"),
        ("suspend", "ctrl+z shift+f10"),
        ("quit", "Q ctrl+q f10"),
    ),
    *_scope(
        Scope.LIST,
        ("list.down", "j down"),
        ("list.up", "k up"),
        ("list.half_down", "d ctrl+d"),
        ("list.half_up", "ctrl+u shift+pageup"),
        ("list.page_down", "pagedown"),
        ("list.page_up", "pageup"),
        ("list.top", "g home"),
        ("list.bottom", "G end"),
        ("list.open", "enter", "f"),
        ("list.search", "slash", "f"),
        ("list.filter", "f", "f"),
        ("list.next_match", "n"),
        ("list.previous_match", "N"),
        ("list.sort", "o"),
        ("list.facets", "t", "f"),
        ("list.saved", "s"),
        ("list.mark", "space"),
        ("list.collapse", "c"),
        ("list.unfold", "z left right"),
        ("list.read", "m"),
        ("list.edit", "e"),
        ("list.versions", "E"),
        ("list.ingest", "i", "f"),
        ("list.export", "w", "f"),
    ),
    *_scope(
        Scope.READER,
        ("read.down", "j down"),
        ("read.up", "k up"),
        ("read.left", "left"),
        ("read.right", "right"),
        ("read.word_next", "right_square_bracket ctrl+right"),
        ("read.word_previous", "left_square_bracket ctrl+left"),
        ("read.half_down", "d ctrl+d"),
        ("read.half_up", "ctrl+u shift+pageup"),
        ("read.page_down", "pagedown"),
        ("read.page_up", "pageup"),
        ("read.top", "g home"),
        ("read.bottom", "G end"),
        ("read.next_article", "J"),
        ("read.previous_article", "K"),
        ("read.next_highlight", "tab", "f"),
        ("read.previous_highlight", "shift+tab"),
        ("read.next_same", "z"),
        ("read.previous_same", "Z"),
        ("read.overlap", "o"),
        ("read.search", "slash", "f"),
        ("read.next_match", "n"),
        ("read.previous_match", "N"),
        ("select.start", "v"),
        ("select.swap", "comma"),
        ("select.word", "w shift+right"),
        ("select.word_back", "W shift+left"),
        ("select.sentence", "s"),
        ("select.sentence_back", "S"),
        ("select.paragraph", "f"),
        ("copy", "y ctrl+c"),
        ("claim.new", "c", "f"),
        ("claim.quick", "q"),
        ("claim.in_vivo", "I"),
        ("claim.repeat", "full_stop"),
        ("claim.note", "m"),
        ("claim.delete", "X delete"),
        ("claim.label", "1 2 3 4 5 6 7 8 9 0", "n"),
        ("claim.suggested", "i", "f"),
        ("suggestion.accept", "a", "f"),
        ("suggestion.reject", "x", "f"),
        ("suggestion.skip", "space"),
        ("suggestion.edit", "e"),
        ("entity.mark", "R"),
        ("entity.everywhere", "A"),
        ("link.best", "l", "f"),
        ("claim.links", "p"),
        ("read.versions", "E"),
        ("read.types", "t"),
        ("read.debris", "h"),
        ("read.detail", "enter"),
    ),
    *_scope(
        Scope.INSPECTOR,
        ("inspect.down", "j down"),
        ("inspect.up", "k up"),
        ("inspect.top", "g home"),
        ("inspect.bottom", "G end"),
        ("inspect.open", "enter", "f"),
    ),
    *_scope(
        Scope.COMPARE,
        ("compare.link", "l enter", "f"),
        ("compare.unlink", "x", "f"),
        ("compare.kind", "k"),
        ("compare.next", "n"),
        ("compare.previous", "p"),
        ("compare.next_candidate", "tab", "f"),
        ("compare.previous_candidate", "shift+tab"),
        ("compare.layout", "v"),
        ("compare.down", "j down"),
        ("compare.up", "up"),
        ("compare.page_down", "pagedown"),
        ("compare.page_up", "pageup"),
    ),
    *_scope(
        Scope.CLAIMS,
        ("claims.down", "j down"),
        ("claims.up", "k up"),
        ("claims.half_down", "d ctrl+d"),
        ("claims.half_up", "ctrl+u shift+pageup"),
        ("claims.page_down", "pagedown"),
        ("claims.page_up", "pageup"),
        ("claims.top", "g home"),
        ("claims.bottom", "G end"),
        ("claims.open", "enter", "f"),
        ("claims.mark", "space", "f"),
        ("claims.mark_all", "a"),
        ("claims.label", "l", "f"),
        ("claims.relabel", "1 2 3 4 5 6 7 8 9 0", "n"),
        ("claims.status", "s", "f"),
        ("claims.tag", "t", "f"),
        ("claims.filter", "f", "f"),
        ("claims.search", "slash", "f"),
        ("claims.sort", "o", "f"),
        ("claims.reverse", "O"),
        ("claims.saved", "S"),
        ("claims.edit", "e"),
        ("claims.note", "m"),
        ("claims.links", "p"),
        ("claims.delete", "X delete", "f"),
        ("claims.adopt", "c"),
        ("claims.export", "w", "f"),
        ("claims.import", "i"),
    ),
    *_scope(
        Scope.SUGGEST,
        ("suggest.down", "j down"),
        ("suggest.up", "k up"),
        ("suggest.top", "g home"),
        ("suggest.bottom", "G end"),
        ("suggest.accept", "a", "f"),
        ("suggest.reject", "x", "f"),
        ("suggest.skip", "space", "f"),
        ("suggest.edit", "e", "f"),
        ("suggest.same", "s"),
        ("suggest.order", "o"),
        ("suggest.open", "enter", "f"),
    ),
    *_scope(
        Scope.PAGE,
        ("page.down", "j down"),
        ("page.up", "k up"),
        ("page.page_down", "pagedown space"),
        ("page.page_up", "pageup"),
        ("page.top", "g home"),
        ("page.bottom", "G end"),
        ("page.open", "enter"),
    ),
    *_scope(
        Scope.ROWS,
        ("rows.down", "j down"),
        ("rows.up", "k up"),
        ("rows.half_down", "d ctrl+d"),
        ("rows.half_up", "ctrl+u shift+pageup"),
        ("rows.page_down", "pagedown"),
        ("rows.page_up", "pageup"),
        ("rows.top", "g home"),
        ("rows.bottom", "G end"),
        ("rows.open", "enter", "f"),
        ("rows.mark", "space"),
        ("rows.filter", "slash"),
        ("rows.more", "right_square_bracket"),
        ("rows.less", "left_square_bracket"),
    ),
    *_scope(
        Scope.FAMILIES,
        ("families.confirm", "a", "f"),
        ("families.reject", "x", "f"),
        ("families.merge", "m", "f"),
        ("families.root", "t"),
        ("families.split", "s"),
        ("families.claims", "p"),
        ("families.article", "o", "f"),
    ),
    *_scope(
        Scope.BOARD,
        ("board.choose", "o", "f"),
        ("board.next_role", "tab", "f"),
        ("board.previous_role", "shift+tab"),
        ("board.sources", "s", "f"),
        ("board.export", "w", "f"),
    ),
    *_scope(
        Scope.CONFLICTS,
        ("conflicts.link", "l", "f"),
        ("conflicts.relation", "t", "f"),
        ("conflicts.dismiss", "x", "f"),
        ("conflicts.article", "o", "f"),
        ("conflicts.other", "O"),
        ("conflicts.again", "c"),
    ),
    *_scope(
        Scope.EVENTS,
        ("events.new", "n", "f"),
        ("events.add", "a", "f"),
        ("events.remove", "x", "f"),
        ("events.edit", "e", "f"),
        ("events.delete", "X delete"),
        ("events.article", "o"),
    ),
    *_scope(
        Scope.PAIRING,
        ("pairing.link", "l", "f"),
        ("pairing.relation", "1 2 3 4 5 6 7 8 9", "n"),
        ("pairing.choose", "t", "f"),
        ("pairing.reject", "x", "f"),
        ("pairing.article", "o", "f"),
    ),
    *_scope(
        Scope.VERSIONS,
        ("versions.exact", "A", "f"),
        ("versions.accept", "a", "f"),
        ("versions.reject", "x", "f"),
        ("versions.changes", "c", "f"),
        ("versions.read", "o", "f"),
        ("versions.part", "s"),
    ),
    *_scope(
        Scope.ENTITIES,
        ("entities.sort", "o", "f"),
        ("entities.type", "t", "f"),
        ("entities.merge", "m", "f"),
        ("entities.rename", "e", "f"),
        ("entities.split", "s"),
        ("entities.alike", "i", "f"),
        ("entities.corrections", "c", "f"),
    ),
    *_scope(
        Scope.CARD,
        ("card.rename", "e", "f"),
        ("card.merge", "m", "f"),
        ("card.split", "s", "f"),
    ),
    *_scope(
        Scope.MERGES,
        ("merges.accept", "a", "f"),
        ("merges.reject", "x", "f"),
    ),
    *_scope(
        Scope.CORRECTIONS,
        ("corrections.drop", "x", "f"),
    ),
    *_scope(
        Scope.KWIC,
        ("kwic.tag", "t", "f"),
        ("kwic.mode", "m", "f"),
        ("kwic.sort", "o", "f"),
        ("kwic.ask", "slash", "f"),
        ("kwic.saved", "s"),
    ),
    *_scope(
        Scope.FORM,
        ("form.next", "tab"),
        ("form.previous", "shift+tab"),
        ("form.section_next", "pagedown"),
        ("form.section_previous", "pageup"),
        ("form.jump", "ctrl+g f12", "f"),
        ("form.save", "enter ctrl+s", "f"),
        ("form.cancel", "escape", "f"),
    ),
)


VERBS += _scope(
    Scope.REVIEW,
    ("review.mine", "m", "f"),
    ("review.theirs", "t", "f"),
    ("review.both", "a", "f"),
    ("review.edit", "e", "f"),
    ("review.finish", "f", "f"),
    ("review.agreement", "i", "f"),
    ("review.choose", "c", "f"),
    ("review.export", "w"),
)
VERBS += _scope(Scope.MERGE, ("merge.take", "enter", "f"))
VERBS += _scope(
    Scope.HISTORY,
    ("history.down", "j down"),
    ("history.up", "k up"),
    ("history.page_down", "pagedown"),
    ("history.page_up", "pageup"),
    ("history.top", "g home"),
    ("history.bottom", "G end"),
    ("history.open", "enter", "f"),
    ("history.mine", "m", "f"),
    ("history.search", "slash", "f"),
    ("history.undo_from", "z", "f"),
)
VERBS += _scope(
    Scope.FACETS,
    ("facets.down", "j down"),
    ("facets.up", "k up"),
    ("facets.page_down", "pagedown"),
    ("facets.page_up", "pageup"),
    ("facets.top", "g home"),
    ("facets.bottom", "G end"),
    ("facets.next", "tab", "f"),
    ("facets.previous", "shift+tab"),
    ("facets.choose", "enter", "f"),
    ("facets.mark", "space", "f"),
    ("facets.clear", "x", "f"),
)
VERBS += _scope(
    Scope.SEARCHES,
    ("searches.down", "j down"),
    ("searches.up", "k up"),
    ("searches.top", "g home"),
    ("searches.bottom", "G end"),
    ("searches.open", "enter", "f"),
    ("searches.save", "s", "f"),
    ("searches.rename", "e", "f"),
    ("searches.delete", "X delete", "f"),
)
VERBS += _scope(
    Scope.PART,
    ("part.down", "j down"),
    ("part.up", "k up"),
    ("part.switch", "space", "f"),
    ("part.edit", "e", "f"),
    ("part.add", "a", "f"),
    ("part.remove", "x delete", "f"),
    ("part.quoted", "d"),
    ("part.anonymous", "n"),
    ("part.rate", "r"),
    ("part.more", "m"),
)


def in_scope(scope: Scope) -> tuple[Verb, ...]:
    """The verbs whose keys work in `scope`, the app-wide ones last."""
    own = tuple(v for v in VERBS if v.scope is scope)
    return own if scope is Scope.APP else (*own, *(v for v in VERBS if v.scope is Scope.APP))
