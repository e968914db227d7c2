"""How the open file is called where people read it."""

from __future__ import annotations

from competentie_app.app.session import Session
from competentie_app.texts import Texts

PRODUCT = "AI-competentiekompas"


def file_title(session: Session, texts: Texts) -> str:
    """Name of the file, or what it is while it has none."""
    if not session.has_dossier:
        return texts.t("No file open")
    path = session.dossier.path
    if path is not None:
        return path.name
    return texts.t("Demo file") if session.is_demo else texts.t("New file")


def window_title(session: Session, texts: Texts) -> str:
    """Words for the bar that the system draws."""
    return f"{file_title(session, texts)} – {PRODUCT}" if session.has_dossier else PRODUCT
