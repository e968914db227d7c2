"""Reasons of a team plan: the numbers in them are true, attitudes are not counted, and each has a sentence."""

from __future__ import annotations

import pytest

from competentie_app.model.learning_offer import Group
from competentie_app.paths import catalogue_folder
from competentie_app.planning import team_reasons as reasons
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.sentences import Names
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.planning.team_plan import TeamPlan
from competentie_app.planning.team_problem import OwnStep
from competentie_app.planning.team_sentences import bound_sentence, gain_sentence, left_out_sentence, team_sentence
from competentie_app.texts import Texts
from tests.planning.team.teams import activity, member, random_team, team

GAP = GapToClose("K1", 0, 1)
DUTCH, ENGLISH = Texts("nl", catalogue_folder()), Texts("en")


def people(count: int, gap: GapToClose = GAP, **other: object):
    return [member(f"m{number}", gap, **other) for number in range(count)]


@pytest.mark.parametrize("seed", range(80))
def test_numbers_in_reasons_are_those_of_the_plan(seed: int):
    problem = random_team(9000 + seed)
    plan = propose_team_plan(problem)
    gaps = {(each.id, gap.competency_id): gap for each in problem.members for gap in each.gaps}
    for session in plan.sessions:
        for reason in session.reasons:
            match reason:
                case reasons.SharedGap(key, count):
                    assert count == sum(key in {raised[0] for raised in one.raises} for one in session.joining)
                    assert not any(gaps[one.member_id, key].prefers_doing for one in session.joining if one.raises)
                case reasons.InOwnPlans(count):
                    assert count == sum(one.step_id is not None for one in session.joining)
                case reasons.TakesPlaceOf(count):
                    assert count == sum(len(one.replaced) for one in session.joining)
                case reasons.NotAgreedYet(count):
                    assert count == sum(one.provisional for one in session.joining)
                case reasons.InGroups(count, groups):
                    parts = [each for each in plan.sessions if each.offer_id == session.offer_id]
                    assert (count, groups) == (sum(len(each.joining) for each in parts), len(parts))
                case _:
                    pass
    for need in plan.shared:
        assert need.open >= 0
        below = sum(gap.size > 0 for (_, key), gap in gaps.items() if key == need.competency_id)
        assert need.people == below


def test_every_activity_that_several_people_have_use_for_is_held_or_explained():
    offers = [activity("a", ("K1", 0, 1)), activity("b", ("K1", 0, 1), minutes=120), activity("c", ("S1", 0, 1))]
    some = [member(f"m{n}", GAP, *([GapToClose("S1", 0, 1)] if n < 2 else []), minutes=100) for n in range(4)]
    plan = propose_team_plan(team(some, offers, min_people=3))
    assert [each.offer_id for each in plan.sessions] == ["a"]
    assert {each.offer_id: each.reason for each in plan.left_out} == {
        "b": reasons.OthersDoIt(0, 3),
        "c": reasons.TooFewPeople(2, 3),
    }


def test_left_out_for_time_for_number_and_by_hand():
    one = activity("a", ("K1", 0, 1), minutes=90)
    assert propose_team_plan(team(people(3, minutes=60), [one])).left_out[0].reason == reasons.TooLittleTime(3, 90)
    two = [activity("a", ("K1", 0, 1)), activity("b", ("S1", 0, 1))]
    both = [member(f"m{n}", GAP, GapToClose("S1", 0, 1, weight=3)) for n in range(3)]
    full = propose_team_plan(team(both, two, max_sessions=1))
    assert [each.offer_id for each in full.sessions] == ["b"]
    assert full.left_out[0].reason == reasons.EnoughSessions(1)
    refused = propose_team_plan(team(both, two, refused_offer_ids=frozenset({"a"})))
    assert refused.left_out[0].reason == reasons.LeftOutByHand()


def test_one_session_takes_the_place_of_many_courses():
    course = activity("course", ("K1", 0, 1), group=Group.ALONE, minutes=300)
    steps = [
        member(f"m{n}", GAP, steps=(OwnStep(f"s{n}", "course", 300, (("K1", 0, 1),), replaceable=True),))
        for n in range(4)
    ]
    plan = propose_team_plan(team(steps, [course, activity("session", ("K1", 0, 1), minutes=120)]))
    assert [each.offer_id for each in plan.sessions] == ["session"]
    assert reasons.TakesPlaceOf(4, 1200) in plan.sessions[0].reasons
    assert (plan.alone_minutes, plan.organised_minutes) == (1200, 120)


def test_an_agreed_step_is_done_together_and_not_replaced():
    steps = [
        member(f"m{n}", GAP, minutes=0, steps=(OwnStep(f"s{n}", "course", 300, (("K1", 0, 1),)),)) for n in range(3)
    ]
    course = activity("course", ("K1", 0, 1), group=Group.ALONE, minutes=300)
    plan = propose_team_plan(team(steps, [course, activity("session", ("K1", 0, 1), minutes=60)]))
    assert [each.offer_id for each in plan.sessions] == ["course"]
    assert plan.sessions[0].reasons == (reasons.SharedGap("K1", 3), reasons.InOwnPlans(3))


def test_attitudes_grow_on_the_job_and_nobody_is_counted():
    attitude = GapToClose("A1", 0, 1, prefers_doing=True)
    offers = [activity("talk", ("A1", 0, 1)), activity("doing", ("A1", 0, 1), form="job")]
    plan = propose_team_plan(team(people(3, attitude), offers, on_the_job_form_ids=frozenset({"job"})))
    assert [each.offer_id for each in plan.sessions] == ["doing"]
    assert plan.sessions[0].reasons == (reasons.PractisedTogether("A1"),)
    assert plan.shared == ()


def test_a_large_session_is_held_in_groups_of_about_the_same_size():
    plan = propose_team_plan(team(people(25), [activity("a", ("K1", 0, 1))], max_people=12))
    assert sorted(len(each.joining) for each in plan.sessions) == [8, 8, 9]
    assert len({each.day for each in plan.sessions}) == 3
    assert len({key for each in plan.sessions for key in each.member_ids}) == 25


def test_a_team_of_one_has_no_session():
    assert propose_team_plan(team(people(1), [activity("a", ("K1", 0, 1))])) == TeamPlan()


SENTENCES = (
    reasons.SharedGap("K1", 1),
    reasons.SharedGap("K1", 5),
    reasons.PractisedTogether("A1"),
    reasons.InOwnPlans(2),
    reasons.TakesPlaceOf(1, 90),
    reasons.NotAgreedYet(2),
    reasons.ChosenByHand(),
    reasons.InGroups(24, 2),
)
LEFT_OUT = (
    reasons.TooFewPeople(2, 3),
    reasons.OthersDoIt(1, 3),
    reasons.TooLittleTime(4, 120),
    reasons.EnoughSessions(6),
    reasons.LeftOutByHand(),
    reasons.NothingGained(),
)


@pytest.mark.parametrize("texts", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_every_reason_has_a_sentence_with_its_numbers(texts: Texts):
    found = [(each, texts.render(team_sentence(each, Names()))) for each in SENTENCES]
    found += [(each, texts.render(left_out_sentence(each))) for each in LEFT_OUT]
    for reason, words in found:
        assert words.endswith(".")
        assert "{" not in words
        for name in ("people", "fewest", "groups", "steps", "most"):
            number = getattr(reason, name, None)
            assert number is None or str(number) in words
    assert len({words for _, words in found}) == len(found)


def test_a_search_that_was_stopped_says_so_in_both_languages():
    stopped = TeamPlan(doubled_value=200, doubled_bound=205)
    assert stopped.percent_better == 3
    words = [bound_sentence(stopped), bound_sentence(TeamPlan(doubled_bound=3)), gain_sentence(stopped)]
    assert all(words)
    assert "hoogstens 3 %" in DUTCH.render(words[0] or gain_sentence(stopped))
    assert bound_sentence(TeamPlan(doubled_value=200, doubled_bound=200)) is None
