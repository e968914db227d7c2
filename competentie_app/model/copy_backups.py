"""Earlier states of a working copy, in the folder `backups` of the copy, as ZIPs: as it was at each opening."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from competentie_app import atomic
from competentie_app.model.copy_files import FOR_COLLEAGUES
from competentie_app.model.version_zip import pack

BACKUPS = "backups"
KEPT = 30
"""States that are kept; a state costs about as much as the model."""


def set_aside(folder: Path, files: Mapping[str, bytes], now: datetime) -> Path | None:
    """Keep these files as a backup, unless the newest backup holds the same. Raises OSError."""
    place = folder / BACKUPS
    place.mkdir(exist_ok=True)
    packed = pack(dict(sorted(files.items())))
    kept = sorted(place.glob("*.zip"))
    if kept and kept[-1].read_bytes() == packed:
        return None
    path = place / f"{now:%Y-%m-%d-%H%M%S-%f}.zip"
    beside = atomic.write_beside(path, packed, FOR_COLLEAGUES)
    atomic.replace_file(beside, path, lambda: None)
    for old in kept[: max(0, len(kept) + 1 - KEPT)]:
        with suppress(OSError):
            old.unlink()
    return path
