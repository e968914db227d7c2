"""Finding words in all texts of the model, and replacing those that stay ticked as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from competentie_app.app.model_find import HitGroup, excerpt, grouped_hits
from competentie_app.model.editing import Address, Hit, ReplaceText, find_text
from competentie_app.texts import LANGUAGES, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.lines import Sentence, SentenceList
from competentie_app.ui.pages.model.editor.panels.panel import Panel, button_row
from competentie_app.ui.widgets.buttons import LinkButton, PrimaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel

ALL = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was looked for, so that the panel begins there the next time."""

    find: str = ""
    put: str = ""
    match_case: bool = False
    whole_words: bool = False
    language: str = ALL
    replaces: bool = False


class FindPanel(Panel):
    """Ctrl+F looks, Ctrl+H replaces too."""

    def __init__(self, context: UiContext, wanted: Wanted, parent: QWidget | None = None) -> None:
        title = context.texts.t("Find and replace") if wanted.replaces else context.texts.t("Find")
        super().__init__(context, title, parent)
        t, theme = context.texts.t, context.theme
        self._hits: tuple[Hit, ...] = ()
        self._replaces = wanted.replaces
        self.words = self._field(t("Find"), wanted.find)
        self.put = self._field(t("Replace by"), wanted.put)
        self.match_case, self.whole_words = QCheckBox(t("Match &case")), QCheckBox(t("Whole &words"))
        self.match_case.setChecked(wanted.match_case)
        self.whole_words.setChecked(wanted.whole_words)
        self.language = LabelledCombo(t("Language"), theme)
        self.language.set_items([(ALL, t("both languages")), ("nl", t("Dutch")), ("en", t("English"))])
        self.language.set_key(wanted.language)
        self.said = SecondaryLabel("", theme)
        self.hits = SentenceList(t("Where it stands"), theme, ticks=wanted.replaces)
        self.do_it = PrimaryButton("", theme, self._replace)
        self.all = LinkButton(t("Tick all"), theme, lambda: self.hits.tick_all(ticked=True))
        self.none = LinkButton(t("Tick none"), theme, lambda: self.hits.tick_all(ticked=False))
        self.body.addWidget(button_row(context, self.words, self.put))
        self.body.addWidget(button_row(context, self.match_case, self.whole_words, self.language))
        self.body.addWidget(self.said)
        self.body.addWidget(self.hits, 1)
        self.foot = button_row(context, self.do_it, self.all, self.none)
        self.body.addWidget(self.foot)
        self.body.addStretch(0)
        self.put.setVisible(wanted.replaces)
        self._listen()
        self.refresh()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        return Wanted(
            self.words.text(), self.put.text(), self.match_case.isChecked(), self.whole_words.isChecked(),
            cast("str", self.language.key), self._replaces,
        )  # fmt: skip

    def focus_first(self) -> None:
        """Begin with the words."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()

    def refresh(self) -> None:
        """Look again; what was unticked stays so."""
        bench, wanted = self.context.bench, self.wanted
        if not bench.is_open:
            return
        left_out = {self._hits[key].address for key in self.hits.unticked}
        languages = (wanted.language,) if wanted.language else LANGUAGES
        self._hits = find_text(
            bench.workshop.draft, wanted.find, wanted.put, match_case=wanted.match_case,
            whole_words=wanted.whole_words, languages=languages,
        )  # fmt: skip
        groups = grouped_hits(bench.workshop.draft, self._hits)
        render = self.context.texts.render
        unticked = [key for key, hit in enumerate(self._hits) if hit.address in left_out]
        self.hits.show_groups(((render(group.heading), self._lines(group)) for group in groups), unticked)
        self._tell()

    def _lines(self, group: HitGroup) -> Sequence[Sentence]:
        render = self.context.texts.render
        found: list[Sentence] = []
        for key, hit, field in group.hits:
            before, after = excerpt(hit)
            below = f"→ {after}" if self._replaces else ""
            place = render(field) if field is not None else ""
            found.append(Sentence(key, f"{place}: {before}" if place else before, below))
        return found

    def _tell(self) -> None:
        texts, count = self.context.texts, len(self._hits)
        places = sum(len(hit.spans) for hit in self._hits)
        if not self.words.text():
            said = texts.t("Type what you look for.")
        elif not count:
            said = texts.t("Not found.")
        else:
            words = texts.n("Found in {count} text, {places} times.", "Found in {count} texts, {places} times.", count,
                            places=places)  # fmt: skip
            enter = texts.t("Enter goes to the field.")
            said = f"{words} {enter}"
        self.said.setText(said)
        self.hits.setVisible(bool(count))
        self.foot.setVisible(self._replaces and bool(count))
        self._count_ticks()

    def _count_ticks(self) -> None:
        count = len(self.hits.chosen)
        self.do_it.setText(self.context.texts.n("Replace in {count} text", "Replace in {count} texts", count))
        self.do_it.setEnabled(bool(count))

    def _replace(self) -> None:
        wanted = self.wanted
        addresses: tuple[Address, ...] = tuple(self._hits[key].address for key in self.hits.chosen)
        edit = ReplaceText(wanted.find, wanted.put, addresses, wanted.match_case, wanted.whole_words)
        bench = self.context.bench
        if bench.attempt(lambda: bench.workshop.perform(edit)):
            self.context.messages.info(
                msg("“{find}” was replaced by “{put}”.", find=wanted.find, put=wanted.put), msg("Undo"), self._undo
            )

    def _undo(self) -> None:
        self.context.bench.workshop.undo()

    def _open(self, key: int) -> None:
        self.go_to.emit(self._hits[key].address)

    def _field(self, name: str, value: str) -> QLineEdit:
        field = QLineEdit(value)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        return field

    def _listen(self) -> None:
        for field in (self.words, self.put):
            field.textChanged.connect(lambda _words: self.refresh())
        for box in (self.match_case, self.whole_words):
            box.toggled.connect(lambda _on: self.refresh())
        self.language.chosen.connect(lambda _key: self.refresh())
        self.words.returnPressed.connect(lambda: self.hits.setFocus(Qt.FocusReason.OtherFocusReason))
        self.hits.ticked.connect(self._count_ticks)
        self.hits.opened.connect(self._open)
