"""Erasing somebody from the open file, on disk and in its backups; and who is to be erased when."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from competentie_app.app.actions.charter import ChangeCharter
from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.app.erase import BackupWish, ErasedNotSaved, done_words, erase_person, read_erase
from competentie_app.app.erase_dates import erase_date_of, erase_dates, overdue_erasures
from competentie_app.app.next_actions import Todo, next_actions
from competentie_app.app.overview import read_overview
from competentie_app.dossier.backups import list_backups
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.problems import SaveFailed, UnknownItem
from competentie_app.dossier.records import Charter, Employee
from competentie_app.texts import msg
from tests.app.office import ENGLISH, TODAY, Office
from tests.app.personal_office import PersonalOffice

LAST_DAY = date(2026, 3, 31)


@pytest.fixture
def full() -> PersonalOffice:
    return PersonalOffice()


def on_disk(office: Office, folder: Path) -> Path:
    path = folder / "office.kompas"
    office.session.save_as(path)
    for name in ("Een", "Twee"):
        with office.dossier.action(msg("Rename"), "test.rename"):
            office.dossier.rename_team(office.team, name)
        office.session.save()
    return path


def names_in(path: Path, office: Office) -> list[str]:
    with open_dossier(path, None, office.session.environment, read_only=True) as opened:
        return [each.name for each in opened.employees()]


def test_it_is_told_what_would_go(full: PersonalOffice, tmp_path: Path):
    on_disk(full, tmp_path)
    view = read_erase(full.session, full.bilal)
    assert (view.name, view.manages, view.left, view.backups) == ("Bilal Haddad", 2, None, 2)
    assert view.rows == sum(full.dossier.held_rows(full.bilal).values()) > 20


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (BackupWish.REWRITE, "backups without the person: 3, removed: 0."),
        (BackupWish.REMOVE, "backups without the person: 0, removed: 3."),
    ],
)
def test_the_file_and_its_backups_are_written_at_once(
    full: PersonalOffice, tmp_path: Path, wish: BackupWish, words: str
):
    path = on_disk(full, tmp_path)
    done = erase_person(full.session, full.ana, wish)
    assert words in ENGLISH.render(done_words(done))
    assert not full.dossier.changed
    for file in (path, *(backup.path for backup in list_backups(path))):
        assert names_in(file, full) == ["Bilal Haddad", "Chi Trần"]


def test_backups_that_stay_are_told(full: PersonalOffice, tmp_path: Path):
    path = on_disk(full, tmp_path)
    done = erase_person(full.session, full.ana, BackupWish.KEEP)
    assert "3 backups still hold the person." in ENGLISH.render(done_words(done))
    assert "Ana Peeters" in names_in(list_backups(path)[0].path, full)


def test_a_file_that_is_nowhere_yet_is_erased_in_memory(full: PersonalOffice):
    done = erase_person(full.session, full.ana, BackupWish.REWRITE)
    assert "The file is not on disk yet." in ENGLISH.render(done_words(done))
    with pytest.raises(UnknownItem):
        full.dossier.employee(full.ana)
    assert full.session.undo_label is None


def test_when_the_disk_refuses_it_is_said_that_the_person_still_stands_there(
    full: PersonalOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = on_disk(full, tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise SaveFailed(msg("The disk is full."))

    monkeypatch.setattr(full.dossier, "save", refuse)
    with pytest.raises(ErasedNotSaved, match="On disk everything still stands: The disk is full"):
        erase_person(full.session, full.ana, BackupWish.REMOVE)
    assert "Ana Peeters" in names_in(path, full)
    assert len(list_backups(path)) == 2


def test_numbers_of_the_round_follow(full: PersonalOffice):
    assert len(full.view().employees) == 3
    erase_person(full.session, full.ana, BackupWish.REWRITE)
    assert [each.name for each in full.view().employees] == ["Bilal Haddad", "Chi Trần"]


def test_pages_hear_of_it(full: PersonalOffice):
    heard: list[object] = []
    full.session.subscribe(heard.append)
    erase_person(full.session, full.ana, BackupWish.REWRITE)
    assert heard


def leaves(office: Office, who: str, last_day: date) -> None:
    office.perform(MoveEmployees((who,), None, last_day + timedelta(days=1)))


def test_the_erase_date_is_the_retention_after_the_last_day():
    office = Office(3)
    leaves(office, office.people[1], LAST_DAY)
    found = erase_dates(office.dossier, TODAY)
    assert [(each.name, each.last_day, each.erase_on) for each in found] == [
        ("Bilal Haddad", LAST_DAY, date(2028, 3, 31))
    ]
    assert overdue_erasures(office.dossier, TODAY) == ()
    assert overdue_erasures(office.dossier, date(2028, 3, 30)) == ()
    assert overdue_erasures(office.dossier, date(2028, 3, 31)) == found
    assert erase_date_of(office.dossier, office.people[0], TODAY) is None


def test_without_retention_there_is_no_date_and_who_never_was_in_a_team_did_not_leave():
    office = Office(2)
    leaves(office, office.people[0], LAST_DAY)
    office.perform(ChangeCharter(Charter("Archief Waterkant")))
    with office.dossier.action(msg("Add"), "test.add"):
        office.dossier.add_employee(Employee("", "Zoë Nergens", ""))
    assert [(each.name, each.erase_on) for each in erase_dates(office.dossier, TODAY)] == [("Ana Peeters", None)]
    assert overdue_erasures(office.dossier, date(2060, 1, 1)) == ()


def test_who_comes_back_is_not_erased():
    office = Office(2)
    leaves(office, office.people[0], LAST_DAY)
    office.perform(MoveEmployees((office.people[0],), office.team, TODAY + timedelta(days=30)))
    assert erase_dates(office.dossier, TODAY) == ()


def test_the_overview_names_erase_dates_that_are_over():
    office = Office(3)
    leaves(office, office.people[1], LAST_DAY)
    day = date(2028, 4, 1)
    found = next_actions(read_overview(office.dossier, day), to_erase=overdue_erasures(office.dossier, day))
    (action,) = [each for each in found if each.kind is Todo.ERASE]
    assert (action.count, action.people, action.employee_id) == (1, 1, office.people[1])
    assert Todo.ERASE not in {each.kind for each in next_actions(read_overview(office.dossier, TODAY))}
