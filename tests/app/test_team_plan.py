"""The team plan read from a file, put into the plans of people, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from competentie_app.app.actions.plans import AgreePlan
from competentie_app.app.actions.team_plan import ChangeTeamPlan, PutTeamPlan
from competentie_app.app.demo.build import build_demo
from competentie_app.app.papers import plan_subject
from competentie_app.app.plan_content import plan_content
from competentie_app.app.plan_kept import current_plan
from competentie_app.app.plan_view import read_plan
from competentie_app.app.session import Session
from competentie_app.app.team_draft import TeamDraft, kept_draft
from competentie_app.app.team_plan import TeamQuestion, TeamStanding, ask_team
from competentie_app.app.team_plan_put import preview_put
from competentie_app.app.team_plan_set import set_sessions
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.records import PlanStatus, PlanStep, StepStatus
from competentie_app.errors import AppError
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from competentie_app.planning.reasons import SharedBy, from_mapping
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.planning.team_plan import TeamPlan
from competentie_app.texts import Texts
from tests.app.office import Office
from tests.app.words import words_of


@pytest.fixture
def session():
    files = read_model_files(data_folder())
    made = Session(system_environment(), files)
    made.open_demo(build_demo(files, made.environment))
    yield made
    made.close()


def team_called(session: Session, name: str) -> str:
    return next(team.id for team in session.dossier.teams() if name in team.name)


def ask(session: Session, name: str = "Klantendienst", draft: TeamDraft | None = None) -> tuple[TeamQuestion, TeamPlan]:
    question = ask_team(session, team_called(session, name), draft or TeamDraft())
    assert question.problem is not None
    return question, propose_team_plan(question.problem)


def steps_of(session: Session, employee_id: str) -> tuple[PlanStep, ...]:
    plan = current_plan(session.dossier, employee_id)
    return plan.steps if plan else ()


def test_a_team_without_levels_gets_no_plan(session: Session):
    question = ask_team(session, team_called(session, "Onthaal"), TeamDraft())
    assert question.standing is TeamStanding.TOO_FEW
    assert question.problem is None


def test_a_team_of_one_and_a_file_without_a_round(office: Office):
    assert ask_team(Office(1).session, Office(1).team, TeamDraft()).standing is not TeamStanding.PLAN
    assert ask_team(office.session, None, TeamDraft()).standing is TeamStanding.NO_TEAM


def test_all_at_target(office: Office):
    view = office.view()
    targets = {key: int(view.ratings.targets[0, place]) for place, key in enumerate(view.ratings.competency_ids)}
    for person in range(2):
        office.agree(person, **targets)
    assert ask_team(office.session, office.team, TeamDraft()).standing is TeamStanding.AT_TARGET


def test_free_hours_are_what_the_own_plan_leaves(session: Session):
    question, _ = ask(session)
    assert question.problem is not None
    for each in question.problem.members:
        plan = current_plan(session.dossier, each.id)
        if plan is not None:
            taken = sum(
                step.minutes
                for step in plan.steps
                if step.status is not StepStatus.DROPPED and (step.offer_id or step.title)
            )
            assert each.minutes == plan.minutes_budget - taken


def test_sessions_are_put_in_the_plans_and_one_undo_takes_them_out(session: Session):
    question, plan = ask(session)
    before = {each.id: steps_of(session, each.id) for each in question.people}
    put = preview_put(session, question, plan)
    assert {each.id: steps_of(session, each.id) for each in question.people} == before
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=True)))
    for each in plan.sessions:
        for member_id in each.member_ids:
            step = next(step for step in steps_of(session, member_id) if step.offer_id == each.offer_id)
            assert step.by_hand
            assert step.fixed_on == step.start == step.due == each.day
    session.undo()
    assert {each.id: steps_of(session, each.id) for each in question.people} == before


def test_agreed_plans_stay_as_they_are_unless_somebody_says_so(session: Session):
    question, plan = ask(session)
    put = preview_put(session, question, plan)
    assert put.agreed
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=False)))
    untouched = {each.employee.id for each in put.agreed}
    for each in plan.sessions:
        for member_id in each.member_ids:
            laid = any(step.fixed_on == each.day for step in steps_of(session, member_id))
            assert laid is (member_id not in untouched)


def test_an_agreed_plan_loses_no_step_and_stays_agreed(session: Session):
    question, plan = ask(session)
    for put in preview_put(session, question, plan).agreed:
        old = current_plan(session.dossier, put.employee.id)
        assert old is not None
        assert put.plan.status is PlanStatus.AGREED
        assert not put.replaced
        assert {step.id for step in old.steps} <= {step.id for step in put.plan.steps}


def test_nothing_to_put_is_an_error_in_words(session: Session):
    with pytest.raises(AppError):
        session.perform(PutTeamPlan(team_called(session, "Klantendienst"), ()))


def test_sessions_in_the_plans_are_read_back_and_not_proposed_again(session: Session):
    question, plan = ask(session)
    put = preview_put(session, question, plan)
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=True)))
    again, second = ask(session)
    found = {(each.offer_id, each.day): {one.id for one in each.people} for each in set_sessions(session, again)}
    for each in plan.sessions:
        if len(each.joining) > 1 and each.day:
            assert found[each.offer_id, each.day] >= set(each.member_ids)
    held = {(each.offer_id, key) for each in plan.sessions for key in each.member_ids}
    assert not held & {(each.offer_id, key) for each in second.sessions for key in each.member_ids}


def test_a_plan_with_sessions_can_be_proposed_again_and_keeps_them(session: Session):
    from competentie_app.app.plan_proposal import PlanLimits, propose_for

    question, plan = ask(session)
    assert question.view is not None
    put = next(each for each in preview_put(session, question, plan).puts if not each.agreed)
    session.perform(PutTeamPlan(question.team_id or "", (put.plan,)))
    today = session.environment.today()
    limits = PlanLimits(minutes=put.plan.minutes_budget)
    proposed = propose_for(session.dossier, question.view, put.employee.id, limits, today)
    laid = {step.offer_id: step.fixed_on for step in put.plan.steps if step.fixed_on}
    assert laid
    assert laid.items() <= {step.offer_id: step.fixed_on for step in proposed.plan.steps}.items()


def test_steps_tell_a_count_of_colleagues_and_no_name(session: Session):
    question, plan = ask(session)
    names = {each.name for each in question.people}
    for put in preview_put(session, question, plan).puts:
        for step in put.plan.steps:
            assert not any(name in str(reason) for reason in step.reasons for name in names)
            shared = [each for each in map(from_mapping, step.reasons) if isinstance(each, SharedBy)]
            assert all(each.people < len(question.people) for each in shared)


def test_what_was_asked_is_kept_in_the_file_and_asked_again(session: Session):
    _, plan = ask(session)
    team, (first, *_, last) = team_called(session, "Klantendienst"), plan.sessions
    pair = plan.pairs[0]
    draft = TeamDraft(4, 2, date(2027, 2, 1), 80_000).without_session(first.offer_id)
    draft = draft.with_member(last.member_ids[0], last.offer_id).without_member(last.member_ids[1], last.offer_id)
    draft = draft.without_pair((pair.helper_id, pair.learner_id, pair.offer_id))
    session.perform(ChangeTeamPlan(team, draft))
    assert kept_draft(session.dossier, team) == draft
    problem = ask_team(session, team).problem
    assert problem is not None
    assert problem == ask_team(session, team, draft).problem
    assert (problem.max_sessions, problem.max_cost_cents, problem.start) == (4, 80_000, date(2027, 2, 1))
    session.undo()
    assert kept_draft(session.dossier, team) == TeamDraft()


def naming(session: Session, employee_id: str, name: str) -> set[str]:
    """What the paper of a plan says with this name in it: who ticked it helps gladly, and nothing else."""
    dutch = Texts("nl")
    paper = plan_content(plan_subject(session, employee_id), dutch, session.environment.today())
    return {each for each in words_of(paper, dutch) if name in each}


def test_a_pair_in_a_plan_names_its_helper_in_the_window_and_adds_no_name_to_the_paper(session: Session):
    question, plan = ask(session)
    pair = plan.pairs[0]
    helper = session.dossier.employee(pair.helper_id).name
    before = naming(session, pair.learner_id, helper)
    put = preview_put(session, question, plan)
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=True), put.duos(with_agreed=True)))
    assert read_plan(session, pair.learner_id).helpers[pair.offer_id] == helper
    again, second = ask(session)
    assert again.problem is not None
    kept = {(each.learner_id, each.offer_id): each.helper_id for each in second.pairs}
    assert all(kept.get((p.learner_id, p.offer_id), p.helper_id) == p.helper_id for p in plan.pairs)
    learner_plan = current_plan(session.dossier, pair.learner_id)
    assert learner_plan is not None
    assert helper not in str(learner_plan.steps)
    assert pair.helper_id not in str(learner_plan)
    assert naming(session, pair.learner_id, helper) <= before
    session.undo()
    assert not read_plan(session, pair.learner_id).helpers


def test_what_stands_in_the_plans_is_no_longer_asked(session: Session):
    question, plan = ask(session)
    each, team = plan.sessions[0], team_called(session, "Klantendienst")
    draft = TeamDraft().with_member(each.member_ids[0], each.offer_id).without_session(plan.sessions[-1].offer_id)
    session.perform(ChangeTeamPlan(team, draft))
    put = preview_put(session, question, plan)
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=True)))
    kept = kept_draft(session.dossier, team)
    assert not kept.joining | kept.pinned
    assert kept.refused == draft.refused
    session.undo()
    assert kept_draft(session.dossier, team) == draft


def test_edits_by_hand_stay(session: Session):
    _, plan = ask(session)
    first, last = plan.sessions[0], plan.sessions[-1]
    draft = TeamDraft().without_session(first.offer_id).with_session(last.offer_id)
    draft = draft.without_member(last.member_ids[0], last.offer_id)
    _, edited = ask(session, draft=draft)
    held = {each.offer_id: each for each in edited.sessions}
    assert first.offer_id not in held
    assert held[last.offer_id].pinned
    assert last.member_ids[0] not in held[last.offer_id].member_ids
    assert draft.has_edits
    assert not draft.released(first.offer_id).released(last.offer_id).has_edits


def test_somebody_put_in_a_session_by_hand_is_in_it(session: Session):
    question, plan = ask(session)
    each = plan.sessions[0]
    assert question.problem is not None
    free = {one.id: one.minutes for one in question.problem.members}
    other = next(key for key in free if key not in each.member_ids and free[key] >= each.minutes)
    _, edited = ask(session, draft=TeamDraft().with_member(other, each.offer_id))
    assert other in next(one for one in edited.sessions if one.offer_id == each.offer_id).member_ids


def test_too_many_hours_by_hand_is_said_in_words(session: Session):
    question, plan = ask(session)
    each = plan.sessions[0]
    assert question.problem is not None
    other = next(one for one in question.problem.members if one.id not in each.member_ids)
    poor = tuple(replace(one, minutes=0) if one.id == other.id else one for one in question.problem.members)
    problem = replace(
        question.problem,
        members=poor,
        pinned_offer_ids=frozenset({each.offer_id}),
        joining=frozenset({(other.id, each.offer_id)}),
    )
    with pytest.raises(AppError):
        propose_team_plan(problem)


def test_a_pair_left_out_stays_out(session: Session):
    _, plan = ask(session)
    pair = plan.pairs[0]
    gone = (pair.helper_id, pair.learner_id, pair.offer_id)
    _, edited = ask(session, draft=TeamDraft().without_pair(gone))
    assert gone not in {(each.helper_id, each.learner_id, each.offer_id) for each in edited.pairs}


def test_helpers_ticked_it_and_have_an_agreed_level_at_the_learners_target(session: Session):
    for name in ("Klantendienst", "Vergunningen", "Juridische"):
        question, plan = ask(session, name)
        assert question.problem is not None
        members = {each.id: each for each in question.problem.members}
        for pair in plan.pairs:
            assert session.dossier.employee(pair.helper_id).wants_to_help
            helper = {gap.competency_id: gap for gap in members[pair.helper_id].gaps}
            for gap in members[pair.learner_id].gaps:
                if gap.competency_id in pair.competency_ids and not gap.prefers_doing:
                    assert not helper[gap.competency_id].provisional
                    assert helper[gap.competency_id].current_level >= gap.target_level


def test_no_session_on_a_day_off(session: Session):
    question, plan = ask(session)
    assert question.problem is not None
    days = [each.day for each in plan.sessions if each.day]
    assert days
    for day in days:
        assert day.weekday() < 5
        assert day not in question.problem.days_off
        assert question.problem.start <= day <= question.problem.end
    assert date(2026, 12, 25) in question.problem.days_off or question.problem.start > date(2026, 12, 25)


def test_agreeing_on_a_plan_with_sessions_works(session: Session):
    question, plan = ask(session)
    put = next(each for each in preview_put(session, question, plan).puts if not each.agreed)
    session.perform(PutTeamPlan(question.team_id or "", (put.plan,)))
    kept = current_plan(session.dossier, put.employee.id)
    assert kept is not None
    session.perform(AgreePlan(kept, session.environment.today()))
    agreed = current_plan(session.dossier, put.employee.id)
    assert agreed is not None
    assert agreed.status is PlanStatus.AGREED
