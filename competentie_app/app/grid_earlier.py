"""What the round before agreed: a hint in the cells of this round that are still empty, never copied into them."""

from __future__ import annotations

from competentie_app.app.grid import Grid
from competentie_app.app.session import Session
from competentie_app.dossier.ratings import AgreedState, View, is_level


def earlier_levels(session: Session, grid: Grid) -> dict[tuple[str, str], int]:
    """The levels agreed in talks of the round just before, by person and competency.

    Nothing when that round has a scale with another number of levels: a 2 means something else there.
    """
    dossier, position = session.dossier, grid.assessment_round.position
    before = [each for each in dossier.rounds() if each.position < position]
    if not before or session.model_of(before[-1].model_version_id).scale.top != grid.top:
        return {}
    people = [row.employee.id for row in grid.rows]
    codes, width = dossier.level_block(before[-1].id, View.AGREED, people)
    states, _ = dossier.state_block(before[-1].id, people)
    slots = dossier.slots()
    places = [(key, slots[key]) for key in grid.columns if key in slots]
    return {
        (person, key): codes[row * width + slot]
        for row, person in enumerate(people)
        for key, slot in places
        if states[row * width + slot] == AgreedState.AGREED and is_level(codes[row * width + slot])
    }
