"""The commands of the frame: each has a name for programs, words, perhaps a shortcut. Menus and search show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from competentie_app.texts import Message, Texts


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """`title` may mark a letter with "&". `is_on` tells whether it can be used now."""

    name: str
    title: Message
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    is_on: Callable[[], bool] = _always


class Commands:
    """All commands of one window with their actions, by name."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        self._texts, self._parent = texts, parent
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, *commands: Command) -> None:
        """Take in commands and make their actions."""
        for command in commands:
            action = QAction(self._texts.render(command.title), self._parent)
            action.setObjectName(command.name)
            if command.shortcut:
                action.setShortcut(QKeySequence(command.shortcut))
            action.triggered.connect(lambda _checked=False, name=command.name: self.run(name))
            self._commands[command.name] = command
            self._actions[command.name] = action

    def action(self, name: str) -> QAction:
        """The action of a command, for a menu. Raises KeyError."""
        return self._actions[name]

    def run(self, name: str) -> None:
        """Run a command, unless it is off now. Raises KeyError for an unknown name."""
        command = self._commands[name]
        if command.is_on():
            command.run()

    def update(self) -> None:
        """Switch actions on and off as things are now."""
        for name, command in self._commands.items():
            self._actions[name].setEnabled(command.is_on())

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())
