"""The rules that say what is not reading text: each has a name, a kind and one sentence that says what it does.

A rule with `phrases` takes a line that consists of nothing but such phrases, digits and separators, also when they
are glued together without spaces; one with `starts` takes a short line that begins so. A rule without either is
carried out by code in this package and stands here so that every block's rule can be looked up.
Phrases and patterns are compared in folded form (workbench.arabic.chars), so spelling variants need no entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.arabic.chars import fold
from workbench.domain.article import BlockKind
from workbench.ingest import phrases as p

_K = BlockKind


class Zone(StrEnum):
    """Where on the page a rule may act."""

    ANY = "any"
    EDGE = "edge"
    """Before the first paragraph or after the last one."""


class Tail(StrEnum):
    """What a line of this rule opens when only furniture follows it to the end of the page."""

    NO = "no"
    LIST = "list"
    """Links, teasers, tags: everything after it goes unless a paragraph follows."""
    COMMENTS = "comments"
    """Readers' comments: everything after it goes if enough article stands before it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a part of a page is recognised."""

    name: str
    kind: BlockKind
    says: str
    """One sentence: what it takes."""
    phrases: str = ""
    """Separated by |."""
    starts: tuple[str, ...] = ()
    """Regular expressions for the beginning of a folded line."""
    limit: int = 200
    """`starts` leaves lines with more code points alone."""
    zone: Zone = Zone.ANY
    tail: Tail = Tail.NO
    patterns: tuple[re.Pattern[str], ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        compiled = tuple(re.compile(fold(s, lower=False).text, re.I) for s in self.starts)
        object.__setattr__(self, "patterns", compiled)


RULES: tuple[Rule, ...] = (
    Rule("title", _K.TITLE, "The first line that is neither furniture nor a paragraph is the title."),
    Rule("subtitle", _K.SUBTITLE, "A short line without a final stop between the title and the first paragraph."),
    Rule("paragraph", _K.BODY, "Whatever no other rule takes is text of the article."),
    Rule("heading", _K.HEADING, "A short line without a final stop that stands between two paragraphs."),
    Rule("dateline", _K.DATE, "A line, or what is left of one beside furniture, that is a date and nothing else."),
    Rule("relative-date", _K.DATE, "A line that only says how long ago the page appeared; it gives no date."),
    Rule("place-outlet", _K.BYLINE, "A place and an outlet or agency, joined by a dash, colon or brackets."),
    Rule("author", _K.BYLINE, "A short line that says who wrote, edited or translated the article."),
    Rule("author-name", _K.BYLINE, "A line that is only a person's name, near the title or after the last paragraph."),
    Rule("author-note", _K.BYLINE, "A starred line after the last paragraph that introduces the author."),
    Rule("credit", _K.BYLINE, "A line that is only an agency's name or initials."),
    Rule("sign-off", _K.BYLINE, "An agency's last line with its editors' names or initials."),
    Rule("role", _K.BYLINE, "A line that says what the author's post is.", starts=(r"role\s*[,:،]",), limit=120),
    Rule("source", _K.OUTLET, "A short line that names the source.", starts=p.SOURCE, limit=90),
    Rule("site-name", _K.OUTLET, "The name of a known outlet after the title or on a line of its own."),
    Rule("caption-twice", _K.CAPTION, "A line that stands twice in a row is a picture's caption."),
    Rule("caption-credit", _K.CAPTION, "A short line that ends with the name of a picture agency."),
    Rule("caption", _K.CAPTION, "A short line that says it describes a picture or film.", starts=p.CAPTION, limit=300),
    Rule("title-again", _K.DEBRIS, "The title, or its beginning, repeated near the top."),
    Rule("print-line", _K.DEBRIS, "The print button, with the beginning of the title glued to it."),
    Rule("repeated", _K.DEBRIS, "A line of eight words or more that stood in the article before (pull quote)."),
    Rule("inline-link", _K.DEBRIS, "A link to another article glued to the end of a paragraph."),
    Rule("after-list", _K.DEBRIS, "Short lines from a related, most-read or tags heading to the end of the page."),
    Rule("after-comments", _K.DEBRIS, "Everything from the comments to the end of the page."),
    Rule("end-mark", _K.DEBRIS, "An agency's word in brackets that its report ends here."),
    Rule("boxed-link", _K.DEBRIS, "The linked title under a read-also line inside the article."),
    Rule("bare-link", _K.DEBRIS, "A line that is only a web address, an e-mail address or hashtags."),
    Rule("latin-label", _K.DEBRIS, "One or two Latin words between an Arabic title and the text."),
    Rule("separator", _K.DEBRIS, "A line without a letter or digit."),
    Rule("number", _K.DEBRIS, "A line that is only a number, outside the article's text."),
    Rule("kicker", _K.DEBRIS, "A short section name above the title that the print line repeats."),
    Rule("reading-time", _K.DEBRIS, "How long the article takes to read.", p.READING_TIME, p.READING_STARTS, 20),
    Rule("share", _K.DEBRIS, "Share buttons.", p.SHARE, p.SHARE_STARTS, 120),
    Rule("print", _K.DEBRIS, "Print buttons.", p.PRINT),
    Rule("font-size", _K.DEBRIS, "Buttons that change the size of the letters.", p.FONT),
    Rule("listen", _K.DEBRIS, "Buttons that read the article aloud.", p.LISTEN),
    Rule("platforms", _K.DEBRIS, "Names of social networks.", p.PLATFORMS, zone=Zone.EDGE),
    Rule("counters", _K.DEBRIS, "How often the page was seen or commented on.", p.COUNTERS, p.COUNTER_STARTS, 60),
    Rule("related", _K.DEBRIS, "The heading of a list of other articles.", p.RELATED, tail=Tail.LIST),
    Rule("related-edge", _K.DEBRIS, "Such a heading in words that also occur in articles.", p.RELATED_EDGE, p.RELATED_STARTS, 90,
         zone=Zone.EDGE, tail=Tail.LIST),
    Rule("read-also", _K.DEBRIS, "A line that sends the reader to another article.", starts=p.READ_ALSO, limit=260),
    Rule("tags", _K.DEBRIS, "Tags and categories.", p.TAGS, p.TAGS_STARTS, 400, tail=Tail.LIST),
    Rule("comments", _K.DEBRIS, "The heading of readers' comments or of the form for them.", p.COMMENTS,
         tail=Tail.COMMENTS),
    Rule("comment-form", _K.DEBRIS, "Labels and hints of the comment form.", p.FORM, p.FORM_STARTS, 300),
    Rule("subscribe", _K.DEBRIS, "Invitations to follow, subscribe or install.", p.SUBSCRIBE, p.SUBSCRIBE_STARTS, 260),
    Rule("subscribe-edge", _K.DEBRIS, "Such invitations in words that also occur in articles.",
         starts=p.SUBSCRIBE_EDGE, limit=70, zone=Zone.EDGE),
    Rule("cookies", _K.DEBRIS, "The cookie notice.", starts=p.COOKIES, limit=400),
    Rule("copyright", _K.DEBRIS, "The copyright line.", starts=p.COPYRIGHT, limit=260),
    Rule("to-top", _K.DEBRIS, "The button that goes back to the top.", p.TO_TOP),
    Rule("advert", _K.DEBRIS, "The label of an advertisement.", p.ADVERT),
    Rule("navigation", _K.DEBRIS, "The site's own menus.", p.NAVIGATION, p.NAVIGATION_STARTS, 160, Zone.EDGE),
    Rule("category", _K.DEBRIS, "Section names above the title or under the article.", p.CATEGORIES, zone=Zone.EDGE),
    Rule("disclaimer", _K.DEBRIS, "The site's note that opinions are the author's own.", starts=p.DISCLAIMER, limit=300),
)  # fmt: skip
"""In the order in which they are tried."""

BY_NAME: Mapping[str, Rule] = {rule.name: rule for rule in RULES}


def table() -> str:
    """The rules as a Markdown table, for docs/ingest.md."""
    rows = [f"| {rule.name} | {rule.kind} | {rule.says} |" for rule in RULES]
    return "\n".join(["| rule | makes | what it takes |", "|---|---|---|", *rows]) + "\n"
