"""The form of one item: its head, its fields, and what is asked of a competency in more detail."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from competentie_app.app.model_form.forms import form_of
from competentie_app.model.editing import Address, Draft, Kind
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.item_head import ItemHead
from competentie_app.ui.pages.model.editor.item_page import ItemPage
from competentie_app.ui.pages.page_scroll import PageScroll

LOWEST = 14
"""Lines of height from which details have room below the form."""


class _FormScroll(PageScroll):
    """What has the keyboard stays in sight when something comes to stand below."""

    def keep_in_sight(self) -> None:
        """Scroll to what has the keyboard, with a little room round it."""
        focused, content = QApplication.focusWidget(), self.widget()
        if focused is not None and content is not None and content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, min(focused.height(), self.viewport().height() // 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be less room now."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.keep_in_sight()


class ItemFormView(QWidget):
    """`edited(edit, typing)`. Fields are built once for each kind, and anew when what there is to choose changed."""

    edited = Signal(object, bool)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[Kind, ItemPage] = {}
        self._page: ItemPage | None = None
        self.head = ItemHead(context)
        self.scroller = _FormScroll(QWidget())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space(2))
        self._column.addWidget(self.head)
        self._column.addWidget(self.scroller, 1)

        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def address(self) -> Address | None:
        """The item that is shown."""
        return self._page.form.address if self._page is not None else None

    @property
    def boxes(self) -> list[FieldBox]:
        """The fields that are shown."""
        return self._page.boxes if self._page is not None else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be another place for the details."""
        super().resizeEvent(event)
        self._place_details()

    def show_item(self, draft: Draft, base: Draft | None, address: Address) -> None:
        """Show an item as it stands in the draft, with bars beside what differs from `base`."""
        form, before = form_of(draft, address), self.address
        page = self._pages.get(form.kind)
        if page is None or not page.serves(form):
            page = ItemPage(self._context, form, self.edited.emit)
            self._pages[form.kind] = page
        place = self.scroller.verticalScrollBar().value() if before == form.address else 0
        page.move_to(form)
        page.setEnabled(draft.editable(form.address.file))
        if page.details is not None:
            page.details.setEnabled(page.isEnabled())
        self.head.show_item(draft, form.address)
        page.show_values(draft, base if page.isEnabled() else None)
        self._put(page)
        if before != form.address:
            self.scroller.verticalScrollBar().setValue(place)

    def show_typed(self, draft: Draft, base: Draft | None, address: Address) -> None:
        """Show the field that is being typed in; the rest stays as it is."""
        if self._page is not None:
            self._page.show_values(draft, base, only=address)

    def show_problems(self, problems: Mapping[Address, str]) -> None:
        """Say at each field what is wrong with it."""
        if self._page is not None:
            self._page.show_problems(problems)

    def go_to(self, address: Address) -> bool:
        """Put the keyboard in the field that an address lies in. Returns whether there is one."""
        box = self._page.box_at(address) if self._page is not None else None
        if box is None:
            return False
        box.focus_at(address)
        focused = QApplication.focusWidget()
        inside = focused is not None and box.isAncestorOf(focused)
        self.scroller.ensureWidgetVisible(focused if inside and focused is not None else box)
        return True

    def focus_first(self) -> None:
        """Begin in the first field that can be typed in."""
        for box in self.boxes[1:] or self.boxes:
            box.focus_at(box.address)
            return

    def leave_details(self) -> bool:
        """From the details back to the levels. Returns whether the keyboard was there."""
        details = self._page.details if self._page is not None else None
        focused = QApplication.focusWidget()
        if self._page is None or details is None or focused is None or not details.isAncestorOf(focused):
            return False
        if self._page.targets is not None:
            self._page.targets.leave_details()
        return True

    def forget(self) -> None:
        """No item is shown, and what there is to choose may be another model's."""
        self._take_away()
        for page in self._pages.values():
            if page.details is not None:
                page.details.deleteLater()
            page.deleteLater()
        self._pages.clear()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Details stand below only while targets are chosen; they must not hide the one that is."""
        targets = self._page.targets if self._page is not None else None
        if now is None or self._page is None or targets is None or not self._page.isAncestorOf(now):
            return
        if targets.isAncestorOf(now):
            self.scroller.keep_in_sight()
        else:
            targets.hide_details()

    def _put(self, page: ItemPage) -> None:
        if page is self._page:
            return
        self._take_away()
        self._page = page
        self.scroller.set_content(page)
        page.show()
        self._place_details()

    def _place_details(self) -> None:
        """Below the form, always in sight; in a low window, or with large text, below the levels."""
        page = self._page
        if page is None or page.targets is None or page.details is None:
            return
        low = self.height() < LOWEST * self.fontMetrics().height()
        wanted = page.targets.column if low else self._column
        if wanted.indexOf(page.details) < 0:
            shown = not page.details.isHidden()
            wanted.addWidget(page.details)
            page.details.setVisible(shown)

    def _take_away(self) -> None:
        before, self._page = self._page, None
        if before is None:
            return
        if before.details is not None:
            before.details.hide()
            self._column.removeWidget(before.details)
        self.scroller.takeWidget()
        self.scroller.set_content(QWidget())
