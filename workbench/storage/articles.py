"""Articles: added in bulk, never changed but for what an analyst says about them; each analyst's place in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.arabic.chars import folded
from workbench.domain.article import (
    READING,
    Article,
    ArticleRow,
    Block,
    BlockKind,
    DateFrom,
    RawArticle,
    ReadState,
)
from workbench.domain.errors import NotFound
from workbench.storage import codec, listing, mentions, rows, search
from workbench.storage.rows import dump, new_uuid, now
from workbench.storage.store import Store
from workbench.storage.tx import Step, Tx
from workbench.storage.versions import OLDER

_FULL = """SELECT a.*, t.text, t.blocks, y.revision FROM article a
JOIN article_text t ON t.article_id = a.id JOIN tally y ON y.article_id = a.id
WHERE a.id = ? AND a.deleted IS NULL"""


def add(tx: Tx, raw: RawArticle, by: str) -> int | None:
    """Store a new article and index it; None when the same content is already there.

    Content that is there unseen (a merge that was undone, or stopped before its end) is shown again as it was.
    """
    known = tx.conn.execute("SELECT id, deleted FROM article WHERE sha256 = ?", [raw.sha256]).fetchone()
    if known is not None:
        if known[1] is None:
            return None
        tx.conn.execute("UPDATE article SET deleted = NULL WHERE id = ?", [known[0]])
        tx.touch(known[0])
        return int(known[0])
    pk = rows.insert(
        tx.conn,
        "article",
        {
            "uuid": new_uuid(),
            "sha256": raw.sha256,
            "title": _plain(raw.title),
            "title_key": folded(_plain(raw.title)),
            "subtitle": _plain(raw.subtitle),
            "byline": _plain(raw.byline),
            "outlet": _plain(raw.outlet),
            "published": raw.published,
            "published_how": raw.published_how,
            "url": _plain(raw.url),
            "path": _plain(raw.path),
            "encoding": raw.encoding,
            "notes": dump([_plain(n) for n in raw.notes]),
            "added": now(),
            "added_by": by,
        },
    )
    tx.conn.execute(
        "INSERT INTO article_text (article_id, text, blocks) VALUES (?, ?, ?)",
        # Nobody found parts in it: all of it is there to be read.
        [pk, raw.text, codec.pack_blocks(raw.blocks or (Block(0, len(raw.text), BlockKind.BODY),))],
    )
    tx.conn.execute("INSERT INTO tally (article_id) VALUES (?)", [pk])
    search.put(tx, pk, reading_text(raw.text, raw.blocks, raw.title))
    return pk


def _plain(text: str) -> str:
    """Lone surrogates (a file name in another encoding has them) as U+FFFD: SQLite keeps UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def reading_text(text: str, blocks: Iterable[Block], title: str = "") -> str:
    """What a search looks in: the blocks that a reader sees, and a title that stands in none of them."""
    parts = [text[b.start : b.end] for b in blocks if b.kind in READING]
    body = "\n".join(parts) if parts else text
    return body if title in body else f"{title}\n{body}"


def get(store: Store, article_id: int) -> Article:
    """One article with its text; NotFound when there is none."""
    row = rows.one(store.conn, _FULL, [article_id])
    if row is None:
        raise NotFound("no_article", id=article_id)
    return codec.article(row)


def known(store: Store, article_id: int) -> ArticleRow:
    """The article's list row; NotFound when there is none."""
    found = listing.rows(store, [article_id])
    if not found:
        raise NotFound("no_article", id=article_id)
    return found[0]


def texts(store: Store, ids: Iterable[int]) -> Iterator[Article]:
    """Articles with their texts, one at a time, in the order of `ids`; unknown ids are passed over."""
    for article_id in ids:
        row = rows.one(store.conn, _FULL, [article_id])
        if row is not None:
            yield codec.article(row)


def revision(store: Store, article_id: int) -> int:
    """The article's revision; NotFound when there is none."""
    row = store.conn.execute("SELECT revision FROM tally WHERE article_id = ?", [article_id]).fetchone()
    if row is None:
        raise NotFound("no_article", id=article_id)
    return int(row[0])


def length(store: Store, article_id: int) -> int:
    """The length of an article's text in code points; NotFound when there is none."""
    return len(get(store, article_id).text)


def edit(step: Step, article_id: int, **values: str | None) -> bool:
    """Change what an analyst may say about an article: outlet, published, url. A date that changes makes it stale."""
    if "published" in values:
        values["published_how"] = DateFrom.ANALYST if values["published"] else DateFrom.UNKNOWN
        if published(step, article_id) != values["published"]:
            mentions.forget_runs(step, [article_id])
    return step.update("article", article_id, **values)


def published(tx: Tx, article_id: int) -> str | None:
    """The publication date that stands in the database now, ISO 8601."""
    row = tx.conn.execute("SELECT published FROM article WHERE id = ?", [article_id]).fetchone()
    return None if row is None else row[0]


def _ensure_place(tx: Tx, article_id: int, analyst: str) -> int:
    """The id of the analyst's row of an article, made when it is missing (it then says: new)."""
    tx.conn.execute(
        "INSERT INTO reading (article_id, analyst, state) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [article_id, analyst, ReadState.NEW],
    )
    found = tx.conn.execute(
        "SELECT id FROM reading WHERE analyst = ? AND article_id = ?", [analyst, article_id]
    ).fetchone()
    return int(found[0])


def set_state(step: Step, article_id: int, state: ReadState) -> None:
    """Set the read state of the analyst whose step it is."""
    if step.conn.execute("SELECT 1 FROM article WHERE id = ?", [article_id]).fetchone() is None:
        raise NotFound("no_article", id=article_id)
    step.update("reading", _ensure_place(step, article_id, step.by), state=state)


def opened(tx: Tx, article_id: int, analyst: str) -> None:
    """Note that the analyst opened an article: a new one is being read from now on."""
    pk = _ensure_place(tx, article_id, analyst)
    tx.conn.execute(
        "UPDATE reading SET opened = ?, state = iif(state = 'new', 'reading', state) WHERE id = ?",
        [now("microseconds"), pk],
    )


def remember(tx: Tx, article_id: int, analyst: str, caret: int) -> None:
    """Keep the caret's place."""
    pk = _ensure_place(tx, article_id, analyst)
    tx.conn.execute("UPDATE reading SET caret = ?, opened = ? WHERE id = ?", [caret, now("microseconds"), pk])


def place(store: Store, article_id: int) -> tuple[ReadState, int]:
    """The analyst's read state of an article and the caret's place."""
    row = store.conn.execute(
        "SELECT state, caret FROM reading WHERE analyst = ? AND article_id = ?", [store.analyst, article_id]
    ).fetchone()
    return (ReadState(row[0]), int(row[1])) if row else (ReadState.NEW, 0)


def last(store: Store) -> tuple[int, int] | None:
    """The article that the analyst opened last, in its newest version, and the caret's place in it."""
    row = store.conn.execute(
        "SELECT coalesce(s.head, r.article_id), iif(coalesce(s.head, r.article_id) = r.article_id, r.caret, 0)"
        " FROM reading r JOIN article a ON a.id = r.article_id LEFT JOIN standing s ON s.article_id = a.id"
        " WHERE r.analyst = ? AND r.opened IS NOT NULL AND a.deleted IS NULL ORDER BY r.opened DESC LIMIT 1",
        [store.analyst],
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else None


def dates(store: Store, ids: Iterable[int]) -> dict[int, str | None]:
    """Article → its date of publication; deleted ones are left out."""
    cursor = store.conn.execute(
        "SELECT a.id, a.published FROM json_each(?) w CROSS JOIN article a ON a.id = w.value WHERE a.deleted IS NULL",
        [rows.listed(ids)],
    )
    return dict(cursor.fetchall())


def lengths(store: Store, ids: Iterable[int]) -> dict[int, int]:
    """Article → code points of its reading text, from its blocks alone."""
    cursor = store.conn.execute(
        "SELECT t.article_id, (SELECT sum(json_extract(b.value, '$[1]') - json_extract(b.value, '$[0]'))"
        " FROM json_each(t.blocks) b WHERE json_extract(b.value, '$[2]') IN (SELECT value FROM json_each(?)))"
        " FROM json_each(?) w JOIN article_text t ON t.article_id = w.value",
        [dump([str(k) for k in READING]), rows.listed(ids)],
    )
    return {pk: number or 0 for pk, number in cursor}


def every(store: Store) -> list[int]:
    """Ids of all articles in their newest version, newest added first."""
    cursor = store.conn.execute(
        f"SELECT id FROM article WHERE deleted IS NULL AND id NOT IN {OLDER} ORDER BY id DESC"
    )
    return [row[0] for row in cursor.fetchall()]


def refresh_search(store: Store) -> bool:
    """Fill the search index anew when it was made under another version of the fold; true when it was."""
    made = search.version(store.conn)
    if made == search.INDEX_VERSION or store.read_only:
        return False
    with store.bulk_tx() as tx:
        search.restart(tx)
    ids = [row[0] for row in store.conn.execute("SELECT id FROM article ORDER BY id DESC")]
    store.bulk(texts(store, ids), lambda tx, a: search.put(tx, a.id, reading_text(a.text, a.blocks, a.title)))
    return bool(ids)
