"""What every page gets: texts, session, theme, dialogs, background work, messages and the way to other places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from competentie_app.app.action import Action
from competentie_app.app.session import Session
from competentie_app.errors import AppError
from competentie_app.texts import Message, Texts
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Selection, Target

if TYPE_CHECKING:
    from competentie_app.ui.dialogs import Dialogs
    from competentie_app.ui.jobs import Jobs
    from competentie_app.ui.messages import Messages
    from competentie_app.ui.model_bench import ModelBench
    from competentie_app.ui.settings import SettingsStore
    from competentie_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class UiContext:
    """Made anew when language or theme changes; the window is then rebuilt around the same session and bench.

    `go`: show a place, with a target chosen first. `command`: run a command of the frame by its name
    ("file.new", "file.open", "file.demo", "file.save_as", "members.import", ...). `open_path`: open a file.
    """

    texts: Texts
    session: Session
    theme: Theme
    settings: SettingsStore
    dialogs: Dialogs
    jobs: Jobs
    messages: Messages
    selection: Selection
    bench: ModelBench
    go: Callable[[Place, Target], None]
    command: Callable[[str], None] = field(default=lambda _name: None)
    open_path: Callable[[Path], None] = field(default=lambda _path: None)

    def perform(self, action: Action) -> bool:
        """Carry out a user action; an error is shown where the user looks. Returns whether it was done."""
        try:
            self.session.perform(action)
        except AppError as problem:
            self.messages.error(problem)
            return False
        return True

    def t(self, message: Message) -> str:
        """Words of a message in the user's language."""
        return self.texts.render(message)
