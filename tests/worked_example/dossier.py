"""The worked example as a real dossier, entered the way a user would."""

from __future__ import annotations

from datetime import date

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import AgreedState, View
from competentie_app.dossier.records import Charter, Employee, OwnTarget, Rating
from competentie_app.texts import msg
from tests.worked_example.page import ExamplePerson, WorkedExample

START = date(2026, 1, 5)
TEAM = "Voorbeeldteam"


def example_dossier(example: WorkedExample) -> Dossier:
    """Everybody of the page in one team and one round, with the three views of every rating."""
    dossier = Dossier.create(system_environment(), Charter(), example.model_files, "1")
    with dossier.action(msg("Stopped."), "test"):
        team_id = dossier.add_team(TEAM)
        round_id = dossier.add_round("Ronde", START)
        for person in example.people:
            employee_id = dossier.add_employee(Employee("", person.name, person.name))
            dossier.set_membership(employee_id, team_id, START)
            dossier.set_personas(employee_id, person.persona_ids, START)
            _enter(dossier, example, person, employee_id, round_id)
    return dossier


def _enter(dossier: Dossier, example: WorkedExample, person: ExamplePerson, employee_id: str, round_id: str) -> None:
    for own in example.own_targets:
        if own.employee_id == person.name:
            target = OwnTarget(employee_id, own.competency_id, own.target_level, own.reason, START)
            dossier.set_own_target(target)
    ratings = [rating for rating in example.ratings if rating.person == person.name]
    for rating in ratings:
        key = rating.competency_id
        dossier.set_codes(
            [
                Rating(employee_id, round_id, View.SELF, key, rating.self_code),
                Rating(employee_id, round_id, View.MANAGER, key, rating.manager_code),
                Rating(employee_id, round_id, View.AGREED, key, rating.agreed_code, state=AgreedState(rating.state)),
            ]
        )
    if person.talk_date is not None:
        dossier.set_agreed_date(employee_id, round_id, person.talk_date)
