from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from competentie_app.app.actions.plans import SavePlan
from competentie_app.app.paper import FORBIDDEN_IN_NAMES, MAX_NAME_BYTES, safe_name
from competentie_app.app.papers import newest_round, plan_paper, plan_subject, team_paper
from competentie_app.app.plan_proposal import PlanLimits
from competentie_app.errors import AppError
from tests.app.office import ENGLISH, Office, new_session


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_before_the_first_round_there_is_no_paper():
    with pytest.raises(AppError, match="There is no round yet"):
        newest_round(new_session())


def test_the_plan_of_a_person_is_printed_with_name_and_activities(office: Office):
    office.agree(0, melden=0, zoeken=1)
    subject = plan_subject(office.session, office.people[0])
    paper = plan_paper(office.session, subject, ENGLISH)
    assert paper.file_name == "Learning plan Ana Peeters.pdf"
    text = text_of(paper.content)
    assert "Ana Peeters" in text
    assert "Working with the report card" in text
    assert "Bilal" not in text


def test_a_kept_plan_is_printed_unless_limits_ask_for_a_new_proposal(office: Office):
    office.agree(0, melden=0)
    office.perform(SavePlan(plan_subject(office.session, office.people[0]).plan))
    kept = plan_subject(office.session, office.people[0])
    assert (kept.proposal, kept.plan) == (None, office.dossier.plans(office.people[0])[0])
    fresh = plan_subject(office.session, office.people[0], PlanLimits(minutes=0))
    assert fresh.proposal is not None
    assert fresh.proposal.offer_ids == ()


def test_the_team_report_holds_no_name():
    office = Office(people=6)
    for person in range(6):
        office.agree(person, melden=person % 3)
    paper = team_paper(office.session, office.team, ENGLISH)
    assert paper.file_name == "Team report Team Onthaal.pdf"
    text = text_of(paper.content)
    assert "Team Onthaal" in text
    assert not any(name in text for name in ("Ana", "Bilal", "Chi ", "Dora", "Emre", "Fien"))


@given(st.text())
def test_a_file_name_is_safe_and_short(name: str):
    safe = safe_name(name)
    assert safe
    assert not FORBIDDEN_IN_NAMES.search(safe)
    assert not safe.endswith((" ", "."))
    assert len(safe.encode()) <= MAX_NAME_BYTES
