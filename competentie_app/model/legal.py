"""What the law asks, in sentences that people keep up to date: `legal.yaml`, beside the model and no part of it.

A dossier keeps the model that it was made with; the law is that of today. So this file is read where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from competentie_app.model.fields import Fields, read_group
from competentie_app.model.file_text import MAX_BYTES
from competentie_app.model.model_files import LEGAL
from competentie_app.model.placed_yaml import read_placed
from competentie_app.model.problems import FileLog, ModelError, Problem, in_order
from competentie_app.model.read_common import read_format
from competentie_app.model.values import Status
from competentie_app.texts import LocalText, msg


@dataclass(frozen=True, slots=True)
class LegalSentence:
    """What the law asks, in our words. `last_checked`: the day somebody last read it where `source` says."""

    id: str
    text: LocalText
    status: Status
    source: LocalText
    last_checked: date


@dataclass(frozen=True, slots=True)
class LegalText:
    """The sentences on one piece of law, in the order of the file; at least one."""

    title: LocalText
    sentences: tuple[LegalSentence, ...]


def read_legal_file(folder: Path) -> bytes | None:
    """Return the file of a folder, None where there is none. Raises ModelError for a file that cannot be read."""
    file = folder / LEGAL
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ModelError(
            msg("The file “{file}” cannot be read: {reason}", file=str(file), reason=error.strerror or str(error)),
            msg("Check that you may read this file and try again."),
        ) from error


def load_legal(content: bytes, today: date | None = None) -> LegalText:
    """Return what the file says. `today`: refuse later days of checking. Raises ModelError with every problem."""
    text, problems = _read(content, today)
    if text is None or problems:
        first = problems[0]
        raise ModelError(
            msg("The file with the text of the law cannot be used: {place}.", place=first.place),
            msg("{problem} Mend it and try again; “competentie check” shows every problem.", problem=first.message),
            problems,
        )
    return text


def check_legal(content: bytes, today: date | None = None) -> tuple[Problem, ...]:
    """Return every problem, by line and column; empty for a sound file."""
    return _read(content, today)[1]


def _read(content: bytes, today: date | None) -> tuple[LegalText | None, tuple[Problem, ...]]:
    log = FileLog(LEGAL)
    root = read_placed(content, log)
    text = read_group(log, root, lambda fields: _legal_text(fields, today)) if root is not None else None
    return text, in_order(log.problems)


def _legal_text(fields: Fields, today: date | None) -> LegalText:
    read_format(fields)
    title = fields.local("title")
    lines: dict[str, int] = {}
    return LegalText(title, fields.each("sentences", lambda each: _sentence(each, lines, today)))


def _sentence(fields: Fields, lines: dict[str, int], today: date | None) -> LegalSentence:
    """Read one sentence. `lines`: of each id, where it stood first."""
    found = LegalSentence(
        id=fields.id("id"),
        text=fields.local("text"),
        status=fields.choice("status", Status),
        source=fields.local("source"),
        last_checked=fields.day("last_checked"),
    )
    line = lines.setdefault(found.id, fields.node.line)
    if line != fields.node.line:
        message = msg("*{id}* stands here twice; it is also on line {line}.", id=found.id, line=str(line))
        fields.problem("id", message)
    if today is not None and found.last_checked > today:
        fields.problem("last_checked", msg("“{day}” is in the future.", day=found.last_checked.isoformat()))
    return found
