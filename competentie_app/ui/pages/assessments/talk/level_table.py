"""The ladder of one competency: each level with its word and sentence, who chose it, and the answer that is agreed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.talk_values import Said, TalkCompetency, TalkLevel
from competentie_app.app.talk_words import said_words, view_word
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.talk.answers import OTHERS, Answers
from competentie_app.ui.pages.assessments.talk.signs import NumberBox, Outline, Pill
from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import CARD_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

NUMBER, WORDS, OWN, MANAGER, AGREED = range(5)


class LevelTable(QWidget):
    """`answers` holds what is chosen."""

    def __init__(self, model: CompetenceModel, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts, self._theme = texts, theme
        self.answers = Answers(model.scale.top, texts, theme, self)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(WORDS, 1)
        self._beside: list[QWidget] = []
        self._words: list[QWidget] = []
        self._narrow = False
        self._heads: dict[int, QWidget] = {}
        self._add_heads()
        self.rows = [_LevelRow(level, texts, theme) for level in model.scale.levels]
        for place, row in enumerate(self.rows, start=1):
            self._add_row(place, row)
        self.foot = _Foot(self.answers, texts, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._grid)
        column.addWidget(self.foot)

    def show_competency(self, item: TalkCompetency) -> None:
        """Show its levels and who chose them; what is agreed is not chosen by this."""
        for row, level in zip(self.rows, item.levels, strict=False):
            row.show_level(level, item, self._texts)
            button = self.answers.buttons[level.level]
            name = self._texts.model_text(level.name)
            button.setAccessibleName(self._texts.t("Agreed: level {level}, {name}", level=level.level, name=name))
            button.setAccessibleDescription(self._texts.model_text(level.sentence))
        self.foot.show_said(item, self._texts)

    def set_narrow(self, *, narrow: bool) -> None:
        """Without room for their columns, who chose a level stands beside its name."""
        if narrow != self._narrow:
            self._narrow = narrow
            for part in self._beside:
                part.setVisible(not narrow)
            for row in self.rows:
                row.set_narrow(narrow=narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the ground under what is agreed, and the lines between rows and columns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, area = self._theme, QRectF(self.rect())
        draw_box(painter, area, theme.colour(Role.SURFACE), theme.colour(Role.LINE), CARD_RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        bottom = self._grid.geometry().bottom()
        # A grid that wraps tells rows and columns of the width it was last asked about: its parts know better.
        tops = [part.geometry().top() for part in self._words]
        right = self._heads[AGREED].geometry()
        painter.fillRect(right.left(), tops[0], right.width(), bottom - tops[0] + 1, theme.colour(Role.GROUND))
        painter.setPen(theme.colour(Role.LINE))
        for top in (*tops, bottom + 1):
            painter.drawLine(1, top, self.width() - 2, top)
        for column in (AGREED,) if self._narrow else (OWN, MANAGER, AGREED):
            left = self._heads[column].geometry().left()
            painter.drawLine(left, 1, left, bottom)
        painter.end()

    def _add_heads(self) -> None:
        t, p = self._texts.t, self._texts.p
        heads = (
            (t("Level and what you see"), Role.TEXT2),
            (p("view", "Self"), Role.TEXT2),
            (p("view", "Manager"), Role.TEXT2),
            (p("view", "Agreed"), Role.ACCENT),
        )
        for column, (words, role) in zip((NUMBER, OWN, MANAGER, AGREED), heads, strict=True):
            head = TextLabel(words, self._theme, Type.SECONDARY, role)
            head.setFont(self._theme.font(Type.SECONDARY))
            head.setContentsMargins(self._theme.px(12), self._theme.px(6), self._theme.px(12), self._theme.px(6))
            if column != NUMBER:
                head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, column, 1, 2 if column == NUMBER else 1)
            self._heads[column] = head
            if column in (OWN, MANAGER):
                self._beside.append(head)

    def _add_row(self, place: int, row: _LevelRow) -> None:
        top, centre = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignCenter
        pad = self._theme.px(5)
        self._grid.addWidget(_padded(row.number, self._theme.px(12), pad + 2, self._theme.px(4)), place, NUMBER, top)
        words = _padded(row.words, self._theme.px(8), pad, self._theme.px(8))
        self._words.append(words)
        self._grid.addWidget(words, place, WORDS)
        for pill, column in ((row.own, OWN), (row.manager, MANAGER)):
            part = _padded(pill, self._theme.px(8), 0, self._theme.px(8))
            self._grid.addWidget(part, place, column, centre)
            self._beside.append(part)
        button = self.answers.buttons[row.level]
        self._grid.addWidget(_padded(button, self._theme.px(10), pad, self._theme.px(10)), place, AGREED)


class _LevelRow:
    """The parts of one level."""

    def __init__(self, level: int, texts: Texts, theme: Theme) -> None:
        self.level = level
        self.number = NumberBox(level, theme)
        self._name = TextLabel("", theme, Type.BODY_BOLD)
        self._target = Outline(texts.t("target level"), theme)
        self._earlier = Outline("", theme, pale=True)
        self._taken = Outline(texts.t("taken over, provisional"), theme, pale=True)
        self._sentence = TextLabel("", theme, Type.BODY, Role.TEXT, wrap=True)
        self.own, self.manager = Pill("", theme), Pill("", theme)
        self._inside = (Pill(texts.p("view", "Self"), theme), Pill(texts.p("view", "Manager"), theme))
        self._chosen = (False, False)
        self._narrow = False
        head = _wrapping()
        line = WrapLayout(head, spacing=theme.space(2), row_spacing=2)
        for part in (self._name, self._target, self._taken, self._earlier, *self._inside):
            line.addWidget(part)
        self.words = QWidget()
        column = QVBoxLayout(self.words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._sentence)

    def show_level(self, level: TalkLevel, item: TalkCompetency, texts: Texts) -> None:
        """Show a level of another competency, or another answer."""
        name = texts.model_text(level.name)
        self._name.setText(name[:1].upper() + name[1:])
        self._sentence.setText(texts.model_text(level.sentence))
        self.number.set_strong(strong=level.is_target)
        self._target.setVisible(level.is_target)
        self._taken.setVisible(item.outcome.value == "taken_over" and item.agreed.level == level.level)
        earlier = item.earlier if item.earlier is not None and item.earlier.level == level.level else None
        self._earlier.setVisible(earlier is not None)
        if earlier is not None:
            self._earlier.setText(texts.t("agreed in {round}", round=earlier.round_name))
            self._earlier.setToolTip(texts.date(earlier.agreed_on))
        views = (item.own, item.manager)
        self._chosen = (_chose(item.own, level.level), _chose(item.manager, level.level))
        for pill, chosen, said in zip((self.own, self.manager), self._chosen, views, strict=True):
            pill.setVisible(chosen)
            pill.setText(texts.t("level {level}", level=level.level))
            pill.setAccessibleName(texts.t("{view} {answer}", view=view_word(said.view), answer=said_words(said)))
        self.set_narrow(narrow=self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether who chose this level stands beside its name."""
        self._narrow = narrow
        for pill, chosen in zip(self._inside, self._chosen, strict=True):
            pill.setVisible(narrow and chosen)


class _Foot(QWidget):
    """Answers without a level, and who gave one of these."""

    def __init__(self, answers: Answers, texts: Texts, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(5), theme.px(10), theme.px(5))
        column.setSpacing(0)
        self.said = SecondaryLabel("", theme)
        column.addWidget(self.said)
        row = _wrapping()
        line = WrapLayout(row, spacing=theme.space(3), row_spacing=0)
        line.addWidget(TextLabel(texts.t("No level:"), theme, Type.SECONDARY, Role.TEXT2))
        for code in OTHERS:
            line.addWidget(answers.buttons[code])
        column.addWidget(row)

    def show_said(self, item: TalkCompetency, texts: Texts) -> None:
        """Tell what the two views said when it was not a level, or that they wait."""
        p = texts.p
        lines = [_told(p("view", "Self"), item.own, texts), _told(p("view", "Manager"), item.manager, texts)]
        words = " · ".join(line for line in lines if line)
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _chose(said: Said, level: int) -> bool:
    return said.level == level and not said.waits


def _told(who: str, said: Said, texts: Texts) -> str:
    if said.waits:
        return texts.t("{who}: shown when the self view is in", who=who)
    if said.level is not None:
        return ""
    return texts.t("{who}: {answer}", who=who, answer=texts.render(said_words(said)))


def _wrapping() -> QWidget:
    part = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    part.setSizePolicy(policy)
    return part


def _padded(widget: QWidget, left: int, above: int, right: int) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(left, above, right, above)
    row.addWidget(widget)
    return part
