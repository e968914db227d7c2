"""Rounds that a page keeps are those of the file, whatever changed in between."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.change import EVERYTHING
from competentie_app.app.heatmap_filter import HeatFilter, read_round
from competentie_app.app.released_round import read_everybody
from competentie_app.app.round_reader import RoundReader
from competentie_app.app.two_rounds import read_two_rounds
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import OwnTarget, Participation
from competentie_app.texts import msg
from tests.app.two_rounds_office import SECOND_START, SECOND_TALK, TwoRoundsOffice

ARRAYS = ("self_codes", "manager_codes", "agreed_codes", "agreed_states", "targets", "weights", "counts")


@pytest.fixture
def office() -> TwoRoundsOffice:
    made = TwoRoundsOffice()
    made.start_second()
    for person in (0, 1):
        made.agree_second(person, zoeken=person + 1)
    return made


def same(one: object, other: object) -> None:
    """Tables of ratings with the same content."""
    assert one.employee_ids == other.employee_ids  # type: ignore[attr-defined]
    assert one.competency_ids == other.competency_ids  # type: ignore[attr-defined]
    for name in ARRAYS:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), name)


def check(office: TwoRoundsOffice, reader: RoundReader) -> None:
    """Everything that the reader gives is what the file gives."""
    session = office.session
    for round_id in (office.round, office.second):
        kept, read = reader.read_everybody(round_id), read_everybody(session, round_id)
        assert kept is not None
        assert read is not None
        assert (kept.days, kept.teams, kept.assessment_round) == (read.days, read.teams, read.assessment_round)
        np.testing.assert_array_equal(kept.membership.teams, read.membership.teams)
        np.testing.assert_array_equal(kept.membership.personas, read.membership.personas)
        same(kept.ratings, read.ratings)
    kept_two = read_two_rounds(session, HeatFilter(), None, reader.read)
    read_two = read_two_rounds(session, HeatFilter(), None)
    assert kept_two is not None
    assert read_two is not None
    assert kept_two.then is not None
    assert read_two.then is not None
    same(kept_two.now.ratings, read_two.now.ratings)
    same(kept_two.then.ratings, read_two.then.ratings)
    same(kept_two.now.ratings, read_round(session, HeatFilter()).view.ratings)  # type: ignore[union-attr]


def level(office: TwoRoundsOffice) -> None:
    office.perform(EnterLevels(office.second, View.SELF, (LevelEntry(office.people[0], "zoeken", 1),), None))


def agreed(office: TwoRoundsOffice) -> None:
    entry = LevelEntry(office.people[0], "zoeken", 0)
    office.perform(EnterLevels(office.second, View.AGREED, (entry,), SECOND_TALK))


def in_file(write: Callable[[TwoRoundsOffice], None]) -> Callable[[TwoRoundsOffice], None]:
    """A change by another road than an action of the window, told as one of everything."""

    def change(office: TwoRoundsOffice) -> None:
        with office.dossier.action(msg("Stopped."), "test"):
            write(office)
        office.session.tell(*EVERYTHING)

    return change


def taken_back(office: TwoRoundsOffice) -> None:
    agreed(office)
    office.session.undo()


CHANGES = {
    "level": level,
    "agreed": agreed,
    "taken back": taken_back,
    "absent": in_file(
        lambda office: office.dossier.set_participation(
            Participation(office.second, office.people[0], takes_part=False)
        )
    ),
    "target": in_file(
        lambda office: office.dossier.set_own_target(
            OwnTarget(office.people[0], "zoeken", 2, "reden", date(2026, 1, 1))
        )
    ),
    "team": in_file(lambda office: office.dossier.set_membership(office.people[0], None, SECOND_START)),
    "closed": in_file(
        lambda office: office.dossier.close_round(office.second, office.dossier.teams()[0].id, SECOND_TALK)
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_the_page_reads_what_the_file_says(office: TwoRoundsOffice, name: str):
    reader = RoundReader(office.session)
    stop = office.session.subscribe(reader.forget)
    check(office, reader)
    CHANGES[name](office)
    check(office, reader)
    office.enter(0, View.SELF, zoeken=2)  # in the first round, which no change here closed
    check(office, reader)
    stop()


def test_nothing_is_read_twice(office: TwoRoundsOffice):
    reader = RoundReader(office.session)
    assert reader.read_everybody(None) is reader.read_everybody(office.second)
    assert reader.read_everybody(office.round) is reader.read_everybody(office.round)
