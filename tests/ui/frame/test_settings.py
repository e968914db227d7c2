"""Preferences: kept, typed, and forgiving when the file is not what it should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from competentie_app.ui.settings import MAX_RECENT, TEXT_SCALES, THEMES, Settings, SettingsStore, _checked


def test_what_was_chosen_is_there_next_time(tmp_path: Path):
    path = tmp_path / "deep" / "settings.json"
    store = SettingsStore(path)
    store.change(language="en", theme="dark", text_scale=150)
    store.take(store.current.with_recent(tmp_path / "Één bestand.kompas"))
    again = SettingsStore(path).current
    assert again == store.current
    assert again.recent_files == (str(tmp_path / "Één bestand.kompas"),)
    assert again.last_folder == str(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"theme": 3, "text_scale": "big"}'])
def test_damaged_file_gives_the_defaults(tmp_path: Path, content: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert SettingsStore(path).current == Settings()


def test_a_change_is_told_once_and_only_when_it_is_one(qtbot: QtBot, tmp_path: Path):
    store = SettingsStore(tmp_path / "s.json")
    told: list[int] = []
    store.changed.connect(lambda: told.append(1))
    store.change(theme="dark")
    store.change(theme="dark")
    assert told == [1]


def test_place_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "file").write_text("x")
    store = SettingsStore(tmp_path / "file" / "settings.json")
    with qtbot.waitSignal(store.failed):
        store.change(theme="dark")
    assert store.current.theme == "dark"


def test_recent_files_are_few_newest_first_and_once(tmp_path: Path):
    settings = Settings()
    for number in [*range(12), 3]:
        settings = settings.with_recent(tmp_path / f"{number}.kompas")
    assert len(settings.recent_files) == MAX_RECENT
    assert Path(settings.recent_files[0]).name == "3.kompas"
    assert len(set(settings.recent_files)) == MAX_RECENT
    assert str(tmp_path / "3.kompas") not in settings.without_recent(str(tmp_path / "3.kompas")).recent_files


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=4)


@hypothesis_settings(max_examples=60)
@given(st.dictionaries(st.sampled_from([*Settings.__dataclass_fields__, "unknown"]), JSON))
def test_whatever_stands_in_the_file_gives_valid_preferences(raw: dict):
    found = _checked(json.loads(json.dumps(raw)))
    assert found.theme in THEMES
    assert TEXT_SCALES[0] <= found.text_scale <= TEXT_SCALES[-1]
    assert found.language in ("", "nl", "en")
    assert all(isinstance(name, str) for name in found.recent_files)
