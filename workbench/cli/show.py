"""`workbench show`: one article on standard output."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.common import configuration, print_json, workspace
from workbench.domain.errors import NotFound, UsageError

if TYPE_CHECKING:
    from workbench.cli.grammar import Grammar
    from workbench.config.model import Config
    from workbench.domain.sheet import Sheet


def add_arguments(parser: Grammar) -> None:
    """The arguments of this subcommand."""
    parser.option("article", meta="id_or_file")
    parser.option("--width", meta="number", type=int)
    parser.option("--page", action="store_true")
    parser.option("--visual", action="store_true")
    parser.option("--json", action="store_true")


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph to print and the styled intervals inside it, offsets relative to it."""

    text: str
    style: str = ""
    spans: tuple[tuple[int, int, str], ...] = ()


def run(args: argparse.Namespace) -> int:
    """Print the article; piped output is plain logical text."""
    if args.width is not None and not 8 <= args.width <= 1000:
        raise UsageError("width", n=args.width)
    sheet, config = _sheet(args)
    if args.json:
        print_json(sheet)
        return 0
    parts = list(_page(sheet) if args.page else _reading(sheet))
    if sys.stdout.isatty() or args.visual:
        from workbench.cli.terminal import painted

        sys.stdout.write(painted(parts, args.width, config))
        return 0
    for part in parts:
        print(_wrapped(part.text, args.width))
    return 0


def _sheet(args: argparse.Namespace) -> tuple[Sheet, Config]:
    """The article by number from the database, or from a file as it would be taken in."""
    name: str = args.article
    path = Path(name)
    if name.isdigit() and not path.exists():
        with workspace(args, must_exist=True) as work:
            return work.reading.sheet(int(name)), work.config
    if not path.is_file():
        raise NotFound("no_article_or_file", name=name)
    from workbench.services.preview import preview

    config = configuration(args)
    return preview(path, config), config


def _reading(sheet: Sheet) -> Iterator[Part]:
    """What a reader sees: title, what the page says of itself, the text with its highlights."""
    from workbench.domain.article import BlockKind

    article = sheet.article
    about = " · ".join(x for x in (article.outlet, article.byline, article.published or "") if x)
    told = False
    for block in article.reading_blocks():
        style = (
            "bold"
            if block.kind in (BlockKind.TITLE, BlockKind.HEADING)
            else "dim"
            if block.kind is BlockKind.SUBTITLE
            else ""
        )
        if not told and block.kind in (BlockKind.BODY, BlockKind.HEADING):
            told = True
            if about:
                yield Part(about, "dim")
            yield Part("")
        yield Part(article.text[block.start : block.end], style, tuple(_spans(sheet, block.start, block.end)))
        if block.kind in (BlockKind.BODY, BlockKind.HEADING):
            yield Part("")


def _page(sheet: Sheet) -> Iterator[Part]:
    """The whole page, each block after the kind and rule that decided it."""
    for block in sheet.article.blocks:
        yield Part(f"[{block.kind} · {block.rule}]", "dim")
        for line in sheet.article.text[block.start : block.end].splitlines():
            yield Part(line)


def _spans(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Claims, then mentions, that lie in [start, end), relative to it; later ones are drawn over earlier ones."""
    from workbench.domain.mention import Entity, Family, Figure

    for claim in sheet.claims:
        if claim.anchor.start < end and claim.anchor.end > start:
            yield max(claim.anchor.start, start) - start, min(claim.anchor.end, end) - start, "claim"
    for mention in sheet.mentions:
        if mention.family is Family.STATEMENT or not (mention.start >= start and mention.end <= end):
            continue
        detail = mention.detail
        if isinstance(detail, Figure):
            style = "date" if detail.iso else "figure"
        else:
            style = str(detail.type) if isinstance(detail, Entity) else ""
        yield mention.start - start, mention.end - start, style


def _wrapped(text: str, width: int | None) -> str:
    """Logical text, broken in logical order to `width` cells when asked."""
    from workbench.terminal.sanitise import sanitise

    safe = sanitise(text)
    if width is None or not safe:
        return safe
    from workbench.arabic.layout import Paragraph

    return "\n".join(safe[line.start : line.end].rstrip() for line in Paragraph(safe).wrap(width))
