from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from competentie_app.app.actions.model_version import BringToVersion
from competentie_app.app.model_move_offers import newer_shipped, newest_at_hand, waiting_version
from competentie_app.app.model_move_source import read_version
from competentie_app.app.model_workshop import ModelWorkshop
from competentie_app.app.session import Session
from competentie_app.model.editing import Address, SetValue
from competentie_app.texts import LocalText
from tests.app.actions.test_model_version import bring
from tests.app.model_variants import target, variant
from tests.app.office import TODAY, Office


@pytest.mark.parametrize(
    ("version", "is_newer"), [("1.0.0", False), ("0.9.0", False), ("1.0.1", True), ("1.10.0", True), ("2.0", True)]
)
def test_only_a_later_version_of_the_same_model_is_offered(office: Office, version: str, is_newer: bool):
    other = Session(office.session.environment, variant(target("loket", "zorg", 2), version=version))
    assert newer_shipped(other) is None  # no file is open
    other.open_demo(office.dossier)
    found = newer_shipped(other)
    assert (found is not None) == is_newer
    assert newer_shipped(office.session) is None


def test_a_version_that_waits_is_known_until_the_next_round(office: Office):
    assert waiting_version(office.session) is None
    bring(office, target("loket", "zorg", 2), move_round=False)
    assert waiting_version(office.session) == "2.0.0"
    office.session.undo()
    assert waiting_version(office.session) is None


def test_of_a_working_copy_only_what_was_issued_counts(office: Office, tmp_path: Path):
    workshop = ModelWorkshop(office.session.environment)
    assert newest_at_hand(office.session, workshop) is None
    workshop.create(tmp_path / "copy", variant(target("loket", "zorg", 2), version="1.0.0"))
    assert newest_at_hand(office.session, workshop) is None  # the version that the copy began with is not later
    workshop.perform(SetValue(Address("personas/loket.yaml", ("requirements", 0, "target")), 2))
    workshop.save()
    assert read_version(tmp_path / "copy", TODAY).model.persona["loket"].requirements[0].target_level == 1
    workshop.issue("1.2.0", LocalText("Zoeken op 2.", "Finding at 2."), date(2026, 12, 1))
    found = newest_at_hand(office.session, workshop)
    assert found is not None
    assert found.model.version == "1.2.0"
    for place in (tmp_path / "copy", tmp_path / "copy" / "versions" / "1.2.0.zip"):
        assert read_version(place, TODAY).files == found.files
    office.perform(BringToVersion(found.files, found.move_from(office.session), TODAY))
    assert newest_at_hand(office.session, workshop) is None
