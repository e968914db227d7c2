"""What may be entered as a level (docs/architecture.md, "Rules of the model")."""

from __future__ import annotations

from typing import NoReturn

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, View, is_level
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import msg


def check_competency(model: CompetenceModel, competency_id: str) -> None:
    """Raise AppError for a competency that the model lacks."""
    if competency_id not in model.competency:
        raise AppError(msg("The model has no competency {id}. Nothing was changed.", id=competency_id))


def check_on_scale(model: CompetenceModel, level: int) -> None:
    """Raise AppError for a level that the model's scale lacks."""
    if level not in model.scale.levels:
        raise AppError(msg("Level {level} is not on the scale. Nothing was changed.", level=level))


def talk_date_needed() -> NoReturn:
    """Raise AppError: nothing is agreed without a dated talk."""
    raise AppError(
        msg("A level is agreed only in a talk with a date. Nothing was changed."), msg("Give the date of the talk.")
    )


def check_not_manager_alone(
    dossier: Dossier, model: CompetenceModel, round_id: str, employee_id: str, competency_id: str, code: int
) -> None:
    """Raise AppError when an agreed level of an attitude would rest on the manager's view alone."""
    if model.dimension_of(competency_id).manager_alone or not is_level(code):
        return
    own = dossier.sheet(employee_id, round_id, View.SELF)
    manager = dossier.sheet(employee_id, round_id, View.MANAGER)
    has_own = own is not None and own.codes.get(competency_id, EMPTY) != EMPTY
    if not has_own and manager is not None and is_level(manager.codes.get(competency_id, EMPTY)):
        raise AppError(
            msg(
                "{competency} cannot rest on the manager's view alone. Nothing was changed.",
                competency=model.competency[competency_id].title,
            ),
            msg("Ask the employee for an own view first, even if it is “prefer not to say”."),
        )
