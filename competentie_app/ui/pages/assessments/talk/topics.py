"""At the left: what goes well, at most five subjects with the reason why, and all the rest one step away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from competentie_app.app.talk_values import Outcome, Subject, Talk, TalkCompetency
from competentie_app.app.talk_words import goes_well_word, outcome_word, said_words, view_word, why_word
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.talk.topic_row import INSET, TopicRow
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.bars import ShareBar
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import TextLabel


class Topics(QWidget):
    """`chosen(competency_id)`. `keys`: what "next" walks through, in order."""

    chosen = Signal(str)
    wishes = Signal()
    """Somebody wants to add or change the own learning wishes."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts, self._theme = texts, theme
        self._talk: Talk | None = None
        self._shown = ""
        self.all_shown = False
        self.rows: list[TopicRow] = []
        self.setAccessibleName(texts.t("Subjects of the talk"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        ring = theme.px(INSET)  # room for the ring of the focus
        self._column.setContentsMargins(ring, theme.space(2), ring, theme.space(2))
        self._column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._list)
        for part in (self.area.viewport(), self._list):
            part.setBackgroundRole(QPalette.ColorRole.Base)
        self.more = LinkButton("", theme, self._toggle, icon="list")
        self.wish_button = LinkButton(texts.t("Own learning wishes…"), theme, self.wishes.emit, icon="pencil")
        self._progress = TextLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self._bar = ShareBar(0, "", theme)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(3))
        foot.setSpacing(theme.space(1))
        foot.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.wish_button, alignment=Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self._progress)
        foot.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    @property
    def keys(self) -> list[str]:
        """The competencies that "next" walks through: the subjects, or all of them while all are shown."""
        talk = self._talk
        if talk is None:
            return []
        subjects = [each.competency_id for each in talk.subjects if each.competency_id is not None]
        if self.all_shown or not subjects:
            return [each.competency_id for each in talk.competencies]
        return subjects

    @property
    def least_width(self) -> int:
        """From which width the words of all links below the list are whole."""
        words = (self._texts.t("Back to the subjects"), self._texts.t("Own learning wishes…"))
        letters = max(self.more.fontMetrics().horizontalAdvance(each) for each in words)
        beside = self.wish_button.sizeHint().width() - self.more.fontMetrics().horizontalAdvance(words[1])
        return letters + beside + 2 * self._theme.space(4) + 1

    def neighbour(self, competency_id: str, step: int) -> str | None:
        """What comes `step` after a competency; the first one after what is not in the way; None at the ends."""
        keys = self.keys
        if competency_id not in keys:
            return keys[0] if keys and step > 0 else None
        place = keys.index(competency_id) + step
        return keys[place] if 0 <= place < len(keys) else None

    def show_talk(self, talk: Talk) -> None:
        """Show the list as it is now; the keyboard stays on its line."""
        held = next((row.key for row in self.rows if row.hasFocus()), None)
        self._talk = talk
        self._fill(talk)
        again = next((row for row in self.rows if row.key == held), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_chosen(self, competency_id: str) -> None:
        """Mark what is talked about now; a competency that is not among the subjects opens the whole list."""
        self._shown = competency_id
        if self._talk is not None and not any(row.key == competency_id for row in self.rows):
            self.all_shown = True
            self._fill(self._talk)
        for row in self.rows:
            row.show_chosen(chosen=row.key == competency_id)
        chosen = next((row for row in self.rows if row.key == competency_id), None)
        if chosen is not None:
            QTimer.singleShot(0, self, self._show_row)  # once the rows have their place

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour(Role.LINE2))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the words whole when the font changes."""
        super().changeEvent(event)
        self.updateGeometry()

    def _fill(self, talk: Talk) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for widget in self._all(talk) if self.all_shown else self._opening(talk):
            self._column.addWidget(widget)
            if isinstance(widget, TopicRow):
                self._follow(widget)
        self._column.addStretch(1)
        t = self._texts.t
        count = sum(1 for _ in talk.competencies)
        self.more.setVisible(bool(talk.subjects or talk.going_well) or not self.all_shown)
        self.more.setText(t("Back to the subjects") if self.all_shown else t("All competencies ({count})", count=count))
        self._progress.setText(t("{count} of {n} settled", count=talk.settled, n=talk.asked))
        self._bar.set_share(talk.settled / talk.asked if talk.asked else 0, self._progress.text())

    def _opening(self, talk: Talk) -> Iterator[QWidget]:
        texts = self._texts
        if talk.going_well:
            yield self._head(texts.t("What goes well"))
        for each in talk.going_well:
            level = texts.t("{name} ({level})", name=texts.model_text(each.name), level=each.level)
            why = " · ".join((level, texts.render(goes_well_word(each.why))))
            yield TopicRow(each.competency_id, texts.model_text(each.title), "", why, self._theme)
        if talk.subjects:
            yield self._head(texts.t("To talk about"))
        for subject in talk.subjects:
            yield self._subject(talk, subject)
        if not talk.going_well and not talk.subjects:
            words = texts.t("Nothing stands out. Look at all competencies below.")
            yield self._remark(words)

    def _subject(self, talk: Talk, subject: Subject) -> QWidget:
        texts = self._texts
        if subject.competency_id is None or subject.title is None:
            return self._remark(texts.t("Own learning wish: {wish}", wish=subject.wish))
        item = talk.competency(subject.competency_id)
        why = [texts.render(why_word(each, item.difference)) for each in subject.why]
        why += [f"“{subject.wish}”"] if subject.wish else []
        title = texts.model_text(subject.title)
        return self._row(item, title, " · ".join(why))

    def _all(self, talk: Talk) -> Iterator[QWidget]:
        for group in talk.groups:
            yield self._head(self._texts.model_text(group.title))
            for item in group.competencies:
                title = self._texts.model_text(item.title)
                yield self._row(item, title, "")

    def _row(self, item: TalkCompetency, title: str, why: str) -> TopicRow:
        spoken = self._texts.render(outcome_word(item.outcome))
        if item.outcome is Outcome.AGREED:
            spoken = f"{spoken} {self._texts.render(said_words(item.agreed))}"
        elif item.own.given or item.manager.given:
            spoken = f"{spoken}, {self._views(item)}"
        return TopicRow(item.competency_id, title, self._status(item), why, self._theme, spoken)

    def _views(self, item: TalkCompetency) -> str:
        """Both views in words, as they are heard."""
        t, said = self._texts.t, [item.own, item.manager]
        words = [
            t("{view} {answer}", view=view_word(each.view), answer=said_words(each)) for each in said if not each.waits
        ]
        return ", ".join(words)

    def _status(self, item: TalkCompetency) -> str:
        texts = self._texts
        if item.outcome is Outcome.AGREED:
            return f"✓ {item.agreed.level if item.agreed.level is not None else '–'}"
        if item.outcome is Outcome.NOT_AGREED:
            return texts.t("not agreed")
        if item.outcome is Outcome.TAKEN_OVER:
            return texts.t("taken over")
        levels = [said.level if not said.waits else None for said in (item.own, item.manager)]
        if levels == [None, None]:
            return ""
        return " · ".join("–" if level is None else str(level) for level in levels)

    def _head(self, words: str) -> QWidget:
        head = TextLabel(words, self._theme, Type.SECONDARY, Role.TEXT2, wrap=True)
        font = head.font()
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        head.setContentsMargins(
            self._theme.space(4) - self._theme.px(INSET), self._theme.px(8), self._theme.space(3), self._theme.px(2)
        )
        return head

    def _remark(self, words: str) -> QWidget:
        remark = TextLabel(words, self._theme, Type.BODY, Role.TEXT, wrap=True)
        remark.setContentsMargins(
            self._theme.space(4) - self._theme.px(INSET), self._theme.px(5), self._theme.space(3), self._theme.px(5)
        )
        return remark

    def _follow(self, row: TopicRow) -> None:
        row.show_chosen(chosen=row.key == self._shown)
        row.clicked.connect(lambda _checked=False, key=row.key: self.chosen.emit(key))
        row.stepped.connect(lambda step, row=row: self._step(row, step))
        self.rows.append(row)

    def _step(self, row: TopicRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.rows[place])

    def _show_row(self) -> None:
        place = next((place for place, row in enumerate(self.rows) if row.isChecked()), None)
        if place == 0:
            self.area.verticalScrollBar().setValue(0)  # with the heading above it
        elif place is not None:
            self.area.ensureWidgetVisible(self.rows[place])

    def _toggle(self) -> None:
        self.all_shown = not self.all_shown
        if self._talk is not None:
            self._fill(self._talk)
