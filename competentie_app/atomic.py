"""Writing a file so that there is always a whole one: beside it, to the disk, then in its place."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

RETRY_SECONDS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Windows refuses a replace while a virus scanner, the indexer or a sync client holds the file; it lets go soon."""


def write_beside(path: Path, data: bytes, mode: int = 0o600) -> Path:
    """Write `data` to a new file beside `path`, flushed to the disk. Raises OSError and leaves nothing behind.

    `mode`: who may read it, where files know that; as it stands, only its owner.
    """
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        discard(beside)
        raise
    return beside


def replace_file(beside: Path, path: Path, check: Callable[[], None]) -> None:
    """Put `beside` in the place of `path` at once. `check` runs before each try and may raise to refuse.

    Raises OSError when the target stays held; `beside` is then gone and `path` as it was.
    """
    try:
        for pause in (*RETRY_SECONDS, None):
            check()
            try:
                beside.replace(path)
                break
            except PermissionError:
                if pause is None:
                    raise
                time.sleep(pause)
    except BaseException:
        discard(beside)
        raise
    _flush_folder(path.parent)


def discard(path: Path) -> None:
    """Take a file away if it is there; one that cannot be taken away now goes at the next opening."""
    with contextlib.suppress(OSError):
        path.unlink()


def clean_leftovers(path: Path) -> None:
    """Take away what killed saves of this file left. Only for who holds the lock."""
    for leftover in path.parent.glob(f"{_escaped(path.name)}.{'[0-9a-f]' * 8}.tmp"):
        discard(leftover)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut. The file is in place already: a folder that will not is no fault."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
