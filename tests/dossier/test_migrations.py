"""Older files open, and end with the very schema of a new one. `samples/` keeps a file of each schema version."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from competentie_app.dossier import problems, schema
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.migrations import MIGRATIONS, Migration
from competentie_app.texts import msg

from .conftest import Filled

SAMPLES = Path(__file__).parent / "samples"
STEPS = (
    *MIGRATIONS,
    Migration("ALTER TABLE team ADD COLUMN colour TEXT"),
    Migration("CREATE TABLE extra (id TEXT NOT NULL PRIMARY KEY) STRICT", closes_undo_line=True),
)


def test_there_is_a_sample_of_each_schema_version():
    versions = range(schema.FIRST_VERSION, schema.latest_version() + 1)
    assert {path.name for path in SAMPLES.glob("*.kompas")} == {f"schema-{version}.kompas" for version in versions}


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.kompas")), ids=lambda path: path.stem)
def test_a_frozen_file_opens_is_changed_saved_and_opened_again(sample: Path, tmp_path: Path, environment: Environment):
    path = tmp_path / sample.name
    shutil.copyfile(sample, path)
    with open_dossier(path, None, environment) as old:
        assert [team.name for team in old.teams()] == ["Vergunningen"]
        assert len(old.sheets()) == 1
        assert old.undo() is not None
        assert old.redo() is not None
        with old.action(msg("Add team {name}", name="Archief"), "team.add"):
            old.add_team("Archief")
        old.save()
    with open_dossier(path, None, environment) as again:
        assert [team.name for team in again.teams()] == ["Archief", "Vergunningen"]


def test_an_older_image_gets_the_missing_steps_in_memory(filled: Filled):
    image = filled.dossier._database.image()
    migrated = schema.open_image(image, "x", STEPS)
    assert migrated.row("PRAGMA user_version") == (schema.latest_version(STEPS),)
    assert migrated.row("SELECT name, colour FROM team") == ("Vergunningen", None)
    assert schema._schema_text(migrated) == schema._schema_text(schema.new_database(migrations=STEPS))


def test_a_step_that_only_adds_keeps_the_undo_line_and_another_closes_it(filled: Filled):
    image = filled.dossier._database.image()
    adding = schema.open_image(image, "x", STEPS[:-1])
    assert adding.row("SELECT count(changeset) FROM action") == (2,)
    changeset = adding.row("SELECT changeset FROM action WHERE position = 2")
    assert changeset is not None
    assert adding.replay(changeset[0], schema.RECORDED, inverted=True)
    closing = schema.open_image(image, "x", STEPS)
    assert closing.row("SELECT count(changeset) FROM action") == (0,)


def test_a_migrated_image_opens_and_an_older_program_refuses_it(filled: Filled):
    migrated = schema.open_image(filled.dossier._database.image(), "x", STEPS).image()
    assert schema.open_image(migrated, "x", STEPS).is_sound()
    with pytest.raises(problems.NewerVersion):
        schema.open_image(migrated, "x", STEPS[:-1])


def test_a_step_that_fails_is_told_as_damage_not_as_a_traceback(filled: Filled):
    with pytest.raises(problems.DamagedFile):
        schema.open_image(
            filled.dossier._database.image(), "x", (*MIGRATIONS, Migration("ALTER TABLE nothing ADD COLUMN x"))
        )
