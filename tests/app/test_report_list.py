"""Which papers can be made, and writing them whole or not at all."""

from __future__ import annotations

import errno
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from competentie_app.app import save_paper as saving
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.plans import AgreePlan, SavePlan
from competentie_app.app.paper import print_sheet
from competentie_app.app.papers import plan_paper, plan_subject
from competentie_app.app.report_list import ReportKind, file_name_of, report_items, sheet_of
from competentie_app.app.save_paper import PaperNotSaved, save_paper
from competentie_app.dossier.ratings import View
from tests.app.office import ENGLISH, TALK, Office, new_session


def notes(office: Office) -> list[tuple[bool, str]]:
    items = report_items(office.session, ReportKind.PLAN, office.team)
    return [(item.available, ENGLISH.render(item.note) if item.note else "") for item in items]


def test_each_person_says_what_the_paper_will_be():
    office = Office(people=4)
    for person in (0, 1, 2):
        office.agree(person, melden=0)
    office.perform(AgreePlan(plan_subject(office.session, office.people[0]).plan, TALK))
    office.perform(SavePlan(plan_subject(office.session, office.people[1]).plan))
    assert notes(office) == [
        (True, "agreed"),
        (True, "proposal"),
        (True, "proposal, not saved"),
        (False, "no levels yet"),
    ]


def test_the_view_of_the_manager_alone_gives_no_paper():
    office = Office(people=1)
    office.enter(0, View.MANAGER, melden=1)
    assert notes(office) == [(False, "no levels yet")]


def test_talk_sheets_for_whoever_has_something_to_talk_about():
    office = Office(people=3)
    office.enter(0, View.SELF, melden=1)
    office.enter(1, View.MANAGER, melden=1)
    office.perform(SetTakesPart(office.round, office.people[2], takes_part=False))
    items = report_items(office.session, ReportKind.TALK, office.team)
    told = [(item.available, ENGLISH.render(item.note) if item.note else "") for item in items]
    assert told == [(True, ""), (False, "no levels yet"), (False, "does not take part in this round")]
    sheet = sheet_of(office.session, ReportKind.TALK, office.people[0], ENGLISH)
    assert sheet.file_name == file_name_of(ReportKind.TALK, items[0], ENGLISH)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(print_sheet(sheet).content)).pages)
    assert items[0].title in text
    assert items[1].title not in text
    empty = new_session()
    assert report_items(empty, ReportKind.TALK, None) == ()


def test_teams_wait_for_a_round_and_for_people():
    office = Office()
    assert [item.available for item in report_items(office.session, ReportKind.TEAM, None)] == [True]
    empty = new_session()
    from competentie_app.app.actions.teams import AddTeam

    empty.perform(AddTeam("Team Leeg"))
    assert [item.available for item in report_items(empty, ReportKind.TEAM, None)] == [False]


def test_a_sheet_draws_the_same_bytes_as_the_paper():
    office = Office()
    office.agree(0, melden=0)
    sheet = sheet_of(office.session, ReportKind.PLAN, office.people[0], ENGLISH)
    paper = plan_paper(office.session, plan_subject(office.session, office.people[0]), ENGLISH)
    assert print_sheet(sheet) == paper


def test_a_paper_replaces_another_one_whole(tmp_path: Path):
    path = tmp_path / "plan.pdf"
    save_paper(path, b"old")
    save_paper(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(PaperNotSaved, match="the folder is not there"):
        save_paper(tmp_path / "gone" / "plan.pdf", b"x")


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "protected"), (errno.EIO, "refused")]
)
def test_a_disk_that_refuses_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def refuse(_path: Path, _content: bytes) -> Path:
        raise OSError(number, "no")

    monkeypatch.setattr(saving, "write_beside", refuse)
    with pytest.raises(PaperNotSaved, match=words):
        save_paper(path, b"new")
    assert path.read_bytes() == b"old"
