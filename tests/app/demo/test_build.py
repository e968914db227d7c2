"""The demo: the same content each time, and something of everything in it."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from pypdf import PdfReader

from competentie_app.analysis.status import GapStatus
from competentie_app.app.demo.build import build_demo
from competentie_app.app.demo.builder import (
    DEMO_MOMENT,
    FIRST_FORMS,
    FIRST_TALKS,
    SECOND_DEADLINE,
    SECOND_FORMS,
    SECOND_TALKS,
)
from competentie_app.app.grid import read_grid
from competentie_app.app.grid_earlier import earlier_levels
from competentie_app.app.history_words import subject_word
from competentie_app.app.overview import read_overview
from competentie_app.app.papers import newest_round, plan_paper, plan_subject, team_paper
from competentie_app.app.person_history import Role, person_history
from competentie_app.app.round_board import read_board
from competentie_app.app.round_view import view_team
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import fixed_environment, system_environment
from competentie_app.dossier.ratings import AgreedState, View, is_level
from competentie_app.dossier.records import PlanStatus, Progress, StepStatus
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from competentie_app.texts import Texts
from tests.app.office import SMALL_MODEL


@pytest.fixture(scope="module")
def demo() -> Dossier:
    return build_demo(read_model_files(data_folder()), system_environment())


def test_the_content_is_the_same_each_time(demo: Dossier):
    assert build_demo(read_model_files(data_folder()), system_environment()).content_digest() == demo.content_digest()


def test_five_teams_some_fifty_people_two_rounds(demo: Dossier):
    assert len(demo.teams()) == 5
    assert 45 <= len(demo.employees()) <= 55
    assert [r.name for r in demo.rounds()] == ["Startronde", "Najaar 2026"]
    assert demo.rounds()[0].closed_team_ids == {team.id for team in demo.teams()}
    assert demo.rounds()[1].closed_team_ids == frozenset()
    assert all(demo.members_of(team.id, DEMO_MOMENT.date()) for team in demo.teams())
    assert all(demo.personas_of(e.id, DEMO_MOMENT.date()) for e in demo.employees())


def test_names_are_as_diverse_as_the_country_and_addresses_are_nobodys(demo: Dossier):
    names = " ".join(employee.name for employee in demo.employees())
    assert any("\u0600" <= sign <= "\u06ff" for sign in names)
    assert any("\u0400" <= sign <= "\u04ff" for sign in names)
    assert "ễ" in names
    assert all((employee.email or "").endswith(".example") for employee in demo.employees())


def test_views_differ_and_some_talks_end_without_agreement(demo: Dossier):
    newest = demo.rounds()[-1].id
    own, manager = (
        {s.employee_id: s.codes for s in demo.sheets(newest, view=view)} for view in (View.SELF, View.MANAGER)
    )
    pairs = [(own[key][c], manager[key][c]) for key in own for c in own[key] if c in manager.get(key, {})]
    apart = [abs(a - b) for a, b in pairs if is_level(a) and is_level(b)]
    assert 0.1 < sum(gap > 0 for gap in apart) / len(apart) < 0.4
    assert max(apart) >= 2
    found = {status for team in demo.teams() for status in _statuses(demo, team.id)}
    assert {
        GapStatus.AGREED, GapStatus.PROVISIONAL, GapStatus.NOT_AGREED, GapStatus.NOT_TAKING_PART, GapStatus.EMPTY,
        GapStatus.NOT_APPLICABLE,
    } <= found  # fmt: skip


def _statuses(demo: Dossier, team_id: str) -> set[GapStatus]:
    model = load_model(demo.newest_model_version().files)
    view = view_team(demo, model, demo.rounds()[-1], team_id, DEMO_MOMENT.date())
    return {GapStatus(int(value)) for value in view.gaps.status.flat}


def test_who_does_not_agree_says_why_on_both_sides(demo: Dossier):
    notes = {(n.employee_id, n.round_id, n.view, n.competency_id): n.note for n in demo.notes()}
    found = [
        (sheet.employee_id, sheet.round_id, key)
        for sheet in demo.sheets(view=View.AGREED)
        for key, state in sheet.states.items()
        if state is AgreedState.NOT_AGREED
    ]
    assert len(found) >= 5
    for person, round_id, key in found:
        assert notes[person, round_id, View.SELF, key]
        assert notes[person, round_id, View.MANAGER, key]


@pytest.fixture(scope="module")
def opened() -> Session:
    """The demo as it is opened on its own day."""
    session = Session(fixed_environment(DEMO_MOMENT, "opened"), read_model_files(data_folder()))
    session.open_demo(build_demo(read_model_files(data_folder()), session.environment))
    return session


def test_the_history_tells_how_the_levels_came_about(opened: Session):
    dossier = opened.dossier
    first, second = dossier.rounds()
    person = next(s.employee_id for s in dossier.sheets(second.id, view=View.AGREED) if s.agreed_on)
    sheets = dossier.sheets(employee_ids=[person], view=View.AGREED)
    key = next(key for key in sheets[0].codes if key in sheets[1].codes)
    levels = [line for line in person_history(opened, person, key) if line.what == subject_word("code")]
    told = [(line.at.date(), line.role, line.round_name) for line in reversed(levels)]
    assert told == [
        (FIRST_FORMS, Role.EMPLOYEE, first.name), (FIRST_FORMS + timedelta(days=4), Role.MANAGER, first.name),
        (FIRST_TALKS, Role.TALK, first.name), (SECOND_FORMS, Role.EMPLOYEE, second.name),
        (SECOND_DEADLINE, Role.MANAGER, second.name), (SECOND_TALKS, Role.TALK, second.name),
    ]  # fmt: skip
    days = [line.at for line in person_history(opened, person)]
    assert days == sorted(days, reverse=True)


def test_the_second_round_shows_the_levels_of_the_first_as_hints_and_copies_none(opened: Session):
    dossier, model = opened.dossier, opened.model
    newest = dossier.rounds()[-1]
    team = next(team for team in dossier.teams() if team.name == "Team Vergunningen")
    grid = read_grid(dossier, model, newest, team.id, DEMO_MOMENT.date())
    people = [row.employee.id for row in grid.rows]
    waiting = {key for key in people if not dossier.sheets(newest.id, [key])}
    hinted = {person for person, _ in earlier_levels(opened, grid)}
    assert waiting
    assert waiting <= hinted


def test_the_board_and_the_overview_count_the_same_plans(opened: Session):
    board = read_board(opened, opened.dossier.rounds()[-1].id)
    overview = read_overview(opened.dossier, DEMO_MOMENT.date())
    counted = {team.team_id: team.plans.done for team in overview.teams}
    assert {team.team_id: team.counts.reached(Progress.PLAN) for team in board.teams} == counted
    assert sum(counted.values()) > 0


def test_an_exemption_an_own_target_and_somebody_who_does_not_take_part(demo: Dossier):
    levels = [own.target_level for own in demo.own_targets()]
    assert len(levels) == 2
    assert None in levels
    assert sum(not p.takes_part for p in demo.participations(demo.rounds()[-1].id)) == 1


def test_of_externals_there_are_no_levels_and_no_plan(demo: Dossier):
    externals = [employee.id for employee in demo.employees() if employee.external]
    assert externals
    assert demo.sheets(employee_ids=externals) == []
    assert not any(demo.plans(person) for person in externals)


def test_plans_are_under_way(demo: Dossier):
    plans = demo.plans()
    assert {plan.status for plan in plans} == {PlanStatus.PROPOSED, PlanStatus.AGREED}
    statuses = {step.status for plan in plans for step in plan.steps}
    assert {StepStatus.DONE, StepStatus.BUSY, StepStatus.PLANNED} <= statuses
    assert all(plan.review_on for plan in plans if plan.status is PlanStatus.AGREED)


def test_the_demo_is_built_by_actions_that_can_be_undone():
    demo = build_demo(read_model_files(data_folder()), system_environment())
    while demo.undo():
        pass
    assert (demo.employees(), demo.rounds(), demo.plans()) == ([], [], [])


def test_it_can_be_built_with_any_model():
    demo = build_demo(read_model_files(SMALL_MODEL), system_environment())
    codes = {code for sheet in demo.sheets(view=View.AGREED) for code in sheet.codes.values() if is_level(code)}
    assert codes <= {0, 1, 2}
    assert demo.plans()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_its_papers_can_be_printed(language: str):
    session = Session(fixed_environment(DEMO_MOMENT, "papers"), read_model_files(data_folder()))
    session.open_demo(build_demo(read_model_files(data_folder()), session.environment))
    texts = Texts(language)
    person = session.dossier.plans()[0].employee_id
    papers = [plan_paper(session, plan_subject(session, person), texts)]
    papers += [team_paper(session, team.id, texts) for team in session.dossier.teams()]
    names = [employee.name for employee in session.dossier.employees()]
    assert newest_round(session).name == "Najaar 2026"
    for place, paper in enumerate(papers):
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
        assert len(text) > 400
        assert place == 0 or not any(name in text for name in names)
