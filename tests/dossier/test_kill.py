"""A program killed in the middle of a save loses no save that it told about, and leaves no half file."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.records import Employee
from competentie_app.texts import msg

from .conftest import make_dossier

ROOT = Path(__file__).resolve().parents[2]


def acknowledged(ack: Path) -> int:
    lines = ack.read_bytes().split(b"\n") if ack.exists() else []
    return int(lines[-2]) if len(lines) > 1 else 0


def kill_while_saving(path: Path, pause: float) -> None:
    ack = path.with_name(path.name + ".ack")
    before, child = acknowledged(ack), subprocess.Popen([sys.executable, "-m", "tests.dossier.saver", path], cwd=ROOT)
    try:
        for _ in range(1000):
            if acknowledged(ack) > before or child.poll() is not None:
                break
            time.sleep(0.01)
        time.sleep(pause)
    finally:
        child.kill()
        child.wait()
    assert acknowledged(ack) > before, "the saver never came so far"


@pytest.mark.parametrize("kills", [10, pytest.param(150, marks=pytest.mark.slow)])
def test_killed_while_saving(tmp_path: Path, kills: int):
    path, chance = tmp_path / "x.kompas", random.Random(kills)
    dossier = make_dossier()
    with dossier.action(msg("People"), "start"):
        for number in range(300):
            dossier.add_employee(Employee("", f"Persoon {number}", "", function_title="0"))
    dossier.save(path)
    dossier.close()
    for _ in range(kills):
        kill_while_saving(path, chance.random() * 0.08)
        promised = acknowledged(path.with_name(path.name + ".ack"))
        with open_dossier(path, None, system_environment()) as opened:
            assert not opened.read_only
            titles = {person.function_title for person in opened.employees()}
            assert len(titles) == 1
            assert int(titles.pop() or 0) >= promised
        assert not list(tmp_path.glob("*.tmp"))
        assert not list(tmp_path.glob("*.lock"))
