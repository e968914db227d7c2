"""What the draft would do to the people of the open file, with their names."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from competentie_app.app.model_draft_effect import draft_counts
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.panel import Panel
from competentie_app.ui.pages.model.effect.effect_view import EffectView
from competentie_app.ui.widgets.labels import SecondaryLabel


class EffectPanel(Panel):
    """Nothing happens to anybody here: that needs a version, and the agreement of who keeps the file."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, context.texts.t("Effect on the open file"), parent)
        about = context.texts.t(
            "Nothing changes for anybody yet: first a version is issued, then the file is brought to it."
        )
        self.body.addWidget(SecondaryLabel(about, context.theme))
        self.why_not = SecondaryLabel("", context.theme)
        self.body.addWidget(self.why_not)
        self.view = EffectView(context)
        self.view.title.hide()
        letter = self.fontMetrics().height()
        for each, rows in ((self.view.sentences, 8), (self.view.people, 5)):
            each.setMinimumHeight(letter * rows)
        self.body.addWidget(self.view, 1)
        self.body.addStretch(0)
        self.refresh()

    def focus_first(self) -> None:
        """Begin in the sentences."""
        if self.view.sentences.isHidden():
            super().focus_first()
        else:
            self.view.focus_first()

    def refresh(self) -> None:
        """The draft, or the file, changed."""
        bench, session, t = self.context.bench, self.context.session, self.context.texts.t
        new = bench.workshop.draft.model if bench.is_open else None
        why_not = ""
        if session.has_dossier and new is None:
            why_not = t("The draft has errors. Mend them first: then its effect can be worked out.")
        elif session.has_dossier and new is not None and session.model.id != new.id:
            why_not = t("The open file has another model than the one that you are editing.")
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        self.view.setVisible(not why_not)
        self.view.forget()
        if not why_not and new is not None:
            old = session.model
            self.view.show_models(old, new if not session.has_dossier or draft_counts(old, new) else old)
