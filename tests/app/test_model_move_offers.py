from __future__ import annotations

import pytest

from competentie_app.app.model_move_offers import newer_shipped, waiting_version
from competentie_app.app.session import Session
from tests.app.actions.test_model_version import bring
from tests.app.model_variants import target, variant
from tests.app.office import Office


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
