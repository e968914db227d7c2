"""Files that are not what they should be: each has its own error, and the file stays as it was."""

from __future__ import annotations

import random
import struct
from collections import Counter
from pathlib import Path

import pytest

from competentie_app.dossier import container, problems, schema
from competentie_app.dossier.container import make_header, read_header, seal
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.keys import open_ring
from competentie_app.texts import Texts

from .conftest import CHEAP, Filled


@pytest.fixture
def saved(filled: Filled, tmp_path: Path) -> Path:
    path = tmp_path / "team.kompas"
    filled.dossier.save(path)
    filled.dossier.close()
    return path


@pytest.fixture
def locked(filled: Filled, tmp_path: Path) -> Path:
    path = tmp_path / "geheim.kompas"
    filled.dossier.set_password("geheim", CHEAP)
    filled.dossier.save(path)
    filled.dossier.close()
    return path


def refused(path: Path, environment: Environment, password: str | None = None) -> problems.UnreadableFile:
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(problems.UnreadableFile) as caught:
        open_dossier(path, password, environment)
    assert (path.read_bytes() if path.exists() else None) == before
    explanation = caught.value.explain(Texts("en"))
    assert path.name in explanation
    assert caught.value.hint is not None
    assert not list(path.parent.glob("*.lock"))
    return caught.value


def test_zero_bytes(tmp_path: Path, environment: Environment):
    path = tmp_path / "leeg.kompas"
    path.touch()
    assert type(refused(path, environment)) is problems.EmptyFile


def test_no_file(tmp_path: Path, environment: Environment):
    assert type(refused(tmp_path / "weg.kompas", environment)) is problems.FileGone


def test_a_folder(tmp_path: Path, environment: Environment):
    with pytest.raises(problems.FileGone):
        open_dossier(tmp_path, None, environment)


@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"PK\x03\x04 zip", b"SQLite format 3\x00" + bytes(200)])
def test_another_kind_of_file(tmp_path: Path, environment: Environment, content: bytes):
    path = tmp_path / "x.kompas"
    path.write_bytes(content)
    assert type(refused(path, environment)) is problems.NotADossier


@pytest.mark.parametrize("length", [1, 5, 12, 40, 200, -1, -16, -4000])
def test_cut_short(saved: Path, environment: Environment, length: int):
    saved.write_bytes(saved.read_bytes()[:length])
    assert type(refused(saved, environment)) is problems.CutShort


def test_bytes_behind_the_end(saved: Path, environment: Environment):
    saved.write_bytes(saved.read_bytes() + b"\0")
    assert type(refused(saved, environment)) is problems.DamagedFile


def test_one_flipped_bit_anywhere_is_never_silent_and_never_a_wrong_password(locked: Path, environment: Environment):
    good = locked.read_bytes()
    header_end = len(read_header(good, "x").raw)
    places = [*range(len(container.MAGIC), header_end, 3), header_end, header_end + 5000, len(good) - 1]
    for place in places:
        bad = bytearray(good)
        bad[place] ^= 1 << (place % 8)
        locked.write_bytes(bad)
        error = refused(locked, environment, "geheim")
        assert type(error) in (problems.DamagedFile, problems.CutShort), place


def test_flipped_bit_in_the_first_bytes(saved: Path, environment: Environment):
    good = saved.read_bytes()
    saved.write_bytes(bytes([good[0] ^ 1]) + good[1:])
    assert type(refused(saved, environment)) is problems.NotADossier


def test_wrong_password_and_no_password(locked: Path, environment: Environment):
    assert type(refused(locked, environment, "verkeerd")) is problems.WrongPassword
    assert type(refused(locked, environment, "")) is problems.WrongPassword
    assert type(refused(locked, environment)) is problems.PasswordNeeded
    assert type(refused(locked, environment, "AAAA-" * 7 + "AAAA")) is problems.WrongPassword


def test_newer_container(saved: Path, environment: Environment):
    import hashlib

    header = read_header(saved.read_bytes(), "x")
    raw = bytearray(header.raw[:-32])
    struct.pack_into(">H", raw, len(container.MAGIC), container.CONTAINER_VERSION + 1)
    saved.write_bytes(bytes(raw) + hashlib.sha256(raw).digest() + b"whatever a newer program writes")
    assert type(refused(saved, environment)) is problems.NewerVersion


def write_image(path: Path, image: bytes, environment: Environment) -> None:
    ring = open_ring(environment.random_bytes)
    header = make_header(bytes(16), 1, environment.random_bytes(12), len(image), ring)
    path.write_bytes(seal(header, image, ring.data_key))


def test_newer_schema(tmp_path: Path, environment: Environment):
    database = schema.new_database()
    database.run(f"PRAGMA user_version = {schema.latest_version() + 1}")
    path = tmp_path / "nieuw.kompas"
    write_image(path, database.image(), environment)
    assert type(refused(path, environment)) is problems.NewerVersion


@pytest.mark.parametrize("image", [b"", b"no database at all" * 300, bytes(8192)])
def test_a_container_round_something_else(tmp_path: Path, environment: Environment, image: bytes):
    path = tmp_path / "vreemd.kompas"
    write_image(path, image, environment)
    assert type(refused(path, environment)) in (problems.DamagedFile, problems.NotADossier)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON team BEGIN DELETE FROM employee; END",
        "CREATE VIEW v AS SELECT 1",
        "ALTER TABLE team ADD COLUMN colour TEXT",
        "DROP TABLE wish",
        "PRAGMA user_version = 0",
        "PRAGMA foreign_keys = OFF; INSERT INTO membership VALUES ('nobody', '2026-01-01', 'no team', NULL)",
        "PRAGMA ignore_check_constraints = ON; INSERT INTO team VALUES ('t', 'T', '2026-02-31')",
    ],
)
def test_an_image_that_a_dossier_never_has(tmp_path: Path, environment: Environment, sql: str):
    database = schema.new_database()
    database.run(sql)
    path = tmp_path / "vreemd.kompas"
    write_image(path, database.image(), environment)
    assert type(refused(path, environment)) is problems.DamagedFile


def test_a_header_that_asks_for_too_much_memory(locked: Path, environment: Environment):
    import hashlib

    header = read_header(locked.read_bytes(), "x")
    slot = header.slots[0].to_bytes()
    hostile = slot[:1] + struct.pack(">I", 0xFFFFFFFF) + slot[5:]
    raw = header.raw[:-32].replace(slot, hostile)
    locked.write_bytes(raw + hashlib.sha256(raw).digest() + locked.read_bytes()[len(header.raw) :])
    assert type(refused(locked, environment, "geheim")) is problems.DamagedFile


def damaged(good: bytes, chance: random.Random) -> bytes:
    bad, at = bytearray(good), chance.randrange(len(good))
    kind = chance.randrange(6)
    if kind == 0:
        bad[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        bad[chance.randrange(300)] = chance.randrange(256)
    elif kind == 2:
        del bad[at:]
    elif kind == 3:
        bad += chance.randbytes(chance.randrange(1, 50))
    elif kind == 4:
        size = min(chance.randrange(1, 5000), len(bad) - at)
        bad[at : at + size] = bytes(size)
    else:
        bad[at:at] = bad[: chance.randrange(1, 500)]
    return bytes(bad)


@pytest.mark.parametrize("password", [None, "geheim"])
def test_damaged_files_are_refused_and_never_opened_with_other_content(
    filled: Filled, tmp_path: Path, environment: Environment, password: str | None
):
    path = tmp_path / "x.kompas"
    if password:
        filled.dossier.set_password(password, CHEAP)
    filled.dossier.save(path)
    filled.dossier.close()
    good, chance, seen = path.read_bytes(), random.Random(20261122), Counter[type]()
    for _ in range(300):
        bad = damaged(good, chance)
        if bad == good:
            continue
        path.write_bytes(bad)
        with pytest.raises(problems.UnreadableFile) as caught:
            open_dossier(path, password, environment)
        seen[type(caught.value)] += 1
    assert seen[problems.DamagedFile] > 100
    assert seen[problems.CutShort] > 20
    assert problems.WrongPassword not in seen
