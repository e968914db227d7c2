"""Check and compile the Dutch catalogue: `python -m tools.catalogues [check]`.

The sources stand in `resources/i18n/nl/*.po`, one file per room. Every msgid in the code must have a
Dutch text, no text may be left over, and two rooms may not translate the same msgid differently.
Without "check" the merged catalogue is written to `resources/i18n/nl.mo`.
"""

from __future__ import annotations

import io
import re
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "msg": None,
    "t": None,
    "nmsg": (1, 2),
    "n": (1, 2),
    "pmsg": ((1, "c"), 2),
    "p": ((1, "c"), 2),
}
FIXED = datetime(2026, 1, 1, tzinfo=UTC)
"""A date that does not move, so that the same sources give the same file."""
PLACEHOLDER = re.compile(r"{(\w+)[^}]*}")

Key = tuple[str | None, str]


def key_of(message: Message) -> Key:
    """Context and msgid; the singular stands for a plural message."""
    msgid = message.id if isinstance(message.id, str) else message.id[0]
    return message.context, msgid


@cache
def _extracted() -> list[Any]:
    """What Babel finds in the code: file, line, message or (singular, plural), comments, context."""
    return list(extract_from_dir(str(ROOT / "competentie_app"), [("**.py", "python")], keywords=KEYWORDS))


def messages_in_code() -> dict[Key, str]:
    """All messages that the code marks, with the place of the first one."""
    found: dict[Key, str] = {}
    for file, line, message, _comments, context in _extracted():
        msgid = message if isinstance(message, str) else message[0]
        if msgid:
            found.setdefault((context, msgid), f"competentie_app/{file}:{line}")
    return found


def plurals_in_code() -> dict[Key, str]:
    """Messages that the code marks with a plural, with the place of the first one."""
    found: dict[Key, str] = {}
    for file, line, message, _comments, context in _extracted():
        if not isinstance(message, str):
            found.setdefault((context, message[0]), f"competentie_app/{file}:{line}")
    return found


def merged_catalogue() -> tuple[Catalog, list[str]]:
    """The rooms' catalogues in one, and the problems met on the way."""
    merged = Catalog(locale="nl", project="AI-competentiekompas", fuzzy=False, creation_date=FIXED, revision_date=FIXED)
    problems: list[str] = []
    for file in sorted((FOLDER / "nl").glob("*.po")):
        with file.open("rb") as source:
            room = read_po(source, locale="nl")
        for message in room:
            if not message.id:
                continue
            problems += _add(merged, message, file.name)
    return merged, problems


def _add(merged: Catalog, message: Message, file: str) -> list[str]:
    texts = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    msgid = key_of(message)[1]
    if not all(texts):
        return [f"{file}: no Dutch for {msgid!r}"]
    known = merged.get(msgid, message.context)
    if known is not None and known.string != message.string:
        return [f"{file}: {msgid!r} has another Dutch text in another room: {known.string!r}"]
    english = message.id if isinstance(message.id, str) else " ".join(message.id)
    strange = {name for text in texts for name in PLACEHOLDER.findall(text)} - set(PLACEHOLDER.findall(english))
    if strange:
        return [f"{file}: {msgid!r} has a placeholder that the English lacks: {', '.join(sorted(strange))}"]
    merged.add(message.id, message.string, context=message.context)
    return []


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as a .mo file; the same sources give the same bytes."""
    target = io.BytesIO()
    write_mo(target, catalogue)
    return target.getvalue()


def all_problems(catalogue: Catalog, problems: list[str]) -> list[str]:
    """Problems of the sources, plus what the code has and the catalogue lacks, and the other way round."""
    code = messages_in_code()
    known = {key_of(message) for message in catalogue if message.id}
    missing = [f"{place}: no Dutch for {key[1]!r}" for key, place in code.items() if key not in known]
    unused = [f"nl: not used in the code: {key[1]!r}" for key in sorted(known - set(code), key=str)]
    plural = {key_of(message) for message in catalogue if message.pluralizable}
    alone = [f"{place}: no Dutch plural for {key[1]!r}" for key, place in plurals_in_code().items()
             if key in known and key not in plural]  # fmt: skip
    return problems + missing + alone + unused


def main(arguments: list[str]) -> int:
    """Check, and compile unless asked only to check. Exit code 1 when something is wrong."""
    catalogue, problems = merged_catalogue()
    problems = all_problems(catalogue, problems)
    target = FOLDER / "nl.mo"
    if "check" in arguments:
        if not target.is_file() or target.read_bytes() != compiled(catalogue):
            problems.append("resources/i18n/nl.mo does not match its sources: run python -m tools.catalogues")
    else:
        target.write_bytes(compiled(catalogue))
    sys.stdout.write("".join(f"{problem}\n" for problem in problems))
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
