"""Saved web pages and news feeds, by trafilatura and feedparser (the extra `web`); nothing is fetched.

The sole importer of both; each is loaded when the first page or feed is read.
"""

from __future__ import annotations

import codecs
import io
import logging
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from importlib.util import find_spec
from typing import Any

from workbench.ingest import fields
from workbench.ingest.decode import Undecodable, decode
from workbench.ingest.fields import Record

PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
FEEDS = (".rss", ".atom", ".xml")
IS_PAGE = re.compile(
    rb"\s*(?:<!--.{0,400}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
IS_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.I | re.S
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_DAY = {"original_date": True, "extensive_search": False}


def page(data: bytes, what: str = "HTML") -> Record:
    """The article of a saved page (HTML, or MHTML with one inside): its text, and what its metadata say of it.

    Raises Undecodable where the extra is missing, the bytes are damaged or the page holds no article.
    """
    _needs("trafilatura", what)
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every bad page; so do we, once
    source = _source(data)
    try:
        found: Any = trafilatura.bare_extraction(
            source, include_comments=False, favor_recall=True, with_metadata=True, date_extraction_params=_DAY
        )
    except Exception as error:  # whatever a parser makes of one page, the other files go in
        raise Undecodable("web.no_article") from error
    told = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    text = str(told.get("text") or "").strip()
    if not text:
        raise Undecodable("web.no_article")
    values = {
        "title": told.get("title"),
        "outlet": told.get("sitename") or told.get("hostname"),
        "author": told.get("author"),
        "date": told.get("date"),
        "url": told.get("url"),
    }
    return Record(text, fields.record(values).beside)


def feed(data: bytes, what: str = "RSS") -> Iterator[Record]:
    """The entries of an RSS or Atom feed with the text that they carry; raises Undecodable where it is none."""
    _needs("feedparser", what)
    import feedparser

    try:
        read: Any = feedparser.parse(io.BytesIO(data))
    except Exception as error:
        raise Undecodable("web.no_feed") from error
    if not read.entries:
        raise Undecodable("web.no_feed")
    outlet = str(read.feed.get("title", ""))
    for entry in read.entries:
        contents = [str(part.get("value", "")) for part in entry.get("content", ())]
        yield fields.record(
            {
                "text": max([*contents, str(entry.get("summary", ""))], key=len),
                "title": entry.get("title"),
                "outlet": (entry.get("source") or {}).get("title") or outlet,
                "author": entry.get("author"),
                "date": entry.get("published") or entry.get("updated"),
                "url": entry.get("link"),
                "id": entry.get("id"),
            }
        )


def _needs(package: str, what: str) -> None:
    if find_spec(package) is None:
        raise Undecodable("web.missing", what=what)


def _source(data: bytes) -> str:
    """The page's HTML, decoded as it says itself, else as UTF-8 or windows-1256."""
    if not IS_PAGE.match(data.removeprefix(codecs.BOM_UTF8)[:2000]) and (inner := _inside(data)) is not None:
        data = inner
    said = _CHARSET.search(data[:4096])
    name = said.group(1).decode("ascii") if said else ""
    for encoding in dict.fromkeys((name, "utf-8", "windows-1256")):
        try:
            return decode(data, encoding).text if encoding else decode(data, "utf-8").text
        except Undecodable:
            continue
    raise Undecodable("unknown_encoding")


def _inside(data: bytes) -> bytes | None:
    """The page in an MHTML archive (RFC 2557); None when it is no such archive."""
    if b"multipart/related" not in data[:4096].lower():
        return None
    parts: Iterator[Message] = message_from_bytes(data).walk()
    pages = (part.get_payload(decode=True) for part in parts if part.get_content_type() == "text/html")
    return next((one for one in pages if isinstance(one, bytes)), None)
