"""Which backups stay."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.dossier.backups import (
    KEPT_DAYS,
    KEPT_LAST,
    KEPT_WEEKS,
    Backup,
    backup_folder,
    kept,
    list_backups,
    thin,
)

START = date(2026, 1, 5)


def backup(generation: int, day: int) -> Backup:
    return Backup(Path(f"g{generation}"), generation, START + timedelta(days=day))


def test_one_a_day_for_a_year_leaves_days_and_weeks():
    backups = [backup(number, number) for number in range(364)]
    days = [item.generation for item in sorted(kept(backups), key=lambda item: item.generation)]
    # The last day is a Sunday: its week is among the seven days, three earlier Sundays stay for their weeks.
    assert days == [342, 349, 356, 357, 358, 359, 360, 361, 362, 363]


def test_many_saves_on_one_day_leave_the_last_three():
    assert {item.generation for item in kept([backup(number, 0) for number in range(500)])} == {497, 498, 499}


def test_a_clock_that_jumps_back_does_not_cost_the_newest():
    backups = [backup(1, 300), backup(2, 301), backup(3, 0), backup(4, 1), backup(5, 2)]
    assert {3, 4, 5} <= {item.generation for item in kept(backups)}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 60), max_size=60))
def test_never_too_many_and_always_the_last(days: list[int]):
    backups = [backup(number, day) for number, day in enumerate(days)]
    stay = kept(backups)
    assert set(backups[-KEPT_LAST:]) <= stay <= set(backups)
    assert len(stay) <= KEPT_LAST + KEPT_DAYS + KEPT_WEEKS
    assert kept(stay) == stay


def test_thinning_leaves_other_files_alone(tmp_path: Path):
    dossier = tmp_path / "x.kompas"
    folder = backup_folder(dossier)
    folder.mkdir()
    for number in range(10):
        (folder / f"g{number:010d}-2026-01-05.kompas").touch()
    (folder / "mine.kompas").touch()
    thin(dossier)
    assert [item.generation for item in list_backups(dossier)] == [9, 8, 7]
    assert (folder / "mine.kompas").exists()
