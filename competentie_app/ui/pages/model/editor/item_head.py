"""The head of a form: what the item is called, how certain it is, and who in the open file uses it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.model_cards import status_word
from competentie_app.app.model_use import ItemUse, item_use
from competentie_app.model.editing import Address, Draft, item_words
from competentie_app.model.values import Status
from competentie_app.texts import Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.card_view import STATUS_ROLES
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel
from competentie_app.ui.widgets.tag import Tag
from competentie_app.ui.widgets.wrap import WrapLayout


class ItemHead(QWidget):
    """One line where there is room; the numbers stand at the right end."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.title = ElidedLabel("", theme, Type.SECTION)
        self.tags = {status: Tag(context.t(status_word(status)), STATUS_ROLES[status], theme) for status in Status}
        self.retired = Tag(context.texts.t("retired"), Role.WARN, theme)
        self.use = SecondaryLabel("", theme, wrap=False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(2), row_spacing=theme.space(1))
        row.addWidget(self.title)
        for tag in (*self.tags.values(), self.retired):
            row.addWidget(tag)
        row.add_right(self.use)
        self._used: tuple[Address, ItemUse | None] | None = None

    def show_item(self, draft: Draft, address: Address) -> None:
        """Show the head of an item."""
        self.title.setText(self._context.t(item_words(draft, address)))
        status = draft.value(address.child("status"))
        for each, tag in self.tags.items():
            tag.setVisible(each.value == status)
        self.retired.setVisible(bool(draft.value(address.child("replaced_by"))))
        if self._used is None or self._used[0] != address:
            self.count_again(address)

    def count_again(self, address: Address) -> None:
        """Count who uses the item in the open file."""
        use = item_use(self._context.session, address)
        self._used = (address, use)
        self.use.setText(use_words(self._context.texts, use))
        self.use.setVisible(use is not None)


def use_words(texts: Texts, use: ItemUse | None) -> str:
    """How many people and teams, or plans."""
    if use is None:
        return ""
    if use.plans is not None:
        return texts.n("in {count} plan", "in {count} plans", use.plans) if use.plans else texts.t("in no plan")
    if not use.people:
        return texts.t("of nobody in this file")
    people = texts.n("{count} employee", "{count} employees", use.people)
    return f"{people}, {texts.n('{count} team', '{count} teams', use.teams)}"
