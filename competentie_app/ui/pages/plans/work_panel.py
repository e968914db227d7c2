"""The panel "What you work on": where the person stands, which levels the steps work on, what stays open."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QSizePolicy, QWidget

from competentie_app.app.plan_view import PlanScreen
from competentie_app.app.plan_work import WorkRow
from competentie_app.planning.reasons import NoOffer
from competentie_app.planning.sentences import sentence
from competentie_app.texts import LocalText, Texts
from competentie_app.ui.pages.plans.still import show_line, show_text
from competentie_app.ui.pages.plans.work_delegate import WorkDelegate, draw_work_bar
from competentie_app.ui.pages.plans.work_model import BAR, NAME, NOW, STEPS, TARGET, WorkModel
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel
from competentie_app.ui.widgets.table import Table
from competentie_app.ui.widgets.wrap import WrapLayout

_NOTHING = LocalText("", "")


class WorkPanel(Card):
    """Levels as they are now. No figure says what they will be."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._texts = texts
        self.model = WorkModel(texts, self)
        self.table = Table(theme, texts.t("What you work on"))
        self._delegate = WorkDelegate(theme, self.table)
        self._fitted: list[tuple[str, int | None, int | None, int]] = []
        self.table.setItemDelegate(self._delegate)
        self.table.setModel(self.model)
        self._set_up_table()
        self.share = TextLabel("", theme, Type.BODY, Role.TEXT, wrap=True)
        self.unknown = SecondaryLabel("", theme)
        self.open_title = TextLabel(texts.t("Stays open"), theme, Type.BODY_BOLD)
        self.open_gaps = SecondaryLabel("", theme)
        self.body.addWidget(SectionLabel(texts.t("What you work on"), theme))
        self.body.addWidget(_Legend(theme, texts))
        for widget in (self.table, self.share, self.unknown, self.open_title, self.open_gaps):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_screen(self, screen: PlanScreen) -> None:
        """Show a person's levels and what the plan does with them."""
        texts = self._texts
        model = screen.view.model if screen.view else None
        top = model.scale.top if model else 1
        if top != self._delegate.top:
            self._delegate.top = top
            self.table.viewport().update()
        before = self.model.rowCount()
        self.model.show_groups(screen.work)
        self._fit_columns(screen)
        if self.model.rowCount() != before:
            self._fit_height()
        share = screen.share
        show_text(self.share, texts.t("At target now: {met} of {n} agreed levels", met=share.met, n=share.required))
        self.share.setVisible(share.required > 0)
        unknown = texts.n("No level yet for {count} competency.", "No level yet for {count} competencies.",
                          share.unknown)  # fmt: skip
        show_text(self.unknown, unknown)
        self.unknown.setVisible(share.unknown > 0)
        gaps = self._open_gaps(screen)
        show_line(self.open_gaps, "\n".join(gaps))
        self.open_title.setVisible(bool(gaps))

    def _open_gaps(self, screen: PlanScreen) -> list[str]:
        if screen.view is None:
            return []
        names, render = screen.names, self._texts.render
        found = [f"{gap.competency_id}: {render(sentence(gap.reason, names))}" for gap in screen.open_gaps]
        if any(isinstance(gap.reason, NoOffer) for gap in screen.open_gaps):
            found.append(
                self._texts.t(
                    "Where no activity exists, trainers find it on the page Model, under Without an activity."
                )
            )
        return found

    def _set_up_table(self) -> None:
        table, theme = self.table, self._theme
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = max(theme.px(26), table.fontMetrics().height() + theme.px(6))
        table.verticalHeader().setMinimumSectionSize(row)
        table.verticalHeader().setDefaultSectionSize(row)
        head = table.horizontalHeader()
        head.setMinimumSectionSize(10)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Stretch)

    def _fit_columns(self, screen: PlanScreen) -> None:
        """As wide as their words: only when these change, as every row is looked at. Steps alone change none."""
        words = [
            (row.competency_id, row.level, row.level_high, row.target) for each in screen.work for row in each.rows
        ]
        if words != self._fitted:
            self._fitted = words
            for column in (NAME, NOW, TARGET, STEPS):
                self.table.resizeColumnToContents(column)
            digits = self.table.fontMetrics().horizontalAdvance("00") + self._theme.px(16)
            self.table.setColumnWidth(STEPS, max(digits, self.table.columnWidth(STEPS)))

    def _fit_height(self) -> None:
        table = self.table
        rows = table.verticalHeader().length()
        table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 2)


class _Legend(QWidget):
    """What the bars mean, in words beside small bars."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(3), row_spacing=theme.space(1))
        level = WorkRow("", _NOTHING, _NOTHING, 1, None, 3, agreed=True)
        steps = WorkRow("", _NOTHING, _NOTHING, 0, None, 3, agreed=True, from_level=0, to_level=1)
        mark = WorkRow("", _NOTHING, _NOTHING, 0, None, 1, agreed=True)
        loose = WorkRow("", _NOTHING, _NOTHING, 1, None, 3, agreed=False)
        for sample, words in (
            (level, texts.t("level now")),
            (loose, texts.t("provisional")),
            (steps, texts.t("steps work on")),
            (mark, texts.t("target")),
        ):
            row.addWidget(_Sample(sample, words, theme))


class _Sample(QWidget):
    def __init__(self, sample: WorkRow, words: str, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(_Swatch(sample, theme))
        row.addWidget(SecondaryLabel(words, theme, wrap=False))


class _Swatch(QWidget):
    def __init__(self, sample: WorkRow, theme: Theme) -> None:
        super().__init__()
        self._sample, self._theme = sample, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As thick as a bar with its mark."""
        return QSize(self._theme.px(20), self._theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample over the whole width, so that a mark further on falls outside."""
        painter = smooth_painter(self)
        area = QRectF(self.rect())
        if self._sample.target == 1:
            area.setWidth(area.width() / 2)
        draw_work_bar(painter, area, self._sample, 1, self._theme)
        painter.end()
