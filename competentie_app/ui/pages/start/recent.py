"""The files that were open last. One that is gone says so, and can be looked for or taken off the list."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.file_commands import file_filters
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.card import ButtonCard, Card
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel

MOST = 4


class RecentFiles(QWidget):
    """At most four; the menu has the rest."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        names = context.settings.current.recent_files[:MOST]
        self.has_files = bool(names)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space(2))
        self._column.addWidget(SectionLabel(context.texts.t("Recent"), context.theme))
        for name in names:
            path = Path(name)
            self._column.addWidget(self._known(path) if _is_there(path) else self._missing(path))

    def _known(self, path: Path) -> QWidget:
        theme, texts = self._context.theme, self._context.texts
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        card = ButtonCard(texts.t("Open {name}", name=path.name), theme)
        card.setAccessibleDescription(str(path))
        card.setToolTip(str(path))
        card.clicked.connect(lambda: self._open(path))
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Window)  # else its words get the colour of a button's
        inside.setLayout(self._row("file-text", path.stem, f"{path.parent} · {texts.date(changed.date(), 'medium')}"))
        card.add_passive(inside)
        return card

    def _missing(self, path: Path) -> QWidget:
        theme, texts = self._context.theme, self._context.texts
        card = Card(theme)
        card.body.addLayout(self._row("file-x", path.stem, str(path.parent)))
        card.body.addWidget(
            TextLabel(texts.t("Not found there any more."), theme, Type.SECONDARY, Role.WARN, wrap=True)
        )
        row = QHBoxLayout()
        find = LinkButton(texts.t("Look for it…"), theme, lambda: self._look_for(path))
        find.setAccessibleName(texts.t("Look for {name}", name=path.name))
        remove = LinkButton(texts.t("Take off the list"), theme, lambda: self._remove(path, card))
        remove.setAccessibleName(texts.t("Take {name} off the list", name=path.name))
        row.addWidget(find)
        row.addWidget(remove)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _row(self, icon: str, title: str, place: str) -> QHBoxLayout:
        theme = self._context.theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, theme, Type.BODY_BOLD))
        words.addWidget(ElidedLabel(place, theme, Type.SECONDARY, Role.TEXT2))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(IconLabel(icon, theme, Role.TEXT2, 16))
        row.addLayout(words, 1)
        return row

    def _open(self, path: Path) -> None:
        self._context.open_path(path)

    def _look_for(self, path: Path) -> None:
        texts = self._context.texts
        title = texts.t("Where is {name} now?", name=path.name)
        found = self._context.dialogs.open_file(title, file_filters(texts), None)
        if found is not None:
            self._forget(path)
            self._context.open_path(found)

    def _remove(self, path: Path, card: QWidget) -> None:
        self._forget(path)
        card.hide()
        card.deleteLater()
        self._context.messages.info(msg("{name} is off the list. The file itself was not touched.", name=path.name))

    def _forget(self, path: Path) -> None:
        settings = self._context.settings
        settings.take(settings.current.without_recent(str(path)))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
