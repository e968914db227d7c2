"""The model as people read it: a list at the left, the chosen card at the right. Nothing is changed here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.change import Area, Change
from competentie_app.app.model_card_makers import make_card
from competentie_app.app.model_cards import CardKind, CardRef
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.card_view import CardView
from competentie_app.ui.pages.model.contents_view import ContentsView
from competentie_app.ui.pages.model.edit_menu import EditButton
from competentie_app.ui.pages.model.effect.hint import VersionHint
from competentie_app.ui.pages.model.missing_offers_view import WithMissingOffers
from competentie_app.ui.widgets.header import PageHeader


class ReadingView(QWidget):
    """Works without an open file too: then it shows the model that new files begin with."""

    def __init__(self, context: UiContext, open_update: Callable[[], object], parent: QWidget | None = None) -> None:
        """`open_update`: shows what a newer version of the model does to the people of the file."""
        super().__init__(parent)
        self.context = context
        theme = context.theme
        self.header = PageHeader(context.texts.t("Model"), theme)
        self.contents = ContentsView(context)
        self.card = CardView(context)
        content = QWidget()
        body = QHBoxLayout(content)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.space(4))
        body.addWidget(self.contents, 2)
        body.addWidget(self.card, 3)
        letter = self.fontMetrics().averageCharWidth()
        self.contents.setMinimumWidth(letter * 18)
        self.contents.setMaximumWidth(letter * 40)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.header)
        self.missing = WithMissingOffers(context, self.header, content)
        self.missing.view.chosen.connect(self.contents.choose)
        column.addWidget(self.missing, 1)
        self.version_hint = VersionHint(context, open_update)
        self.header.add_left(self.version_hint)
        self.edit = EditButton(context)
        self.header.add_right(self.edit)
        self.contents.chosen.connect(self._show)
        self.card.followed.connect(self.contents.choose)

    def refresh(self, change: Change) -> None:
        """Show the model of the file that is open now."""
        self.version_hint.refresh(change)
        if change.touches(Area.FILE, Area.MODEL):
            model, texts = self.context.session.model, self.context.texts
            self.header.set_subtitle(texts.t("{title}, version {version}", title=model.title, version=model.version))
            self.contents.reload()
        self.missing.refresh(change)

    def show_selection(self) -> None:
        """Go to the competency that the window has chosen, unless it is shown already."""
        competency_id = self.context.selection.target.competency_id
        if competency_id and competency_id in self.context.session.model.competency:
            self.contents.choose(CardRef(CardKind.COMPETENCY, competency_id))

    def focus_first(self) -> None:
        """Begin in the list."""
        self.contents.tree.setFocus()

    def _show(self, ref: CardRef) -> None:
        card = make_card(self.context.session.model, ref)
        if card is not None:
            self.card.show_card(card)
