"""Who in the open file uses an item of the model: numbers only."""

from __future__ import annotations

from competentie_app.app.model_use import ItemUse, item_use
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.editing import Address
from tests.app.office import Office

PERSONA = Address("personas/loket.yaml")


def test_people_with_a_persona_and_their_teams_are_counted(office: Office):
    use = item_use(office.session, PERSONA)
    assert use == ItemUse(people=2, teams=1)
    assert item_use(office.session, Address("personas/archief.yaml")) == ItemUse()


def test_a_competency_is_used_by_whoever_is_asked_it(office: Office):
    asked = {each.competency_id for each in office.session.model.persona["loket"].requirements}
    for competency in office.session.model.competencies:
        use = item_use(office.session, Address("competencies.yaml", ("competencies", competency.id)))
        assert use is not None
        assert use.people == (2 if competency.id in asked else 0)


def test_an_activity_is_used_by_plans(office: Office):
    assert item_use(office.session, Address("learning_offers.yaml", ("offers", "zoekles"))) == ItemUse(plans=0)


def test_without_a_file_nothing_is_told(office: Office):
    empty = Session(system_environment(), office.session.shipped_files)
    assert item_use(empty, PERSONA) is None
    assert item_use(office.session, Address("competencies.yaml", ("scale",))) is None
