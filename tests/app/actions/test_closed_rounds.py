"""A round that was closed for a team keeps what it asked, whatever is said of that time later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.moves import GivePersonas
from competentie_app.app.actions.own_targets import EndOwnTarget, SetOwnTarget
from competentie_app.app.actions.rounds import CloseRound, ReopenRound
from competentie_app.app.round_days import asked_in_round, read_round_days
from competentie_app.dossier.records import OwnTarget
from competentie_app.errors import AppError
from tests.app.office import TODAY, Office

CLOSED = TODAY - timedelta(days=3)
AFTER = CLOSED + timedelta(days=1)


@pytest.fixture
def office():
    made = Office()
    made.perform(SetOwnTarget(OwnTarget(made.people[1], "melden", 1, "Nieuwe taak", CLOSED - timedelta(days=9), None)))
    made.perform(CloseRound(made.round, made.dossier.teams()[0].id, CLOSED))
    yield made
    made.session.close()


def asked(office: Office) -> object:
    dossier, found = office.dossier, office.dossier.round(office.round)
    return asked_in_round(dossier, office.session.model, dossier.employees(), read_round_days(dossier, found, TODAY))


def too_early(office: Office, day: date):
    one, two = office.people
    return (
        GivePersonas({one: ()}, day),
        ChangeEmployee(office.dossier.employee(one), day, persona_ids=()),
        SetOwnTarget(OwnTarget(one, "zoeken", None, "Andere taak", day, None)),
        EndOwnTarget(two, "melden", day),
    )


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize("day", [CLOSED, CLOSED - timedelta(days=5)])
def test_a_closed_round_keeps_what_it_asked(office: Office, which: int, day: date):
    before, digest = asked(office), office.dossier.content_digest()
    with pytest.raises(AppError) as found:
        office.perform(too_early(office, day)[which])
    assert "closed" in str(found.value.message.msgid)
    assert (asked(office), office.dossier.content_digest()) == (before, digest)


@pytest.mark.parametrize("which", range(4))
def test_from_the_day_after_everything_can_change(office: Office, which: int):
    before = asked(office)
    office.perform(too_early(office, AFTER)[which])
    assert asked(office) == before


@pytest.mark.parametrize("which", range(4))
def test_once_it_is_open_again_an_earlier_day_counts(office: Office, which: int):
    before = asked(office)
    office.perform(ReopenRound(office.round, office.dossier.teams()[0].id))
    office.perform(too_early(office, CLOSED)[which])
    assert asked(office) != before
