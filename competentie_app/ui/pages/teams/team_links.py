"""The links below the list of teams: merge teams, or split the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.teams_overview import NO_TEAM, TeamLine
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.wrap import WrapLayout


class TeamLinks(QWidget):
    """Each is there only when it can be done. The signals tell which the user wants."""

    merge_asked = Signal()
    split_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        t, theme = context.texts.t, context.theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(3), row_spacing=theme.space(1))
        self.merge = LinkButton(t("Merge…"), theme, self.merge_asked.emit)
        self.merge.setAccessibleName(t("Merge teams…"))
        self.split = LinkButton(t("Split…"), theme, self.split_asked.emit)
        self.split.setAccessibleName(t("Split the chosen team…"))
        for link in (self.merge, self.split):
            row.addWidget(link)

    def show_team(self, current: TeamLine | None) -> None:
        """See what can be done: two teams in use to merge, two members to split."""
        usable = current is not None and current.team_id != NO_TEAM and not current.archived
        self.split.setEnabled(current is not None and usable and current.member_count > 1)
        self.merge.setEnabled(len(self._context.session.dossier.teams()) > 1)
