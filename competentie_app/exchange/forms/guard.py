"""Look at a file before anything unpacks it: size, parts, and what a form never holds."""

from __future__ import annotations

import io
import zipfile

from competentie_app.exchange.forms.errors import FormError, damaged_form, not_our_form
from competentie_app.texts import msg

MAX_BYTES = 2_000_000
MAX_PARTS = 200
MAX_UNPACKED_BYTES = 20_000_000
MAX_RATIO = 100
SMALL_PART = 500
FOREIGN = ("vbaproject.bin", "externallinks/", "activex/", "embeddings/")
"""A form of ours has 10 kB and some 15 parts; one filled in and saved by an office suite has little more."""


def guard_form(file_name: str, content: bytes) -> None:
    """Raise FormError for what cannot be a form. Sizes are those that the zip tells; reading stays within them."""
    _check_kind(file_name, content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except Exception as problem:  # a hostile zip makes zipfile raise what it likes
        raise damaged_form(file_name) from problem
    _check_names(file_name, [part.filename.lower() for part in parts])
    swollen = any(part.file_size > MAX_RATIO * max(part.compress_size, SMALL_PART) for part in parts)
    if swollen or len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise FormError(
            msg("{file} unpacks to far more than a form holds. Nothing was read.", file=file_name),
            msg("Choose the form that you sent, filled in."),
        )


def _check_names(file_name: str, names: list[str]) -> None:
    """The parts of a workbook without macros, links or other files."""
    if "mimetype" in names and "content.xml" in names:
        raise FormError(
            msg("{file} was saved as OpenDocument (.ods). Nothing was read.", file=file_name),
            msg("Open it in LibreOffice, save it as Excel (.xlsx), and read that copy."),
        )
    if "[content_types].xml" not in names or "xl/workbook.xml" not in names:
        raise not_our_form(file_name)
    if any(mark in name for name in names for mark in FOREIGN):
        raise FormError(
            msg("{file} holds a macro, a link or another file, which a form never does. Nothing was read.",
                file=file_name),
            msg("Ask who sent it for the form as it was, saved as .xlsx."),
        )  # fmt: skip


def _check_kind(file_name: str, content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise FormError(
            msg("{file} is larger than {limit} MB, so it is no form. Nothing was read.",
                file=file_name, limit=MAX_BYTES // 10**6),
            msg("Choose the form that you sent, filled in."),
        )  # fmt: skip
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise FormError(
            msg("{file} has a password, or is a workbook of the old kind (.xls). Nothing was read.", file=file_name),
            msg("Open it in Excel, save it as .xlsx without a password in a safe place, and read that copy."),
        )
    if file_name.lower().endswith(".csv"):
        raise FormError(
            msg("{file} is a list without its questions (.csv). Nothing was read.", file=file_name),
            msg("Ask for the form as it was, saved as Excel (.xlsx), or type the answers in the grid."),
        )
    if content[:4] != b"PK\x03\x04":
        raise not_our_form(file_name)
