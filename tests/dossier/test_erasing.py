"""Somebody is erased: nothing of the person is left in the bytes of the file, and everybody else is as before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.dossier.container import read_header, unseal
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.erasing import KIND, person_tables
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.problems import ActionRefused, ReadOnlyDossier, UnknownItem
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Agreement, Role
from tests.dossier.conftest import CHEAP, make_environment
from tests.dossier.erasing_office import SECRETS, Office


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office()
    yield made
    made.dossier.close()


def image_of(path: Path, data_key: bytes | None = None) -> bytes:
    """What stands in a file when its encryption is off."""
    data = path.read_bytes()
    header = read_header(data, path.name)
    return unseal(data, header, data_key or header.slots[0].wrapped[:32], path.name)


def found_in(image: bytes, secrets: tuple[str, ...]) -> list[str]:
    forms = {secret: (secret.encode(), secret.encode("utf-16-le"), ascii_json(secret)) for secret in secrets}
    return [secret for secret, each in forms.items() if any(form in image for form in each)]


def ascii_json(text: str) -> bytes:
    return text.encode("ascii", "backslashreplace")


def test_every_secret_stands_in_the_file_before(office: Office, tmp_path: Path):
    office.dossier.save(tmp_path / "office.kompas")
    secrets = (*SECRETS, office.ines)
    assert found_in(image_of(tmp_path / "office.kompas"), secrets) == list(secrets)


def test_no_byte_of_the_person_is_left_and_the_others_are_as_before(office: Office, tmp_path: Path):
    before = office.others()
    office.dossier.erase_employee(office.ines)
    office.dossier.save(tmp_path / "office.kompas")
    assert found_in(image_of(tmp_path / "office.kompas"), (*SECRETS, office.ines)) == []
    assert office.others() == before
    with open_dossier(tmp_path / "office.kompas", None, make_environment()) as again:
        assert [each.name for each in again.employees()] == ["Ana Maes", "Wout Nguyễn"]


def test_it_counts_what_goes_and_ends_undo_and_redo(office: Office):
    held = office.dossier.held_rows(office.ines)
    assert set(held) == {"employee", "plan_step", *person_tables_of(office.dossier)}
    erased = office.dossier.erase_employee(office.ines)
    assert erased.row_count >= sum(held.values()) - held["history"]
    assert erased.undo_steps > 5
    assert office.dossier.undo_label is None
    assert office.dossier.redo_label is None
    assert office.dossier.undo() is None


def person_tables_of(dossier: Dossier) -> tuple[str, ...]:
    return person_tables(dossier._database)  # pyright: ignore[reportPrivateUsage]


def test_work_goes_on_after_it_and_can_be_undone_up_to_the_erasing(office: Office):
    office.dossier.erase_employee(office.ines)
    with office.act("Rename team {name}", name="Vergunningen"):
        office.dossier.rename_team(office.team, "Omgeving")
    assert office.dossier.undo() is not None
    assert office.dossier.team(office.team).name == "Vergunningen"
    assert office.dossier.undo() is None


def test_the_history_tells_that_somebody_was_erased_and_names_nobody(office: Office):
    office.dossier.erase_employee(office.ines)
    labels = [label.msgid for _, label in office.dossier.latest_actions(50)]
    assert labels[0] == "Somebody was erased from this file"
    assert "A change about somebody who was erased" in labels
    assert "Levels of {count} people" in labels
    assert all("Ines" not in str(label.params) for _, label in office.dossier.latest_actions(50))
    assert KIND == "employee.erase"


def test_the_view_of_an_erased_manager_goes_on_counting_without_a_name(office: Office):
    before = office.dossier.sheet(office.old, office.round, View.MANAGER)
    office.dossier.erase_employee(office.ines)
    after = office.dossier.sheet(office.old, office.round, View.MANAGER)
    assert before is not None
    assert after is not None
    assert (after.codes, after.rater_id) == (before.codes, "")
    assert office.dossier.employee(office.old).manager_id is None


@pytest.mark.parametrize("manager", ["ines", "wout", None])
@pytest.mark.parametrize("with_unknown", [True, False])
def test_of_several_raters_the_same_sheet_counts_as_before(office: Office, manager: str | None, with_unknown: bool):
    own = {"ines": office.ines, "wout": office.wout, None: None}[manager]
    with office.act("Raters"):
        office.dossier.update_employee(replace(office.dossier.employee(office.old), manager_id=own))
        office.dossier.set_code(office.old, office.round, View.MANAGER, "prompting", 3, rater=office.wout)
        if with_unknown:
            office.dossier.set_code(office.old, office.round, View.MANAGER, "prompting", 0, rater="")
    before = office.dossier.sheet(office.old, office.round, View.MANAGER)
    office.dossier.erase_employee(office.ines)
    after = office.dossier.sheet(office.old, office.round, View.MANAGER)
    assert before is not None
    assert after is not None
    assert after.codes == before.codes
    assert len(office.dossier.sheets(office.round, [office.old], View.MANAGER)) == 2 + with_unknown


def test_agreements_of_others_keep_the_role_and_lose_the_name(office: Office):
    office.dossier.erase_employee(office.ines)
    (plan,) = office.dossier.plans(office.old)
    assert plan.agreed_by == (Agreement(Role.EMPLOYEE), Agreement(Role.MANAGER))


def test_texts_of_others_that_name_the_person_are_kept_and_counted(office: Office):
    with office.act("Note"):
        office.dossier.set_note(office.note(office.old, "leert van INES ÖZDEMIR."))
    assert {each.employee_id for each in office.dossier.mentions(office.ines)} == {office.old}
    erased = office.dossier.erase_employee(office.ines)
    assert erased.mentions == 2  # the remark, and its line in the history
    assert [note.note for note in office.dossier.notes(office.old)] == ["leert van INES ÖZDEMIR."]


def test_nobody_is_erased_twice_inside_an_action_or_read_only(office: Office, tmp_path: Path):
    with office.act("Open"), pytest.raises(ActionRefused):
        office.dossier.erase_employee(office.ines)
    office.dossier.save(tmp_path / "office.kompas")
    with (
        open_dossier(tmp_path / "office.kompas", None, make_environment(), read_only=True) as reading,
        pytest.raises(ReadOnlyDossier),
    ):
        reading.erase_employee(office.ines)
    office.dossier.erase_employee(office.ines)
    with pytest.raises(UnknownItem):
        office.dossier.erase_employee(office.ines)


def saved_three_times(office: Office, path: Path) -> None:
    office.dossier.save(path)
    for name in ("Een", "Twee", "Drie"):
        with office.act("Rename"):
            office.dossier.rename_team(office.team, name)
        office.dossier.save()


def test_backups_are_written_anew_without_the_person(office: Office, tmp_path: Path):
    path = tmp_path / "office.kompas"
    saved_three_times(office, path)
    office.dossier.erase_employee(office.ines)
    office.dossier.save()
    done = office.dossier.erase_from_backups(office.ines, keep=True)
    files = sorted((tmp_path / "office.kompas.backups").iterdir())
    assert (done.rewritten, done.removed, done.left) == (len(files), 0, ())
    for file in files:
        assert found_in(image_of(file), (*SECRETS, office.ines)) == []
        with open_dossier(file, None, make_environment(), read_only=True) as earlier:
            assert len(earlier.employees()) == 2


def test_backups_of_an_older_password_cannot_be_written_anew_and_go(office: Office, tmp_path: Path):
    path = tmp_path / "office.kompas"
    office.dossier.set_password("eerste", CHEAP)
    saved_three_times(office, path)
    office.dossier.set_password("tweede", CHEAP)
    office.dossier.save()
    older = len(list((tmp_path / "office.kompas.backups").iterdir()))
    office.dossier.erase_employee(office.ines)
    office.dossier.save()
    done = office.dossier.erase_from_backups(office.ines, keep=True)
    assert done.removed >= older - 1
    assert done.rewritten >= 1
    for file in (tmp_path / "office.kompas.backups").iterdir():
        with open_dossier(file, "tweede", make_environment(), read_only=True) as earlier:
            assert len(earlier.employees()) == 2


def test_backups_can_be_taken_away_instead(office: Office, tmp_path: Path):
    saved_three_times(office, tmp_path / "office.kompas")
    office.dossier.erase_employee(office.ines)
    office.dossier.save()
    done = office.dossier.erase_from_backups(office.ines, keep=False)
    assert done.removed >= 3
    assert list((tmp_path / "office.kompas.backups").iterdir()) == []
