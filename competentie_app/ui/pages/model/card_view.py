"""The right side of the Model page: one card with its title, its status and its text."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from competentie_app.app.model_cards import Card, CardRef, status_sentence, status_word
from competentie_app.model.values import Status
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.card_html import CardWriter, card_of_address
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.card import Card as Box
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.tag import Tag

STATUS_ROLES = {Status.OFFICIAL: Role.OK, Status.DRAFT: Role.WARN, Status.LOCAL: Role.TEXT2}


class CardView(Box):
    """`followed` gives the card of a link that the user followed."""

    followed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        theme = context.theme
        self.ref: CardRef | None = None
        self.kind = SecondaryLabel("", theme, wrap=False)
        self.title = TextLabel("", theme, Type.PAGE_TITLE, wrap=True)
        self.status = SecondaryLabel("", theme)
        self.retired = TextLabel("", theme, Type.BODY, Role.WARN, wrap=True)
        self.text = QTextBrowser()
        self._head = QVBoxLayout()
        self._tag: Tag | None = None
        self._fill()

    def show_card(self, card: Card) -> None:
        """Show a card from its beginning."""
        context, texts = self._context, self._context.texts
        self.ref = card.ref
        self.kind.setText(" · ".join(filter(None, (texts.render(card.kind_name), card.code))))
        self.title.setText(texts.model_text(card.title))
        self._show_status(card)
        self.retired.setText(texts.t("Retired. In its place: {names}.", names=", ".join(card.retired_by)))
        self.retired.setVisible(bool(card.retired_by))
        self.text.setHtml(CardWriter(context.theme, texts).write(card))
        self.text.setAccessibleName(texts.t("Card of {title}", title=self.title.text()))

    def _show_status(self, card: Card) -> None:
        texts, status = self._context.texts, card.provenance.status
        self.status.setText(texts.render(status_sentence(status)))
        if self._tag is not None:
            self._head.removeWidget(self._tag)
            self._tag.hide()
            self._tag.deleteLater()
        self._tag = Tag(texts.render(status_word(status)), STATUS_ROLES[status], self._context.theme)
        self._head.insertWidget(2, self._tag)

    def _fill(self) -> None:
        theme = self._context.theme
        self._head.setSpacing(theme.space(1))
        for part in (self.kind, self.title, self.status, self.retired):
            self._head.addWidget(part)
        self.body.addLayout(self._head)
        self.body.addWidget(self.text, 1)
        text = self.text
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.setOpenLinks(False)
        text.setFont(theme.font(Type.BODY))
        text.document().setDocumentMargin(2)
        text.document().setIndentWidth(theme.px(18))
        text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        text.setMinimumHeight(text.fontMetrics().height() * 5)
        palette = text.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour(Role.SURFACE))
        text.setPalette(palette)
        text.anchorClicked.connect(self._follow)

    def _follow(self, address: QUrl) -> None:
        ref = card_of_address(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if ref is not None:
            self.followed.emit(ref)
