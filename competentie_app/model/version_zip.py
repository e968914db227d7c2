"""One issued version of a model as a ZIP: its YAML files and a manifest. Equal input gives equal bytes.

Laid out as the ZIP that is handed to another authority (`exchange/model_zip.py`), so that either can be read there.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from competentie_app.model.file_text import MAX_BYTES
from competentie_app.model.model_files import MAX_FILES, SINGLE_FILES, is_persona_file
from competentie_app.texts import LocalText

MANIFEST = "manifest.json"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell."""


@dataclass(frozen=True, slots=True)
class VersionHead:
    """An issued version: its number, its day and what the trainer said of it."""

    number: str
    day: date
    note: LocalText


def pack_version(model_id: str, title: LocalText, head: VersionHead, files: Mapping[str, bytes]) -> bytes:
    """Return the ZIP of a version."""
    content = {
        "kind": "competence-model",
        "format": 1,
        "model": model_id,
        "version": head.number,
        "date": head.day.isoformat(),
        "title": {"nl": title.nl, "en": title.en},
        "note": {"nl": head.note.nl, "en": head.note.en},
        "files": [
            {"name": name, "bytes": len(files[name]), "sha256": hashlib.sha256(files[name]).hexdigest()}
            for name in sorted(files)
        ],
    }
    manifest = (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
    return pack({MANIFEST: manifest, **{name: files[name] for name in sorted(files)}})


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of these files, in their order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, _MOMENT)
            part.external_attr, part.create_system = 0o100644 << 16, 3
            archive.writestr(part, content)
    return target.getvalue()


def unpack_files(content: bytes) -> dict[str, bytes]:
    """Return the model files of a ZIP. Raises ValueError for anything that no version can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [part for part in archive.infolist() if _is_model_file(part.filename)]
            if len(parts) > MAX_FILES or any(part.file_size > MAX_BYTES for part in parts):
                raise ValueError("too large")
            return {part.filename: archive.read(part) for part in parts}
    except ValueError:
        raise
    except Exception as error:  # zipfile and zlib raise whatever a damaged part makes them raise
        raise ValueError("damaged") from error


def unpack_head(content: bytes) -> VersionHead:
    """Return what the manifest of a ZIP says. Raises ValueError where there is none that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(MANIFEST).file_size > MAX_BYTES:
                raise ValueError("too large")
            found = cast("dict[str, Any]", json.loads(archive.read(MANIFEST)))
        note = found["note"]
        day = date.fromisoformat(str(found["date"]))
        return VersionHead(str(found["version"]), day, LocalText(str(note["nl"]), str(note["en"])))
    except Exception as error:  # the same, and whatever can stand in the manifest
        raise ValueError("no manifest") from error


def _is_model_file(name: str) -> bool:
    return name in SINGLE_FILES or is_persona_file(name)
