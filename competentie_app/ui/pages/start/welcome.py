"""The left half of the start page: what the program is for, and three ways to begin."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.icon import mark
from competentie_app.ui.pages.start.choice_card import ChoiceCard
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class Welcome(QWidget):
    """`first` is what the keyboard starts on."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme, t = context.theme, context.texts.t
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addLayout(self._title(context))
        about = t(
            "See what a team can do with AI already, where it can grow, and make a learning plan that fits everyone. "
            "All of it stands in one file."
        )
        column.addWidget(TextLabel(about, theme, Type.BODY, Role.TEXT2, wrap=True))
        column.addSpacing(theme.space(2))
        demo = ChoiceCard(
            context, "flask-conical", t("Try the demo file"), t("Teams, invented people and their plans."), "file.demo",
            button=t("Open"),
        )  # fmt: skip
        self.first = demo.button
        column.addWidget(demo)
        column.addWidget(
            ChoiceCard(
                context, "file-plus", t("New file"), t("Begin with your own team; save it where you like."), "file.new",
                "Ctrl+N",
            )
        )  # fmt: skip
        column.addWidget(
            ChoiceCard(
                context, "folder-open", t("Open a file"), t("Choose a .kompas file on this computer."), "file.open",
                "Ctrl+O",
            )
        )  # fmt: skip
        column.addLayout(self._drop_hint(context))
        column.addStretch(1)

    def _title(self, context: UiContext) -> QHBoxLayout:
        theme = context.theme
        sign = QLabel()
        sign.setPixmap(mark(theme, theme.px(44), self.devicePixelRatioF()))
        row = QHBoxLayout()
        row.setSpacing(theme.space(4))
        row.addWidget(sign)
        row.addWidget(TextLabel(context.texts.t("Welcome to the AI compass"), theme, Type.WELCOME, wrap=True), 1)
        return row

    def _drop_hint(self, context: UiContext) -> QHBoxLayout:
        theme = context.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(IconLabel("file-down", theme, Role.TEXT3, 14))
        row.addWidget(SecondaryLabel(context.texts.t("You can also drag a .kompas file to this window."), theme), 1)
        return row
