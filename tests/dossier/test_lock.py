"""The lock file: the second opener reads; a lock of a dead process does not hold."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.lock import lock_path, process_is_alive, read_lock

from .conftest import Filled


@pytest.fixture
def path(filled: Filled, tmp_path: Path) -> Path:
    path = tmp_path / "team.kompas"
    filled.dossier.save(path)
    return path


def write_lock(path: Path, **changes: Any) -> None:
    holder = {"user": "an", "computer": os.uname().nodename, "process": os.getpid(), "at": "2026-11-02", "token": "x"}
    lock_path(path).write_text(json.dumps(holder | changes), encoding="utf-8")


def dead_process() -> int:
    return int(subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True).stdout)


def test_the_second_opener_reads_and_sees_who_has_it(path: Path, environment: Environment):
    with open_dossier(path, None, environment) as second:
        assert second.read_only
        assert second.lock_holder is not None
        assert second.lock_holder.process == os.getpid()
    assert lock_path(path).exists()


def test_closing_gives_the_lock_back(filled: Filled, path: Path, environment: Environment):
    filled.dossier.close()
    assert not lock_path(path).exists()
    with open_dossier(path, None, environment) as next_one:
        assert not next_one.read_only
    assert not lock_path(path).exists()


def test_a_file_marked_read_only_is_only_read(filled: Filled, path: Path, environment: Environment):
    filled.dossier.close()
    path.chmod(0o444)
    with open_dossier(path, None, environment) as reader:
        assert reader.read_only
        assert reader.lock_holder is None
    path.chmod(0o644)


def test_reading_only_takes_no_lock(filled: Filled, path: Path, environment: Environment):
    filled.dossier.close()
    with open_dossier(path, None, environment, read_only=True) as reader:
        assert reader.read_only
        assert reader.lock_holder is None
        assert not lock_path(path).exists()


def test_a_lock_of_a_dead_process_here_is_taken_over(filled: Filled, path: Path, environment: Environment):
    filled.dossier.close()
    write_lock(path, process=dead_process())
    with open_dossier(path, None, environment) as opened:
        assert not opened.read_only


def test_a_lock_of_another_computer_holds(filled: Filled, path: Path, environment: Environment):
    filled.dossier.close()
    write_lock(path, process=dead_process(), computer="laptop-12")
    with open_dossier(path, None, environment) as opened:
        assert opened.read_only
        assert opened.lock_holder is not None
        assert opened.lock_holder.computer == "laptop-12"
    with open_dossier(path, None, environment, take_over_lock=True) as opened:
        assert not opened.read_only


@pytest.mark.parametrize("content", ["", "{", "[]", '{"user": 1}'])
def test_a_lock_that_cannot_be_read_holds(filled: Filled, path: Path, environment: Environment, content: str):
    filled.dossier.close()
    lock_path(path).write_text(content)
    with open_dossier(path, None, environment) as opened:
        assert opened.read_only


def test_a_lock_that_was_taken_over_is_not_taken_away(filled: Filled, path: Path):
    write_lock(path, user="els")
    filled.dossier.close()
    held = read_lock(lock_path(path))
    assert held is not None
    assert held.user == "els"


def test_where_nothing_may_be_written_the_dossier_opens_to_read(
    filled: Filled, path: Path, environment: Environment, monkeypatch: pytest.MonkeyPatch
):
    filled.dossier.close()

    def refuse(*args: Any, **kwargs: Any) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with open_dossier(path, None, environment) as opened:
        assert opened.read_only
        assert opened.lock_holder is None


def test_processes():
    assert process_is_alive(os.getpid())
    assert not process_is_alive(dead_process())
    assert not process_is_alive(0)
