"""Differences between self and manager, against ratings made by hand."""

from __future__ import annotations

import pytest

from competentie_app.analysis.views import Holds
from competentie_app.app.actions.talks import MarkNotAgreed
from competentie_app.app.difference_lines import DifferenceLines, Wanted, difference_lines
from competentie_app.dossier.ratings import DONT_KNOW, View
from tests.app.office import TALK, Office


@pytest.fixture
def office() -> Office:
    """Ana: far apart on melden, equal on zoeken; Bilal: one apart on zoeken; Chi: one view; Dora: no view of melden."""
    office = Office(people=4)
    office.enter(0, View.SELF, melden=0, zoeken=1)
    office.enter(0, View.MANAGER, melden=2, zoeken=1)
    office.enter(1, View.SELF, zoeken=1)
    office.enter(1, View.MANAGER, zoeken=0)
    office.enter(2, View.SELF, melden=2)
    office.enter(3, View.SELF, melden=DONT_KNOW)
    return office


def found(office: Office) -> DifferenceLines:
    return difference_lines(office.view())


def ids(office: Office, wanted: Wanted) -> list[tuple[str, str]]:
    return [(line.employee.name, line.competency_id) for line in found(office).wanted(wanted)]


def test_lines_stand_by_name_and_in_the_order_of_the_model(office: Office):
    assert ids(office, Wanted.ALL) == [("Ana Peeters", "melden"), ("Bilal Haddad", "zoeken")]
    assert ids(office, Wanted.FAR) == [("Ana Peeters", "melden")]
    assert [line.found.holds for line in found(office).lines] == [Holds.UNDER_SELF, Holds.UNDER_MANAGER]


def test_counts_add_up_and_name_what_is_left_out(office: Office):
    counts = found(office)
    assert (counts.pairs, counts.equal, counts.different, counts.far) == (3, 1, 2, 1)
    assert (counts.under_both, counts.under_self, counts.under_manager) == (0, 1, 1)
    assert counts.left_out == 4 * 4 - 3


def test_what_a_talk_was_about_is_no_longer_open(office: Office):
    office.agree(0, melden=1)
    office.perform(MarkNotAgreed(office.round, office.people[1], "zoeken", TALK, "Elk blijft erbij."))
    assert ids(office, Wanted.OPEN) == []
    ana, bilal = found(office).lines
    assert (ana.agreed_level, bilal.agreed_level) == (1, None)
    assert len(ids(office, Wanted.ALL)) == 2


def test_the_managers_view_waits_for_the_self_view():
    office = Office(people=1)
    office.enter(0, View.MANAGER, melden=0)
    assert (found(office).pairs, found(office).lines) == (0, ())
