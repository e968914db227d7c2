"""How the open file is called where people read it."""

from __future__ import annotations

from competentie_app.app.session import Session
from competentie_app.texts import Texts
from competentie_app.ui.frame.privacy import hides
from competentie_app.ui.selection import Selection

PRODUCT = "AI-competentiekompas"


def file_title(session: Session, selection: Selection, texts: Texts) -> str:
    """Name of the file, or what it is while it has none. A name of somebody else is not told during a talk."""
    if not session.has_dossier:
        return texts.t("No file open")
    path = session.dossier.path
    if path is not None:
        return texts.t("This file") if hides(session, selection, path.stem) else path.name
    return texts.t("Demo file") if session.is_demo else texts.t("New file")


def window_title(session: Session, selection: Selection, texts: Texts) -> str:
    """Words for the bar that the system draws."""
    return f"{file_title(session, selection, texts)} – {PRODUCT}" if session.has_dossier else PRODUCT
