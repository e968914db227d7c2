"""Three promises beside the ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel


class GoodToKnow(QWidget):
    """Offline, passwords, and what the program is not."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme, t = context.theme, context.texts.t
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(SectionLabel(t("Good to know"), theme))
        promises = (
            ("wifi-off", t("Works without internet. Nothing leaves this computer unless you save or print it.")),
            ("lock", t("A file can have a password. Whoever loses it opens the file with the recovery key.")),
            ("messages-square", t("The compass helps a talk along. It is no test and no evaluation.")),
        )
        for icon, sentence in promises:
            row = QHBoxLayout()
            row.setSpacing(theme.space(3))
            row.addWidget(IconLabel(icon, theme, Role.TEXT2, 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(SecondaryLabel(sentence, theme), 1)
            column.addLayout(row)
