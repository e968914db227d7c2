"""The menu bar: Bestand, Bewerken, Beeld, Ga naar, Help, filled with the window's commands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from competentie_app.texts import Message, msg
from competentie_app.ui.commands import Commands
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.file_commands import FileCommands
from competentie_app.ui.frame.undo_line import UndoLine
from competentie_app.ui.places import FOOT, RAIL, UPDATE_MODEL, Place

RECENT, LINE = "recent", ""
_FILE = (
    "file.new", "file.open", RECENT, "file.demo", LINE, "members.import", LINE, "file.save_as", "file.charter",
    "file.days_off", UPDATE_MODEL, "file.set_password", "file.remove_password", LINE, "file.close", "file.quit",
)  # fmt: skip
_EDIT = ("edit.undo", "edit.redo", LINE, "edit.search", "people.search")
_VIEW = (
    "view.theme.system", "view.theme.light", "view.theme.dark", "view.theme.contrast", LINE,
    "view.language.nl", "view.language.en", LINE, "view.larger", "view.smaller", "view.usual",
)  # fmt: skip


class MenuFiller:
    """Fills a menu bar once and keeps its changing words right."""

    def __init__(
        self, bar: QMenuBar, commands: Commands, context: UiContext, files: FileCommands, undo_line: UndoLine
    ) -> None:
        self._bar, self._commands, self._context, self._files = bar, commands, context, files
        self._undo_line = undo_line
        self._menus: list[QMenu] = []  # held here: the binding lets a menu go that nobody holds
        self._recent = QMenu(context.texts.t("Recent &files"), bar)
        self._add(msg("&File"), _FILE)
        self._add(msg("&Edit"), _EDIT)
        self._add(msg("&View"), _VIEW)
        self._add(msg("&Go to"), [f"go.{info.place.value}" for info in (*RAIL, FOOT[0])])
        self._add(msg("&Help"), [f"go.{Place.HELP.value}"])
        for name in ("theme", "language"):
            self._make_checkable(name)
        self.update()

    def update(self) -> None:
        """Names of undo and redo, the list of recent files, and which theme and language are on."""
        texts = self._context.texts
        undo, redo = self._undo_line.undo_label, self._undo_line.redo_label
        words = texts.t("&Undo: {name}", name=undo) if undo else texts.t("&Undo")
        self._commands.action("edit.undo").setText(words)
        words = texts.t("&Redo: {name}", name=redo) if redo else texts.t("&Redo")
        self._commands.action("edit.redo").setText(words)
        self._fill_recent()
        current = self._context.settings.current
        for command in self._commands:
            kind, _, value = command.name.removeprefix("view.").partition(".")
            if kind in ("theme", "language") and value:
                chosen = current.theme if kind == "theme" else texts.language
                self._commands.action(command.name).setChecked(chosen == value)

    def _add(self, title: Message, names: tuple[str, ...] | list[str]) -> None:
        menu = QMenu(self._context.t(title), self._bar)
        for name in names:
            if name == LINE:
                menu.addSeparator()
            elif name == RECENT:
                menu.addMenu(self._recent)
            else:
                menu.addAction(self._commands.action(name))
        self._menus.append(menu)
        self._bar.addMenu(menu)

    def _make_checkable(self, kind: str) -> None:
        for command in self._commands:
            if command.name.startswith(f"view.{kind}."):
                self._commands.action(command.name).setCheckable(True)

    def _fill_recent(self) -> None:
        self._recent.clear()
        names = self._context.settings.current.recent_files
        if self._context.selection.private_to is not None:  # the name of a file may be that of a person
            names = ()
        self._recent.setEnabled(bool(names))
        for name in names:
            path = Path(name)
            action = QAction(path.name.replace("&", "&&"), self._recent)
            action.setToolTip(name)
            action.triggered.connect(lambda _checked=False, path=path: self._files.open(path))
            self._recent.addAction(action)
