"""Codebooks of the other file: kept whole beside those here, and what they have that the one in force lacks."""

from __future__ import annotations

import json
import sqlite3

from workbench.domain.codebook import Codebook
from workbench.domain.merging import BookDifference
from workbench.storage.tx import Tx


def differences(
    conn: sqlite3.Connection, other: sqlite3.Connection, codebook: Codebook
) -> tuple[BookDifference, ...]:
    """The codebooks of the other file's claims that are not the one in force, by version."""
    used = other.execute(
        "SELECT codebook, count(*) FROM claim WHERE deleted IS NULL GROUP BY 1 ORDER BY 1"
    ).fetchall()
    labels = {label.id for label in codebook.labels}
    fields = {field.id for field in codebook.fields}
    found = []
    for version, number in used:
        book = other.execute("SELECT digest, content FROM codebook WHERE version = ?", [version]).fetchone()
        known = conn.execute("SELECT digest FROM codebook WHERE version = ?", [version]).fetchone()
        digest = codebook.digest() if version == codebook.version else known[0] if known else None
        changed = book is not None and digest is not None and book[0] != digest
        written = other.execute(
            "SELECT DISTINCT label FROM claim WHERE deleted IS NULL AND codebook = ? ORDER BY 1", [version]
        )
        named = other.execute(
            "SELECT DISTINCT f.key FROM claim c, json_each(iif(json_valid(c.fields), c.fields, '{}')) f"
            " WHERE c.deleted IS NULL AND c.codebook = ?"
            " AND f.value <> '' ORDER BY 1",
            [version],
        )
        lacks = (
            tuple(label for (label,) in written if label not in labels),
            tuple(field for (field,) in named if field not in fields and field != "source"),
        )
        if version != codebook.version or changed or any(lacks):
            found.append(BookDifference(version, number, changed, *lacks))
    return tuple(found)


def keep(tx: Tx, other: sqlite3.Connection) -> None:
    """Keep the codebooks of the other file under their versions; one that is there already stays as it is."""
    for row in other.execute("SELECT version, digest, content, at FROM codebook").fetchall():
        try:
            json.loads(row[2])
        except ValueError:
            continue
        tx.conn.execute(
            "INSERT INTO codebook (version, digest, content, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            row,
        )
