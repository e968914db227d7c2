"""Opening a closed round again, where somebody sees that it is closed."""

from __future__ import annotations

from competentie_app.app.reopen import reopening
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext


def reopen(context: UiContext, round_id: str, employee_id: str) -> bool:
    """Open the round again for the team of a person, with a way back; whether that went well."""
    session = context.session
    action = reopening(session.dossier, round_id, employee_id)
    if action is None or not context.perform(action):
        return False
    words = msg("The round is open again for the team. Close it when the levels are right.")
    context.messages.info(words, msg("Undo"), lambda: session.undo() and None)
    return True
