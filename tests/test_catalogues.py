"""Every sentence of the program exists in Dutch, and the compiled catalogue is up to date."""

import pytest
from babel.messages.catalog import Catalog

from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts
from tools import catalogues


def test_every_message_of_the_code_has_a_dutch_text_and_none_is_left_over():
    catalogue, problems = catalogues.merged_catalogue()
    assert catalogues.all_problems(catalogue, problems) == []


def test_the_compiled_catalogue_matches_its_sources():
    catalogue, _problems = catalogues.merged_catalogue()
    same = (catalogue_folder() / "nl.mo").read_bytes() == catalogues.compiled(catalogue)
    assert same, "run python -m tools.catalogues"  # bytes side by side would tell nobody anything


def test_a_missing_a_left_over_and_a_wrong_placeholder_are_reported(monkeypatch: pytest.MonkeyPatch):
    catalogue = Catalog(locale="nl")
    catalogue.add("left over", "overbodig")
    monkeypatch.setattr(catalogues, "messages_in_code", lambda: {(None, "new"): "file.py:1"})
    assert catalogues.all_problems(catalogue, []) == [
        "file.py:1: no Dutch for 'new'",
        "nl: not used in the code: 'left over'",
    ]


def test_a_plural_that_another_room_has_only_in_the_singular_is_reported(monkeypatch: pytest.MonkeyPatch):
    """Gettext knows both by the singular: the plural would silently stay English."""
    catalogue = Catalog(locale="nl")
    catalogue.add("level", "niveau")
    monkeypatch.setattr(catalogues, "messages_in_code", lambda: {(None, "level"): "file.py:1"})
    monkeypatch.setattr(catalogues, "plurals_in_code", lambda: {(None, "level"): "file.py:2"})
    assert catalogues.all_problems(catalogue, []) == ["file.py:2: no Dutch plural for 'level'"]


def test_dutch_is_used_where_asked():
    assert Texts("nl", catalogue_folder()).hours(90) == "1,5 uur"
    assert Texts("en", catalogue_folder()).hours(90) == "1.5 hours"
