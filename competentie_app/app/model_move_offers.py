"""Other versions of the model of the open file that are at hand: newer ones, or one that waits in the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from competentie_app.app.model_move_source import NewVersion, is_newer
from competentie_app.app.session import Session
from competentie_app.errors import AppError

if TYPE_CHECKING:
    from competentie_app.app.model_workshop import ModelWorkshop


def newer_shipped(session: Session) -> NewVersion | None:
    """The model that new files start with, when it is a later version than every one that the open file holds.

    Quick in the usual case, when both are the same files; otherwise both models are read, once.
    """
    return _if_newer(session, session.shipped_files)


def newer_issued(session: Session, workshop: ModelWorkshop | None) -> NewVersion | None:
    """The newest version that was issued in the working copy, when it is later than what the open file holds."""
    if workshop is None or not workshop.is_open or not workshop.versions:
        return None
    try:
        return _if_newer(session, workshop.files_of(workshop.versions[-1].number))
    except AppError:
        return None  # the Model page tells what is wrong with the folder


def newest_at_hand(session: Session, workshop: ModelWorkshop | None) -> NewVersion | None:
    """The later one of both; None when the file is up to date, or may only be read."""
    if session.has_dossier and session.dossier.read_only:
        return None
    shipped, issued = newer_shipped(session), newer_issued(session, workshop)
    if shipped is None or issued is None:
        return shipped or issued
    return shipped if is_newer(shipped.model, issued.model) else issued


def waiting_version(session: Session) -> str | None:
    """The number of the version that counts from the next round on; None when none waits."""
    if not session.has_dossier:
        return None
    newest, counts = session.dossier.newest_model_version(), session.dossier.current_model_version()
    return None if newest.id == counts.id else newest.version


def _if_newer(session: Session, files: dict[str, bytes]) -> NewVersion | None:
    if not session.has_dossier:
        return None
    newest = session.dossier.newest_model_version()
    if files == dict(newest.files):
        return None
    try:
        found, known = session.model_of_files(files), session.model_of(newest.id)
    except AppError:
        return None  # a hint is not the place to tell that a model cannot be read
    return NewVersion(files, found) if is_newer(found, known) else None
