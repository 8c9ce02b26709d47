"""Files, folders, standard input: what comes in, what is refused, and with which words."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest

from workbench.domain.article import DateFrom, Given, RawArticle, Rejected
from workbench.ingest import readers, web
from workbench.ingest.readers import expand, read_file, read_paths, read_text

TEXT = """انقطاع المياه عن ثلاثة أحياء في العاصمة

أعلنت شركة المياه أن الإمدادات ستتوقف عن ثلاثة أحياء مدة 12 ساعة بسبب أعمال صيانة طارئة في الخط الرئيسي.

وقالت الشركة إن نحو 40 ألف مشترك سيتأثرون بالانقطاع، ودعت السكان إلى تخزين ما يكفيهم من المياه.
"""


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def good(path: Path, given: Given | None = None) -> RawArticle:
    read = read_file(path, given)
    assert isinstance(read, RawArticle), read
    return read


def refused(path: Path) -> str:
    read = read_file(path)
    assert isinstance(read, Rejected), read
    assert read.path == str(path)
    return read.reason


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1256", "windows-1256"),
        ("iso8859-6", "iso-8859-6"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_encodings_are_found_and_said(tmp_path: Path, codec: str, said: str) -> None:
    text = TEXT.replace("،", " -") if codec == "iso8859-6" else TEXT
    read = good(put(tmp_path, "a.txt", text.encode(codec)))
    assert read.text == text
    assert read.encoding == said
    assert any("converted" in note for note in read.notes) == (said != "utf-8")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_line_ends_are_made_one(tmp_path: Path, newline: str) -> None:
    assert good(put(tmp_path, "a.txt", TEXT.replace("\n", newline))).text == TEXT
    assert (
        good(put(tmp_path, "b.txt", TEXT.replace("\n", newline))).sha256
        == good(put(tmp_path, "c.txt", TEXT)).sha256
    )


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", " \n\t\r\n\u00a0\u200f\n", "white space"),
        ("bom.txt", b"\xef\xbb\xbf", "white space"),
        ("random.txt", bytes(range(256)) * 40, "binary"),
        ("zeros.txt", bytes(5000), "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        ("scan.txt", b"%PDF-1.7\n" + TEXT.encode(), "PDF"),
        ("packed.txt", gzip.compress(TEXT.encode()), "gzip"),
        ("page.txt", "<!DOCTYPE html>\n<html>" + TEXT, "HTML"),
        ("damaged.txt", TEXT.encode()[:200] + b"\xff\xfe" + TEXT.encode()[200:], "damaged UTF-8"),
        ("cut.txt", TEXT.strip(".\n").encode()[:-1], "damaged UTF-8"),
        (
            "russian.txt",
            ("Власти сообщили о задержании семи человек в столице. " * 20).encode("cp1251"),
            "not text in",
        ),
        (
            "french.txt",
            ("Les autorités ont arrêté sept personnes à l'étranger. " * 20).encode("cp1252"),
            "not text in",
        ),
        ("page.html", TEXT, ".html"),
        ("report.pdf", b"%PDF", ".pdf"),
        ("report.docx", b"PK\x03\x04", ".docx"),
    ],
)
def test_bad_files_are_refused_with_a_reason_and_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes | str, reason: str
) -> None:
    monkeypatch.setattr(web, "find_spec", lambda _: None)  # as without the extra
    said = refused(put(tmp_path, name, data))
    assert reason in said
    assert ". " in said or ": " in said  # the reason, then what to do


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    def no_open(*args: object, **options: object) -> None:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", no_open)
    assert "50.0 MB" in refused(path)


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    assert isinstance(read_file(path, limit=100), Rejected)
    assert isinstance(read_file(path, limit=len(TEXT.encode())), RawArticle)
    assert isinstance(read_file(Path("-"), limit=100, stdin=io.BytesIO(TEXT.encode())), Rejected)


def test_missing_unreadable_and_special_files(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.txt")
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert "link" in refused(loop)
    fifo = tmp_path / "fifo.txt"
    os.mkfifo(fifo)
    assert "not a regular file" in refused(fifo)
    if os.geteuid() != 0:
        locked = put(tmp_path, "locked.txt", TEXT)
        locked.chmod(0)
        assert "permission" in refused(locked)


def test_a_folder_is_read_in_order_and_names_what_it_leaves(tmp_path: Path) -> None:
    for name in [
        "b.txt",
        "a.txt",
        "sub/c.TXT",
        ".hidden.txt",
        ".git/d.txt",
        "README.md",
        "LICENSE",
        "a.yaml",
    ]:
        put(tmp_path, name, "" if name == "a.yaml" else TEXT)
    put(tmp_path, "photo.jpg", b"\xff\xd8\xff")
    put(tmp_path, "empty.txt", b"")
    put(tmp_path, "alone.json", "{}")
    results = list(read_paths([tmp_path]))
    names = [str(Path(r.path).relative_to(tmp_path)) for r in results]
    assert names == ["a.txt", "alone.json", "b.txt", "empty.txt", "photo.jpg", "sub/c.TXT"]
    assert [type(r) for r in results] == [RawArticle, Rejected, RawArticle, Rejected, Rejected, RawArticle]


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (result,) = expand([tmp_path])
    assert isinstance(result, Rejected)
    assert "no article in this folder" in result.reason


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", TEXT)
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in", target_is_directory=True)
    assert len(list(expand([tmp_path / "in"]))) <= 2
    assert sum(isinstance(r, RawArticle) for r in read_paths([tmp_path / "in"])) == 1


def test_standard_input_and_paste() -> None:
    (read,) = read_paths([Path("-")], stdin=io.BytesIO(TEXT.encode("cp1256")))
    assert isinstance(read, RawArticle)
    assert (read.path, read.text) == ("-", TEXT)
    pasted = read_text(TEXT)
    assert isinstance(pasted, RawArticle)
    assert pasted.sha256 == read.sha256
    assert isinstance(read_text(" \n "), Rejected)
    assert isinstance(read_text(TEXT, limit=10), Rejected)


def test_a_name_that_is_not_utf8_can_be_stored(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xe3\xe4.txt")
    try:
        Path(name).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    good(Path(name)).path.encode("utf-8")


def test_nul_and_lone_surrogates_are_replaced_and_said() -> None:
    read = read_text(TEXT.replace("12", "1\x002\ud800"))
    assert isinstance(read, RawArticle)
    assert "1\ufffd2\ufffd" in read.text
    read.text.encode("utf-8")
    assert "2 NUL or lone surrogate" in read.notes[0]


def test_other_languages_come_in_with_a_note(tmp_path: Path) -> None:
    read = good(
        put(tmp_path, "a.txt", "Water cut in three districts\n\n" + "The company said so on Monday. " * 9)
    )
    assert any("Arabic" in note for note in read.notes)


def test_text_saved_with_a_wrong_encoding_is_noted(tmp_path: Path) -> None:
    garbled = TEXT.encode().decode("cp1256", "replace")
    assert any("wrong encoding" in note for note in good(put(tmp_path, "a.txt", garbled)).notes)


def test_encoding_can_be_forced(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT.encode("cp1256"))
    assert good(path, Given(encoding="windows-1256")).text == TEXT
    for wrong, reason in [
        ("utf-8", "not utf-8"),
        ("klingon", "no such encoding"),
        ("rot13", "rot13"),
        ("hex", "hex"),
    ]:
        read = read_file(path, Given(encoding=wrong))
        assert isinstance(read, Rejected)
        assert reason in read.reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.yaml",
            "title: عنوان آخر\noutlet: المدار\ndate: 2025-04-09\nurl: https://example.org/1\nbyline: فلان\n",
        ),
        (
            "a.json",
            '{"title": "عنوان آخر", "outlet": "المدار", "date": "9 أبريل 2025", "url": "https://example.org/1", "byline": "فلان"}',
        ),
    ],
)
def test_a_sidecar_says_what_the_page_does_not(tmp_path: Path, name: str, content: str) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    put(tmp_path, name, content)
    read = good(path)
    assert (read.title, read.outlet, read.byline) == ("عنوان آخر", "المدار", "فلان")
    assert (read.published, read.published_how, read.url) == (
        "2025-04-09",
        DateFrom.SIDECAR,
        "https://example.org/1",
    )
    read = good(path, Given(outlet="الضفاف", published="2025-01-01", url="https://example.org/2"))
    assert (read.outlet, read.published, read.published_how) == ("الضفاف", "2025-01-01", DateFrom.GIVEN)
    assert read.url == "https://example.org/2"


@pytest.mark.parametrize(
    "content",
    [
        "title: [",
        "- a\n- b",
        "titel: x",
        "date: soon",
        "title: 5",
        "date: 5",
        "!!python/object:os.system x",
        "\x00",
        "a: &a [*a]",
    ],
)
def test_a_malformed_sidecar_refuses_its_text_by_name(tmp_path: Path, content: str) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    put(tmp_path, "a.yaml", content)
    assert "sidecar a.yaml" in refused(path)


def test_an_empty_sidecar_says_nothing(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    put(tmp_path, "a.yml", "title:\ndate: ''\n")
    assert good(path).title == "انقطاع المياه عن ثلاثة أحياء في العاصمة"


def test_a_disk_error_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, limit: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(readers, "_bytes", broken)
    assert "Input/output error" in refused(put(tmp_path, "a.txt", TEXT))
