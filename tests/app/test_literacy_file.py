"""The AI-literacy file: counts of people, talks and activities; small activities unnamed; the law of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.plans import SavePlan
from competentie_app.app.literacy_file import literacy_content, literacy_sheet
from competentie_app.app.literacy_law import law_of, legal_text
from competentie_app.app.paper import print_sheet
from competentie_app.dossier.records import Employee, Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.errors import AppError
from competentie_app.model.legal import LegalSentence, LegalText, load_legal
from competentie_app.model.values import Status
from competentie_app.texts import LocalText
from tests.app.big_office import BigOffice
from tests.app.office import ENGLISH, HIRED, TALK, TODAY

SENTENCE = LegalSentence("duty", LocalText("Doe.", "Do."), Status.LOCAL, LocalText("Boek", "Book"), date(2025, 11, 2))
LEGAL = LegalText(LocalText("Wet", "Law"), (SENTENCE,))
LAW_FILE = """\
format: 1
title: {nl: Wet, en: Our own law}
sentences:
  - id: duty
    text: {nl: "Doe iets.", en: "Do something."}
    status: official
    source: {nl: Een boek, en: A book}
    last_checked: 2026-10-01
"""


def step(number: int, offer: str | None, status: StepStatus, proof: str = "") -> PlanStep:
    title = "" if offer else "Eigen activiteit"
    return PlanStep(f"step{number}", number, 0, offer, title, 60, (), status=status, proof=proof)


def plan(office: BigOffice, person: str, steps: tuple[PlanStep, ...], status: PlanStatus = PlanStatus.AGREED) -> Plan:
    own = tuple(replace(each, id=f"{person}-{each.id}") for each in steps)
    agreed = TALK if status is PlanStatus.AGREED else None
    return Plan(f"plan-{person}", person, office.round, status, 600, TALK, date(2027, 3, 1), own, agreed, TODAY)


@pytest.fixture
def office() -> BigOffice:
    """Six people talked; five of them have the search lesson in an agreed plan, one has more, one only a proposal."""
    office = BigOffice({"Aalst": 7})
    office.agree("Aalst", "zoeken", "011100")
    office.session.perform(AddEmployee(Employee("", "Xavi", "Xavi", external=True), office.team("Aalst"), (), HIRED))
    people = office.people["Aalst"]
    lesson = step(1, "zoekles", StepStatus.PLANNED)
    done = replace(lesson, status=StepStatus.DONE, done_on=TODAY, proof="Verslag")
    more = (
        done,
        step(2, "meldkaart", StepStatus.BUSY),
        step(3, None, StepStatus.DONE),
        step(4, None, StepStatus.DROPPED),
    )
    check = PlanStep("check", 9, 0, None, "", 30, ())
    plans = [plan(office, person, (lesson, check)) for person in people[:4]]
    plans += [plan(office, people[4], more), plan(office, people[5], (lesson,), PlanStatus.PROPOSED)]
    for each in plans:
        office.session.perform(SavePlan(each))
    return office


def test_activities_are_counts_and_small_ones_have_no_name(office: BigOffice):
    measures = literacy_content(office.session, LEGAL, ENGLISH).measures
    assert (measures.plans, measures.planned, measures.done, measures.with_proof) == (5, 5, 2, 1)
    assert (measures.minutes_planned, measures.minutes_done) == (300, 120)
    [named] = measures.named
    assert (named.people, named.planned, named.done) == (5, 4, 1)
    assert measures.other is not None
    assert (measures.other.people, measures.other.planned, measures.other.done) == (1, 1, 1)


def test_who_it_is_about_and_what_was_held_are_counts(office: BigOffice):
    content = literacy_content(office.session, LEGAL, ENGLISH)
    scope, [held] = content.scope, content.rounds
    assert (scope.people, scope.externals, scope.teams, scope.without_persona) == (7, 1, 1, 0)
    assert [persona.people for persona in scope.personas] == [7]
    assert (held.forms, held.talks, held.whole.taking_part, held.whole.people) == (0, 6, 7, 6)
    assert (content.cycle.reviews, content.cycle.next_review, content.cycle.late) == (5, TODAY, 0)
    assert content.change is None


def test_no_name_of_a_person_is_in_the_paper(office: BigOffice):
    import io

    from pypdf import PdfReader

    pdf = print_sheet(literacy_sheet(office.session, "", ENGLISH)).content
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert not [each.name for each in office.session.dossier.employees() if each.name in text]
    assert "Verslag" not in text


def test_a_sentence_is_old_after_a_year():
    assert not law_of(LEGAL, date(2026, 11, 2), ENGLISH).is_old
    assert law_of(LEGAL, date(2026, 11, 3), ENGLISH).is_old
    assert not law_of(LEGAL, TODAY, ENGLISH).draft


def test_an_own_text_of_the_law_comes_before_the_shipped_one(tmp_path: Path):
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    own.mkdir()
    shipped.mkdir()
    with pytest.raises(AppError):
        legal_text((own, shipped))
    (shipped / "legal.yaml").write_text(LAW_FILE.replace("Our own", "Shipped"), encoding="utf-8")
    assert legal_text((own, shipped)).title.en == "Shipped law"
    (own / "legal.yaml").write_text(LAW_FILE, encoding="utf-8")
    assert legal_text((own, shipped)) == load_legal(LAW_FILE.encode())
