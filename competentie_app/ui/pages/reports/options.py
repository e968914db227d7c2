"""What to make: which paper, for whom, in which language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from competentie_app.app.report_list import ReportItem, ReportKind, Scope
from competentie_app.dossier.records import Team
from competentie_app.texts import Texts
from competentie_app.ui.pages.reports.item_delegate import ItemDelegate
from competentie_app.ui.pages.reports.item_model import KEY, ItemModel
from competentie_app.ui.pages.reports.kinds import KindChoice
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.segment import Segment

ROWS = 4
"""Rows of the list that are always in sight."""
EVERYONE = "*"
"""The key of all teams."""


class Options(QWidget):
    """The keyboard's place in the list is what the preview shows; ticks say what is saved together."""

    kind_chosen = Signal(object)
    team_chosen = Signal(str)
    """A team, or `EVERYONE`."""
    item_shown = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t = texts.t
        self._theme, self._texts, self._silent = theme, texts, False
        self.kinds = KindChoice(theme, texts)
        self.team = LabelledCombo("", theme)
        self.team.setAccessibleName(t("Team"))
        self.model = ItemModel(texts, self)
        self.list = QListView()
        self.list.setAccessibleName(t("For whom"))
        self.list.setModel(self.model)
        self._delegate = ItemDelegate(theme, self.list)
        self.all = LinkButton(t("Tick all"), theme, lambda: self.model.tick_all(ticked=True))
        self.none = LinkButton(t("Tick none"), theme, lambda: self.model.tick_all(ticked=False))
        self.warning = SecondaryLabel(
            t("Remarks and reasons are given as they were written: read them first, somebody may be named in them."),
            theme,
        )
        self.language = Segment([("nl", "Nederlands"), ("en", "English")], t("Language of the paper"), theme)
        self.language.set_key(texts.language)
        self._whom = _head(t("For whom"), theme, self.list)
        self._several = QWidget()
        self._set_list()
        self._lay_out()
        self._connect()
        self._fit_scope()

    @property
    def kind(self) -> ReportKind:
        """Which paper."""
        return self.kinds.kind

    @property
    def scope(self) -> Scope:
        """For whom the paper is."""
        return self.kinds.scope

    @property
    def everyone(self) -> bool:
        """Whether the people of all teams are listed."""
        return self.team.key == EVERYONE

    @property
    def current(self) -> ReportItem | None:
        """Whose paper the preview shows."""
        row = self.list.currentIndex().row()
        return self.model.items[row] if 0 <= row < len(self.model.items) else None

    def set_kind(self, kind: ReportKind) -> None:
        """Choose a paper without telling."""
        self.kinds.set_key(kind.value)
        self._fit_scope()

    def offer(self, teams: Sequence[Team], team_id: str | None, items: Sequence[ReportItem], key: str | None) -> None:
        """Show teams and items; `key` is the one to show, else the one that was, else the first that can be made.

        `team_id`: a team or `EVERYONE`.
        """
        had = self.current
        self._silent = True
        everyone = [(EVERYONE, self._texts.t("All teams"))] if len(teams) > 1 else []
        self.team.set_items([*((team.id, team.name) for team in teams), *everyone])
        self.team.set_key(team_id)
        self.model.show_items(items)
        row = self.model.row_of(key)
        row = row if row >= 0 else self.model.row_of(had.key if had else None)
        row = row if row >= 0 else next((place for place, item in enumerate(items) if item.available), 0)
        if items:
            self.list.setCurrentIndex(self.model.index(row))
        self._silent = False
        self._fit_scope()

    def _fit_scope(self) -> None:
        """What there is one of needs no list."""
        scope, several = self.scope, len(self.model.items) > 1
        listed = several or scope in (Scope.PERSON, Scope.TEAM)
        self.team.setVisible(scope is Scope.PERSON)
        for part in (self._whom, self.list, self._several):
            part.setVisible(listed)
        self._rest.setVisible(not listed)
        self.warning.setVisible(self.kind is ReportKind.PERSONAL)
        self.all.setEnabled(several)
        self.none.setEnabled(several)

    def _set_list(self) -> None:
        theme = self._theme
        self.list.setItemDelegate(self._delegate)
        self.list.setFont(theme.font(Type.BODY))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.StyledPanel)
        row = max(theme.px(40), self.list.fontMetrics().height() * 2 + theme.px(8))
        self.list.setMinimumHeight(row * ROWS)

    def _lay_out(self) -> None:
        theme, t = self._theme, self._texts.t
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(_head(t("Report"), theme, self.kinds))
        column.addWidget(self.kinds)
        column.addWidget(self.warning)
        column.addSpacing(theme.space(2))
        column.addWidget(self._whom)
        column.addWidget(self.team)
        column.addWidget(self.list, 1)
        self._lay_out_ticks()
        column.addWidget(self._several)
        column.addSpacing(theme.space(2))
        column.addWidget(_head(t("Language of the paper"), theme))
        column.addWidget(self.language)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def _lay_out_ticks(self) -> None:
        column = QVBoxLayout(self._several)
        column.setContentsMargins(0, 0, 0, 0)
        ticks = QHBoxLayout()
        ticks.addWidget(self.all)
        ticks.addWidget(self.none)
        ticks.addStretch(1)
        column.addLayout(ticks)
        words = self._texts.t("Tick several to save them in one go: one file each, or together.")
        column.addWidget(SecondaryLabel(words, self._theme))

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind)
        self.team.chosen.connect(lambda key: self.team_chosen.emit(str(key)))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.language.chosen.connect(lambda key: self.language_chosen.emit(str(key)))

    def _on_kind(self, _key: object) -> None:
        self._fit_scope()
        self.kind_chosen.emit(self.kind)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._silent and now.isValid():
            self.item_shown.emit(str(now.data(KEY)))


def _head(words: str, theme: Theme, buddy: QWidget | None = None) -> TextLabel:
    label = TextLabel(words, theme, Type.BODY_BOLD, Role.TEXT2)
    if buddy is not None:
        label.setBuddy(buddy)
    return label
