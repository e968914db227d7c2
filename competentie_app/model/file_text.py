"""From the bytes of a file to text that a YAML reader and an editor see alike: UTF-8, no tabs, nothing invisible."""

from __future__ import annotations

import re

from competentie_app.model.problems import FileLog
from competentie_app.texts import msg

MAX_BYTES = 2_000_000

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|\r|\n")


def holds_invisible(value: str) -> bool:
    """Whether a text holds control characters (other than a line end), as backslash codes can bring in."""
    return "\t" in value or "\r" in value or _INVISIBLE.search(value) is not None


def decode_text(data: bytes, log: FileLog) -> str | None:
    """Return the text, or None when its characters already make it unreadable."""
    if len(data) > MAX_BYTES:
        log.at_line(1, 1, msg("The file is larger than {size} MB.", size=str(MAX_BYTES // 1_000_000)))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(data[: error.start].decode("utf-8", "replace").removeprefix("\ufeff"))
        log.at_line(line, column, msg("This is not UTF-8 text."), msg("Save the file as UTF-8 in your editor."))
        return None
    hidden = _INVISIBLE.search(text)
    if hidden:
        line, column = _place(text[: hidden.start()])
        log.at_line(line, column, msg("An invisible character stands here."), msg("Remove it and type it again."))
        return None
    return None if _report_tabs(text, log) else text


def _place(before: str) -> tuple[int, int]:
    """Return line and column of the character after `before`."""
    lines = _LINE_END.split(before)
    return len(lines), len(lines[-1]) + 1


def _report_tabs(text: str, log: FileLog) -> bool:
    if "\t" not in text:
        return False
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if "\t" in line:
            log.at_line(number, line.index("\t") + 1, msg("A tab stands here."), msg("Use spaces instead."))
    return True
