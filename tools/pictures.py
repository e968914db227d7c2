"""Draw every page of the window, and every view of it, to PNG files: `python -m tools.pictures [folder]`.

With the demo file: all pages in light and dark, Dutch and English, with text of 200 %, at 1366x768 and in the smallest
window; and the start page, also as it is the first time. For people who compare them with the design.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from competentie_app.app.demo.build import build_demo
from competentie_app.app.heatmap_filter import first_team
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from competentie_app.ui.app import make_application, make_session
from competentie_app.ui.frame.program import Program
from competentie_app.ui.pages.analysis.tabs import KEYS as ANALYSIS_VIEWS
from competentie_app.ui.places import FOOT, GRID, RAIL, ROUND, TALK, Place
from competentie_app.ui.selection import Target
from competentie_app.ui.settings import SettingsStore

DESIGN, SMALLEST = QSize(1366, 736), QSize(1024, 640)
"""The design's 1366x768 has a title bar of 32 that the system draws."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at all pages. `language` "" is the very first start."""

    language: str = "nl"
    theme: str = "light"
    text_scale: int = 100
    size: QSize = DESIGN

    @property
    def name(self) -> str:
        """Part of the file names."""
        return f"{self.language or 'first'}-{self.theme}-{self.text_scale}-{self.size.width()}"


LOOKS = (
    Look(),
    Look(theme="dark"),
    Look(theme="contrast"),
    Look(language="en"),
    Look(text_scale=200),
    Look(size=SMALLEST),
)
VIEWS = {Place.ASSESSMENTS: (GRID, ROUND, TALK), Place.ANALYSIS: ANALYSIS_VIEWS}
"""Places with several views, and their keys."""


def draw_all(folder: Path) -> list[Path]:
    """Write all pictures and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    make_application()
    written: list[Path] = []
    with tempfile.TemporaryDirectory() as scratch:
        for number, look in enumerate((Look(language=""), *LOOKS)):
            settings = SettingsStore(Path(scratch) / f"{number}.json")
            settings.change(language=look.language, theme=look.theme, text_scale=look.text_scale)
            written += draw_look(folder, look, settings)
    return written


def draw_look(folder: Path, look: Look, settings: SettingsStore) -> list[Path]:
    """The start page, and after the language is chosen each place with the demo file."""
    session = make_session()
    program = Program(session, settings)
    program.show()
    program.window.resize(look.size)
    written = [_draw(program, folder / f"{look.name}-{Place.START.value}.png")]
    if look.language:
        session.open_demo(build_demo(read_model_files(data_folder()), session.environment))
        team = first_team(session.dossier, session.environment.today())
        for info in (*RAIL, *FOOT):
            for view in VIEWS.get(info.place, (None,)):
                program.window.go(info.place, Target(team_id=team, view=view))
                name = "-".join(part for part in (look.name, info.place.value, view) if part)
                written.append(_draw(program, folder / f"{name}.png"))
        program.window.run("edit.search")
        written.append(_draw(program, folder / f"{look.name}-search.png"))
    program.discard()
    if session.has_dossier:
        session.close()
    _settle()
    return written


def _draw(program: Program, path: Path) -> Path:
    for _ in range(2):  # a page may ask for more, once it has what it asked for
        while any(timer.isActive() and timer.isSingleShot() for timer in program.window.pages.findChildren(QTimer)):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        program.jobs.wait()
        _settle()
    program.window.grab().save(str(path))
    return path


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str]) -> int:
    """Draw to the folder named, or to "pictures"."""
    for path in draw_all(Path(arguments[0] if arguments else "pictures")):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
