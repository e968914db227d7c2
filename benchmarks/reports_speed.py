"""What tagging costs, how long 1,000 learning plans take, and whether the window stays awake meanwhile.

    python benchmarks/reports_speed.py [PLANS]

The baseline, in turns in the same run, is the same drawing without tags: the same canvas that writes no marked
content, no structure tree and no metadata. Then PLANS (1,000) plans are drawn in one worker process of their own. Last
the real window makes the plans of the whole demo file, and a clock in its event loop tells the longest gap. Prints
JSON.
The aims: at most 1.4 times the untagged drawing, 25 seconds and 150 MB for 1,000 plans, no gap above 50 ms.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app.app.demo.build import build_demo
from competentie_app.app.paper import Sheet
from competentie_app.app.report_list import ReportKind, paper_kind, report_items, sheet_of
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import read_model_files
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import Texts

RATIO_AIM, SECONDS_AIM, MEGABYTES_AIM, GAP_AIM = 1.4, 25.0, 150.0, 50.0
ROUNDS = 8
TICK = 2
"""Milliseconds between two ticks of the clock in the window."""


def demo_session() -> Session:
    """A session with the demo file open."""
    files = read_model_files(data_folder())
    session = Session(system_environment(), files)
    session.open_demo(build_demo(files, session.environment))
    return session


def plan_sheets(session: Session) -> list[Sheet]:
    """The plans of everybody who has one, or levels for a proposal."""
    texts = Texts("nl", catalogue_folder())
    items = report_items(session, ReportKind.PLAN, None)
    return [sheet_of(session, ReportKind.PLAN, item.key, texts) for item in items if item.available]


@contextmanager
def untagged() -> Generator[None]:
    """The press without tags: what it paints is the same."""
    from competentie_app.reports.setting import press
    from competentie_app.reports.tagging.canvas import TaggedCanvas

    nothing = nullcontext()

    class PlainCanvas(TaggedCanvas):
        def content(self, element: Any) -> AbstractContextManager[None]:
            return nothing

        def artifact(self, kind: str = "Layout", subtype: str | None = None) -> AbstractContextManager[None]:
            return nothing

        @contextmanager
        def spoken(self, text: str) -> Generator[None]:
            yield

        def check(self) -> None:
            pass

        def mark_heading(self, *_where: Any, **_more: Any) -> None:
            pass

        def showPage(self) -> None:
            super(TaggedCanvas, self).showPage()

        def finish(self) -> bytes:
            return self._doc.GetPDFData(self)

    tagged = press.TaggedCanvas
    press.TaggedCanvas = PlainCanvas
    try:
        yield
    finally:
        press.TaggedCanvas = tagged


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def tagging(sheets: list[Sheet]) -> dict[str, float]:
    """Medians per plan, tagged and untagged in turns."""
    some = sheets[:12]

    def draw() -> None:
        for sheet in some:
            sheet.tell().printed()

    draw()
    with_tags: list[float] = []
    without: list[float] = []
    for _ in range(ROUNDS):
        with_tags.append(milliseconds(draw) / len(some))
        with untagged():
            without.append(milliseconds(draw) / len(some))
    ratio = statistics.median(a / b for a, b in zip(with_tags, without, strict=True))
    return {
        "plan_ms": round(statistics.median(with_tags), 1),
        "untagged_plan_ms": round(statistics.median(without), 1),
        "tagged_to_untagged": round(ratio, 2),
    }


def many(count: int) -> dict[str, float]:
    """Called in a process of its own: draw `count` plans, each with another name, and forget them."""
    import resource

    sheets = plan_sheets(demo_session())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began = time.perf_counter()
    for number in range(count):
        manuscript = sheets[number % len(sheets)].tell()
        replace(manuscript, facts=replace(manuscript.facts, title=f"Plan {number}")).printed()
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": round(took, 1), "peak_mb": round(peak), "of_which_before_drawing_mb": round(before)}


def window(sheets: int) -> dict[str, float]:
    """The longest gap between two ticks while the window makes the papers of all people, and without any work."""
    from PySide6.QtCore import QEventLoop, QTimer

    from competentie_app.app.paper_batch import OneEach
    from competentie_app.ui.app import make_application, make_session
    from competentie_app.ui.frame.program import Program
    from competentie_app.ui.pages.reports.batch import Batch, Entry, SheetSource
    from competentie_app.ui.places import Place
    from competentie_app.ui.selection import Target
    from competentie_app.ui.settings import SettingsStore

    make_application()
    session = make_session()
    texts = Texts("nl", catalogue_folder())
    with tempfile.TemporaryDirectory() as name:
        settings = SettingsStore(Path(name) / "settings.json")
        settings.change(language="nl")
        program = Program(session, settings)
        program.show()
        session.open_demo(build_demo(read_model_files(data_folder()), session.environment))
        program.window.go(Place.REPORTS, Target(view=ReportKind.PLAN.value))
        loop = QEventLoop()
        QTimer.singleShot(1500, loop.quit)
        loop.exec()
        gaps: list[float] = []
        ticks = [time.perf_counter()]

        def tick() -> None:
            now = time.perf_counter()
            gaps.append((now - ticks[0]) * 1000)
            ticks[0] = now

        clock = QTimer(interval=TICK)
        clock.timeout.connect(tick)
        clock.start()
        QTimer.singleShot(1500, loop.quit)
        loop.exec()
        idle = max(gaps)
        gaps.clear()
        items = [item for item in report_items(session, ReportKind.PLAN, None) if item.available][:sheets]
        entries = [Entry(item, f"{number}.pdf") for number, item in enumerate(items)]
        source = SheetSource(session, paper_kind(ReportKind.PLAN), texts)
        batch = Batch(program.jobs, entries, OneEach(Path(name)), source)
        batch.finished.connect(loop.quit)
        tick()
        gaps.clear()
        batch.start()
        loop.exec()
        clock.stop()
        made = batch.outcome.made
        program.discard()
        session.close()
    above = sum(gap > GAP_AIM for gap in gaps)
    return {
        "papers_made": made, "longest_gap_ms": round(max(gaps), 1), "gaps_above_aim": above,
        "longest_gap_without_work_ms": round(idle, 1),
    }  # fmt: skip


def in_process(part: str, *arguments: object) -> dict[str, float]:
    """Run a part in a process of its own."""
    command = [sys.executable, __file__, part, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Measure and print."""
    plans = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    drawn = tagging(plan_sheets(demo_session()))
    worker = in_process("--many", plans)
    awake = in_process("--window", 40)
    scale = 1000 / plans
    result = {
        **drawn,
        "plans": plans,
        **worker,
        **awake,
        "within_aim": {
            "tagging": drawn["tagged_to_untagged"] <= RATIO_AIM,
            "time": worker["seconds"] * scale <= SECONDS_AIM,
            "memory": worker["peak_mb"] <= MEGABYTES_AIM,
            "window": awake["longest_gap_ms"] <= GAP_AIM,
        },
    }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--many"]:
        print(json.dumps(many(int(sys.argv[2]))))
    elif sys.argv[1:2] == ["--window"]:
        print(json.dumps(window(int(sys.argv[2]))))
    else:
        main()
