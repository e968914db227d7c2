"""Help: keys, words, privacy, where things stand, version and licences. All of it is text that can be selected."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from competentie_app.app.change import Area, Change
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.help.content import Section, help_sections
from competentie_app.ui.places import Place
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.header import PageHeader


class HelpPage(Page):
    """One text to read, with headings that a screen reader knows."""

    place = Place.HELP

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, t = context.theme, context.texts.t
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(t("Help"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._text.document().setDocumentMargin(theme.px(16))
        outside = QVBoxLayout(self)
        outside.setContentsMargins(24, 16, 24, 24)
        outside.setSpacing(theme.space(4))
        outside.addWidget(PageHeader(t("Help"), theme))
        outside.addWidget(self._text, 1)

    def refresh(self, change: Change) -> None:
        """The words of the levels come from the model."""
        if change.touches(Area.FILE, Area.MODEL):
            sections = help_sections(self.context.texts, self.context.session.model)
            self._text.setHtml(self._html(sections))

    def focus_first(self) -> None:
        """The text, so that arrows scroll it."""
        self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def _html(self, sections: tuple[Section, ...]) -> str:
        line = self.context.theme.colour(Role.LINE).name()
        return "".join(_section(section, line) for section in sections)


def _section(section: Section, line: str) -> str:
    rows = "".join(
        f'<tr><td style="padding: 4px 24px 4px 0; border-bottom: 1px solid {line}"><b>{escape(word)}</b></td>'
        f'<td style="padding: 4px 0; border-bottom: 1px solid {line}">{escape(meaning)}</td></tr>'
        for word, meaning in section.rows
    )
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in section.paragraphs)
    table = f"<table cellspacing='0'>{rows}</table>" if rows else ""
    return f"<h2>{escape(section.title)}</h2>{paragraphs}{table}"
