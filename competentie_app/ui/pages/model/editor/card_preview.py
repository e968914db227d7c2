"""The card of the item as people will see it, in either language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.model_cards import Card, CardRef
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.card_view import CardView
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.segment import Segment

LANGUAGES = ("nl", "en")


class CardPreview(QWidget):
    """`followed` gives the card of a link that the user followed."""

    followed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._card: Card | None = None
        self.has_card = False
        """Whether the item that is shown has a card."""
        theme, t = context.theme, context.texts.t
        self.language = Segment([(each, each.upper()) for each in LANGUAGES], t("Language of the card"), theme)
        self.language.set_key(context.texts.language)
        self.stack = QStackedWidget()
        self._views: dict[str, CardView] = {}
        row = QHBoxLayout()
        row.addWidget(TextLabel(t("How the card looks"), theme, Type.BODY_BOLD, wrap=True), 1)
        row.addWidget(self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self.language.chosen.connect(lambda _key: self._show())

    @property
    def ref(self) -> CardRef | None:
        """What the card is about."""
        return self._card.ref if self._card is not None else None

    def show_card(self, card: Card | None) -> None:
        """Show a card, unless it is what is shown already. None: the item has no card."""
        self.has_card = card is not None
        if card is not None and card != self._card:
            self._card = card
            self._show()

    def _show(self) -> None:
        view = self._view(self.language.key)
        self.stack.setCurrentWidget(view)
        if self._card is not None:
            place = view.text.verticalScrollBar().value() if view.ref == self._card.ref else 0
            view.show_card(self._card)
            view.text.verticalScrollBar().setValue(place)

    def _view(self, language: str) -> CardView:
        if language not in self._views:
            own = language == self._context.texts.language
            texts = self._context.texts if own else Texts(language, catalogue_folder())
            view = CardView(replace(self._context, texts=texts))
            view.followed.connect(self.followed.emit)
            self._views[language] = view
            self.stack.addWidget(view)
        return self._views[language]
