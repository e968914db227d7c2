"""The start pack of the open file."""

from __future__ import annotations

from competentie_app.app.session import Session
from competentie_app.exchange.start_pack.blocks import StartFacts


def start_facts(session: Session) -> StartFacts:
    """What the start pack tells about the open file today; draw it with `exchange.start_pack.pack.make_start_pack`."""
    dossier = session.dossier
    found = dossier.current_round()
    return StartFacts(
        charter=dossier.charter(),
        model=session.model_of(found.model_version_id) if found else session.model,
        today=session.environment.today(),
        assessment_round=found,
        file_name=dossier.path.name if dossier.path else None,
        has_password=dossier.is_protected,
    )
