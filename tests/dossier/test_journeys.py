"""The journeys of a dossier: create, fill, save, open again, undo and redo across the restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import needs_password, open_dossier
from competentie_app.dossier.problems import PasswordNeeded, WrongPassword
from competentie_app.dossier.ratings import View
from competentie_app.texts import msg

from .conftest import CHEAP, DAY, Filled, make_dossier


def test_a_dossier_survives_saving_and_opening(filled: Filled, tmp_path: Path, environment: Environment):
    dossier, path = filled.dossier, tmp_path / "team.kompas"
    assert dossier.changed
    assert dossier.generation == 0
    dossier.save(path)
    assert not dossier.changed
    assert dossier.generation == 1
    digest = dossier.content_digest()
    dossier.close()
    with open_dossier(path, None, environment) as again:
        assert again.content_digest() == digest
        assert not again.read_only
        assert not again.changed
        assert not again.is_protected
        assert again.charter().authority == "Gemeente Voorbeeld"
        assert [person.name for person in again.members_of(filled.team, DAY)] == ["Ines Özdemir"]
        sheet = again.sheet(filled.ines, filled.round, View.SELF)
        assert sheet is not None
        assert sheet.codes == {"prompting": 2, "checking": 3}


def test_password_and_recovery_key_both_open(filled: Filled, tmp_path: Path, environment: Environment):
    path = tmp_path / "geheim.kompas"
    recovery = filled.dossier.set_password("Zomer café", CHEAP)
    assert recovery is not None
    filled.dossier.save(path)
    filled.dossier.close()
    assert needs_password(path)
    with pytest.raises(PasswordNeeded):
        open_dossier(path, None, environment)
    with pytest.raises(WrongPassword):
        open_dossier(path, "Zomer cafe", environment)
    for secret in ("Zomer café", "Zomer cafe\u0301", recovery, recovery.lower().replace("-", " ")):
        with open_dossier(path, secret, environment) as again:
            assert again.is_protected
            assert [team.name for team in again.teams()] == ["Vergunningen"]


def test_taking_the_password_away(filled: Filled, tmp_path: Path, environment: Environment):
    path = tmp_path / "open.kompas"
    filled.dossier.set_password("geheim", CHEAP)
    filled.dossier.save(path)
    assert filled.dossier.set_password(None) is None
    assert filled.dossier.changed
    filled.dossier.save()
    filled.dossier.close()
    with open_dossier(path, None, environment) as again:
        assert not again.is_protected


def test_undo_and_redo_across_restarts(filled: Filled, tmp_path: Path, environment: Environment):
    path = tmp_path / "team.kompas"
    full = filled.dossier.content_digest()
    filled.dossier.save(path)
    filled.dossier.close()
    with open_dossier(path, None, environment) as again:
        label = again.undo()
        assert label is not None
        assert label.params == {"name": "Ines"}
        assert again.changed
        assert again.sheets() == []
        again.save()
    with open_dossier(path, None, environment) as again:
        assert again.redo_label == label
        assert again.undo() == msg("Add team {name}", name="Vergunningen")
        assert again.undo() is None
        assert again.teams() == []
        again.save()
    with open_dossier(path, None, environment) as again:
        assert again.undo_label is None
        assert again.redo() is not None
        assert again.redo() == label
        assert again.redo() is None
        assert again.content_digest() == full


def test_equal_steps_give_equal_bytes(tmp_path: Path):
    digests: set[str] = set()
    files: set[bytes] = set()
    for name in ("a", "b"):
        dossier = Filled(make_dossier()).dossier
        path = tmp_path / name / "x.kompas"
        path.parent.mkdir()
        dossier.save(path)
        digests.add(dossier.content_digest())
        files.add(path.read_bytes())
        dossier.close()
    assert len(digests) == 1
    assert len(files) == 1


def test_the_digest_sees_one_changed_level(filled: Filled):
    before = filled.dossier.content_digest()
    with filled.dossier.action(msg("Change"), "codes.set"):
        filled.dossier.set_code(filled.ines, filled.round, View.SELF, "prompting", 3)
    assert filled.dossier.content_digest() != before
