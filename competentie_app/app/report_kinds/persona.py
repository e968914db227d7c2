"""The cards of the personas of the model."""

from __future__ import annotations

from competentie_app.app.persona_card import persona_file_name, persona_sheet
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.session import Session
from competentie_app.model.values import Status
from competentie_app.texts import msg, pmsg


def _items(session: Session, _team_id: str | None) -> tuple[ReportItem, ...]:
    """Personas that another one replaced are left out."""
    return tuple(
        ReportItem(
            persona.id,
            persona.title.nl,
            available=True,
            note=pmsg("paper", "draft") if persona.provenance.status is Status.DRAFT else None,
            local=persona.title,
        )
        for persona in session.model.personas
        if not persona.replaced_by
    )


PERSONA = PaperKind(ReportKind.PERSONA, msg("Persona card"), Scope.MODEL, _items, persona_sheet, persona_file_name)
