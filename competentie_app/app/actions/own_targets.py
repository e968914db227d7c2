"""Own targets and exemptions of one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.level_rules import check_competency, check_on_scale
from competentie_app.app.actions.team_moves import what_was_asked_stays
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import OwnTarget
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg

TARGET_AREAS = frozenset({Area.EMPLOYEES, Area.LEVELS})


@dataclass(frozen=True, slots=True)
class SetOwnTarget:
    """An own target or an exemption of one person, with its reason and maybe an end."""

    own_target: OwnTarget
    kind: ClassVar[str] = "employee.own_target"
    areas: ClassVar[frozenset[Area]] = TARGET_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.own_target.employee_id).name
        return msg("Own target of {name} for {competency}", name=name, competency=self.own_target.competency_id)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store it. Raises AppError without a reason, for a level that cannot be a target, or for wrong dates.

        A round that was closed keeps what it asked: a date before that is refused.
        """
        own = self.own_target
        check_competency(model, own.competency_id)
        if not own.reason.strip():
            raise AppError(
                msg("An own target or exemption needs a reason. Nothing was changed."),
                msg("Write the reason in a few words."),
            )
        if own.target_level is not None:
            _check_target(model, own.target_level)
        if own.to_date is not None and own.to_date < own.from_date:
            raise AppError(msg("The end is before the start. Nothing was changed."), msg("Choose a later date."))
        with what_was_asked_stays(dossier, (own.employee_id,)):
            dossier.set_own_target(own)


@dataclass(frozen=True, slots=True)
class EndOwnTarget:
    """From `on` the personas alone say what is asked again."""

    employee_id: str
    competency_id: str
    on: date
    kind: ClassVar[str] = "employee.end_own_target"
    areas: ClassVar[frozenset[Area]] = TARGET_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.employee_id).name
        return msg("End the own target of {name} for {competency}", name=name, competency=self.competency_id)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """End it the day before; what began on the day or later goes altogether. Refused in a closed round."""
        with what_was_asked_stays(dossier, (self.employee_id,)):
            dossier.end_own_target(self.employee_id, self.competency_id, self.on)


def _check_target(model: CompetenceModel, level: int) -> None:
    """A target of the lowest level asks nothing, and would count as met for ever: that is an exemption."""
    check_on_scale(model, level)
    if level == 0:
        raise AppError(
            msg("The lowest level asks nothing. Nothing was changed."), msg("Choose an exemption, or a higher level.")
        )
