"""Calendar files of a person and of a team: what stands in them, and what never does."""

from __future__ import annotations

import re
from datetime import time

import pytest

from competentie_app.app.actions.team_plan import PutTeamPlan
from competentie_app.app.plan_kept import FINISHED, current_plan
from competentie_app.app.session import Session
from competentie_app.app.team_draft import TeamDraft
from competentie_app.app.team_plan import ask_team
from competentie_app.app.team_plan_calendar import person_calendar, team_calendar
from competentie_app.app.team_plan_put import preview_put
from competentie_app.errors import AppError
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.texts import Texts
from tests.app.test_team_plan import ask, session, team_called
from tests.exchange.calendar.strict import read, text

__all__ = ["session"]

ENGLISH = Texts("en")


def planned(session: Session) -> str:
    return next(each.id for each in session.dossier.employees() if current_plan(session.dossier, each.id))


def summaries(content: bytes) -> list[str]:
    return [text(part.one("SUMMARY")) for part in read(content).parts if part.name == "VEVENT"]


def test_a_person_gets_each_step_that_is_still_to_come(session: Session):
    person = planned(session)
    plan = current_plan(session.dossier, person)
    assert plan is not None
    made = person_calendar(session, person, ENGLISH)
    waiting = [step for step in plan.steps if step.status not in FINISHED and step.due]
    assert made.events == len(waiting) + (plan.review_on is not None)
    events = {part.one("UID"): part.one("DTSTART") for part in read(made.content).parts}
    assert len(events) == made.events
    assert person not in made.content.decode()


def test_a_person_without_a_plan_gets_an_explanation(session: Session):
    person = next(each.id for each in session.dossier.employees() if not current_plan(session.dossier, each.id))
    with pytest.raises(AppError):
        person_calendar(session, person, ENGLISH)


def test_nobody_else_stands_in_the_calendar_of_a_person(session: Session):
    question, plan = ask(session)
    put = preview_put(session, question, plan)
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=True)))
    for each in question.people:
        if current_plan(session.dossier, each.id):
            content = person_calendar(session, each.id, ENGLISH).content.decode().replace("\r\n ", "")
            assert not [other.name for other in question.people if other is not each and other.name in content]


def test_the_team_file_says_who_and_what_and_no_level(session: Session):
    question, plan = ask(session)
    made = team_calendar(session, question, plan.sessions, ENGLISH, time(10, 0))
    found = read(made.content)
    first = plan.sessions[0]
    names = {each.id: each.name for each in question.people}
    said = [text(part.one("DESCRIPTION")) for part in found.parts if part.all("DESCRIPTION")]
    assert ", ".join(names[key] for key in first.member_ids) in said
    assert not re.search(r"level|→|\d *(to|of) *\d", made.content.decode())
    assert found.parts[0].name == "VTIMEZONE"


def test_what_stands_in_the_plans_already_is_told_once(session: Session):
    question, plan = ask(session)
    put = preview_put(session, question, plan)
    session.perform(PutTeamPlan(put.team_id, put.plans(with_agreed=True)))
    again, _ = ask(session)
    found = summaries(team_calendar(session, again, (), ENGLISH).content)
    model = session.model
    for each in plan.sessions:
        title = ENGLISH.model_text(model.learning_offer[each.offer_id].title)
        assert found.count(title) == 1


def test_a_team_with_nothing_to_do_gets_an_explanation(session: Session):
    question = ask_team(session, team_called(session, "Onthaal"), TeamDraft())
    with pytest.raises(AppError):
        team_calendar(session, question, (), ENGLISH)


def test_the_file_is_the_same_when_it_is_made_again(session: Session):
    question, plan = ask(session)
    assert question.problem is not None
    assert propose_team_plan(question.problem) == plan
    first = team_calendar(session, question, plan.sessions, ENGLISH)
    uids = re.findall(rb"UID:.*", first.content)
    assert uids == re.findall(rb"UID:.*", team_calendar(session, question, plan.sessions, ENGLISH).content)
