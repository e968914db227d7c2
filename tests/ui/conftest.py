"""Fixtures of the window: a real session, dialogs that answer from a queue, Dutch, settings in a temporary folder.

Another language: `@pytest.mark.parametrize("language", ["nl", "en"])`. `theme_name` and `text_scale` likewise.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from competentie_app.app.demo.build import build_demo
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.keys import open_ring
from competentie_app.dossier.schema import open_image
from competentie_app.model import loading
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import read_model_files
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.program import Program
from competentie_app.ui.jobs import Jobs
from competentie_app.ui.messages import Messages
from competentie_app.ui.model_bench import ModelBench
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Selection, Target
from competentie_app.ui.settings import SettingsStore
from competentie_app.ui.theme import theme as themes
from competentie_app.ui.theme.theme import Theme
from tests.ui.fakes import FakeDialogs
from tests.ui.hands import Hands


@pytest.fixture(autouse=True)
def state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Logs and preferences go to the test's own folder."""
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def models_read_once() -> Iterator[None]:
    """A model is frozen and follows from its files: each is read once for all tests of the window."""
    known: dict[frozenset[tuple[str, bytes]], CompetenceModel] = {}
    read = loading.load_model

    def load(files: Mapping[str, bytes]) -> CompetenceModel:
        key = frozenset(files.items())
        if key not in known:
            known[key] = read(files)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "load_model", load)
        yield


@pytest.fixture(scope="session")
def model_files() -> dict[str, bytes]:
    return read_model_files(data_folder())


@pytest.fixture
def language() -> str:
    return "nl"


@pytest.fixture
def theme_name() -> str:
    return "light"


@pytest.fixture
def text_scale() -> int:
    return 100


@pytest.fixture
def texts(language: str) -> Texts:
    return Texts(language, catalogue_folder())


@pytest.fixture
def theme(qapp: QApplication, theme_name: str, text_scale: int):
    # A style goes over every widget there is: those of the test before are still waiting to be deleted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = themes.make_theme(theme_name, text_scale=text_scale / 100)
    themes.apply(qapp, made)
    return made


@pytest.fixture
def settings(tmp_path: Path, language: str, theme_name: str, text_scale: int) -> SettingsStore:
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language=language, theme=theme_name, text_scale=text_scale)
    return store


@pytest.fixture
def session(model_files: dict[str, bytes]):
    made = Session(system_environment(), model_files)
    yield made
    if made.has_dossier:
        made.close()


@pytest.fixture(scope="session")
def demo_image(model_files: dict[str, bytes]) -> bytes:
    """The demo file's content, built once: that takes longer than most tests."""
    demo = build_demo(model_files, system_environment())
    image = demo._database.image()
    demo.close()
    return image


@pytest.fixture
def demo_session(session: Session, demo_image: bytes) -> Session:
    environment = session.environment
    ring, document_id = open_ring(environment.random_bytes), UUID(environment.new_id()).bytes
    session.open_demo(Dossier(open_image(demo_image, "demo"), environment, ring, document_id))
    return session


@pytest.fixture
def dialogs(texts: Texts):
    fake = FakeDialogs(texts)
    yield fake
    assert fake.left == []


@pytest.fixture
def jobs(qapp: QApplication):
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def gone() -> list[tuple[Place, Target]]:
    """Where the page under test asked the frame to go."""
    return []


@pytest.fixture
def commands() -> list[str]:
    """Which commands of the frame the page under test ran."""
    return []


@pytest.fixture
def context(
    qtbot: QtBot,
    texts: Texts,
    session: Session,
    theme: Theme,
    settings: SettingsStore,
    dialogs: FakeDialogs,
    jobs: Jobs,
    gone: list[tuple[Place, Target]],
    commands: list[str],
) -> UiContext:
    """What a page gets, without a frame around it. No file is open."""
    messages = Messages(texts, theme)
    qtbot.addWidget(messages)
    return UiContext(
        texts=texts,
        session=session,
        theme=theme,
        settings=settings,
        dialogs=dialogs,
        jobs=jobs,
        messages=messages,
        selection=Selection(),
        bench=ModelBench(session.environment, jobs),
        go=lambda place, target: gone.append((place, target)),
        command=commands.append,
    )


@pytest.fixture
def demo_context(context: UiContext, demo_session: Session) -> UiContext:
    """The same, with the demo file open."""
    return context


@pytest.fixture
def program(qtbot: QtBot, session: Session, settings: SettingsStore, dialogs: FakeDialogs):
    """The whole program around `session`, with its window shown at 1366x768 and dialogs that answer from a queue."""
    made = Program(session, settings, dialogs=dialogs.adopt)
    made.show()
    made.window.resize(1366, 768)
    qtbot.waitExposed(made.window)
    yield made
    made.discard()
    del made
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hands(qtbot: QtBot, program: Program) -> Hands:
    """A user in front of the program, with a keyboard and a mouse."""
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    return Hands(qtbot, program)


@pytest.fixture
def window(demo_session: Session, program: Program) -> MainWindow:
    """The window with the demo file open; `dialogs.answer(...)` says what the user will answer."""
    return program.window
