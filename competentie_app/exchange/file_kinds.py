"""Files that are no list, whatever their name says: each refused with a sentence that says what it is."""

from __future__ import annotations

import re
from collections.abc import Collection

from competentie_app.exchange.errors import ListError
from competentie_app.texts import Message, msg

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04\x08](?:\x04|\x06|\x08|\x10)\x00")
"""How a workbook from before Excel 97 begins, which is no OLE file yet."""
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!|\?xml|html|table|meta|head)", re.IGNORECASE)


def refuse_other_kinds(file_name: str, content: bytes) -> None:
    """Raise ListError for files that are known to be something else than text. Returns for what may be text."""
    if content.startswith(OLE) or OLD_EXCEL.match(content):
        raise _old_excel(file_name, content)
    if content.startswith(b"%PDF-"):
        raise ListError(
            msg("{file} is a PDF, not an Excel or CSV list. Nothing was read.", file=file_name),
            msg("Ask for the list as Excel (.xlsx) or CSV."),
        )
    if MARKUP.match(content):
        raise ListError(
            msg("{file} is a web page, not a real Excel or CSV list. Nothing was read.", file=file_name), resave()
        )
    if file_name.startswith("~$"):
        raise ListError(
            msg("{file} only marks that Excel has the list open. Nothing was read.", file=file_name),
            msg("Choose the list itself: the same name without “~$”."),
        )


def refuse_other_archives(file_name: str, names: Collection[str]) -> None:
    """Raise ListError when the parts of a zip file are not those of an .xlsx workbook."""
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        raise ListError(
            msg("{file} is an OpenDocument file (.ods). Nothing was read.", file=file_name),
            msg("Open it in LibreOffice or Excel, save it as .xlsx, and read that copy."),
        )
    if "xl/workbook.bin" in names:
        raise ListError(
            msg("{file} is a binary workbook (.xlsb). Nothing was read.", file=file_name),
            resave(),
        )
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise ListError(
            msg("{file} is not an Excel workbook. Nothing was read.", file=file_name),
            msg("Choose an .xlsx or .csv list."),
        )


def damaged(file_name: str) -> ListError:
    """The error for a workbook that cannot be opened."""
    return ListError(
        msg("{file} is damaged or no real Excel workbook. Nothing was read.", file=file_name),
        msg("Open it in Excel, save it again as .xlsx, and read that copy."),
    )


def resave() -> Message:
    """The way out for files that Excel itself can open."""
    return msg("Open it in Excel and save it as .xlsx.")


def _old_excel(file_name: str, content: bytes) -> ListError:
    """An OLE file is a workbook with a password, or one of the old .xls kind."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return ListError(
            msg("{file} is protected with a password. Nothing was read.", file=file_name),
            msg("Open it in Excel, save a copy without a password in a safe place, and read that copy."),
        )
    return ListError(msg("{file} is a workbook of the old kind (.xls). Nothing was read.", file=file_name), resave())
