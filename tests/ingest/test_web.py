"""Saved pages and feeds: through the real libraries where they are installed, else through stand-ins that a test makes."""

from __future__ import annotations

import io
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from workbench.domain.article import RawArticle, Rejected
from workbench.ingest import web
from workbench.ingest.decode import Undecodable
from workbench.ingest.readers import STDIN, read_path

REAL = find_spec("trafilatura") is not None and find_spec("feedparser") is not None
TITLE = "انقطاع المياه عن ثلاثة أحياء في العاصمة"
FIRST = (
    "أعلنت شركة المياه أن الإمدادات ستتوقف عن ثلاثة أحياء مدة 12 ساعة بسبب أعمال صيانة طارئة في الخط الرئيسي."
)
SECOND = "وقالت الشركة إن نحو 40 ألف مشترك سيتأثرون بالانقطاع، ودعت السكان إلى تخزين ما يكفيهم من المياه."
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="CHARSET"><title>{TITLE} | صحيفة المدينة</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="صحيفة المدينة">
<meta property="article:published_time" content="2025-05-17T20:47:00+03:00">
<link rel="canonical" href="https://example.org/news/12"></head>
<body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>
</article><aside>الأكثر قراءة <a href="/x">خبر آخر</a></aside><footer>جميع الحقوق محفوظة</footer></body></html>"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>صحيفة المدينة</title>
<item><title>{TITLE}</title><link>https://example.org/news/12</link><pubDate>Sat, 17 May 2025 20:47:00 +0300</pubDate>
<guid>n-12</guid><description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item>
<item><title>خبر بلا نص</title><link>https://example.org/news/13</link></item></channel></rss>"""


@pytest.fixture
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Modules of the libraries' names that hand back what they are given, in the libraries' form."""
    given: list[Any] = []

    def bare_extraction(source: str, **options: object) -> dict[str, object] | None:
        given.append((source, options))
        if "<article>" not in source:
            return None
        return {
            "title": TITLE,
            "sitename": "صحيفة المدينة",
            "date": "2025-05-17",
            "text": f"{TITLE}\n{FIRST}\n{SECOND}",
        }

    def parse(file: object) -> object:
        given.append(file)
        entries = [{"title": TITLE, "id": "n-12", "summary": f"<p>{FIRST}</p>", "published": "2025-05-17"}]
        return SimpleNamespace(entries=entries, feed={"title": "صحيفة المدينة"})

    for name, function in (("trafilatura", bare_extraction), ("feedparser", parse)):
        module = ModuleType(name)
        setattr(module, function.__name__, function)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(web, "find_spec", lambda _: object())
    return given


def test_without_the_packages_a_page_is_refused_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "find_spec", lambda _: None)
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    (said,) = read_path(path)
    assert isinstance(said, Rejected) and ".html" in said.reason and "make web" in said.reason
    (said,) = read_path(STDIN, stdin=io.BytesIO(FEED.encode()))
    assert isinstance(said, Rejected) and "RSS" in said.reason and "make web" in said.reason


def test_a_page_is_handed_over_decoded_and_comes_back_as_an_article(
    tmp_path: Path, stand_ins: list[Any]
) -> None:
    path = tmp_path / "page.htm"
    path.write_bytes(PAGE.replace("CHARSET", "windows-1256").encode("cp1256"))
    (one,) = read_path(path)
    assert isinstance(one, RawArticle)
    assert (one.title, one.outlet, one.published) == (TITLE, "صحيفة المدينة", "2025-05-17")
    assert one.text == f"{TITLE}\n{FIRST}\n{SECOND}" and one.path == str(path) and one.lasting
    source, options = stand_ins[0]
    assert FIRST in source and options["include_comments"] is False


def test_a_page_without_an_article_is_refused(stand_ins: list[Any]) -> None:
    with pytest.raises(Undecodable) as told:
        web.page(b"<html><body>x</body></html>")
    assert told.value.id == "web.no_article"


def test_what_a_parser_stumbles_over_is_refused_and_stops_nothing(
    tmp_path: Path, stand_ins: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: object, **options: object) -> None:
        raise AssertionError("a parser's own")

    monkeypatch.setattr(sys.modules["trafilatura"], "bare_extraction", fails)
    monkeypatch.setattr(sys.modules["feedparser"], "parse", fails)
    for name, text in (("a.html", PAGE), ("b.rss", FEED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        (said,) = read_path(tmp_path / name)
        assert isinstance(said, Rejected) and said.path == str(tmp_path / name)


def test_a_page_inside_an_mhtml_archive(stand_ins: list[Any]) -> None:
    archive = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n"
        + PAGE.replace("CHARSET", "utf-8").encode()
        + b"\r\n--b--\r\n"
    )
    assert web.page(archive).beside.title == TITLE


def test_a_feed_is_read_from_its_bytes_alone(stand_ins: list[Any]) -> None:
    (one,) = read_path(STDIN, stdin=io.BytesIO(FEED.encode()))
    assert isinstance(one, RawArticle)
    assert (one.title, one.outlet, one.path) == (TITLE, "صحيفة المدينة", "-#n-12")
    assert one.text == f"{TITLE}\n\n{FIRST}"
    assert isinstance(stand_ins[0], io.BytesIO)  # an address would be fetched


@pytest.mark.skipif(not REAL, reason="make web: trafilatura and feedparser are not installed")
@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_a_real_page(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("CHARSET", charset).encode(charset))
    (one,) = read_path(path)
    assert isinstance(one, RawArticle), one
    assert (one.title, one.outlet) == (TITLE, "صحيفة المدينة")
    assert (one.published or "")[:10] == "2025-05-17" and one.url == "https://example.org/news/12"
    assert FIRST in one.text and SECOND in one.text
    assert "الرئيسية" not in one.text and "جميع الحقوق" not in one.text


@pytest.mark.skipif(not REAL, reason="make web: trafilatura and feedparser are not installed")
def test_a_real_feed(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(FEED, encoding="utf-8")
    one, empty = read_path(path)
    assert isinstance(one, RawArticle) and isinstance(empty, Rejected)
    assert (one.title, one.outlet, one.published) == (TITLE, "صحيفة المدينة", "2025-05-17T20:47")
    assert one.text == f"{TITLE}\n\n{FIRST}\n{SECOND}"
