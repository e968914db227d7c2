"""Bring the open file to another model version: one action, which undo takes back as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from competentie_app.app.change import CONTENT, Area
from competentie_app.app.model_move import ModelMove, move_as_said
from competentie_app.app.model_move_people import carry_own_targets, carry_personas, first_free_day
from competentie_app.app.model_move_plans import carry_plans, carry_team_plans
from competentie_app.app.model_move_round import carry_levels, carry_wishes, why_it_stays
from competentie_app.dossier.dossier import Dossier
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg

if TYPE_CHECKING:
    from competentie_app.model.competence_model import CompetenceModel


@dataclass(frozen=True, slots=True)
class BringToVersion:
    """Keep a new model version inside the file, with how the old one goes on in it.

    `move_round`: the newest round goes on in the new version, with personas, own targets, levels, remarks, wishes and
    open plans. Otherwise everything stays as it is until the next round starts (`carry_to_next_round`). Before the
    first round there is nothing to wait for. Closed plans and earlier rounds are never touched. `today`: the day on
    which it happens; `language`: of the titles that plans and wishes keep of what is gone.
    """

    files: Mapping[str, bytes]
    move: ModelMove
    today: date
    move_round: bool = False
    language: str = "nl"
    kind: ClassVar[str] = "model.bring"
    areas: ClassVar[frozenset[Area]] = CONTENT

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return msg("Bring the file to model version {version}", version=self.move.new.version)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Carry it out. Raises AppError when the file has the version already, or its round cannot be moved."""
        found = dossier.current_round()
        self._check_new(dossier)
        if found is not None and self.move_round:
            reason = why_it_stays(dossier, found, self.move)
            if reason is not None:
                raise AppError(reason, msg("Choose to go on with the old version in this round."))
        version_id = dossier.add_model_version(self.files, self.move.new.version, self.move.successors)
        if found is None:
            _carry_people(dossier, self.move, self.today)
        elif self.move_round:
            _carry_people(dossier, self.move, first_free_day(dossier, self.today, found.id))
            carry_levels(dossier, self.move, found.id)
            carry_wishes(dossier, self.move, found.id, self.language)
            carry_plans(dossier, self.move, found.id, self.language)
            carry_team_plans(dossier, self.move)
            dossier.set_round_model(found.id, version_id)

    def _check_new(self, dossier: Dossier) -> None:
        """A version that waits for the next round may still be chosen for this one."""
        known = [dossier.current_model_version()]
        if not self.move_round:
            known.append(dossier.newest_model_version())
        if any(dict(each.files) == dict(self.files) for each in known):
            raise same_version(self.move.new.version)


def carry_to_next_round(dossier: Dossier, before: CompetenceModel, started_on: date) -> None:
    """What waited for the next round goes along as it starts; `before`: the model that counted until then.

    To be called when the round was added, inside its action. Nothing happens while the model is the same.
    """
    newest = dossier.newest_model_version()
    found = dossier.rounds()
    if len(found) < 2 or found[-2].model_version_id == newest.id:
        return
    from competentie_app.model.loading import load_model

    move = move_as_said(before, load_model(newest.files), newest.successors)
    _carry_people(dossier, move, first_free_day(dossier, started_on, found[-1].id))
    carry_plans(dossier, move, None, "nl")
    carry_team_plans(dossier, move)


def same_version(version: str) -> AppError:
    """The file holds these very files already."""
    return AppError(
        msg("This file has model version {version} already. Nothing was changed.", version=version),
        msg("Choose another version of the model."),
    )


def _carry_people(dossier: Dossier, move: ModelMove, from_date: date) -> None:
    carry_personas(dossier, move, from_date)
    carry_own_targets(dossier, move, from_date)
