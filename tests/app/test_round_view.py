"""The view of a round against ratings made by hand."""

from __future__ import annotations

from datetime import timedelta

from competentie_app.analysis.inputs import NOT_ASKED_TARGET
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee, LeaveTeam
from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.talks import MarkNotAgreed, TakeOverEqualViews
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.round_days import reference_day
from competentie_app.app.round_view import view_round
from competentie_app.dossier.ratings import DONT_KNOW, View
from competentie_app.dossier.records import Employee, OwnTarget
from tests.app.office import HIRED, STARTED, TALK, TODAY, Office


def found(office: Office, person: int, competency: str) -> tuple[GapStatus, int, int, int, int]:
    view = office.view()
    cell, gaps = office.cell(view, person, competency), view.gaps
    numbers = (gaps.level_low, gaps.level_high, gaps.gap_low, gaps.gap_high)
    low, high, gap_low, gap_high = (int(array[cell]) for array in numbers)
    return GapStatus(int(gaps.status[cell])), low, high, gap_low, gap_high


def targets(office: Office, person: int) -> dict[str, int]:
    ratings = office.view().ratings
    row = ratings.targets[ratings.employee_ids.index(office.people[person])].tolist()
    return {key: level for key, level in zip(ratings.competency_ids, row, strict=True) if level != NOT_ASKED_TARGET}


def test_targets_weights_and_columns_come_from_the_persona_in_the_order_of_the_model(office: Office):
    ratings = office.view().ratings
    assert ratings.competency_ids == ("zoeken", "melden", "zorg", "vragen")
    assert ratings.targets.tolist() == [[1, 2, 1, 1]] * 2
    assert ratings.weights.tolist() == [[2, 3, 1, 2]] * 2
    assert ratings.critical[0].tolist() == [False, True, False, False]
    assert ratings.manager_alone.tolist() == [True, True, False, False]
    assert ratings.ranked.tolist() == [True, True, False, False]


def test_agreed_provisional_and_unknown_levels(office: Office):
    office.enter(0, View.SELF, zoeken=0, melden=1, zorg=DONT_KNOW)
    office.enter(0, View.MANAGER, melden=0, zorg=1, vragen=1)
    office.agree(0, zoeken=1)
    assert found(office, 0, "zoeken") == (GapStatus.AGREED, 1, 1, 0, 0)
    assert found(office, 0, "melden") == (GapStatus.PROVISIONAL, 0, 1, 1, 2)
    assert found(office, 0, "zorg")[0] is GapStatus.DONT_KNOW
    assert found(office, 0, "vragen") == (GapStatus.EMPTY, *(NO_LEVEL,) * 4)
    assert found(office, 1, "zoeken")[0] is GapStatus.EMPTY


def test_taken_over_and_not_agreed(office: Office):
    office.enter(0, View.SELF, zoeken=1, melden=2)
    office.enter(0, View.MANAGER, zoeken=1, melden=1)
    office.perform(TakeOverEqualViews(office.round, tuple(office.people)))
    office.perform(MarkNotAgreed(office.round, office.people[0], "melden", TALK, "Elk blijft erbij."))
    assert found(office, 0, "zoeken") == (GapStatus.TAKEN_OVER, 1, 1, 0, 0)
    assert found(office, 0, "melden") == (GapStatus.NOT_AGREED, 1, 2, 0, 1)


def test_own_targets_and_exemptions_hold_from_their_day_to_their_end(office: Office):
    person = office.people[0]
    office.perform(SetOwnTarget(OwnTarget(person, "zoeken", None, "Zoekt niet.", HIRED)))
    office.perform(SetOwnTarget(OwnTarget(person, "tellen", 2, "Telt mee.", TODAY)))
    office.perform(SetOwnTarget(OwnTarget(person, "melden", 1, "Voorbij.", HIRED, TODAY - timedelta(days=1))))
    assert targets(office, 0) == {"melden": 2, "tellen": 2, "zorg": 1, "vragen": 1}
    assert targets(office, 1) == {"zoeken": 1, "melden": 2, "zorg": 1, "vragen": 1}


def test_two_personas_give_the_highest_target_and_the_heaviest_weight(office: Office):
    employee = office.dossier.employee(office.people[0])
    office.perform(ChangeEmployee(employee, TODAY, persona_ids=("loket", "ploegbaas")))
    view = office.view()
    assert targets(office, 0) == {"zoeken": 1, "melden": 2, "delen": 1, "tellen": 2, "zorg": 1, "vragen": 2}
    assert int(view.ratings.weights[office.cell(view, 0, "melden")]) == 3


def test_who_does_not_take_part_leaves_every_count(office: Office):
    office.agree(0, zoeken=1)
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    view = office.view()
    assert view.ratings.counts.tolist() == [False, True]
    assert not view.ratings.asked[0].any()
    assert found(office, 0, "zoeken")[0] is GapStatus.NOT_TAKING_PART


def test_of_externals_no_levels_count(office: Office):
    office.perform(AddEmployee(Employee("", "Zoë Extern", "", external=True), office.team, ("loket",), HIRED))
    assert office.view().ratings.counts.tolist() == [True, True, False]


def test_an_older_round_shows_teams_personas_and_targets_of_its_own_time(office: Office):
    person = office.people[0]
    office.agree(0, zoeken=0)
    office.perform(AddTeam("Depot"))
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    start = TODAY - timedelta(days=5)
    office.perform(StartRound("Later", start))
    office.perform(ChangeEmployee(office.dossier.employee(person), start, depot, ("ploegbaas",)))
    office.perform(LeaveTeam(office.people[1], start))
    old, new = office.dossier.rounds()
    assert reference_day(office.dossier, old, TODAY) == start - timedelta(days=1)
    assert reference_day(office.dossier, new, TODAY) == TODAY
    then, now = office.view(old.id), office.view(new.id)
    assert [e.id for e in then.employees] == office.people
    assert now.employees == ()
    assert then.ratings.competency_ids == ("zoeken", "melden", "zorg", "vragen")
    assert [e.id for e in office.view(new.id, depot).employees] == [person]
    assert office.view(old.id, depot).employees == ()
    assert office.view(new.id, depot).ratings.agreed_codes.min() == 255
    assert int(then.gaps.gap_low[office.cell(then, 0, "zoeken")]) == 1


def test_a_round_that_starts_the_day_the_next_one_does_counts_that_day(office: Office):
    office.perform(StartRound("Zelfde dag", STARTED))
    assert reference_day(office.dossier, office.dossier.rounds()[0], TODAY) == STARTED


def test_the_order_of_people_is_the_one_that_was_asked(office: Office):
    office.agree(1, zoeken=1)
    people = [office.dossier.employee(key) for key in reversed(office.people)]
    view = view_round(office.dossier, office.session.model, office.dossier.rounds()[0], people, TODAY)
    assert view.ratings.agreed_codes[0, 0] == 1
    assert view.row_of(office.people[1]) == 0


def test_nobody_gives_an_empty_view(office: Office):
    view = view_round(office.dossier, office.session.model, office.dossier.rounds()[0], [], TODAY)
    assert view.ratings.shape == (0, 0)


def test_a_new_round_begins_without_levels(office: Office):
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=1)
    office.perform(StartRound("Later", TODAY))
    later = office.dossier.rounds()[-1].id
    assert office.dossier.sheets(later) == []
    assert office.dossier.participations(later) == []
    assert not office.view(later).gaps.agreed.any()
