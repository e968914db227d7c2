"""A workbook that came back: what it changes, with boxes to tick, and what was not taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from competentie_app.app.model_exchange_words import note_words, remark_words, value_words
from competentie_app.errors import AppError
from competentie_app.exchange.model_book.differences import BookPreview, CellDifference
from competentie_app.model.editing import place_words
from competentie_app.texts import msg, nmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.lines import Sentence, SentenceList
from competentie_app.ui.pages.model.editor.panels.panel import Panel, button_row
from competentie_app.ui.widgets.buttons import LinkButton, PrimaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel


class BookPanel(Panel):
    """`taken`: the ticked differences were taken over."""

    taken = Signal()

    def __init__(
        self, context: UiContext, file_name: str, content: bytes, preview: BookPreview, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, context.texts.t("From the workbook {file}", file=file_name), parent)
        t, theme = context.texts.t, context.theme
        self._file_name, self._content, self._preview = file_name, content, preview
        self._is_taking = False
        self.said = SecondaryLabel("", theme)
        self.lines = SentenceList(t("What the workbook changes"), theme, ticks=True)
        self.do_it = PrimaryButton("", theme, self._take)
        self.all = LinkButton(t("Tick all"), theme, lambda: self.lines.tick_all(ticked=True))
        self.none = LinkButton(t("Tick none"), theme, lambda: self.lines.tick_all(ticked=False))
        self.rest = SentenceList(t("Notes, and what is not taken over"), theme)
        for widget, stretch in ((self.said, 0), (self.lines, 2)):
            self.body.addWidget(widget, stretch)
        self.foot = button_row(context, self.do_it, self.all, self.none)
        self.body.addWidget(self.foot)
        self.body.addWidget(self.rest, 1)
        self.body.addStretch(0)
        self.lines.ticked.connect(self._count_ticks)
        self.lines.opened.connect(lambda key: self.go_to.emit(self._preview.differences[key].address))
        self._show()

    def focus_first(self) -> None:
        """Begin in the differences."""
        lines = self.lines if self._preview.differences else self.back
        lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The draft changed under it, by undo for instance: compare again."""
        from competentie_app.app.model_exchange import read_model_workbook

        bench = self.context.bench
        if not bench.is_open or self._is_taking:
            return
        try:
            found = read_model_workbook(self._file_name, self._content, bench.workshop.draft.files)
        except AppError as problem:
            self.context.messages.error(problem)
            return
        if found != self._preview:
            self._preview = found
            self._show()

    def _show(self) -> None:
        texts, found = self.context.texts, self._preview
        count = len(found.differences)
        differs = texts.n(
            "{count} difference with the model as it is now.",
            "{count} differences with the model as it is now.",
            count,
        )
        self.said.setText(differs if count else texts.t("The workbook says nothing else than the model."))
        moved = [place for place, each in enumerate(found.differences) if each.model_moved]
        by_item: dict[str, list[Sentence]] = {}
        draft = self.context.bench.workshop.draft
        for key, each in enumerate(found.differences):
            item, field = place_words(draft, each.address)
            what = texts.render(each.head if field is None else field)
            by_item.setdefault(texts.render(item), []).append(self._line(key, what, each))
        self.lines.show_groups(by_item.items(), unticked=moved)
        rest = (
            (texts.t("Notes of colleagues"), [texts.render(note_words(each)) for each in found.notes]),
            (texts.t("Not taken over"), [texts.render(remark_words(each)) for each in found.remarks]),
        )
        self.rest.show_groups((head, [Sentence(-1, words) for words in said]) for head, said in rest if said)
        self.rest.setVisible(bool(found.notes or found.remarks))
        for widget in (self.lines, self.foot):
            widget.setVisible(bool(count))
        self._count_ticks()

    def _line(self, key: int, what: str, each: CellDifference) -> Sentence:
        texts = self.context.texts
        old, new = texts.render(value_words(each.old)), texts.render(value_words(each.new))
        below = each.place
        if each.model_moved:
            moved = texts.t("The model changed here too since the workbook was made.")
            below = f"{below} · {moved}"
        return Sentence(key, f"{what}: {old} → {new}", below)

    def _count_ticks(self) -> None:
        count = len(self.lines.chosen)
        self.do_it.setText(self.context.texts.n("Take over {count} change", "Take over {count} changes", count))
        self.do_it.setEnabled(bool(count))

    def _take(self) -> None:
        bench, chosen = self.context.bench, self.lines.chosen
        edit = self._preview.as_edit(chosen)
        self._is_taking = True
        taken = bench.attempt(lambda: bench.workshop.perform(edit))
        self._is_taking = False
        if taken:
            self.taken.emit()
            done = nmsg(
                "{count} change from the workbook was taken over.",
                "{count} changes from the workbook were taken over.",
                len(chosen),
            )
            self.context.messages.info(done, msg("Undo"), bench.workshop.undo)
