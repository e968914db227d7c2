"""Reading the manifest of a model's ZIP: version, day, note and checksums. It may come from anybody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from competentie_app.texts import LocalText

_LONGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a ZIP says of itself. `checksums`: SHA-256 in hexadecimals, by name of the file."""

    model_id: str
    version: str
    day: date
    title: LocalText
    note: LocalText
    checksums: Mapping[str, str]


def read_manifest(content: bytes) -> Manifest | None:
    """Return the manifest, or None where it is none of ours. Raises nothing."""
    if len(content) > _LONGEST:
        return None
    try:
        found = _fields(json.loads(content.decode("utf-8-sig")))
        return Manifest(
            model_id=str(found["model"]),
            version=str(found["version"]),
            day=date.fromisoformat(str(found["date"])),
            title=_local(found["title"]),
            note=_local(found["note"]),
            checksums={str(_fields(each)["name"]): str(_fields(each)["sha256"]) for each in found["files"]},
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _local(value: object) -> LocalText:
    texts = _fields(value)
    return LocalText(str(texts["nl"]), str(texts["en"]))


def _fields(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return cast("dict[str, Any]", value)
