"""Other versions of the model of the open file that are at hand: a newer one, or one that waits in the file itself."""

from __future__ import annotations

from competentie_app.app.model_move_source import NewVersion, is_newer
from competentie_app.app.session import Session
from competentie_app.errors import AppError


def newer_shipped(session: Session) -> NewVersion | None:
    """The model that new files start with, when it is a later version than every one that the open file holds.

    Quick in the usual case, when both are the same files; otherwise both models are read, once.
    """
    if not session.has_dossier:
        return None
    newest = session.dossier.newest_model_version()
    if session.shipped_files == dict(newest.files):
        return None
    try:
        shipped, known = session.shipped_model, session.model_of(newest.id)
    except AppError:
        return None  # a hint is not the place to tell that a model cannot be read
    return NewVersion(session.shipped_files, shipped) if is_newer(shipped, known) else None


def waiting_version(session: Session) -> str | None:
    """The number of the version that counts from the next round on; None when none waits."""
    if not session.has_dossier:
        return None
    newest, counts = session.dossier.newest_model_version(), session.dossier.current_model_version()
    return None if newest.id == counts.id else newest.version
