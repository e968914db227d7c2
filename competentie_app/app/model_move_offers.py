"""Newer versions of the model of the open file that are at hand already."""

from __future__ import annotations

from competentie_app.app.model_move_source import NewVersion, is_newer, version_of
from competentie_app.app.session import Session
from competentie_app.errors import AppError


def newer_shipped(session: Session) -> NewVersion | None:
    """The model that came with the program, when the open file holds neither it nor a later version of it.

    Quick in the usual case, when both are the same files.
    """
    if not session.has_dossier:
        return None
    shipped, newest = session.shipped_files, session.dossier.newest_model_version()
    if shipped == dict(newest.files):
        return None
    try:
        version = version_of(shipped)
        known = version_of(dict(newest.files)).model
    except AppError:
        return None  # a hint is not the place to tell that a model cannot be read
    return version if is_newer(version.model, known) else None
