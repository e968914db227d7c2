"""The kinds of paper, grouped by for whom they are, as one choice."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from competentie_app.app.report_list import PAPER_KINDS, ReportKind, Scope, paper_kind
from competentie_app.texts import Texts, msg
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.combo import LabelledCombo

GROUPS = {
    Scope.PERSON: msg("For one person"),
    Scope.TEAM: msg("For a team"),
    Scope.ORGANISATION: msg("For the organisation"),
    Scope.MODEL: msg("About the model"),
}
_ICONS = {
    ReportKind.PLAN: "route",
    ReportKind.TEAM: "chart-column",
    ReportKind.TALK: "messages-square",
    ReportKind.FORM: "clipboard-list",
    ReportKind.AGREEMENTS: "list",
    ReportKind.PERSONAL: "user",
}
KEYS = tuple(each.kind.value for each in PAPER_KINDS)
"""Views of this place: which kind to show first."""


class KindChoice(LabelledCombo):
    """A list that stays one line high however many kinds there come; heads of groups cannot be chosen."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__("", theme, parent)
        self.setAccessibleName(texts.t("Report"))
        in_order = sorted(PAPER_KINDS, key=lambda each: list(Scope).index(each.scope))
        for scope, kinds in groupby(in_order, key=lambda each: each.scope):
            self.addItem(texts.render(GROUPS[scope]))
            self._make_head(self.count() - 1)
            for each in kinds:
                icon = theme.icon(_ICONS.get(each.kind, "file-text"))
                self.addItem(icon, texts.render(each.name), each.kind.value)
        self.setMaxVisibleItems(self.count())
        self.set_key(PAPER_KINDS[0].kind.value)

    @property
    def kind(self) -> ReportKind:
        """Which paper."""
        return ReportKind(str(self.key))

    @property
    def scope(self) -> Scope:
        """For whom it is."""
        return paper_kind(self.kind).scope

    def _make_head(self, row: int) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(row).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setItemData(row, self._theme.font(Type.SMALLEST), Qt.ItemDataRole.FontRole)
