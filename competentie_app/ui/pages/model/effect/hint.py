"""In the head of the Model page: a newer version is at hand, or one waits in the file for the next round."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from competentie_app.app.change import Area, Change
from competentie_app.app.model_move_offers import newer_shipped, waiting_version
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import ElidedLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class VersionHint(QWidget):
    """Hidden while there is nothing to tell. `on_look`: what the link does."""

    def __init__(self, context: UiContext, on_look: Callable[[], object]) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self.words = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self.link = LinkButton(context.texts.t("See what it does"), theme, on_look)
        row = WrapLayout(self, spacing=theme.space(2))
        row.addWidget(self.words)
        row.addWidget(self.link)
        self.hide()

    def refresh(self, change: Change) -> None:
        """Tell what there is now."""
        if not change.touches(Area.FILE, Area.MODEL, Area.ROUNDS):
            return
        session, t = self._context.session, self._context.texts.t
        waits = waiting_version(session)
        newer = None if session.has_dossier and session.dossier.read_only else newer_shipped(session)
        if newer is not None:
            self.words.setText(t("There is a newer version of the model: {version}.", version=newer.model.version))
        elif waits is not None:
            self.words.setText(t("Version {version} counts from the next round on.", version=waits))
        self.link.setVisible(newer is not None)
        self.setVisible(newer is not None or waits is not None)
