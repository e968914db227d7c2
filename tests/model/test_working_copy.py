"""A trainer's copy of the model: nothing typed is lost, nothing of a colleague is written over, versions stay."""

import errno
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from competentie_app import atomic
from competentie_app.model.copy_backups import BACKUPS, KEPT
from competentie_app.model.copy_problems import CopyNotWritten, VersionRefused, VersionUnreadable
from competentie_app.model.editing import Address, SetValue, apply_edit
from competentie_app.model.loading import load_model
from competentie_app.model.working_copy import (
    ChangedElsewhere,
    VersionHead,
    WorkingCopy,
    WorkingCopyError,
    create_copy,
    issue_version,
    look_again,
    next_number,
    open_copy,
    read_version,
    save_copy,
    with_theirs,
)
from competentie_app.texts import LocalText

NOW = datetime(2026, 11, 22, 19, 40)
LOKET = "personas/loket.yaml"
NOTE = LocalText(nl="Andere titel.", en="Another title.")


@pytest.fixture
def copy(tmp_path: Path, small_files: dict[str, bytes]) -> WorkingCopy:
    return create_copy(tmp_path / "model", small_files)


def retitled(files: dict[str, bytes], title: str, file: str = LOKET) -> dict[str, bytes]:
    return apply_edit(files, SetValue(Address(file, ("title", "nl")), title))


def on_disk(copy: WorkingCopy) -> dict[str, bytes]:
    return {name: (copy.folder / name).read_bytes() for name in copy.files}


def test_a_copy_starts_with_a_version_and_opens_as_it_was_saved(copy: WorkingCopy, small_files: dict[str, bytes]):
    assert [head.number for head in copy.versions] == ["1.0.0"]
    assert read_version(copy, "1.0.0") == small_files
    files = retitled(small_files, "")
    saved = save_copy(copy, files)
    again = open_copy(copy.folder, NOW)
    assert again.files == saved.files == files == on_disk(saved)
    assert again.versions == copy.versions
    assert not list(copy.folder.rglob("*.tmp"))


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, small_files: dict[str, bytes]):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(WorkingCopyError):
        create_copy(tmp_path, small_files)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_persona_can_come_and_go(copy: WorkingCopy, small_files: dict[str, bytes]):
    fewer = {name: data for name, data in small_files.items() if name != LOKET}
    saved = save_copy(copy, fewer)
    assert not (copy.folder / LOKET).exists()
    assert save_copy(saved, small_files).files == small_files
    assert (copy.folder / LOKET).read_bytes() == small_files[LOKET]


def test_what_a_colleague_wrote_is_told_with_both_texts_and_never_written_over(
    copy: WorkingCopy, small_files: dict[str, bytes]
):
    theirs, other = retitled(small_files, "Van hen"), retitled(small_files, "Ook", "personas/archief.yaml")
    (copy.folder / LOKET).write_bytes(theirs[LOKET])
    (copy.folder / "personas/archief.yaml").write_bytes(other["personas/archief.yaml"])
    ours = retitled(small_files, "Van ons")
    with pytest.raises(ChangedElsewhere) as told:
        save_copy(copy, ours)
    assert [(change.file, change.both) for change in told.value.changes] == [
        ("personas/archief.yaml", False),
        (LOKET, True),
    ]
    assert (told.value.changes[1].ours, told.value.changes[1].theirs) == (ours[LOKET], theirs[LOKET])
    assert (copy.folder / LOKET).read_bytes() == theirs[LOKET]
    assert look_again(copy, ours) == told.value.changes
    # Theirs where only they wrote; ours where a person chose so, with theirs in a backup.
    taken, files = with_theirs(copy, told.value.changes[:1], ours)
    saved = save_copy(taken, files, NOW, overwrite=True)
    assert on_disk(saved) == {**ours, "personas/archief.yaml": other["personas/archief.yaml"]}
    [backup] = (copy.folder / BACKUPS).glob("*.zip")
    assert theirs[LOKET] in backup.read_bytes()


def test_a_colleague_who_writes_at_the_very_moment_is_noticed(
    copy: WorkingCopy, small_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    real = atomic.write_beside

    def slow(path: Path, data: bytes, mode: int) -> Path:
        path.write_bytes(b"theirs")
        return real(path, data, mode)

    monkeypatch.setattr(atomic, "write_beside", slow)
    with pytest.raises(ChangedElsewhere):
        save_copy(copy, retitled(small_files, "Van ons"))
    assert (copy.folder / LOKET).read_bytes() == b"theirs"
    assert not list(copy.folder.rglob("*.tmp"))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOENT, errno.EIO])
def test_a_disk_that_refuses_leaves_every_file_whole(
    code: int, copy: WorkingCopy, small_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    real, tries = os.write, iter(range(100))

    def failing(descriptor: int, data: bytes) -> int:
        if next(tries) == 1:
            raise OSError(code, os.strerror(code))
        return real(descriptor, data)

    monkeypatch.setattr(atomic.os, "write", failing)
    files = retitled(retitled(small_files, "Een"), "Twee", "personas/archief.yaml")
    with pytest.raises(CopyNotWritten) as told:
        save_copy(copy, files)
    assert told.value.hint is not None
    assert on_disk(copy) == small_files
    assert not list(copy.folder.rglob("*.tmp"))


def test_a_file_held_by_another_program_is_told(
    copy: WorkingCopy, small_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(atomic.time, "sleep", lambda seconds: None)

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "held", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CopyNotWritten, match="in use by another program"):
        save_copy(copy, retitled(small_files, "Van ons"))
    assert on_disk(copy) == small_files


def test_a_version_grows_says_why_and_never_changes(copy: WorkingCopy, small_files: dict[str, bytes]):
    saved = save_copy(copy, retitled(small_files, "Balie"))
    assert next_number(saved.versions, "1.0.0") == "1.1.0"
    issued = issue_version(saved, VersionHead("1.1.0", date(2026, 11, 23), NOTE))
    model = load_model(issued.files)
    assert (model.version, model.date) == ("1.1.0", date(2026, 11, 23))
    assert on_disk(issued) == issued.files == read_version(issued, "1.1.0")
    assert read_version(issued, "1.0.0") == small_files
    assert open_copy(copy.folder, NOW).versions == issued.versions
    assert issued.versions[-1].note == NOTE
    for number, day, note in (
        ("1.1.0", date(2026, 11, 24), NOTE),
        ("1.0.9", date(2026, 11, 24), NOTE),
        ("1.2.0", date(2026, 11, 22), NOTE),
        ("two", date(2026, 11, 24), NOTE),
        ("1.2.0", date(2026, 11, 24), LocalText("Wel", " ")),
    ):
        with pytest.raises(VersionRefused):
            issue_version(issued, VersionHead(number, day, note))
    assert len(list((copy.folder / "versions").iterdir())) == 2


def test_a_model_with_an_error_gives_no_version(copy: WorkingCopy, small_files: dict[str, bytes]):
    saved = save_copy(copy, retitled(small_files, ""))
    with pytest.raises(VersionRefused):
        issue_version(saved, VersionHead("2.0.0", date(2026, 11, 23), NOTE))
    assert len(list((copy.folder / "versions").iterdir())) == 1
    assert on_disk(saved) == saved.files


def test_a_damaged_version_is_a_warning_and_the_others_stay(copy: WorkingCopy):
    (copy.folder / "versions" / "1.1.0.zip").write_bytes(b"no zip")
    opened = open_copy(copy.folder, NOW)
    assert [head.number for head in opened.versions] == ["1.0.0"]
    assert len(opened.warnings) == 1
    with pytest.raises(VersionUnreadable):
        read_version(opened, "1.1.0")
    with pytest.raises(VersionUnreadable):
        read_version(opened, "../../1.0.0")


def test_each_opening_keeps_the_state_it_found_and_the_oldest_go(copy: WorkingCopy, small_files: dict[str, bytes]):
    open_copy(copy.folder, NOW)
    open_copy(copy.folder, NOW.replace(hour=20))
    assert len(list((copy.folder / BACKUPS).iterdir())) == 1
    for number in range(KEPT + 3):
        copy = save_copy(copy, retitled(small_files, f"Titel {number}"))
        copy = open_copy(copy.folder, NOW.replace(hour=21, minute=number))
    kept = sorted(path.name for path in (copy.folder / BACKUPS).iterdir())
    assert len(kept) == KEPT
    assert kept[-1].startswith("2026-11-22-2132")
