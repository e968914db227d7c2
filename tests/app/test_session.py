from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import CONTENT, EVERYTHING, Area, Change
from competentie_app.app.demo.build import build_demo
from competentie_app.app.session import NoFileOpen
from competentie_app.dossier.problems import AlreadyExists, FileGone, UnreadableFile
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter
from competentie_app.errors import AppError
from competentie_app.model.loading import read_model_files
from tests.app.office import ENGLISH, SMALL_MODEL, TODAY, Office, content_of, new_session


def listen(office: Office) -> list[Change]:
    heard: list[Change] = []
    office.session.subscribe(heard.append)
    return heard


def test_without_a_file_there_is_the_shipped_model_and_nothing_to_undo():
    session = new_session()
    session.close()
    assert not session.has_dossier
    assert session.model.version == "1.0.0"
    assert (session.undo_label, session.redo_label) == (None, None)
    with pytest.raises(NoFileOpen):
        session.perform(AddTeam("Depot"))


def test_new_and_close_tell_that_everything_changed(office: Office):
    heard = listen(office)
    office.session.new(Charter("Ander archief"))
    assert office.dossier.teams() == []
    office.session.close()
    assert [change.areas for change in heard] == [EVERYTHING, EVERYTHING]


def test_undo_tells_of_content_only_when_something_was_undone(office: Office):
    heard = listen(office)
    office.session.undo()
    assert [change.areas for change in heard] == [CONTENT | {Area.SAVED}]
    while office.session.undo():
        pass
    heard.clear()
    assert office.session.undo() is None
    assert office.session.redo_label is not None
    assert heard == []


def test_who_unsubscribes_hears_nothing_more(office: Office):
    heard: list[Change] = []
    stop = office.session.subscribe(heard.append)
    stop()
    stop()
    office.perform(AddTeam("Depot"))
    assert heard == []


def test_a_failing_action_tells_nobody(office: Office):
    heard = listen(office)
    with pytest.raises(AppError):
        office.perform(AddTeam("Onthaal"))
    assert heard == []


def test_undo_goes_on_after_a_restart(office: Office, tmp_path: Path):
    path = tmp_path / "archief.kompas"
    before = content_of(office.dossier)
    office.perform(AddTeam("Depot"))
    after = content_of(office.dossier)
    office.session.save_as(path)
    office.session.close()

    session = new_session("later")
    session.open(path)
    label = session.undo()
    assert label is not None
    assert ENGLISH.render(label) == "Add team Depot"
    assert content_of(session.dossier) == before
    session.save()
    session.close()
    session.open(path)
    session.redo()
    assert content_of(session.dossier) == after
    session.close()


def test_a_file_that_cannot_be_opened_leaves_the_open_one(office: Office, tmp_path: Path):
    bad = tmp_path / "leeg.kompas"
    bad.write_bytes(b"")
    for path, error in ((bad, UnreadableFile), (tmp_path / "weg.kompas", FileGone)):
        with pytest.raises(error):
            office.session.open(path)
    assert office.dossier.team(office.team).name == "Team Onthaal"


def test_opening_the_file_that_is_open_keeps_it_open_to_write(office: Office, tmp_path: Path):
    path = tmp_path / "archief.kompas"
    office.session.save_as(path)
    office.perform(AddTeam("Depot"))
    office.session.open(tmp_path / "." / "archief.kompas")
    assert not office.dossier.read_only
    assert len(office.dossier.teams()) == 2
    office.session.close()


def test_saving_elsewhere_never_replaces_a_file_unasked(office: Office, tmp_path: Path):
    path = tmp_path / "archief.kompas"
    path.write_bytes(b"something else")
    with pytest.raises(AlreadyExists):
        office.session.save_as(path)
    assert path.read_bytes() == b"something else"
    office.session.save_as(path, overwrite=True)
    assert not office.dossier.changed
    office.session.close()


def test_the_demo_is_marked_until_somebody_saves_it(tmp_path: Path):
    session = new_session()
    session.open_demo(build_demo(read_model_files(SMALL_MODEL), session.environment))
    assert session.is_demo
    assert session.dossier.path is None
    session.save_as(tmp_path / "demo.kompas")
    assert not session.is_demo
    session.close()


def test_a_round_keeps_its_own_model(office: Office):
    files = read_model_files(SMALL_MODEL)
    files["competencies.yaml"] = files["competencies.yaml"].replace(b'version: "1.0.0"', b'version: "2.0.0"')
    level = b'    - {nl: "toont het", en: "shows it"}\n'
    files["competencies.yaml"] = files["competencies.yaml"].replace(
        level, level + b'    - {nl: "meer", en: "more"}\n', 1
    )
    newer = _with_four_levels(files)
    with office.dossier.action(StartRound("x", TODAY).label(office.dossier), "model.add"):
        office.dossier.add_model_version(newer, "2.0.0")
    assert len(office.session.model.scale.levels) == 3  # a newer version counts from the next round on
    with pytest.raises(AppError, match="Level 3 is not on the scale"):
        office.perform(EnterLevels(office.round, View.SELF, (LevelEntry(office.people[0], "melden", 3),)))
    office.perform(StartRound("Voorjaar", TODAY))
    later = office.dossier.rounds()[-1]
    assert office.session.model_of(later.model_version_id).version == "2.0.0"
    assert len(office.session.model.scale.levels) == 4
    office.perform(EnterLevels(later.id, View.SELF, (LevelEntry(office.people[0], "melden", 3),)))
    assert [dict(sheet.codes) for sheet in office.dossier.sheets()] == [{"melden": 3}]


def _with_four_levels(files: dict[str, bytes]) -> dict[str, bytes]:
    """The same model with one more level everywhere, by writing each last level sentence twice."""
    lines = files["competencies.yaml"].decode().split("\n")
    out: list[str] = []
    inside = False
    for line in lines:
        if inside and not line.startswith("      - "):
            out.append(out[-1].replace('nl: "', 'nl: "Nog meer: ').replace('en: "', 'en: "Even more: '))
            inside = False
        out.append(line)
        inside = inside or (line.strip() in ("levels:", "level_names:") and line.startswith("    "))
    return files | {"competencies.yaml": "\n".join(out).encode()}
