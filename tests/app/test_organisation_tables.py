"""The tables of a whole organisation are those of the pages, only quicker."""

from datetime import date

import numpy as np
import pytest

from competentie_app.analysis.disclosure import Disclosure
from competentie_app.analysis.organisation import protect_round
from competentie_app.app.demo.build import build_demo
from competentie_app.app.organisation_tables import OrganisationRound, read_organisation
from competentie_app.app.round_days import teams_in_round
from competentie_app.app.round_view import view_round
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee, OwnTarget, Participation, Rating
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from competentie_app.texts import msg

TODAY = date(2026, 11, 22)
ARRAYS = (
    "self_codes", "manager_codes", "agreed_codes", "agreed_states", "targets", "weights", "critical", "counts",
    "manager_alone", "ranked",
)  # fmt: skip


@pytest.fixture
def dossier() -> Dossier:
    return build_demo(read_model_files(data_folder()), system_environment())


def read_all(dossier: Dossier) -> list[OrganisationRound]:
    model = load_model(read_model_files(data_folder()))
    return [read_organisation(dossier, model, each, TODAY) for each in dossier.rounds()]


def check_against_pages(dossier: Dossier) -> None:
    for found in read_all(dossier):
        table = found.ratings
        people = [dossier.employee(name) for name in table.employee_ids]
        page = view_round(dossier, found.model, found.assessment_round, people, TODAY)
        assert table.employee_ids == page.ratings.employee_ids
        assert table.competency_ids == page.ratings.competency_ids
        for name in ARRAYS:
            np.testing.assert_array_equal(getattr(table, name), getattr(page.ratings, name), name)
        team_of = teams_in_round(dossier, found.days)
        assert [found.teams[code].id for code in found.membership.teams.tolist()] == [
            team_of[name] for name in table.employee_ids
        ]
        for row, name in enumerate(table.employee_ids):
            held = {key for key, has in zip(found.persona_ids, found.membership.personas[row], strict=True) if has}
            assert held == set(dossier.personas_of(name, found.days.of_person(name)))


def test_the_demo(dossier: Dossier):
    assert sum(len(found.ratings.employee_ids) for found in read_all(dossier)) > 20
    check_against_pages(dossier)


def test_whatever_makes_people_differ(dossier: Dossier):
    """Two raters, somebody without sheets, an external, an own target, an exemption, somebody absent."""
    current = dossier.rounds()[-1]
    team = dossier.teams()[0]
    one, two, three = dossier.members_of(team.id, TODAY)[:3]
    competency_id = read_all(dossier)[-1].ratings.competency_ids[0]
    with dossier.action(msg("Stopped."), "test"):
        for rater, code in (("", 1), (two.id, 3), (three.id, 2)):
            dossier.set_codes([Rating(one.id, current.id, View.MANAGER, competency_id, code, rater_id=rater)])
        for external in (False, True):
            key = dossier.add_employee(Employee("", "Nieuw", "Nieuw", external=external))
            dossier.set_membership(key, team.id, current.started_on)
            dossier.set_personas(key, dossier.personas_of(one.id, TODAY), current.started_on)
        dossier.set_own_target(OwnTarget(two.id, competency_id, 3, "reden", current.started_on))
        dossier.set_own_target(OwnTarget(three.id, competency_id, None, "reden", current.started_on))
        dossier.set_participation(Participation(current.id, three.id, takes_part=False))
    check_against_pages(dossier)


def test_a_team_that_closed_the_round_keeps_its_day(dossier: Dossier):
    current = dossier.rounds()[-1]
    team, other = dossier.teams()[:2]
    person = dossier.members_of(team.id, TODAY)[0]
    with dossier.action(msg("Stopped."), "test"):
        dossier.close_round(current.id, team.id, current.started_on)
        dossier.set_membership(person.id, other.id, TODAY)
        dossier.set_personas(person.id, (), TODAY)
    check_against_pages(dossier)


def test_a_dossier_of_nobody():
    files = read_model_files(data_folder())
    dossier = build_empty(files)
    (found,) = read_all(dossier)
    assert found.ratings.shape[0] == 0
    shares = protect_round(found.ratings, found.membership, Disclosure())
    assert (shares.per_team(), shares.total().share.required) == ((), 0)


def build_empty(files: dict[str, bytes]) -> Dossier:
    dossier = Dossier.create(system_environment(), Charter(), files, "1")
    with dossier.action(msg("Stopped."), "test"):
        dossier.add_round("Ronde", TODAY)
    return dossier
