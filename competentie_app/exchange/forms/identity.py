"""Who a form is about and where its answers stand, hidden in the form itself and signed.

The signature is HMAC-SHA256 with a key of the dossier over format version, dossier and the rest. It tells that this
dossier made the form and that nobody moved its cells; it is no protection of the answers.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from competentie_app.dossier.ratings import View

FORMAT_VERSION = 1
MARK = "AI-competentiekompas"
"""The first cell of the hidden sheet, followed by the format version."""


class FieldKind(StrEnum):
    """What a cell of a form asks."""

    LEVEL = "level"
    NOTE = "note"
    NOTE_PERSON = "note_person"
    NOTE_TOPIC = "note_topic"
    WISH_TOPIC = "wish_topic"
    WISH = "wish"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class FormField:
    """A cell to fill in. `position` numbers wishes and loose remarks, from 0; ids are "" where none applies."""

    sheet: str
    cell: str
    kind: FieldKind
    employee_id: str = ""
    competency_id: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Anchor:
    """A locked cell that has to say what it said, or answers no longer stand beside their questions."""

    sheet: str
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """The hidden identity of a form. `names`: how the form calls each person, by employee id."""

    form_id: str
    dossier_id: str
    view: View
    round_id: str
    model_version_id: str
    model_version: str
    language: str
    names: dict[str, str]
    fields: tuple[FormField, ...]
    anchors: tuple[Anchor, ...]


def pack(identity: FormIdentity) -> str:
    """The identity as plain letters and digits, which every spreadsheet leaves alone."""
    content = json.dumps(asdict(identity), separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode("ascii")).decode("ascii")


def unpack(packed: str) -> FormIdentity:
    """Read what `pack` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    parts: dict[str, Any] = json.loads(base64.urlsafe_b64decode(packed.encode("ascii")))
    parts["fields"] = tuple(_field(field) for field in parts["fields"])
    parts["anchors"] = tuple(Anchor(**anchor) for anchor in parts["anchors"])
    parts["view"] = View(parts["view"])
    return FormIdentity(**parts)


def signature(format_version: int, dossier_id: str, packed: str, key: bytes) -> str:
    """The signature, 64 hexadecimal digits."""
    signed = f"{MARK} {format_version}\n{dossier_id}\n{packed}".encode()
    return hmac.new(key, signed, hashlib.sha256).hexdigest()


def is_signed(format_version: int, dossier_id: str, packed: str, key: bytes, found: str) -> bool:
    """Whether `found` is the signature, compared in constant time."""
    return hmac.compare_digest(signature(format_version, dossier_id, packed, key).encode(), found.encode())


def _field(parts: dict[str, Any]) -> FormField:
    parts["kind"] = FieldKind(parts["kind"])
    return FormField(**parts)
