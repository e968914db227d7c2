"""Look at a zip file before anything unpacks it: what is wrong with it, if anything."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

SMALL_PART = 500
"""Bytes: a part that packs to less is measured against this, for a few spaces pack extremely well."""
_ENCRYPTED = 0x1
_DRIVE = re.compile(r"^[A-Za-z]:")


class Trouble(Enum):
    """Why a zip file is refused."""

    NOT_A_ZIP = auto()
    DAMAGED = auto()
    PASSWORD = auto()
    TOO_LARGE = auto()
    """Too many bytes or parts, or far larger inside than outside."""
    UNSAFE_NAMES = auto()
    """A part that would land outside its folder, a link, or two parts with one name."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a sound file of some kind holds. `ratio`: bytes inside for each byte outside."""

    packed_bytes: int
    unpacked_bytes: int
    parts: int
    ratio: int = 100


def look_inside(content: bytes, limits: Limits) -> Trouble | None:
    """Return why a zip file must not be read, or None. Sizes are those it tells; reading stays within them."""
    if len(content) > limits.packed_bytes:
        return Trouble.TOO_LARGE
    if not content.startswith(b"PK"):
        return Trouble.NOT_A_ZIP
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except Exception:  # noqa: BLE001 (a hostile zip makes zipfile raise what it likes)
        return Trouble.DAMAGED
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked_bytes:
        return Trouble.TOO_LARGE
    if any(part.file_size > limits.ratio * max(part.compress_size, SMALL_PART) for part in parts):
        return Trouble.TOO_LARGE
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        return Trouble.PASSWORD
    return Trouble.UNSAFE_NAMES if _unsafe(parts) else None


def _unsafe(parts: Sequence[zipfile.ZipInfo]) -> bool:
    names = [part.orig_filename.casefold() for part in parts]
    return len(set(names)) < len(names) or any(_leaves(part) for part in parts)


def _leaves(part: zipfile.ZipInfo) -> bool:
    """Whether a part would land outside the folder where a zip file is unpacked, or is a link to elsewhere."""
    name = part.orig_filename
    steps = name.replace("\\", "/").split("/")
    strange = "\\" in name or "\0" in name or name.startswith("/") or _DRIVE.match(name) is not None
    return strange or ".." in steps or stat.S_ISLNK(part.external_attr >> 16)
