"""Which model a new file starts with: only what was issued in the folder, and never nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from competentie_app.app.model_for_new import model_for_new_files
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.records import Charter
from competentie_app.model.editing import Address, SetValue, apply_edit
from competentie_app.model.working_copy import VersionHead, create_copy, issue_version, save_copy
from competentie_app.paths import catalogue_folder
from competentie_app.texts import LocalText, Texts
from tests.app.model_variants import small_files

TITLE = Address("competencies.yaml", ("model", "title", "nl"))


def said(folder: Path) -> str:
    found = model_for_new_files(folder, {"shipped": b""})
    assert (found.files, found.folder) == ({"shipped": b""}, None)
    assert found.problem is not None
    return Texts("nl", catalogue_folder()).render(found.problem)


def test_the_newest_issued_version_and_not_what_is_being_edited(tmp_path: Path):
    copy = create_copy(tmp_path / "model", small_files())
    copy = save_copy(copy, apply_edit(copy.files, SetValue(TITLE, "Nieuwe naam")))
    copy = issue_version(copy, VersionHead("1.1.0", date(2026, 12, 1), LocalText("Naam.", "Name.")))
    save_copy(copy, apply_edit(copy.files, SetValue(TITLE, "Half af")))
    found = model_for_new_files(copy.folder, {})
    assert found.problem is None
    assert found.model is not None
    assert (found.folder, found.model.version, found.model.title.nl) == (copy.folder, "1.1.0", "Nieuwe naam")
    session = Session(system_environment(), {})
    session.new(Charter("Stad Waterkant"), found.files)
    assert session.dossier.newest_model_version().version == "1.1.0"
    session.close()


def test_a_folder_that_cannot_be_used_gives_the_shipped_model_and_says_why(tmp_path: Path):
    assert model_for_new_files(None, {"shipped": b""}).problem is None
    assert said(tmp_path / "weg").endswith("wordt niet gebruikt: de map is niet bereikbaar.")
    assert said(tmp_path).endswith("wordt niet gebruikt: er is nog geen versie in uitgegeven.")
    copy = create_copy(tmp_path / "model", small_files())
    (copy.folder / "versions" / "1.0.0.zip").write_bytes(b"PK")
    assert "wordt niet gebruikt" in said(copy.folder)
