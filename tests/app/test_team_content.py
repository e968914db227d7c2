"""The team report: counts only, and nothing at all of fewer than five people with agreed levels."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from competentie_app.app.actions.charter import SetSmallestGroup
from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.plans import SavePlan
from competentie_app.app.actions.team_plan import ChangeTeamPlan, PutTeamPlan
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.team_content import TeamSubject, team_content
from competentie_app.app.team_draft import TeamDraft
from competentie_app.app.team_offers import read_team_offers, with_proposals
from competentie_app.app.team_plan import ask_team
from competentie_app.app.team_plan_put import preview_put
from competentie_app.dossier.ratings import View
from competentie_app.model.loading import read_model_files
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.reports.content import FEW, HIDDEN, NEARLY_ALL, TeamReportContent, exact
from tests.app.office import ENGLISH, NAMES, SMALL_MODEL, TODAY, Office
from tests.app.words import words_of


def content(office: Office, minimum: int = 5) -> TeamReportContent:
    if minimum != 5:
        office.perform(SetSmallestGroup(minimum))
    subject = TeamSubject(office.dossier, office.view(), office.team)
    found = team_content(subject, ENGLISH, TODAY)
    return with_proposals(found, read_team_offers(office.session, office.view(), office.team), ENGLISH)


def agreed(people: int, levels: tuple[int, ...] = (0, 0, 0, 1, 1, 2)) -> Office:
    office = Office(people=6)
    for person in range(people):
        office.agree(person, melden=levels[person], vragen=1)
    return office


@pytest.fixture
def office() -> Office:
    return agreed(6)


def test_head_and_counts(office: Office):
    found = content(office)
    assert (found.team, found.round_name, found.members, found.taking_part) == ("Team Onthaal", "Najaar", 6, 6)
    assert (found.enough, found.with_agreed, found.agreed_levels) == (True, exact(6), 12)
    assert found.persona_titles == ("Counter clerk",)
    assert [part.title for part in found.dimensions] == ["Doing", "Dealing with"]
    assert [part.ranked for part in found.dimensions] == [True, False]
    melden = found.dimensions[0].rows[1]
    assert (melden.code, melden.agreed, melden.under, melden.at) == ("melden", exact(6), NEARLY_ALL, FEW)
    assert found.large_gaps == HIDDEN, "no count per size of gap is shown, so neither is their sum"


def test_a_count_in_the_middle_is_told_exactly():
    found = content(agreed(6, (0, 0, 0, 2, 2, 2)))
    melden = found.dimensions[0].rows[1]
    assert (melden.under, melden.at) == (exact(3), exact(3))
    [finding] = found.findings
    assert ENGLISH.render(finding.rest) == "3 of 6 people are below target."  # pyright: ignore
    assert finding.lead == f"melden {office_title('melden')}"


def office_title(key: str) -> str:
    return Office(people=0).session.model.competency[key].title.en


def test_unranked_dimensions_are_never_a_finding(office: Office):
    for person in range(6):
        office.agree(person, vragen=0)
    assert all("vragen" not in str(finding.lead) for finding in content(office).findings)


@pytest.mark.parametrize("people", range(5))
def test_below_five_people_with_agreed_levels_nothing_of_levels_is_there(people: int):
    office = agreed(people)
    for person in range(6):
        office.enter(person, View.SELF, zoeken=0, zorg=1)
        office.enter(person, View.MANAGER, zoeken=1)
    found = content(office)
    assert not found.enough
    assert (found.share_low, found.share_high, found.large_gaps) == (None, None, HIDDEN)
    assert (found.findings, found.dimensions, found.who_can_what, found.proposals) == ((), (), (), ())
    assert found.with_agreed == exact(people)


def test_the_minimum_can_be_raised(office: Office):
    assert not content(office, minimum=7).enough


def test_a_competency_that_fewer_than_five_agreed_on_shows_no_counts(office: Office):
    for person in range(4):
        office.agree(person, zoeken=1)
    zoeken = content(office).dimensions[0].rows[0]
    assert (zoeken.gaps, zoeken.agreed, zoeken.under, zoeken.at) == (None, HIDDEN, HIDDEN, HIDDEN)
    assert "zoeken" not in [line.code for line in content(office).who_can_what]


def test_who_does_not_take_part_does_not_count(office: Office):
    for person in office.people[:2]:
        office.perform(SetTakesPart(office.round, person, takes_part=False))
    found = content(office)
    assert (found.members, found.taking_part, found.enough) == (6, 4, False)


def test_views_that_are_not_agreed_change_no_count_of_levels(office: Office):
    before = content(office)
    for person in range(6):
        office.enter(person, View.SELF, melden=2, zoeken=2)
    after = content(office)
    assert after.dimensions[0].rows[1] == before.dimensions[0].rows[1]
    assert (after.share_low, after.share_high) == (before.share_low, before.share_high)


def with_plans(office: Office, people: int) -> Office:
    view = office.view()
    for person in office.people[:people]:
        proposed = propose_for(office.dossier, view, person, PlanLimits(minutes=6000, languages=()), TODAY)
        office.perform(SavePlan(proposed.plan))
    return office


def test_the_sessions_of_the_team_plan_are_told_with_their_months_and_counts_of_people_with_agreed_levels():
    office = with_plans(agreed(6, (0,) * 6), 4)
    question = ask_team(office.session, office.team)
    assert question.problem is not None
    plan = propose_team_plan(question.problem)
    told = content(office).proposals
    assert len(plan.sessions) == len(told) > 1
    for line, session in zip(told, plan.sessions, strict=True):
        assert line.start == line.due == session.day is not None
        assert line.people == {6: NEARLY_ALL, 5: NEARLY_ALL}.get(len(session.joining), exact(len(session.joining)))
    put = preview_put(office.session, question, plan)
    office.perform(PutTeamPlan(office.team, put.plans(with_agreed=True)))
    kept = content(office).proposals
    assert {(each.activity, each.start, each.people) for each in told} <= {
        (each.activity, each.start, each.people) for each in kept
    }
    gone = plan.sessions[0].offer_id
    office.session.undo()
    office.perform(ChangeTeamPlan(office.team, TeamDraft().without_session(gone)))
    assert told[0].activity not in [each.activity for each in content(office).proposals]


def test_an_activity_for_what_too_few_have_a_level_of_is_not_told():
    """That three people join it would tell that each of them has a gap where the table is silent."""
    office = with_plans(agreed(6, (0,) * 6), 4)
    view = office.view()
    found = team_content(TeamSubject(office.dossier, view, office.team), ENGLISH, TODAY)
    offers = read_team_offers(office.session, view, office.team)
    whole = with_proposals(found, offers, ENGLISH).proposals
    codes = {row.code for group in found.dimensions for row in group.rows}
    hidden = next(code for code in sorted(codes) if any(code in each.competencies for each in whole))
    silent = tuple(
        replace(group, rows=tuple(replace(row, gaps=None) if row.code == hidden else row for row in group.rows))
        for group in found.dimensions
    )
    told = with_proposals(replace(found, dimensions=silent), offers, ENGLISH).proposals
    assert len(told) < len(whole)
    assert not any(hidden in each.competencies for each in told)


def test_no_name_of_a_person_is_anywhere(office: Office):
    for person in office.people:
        employee = office.dossier.employee(person)
        helper = replace(employee, wants_to_help=True, email=f"{person}@archief.example", staff_number=person)
        office.perform(ChangeEmployee(helper, TODAY))
    texts = " | ".join(words_of(content(with_plans(office, 6)), ENGLISH))
    for name in NAMES:
        assert not any(part in texts for part in name.split())
    assert not any(person in texts for person in office.people)


def test_a_draft_persona_says_so():
    files = read_model_files(SMALL_MODEL)
    files["personas/loket.yaml"] = files["personas/loket.yaml"].replace(b"\nstatus: local\n", b"\nstatus: draft\n")
    office = Office(people=1, files=files)
    assert content(office).persona_titles == ("Counter clerk (draft)",)


def helpers(office: Office, *people: int) -> None:
    for person in people:
        employee = replace(office.dossier.employee(office.people[person]), wants_to_help=True)
        office.perform(ChangeEmployee(employee, TODAY))


def test_who_can_what_counts_people_at_target():
    office = agreed(6, (0, 0, 0, 2, 2, 2))
    helpers(office, 0, 3, 4)
    melden = next(line for line in content(office).who_can_what if line.code == "melden")
    assert (melden.at_target, melden.can_help) == (exact(3), HIDDEN), "three helpers are too few to tell about"


def test_able_helpers_are_counted_when_there_are_enough_helpers():
    office = agreed(6, (0, 0, 2, 2, 2, 2))
    helpers(office, 0, 1, 2, 3, 4)
    melden = next(line for line in content(office).who_can_what if line.code == "melden")
    assert melden.can_help == exact(3)


def test_people_with_equal_counts_cannot_be_told_apart():
    one, other = content(agreed(6, (0, 0, 0, 2, 2, 2))), content(agreed(6, (2, 2, 0, 2, 0, 0)))
    for part in fields(one):
        assert getattr(one, part.name) == getattr(other, part.name), part.name
