"""Background work: outcomes in the window's thread, progress, cancel, failures in plain words."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.jobs import Jobs, Progress, UnexpectedFailure

WORK = msg("Saving the file")


def test_outcome_comes_back_in_the_window_thread(qtbot: QtBot, jobs: Jobs):
    threads: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(threading.get_ident())
        return 42

    results: list[int] = []
    job = jobs.start(work, lambda value: results.extend([value, threading.get_ident()]), print, WORK)
    with qtbot.waitSignal(job.finished):
        pass
    assert results == [42, threading.get_ident()]
    assert threads != [threading.get_ident()]
    assert not jobs.is_busy


def test_work_runs_one_at_a_time_in_order(qtbot: QtBot, jobs: Jobs):
    order: list[str] = []
    for name in ("a", "b", "c"):
        jobs.start(
            lambda _p, name=name: order.append(f"{name}-"), lambda _r, name=name: order.append(name), print, WORK
        )
    jobs.wait()
    assert [each for each in order if each.endswith("-")] == ["a-", "b-", "c-"]
    assert [each for each in order if not each.endswith("-")] == ["a", "b", "c"]


def test_progress_is_told(qtbot: QtBot, jobs: Jobs):
    told: list[tuple[int, int, str]] = []
    start = threading.Event()

    def work(progress: Progress) -> None:
        start.wait(10)
        progress.report(1, 2, "Elif")
        progress.report(2, 2, "Femke")

    job = jobs.start(work, lambda _r: None, print, WORK)
    job.progressed.connect(lambda *step: told.append(step))
    start.set()
    jobs.wait()
    assert told == [(1, 2, "Elif"), (2, 2, "Femke")]


def test_cancelled_work_tells_nobody(qtbot: QtBot, jobs: Jobs):
    heard: list[object] = []
    go = threading.Event()

    def work(progress: Progress) -> str:
        go.wait(10)
        progress.check()
        return "done"

    job = jobs.start(work, heard.append, heard.append, WORK)
    job.cancel()
    go.set()
    jobs.wait()
    assert heard == []


def test_problem_for_users_comes_as_it_is(qtbot: QtBot, jobs: Jobs):
    problem = AppError(msg("No file is open."))

    def work(_progress: Progress) -> None:
        raise problem

    heard: list[AppError] = []
    jobs.start(work, print, heard.append, WORK)
    jobs.wait()
    assert heard == [problem]


def test_problem_of_the_program_is_explained_and_logged(qtbot: QtBot, jobs: Jobs, state_folder: Path):
    heard: list[AppError] = []
    jobs.start(lambda _p: 1 / 0, print, heard.append, WORK)
    jobs.wait()
    assert isinstance(heard[0], UnexpectedFailure)
    assert isinstance(heard[0].__cause__, ZeroDivisionError)
    log = next(state_folder.rglob("window.log")).read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log


def test_stop_cancels_and_waits(qtbot: QtBot, jobs: Jobs):
    ended = threading.Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.check()
        finally:
            ended.set()

    jobs.start(work, print, print, WORK)
    jobs.stop()
    assert ended.is_set()
    assert not jobs.is_busy
