"""What a window is made around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from competentie_app.app.session import Session
from competentie_app.texts import Texts
from competentie_app.ui.autosave import Autosave
from competentie_app.ui.dialogs import Dialogs
from competentie_app.ui.jobs import Jobs
from competentie_app.ui.model_bench import ModelBench
from competentie_app.ui.selection import Selection
from competentie_app.ui.settings import SettingsStore
from competentie_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class WindowParts:
    """A window comes and goes with the look; these stay."""

    texts: Texts
    theme: Theme
    session: Session
    settings: SettingsStore
    jobs: Jobs
    selection: Selection
    bench: ModelBench
    autosave: Autosave
    make_dialogs: Callable[[Texts, QWidget], Dialogs]
