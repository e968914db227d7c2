"""Language, theme and text size. Every choice counts at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.places import Place
from competentie_app.ui.settings import TEXT_SCALES
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel
from competentie_app.ui.widgets.segment import Segment

LANGUAGE_NAMES = (("nl", "Nederlands"), ("en", "English"))
WIDTH = 640


class SettingsPage(Page):
    """Three choices, each with a sentence on what it does."""

    place = Place.SETTINGS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, t, current = context.theme, context.texts.t, context.settings.current
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        self.language = self._add(
            column,
            t("Language"),
            t("Of the window and of the papers."),
            LANGUAGE_NAMES,
            context.texts.language,
            "language",
        )
        themes = (
            ("system", t("As the system")),
            ("light", t("Light")),
            ("dark", t("Dark")),
            ("contrast", t("High contrast")),
        )
        self.theme_choice = self._add(
            column, t("Theme"), t("How light or dark the window is. Papers are always black on white."), themes,
            current.theme, "theme",
        )  # fmt: skip
        sizes = tuple((str(scale), context.texts.percent(scale / 100)) for scale in TEXT_SCALES)
        self.size_choice = self._add(
            column, t("Text size"), t("On top of what your system asks. Ctrl + and Ctrl − do the same."), sizes,
            str(current.text_scale), "text_scale",
        )  # fmt: skip
        column.addStretch(1)
        content.setMaximumWidth(theme.px(WIDTH))
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(24, 16, 24, 24)
        outside.setSpacing(theme.space(4))
        outside.addWidget(PageHeader(t("Settings"), theme))
        outside.addWidget(scroll, 1)

    def focus_first(self) -> None:
        """The first choice."""
        self.language.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(
        self, column: QVBoxLayout, title: str, help_text: str, options: tuple[tuple[str, str], ...], chosen: str,
        field: str,
    ) -> Segment:  # fmt: skip
        theme = self.context.theme
        segment = Segment(options, title, theme)
        segment.set_key(chosen)
        segment.chosen.connect(lambda key: self._change(field, key))
        card = Card(theme)
        card.body.addWidget(SectionLabel(title, theme))
        card.body.addWidget(SecondaryLabel(help_text, theme))
        card.body.addWidget(segment)
        column.addWidget(card)
        return segment

    def _change(self, field: str, key: str) -> None:
        self.context.settings.change(**{field: int(key) if field == "text_scale" else key})
