"""The key of the forms: made once, kept in the file, outside undo."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from competentie_app.dossier import problems
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.texts import msg

from .conftest import Filled, make_dossier

OLD_FILE = Path(__file__).parent / "samples" / "schema-1.kompas"


def test_the_key_is_made_once_and_saved(filled: Filled, tmp_path: Path, environment: Environment):
    dossier = filled.dossier
    assert not dossier.has_form_key
    dossier.save(tmp_path / "x.kompas")
    key = dossier.form_key()
    assert len(key) == 32
    assert dossier.changed
    dossier.save()
    assert dossier.form_key() == key
    assert not dossier.changed
    dossier.close()
    with open_dossier(tmp_path / "x.kompas", None, environment) as again:
        assert again.form_key() == key


def test_two_dossiers_have_two_keys():
    assert make_dossier("one").form_key() != make_dossier("two").form_key()


def test_undo_and_redo_pass_the_key_by(filled: Filled):
    dossier, label = filled.dossier, filled.dossier.undo_label
    key, content = dossier.form_key(), dossier.content_digest()
    assert dossier.undo_label == label
    dossier.undo()
    dossier.redo()
    assert dossier.form_key() == key
    assert dossier.content_digest() == content


def test_an_action_that_fails_cannot_lose_the_key(filled: Filled):
    with pytest.raises(problems.ActionRefused), filled.dossier.action(msg("x"), "x"):
        filled.dossier.form_key()
    assert not filled.dossier.has_form_key


def test_a_dossier_that_is_only_read_makes_no_key(tmp_path: Path, environment: Environment):
    path = tmp_path / "oud.kompas"
    shutil.copyfile(OLD_FILE, path)
    with open_dossier(path, None, environment, read_only=True) as dossier, pytest.raises(problems.ReadOnlyDossier):
        dossier.form_key()
    with open_dossier(path, None, environment) as dossier:
        key = dossier.form_key()
        dossier.save()
    with open_dossier(path, None, environment, read_only=True) as dossier:
        assert dossier.form_key() == key
