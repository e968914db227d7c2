"""Whatever happens while saving: the old file is whole, the memory untouched, and the user is told."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from competentie_app import atomic
from competentie_app.dossier import problems, saving
from competentie_app.dossier.backups import backup_folder, list_backups
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.saving import write_snapshot
from competentie_app.texts import Texts, msg

from .conftest import CHEAP, Filled


@pytest.fixture
def path(filled: Filled, tmp_path: Path) -> Path:
    path = tmp_path / "map" / "team.kompas"
    path.parent.mkdir()
    filled.dossier.save(path)
    return path


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(atomic.time, "sleep", lambda seconds: None)


def change(dossier: Dossier, name: str = "Nieuw") -> None:
    with dossier.action(msg("Add team {name}", name=name), "team.add"):
        dossier.add_team(name)


def failing(monkeypatch: pytest.MonkeyPatch, name: str, at: int, code: int) -> list[int]:
    """Let the `at`-th call of `os.<name>` fail once with an error number; returns the calls."""
    real, calls = getattr(os, name), list[int]()

    def call(*args: Any, **kwargs: Any) -> Any:
        calls.append(1)
        if len(calls) == at:
            raise OSError(code, os.strerror(code))
        return real(*args, **kwargs)

    monkeypatch.setattr(os, name, call)
    return calls


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("open", errno.ENOSPC),
        ("open", errno.EACCES),
        ("open", errno.EROFS),
        ("write", errno.ENOSPC),
        ("write", errno.EIO),
        ("fsync", errno.ENOSPC),
        ("fsync", errno.EIO),
        ("replace", errno.EIO),
        ("replace", errno.ENOSPC),
    ],
)
def test_a_failing_call_leaves_file_and_memory_whole(
    filled: Filled, path: Path, environment: Environment, monkeypatch: pytest.MonkeyPatch, call: str, code: int
):
    dossier, before = filled.dossier, path.read_bytes()
    change(dossier)
    digest = dossier.content_digest()
    with monkeypatch.context() as patch:
        failing(patch, call, 1, code)
        with pytest.raises(problems.SaveFailed) as caught:
            dossier.save()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.tmp"))
    assert dossier.changed
    assert dossier.content_digest() == digest
    assert caught.value.hint is not None
    assert "still in the program" in caught.value.explain(Texts("en"))
    dossier.save()
    dossier.close()
    with open_dossier(path, None, environment) as again:
        assert again.content_digest() == digest


def test_a_write_that_stops_halfway(filled: Filled, path: Path, monkeypatch: pytest.MonkeyPatch):
    before, real = path.read_bytes(), os.write
    change(filled.dossier)
    sizes = iter([1000, 10, 0])

    def short(descriptor: int, data: Any) -> int:
        size = next(sizes)
        if not size:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(descriptor, data[:size])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", short)
        with pytest.raises(problems.SaveFailed, match="disk is full"):
            filled.dossier.save()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.tmp"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a limit of the system")
def test_a_real_limit_on_file_size(filled: Filled, path: Path):
    import resource

    before, limits = path.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    change(filled.dossier)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(problems.SaveFailed, match="disk is full"):
            filled.dossier.save()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == before
    filled.dossier.save()


def test_the_target_is_held_for_a_while(filled: Filled, path: Path, monkeypatch: pytest.MonkeyPatch):
    change(filled.dossier)
    with monkeypatch.context() as patch:
        real, calls = os.replace, list[int]()

        def held(source: Any, target: Any) -> None:
            calls.append(1)
            if len(calls) < 4:
                raise PermissionError(errno.EACCES, "held by a virus scanner")
            real(source, target)

        patch.setattr(os, "replace", held)
        filled.dossier.save()
    assert len(calls) == 4
    assert not filled.dossier.changed


def test_the_target_stays_held(filled: Filled, path: Path, monkeypatch: pytest.MonkeyPatch):
    before = path.read_bytes()
    change(filled.dossier)

    def held(source: Any, target: Any) -> None:
        raise PermissionError(errno.EACCES, "held")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        with pytest.raises(problems.SaveFailed, match="in use by another program"):
            filled.dossier.save()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.tmp"))


def test_the_file_was_taken_away(filled: Filled, path: Path, environment: Environment):
    change(filled.dossier)
    path.unlink()
    filled.dossier.save()
    filled.dossier.close()
    with open_dossier(path, None, environment) as again:
        assert len(again.teams()) == 2


def test_the_folder_was_taken_away(filled: Filled, path: Path, tmp_path: Path):
    change(filled.dossier)
    path.parent.rename(tmp_path / "elders")
    with pytest.raises(problems.SaveFailed, match="not there any more"):
        filled.dossier.save()
    filled.dossier.save(tmp_path / "gered.kompas")
    assert not filled.dossier.changed
    assert filled.dossier.path == tmp_path / "gered.kompas"


def test_a_second_writer_is_refused_and_never_overwrites(filled: Filled, path: Path, environment: Environment):
    with open_dossier(path, None, environment, take_over_lock=True) as second:
        change(second, "Van de tweede")
        second.save()
        theirs = path.read_bytes()
    change(filled.dossier, "Van de eerste")
    with pytest.raises(problems.ChangedMeanwhile):
        filled.dossier.save()
    assert path.read_bytes() == theirs
    assert filled.dossier.changed
    other = path.with_name("eerste.kompas")
    filled.dossier.save(other)
    assert other.exists()


def test_a_second_writer_is_seen_also_at_the_last_moment(filled: Filled, path: Path, monkeypatch: pytest.MonkeyPatch):
    change(filled.dossier)
    real = atomic.write_beside

    def slow_write(target: Path, data: bytes) -> Path:
        beside = real(target, data)
        path.write_bytes(b"somebody else was here")
        return beside

    monkeypatch.setattr(saving.atomic, "write_beside", slow_write)
    with pytest.raises(problems.ChangedMeanwhile):
        filled.dossier.save()
    assert path.read_bytes() == b"somebody else was here"
    assert not list(path.parent.glob("*.tmp"))


def test_an_older_copy_put_back_is_seen(filled: Filled, path: Path):
    old = path.read_bytes()
    change(filled.dossier)
    filled.dossier.save()
    path.write_bytes(old)
    change(filled.dossier, "Nog een")
    with pytest.raises(problems.ChangedMeanwhile):
        filled.dossier.save()


def test_another_file_is_not_overwritten_unless_asked(filled: Filled, path: Path, environment: Environment):
    other = path.with_name("anders.kompas")
    other.write_bytes(b"something precious")
    with pytest.raises(problems.AlreadyExists):
        filled.dossier.save(other)
    assert other.read_bytes() == b"something precious"
    assert filled.dossier.path == path
    filled.dossier.save(other, overwrite=True)
    filled.dossier.close()
    with open_dossier(other, None, environment) as again:
        assert len(again.teams()) == 1


def test_saving_as_itself_is_saving(filled: Filled, path: Path):
    change(filled.dossier)
    filled.dossier.save_as(path.parent / ".." / "map" / "team.kompas")
    assert filled.dossier.generation == 2


def test_a_snapshot_is_written_by_a_worker_while_work_goes_on(filled: Filled, path: Path, environment: Environment):
    from concurrent.futures import ThreadPoolExecutor

    dossier = filled.dossier
    change(dossier, "Eerst")
    with ThreadPoolExecutor(1) as worker:
        snapshot = dossier.snapshot()
        saving_now = worker.submit(write_snapshot, snapshot)
        change(dossier, "Daarna")
        with pytest.raises(problems.ActionRefused):
            dossier.snapshot()
        dossier.conclude(saving_now.result())
    assert dossier.changed
    with open_dossier(path, None, environment, read_only=True) as written:
        assert [team.name for team in written.teams()] == ["Eerst", "Vergunningen"]
    dossier.save()
    assert not dossier.changed


def test_a_snapshot_that_fails_is_abandoned(filled: Filled, path: Path):
    change(filled.dossier)
    filled.dossier.snapshot()
    filled.dossier.abandon()
    assert filled.dossier.changed
    filled.dossier.save()
    assert not filled.dossier.changed


def test_no_snapshot_without_a_place_or_within_an_action(filled: Filled):
    with pytest.raises(problems.ActionRefused):
        filled.dossier.snapshot()
    with filled.dossier.action(msg("x"), "x"), pytest.raises(problems.ActionRefused):
        filled.dossier.snapshot()


def test_a_backup_that_cannot_be_made_is_a_warning(filled: Filled, path: Path, environment: Environment):
    backup_folder(path).write_bytes(b"a file where the folder should be")
    change(filled.dossier)
    filled.dossier.save()
    assert [warning.msgid for warning in filled.dossier.save_warnings] == [
        "The dossier was saved, but no backup of the version before could be made."
    ]
    assert not filled.dossier.changed


def test_backups_hold_the_version_before(filled: Filled, path: Path, environment: Environment):
    for name in ("Een", "Twee"):
        change(filled.dossier, name)
        filled.dossier.save()
    backups = list_backups(path)
    assert [backup.generation for backup in backups] == [2, 1]
    with open_dossier(backups[0].path, None, environment, read_only=True) as earlier:
        assert [team.name for team in earlier.teams()] == ["Een", "Vergunningen"]


def test_a_new_password_leaves_no_open_backup(filled: Filled, path: Path, environment: Environment):
    change(filled.dossier)
    filled.dossier.save()
    assert list_backups(path)
    filled.dossier.set_password("geheim", CHEAP)
    filled.dossier.save()
    assert list_backups(path) == []
    change(filled.dossier, "Later")
    filled.dossier.save()
    assert filled.dossier.save_warnings == ()
    (backup,) = list_backups(path)
    with pytest.raises(problems.PasswordNeeded):
        open_dossier(backup.path, None, environment)


def test_no_backup_without_password_is_made_of_a_dossier_that_gets_one(
    filled: Filled, path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(saving.backups, "drop_unprotected", lambda dossier: None)
    filled.dossier.set_password("geheim", CHEAP)
    filled.dossier.save()
    assert list_backups(path) == []


def test_backups_where_links_do_not_exist_are_copies(
    filled: Filled, path: Path, environment: Environment, monkeypatch: pytest.MonkeyPatch
):
    before = path.read_bytes()
    failing(monkeypatch, "link", 1, errno.EPERM)
    change(filled.dossier)
    filled.dossier.save()
    (backup,) = list_backups(path)
    assert backup.path.read_bytes() == before
    assert filled.dossier.save_warnings == ()


def test_a_file_that_went_bad_is_no_backup_but_the_save_goes_on(filled: Filled, path: Path, environment: Environment):
    bad = bytearray(path.read_bytes())
    bad[-100] ^= 4
    path.write_bytes(bad)
    change(filled.dossier)
    filled.dossier.save()
    assert len(filled.dossier.save_warnings) == 1
    assert list_backups(path) == []
    filled.dossier.close()
    with open_dossier(path, None, environment) as again:
        assert len(again.teams()) == 2


def test_the_new_file_is_on_the_disk_before_it_takes_the_place_of_the_old(
    filled: Filled, path: Path, monkeypatch: pytest.MonkeyPatch
):
    change(filled.dossier)
    calls: list[tuple[str, str]] = []
    names: dict[int, str] = {}
    real_open, real_fsync, real_replace = os.open, os.fsync, os.replace

    def note_open(name: Any, *args: Any, **kwargs: Any) -> int:
        descriptor = real_open(name, *args, **kwargs)
        names[descriptor] = str(name)
        return descriptor

    def note_fsync(descriptor: int) -> None:
        calls.append(("fsync", names[descriptor]))
        real_fsync(descriptor)

    def note_replace(source: Any, target: Any) -> None:
        calls.append(("replace", str(source)))
        real_replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", note_open)
        patch.setattr(os, "fsync", note_fsync)
        patch.setattr(os, "replace", note_replace)
        filled.dossier.save()
    beside = calls[0][1]
    assert beside.endswith(".tmp")
    expected = [("fsync", beside), ("replace", beside)]
    assert calls == (expected if os.name == "nt" else [*expected, ("fsync", str(path.parent))])


def test_what_a_killed_save_left_is_taken_away_at_opening(filled: Filled, path: Path, environment: Environment):
    leftover = path.with_name("team.kompas.0123abcd.tmp")
    leftover.write_bytes(b"half")
    other = path.with_name("andere.kompas.0123abcd.tmp")
    other.write_bytes(b"not ours")
    open_dossier(path, None, environment, read_only=True).close()
    assert leftover.exists()
    filled.dossier.close()
    open_dossier(path, None, environment).close()
    assert not leftover.exists()
    assert other.exists()


def test_a_read_only_dossier_goes_on_elsewhere(filled: Filled, path: Path, environment: Environment):
    with open_dossier(path, None, environment) as reader:
        assert reader.read_only
        for attempt in (reader.save, lambda: reader.set_password("x"), reader.undo, reader.snapshot):
            with pytest.raises(problems.ReadOnlyDossier):
                attempt()
        with pytest.raises(problems.ReadOnlyDossier):
            change(reader)
        with pytest.raises(problems.LockedByOther):
            reader.save_as(path)
        reader.save(path.with_name("kopie.kompas"))
        assert not reader.read_only
        assert reader.lock_holder is None
        change(reader)
        reader.save()
    assert not path.with_name("kopie.kompas.lock").exists()


def test_files_are_for_this_user_only(path: Path):
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
