"""Change of a team without names: only who has agreed levels in both rounds, and nothing to find by subtracting."""

from __future__ import annotations

from competentie_app.app.team_change import change_since
from competentie_app.reports.content import FEW, NEARLY_ALL, Change, exact
from tests.app.office import ENGLISH
from tests.app.two_rounds_office import TwoRoundsOffice


def office(then: tuple[int, ...], now: tuple[int | None, ...]) -> TwoRoundsOffice:
    """Six people with these levels of one competency; None: not agreed again."""
    made = TwoRoundsOffice(people=6)
    for person, level in enumerate(then):
        made.agree(person, melden=level)
    made.start_second()
    for person, level in enumerate(now):
        if level is not None:
            made.agree_second(person, melden=level)
    return made


def change(made: TwoRoundsOffice) -> Change:
    found = change_since(made.session, made.team, ENGLISH)
    assert found is not None
    return found


def test_without_a_round_before_there_is_no_change():
    made = TwoRoundsOffice(people=6)
    assert change_since(made.session, made.team, ENGLISH) is None


def test_those_who_rose_are_counted_beside_the_others():
    found = change(office((0, 0, 0, 1, 1, 2), (1, 1, 1, 1, 0, 2)))
    [line] = found.lines
    assert (found.since_round, found.people) == ("Najaar", exact(6))
    assert (line.people, line.higher, line.not_higher) == (exact(6), exact(3), exact(3))


def test_near_nobody_and_near_everybody_are_words():
    [line] = change(office((0, 0, 0, 0, 0, 0), (1, 1, 1, 1, 1, 0))).lines
    assert (line.higher, line.not_higher) == (NEARLY_ALL, FEW)


def test_one_person_who_is_in_one_round_only_cannot_be_found_by_subtracting():
    found = change(office((0, 0, 0, 1, 1, 1), (1, 1, 1, 1, 1, None)))
    assert (found.people, found.lines) == (exact(5), ())


def test_fewer_than_five_people_in_both_rounds_show_nothing():
    assert change(office((0, 0, 0, 0), (1, 1, 1, 1, 1, 1))).lines == ()
