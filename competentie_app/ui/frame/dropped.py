"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

from competentie_app.ui.frame.file_commands import SUFFIX


def dropped_file(event: QDropEvent) -> Path | None:
    """The first file of ours among what is dropped, or None."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.casefold() == SUFFIX), None)
