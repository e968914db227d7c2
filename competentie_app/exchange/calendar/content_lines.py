"""Content lines of RFC 5545: escaping of text (3.3.11) and folding at 75 octets (3.1)."""

from __future__ import annotations

LONGEST_LINE = 75
"""Octets in a line, its end left out."""

_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def escaped(text: str) -> str:
    """Return a text as a property holds it. Control characters, which no calendar may hold, become a space."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_ESCAPES.get(letter, letter if letter.isprintable() or letter == "\t" else " ") for letter in plain)


def folded(line: str) -> bytes:
    """Return one content line with its end, cut into lines of at most 75 octets; no letter is cut in two."""
    parts: list[bytes] = []
    part = b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > LONGEST_LINE:
            parts.append(part)
            part = b" "
        part += octets
    parts.append(part)
    return b"\r\n".join(parts) + b"\r\n"
