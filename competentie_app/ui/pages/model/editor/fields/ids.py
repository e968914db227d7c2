"""Any number of several: what is chosen stands as words with a cross, the rest can be added from a list."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.app.model_form.fields import Option
from competentie_app.model.editing import Address, Data, RetireItem
from competentie_app.model.model_files import persona_stem
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.tag import Tag
from competentie_app.ui.widgets.wrap import WrapLayout

LONGEST = 32
"""Letters of a title that are shown on a word with a cross."""


class IdsBox(FieldBox):
    """A list of ids."""

    def __init__(self, context: UiContext, address: Address, label: str, options: tuple[Option, ...]) -> None:
        super().__init__(context, address, label)
        self._shown: tuple[list[str], str] | None = None
        self.set_options(options)
        self._ids: list[str] = []
        self.chosen = QWidget()
        self._row = WrapLayout(self.chosen, spacing=context.theme.space(2))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.chosen.setSizePolicy(policy)
        self.add = LabelledCombo(context.texts.t("Add…"), context.theme)
        self.add.setAccessibleName(context.texts.t("Add to “{field}”", field=label))
        self.column.addWidget(self.head(label, self.add))
        self.column.addWidget(self.chosen)
        self.column.addWidget(self.add)
        self.add_input(self.add)
        self.add.chosen.connect(lambda key: self._add(str(key)))

    def set_options(self, options: tuple[Option, ...]) -> None:
        """There is something else to choose; the next `show_value` offers it."""
        self._options = {option.key: words(option.words, self.context.texts) for option in options}
        self._shown = None

    def show_value(self, value: Data) -> None:
        """Show what is chosen, in the order of the file."""
        ids = [str(each) for each in value] if isinstance(value, list) else []
        own = self.address.parent.name if self.address.parent.path else persona_stem(self.address.file)
        if (ids, own) == self._shown:
            return
        self._shown, self._ids = (ids, own), ids
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in self._ids:
            self._row.addWidget(self._chip(key))
        self.chosen.setVisible(bool(self._ids))
        rest = [(key, title) for key, title in self._options.items() if key not in (*ids, own)]
        self.add.set_items([("", ""), *rest])
        self.add.setCurrentIndex(0)
        self.add.setEnabled(bool(rest))

    def _chip(self, key: str) -> QWidget:
        theme, title = self.context.theme, self._options.get(key, key)
        chip = QWidget()
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        shown = title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
        tag = Tag(shown, Role.TEXT2 if key in self._options else Role.ERR, theme)
        tag.setToolTip(title if shown != title else "")
        row.addWidget(tag)
        row.addWidget(
            IconButton("x", self.context.texts.t("Take away {name}", name=title), theme, lambda: self._remove(key))
        )
        return chip

    def _add(self, key: str) -> None:
        if key:
            self.set_ids([*self._ids, key])

    def _remove(self, key: str) -> None:
        self.add.setFocus()
        self.set_ids([each for each in self._ids if each != key])

    def set_ids(self, ids: list[str]) -> None:
        """Tell that others are chosen now."""
        self.set_value([*ids])


class RetireBox(IdsBox):
    """What came in the place of an item: as soon as something is chosen, the item is out of use."""

    def __init__(self, context: UiContext, address: Address, label: str, options: tuple[Option, ...]) -> None:
        super().__init__(context, address, label, options)
        said = context.texts.t(
            "What is out of use is asked and proposed no more; earlier rounds and plans stay as they were."
        )
        self.column.addWidget(SecondaryLabel(said, context.theme))

    def set_ids(self, ids: list[str]) -> None:
        """Retire the item, or take it in use again."""
        self.tell(RetireItem(self.address.parent, tuple(ids)))
