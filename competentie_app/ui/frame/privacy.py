"""What the frame shows while one person sits at the table: nobody else is named in it (design/ux.md, Talk)."""

from __future__ import annotations

from competentie_app.app.session import Session
from competentie_app.texts import Message
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Selection

NAME_PEOPLE = frozenset({Place.OVERVIEW, Place.TEAMS, Place.ANALYSIS, Place.PLANS, Place.REPORTS, Place.MODEL})
"""Places that show other people, or folders with files about them; closed until the talk is ended."""


def is_closed(selection: Selection, place: Place) -> bool:
    """Whether a place stays closed because somebody sits at the table."""
    return selection.private_to is not None and place in NAME_PEOPLE


def hides(session: Session, selection: Selection, words: str) -> bool:
    """Whether words may not be shown now: they name somebody who does not sit at the table."""
    if selection.private_to is None or not session.has_dossier:
        return False
    from competentie_app.app.talk_names import names_somebody_else

    return names_somebody_else(session, selection.private_to, words)


def undo_label(session: Session, selection: Selection) -> Message | None:
    """What undo would take back, as it may be shown now."""
    if selection.private_to is None or not session.has_dossier:
        return session.undo_label
    from competentie_app.app.talk_undo import undo_label_in_talk

    return undo_label_in_talk(session, selection.private_to)


def redo_label(session: Session, selection: Selection) -> Message | None:
    """What redo would do again, as it may be shown now."""
    if selection.private_to is None or not session.has_dossier:
        return session.redo_label
    from competentie_app.app.talk_undo import redo_label_in_talk

    return redo_label_in_talk(session, selection.private_to)
