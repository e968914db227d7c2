"""The working copy that a trainer edits: nothing typed is lost, nothing of somebody else is overwritten."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from competentie_app.app.model_workshop import ModelWorkshop, NoCopyOpen
from competentie_app.dossier.environment import Environment, system_environment
from competentie_app.model.editing import Address, SetValue
from competentie_app.model.loading import read_model_files
from competentie_app.model.working_copy import ChangedElsewhere
from competentie_app.texts import LocalText

SMALL = Path(__file__).parents[1] / "data" / "small_model"
NOTE = LocalText("Eerste aanpassing.", "First change.")


def title(workshop: ModelWorkshop) -> Address:
    persona = workshop.draft.persona_files[0]
    return Address(persona, ("title", "nl"))


@pytest.fixture
def workshop(tmp_path: Path) -> ModelWorkshop:
    made = ModelWorkshop(Environment(system_environment().now, lambda: "id", lambda n: bytes(n)))
    made.create(tmp_path / "model", read_model_files(SMALL))
    return made


def test_typing_is_one_step_of_undo_and_reaches_the_folder_on_save(workshop: ModelWorkshop):
    heard: list[bool] = []
    stop = workshop.subscribe(lambda: heard.append(workshop.unsaved))
    before = workshop.draft.value(title(workshop))
    for text in ("A", "AB", "ABC"):
        workshop.perform(SetValue(title(workshop), text), typing=True)
    assert heard == [True, True, True]
    assert workshop.undo_label is not None
    workshop.save()
    assert not workshop.unsaved
    folder = workshop.copy.folder
    assert b"ABC" in (folder / title(workshop).file).read_bytes()
    workshop.undo()
    assert workshop.draft.value(title(workshop)) == before
    assert workshop.undo_label is None
    workshop.redo()
    assert workshop.draft.value(title(workshop)) == "ABC"
    stop()
    workshop.close()
    assert not workshop.is_open
    with pytest.raises(NoCopyOpen):
        _ = workshop.copy


def test_a_version_is_what_new_files_start_with(workshop: ModelWorkshop):
    first = workshop.versions[-1].number
    workshop.perform(SetValue(title(workshop), "Anders"))
    files = workshop.newest_files
    assert files is not None
    assert b"Anders" not in files[title(workshop).file]
    head = workshop.issue(workshop.proposed_number, NOTE, date(2026, 11, 22))
    assert workshop.versions[-1] == head
    assert head.number != first
    files = workshop.newest_files
    assert files is not None
    assert b"Anders" in files[title(workshop).file]
    assert workshop.undo_label is None
    assert workshop.model_of(first).version == first
    assert workshop.model_of(head.number).version == head.number


def test_what_somebody_else_wrote_is_never_overwritten_unasked(workshop: ModelWorkshop):
    path = workshop.copy.folder / title(workshop).file
    theirs = path.read_bytes() + b"# a remark of a colleague\n"
    workshop.perform(SetValue(title(workshop), "Van mij"))
    path.write_bytes(theirs)
    with pytest.raises(ChangedElsewhere) as told:
        workshop.save()
    assert path.read_bytes() == theirs
    assert workshop.unsaved
    assert [change.both for change in told.value.changes] == [True]
    workshop.take_theirs(told.value.changes)
    assert workshop.draft.files[title(workshop).file] == theirs
    workshop.undo()
    assert workshop.draft.value(title(workshop)) == "Van mij"
    workshop.save()
    assert b"Van mij" in path.read_bytes()
