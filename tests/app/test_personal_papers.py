"""The list of agreements and the personal file, read from a file with everything in it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.agreements_list import agreements_list_content
from competentie_app.app.paper import print_sheet
from competentie_app.app.personal_file import personal_file_content, personal_file_sheet, personal_json_paper
from competentie_app.app.report_list import ReportKind, file_name_of, report_items, sheet_of
from competentie_app.dossier.records import Employee, PlanStatus, StepStatus
from competentie_app.paths import catalogue_folder
from competentie_app.reports.content.personal_file import Facts, Grid, PersonalFileContent, Words
from competentie_app.texts import Texts, msg
from tests.app.office import ENGLISH, HIRED
from tests.app.personal_office import AGAIN, PersonalOffice


@pytest.fixture
def full() -> PersonalOffice:
    return PersonalOffice()


def words_of(content: PersonalFileContent) -> str:
    found: list[str] = [content.name]
    for section in content.sections:
        found.append(section.title)
        for part in section.parts:
            if isinstance(part, Words):
                found.append(part.text)
            elif isinstance(part, Facts):
                found += [f"{label}: {value}" for label, value in part.pairs]
            else:
                found += [part.title, *part.heads, *(cell for row in part.rows for cell in row)]
    return "\n".join(found)


def save(office: PersonalOffice, who: str, **changes: object) -> None:
    (plan,) = office.dossier.plans(who)
    with office.dossier.action(msg("Plan"), "test.plan"):
        office.dossier.save_plan(replace(plan, **changes))  # pyright: ignore[reportArgumentType]


def test_the_list_has_agreed_steps_and_days_and_no_level(full: PersonalOffice):
    content = agreements_list_content(full.session, full.team, ENGLISH)
    assert [person.name for person in content.people] == ["Ana Peeters", "Bilal Haddad", "Chi Trần"]
    done, later = content.people[0].steps[::-1]
    assert (done.title, done.status, done.overdue) == ("stap Ana", StepStatus.DONE, False)
    assert (later.title, later.event, later.due) == ("later Ana", AGAIN, AGAIN)
    assert content.people[0].review_on == AGAIN
    paper = print_sheet(sheet_of(full.session, ReportKind.AGREEMENTS, full.team, ENGLISH))
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
    for level in ("does it", "still learning", "shows it", "target"):
        assert level not in text


def test_proposals_and_nobodies_stand_apart_and_externals_without_a_plan_do_not(full: PersonalOffice):
    save(full, full.ana, status=PlanStatus.PROPOSED)
    save(full, full.bilal, status=PlanStatus.CLOSED)
    full.perform(AddEmployee(Employee("", "Zoë Extern", "", external=True), full.team, (), HIRED))
    content = agreements_list_content(full.session, full.team, ENGLISH)
    assert [person.name for person in content.people] == ["Chi Trần"]
    assert (content.proposals, content.without) == (("Ana Peeters",), ("Bilal Haddad",))


def test_late_steps_and_reviews_are_found_and_dropped_steps_left_out(full: PersonalOffice):
    (plan,) = full.dossier.plans(full.ana)
    late = replace(plan.steps[1], due=date(2026, 11, 1), fixed_on=None)
    dropped = replace(plan.steps[0], status=StepStatus.DROPPED)
    save(full, full.ana, steps=(dropped, late), review_on=date(2026, 11, 1))
    ana = agreements_list_content(full.session, full.team, ENGLISH).people[0]
    assert [(step.title, step.overdue) for step in ana.steps] == [("later Ana", True)]
    assert ana.review_late


def test_the_personal_file_tells_everything_in_words(full: PersonalOffice):
    text = words_of(personal_file_content(full.session, full.ana, ENGLISH))
    for words in (
        "Purpose: Groeien",
        "How long it is kept: 24 months",
        "Staff number: NR-Ana",
        "Has a manager in this file: yes",
        "Team Onthaal",
        "eigen doel Ana",
        "vrijstelling Ana",
        "exempt",
        "Your own view",
        "View of your manager",
        "View of somebody else, as manager",
        "What was agreed, talk on 20 October 2026",
        "does it (1)",
        "I find a file of my own service by myself.",
        "taken over, provisional",
        "opmerking Ana",
        "Seen at work",
        "wens Ana",
        "vrije wens Ana",
        "stap Ana",
        "bewijs Ana",
        "Finding a file: 1 to 2",
        "1.5 hours",
        "10 euro",
        "Agreed by: employee, manager",
        "teruggenomen Ana",
        "undone",
    ):
        assert words in text, words
    for other in ("Bilal", "Chi", "Haddad", full.bilal, full.chi):
        assert other not in text


def test_a_manager_reads_how_many_and_not_whom(full: PersonalOffice):
    text = words_of(personal_file_content(full.session, full.bilal, ENGLISH))
    assert "You are the manager of 2 people." in text
    assert "In the round Najaar you gave the manager's view of 2 people." in text
    assert "Ana" not in text


def test_the_file_is_whole_in_dutch_too(full: PersonalOffice):
    dutch = Texts("nl", catalogue_folder())
    text = words_of(personal_file_content(full.session, full.ana, dutch))
    for words in ("Wie je bent", "Je eigen kijk", "Kijk van je leidinggevende", "ongedaan gemaakt"):
        assert words in text


def test_somebody_with_nothing_but_a_name_has_a_file(full: PersonalOffice):
    with full.dossier.action(msg("Add"), "test.add"):
        new = full.dossier.add_employee(Employee("", "Jo Maes", ""))
    content = personal_file_content(full.session, new, ENGLISH)
    assert [section.title for section in content.sections if not section.parts] == [
        "Teams and personas",
        "Own targets and exemptions",
        "Learning plans",
        "What you filled in about others",
    ]


def test_both_files_have_safe_names_and_the_json_is_json(full: PersonalOffice):
    sheet = personal_file_sheet(full.session, full.chi, ENGLISH)
    paper = personal_json_paper(full.session, full.chi, ENGLISH)
    assert (sheet.file_name, paper.file_name) == ("Personal file Chi Trần.pdf", "Personal file Chi Trần.json")
    assert json.loads(paper.content)["person"]["name"] == "Chi Trần"


def test_reports_offers_a_list_per_team_and_a_file_per_person(full: PersonalOffice):
    lists = report_items(full.session, ReportKind.AGREEMENTS, None)
    assert [(item.title, item.available, ENGLISH.render(item.note or msg(""))) for item in lists] == [
        ("Team Onthaal", True, "3 agreed plans")
    ]
    files = report_items(full.session, ReportKind.PERSONAL, full.team)
    assert [(item.key, item.available) for item in files] == [(key, True) for key in full.people]
    for kind, item in ((ReportKind.AGREEMENTS, lists[0]), (ReportKind.PERSONAL, files[0])):
        assert sheet_of(full.session, kind, item.key, ENGLISH).file_name == file_name_of(kind, item, ENGLISH)
    assert isinstance(personal_file_content(full.session, full.ana, ENGLISH).sections[4].parts[1], Grid)
