"""The smallest group stands in the file, and every page and paper without names follows it."""

from __future__ import annotations

import pytest

from competentie_app.app.actions.charter import ChangeCharter, SetSmallestGroup
from competentie_app.app.disclosed import disclosure_of, smallest_group
from competentie_app.dossier.records import Charter
from competentie_app.errors import AppError
from tests.app.office import Office


def test_a_new_file_tells_nothing_of_fewer_than_five(office: Office):
    assert smallest_group(office.dossier) == 5


def test_it_is_raised_and_taken_back(office: Office):
    office.perform(SetSmallestGroup(8))
    assert disclosure_of(office.dossier).minimum == 8
    office.session.undo()
    assert disclosure_of(office.dossier).minimum == 5


@pytest.mark.parametrize("size", [4, 0, -3])
def test_it_cannot_be_lowered_below_what_is_safe(office: Office, size: int):
    with pytest.raises(AppError):
        office.perform(SetSmallestGroup(size))
    assert smallest_group(office.dossier) == 5


def test_a_file_that_asks_for_more_than_can_be_chosen_gets_the_most(office: Office):
    office.perform(ChangeCharter(Charter("Archief", smallest_group=50)))
    assert smallest_group(office.dossier) == 20
