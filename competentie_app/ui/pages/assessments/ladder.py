"""The levels of one competency, each with its word, its sentence, and who chose it. A click on a level enters it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.grid import NOTHING, GridCell
from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import RADIUS, TAG_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.keys import press_with_enter
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

TARGET = "target"


class LevelButton(QAbstractButton):
    """The number of a level, in a box that can be pressed."""

    def __init__(self, level: int, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setText(str(level))
        self.setFont(theme.font(Type.BODY_BOLD))
        self.setProperty(RADIUS, TAG_RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        press_with_enter(self)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(24), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its number."""
        painter, theme = smooth_painter(self), self._theme
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        border = theme.colour(Role.CTL if self.isEnabled() else Role.LINE2)
        fill = theme.colour(Role.HOVER if hot else Role.SURFACE)
        draw_box(painter, QRectF(self.rect()), fill, border, TAG_RADIUS)
        painter.setFont(self.font())
        painter.setPen(QPen(theme.colour(Role.TEXT if self.isEnabled() else Role.TEXT2)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class _Outline(TextLabel):
    """A word in a thin box."""

    def __init__(self, text: str, theme: Theme, *, strong: bool) -> None:
        super().__init__(text, theme, Type.SMALLEST, Role.TEXT if strong else Role.TEXT2)
        self._strong = strong
        self._theme = theme
        self.setContentsMargins(theme.px(5), 1, theme.px(5), 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box under the word."""
        painter = smooth_painter(self)
        border = self._theme.colour(Role.TEXT if self._strong else Role.CTL)
        draw_box(painter, QRectF(self.rect()), None, border, TAG_RADIUS)
        painter.end()
        super().paintEvent(event)


class LevelRow(QWidget):
    """One level."""

    def __init__(self, level: int, theme: Theme, words: GridWords) -> None:
        super().__init__()
        self.button = LevelButton(level, theme)
        self._name = TextLabel("", theme, Type.BODY_BOLD)
        self._sentence = SecondaryLabel("", theme)
        p = words.texts.p
        self.tags = {TARGET: _Outline(p("tag of a level", "target"), theme, strong=True)}
        self.tags |= {view.value: _Outline(words.view(view), theme, strong=False) for view in View}
        head = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        line = WrapLayout(head, spacing=theme.space(1), row_spacing=2)
        for part in (self._name, *self.tags.values()):
            line.addWidget(part)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(head)
        right.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(1), theme.space(1), 0, theme.space(1))
        row.setSpacing(theme.space(2))
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def show_words(self, name: str, sentence: str, spoken: str) -> None:
        """Show another competency."""
        self._name.setText(name)
        self._sentence.setText(sentence)
        self.button.setAccessibleName(spoken)
        self.button.setAccessibleDescription(sentence)

    def show_tags(self, chosen: frozenset[str]) -> None:
        """Show who chose this level."""
        for key, tag in self.tags.items():
            if tag.isHidden() == (key in chosen):
                tag.setVisible(key in chosen)


class Ladder(QWidget):
    """All levels, lowest first."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: GridWords) -> None:
        super().__init__()
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self.rows = [LevelRow(level, theme, words) for level in words.model.scale.levels]
        for level, row in enumerate(self.rows):
            column.addWidget(row)
            row.button.clicked.connect(lambda _checked=False, level=level: self.chosen.emit(level))
        self._shown = ""

    def show_cell(self, competency_id: str, cell: GridCell, *, can_enter: bool) -> None:
        """Show the levels of a competency, and what was chosen in a cell."""
        words, texts = self._words, self._words.texts
        competency = words.model.competency[competency_id]
        for level, row in enumerate(self.rows):
            if self._shown != competency_id:
                name = texts.model_text(words.model.level_name(competency_id, level))
                sentence = texts.model_text(competency.level_sentences[level])
                row.show_words(
                    name[:1].upper() + name[1:], sentence, texts.t("level {level}: {name}", level=level, name=name)
                )
            tags = {view.value for view in View if cell.code(view) == level}
            if cell.target != NOTHING and cell.target == level:
                tags.add(TARGET)
            row.show_tags(frozenset(tags))
            row.button.setEnabled(can_enter)
        self._shown = competency_id
