"""The shipped files are found from the checkout. Other ways of installing: tests/install."""

from pathlib import Path

import pytest

from competentie_app import paths

ROOT = Path(__file__).parents[1]


def test_from_the_checkout():
    assert paths.data_folder() == ROOT / "data"
    assert paths.resources_folder() == ROOT / "resources"
    assert (paths.data_folder() / "competencies.yaml").is_file()
    assert (paths.catalogue_folder() / "nl.mo").is_file()
    assert (paths.demo_folder() / "staff.csv").is_file()
    assert list(paths.font_folder().glob("*.ttf"))
    assert list(paths.icon_folder().glob("*.svg"))


def test_inside_the_package_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package = tmp_path / "competentie_app"
    (package / "data").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.data_folder() == package / "data"
    assert paths.resources_folder() == tmp_path / "resources"


def test_logs_and_preferences_live_with_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert "competentiekompas" in paths.user_state_folder().parts
